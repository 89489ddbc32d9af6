"""How do files become articles? One module a format, one table of endings; nothing is interpreted here."""

from dvsearch.readers.fields import DEFAULT_FIELDS as DEFAULT_FIELDS
from dvsearch.readers.fields import FieldMap as FieldMap
from dvsearch.readers.files import SourceFile as SourceFile
from dvsearch.readers.files import discover as discover
from dvsearch.readers.reading import read as read

__all__ = ["DEFAULT_FIELDS", "FieldMap", "SourceFile", "discover", "read"]

"""Name a search in a few words, and a file after it (RFC 6266)."""

import re
import unicodedata
from datetime import UTC, date, datetime
from urllib.parse import quote

from dvsearch.text.fold import fold
from dvsearch.web.characters import legal_text
from dvsearch.web.frame import Frame

__all__ = ["attachment", "local_day", "subject"]

# Characters of a name: file systems allow 255 bytes, and a Vietnamese letter has up to three.
_LONGEST = 60
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
# What file systems refuse, and what turns or hides a part of a name.
_NOT_IN_NAMES = re.compile(
    r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+'
)


def subject(frame: Frame) -> str:
    """What a search is about, in a few words: its text, else the values it is filtered by, else the site."""
    query = frame.params.query
    values = " ".join(frame.say.value(each.facet, each.value) for each in query.filters)
    return query.text.strip() or values or frame.site


def local_day() -> date:
    """Today where the server stands, for files that are made now."""
    return datetime.now(UTC).astimezone().date()


def attachment(name: str, day: date, ending: str) -> str:
    """The header Content-Disposition for a file about `name`: in ASCII, and as it is for who reads that."""
    composed = unicodedata.normalize("NFC", legal_text(name))
    plain = _NOT_PLAIN.sub("-", fold(composed).lower())[:_LONGEST].strip("-") or "dvsearch"
    spelled = " ".join(_NOT_IN_NAMES.sub(" ", composed).split())[:_LONGEST].strip(" .") or plain
    whole = quote(f"{spelled} {day.isoformat()}.{ending}", safe="")
    return f"attachment; filename=\"{plain}-{day.isoformat()}.{ending}\"; filename*=UTF-8''{whole}"

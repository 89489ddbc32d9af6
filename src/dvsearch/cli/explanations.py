"""The evidence behind the facts of an article, as JSON."""

from dataclasses import fields, is_dataclass

from dvsearch.extract.dates import Moment
from dvsearch.extract.explain import Explanation
from dvsearch.extract.provinces.mentions import Mention
from dvsearch.model import ArticleDate
from dvsearch.search.records import Json, date_record

__all__ = ["explanation_record"]


def explanation_record(explanation: Explanation) -> Json:
    """The evidence behind the facts of an article, each part under the names of its class."""
    return {each.name: _plainly(getattr(explanation, each.name)) for each in fields(explanation)}


def _plainly(value: object) -> object:
    """Readings as objects and lists of JSON."""
    if isinstance(value, ArticleDate):
        return date_record(value)
    if is_dataclass(value):
        return {each.name: _plainly(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Moment | Mention):
        return {name: _plainly(each) for name, each in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plainly(each) for each in value]
    return value

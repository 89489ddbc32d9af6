"""Take the words behind a field into its value, where only together they name something.

`tỉnh:Quảng Bình` is what people type for `tỉnh:"Quảng Bình"`. The parser cannot know the names; here
the text is quoted for it.
"""

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Facet
from dvsearch.extract.provinces import resolve_unit
from dvsearch.query import And, Filter, FilterField, ParsedQuery, Word, format_filter, parse
from dvsearch.text.analyze import terms

__all__ = ["parse_widened"]

_LONGEST_NAME = 6  # words: "Thành phố Hồ Chí Minh" has five


def parse_widened(text: str, snapshot: Snapshot) -> ParsedQuery:
    """Parse `text`, with every unquoted name of several words taken as the value of its field."""
    parsed = parse(text)
    children = parsed.root.children if isinstance(parsed.root, And) else ()
    widened = parsed.text
    for at in reversed(range(len(children))):
        child = children[at]
        if isinstance(child, Filter) and parsed.text[child.end - 1] not in '"”“»«':
            following = _adjacent_words(children[at + 1 : at + _LONGEST_NAME], child.end)
            widened = _widen(widened, child, following, snapshot)
    return parsed if widened == parsed.text else parse(widened)


def _adjacent_words(nodes: tuple[object, ...], end: int) -> list[Word]:
    """The words that follow at once, each a blank behind the one before."""
    found: list[Word] = []
    for node in nodes:
        if not isinstance(node, Word) or node.start != end + 1:
            break
        found.append(node)
        end = node.end
    return found


def _widen(text: str, node: Filter, following: list[Word], snapshot: Snapshot) -> str:
    for length in range(len(following), 0, -1):
        value = " ".join((node.value, *(word.text for word in following[:length])))
        if _is_name(node.field, value, snapshot):
            return text[: node.start] + format_filter(node.field, value) + text[following[length - 1].end :]
    return text


def _is_name(field: FilterField, value: str, snapshot: Snapshot) -> bool:
    if field is FilterField.PROVINCE:
        return resolve_unit(value) is not None
    facet = {FilterField.KIND: Facet.KIND, FilterField.SOURCE: Facet.SOURCE}.get(field)
    if facet is None:
        return False
    wanted = terms(value, folded=True)
    return any(terms(entry.value, folded=True) == wanted for entry in snapshot.values(facet))

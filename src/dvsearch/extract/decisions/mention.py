"""One numbered mention while it is being read."""

from dataclasses import dataclass

from dvsearch.extract.decisions.bodies import body_class, issuer_class, of_one_level
from dvsearch.extract.decisions.issued import DatePhrase
from dvsearch.extract.decisions.issuers import Body
from dvsearch.extract.decisions.scan import Prepared
from dvsearch.extract.decisions.symbols import Symbol

__all__ = ["Mention", "agreeing", "class_of", "is_of_level"]


@dataclass(slots=True)
class Mention:
    """A mention of the document `symbol` at text[start:end] of the prepared text.

    `local_key` is its key if TƯ in it means the province; `codes` are those of the key. `tail` is where
    the date and issuer after it end. `item` marks a member of an enumeration that has no kind word of its
    own; `tentative` one that counts only if a full form elsewhere in the text shows that it is one.
    `owner` is the body named between kind word and number.
    """

    start: int
    end: int
    kind: str
    symbol: Symbol
    tail: int
    key: str | None = None
    local_key: str | None = None
    codes: tuple[str, ...] = ()
    item: bool = False
    tentative: bool = False
    owner: Body | None = None
    issued: DatePhrase | None = None
    issuer: Body | None = None


def class_of(work: Prepared, body: Body) -> str | None:
    """The class of an issuing body, see `bodies.issuer_class`."""
    return issuer_class(work.low[body.start : body.end])


def is_of_level(work: Prepared, mention: Mention, body: Body) -> bool:
    """Say whether `body` may have issued a document with this symbol, as far as its level tells."""
    if not mention.codes or mention.key != mention.local_key:
        return True  # TƯ, which may be the province's
    return of_one_level(mention.codes[-1], work.low[body.start : body.end])


def agreeing(work: Prepared, mention: Mention, body: Body | None) -> Body | None:
    """`body`, or None if it cannot have issued a document with this symbol."""
    if body is None or not mention.codes:
        return body
    if not is_of_level(work, mention, body):
        return None
    said, known = class_of(work, body), body_class(mention.codes[-1])
    if said is None or known is None or said == known:
        return body
    if known == "people's committee" or (known == "government" and said == "prime minister"):
        return body  # its chairman or office, or the Prime Minister for the Government
    return None

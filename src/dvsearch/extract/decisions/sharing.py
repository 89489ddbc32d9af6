"""Share what the last member of an enumeration states among its members: symbol, date, issuer."""

import re

from dvsearch.extract.decisions.keys import canonical_key
from dvsearch.extract.decisions.mention import Mention
from dvsearch.extract.decisions.scan import Prepared

__all__ = ["share"]

_JOINED = re.compile(r"(?:[ ,&(\"]|và|cùng|với|các|số)*")


def share(work: Prepared, mentions: list[Mention]) -> None:
    """`217 và 218-QĐ/TW ngày … của …`: the first has the second's symbol, date and issuer too."""
    for at in range(len(mentions) - 2, -1, -1):
        first, second = mentions[at], mentions[at + 1]
        if not _JOINED.fullmatch(work.low, first.tail, second.start):
            continue
        if first.key is None and second.item and second.codes:
            _share_symbol(work, first, second)
        if first.codes[-1:] != second.codes[-1:]:
            continue  # the issuer of one body's document is not that of another's
        if first.issued is None and first.issuer is None and _one_day(work, first, second):
            first.issued = second.issued
        _share_issuer(first, second)


def _share_symbol(work: Prepared, first: Mention, second: Mention) -> None:
    if first.symbol.year is not None or second.symbol.year is not None:
        return
    number_end = second.symbol.start + len(second.symbol.number)
    raw = first.symbol.number + work.text[number_end : second.symbol.end]
    first.key, first.local_key = canonical_key(raw), canonical_key(raw, local=True)
    first.codes = second.codes


def _one_day(work: Prepared, first: Mention, second: Mention) -> bool:
    """Say whether the date after the second of two documents is the first one's too."""
    if second.issued is None or second.issued.start < second.end:
        return False
    if first.symbol.year is not None and second.symbol.year != first.symbol.year:
        return False
    return first.kind == second.kind or "cùng" in work.low[second.end : second.issued.start]


def _share_issuer(first: Mention, second: Mention) -> None:
    said_before = first.issuer is not None and first.issuer.end <= first.start
    if second.issuer is not None and second.issuer.start >= second.start:
        if first.issuer is None or (said_before and second.item):
            first.issuer = second.issuer
    elif second.issuer is None and second.item:
        second.issuer = first.issuer

"""Read the numbered mentions of a prepared text: which numbers are documents, and of what kind."""

import re
from collections.abc import Iterator

from dvsearch.extract.decisions.after import opens_clause
from dvsearch.extract.decisions.bare import ends_item, goes_on, is_citation, is_foreign, is_sort_of
from dvsearch.extract.decisions.bodies import is_party_body
from dvsearch.extract.decisions.candidates import MOST_MENTIONS
from dvsearch.extract.decisions.grammar import LIST_LINK, MODIFIERS, ends_in_form, ends_out_of_scope
from dvsearch.extract.decisions.issued import read_date_after
from dvsearch.extract.decisions.keys import canonical_key, parse_key
from dvsearch.extract.decisions.kinds import kind_of_codes, kinds_agree
from dvsearch.extract.decisions.kindwords import Before, is_joined, last_kind_word, words_before
from dvsearch.extract.decisions.mention import Mention
from dvsearch.extract.decisions.scan import Prepared
from dvsearch.extract.decisions.symbols import Symbol, read_symbol

__all__ = ["read_mentions"]

_BLANK_AFTER_NUMBER = re.compile(r"^([0-9]+[A-Za-z]?) +(?=[^\W\d_])")
_BLANK_IN_NUMBER = re.compile(r"^([0-9]+) ([A-ZĐ])(?=/)")
_ASSEMBLY = re.compile(r"QH[0-9]{1,2}")
_PROSECUTORS = re.compile(r"VKS")
_INDICTMENT_CODES = ("CT", "CTR")

_ITEM = re.compile(
    r"(?: ?[,;])?(?: (?:và|hoặc|hay|&))? (?:các )?(?P<so>số )?(?P<number>[0-9]{1,5}[a-zđ]?)(?![0-9\w])"
)
_ITEM_LINK = re.compile(r" ?[,;&]| (?:và|hoặc|hay) ")


def read_mentions(work: Prepared) -> list[Mention]:
    """The numbered mentions, in order; `tentative` ones count only if another one resolves them."""
    found: list[Mention] = []
    for start, end in work.numbers:
        if found and start < found[-1].end:
            continue
        mention = _read(work, start, end, found[-1] if found else None)
        if mention is not None:
            found.append(mention)
            found.extend(_bare_items(work, mention))
        if len(found) >= MOST_MENTIONS:
            break
    return found[:MOST_MENTIONS]


def _read(work: Prepared, start: int, digits_end: int, last: Mention | None) -> Mention | None:
    symbol = read_symbol(work.text, start, digits_end)
    before = words_before(work, start, last.end if last else 0)
    mention = _full(work, symbol, before, last) if symbol.codes else _bare(work, symbol, before)
    return None if mention is None else _dated(work, mention)


def _full(work: Prepared, symbol: Symbol, before: Before, last: Mention | None) -> Mention | None:
    """A mention with a complete number-symbol."""
    raw = _BLANK_IN_NUMBER.sub(r"\1\2", work.text[symbol.start : symbol.end])
    raw = _BLANK_AFTER_NUMBER.sub(r"\1-", raw)
    parts = parse_key(raw)
    if parts is None or ends_in_form(before.words):
        return None
    mention = Mention(symbol.start, symbol.end, "", symbol, symbol.end, codes=parts.codes)
    mention.key, mention.local_key = canonical_key(raw), canonical_key(raw, local=True)
    kind = last_kind_word(work, before, parts.codes)
    joined, mention.owner = is_joined(work, before, kind, parts.codes) if kind else (False, None)
    if kind is not None and joined:
        mention.kind, mention.start = kind.kind, before.start + kind.start
        gap = before.words[kind.end :]
        is_other = ends_out_of_scope(gap) and not MODIFIERS.fullmatch(gap.rstrip(" ,(\"'"))
        return None if is_other and not kinds_agree(kind.kind, parts.codes) else mention
    if ends_out_of_scope(before.words) or _is_indictment(parts.codes):
        return None
    inherited = _inherited(work, mention, last)
    mention.item = inherited is not None
    mention.kind = inherited or _kind_of_symbol(parts.codes, before.introduced, raw) or ""
    return mention if mention.kind else None


def _is_indictment(codes: tuple[str, ...]) -> bool:
    return codes[0] in _INDICTMENT_CODES and any(map(_PROSECUTORS.match, codes))


def _inherited(work: Prepared, mention: Mention, last: Mention | None) -> str | None:
    """The kind of the mention before in an enumeration, when this symbol agrees with it."""
    if last is None or not LIST_LINK.fullmatch(work.low, last.tail, mention.start):
        return None
    agrees = kinds_agree(last.kind, mention.codes) or mention.codes == last.codes
    return last.kind if agrees else None


def _kind_of_symbol(codes: tuple[str, ...], introduced: bool, raw: str) -> str | None:
    """The kind that a symbol without a kind word tells, if it is sure enough to be a document's."""
    party = is_party_body(codes[-1])
    if len(codes) < 2 and not _ASSEMBLY.fullmatch(codes[0]):
        return None
    if " " in raw and not (introduced or party):
        return None
    return kind_of_codes(codes, party=party)


def _bare(work: Prepared, symbol: Symbol, before: Before) -> Mention | None:
    """A mention by kind and number alone, or with the year."""
    if goes_on(work, symbol):
        return None
    kind = last_kind_word(work, before, ())
    if kind is None:
        return None
    gap = before.words[kind.end :].rstrip(" (\"'")
    start = before.start + kind.start
    if not is_sort_of(work, symbol, gap, before.has_so) or is_foreign(work, kind.kind, symbol, start):
        return None
    if not before.has_so and "-" in work.low[before.start + kind.end : symbol.start]:
        return None
    mention = _dated(work, Mention(start, symbol.end, kind.kind, symbol, symbol.end))
    mention.tentative = not is_citation(
        work, mention, kind.bareness, before.words[: kind.start], before.has_so
    )
    return mention


def _bare_items(work: Prepared, first: Mention) -> Iterator[Mention]:
    """The bare numbers that go on an enumeration: `nghị định 15, 30 và 45`."""
    last = first
    while last.key is None and not last.tentative and last.issued is None:
        match = _ITEM.match(work.low, last.end) if _ITEM_LINK.match(work.low, last.end) else None
        if match is None:
            return
        symbol = read_symbol(work.text, match.start("number"), match.end("number"))
        if symbol.codes or not ends_item(work, symbol, match["so"] is not None):
            return
        last = _dated(work, Mention(symbol.start, symbol.end, first.kind, symbol, symbol.end, item=True))
        yield last


def _dated(work: Prepared, mention: Mention) -> Mention:
    date = read_date_after(work.low, mention.end)
    if date is not None and not opens_clause(work, mention.end, date.end):
        mention.issued = date
        mention.tail = date.end
    return mention

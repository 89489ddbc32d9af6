"""Say whether a kind word and a number alone ("nghị định 46") are a document, not a quantity or a year."""

import re

from dvsearch.extract.decisions.grammar import FOLLOWING, MODIFIERS, SENTENCE, UNITS, ends_out_of_scope
from dvsearch.extract.decisions.issued import read_date_after
from dvsearch.extract.decisions.issuers import read_body
from dvsearch.extract.decisions.kinds import Bareness
from dvsearch.extract.decisions.kindwords import STOPS_GAP
from dvsearch.extract.decisions.lawwords import STATES
from dvsearch.extract.decisions.mention import Mention
from dvsearch.extract.decisions.scan import Prepared
from dvsearch.extract.decisions.symbols import Symbol

__all__ = ["ends_item", "goes_on", "is_citation", "is_foreign", "is_sort_of"]

# 2.000, 30%, 22/9, 1 20/2013, 18+
_GOES_ON = re.compile(r" ?%|[.,/-][0-9]| ?[-–] ?[0-9]|[0-9]| [0-9]+ ?/ ?[12]|\+")
_NEXT_WORD = re.compile(r" ?([^\W\d_]+)")
_YEAR_LIKE = re.compile(r"(?:19|20)[0-9]{2}")
_OF_YEAR = re.compile(r" năm (?:19|20)[0-9]{2}(?![0-9])")
# "quy định 05 ngày"; where it is asked, no date follows.
_TIMES = re.compile(r" ?(?:năm|tháng|tuần|ngày|giờ)(?! [0-9])(?!\w)")
_AGAIN = re.compile(r" lần (?:thứ|này)")
_COUNTED_EVEN_AFTER_SO = ("triệu", "tỷ", "tỉ", "người")
_NUMBERED_BY_YEARS = ("công văn", "công điện")  # offices send thousands a year: 1925 is a number
_COUNTED = UNITS - FOLLOWING
# Words before an everyday kind word that show that a document is meant.
_CITING_WORDS = """
    theo ký hành tại trong của hiện với đổi thế bằng từ huỷ bỏ kèm dựng và cứ là như các dụng trái
"""
_CITING = frozenset(_CITING_WORDS.split())
_WORDS_OF_SORT = 8

_FOREIGN = re.compile(
    r"hội đồng bảo an|liên hợp quốc|liên hiệp quốc|liên minh châu âu|nghị viện châu âu|"
    r"đại hội đồng(?! cổ đông)|nhà trắng|tổng thống|hạ viện|thượng viện|"
    r"(?<!\w)(?:lhq|hđba|trump|obama|biden|putin|bush|nato|fifa|uefa|iaea|unesco)(?!\w)"
)
# What the United Nations resolve on, and no office of Vietnam's.
_DISPUTES = re.compile(
    r"(?<!\w)(?:israel|palestine|jerusalem|syria|iran|triều tiên|bình nhưỡng|kosovo)(?!\w)"
)
# "chương trình 77 của Bộ Quốc phòng Mỹ"
_OF_STATE = re.compile(
    r" của (?:bộ(?: [^\W\d_]+){1,4}?|chính phủ|quốc hội|chính quyền|nước|toà án tối cao)"
    rf" (?:{'|'.join(STATES)})(?!\w)"
)
_NEAR_BEFORE, _NEAR_AFTER = 200, 120  # characters
_OPENING = 20_000  # characters in which an article says that it is foreign news
_UNITED_NATIONS_DIGITS = 4  # resolutions of the Security Council are past 2,000


def goes_on(work: Prepared, symbol: Symbol) -> bool:
    """Say whether the digits are part of a longer number, a percentage or a date."""
    return symbol.year is None and _GOES_ON.match(work.low, symbol.end) is not None


def is_sort_of(work: Prepared, symbol: Symbol, gap: str, has_so: bool) -> bool:
    """Say whether the words between kind and number tell a sort of it, or a full date shows it is meant."""
    if not gap or (has_so and MODIFIERS.fullmatch(gap)):
        return True
    if not has_so or STOPS_GAP.search(gap) or len(gap.split()) > _WORDS_OF_SORT or ends_out_of_scope(gap):
        return False
    date = read_date_after(work.low, symbol.end)
    return date is not None and date.iso is not None


def is_foreign(work: Prepared, kind: str, symbol: Symbol, start: int) -> bool:
    """Say whether its sentence, or for a high number its text, shows a foreign document."""
    if kind == "nghị quyết" and len(symbol.number) == _UNITED_NATIONS_DIGITS:
        return _FOREIGN.search(work.low, 0, _OPENING) is not None
    if _OF_STATE.match(work.low, symbol.end):
        return True
    left = max(0, start - _NEAR_BEFORE)
    for stop in SENTENCE.finditer(work.text, left, start):
        left = stop.end()
    right = symbol.end + _NEAR_AFTER
    is_dispute = kind == "nghị quyết" and _DISPUTES.search(work.low, left, right) is not None
    return is_dispute or _FOREIGN.search(work.low, left, right) is not None


def is_citation(work: Prepared, mention: Mention, bareness: Bareness, before: str, has_so: bool) -> bool:
    """Say whether `mention`, with the words `before` it, cites a document by its number alone."""
    symbol, low = mention.symbol, work.low
    if symbol.year is not None or mention.issued is not None:
        return True
    if _OF_YEAR.match(low, symbol.end):
        return has_so or bareness is not Bareness.NEEDS_SO
    word = _NEXT_WORD.match(low, symbol.end)
    following = word[1] if word else ""
    is_name = word is not None and work.text[word.start(1)].isupper()  # "thông tư 02 Bộ Y tế"
    if has_so:
        return following not in _COUNTED_EVEN_AFTER_SO
    if _YEAR_LIKE.fullmatch(symbol.number) and mention.kind not in _NUMBERED_BY_YEARS:
        return False
    # Offices count 09 things too; but where a sentence opens, or after a word for documents only, 09 numbers.
    opens = not before.strip() or bareness is Bareness.FREE
    numbered = symbol.number.startswith("0") and opens
    if following in _COUNTED and not (numbered or is_name or _AGAIN.match(low, symbol.end)):
        return False
    if _TIMES.match(low, symbol.end):
        return False
    if bareness is Bareness.FREE:
        return True
    if following == "của" and read_body(work.text, low, symbol.end + len(" của ")) is not None:
        return True
    if bareness is Bareness.NEEDS_SO:
        return False
    return (numbered and following not in UNITS) or _is_meant(symbol, before.split()[-1:], following)


def _is_meant(symbol: Symbol, before: list[str], following: str) -> bool:
    """Of an everyday word: say whether the words around show that a document is meant."""
    if following in FOLLOWING:
        return len(symbol.number) > 1
    is_cited = before != [] and before[0] in _CITING
    if not following and (is_cited or not before):
        return len(symbol.number) > 1
    return (is_cited or not following) and len(symbol.number) > 2


def ends_item(work: Prepared, symbol: Symbol, has_so: bool) -> bool:
    """Say whether a bare number in an enumeration stands for a document: nothing is counted by it."""
    if symbol.year is not None:
        return True
    if goes_on(work, symbol) or _YEAR_LIKE.fullmatch(symbol.number):
        return False
    word = _NEXT_WORD.match(work.low, symbol.end)
    if word is None or has_so:
        return True
    if word[1] == "ngày":
        return read_date_after(work.low, symbol.end) is not None
    return word[1] in FOLLOWING

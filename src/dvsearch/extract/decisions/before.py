"""Read what stands before a mention: who issues the document, and on which day."""

import re

from dvsearch.extract.decisions.grammar import CLAUSE
from dvsearch.extract.decisions.issued import DatePhrase, last_date_in
from dvsearch.extract.decisions.issuers import Body, bodies_in, read_body
from dvsearch.extract.decisions.mention import Mention, agreeing, is_of_level
from dvsearch.extract.decisions.scan import Prepared

__all__ = ["read_before"]

_REACH = 240  # characters before a mention in which the one who issues it may stand

_VERB = re.compile(
    r"(?<!\w)(?:ký và ban hành|ký ban hành|bổ sung ban hành|ban hành|phát hành|thông qua|phê duyệt|"
    r"chấp thuận|đưa ra|xây dựng|bãi bỏ|ký|ra|có|gửi|thưởng)(?!\w)"
)
# What may stand between the verb and the kind word.
_FILLER = re.compile(
    r"(?:,? (?:các|hai|ba|bản|một số|mới|ngay|lại|thêm|cả|và triển khai|và|tiếp|ban hành|thu hồi|huỷ bỏ|huỷ|"
    r"quyết định|quy định|văn bản|trong đó có|gồm|là)|:)*[ (\"':]*"
)
# "thông qua Luật sửa đổi … (Luật số": the name of the document stands between.
_NAME_FILLER = re.compile(r" [^;\n]{0,140}\($")
_NAMING_VERBS = ("thông qua", "ban hành")

# What may stand between a body and the verb it is the subject of: a person's name, a day, a place, adverbs.
_ADVERBS = (
    "đã|vừa|mới|cũng|tiếp tục|thống nhất|chính thức|sẽ|đều|phải|từng|lại|liên tiếp|nhiều lần|ký|ra|xem xét|"
    "cho biết|xác nhận|cho"
)
_SUBJECT_TO_VERB = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?: việt nam)?(?: khoá [ivx]+)?"
    r"(?P<name>(?: [^\W\d_]+){0,5}?)(?: ?\([^()]{0,60}\))?"
    r"(?:,? ngày [0-9/. -]{3,11}|, (?:ông|bà|đồng chí)(?: [^\W\d_]+){1,5}| ?, [^,;]{0,70},"
    rf"|,(?: [^\W\d_]+\.?){{1,4}}|,? (?:cơ quan|đơn vị) này| -)?(?: (?:{_ADVERBS}))* ?"
)
_ADVERBS_IN_NAMES = frozenset(_ADVERBS.split("|"))
_ON_BEHALF = re.compile(r"(?<!\w)(?:thay mặt|thừa uỷ quyền|thừa lệnh) ")
# Before a body: it only tells whose officer somebody is, or it is no subject.
_OFFICER = re.compile(
    r"(?<!\w)(?:phó|phó thủ tướng|phó chủ tịch|nguyên|cựu|bí thư|uỷ viên|thành viên|trưởng|thứ|quyền|"
    r"thuộc|đại diện|thường trực|đồng chí|ban cán sự đảng|lãnh đạo) $"
)
_NO_SUBJECT = re.compile(r"(?<!\w)(?:gửi|theo|trình|với|cho|báo cáo|của|từ) $")

# "đề nghị của BODY tại", "BODY hướng dẫn tại" right before the mention.
_AT = re.compile(
    r"(?:(?: đã| vừa)? (?:hướng dẫn|yêu cầu|đề nghị|chỉ đạo|trả lời|quy định|kiến nghị|thông báo)(?: rõ)?)?"
    r" (?:tại|trong|theo|ở)(?: các| nội dung)? ?"
)
# "BODY điều chỉnh … bằng", "BODY ban hành kèm theo".
_BY_MEANS = re.compile(
    r"(?: [^\W\d_]+){1,12} bằng(?: các)? "
    r"|(?: [^\W\d_]+){0,5} (?:ban hành|phê duyệt|công bố)(?: kèm)? (?:theo|tại|bằng)(?: các)? "
)
_PASSIVE = re.compile(r"(?<!\w)được $")
_PASSIVE_VERB = re.compile(
    r"(?: [^\W\d_]+){0,4}? (?:phê duyệt|thưởng|chấp thuận|công nhận|ban hành|thông qua|cho phép|quy định|"
    r"thành lập|tặng)(?!\w)"
)
_SIGNED_ON = re.compile(r"(?:ban hành|ký) ngày $")


def read_before(work: Prepared, mention: Mention, last: Mention | None) -> None:
    """Set the issuer and date of `mention` from its clause before it, where what follows did not tell."""
    if mention.item:
        return
    low, end = work.low, mention.start
    start = max(last.end if last else 0, end - _REACH)
    for stop in CLAUSE.finditer(work.text, start, end):
        start = stop.end()
    bodies = bodies_in(work.text, low, start, end)
    if bodies and _AT.fullmatch(low, bodies[-1].end, end) and (owner := _own(low, bodies[-1])):
        if is_of_level(work, mention, owner):
            mention.issuer = mention.issuer or owner
        return
    verb = _issuing_verb(low, start, end)
    if verb is None:
        _read_without_verb(work, mention, bodies, start)
        return
    if mention.issued is None and verb.group() != "bãi bỏ":
        date = last_date_in(low, start, verb.start())
        mention.issued = date if date is not None and date.iso is not None else None
    if mention.issuer is None:
        mention.issuer = agreeing(work, mention, _subject(work, bodies, start, verb.start(), last))


def _read_without_verb(work: Prepared, mention: Mention, bodies: list[Body], start: int) -> None:
    if bodies and _BY_MEANS.fullmatch(work.low, bodies[-1].end, mention.start):
        mention.issuer = mention.issuer or agreeing(work, mention, _own(work.low, bodies[-1]))
        return
    mention.issued = mention.issued or _dated_before(work.low, start, mention.start)
    mention.issuer = mention.issuer or agreeing(work, mention, _passive(work.low, bodies))


def _issuing_verb(low: str, start: int, end: int) -> re.Match[str] | None:
    """The verb of issuing before a mention that has nothing of weight between them."""
    for match in _VERB.finditer(low, start, end):
        if _FILLER.fullmatch(low, match.end(), end):
            return match
        if match.group() in _NAMING_VERBS and _NAME_FILLER.fullmatch(low[match.end() : end]):
            return match
    return None


def _subject(work: Prepared, bodies: list[Body], start: int, verb: int, last: Mention | None) -> Body | None:
    """The body that is the subject of a verb of issuing."""
    behalf = None
    for match in _ON_BEHALF.finditer(work.low, start, verb):
        behalf = read_body(work.text, work.low, match.end())
    if behalf is not None:
        return behalf
    named = [body for body in bodies if body.end <= verb]
    if named:
        return _own(work.low, named[-1]) if _is_subject(work, named[-1], verb) else None
    if last is None or last.issuer is None or last.issuer.end >= last.start:
        return None
    return last.issuer if _goes_on(work.low, last, start) else None


def _is_subject(work: Prepared, body: Body, verb: int) -> bool:
    between = _SUBJECT_TO_VERB.fullmatch(work.low, body.end, verb)
    if between is None or not _is_name(work.text[between.start("name") : between.end("name")]):
        return False
    return "này" in between.group() or not _NO_SUBJECT.search(work.low[max(0, body.start - 10) : body.start])


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() or word in _ADVERBS_IN_NAMES for word in words.split())


def _goes_on(low: str, last: Mention, start: int) -> bool:
    """Say whether the clause at `start` still has the subject of the mention before it."""
    return start == last.end or (low[start - 1 : start] == ";" and "\n" not in low[last.end : start])


def _own(low: str, body: Body) -> Body | None:
    """`body`, unless it only tells whose officer somebody is."""
    return None if _OFFICER.search(low[max(0, body.start - 30) : body.start]) else body


def _dated_before(low: str, start: int, end: int) -> DatePhrase | None:
    """`Được BODY ban hành ngày 4/2/2012, ` right before the mention."""
    date = last_date_in(low, max(start, end - 40), end)
    if date is None or date.iso is None or low[date.end : end].strip(" ,"):
        return None
    return date if _SIGNED_ON.search(low[max(start, date.start - 14) : date.start]) else None


def _passive(low: str, bodies: list[Body]) -> Body | None:
    """`được BODY phê duyệt … tại` before the mention."""
    for body in reversed(bodies):
        if _PASSIVE.search(low[max(0, body.start - 6) : body.start]) and _PASSIVE_VERB.match(low, body.end):
            return body
    return None

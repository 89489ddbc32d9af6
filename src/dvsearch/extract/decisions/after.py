"""Read what follows a number: the date of the document and the body that issued it."""

import re

from dvsearch.extract.decisions.grammar import CLAUSE
from dvsearch.extract.decisions.issued import DatePhrase, read_date
from dvsearch.extract.decisions.issuers import Body, read_body, read_firm
from dvsearch.extract.decisions.mention import Mention, agreeing, is_of_level
from dvsearch.extract.decisions.scan import Prepared

__all__ = ["opens_clause", "read_after", "speaker"]

_STEPS = 5  # date, term of office, issuer … in whatever order
_NEAR = 25  # characters within which a date found earlier still belongs to this place

# What may be skipped on the way to date and issuer.
_SKIP = re.compile(
    r" ?\)|\"|'"
    r"|,? ?\((?:khoá|k|sau đây|gọi|dưới đây)[^()]{0,40}\)"
    r"| \([a-zđ]{1,3} ?[0-9]{1,2}\)"  # the division that signed: 158/QĐ-C41 (C50)
    r"|,? \(?năm (?:19|20)[0-9]{2}"
    r"|,? \(?(?:ban hành |ra )?(?:tháng|vào tháng|từ tháng) ?[0-9]{1,2} ?[-/] ?(?:19|20)[0-9]{2}"
    r"|,? (?:của |tại )?hội nghị lần thứ (?:[0-9]{1,2}|[^\W\d_]+)(?:,? khoá [ivx]+)?"
    r"(?=,? (?:của )?(?:ban chấp hành|bch))"
    r"|,? (?:được |vừa |đã |mới )*(?:ban hành|ký)(?: từ)?(?= ngày)"
)
_DATE_LEAD = re.compile(r",? ?\(?(?:cùng |từ )?(?:ban hành |ký )?ngày ")
# How a number is joined to a body after it.
_LINK = re.compile(r",? (?:của|do) |,? (?:mà|được|vừa được|đã được|mới được) |,? ")
_SIGNS = r"ban hành|ký|ra|đưa ra|phát hành"
_ACTS = re.compile(
    rf"(?: [^\W\d_]+){{0,7}}? (?:vừa |đã |mới |cũng )*(?:{_SIGNS}|thông qua|phê duyệt|gửi)(?!\w)"
)
_SIGNED_BY = re.compile(rf"(?: [^\W\d_]+){{0,7}}? (?:vừa |đã |mới |cũng )*(?:{_SIGNS})(?!\w)")
_SIGNED_ON = re.compile(r" (?:đã |vừa )?(?:ban hành|ký|ký ban hành) (?:ngày|hôm|tháng) ")
# After a body that stands there without "của": what shows that it is no subject of a new clause.
_NO_SUBJECT = ("về", "khoá", "ngày", "quy", ".", ")", "(", '"')

_BODIES_IN_ONE = 3  # "Vụ Tài chính Tổng cục Đường bộ Việt Nam"
_DID_ELSE = re.compile(r" (?:đã|vừa|mới|cũng|sẽ|phải|có|cho|tổ chức|họp)(?! (?:ban hành|ký|ra))(?!\w)")
_OPENS_SENTENCE = re.compile(r"(?:^|[\n.\"'] ?)(?:tại|trong)(?: các)? $")
_SPEAKER_REACH = 200
_PLACED_CODES = ("UBND", "HĐND")
_PLACE_AFTER = re.compile(r" (?:huyện|tỉnh|tp|thành phố|quận|thị xã|xã|phường)")


def read_after(work: Prepared, mention: Mention, limit: int) -> None:
    """Set the date, issuer and tail of `mention` from what follows it, up to `limit`."""
    owner = mention.owner
    mention.issuer = owner if owner is not None and is_of_level(work, mention, owner) else None
    place = _body_of_symbol(work, mention)
    at = place.end if place else mention.end
    for _ in range(_STEPS):
        if at >= limit:
            return
        skip = _SKIP.match(work.low, at)
        if skip is not None:
            at = skip.end()
            continue
        date = _date_here(work, mention, at)
        if date is not None:
            mention.issued = mention.issued or date
            at = mention.tail = date.end
            continue
        body, rest = _body_here(work, at)
        if body is None or mention.issuer is not None or not is_of_level(work, mention, body):
            break
        mention.issuer = body
        at = mention.tail = rest
    mention.issuer = mention.issuer or place


def _date_here(work: Prepared, mention: Mention, at: int) -> DatePhrase | None:
    lead = _DATE_LEAD.match(work.low, at)
    date = read_date(work.low, lead.end()) if lead else None
    if date is not None and opens_clause(work, at, date.end):
        return None
    known = mention.issued
    if date is None and known is not None and at <= known.start < at + _NEAR:
        return known
    return date


def opens_clause(work: Prepared, at: int, date_end: int) -> bool:
    """Say whether a date after a comma is when somebody did something else: `số 12, ngày 3/4 Sở X đã họp`."""
    if work.low[at : at + 1] != "," or work.low[date_end : date_end + 1] != " ":
        return False
    end = date_end
    for _ in range(_BODIES_IN_ONE):
        body = read_body(work.text, work.low, end + 1)
        if body is None:
            break
        end = body.end
    return end > date_end and _DID_ELSE.match(work.low, end) is not None


def _body_here(work: Prepared, at: int) -> tuple[Body | None, int]:
    """The body that `của BODY`, `do BODY ban hành` or BODY alone names, and where to read on."""
    low = work.low
    link = _LINK.match(low, at)
    if link is None:
        return None, at
    said = link.group().strip(", ")
    body = read_body(work.text, low, link.end())
    if body is None and said == "của":
        body = read_firm(work.text, link.end())
    if body is None:
        return None, at
    if said == "của" or (not said and _SIGNED_ON.match(low, body.end)):
        return body, body.end
    if not said:
        return (body, body.end) if "," not in link.group() and _is_no_subject(low, body) else (None, at)
    act = (_SIGNED_BY if "được" in said else _ACTS).match(low, body.end)
    return (body, act.end()) if act is not None else (None, at)


def _is_no_subject(low: str, body: Body) -> bool:
    following = low[body.end : body.end + 10].lstrip(" ,(")
    return not following or following.startswith(_NO_SUBJECT) or not following[0].isalnum()


def _body_of_symbol(work: Prepared, mention: Mention) -> Body | None:
    """`01/KL-UBND huyện Ia Grai`: the symbol's last code, with the place after it."""
    if (
        not mention.codes
        or mention.codes[-1] not in _PLACED_CODES
        or not _PLACE_AFTER.match(work.low, mention.end)
    ):
        return None
    start = mention.end - len(mention.codes[-1])
    name = work.text[start : start + 80]
    body = read_body(name, work.low[start : start + 80], 0)
    return None if body is None else Body(start, start + body.end, body.person)


def speaker(work: Prepared, mention: Mention, limit: int) -> Body | None:
    """Who speaks in a document that opens the sentence: `Tại công điện 1925 …, BODY yêu cầu`."""
    if not _OPENS_SENTENCE.search(work.low[max(0, mention.start - 12) : mention.start]):
        return None
    end = min(limit, mention.end + _SPEAKER_REACH)
    stop = CLAUSE.search(work.text, mention.end, end)
    end = stop.start() if stop else end
    for comma in re.finditer(", ", work.low[mention.end : end]):
        body = read_body(work.text, work.low, mention.end + comma.end())
        if body is not None:
            return agreeing(work, mention, body)
    return None

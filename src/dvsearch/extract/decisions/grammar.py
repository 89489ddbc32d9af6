"""The words of a citation: kind words, what may stand between them and a number, what may follow it.

All patterns are for the lower case of normalized text, unless they say otherwise. Each is anchored at a
position or searches a short window, and none can match a string in two ways, so that cost is linear.
"""

import re

from dvsearch.extract.decisions.kinds import (
    ABBREVIATIONS,
    FORMS,
    KIND_OF_WORD,
    NUMBERED_THINGS,
    OTHER_PAPERS,
)

__all__ = [
    "CLAUSE",
    "FOLLOWING",
    "KIND_WORD",
    "LIST_LINK",
    "MODIFIERS",
    "SENTENCE",
    "SHORT_KIND_WORD",
    "UNITS",
    "ends_in_form",
    "ends_out_of_scope",
]

# --- where sentences and clauses end; for text in its own case ---------------------------------------------

_STOP = (
    r"[.!?…](?<!TP\.)(?<!Tp\.)(?<!tp\.)(?<!TX\.)(?<!TT\.)(?<!ThS\.)(?<!TS\.)(?<!GS\.)"
    r"(?<![\s.][^\W\d_]\.) (?=[^\W\d_a-zđ]|[\"'-])|\n"
)
CLAUSE = re.compile(rf"{_STOP}|;")
SENTENCE = re.compile(rf"{_STOP}|;|: (?=[^\W\d_a-zđ]|[\"'-])")

# --- kind words --------------------------------------------------------------------------------------------

_WORDS = "|".join(sorted(KIND_OF_WORD, key=len, reverse=True))
# "kỷ luật", "luật sư", "nghị định thư", "kế hoạch hoá" are other words, "dự luật" and "đạo luật" no law here.
KIND_WORD = re.compile(
    rf"(?<!\w)(?<!kỷ )(?<!pháp )(?<!trái )(?<!quy )(?<!hình )(?!(?:(?<=đạo )|(?<=dự ))luật)(?:{_WORDS})(?!\w)"
    r"(?! (?:sư|gia|thư|hoá|viên|pháp)(?!\w))"
)
# For text in its own case: small letters only where a mark or habit makes them clear.
_SHORT = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
SHORT_KIND_WORD = re.compile(rf"(?<![\w/-])(?:{_SHORT}|qđ|nđ|nq)(?![\w/-])")

# What may stand between a kind word and a bare number: it tells a sort of that kind.
_SORTS = """
    hành động, phối hợp, liên tịch, liên ngành, liên bộ, hợp nhất, hướng dẫn, công tác, chuyên đề, toàn khoá,
    tổng thể, triển khai, thực hiện, cá biệt, chung, riêng, nội bộ, mới, mật, tối mật, khẩn, khẩn cấp,
    thượng khẩn, hoả tốc, thanh tra, kiểm tra, kết luận, giám định, nội dung tố cáo, giải quyết khiếu nại,
    kỷ luật, bổ nhiệm, phê duyệt, thu hồi, thu hồi đất, cưỡng chế, xử phạt, xử phạt vi phạm hành chính,
    không, khởi tố, tách, nhập, đưa, trả, hồ sơ, vụ án, hình sự, ra xét xử, để điều tra, điều tra, lại,
    sửa đổi, bổ sung, cùng, bị can, truy nã, đặc biệt, phân công nhiệm vụ, truy tố, đình chỉ, tạm giam
"""
MODIFIERS = re.compile(rf"(?: (?:{'|'.join(' '.join(sort.split()) for sort in _SORTS.split(','))})(?!\w))*")

LIST_LINK = re.compile(r"(?:[ ,;:\"]|và|cùng|với|hoặc|hay|&|cả|lẫn|các|những|số)*")

# --- what follows a bare number ----------------------------------------------------------------------------

_UNITS = """
    % m m2 m3 km kg ha usd euro đô độ tấn mét đồng tỷ tỉ triệu nghìn ngàn vạn trăm chục
    năm tháng ngày giờ phút giây tuần quý mùa đợt kỳ phiên buổi cuộc vòng giai thế lần đầu
    người hộ em cháu học sinh viên bị cán cá nhân phó gia doanh đơn cơ tổ nhóm đối nước quốc châu
    tỉnh thành huyện quận xã phường thôn khu lô căn ngôi nhà toà tầng phòng chiếc cái con xe tàu máy
    phần điểm điều khoản chương mục bước khâu trang bài tập cuốn bản quyển câu chữ loại hình kiểu cặp đôi bộ
    chỉ tiêu nhiệm giải nội dự đề phương án vụ việc trường công mô gói suất vé số ca hai ba bốn không có
"""
UNITS = frozenset(_UNITS.split())
# After a document's number; some of these also count things ("quy định 2 việc"), after everyday words only.
_FOLLOWING = """
    của do về ngày ban quy qui hướng sửa bổ thay gắn kèm liên cho như với từ đến tới tại trong trên ở ra vào
    là và hoặc hay mà thì để nhằm nên vì nhưng khi này đó nêu cùng gồm theo còn rồi càng cũng vẫn
    đã đang sẽ vừa mới phải cần được bị có không chưa chỉ xác khẳng nhấn yêu đề đặt giao gửi bắt cấm bãi huỷ
    nói lấy tác hiện quan việc
"""
FOLLOWING = frozenset(_FOLLOWING.split())

# --- what is no decision though it has a number ------------------------------------------------------------


def _any(words: tuple[str, ...]) -> str:
    return rf"(?<!\w)(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_FORM = re.compile(rf"{_any(FORMS)}$")
_OTHER_PAPER = re.compile(rf"{_any(OTHER_PAPERS)}(?: [^\W\d_]+){{0,6}}$")
_NUMBERED_THING = re.compile(rf"{_any(NUMBERED_THINGS)}$")


def ends_in_form(words: str) -> bool:
    """Say whether the words before a number end in a paper that owns any number after it."""
    return _FORM.search(words[-20:]) is not None


def ends_out_of_scope(words: str) -> bool:
    """Say whether the words before a number end in something numbered that is no decision."""
    tail = words[-60:]
    return _OTHER_PAPER.search(tail) is not None or _NUMBERED_THING.search(tail) is not None

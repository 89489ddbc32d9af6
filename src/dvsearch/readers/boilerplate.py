"""What stands on a saved news page and is no part of the article, as tables of patterns.

Every pattern is matched against a whole line in plain form: lower case, no marks, single blanks
(`page_line.Line`). A line that is longer than `LONGEST` is never boilerplate.
Written from many pages: the newspaper theme of WordPress, sites of provincial papers and stations,
Party committees' sites, State portals.
"""

import re
from collections.abc import Iterable
from typing import Final

__all__ = [
    "BREADCRUMB",
    "CAPTION_CREDIT",
    "COMMENTS",
    "COUNTERS",
    "DESKS",
    "LEFTOVERS",
    "LONGEST",
    "RELATED",
    "SECTIONS",
    "SEE_ALSO",
    "SEPARATORS",
    "SHARING",
    "SITE_NAMES",
    "STEPS",
    "TAGS",
]

LONGEST: Final = 300


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split("|"))


def _row_of(words: Iterable[str]) -> re.Pattern[str]:
    """A line made of nothing but these words (and counts), in any number and order."""
    longest_first = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?=.*[a-z])[\[(|• ]*+(?:(?>{longest_first}|\d{{1,6}})(?:[ |,/•·:.+()\[\]\-]++|$))++")


SEPARATORS = re.compile(r" ?[›»>→/|•·] ?| [-,&] ")
"""Between the names of sections."""

STEPS = re.compile(r" ?[›»>→|] ?| / ")
"""Between the steps of a path that names more than sections."""

BREADCRUMB = re.compile(r"(?:trang chu|trang nhat|home|home page|ban dang (?:o|xem))(?: ?[›»>→/|:\-].*| .*|)")

SECTIONS = _words(
    "an ninh quoc phong|ban doc|bao chi|bien dao|bien gioi bien dao|cai cach hanh chinh|chinh tri|"
    "chuyen de|chuyen doi so|chuyen muc|cong nghe|cong tac dan van|dan toc|dan toc ton giao|dan van|"
    "dang va cuoc song|dat va nguoi|dau tu|dia phuong|diem bao|dien hinh tien tien|doan the|doi ngoai|"
    "doi song|du lich|giao duc|giao duc dao tao|guong dien hinh|guong sang|hoat dong|"
    "hoat dong cua lanh dao|hoat dong cua tinh uy|hoi dap|khoa giao|khoa hoc|khoa hoc cong nghe|"
    "khoa hoc va cong nghe|kinh te|mat tran|media|moi truong|multimedia|nghi quyet va cuoc song|nhan su|"
    "nong nghiep|nong nghiep nong thon|nong thon moi|phap luat|phong su|quoc phong|quoc phong an ninh|"
    "quoc te|su kien|suc khoe|tai chinh|the gioi|the thao|theo guong bac|thoi su|thoi su chinh tri|"
    "thoi su tong hop|thong bao|thong tin|tin dia phuong|tin hoat dong|tin moi|tin tong hop|"
    "tin trong nuoc|tin trong tinh|tin tuc|tin tuc su kien|to chuc|to chuc can bo|trong nuoc|trong tinh|"
    "tuyen giao|van ban|van hoa|van hoa van nghe|van hoa xa hoi|van nghe|video|viec lam|xa hoi|"
    "xay dung chinh quyen|xay dung dang|xay dung dang chinh quyen|y te"
)
"""Names of newspaper sections, as they stand alone above a headline."""

SITE_NAMES = _any(
    (
        r"bao [a-z ]{2,30} (?:dien tu|online)",
        r"(?:cong|trang) (?:thong tin|tin) dien tu.{0,90}",
        r"(?:cong|trang) tt?dt .{0,60}",
        r"(?:chuyen )?trang (?:tin tuc|tin tong hop|thong tin tong hop) .{0,60}",
        r"dai (?:phat thanh|pt ?-? ?th|truyen hinh).{0,80}",
        r"co quan (?:cua )?(?:dang bo|ngon luan|trung uong).{0,100}",
        r"tieng noi cua (?:dang|nhan dan|cu tri).{0,100}",
        r"(?:hotline|duong day nong|toa soan|dien thoai|email|e-mail|tel)(?: ?:.{0,100}|)",
        r"(?:www\.)?[a-z0-9\-]{2,30}(?:\.[a-z]{2,10}){1,3}",
    )
)
"""What the top of a page says of itself."""

COUNTERS = _any(
    (
        r"\d{1,7}",
        r"[\d.,]{1,9}k? ?(?:luot (?:xem|doc|thich|chia se)|views?|likes?|shares?|binh luan|comments?)",
        (
            r"(?:so |tong so )?(?:(?:luot|lan|da) xem|luot (?:doc|truy cap)|doc|xem|views?)"
            r"(?: bai(?: viet)?)? ?: ?[\d.,]{1,9}(?: lan| luot)?"
        ),
        r"(?:co chu|kich thuoc chu|font chu|font size)? ?:? ?(?:a[ +\-|]{0,4}){1,5}",
        r"(?:co chu|kich thuoc chu|font chu|xem voi co chu|font size)(?: ?:.{0,20})?",
        r"thoi gian doc ?:.{1,20}|\d{1,3} phut doc",
        r"(?:danh gia|rating|binh chon) ?:? ?\d.{0,30}|(?:tong so diem|click de danh gia).{0,40}\d.{0,30}",
        r"(?:nguoi dang|dang boi) ?: ?.{1,40}",
        r"\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?",
    )
)
"""Views, font sizes, reading times, ratings: above and below the text."""

SHARING = _row_of(
    _words(
        "ban in|binh chon|bo qua|cam on|cancel|chia se|chia se bai|chia se bai viet|"
        "chia se len facebook|chia se tin|click de danh gia bai viet|copy link|dang ky|dang nhap|"
        "danh gia|danh gia bai viet|do tuong phan|doc bai|doc bai viet|dong y|e-mail|email|english|"
        "facebook|goi dien|google|google news|google plus|google+|gui bai nay|gui bai viet cho ban be|"
        "gui cho ban be|gui email|gui mail|gui tin bai|gui tin nay|huy|in bai|in bai nay|in bai viet|"
        "in tin|in tin nay|in trang|len dau trang|lien he|like|linkedin|luu bai|luu bai viet|luu lai|"
        "luu tin|menu|messenger|nghe audio|nghe bai|nghe bao noi|nghe doc|nghe doc bai|"
        "nghe noi dung bai viet|nghe tin|nhan tin|phan hoi|phong to|pinterest|print|quan tam|quay lai|"
        "reddit|rss|sao chep|sao chep lien ket|share|share on facebook|sitemap|skip to content|"
        "so do cong|tai ve|telegram|theo doi|theo doi tren|theo doi chung toi tren|thich|thich trang|thu nho|"
        "tieng viet|tim kiem|toggle navigation|trang truoc|tro lai|tro ve|tumblr|tuong phan|tweet|"
        "tweet on twitter|twitter|ve dau|ve dau trang|ve trang chu|ve trang truoc|viber|whatsapp|"
        "xem anh|xem ban in|yeu thich|zalo"
    )
)
"""Buttons: lines of nothing but these."""

LEFTOVERS = _any(
    (
        r"(?:loading|dang tai)(?: ?\.{2,3}| ?…|)",
        r"[-– ]{0,3}(?:advertisements?|quang cao)[-– ]{0,3}",
        r"video dang phat.{0,20}",
        r"(?:your browser|trinh duyet).{0,30} (?:does not support|khong ho tro).{0,60}",
        r"\(?(?:anh|hinh)(?: anh)? (?:minh hoa|tu lieu)\)?\.?",
        r"\[?(?:video|audio|slide|gallery|infographic)\]?",
        r"[\W_]{1,80}",
    )
)
"""Traces of scripts and pictures that may stand anywhere, and rows of signs."""

CAPTION_CREDIT = _any((r"(?:nguon anh|anh|photo|video|clip|do hoa) ?: ?(?P<value>.{2,60})",))
"""Whose picture it is; stands below the text."""

SEE_ALSO = re.compile(
    r"(?:(?:>>+|›|→) ?|(?:xem them|doc them|doc tiep|xem tiep|tin lien quan|bai lien quan) ?: ?).{1,250}"
)
"""A pointer to another article in a line of its own."""

DESKS = re.compile(
    r"(?:phong|ban|nhom|to) [a-z0-9 &,\-]{2,35}|bbt|btv"
    r"|(?:nhom )?(?:pv|p\.v|ctv|phong vien|cong tac vien)(?: [a-z &,\-]{2,30}|)"
)
"""By-lines of an office instead of a person; only believed right below the last paragraph."""

TAGS = re.compile(r"(?:tags?|tu khoa|keywords?|chu de|the) ?: ?.{0,250}")

RELATED = _any(
    (
        (
            r"(?:cac |nhung )?(?:tin|bai)(?:,? ?(?:tuc|bai|viet|tin))?"
            r" (?:lien quan|khac|cung (?:chuyen muc|loai|chu de|muc)|moi(?: hon| nhat)?|cu hon"
            r"|da (?:dua|dang)|noi bat|doc nhieu|xem nhieu|truoc(?: do)?|tiep theo|tiep|cung su kien)"
            r"(?: xem them| khac)?"
        ),
        r"(?:xem|doc) (?:them|tiep|nhieu(?: nhat)?)",
        r"(?:co the )?ban (?:co the )?(?:quan tam|muon xem)|co the ban quan tam",
        r"related (?:articles|posts|news).{0,30}|more from author|(?:previous|next) (?:article|post)",
        r"moi nhat|dong su kien|tin noi bat|chuyen muc khac|tags?|tu khoa|binh luan|y kien",
        r"lien ket (?:website|web)",
        r"thong bao moi|van ban moi|thu vien (?:anh|video)|tham do y kien|thong ke truy cap",
    )
)
"""Headings of lists of other articles (a colon or arrow after them is taken off beforehand)."""

COMMENTS = _any(
    (
        r"\d{1,5} (?:binh luan|comments?|y kien|phan hoi|thao luan)",
        r"(?:binh luan|y kien|comments?|phan hoi) ?\(\d{1,5}\)",
        r"(?:y kien|binh luan) (?:ban doc|cua ban|doc gia|cua ban doc)(?: ?\(\d{1,5}\))?",
        (
            r"(?:gui|viet|them|nhap|hay (?:la nguoi|de lai)) .{0,30}(?:binh luan|y kien|phan hoi)"
            r"(?: cua ban| dau tien)?"
        ),
        r"(?:de lai|huy) (?:mot )?(?:binh luan|phan hoi|tra loi|y kien).{0,40}",
        r"leave a (?:reply|comment).{0,40}|cancel reply|post comment|please enter (?:your|an) .{1,60}",
        r"you have entered an incorrect email.{0,40}|save my name,? .{1,80}|luu ten cua toi.{1,80}",
        r"your email address will not.{1,60}|email cua ban se khong.{1,80}",
        r"(?:copyright|all rights reserved).{0,150}|[©®].{0,200}|ban quyen (?:thuoc|cua|©).{0,150}",
        (
            r"giay phep (?:so|hoat dong|thiet lap|xuat ban|bao chi) .{0,60}"
            r"(?:bao chi|bao dien tu|trang (?:tin|thong tin)|ttdt|mang xa hoi).{0,100}"
        ),
        r"(?:co quan chu quan|tong bien tap|chiu trach nhiem (?:chinh|noi dung|xuat ban)) ?:.{0,150}",
        r"(?:thiet ke|phat trien|xay dung)(?: va phat trien)? boi .{1,60}|powered by .{1,60}",
        r"ghi ro nguon .{1,120}",
    )
)
"""The comment form and the foot of the page: what follows is never the article."""

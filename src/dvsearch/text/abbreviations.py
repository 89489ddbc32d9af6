"""Abbreviations of Vietnamese public life and what they stand for, in both directions."""

from functools import cache

from dvsearch.text.fold import fold
from dvsearch.text.normalize import normalize

__all__ = ["MAX_SYLLABLES", "abbreviations_of", "expansions_of"]

# Abbreviation → what it is written out as; the first is the usual one. Short forms that are also words
# are left out (TƯ: tư), since a query is read without regard to case.
_TABLE: dict[str, tuple[str, ...]] = {
    "ubnd": ("uỷ ban nhân dân",),
    "hđnd": ("hội đồng nhân dân",),
    "mttq": ("mặt trận tổ quốc",),
    "ubmttq": ("uỷ ban mặt trận tổ quốc",),
    "ubmttqvn": ("uỷ ban mặt trận tổ quốc việt nam",),
    "mttqvn": ("mặt trận tổ quốc việt nam",),
    "btv": ("ban thường vụ",),
    "bch": ("ban chấp hành",),
    "bcđ": ("ban chỉ đạo",),
    "tw": ("trung ương",),
    "bct": ("bộ chính trị",),
    "ubkt": ("uỷ ban kiểm tra",),
    "đbqh": ("đại biểu quốc hội",),
    "qh": ("quốc hội",),
    "cp": ("chính phủ",),
    "ttcp": ("thủ tướng chính phủ", "thanh tra chính phủ"),
    "xhcn": ("xã hội chủ nghĩa",),
    "cnxh": ("chủ nghĩa xã hội",),
    "cnh": ("công nghiệp hoá",),
    "hđh": ("hiện đại hoá",),
    "kt xh": ("kinh tế xã hội",),
    "ktxh": ("kinh tế xã hội",),
    "qp an": ("quốc phòng an ninh",),
    "qpan": ("quốc phòng an ninh",),
    "ntm": ("nông thôn mới",),
    "cchc": ("cải cách hành chính",),
    "cđs": ("chuyển đổi số",),
    "cntt": ("công nghệ thông tin",),
    "tthc": ("thủ tục hành chính",),
    "thpt": ("trung học phổ thông",),
    "thcs": ("trung học cơ sở",),
    "gd đt": ("giáo dục và đào tạo", "giáo dục đào tạo"),
    "gdđt": ("giáo dục và đào tạo", "giáo dục đào tạo"),
    "lđtbxh": ("lao động thương binh và xã hội",),
    "nn ptnt": ("nông nghiệp và phát triển nông thôn",),
    "tn mt": ("tài nguyên và môi trường",),
    "gtvt": ("giao thông vận tải",),
    "khcn": ("khoa học công nghệ", "khoa học và công nghệ"),
    "vhttdl": ("văn hoá thể thao và du lịch",),
    "bhxh": ("bảo hiểm xã hội",),
    "bhyt": ("bảo hiểm y tế",),
    "atgt": ("an toàn giao thông",),
    "attp": ("an toàn thực phẩm",),
    "antt": ("an ninh trật tự",),
    "pccc": ("phòng cháy chữa cháy",),
    "tp": ("thành phố",),
    "tx": ("thị xã",),
    "hcm": ("hồ chí minh",),
    "tphcm": ("thành phố hồ chí minh",),
    "csgt": ("cảnh sát giao thông",),
    "tand": ("toà án nhân dân",),
    "vksnd": ("viện kiểm sát nhân dân",),
    "llvt": ("lực lượng vũ trang",),
    "lđlđ": ("liên đoàn lao động",),
    "lhpn": ("liên hiệp phụ nữ",),
    "ccb": ("cựu chiến binh",),
    "tncs": ("thanh niên cộng sản",),
    "khkt": ("khoa học kỹ thuật",),
    "htx": ("hợp tác xã",),
    "ocop": ("mỗi xã một sản phẩm",),
    "kcn": ("khu công nghiệp",),
    "gpmb": ("giải phóng mặt bằng",),
    "xdcb": ("xây dựng cơ bản",),
    "nsnn": ("ngân sách nhà nước",),
    "dtts": ("dân tộc thiểu số",),
    "đcsvn": ("đảng cộng sản việt nam",),
}

# The longest run of syllables on either side of the table.
MAX_SYLLABLES = max(len(form.split()) for short, long in _TABLE.items() for form in (short, *long))


@cache
def _tables(folded: bool) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    spell = fold if folded else normalize
    expansions: dict[str, tuple[str, ...]] = {}
    shortened: dict[str, tuple[str, ...]] = {}
    for short, long_forms in _TABLE.items():
        for form in long_forms:
            expansions[spell(short)] = (*expansions.get(spell(short), ()), form)
            shortened[spell(form)] = (*shortened.get(spell(form), ()), short)
    return expansions, shortened


def expansions_of(terms: str, *, folded: bool = False) -> tuple[str, ...]:
    """What the abbreviation `terms` (lower-case syllables joined by blanks) stands for, or ().

    With `folded`, `terms` bear no marks and match the table without regard to them (hdnd).
    """
    return _tables(folded)[0].get(terms, ())


def abbreviations_of(terms: str, *, folded: bool = False) -> tuple[str, ...]:
    """The abbreviations of the lower-case syllables `terms`, joined by blanks, or ()."""
    return _tables(folded)[1].get(terms, ())

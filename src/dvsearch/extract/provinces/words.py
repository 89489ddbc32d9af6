"""Tables: the words around a name that say what it is there, or whether anything happens there.

Phrases are in lower case; `TAILS` are looked up as the one to three words just before a name.
"""

__all__ = [
    "ABROAD",
    "ADDRESS_WORDS",
    "BREAKS",
    "CENTRAL_BODIES",
    "CHINESE_NAMESAKES",
    "DEPUTIES",
    "EVERYDAY_WORDS",
    "FAMILY_NAMES",
    "INSTITUTION_HEADS",
    "LEVELS",
    "NEVER_BARE",
    "NEVER_BARE_UNITS",
    "NOT_AFTER",
    "OPENERS",
    "OWN_PLACES",
    "OWN_PROVINCE",
    "PASSING_CUES",
    "PERSONS",
    "PERSON_TITLES",
    "ROAD_WORDS",
    "TAILS",
]

# Words that name the level of the unit that follows.
LEVELS: dict[str, str] = {
    "tỉnh": "province",
    "thành phố": "city",
    "tp": "city",
    "tp.": "city",
    "t.p": "city",
    "t.p.": "city",
    "thị xã": "district",
    "tx": "district",
    "tx.": "district",
    "huyện": "district",
    "h.": "district",
    "huyện đảo": "district",
    "huyện uỷ": "district",
    "huyện ủy": "district",
    "thị uỷ": "district",
    "thị ủy": "district",
    "thành uỷ": "city",
    "thành ủy": "city",
    "quận": "district",
    "quận uỷ": "district",
    "quận ủy": "district",
    "q.": "district",
    "xã": "commune",
    "phường": "commune",
    "p.": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
    "thôn": "hamlet",
    "ấp": "hamlet",
    "bản": "hamlet",
    "làng": "hamlet",
    "buôn": "hamlet",
    "xóm": "hamlet",
    "khu phố": "hamlet",
    "tổ dân phố": "hamlet",
    "khu dân cư": "hamlet",
    "khóm": "hamlet",
}

# What a name is when these words stand right before it: not a place to count.
ROAD_WORDS = frozenset(
    (
        "đường", "phố", "đại lộ", "xa lộ", "quốc lộ", "tỉnh lộ", "ngõ", "hẻm", "ngách", "cầu",
        "cầu vượt", "hầm", "ngã ba", "ngã tư", "ngã năm", "ngã sáu", "vòng xoay", "bùng binh",
        "sông", "kênh", "rạch", "suối", "núi", "cửa", "chợ", "công viên", "trục", "tuyến",
        "tuyến đường", "đường sắt", "bến xe", "cổng", "quảng trường", "cao ốc", "toà nhà",
        "tòa nhà", "chung cư", "khách sạn", "nhà hàng", "quán", "biển số", "biển kiểm soát",
        "biển", "tàu", "bún bò", "phở", "nem chua", "chè", "bưởi", "vải thiều", "đồ sơn la",
        "giải", "huân chương", "nobel", "nobel hoà bình", "vì", "cho", "nền", "gìn giữ",
        "đại sứ", "hội chợ", "kem", "bia", "rượu", "báo giấy", "giờ",
    )
)  # fmt: skip

# An institution that bears the name of a place: the head stands within a few words before it.
INSTITUTION_HEADS = (
    "đại học", "học viện", "cao đẳng", "trường", "công ty", "cty", "ngân hàng", "tập đoàn",
    "tổng công ty", "câu lạc bộ", "clb", "nhà máy", "khách sạn", "bệnh viện", "bv", "đội tuyển",
    "đội bóng", "nhà xuất bản", "nhà hát", "chi nhánh", "xí nghiệp", "hãng", "vietcombank",
    "thủy điện", "thuỷ điện", "nhiệt điện", "sân vận động", "chung cư", "quân đoàn", "viện", "đoàn luật sư",
    "đài", "đài ptth",
)  # fmt: skip

PERSON_TITLES = frozenset(
    (
        "ông", "bà", "anh", "chị", "em", "cháu", "cô", "chú", "bác", "thầy", "bác sĩ", "bác sỹ",
        "ca sĩ", "ca sỹ", "nghệ sĩ", "nsnd", "nsưt", "diễn viên", "đồng chí", "đ/c", "đạo diễn",
        "nhạc sĩ", "nhà thơ", "nhà văn", "hoạ sĩ", "họa sĩ", "luật sư", "tên", "bị cáo", "bị can",
        "chủ tịch", "bác hồ", "người mẫu", "hoa hậu", "á hậu", "cầu thủ", "tiến sĩ", "giáo sư",
        "gs", "ts", "ths", "gs.ts", "pgs.ts", "đại tá", "thượng tá", "trung tá", "thiếu tá",
        "đại uý", "thượng uý", "trung uý", "thiếu uý", "đại úy", "thượng úy", "trung úy",
        "thiếu tướng", "trung tướng", "thượng tướng", "đại tướng", "thiếu úy", "vợ", "chồng",
        "con trai", "con gái", "bé", "nhà báo", "mc", "hlv", "phó thủ tướng", "chánh án",
    )
)  # fmt: skip

FAMILY_NAMES = frozenset(
    (
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
        "hồ", "ngô", "dương", "lý", "trương", "đinh", "lâm", "mai", "trịnh", "đào", "cao", "lương",
        "lưu", "tô", "châu", "tạ", "phùng", "vương", "quách", "kiều", "nông", "hà", "doãn", "thái",
        "tống", "từ", "triệu", "la", "văn", "thị", "đức", "hữu", "minh", "thanh", "quang", "bá",
    )
)  # fmt: skip

# Capitalised words that may stand right before a place without being part of a name.
OPENERS = frozenset(
    (
        "tại", "ở", "từ", "tỉnh", "phố", "huyện", "quận", "xã", "người", "công", "sở", "đoàn",
        "báo", "đài", "quê", "về", "đến", "và", "của", "cả", "hai", "khi", "còn", "riêng", "trong",
        "với", "theo", "nhưng", "ngoài", "gần", "cách", "qua", "tới", "vào", "ra", "lên", "xuống",
        "nếu", "vì", "do", "đưa", "để", "như", "các", "những", "toàn", "đồng", "bằng", "thủ",
        "đô", "cố", "xứ", "đất", "miền", "vùng", "trung", "ương", "bộ", "an", "uỷ", "ủy", "ban",
        "giữa", "rời", "yêu", "chào", "gửi", "nhiều", "mưa", "lũ", "bão", "ảnh", "việt", "nam",
        "bí", "thư", "tịch", "viện", "nhân", "dân", "hội", "đội", "cục", "tòa", "toà", "án",
        "gốc", "sau", "trước", "hôm", "nay", "mới", "chiều", "sáng", "tối", "đêm", "trưa", "khu",
        "đảo", "vịnh", "cụm", "thương", "mại", "lịch", "thao", "thể", "du", "tế", "chính", "phủ",
    )
)  # fmt: skip

# Words that may stand inside an address, between "trú tại" and the province.
ADDRESS_WORDS = frozenset(
    (
        "tỉnh", "tp", "thành", "phố", "huyện", "quận", "xã", "phường", "thị", "trấn", "thôn", "ấp",
        "bản", "làng", "khu", "khóm", "tổ", "số", "đường", "ngõ", "hẻm", "ở", "tại", "q", "p", "h",
        "tx", "buôn", "xóm", "nhà", "đội", "dân", "cùng", ",",
    )
)  # fmt: skip

# Where a person comes from or lives, how far a place is, where one only passes: nothing happens there.
PASSING_CUES = frozenset(
    (
        "quê", "quán", "quê:", "trú", "ngụ", "ngụ:", "hktt", "sinh ra", "gốc", "hộ khẩu", "giáp", "giáp ranh",
        "hướng", "hướng về", "về hướng", "biển số", "biển", "kiểm soát", "cách", "so với",
    )
)  # fmt: skip

# "Đại biểu Nguyễn Văn A (Gia Lai)": whom a deputy represents, not where anything happens.
DEPUTIES = frozenset(("biểu", "đb", "đbqh"))

# One to three words right before a name → how much the name counts there (1 is a plain mention).
TAILS: dict[str, float] = {
    "tại": 1.3,
    "ở": 1.2,
    "công an": 1.5,
    "công an tỉnh": 1.6,
    "ubnd": 1.5,
    "ubnd tỉnh": 1.6,
    "hđnd tỉnh": 1.6,
    "tỉnh uỷ": 1.6,
    "tỉnh ủy": 1.6,
    "thành uỷ": 1.6,
    "thành ủy": 1.6,
    "đảng bộ tỉnh": 1.6,
    "địa bàn tỉnh": 1.6,
    "địa phận tỉnh": 0.9,
    "lãnh đạo tỉnh": 1.5,
    "từ": 0.5,
    "đi": 0.4,
    "đến": 0.6,
    "tới": 0.6,
    "về": 0.5,
    "ra": 0.4,
    "vào": 0.5,
    "lên": 0.5,
    "sang": 0.5,
    "qua": 0.6,
    "hướng": 0.1,
    "giáp": 0.1,
    "giáp tỉnh": 0.1,
    "giáp ranh": 0.1,
    "cách": 0.1,
    "khỏi": 0.6,
    "sân bay": 0.4,
    "từng ở": 0.2,
    "xe khách": 0.3,
}

# Units whose names are everyday words too: in capitals, or after a full stop, they prove nothing alone.
EVERYDAY_WORDS = frozenset(("Hòa Bình", "Bình Định", "Thái Bình", "Cao Bằng", "Hải Dương", "Hà Nam"))

# Districts whose bare name means something else: disputed islands, persons, words.
NEVER_BARE = frozenset(
    (
        "Trường Sa", "Hoàng Sa", "Hai Bà Trưng", "Tân Bình", "Thanh Bình", "Thanh Xuân", "Thanh Hà",
        "Hoàng Mai", "Kim Sơn", "Bình Minh", "Hòa Bình", "Thái Hòa", "Tân Phú", "Thống Nhất",
        "Châu Thành", "Tam Nông", "Yên Bình", "Kim Thành", "Hải Hà", "Thanh Liêm", "Lý Nhân", "An Phú",
        "Yên Thế", "Thanh Sơn", "Phú Quý", "Bình Chánh", "Hồng Bàng", "Lê Chân", "Ngô Quyền", "Kiến An",
        "Tân Thành", "Thanh Khê", "Cẩm Lệ", "Long Thành", "Phước Long", "Vinh", "Lắk", "Xuân Lộc",
        "Bảo Lâm", "Thủy Nguyên", "Tân An", "Thuận An", "Thuận Nam", "Minh Long", "Minh Hóa",
        "Quỳnh Phụ", "Đông Hưng", "Hưng Hà", "Tiền Hải", "Bình Tân", "Phú Tân", "Hải An", "Dương Kinh",
        "Đông Anh", "Thanh Trì", "Tây Hồ", "Gò Dầu", "Hưng Nguyên", "Thanh Chương", "Tân Kỳ", "Bắc Hà",
        "Hải Hậu", "Mai Sơn", "Phú Nhuận", "Phú Lương", "Phú Bình", "Phú Ninh", "Đức Thọ", "Hương Sơn",
    )
)  # fmt: skip

# "Hồ Chí Minh" is a person, and HCM a road or a youth union, unless a level or a list says "city".
PERSONS = frozenset(("Hồ Chí Minh",))
NEVER_BARE_UNITS = frozenset(("HCM",))

# What makes another name of a province's when it follows: the ocean, a football club.
NOT_AFTER = (" Dương", " dương học", " FC")

# A phrase that names an institution ends at these words.
BREAKS = frozenset(("tỉnh", "tại", "ở", "và", "của", "từ", "đến", "trên"))

# Vietnamese units that share their name with a Chinese province or city.
CHINESE_NAMESAKES = frozenset(("Hà Nam", "Hà Bắc", "Thái Nguyên", "Hải Dương"))

ABROAD = ("Trung Quốc", "Hàn Quốc", "Nhật Bản", "Đài Loan", "Bắc Kinh", "Trịnh Châu", "Quảng Đông")

# Bodies of the centre: what they do "tại Hà Nội" is not about Hà Nội.
CENTRAL_BODIES = (
    "Bộ ", "Quốc hội", "Chính phủ", "Thủ tướng", "Trung ương", "Tổng Bí thư", "Chủ tịch nước",
    "Tổng cục", "Toà án nhân dân tối cao", "Tòa án nhân dân tối cao", "Viện ", "Ban Bí thư",
    "Bộ Chính trị", "toàn quốc", "Đại sứ", "Hiệp hội", "Liên đoàn", "Tập đoàn", "Cục ", "TAND Cấp cao",
)  # fmt: skip

# A local paper's own words for its province, which it does not name …
OWN_PROVINCE = (
    "tỉnh uỷ", "tỉnh ủy", "tỉnh ta", "tỉnh nhà", "ubnd tỉnh", "hđnd tỉnh", "toàn tỉnh", "trong tỉnh",
    "đảng bộ tỉnh", "lãnh đạo tỉnh", "địa bàn tỉnh", "cấp tỉnh", "của tỉnh", "nhân dân tỉnh",
    "uỷ viên tỉnh", "công an tỉnh", "phụ nữ tỉnh", "đoàn đbqh tỉnh", "quân sự tỉnh", "mttq tỉnh",
    "hội trường tỉnh", "sở, ngành",
)  # fmt: skip
# … and for its places, which say less.
OWN_PLACES = (
    "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "thôn", "bản", "ấp", "mttq", "thành uỷ",
    "thành ủy", "huyện uỷ", "huyện ủy", "tp",
)  # fmt: skip

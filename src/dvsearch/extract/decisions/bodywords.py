"""The words that names of issuing bodies are made of, as tables; in the spelling of normalized text."""

__all__ = [
    "ALONE",
    "CLOSED_HEADS",
    "FIELDS",
    "FREE_HEADS",
    "NUMBERED_UNITS",
    "OPEN_HEADS",
    "PERSON_HEADS",
    "PLACES",
    "PLAIN_WORDS",
    "SURNAMES",
    "listed",
]


def listed(table: str) -> tuple[str, ...]:
    """The entries of a table written with commas, in order."""
    return tuple(" ".join(entry.split()) for entry in table.split(",") if entry.strip())


_CENTRAL = r"(?:trung ương|t\.?ư|tw)"
_UB = r"(?:uỷ ban|ub)"

# Regular expressions on lower-case text: names that are complete by themselves.
CLOSED_HEADS = (
    r"bộ chính trị",
    rf"ban bí thư(?: {_CENTRAL}(?: đảng)?)?",
    rf"(?:ban chấp hành|bch) ?{_CENTRAL}(?! đoàn| hội)(?: đảng(?: cộng sản việt nam)?)?",
    r"quân uỷ (?:trung ương|tw)",
    r"đảng uỷ (?:công an|quân sự) (?:trung ương|tw)",
    r"thủ tướng(?: chính phủ)?",
    r"chính phủ(?:(?: nước)? việt nam dân chủ cộng hoà)?",
    r"hội đồng bộ trưởng",
    rf"{_UB} thường vụ quốc hội|ubtvqh",
    r"văn phòng (?:chính phủ|quốc hội|chủ tịch nước|trung ương đảng|trung ương)|vpcp",
    r"quốc hội",
    r"chủ tịch (?:nước|quốc hội|hồ chí minh|chính phủ(?: lâm thời)?)",
    r"hội đồng thẩm phán (?:tand|toà án nhân dân) tối cao|hđtp (?:tand(?: ?tối cao| ?tc)|tandtc)",
    r"(?:hội đồng bầu cử|hội đồng tiền lương) quốc gia",
    r"trung ương giáo hội phật giáo việt nam",
    rf"trung ương (?:hội(?! nghị)|đoàn|đảng)(?: [a-zđ]+ việt nam)?|{_CENTRAL}",
    r"hội nông dân việt nam|thanh tra chính phủ",
)
# Persons who head a body: a personal name after them is not part of the body's name.
PERSON_HEADS = (
    r"chủ tịch(?= (?:ubnd|uỷ ban|hđnd|hội đồng|hđqt|hđtv|tỉnh|tp|thành phố|huyện|quận))",
    r"trưởng ban(?= (?:tổ chức|tuyên giáo|dân vận|nội chính|kinh tế|đối ngoại|chỉ đạo))",
    r"bộ trưởng|thống đốc|tổng kiểm toán|chánh án|viện trưởng|tổng cục trưởng|chi cục trưởng|cục trưởng",
    r"tổng giám đốc|giám đốc|hiệu trưởng|chánh thanh tra|tổng thanh tra|chánh văn phòng|tư lệnh|thủ trưởng",
)
# A name goes on after these.
OPEN_HEADS = (
    r"ban thường vụ|ban chấp hành|bch|btv|thường trực|ban cán sự(?: đảng)?",
    r"đảng đoàn|đảng uỷ|đảng bộ|chi bộ|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|tỉnh đoàn|thành đoàn",
    r"đại hội(?: đại biểu)?",
    r"ban (?:tổ chức|tuyên giáo|dân vận|nội chính|kinh tế|đối ngoại|kiểm tra|quản trị)",
    r"ban (?:chỉ đạo|quản lý|chỉ huy|soạn thảo)",
    rf"{_UB} (?:kiểm tra|nhân dân|mttq|mặt trận tổ quốc|chứng khoán|dân tộc|quản lý|an toàn|bầu cử|giám sát)",
    _UB,
    r"ubkt|ubnd|ubmttq|ubdt|ubcknn|hđnd|hội đồng nhân dân|hđqt|hđtv|hội đồng quản trị|hội đồng thành viên",
    r"hội đồng|bộ tư lệnh|bộ chỉ huy|bộ tổng tham mưu|tổng cục|cục|vụ|sở|bộ|liên bộ|chi cục|văn phòng|phòng",
    r"thanh tra|kiểm toán|kho bạc|bảo hiểm xã hội|bhxh|ngân hàng|nhnn|công an|ca|quân khu|cảnh sát|bộ đội",
    r"toà án|tand|tandtc|viện kiểm sát|viện|vksnd|vkstc",
    r"cơ quan (?:cảnh sát điều tra|csđt|an ninh điều tra|anđt|điều tra)",
    r"tổng công ty|tập đoàn|công ty|cty|nhà máy|học viện|trường|đại học|đh|bệnh viện|trung tâm",
    r"tạp chí|báo|đài|nhà xuất bản|tổng liên đoàn|liên đoàn|tổng hội|hội|hiệp hội|liên hiệp|mặt trận|mttq",
    r"đoàn|giáo hội|vff|vec|tkv|evn|pvn|ban",
)
# Of these, what may stand alone when the text has named it before: "của Bộ", "của Tỉnh uỷ".
ALONE = frozenset(
    listed("""
    bộ, bộ trưởng, thống đốc, tổng giám đốc, ubnd, hđnd, hđqt, hđtv, hội đồng quản trị, hội đồng thành viên,
    tỉnh uỷ, thành uỷ, huyện uỷ, quận uỷ, thị uỷ, đảng uỷ, đảng đoàn, ban thường vụ, ban chấp hành,
    ban cán sự đảng, ban tổ chức, ban chỉ đạo
    """)
)
# Their names are free text in small letters.
FREE_HEADS = ("ban chỉ đạo", "ban soạn thảo", "ban quản lý")

# What is known by a number, which is part of the body's name: "UBND quận 10", "Quân khu 4".
NUMBERED_UNITS = listed(r"quận, phường, q\., p\., quân khu, quân đoàn, ban chỉ đạo")

# Fields of government, as ministries and departments are called; + stands for "và", a comma, "-" or "&".
FIELDS = listed("""
    tài chính, công an, quốc phòng, ngoại giao, ngoại vụ, nội vụ, tư pháp, công thương, công nghiệp,
    thương mại, xây dựng, y tế, thuế, hải quan, lao động, văn hoá, du lịch, kế hoạch+đầu tư,
    nông nghiệp+phát triển nông thôn, nông nghiệp+ptnt, nông nghiệp+môi trường, tài nguyên+môi trường,
    giao thông+vận tải, giao thông công chính, quy hoạch+kiến trúc, thông tin+truyền thông,
    lao động+thương binh+xã hội, văn hoá+thể thao+du lịch, văn hoá+thể thao, văn hoá+thông tin,
    khoa học+công nghệ, khoa học, kỹ thuật, pháp y, nghệ nhân+thương hiệu,
    giáo dục+đào tạo, đại học+trung học chuyên nghiệp, dân tộc+tôn giáo
""")

# Small words that belong to names of bodies.
PLAIN_WORDS = listed("""
    đảng, đảng bộ, đảng uỷ, đảng đoàn, chi bộ, tỉnh uỷ, thành uỷ, huyện uỷ, quận uỷ, thị uỷ, uỷ, cán sự,
    cán sự đảng, thường vụ, thường trực, chấp hành, kiểm tra, tổ chức, tuyên giáo, dân vận, nội chính,
    đối ngoại, kinh tế, cộng sản, trung ương, tw, tư, đại biểu, toàn quốc, ban chỉ đạo, khối, cơ quan,
    các cơ quan, doanh nghiệp, bộ, sở, phòng, văn phòng, thanh tra, uỷ ban, ubnd, hđnd, hội đồng,
    nhân dân, nhà nước, nước,
    chính phủ, quốc hội, quốc gia, tỉnh, thành phố, thủ đô, việt nam, tổ quốc, mặt trận, mttq, giám sát,
    quân sự, quân khu, quân đoàn, quân chủng, công an, cảnh sát, điều tra, hình sự, hành chính, thẩm phán,
    thi hành án dân sự, tối cao, cấp cao, cấp cao tại, kiểm toán, ngân hàng, chứng khoán, thống kê,
    quản trị, thành viên, quản lý thị trường,
    phòng chống, giao thông, vận tải, hàng không, hàng hải, đường bộ, đường sắt, đăng kiểm, điện ảnh,
    nghệ thuật biểu diễn, di sản, thể thao, du lịch, báo(?! cáo), báo chí, luật gia, công đoàn,
    liên đoàn, đoàn, hội,
    tập đoàn, tổng công ty, công ty, cổ phần, cp, tnhh, mtv, một thành viên, học viện, đại học, cao đẳng,
    trung học, trung học cơ sở, trung học phổ thông, thcs, thpt, tiểu học, mầm non
""")

SURNAMES = frozenset(
    listed("""
    Nguyễn, Trần, Lê, Phạm, Huỳnh, Hoàng, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đoàn, Trịnh, Đinh,
    Mai, Trương, Lâm, Đào, Cao, Hà, Tô, Tạ, Lưu, Lương, Chu, Thái, Tăng, Quách, Kiều, La, Thân, Tống, Triệu,
    Vương, Doãn, Phùng, Nông, Hứa, Giàng, Sùng, Tòng
    """)
)

# Provinces, and other places that begin with what is also a surname.
PLACES = listed("""
    An Giang, Bắc Giang, Bắc Kạn, Bắc Ninh, Bạc Liêu, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận,
    Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang,
    Hà Nam, Hà Nội, Hà Tây, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hoà Bình, Hồ Chí Minh, Huế, Hưng Yên,
    Khánh Hoà, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An,
    Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị,
    Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hoá, Tiền Giang, Trà Vinh, Tuyên Quang,
    Vĩnh Long, Vĩnh Phúc, Yên Bái,
    Hoàng Liên Sơn, Hoàng Mai, Hoàng Sa, Lương Sơn, Phan Rang, Phan Thiết, Trần Văn Thời, Vũng Tàu
""")

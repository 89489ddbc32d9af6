"""The words that names of laws are made of, as tables; in lower case, as normalized text spells them."""

from dvsearch.extract.decisions.bodywords import listed

__all__ = [
    "AFTER_COMMA_PAIRS",
    "AFTER_NAMES",
    "CODES",
    "CONSTITUTIONS",
    "FOREIGN",
    "LAST_CONGRESS",
    "LAW_ABBREVIATIONS",
    "NOT_BEFORE",
    "NOT_IN_NAMES",
    "NOT_IN_TYPED_NAMES",
    "OFFICIAL_PHRASES",
    "OTHER_LAW",
    "STATES",
    "SUBJECTS",
    "SUBJECT_ABBREVIATIONS",
    "YEARS_WITHOUT_LAWS",
]

LAW_ABBREVIATIONS = {
    "blhs": "Bộ luật Hình sự",
    "blds": "Bộ luật Dân sự",
    "bllđ": "Bộ luật Lao động",
    "blttds": "Bộ luật Tố tụng dân sự",
    "bltths": "Bộ luật Tố tụng hình sự",
}
# Codes are often called laws: "luật Hình sự năm 1999".
CODES = ("hình sự", "dân sự", "lao động", "tố tụng hình sự", "tố tụng dân sự", "hàng hải")

# Abbreviations in names of laws, which stand for these words.
SUBJECT_ABBREVIATIONS = {
    "bhtn": "bảo hiểm thất nghiệp",
    "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế",
    "gtđb": "giao thông đường bộ",
    "htx": "hợp tác xã",
    "pccc": "phòng cháy và chữa cháy",
    "shtt": "sở hữu trí tuệ",
    "thads": "thi hành án dân sự",
}

# What names begin with, so that "luật giao thông năm 2008" is one and "luật sư năm 2008" is not.
SUBJECTS = listed("""
    an ninh, an toàn, án phí, ban hành, bảo đảm, bảo hiểm, bảo vệ, bầu cử, báo chí, biên giới, biên phòng,
    biển, bình đẳng, bồi thường, bưu chính, các công cụ, các tổ chức, cảnh sát, cảnh vệ, căn cước, cán bộ,
    cạnh tranh, chăn nuôi, chất lượng, chi phí, chính phủ, chính quyền, chứng khoán, chuyển đổi,
    chuyển giao, công an, công chức, công chứng, công đoàn, công nghệ, công nghiệp, cơ quan đại diện,
    cơ yếu, cư trú, cựu, dạy nghề, dân quân, dân số, dân sự, dẫn độ, dầu khí, di sản, doanh nghiệp,
    du lịch, dữ liệu, dự trữ, dược, đa dạng, đại học, đặc xá, đất đai, đấu giá, đấu thầu, đầu tư, đê điều,
    địa chất, điện ảnh, điện lực, điều ước, đo đạc, đo lường, đô thị, đường, giá, giám định, giao dịch,
    giao thông, giáo dục, hải quan, hàng hải, hàng không, hiến, hình sự, hoà giải, hoá chất, hoạt động,
    hỗ trợ, hộ tịch, hội đồng, hôn nhân, hợp tác xã, kế toán, khám, khí tượng, khiếu nại, khoa học,
    khoáng sản, kiểm toán, kiến trúc, kinh doanh, lao động, lâm nghiệp, luật sư, lực lượng, lưu trữ,
    lý lịch, mặt trận, năng lượng, ngân hàng, ngân sách, nghĩa vụ, người, nhà giáo, nhà ở, nhập cảnh,
    nuôi, phá sản, phí, phòng, phục hồi, quản lý, quảng cáo, quân nhân, quốc hội, quốc phòng, quốc tịch,
    quy hoạch, sĩ quan, sở hữu, sử dụng năng lượng, sửa đổi, tài nguyên, tần số, tham gia lực lượng,
    tham nhũng, thanh niên, thanh tra, thể dục, thi đua, thi hành, thoả thuận quốc tế, thống kê, thủ đô,
    thư viện, thuế, thuỷ, thú y, thực hành, thực hiện dân chủ, thương mại, tiêu chuẩn, tiếp cận,
    tiếp công dân, tín ngưỡng, tình trạng khẩn cấp, toà án, tố cáo, tố tụng, tổ chức, trách nhiệm,
    trật tự, trẻ em, trí tuệ nhân tạo, trọng tài, trồng trọt, trợ giúp, trưng cầu, trưng mua, tư pháp,
    tương trợ, ưu đãi, ứng phó, viên chức, viện kiểm sát, viễn thông, việc làm, xây dựng, xuất bản,
    xuất cảnh, xử lý
""") + tuple(SUBJECT_ABBREVIATIONS)
# Inside a name a comma stands only after these: "Phòng, chống ma tuý", "Quản lý, sử dụng …".
AFTER_COMMA_PAIRS = listed("""
    phòng, cảnh, lý, khẩu, thư, ninh, nhập, đổi, cứu, phí, cháy, giải, bộ, bệnh, dục, đua, khí, kiệm, mua,
    ngưỡng, tự, vệ, học, hồi, toàn
""")
# Phrases of names in their official spelling; the press drops their comma or "và", or exchanges them.
OFFICIAL_PHRASES = (
    "an toàn, vệ sinh lao động",
    "bảo vệ và phát triển rừng",
    "cán bộ, công chức",
    "hôn nhân và gia đình",
    "khám bệnh, chữa bệnh",
    "phí và lệ phí",
    "phòng cháy và chữa cháy",
    "phòng, chống",
    "thi đua, khen thưởng",
    "thực hành tiết kiệm, chống lãng phí",
    "tín ngưỡng, tôn giáo",
    "trật tự, an toàn giao thông",
    "xuất cảnh, nhập cảnh",
)
# What may end a name without being part of it.
AFTER_NAMES = ("mới", "cũ", "hiện hành")
# Words that no name has: the sentence goes on.
NOT_IN_NAMES = listed("""
    năm, ngày, số, luật, bộ luật, hiến, pháp lệnh, điều, là, thì, mà, và luật, có(?! công), do, từ, theo,
    để, khi, nên, được, bị, đã, vừa, sẽ, quy, trong, trước, sau, vào, đến, qua, trình, với(?! cách mạng),
    như, cũng, này, hiện, giai
""")
# The same for names typed without marks: "mà" must not end "ma tuý", nor "năm" "Việt Nam".
NOT_IN_TYPED_NAMES = listed("""
    (?<!việt )năm, ngày, (?<!cơ )số, luật, bộ luật, pháp lệnh, là, mà(?! tuý), từ(?! pháp), theo, trong,
    trước, sau, vào, đến
""")
# With "luật" these are other words: discipline, legislation, rule.
OTHER_LAW = ("kỷ", "pháp", "quy", "hình")
# Before "luật" or "hiến pháp": it is a treaty, a faculty, a draft.
NOT_BEFORE = listed("""
    đạo, dự, công ước, công ước về, công ước quốc tế về, liên hợp quốc về,
    liên hiệp quốc về, lhq về, dự thảo, dự án, toàn văn,
    đại học, khoa, trường, viện, ngành, cử nhân, thạc sĩ, tiến sĩ
""")
# States whose names are no other words in small letters.
STATES = listed("""
    mỹ, hoa kỳ, nga, úc, australia, canada, trung quốc, nhật bản, hàn quốc, triều tiên, ấn độ, thái lan,
    singapore, malaysia, indonesia, philippines, campuchia, israel, iran, ukraine, đài loan, hong kong,
    hồng kông
""")
FOREIGN = (*STATES, "anh", "pháp", "đức", "tp")

# The Party's next congress, the fifteenth, is due in 2031; higher numbers are China's or a province's.
LAST_CONGRESS = 15
# The years of Vietnam's constitutions (of both States before 1975); any other is another country's.
CONSTITUTIONS = frozenset({1946, 1956, 1959, 1967, 1980, 1992, 2013})
# The National Assembly, at war, passed none: a "law of 1974" is another country's.
YEARS_WITHOUT_LAWS = range(1966, 1980)

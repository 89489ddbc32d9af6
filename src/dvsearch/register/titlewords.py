"""The words by which a document's title begins, goes on and ends, as tables; in normalized lower case."""

from dvsearch.extract.decisions.bodywords import listed

__all__ = [
    "ABOUT",
    "ALSO_IN_TITLES",
    "BEFORE_NEXT",
    "CLAUSE_OPENERS",
    "COMMA_PAIRS",
    "NEXT_CLAUSE",
    "NOT_ABOUT",
    "NO_VERBS",
    "OWN_VERBS",
    "PAIRS",
    "QUOTED_OPENERS",
    "SECOND_RULE",
    "TITLE_VERBS",
    "TRAILING",
    "UNSURE",
    "VERBS",
]

ABOUT = "về việc|về|v/v"
# Verbs that open a title by themselves, with what must follow: without it the article tells, in its own
# words, what the document rules ("quy định mức phạt từ 2 đến 3 triệu đồng").
TITLE_VERBS: dict[str, tuple[str, ...]] = {
    "quy định": listed("""
        về, chi tiết, xử phạt, chức năng, một số, tiêu chuẩn, điều kiện, trách nhiệm, chế độ, trình tự,
        cơ chế, thí điểm, thi hành, tổ chức, quyền hạn, nhiệm vụ, những điều
    """),
    "ban hành": listed("""
        quy chế, quy định, quy chuẩn, quy tắc, nội quy, điều lệ, đề án, kế hoạch, chương trình, danh mục,
        bộ tiêu chí, tiêu chí, bảng giá, chuẩn, khung, mẫu, hướng dẫn, một số, chính sách, kèm theo quy chế,
        kèm theo quy định
    """),
    "hướng dẫn": listed("chi tiết, thi hành, thực hiện, áp dụng, một số, việc, về, triển khai"),
    "phê duyệt": listed("""
        quy hoạch, đề án, dự án, chương trình, kế hoạch, phương án, chiến lược, kết quả, nhiệm vụ, danh mục,
        chủ trương, đồ án, điều chỉnh, đề cương, mức, điều lệ
    """),
    "sửa đổi": listed("bổ sung, một số"),
}
# After an issuer or a date these may open one too.
OWN_VERBS = listed("công nhận, thành lập, điều chỉnh, bổ nhiệm, quy định việc")
# In quotation marks right after the number a title may have no "về": "Một số vấn đề về …", "Tăng cường …".
QUOTED_OPENERS = listed("""
    một số, những, tăng cường, nâng cao, đẩy mạnh, tiếp tục, xây dựng, đổi mới, phát triển, phát huy,
    quy định, quy chế, ban hành, chiến lược, chương trình, đề án, hướng dẫn, phê duyệt, thực hiện,
    học tập, sửa đổi, bảo đảm, bảo vệ, hoàn thiện, quản lý, phòng, chủ động
""")

# "về" that goes somewhere, or names an offence: not the subject of the document.
NOT_ABOUT = listed("""
    với, đích, tội, các tội, tội danh, hành vi, tay, nhà, cơ sở, đến, tới, địa phương, đây, nước, quê, trước,
    sau, phía, cho, mặt, cơ bản, lâu dài, thực chất, nguyên tắc, bản chất, những tội, hai tội, cả, vấn đề này,
    việc này, nội dung này, vấn đề trên, việc trên, nội dung trên, vùng cao, vùng sâu, vùng xa, từng, tận,
    bản(?! (?:quyền|đồ|sắc|án|cam|tin|mường)), buôn(?! (?:lậu|bán)), bản làng, làng bản, thôn bản, buôn làng,
    phum sóc, quê hương, gần dân
""")

# The sentence's own verb: what stands before it, back to the last comma, may be its subject.
VERBS = listed("""
    đã, đang, sẽ, vừa, vẫn, cũng, còn, nêu rõ, nêu lên, ghi, ghi rõ, chỉ rõ, nói, có hiệu lực, có ghi, có nêu,
    có nhiều, có điểm, có quy định, có nội dung, có quy mô, chính thức, cho biết, cho thấy, cho rằng,
    khẳng định, yêu cầu, nhấn mạnh, chỉ đạo, thì, nhưng, được quy định, được triển khai, được áp dụng,
    được thực hiện, phải, chỉ ra, đề ra, đề xuất, dẫn đến, dẫn tới, không có, không quy định, không phải,
    nên, ra đời, đi vào, đặt ra, mở ra, mở đường, bắt đầu, tạo thêm, tạo ra, góp phần, khiến, trở thành,
    đòi hỏi, chính là, hết hiệu lực, đến với, đến tay, đến từng, tới từng, vào từng,
    làm thay đổi, làm cho, làm nên, treo ở, treo trên, dán ở, dán trên, in trên, phát trên, nằm trong,
    nằm trên, không nằm, tới bản, đến bản, tới thôn, đến thôn, tới bà con, đến bà con, không bắt, không chỉ,
    không còn, không nói, không cho, không thể, không ai
""")
# A new clause, or a remark on the whole document: the title ends, and all before it may belong to it.
NEXT_CLAUSE = listed("""
    mà, theo đó, trong đó, theo hướng, theo quy định, diễn ra, như sau, bao gồm, được ban hành, được ký,
    được thông qua, được chính phủ, được bộ, được uỷ ban, được xây dựng, được quốc hội, được thủ tướng,
    được ubnd, được hđnd, với mức, với số tiền, và căn cứ, nhằm, gắn với, nhân dịp, so với, tại hội nghị,
    tại buổi, tại cuộc, tại kỳ họp, tại toà, do ông, do bà, do bộ, do ubnd, do chính phủ, do thủ tướng,
    do đoàn, do sở, do ban, do chủ tịch, do uỷ ban, do phó, do quốc hội, do hđnd, do thành uỷ,
    do tỉnh uỷ, do trường, của bộ chính trị, của ban bí thư,
    của ban chấp hành trung ương, của bch trung ương, của bch tw, thay thế, rộng, nếu,
    khi, vì, bởi, sau khi, trước khi, rồi, này, nói trên, nêu trên, trên đây, vào cuộc sống, bằng hình thức,
    ban hành kèm theo, trái quy định, được cụ thể hoá, được đưa, được giải thích, về hành vi, về tội,
    vào lớp học, vào thực tiễn, vào thực tế, vào đời sống, mới đây, vừa qua, chậm nhất, căn cứ vào
""")
# Verbs of the sentence too, but not in "đảng viên là người đứng đầu", "trách nhiệm nêu gương".
ALSO_IN_TITLES = {
    "là": listed("người, nhà, đảng viên, cán bộ, trẻ em, doanh nghiệp"),
    "nêu": listed("gương"),
    "cần": listed("làm, thiết, cù"),
    "bị": listed("thu hồi, ảnh hưởng, thiệt hại, can, cáo, hại, bạo hành, nhiễm"),
    "chưa": listed("thành niên, đủ, qua"),
    "gọi": listed("công dân, nhập ngũ, vốn, thầu, đầu tư, tắt"),
    "coi": listed("thi"),
    "giúp": listed("đỡ, việc, nhau"),
    "được": listed("""
        làm, phép, giao, hưởng, bảo, sử dụng, cấp, hỗ trợ, công nhận, xếp, tuyển, cử, đào tạo, miễn, giảm,
        uỷ quyền, phân, nhà nước, chuyển, tặng, nuôi, trợ, tách, ứng viên
    """),
}
# The verbs above are none after these.
NO_VERBS = listed("đáp ứng|yêu cầu, trợ|giúp, kêu|gọi, không|được, chưa|được, không|bị")
# A second "quy định" is the sentence's verb, unless one of these stands before it.
SECOND_RULE = listed("""
    hành, theo, các, những, số, sung, hiện, đổi, việc, và, của, bỏ, một, về, dựng, trái, phạm, lệnh
""")

# After a comma: the sentence goes on, or another body speaks.
CLAUSE_OPENERS = frozenset(
    listed("""
    và, thì, nhưng, theo, trong, tại, trên, để, nhằm, ngày, từ, đến, nên, vì, do, khi, qua, sau, trước,
    nếu, cấp uỷ, cấp trên, ông, bà, đồng chí, đồng ý, tỉnh, huyện, xã, phường, uỷ ban, ban, đảng uỷ,
    đảng bộ, chi bộ, ngành, sở, bộ, đơn vị, địa phương, cùng, cùng với, gắn, đồng thời, góp, tạo, với, như,
    số, mỗi, mọi, nhiều, toà, anh, chị, chúng, tôi, ta, đây, đó, bên, hội, hàng loạt, hàng trăm, gần, hơn,
    công an, công ty, cơ quan, chính quyền, chính phủ, đặc biệt, nhất là, chủ tịch, chủ đầu, vừa, được,
    bị, đã, sẽ, đang, có, không, phải, cần, cụ thể, năm, tháng, mới, thay, kể, hiện, nay, riêng, ngoài,
    bởi, thí sinh, tổng số, mặt, hộ, hành vi, đại diện, lãnh đạo, việc, thủ tướng, quốc hội, hiệu lực, tàu,
    điều này, lộ trình, sáng, chiều, tối, đại biểu, giao bộ, giao ubnd, giao sở, giao các, gồm, về
    """)
)
# Words after which a comma never ends a title: "phòng, chống", "sửa đổi, bổ sung".
COMMA_PAIRS = frozenset(
    listed("""
    phòng, đổi, tra, lý, ninh, xuất, dựng, nhập, đạo, năng, hoá, vụ, quyền, đua, thẩm, khiếu, nại, tệ, cảnh,
    chính trị, chặn, thao, thu, thuế, phí, cáo, thông, tiết, định, pháp, tự, chức, dịch, mua, tư tưởng,
    đánh giá, khám, gom,
    động
    """)
)
# What is said in one breath, so that the comma between is the title's own, whatever follows.
PAIRS = listed("""
    cơ chế|chính sách, chế độ|chính sách, thể chế|chính sách, xem xét|thi hành kỷ luật, tập thể|cá nhân,
    tổ chức|cá nhân, phương hướng|nhiệm vụ, nhiệm vụ|giải pháp, hợp tác|đầu tư, đầu tư|xây dựng,
    quy hoạch|kiến trúc, chuyên gia|nhà khoa học, đạo đức|phong cách, cấp huyện|cấp xã, nsnd|nsưt,
    lãnh đạo|chỉ đạo, sát hạch|cấp, cấp|thu hồi, hỗ trợ|tái định cư, ngừa|ứng phó, ứng phó|khắc phục,
    miễn nhiệm|từ chức, đổi mới|sắp xếp, đổi mới|hoàn thiện, truyền thống|sức mạnh,
    một cửa|một cửa liên thông, xây dựng đảng|xây dựng chính quyền, xây dựng đảng|chính quyền,
    đường bộ|đường sắt, bảo vệ|chăm sóc, bảo tồn|phát huy, giữ gìn|phát huy, văn minh|hiện đại,
    doanh nghiệp|hợp tác xã, ngăn chặn|đẩy lùi, tinh gọn|hoạt động, hiệu lực|hiệu quả,
    hội nhập|phát triển, công nghiệp hoá|hiện đại hoá, tinh gọn|hiệu lực,
    toàn dân tộc|xây dựng, 2020|tầm nhìn, 2025|tầm nhìn, 2030|tầm nhìn
""")
# In what a pair goes on with, these may begin the sentence's own words: better to say less.
UNSURE = listed("""
    để, cho, được, bị, là, không, chẳng, chưa, có, tạo, góp, giúp, gọi, coi, mở, đặt, ra, mang, khiến, làm,
    đem, nhắc, cũng, ai, nào, gì, ấy, chính là, trở, tròn, lại, lên, đi, thì, mà, như, vừa, rất, bỗng, cùng,
    nằm, đứng, ngồi, treo, dán, kể, đọc, viết, chờ, trong khi, hay, sao, chứ,
    nhờ, hỏi, nói, nghe, thấy, muốn, theo, bằng, qua, từ, khi
""")

# Before the next document named: it is another one, not a part of this title.
BEFORE_NEXT = listed("""
    và, cùng, với, cùng với, hoặc, hay, theo, căn cứ, tại, như, so với, bằng, qua
""")
# What no title ends with.
TRAILING = listed("""
    và, cùng, với, của, theo, tại, các, những, số, do, trong, cho, đến, từ, về, gồm, như, được, hoặc, hay, ở,
    căn cứ, cùng với, có, ra, vào, một, chỉ, thuộc, cả, tới, trên
""")

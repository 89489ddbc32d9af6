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
    "OWN_VERBS",
    "SECOND_RULE",
    "TITLE_VERBS",
    "TRAILING",
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

# "về" that goes somewhere, or names an offence: not the subject of the document.
NOT_ABOUT = listed("""
    với, đích, tội, các tội, tội danh, hành vi, tay, nhà, cơ sở, đến, tới, địa phương, đây, nước, quê, trước,
    sau, phía, cho, mặt, cơ bản, lâu dài, thực chất, nguyên tắc, bản chất, những tội, hai tội, cả, vấn đề này,
    việc này, nội dung này
""")

# The sentence's own verb: what stands before it, back to the last comma, may be its subject.
VERBS = listed("""
    đã, đang, sẽ, vừa, vẫn, cũng, còn, nêu rõ, nêu lên, ghi, ghi rõ, chỉ rõ, nói, có hiệu lực, có ghi, có nêu,
    có nhiều, có điểm, có quy định, có nội dung, có quy mô, chính thức, cho biết, cho thấy, cho rằng,
    khẳng định, yêu cầu, nhấn mạnh, chỉ đạo, thì, nhưng, được quy định, được triển khai, được áp dụng,
    được thực hiện, phải, chỉ ra, đề ra, đề xuất, dẫn đến, dẫn tới, không có, không quy định, không phải,
    nên, ra đời, đi vào
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
}
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
    điều này, lộ trình, sáng, chiều, tối
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

# Before the next document named: it is another one, not a part of this title.
BEFORE_NEXT = listed("""
    và, cùng, với, cùng với, hoặc, hay, theo, căn cứ, tại, như, so với, bằng, qua
""")
# What no title ends with.
TRAILING = listed("""
    và, cùng, với, của, theo, tại, các, những, số, do, trong, cho, đến, từ, về, gồm, như, được, hoặc, hay, ở,
    căn cứ, cùng với, có, ra, vào, một, chỉ, thuộc, cả, tới, trên
""")

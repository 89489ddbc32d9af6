"""The words by which a document's title begins, goes on and ends, as tables; in normalized lower case."""

from dvsearch.extract.decisions.bodywords import listed

__all__ = [
    "ABOUT",
    "BEFORE_NEXT",
    "CLAUSE_OPENERS",
    "COMMA_PAIRS",
    "NEXT_CLAUSE",
    "NOT_ABOUT",
    "OWN_VERB",
    "SECOND_RULE",
    "TITLE_VERBS",
    "TRAILING",
]

ABOUT = "về việc|về|v/v"
# Verbs that open a title by themselves, with what must follow: without it the article tells, in its own
# words, what the document rules ("quy định mức phạt từ 2 đến 3 triệu đồng").
TITLE_VERBS = (
    r"quy định(?= (?:về|chi tiết|xử phạt|chức năng|một số|tiêu chuẩn|điều kiện|trách nhiệm|chế độ|trình tự"
    r"|cơ chế|thí điểm|thi hành|tổ chức|quyền hạn|nhiệm vụ|những điều)(?!\w))",
    r"ban hành(?= (?:kèm theo )?(?:quy chế|quy định|quy chuẩn|quy tắc|nội quy|điều lệ|đề án|kế hoạch"
    r"|chương trình|danh mục|bộ tiêu chí|tiêu chí|bảng giá|chuẩn|khung|mẫu|hướng dẫn|một số|chính sách)(?!\w))",
    r"hướng dẫn(?= (?:chi tiết|thi hành|thực hiện|áp dụng|một số|việc|về|triển khai)(?!\w))",
    r"phê duyệt(?! (?:ngày|của|và|thì|là|vào|trước|sau|cho)(?!\w))",
    r"sửa đổi(?=,? bổ sung )",
)
# After an issuer or a date these may open one too.
OWN_VERB = (
    r"công nhận(?= )|thành lập(?= )|điều chỉnh(?= )|giao(?= )|bổ nhiệm(?= )|công bố(?= )|quy định(?= việc )"
)

# "về" that goes somewhere, or names an offence: not the subject of the document.
NOT_ABOUT = listed("""
    với, đích, tội, các tội, tội danh, hành vi, tay, nhà, cơ sở, đến, tới, địa phương, đây, nước, quê, trước,
    sau, phía, cho, mặt, cơ bản, lâu dài, thực chất, nguyên tắc, bản chất, những tội, hai tội, cả, vấn đề này,
    việc này, nội dung này
""")

# The sentence goes on with its own verb, or with another clause.
NEXT_CLAUSE = listed("""
    đã, đang, sẽ, vừa, vẫn, cũng, còn, nêu, nêu rõ, ghi, ghi rõ, chỉ rõ, nói, có hiệu lực, có ghi, có nêu,
    có nhiều, có điểm, có quy định, có nội dung, có quy mô, chính thức, cho biết, cho thấy, cho rằng,
    khẳng định, yêu cầu, nhấn mạnh, chỉ đạo, thì, nhưng, mà, là, theo đó, trong đó, theo hướng, theo quy định,
    diễn ra, như sau, bao gồm, được ban hành, được ký, được thông qua, được quy định, được triển khai,
    được áp dụng, được chính phủ, được bộ, được uỷ ban, được xây dựng, được thực hiện, được quốc hội,
    được thủ tướng, được ubnd, được hđnd, bị, phải, với mức, với số tiền, và căn cứ, dẫn đến, dẫn tới, nhằm,
    gắn với, nhân dịp, so với, tại hội nghị, tại buổi, tại cuộc, tại kỳ họp, tại toà, tới, tới các, tới toàn,
    do ông, do bà, do bộ, do ubnd, do chính phủ, do thủ tướng, do đoàn, do sở, do ban, do chủ tịch,
    do uỷ ban, do phó, do quốc hội, do hđnd, của bộ chính trị, của ban bí thư, của ban chấp hành trung ương,
    của bch trung ương, của bch tw, thay thế, không có, không quy định, không được, rộng, cần, nên, nếu, khi,
    vì, bởi, sau khi, trước khi, ra đời, đi vào, chưa, rồi, này, nói trên, nêu trên, trên đây, vào cuộc sống,
    bằng hình thức
""")
# A second "quy định" is the sentence's verb, unless one of these stands before it.
SECOND_RULE = listed("""
    hành, theo, các, những, số, sung, hiện, đổi, việc, và, của, bỏ, một, về, dựng, trái, phạm, lệnh
""")

# After a comma: the sentence goes on, or another body speaks.
CLAUSE_OPENERS = frozenset(
    listed("""
    và, thì, nhưng, theo, trong, tại, trên, để, nhằm, ngày, từ, đến, nên, vì, do, khi, qua, sau, trước, nếu,
    cấp, cấp uỷ, ông, bà, đồng, đồng chí, tỉnh, huyện, xã, phường, uỷ, ban, đảng, đảng uỷ, chi, ngành, sở, bộ,
    đơn, đơn vị, địa, cùng, cùng với, gắn, đồng thời, góp, tạo, với, như, số, mỗi, mọi, người, các, những,
    nhiều, toà, anh, chị, chúng, tôi, ta, đây, đó, bên, hội, hàng, gần, hơn, công, cơ, cơ quan, chính,
    doanh, việc, mức, đặc, nhất, nhất là, đặc biệt, tàu, chủ, vừa, được, bị, đã, sẽ, đang, có, không, phải, cần, cụ,
    cụ thể, năm, tháng, trong đó, mới, thay, kể, hiện, nay, riêng, ngoài, bởi, thí, theo đó, tổng, mặt
    """)
)
# Words after which a comma never ends a title: "phòng, chống", "sửa đổi, bổ sung".
COMMA_PAIRS = frozenset(
    listed("""
    phòng, đổi, tra, lý, ninh, xuất, dựng, nhập, đạo, năng, hoá, vụ, quyền, đua, thẩm, khiếu, nại, tệ, cảnh,
    chính trị, thao, thu, thuế, phí, cáo, thông, tiết, định, pháp, tự, chức, dịch, mua, tư tưởng, đánh giá
    """)
)

# Before the next document named: it is another one, not a part of this title.
BEFORE_NEXT = listed("""
    và, cùng, với, cùng với, hoặc, hay, theo, căn cứ, tại, như, so với, bằng, qua, trong
""")
# What no title ends with.
TRAILING = listed("""
    và, cùng, với, của, theo, tại, các, những, số, do, trong, cho, đến, từ, về, gồm, như, được, hoặc, hay, ở,
    căn cứ, cùng với, có, ra, vào, một, chỉ, thuộc, cả, tới, trên
""")

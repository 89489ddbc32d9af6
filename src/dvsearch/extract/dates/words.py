"""Tables: the words around a date that say whose date it is.

All phrases are lower case. A cue stands in the same sentence, at most a few words before the date,
unless the table says otherwise.
"""

__all__ = [
    "ANNIVERSARY",
    "BETWEEN_SYMBOL_AND_DATE",
    "CAREER",
    "CITED_KINDS",
    "CONGRESS_VERBS",
    "DAY_OPENERS",
    "FROM_THEN_ON",
    "FUTURE",
    "GOAL",
    "HELD_NOW",
    "LOOKING_BACK",
    "NAMED_FOR_ANOTHER_YEAR",
    "PAST",
    "PLANNED_YEAR",
    "REVIEWED_YEAR",
    "RIGHT_BEFORE_NEAR_DAYS",
    "STATISTICS",
    "TOMORROW",
    "YEAR_JOINERS",
    "YEAR_OF_A_THING",
]

# Right before the digits: what makes "28/5" a day and not a score or a fraction.
DAY_OPENERS = (
    "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "nay", "qua", "mai", "mùng", "mồng",
    "ngàu", "đến", "tới", "từ", "và", "các ngày", "hai ngày", "tới nay", "vào", "kia",
)  # fmt: skip

TOMORROW = ("ngày mai", "sáng mai", "chiều mai", "tối mai")

# A day from which or to which something counts.
STATISTICS = (
    "tính đến", "tính tới", "tính từ", "đến hết", "tới hết", "kể từ", "thời điểm", "số liệu",
    "cập nhật đến", "đến thời điểm",
)  # fmt: skip

GOAL = (
    "trước ngày", "hạn cuối", "hạn chót", "hạn kiểm định", "còn hạn", "đến hạn", "chậm nhất",
    "muộn nhất", "trước năm", "đến năm", "vào năm", "tầm nhìn", "từ nay đến", "giai đoạn", "hiệu lực",
    "thời hạn", "phấn đấu", "mục tiêu", "hết năm", "tới năm",
)  # fmt: skip

FUTURE = (
    "dự kiến", "sẽ", "sắp tới", "theo lịch", "hoãn", "hướng tới", "hướng đến", "ấn định", "bắt đầu từ",
    "chuẩn bị cho",
)  # fmt: skip

PAST = (
    "trước đó", "cách đây", "năm trước", "trước đây", "theo hồ sơ", "theo cáo trạng", "hồi tháng",
    "hồi năm", "hồi đầu", "hồi cuối", "hồi giữa", "theo cáo buộc", "nguyên là", "lúc đó", "năm xưa",
    "khi ấy", "lần đầu", "cũng trong", "theo đơn", "hy sinh", "từ trần", "qua đời", "vòng 1", "vòng 2",
    "đã ký",
)  # fmt: skip

CAREER = (
    "bổ nhiệm", "luân chuyển", "giữ chức", "giữ cương vị", "làm phó", "làm giám đốc", "chuyển ngành",
    "được bầu", "công tác tại", "từng là", "từng giữ", "từng làm", "kết nạp", "vào đảng", "nhậm chức",
    "đến nay", "tốt nghiệp",
)  # fmt: skip

ANNIVERSARY = (
    "kỷ niệm", "kỉ niệm", "năm ngày", "nhân ngày", "hưởng ứng", "truyền thống", "thành lập", "ra số",
    "mừng", "ngày hội", "ngày phụ nữ", "ngày quốc",
)  # fmt: skip

LOOKING_BACK = ("cuối tháng", "đầu tháng", "giữa tháng", "hồi tháng", "trong tháng")

# A day of the weeks after the lead: what the lead tells begins on it …
FROM_THEN_ON = ("hiệu lực", "áp dụng", "thi hành", "đình chỉ", "diễn ra", "khai mạc")
# … as it does after "từ ngày", or it is as near as to be told with its part of the day.
RIGHT_BEFORE_NEAR_DAYS = ("từ ", "sáng", "trưa", "chiều", "tối")

# All that may stand between a decision and its own date: "… ban hành ngày 25/2/2010".
BETWEEN_SYMBOL_AND_DATE = frozenset(("ngày", "ban", "hành", "ký", "do", "của", "đề"))

# Kinds of document whose "ngày …" is their own.
CITED_KINDS = (
    "nghị quyết", "nghị định", "quyết định", "chỉ thị", "kết luận", "thông tư", "công văn", "tờ trình",
    "hướng dẫn", "kế hoạch", "thông báo", "công điện", "quy định", "luật", "pháp lệnh", "văn bản",
    "báo cáo", "chương trình", "đề án", "thông tri", "sắc lệnh", "giấy phép", "hợp đồng", "bản án",
)  # fmt: skip

# Before "năm 2023": whose year it is.
PLANNED_YEAR = (
    "vốn", "đầu tư công", "ngân sách", "nhiệm vụ", "kế hoạch", "phương hướng", "dự toán", "triển khai",
    "mục tiêu", "chỉ tiêu", "giải pháp", "bàn", "phần việc", "chào năm", "đón", "bước sang", "đầu việc",
    "đề ra cho",
)  # fmt: skip
REVIEWED_YEAR = (
    "tổng kết", "kết quả", "trong năm", "nhìn lại", "kiểm điểm", "cả năm", "riêng năm", "sơ kết",
    "so với năm", "cùng kỳ",
)  # fmt: skip

# "Bộ luật Hình sự năm 2015", "sản xuất năm 2009": the year belongs to the thing named.
YEAR_OF_A_THING = (
    "luật", "công ước", "hiến pháp", "blhs", "bltths", "hiệp định", "pháp lệnh", "hiệp ước", "tuyên bố",
    "nghị quyết", "nghị định", "quyết định", "sản xuất", "thành lập", "ra đời", "khởi công", "động thổ",
    "từ năm", "vào năm", "khánh thành", "đời", "sinh", "thập niên", "những năm", "trong giai đoạn",
    "phát hành", "ấn hành", "tái bản", "bộ phim", "phán quyết", "vụ việc năm", "hồi năm", "từng",
    "từ giữa năm", "từ cuối năm", "trước", "so với",
)  # fmt: skip

# What is named by a year that is not the day's: a title once won, a vote or games to come, a war.
NAMED_FOR_ANOTHER_YEAR = (
    "hoa hậu", "á hậu", "á quân", "á khôi", "quán quân", "nam vương", "tranh cử", "ứng cử", "nhiệm kỳ",
    "olympic", "world cup", "thế vận hội", "made in china", "tầm nhìn", "chiến tranh", "đảo chính",
)  # fmt: skip

# … unless they are being held.
HELD_NOW = ("cuộc thi", "đêm", "chung kết", "chung khảo", "vòng", "đăng quang", "tại", "khai mạc", "bế mạc")

# Words that join a bare year to another number rather than name an event by it.
YEAR_JOINERS = frozenset(
    (
        "và", "từ", "đến", "hay", "hoặc", "tới", "vào", "là", "với", "trước", "sau", "đoạn", "năm", "những",
        "khoảng", "trong", "số", "qua", "của", "tháng", "hơn", "gần", "km", "tàu",
    )
)  # fmt: skip

# A congress that is being held, or about to be, opens its term; "Nghị quyết Đại hội" does not.
CONGRESS_VERBS = (
    "khai mạc", "bế mạc", "trù bị", "bước vào", "diễn ra", "tiến hành", "phiên", "bầu", "trước thềm",
    "chào mừng", "dự đại hội", "về dự", "tổ chức đại hội", "chuẩn bị", "thành công", "khai hội",
    "trước ngày",
)  # fmt: skip

"""What is wrong with a parameter; {value} is what was given."""

from dvsearch.web.strings.row import Row

__all__ = ["PROBLEMS"]

PROBLEMS: dict[str, Row] = {
    "bad-page": (
        "Số trang “{value}” không dùng được; trang đếm từ 1.",
        "“{value}” is not a page; pages count from 1.",
    ),
    "page-too-far": (
        "Không xem được trang “{value}”; xa nhất là trang {limit}.",
        "Page “{value}” is too far; the last that can be asked for is {limit}.",
    ),
    "bad-size": (
        "Số bài mỗi trang “{value}” không dùng được; chọn từ 1 đến {limit}.",
        "“{value}” is not a page size; choose 1 to {limit}.",
    ),
    "bad-sort": (
        "Không có cách sắp xếp “{value}”; chọn relevance, newest hoặc oldest.",
        "“{value}” is not a sort order; choose relevance, newest or oldest.",
    ),
    "bad-date": (
        "Không đọc được ngày “{value}”; hãy viết như 28/5/2020, 5/2020 hoặc 2020.",
        "“{value}” is not a date; write 28/5/2020, 5/2020 or 2020.",
    ),
    "bad-range": (
        "Ngày đầu {value} sau ngày cuối; bỏ qua cả hai.",
        "The first day, {value}, is after the last; both were left out.",
    ),
    "bad-year": (
        "“{value}” không phải một năm; hãy viết như 2020.",
        "“{value}” is not a year; write it like 2020.",
    ),
    "bad-month": (
        "“{value}” không phải một tháng; hãy viết như 2020-05.",
        "“{value}” is not a month; write it like 2020-05.",
    ),
    "bad-province": (
        "Không có tỉnh, thành phố nào tên là “{value}”.",
        "There is no province or city named “{value}”.",
    ),
    "bad-value": (
        "Giá trị “{value}” dài hơn {limit} ký tự nên được bỏ qua.",
        "The value “{value}” has more than {limit} characters and was left out.",
    ),
    "too-many-filters": ("Chỉ dùng {limit} bộ lọc đầu.", "Only the first {limit} filters were used."),
    "bad-lang": (
        "Không có ngôn ngữ “{value}”; chọn vi hoặc en.",
        "There is no language “{value}”; choose vi or en.",
    ),
    "bad-units": (
        "“{value}” không dùng được; chọn day hoặc today.",
        "“{value}” cannot be used; choose day or today.",
    ),
    "bad-all": ("Không có bộ lọc “{value}”.", "There is no facet “{value}”."),
    "bad-by": (
        "“{value}” không phải một khoảng thời gian (by); chọn year hoặc month.",
        "“{value}” is not a period (by); choose year or month.",
    ),
}

"""The page of trends, its drawing and its table."""

from dvsearch.web.strings.row import Row

__all__ = ["TRENDS"]

TRENDS: dict[str, Row] = {
    "trends-title": ("Xu hướng đưa tin", "Trends of coverage"),
    "trends-lead": (
        "So sánh tối đa {limit} từ khóa trên cùng một trục thời gian.",
        "Compare up to {limit} queries on one time line.",
    ),
    "trends-of": ("{names} – xu hướng", "{names} – trends"),
    # The form
    "trend-queries": ("Từ khóa", "Queries"),
    "trend-query": ("Từ khóa {number}", "Query {number}"),
    "trend-hint": (
        'Như ở ô tìm kiếm: từ, "cụm từ", số văn bản, tỉnh:…',
        'As in the search box: words, "a phrase", a decision’s number, tỉnh:…',
    ),
    "trend-by": ("Theo", "By"),
    "trend-year": ("năm", "year"),
    "trend-month": ("tháng", "month"),
    "trend-as": ("Tính", "Count"),
    "trend-count": ("số bài", "articles"),
    "trend-share": ("tỷ lệ trong tổng số bài", "share of all articles"),
    "trend-province": ("Địa phương", "Province"),
    "trend-everywhere": ("cả kho", "the whole archive"),
    "trend-draw": ("Vẽ biểu đồ", "Draw"),
    # The drawing
    "trend-chart-count-year": ("Số bài theo năm", "Articles by year"),
    "trend-chart-count-month": ("Số bài theo tháng", "Articles by month"),
    "trend-chart-share-year": ("Tỷ lệ trong tổng số bài của năm", "Share of all articles of the year"),
    "trend-chart-share-month": ("Tỷ lệ trong tổng số bài của tháng", "Share of all articles of the month"),
    "trend-only": ("Chỉ tính: {scope}", "Only: {scope}"),
    "trend-point": ("{name}, {period}: {value}", "{name}, {period}: {value}"),
    "trend-part": ("{share} ({n}/{all})", "{share} ({n} of {all})"),
    "trend-read": (
        "Chạm hoặc rê chuột trên biểu đồ, hay dùng phím ← →, để xem từng kỳ.",
        "Touch or move over the chart, or use the keys ← →, to read each period.",
    ),
    "trend-source": ("Nguồn: {site}, {address}", "Source: {site}, {address}"),
    # Beside and below it
    "trend-lines": ("Các từ khóa", "Queries"),
    "trend-none": ("không có bài nào", "no articles"),
    "trend-understood": ("hiểu là văn bản {meaning}", "read as the decision {meaning}"),
    "trend-undated-year": (
        "{n} bài không rõ năm",
        "{n} articles of unknown year",
        "one article of unknown year",
    ),
    "trend-undated-month": (
        "{n} bài không rõ tháng",
        "{n} articles of unknown month",
        "one article of unknown month",
    ),
    "trend-elsewhere": (
        "{n} bài ngoài thời gian của biểu đồ",
        "{n} articles outside the time drawn",
        "one article outside the time drawn",
    ),
    "trend-table": ("Bảng số liệu", "Table of figures"),
    "trend-period-year": ("Năm", "Year"),
    "trend-period-month": ("Tháng", "Month"),
    "trend-all": ("Tất cả bài", "All articles"),
    "trend-save": ("Lưu lại:", "Save as:"),
    "trend-save-svg": ("hình SVG", "SVG drawing"),
    "trend-save-csv": ("bảng CSV", "CSV table"),
    "trend-nothing": ("Chưa có gì để vẽ", "Nothing to draw"),
    "trend-nothing-why": (
        "Không có bài nào khớp với các từ khóa trong phạm vi đã chọn.",
        "No article has all that the queries ask for within what was chosen.",
    ),
    "trend-try": ("Thử xem", "Try"),
    "trend-compare": (
        "So sánh các văn bản được nhắc nhiều nhất",
        "Compare the most cited decisions",
    ),
    # Problems
    "too-many-lines": (
        "Chỉ so sánh được {limit} từ khóa (q); các từ khóa sau bị bỏ qua.",
        "Only {limit} queries (q) can be compared; the others were left out.",
    ),
    "no-lines": (
        "Không có gì để vẽ: hãy nhập ít nhất một từ khóa (q) có kết quả.",
        "There is nothing to draw: give at least one query (q) that finds something.",
    ),
    "bad-as": (
        "“{value}” không phải một cách tính (as); chọn count hoặc share.",
        "“{value}” is not a measure (as); choose count or share.",
    ),
}

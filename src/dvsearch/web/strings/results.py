"""The page of results."""

from dvsearch.web.strings.row import Row

__all__ = ["RESULTS"]

RESULTS: dict[str, Row] = {
    # Above the results
    "results": ("Kết quả", "Results"),
    "results-for": ("{q} – kết quả", "{q} – results"),
    "total": ("{n} bài", "{n} articles", "{n} article"),
    "took": ("{seconds} giây", "{seconds} s"),
    "page-of": ("trang {page}/{pages}", "page {page} of {pages}"),
    "sort": ("Sắp xếp", "Sort"),
    "sort-relevance": ("Phù hợp nhất", "Best match"),
    "sort-newest": ("Mới nhất", "Newest"),
    "sort-oldest": ("Cũ nhất", "Oldest"),
    "suggestion": ("Ý bạn là:", "Did you mean:"),
    "understood-decision": ("Đã hiểu “{typed}” là văn bản", "“{typed}” was read as the decision"),
    "understood-abbreviation": ("Đã hiểu “{typed}” là", "“{typed}” was read as"),
    "leave-out": ("bỏ", "leave it out"),
    "literally": ("tìm nguyên văn", "search as typed"),
    "partial": (
        "Không có bài nào có đủ {words} từ; đang xem các bài có {needed} từ.",
        "No article has all {words} words; these have {needed} of them.",
    ),
    "needed": (
        "bài có ít nhất {needed} trong {words} từ",
        "articles with at least {needed} of {words} words",
    ),
    "messages": ("Lưu ý", "Notes"),
    # Results
    "date-unknown": ("không rõ ngày", "date unknown"),
    "about": ("khoảng", "about"),
    "basis-metadata": ("ngày theo dữ liệu của trang gốc", "date as the page’s own data give it"),
    "basis-url": ("ngày theo địa chỉ trang gốc", "date as the page’s address gives it"),
    "basis-text": ("ngày ghi trong bài", "date as written in the article"),
    "basis-inferred": ("ngày suy ra từ nội dung bài", "date inferred from the article’s text"),
    "narrow-to": ("Chỉ xem các bài nhắc {label}", "Only articles that cite {label}"),
    "more-decisions": ("và {n} văn bản khác", "and {n} more decisions", "and one more decision"),
    "untitled": ("(Bài không có tiêu đề)", "(Untitled)"),
    # No results, paging
    "none-found": ("Không tìm thấy bài nào.", "No articles found."),
    "advice": ("Có thể thử:", "You could try:"),
    "without-filters": (
        "Bỏ mọi bộ lọc: {n} bài",
        "Without any filter: {n} articles",
        "Without any filter: one article",
    ),
    "without-filter": (
        "Bỏ lọc “{value}”: {n} bài",
        "Without the filter “{value}”: {n} articles",
        "Without the filter “{value}”: one article",
    ),
    "nearest-year": (
        "Năm gần nhất có bài, {year}: {n} bài",
        "The nearest year, {year}: {n} articles",
        "The nearest year, {year}: one article",
    ),
    "any-time": (
        "Không giới hạn thời gian: {n} bài",
        "At any time: {n} articles",
        "At any time: one article",
    ),
    "without-word": (
        "Bỏ “{word}”: {n} bài",
        "Without “{word}”: {n} articles",
        "Without “{word}”: one article",
    ),
    "without-quotes": (
        "Không cần đúng nguyên cụm: {n} bài",
        "The words of the phrase anywhere: {n} articles",
        "The words of the phrase anywhere: one article",
    ),
    "without-marks": (
        "Không phân biệt dấu, “{text}”: {n} bài",
        "With any diacritics, “{text}”: {n} articles",
        "With any diacritics, “{text}”: one article",
    ),
    "how-to-search": ("Xem cách tìm", "How to search"),
    "try-fewer": (
        "Thử bớt từ, hoặc dùng từ gần nghĩa.",
        "Try fewer words, or others with a similar meaning.",
    ),
    "try-marks": (
        "Gõ có dấu thì tìm đúng dấu đã gõ; gõ không dấu thì tìm mọi cách viết có dấu.",
        "Typed diacritics must match; without any, every reading is found.",
    ),
    "try-decision": (
        "Tìm văn bản theo số và ký hiệu, ví dụ 290-QĐ/TW.",
        "Find a decision by number and symbol, such as 290-QĐ/TW.",
    ),
    "no-such-page": ("Kết quả không có trang {page}.", "There is no page {page} of these results."),
    "to-last-page": ("Đến trang cuối ({pages})", "To the last page ({pages})"),
    "pages": ("Các trang kết quả", "Pages of results"),
    "sizes": ("Số bài mỗi trang", "Articles a page"),
    "downloads": ("Tải cả {n} bài", "Download all {n} articles", "Download the article"),
    "feed": ("Theo dõi qua Atom", "Follow by Atom"),
    "feed-of": ("Bài mới theo tìm kiếm này", "New articles of this search"),
    "page-n": ("Trang {page}", "Page {page}"),
    "previous": ("Trước", "Previous"),
    "next": ("Sau", "Next"),
}

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
    "sort-relevance": ("Sát nhất", "Best match"),
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
    "basis-metadata": ("ngày theo thông tin của trang", "date as the page’s own data give it"),
    "basis-url": ("ngày theo địa chỉ của trang", "date as the page’s address gives it"),
    "basis-text": ("ngày ghi trong bài", "date as written in the article"),
    "basis-inferred": ("ngày suy ra từ nội dung bài", "date inferred from the article’s text"),
    "more-decisions": ("và {n} văn bản khác", "and {n} more decisions", "and one more decision"),
    "untitled": ("(Bài không có tiêu đề)", "(Untitled)"),
    # No results, paging
    "none-found": ("Không tìm thấy bài nào.", "No articles found."),
    "none-without-filters": (
        "Bỏ mọi bộ lọc thì có {n} bài",
        "Without any filter there are {n} articles",
        "Without any filter there is one article",
    ),
    "try-fewer": (
        "Thử bớt từ, hoặc dùng từ khác có nghĩa gần.",
        "Try fewer words, or others of like meaning.",
    ),
    "try-marks": (
        "Gõ dấu thì tìm đúng như dấu đã gõ; gõ không dấu thì tìm mọi cách bỏ dấu.",
        "Typed diacritics must match; without any, every reading is found.",
    ),
    "try-decision": (
        "Tìm văn bản theo số và ký hiệu, thí dụ 290-QĐ/TW.",
        "Find a decision by number and symbol, such as 290-QĐ/TW.",
    ),
    "no-such-page": ("Kết quả không có trang {page}.", "There is no page {page} of these results."),
    "to-last-page": ("Đến trang cuối ({pages})", "To the last page ({pages})"),
    "pages": ("Các trang kết quả", "Pages of results"),
    "page-n": ("Trang {page}", "Page {page}"),
    "previous": ("Trước", "Previous"),
    "next": ("Sau", "Next"),
}

"""Error pages."""

from dvsearch.web.strings.row import Row

__all__ = ["ERRORS"]

ERRORS: dict[str, Row] = {
    "error-title-400": ("Yêu cầu không đúng", "Bad request"),
    "error-title-404": ("Không có trang này", "Page not found"),
    "error-title-405": ("Cách gửi yêu cầu không được hỗ trợ", "Method not allowed"),
    "error-title-500": ("Máy chủ gặp lỗi", "Something went wrong"),
    "error-title-503": ("Tạm thời chưa tìm được", "Search is not available"),
    "error-title-504": ("Tìm quá lâu", "The search took too long"),
    "error-404": (
        "Địa chỉ này không dẫn đến trang nào. Có thể liên kết đã cũ.",
        "This address leads nowhere. The link may be old.",
    ),
    "error-article": ("Kho không có bài “{key}”.", "The archive has no article “{key}”."),
    "error-405": ("Địa chỉ này chỉ để đọc.", "This address can only be read."),
    "error-406": (
        "Máy chủ không có dạng dữ liệu được yêu cầu.",
        "The server has nothing in the form asked for.",
    ),
    "error-413": (
        "Địa chỉ này chỉ để đọc, không nhận nội dung gửi kèm.",
        "This address can only be read; it takes no content.",
    ),
    "error-414": (
        "Địa chỉ quá dài. Hãy rút ngắn nội dung tìm hoặc bớt bộ lọc.",
        "The address is too long. Shorten the query or remove some filters.",
    ),
    "error-431": (
        "Trình duyệt gửi kèm quá nhiều dữ liệu (cookie). Hãy xóa cookie của trang này rồi thử lại.",
        "The browser sent too much along (cookies). Delete this site’s cookies and try again.",
    ),
    "error-503": (
        "Nhiều người đang tìm cùng lúc. Xin thử lại sau vài giây.",
        "Many people are searching right now. Please try again in a few seconds.",
    ),
    "error-504": (
        "Lần tìm này mất hơn {seconds} giây nên đã dừng. Hãy thêm từ, bớt dấu * hoặc chọn một năm.",
        "This search took over {seconds} seconds and was stopped. Add words, use fewer *, or choose a year.",
    ),
    "error-500": (
        "Lỗi đã được ghi lại. Xin thử lại sau ít phút.",
        "The error was logged. Please try again in a few minutes.",
    ),
    "error-other": ("Máy chủ không nhận yêu cầu này.", "The server does not accept this request."),
    "error-missing": (
        "Chưa có chỉ mục. Người quản trị hãy chạy lệnh:",
        "There is no index yet. To make one, run:",
    ),
    "error-damaged": (
        "Không mở được chỉ mục. Người quản trị hãy kiểm tra bằng lệnh:",
        "The index cannot be opened. To examine it, run:",
    ),
    "error-outdated": (
        "Chỉ mục do một phiên bản khác tạo ra. Người quản trị hãy tạo lại bằng lệnh:",
        "Another version wrote the index. To rebuild it, run:",
    ),
    "error-index": (
        "Không dùng được chỉ mục. Người quản trị hãy chạy:",
        "The index cannot be used. Please run:",
    ),
    "error-limit": ("Yêu cầu vượt giới hạn cho phép.", "The request asks for more than the limits allow."),
    "details": ("Chi tiết", "Details"),
    "request-id": ("Khi báo lỗi, xin gửi kèm mã", "When you report this, please quote"),
}

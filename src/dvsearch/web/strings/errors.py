"""Error pages."""

from dvsearch.web.strings.row import Row

__all__ = ["ERRORS"]

ERRORS: dict[str, Row] = {
    "error-title-400": ("Yêu cầu không đúng", "Bad request"),
    "error-title-404": ("Không có trang này", "Page not found"),
    "error-title-405": ("Không làm được cách này", "Method not allowed"),
    "error-title-500": ("Máy chủ gặp lỗi", "Something went wrong"),
    "error-title-503": ("Chưa tìm được", "Search is not available"),
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
    "error-413": ("Dữ liệu gửi lên quá lớn.", "What was sent is too large."),
    "error-414": (
        "Địa chỉ quá dài; hãy bớt từ hoặc bộ lọc.",
        "The address is too long; leave out words or filters.",
    ),
    "error-429": (
        "Quá nhiều yêu cầu cùng lúc. Xin thử lại sau ít giây.",
        "Too many requests at once. Please try again in a few seconds.",
    ),
    "error-503": (
        "Máy chủ đang bận. Xin thử lại sau ít giây.",
        "The server is busy. Please try again in a few seconds.",
    ),
    "error-504": (
        "Yêu cầu này mất quá nhiều thời gian; hãy hỏi hẹp hơn.",
        "This took too long; please ask for less.",
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

"""The page of the API, and what only its parameters can be wrong about."""

from dvsearch.web.strings.row import Row

__all__ = ["API"]

API: dict[str, Row] = {
    "api-title": ("API cho người lập trình", "API"),
    "api-lead": (
        "Mọi điều các trang này tìm được đều có ở dạng JSON, không cần khóa. Phần mô tả viết bằng tiếng Anh.",
        "All that these pages find is there as JSON, without a key.",
    ),
    "api-base": ("Địa chỉ gốc", "Base address"),
    "api-document": ("Tài liệu OpenAPI 3.1", "OpenAPI 3.1 document"),
    "api-rules": ("Quy tắc chung", "Rules"),
    "api-operations": ("Các lệnh gọi", "Requests"),
    "api-records": ("Các bản ghi", "Records"),
    "api-parameters": ("Tham số", "Parameters"),
    "api-name": ("Tên", "Name"),
    "api-meaning": ("Ý nghĩa", "Meaning"),
    "api-form": ("Giá trị", "Value"),
    "api-example": ("Ví dụ", "Example"),
    "api-answers": ("Trả lời", "Answers"),
    "api-status": ("Mã", "Status"),
    "api-content": ("Nội dung", "Content"),
    "api-try": ("Gọi thử", "Try it"),
    "api-terminal": ("Trong cửa sổ lệnh", "In a terminal"),
    "api-python": ("Bằng Python", "In Python"),
    "api-sample-answer": ("Một câu trả lời mẫu", "A sample answer"),
    "api-field": ("Trường", "Field"),
    "api-optional": ("có thể vắng", "may be missing"),
    "api-in-path": ("trong địa chỉ", "in the path"),
    "api-in-header": ("tiêu đề HTTP", "request header"),
    "unknown-parameter": (
        "Không có tham số “{parameter}”; xem các tham số ở trang /api.",
        "There is no parameter “{parameter}”; the page /api lists those there are.",
    ),
    "unknown-parameter-near": (
        "Không có tham số “{parameter}”; có lẽ là “{value}”.",
        "There is no parameter “{parameter}”; did you mean “{value}”?",
    ),
    "repeated-parameter": (
        "Tham số “{parameter}” chỉ dùng được một lần.",
        "The parameter “{parameter}” can be given once only.",
    ),
    "too-many-values": (
        "Tham số “{parameter}” chỉ dùng được {limit} lần.",
        "The parameter “{parameter}” can be given {limit} times only.",
    ),
    "bad-cursor": (
        "Con trỏ “{value}” không thuộc lần tìm này; hãy bắt đầu lại bằng cursor=*.",
        "The cursor “{value}” does not belong to this search; begin again with cursor=*.",
    ),
    "decision-not-found": (
        "Không bài nào trong kho nhắc văn bản “{key}”.",
        "No article of the archive cites “{key}”.",
    ),
    "bad-facets": (
        "Không có bộ lọc “{value}”; chọn province, today, decision, kind, source, year, month hoặc none.",
        "There is no facet “{value}”; choose province, today, decision, kind, source, year, month or none.",
    ),
    "bad-facet-limit": (
        "Số giá trị “{value}” không dùng được; chọn từ 1 đến {limit}.",
        "“{value}” is not a number of values; choose 1 to {limit}.",
    ),
}

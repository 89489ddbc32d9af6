"""The page of the API, and what only its parameters can be wrong about."""

from dvsearch.web.strings.row import Row

__all__ = ["API"]

API: dict[str, Row] = {
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
    "bad-facets": (
        "Không có bộ lọc “{value}”; chọn province, today, decision, kind, source, year, month hoặc none.",
        "There is no facet “{value}”; choose province, today, decision, kind, source, year, month or none.",
    ),
    "bad-facet-limit": (
        "Số giá trị “{value}” không dùng được; chọn từ 1 đến {limit}.",
        "“{value}” is no number of values; choose 1 to {limit}.",
    ),
}

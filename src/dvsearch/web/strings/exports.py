"""Exports and feeds."""

from dvsearch.web.strings.row import Row

__all__ = ["EXPORTS"]

EXPORTS: dict[str, Row] = {
    # The columns of a table
    "column-title": ("Tiêu đề", "Title"),
    "column-date": ("Ngày", "Date"),
    "column-precision": ("Độ chính xác của ngày", "Precision of the date"),
    "column-basis": ("Căn cứ xác định ngày", "Basis of the date"),
    "column-provinces": ("Địa phương", "Provinces"),
    "column-source": ("Nguồn", "Source"),
    "column-author": ("Tác giả", "Author"),
    "column-decisions": ("Văn bản được nhắc", "Decisions cited"),
    "column-url": ("Địa chỉ gốc", "Original address"),
    "column-page": ("Trang trong kho", "Page in the archive"),
    "column-key": ("Mã bài", "Key"),
    "precision-day": ("ngày", "day"),
    "precision-month": ("tháng", "month"),
    "precision-year": ("năm", "year"),
    # The workbook
    "sheet-articles": ("Bài báo", "Articles"),
    "sheet-notes": ("Ghi chú", "Notes"),
    "export-of": ("{subject} – tải về ngày {day}", "{subject} – exported on {day}"),
    "export-left-out": (
        "Excel không nhận thêm dòng: còn {n} bài không có trong bảng này. Tệp CSV có đủ.",
        "Excel takes no more rows: {n} articles are not in this sheet. The CSV file has them all.",
        "Excel takes no more rows: one article is not in this sheet. The CSV file has them all.",
    ),
    "export-shortened": (
        "{n} ô dài hơn {limit} ký tự, mức tối đa của Excel, nên bị cắt bớt và kết thúc bằng dấu “…”.",
        "{n} cells were longer than the {limit} characters that Excel takes; they are cut and end in “…”.",
        "One cell was longer than the {limit} characters that Excel takes; it is cut and ends in “…”.",
    ),
    # Feeds
    "atom-of": ("{subject} – {site}", "{subject} – {site}"),
    "atom-all": ("{site}: bài mới nhất", "{site}: newest articles"),
    "atom-subtitle": (
        "{n} bài mới nhất; không gồm bài không rõ ngày.",
        "The newest {n} dated articles; those of unknown date are left out.",
    ),
}

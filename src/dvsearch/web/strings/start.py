"""The start page."""

from dvsearch.web.strings.row import Row

__all__ = ["START"]

START: dict[str, Row] = {
    "archive-size": ("Kho có {n} bài", "The archive has {n} articles", "The archive has one article"),
    "archive-years": ("từ năm {first} đến năm {last}", "from {first} to {last}"),
    "archive-year": ("năm {first}", "of {first}"),
    "archive-empty": ("Kho chưa có bài nào.", "The archive has no articles yet."),
    "browse-all": ("Xem tất cả, mới nhất trước", "Browse everything, newest first"),
    "by-year": ("Theo năm", "By year"),
    "most-cited": ("Văn bản được nhắc nhiều", "Most cited decisions"),
    "most-covered": ("Địa phương có nhiều bài", "Most covered provinces"),
    "more-examples": ("Xem hướng dẫn tìm kiếm", "More on how to search"),
    "examples": ("Cách tìm", "How to search"),
    "example-plain": ("có dấu hay không dấu đều được", "with or without diacritics"),
    "example-phrase": ("đúng nguyên cụm", "the exact phrase"),
    "example-decision": ("bài có nhắc văn bản", "articles that cite it"),
    "example-minus": ("bỏ bài có từ sau dấu trừ", "leave out what follows the minus"),
    "example-year": ("của một năm; có cả từ:, đến:", "of one year; also from:, to:"),
    "example-province": ("ở một địa phương", "of one province"),
}

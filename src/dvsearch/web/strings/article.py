"""The page of an article."""

from dvsearch.web.strings.row import Row

__all__ = ["ARTICLE"]

ARTICLE: dict[str, Row] = {
    "back": ("Về kết quả", "Back to the results"),
    "about-article": ("Về bài này", "About this article"),
    "date": ("Ngày", "Date"),
    "author": ("Tác giả", "Author"),
    "source": ("Nguồn", "Source"),
    "provinces": ("Địa phương", "Provinces"),
    "citations": ("Văn bản được nhắc", "Decisions cited"),
    "original": ("Xem bài gốc", "Read the original"),
    "hits": ("{n} chỗ có từ đang tìm", "{n} places with your words", "one place with your words"),
    "first-hit": ("đến chỗ đầu tiên", "go to the first"),
    "previous-hit": ("Chỗ trước (phím p)", "Previous place (key p)"),
    "next-hit": ("Chỗ sau (phím n)", "Next place (key n)"),
    "printed-from": ("In từ {site}", "Printed from {site}"),
    "related": ("Bài liên quan", "Related articles"),
    "unknown": ("không rõ", "unknown"),
    "times": ("{n} lần", "{n} times", "once"),
    "about-decision": ("Về văn bản {label}", "About the decision {label}"),
    "issued-by": ("{issuer} ban hành", "issued by {issuer}"),
    "issued-on": ("ngày {day}", "on {day}"),
}

"""What stands on every page."""

from dvsearch.web.strings.row import Row

__all__ = ["FRAME"]

FRAME: dict[str, Row] = {
    "skip": ("Đến nội dung chính", "Skip to the content"),
    "tagline": ("Tìm trong kho bài báo", "Search the news archive"),
    "home": ("Trang chủ", "Start page"),
    "other-language": ("English", "Tiếng Việt"),
    "pages-of-site": ("Các trang", "Pages"),
    "more-of-site": ("Liên kết khác", "More"),
    "decisions": ("Văn bản", "Decisions"),
    "trends": ("Xu hướng", "Trends"),
    "help": ("Trợ giúp", "Help"),
    "embedding": ("Nhúng vào trang khác", "Embed"),
    "api-pages": ("API", "API"),
    "box-label": ("Tìm bài báo", "Search articles"),
    "box-placeholder": ("Từ khóa, số văn bản, địa phương…", "Words, a decision’s number, a province…"),
    "search": ("Tìm", "Search"),
    "suggestions": ("Gợi ý", "Suggestions"),
    "suggested-decision": ("Văn bản", "Decisions"),
    "suggested-province": ("Địa phương", "Provinces"),
    "suggested-source": ("Nguồn", "Sources"),
    "suggested-phrase": ("Cụm từ", "Phrases"),
    "suggested-title": ("Bài báo", "Articles"),
    "article-as-json": ("Bài này ở dạng JSON", "This article as JSON"),
}

"""The names under which archives keep the parts of an article, as tables.

Names are compared without case, marks and separators (`fields.canonical`), so that `tieu_de` stands
for "Tiêu đề" and `tieuDe` too. In each row the first name that a record fills wins.
"""

__all__ = ["INNER_NAMES", "LIST_NAMES", "NAMES"]

NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "tieu_de", "headline", "ten_bai", "nhan_de"),
    "body": (
        "body",
        "content",
        "text",
        "noi_dung",
        "full_text",
        "article_body",
        "content_html",
        "content_text",
        "noi_dung_bai",
        "than_bai",
    ),
    "lead": ("abstract", "sapo", "summary", "lead", "description", "excerpt", "tom_tat", "mo_ta"),
    "url": ("url", "link", "permalink", "duong_dan", "lien_ket"),
    "author": ("author", "authors", "byline", "tac_gia", "nguoi_viet", "but_danh"),
    "source": ("source", "site", "site_name", "publisher", "nguon", "nguon_tin", "bao"),
    "published": (
        "published",
        "published_at",
        "published_time",
        "publish_date",
        "date_published",
        "pub_date",
        "date",
        "created_at",
        "ngay",
        "ngay_dang",
        "ngay_xuat_ban",
        "thoi_gian",
    ),
    "id": ("id", "key", "guid", "uuid", "ma", "ma_bai"),
}
"""Part of an article → accepted names."""

INNER_NAMES = ("rendered", "name", "ten", "text", "value", "$oid", "$date")
"""Where a part is itself an object (WordPress, JSON-LD, MongoDB exports): the name inside that counts."""

LIST_NAMES = ("articles", "documents", "records", "posts", "bai_viet")
"""Names under which a .json object holds the list of its articles."""

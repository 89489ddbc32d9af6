"""The page of a decision, and the table of all."""

from dvsearch.web.strings.row import Row

__all__ = ["DECISIONS"]

DECISIONS: dict[str, Row] = {
    # Head
    "all-decisions": ("Tất cả văn bản", "All decisions"),
    "decision-kind": ("Loại", "Kind"),
    "decision-issuer": ("Cơ quan ban hành", "Issued by"),
    "decision-issued": ("Ngày ban hành", "Issued on"),
    "decision-title": ("Trích yếu", "Title"),
    "decision-support": ("theo {n} bài", "as {n} articles say", "as one article says"),
    "decision-rivals": ("bài khác ghi: {rivals}", "others say: {rivals}"),
    "decision-rival": ("{value} ({n} bài)", "{value} ({n} articles)", "{value} (one article)"),
    "decision-bare": (
        "Bài báo chỉ ghi số, không ghi ký hiệu, nên đây có thể là nhiều văn bản khác nhau.",
        "Articles give the number without its symbol, so these may be several decisions.",
    ),
    "decision-perhaps": ("Có thể là:", "Perhaps one of these:"),
    "decision-several": (
        "Số này là của {n} văn bản khác nhau; số liệu dưới đây tính chung.",
        "This number is that of {n} different decisions; the figures below are of all together.",
    ),
    "decision-open": (
        "{n} bài không đủ thông tin để biết là văn bản nào.",
        "{n} articles do not tell which decision they mean.",
        "One article does not tell which decision it means.",
    ),
    "decision-older": (
        "{n} bài nói về một văn bản cũ hơn cùng số; số liệu dưới đây tính chung.",
        "{n} articles mean an older decision of this number; the figures below are of all together.",
        "One article means an older decision of this number; the figures below are of all together.",
    ),
    "register-unready": (
        "Đang lập danh mục văn bản; cơ quan và ngày ban hành sẽ có sau ít phút. Số liệu dưới đây đã đủ.",
        "The register is being made; issuer and date will follow in a few minutes. All figures are exact.",
    ),
    # Figures
    "figures": ("Tóm tắt", "In short"),
    "figure-articles": ("Bài nhắc tới", "Articles citing it"),
    "figure-provinces": ("Tỉnh, thành phố có bài", "Provinces with articles"),
    "figure-of": ("{n}/{all}", "{n} of {all}"),
    "figure-first": ("Bài đầu tiên", "First article"),
    "figure-latest": ("Bài mới nhất", "Latest article"),
    "figure-days": ("Từ ban hành đến bài đầu", "From issue to the first article"),
    "days": ("{n} ngày", "{n} days", "one day"),
    # Time
    "over-time": ("Theo thời gian", "Over time"),
    "time-by": ("Chia theo", "By"),
    "time-by-year": ("Năm", "Year"),
    "time-by-month": ("Tháng", "Month"),
    "time-chart": ("Số bài theo thời gian, chia theo địa phương", "Articles over time, by province"),
    "time-table": ("Xem bảng số liệu", "Show the figures as a table"),
    "time-period": ("Thời gian", "Time"),
    "time-articles": ("Số bài", "Articles"),
    "series-rest": ("Địa phương khác", "Other provinces"),
    "series-none": ("Không rõ địa phương", "No province"),
    "time-several": (
        "Bài nói về nhiều địa phương được tính cho từng nơi trong cột; con số trên cột là số bài.",
        "An article about several provinces counts for each of them; the number above counts articles.",
    ),
    "time-inferred": (
        "Ngày của {n} bài được suy ra từ nội dung nên chỉ gần đúng.",
        "The dates of {n} articles were inferred from their text and are approximate.",
        "The date of one article was inferred from its text and is approximate.",
    ),
    "time-undated": (
        "{n} bài không rõ ngày, không có trong biểu đồ.",
        "{n} articles without a date are not shown.",
        "One article without a date is not shown.",
    ),
    "time-year-only": (
        "{n} bài chỉ biết năm, không có trong biểu đồ theo tháng.",
        "{n} articles of which only the year is known are not shown by month.",
        "One article of which only the year is known is not shown by month.",
    ),
    "time-outside": (
        "{n} bài ngoài khoảng {first} – {last}, không có trong biểu đồ.",
        "{n} articles outside {first} – {last} are not drawn.",
        "One article outside {first} – {last} is not drawn.",
    ),
    # Places
    "by-place": ("Theo địa phương", "By province"),
    "place": ("Địa phương", "Province"),
    "place-articles": ("Số bài", "Articles"),
    "place-first": ("Bài đầu tiên", "First"),
    "place-latest": ("Mới nhất", "Latest"),
    "place-days": ("Sau ban hành", "After issue"),
    "place-elsewhere": ("Không rõ địa phương", "No province"),
    "place-table": (
        "Địa phương có bài, nhiều bài nhất trước",
        "Provinces with articles, those with most first",
    ),
    "place-before": ("trước", "before"),
    "days-before": (
        "“trước”: bài ra trước ngày ban hành, do nói về dự thảo, về văn bản cũ hơn, hoặc do ghi sai ngày.",
        "“before”: earlier than the issue; about a draft or an older decision, or one of the dates is wrong.",
    ),
    "days-unknown": (
        "Chưa tính được số ngày sau ban hành vì các bài không nói rõ ngày ban hành.",
        "Days after issue are not given, since articles do not tell the day of issue for certain.",
    ),
    "days-first-day": (
        "Bài chỉ biết tháng được tính từ ngày đầu tháng; bài chỉ biết năm thì không tính số ngày.",
        "Where only the month is known, days count to its first; where only the year is, there are none.",
    ),
    "places-more": ("Xem thêm {n} tỉnh, thành phố", "Show {n} more provinces", "Show one more province"),
    "places-without": (
        "Chưa có bài: {n} tỉnh, thành phố",
        "No article yet: {n} provinces",
        "No article yet: one province",
    ),
    "places-all": ("Mọi tỉnh, thành phố đều có bài.", "Every province has an article."),
    # Along with it
    "cited-with": ("Được nhắc cùng", "Cited along with it"),
    "cited-both": ("{n} bài nhắc cả hai", "{n} articles cite both", "One article cites both"),
    "cited-with-more": ("và {n} văn bản khác", "and {n} more", "and one more"),
    # Articles
    "its-articles": ("Các bài nhắc tới", "Articles citing it"),
    "within": ("Tìm trong các bài này", "Search these articles"),
    "every-province": ("Tất cả địa phương", "Every province"),
    "any-year": ("Tất cả các năm", "Every year"),
    "year": ("Năm", "Year"),
    "none-of-these": ("Không có bài nào khớp với bộ lọc.", "No article matches the filters."),
    # Taking it along
    "take-along": ("Theo dõi và tải về", "Follow and download"),
    "as-feed": ("Bài mới (Atom)", "Feed (Atom)"),
    "as-csv": ("Bảng tính (CSV)", "Spreadsheet (CSV)"),
    "decision-as-json": ("Dữ liệu (JSON)", "Data (JSON)"),
    "as-card": ("Thẻ để nhúng", "Card to embed"),
    # No such decision
    "no-decision-title": ("Chưa có bài nào nhắc văn bản này", "No article cites this decision"),
    "no-decision": (
        "Kho không có bài nào nhắc “{key}”.",
        "No article of the archive cites “{key}”.",
    ),
    "near-decisions": ("Văn bản gần giống trong kho", "Decisions like it in the archive"),
    "search-for": ("Tìm “{q}” trong bài báo", "Search articles for “{q}”"),
    # Table
    "table-title": ("Văn bản được nhắc trong kho báo", "Decisions cited in the archive"),
    "table-lead": (
        "Các văn bản của Đảng và Nhà nước được nhắc trong kho: bao nhiêu bài, ở đâu, từ bao giờ.",
        "Every document of Party and State that the archive cites: how often, where, and since when.",
    ),
    "table-total": ("{n} văn bản", "{n} decisions", "one decision"),
    "table-text": ("Số, ký hiệu hoặc trích yếu", "Number, symbol or title"),
    "table-any-kind": ("Tất cả các loại", "Every kind"),
    "table-any-issuer": ("Tất cả cơ quan", "Every issuer"),
    "table-year": ("Năm ban hành", "Year of issue"),
    "row-key": ("Văn bản", "Decision"),
    "row-issued": ("Ban hành", "Issued"),
    "row-articles": ("Số bài", "Articles"),
    "row-provinces": ("Địa phương", "Provinces"),
    "row-first": ("Bài đầu tiên", "First article"),
    "row-latest": ("Bài mới nhất", "Latest article"),
    "table-none": ("Không có văn bản nào khớp với bộ lọc.", "No decision matches the filters."),
    "table-clear": ("Bỏ bộ lọc", "Clear the filters"),
    "table-csv": ("Tải bảng này (CSV)", "Download this table (CSV)"),
    "several-documents": ("{n} văn bản cùng số", "{n} decisions of this number"),
    "bad-column": ("Không sắp xếp được theo “{value}”.", "The table cannot be sorted by “{value}”."),
    "bad-order": (
        "Thứ tự là asc hoặc desc, không phải “{value}”.",
        "The order is asc or desc, not “{value}”.",
    ),
}

"""What is embedded in other pages, and the page that builds it. (<dv-search> brings its own sentences.)"""

from dvsearch.web.strings.row import Row

__all__ = ["EMBED"]

EMBED: dict[str, Row] = {
    # The builder
    "embed-title": ("Nhúng ô tìm kiếm vào trang khác", "Embed search in another page"),
    "embed-lead": (
        "Chọn kiểu và bộ lọc, rồi chép đoạn mã vào trang của bạn.",
        "Choose a kind and filters, then copy the markup into your page.",
    ),
    "embed-kind": ("Kiểu nhúng", "Kind"),
    "variant-script": ("Ô tìm có kết quả ngay", "Box with instant results"),
    "variant-script-note": ("Gõ đến đâu thấy kết quả đến đó", "Results appear as one types"),
    "variant-frame": ("Khung", "Frame"),
    "variant-frame-note": ("Cho trang không cho phép chạy mã", "For pages that allow no script"),
    "variant-form": ("Ô tìm đơn giản", "Plain box"),
    "variant-form-note": ("Mở kết quả trên trang này", "Opens the results on this site"),
    "variant-card": ("Thẻ văn bản", "Decision card"),
    "variant-card-note": ("Báo chí viết gì về một văn bản", "What was written about a decision"),
    "embed-filters": ("Chỉ tìm trong", "Search only in"),
    "any-province": ("Tất cả địa phương", "All provinces"),
    "any-kind": ("Tất cả các loại văn bản", "All kinds"),
    "any-source": ("Tất cả các nguồn", "All sources"),
    "any-decision": ("Số văn bản, ví dụ 290-QĐ/TW", "A number, such as 290-QĐ/TW"),
    "embed-look": ("Hiển thị", "Look"),
    "embed-results": ("Số bài", "Articles"),
    "embed-theme": ("Giao diện", "Theme"),
    "theme-light": ("Sáng", "Light"),
    "theme-dark": ("Tối", "Dark"),
    "theme-auto": ("Theo máy người đọc", "As the reader’s device"),
    "embed-language": ("Ngôn ngữ", "Language"),
    "embed-target": ("Mở bài", "Articles open"),
    "target-_self": ("Trong cùng trang", "In the same page"),
    "target-_blank": ("Trong tab mới", "In a new tab"),
    "embed-width": ("Rộng (px)", "Width (px)"),
    "embed-width-all": ("tự động", "automatic"),
    "embed-name": ("Tiêu đề", "Title"),
    "embed-usual-title": ("Tìm trong kho bài báo", "Search the news archive"),
    "embed-build": ("Tạo mã", "Build"),
    "embed-markup": ("Mã để chép", "Markup to copy"),
    "embed-copy": ("Chép mã", "Copy"),
    "embed-copied": ("Đã chép", "Copied"),
    "embed-preview": ("Xem trước", "Preview"),
    "embed-no-decision": (
        "Kho chưa có văn bản nào để làm thẻ.",
        "The archive has no decision to make a card of.",
    ),
    "embed-allowed": ("Các trang được phép nhúng:", "Sites that may embed it:"),
    "embed-allowed-all": ("Mọi trang đều được phép nhúng.", "Every site may embed it."),
    "embed-allowed-none": (
        "Chưa trang nào được phép nhúng; chỉ ô tìm đơn giản dùng được ở mọi nơi. Người quản trị hãy đặt:",
        "No site may embed it yet; only the plain box works everywhere. Whoever runs the server should set:",
    ),
    "embed-properties": (
        "Đổi màu, phông chữ và góc bo bằng CSS của trang bạn:",
        "Change colour, font and corners in your page’s CSS:",
    ),
    "bad-variant": (
        "Không có kiểu nhúng “{value}”; chọn script, frame, form hoặc card.",
        "There is no kind “{value}”; choose script, frame, form or card.",
    ),
    "bad-results": (
        "Số bài “{value}” không dùng được; chọn từ 1 đến 10.",
        "“{value}” is not a number of articles; choose 1 to 10.",
    ),
    "bad-theme": (
        "Không có giao diện “{value}”; chọn light, dark hoặc auto.",
        "There is no theme “{value}”; choose light, dark or auto.",
    ),
    "bad-target": (
        "Không mở được ở “{value}”; chọn _self, _top hoặc _blank.",
        "Links cannot open in “{value}”; choose _self, _top or _blank.",
    ),
    "bad-embed-lang": (
        "Không có ngôn ngữ “{value}”; chọn vi hoặc en.",
        "There is no language “{value}”; choose vi or en.",
    ),
    "bad-width": (
        "Bề rộng “{value}” không dùng được; chọn từ 240 đến 2000.",
        "“{value}” is not a width; choose 240 to 2000.",
    ),
    # The frame
    "framed-newest": ("{n} bài, mới nhất trước", "{n} articles, newest first", "{n} article"),
    "framed-only": ("Chỉ trong", "Only"),
    "see-all": ("Xem tất cả {n} bài", "See all {n} articles", "See it on the search page"),
    "on-site": ("trên {site}", "on {site}"),
    "newer-pages": ("Trang trước", "Previous page"),
    "older-pages": ("Trang sau", "Next page"),
    # The card
    "card-title": ("Báo chí viết về {label}", "What was written about {label}"),
    "card-articles": ("bài", "articles", "article"),
    "card-provinces": ("tỉnh, thành phố", "provinces", "province"),
    "card-none": (
        "Kho chưa có bài nào nhắc văn bản này.",
        "No article in the archive cites this decision yet.",
    ),
    "card-first": ("Bài đầu", "First"),
    "card-latest": ("Mới nhất", "Latest"),
    "card-time": ("Số bài theo thời gian", "Articles over time"),
    "card-more": ("Xem đầy đủ →", "See all of it →"),
    # The page that tries it out
    "trial-title": ("Trang thử", "A page to try it in"),
    "trial-text": ("nghị quyết", "nghị quyết"),
}

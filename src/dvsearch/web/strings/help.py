"""The help page."""

from dvsearch.web.strings.row import Row

__all__ = ["HELP"]

HELP: dict[str, Row] = {
    "help-title-of-page": ("Cách tìm", "How to search"),
    "help-lead": (
        "Mỗi ví dụ dưới đây là một liên kết; con số bên cạnh là số bài tìm được trong kho này.",
        "Every example below is a link; the number beside it is how many articles it finds in this archive.",
    ),
    "help-contents": ("Mục lục", "Contents"),
    "help-type": ("Gõ", "Type"),
    "help-means": ("Để tìm", "To find"),
    "help-count": ("Số bài", "Articles"),
    "help-field-names": ("Mỗi trường có vài tên, dùng tên nào cũng được", "Each field has several names"),
    # Words
    "help-words": ("Từ và cụm từ", "Words and phrases"),
    "help-words-text": (
        (
            "Cứ gõ các từ cần tìm. Kết quả là những bài có đủ các từ ấy; bài có các từ đứng cạnh nhau, hoặc "
            "ở tiêu đề, được xếp trước. Dán cả một câu dài cũng được: khi ấy chỉ cần phần lớn các từ."
        ),
        (
            "Just type the words. Every article found has all of them; those with the words side by side, "
            "or in the title, come first. A whole sentence may be pasted: then most of its words are "
            "enough."
        ),
    ),
    "help-all-words": ("bài có đủ ba từ", "articles with all three words"),
    "help-phrase": ("đúng nguyên cụm trong ngoặc kép", "the very phrase in quotes"),
    "help-minus": ("bỏ bài có từ liền sau dấu trừ", "without the word right after a minus"),
    "help-or": ("bên này hoặc bên kia; OR, HOẶC hay dấu | đều được", "either side; OR, HOẶC or | will do"),
    "help-parentheses": ("gộp bằng ngoặc đơn", "grouped by parentheses"),
    "help-prefix": ("mọi chữ bắt đầu như vậy", "every word that begins so"),
    "help-abbreviation": (
        "chữ viết tắt, tìm cả cách viết đủ và ngược lại",
        "an abbreviation finds what it stands for, and the reverse",
    ),
    # Diacritics
    "help-marks": ("Có dấu và không dấu", "Diacritics"),
    "help-marks-text": (
        (
            "Gõ không dấu thì tìm mọi cách viết có dấu, và cách đọc hay gặp nhất trong kho được gợi ý sau “Ý "
            "bạn là”. Chỉ cần một chữ có dấu thì cả câu được tìm đúng như đã gõ. Viết hoa hay viết thường "
            "như nhau."
        ),
        (
            "Typed without diacritics, every reading is found, and the most frequent one in the archive is "
            "offered after “Did you mean”. As soon as one word bears a mark, all are taken as typed. Case "
            "does not matter."
        ),
    ),
    "help-unmarked": ("dân vận, dân vạn, đàn vận…", "dân vận, dân vạn, đàn vận…"),
    "help-marked": ("chỉ dân vận", "dân vận only"),
    "help-tone": ("hòa giải và hoà giải là một", "hòa giải and hoà giải are the same"),
    # Decisions
    "help-decisions": ("Văn bản theo số và ký hiệu", "Decisions by number and symbol"),
    "help-decisions-text": (
        (
            "Số của một văn bản được nhận ra ngay trong ô tìm, viết cách nào cũng vậy: qd 290, Quyết định "
            "số 290-QĐ/TW, nq 25 tw. Nếu ý bạn không phải văn bản, bấm “tìm nguyên văn”. Bấm vào số văn bản "
            "dưới mỗi bài để xem cả quá trình đưa tin về nó."
        ),
        (
            "The number of a decision is recognised within a query, however it is written: qd 290, Quyết "
            "định số 290-QĐ/TW, nq 25 tw. If you meant something else, choose “search as typed”. The number "
            "below an article leads to all coverage of the decision."
        ),
    ),
    "help-number": ("số và ký hiệu", "number and symbol"),
    "help-kind-and-number": ("loại và số", "kind and number"),
    "help-decision-field": ("bài có nhắc văn bản ấy", "articles that cite it"),
    "help-decision-minus": (
        "nhắc một loại văn bản, trừ văn bản ấy",
        "another decision of some kind, but not it",
    ),
    # Fields
    "help-fields": ("Trường", "Fields"),
    "help-fields-text": (
        (
            "Tên trường và dấu hai chấm đứng trước giá trị; giá trị nhiều chữ thì để trong ngoặc kép. Dấu "
            "trừ đứng trước cũng được."
        ),
        (
            "A field’s name and a colon stand before the value; one of several words is put in quotes. A "
            "minus may stand before it."
        ),
    ),
    "help-province": ("của một địa phương, kể cả tên cũ", "of one province, its former names too"),
    "help-year": ("của một năm", "of one year"),
    "help-from-to": (
        "trong một khoảng ngày; 28/5/2020 cũng được",
        "within a range; 28/5/2020 will do as well",
    ),
    "help-kind": ("có nhắc loại văn bản ấy", "that cite a decision of this kind"),
    "help-source": ("của một nguồn", "of one source"),
    "help-title": ("có các từ ấy ở tiêu đề", "with the words in the title"),
    # Filters
    "help-filters": ("Bộ lọc", "Filters"),
    "help-filters-text": (
        (
            "Cột bên kết quả đếm đúng số bài của từng giá trị. Bấm vào giá trị để chỉ xem các bài ấy; chọn "
            "nhiều giá trị cùng loại thì bài có một trong số đó là được. Bấm ⊖ để loại trừ. Bấm một năm để "
            "xem các tháng, kéo qua các cột để chọn một khoảng. Bộ lọc đang dùng đứng trên kết quả, bấm để "
            "bỏ. Địa chỉ của trang ghi đủ mọi lựa chọn: lưu lại hoặc gửi cho người khác đều được."
        ),
        (
            "The column beside the results counts the articles of each value exactly. Choose a value to see "
            "only these; of several values of one kind, any is enough. ⊖ leaves a value out. Choose a year "
            "to see its months, drag over the bars for a range. Filters in force stand above the results, a "
            "click removes them. The address of the page holds every choice: keep it or pass it on."
        ),
    ),
    # Dates
    "help-dates": ("Ngày của bài, và dấu ≈", "Dates, and what ≈ means"),
    "help-dates-text": (
        (
            "Ngày lấy từ thông tin của trang, rồi từ địa chỉ, rồi từ chính bài viết. Dấu ≈ nghĩa là ngày "
            "được suy ra từ nội dung, ví dụ bài chỉ ghi “ngày 28/5” mà năm do những chi tiết khác cho "
            "biết; đưa chuột vào ngày để xem căn cứ. Bài không đủ căn cứ thì để trống, không đoán."
        ),
        (
            "A date comes from the page’s own data, then its address, then the text. ≈ says that it was "
            "inferred, as where the text gives “28/5” and the year follows from something else; hover over "
            "the date to see its basis. Where the evidence does not suffice there is no date rather than a "
            "guess."
        ),
    ),
    # Taking away
    "help-taking": ("Tải kết quả", "Downloading results"),
    "help-taking-text": (
        (
            "Dưới kết quả có liên kết để tải toàn bộ, không giới hạn số bài: Excel, CSV, JSON Lines; và "
            "nguồn tin Atom để theo dõi bài mới của tìm kiếm ấy."
        ),
        (
            "Below the results there are links to all of them, without a limit: Excel, CSV, JSON Lines; and "
            "an Atom feed to follow new articles of this search."
        ),
    ),
    # Keyboard
    "help-keys": ("Bàn phím", "Keyboard"),
    "help-keys-text": ("Mọi thứ đều dùng được bằng bàn phím.", "Everything can be reached by keyboard."),
    "help-key": ("Phím", "Key"),
    "help-key-does": ("Tác dụng", "What it does"),
    "help-key-suggestions": ("chọn gợi ý dưới ô tìm", "choose among the suggestions below the box"),
    "help-key-enter": (
        "đến gợi ý đang chọn; không chọn thì tìm",
        "go to the one chosen; without one, search",
    ),
    "help-key-escape": ("đóng gợi ý, bỏ khoảng đang chọn", "close the suggestions, give up a range"),
    "help-key-bars": (
        "đi giữa các năm, các tháng của biểu đồ",
        "go between the years and months of the chart",
    ),
    "help-key-range": ("chọn một khoảng của biểu đồ", "choose a range of the chart"),
    "help-key-hits": (
        "trong một bài: đến chỗ sau, chỗ trước có từ đang tìm",
        "in an article: to the next, the previous place with your words",
    ),
}

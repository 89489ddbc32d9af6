"""A small archive whose articles agree and disagree about some decisions."""

from dvsearch.model import Article

__all__ = ["ARTICLES", "article"]

_CITES = "học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị về Quy chế công tác dân vận"


def article(key: str, body: str, published: str = "") -> Article:
    return Article(key, f"Tin {key}", body, published=published, source="Báo thử")


ARTICLES = (
    article("1", f"Tỉnh uỷ Quảng Bình {_CITES}.", "2010-06-01"),
    article("2", f"Tỉnh uỷ Quảng Bình {_CITES} và Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.", "2018-06-01"),
    article("3", f"Tỉnh uỷ Nghệ An {_CITES}. Tỉnh uỷ Quảng Bình cũng vậy.", "2018-07-01"),
    article("4", "Tỉnh uỷ Quảng Trị học Quyết định số 290-QĐ/TW ngày 26/2/2010 của Ban Bí thư.", "2010-02-20"),
    article("5", "Bà con hỏi về nghị định 46."),
    article("6", "Huyện thực hiện Nghị định số 46/2016/NĐ-CP ngày 26/5/2016 của Chính phủ.", "2017-01-01"),
    article("7", "Toà án áp dụng Luật Đất đai năm 2013.", "2016-01-01"),
    article("8", "UBND huyện ra Quyết định số 12/QĐ-UBND ngày 2/3/2015 của UBND huyện Lệ Thuỷ về việc nạo vét kênh."),
    article("9", "UBND huyện ra Quyết định số 12/QĐ-UBND ngày 5/3/2019 của UBND huyện Quỳ Hợp về việc cấm chợ cóc."),
    article("10", "Đảng uỷ xã học Quyết định số 290-QĐ/TW ngày 26/2/2010 của Ban Bí thư."),
)  # fmt: skip

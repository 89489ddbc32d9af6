"""Years that a text tells as history, as a name or as a plan, and that are not its own; every sentence is ours."""

import pytest

from dvsearch.extract.dates import find_date

TITLE = "Tin trong tỉnh\n"


def iso(text: str, **evidence: str) -> str | None:
    when = find_date(text, **evidence)
    return when.iso if when else None


@pytest.mark.parametrize(
    "text",
    [
        # the day remembered has the year of what happened then
        "Sáng 14-3, tỉnh làm lễ tưởng niệm. Lễ nhân kỷ niệm 30 năm trận đánh (14-3-1988).",
        # older than any page: history
        "Tối 20/12, hai nước lại bàn. Hiệp ước được ký ngày 8/12/1987, hiệu lực từ ngày 1/6/1988.",
        # the text looks back on later years
        "Ngày 21-3, kho hồ sơ được mở. Việc ấy chuẩn bị từ đầu năm 2006. Giám đốc cũ ra tù tháng 7-2017.",
        # news gives the year of a day that is not of this year
        "Ngày 17/7, toà tuyên án. Theo hồ sơ, ngày 23/7/2018, bị cáo gây ra vụ cháy.",
        "Ngày 19-11, hội nghị bàn về hồ. Hồ được xếp hạng tại quyết định ngày 9-12-2013.",
        # names: titles won, games to come, machines, road posts
        "Ngày 2/11, gia đình đón cô về làng. Cô là Á hậu Hoàn vũ 2005.",
        "Ngày 2/8, đội bóng trở về. Họ nhắm tới World Cup 2026.",
        "Ngày 7-12, trạm thu phí giảm giá tại km 2079+535 của quốc lộ.",
        "Ngày 1-3, tỉnh bố trí hơn 2000 chiến sĩ giữ trật tự.",
        # a year in which something began or is due
        "Ngày 4/8, bác sĩ nói về dịch. Dịch bắt đầu năm 2014.",
        "Ngày 8-8, tuyến đường được bàn. Đường dự kiến xong năm 2024.",
    ],
)
def test_no_year_is_inferred(text):
    assert iso(TITLE + text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tối 16/12, làng mừng đội tuyển vô địch AFF Cup 2018.", "2018-12-16"),
        ("Tối 3/6, chung kết cuộc thi Hoa hậu Biển 2019 khép lại.", "2019-06-03"),
        ("Ngày 30-5, sở báo tin. Giá mới áp dụng từ ngày 1-6-2017.", "2017-05-30"),
        ("Sáng 13-3, sở ký văn bản. Trang ấy có giấy phép ngày 9-2-2018.", "2018-03-13"),
        ("Sáng 22-6, xã báo tin. Hai anh đi làm xa từ đầu năm 2018.", "2018-06-22"),
    ],
)
def test_a_year_is_still_inferred(text, expected):
    assert iso(TITLE + text) == expected


def test_the_page_itself_may_be_old():
    text = TITLE + "Ngày 5/9, trường khai giảng."
    assert iso(text, url="https://example.vn/1998/09/06/khai-giang.html") == "1998-09-05"


@pytest.mark.parametrize(
    "text",
    [
        "Mở đường bay từ 30-12\nHãng cho biết đường bay dự kiến khai thác ngày 30-12-2018.",
        "Xét xử vụ gian lận\nNgày 24/4 tới đây, toà mở phiên xử. Theo hồ sơ, đầu tháng 3/2019 có một vụ khác.",
    ],
)
def test_a_day_to_come_is_not_the_articles(text):
    assert iso(text) is None

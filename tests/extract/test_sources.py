import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.outlets import DOMAINS, OUTLETS
from dvsearch.extract.sources import (
    author_in,
    clean_author,
    clean_source,
    find_author,
    find_source,
    province_of_source,
    source_in,
    source_of_url,
)
from dvsearch.model import Article


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("QBTV.vn", "QBTV.vn"),
        ("qbtv", "QBTV.vn"),
        ("Nguồn: QBTV.vn", "QBTV.vn"),
        ("https://www.qbtv.vn/tin", "QBTV.vn"),
        ("Đài PT-TH Quảng Bình", "QBTV.vn"),
        ("Báo Quảng Bình điện tử", "Báo Quảng Bình"),
        ("Theo TTXVN", "TTXVN"),
        ("Báo Nhân Dân", "Nhân Dân"),
        ("tuoitre.vn", "Tuổi Trẻ"),
        ("Tuổi Trẻ Online", "Tuổi Trẻ"),
        ("baoyenbai.com.vn", "Báo Yên Bái"),
        ("blog.example.com", "blog.example.com"),
        ("Cổng thông tin xã An Bình | Trang chủ", "Cổng thông tin xã An Bình"),
        ("  \u00a0 ", ""),
        ("x" * 200, ""),
    ],
)
def test_clean_source(written, name):
    assert clean_source(written) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Hết bài.\nMinh An\nNguồn: QBTV.vn\nLoading...\n0 BÌNH LUẬN", "QBTV.vn"),
        ("Hết bài.\nTheo TTXVN", "TTXVN"),
        ("Tác giả: A.B.\nNguồn tin: congly.vn\nMưa lớn từ tối qua.", "Công lý"),
        ("Hết bài.\nTheo ông An, mọi việc đã xong xuôi", ""),
        ("Theo kế hoạch, tháng sau khởi công.", ""),
        ("Hết bài.", ""),
    ],
)
def test_source_in(body, name):
    assert source_in(body) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://qbtv.vn/a.html", "QBTV.vn"),
        ("https://m.thanhnien.vn/a.html", "Thanh Niên"),
        ("https://beta.baoquangbinh.vn/a", "Báo Quảng Bình"),
        ("https://thpt-an-binh.example.edu.vn/a", "thpt-an-binh.example.edu.vn"),
        ("", ""),
    ],
)
def test_source_of_url(url, name):
    assert source_of_url(url) == name


@pytest.mark.parametrize(
    ("source", "body", "url", "name"),
    [
        ("Báo Nhân Dân", "Hết.\nNguồn: QBTV.vn", "https://tuoitre.vn/a", "Nhân Dân"),
        ("", "Hết.\nNguồn: QBTV.vn", "https://tuoitre.vn/a", "QBTV.vn"),
        ("", "Hết.", "https://tuoitre.vn/a", "Tuổi Trẻ"),
        ("", "Hết.", "", ""),
    ],
)
def test_find_source_takes_field_then_text_then_address(source, body, url, name):
    assert find_source(Article("k", "Tin", body, url=url, source=source)) == name


@pytest.mark.parametrize(
    ("name", "province"),
    [("QBTV.vn", "Quảng Bình"), ("Báo Yên Bái", "Yên Bái"), ("Hànộimới", "Hà Nội"), ("Tuổi Trẻ", None)],
)
def test_province_of_source(name, province):
    assert province_of_source(name) == province


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Minh An", "Minh An"),
        ("Tác giả: Minh An", "Minh An"),
        ("Bài, ảnh: Minh An", "Minh An"),
        ("  (Minh  An) ", "Minh An"),
        ("toasoan@example.vn", ""),
        ("---", ""),
        ("", ""),
    ],
)
def test_clean_author(written, name):
    assert clean_author(written) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Bài dài kết thúc ở đây, có dấu chấm.\nMinh An", "Minh An"),
        ("Bài dài kết thúc ở đây, có dấu chấm.\nĐức Hạnh\nNguồn: QBTV.vn", "Đức Hạnh"),
        ("Bài dài kết thúc ở đây, có dấu chấm.\nH.T - Đ.M", "H.T - Đ.M"),
        ("Bài dài kết thúc ở đây.\nTin, ảnh: Thu Hà - Đức Anh", "Thu Hà - Đức Anh"),
        ("Bài dài kết thúc ở đây.\nBáo Sơn La", ""),
        ("Bài dài kết thúc ở đây.\nTAGS", ""),
        ("Chỉ một dòng thôi", ""),
        ("Bài kết thúc.\nNgười dân rất vui mừng", ""),
    ],
)
def test_author_in(body, name):
    assert author_in(body) == name


def test_field_comes_before_byline():
    assert find_author(Article("k", "Tin", "Hết.\nMinh An", author="Thu Hà")) == "Thu Hà"


def test_every_domain_has_a_listed_outlet():
    assert set(DOMAINS.values()) <= set(OUTLETS)


@given(st.text(max_size=200))
def test_never_raises(text):
    article = Article("k", text, text, url=text, author=text, source=text)
    assert "\n" not in find_source(article) + find_author(article)


@pytest.mark.parametrize("unit", ["A ", "A.B ", "a.", "Nguồn: ", "Theo ", "\n", " - "])
def test_a_megabyte_takes_no_longer_than_its_foot(unit):
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    find_source(Article("k", "", text, source=text, url=text))
    find_author(Article("k", "", text, author=text))
    assert time.process_time() - started < 5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.provinces.hosts import (
    SIGNATURES,
    SITES,
    host_of,
    province_of_host,
    province_of_signature,
    signed_province,
)
from dvsearch.extract.provinces.units import FORMER


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.baoquangbinh.vn/a/b.html", "baoquangbinh.vn"),
        ("http://Video.BaoDakNong.org.vn:80/x", "video.baodaknong.org.vn"),
        ("không phải địa chỉ", ""),
        ("http://[::1", ""),
        ("", ""),
    ],
)
def test_host_of(url, host):
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("host", "province"),
    [
        ("baoquangbinh.vn", "Quảng Bình"),
        ("beta.baoquangbinh.vn", "Quảng Bình"),
        ("quangbinh24h.com", "Quảng Bình"),
        ("qbtv.vn", "Quảng Bình"),
        ("tinhuyquangtri.vn", "Quảng Trị"),
        ("chauthanh.angiang.gov.vn", "An Giang"),
        ("baobariavungtau.com.vn", "Bà Rịa - Vũng Tàu"),
        ("huecity.net", "Thừa Thiên Huế"),
        ("tuoitre.vn", None),
        ("vnexpress.net", None),
        ("", None),
    ],
)
def test_province_of_host(host, province):
    assert province_of_host(host) == province


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("QBTV.vn", "Quảng Bình"),
        ("(QBĐT)", "Quảng Bình"),
        ("Báo Sơn La", "Sơn La"),
        ("Báo điện tử Yên Bái", "Yên Bái"),
        ("Đài PT-TH Hà Giang", "Hà Giang"),
        ("Tuổi Trẻ", None),
        ("", None),
    ],
)
def test_province_of_signature(name, province):
    assert province_of_signature(name) == province


@pytest.mark.parametrize(
    ("head", "foot", "province"),
    [
        ("(THTG) Chiều 21-1, đoàn đi chúc Tết", "", "Tiền Giang"),
        ("(Baothanhhoa.vn) - Ngày 9/1, đoàn kiểm tra", "", "Thanh Hóa"),
        ("Tin", "hết bài.\nMinh An\nNguồn: QBTV.vn\nLoading...", "Quảng Bình"),
        ("Tin", "hết bài.\nBáo Sơn La", "Sơn La"),
        ("Tin (mới)", "hết bài.", None),
    ],
)
def test_signed_province(head, foot, province):
    assert signed_province(head, foot) == province


@pytest.mark.parametrize("province", sorted({*SITES.values(), *SIGNATURES.values()}))
def test_tables_name_units(province):
    assert province in FORMER


@given(st.text(max_size=60))
def test_never_raises(text):
    province_of_host(host_of(text))
    province_of_signature(text)
    signed_province(text, text)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.dates.address import read_published, read_url


def parts(written):
    return None if written is None else (written.year, written.month, written.day)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2020/02/15/bai.html", (2020, 2, 15)),
        ("https://a.example/2020/02/bai.html", (2020, 2, None)),
        ("https://a.example/2023-9-5/bai.aspx", (2023, 9, 5)),
        ("https://a.example/202104/bai-123", (2021, 4, None)),
        ("https://a.example/bai-20250929110722987.htm", (2025, 9, 29)),
        ("https://a.example/d20161020034921427.htm", (2016, 10, 20)),
        ("https://a.example/bai-188250702193056662.chn", (2025, 7, 2)),
        ("https://a.example/2019/bai.html", (2019, None, None)),
        ("https://a.example/bai-d232346.html", None),
        ("https://a.example/bai-post548278.html", None),
        ("https://a.example/bai.html?ngay=2020/02/15/", None),
        ("https://a.example/2020/13/45/bai.html", (2020, None, None)),
        ("", None),
    ],
)
def test_read_url(url, expected):
    assert parts(read_url(url)) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("2020-05-28", (2020, 5, 28)),
        ("2020-05-28T08:15:00+07:00", (2020, 5, 28)),
        ("20200528T081500Z", (2020, 5, 28)),
        ("28/05/2020 08:15", (2020, 5, 28)),
        ("Thứ Năm, ngày 28 tháng 5 năm 2020", (2020, 5, 28)),
        ("2020-05", (2020, 5, None)),
        ("05/2020", (2020, 5, None)),
        ("2020", (2020, None, None)),
        ("31/02/2020", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_read_published(field, expected):
    found = parts(read_published(field))
    assert found == expected or (expected is None and found is not None and found[2] is None)


@given(st.text(alphabet="0123456789/-.:T hn", max_size=60))
def test_never_raises(text):
    read_url(text)
    read_published(text)

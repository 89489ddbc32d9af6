import pytest

from dvsearch.readers.names import is_names


@pytest.mark.parametrize(
    "text",
    ["Hoàng Lan", "Lan Hương – Thu Hà", "Hoàng Lan, Thu Hà", "Hoàng Lan và Thu Hà", "HOÀNG LAN", "P.V", "H.L", "PV", "(Hoàng Lan)", "Hoàng Lan (tổng hợp)", "Hoa\u0300ng Lan", "N. Hoàng"],
)  # fmt: skip
def test_bylines(text: str) -> None:
    assert is_names(text)


@pytest.mark.parametrize(
    "text",
    ["", "a", "Lan", "Họp thôn", "Hoàng Lan họp", "Hoàng Lan 2025", "Kết luận.", "Một Hai Ba Bốn Năm Sáu", "x" * 99, "Hoàng Lan: Thu", "…", "-"],
)  # fmt: skip
def test_no_bylines(text: str) -> None:
    assert not is_names(text)

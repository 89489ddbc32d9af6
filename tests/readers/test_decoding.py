import pytest

from dvsearch.errors import InputError
from dvsearch.readers.decoding import decode, without_surrogates

PAGE = "Uỷ ban nhân dân tỉnh họp phiên thường kỳ. " * 30


def test_utf8_is_kept() -> None:
    assert decode(PAGE.encode(), "w") == PAGE


def test_a_few_broken_bytes_become_replacement_characters() -> None:
    assert decode(PAGE.encode() + b"\xff\xe1", "w") == PAGE + "\ufffd\ufffd"


def test_a_short_text_may_have_a_broken_letter() -> None:
    assert decode("Bài".encode()[:-1] + b"\xff", "w").startswith("B")


@pytest.mark.parametrize(
    "data",
    [
        PAGE.replace("ỷ", "y").encode("cp1258", "replace"),  # legacy Vietnamese encoding
        PAGE.encode("utf-16-le"),  # without its mark
        bytes(range(256)) * 40,
    ],
)
def test_what_is_not_utf8_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="w: not UTF-8 text"):
        decode(data, "w")


@pytest.mark.parametrize(
    ("text", "clean"), [("a\ud800b", "a\ufffdb"), ("á\udfff", "á\ufffd"), ("plain", "plain")]
)
def test_lone_surrogates_are_replaced(text: str, clean: str) -> None:
    assert without_surrogates(text) == clean

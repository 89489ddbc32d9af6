"""A memo asks once, forgets when full, and keeps nothing long."""

from dvsearch.text import memo
from dvsearch.text.memo import Memo


def test_a_value_is_made_once() -> None:
    asked: list[str] = []
    upper = Memo(lambda word: asked.append(word) or word.upper())
    assert [upper[word] for word in ("dân", "vận", "dân")] == ["DÂN", "VẬN", "DÂN"]
    assert asked == ["dân", "vận"]


def test_a_long_word_is_not_kept() -> None:
    lengths = Memo(len, longest=5)
    assert [lengths["dân"], lengths["khéo!"]] == [3, 5]
    assert list(lengths) == ["dân"]


def test_it_never_grows_beyond_its_limit() -> None:
    lengths = Memo(len)
    assert all(lengths[str(number)] == len(str(number)) for number in range(memo._LIMIT + 10))
    assert len(lengths) == 10

"""Stored texts come back, whatever they were compressed with."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.texts import (
    CompressedTexts,
    StoredTexts,
    compress_texts,
    join_texts,
    write_texts,
)
from tests.engine.whoosh.codec.memory import written

WORDS = [
    "hội",
    "nghị",
    "tổng",
    "kết",
    "công",
    "tác",
    "dân",
    "vận",
    "khéo",
    "năm",
    "qua",
    "tại",
    "xã",
    "phường",
    "thị",
    "trấn",
    "của",
    "tỉnh",
    "miền",
    "Trung",
]


def news(count: int, first: int = 0) -> list[bytes]:
    """Texts that share much of their wording."""
    return [
        " ".join(WORDS[(number * step) % len(WORDS)] for step in range(1, 60)).encode() + b"%d" % number
        for number in range(first, first + count)
    ]


def stored(texts: CompressedTexts) -> StoredTexts:
    return StoredTexts(written(lambda file: write_texts(file, "t", texts)), "t")


def read(texts: CompressedTexts) -> list[bytes]:
    found = stored(texts)
    return [found[doc] for doc in range(len(texts.frames))]


@given(st.lists(st.binary(max_size=50), max_size=10))
def test_a_few_texts_have_no_dictionary(texts: list[bytes]) -> None:
    compressed = compress_texts(texts)
    assert not compressed.dictionaries
    assert read(compressed) == texts


def test_many_texts_share_a_dictionary_of_their_own() -> None:
    texts = news(400)
    compressed = compress_texts(texts)
    assert len(compressed.dictionaries) == 1
    assert set(compressed.uses) == {1}
    assert read(compressed) == texts
    assert sum(map(len, compressed.frames)) < sum(map(len, compress_texts(texts[:299]).frames))


def test_a_dictionary_that_is_given_is_used_for_any_number() -> None:
    (dictionary,) = compress_texts(news(400)).dictionaries
    compressed = compress_texts(news(3, first=1000), dictionary)
    assert list(compressed.dictionaries) == [dictionary]
    assert read(compressed) == news(3, first=1000)


@pytest.mark.parametrize(
    "texts",
    [[b""] * 500, [b"x"] * 500, [b"a text like all the others"] * 500, [b"y" * 100_000] * 301],
    ids=["empty", "a letter", "all alike", "long and alike"],
)
def test_texts_to_learn_nothing_from(texts: list[bytes]) -> None:
    assert read(compress_texts(texts)) == texts


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 20)), max_size=5))
def test_joining_keeps_every_text(parts: list[tuple[int, int]]) -> None:
    learnt = [b"", *(dictionary for first in (0, 500, 1000) for dictionary in DICTIONARIES[first])]
    texts = [news(count, first=count) for _, count in parts]
    pieces = [compress_texts(part, learnt[kind]) for part, (kind, _) in zip(texts, parts, strict=True)]
    joined = join_texts(pieces)
    assert read(joined) == [text for part in texts for text in part]
    assert len(set(joined.dictionaries)) == len(joined.dictionaries) <= 3


DICTIONARIES = {first: compress_texts(news(300, first)).dictionaries for first in (0, 500, 1000)}


def test_joining_some_of_each_keeps_these() -> None:
    one, other = stored(compress_texts(news(400))), stored(compress_texts(news(3, first=900)))
    joined = join_texts([one.compressed([399, 5]), other.compressed([]), other.compressed([2])])
    assert read(joined) == [news(400)[399], news(400)[5], news(3, first=900)[2]]


def test_joining_twice_keeps_the_dictionaries_apart() -> None:
    pieces = [compress_texts(news(300, first)) for first in (0, 500)]
    once = stored(join_texts(pieces))
    twice = join_texts([once.compressed(range(600)), pieces[1]])
    assert len(twice.dictionaries) == 2
    assert read(twice) == news(300) + news(300, 500) + news(300, 500)


def test_several_threads_may_read() -> None:
    texts = news(400)
    found = stored(join_texts([compress_texts(texts), compress_texts(texts[:50])]))
    wrong: list[int] = []

    def check(step: int) -> None:
        wrong.extend(doc for doc in range(0, 450, step) if found[doc] != (texts + texts[:50])[doc])

    threads = [threading.Thread(target=check, args=(step,)) for step in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong

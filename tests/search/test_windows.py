"""Windows: found by positions, they show and mark what reading the whole text would."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery
from dvsearch.search.snippets import Highlighter, Part
from dvsearch.search.windows import Wanted, Window, find_windows

FILLER = "chuyện khác " * 200


def windows(
    bodies: list[str],
    sequences: list[tuple[str, ...]],
    prefixes: tuple[str, ...] = (),
    *,
    folded: bool = False,
) -> list[Window]:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(make_document(Article(str(n), "Dân vận", body)) for n, body in enumerate(bodies))
        snapshot = engine.snapshot()
        docs = [doc for n in range(len(bodies)) if (doc := snapshot.find(str(n))) is not None]
        words = dict.fromkeys(word for sequence in sequences for word in sequence)
        wanted = Wanted(tuple(words), prefixes, folded)
        return find_windows(snapshot, docs, snapshot.occurrences(docs, wanted.asked), wanted)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("dân vận khéo " + FILLER, "dân vận khéo"),
        (FILLER + "dân vận khéo " + FILLER, "dân vận khéo"),
        (FILLER + "dân vận khéo", "dân vận khéo"),
        ("dân " + FILLER + "vận khéo " + FILLER, "vận khéo"),
        (FILLER + "DÂN VẬN KHÉO " + FILLER, "DÂN VẬN KHÉO"),
        (FILLER, "chuyện khác"),
        ("", ""),
    ],
)
def test_the_window_holds_the_best_place_and_little_more(body: str, shown: str) -> None:
    (window,) = windows([body], [("dân",), ("vận",), ("khéo",)])
    part = body[window.start : window.end]
    assert shown in part
    assert len(part) < 1_000


def test_words_that_stand_together_as_in_the_query_win() -> None:
    body = "vận khéo dân " + FILLER + "dân vận khéo " + FILLER
    (window,) = windows([body], [("dân",), ("vận",), ("khéo",)])
    assert "dân vận khéo" in body[window.start : window.end]


def test_words_of_the_title_are_known_too() -> None:
    (window,) = windows(["không có gì"], [("vận",)])
    assert (dict(window.title), dict(window.body)) == ({1: "vận"}, {})


WORDS = ["dân", "DÂN", "vận", "Vẫn", "khéo", "hoà", "hòa", "của", "x", "290", "-", "e\u0301", "dâ\u200bn"]
texts = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, min_size=1, max_size=4), st.booleans())
def test_marking_by_positions_marks_what_reading_marks(bodies: list[str], folded: bool) -> None:
    sequences = (
        [("dan",), ("van",), ("hoa", "dan")] if folded else [("dân",), ("hoà",), ("vận", "khéo"), ("của",)]
    )
    prefixes = ("kh",)
    highlighter = Highlighter(sequences, folded=folded, prefixes=prefixes)
    for body, window in zip(bodies, windows(bodies, sequences, prefixes, folded=folded), strict=True):
        assert highlighter.mark(body, known=window.body) == highlighter.mark(body)
        end = len(body) if window.end is None else window.end
        known = highlighter.snippet(body, (), Part(window.start, end, window.first), window.body)
        assert known == highlighter.snippet(body, (), Part(window.start, end, window.first))


@pytest.mark.parametrize("ahead", range(0, 64, 7))
def test_a_snippet_is_as_long_as_any_wherever_its_words_stand(ahead: int) -> None:
    body = "chuyện " * (400 + ahead) + "dân vận khéo " + "khác " * 400
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add([make_document(Article("a", "Tin", body))])
        (result,) = Searcher(engine).search(SearchQuery("dân vận khéo")).results
    assert len(result.snippet.text) > 240
    assert result.snippet.text == result.snippet.text.strip()


def test_a_snippet_far_inside_says_that_the_text_goes_on() -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add([make_document(Article("a", "Tin", FILLER + "dân vận khéo. " + FILLER))])
        (result,) = Searcher(engine).search(SearchQuery("dân vận khéo")).results
    assert (result.snippet.cut_before, result.snippet.cut_after) == (True, True)
    marked = [result.snippet.text[start:end] for start, end in result.snippet.ranges]
    assert marked == ["dân vận khéo"]

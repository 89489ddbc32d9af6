"""The contract of the engine port, which every engine passes.

The first tests are the roll-back and what a reader sees meanwhile; then searching, row by row.
"""

import threading
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.base import CrossRow, Engine, FacetCount
from dvsearch.engine.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Chain,
    Clause,
    DateBetween,
    Everything,
    Exclude,
    Facet,
    HasPhrase,
    HasPrefix,
    HasTerm,
    HasValue,
    Match,
    Place,
    Ranking,
    SearchRequest,
    Sort,
    Zone,
)
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import IndexLocked, IndexMissing
from tests.engine.documents import document

NEWS = [
    document(
        "a",
        "Dân vận khéo",
        "Hội nghị tổng kết dân vận khéo ở xã",
        "2020-05-28",
        ("Quảng Bình",),
        ("dân vận",),
    ),
    document("b", "Giá lúa", "Giá lúa tăng, dẫn nước về đồng", "2021-03", ("An Giang", "Cần Thơ")),
    document("c", "Khéo tay", "Hội thi khéo tay, vận động người dân tham gia", "2021", ("An Giang",)),
    document("d", "Tin không ngày", "Người dân và hội nghị"),
]


def keys(engine: Engine, match: Match, sort: Sort = Sort.NEWEST, **more: object) -> list[str]:
    snapshot = engine.snapshot()
    hits = snapshot.search(SearchRequest(match, sort=sort, **more)).hits  # type: ignore[arg-type]
    return [stored.article.key for stored in snapshot.fetch([hit.doc for hit in hits])]


@pytest.fixture
def news(engine: Engine) -> Engine:
    with engine.writer() as writer:
        writer.add(NEWS)
    return engine


# Writing


def test_an_error_in_the_block_rolls_back(news: Engine) -> None:
    with pytest.raises(RuntimeError), news.writer() as writer:
        writer.add([document("e", "Mới")])
        writer.remove(["a"])
        raise RuntimeError
    assert sorted(news.snapshot().digests()) == ["a", "b", "c", "d"]


def test_a_rolled_back_writer_releases_the_lock(news: Engine) -> None:
    with pytest.raises(RuntimeError), news.writer():
        raise RuntimeError
    with news.writer() as writer:
        writer.remove(["a"])
    assert news.snapshot().count == 3


def test_an_engine_without_an_index_says_so(engine: Engine) -> None:
    with pytest.raises(IndexMissing, match="dvsearch index"):
        engine.snapshot()


def test_a_document_with_a_known_key_replaces_the_older_one(news: Engine) -> None:
    with news.writer() as writer:
        writer.add([document("a", "Đã sửa", "Bản mới")])
    snapshot = news.snapshot()
    assert snapshot.count == 4
    assert keys(news, HasTerm("sửa")) == ["a"]
    assert keys(news, HasTerm("vận")) == ["c"]


def test_of_two_documents_with_one_key_in_one_part_the_later_holds(engine: Engine) -> None:
    with engine.writer() as writer:
        writer.add([document("a", "Một"), document("a", "Hai")])
    assert engine.snapshot().count == 1
    assert keys(engine, Everything()) == ["a"]
    assert keys(engine, HasTerm("hai")) == ["a"]


def test_remove_counts_what_was_there(news: Engine) -> None:
    with news.writer() as writer:
        assert writer.remove(["a", "x"]) == 1
        assert writer.remove(["a"]) == 0
    assert news.snapshot().find("a") is None
    assert keys(news, Everything()) == ["b", "c", "d"]


def test_an_empty_commit_is_an_empty_index(engine: Engine) -> None:
    with engine.writer():
        pass
    assert engine.snapshot().count == 0
    assert keys(engine, Everything()) == []


def test_a_removed_article_can_come_back(news: Engine) -> None:
    with news.writer() as writer:
        writer.remove(["a"])
        writer.commit()
        writer.add([NEWS[0]])
    assert news.snapshot().find("a") is not None


def test_commits_within_a_block_are_visible_at_once(engine: Engine) -> None:
    with engine.writer() as writer:
        writer.add(NEWS[:1])
        writer.commit()
        assert engine.snapshot().count == 1
        writer.add(NEWS[1:])
        assert engine.snapshot().count == 1
    assert engine.snapshot().count == 4


def test_a_fresh_writer_replaces_everything_at_its_first_commit(news: Engine) -> None:
    with news.writer(fresh=True) as writer:
        writer.add([document("e", "Mới")])
        assert news.snapshot().count == 4
    assert list(news.snapshot().digests()) == ["e"]


def test_a_fresh_writer_that_fails_leaves_what_was_there(news: Engine) -> None:
    with pytest.raises(RuntimeError), news.writer(fresh=True):
        raise RuntimeError
    assert news.snapshot().count == 4


def test_a_reader_keeps_its_view(news: Engine) -> None:
    before = news.snapshot()
    for number in range(4):
        with news.writer() as writer:
            writer.remove(["a"])
            writer.add([document(f"new-{number}", "Mới")])
    assert before.search(SearchRequest(HasTerm("vận"))).total == 2
    assert before.find("a") is not None
    assert news.snapshot().generation > before.generation


def test_a_part_built_in_another_engine_object_can_be_adopted(news: Engine) -> None:
    if not isinstance(news, WhooshEngine):
        pytest.skip("the product's writer only: Whoosh makes no parts beside an index")
    with news.writer() as writer, WhooshEngine(news.path) as worker:
        writer.adopt(worker.build_part([document("e", "Tin của tiến trình khác")]))
    assert keys(news, HasTerm("trình")) == ["e"]


def test_many_small_commits_are_merged_and_nothing_is_lost(engine: Engine) -> None:
    with engine.writer() as writer:
        for number in range(25):
            writer.add([document(f"k{number}", f"Tin số {number}", "dân vận khéo", "2020-01-01")])
            if number % 3 == 0:
                writer.remove([f"k{number}"])
            writer.commit()
    expected = sorted(f"k{number}" for number in range(25) if number % 3)
    assert sorted(engine.snapshot().digests()) == expected
    assert sorted(keys(engine, HasPhrase(("dân", "vận", "khéo")), limit=100)) == expected
    assert engine.snapshot().values(Facet.YEAR)[0].count == len(expected)


def test_a_second_writer_is_told_who_holds_the_lock(news: Engine) -> None:
    with news.writer(), pytest.raises(IndexLocked, match="process"), news.writer(wait=0.05):
        pass


def test_a_second_writer_waits_for_the_first(news: Engine) -> None:
    inside = threading.Event()
    leave = threading.Event()

    def first() -> None:
        with news.writer() as writer:
            writer.remove(["a"])
            inside.set()
            leave.wait()

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait()
    threading.Timer(0.2, leave.set).start()
    with news.writer(wait=30) as writer:
        writer.remove(["b"])
    thread.join()
    assert sorted(news.snapshot().digests()) == ["c", "d"]


# Matching


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        (HasTerm("dân"), ["c", "a", "d"]),
        (HasTerm("dan", folded=True), ["b", "c", "a", "d"]),
        (HasTerm("dan"), []),
        (HasTerm("khéo", zones=(Zone.TITLE,)), ["c", "a"]),
        (HasTerm("dân vận", chain=Chain.COMPOUND), ["a"]),
        (HasTerm("hoi nghi", folded=True, chain=Chain.BIGRAM), ["a", "d"]),
        (HasPhrase(("hội", "nghị")), ["a", "d"]),
        (HasPhrase(("dân", "vận", "khéo")), ["a"]),
        (HasPhrase(("vận", "dân")), []),
        (HasPhrase(("dan", "van", "kheo"), folded=True), ["a"]),
        (HasPhrase(("dân", "vận", "khéo", "ở")), ["a"]),
        (HasPhrase(("khéo",), zones=(Zone.BODY,)), ["c", "a"]),
        (HasPhrase(()), []),
        (HasPrefix("kh"), ["c", "a", "d"]),
        (HasPrefix("dẫ"), ["b"]),
        (HasPrefix("da", folded=True), ["b", "c", "a", "d"]),
        (HasPrefix("zz"), []),
        (HasValue(Facet.PROVINCE, frozenset({"An Giang"})), ["b", "c"]),
        (HasValue(Facet.PROVINCE, frozenset({"An Giang", "Quảng Bình"})), ["b", "c", "a"]),
        (HasValue(Facet.PROVINCE, frozenset()), []),
        (HasValue(Facet.SOURCE, frozenset({"x"})), []),
        (HasValue(Facet.YEAR, frozenset({"2021"})), ["b", "c"]),
        (HasValue(Facet.MONTH, frozenset({"2020-05"})), ["a"]),
        (DateBetween(date(2020, 5, 28), date(2020, 5, 28)), ["a"]),
        (DateBetween(date(2021, 1, 1), None), ["b", "c"]),
        (DateBetween(None, date(2021, 2, 28)), ["c", "a"]),
        (DateBetween(None, None), ["b", "c", "a"]),
        (AllOf((HasTerm("hội"), HasTerm("dân"))), ["c", "a", "d"]),
        (AllOf(()), ["b", "c", "a", "d"]),
        (AnyOf((HasTerm("lúa"), HasTerm("tổng"))), ["b", "a"]),
        (AnyOf(()), []),
        (AtLeast(2, (HasTerm("hội"), HasTerm("nghị"), HasTerm("thi"))), ["c", "a", "d"]),
        (AtLeast(3, (HasTerm("hội"), HasTerm("nghị"), HasTerm("thi"))), []),
        (Exclude(HasTerm("dân")), ["b"]),
        (Everything(), ["b", "c", "a", "d"]),
        (HasTerm(""), []),
        (HasTerm("\x1f"), []),
        (HasTerm("x" * 100_000), []),
    ],
    ids=lambda value: type(value).__name__,
)
def test_matching(news: Engine, match: Match, expected: list[str]) -> None:
    assert keys(news, match) == expected


# Ranking and order


def test_the_rarer_word_and_the_title_count_more(news: Engine) -> None:
    match = AnyOf((HasTerm("khéo"), HasTerm("hội")))
    clauses = (Clause("khéo"), Clause("hội"))
    assert keys(news, match, Sort.RELEVANCE, clauses=clauses) == ["c", "a", "d"]


def test_scores_are_bm25f(news: Engine) -> None:
    hit = (
        news.snapshot()
        .search(SearchRequest(HasTerm("lúa"), (Clause("lúa"),), Ranking(k1=1.2, title_weight=2.5)))
        .hits[0]
    )
    lengths = [3, 2, 2, 3], [9, 7, 10, 5]  # syllables of the four titles and bodies
    title = 2.5 * 1 / (0.5 + 0.5 * lengths[0][1] / np.mean(lengths[0]))
    body = 1 / (0.25 + 0.75 * lengths[1][1] / np.mean(lengths[1]))
    weight = title + body
    assert hit.score == pytest.approx(np.log(1 + (4 - 1 + 0.5) / 1.5) * weight / (1.2 + weight), rel=1e-5)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.NEWEST, ["b", "c", "a", "d"]),
        (Sort.OLDEST, ["a", "c", "b", "d"]),
        (Sort.RELEVANCE, ["b", "c", "a", "d"]),
    ],
)
def test_order(news: Engine, sort: Sort, expected: list[str]) -> None:
    assert keys(news, Everything(), sort) == expected


@pytest.mark.parametrize("sort", Sort)
def test_pages_join_to_the_whole_list(engine: Engine, sort: Sort) -> None:
    with engine.writer() as writer:
        writer.add(document(f"k{n}", "tin " * (n % 4), "dân", f"20{10 + n % 5}-01-01") for n in range(57))
    whole = keys(engine, HasTerm("dân"), sort, limit=100, clauses=(Clause("tin"), Clause("dân")))
    pages = [
        keys(engine, HasTerm("dân"), sort, limit=10, offset=at, clauses=(Clause("tin"), Clause("dân")))
        for at in range(0, 70, 10)
    ]
    assert [key for page in pages for key in page] == whole
    assert len(set(whole)) == 57


@pytest.mark.parametrize(
    ("sort", "place", "expected"),
    [
        (Sort.NEWEST, Place(date(2021, 3, 1), "b"), ["c", "a", "d"]),
        (Sort.NEWEST, Place(date(2020, 12, 31), "gone"), ["a", "d"]),
        (Sort.NEWEST, Place(None, "d"), []),
        (Sort.OLDEST, Place(date(2020, 5, 28), "a"), ["c", "b", "d"]),
        (Sort.OLDEST, Place(date(2021, 3, 1), "b"), ["d"]),
        (Sort.OLDEST, Place(None, "d"), []),
    ],
)
def test_hits_behind_a_place(news: Engine, sort: Sort, place: Place, expected: list[str]) -> None:
    assert keys(news, Everything(), sort, after=place) == expected
    assert news.snapshot().search(SearchRequest(Everything(), sort=sort, after=place)).total == 4


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.OLDEST])
def test_going_on_behind_each_last_hit_joins_to_the_whole_list(engine: Engine, sort: Sort) -> None:
    with engine.writer() as writer:
        writer.add(document(f"k{n}", "", "dân", [None, "2020", "2020-01-01"][n % 3]) for n in range(40))
    days = {f"k{n}": [None, date(2020, 1, 1), date(2020, 1, 1)][n % 3] for n in range(40)}
    found = keys(engine, HasTerm("dân"), sort, limit=7)
    while rest := keys(engine, HasTerm("dân"), sort, limit=7, after=Place(days[found[-1]], found[-1])):
        found += rest
    assert found == keys(engine, HasTerm("dân"), sort, limit=100)


def test_a_place_among_scores_is_refused() -> None:
    with pytest.raises(ValueError, match="by date"):
        SearchRequest(Everything(), after=Place(None, "a"))


def test_the_total_is_exact_past_the_end(news: Engine) -> None:
    found = news.snapshot().search(SearchRequest(Everything(), offset=100))
    assert (found.total, found.hits) == (4, ())


def test_equal_articles_score_alike_and_stand_by_date(engine: Engine) -> None:
    bodies = ["dân vận khéo", "dân vận", "khéo tay " * 3]
    for part in range(3):
        with engine.writer() as writer:
            writer.add(
                document(f"{part}-{n}", "", bodies[n % 3], f"20{10 + (7 * n + part) % 13}-01-01")
                for n in range(60)
            )
            writer.commit()
    clauses = (Clause("dân"), Clause("vận", weight=0.3), Clause("khéo"), Clause("dân vận", Chain.BIGRAM))
    request = SearchRequest(Everything(), clauses, limit=200)
    snapshot = engine.snapshot()
    hits = snapshot.search(request).hits
    stored = snapshot.fetch([hit.doc for hit in hits])
    order = [
        (-hit.score, -entry.facts.date.year)
        for hit, entry in zip(hits, stored, strict=True)
        if entry.facts.date
    ]
    assert len(order) == 180
    assert order == sorted(order)


def test_no_saturation_is_no_error(news: Engine) -> None:
    hits = news.snapshot().search(SearchRequest(Everything(), (Clause("lúa"),), Ranking(k1=0.0))).hits
    assert [hit.score > 0 for hit in hits] == [True, False, False, False]


def test_a_phrase_does_not_reach_beyond_the_last_position(engine: Engine) -> None:
    with engine.writer() as writer:
        writer.add([document("a", "", "x " * 70_000 + "a b q b c q a q c"), document("b", "", "a b c")])
    assert keys(engine, HasPhrase(("a", "b", "c"))) == ["b"]


# Facets


@pytest.mark.parametrize(
    ("facet", "counts", "distinct", "missing"),
    [
        (Facet.YEAR, [("2020", 1), ("2021", 2)], 2, 1),
        (Facet.MONTH, [("2020-05", 1), ("2021-03", 1)], 2, 2),
        (Facet.PROVINCE, [("An Giang", 2), ("Cần Thơ", 1), ("Quảng Bình", 1)], 3, 1),
        (Facet.SOURCE, [], 0, 4),
    ],
)
def test_facets(
    news: Engine, facet: Facet, counts: list[tuple[str, int]], distinct: int, missing: int
) -> None:
    found = news.snapshot().search(SearchRequest(Everything(), facets=(facet,))).facets[0]
    assert [(count.value, count.count) for count in found.counts] == counts
    assert (found.distinct, found.missing) == (distinct, missing)


def test_a_facet_counts_matching_articles_only_and_is_cut(news: Engine) -> None:
    request = SearchRequest(HasTerm("lúa"), facets=(Facet.PROVINCE,), facet_limit=1)
    found = news.snapshot().search(request).facets[0]
    assert [(count.value, count.count) for count in found.counts] == [("An Giang", 1)]
    assert found.distinct == 2


@pytest.mark.parametrize(
    ("match", "rows", "columns", "expected"),
    [
        (
            Everything(),
            Facet.PROVINCE,
            Facet.MONTH,
            [
                ("An Giang", 2, "2021-01-01", "2021-03-01", {"2021-03": 1}),
                ("", 1, None, None, {}),
                ("Cần Thơ", 1, "2021-03-01", "2021-03-01", {"2021-03": 1}),
                ("Quảng Bình", 1, "2020-05-28", "2020-05-28", {"2020-05": 1}),
            ],
        ),
        (
            HasTerm("dan", folded=True),
            Facet.YEAR,
            Facet.PROVINCE,
            [
                ("2021", 2, "2021-01-01", "2021-03-01", {"An Giang": 2, "Cần Thơ": 1}),
                ("", 1, None, None, {}),
                ("2020", 1, "2020-05-28", "2020-05-28", {"Quảng Bình": 1}),
            ],
        ),
        (
            HasValue(Facet.PROVINCE, frozenset({"Cần Thơ"})),
            Facet.PROVINCE,
            Facet.PROVINCE,
            [
                ("An Giang", 1, "2021-03-01", "2021-03-01", {"An Giang": 1, "Cần Thơ": 1}),
                ("Cần Thơ", 1, "2021-03-01", "2021-03-01", {"An Giang": 1, "Cần Thơ": 1}),
            ],
        ),
        (HasTerm("lúa"), Facet.SOURCE, Facet.KIND, [("", 1, "2021-03-01", "2021-03-01", {})]),
        (HasTerm("zz"), Facet.PROVINCE, Facet.YEAR, []),
    ],
    ids=lambda value: str(value) if isinstance(value, Facet) else "",
)
def test_two_facets_are_crossed(
    news: Engine,
    match: Match,
    rows: Facet,
    columns: Facet,
    expected: list[tuple[str, int, str | None, str | None, dict[str, int]]],
) -> None:
    assert news.snapshot().cross(match, rows, columns) == tuple(
        CrossRow(
            value,
            articles,
            first and date.fromisoformat(first),  # type: ignore[arg-type]
            latest and date.fromisoformat(latest),  # type: ignore[arg-type]
            tuple(FacetCount(*entry) for entry in counts.items()),
        )
        for value, articles, first, latest, counts in expected
    )


def test_articles_removed_are_not_crossed(news: Engine) -> None:
    with news.writer() as writer:
        writer.remove(["b", "d"])
    rows = news.snapshot().cross(Everything(), Facet.PROVINCE, Facet.YEAR)
    assert [(row.value, row.articles) for row in rows] == [("An Giang", 1), ("Quảng Bình", 1)]


def test_nothing_is_crossed_in_an_empty_index(engine: Engine) -> None:
    with engine.writer():
        pass
    assert engine.snapshot().cross(Everything(), Facet.DECISION, Facet.MONTH) == ()


# Stored articles and the dictionary


def test_what_is_stored_comes_back(news: Engine) -> None:
    snapshot = news.snapshot()
    doc = snapshot.find("a")
    assert doc is not None
    assert snapshot.fetch([doc]) == [NEWS[0].stored]
    assert snapshot.digests()["a"] == NEWS[0].digest


def test_readings_are_the_marked_forms(news: Engine) -> None:
    readings = news.snapshot().readings("dan")
    assert [(form.value, form.count) for form in readings] == [("dân", 3), ("dẫn", 1)]
    pairs = news.snapshot().readings("dan van", Chain.BIGRAM)
    assert [(form.value, form.count) for form in pairs] == [("dân vận", 1)]


@pytest.mark.parametrize(
    ("folded", "chain", "limit", "expected"),
    [
        ("da", Chain.SYLLABLE, 9, [("dân", 3), ("dẫn", 1)]),
        ("dan", Chain.SYLLABLE, 9, [("dân", 3), ("dẫn", 1)]),
        ("dan", Chain.SYLLABLE, 1, [("dân", 3)]),
        ("t", Chain.SYLLABLE, 3, [("tay", 1), ("tham", 1), ("thi", 1)]),
        ("dan v", Chain.BIGRAM, 9, [("dân và", 1), ("dân vận", 1)]),
        ("dan va", Chain.BIGRAM, 9, [("dân và", 1), ("dân vận", 1)]),
        ("dan van", Chain.BIGRAM, 9, [("dân vận", 1)]),
        ("hoi ngh", Chain.BIGRAM, 9, [("hội nghị", 2)]),
        ("dân", Chain.SYLLABLE, 9, []),
        ("zz", Chain.SYLLABLE, 9, []),
        ("da", Chain.SYLLABLE, 0, []),
        ("da", Chain.SYLLABLE, -1, []),
    ],
)
def test_completions_are_the_marked_forms_that_begin_so(
    news: Engine, folded: str, chain: Chain, limit: int, expected: list[tuple[str, int]]
) -> None:
    found = news.snapshot().completions(folded, chain, limit)
    assert [(form.value, form.count) for form in found] == expected


def test_completions_are_counted_through_all_parts(engine: Engine) -> None:
    with engine.writer() as writer:
        for part, body in enumerate(["dân vận", "dẫn nước, dân", "đàn", "dẫn, đàn, dân"]):
            writer.add([document(str(part), "", body)])
            writer.commit()
    found = engine.snapshot().completions("da", Chain.SYLLABLE, 2)
    assert [(form.value, form.count) for form in found] == [("dân", 3), ("dẫn", 2)]


def test_nothing_is_completed_in_an_empty_index(engine: Engine) -> None:
    with engine.writer():
        pass
    assert list(engine.snapshot().completions("d", Chain.SYLLABLE, 9)) == []


def test_occurrences_count_through_title_and_body(news: Engine) -> None:
    snapshot = news.snapshot()
    docs = [snapshot.find(key) for key in ("d", "a")]
    assert None not in docs
    found = snapshot.occurrences(docs, [HasTerm("dân"), HasPrefix("kh")])  # type: ignore[arg-type]
    rows = zip(found.rows.tolist(), found.terms.tolist(), found.positions.tolist(), strict=True)
    # d: Tin không ngày · Người dân và …   a: Dân vận khéo · … kết dân vận khéo …
    assert list(rows) == [(0, 1, 1), (0, 0, 4), (1, 0, 0), (1, 1, 2), (1, 0, 7), (1, 1, 9)]
    assert found.body_starts.tolist() == [3, 3]


def test_occurrences_of_nothing(news: Engine) -> None:
    found = news.snapshot().occurrences([0, 1], [HasTerm("zz"), HasPrefix("zz")])
    assert len(found.rows) == len(found.terms) == len(found.positions) == 0
    assert len(news.snapshot().occurrences([], [HasTerm("dân")]).body_starts) == 0


def test_an_article_that_repeats_one_word_spoils_no_other(engine: Engine) -> None:
    with engine.writer() as writer:
        writer.add([document("a", "Một", "tin " * 70_000), document("b", "Hai", "tin dân vận khéo")])
        writer.add([document("c", "Ba", "xã dân vận khéo tin")])
    with engine.writer() as writer:
        writer.add([document("d", "Bốn", "dân vận khéo")])
    assert sorted(keys(engine, HasPhrase(("dân", "vận", "khéo")))) == ["b", "c", "d"]
    assert keys(engine, HasPhrase(("tin", "dân", "vận"))) == ["b"]
    assert all(result.ok for result in engine.check())


def test_check_finds_nothing_wrong(news: Engine) -> None:
    assert all(result.ok for result in news.check())


def test_check_of_no_index_says_so(engine: Engine) -> None:
    assert [result.ok for result in engine.check()] == [False]


def test_an_engine_without_a_path_goes_away() -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(NEWS)
        path = Path(engine.path)
        assert engine.snapshot().count == 4
    assert not path.exists()


# The same answer as a plain reading of the documents

SYLLABLES = ["dân", "dan", "dấn", "vận", "khéo", "hội", "290"]
corpora = st.lists(st.lists(st.sampled_from(SYLLABLES), max_size=8), min_size=1, max_size=8)
phrases = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None)
@given(corpora, phrases)
def test_phrases_are_found_where_a_plain_reading_finds_them(
    bodies: list[list[str]], phrase: list[str]
) -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(document(str(number), "", " ".join(body)) for number, body in enumerate(bodies))
        found = set(keys(engine, HasPhrase(tuple(phrase)), limit=100))
    wanted = f" {' '.join(phrase)} "
    assert found == {str(number) for number, body in enumerate(bodies) if wanted in f" {' '.join(body)} "}

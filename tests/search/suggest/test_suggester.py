"""What a search box offers: rows of what is typed and what is offered for it."""

import threading
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Completion, CompletionKind, Searcher, SearchQuery
from dvsearch.search.suggest import Suggester

DECISION, PROVINCE, SOURCE, PHRASE, TITLE = CompletionKind


def offered(box: Searcher, typed: str, kind: CompletionKind) -> list[str]:
    return [completion.text for completion in box.suggest(typed, 20) if completion.kind is kind]


def marked(completion: Completion) -> str:
    text = completion.text
    for start, end in reversed(completion.ranges):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("290", ["290-QĐ/TW"]),
        ("29", ["29-QĐ/TU", "290-QĐ/TW"]),  # the number typed first, then the more cited
        ("2", ["25-NQ/TW", "290-QĐ/TW", "29-QĐ/TU"]),
        ("qd 290", ["290-QĐ/TW"]),
        ("QĐ290", ["290-QĐ/TW"]),
        ("nq 25", ["25-NQ/TW"]),
        ("quyet dinh 290", ["290-QĐ/TW"]),
        ("Quyết định số 290", ["290-QĐ/TW"]),
        ("quyết định số 290-QĐ/T", ["290-QĐ/TW"]),
        ("quyết định", ["290-QĐ/TW", "29-QĐ/TU"]),
        ("quyết đ", []),
        ("290-q", ["290-QĐ/TW"]),
        ("290-qđ", ["290-QĐ/TW"]),
        ("290-nq", []),
        ("29 ", ["29-QĐ/TU"]),
        ("5-ct", ["05-CT/TW"]),
        ("05", ["05-CT/TW"]),
        ("nghị định 167/2013", ["167/2013/NĐ-CP"]),
        ("nđ 167", ["167/2013/NĐ-CP"]),
        ("luat dat", ["Luật Đất đai 2013"]),
        ("đất đ", ["Luật Đất đai 2013"]),
        ("đất dái", []),
        ("999", []),
    ],
)
def test_decisions(box: Searcher, typed: str, expected: list[str]) -> None:
    assert offered(box, typed, DECISION) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("quang b", ["Quảng Bình"]),
        ("QUẢNG", ["Quảng Bình", "Quảng Trị"]),
        ("tỉnh Quảng", ["Quảng Bình", "Quảng Trị"]),
        ("quáng", []),
        ("quan", ["Quảng Bình", "Quảng Trị"]),
        ("quân", []),
        ("binh", ["Quảng Bình", "Hòa Bình"]),
        ("hòa", ["Hòa Bình"]),
        ("hoà", ["Hòa Bình"]),
        ("hò", ["Hòa Bình", "Hồ Chí Minh"]),  # on the way to hoà, and to hồ
        ("tp hcm", ["Hồ Chí Minh"]),
        ("sài gòn", ["Hồ Chí Minh"]),
        ("phú", ["Phú Thọ"]),  # today's Hoà Bình
        ("ha tay", ["Hà Tây"]),
        ("cà mau", []),
    ],
)
def test_provinces(box: Searcher, typed: str, expected: list[str]) -> None:
    assert offered(box, typed, PROVINCE) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("que", ["Báo Quê Hương"]),
        ("bao que huong", ["Báo Quê Hương"]),
        ("báo quế", []),
    ],
)
def test_sources(box: Searcher, typed: str, expected: list[str]) -> None:
    assert offered(box, typed, SOURCE) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("dan v", ["dân vận khéo"]),
        ("dan van", ["dân vận khéo"]),
        ("dân vận ", ["dân vận khéo"]),
        ("dân vân", ["dân vận khéo"]),  # its tone may still come
        ("dân vấn", []),
        ("dân vậ", ["dân vận khéo"]),
        ("an toan gia", ["an toàn giao thông"]),
        ("an", ["an toàn giao thông"]),  # and the province An Giang, which is no phrase then
        ("giao", ["giao thông"]),
        ("gi", ["giao thông", "giang"]),
        ("thi dan van", ["thi dân vận", "thi dân vận khéo"]),  # not "dân vận tỉnh", which stands elsewhere
        ("vàng dân v", []),  # never side by side
        ("dan van kheo", ["dân vận khéo"]),
        ("dân vận khéo", []),
        ("290 qd", []),
        ("d", []),
    ],
)
def test_phrases(box: Searcher, typed: str, expected: list[str]) -> None:
    assert offered(box, typed, PHRASE) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("gia", ["Giá lúa tăng ", "Giá vàng giảm"]),
        ("tang gia", ["Giá lúa tăng "]),
        ("già", []),
        ("giá v", ["Giá vàng giảm"]),
        ("g", []),
    ],
)
def test_titles_are_the_newest_and_each_stands_once(box: Searcher, typed: str, expected: list[str]) -> None:
    assert [title.strip() for title in offered(box, typed, TITLE)] == [title.strip() for title in expected]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tỉnh:qu", [(PROVINCE, 'tỉnh:"Quảng Bình"'), (PROVINCE, 'tỉnh:"Quảng Trị"')]),
        ("tỉnh:Quảng B", [(PROVINCE, 'tỉnh:"Quảng Bình"')]),
        ('lúa tỉnh:"an g', [(PROVINCE, 'lúa tỉnh:"An Giang"')]),
        ("số:29", [(DECISION, "số:29-QĐ/TU"), (DECISION, "số:290-QĐ/TW")]),
        ("nguon:bao", [(SOURCE, 'nguồn:"Báo Quê Hương"')]),
        ('tỉnh:"An Giang" dan van', [(PHRASE, 'tỉnh:"An Giang" dân vận khéo'), (TITLE, ""), (TITLE, "")]),
        ("-lúa dan van", [(PHRASE, "-lúa dân vận khéo"), (TITLE, ""), (TITLE, "")]),
        ('"dân v', []),
        ("dân OR v", []),
        ("tỉnh:", []),
        ("", []),
        ("   ", []),
        ("?!", []),
    ],
)
def test_what_the_box_holds_afterwards(
    box: Searcher, typed: str, expected: list[tuple[CompletionKind, str]]
) -> None:
    assert [(completion.kind, completion.query) for completion in box.suggest(typed)] == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("qd 29", ["[29]-[QĐ]/TU", "[29]0-[QĐ]/TW"]),
        ("5-ct", ["0[5]-[CT]/TW"]),
        ("dan va", ["[dân vậ]n khéo", "Xã thi [dân vậ]n khéo", "[Dân vậ]n khéo ở bản"][:1]),
        ("quyet dinh 290", ["[290]-QĐ/TW"]),
        ("hcm", ["Hồ Chí Minh"]),
        ("hoa binh", ["[Hòa Bình]"]),
    ],
)
def test_what_was_typed_is_marked(box: Searcher, typed: str, expected: list[str]) -> None:
    assert [marked(completion) for completion in box.suggest(typed, 20)][: len(expected)] == expected


def test_decomposed_typing_is_offered_the_same(box: Searcher) -> None:
    for typed in ("Quảng B", "dân vậ", "quyết định 29"):
        assert box.suggest(unicodedata.normalize("NFD", typed)) == box.suggest(typed)


def test_each_kind_has_a_few_and_none_crowds_the_others_out() -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(
                make_document(
                    Article(f"k{n}", f"Luật số {n}", f"Luật Đất đai năm {1990 + n}. Luật đất mới số {n}.")
                )
                for n in range(9)
            )
        kinds = [completion.kind for completion in Searcher(engine).suggest("luat", 5)]
    assert kinds == [DECISION, DECISION, PHRASE, TITLE, TITLE]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_of_nothing_gives_nothing(box: Searcher, limit: int) -> None:
    assert box.suggest("dan", limit) == ()


def test_a_later_generation_is_seen() -> None:
    with WhooshEngine() as engine:
        box = Searcher(engine)
        for number, body in enumerate(["Quyết định số 290-QĐ/TW.", "Quyết định số 291-QĐ/TW."], 1):
            with engine.writer() as writer:
                writer.add([make_document(Article(str(number), "Tin", body))])
            assert len(offered(box, "29", DECISION)) == number


def test_listings_are_made_once_by_whichever_thread_comes_first(
    box: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dvsearch.search.suggest import suggester

    made = []
    make = suggester.make_listings
    monkeypatch.setattr(suggester, "make_listings", lambda snapshot: made.append(1) or make(snapshot))
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add([make_document(Article("a", "Tin", "Quyết định số 290-QĐ/TW."))])
        shared, snapshot = Suggester(), engine.snapshot()
        threads = [threading.Thread(target=shared.suggest, args=("290", 8, snapshot)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(made) == 1


WORDS = [
    "dân",
    "van",
    "Quảng ",
    "290",
    "-",
    "qđ",
    "/",
    "tỉnh:",
    '"',
    "(",
    " ",
    "hoà",
    "l",
    "nq",
    "\u0301",
    "*",
]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30) | st.lists(st.sampled_from(WORDS), max_size=8).map("".join))
def test_nothing_that_is_typed_raises_and_what_is_offered_finds_something(box: Searcher, typed: str) -> None:
    for completion in box.suggest(typed):
        flat = [at for span in completion.ranges for at in span]
        assert flat == sorted(flat)
        assert all(0 <= at <= len(completion.text) for at in flat)
        if completion.kind is TITLE:
            assert box.article(completion.key).article.title == completion.text
        elif not set('-:"*').intersection(typed):  # what these ask for always holds
            assert box.search(SearchQuery(completion.query)).total >= completion.count


@pytest.mark.parametrize("typed", ["d", "dân", "dan v", "th", "qu", "nghi quyet", "nguồn:q", "ubnd"])
def test_a_count_is_what_choosing_it_finds(box: Searcher, typed: str) -> None:
    for completion in box.suggest(typed, 20):
        if completion.kind is not TITLE:
            assert box.search(SearchQuery(completion.query)).total == completion.count, completion


@pytest.mark.parametrize(
    ("typed", "kind", "counts"),
    [
        # A phrase is searched word by word, wherever they stand.
        ("nông th", PHRASE, {"nông thôn mới": 3}),
        # The filter takes in every source whose name contains the one.
        ("báo th", SOURCE, {"Báo Thử": 3, "Báo Thử cuối tuần": 1}),
    ],
)
def test_what_is_found_is_counted(typed: str, kind: CompletionKind, counts: dict[str, int]) -> None:
    articles = (
        Article("1", "Tin", "Xã đạt chuẩn nông thôn mới", source="Báo Thử"),
        Article("2", "Tin", "Huyện bàn về nông thôn mới", source="Báo Thử"),
        Article("3", "Tin", "Người mới về sống ở nông thôn", source="Báo Thử cuối tuần"),
    )
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(map(make_document, articles))
        found = Searcher(engine).suggest(typed)
        assert {each.text: each.count for each in found if each.kind is kind} == counts


@pytest.mark.parametrize("typed", ["dân " * 200, "x" * 5_000, "\x00", "\ud800 dân", "1" * 300, "\u202edân v"])
def test_hostile_typing(box: Searcher, typed: str) -> None:
    assert isinstance(box.suggest(typed), tuple)

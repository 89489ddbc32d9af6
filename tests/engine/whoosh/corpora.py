"""Random documents and requests, and the same documents in every kind of index."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from whoosh.codec import default_codec

from dvsearch.engine.base import Snapshot
from dvsearch.engine.document import Document, StoredArticle, ZoneTerms
from dvsearch.engine.generations import Generations
from dvsearch.engine.query import (
    ALL_ZONES,
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
    Ranking,
    SearchRequest,
    Sort,
    Zone,
)
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.engine.whoosh.contents import read_contents
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.model import Article, ArticleDate, Facts
from dvsearch.text.fold import fold
from tests.engine.whoosh.engines import open_generation
from tests.engine.whoosh.indexes import whoosh_index
from tests.engine.whoosh.reference import ReferenceSnapshot

# Several marked forms of one folded syllable, one that begins another, and one without letters.
SYLLABLES = ["dân", "dan", "vận", "dấn", "đan", "da", "van", "khéo", "hội", "290"]
DATES = [None, "2019", "2020-05", "2020-05-28", "2020-05-01", "2021-01-01", "2021-12-31"]
VALUES = {
    Facet.PROVINCE: ["Quảng Bình", "An Giang", "Huế"],
    Facet.DECISION: ["290-QĐ/TW", "05-CT/TW"],
    Facet.SOURCE: ["QBTV"],
}
# Some come often, so that phrases of three or four are found.
_WORD = st.sampled_from(SYLLABLES[:3]) | st.sampled_from(SYLLABLES)


@dataclass(frozen=True)
class Corpus:
    """Documents in segments; `removed` are numbers of documents through all of these."""

    segments: tuple[tuple[Document, ...], ...]
    removed: frozenset[int]

    @property
    def documents(self) -> list[Document]:
        return [document for segment in self.segments for document in segment]


def zone_terms(words: list[str], compounds: list[int]) -> ZoneTerms:
    """Words as terms, with an anchor every 32 of them, as if they were parted by one blank."""
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    places = [0, *accumulate(len(word) + 1 for word in words)]
    found = tuple(pairs[at % len(pairs)] for at in compounds) if pairs else ()
    return ZoneTerms(tuple(words), found, tuple(places[32::32]))


@st.composite
def document_contents(
    draw: st.DrawFn,
) -> tuple[ZoneTerms, ZoneTerms, str | None, dict[Facet, tuple[str, ...]]]:
    title = draw(st.lists(_WORD, max_size=4))
    body = draw(st.lists(_WORD, max_size=12)) * draw(st.sampled_from([1, 1, 1, 7]))
    compounds = st.lists(st.integers(0, 10), max_size=3)
    values = {
        facet: tuple(draw(st.lists(st.sampled_from(known), unique=True))) for facet, known in VALUES.items()
    }
    when = draw(st.sampled_from(DATES))
    return zone_terms(title, draw(compounds)), zone_terms(body, draw(compounds)), when, values


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    segments, count = [], 0
    for _ in range(draw(st.integers(1, 3))):
        documents = []
        for title, body, when, values in draw(st.lists(document_contents(), min_size=1, max_size=8)):
            key = f"k{count}"
            article = Article(key, " ".join(title.syllables), " ".join(body.syllables))
            facts = Facts(date=ArticleDate.from_iso(when) if when else None)
            stored = StoredArticle(article, facts)
            documents.append(Document(stored, article.digest, title, body, tuple(values.items())))
            count += 1
        segments.append(tuple(documents))
    return Corpus(tuple(segments), draw(st.frozensets(st.integers(0, count - 1), max_size=count // 2)))


# Requests

_ZONES = st.sampled_from([ALL_ZONES, ALL_ZONES, (Zone.TITLE,), (Zone.BODY,)])


@st.composite
def terms(draw: st.DrawFn) -> HasTerm:
    folded = draw(st.booleans())
    chain = draw(st.sampled_from([Chain.SYLLABLE, Chain.SYLLABLE, Chain.BIGRAM, Chain.COMPOUND]))
    words = draw(st.lists(_WORD, min_size=1, max_size=1 if chain is Chain.SYLLABLE else 2))
    text = " ".join(words)
    return HasTerm(fold(text) if folded else text, folded, chain, draw(_ZONES))


def syllable_terms() -> st.SearchStrategy[HasTerm]:
    return terms().filter(lambda term: term.chain is Chain.SYLLABLE)


@st.composite
def phrases(draw: st.DrawFn) -> HasPhrase:
    folded = draw(st.booleans())
    words = draw(
        st.lists(_WORD, max_size=3) | st.lists(st.sampled_from(SYLLABLES[:3]), min_size=2, max_size=4)
    )
    return HasPhrase(tuple(map(fold, words) if folded else words), folded, draw(_ZONES))


@st.composite
def prefixes(draw: st.DrawFn) -> HasPrefix:
    folded = draw(st.booleans())
    text = draw(_WORD)[: draw(st.integers(1, 3))]
    return HasPrefix(fold(text) if folded else text, folded, draw(_ZONES))


def has_value() -> st.SearchStrategy[HasValue]:
    known = VALUES | {Facet.YEAR: ["2019", "2020", "2021"], Facet.MONTH: ["2020-05", "2021-12"]}
    return st.sampled_from(sorted(known)).flatmap(
        lambda facet: st.builds(HasValue, st.just(facet), st.frozensets(st.sampled_from(known[facet])))
    )


# On, before and after days that documents have.
_DAYS = st.none() | st.sampled_from(
    [
        date(2019, 1, 1),
        date(2020, 5, 1),
        date(2020, 5, 27),
        date(2020, 5, 28),
        date(2020, 12, 31),
        date(2021, 12, 31),
    ]
)
_LEAVES: st.SearchStrategy[Match] = st.one_of(
    terms(),
    terms(),
    phrases(),
    prefixes(),
    has_value(),
    st.builds(DateBetween, _DAYS, _DAYS),
    st.just(Everything()),
)


def _nested(children: st.SearchStrategy[Match]) -> st.SearchStrategy[Match]:
    several = st.lists(children, max_size=4).map(tuple)
    return st.one_of(
        st.builds(AllOf, several),
        st.builds(AnyOf, several),
        st.builds(AtLeast, st.integers(0, 4), several),
        st.builds(Exclude, children),
    )


matches = st.recursive(_LEAVES, _nested, max_leaves=6)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    term = draw(terms())
    return Clause(term.text, term.chain, term.folded, draw(st.sampled_from([1.0, 0.4, 3.0])))


requests = st.builds(
    SearchRequest,
    match=matches,
    clauses=st.lists(clauses(), max_size=5).map(tuple),
    ranking=st.sampled_from([Ranking(), Ranking(1.5, 1.0, 2.0, 0.0, 0.9)]),
    sort=st.sampled_from(Sort),
    offset=st.just(0),
    limit=st.just(1000),
    facets=st.just(tuple(Facet)),
    facet_limit=st.integers(1, 3),
)


# Indexes


@dataclass(frozen=True)
class Indexed:
    """The same documents as the product reads them, and twice as Whoosh does."""

    product: Snapshot
    references: dict[str, ReferenceSnapshot]


@contextmanager
def indexed(corpus: Corpus, *, merged: bool = False) -> Iterator[Indexed]:
    """Write the corpus; unless `merged`, most segments and deletions stay as they are."""
    with TemporaryDirectory() as folder, WhooshEngine(Path(folder) / "index") as engine:
        with engine.writer() as writer:
            for segment in corpus.segments:
                writer.add(segment)
            writer.remove([corpus.documents[doc].key for doc in corpus.removed])
            writer.commit()
            if not merged:
                yield _opened(engine, corpus, Path(folder) / "stock")
        if merged:
            yield _opened(engine, corpus, Path(folder) / "stock")


def _opened(engine: WhooshEngine, corpus: Corpus, stock: Path) -> Indexed:
    """Open what the product has written, and write the same segments with Whoosh's own codec."""
    generation = Generations(engine.path).newest_first()[0]
    documents = {document.key: document for document in corpus.documents}
    segments, deleted = [], []
    for entry in read_contents(generation.path):
        before = sum(map(len, segments))
        deleted += [before + doc for doc in entry.deleted]
        keys = SegmentView(*entry.files(generation.path)).keys()
        segments.append([documents[key] for key in keys])
    index = whoosh_index(stock, segments, default_codec, deleted)
    references = {
        "our codec": open_generation(generation),
        "Whoosh's codec": ReferenceSnapshot(index.reader()),
    }
    return Indexed(engine.snapshot(), references)

"""A second implementation of the port's Snapshot: Whoosh's own searcher, posting by posting.

It reads any index with our schema through Whoosh's IndexReader, whatever its codec is, and shares with the
engine nothing but the names of fields and how terms are written. It is slow, and plain enough to be believed.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate

import numpy as np
from whoosh import query as q
from whoosh.matching import IntersectionMatcher, Matcher, NullMatcher, UnionMatcher, WrappingMatcher
from whoosh.query.compound import DefaultOr
from whoosh.query.spans import SpanNear2
from whoosh.query.terms import MultiTerm
from whoosh.reading import IndexReader, SegmentReader
from whoosh.scoring import BaseScorer, WeightingModel
from whoosh.searching import Searcher
from whoosh.util import make_binary_tree

from dvsearch.engine.base import CrossRow, FacetCount, FacetCounts, Hit, Hits, Occurrences, Snapshot
from dvsearch.engine.document import StoredArticle
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
    Place,
    Ranking,
    SearchRequest,
    Sort,
    Zone,
)
from dvsearch.engine.whoosh.terms import (
    ANCHORS,
    DATE,
    DIGEST,
    KEY,
    ORDER,
    STORED,
    encode_term,
    field_name,
    folded_range,
    key_order,
)
from dvsearch.text.fold import fold

__all__ = ["ReferenceSnapshot"]

_STEP = 32  # syllables from one anchor to the next


# Queries that Whoosh lacks


class Forms(MultiTerm):
    """Any of the terms of a field that begin with `prefix` and whose marked form begins with `form`."""

    boost = 1.0

    def __init__(self, fieldname: str, prefix: bytes, form: str = "") -> None:
        self.fieldname = fieldname
        self.prefix = prefix
        self.form = form

    def field(self) -> str:
        return self.fieldname

    def _btexts(self, reader: IndexReader) -> Iterator[bytes]:
        for term in reader.expand_prefix(self.fieldname, self.prefix):
            if marked_form(term).startswith(self.form):
                yield term

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        leaves = [searcher.postings(self.fieldname, term) for term in self._btexts(searcher.reader())]
        return FormsMatcher(leaves) if leaves else NullMatcher()


class FormsMatcher(WrappingMatcher):
    """A union of terms that knows their positions; Whoosh's own joins neighbours into one span."""

    def __init__(self, leaves: Sequence[Matcher]) -> None:
        super().__init__(make_binary_tree(UnionMatcher, leaves))
        self._leaves = leaves

    def replace(self, minquality: float = 0) -> Matcher:
        return self if self.is_active() else NullMatcher()

    def spans(self) -> list[object]:
        here = self.id()
        at_hand = [leaf for leaf in self._leaves if leaf.is_active() and leaf.id() == here]
        return sorted(span for leaf in at_hand for span in leaf.spans())


class Neighbours(SpanNear2):
    """Queries that match side by side; Whoosh's own fails where one of them matches nothing."""

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        if any(not part.matcher(searcher, context).is_active() for part in self.qs):
            return NullMatcher()
        return super().matcher(searcher, context)


class Quorum(q.Query):
    """At least `count` of the queries match."""

    def __init__(self, count: int, parts: Sequence[q.Query]) -> None:
        self.count = count
        self.parts = parts

    def estimate_size(self, reader: IndexReader) -> int:
        return int(reader.doc_count_all())

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        return QuorumMatcher(self.count, [part.matcher(searcher, context) for part in self.parts])


class QuorumMatcher(Matcher):
    """Goes through several matchers side by side."""

    def __init__(self, count: int, parts: Sequence[Matcher]) -> None:
        self._count = count
        self._parts = parts
        self._find()

    def _find(self) -> None:
        """Stay here, or go on to the first document that has enough."""
        while True:
            self._active = [part for part in self._parts if part.is_active()]
            if len(self._active) < self._count:
                self._active = []
            if not self._active:
                return
            self._here = [part for part in self._active if part.id() == self.id()]
            if len(self._here) >= self._count:
                return
            for part in self._here:
                part.next()

    def is_active(self) -> bool:
        return bool(self._active)

    def id(self) -> int:
        return int(min(part.id() for part in self._active))

    def next(self) -> None:
        for part in self._here:
            part.next()
        self._find()


class Column(q.ColumnQuery):
    """Documents with a fitting value in a column; Whoosh's own cannot say how many, and keeps deleted ones."""

    def estimate_size(self, reader: IndexReader) -> int:
        return int(reader.doc_count_all())

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        fitting = super().matcher(searcher, context)
        return IntersectionMatcher(q.Every().matcher(searcher, context), fitting)


# Scores


class ZoneWeighting(WeightingModel):
    """What a term counts in one zone: its frequency, weighted, by the zone's length."""

    def __init__(self, ranking: Ranking, lengths: Mapping[tuple[int, str], Sequence[int]]) -> None:
        self._lengths = lengths
        self._parameters = {
            Zone.TITLE: (ranking.title_weight, ranking.title_b),
            Zone.BODY: (ranking.body_weight, ranking.body_b),
        }
        self._averages = {}
        for zone in Zone:
            counts = [count for (_, name), part in lengths.items() if name == zone for count in part]
            self._averages[zone] = max(1.0, sum(counts) / max(1, len(counts)))

    def scorer(self, searcher: Searcher, fieldname: str, text: bytes, qf: int = 1) -> BaseScorer:
        zone = fieldname.partition("_")[0]
        if zone not in self._parameters:
            return BaseScorer()
        weight, b = self._parameters[Zone(zone)]
        lengths = self._lengths.get((id(searcher.reader()), zone), ())
        return ZoneScorer(weight, b, lengths, self._averages[Zone(zone)])


class ZoneScorer(BaseScorer):
    def __init__(self, weight: float, b: float, lengths: Sequence[int], average: float) -> None:
        self._weight, self._b, self._lengths, self._average = weight, b, lengths, average

    def score(self, matcher: Matcher) -> float:
        length = self._lengths[matcher.id()]
        return float(self._weight * matcher.weight() / (1 - self._b + self._b * length / self._average))


class Saturated(q.Query):
    """A clause: the terms of both zones together, saturated, times `weight`."""

    def __init__(self, child: q.Query, weight: float, k1: float) -> None:
        self.child = child
        self.weight = weight
        self.k1 = k1

    def estimate_size(self, reader: IndexReader) -> int:
        return int(reader.doc_count_all())

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        found = self.child.matcher(searcher, context)
        return SaturatedMatcher(found, self.weight, self.k1) if found.is_active() else NullMatcher()


class SaturatedMatcher(WrappingMatcher):
    def __init__(self, child: Matcher, weight: float, k1: float) -> None:
        super().__init__(child)
        self._weight, self._k1 = weight, k1

    def _replacement(self, newchild: Matcher) -> Matcher:
        return SaturatedMatcher(newchild, self._weight, self._k1)

    def score(self) -> float:
        weight = self.child.score()
        return float(self._weight * weight / (self._k1 + weight))


# The port


class ReferenceSnapshot(Snapshot):
    """Reads an index through `reader`."""

    def __init__(self, reader: IndexReader, generation: int = 1) -> None:
        self.generation = generation
        self.mark = str(generation)
        self.count = reader.doc_count()
        self._reader = reader
        self._size: int = reader.doc_count_all()
        self._leaves: list[tuple[SegmentReader, int]] = reader.leaf_readers() if self._size else []
        # Postings of deleted documents too, which count for statistics until they are merged away.
        self._postings = [
            (leaf.codec().terms_reader(leaf.storage(), leaf.segment())) for leaf, _ in self._leaves
        ]

    # Searching

    def search(self, request: SearchRequest) -> Hits:
        if not self._size:
            return Hits(0, (), tuple(FacetCounts(facet, (), 0, 0) for facet in request.facets))
        searcher = Searcher(self._reader, ZoneWeighting(request.ranking, self._lengths), closereader=False)
        found = list(searcher.docs_for_query(self._compile(request.match)))
        scores = dict.fromkeys(found, 0.0)
        clauses = [self._clause(clause, request.ranking.k1) for clause in request.clauses]
        if clauses:
            results = searcher.search(DefaultOr(clauses), limit=None, filter=set(found))
            scores |= {doc: score for score, doc in results.top_n}
        ordered = sorted(found, key=lambda doc: self._sort_key(doc, scores[doc], request.sort))
        if request.after is not None:
            place = self._place_key(request.after, request.sort)
            ordered = [doc for doc in ordered if self._sort_key(doc, 0.0, request.sort) > place]
        page = ordered[request.offset : request.offset + request.limit] if request.limit > 0 else []
        facets = tuple(self._count(facet, found, request.facet_limit) for facet in request.facets)
        return Hits(len(found), tuple(Hit(doc, scores[doc]) for doc in page), facets)

    def cross(self, match: Match, rows: Facet, columns: Facet) -> tuple[CrossRow, ...]:
        if not self._size:
            return ()
        having: dict[str, list[int]] = {}
        for doc in Searcher(self._reader, closereader=False).docs_for_query(self._compile(match)):
            for value in self._values(rows, doc) or [""]:
                having.setdefault(value, []).append(doc)
        sizes = by_frequency({value: len(docs) for value, docs in having.items()})
        return tuple(self._cross_row(value, having[value], columns) for value, _ in sizes)

    def _cross_row(self, value: str, docs: Sequence[int], columns: Facet) -> CrossRow:
        days = sorted(as_date(self._first_days[doc]) for doc in docs if self._first_days[doc])
        counts = self._count(columns, docs, None).counts
        return CrossRow(value, len(docs), days[0] if days else None, days[-1] if days else None, counts)

    def _sort_key(self, doc: int, score: float, sort: Sort) -> tuple[float, float, int]:
        return self._key(self._first_days[doc], score, self._column(ORDER)[doc], sort)

    def _place_key(self, place: Place, sort: Sort) -> tuple[float, float, int]:
        day = int(place.day.strftime("%Y%m%d")) if place.day else 0
        return self._key(day, 0.0, key_order(place.key), sort)

    def _key(self, day: int, score: float, order: int, sort: Sort) -> tuple[float, float, int]:
        if sort is Sort.RELEVANCE:
            return -score, -day, order
        if sort is Sort.NEWEST:
            return -day, -score, order
        return day or math.inf, -score, order

    def _count(self, facet: Facet, docs: Sequence[int], limit: int | None) -> FacetCounts:
        found = [self._values(facet, doc) for doc in docs]
        counts = Counter(value for values in found for value in values)
        if facet in (Facet.YEAR, Facet.MONTH):
            chosen = sorted(counts.items())
        else:
            chosen = by_frequency(counts)[:limit]
        missing = sum(not values for values in found)
        return FacetCounts(facet, tuple(FacetCount(*entry) for entry in chosen), len(counts), missing)

    # Compiling

    def _compile(self, match: Match) -> q.Query:
        match match:
            case AllOf(children):
                return q.And([q.Every(), *map(self._compile, children)])
            case AnyOf(children):
                return DefaultOr([*map(self._compile, children)]) if children else q.NullQuery
            case AtLeast(count, children):
                return Quorum(count, [*map(self._compile, children)]) if count > 0 else q.Every()
            case Exclude(child):
                return q.AndNot(q.Every(), self._compile(child))
            case Everything():
                return q.Every()
            case HasValue(facet, values):
                return self._with_value(facet, values)
            case DateBetween(first, last):
                lowest = int(first.strftime("%Y%m%d")) if first else 1
                highest = int(last.strftime("%Y%m%d")) if last else 9999_12_31
                return Column(DATE, lambda date: bool(date) and lowest <= first_day(date) <= highest)
            case HasTerm() | HasPhrase() | HasPrefix():
                return DefaultOr([self._in_zone(match, zone) for zone in match.zones])

    def _with_value(self, facet: Facet, values: frozenset[str]) -> q.Query:
        if facet in (Facet.YEAR, Facet.MONTH):
            return Column(DATE, lambda date: not values.isdisjoint(date_parts(facet, date)))
        return Column(facet, lambda data: bool(data) and not values.isdisjoint(data.decode().split("\n")))

    def _in_zone(self, match: HasTerm | HasPhrase | HasPrefix, zone: Zone) -> q.Query:
        if isinstance(match, HasTerm):
            return term_query(zone, match.chain, match.text, match.folded)
        if isinstance(match, HasPrefix):
            field = field_name(zone, Chain.SYLLABLE)
            return Forms(field, fold(match.text).encode(), "" if match.folded else match.text)
        if not match.texts:
            return q.NullQuery
        parts = [term_query(zone, Chain.SYLLABLE, text, match.folded) for text in match.texts]
        if len(parts) == 1:
            return parts[0]
        if match.folded:
            return Neighbours(parts)
        return q.Phrase(field_name(zone, Chain.SYLLABLE), [part.text for part in parts])

    def _clause(self, clause: Clause, k1: float) -> q.Query:
        zones = [term_query(zone, clause.chain, clause.text, clause.folded) for zone in Zone]
        having = self.document_frequency(HasTerm(clause.text, clause.folded, clause.chain))
        idf = math.log1p((self.count - min(having, self.count) + 0.5) / (having + 0.5))
        return Saturated(DefaultOr(zones), clause.weight * idf, k1)

    # Statistics, deleted documents included

    @cached_property
    def _lengths(self) -> dict[tuple[int, str], "array[int]"]:
        """For each segment and zone the number of syllables of each document, counted out of its postings."""
        lengths = {}
        for (leaf, _), postings in zip(self._leaves, self._postings, strict=True):
            for zone in Zone:
                field = field_name(zone, Chain.SYLLABLE)
                counts = array("q", [0]) * leaf.doc_count_all()
                for term in lexicon(leaf, field):
                    matcher = postings.matcher(field, term, leaf.schema[field].format)
                    while matcher.is_active():
                        counts[matcher.id()] += int(matcher.weight())
                        matcher.next()
                lengths[id(leaf), str(zone)] = counts
        return lengths

    def document_frequency(self, term: HasTerm) -> int:
        return max(sum(self._count_documents(term, zone)) for zone in term.zones)

    def _count_documents(self, term: HasTerm, zone: Zone) -> Iterator[int]:
        wanted = term_query(zone, term.chain, term.text, term.folded)
        for (leaf, _), postings in zip(self._leaves, self._postings, strict=True):
            docs: set[int] = set()
            for text in query_terms(wanted, leaf):
                docs.update(
                    postings.matcher(wanted.fieldname, text, leaf.schema[wanted.fieldname].format).all_ids()
                )
            yield len(docs)

    def readings(self, folded: str, chain: Chain = Chain.SYLLABLE) -> Sequence[FacetCount]:
        counts: Counter[str] = Counter()
        wanted = term_query(Zone.BODY, chain, folded, True)
        for leaf, _ in self._leaves:
            for text in query_terms(wanted, leaf):
                counts[marked_form(text)] += leaf.doc_frequency(wanted.fieldname, text)
        return [FacetCount(*entry) for entry in by_frequency(counts)]

    def completions(self, folded: str, chain: Chain, limit: int) -> Sequence[FacetCount]:
        counts: Counter[str] = Counter()
        wanted = Forms(field_name(Zone.BODY, chain), folded.encode())
        for leaf, _ in self._leaves:
            for text in query_terms(wanted, leaf):
                counts[marked_form(text)] += leaf.doc_frequency(wanted.fieldname, text)
        return [FacetCount(*entry) for entry in by_frequency(counts)[: max(limit, 0)]]

    # Documents

    def fetch(self, docs: Sequence[int]) -> list[StoredArticle]:
        return [StoredArticle.from_json(self._reader.stored_fields(doc)[STORED]) for doc in docs]

    def find(self, key: str) -> int | None:
        if not self._size:
            return None
        searcher = Searcher(self._reader, closereader=False)
        return max(searcher.docs_for_query(q.Term(KEY, key.encode("utf-8", "surrogatepass"))), default=None)

    def digests(self) -> Mapping[str, str]:
        docs = self._reader.all_doc_ids() if self._size else ()
        return {self._column(KEY)[doc]: self._column(DIGEST)[doc].hex() for doc in docs}

    def values(self, facet: Facet) -> Sequence[FacetCount]:
        docs = self._reader.all_doc_ids() if self._size else ()
        counts = Counter(value for doc in docs for value in self._values(facet, doc))
        return [FacetCount(*entry) for entry in by_frequency(counts)]

    def occurrences(self, docs: Sequence[int], asked: Sequence[HasTerm | HasPrefix]) -> Occurrences:
        searcher = Searcher(self._reader, closereader=False)
        titles = {
            base + at: length
            for leaf, base in self._leaves
            for at, length in enumerate(self._lengths[id(leaf), Zone.TITLE])
        }
        found = []
        for row, doc in enumerate(docs):
            for number, match in enumerate(asked):
                for zone in ALL_ZONES:
                    start = titles[doc] if zone is Zone.BODY else 0
                    places = positions(searcher, self._in_zone(match, zone), doc)
                    found += [(row, start + place, number) for place in places]
        columns = np.array(sorted(found), dtype=np.int64).reshape(-1, 3)
        body_starts = np.array([titles[doc] for doc in docs], dtype=np.int64)
        return Occurrences(columns[:, 0], columns[:, 2], columns[:, 1], body_starts)

    def body_span(self, doc: int, first: int, last: int) -> tuple[int, int | None, int]:
        distances = array("H", self._column(ANCHORS)[doc])
        anchors = [0, *accumulate(distances)]
        begin = min(max(first, 0) // _STEP, len(anchors) - 1)
        end = math.ceil(last / _STEP)
        return anchors[begin], anchors[end] if end < len(anchors) else None, begin * _STEP

    # Columns

    @cached_property
    def _first_days(self) -> list[int]:
        return [first_day(date) for date in self._column(DATE)]

    def _values(self, facet: Facet, doc: int) -> list[str]:
        if facet in (Facet.YEAR, Facet.MONTH):
            return date_parts(facet, self._column(DATE)[doc])
        data = self._column(facet)[doc]
        return data.decode().split("\n") if data else []

    def _column(self, name: str) -> list[int] | list[bytes]:
        """A column of the whole index."""
        if name not in self._columns:
            readers = [leaf.column_reader(name) for leaf, _ in self._leaves]
            self._columns[name] = [value for reader in readers for value in reader]
        return self._columns[name]

    @cached_property
    def _columns(self) -> dict[str, list[int] | list[bytes]]:
        return {}


def term_query(zone: Zone, chain: Chain, text: str, folded: bool) -> q.Query:
    field = field_name(zone, chain)
    if folded and chain is not Chain.COMPOUND:
        return Forms(field, folded_range(text))
    return q.Term(field, encode_term(text, chain))


def query_terms(wanted: q.Query, leaf: SegmentReader) -> list[bytes]:
    """The terms of a query that a segment has."""
    if wanted.fieldname not in leaf.indexed_field_names():
        return []
    if isinstance(wanted, Forms):
        return list(wanted._btexts(leaf))
    return [wanted.text] if (wanted.fieldname, wanted.text) in leaf else []


def lexicon(leaf: SegmentReader, field: str) -> Iterable[bytes]:
    return leaf.lexicon(field) if field in leaf.indexed_field_names() else ()


def positions(searcher: Searcher, wanted: q.Query, doc: int) -> Iterator[int]:
    """Where a query for terms matches in a document."""
    for part, base in searcher.leaf_searchers():
        local = doc - base
        if not 0 <= local < part.reader().doc_count_all():
            continue
        matcher = wanted.matcher(part, part.context(needs_current=True))
        if matcher.is_active():
            matcher.skip_to(local)
        if matcher.is_active() and matcher.id() == local:
            yield from (span.start for span in matcher.spans())


def marked_form(term: bytes) -> str:
    folded, _, marked = term.decode().partition("\x1f")
    return marked or folded


def first_day(date: int) -> int:
    """YYYYMMDD of the first day that a date can mean; 0 for no date."""
    year, month, day = date // 10_000, date // 100 % 100, date % 100
    return year * 10_000 + (month or 1) * 100 + (day or 1) if date else 0


def as_date(day: int) -> date:
    return date(day // 10_000, day // 100 % 100, day % 100)


def date_parts(facet: Facet, date: int) -> list[str]:
    year, month = date // 10_000, date // 100 % 100
    if facet is Facet.YEAR:
        return [str(year)] if date else []
    return [f"{year}-{month:02}"] if month else []


def by_frequency(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))

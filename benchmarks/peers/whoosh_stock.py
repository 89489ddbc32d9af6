"""pyvi + Whoosh as it comes: its codec, writer, searcher, facets and highlighter; the same fields as ours."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from whoosh import analysis, columns, fields, highlight, index, query, scoring, sorting
from whoosh.writing import SegmentWriter

from benchmarks.peers.base import (
    FACET_LIMIT,
    SIZE,
    Answer,
    Make,
    OpenIndex,
    Peer,
    Question,
    facet_values,
    first_day,
    ranking_clauses,
    zone_weight,
)
from dvsearch.engine.document import StoredArticle
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
    HasTerm,
    HasValue,
    Match,
    Ranking,
    Zone,
)
from dvsearch.model import Article
from dvsearch.text.analyze import bigrams
from dvsearch.text.fold import fold

__all__ = ["WhooshStock"]

# Megabytes of postings that each process sorts in memory; Whoosh's own default is 128.
_LIMIT_MB = 256
_SNIPPET_CHARACTERS = 260  # as wide as ours
_SEPARATOR = "\x1f"
_FOLDING = {code: fold(chr(code)) for code in range(0xC0, 0x1F00) if fold(chr(code)) != chr(code)}


class WhooshStock(Peer):
    """One segment a process, written side by side as Whoosh's own `procs=…, multisegment=True` does."""

    name = "whoosh"
    title = "pyvi + stock Whoosh"
    libraries = ("pyvi", "whoosh3")
    setup = (
        f"default codec; one process a segment, {_LIMIT_MB} MB each (what its `procs=2, "
        "multisegment=True` does, without the detour of every document through a file); terms are "
        "analyzed already; three chains a zone, positions for syllables; facets from list columns by "
        "`groupedby` and `sorting.Count`; BM25F with our parameters; unmarked searches as `Prefix`; "
        "half of many words, which it cannot ask, by counting their documents and passing the set as "
        "`filter`"
    )

    def build(self, articles: Iterable[Article], path: Path, make: Make, workers: int) -> None:
        """Index. `articles` are read by every process, so they must be a collection that can be pickled."""
        path.mkdir(parents=True)
        made = index.create_in(str(path), _schema())
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            segments = list(pool.map(partial(_segment, path, make, articles, workers), range(workers)))
        writer = SegmentWriter(made)
        writer._close_segment()
        writer._commit_toc([segment for segment in segments if segment is not None])
        writer._finish()
        made.close()

    def open(self, path: Path) -> OpenIndex:
        """Open it."""
        return _OpenWhoosh(path)


class _Values(fields.KEYWORD):
    """A field whose value is a list of strings, as terms to filter by and in a column to count."""

    def __init__(self) -> None:
        super().__init__()
        self.column_type = columns.VarBytesListColumn()

    def to_column_value(self, value: Sequence[str]) -> list[bytes]:
        """The values in UTF-8."""
        return [each.encode() for each in value]


def _schema() -> fields.Schema:
    schema = fields.Schema(
        key=fields.ID(unique=True), article=fields.STORED, day=fields.NUMERIC(sortable=True, signed=False)
    )
    for zone in Zone:
        for chain in Chain:
            text = fields.TEXT(analysis.RegexTokenizer(), phrase=chain is Chain.SYLLABLE)
            schema.add(_field(zone, chain), text)
    for facet in Facet:
        schema.add(str(facet), _Values())
    return schema


def _field(zone: Zone, chain: Chain) -> str:
    return f"{zone}_{chain}"


def _written(term: str, chain: Chain) -> str:
    """Behind its folding, as in our dictionary, so that an unmarked term is a prefix of all marked ones."""
    if chain is Chain.COMPOUND:
        return term
    return f"{fold(term)}{_SEPARATOR}{term}"


def _segment(path: Path, make: Make, articles: Iterable[Article], workers: int, share: int) -> Any:
    """Write every `workers`th article into a segment, in a process of its own."""
    own = islice(articles, share, None, workers)
    writer = SegmentWriter(index.open_dir(str(path)), _lk=False, limitmb=_LIMIT_MB)
    added = 0
    for added, article in enumerate(own, 1):  # noqa: B007 - counted for what follows
        writer.add_document(**_row(make, article))
    if not added:
        writer.cancel()
        return None
    return writer._finalize_segment()


def _row(make: Make, article: Article) -> dict[str, Any]:
    document = make(article)
    row: dict[str, Any] = {
        "key": document.key,
        "article": document.stored.to_json(),
        "day": first_day(document),
    }
    for zone, terms in ((Zone.TITLE, document.title), (Zone.BODY, document.body)):
        for chain, found in (
            (Chain.SYLLABLE, terms.syllables),
            (Chain.BIGRAM, bigrams(terms.syllables)),
            (Chain.COMPOUND, terms.compounds),
        ):
            row[_field(zone, chain)] = [_written(term, chain) for term in found]
    values = dict(facet_values(document))
    return row | {str(facet): list(values.get(facet, ())) for facet in Facet}


class _OpenWhoosh(OpenIndex):
    def __init__(self, path: Path) -> None:
        self._index = index.open_dir(str(path))
        ranking = Ranking()
        parameters = {
            f"{_field(zone, chain)}_B": ranking.title_b if zone is Zone.TITLE else ranking.body_b
            for zone in Zone
            for chain in Chain
        }
        self._searcher = self._index.searcher(weighting=scoring.BM25F(K1=ranking.k1, **parameters))
        analyzer = analysis.RegexTokenizer(r"[^\W_]+") | analysis.LowercaseFilter()
        self._analyzers = {False: analyzer, True: analyzer | analysis.CharsetFilter(_FOLDING)}

    def answer(self, question: Question) -> Answer:
        compiler = _Compiler(self._searcher)
        asked = compiler.compile(question)
        counted = {
            str(facet): sorting.FieldFacet(str(facet), allow_overlap=True, maptype=sorting.Count)
            for facet in question.facets
        }
        found = self._searcher.search(asked, limit=SIZE, groupedby=counted or None, filter=compiler.allowed)
        articles = [StoredArticle.from_json(hit["article"]) for hit in found[:SIZE]]  # with groups it has all
        return Answer(
            len(found),
            tuple(stored.article.key for stored in articles),
            self._snippets(question, articles) if question.snippets else (),
            {facet: _most(facet, found.groups(str(facet))) for facet in question.facets},
        )

    def _snippets(self, question: Question, articles: Sequence[StoredArticle]) -> tuple[str, ...]:
        return tuple(
            highlight.highlight(
                stored.article.body,
                question.words,
                self._analyzers[question.folded],
                highlight.ContextFragmenter(maxchars=_SNIPPET_CHARACTERS),
                highlight.HtmlFormatter(),
                top=1,
            )
            for stored in articles
        )

    def close(self) -> None:
        self._searcher.close()
        self._index.close()


def _most(facet: Facet, counts: dict[bytes, int]) -> dict[str, int]:
    """The values that a page shows."""
    if facet in (Facet.YEAR, Facet.MONTH):
        return {value.decode(): counts[value] for value in sorted(counts)}
    best = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:FACET_LIMIT]
    return {value.decode(): count for value, count in best}


class _Compiler:
    """Turns a question into Whoosh's query; `allowed` are the documents with enough of many words."""

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self.allowed: set[int] | None = None

    def compile(self, question: Question) -> query.Query:
        """What must match, and what raises the rank."""
        required = self._match(question.match)
        raising = [self._clause(clause) for clause in ranking_clauses(question)]
        return query.AndMaybe(required, query.Or(raising)) if raising else required

    def _match(self, match: Match) -> query.Query:
        match match:
            case HasTerm(text, folded, chain, zones):
                return query.Or([self._term(text, zone, chain, folded) for zone in zones])
            case HasPhrase(texts, folded, zones):
                return query.Or([self._phrase(texts, zone, folded) for zone in zones])
            case HasValue(facet, values):
                terms = [query.Term(str(facet), value) for value in sorted(values)]
                return query.ConstantScoreQuery(query.Or(terms), 0.0)
            case DateBetween(first, last):
                days = [each and int(each.strftime("%Y%m%d")) for each in (first, last)]
                return query.ConstantScoreQuery(query.NumericRange("day", days[0] or 1, days[1]), 0.0)
            case AllOf(children) if children:
                return query.And([self._match(child) for child in children])
            case AnyOf(children):
                return query.Or([self._match(child) for child in children])
            case AtLeast(count, children) if count > 0:
                return self._at_least(count, [self._match(child) for child in children])
            case Exclude(child):
                return query.Not(self._match(child))
            case AllOf() | AtLeast() | Everything():
                return query.Every()
        raise AssertionError(match)

    def _at_least(self, count: int, words: list[query.Query]) -> query.Query:
        """Any of the words, and a filter that leaves the documents with `count` of them."""
        having = Counter(doc for word in words for doc in self._searcher.docs_for_query(word.normalize()))
        enough = {doc for doc, number in having.items() if number >= count}
        self.allowed = enough if self.allowed is None else self.allowed & enough
        return query.Or(words)

    def _term(
        self, text: str, zone: Zone, chain: Chain, folded: bool, weight: float | None = None
    ) -> query.Query:
        boost = zone_weight(zone, Ranking()) if weight is None else weight
        field = _field(zone, chain)
        if folded and chain is not Chain.COMPOUND:
            return query.Prefix(field, f"{text}{_SEPARATOR}", boost=boost, constantscore=False)
        return query.Term(field, _written(text, chain), boost=boost)

    def _phrase(self, texts: Sequence[str], zone: Zone, folded: bool) -> query.Query:
        if len(texts) == 2:  # as ours: two neighbours are a term of their own
            return self._term(" ".join(texts), zone, Chain.BIGRAM, folded)
        return query.Sequence([self._term(text, zone, Chain.SYLLABLE, folded) for text in texts])

    def _clause(self, clause: Clause) -> query.Query:
        def weighted() -> Iterator[query.Query]:
            for zone in Zone:
                weight = clause.weight * zone_weight(zone, Ranking())
                yield self._term(clause.text, zone, clause.chain, clause.folded, weight)

        return query.Or(list(weighted()))

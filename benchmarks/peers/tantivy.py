"""pyvi + Tantivy (Rust): its schema, its writer, and our questions in its query language."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import tantivy
from tantivy import FieldType, Filter, Occur, Query, TextAnalyzerBuilder, Tokenizer

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
from benchmarks.pool import in_processes
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
from dvsearch.text.normalize import normalize

__all__ = ["Tantivy"]

# Bytes that the writer gathers before it writes a segment; large, so that few segments remain.
_HEAP = 512_000_000
_WRITER_THREADS = 1
_SNIPPET_CHARACTERS = 260  # as wide as ours

Row = Mapping[str, Any]


class Tantivy(Peer):
    """One writer thread beside the processes that segment; segments merged as Tantivy sees fit."""

    name = "tantivy"
    title = "pyvi + Tantivy"
    libraries = ("pyvi", "tantivy")
    setup = (
        f"one writer thread beside the text processes, {_HEAP // 1_000_000} MB of heap, merges awaited; "
        "syllables by its own tokenizer `simple` from the normalized text, bigrams and compounds joined "
        "by underscores and blank-separated without positions; unmarked searches have fields of their "
        "own through `ascii_fold`; facets are fast fields, counted by one `aggregate`; half of many "
        "words by `minimum_number_should_match`"
    )

    def build(self, articles: Iterable[Article], path: Path, make: Make, workers: int) -> None:
        """Index."""
        path.mkdir(parents=True)
        index = _with_tokenizers(tantivy.Index(_schema(), str(path)))
        writer = index.writer(_HEAP, _WRITER_THREADS)
        for row in in_processes(partial(_rows, make), articles, workers):
            writer.add_document(tantivy.Document(**row))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, path: Path) -> OpenIndex:
        """Open it."""
        return _OpenTantivy(path)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("facts", stored=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    for zone in Zone:
        builder.add_text_field(_field(zone, Chain.SYLLABLE, False), stored=True, tokenizer_name="marked")
        builder.add_text_field(_field(zone, Chain.SYLLABLE, True), tokenizer_name="folded")
        for chain, folded in ((Chain.BIGRAM, False), (Chain.BIGRAM, True), (Chain.COMPOUND, False)):
            builder.add_text_field(_field(zone, chain, folded), tokenizer_name="terms", index_option="freq")
    for facet in Facet:
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _with_tokenizers(index: tantivy.Index) -> tantivy.Index:
    marked = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase())
    index.register_tokenizer("marked", marked.build())
    folded = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.ascii_fold())
    index.register_tokenizer("folded", folded.build())
    index.register_tokenizer("terms", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    return index


def _field(zone: Zone, chain: Chain, folded: bool) -> str:
    name = zone if chain is Chain.SYLLABLE else f"{zone}_{chain}"
    return f"{name}_folded" if folded and chain is not Chain.COMPOUND else str(name)


def _rows(make: Make, articles: Sequence[Article]) -> list[Row]:
    return [_row(make, article) for article in articles]


def _row(make: Make, article: Article) -> Row:
    document = make(article)
    row: dict[str, Any] = {
        "key": document.key,
        "facts": repr(document.stored.facts).encode(),
        "day": first_day(document),
    }
    for zone, text, terms in (
        (Zone.TITLE, article.title, document.title),
        (Zone.BODY, article.body, document.body),
    ):
        shown = normalize(text)
        pairs = _joined(bigrams(terms.syllables))
        row[_field(zone, Chain.SYLLABLE, False)] = shown
        row[_field(zone, Chain.SYLLABLE, True)] = shown
        row[_field(zone, Chain.BIGRAM, False)] = pairs
        row[_field(zone, Chain.BIGRAM, True)] = fold(pairs)
        row[_field(zone, Chain.COMPOUND, False)] = _joined(terms.compounds)
    for facet, values in facet_values(document):
        row[facet] = list(values)
    return row


def _joined(terms: Iterable[str]) -> str:
    return " ".join(term.replace(" ", "_") for term in terms)


class _OpenTantivy(OpenIndex):
    def __init__(self, path: Path) -> None:
        self._index = _with_tokenizers(tantivy.Index.open(str(path)))
        self._schema = self._index.schema
        self._searcher = self._index.searcher()

    def answer(self, question: Question) -> Answer:
        query = _Compiler(self._schema, question).query()
        found = self._searcher.search(query, SIZE)
        documents = [self._searcher.doc(address) for _, address in found.hits]
        return Answer(
            found.count,
            tuple(document.get_first("key") for document in documents),
            self._snippets(question, documents) if question.snippets else (),
            self._facets(question, query) if question.facets else {},
        )

    def _facets(self, question: Question, query: Query) -> Mapping[Facet, Mapping[str, int]]:
        # Years and months are all shown, in order; of the others the most frequent.
        sizes = dict.fromkeys(question.facets, FACET_LIMIT) | {Facet.YEAR: 1000, Facet.MONTH: 1000}
        wanted = {facet: {"terms": {"field": facet, "size": sizes[facet]}} for facet in question.facets}
        counted = self._searcher.aggregate(query, wanted)
        return {
            facet: {each["key"]: each["doc_count"] for each in counted[facet]["buckets"]}
            for facet in question.facets
        }

    def _snippets(self, question: Question, documents: Sequence[tantivy.Document]) -> tuple[str, ...]:
        field = _field(Zone.BODY, Chain.SYLLABLE, question.folded)
        words = [
            (Occur.Should, Query.term_query(self._schema, field, word))
            for word in dict.fromkeys(question.words)
        ]
        generator = tantivy.SnippetGenerator.create(
            self._searcher, Query.boolean_query(words), self._schema, field
        )
        generator.set_max_num_chars(_SNIPPET_CHARACTERS)
        if question.folded:  # the text is stored once, under the marked field
            documents = [tantivy.Document(**{field: document.get_first("body")}) for document in documents]
        return tuple(generator.snippet_from_doc(document).to_html() for document in documents)

    def close(self) -> None:
        del self._searcher, self._index


class _Compiler:
    """Turns a question into Tantivy's query."""

    def __init__(self, schema: tantivy.Schema, question: Question) -> None:
        self._schema = schema
        self._question = question

    def query(self) -> Query:
        """What must match, and what raises the rank."""
        raising = [(Occur.Should, self._clause(clause)) for clause in ranking_clauses(self._question)]
        return Query.boolean_query([(Occur.Must, self._match(self._question.match)), *raising])

    def _match(self, match: Match) -> Query:
        schema = self._schema
        match match:
            case HasTerm(text, folded, chain, zones):
                return self._in_zones(zones, lambda zone: self._term(text, zone, chain, folded))
            case HasPhrase(texts, folded, zones):
                return self._in_zones(zones, lambda zone: self._phrase(texts, zone, folded))
            case HasValue(facet, values):
                return Query.const_score_query(Query.term_set_query(schema, facet, sorted(values)), 0.0)
            case DateBetween(first, last):
                days = [each and int(each.strftime("%Y%m%d")) for each in (first, last)]
                among = Query.range_query(schema, "day", FieldType.Integer, days[0] or 1, days[1])
                return Query.const_score_query(among, 0.0)
            case AllOf(children) if children:
                return Query.boolean_query([(Occur.Must, self._match(child)) for child in children])
            case AnyOf(children):
                return Query.boolean_query([(Occur.Should, self._match(child)) for child in children])
            case AtLeast(count, children) if count > 0:
                some = [(Occur.Should, self._match(child)) for child in children]
                return Query.boolean_query(some, minimum_number_should_match=count)
            case Exclude(child):
                return Query.boolean_query([(Occur.Must, _all()), (Occur.MustNot, self._match(child))])
            case AllOf() | AtLeast() | Everything():
                return _all()
        raise AssertionError(match)

    def _in_zones(self, zones: Sequence[Zone], query: Any) -> Query:
        found = [Query.boost_query(query(zone), zone_weight(zone, Ranking())) for zone in zones]
        return Query.boolean_query([(Occur.Should, each) for each in found])

    def _term(self, text: str, zone: Zone, chain: Chain, folded: bool) -> Query:
        option = "position" if chain is Chain.SYLLABLE else "freq"
        term = text if chain is Chain.SYLLABLE else text.replace(" ", "_")
        return Query.term_query(self._schema, _field(zone, chain, folded), term, option)

    def _phrase(self, texts: Sequence[str], zone: Zone, folded: bool) -> Query:
        if len(texts) == 2:  # as ours: two neighbours are a term of their own
            return self._term(" ".join(texts), zone, Chain.BIGRAM, folded)
        return Query.phrase_query(self._schema, _field(zone, Chain.SYLLABLE, folded), list(texts))

    def _clause(self, clause: Clause) -> Query:
        found = self._in_zones(
            tuple(Zone), lambda zone: self._term(clause.text, zone, clause.chain, clause.folded)
        )
        return Query.boost_query(found, clause.weight)


def _all() -> Query:
    return Query.const_score_query(Query.all_query(), 0.0)

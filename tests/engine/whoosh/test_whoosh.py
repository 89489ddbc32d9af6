"""Whoosh's own machinery works on our codec: its writer, queries, merging, deletions, sorting and grouping."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, assume, given, settings
from whoosh import columns, fields, index, scoring, sorting
from whoosh import query as q
from whoosh.codec import default_codec
from whoosh.codec.base import Codec
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.formats import Frequency
from whoosh.index import FileIndex
from whoosh.reading import IndexReader, SegmentReader, TermNotFound
from whoosh.writing import SegmentWriter

from dvsearch.engine.document import Document
from dvsearch.engine.generations import Generations
from dvsearch.engine.query import Chain, Facet, Zone
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.engine.whoosh.codec.columnar import ColumnarCodec
from dvsearch.engine.whoosh.codec.segments import ColumnarSegment
from dvsearch.engine.whoosh.codec.writers import ColumnarFieldWriter
from dvsearch.engine.whoosh.contents import INDEX_NAME, SegmentEntry, read_contents
from dvsearch.engine.whoosh.parts import merge_segments, write_part
from dvsearch.engine.whoosh.schema import TermsField, whoosh_schema
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import DATE, KEY, encode_term, field_name
from tests.engine.documents import document
from tests.engine.whoosh.corpora import Corpus, corpora
from tests.engine.whoosh.indexes import create_index, whoosh_index, whoosh_values

BODY, TITLE = field_name(Zone.BODY, Chain.SYLLABLE), field_name(Zone.TITLE, Chain.SYLLABLE)
NEWS = [
    document(
        "a", "Dân vận khéo", "Hội nghị tổng kết dân vận khéo ở xã", "2020-05-28", ("Huế",), ("dân vận",)
    ),
    document("b", "Giá lúa", "Giá lúa tăng, dẫn nước về đồng", "2021-03", ("An Giang", "Cần Thơ")),
    document("c", "Khéo tay", "Hội thi khéo tay, vận động người dân tham gia", "2021", ("An Giang",)),
    document("d", "Tin không ngày", "Người dân và hội nghị"),
]
quick = settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def written(term: str) -> bytes:
    return encode_term(term, Chain.SYLLABLE)


def only_view(folder: Path) -> SegmentView:
    """The only segment of an index that Whoosh wrote."""
    (fields_path,) = folder.glob("*.fld")
    return SegmentView(fields_path, fields_path.with_suffix(".doc"))


# The same arrays, whoever writes them


def contents(view: SegmentView) -> dict[str, object]:
    """Everything in a segment, plainly; what no document has is left out."""
    found: dict[str, object] = {}
    for name in view.field_names():
        field = view.field(name)
        assert field is not None
        read = field.read()
        if read.terms:
            found[f"terms of {name}"] = read.terms
            for part in ("counts", "docs", "frequencies", "positions"):
                array = getattr(read, part)
                found[f"{part} of {name}"] = None if array is None else array.tolist()
    documents = view.documents
    for name in documents.names("length"):
        found[f"length {name}"] = documents.lengths(name).tolist()
    for name in documents.names("number"):
        found[f"number {name}"] = documents.numbers(name).tolist()
    for name in documents.names("bytes"):
        found[f"bytes {name}"] = documents.strings(name)
    for name in documents.names("values"):
        column = documents.values(name)
        values = [column.values[code] for code in column.codes.tolist()]
        found[f"values {name}"] = list(zip(column.rows.tolist(), values, strict=True))
    for name in documents.names("text"):
        texts = documents.texts(name)
        assert texts is not None
        found[f"text {name}"] = [texts[doc] for doc in range(view.count)]
    return {
        name: value
        for name, value in found.items()
        if not name.startswith("length") or any(value)  # type: ignore[arg-type]
    }


def bulk_view(folder: Path, documents: Sequence[Document]) -> SegmentView:
    folder.mkdir()
    write_part(folder, documents, b"")
    (entry,) = read_contents(folder)
    return SegmentView(*entry.files(folder))


def test_whoosh_writes_the_same_arrays_as_the_bulk_writer(tmp_path: Path) -> None:
    whoosh_index(tmp_path / "whoosh", [NEWS], ColumnarCodec)
    expected = contents(bulk_view(tmp_path / "bulk", NEWS))
    found = contents(only_view(tmp_path / "whoosh"))
    assert found == expected
    assert {name.split()[0] for name in found} >= {"positions", "length", "number", "bytes", "values", "text"}


@quick
@given(corpora())
def test_whoosh_writes_the_same_arrays_for_any_documents(corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        whoosh_index(Path(folder) / "whoosh", [corpus.documents], ColumnarCodec)
        expected = contents(bulk_view(Path(folder) / "bulk", corpus.documents))
        assert contents(only_view(Path(folder) / "whoosh")) == expected


def test_positions_past_the_limit_are_the_limit_for_whoosh_too(tmp_path: Path) -> None:
    long = [document("a", "", "tin " * 65_530 + "dân vận " * 6 + "xã tin tin")]
    whoosh_index(tmp_path / "whoosh", [long], ColumnarCodec)
    assert contents(only_view(tmp_path / "whoosh")) == contents(bulk_view(tmp_path / "bulk", long))


# An index of ours is one of Whoosh's


@pytest.fixture
def generation(tmp_path: Path) -> Iterator[Path]:
    """A generation of two segments, of which one article was replaced."""
    with WhooshEngine(tmp_path / "index") as engine:
        with engine.writer() as writer:
            writer.add(NEWS)
        with engine.writer() as writer:
            writer.add([document("c", "Đã sửa", "Hội nghị dân vận khéo", "2022-01-01", ("Huế",))])
        yield Generations(engine.path).newest_first()[0].path


def keys(reader: IndexReader, docs: Iterator[int] | Sequence[int]) -> list[str]:
    column = reader.column_reader(KEY)
    return [column[doc] for doc in docs]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (q.Term(BODY, written("dân")), ["a", "c", "d"]),
        (q.Term(BODY, written("nowhere")), []),
        (q.Term(TITLE, written("khéo")), ["a"]),
        (q.And([q.Term(BODY, written("dân")), q.Term(BODY, written("vận"))]), ["a", "c"]),
        (q.And([q.Term(BODY, written("dân")), q.Term(BODY, written("nowhere"))]), []),
        (q.Or([q.Term(TITLE, written("lúa")), q.Term(BODY, written("vận"))]), ["a", "b", "c"]),
        (
            q.Or([q.Term(TITLE, written("nowhere")), q.Term(TITLE, written("nor")), q.Every()]),
            ["a", "b", "c", "d"],
        ),
        (q.Not(q.Term(BODY, written("dân"))), ["b"]),
        (q.AndNot(q.Every(), q.Term(BODY, written("dân"))), ["b"]),
        (q.Phrase(BODY, [written("dân"), written("vận"), written("khéo")]), ["a", "c"]),
        (q.Phrase(BODY, [written("vận"), written("dân")]), []),
        (q.Prefix(BODY, b"kh"), ["a", "c"]),
        (q.Prefix(BODY, b"dan\x1f"), ["a", "b", "c", "d"]),
        (q.TermRange(BODY, b"xa", b"xa\xff"), ["a"]),
        (q.Every(), ["a", "b", "c", "d"]),
        (q.Every(TITLE), ["a", "b", "c", "d"]),
        (q.ColumnQuery(DATE, 20_220_101), ["c"]),
        (q.Term(KEY, b"c"), ["c"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_whooshs_queries(generation: Path, query: q.Query, expected: list[str]) -> None:
    with index.open_dir(str(generation), INDEX_NAME).searcher() as searcher:
        assert len(searcher.leaf_searchers()) == 2
        assert sorted(keys(searcher.reader(), list(searcher.docs_for_query(query)))) == expected


def test_the_schema_that_whoosh_has_is_ours(generation: Path) -> None:
    opened = index.open_dir(str(generation), INDEX_NAME)
    assert sorted(opened.schema.names()) == sorted(whoosh_schema().names())
    assert opened.doc_count() == 4
    assert opened.doc_count_all() == 5


def test_stored_articles_come_through_whoosh(generation: Path) -> None:
    with index.open_dir(str(generation), INDEX_NAME).reader() as reader:
        stored = [values["article"] for values in reader.all_stored_fields()]
    assert sorted(stored) == sorted(
        [*(entry.stored.to_json() for entry in NEWS if entry.key != "c"), stored[-1]]
    )


# The same to Whoosh as its own codec


def described(reader: SegmentReader) -> dict[str, object]:
    """All that Whoosh can ask a reader of a segment."""
    terms = list(reader.all_terms())
    infos = [reader.term_info(*term) for term in terms]
    names = [name for name in reader.schema.names() if reader.schema[name].column_type]
    return {
        "terms": terms,
        "fields": sorted(reader.indexed_field_names()),
        "lexicon": {name: list(reader.lexicon(name)) for name in sorted(reader.indexed_field_names())},
        "from": list(reader.terms_from(BODY, b"h")),
        "prefix": list(reader.expand_prefix(BODY, b"dan")),
        "infos": [(info.weight(), info.doc_frequency(), info.max_weight()) for info in infos],
        "ids": [(info.min_id(), info.max_id()) for info in infos],
        "lengths of terms": [(info.min_length() or 0, info.max_length()) for info in infos],
        "iterated": [term for term, _ in reader],
        "frequencies": [reader.frequency(*term) for term in terms],
        "document frequencies": [reader.doc_frequency(*term) for term in terms],
        "none": (reader.frequency(BODY, b"nowhere"), reader.doc_frequency(BODY, b"nowhere")),
        "postings": [(*posting[:4], posting[4] or b"") for posting in reader.iter_postings()],
        "lengths": [reader.doc_field_length(doc, BODY) for doc in range(reader.doc_count_all())],
        "length": (reader.field_length(BODY), reader.max_field_length(BODY)),
        "counts": (reader.doc_count(), reader.doc_count_all(), reader.has_deletions()),
        "docs": list(reader.all_doc_ids()),
        "stored": list(reader.all_stored_fields()),
        "columns": {name: list(reader.column_reader(name)) for name in names},
        "frequent": reader.most_frequent_terms(BODY, 3),
    }


def only_reader(opened: FileIndex) -> SegmentReader:
    reader = opened.reader()
    assert isinstance(reader, SegmentReader)
    return reader


@pytest.mark.parametrize("deleted", [(), (1,), (0, 2, 3)])
def test_a_reader_tells_what_whooshs_own_tells(tmp_path: Path, deleted: tuple[int, ...]) -> None:
    ours = only_reader(whoosh_index(tmp_path / "ours", [NEWS], ColumnarCodec, deleted))
    theirs = only_reader(whoosh_index(tmp_path / "theirs", [NEWS], default_codec, deleted))
    found, expected = described(ours), described(theirs)
    for what, value in expected.items():
        assert found[what] == value, what


@quick
@given(corpora())
def test_a_reader_tells_the_same_of_any_documents(corpus: Corpus) -> None:
    assume(
        any(entry.body.syllables for entry in corpus.documents)
    )  # Whoosh's own fails on a field of nothing
    with TemporaryDirectory() as folder:
        made = [
            whoosh_index(Path(folder) / name, [corpus.documents], codec, corpus.removed)
            for name, codec in (("ours", ColumnarCodec), ("theirs", default_codec))
        ]
        ours, theirs = map(only_reader, made)
        found, expected = described(ours), described(theirs)
        for what in expected.keys() - {"lengths of terms", "length", "lengths"}:  # Whoosh's own are rounded
            assert found[what] == expected[what], what
        exact = [len(entry.body.syllables) for entry in corpus.documents]
        assert found["lengths"] == exact
        assert found["length"] == (sum(exact), max(exact))


def test_a_term_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    reader = only_reader(whoosh_index(tmp_path, [NEWS], ColumnarCodec))
    with pytest.raises(TermNotFound, match="nowhere"):
        reader.term_info(BODY, b"nowhere")
    with pytest.raises(TermNotFound, match="nowhere"):
        reader.postings(BODY, b"nowhere")
    assert (BODY, b"nowhere") not in reader


def test_a_cursor_goes_through_the_terms(tmp_path: Path) -> None:
    reader = only_reader(whoosh_index(tmp_path, [NEWS], ColumnarCodec))
    cursor = reader.cursor(KEY)
    assert [cursor.first(), cursor.next(), cursor.text()] == ["a", "b", "b"]
    assert cursor.term_info().doc_frequency() == 1
    assert cursor.find("bb") == "c"
    assert cursor.find(b"d") == "d"
    assert cursor.is_valid()
    assert cursor.next() is None
    assert not cursor.is_valid()


def test_a_matcher_goes_through_postings(tmp_path: Path) -> None:
    reader = only_reader(whoosh_index(tmp_path, [NEWS], ColumnarCodec))
    matcher = reader.postings(BODY, written("hội"))
    assert list(matcher.copy().all_ids()) == [0, 2, 3]
    assert (matcher.id(), matcher.weight(), matcher.value_as("positions")) == (0, 1.0, [0])
    matcher.skip_to(1)
    here = matcher.copy()
    assert matcher.id() == here.id() == 2
    assert not matcher.next()
    assert matcher.value_as("positions") == [3]
    assert [span.start for span in matcher.spans()] == [3]
    assert matcher.next()
    assert not matcher.is_active()
    with pytest.raises(index.IndexError if False else Exception):
        matcher.skip_to(5)
    matcher.reset()
    assert matcher.id() == 0
    assert here.id() == 2


@pytest.mark.parametrize("limit", [1, 2, 3, 10])
@pytest.mark.parametrize(
    "weighting", [scoring.BM25F(), scoring.TF_IDF(), scoring.Frequency()], ids=lambda w: type(w).__name__
)
def test_the_best_by_whooshs_own_scores(
    tmp_path: Path, weighting: scoring.WeightingModel, limit: int
) -> None:
    """Whoosh passes over blocks that are not good enough: what it finds is the best of all."""
    many = [document(str(n), "", "tin " * (n % 7) + "dân " * (n % 5) + "xã " * n) for n in range(60)]
    opened = whoosh_index(tmp_path, [many[:20], many[20:]], ColumnarCodec)
    query = q.Or([q.Term(BODY, written("tin")), q.Term(BODY, written("dân"))])
    with opened.searcher(weighting=weighting) as searcher:
        best = searcher.search(query, limit=limit)
        everything = searcher.search(query, limit=None)
        assert [score for score, _ in best.top_n] == pytest.approx(
            [score for score, _ in everything.top_n[:limit]]
        )


# Merging and deletions


def merged_by_whoosh(opened: FileIndex, folder: Path) -> SegmentView:
    """Whoosh's merging: every segment read into a writer of another index."""
    target = SegmentWriter(create_index(folder), codec=ColumnarCodec())
    for reader, _ in opened.reader().leaf_readers():
        target.add_reader(reader)
    target.commit(merge=False)
    return only_view(folder)


def entries(opened: FileIndex) -> list[SegmentEntry]:
    found = opened._segments()
    return [SegmentEntry(part.segid, part.doc_count_all(), tuple(part.deleted_docs())) for part in found]


@pytest.mark.parametrize("deleted", [(), (0,), (3,), (0, 1), (1, 2)])
def test_whoosh_merges_as_we_do(tmp_path: Path, deleted: tuple[int, ...]) -> None:
    opened = whoosh_index(tmp_path / "index", [NEWS[:1], NEWS[1:3], NEWS[3:]], ColumnarCodec, deleted)
    ours = merge_segments(tmp_path / "index", entries(opened))
    theirs = merged_by_whoosh(opened, tmp_path / "merged")
    assert contents(theirs) == contents(SegmentView(*ours.files(tmp_path / "index")))


@quick
@given(corpora())
def test_whoosh_merges_any_documents_as_we_do(corpus: Corpus) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        opened = whoosh_index(folder / "index", corpus.segments, ColumnarCodec, corpus.removed)
        ours = merge_segments(folder / "index", entries(opened))
        merged = contents(SegmentView(*ours.files(folder / "index")))
        assert contents(merged_by_whoosh(opened, folder / "merged")) == merged
        live = [entry for doc, entry in enumerate(corpus.documents) if doc not in corpus.removed]
        assert merged == contents(bulk_view(folder / "anew", live))


def test_whooshs_own_policy_of_merging_loses_nothing(tmp_path: Path) -> None:
    opened = create_index(tmp_path)
    for number in range(12):
        writer = SegmentWriter(opened, codec=ColumnarCodec())
        writer.add_document(**whoosh_values(document(f"k{number}", "Tin", "dân vận khéo")))
        if number % 3 == 2:
            writer.delete_by_term(KEY, f"k{number - 1}")
        writer.commit()
    with opened.searcher() as searcher:
        phrase = q.Phrase(BODY, [written("dân"), written("vận"), written("khéo")])
        found = keys(searcher.reader(), list(searcher.docs_for_query(phrase)))
    assert sorted(found) == sorted(f"k{number}" for number in range(12) if number % 3 != 1)
    assert len(entries(opened)) < 12


def test_optimizing_leaves_one_segment(tmp_path: Path) -> None:
    opened = whoosh_index(tmp_path, [NEWS[:2], NEWS[2:]], ColumnarCodec, [1])
    SegmentWriter(opened, codec=ColumnarCodec()).commit(optimize=True)
    assert [(entry.documents, entry.deleted) for entry in entries(opened)] == [(3, ())]
    assert keys(opened.reader(), [0, 1, 2]) == ["a", "c", "d"]


def test_a_deleted_document_is_found_no_more_and_can_come_back(tmp_path: Path) -> None:
    opened = whoosh_index(tmp_path, [NEWS], ColumnarCodec, [0])
    for query in (q.Term(BODY, written("dân")), q.Every(), q.Not(q.Term(BODY, written("lúa")))):
        with opened.searcher() as searcher:
            assert 0 not in list(searcher.docs_for_query(query))
    writer = SegmentWriter(opened, codec=ColumnarCodec())
    writer.delete_document(0, delete=False)
    writer.commit(merge=False)
    with opened.searcher() as searcher:
        assert list(searcher.docs_for_query(q.Term(BODY, written("dân")))) == [0, 2, 3]


def test_a_writer_that_gives_up_changes_nothing(tmp_path: Path) -> None:
    opened = whoosh_index(tmp_path, [NEWS], ColumnarCodec)
    writer = SegmentWriter(opened, codec=ColumnarCodec())
    writer.delete_document(0)
    writer.cancel()
    assert opened.doc_count() == 4


def test_segments_in_memory_are_read_too() -> None:
    storage = RamStorage()
    opened = FileIndex.create(storage, fields.Schema(key=fields.ID), INDEX_NAME)
    writer = SegmentWriter(opened, codec=ColumnarCodec())
    writer.add_document(key="a")
    writer.commit()
    with opened.searcher() as searcher:
        assert list(searcher.docs_for_query(q.Term("key", "a"))) == [0]


# Sorting and grouping


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        (sorting.FieldFacet(DATE), ["d", "a", "c", "b"]),
        (sorting.FieldFacet(DATE, reverse=True), ["b", "c", "a", "d"]),
        (sorting.FieldFacet(KEY), ["a", "b", "c", "d"]),
        (sorting.FieldFacet(KEY, reverse=True), ["d", "c", "b", "a"]),
        (
            sorting.MultiFacet([sorting.FieldFacet(Facet.PROVINCE), sorting.FieldFacet(DATE)]),
            ["d", "c", "b", "a"],
        ),
    ],
)
def test_sorting(tmp_path: Path, facet: sorting.FacetType, expected: list[str]) -> None:
    opened = whoosh_index(tmp_path, [NEWS[:2], NEWS[2:]], ColumnarCodec)
    with opened.searcher() as searcher:
        found = searcher.search(q.Every(), sortedby=facet)
        assert keys(searcher.reader(), [hit.docnum for hit in found]) == expected


def test_grouping(tmp_path: Path) -> None:
    opened = whoosh_index(tmp_path, [NEWS[:2], NEWS[2:]], ColumnarCodec)
    with opened.searcher() as searcher:
        found = searcher.search(
            q.Every(), groupedby=sorting.FieldFacet(Facet.PROVINCE, maptype=sorting.Count)
        )
        groups = {name.decode(): count for name, count in found.groups(Facet.PROVINCE).items()}
    assert groups == {"Huế": 1, "An Giang\nCần Thơ": 1, "An Giang": 1, "": 1}


# What this codec does not keep is refused


def refused(message: str, field: fields.FieldType, value: object, **more: object) -> None:
    """Whoosh's writer refuses a document with this value in such a field, at once or at the commit."""
    opened = FileIndex.create(RamStorage(), fields.Schema(field=field), INDEX_NAME)
    writer = SegmentWriter(opened, codec=ColumnarCodec())
    with pytest.raises(ValueError, match=message):
        writer.add_document(field=value, **more)
        writer.commit()


@pytest.mark.parametrize("boost", [1.5, 0.5, 2.0])
def test_a_weight_that_is_no_frequency(boost: float) -> None:
    refused("frequenc", TermsField(positions=True), [b"a"], _field_boost=boost)


@pytest.mark.parametrize("boost", [1.5, 0.5])
def test_a_weight_that_is_no_frequency_without_positions(boost: float) -> None:
    refused("frequenc", TermsField(positions=False), [b"a"], _field_boost=boost)


def test_characters() -> None:
    refused("frequencies and positions only", fields.TEXT(chars=True), "alpha beta")


def test_vectors() -> None:
    refused("no vectors", fields.TEXT(vector=Frequency()), "alpha beta")


@pytest.mark.parametrize("value", [5, b"a", ["a"], None.__class__])
def test_a_stored_value_that_is_no_text(value: object) -> None:
    refused("stores texts, not", fields.STORED(), value)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (columns.BitColumn(), True),
        (columns.RefBytesColumn(), b"a"),
        (columns.FixedBytesColumn(2), b"ab"),
        (columns.CompressedBytesColumn(), b"a"),
        (columns.PickleColumn(columns.VarBytesColumn()), {"a": 1}),
        (columns.NumericColumn("i"), -5),
        (columns.NumericColumn("f"), 0.5),
        (columns.NumericColumn("d"), 0.5),
        (columns.NumericColumn("I", default=7), 1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_other_columns(column: columns.Column, value: object) -> None:
    refused("no columns but of unsigned numbers", fields.COLUMN(column), value)


@pytest.mark.parametrize("code", "BHIQ")
def test_columns_of_unsigned_numbers_are_kept(code: str, tmp_path: Path) -> None:
    opened = FileIndex.create(
        FileStorage(str(tmp_path)), fields.Schema(n=fields.COLUMN(columns.NumericColumn(code))), INDEX_NAME
    )
    writer = SegmentWriter(opened, codec=ColumnarCodec())
    for value in (0, 255, 3):
        writer.add_document(n=value)
    writer.commit()
    assert list(opened.reader().column_reader("n")) == [0, 255, 3]


def test_a_document_too_many() -> None:
    opened = FileIndex.create(RamStorage(), fields.Schema(key=fields.ID), INDEX_NAME)
    writer = SegmentWriter(opened, codec=ColumnarCodec(), docbase=65_535)
    writer.add_document(key="a")
    with pytest.raises(ValueError, match="at most 65536 documents"):
        writer.add_document(key="a")


def test_a_posting_of_a_document_too_many() -> None:
    storage = RamStorage()
    writer = ColumnarFieldWriter(storage, ColumnarSegment(INDEX_NAME))
    writer.start_field("key", fields.ID())
    writer.start_term(b"a")
    with pytest.raises(ValueError, match="at most 65536 documents"):
        writer.add(65_536, 1.0, b"", 0)


def test_a_document_that_was_refused_leaves_no_trace(tmp_path: Path) -> None:
    schema = fields.Schema(key=fields.ID(sortable=True), text=fields.STORED())
    opened = FileIndex.create(FileStorage(str(tmp_path)), schema, INDEX_NAME)
    writer = SegmentWriter(opened, codec=ColumnarCodec())
    writer.add_document(key="a", text="one")
    with pytest.raises(ValueError, match="stores texts"):
        writer.add_document(text=5)
    writer.add_document(key="b", text="two")
    writer.commit()
    reader = opened.reader()
    assert [reader.stored_fields(doc)["text"] for doc in range(2)] == ["one", "two"]
    assert keys(reader, [0, 1]) == ["a", "b"]


@pytest.mark.parametrize(
    "ask", [lambda codec: codec.postings_writer(None), lambda codec: codec.postings_reader(None)]
)
def test_lists_are_not_written_by_themselves(ask: Callable[[Codec], object]) -> None:
    with pytest.raises(NotImplementedError):
        ask(ColumnarCodec())


def test_a_beginning_of_too_many_terms_is_not_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dvsearch.engine.whoosh.completing.MAX_COMPLETIONS", 2)
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add([document("a", "", "dân dẫn đàn vận vẫn")])
        snapshot = engine.snapshot()
        assert list(snapshot.completions("da", Chain.SYLLABLE, 9)) == []
        assert [form.value for form in snapshot.completions("va", Chain.SYLLABLE, 9)] == ["vẫn", "vận"]

"""Segments that are written in bulk, and merged."""

from pathlib import Path

import pytest
from whoosh.writing import SegmentWriter

from dvsearch.engine.whoosh.codec.columnar import ColumnarCodec
from dvsearch.engine.whoosh.contents import SegmentEntry, read_contents
from dvsearch.engine.whoosh.parts import merge_segments, write_part
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import DIGEST, STORED
from tests.engine.documents import document
from tests.engine.whoosh.indexes import create_index, whoosh_values

NEWS = [document(f"k{number}", f"Tin số {number}", "dân vận khéo", "2020-05-28") for number in range(10)]


def test_the_keys_of_a_part_are_those_of_its_documents_in_order(tmp_path: Path) -> None:
    assert write_part(tmp_path, iter(NEWS), b"") == tuple(entry.key for entry in NEWS)
    (entry,) = read_contents(tmp_path)
    assert (entry.documents, entry.deleted) == (10, ())
    assert SegmentView(*entry.files(tmp_path)).keys() == [entry.key for entry in NEWS]


def test_a_part_of_nothing_has_no_segment(tmp_path: Path) -> None:
    assert write_part(tmp_path, [], b"") == ()
    assert read_contents(tmp_path) == []


def test_stored_articles_of_a_merged_segment_belong_to_their_keys(tmp_path: Path) -> None:
    write_part(tmp_path, NEWS[:6], b"")
    (first,) = read_contents(tmp_path)
    write_part(tmp_path, NEWS[6:], b"")
    (second,) = read_contents(tmp_path)
    merged = merge_segments(tmp_path, [SegmentEntry(first.name, 6, (0, 3)), second])
    view = SegmentView(*merged.files(tmp_path))
    assert [view.stored(doc).article.key for doc in range(view.count)] == view.keys()
    assert view.keys() == [f"k{number}" for number in (1, 2, 4, 5, 6, 7, 8, 9)]


@pytest.mark.parametrize("lacking", [0, 1])
def test_a_segment_without_stored_articles_shifts_no_other(tmp_path: Path, lacking: int) -> None:
    """Whoosh leaves out what no document has."""
    index = create_index(tmp_path)
    for number, documents in enumerate((NEWS[:2], NEWS[2:3])):
        writer = SegmentWriter(index, codec=ColumnarCodec())
        for entry in documents:
            values = whoosh_values(entry)
            if number == lacking:
                del values[STORED], values[DIGEST]
            writer.add_document(**values)
        writer.commit(merge=False)
    parts = [SegmentEntry(part.segid, part.doc_count_all(), ()) for part in index._segments()]
    view = SegmentView(*merge_segments(tmp_path, parts).files(tmp_path))
    texts = view.documents.texts(STORED)
    assert texts is not None
    having = {0: [2], 1: [0, 1]}[lacking]
    expected = [NEWS[doc].stored.to_json().encode() if doc in having else b"" for doc in range(3)]
    assert [texts[doc] for doc in range(3)] == expected
    assert view.digests() == [NEWS[doc].digest if doc in having else "" for doc in range(3)]


@pytest.mark.parametrize("count", [1, 299, 300, 700])
def test_a_part_large_enough_has_a_dictionary_of_its_texts(tmp_path: Path, count: int) -> None:
    many = [document(f"k{number}", f"Tin số {number}", "dân vận khéo ở xã " * 9) for number in range(count)]
    write_part(tmp_path, many, b"")
    view = SegmentView(*read_contents(tmp_path)[0].files(tmp_path))
    assert bool(view.dictionary()) == (count >= 300)
    assert view.stored(count - 1) == many[-1].stored

"""What a segment knows of its documents comes back, and what no document has is empty."""

from io import BytesIO

import numpy as np

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter
from dvsearch.engine.whoosh.codec.columns import number_values
from dvsearch.engine.whoosh.codec.documents import DocumentArrays, DocumentReader, write_documents
from dvsearch.engine.whoosh.codec.texts import compress_texts


def read(documents: DocumentArrays) -> DocumentReader:
    buffer = BytesIO()
    write_documents(ArrayFileWriter(buffer), documents)
    return DocumentReader(ArrayFile(buffer.getvalue()))


ALL = DocumentArrays(
    3,
    lengths={"body": np.array([5, 0, 70_000])},
    numbers={"date": np.array([20_200_528, 0, 20_210_000])},
    strings={"digest": [b"\x00\x01", b"", b"ab"]},
    values={"province": number_values([["Huế"], [], ["Huế", "Cà Mau"]])},
    texts={"article": compress_texts([b"one", b"", b"three"])},
)


def test_everything_comes_back() -> None:
    documents = read(ALL)
    texts = documents.texts("article")
    assert documents.count == 3
    assert documents.lengths("body").tolist() == [5, 0, 70_000]
    assert documents.numbers("date").tolist() == [20_200_528, 0, 20_210_000]
    assert documents.strings("digest") == [b"\x00\x01", b"", b"ab"]
    assert documents.values("province").values == ("Huế", "Cà Mau")
    assert documents.values("province").rows.tolist() == [0, 2, 2]
    assert documents.values("province").codes.tolist() == [0, 0, 1]
    assert texts is not None
    assert [texts[doc] for doc in range(3)] == [b"one", b"", b"three"]


def test_one_entry_of_a_column_of_bytes() -> None:
    documents = read(ALL)
    assert [documents.string("digest", doc) for doc in range(3)] == [b"\x00\x01", b"", b"ab"]


def test_names_are_told_by_kind() -> None:
    documents = read(ALL)
    found = {kind: documents.names(kind) for kind in ("length", "number", "bytes", "values", "text")}
    assert found == {
        "length": ["body"],
        "number": ["date"],
        "bytes": ["digest"],
        "values": ["province"],
        "text": ["article"],
    }


def test_what_no_document_has_is_empty() -> None:
    documents = read(DocumentArrays(2))
    assert documents.lengths("x").tolist() == [0, 0]
    assert documents.numbers("x").tolist() == [0, 0]
    assert documents.strings("x") == [b"", b""]
    assert documents.string("x", 1) == b""
    assert documents.values("x").values == ()
    assert documents.texts("x") is None


def test_no_documents() -> None:
    documents = read(DocumentArrays(0, strings={"digest": []}, texts={"article": compress_texts([])}))
    assert documents.count == 0
    assert documents.strings("digest") == []

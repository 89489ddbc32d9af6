"""The marked reading that the archive has most often."""

import pytest

from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.search.readings import best_reading
from tests.engine.documents import document

BODIES = ["dân vận khéo", "dân vận", "văn bản dẫn", "văn dẫn", "văn", "khéo", "đàn", "dân"]


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("dan van kheo", "dân vận khéo"),
        ("van ban", "văn bản"),
        ("van", "văn"),
        ("dan", "dân"),
        ("khong co", None),
        ("kheo ban", None),  # both are there, but never together
        ("", None),
    ],
)
def test_reading(typed: str, reading: str | None) -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(document(str(number), "", body) for number, body in enumerate(BODIES))
        found = best_reading(engine.snapshot(), typed.split())
    assert (found and " ".join(found)) == reading

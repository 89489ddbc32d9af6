"""Every note has a sentence in both languages."""

import pytest

from dvsearch.query import Note, NoteCode, describe
from dvsearch.query.notes import Language


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", NoteCode)
def test_a_sentence_names_the_detail(code: NoteCode, language: Language) -> None:
    sentence = describe(Note(code, "{x}"), language)
    assert "{x}" in sentence
    assert sentence.endswith(".")


def test_vietnamese_is_the_default() -> None:
    note = Note(NoteCode.BAD_DATE, "hôm qua")
    assert describe(note) == describe(note, "vi") != describe(note, "en")


def test_a_long_detail_is_shortened() -> None:
    assert len(describe(Note(NoteCode.UNCLOSED_QUOTE, "x" * 400))) < 150

"""The table of kinds agrees with itself."""

import pytest

from dvsearch.extract.decisions.bodywords import FIELDS, PLACES, PLAIN_WORDS
from dvsearch.extract.decisions.kinds import (
    ABBREVIATIONS,
    KIND_OF_WORD,
    KINDS,
    kind_of_codes,
    kinds_agree,
    same_family,
)
from dvsearch.extract.decisions.lawwords import NOT_IN_NAMES, SUBJECTS
from dvsearch.text.normalize import normalize


def test_names_and_spellings_are_unique():
    words = [word for kind in KINDS for word in (kind.name, *kind.spellings)]
    assert len(words) == len(set(words)) == len(KIND_OF_WORD)


@pytest.mark.parametrize("table", [KIND_OF_WORD, FIELDS, PLAIN_WORDS, PLACES, SUBJECTS, NOT_IN_NAMES])
def test_tables_are_spelt_as_normalized_text_is(table):
    assert [word for word in table if normalize(word) != word] == []


def test_abbreviations_name_kinds():
    assert set(ABBREVIATIONS.values()) <= {kind.name for kind in KINDS}


@pytest.mark.parametrize(
    ("codes", "party", "kind"),
    [
        (("QĐ", "TW"), True, "quyết định"),
        (("QĐI", "TW"), True, "quy định"),
        (("TT", "BTC"), False, "thông tư"),
        (("TT", "TU"), True, "thông tri"),
        (("QH14",), False, "luật"),
        (("L", "CTN"), False, "lệnh"),
        (("TTLT", "BCA", "BQP"), False, "thông tư liên tịch"),
        (("XYZ", "TW"), True, None),
    ],
)
def test_the_kind_that_codes_tell(codes, party, kind):
    assert kind_of_codes(codes, party=party) == kind


def test_which_kinds_may_bear_a_code():
    assert kinds_agree("quy định", ("QĐ", "TW"))
    assert kinds_agree("pháp lệnh", ("UBTVQH13",))
    assert not kinds_agree("nghị định", ("QĐ", "TTG"))


def test_names_for_one_document():
    assert same_family("quyết định", "quy định")
    assert not same_family("quyết định", "nghị quyết")

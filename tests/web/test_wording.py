"""The interface speaks two languages alike."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import dvsearch
from dvsearch.engine.query import Facet, Sort
from dvsearch.model import ArticleDate, Basis
from dvsearch.search import InterpretationKind
from dvsearch.web.params import FACET_NAMES
from dvsearch.web.strings import AREAS, STRINGS
from dvsearch.web.templates import find_templates
from dvsearch.web.wording import Wording

VIETNAMESE, ENGLISH = Wording("vi"), Wording("en")
TEMPLATES = sorted(find_templates().glob("*.html"))


SOURCES = [path for path in Path(dvsearch.__file__).parent.rglob("*.py") if path.parent.name != "strings"]


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", STRINGS)
def test_both_languages_say_the_same_things(key: str) -> None:
    vietnamese, english, *one = STRINGS[key]
    assert fields(vietnamese) == fields(english)
    assert all(fields(sentence) <= fields(english) for sentence in one)


def test_no_two_areas_have_a_sentence_of_one_name() -> None:
    assert len(STRINGS) == sum(map(len, AREAS))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_sentence_that_a_template_asks_for_is_there(template: Path) -> None:
    asked = set(re.findall(r"\bsay\('([^']+)'", template.read_text(encoding="utf-8")))
    assert asked <= STRINGS.keys()


def said() -> Iterator[str]:
    """Patterns of all that code and templates may ask for: every text of theirs, with .+ for what varies."""
    for template in find_templates().glob("*.*"):
        yield from map(re.escape, re.findall(r"'([^'\n]*)'", template.read_text(encoding="utf-8")))
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                    for part in node.values
                )


def test_every_sentence_is_said_somewhere() -> None:
    asked = re.compile("|".join(set(said())))
    assert [key for key in STRINGS if not asked.fullmatch(key)] == []


@pytest.mark.parametrize(
    "key",
    [f"facet-{facet}" for facet in Facet]
    + [f"chip-{facet}" for facet in FACET_NAMES]
    + [f"sort-{sort}" for sort in Sort]
    + [f"basis-{basis}" for basis in Basis]
    + [f"understood-{kind}" for kind in InterpretationKind],
)
def test_every_kind_of_thing_has_a_name(key: str) -> None:
    assert key in STRINGS


@pytest.mark.parametrize(
    ("say", "n", "expected"),
    [
        (VIETNAMESE, 1, "1 bài"),
        (VIETNAMESE, 150_703, "150.703 bài"),
        (ENGLISH, 1, "1 article"),
        (ENGLISH, 0, "0 articles"),
        (ENGLISH, 150_703, "150,703 articles"),
    ],
)
def test_numbers(say: Wording, n: int, expected: str) -> None:
    assert say("total", n=n) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [(ArticleDate(2020, 5, 8), "08/05/2020"), (ArticleDate(2020, 5), "05/2020"), (ArticleDate(2020), "2020")],
)
def test_a_date_is_as_precise_as_it_is_known(date: ArticleDate, expected: str) -> None:
    assert VIETNAMESE.date(date) == expected


@pytest.mark.parametrize(("seconds", "expected"), [(0.0042, "0,004"), (0.5, "0,50"), (12.0, "12,00")])
def test_seconds(seconds: float, expected: str) -> None:
    assert VIETNAMESE.seconds(seconds) == expected


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        (Facet.DECISION, "397/QĐ-TTG", "397/QĐ-TTg"),
        (Facet.DECISION, "quyết định 290", "Quyết định 290"),
        (Facet.DECISION, "~Luật Đất đai 2013", "Luật Đất đai 2013"),
        (Facet.KIND, "nghị quyết", "Nghị quyết"),
        (Facet.MONTH, "2020-05", "05/2020"),
        (Facet.SOURCE, "qbtv.vn", "qbtv.vn"),
    ],
)
def test_values(facet: Facet, value: str, expected: str) -> None:
    assert VIETNAMESE.value(facet, value) == expected


def test_what_a_value_contains_is_not_read_as_a_pattern() -> None:
    assert VIETNAMESE("bad-sort", value="{limit}", limit=1).count("{limit}") == 1

"""What the API can be asked beside what a page can."""

import pytest

from dvsearch.engine.query import Facet
from dvsearch.web.api.params import MAX_FACET_LIMIT, read_search
from dvsearch.web.problems import Problem


@pytest.mark.parametrize(
    ("named", "facets"),
    [
        ([], tuple(Facet)),
        ([""], tuple(Facet)),
        (["none"], ()),
        (["source", "year"], (Facet.YEAR, Facet.SOURCE)),
        (["today"], (Facet.PROVINCE_TODAY,)),
        (["year", "year", "none"], (Facet.YEAR,)),
    ],
)
def test_facets(named: list[str], facets: tuple[Facet, ...]) -> None:
    asked, problems = read_search([("facets", name) for name in named])
    assert (asked.query.facets, problems) == (facets, ())


@pytest.mark.parametrize(
    ("value", "limit"), [("1", 1), ("007", 7), ("1000", MAX_FACET_LIMIT), ("", 20), ("20", 20)]
)
def test_facet_limit(value: str, limit: int) -> None:
    asked, problems = read_search([("facet_limit", value)])
    assert (asked.query.facet_limit, problems) == (limit, ())


@pytest.mark.parametrize(
    ("pairs", "problem"),
    [
        ([("facets", "province_today")], Problem("facets", "bad-facets", "province_today")),
        ([("facets", "x" * 500)], Problem("facets", "bad-facets", "x" * 40)),
        ([("facet_limit", "0")], Problem("facet_limit", "bad-facet-limit", "0", MAX_FACET_LIMIT)),
        ([("facet_limit", "1001")], Problem("facet_limit", "bad-facet-limit", "1001", MAX_FACET_LIMIT)),
        ([("facet_limit", "-1")], Problem("facet_limit", "bad-facet-limit", "-1", MAX_FACET_LIMIT)),
        ([("page", "0")], Problem("page", "bad-page", "0")),
        ([("cursor", "x")], Problem("cursor", "bad-cursor", "x")),
        ([("cursor", "ậ" * 9_000)], Problem("cursor", "bad-cursor", "ậ" * 40)),
    ],
)
def test_what_cannot_be_used(pairs: list[tuple[str, str]], problem: Problem) -> None:
    _, problems = read_search(pairs)
    assert problems == (problem,)

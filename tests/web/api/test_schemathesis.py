"""Schemathesis holds a live server to the document: no failure, no answer that it does not describe.

Bounded and without chance; a longer run is `schemathesis run http://…/api/v1/openapi.json`.
"""

import json
from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.api.openapi.document import make_document
from dvsearch.web.api.openapi.operations import PREFIX
from dvsearch.web.api.params import read_search
from tests.web.serving import serving

# Beside what every endpoint may say, 414: addresses have a limit that no schema of a parameter tells.
CONFIG = SchemathesisConfig.from_dict(
    {
        "generation": {"deterministic": True, "mode": "all"},
        "checks": {
            "positive_data_acceptance": {"expected-statuses": ["2xx", "304", "404", "414"]},
            "negative_data_rejection": {"expected-statuses": ["400", "404", "405", "414"]},
        },
    }
)
# The very document that the server gives out (see openapi/test_document).
DESCRIBED = schemathesis.openapi.from_dict(json.loads(json.dumps(make_document("", ""))), config=CONFIG)

# What no schema can say: that two parameters contradict each other, or which cursors were given out.
UNSAID = {"bad-range", "too-many-filters", "bad-cursor"}


@DESCRIBED.hook
def filter_case(context: schemathesis.HookContext, case: schemathesis.Case) -> bool:
    """Leave out what the schema cannot tell is wrong."""
    pairs = [(str(name), str(value)) for name, given in (case.query or {}).items() for value in listed(given)]
    _, problems = read_search(pairs)
    return not UNSAID.intersection(problem.code for problem in problems)


def listed(given: object) -> list[object]:
    return given if isinstance(given, list) else [given]


@pytest.fixture(scope="module")
def address(searcher: Searcher) -> Iterator[str]:
    with serving(searcher, Settings(port=0)) as address:
        yield f"{address.rstrip('/')}{PREFIX}"


@DESCRIBED.parametrize()
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_server_does_what_the_document_says(case: schemathesis.Case, address: str) -> None:
    case.call_and_validate(base_url=address)

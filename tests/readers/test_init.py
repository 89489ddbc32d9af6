import subprocess
import sys

import pytest

import dvsearch.readers
from dvsearch.readers.endings import ENDINGS


def test_exports_are_listed_sorted_and_there() -> None:
    assert dvsearch.readers.__all__ == sorted(dvsearch.readers.__all__)
    assert all(hasattr(dvsearch.readers, name) for name in dvsearch.readers.__all__)


@pytest.mark.parametrize("heavy", ["lxml", "trafilatura", "pyvi", "whoosh", "starlette"])
def test_importing_readers_loads_nothing_heavy(heavy: str) -> None:
    code = f"import sys, dvsearch.readers; sys.exit('{heavy}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("ending", ENDINGS)
def test_endings_are_lower_case(ending: str) -> None:
    assert ending == ending.lower()
    assert ending.startswith(".")

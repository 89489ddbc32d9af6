"""Templates are found wherever dvsearch is installed, and none of them opens a door."""

import re
from pathlib import Path

import pytest

from dvsearch.errors import ConfigError
from dvsearch.web.templates import find_templates, make_templates

TEMPLATES = sorted(find_templates().glob("*.html"))


def test_the_first_place_that_has_them_is_taken(tmp_path: Path) -> None:
    (tmp_path / "_base.html").touch()
    assert find_templates([tmp_path / "none", tmp_path, find_templates()]) == tmp_path


def test_where_they_are_missing_the_error_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=re.escape(str(tmp_path))):
        find_templates([tmp_path])


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
@pytest.mark.parametrize(
    "pattern",
    [
        r"\|\s*safe",
        "autoescape",
        # A module of ours, or the script for other sites on the page that tries it.
        (
            r"<script(?! type=\"module\" src=\"\{\{ frame\.asset\('[a-z]+\.js'\) \}\}\"></script>"
            r"| src=\"\{\{ frame\.paths\.root \}\}/embed\.js\" defer></script>)"
        ),
        r"\sstyle=",
        r"\son[a-z]+=",
        "javascript:",
    ],
)
def test_no_template_goes_round_escaping_or_the_policy(template: Path, pattern: str) -> None:
    assert not re.search(pattern, template.read_text(encoding="utf-8"))


def test_everything_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("{{ text }}")
    template = make_templates(tmp_path).get_template("page.txt")
    assert template.render(text="<b>\"'") == "&lt;b&gt;&#34;&#39;"

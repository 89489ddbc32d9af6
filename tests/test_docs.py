"""The documents name every command, option, setting, exit code, operation and parameter that there is."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
import typer.main
from typer.core import TyperGroup

from dvsearch.cli.exits import ExitCode
from dvsearch.cli.program import app
from dvsearch.config import PREFIX, Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.indexing import update_index
from dvsearch.query.fields import FIELD_NAMES
from dvsearch.readers import read
from dvsearch.web.api.openapi.operations import OPERATIONS, SEARCH, Operation
from dvsearch.web.params import FACET_NAMES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
RECIPES = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Add a reader")[2]


def _commands(group: object, above: str = "dvsearch") -> Iterator[tuple[str, list[str]]]:
    """Every command with its options."""
    assert isinstance(group, TyperGroup)
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from _commands(command, f"{above} {name}")
        else:
            options = [option for each in command.params for option in each.opts if option.startswith("-")]
            yield f"{above} {name}", [option for option in options if option != "--help"]


COMMANDS = dict(_commands(typer.main.get_command(app)))


def _section(command: str) -> str:
    """What stands under the heading of the command."""
    found = re.search(rf"^#### {command}\b.*?(?=^#)", README, re.MULTILINE | re.DOTALL)
    assert found is not None, f"README.md has no heading '#### {command}'"
    return found[0]


@pytest.mark.parametrize(
    ("command", "option"), [(command, option) for command, options in COMMANDS.items() for option in options]
)
def test_every_option_stands_under_its_command(command: str, option: str) -> None:
    assert re.search(rf"`{option}[ `]", _section(command))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_in_the_documents_exists(command: str) -> None:
    said = set(re.findall(r"`(--?[a-z][a-z-]*)[ `]", _section(command)))
    assert said <= {*COMMANDS[command], "--rebuild", "--jsonl", "--articles", "--update"}


def test_every_command_has_a_heading() -> None:
    headings = re.findall(r"^#### (dvsearch (?:eval )?[a-z]+)", README, re.MULTILINE)
    assert headings == list(COMMANDS)


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: setting.name)
def test_every_setting_stands_with_its_default(setting: object) -> None:
    name, default = getattr(setting, "name"), getattr(setting, "default")  # noqa: B009 - a Field is not typed
    assert f"| `{PREFIX}{name.upper()}` | {_shown(default)} |" in README


def _shown(default: object) -> str:
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    if default == "":
        return "none"
    return f"`{default:g}`" if isinstance(default, float) else f"`{default}`"


def test_every_variable_read_in_the_source_is_documented() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    used = set(re.findall(r"DVSEARCH_[A-Z_]*[A-Z]", source))
    assert {name for name in used if f"`{name}`" not in README} == set()


@pytest.mark.parametrize("code", ExitCode)
def test_every_exit_code_is_documented(code: ExitCode) -> None:
    assert re.search(rf"^\| {code.value} \| ", README, re.MULTILINE)


@pytest.mark.parametrize("names", FIELD_NAMES.values(), ids=lambda names: names[-1])
def test_every_field_of_the_query_language_is_documented(names: tuple[str, ...]) -> None:
    assert f"`{names[0]}:" in README
    assert f"`{names[-1]}:" in README


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_inside_the_repository_lead_somewhere(document: str) -> None:
    links = re.findall(r"(?<!!)\[[^\]]*\]\(([^)#:]+)\)", (ROOT / document).read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_make_targets_in_the_documents_exist(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", (ROOT / document).read_text("utf-8")))
    assert named <= targets


def test_the_architecture_names_what_there_is() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    there = [
        f"/{path.relative_to(ROOT).with_suffix('').as_posix()}"
        for folder in ("src", "tests", "benchmarks", "templates", "docs")
        for path in (ROOT / folder).rglob("*")
    ]
    named = set(re.findall(r"`([a-z_]+(?:/[a-z_]+)+)/?(?:\.[a-z]+)?`", text))
    assert [name for name in named if not any(path.endswith(f"/{name}") for path in there)] == []


def test_the_architecture_is_read_without_scrolling_sideways() -> None:
    lines = (ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()
    assert [line for line in lines if len(line) > 120] == []


def test_the_readme_goes_from_what_it_is_to_how_fast_it_is() -> None:
    headings = re.findall(r"^## (.+)", README, re.MULTILINE)
    assert headings == [
        "Two commands",
        "Using it",
        "Embedding it",
        "Its API",
        "Operating it",
        "How fast it is",
        "More",
    ]
    assert "](docs/screenshots/" in README.partition("## ")[0]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_pictures_are_there(document: str) -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / document).read_text("utf-8"))
    assert [picture for picture in pictures if not (ROOT / picture).exists()] == []


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_operation_of_the_api_is_documented(operation: Operation) -> None:
    assert f"`GET {operation.route.replace('{key:path}', 'KEY')}`" in README


@pytest.mark.parametrize("name", [each.name for each in SEARCH.query_parameters if each.name[0] != "-"])
def test_every_parameter_of_a_search_is_documented(name: str) -> None:
    rows = re.findall(r"^\| (`.*?) \|", README, re.MULTILINE)
    assert any(f"`{name}`" in row for row in rows)


@pytest.mark.parametrize("name", FACET_NAMES.values())
def test_the_api_takes_every_facet(name: str) -> None:
    assert {name, f"-{name}"} <= {each.name for each in SEARCH.query_parameters}


def test_every_attribute_of_the_element_is_documented() -> None:
    script = (ROOT / "templates" / "static" / "embed.js").read_text("utf-8")
    filters = re.search(r"FILTERS = \[(.*?)\]", script)
    observed = re.search(r"observedAttributes = \[(.*?)\]", script)
    assert filters is not None
    assert observed is not None
    names = re.findall(r'"([a-z]+)"', filters[1] + observed[1])
    table = README[README.index("| attribute | meaning |") : README.index("Colour, font and corners")]
    assert {name for name in names if f"`{name}`" not in table} == set()


def test_the_snippet_in_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (snippet,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    with WhooshEngine(tmp_path / "index") as engine:
        update_index(engine, read([ROOT / "data" / "articles" / "quang-binh"], on_error=print), workers=1)
    monkeypatch.chdir(tmp_path)
    exec(compile(snippet, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("1 [")


def _ways(path: str) -> list[Path]:
    """Where a path in the recipes may start: at the root, or in the package."""
    return [ROOT / path, ROOT / "src" / "dvsearch" / path]


def test_the_recipes_name_files_that_exist() -> None:
    named = re.findall(r"`([a-z_.]+(?:/[a-z_.-]+)+/?)`", RECIPES)
    assert named
    assert [path for path in named if not any(way.exists() for way in _ways(path))] == []


@pytest.mark.parametrize("thing", ["reader", "extractor", "facet", "page", "sentence", "setting", "command"])
def test_there_is_a_recipe_for(thing: str) -> None:
    assert re.search(rf"^## Add an? {thing}$", f"## Add a reader{RECIPES}", re.MULTILINE)


def test_the_names_in_the_recipes_are_in_the_source() -> None:
    source = "".join(
        path.read_text("utf-8") for part in ("src", "tests") for path in (ROOT / part).rglob("*.py")
    )
    named = set(re.findall(r"`(_?[A-Z]+_[A-Z_]+|_[A-Z]+|[A-Z][a-z]+[A-Z][A-Za-z]+)`", RECIPES)) - {
        "DVSEARCH_NAME"
    }
    assert {name for name in named if not re.search(rf"\b{name}\b", source)} == set()


def test_the_changelog_says_nothing_twice() -> None:
    unreleased = CHANGELOG[CHANGELOG.index("## [Unreleased]") :]
    headings = re.findall(r"^### (.+)", unreleased, re.MULTILINE)
    assert headings == ["Added", "Changed", "Fixed"]
    starts = [" ".join(line.split()[:5]) for line in re.findall(r"^- (.+)", unreleased, re.MULTILINE)]
    assert len(starts) == len(set(starts))

"""The documents name every command, option, setting and exit code that there is."""

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
from dvsearch.query.fields import FIELD_NAMES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))


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

"""Imports go down only, and each command loads no more than it uses."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dvsearch"

Floors: TypeAlias = tuple[tuple[frozenset[str], ...], ...]

FLOORS: Floors = (
    (frozenset({"", "errors", "model", "config"}),),
    (frozenset({"text"}),),
    (frozenset({"readers"}), frozenset({"extract"}), frozenset({"query"})),
    (frozenset({"engine"}),),
    (frozenset({"documents", "indexing"}), frozenset({"search"}), frozenset({"register"})),
    (frozenset({"web"}), frozenset({"evaluation"})),
    (frozenset({"cli", "__main__"}),),
)
"""From the ground up: each floor's neighbours. One may import itself and every lower floor.

"" is the package `dvsearch` itself.
"""

WEB_FLOORS: Floors = (
    (frozenset({"strings"}), frozenset({"metrics"})),
    (frozenset({"", "maps"}),),
    (
        frozenset({"article"}),
        frozenset({"decisions"}),
        frozenset({"embed"}),
        frozenset({"exports"}),
        frozenset({"feeds"}),
        frozenset({"help"}),
        frozenset({"operating"}),
        frozenset({"results"}),
        frozenset({"trends"}),
    ),
    (frozenset({"api"}),),
    (frozenset({"app"}),),
    (frozenset({"server"}),),
)
"""The floors within `dvsearch.web`; "" is what areas share, the modules that stand in no package of it.

An area imports no other. The API stands above them, since it takes the parameters that pages take; that it
imports nothing else of them has a test of its own.
"""


MODULES = sorted(SOURCE.rglob("*.py"))
WEB_MODULES = sorted((SOURCE / "web").rglob("*.py"))


def _part(module: str) -> str:
    """`dvsearch.text.fold` → "text"."""
    return ".".join(module.split(".")[1:2])


def _module_name(path: Path) -> str:
    names = ["dvsearch", *path.relative_to(SOURCE).with_suffix("").parts]
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


def _imported(path: Path) -> Iterator[str]:
    """Every module of ours that the file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if _is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            module = node.module or ""
            if module == "dvsearch":
                yield from (_member(alias.name) for alias in node.names)
            elif _is_ours(module):
                yield module


def _is_ours(module: str) -> bool:
    return module.split(".")[0] == "dvsearch"


def _member(name: str) -> str:
    """`from dvsearch import X` imports a module, or a name of the package itself."""
    is_module = (SOURCE / name).is_dir() or (SOURCE / f"{name}.py").is_file()
    return f"dvsearch.{name}" if is_module else "dvsearch"


def _web_part(module: str) -> str:
    """`dvsearch.web.trends.axis` → "trends"; "" for a module that areas share."""
    part = ".".join(module.split(".")[2:3])
    return part if part in ("app", "server") or (SOURCE / "web" / part).is_dir() else ""


def _place(part: str, floors: Floors) -> tuple[int, frozenset[str]]:
    for floor, neighbours in enumerate(floors):
        for neighbour in neighbours:
            if part in neighbour:
                return floor, neighbour
    raise AssertionError(f"{part!r} stands on no floor; add it to the table")


def _upwards(own: str, imported: Iterable[str], floors: Floors) -> list[str]:
    """The parts imported that `own` may not import."""
    floor, neighbour = _place(own, floors)
    places = ((part, *_place(part, floors)) for part in imported)
    return [part for part, below, other in places if other != neighbour and below >= floor]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_down(path: Path) -> None:
    assert _upwards(_part(_module_name(path)), map(_part, _imported(path)), FLOORS) == []


@pytest.mark.parametrize("path", WEB_MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_area_of_the_web_imports_another(path: Path) -> None:
    imported = (_web_part(module) for module in _imported(path) if _part(module) == "web")
    assert _upwards(_web_part(_module_name(path)), imported, WEB_FLOORS) == []


def test_the_api_takes_nothing_of_pages_but_their_parameters() -> None:
    modules = {module for path in (SOURCE / "web" / "api").rglob("*.py") for module in _imported(path)}
    areas = frozenset().union(*WEB_FLOORS[2])
    assert {module for module in modules if _part(module) == "web" and _web_part(module) in areas} == {
        "dvsearch.web.decisions.params",
        "dvsearch.web.trends.params",
    }


def test_what_is_imported_is_listed() -> None:
    """A module lists in `__all__` what others may import."""
    trees = {_module_name(path): ast.parse(path.read_text("utf-8")) for path in MODULES}
    listed = {name: names for name, tree in trees.items() if (names := _listed(tree)) is not None}
    unlisted = [
        f"{node.module}.{alias.name}, by {importer}"
        for importer, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in listed
        for alias in node.names
        if alias.name not in listed[node.module] and f"{node.module}.{alias.name}" not in trees
    ]
    assert unlisted == []


def _listed(tree: ast.Module) -> set[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return None


def test_the_check_sees_imports_inside_functions() -> None:
    imported = set(_imported(SOURCE / "cli" / "serve.py"))
    assert "dvsearch.web.server" in imported


def _loaded(code: str, *, cwd: Path) -> frozenset[str]:
    """The top-level modules that a new interpreter has loaded after running `code`."""
    ending = "\nimport json, sys\nsys.stderr.write('\\n' + json.dumps(sorted({n.split('.')[0] for n in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", code + ending],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return frozenset(json.loads(done.stderr.splitlines()[-1]))


def _run(*arguments: str | Path) -> str:
    """Code that runs the program and goes on when it ends."""
    argv = ["dvsearch", *map(str, arguments)]
    return (
        f"import sys\nsys.argv = {argv!r}\nfrom dvsearch.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
    )


MODEL = {"pyvi", "sklearn", "sklearn_crfsuite", "scipy"}
WEB = {"starlette", "jinja2", "uvicorn", "anyio"}
PAGES = {"trafilatura", "lxml", "htmldate", "justext"}
ENGINE = {"whoosh", "numpy", "filelock"}


def test_the_package_loads_no_library(tmp_path: Path) -> None:
    loaded = _loaded("import dvsearch", cwd=tmp_path)
    assert not loaded & (MODEL | WEB | PAGES | ENGINE | {"typer", "rich"})


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["search", "--help"], ["serve", "--help"]])
def test_help_loads_no_library_but_its_own(arguments: list[str], tmp_path: Path) -> None:
    assert not _loaded(_run(*arguments), cwd=tmp_path) & (MODEL | WEB | PAGES | ENGINE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article in each format, and an index of it."""
    root = tmp_path_factory.mktemp("imports")
    body = "Ngày 4/9/2018, UBND tỉnh Nghệ An họp bàn mùa vụ."
    (root / "a.json").write_text(json.dumps({"id": "a", "title": "Họp bàn mùa vụ", "body": body}), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "dvsearch", "index", "a.json"], cwd=root, capture_output=True, check=True
    )
    return root


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["search", "mùa vụ"], MODEL | WEB | PAGES | {"whoosh"}),
        (["search", "mua vu", "--facets", "--json"], MODEL | WEB | PAGES | {"whoosh", "rich"}),
        (["show", "a", "--query", "mùa"], MODEL | WEB | PAGES | {"whoosh"}),
        (["stats"], MODEL | WEB | PAGES | {"whoosh", "rich"}),
        (["decisions", "--csv"], MODEL | WEB | PAGES | {"whoosh", "rich"}),
        (["doctor"], MODEL | WEB | PAGES | {"whoosh", "rich"}),
        (["extract", "a.json"], MODEL | WEB | PAGES | {"whoosh", "numpy"}),
        (["index", "a.json", "--json"], MODEL | WEB | PAGES),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_load_only_what_they_use(arguments: list[str], unwanted: set[str], folder: Path) -> None:
    assert not _loaded(_run(*arguments, *_index(arguments)), cwd=folder) & unwanted


def _index(arguments: list[str]) -> list[str]:
    return [] if arguments[0] == "extract" else ["--index", "index"]

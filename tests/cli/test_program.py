"""The program as a whole: its table of commands, exit codes, streams and interruptions."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import dvsearch
from tests.cli.program import environment, run

COMMANDS = ("index", "search", "show", "extract", "serve", "stats", "doctor", "decisions", "bench", "eval")


def test_version(tmp_path: Path) -> None:
    done = run("--version", cwd=tmp_path)
    assert (done.code, done.out) == (0, f"dvsearch {dvsearch.__version__}\n")


def test_help_lists_every_command(tmp_path: Path) -> None:
    listed = re.findall(
        r"^  (\w+)  ", run("--help", cwd=tmp_path).out.partition("Commands:")[2], re.MULTILINE
    )
    assert sorted(listed) == sorted(COMMANDS)


@pytest.mark.parametrize("command", [*COMMANDS, "eval relevance", "eval extract", "eval gate"])
def test_every_command_has_help(command: str, tmp_path: Path) -> None:
    done = run(*command.split(), "--help", cwd=tmp_path)
    assert done.code == 0
    assert f"Usage: dvsearch {command}" in done.out


def test_the_console_script_is_the_same_program(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("dvsearch")
    done = subprocess.run([script, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == run("--version", cwd=tmp_path).out


@pytest.mark.parametrize(
    ("arguments", "settings", "code", "message"),
    [
        ("nonsense", {}, 2, "No such command 'nonsense'"),
        ("search", {}, 2, "Missing argument 'QUERY"),
        ("search a --nonsense", {}, 2, "No such option"),
        ("search a --sort price", {}, 2, "'price' is not one of 'relevance', 'newest', 'oldest'"),
        ("search a", {}, 3, "dvsearch: index: there is no index here; make one with `dvsearch index`"),
        ("search a", {"DVSEARCH_INDEX": "other"}, 3, "dvsearch: other: there is no index here"),
        ("search a --index third", {"DVSEARCH_INDEX": "other"}, 3, "dvsearch: third: there is no index here"),
        ("stats", {"DVSEARCH_PORT": "http"}, 2, "dvsearch: DVSEARCH_PORT is 'http'; it must be a number"),
        ("stats --index file", {}, 2, "dvsearch: file is not a directory"),
    ],
)
def test_errors_end_in_a_message_and_a_code(
    arguments: str, settings: dict[str, str], code: int, message: str, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    done = run(*arguments.split(), cwd=tmp_path, **settings)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert "Traceback" not in done.err


def test_what_is_written_is_utf_8_in_any_locale(index: Path, tmp_path: Path) -> None:
    done = run("search", "dân vận", "--index", index, cwd=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "Quảng Bình" in done.out


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
@pytest.mark.parametrize("command", ["stats", "stats --json", "search dân", "show qb-1"])
def test_a_reader_that_goes_away_is_no_error(command: str, index: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "dvsearch", *command.split(), "--index", index],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (141, b"")


def test_a_defect_has_a_code_of_its_own(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from dvsearch.cli import extract, program\n"
        "extract._print_all = None\n"
        "sys.argv = ['dvsearch', 'extract', 'a.txt']\n"
        "program.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 70
    assert done.stderr.startswith("Traceback")
    assert done.stderr.endswith("this is a defect of dvsearch; please report it with the lines above\n")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from dvsearch.cli import program\n"
        "sys.argv = ['dvsearch', 'extract', '--jsonl', '-']\n"
        "print(flush=True)\n"
        "program.main()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        # Not measured: an interrupt inside coverage's own lock never ends.
        env={name: value for name, value in environment().items() if not name.startswith("COVERAGE")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.readline()
    process.stdin.write(b"\n" * 1_000_000)  # more than a pipe holds: it reads by now
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"")

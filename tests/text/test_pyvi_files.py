"""pyvi's files are read and never run; what is wrong with them is said."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from pyvi.ViTokenizer import ViTokenizer

from dvsearch.errors import ModelUnusable
from dvsearch.text.pyvi_files import pyvi_folder, read_dictionary, read_model


def test_the_model_is_the_one_that_pyvi_uses() -> None:
    model = read_model(pyvi_folder())
    assert list(model.labels) == ViTokenizer.model.tagger_.labels()
    assert len(model.transitions) == 4
    assert len(model.states) > 10_000


def test_the_dictionary_is_the_one_that_pyvi_uses() -> None:
    dictionary = read_dictionary(pyvi_folder())
    assert {" ".join(pair) for pair in dictionary.pairs} == ViTokenizer.bi_grams
    assert {" ".join(triple) for triple in dictionary.triples} == ViTokenizer.tri_grams


class Hostile:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_nothing_in_the_model_is_run(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    (tmp_path / "pyvi3.pkl").write_bytes(pickle.dumps(Hostile(trace)))
    with pytest.raises(ModelUnusable, match="has no place in it"):
        read_model(tmp_path)
    assert not trace.exists()


@pytest.mark.parametrize(
    "data",
    [b"", b"rubbish", pickle.dumps(None), pickle.dumps({"modelfile": 1}), pickle.dumps("x" * 1000)[:500]],
    ids=["empty", "rubbish", "nothing", "another", "torn"],
)
def test_a_damaged_model_is_named(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "pyvi3.pkl").write_bytes(data)
    with pytest.raises(ModelUnusable, match=r"pyvi3\.pkl: .*install pyvi again"):
        read_model(tmp_path)


def test_half_of_the_model_is_damaged(tmp_path: Path) -> None:
    data = (pyvi_folder() / "pyvi3.pkl").read_bytes()
    (tmp_path / "pyvi3.pkl").write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelUnusable):
        read_model(tmp_path)


def test_a_damaged_dictionary_is_named(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(ModelUnusable, match=r"words\.txt: is not UTF-8"):
        read_dictionary(tmp_path)


def test_missing_files_are_named(tmp_path: Path) -> None:
    for reader in (read_model, read_dictionary):
        with pytest.raises(ModelUnusable, match="cannot be read"):
            reader(tmp_path)


def test_it_is_said_where_pyvi_is_missing() -> None:
    code = (
        "import sys, importlib.util as u\n"
        "sys.path = [p for p in sys.path if 'site-packages' not in p]\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from dvsearch.text.pyvi_files import pyvi_folder\n"
        "pyvi_folder()"
    )
    source = str(Path(__file__).parents[2] / "src")
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, source], capture_output=True, text=True, check=False
    )
    assert "ModelUnusable: pyvi is not installed" in done.stderr

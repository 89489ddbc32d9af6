"""Compile many phrases into one pattern that reads every letter of a text once, however many they are.

Phrases with the same first letters share a branch, and a search jumps from one first letter to the next;
a plain alternation tries every phrase at every place.
"""

import re
from collections.abc import Iterable, Sequence

__all__ = ["any_of", "compile_phrases"]

_Node = dict[str, "_Node"]  # by atom; where a phrase ends, _END
_END = ""


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `phrases` as whole words; the longest where several begin at one place."""
    return compile_phrases(list(map(re.escape, phrase)) for phrase in phrases)


def compile_phrases(phrases: Iterable[Sequence[str]]) -> re.Pattern[str]:
    """A pattern for the longest of `phrases`, each a sequence of atoms of regular expressions.

    The first atom of each is one letter. A match is of whole words.
    """
    root: _Node = {}
    for atoms in phrases:
        node = root
        for atom in atoms:
            node = node.setdefault(atom, {})
        node[_END] = {}
    return re.compile("|".join(f"{atom}(?<!\\w.){_written(node)}" for atom, node in sorted(root.items())))


def _written(node: _Node) -> str:
    """The pattern for all that may follow at `node`, the longest first."""
    longest_first = sorted(node.items(), key=lambda branch: -_depth(branch[1]))
    branches = [atom + _written(following) for atom, following in longest_first if atom != _END]
    if _END in node:
        branches.append(r"(?!\w)")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _depth(node: _Node) -> int:
    return 1 + max((_depth(following) for following in node.values()), default=0)

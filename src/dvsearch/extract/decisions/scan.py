"""Find the places of a text where a citation may be, cheaply, and prepare those lines for reading.

Most of an article cites nothing. One pass over its digits finds the candidates; only their lines are
normalized, so that the cost of normalization is paid where it serves.
"""

import re
import unicodedata
from dataclasses import dataclass

from dvsearch.extract.decisions.candidates import candidate_numbers
from dvsearch.extract.decisions.namedlines import line_at, named_lines
from dvsearch.extract.plain import compose, is_plain, only_composes, plain
from dvsearch.text.fold import lowercase
from dvsearch.text.normalize import NormalizedText, normalize, normalize_with_map

__all__ = ["Prepared", "prepare"]

# What normalization drops, and marks that may compose with the letter before: the length changes.
_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0300-\u036f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for reading: normalized where it matters, with candidate positions.

    `numbers` are the spans of candidate digits, `named` the lines where a named document may be.
    """

    text: str
    low: str
    origin: NormalizedText
    numbers: tuple[tuple[int, int], ...]
    named: tuple[tuple[int, int], ...]


def prepare(text: str) -> Prepared | None:
    """Prepare `text`, or return None if it can hold no citation."""
    scanned = plain(text) if is_plain(text) or only_composes(text) else _origin(text).text
    low = lowercase(scanned)
    numbers = candidate_numbers(scanned, low)
    named = named_lines(scanned, low)
    if not numbers and not named:
        return None
    whole = _normalized_lines(scanned, numbers, named)
    low = low if whole == scanned else lowercase(whole)
    return Prepared(whole, low, _origin(text), numbers, named)  # the map is dear, and most texts need none


def _origin(text: str) -> NormalizedText:
    """The text with the same length as it would have normalized, and the map from it to `text`."""
    if is_plain(text):
        return NormalizedText(text)
    return compose(text) or (NormalizedText(text) if _keeps_length(text) else _by_lines(text))


def _keeps_length(text: str) -> bool:
    """Say whether normalization would keep the length of `text`."""
    return unicodedata.is_normalized("NFC", text) and not _DROPPED.search(text)


def _by_lines(text: str) -> NormalizedText:
    """Normalize those lines of `text` whose length changes by it; only few do, and it is dear."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for line in text.split("\n"):
        normal = NormalizedText(line) if _keeps_length(line) else normalize_with_map(line)
        pieces.append(normal.text)
        starts.extend(
            range(at, at + len(line))
            if normal.starts is None
            else (at + start for start in normal.starts[:-1])
        )
        at += len(line)
        starts.append(at)  # the line break
        at += 1
    return NormalizedText("\n".join(pieces), tuple(starts))


def _normalized_lines(
    text: str, numbers: tuple[tuple[int, int], ...], named: tuple[tuple[int, int], ...]
) -> str:
    """The text with every line that has a candidate normalized; its length does not change."""
    lines = list(named)
    covered = 0
    for start, _ in numbers:
        if start >= covered:
            lines.append(line_at(text, start))
            covered = lines[-1][1]
    pieces: list[str] = []
    at = 0
    for start, end in sorted(set(lines)):
        if start < at:
            continue
        pieces += [text[at:start], _same_length(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _same_length(line: str) -> str:
    normal = normalize(line)
    return normal if len(normal) == len(line) else line

"""Which documents match? One flag for each document of the snapshot, from posting lists and columns.

At the size of an office's archive (some 100,000 articles) operations on whole arrays take microseconds, and
there is no loop over postings.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.deadline import check_time
from dvsearch.engine.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Chain,
    DateBetween,
    Everything,
    Exclude,
    HasPhrase,
    HasPrefix,
    HasTerm,
    HasValue,
    Match,
    Zone,
)
from dvsearch.engine.whoosh.codec.fields import MAX_POSITION
from dvsearch.engine.whoosh.codec.postings import FieldPostings, Selection, TermRange
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import decode_form, field_name
from dvsearch.text.fold import fold

__all__ = ["Flags", "match_documents", "prefix_ranges"]

Flags = NDArray[np.bool_]
Integers = NDArray[np.int64]

# Positions are 16 bits wide, so document and position fit one number.
_POSITION_BITS = 16


def match_documents(match: Match, segments: tuple[SegmentView, ...], columns: Columns) -> Flags:
    """Flag the documents that match, deleted ones too. Raises OutOfTime."""
    check_time()
    if isinstance(match, AllOf):
        flags = np.ones(columns.size, dtype=np.bool_)
        for child in match.children:
            flags &= match_documents(child, segments, columns)
        return flags
    if isinstance(match, AnyOf):
        flags = np.zeros(columns.size, dtype=np.bool_)
        for child in match.children:
            flags |= match_documents(child, segments, columns)
        return flags
    if isinstance(match, AtLeast):
        counts = np.zeros(columns.size, dtype=np.int16)
        for child in match.children:
            counts += match_documents(child, segments, columns)
        return counts >= match.count
    if isinstance(match, Exclude):
        return ~match_documents(match.child, segments, columns)
    if isinstance(match, Everything):
        return np.ones(columns.size, dtype=np.bool_)
    if isinstance(match, HasValue):
        return _with_value(match, columns)
    if isinstance(match, DateBetween):
        return _between(match, columns)
    flags = np.zeros(columns.size, dtype=np.bool_)
    for base, segment in zip(columns.bases, segments, strict=False):
        for zone in match.zones:
            _flag(match, zone, segment, flags[base : base + segment.count])
    return flags


def _with_value(match: HasValue, columns: Columns) -> Flags:
    column = columns.facet(match.facet)
    wanted = np.array([value in match.values for value in column.values], dtype=np.bool_)
    flags = np.zeros(columns.size, dtype=np.bool_)
    flags[column.rows[wanted[column.codes]]] = True
    return flags


def _between(match: DateBetween, columns: Columns) -> Flags:
    day = columns.first_day
    flags: Flags = day > 0
    if match.first is not None:
        flags &= day >= int(match.first.strftime("%Y%m%d"))
    if match.last is not None:
        flags &= day <= int(match.last.strftime("%Y%m%d"))
    return flags


def _flag(match: HasTerm | HasPhrase | HasPrefix, zone: Zone, segment: SegmentView, flags: Flags) -> None:
    """Set the flags of the documents of one segment."""
    if isinstance(match, HasPhrase):
        if len(match.texts) > 2:
            flags[_phrase(match, zone, segment)] = True
            return
        if not match.texts:
            return
        chain = Chain.SYLLABLE if len(match.texts) == 1 else Chain.BIGRAM
        match = HasTerm(" ".join(match.texts), match.folded, chain)
    if isinstance(match, HasPrefix):
        for field, found in prefix_ranges(match, zone, segment):
            field.flag(found, flags)
        return
    term = segment.find_term(zone, match.chain, match.text, match.folded)
    if term is not None:
        field, found = term
        field.flag(found, flags)


def prefix_ranges(
    match: HasPrefix, zone: Zone, segment: SegmentView
) -> Iterator[tuple[FieldPostings, TermRange]]:
    """The terms that begin so; neighbours in the dictionary together."""
    field = segment.field(field_name(zone, Chain.SYLLABLE))
    if field is None:
        return
    found = field.prefix(fold(match.text).encode())
    if match.folded:
        yield field, found
        return
    forms = map(decode_form, field.terms.terms(found.first, found.last))
    fitting = found.first + np.flatnonzero([form.startswith(match.text) for form in forms])
    for run in np.split(fitting, np.flatnonzero(np.diff(fitting) > 1) + 1):
        if len(run):
            yield field, field.range(int(run[0]), int(run[-1]) + 1)


def _phrase(phrase: HasPhrase, zone: Zone, segment: SegmentView) -> Integers:
    """Documents in which each syllable stands one place after the one before it."""
    candidates = np.ones(segment.count, dtype=np.bool_)
    for first, second in zip(phrase.texts, phrase.texts[1:], strict=False):
        pair = segment.find_term(zone, Chain.BIGRAM, f"{first} {second}", phrase.folded)
        having = np.zeros(segment.count, dtype=np.bool_)
        if pair is not None:
            field, found = pair
            field.flag(found, having)
        candidates &= having
    chosen = Selection.of(candidates)
    starts: Integers | None = None
    for at, text in enumerate(phrase.texts):
        places = _occurrences(zone, text, phrase.folded, segment, chosen) - at
        starts = places if starts is None else np.intersect1d(starts, places, assume_unique=True)
        if not len(starts):
            break
    assert starts is not None
    return np.unique(starts >> _POSITION_BITS)


def _occurrences(zone: Zone, text: str, folded: bool, segment: SegmentView, among: Selection) -> Integers:
    """Every place of a syllable in chosen documents, as document * 65,536 + position."""
    term = segment.find_term(zone, Chain.SYLLABLE, text, folded)
    if term is None:
        return np.zeros(0, dtype=np.int64)
    field, found = term
    docs, postings = field.among(found, among)
    frequencies, positions = field.positions_at(postings)
    places = (np.repeat(docs, frequencies) << _POSITION_BITS) + positions
    return places[positions < MAX_POSITION]  # the limit stands for all that is beyond it

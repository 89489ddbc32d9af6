"""What each basis alone says of an article's day, beside what was decided: for explaining only."""

from collections.abc import Sequence

from dvsearch.extract.dates.address import Written, read_published, read_url
from dvsearch.extract.dates.find import DateReading, explain_date
from dvsearch.extract.dates.roles import Role
from dvsearch.extract.evidence import Finding, Witness
from dvsearch.model import ArticleDate, Basis, Citation

__all__ = ["weigh_dates"]

_METADATA, _ADDRESS, _DATELINE, _TEXT = "metadata", "address", "dateline", "text"


def weigh_dates(
    reading: DateReading, text: str, *, url: str = "", published: str = "", citations: Sequence[Citation] = ()
) -> Finding:
    """Which basis gave the date of `reading`, and what the others say; the arguments are `find_date`'s."""
    alone = explain_date(text, citations=citations)
    stamp = next((moment for moment in reading.moments if moment.role is Role.STAMP), None)
    witnesses = (
        _written(_METADATA, read_published(published)),
        _written(_ADDRESS, read_url(url)),
        Witness(_DATELINE, stamp.full.isoformat(), stamp.surface) if stamp and stamp.full else None,
        _told(alone) if alone.why != "stamp" else None,
    )
    said = [witness for witness in witnesses if witness is not None]
    when = reading.date
    if when is None:
        return Finding(beat=tuple(said))
    basis = _basis(reading.why, when)
    own = next((witness.text for witness in said if witness.basis == basis), "")
    won = Witness(basis, when.iso, own if basis != _TEXT else f"{reading.why}, {when.basis}")
    return Finding(when.iso, won, tuple(witness for witness in said if witness.basis != basis))


def _basis(why: str, when: ArticleDate) -> str:
    if when.basis is Basis.METADATA:
        return _METADATA
    return {"address": _ADDRESS, "stamp": _DATELINE}.get(why, _TEXT)


def _written(basis: str, written: Written | None) -> Witness | None:
    if written is None:
        return None
    when = ArticleDate(written.year, written.month, written.day)
    return Witness(basis, when.iso, written.surface)


def _told(alone: DateReading) -> Witness | None:
    """What the text says by itself."""
    when = alone.date
    return None if when is None else Witness(_TEXT, when.iso, f"{alone.why}, {when.basis}")

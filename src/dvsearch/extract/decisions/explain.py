"""Why has a citation this key, this issuer and this date? The steps of reading, watched."""

from dataclasses import dataclass

from dvsearch.extract.decisions.citations import Step, find_citations, objection, read_steps
from dvsearch.extract.decisions.keys import bare_key, display_key, named_key
from dvsearch.extract.decisions.mention import Mention
from dvsearch.extract.decisions.scan import Prepared, prepare
from dvsearch.model import Citation

__all__ = ["CitationReading", "Place", "explain_citations"]

_MAY_MEAN = "may be meant too"


@dataclass(frozen=True, slots=True)
class Place:
    """Something at text[start:end], and where that is seen from the citation: "before", "in" or "after"."""

    start: int
    end: int
    side: str


@dataclass(frozen=True, slots=True)
class CitationReading:
    """Why the citation at text[start:end] has its key, and where issuer and date were read.

    `full` is the full mention that a short one stands for. `beat` are the keys with the same number that
    it does not stand for, each with the reason.
    """

    start: int
    end: int
    key: str
    step: Step
    full: Place | None = None
    beat: tuple[tuple[str, str], ...] = ()
    issuer: Place | None = None
    issued: Place | None = None


def explain_citations(text: str) -> tuple[CitationReading, ...]:
    """A reading for each citation that `find_citations` finds, in order. Never raises."""
    citations = find_citations(text)
    work = prepare(text) if citations else None
    if work is None:
        return ()
    steps: dict[int, tuple[Step, str]] = {}  # by mention: what gave it its key last

    def watch(step: Step, mentions: list[Mention]) -> None:
        for mention in mentions:
            if mention.key is not None and steps.get(id(mention), (step, ""))[1] != mention.key:
                steps[id(mention)] = (step, mention.key)

    mentions = read_steps(work, watch)
    by_span = {work.origin.original(mention.start, mention.end): at for at, mention in enumerate(mentions)}
    readings = []
    for citation in citations:
        at = by_span.get((citation.start, citation.end)) if citation.name is None else None
        if at is None:
            readings.append(_named(citation))
        else:
            readings.append(
                _numbered(work, mentions, at, citation, steps.get(id(mentions[at]), (Step.NUMBER, ""))[0])
            )
    return tuple(readings)


def _named(citation: Citation) -> CitationReading:
    return CitationReading(citation.start, citation.end, named_key(citation.name or ""), Step.NAME)


def _numbered(
    work: Prepared, mentions: list[Mention], at: int, citation: Citation, step: Step
) -> CitationReading:
    mention = mentions[at]
    full, beat = _others(work, mentions[:at], mention) if step in (Step.RESOLVED, Step.NUMBER) else (None, ())
    issuer, issued = mention.issuer, mention.issued
    return CitationReading(
        citation.start,
        citation.end,
        citation.key or bare_key(citation.kind, citation.number or "", citation.year),
        step,
        _place(work, mention, full.start, full.end) if full else None,
        beat,
        _place(work, mention, issuer.start, issuer.end) if issuer else None,
        _place(work, mention, issued.start, issued.end) if issued and issued.iso else None,
    )


def _others(
    work: Prepared, earlier: list[Mention], mention: Mention
) -> tuple[Mention | None, tuple[tuple[str, str], ...]]:
    """The full mention that a short one stands for, and the keys of its number that it does not."""
    number = mention.symbol.number.lstrip("0")
    full = [each for each in earlier if each.key and each.codes and each.symbol.number.lstrip("0") == number]
    beat = {
        display_key(each.key or ""): objection(work, mention, each) or _MAY_MEAN
        for each in full
        if each.key != mention.key
    }
    return next((each for each in full if each.key == mention.key), None), tuple(beat.items())


def _place(work: Prepared, mention: Mention, start: int, end: int) -> Place:
    side = "before" if end <= mention.start else "after" if start >= mention.end else "in"
    return Place(*work.origin.original(start, end), side)

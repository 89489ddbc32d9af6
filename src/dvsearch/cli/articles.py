"""Print what was read from an article, and with `--explain` the evidence behind it."""

from collections.abc import Iterable, Iterator, Sequence

from dvsearch.cli.output import facts
from dvsearch.extract.decisions import display_key
from dvsearch.extract.decisions.explain import CitationReading, Place
from dvsearch.extract.evidence import Finding, Witness
from dvsearch.extract.explain import Explanation
from dvsearch.extract.provinces import ProvinceReading
from dvsearch.extract.provinces.mentions import Mention
from dvsearch.model import Article, ArticleDate, Citation, Facts

__all__ = ["explained", "facts_of"]

_LONGEST_QUOTE = 80


def facts_of(article: Article, read: Facts, keys: Sequence[str]) -> str:
    """The facts, a line each; `keys` are the facet values of the citations."""
    return facts(
        [
            ("key", article.key),
            ("author", read.author),
            ("source", read.source),
            ("date", _date(read.date)),
            ("provinces", ", ".join(read.provinces)),
            ("url", article.url),
            *(("decision", line) for line in _citations(article.text, read.citations, keys)),
            ("body", _size(article.body)),
        ]
    )


def _date(when: ArticleDate | None) -> str:
    return "" if when is None else f"{when.iso} ({when.basis})"


def _size(body: str) -> str:
    return f"{len(body)} characters, {body.count(chr(10)) + 1 if body else 0} paragraphs"


def _citations(text: str, citations: Iterable[Citation], keys: Iterable[str]) -> Iterator[str]:
    for citation, key in zip(citations, keys, strict=True):
        said = [f"{display_key(key)} [{citation.start}-{citation.end}]", citation.kind]
        said.append(f"“{_quote(text[citation.start : citation.end])}”")
        if citation.issued:
            said.append(f"of {citation.issued}")
        if citation.issuer:
            said.append(f"by {citation.issuer}")
        yield " · ".join(said)


def _weighed(place: Mention) -> str:
    return f"{'/'.join(place.provinces)} {place.weight:.2f} {place.why}"


def _quote(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def explained(text: str, explanation: Explanation, keys: Sequence[str]) -> str:
    """Which evidence won, what it beat, and all that there was.

    `text` is the article's, `keys` are the facet values of its citations.
    """
    reading, provinces = explanation.reading, explanation.provinces
    rows = [
        *_finding("source", explanation.source),
        *_finding("author", explanation.author),
        *_finding("date", explanation.date),
        ("date from", reading.why),
        *(("moment", f"{each.surface} [{each.start}-{each.end}] is {each.role}") for each in reading.moments),
        *(
            ("year", f"{each.year} +{each.weight:.2f} {each.why}: {_quote(each.text)}")
            for each in reading.votes
        ),
        ("home", provinces.home or ""),
        *(
            ("province", f"{name} {score:.2f}{'' if name in provinces.provinces else _beaten(provinces)}")
            for name, score in provinces.scores
        ),
        *(
            ("place", f"{place.surface} [{place.start}-{place.end}] {_weighed(place)}")
            for place in provinces.evidence
        ),
        *(("decision", line) for line in _readings(text, explanation.citations, keys)),
    ]
    return facts(rows, indent=4)


def _finding(name: str, finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.won is not None:
        yield name, _witness(finding.won)
    for witness in finding.beat:
        agrees = finding.value.startswith(witness.value) if finding.value else False
        yield name, f"{'agrees' if agrees else 'beaten'}: {_witness(witness)}"


def _witness(witness: Witness) -> str:
    words = f" (“{_quote(witness.text)}”)" if witness.text else ""
    return f"{witness.value} from {witness.basis}{words}"


def _beaten(reading: ProvinceReading) -> str:
    return f" beaten: {reading.needed:.2f} is needed"


def _readings(text: str, readings: Iterable[CitationReading], keys: Iterable[str]) -> Iterator[str]:
    """A line for each key, and one for each that it beat."""
    for reading, key in zip(readings, keys, strict=True):
        name = f"{display_key(reading.key)} [{reading.start}-{reading.end}]"
        said = [name, f"{reading.step}{f' {_place(text, reading.full)}' if reading.full else ''}"]
        if key != reading.key:
            said.append(f"counted as {display_key(key)}, which the article gives elsewhere")
        if reading.issued:
            said.append(f"dated {_place(text, reading.issued)}")
        if reading.issuer:
            said.append(f"issuer {_place(text, reading.issuer)}")
        yield " · ".join(said)
        for other, why in reading.beat:
            yield f"{name} beat {other}, {why}"


def _place(text: str, place: Place) -> str:
    return f"“{_quote(text[place.start : place.end])}” {place.side} it [{place.start}-{place.end}]"

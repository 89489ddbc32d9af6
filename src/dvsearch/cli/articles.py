"""Print what was read from an article, and with `--explain` the evidence behind it."""

from collections.abc import Iterable, Iterator, Sequence

from dvsearch.cli.output import facts
from dvsearch.extract.dates import DateReading
from dvsearch.extract.decisions import display_key
from dvsearch.extract.provinces import ProvinceReading
from dvsearch.extract.provinces.mentions import Mention
from dvsearch.model import Article, ArticleDate, Citation, Facts

__all__ = ["Explanation", "explained", "facts_of"]

Explanation = tuple[DateReading, ProvinceReading]

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


def explained(explanation: Explanation) -> str:
    """Which evidence won, and all that there was."""
    date, provinces = explanation
    rows = [
        ("date from", date.why),
        *(("date", f"{each.surface} [{each.start}-{each.end}] is {each.role}") for each in date.moments),
        *(("year", f"{each.year} +{each.weight:.2f} {each.why}: {_quote(each.text)}") for each in date.votes),
        ("home", provinces.home or ""),
        *(("province", f"{name} {score:.2f}") for name, score in provinces.scores),
        *(
            (
                "place",
                f"{place.surface} [{place.start}-{place.end}] {_weighed(place)}",
            )
            for place in provinces.evidence
        ),
    ]
    return facts(rows, indent=4)

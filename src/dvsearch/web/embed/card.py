"""The card of a decision: what it is, how much was written of it, where, and from when to when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dvsearch.engine.query import Facet
from dvsearch.register import DecisionDocument, DecisionEntry
from dvsearch.register.coverage import Coverage, CoveredArticle, Period
from dvsearch.web.embed.options import EmbedOptions
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label
from dvsearch.web.wording import sentence_case

__all__ = ["CardView", "Column", "Mention", "card_view"]

# Up to so many months are drawn one by one; of more, years.
_MONTHS = 24
# A column that stands for something is never lower than this, of 100.
_LEAST_HEIGHT = 6


@dataclass(frozen=True, slots=True)
class Column:
    """A month or a year of the time line: its number of articles, and its height from 0 to 100."""

    label: str
    articles: int
    height: int


@dataclass(frozen=True, slots=True)
class Mention:
    """An article at an end of the time line."""

    date: DateLabel
    href: str


@dataclass(frozen=True, slots=True)
class CardView:
    """Everything the template needs. `facts` are kind, issuer and date of issue, as far as they are known;
    `total` is 0 where no article cites the decision."""

    theme: str
    target: str
    label: str
    href: str
    facts: tuple[str, ...]
    title: str
    total: int
    provinces: int
    columns: tuple[Column, ...]
    first: Mention | None
    latest: Mention | None


def card_view(
    frame: Frame, key: str, coverage: Coverage | None, entry: DecisionEntry | None, options: EmbedOptions
) -> CardView:
    """Show how `key` was covered, and what the register has of it.

    A number of several documents has no title: a card says nothing that is true of one of them only.
    """
    say = frame.say
    document = entry.documents[0] if entry is not None and len(entry.documents) == 1 else None
    return CardView(
        theme=options.theme,
        target=options.frame_target,
        label=say.value(Facet.DECISION, key),
        href=frame.paths.decision(key, frame.params.language),
        facts=() if document is None else tuple(_facts(document)),
        title="" if document is None else sentence_case(document.title.value),
        total=0 if coverage is None else coverage.articles,
        provinces=0 if coverage is None else len(coverage.provinces),
        columns=() if coverage is None else _time_line(frame, coverage),
        first=None if coverage is None else _mention(frame, coverage.first),
        latest=None if coverage is None else _mention(frame, coverage.latest),
    )


def _facts(document: DecisionDocument) -> Iterator[str]:
    if document.kind.value:
        yield sentence_case(document.kind.value)
    if document.issuer.value:
        yield document.issuer.value
    if document.issued.value:
        yield "/".join(reversed(document.issued.value.split("-")))


def _mention(frame: Frame, article: CoveredArticle | None) -> Mention | None:
    label = date_label(None if article is None else article.date, frame.say)
    if article is None or label is None:
        return None
    return Mention(label, frame.paths.article(article.key, frame.params))


def _time_line(frame: Frame, coverage: Coverage) -> tuple[Column, ...]:
    """The articles by month or, where it is long, by year; gaps are columns of nothing."""
    if not coverage.months:
        return ()
    months = _articles(coverage.months)
    first, last = (_month(value) for value in (min(months), max(months)))
    if last - first < _MONTHS:
        values = [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(first, last + 1)]
        return _columns([(frame.say.value(Facet.MONTH, value), months.get(value, 0)) for value in values])
    years = _articles(coverage.years)
    values = [f"{year:04d}" for year in range(int(min(years)), int(max(years)) + 1)]
    return _columns([(value, years.get(value, 0)) for value in values])


def _articles(periods: Sequence[Period]) -> dict[str, int]:
    return {period.value: period.articles for period in periods}


def _month(value: str) -> int:
    """Months since the year 0."""
    day = date.fromisoformat(f"{value}-01")
    return 12 * day.year + day.month - 1


def _columns(counted: Sequence[tuple[str, int]]) -> tuple[Column, ...]:
    most = max(articles for _, articles in counted)
    return tuple(
        Column(label, articles, max(_LEAST_HEIGHT, round(100 * articles / most)) if articles else 0)
        for label, articles in counted
    )

"""The card of a decision: what it is, how much was written of it, where, and from when to when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dvsearch.engine.query import Facet
from dvsearch.register import DecisionDocument, DecisionEntry
from dvsearch.register.coverage import Coverage, CoveredArticle, Period
from dvsearch.search import Interval
from dvsearch.search.periods import period_at, place_of
from dvsearch.web.bars import bar_length
from dvsearch.web.embed.options import EmbedOptions
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label
from dvsearch.web.wording import Wording, sentence_case

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
        facts=() if document is None else tuple(_facts(say, document)),
        title="" if document is None else sentence_case(document.title.value),
        total=0 if coverage is None else coverage.articles,
        provinces=0 if coverage is None else len(coverage.provinces),
        columns=() if coverage is None else _time_line(frame, coverage),
        first=None if coverage is None else _mention(frame, coverage.first),
        latest=None if coverage is None else _mention(frame, coverage.latest),
    )


def _facts(say: Wording, document: DecisionDocument) -> Iterator[str]:
    if document.kind.value:
        yield sentence_case(document.kind.value)
    if document.issuer.value:
        yield document.issuer.value
    if document.issued.value:
        yield say.day(date.fromisoformat(document.issued.value))


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
    if max(months) - min(months) < _MONTHS:
        return _columns(frame, months, Interval.MONTH)
    return _columns(frame, _articles(coverage.years), Interval.YEAR)


def _articles(periods: Sequence[Period]) -> dict[int, int]:
    """The numbers of articles by the places of their periods."""
    return {place_of(period.value): period.articles for period in periods}


def _columns(frame: Frame, counts: Mapping[int, int], interval: Interval) -> tuple[Column, ...]:
    most = max(counts.values())
    return tuple(
        Column(
            frame.say.value(interval.facet, period_at(place, interval)),
            articles,
            bar_length(articles, most, least=_LEAST_HEIGHT),
        )
        for place in range(min(counts), max(counts) + 1)
        for articles in (counts.get(place, 0),)
    )

"""Write the figures of a trend as its page, drawing and table show them."""

from dataclasses import dataclass

from dvsearch.search import Interval
from dvsearch.web.trends.params import Measure
from dvsearch.web.wording import Wording

__all__ = ["Figures"]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts or shares of periods in the reader's language."""

    say: Wording
    interval: Interval
    measure: Measure

    def period(self, period: str) -> str:
        """2020, or 05/2020."""
        return self.say.value(self.interval.facet, period)

    def value(self, count: int, share: float | None) -> str:
        """What a cell of the table shows: a count, or a share of all articles, – where there are none."""
        if self.measure is Measure.COUNT:
            return self.say.number(count)
        return "–" if share is None else self.percent(100 * share, digits=2)

    def sentence(self, count: int, articles: int) -> str:
        """What is said of a point: 12 bài, or 2,35% (12/510)."""
        if self.measure is Measure.COUNT or not articles:
            return self.say("total", n=count)
        return self.say("trend-part", share=self.percent(100 * count / articles, 2), n=count, all=articles)

    def tick(self, value: float) -> str:
        """A name on the upright axis."""
        if self.measure is Measure.COUNT:
            return self.say.number(round(value))
        return self.percent(value, digits=10)

    def percent(self, value: float, digits: int) -> str:
        """2,5% in Vietnamese, 2.5% in English; no more digits behind the point than needed."""
        written = f"{value:.{digits}f}".rstrip("0").rstrip(".")
        return f"{written.replace('.', ',') if self.say.language == 'vi' else written}%"

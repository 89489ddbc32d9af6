"""Compare the dates and provinces read from texts with those labelled by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dvsearch.evaluation.gold import MetaGold
from dvsearch.evaluation.metrics import Agreement, Share
from dvsearch.evaluation.mistakes import Mistake, plain

__all__ = ["MetaReport", "score_meta"]


@dataclass(slots=True)
class MetaReport:
    """How well dates and provinces are read from a set of texts.

    date: exactly right answers; bases: the same for each basis of the label. invented: of the texts
    that give day and month only, those that got a date all the same. first: texts whose most central
    province is right, among those that have a province or got one.
    """

    date: Share = field(default_factory=Share)
    bases: dict[str, Share] = field(default_factory=dict)
    invented: Share = field(default_factory=Share)
    provinces: Agreement = field(default_factory=Agreement)
    first: Share = field(default_factory=Share)
    mistakes: list[Mistake] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The measures by name, `date/inferred` and the like."""
        return {
            "date/all": self.date.ratio,
            **{f"date/{basis}": share.ratio for basis, share in self.bases.items()},
            "invented years": self.invented.right,
            "provinces/P": self.provinces.precision,
            "provinces/R": self.provinces.recall,
            "provinces/F1": self.provinces.f1,
            "first province": self.first.ratio,
        }


def score_meta(answers: Iterable[tuple[MetaGold, str, Sequence[str]]]) -> MetaReport:
    """Score (labels, ISO date or "", provinces) of each text."""
    report = MetaReport()
    for gold, date, provinces in answers:
        _score_date(report, gold, date)
        _score_provinces(report, gold, provinces)
    return report


def _score_date(report: MetaReport, gold: MetaGold, date: str) -> None:
    is_right = date == gold.date or date in gold.also_right or (not date and gold.may_be_silent)
    report.date.add(is_right)
    report.bases.setdefault(gold.basis, Share()).add(is_right)
    if gold.lacks_year:
        report.invented.add(bool(date) and date not in gold.also_right)
    if not is_right:
        what = f"date {date or 'none'} instead of {gold.date or 'none'} ({gold.basis})"
        report.mistakes.append(Mistake(gold.id, what))


def _score_provinces(report: MetaReport, gold: MetaGold, provinces: Sequence[str]) -> None:
    wanted = [plain(name) for name in gold.provinces]
    in_passing = {plain(name) for name in gold.mentioned}.difference(wanted)
    found = [name for name in map(plain, provinces) if name not in in_passing]
    report.provinces.hits += len(set(wanted) & set(found))
    report.provinces.missed += len(set(wanted) - set(found))
    report.provinces.extra += len(set(found) - set(wanted))
    if wanted or found:
        report.first.add(wanted[:1] == found[:1])
    if set(wanted) != set(found) or wanted[:1] != found[:1]:
        what = f"provinces {_listed(provinces)} instead of {_listed(gold.provinces)}"
        report.mistakes.append(Mistake(gold.id, what))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"

"""Compare the citations read from texts with those labelled by hand."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dvsearch.evaluation.gold import CitationGold, GoldCitation, Span
from dvsearch.evaluation.metrics import Agreement, Share
from dvsearch.evaluation.mistakes import Mistake, plain
from dvsearch.model import Citation

__all__ = ["CitationReport", "score_citations"]

_LEADING_NUMBER = re.compile(r"0*(\d+)")
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")
_DASHES = str.maketrans(dict.fromkeys((*map(chr, range(0x2010, 0x2016)), "−"), "-"))


@dataclass(slots=True)
class CitationReport:
    """How well citations are read from a set of texts.

    key: full number-symbols, short mentions among them. span: exact places, without documents known by
    name. kind: right types among the citations found. issued, issuer: of the citations found, as
    labelled. bare: bare numbers found at all. invented: citations read from texts that have none, and
    invented_keys those with a key.
    """

    key: Agreement = field(default_factory=Agreement)
    span: Agreement = field(default_factory=Agreement)
    kind: Share = field(default_factory=Share)
    issued: Agreement = field(default_factory=Agreement)
    issuer: Agreement = field(default_factory=Agreement)
    bare: Share = field(default_factory=Share)
    invented: int = 0
    invented_keys: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The measures by name, `key/F1` and the like."""
        agreements = {"key": self.key, "span": self.span, "issue date": self.issued, "issuer": self.issuer}
        return {
            **{f"{name}/P": agreement.precision for name, agreement in agreements.items()},
            **{f"{name}/R": agreement.recall for name, agreement in agreements.items()},
            **{f"{name}/F1": agreement.f1 for name, agreement in agreements.items()},
            "kind": self.kind.ratio,
            "bare numbers found": self.bare.ratio,
            "invented on negatives": self.invented,
            "invented keys on negatives": self.invented_keys,
        }


def score_citations(pairs: Iterable[tuple[CitationGold, Sequence[Citation]]]) -> CitationReport:
    """Score what was read from each text against its labels.

    A label is met by the citation that overlaps it, bears the same number (for a named document: any)
    and begins and ends nearest to it; each is used once, in the order of the labels.
    """
    report = CitationReport()
    for gold, found in pairs:
        if gold.is_negative:
            _score_negative(report, gold, found)
        else:
            _score_text(report, gold, found)
    return report


def _score_negative(report: CitationReport, gold: CitationGold, found: Iterable[Citation]) -> None:
    for citation in found:
        if _touches(citation, gold.ignored):
            continue
        _count_invented(report, gold, citation)
        report.invented += 1
        report.invented_keys += bool(citation.key)


def _score_text(report: CitationReport, gold: CitationGold, found: Sequence[Citation]) -> None:
    left = list(found)
    for label in gold.citations:
        citation = _nearest(label, left)
        if citation is not None:
            left.remove(citation)
        _score_key(report, gold, label, citation)
        _score_span(report, gold, label, citation)
        _score_said(report, gold, label, citation)
    names = [label.span for label in gold.citations if label.name]
    for citation in left:
        # A second reading of a document known by name is no error: the labels have one place for it.
        if not _touches(citation, gold.ignored) and not _touches(citation, names):
            _count_invented(report, gold, citation)


def _nearest(label: GoldCitation, found: Iterable[Citation]) -> Citation | None:
    number = _number(label.number)
    candidates = [
        citation
        for citation in found
        if label.span.overlaps(citation.start, citation.end)
        and (label.name or _number(citation.number or citation.key or "") == number)
    ]
    return min(candidates, key=lambda citation: _distance(label, citation), default=None)


def _distance(label: GoldCitation, citation: Citation) -> int:
    return abs(citation.start - label.span.start) + abs(citation.end - label.span.end)


def _score_key(
    report: CitationReport, gold: CitationGold, label: GoldCitation, citation: Citation | None
) -> None:
    wanted = _key(label.symbol)
    found = _key(citation.key or "") if citation else ""
    if wanted:
        report.key.compare(wanted, found)
    elif not label.name:
        report.bare.add(citation is not None)
        # A number with its year may be completed by what the text says elsewhere.
        report.key.extra += bool(found) and not label.is_partial
    is_wrong = found != wanted if wanted else bool(found) and not (label.name or label.is_partial)
    if is_wrong:
        _note(report, gold, label, "key", wanted, found)


def _score_span(
    report: CitationReport, gold: CitationGold, label: GoldCitation, citation: Citation | None
) -> None:
    if label.name:
        return
    is_exact = citation is not None and (citation.start, citation.end) == (label.span.start, label.span.end)
    report.span.hits += is_exact
    report.span.missed += not is_exact
    if citation is not None and not is_exact:
        report.span.extra += 1
        _note(report, gold, label, "span", _surface(gold, label.span), _surface(gold, citation))


def _score_said(
    report: CitationReport, gold: CitationGold, label: GoldCitation, citation: Citation | None
) -> None:
    """Type, issue date and issuer; of a citation that was not found only what is missed counts."""
    if citation is None:
        report.issued.compare(plain(label.issued), "")
        report.issuer.compare(plain(label.issuer), "")
        return
    report.kind.add(plain(label.kind) == plain(citation.kind))
    report.issued.compare(plain(label.issued), plain(citation.issued or ""))
    report.issuer.compare(plain(label.issuer), plain(citation.issuer or ""))
    said = (
        ("kind", label.kind, citation.kind),
        ("issue date", label.issued, citation.issued or ""),
        ("issuer", label.issuer, citation.issuer or ""),
    )
    for what, wanted, found in said:
        if plain(wanted) != plain(found):
            _note(report, gold, label, what, wanted, found)


def _note(
    report: CitationReport, gold: CitationGold, label: GoldCitation, what: str, wanted: str, found: str
) -> None:
    told = f"{what} {found or 'none'} instead of {wanted or 'none'}"
    report.mistakes.append(Mistake(gold.id, told, _surface(gold, label.span)))


def _surface(gold: CitationGold, span: Span | Citation) -> str:
    return gold.text[span.start : span.end]


def _count_invented(report: CitationReport, gold: CitationGold, citation: Citation) -> None:
    report.span.extra += 1
    report.key.extra += bool(citation.key)
    told = f"invented, key {citation.key or 'none'}"
    report.mistakes.append(Mistake(gold.id, told, _surface(gold, citation)))


def _touches(citation: Citation, spans: Iterable[Span]) -> bool:
    return any(span.overlaps(citation.start, citation.end) for span in spans)


def _key(symbol: str) -> str:
    """A number-symbol in the one form in which two are compared: neither case, blanks nor zeros count."""
    text = "".join(unicodedata.normalize("NFC", symbol).upper().split())
    return _LEADING_ZEROS.sub("", text.replace("Ð", "Đ").translate(_DASHES))


def _number(text: str) -> str:
    """The number that `text` begins with, without leading zeros; "" if it does not."""
    match = _LEADING_NUMBER.match(text)
    return match[1] if match else ""

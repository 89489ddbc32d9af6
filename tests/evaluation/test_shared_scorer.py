"""Our scorer and the one kept with the shared gold sets must give the same figures, for good and bad readings."""

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dvsearch.evaluation.citation_scores import CitationReport, score_citations
from dvsearch.evaluation.gold import CitationGold, MetaGold, read_gold
from dvsearch.evaluation.meta_scores import MetaReport, score_meta
from dvsearch.evaluation.metrics import Agreement, Share
from dvsearch.evaluation.places import Places
from dvsearch.evaluation.predictions import Prediction, PredictionLine, predict, prediction
from dvsearch.model import ArticleDate, Citation

GOLD = Places.find(Path(__file__).parents[2]).path("shared/gold")
pytestmark = pytest.mark.skipif(
    GOLD is None,
    reason="the shared gold sets are not here; put `shared` beside the repository or set DVSEARCH_SHARED",
)
PROVINCES = ("Huế", "Hà Nội", "Quảng Bình")


def scored_by_script(sort: str, gold: Path, lines: list[PredictionLine], folder: Path) -> dict[str, object]:
    answers = folder / "pred.jsonl"
    answers.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert GOLD is not None
    command = [sys.executable, str(GOLD / "score.py"), sort, str(gold), str(answers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def worsened(read: Prediction, chance: random.Random) -> Prediction:
    """A reading with mistakes of every sort put in."""
    changed = [worsened_citation(citation, chance) for citation in read.citations]
    kept = [citation for citation in changed if chance.random() > 0.1]
    if chance.random() < 0.2:
        kept.append(Citation(3, 9, "luật", "5/2001/QH10", "5"))
    date = chance.choice([read.date, read.date, None, ArticleDate(2019), ArticleDate(2019, 5, 6)])
    provinces = [*read.provinces, *chance.sample(PROVINCES, chance.randint(0, 2))]
    return Prediction(date, tuple(dict.fromkeys(provinces[chance.randint(0, 1) :])), tuple(kept))


def worsened_citation(citation: Citation, chance: random.Random) -> Citation:
    changes: list[dict[str, object]] = [
        {}, {}, {"start": max(0, citation.start - 2)}, {"end": citation.end + 1}, {"kind": "Văn bản"},
        {"key": None}, {"key": f"0{citation.number}–qđ / tw"}, {"number": "77"}, {"number": None},
        {"issued": "2001-02-03"}, {"issued": None}, {"issuer": "BỘ  CHÍNH TRỊ"}, {"issuer": None},
        {"start": citation.start + 200, "end": citation.end + 200},
    ]  # fmt: skip
    return replace(citation, **chance.choice(changes))  # type: ignore[arg-type]


def as_line(text_id: str, read: Prediction) -> PredictionLine:
    line = prediction(text_id, "")
    line["date"] = read.date.iso if read.date else None
    line["provinces"] = list(read.provinces)
    line["decisions"] = [
        {
            "start": each.start, "end": each.end, "kind": each.kind, "key": each.key, "number": each.number,
            "date": each.issued, "issuer": each.issuer, "name": each.name,
        }
        for each in read.citations
    ]  # fmt: skip
    return line


def told(agreement: Agreement) -> dict[str, float]:
    values = {"P": agreement.precision, "R": agreement.recall, "F1": agreement.f1}
    return {**{name: round(value, 4) for name, value in values.items()}, "n": agreement.wanted}


def told_share(share: Share) -> str:
    return f"{share.right}/{share.of} = {share.ratio:.4f}"


def told_citations(report: CitationReport) -> dict[str, object]:
    return {
        "key": told(report.key),
        "span": told(report.span),
        "kind accuracy": round(report.kind.ratio, 4),
        "issue date": told(report.issued),
        "issuer": told(report.issuer),
        "bare numbers found": f"{report.bare.right}/{report.bare.of}",
        "invented on negatives": report.invented,
        "invented keys on negatives": report.invented_keys,
    }


def told_meta(report: MetaReport) -> dict[str, object]:
    dates = {"all": report.date, **report.bases}
    return {
        "date exactly right": {name: told_share(share) for name, share in dates.items()},
        "invented years": f"{report.invented.right}/{report.invented.of}",
        "provinces": told(report.provinces),
        "first province": told_share(report.first),
    }


@pytest.mark.parametrize("seed", [None, 1, 2, 3], ids=["as read", "worse 1", "worse 2", "worse 3"])
@pytest.mark.parametrize("name", ["citations.dev", "citations.dev.closed", "citations.extra"])
def test_citations_agree(name: str, seed: int | None, tmp_path: Path) -> None:
    assert GOLD is not None
    path = GOLD / f"{name}.jsonl"
    chance = random.Random(seed)
    pairs = []
    for gold in read_gold(path):
        assert isinstance(gold, CitationGold)
        read = predict(gold.text, gold.url)
        pairs.append((gold, read if seed is None else worsened(read, chance)))
    ours = score_citations((gold, read.citations) for gold, read in pairs)
    lines = [as_line(gold.id, read) for gold, read in pairs]
    assert told_citations(ours) == scored_by_script("citations", path, lines, tmp_path)


@pytest.mark.parametrize("seed", [None, 1, 2, 3], ids=["as read", "worse 1", "worse 2", "worse 3"])
def test_dates_and_provinces_agree(seed: int | None, tmp_path: Path) -> None:
    assert GOLD is not None
    path = GOLD / "meta.dev.jsonl"
    chance = random.Random(seed)
    pairs = []
    for gold in read_gold(path):
        assert isinstance(gold, MetaGold)
        read = predict(gold.text, gold.url)
        pairs.append((gold, read if seed is None else worsened(read, chance)))
    ours = score_meta((gold, read.date.iso if read.date else "", read.provinces) for gold, read in pairs)
    lines = [as_line(gold.id, read) for gold, read in pairs]
    assert told_meta(ours) == scored_by_script("meta", path, lines, tmp_path)


def test_worse_readings_are_worse(tmp_path: Path) -> None:
    assert GOLD is not None
    chance = random.Random(1)
    texts = [gold for gold in read_gold(GOLD / "citations.dev.jsonl") if isinstance(gold, CitationGold)]
    report = score_citations((gold, worsened(predict(gold.text), chance).citations) for gold in texts)
    shares = [
        report.key.f1,
        report.span.f1,
        report.kind.ratio,
        report.issued.f1,
        report.issuer.f1,
        report.bare.ratio,
    ]
    assert max(shares) < 0.98

"""Show articles that were found: the best place of each, with what to mark."""

from collections.abc import Sequence

from dvsearch.engine.base import Hit, Occurrences, Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.search.plan import Plan
from dvsearch.search.results import Result, Snippet
from dvsearch.search.snippets import Highlighter, Part
from dvsearch.search.windows import Wanted, Window, find_windows

__all__ = ["show_hits"]

# Characters of a body in which a snippet is looked for where positions do not tell the place.
_LOOKED_AT = 200_000
# Characters before and after a citation that a snippet around it is chosen from.
_BEFORE_CITATION, _AFTER_CITATION = 300, 600


def show_hits(
    snapshot: Snapshot, hits: Sequence[Hit], found: Occurrences, plan: Plan, wanted: Wanted
) -> tuple[Result, ...]:
    """Show `hits`; `found` is where the words wanted stand in them."""
    docs = [hit.doc for hit in hits]
    windows = find_windows(snapshot, docs, found, wanted)
    highlighter = Highlighter(plan.sequences, folded=plan.folded, prefixes=plan.prefixes)
    return tuple(
        _result(stored, hit.score, window, highlighter, plan.decisions)
        for stored, hit, window in zip(snapshot.fetch(docs), hits, windows, strict=True)
    )


def _result(
    stored: StoredArticle, score: float, window: Window, highlighter: Highlighter, wanted: frozenset[str]
) -> Result:
    article, facts = stored.article, stored.facts
    keys = stored.citation_keys
    spans = [
        (citation.start, citation.end)
        for citation, key in zip(facts.citations, keys, strict=True)
        if key in wanted
    ]
    body_at = article.body_start
    in_title = [span for span in spans if span[1] < body_at]
    in_body = [(start - body_at, end - body_at) for start, end in spans if body_at <= start]
    return Result(
        key=article.key,
        title=highlighter.mark(article.title, in_title, window.title),
        snippet=_snippet(article.body, in_body, window, highlighter),
        date=facts.date,
        provinces=facts.provinces,
        source=facts.source,
        decisions=tuple(dict.fromkeys(keys)),
        url=article.url,
        score=score,
    )


def _snippet(
    body: str, citations: Sequence[tuple[int, int]], window: Window, highlighter: Highlighter
) -> Snippet:
    """What to show of a body: around the first citation asked for, else the window of the words."""
    if citations:
        start, end = max(0, citations[0][0] - _BEFORE_CITATION), citations[0][1] + _AFTER_CITATION
        return highlighter.snippet(body, citations, Part(start, min(end, len(body)), 0))
    end = len(body) if window.end is None else min(window.end, len(body))
    part = Part(window.start, min(end, window.start + _LOOKED_AT), window.first)
    return highlighter.snippet(body, (), part, window.body)

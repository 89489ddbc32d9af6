"""Completions as the API answers them: what the box offers, and the page that each leads to."""

from collections.abc import Iterable

from dvsearch.search import Completion, CompletionKind
from dvsearch.search.records import Json
from dvsearch.web.choices import for_text
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams

__all__ = ["suggest_answer"]


def suggest_answer(frame: Frame, found: Iterable[Completion]) -> Json:
    """All that is offered, in the order of the box. Ranges count Unicode characters."""
    return {"completions": [_record(frame, completion) for completion in found]}


def _record(frame: Frame, completion: Completion) -> Json:
    return {
        "kind": completion.kind.value,
        "text": completion.text,
        "count": completion.count,
        "ranges": completion.ranges,
        "key": completion.key,
        "query": completion.query,
        "path": _path(frame, completion),
    }


def _path(frame: Frame, completion: Completion) -> str:
    """The page of the decision or the article, or else the search."""
    language = frame.params.language
    if completion.kind is CompletionKind.DECISION:
        return frame.paths.decision(completion.key, language)
    params = SearchParams(language=language)
    if completion.kind is CompletionKind.TITLE:
        return frame.paths.article(completion.key, params)
    return frame.paths.search(for_text(params, completion.query))

"""What the API answers: a schema for each record, by name; `dvsearch.search.records` writes them."""

from collections.abc import Mapping

from dvsearch.engine.query import Facet, Sort
from dvsearch.model import Basis, Precision
from dvsearch.query import NoteCode
from dvsearch.search import CompletionKind, InterpretationKind, Interval
from dvsearch.search.service import MAX_PAGE_SIZE
from dvsearch.search.trends import MAX_LINES
from dvsearch.web.api.openapi.decision_schemas import DECISION_SCHEMAS
from dvsearch.web.api.openapi.shapes import (
    Schema,
    choice,
    flag,
    integer,
    listed,
    nullable,
    number,
    record,
    ref,
    text,
)
from dvsearch.web.params import FACET_NAMES

__all__ = ["SCHEMAS"]

_RANGES = listed(
    listed(integer(), minItems=2, maxItems=2),
    "What to mark in the text: pairs of start and end, ascending and apart, counted in Unicode characters.",
)
_DAY = nullable(text(format="date"))
_NAMES = listed(text())

_SEARCH: Mapping[str, Schema] = {
    "SearchAnswer": record(
        "One page of results and everything about it.",
        {
            "query": ref("Query"),
            "total": integer("Articles that match; exact."),
            "pages": integer("Pages that there are."),
            "page": nullable(integer("This page; null behind a cursor.", minimum=1)),
            "next": nullable(text("The cursor to go on with; null at the end, and where none was given.")),
            "took_ms": number("Milliseconds that the search took.", minimum=0),
            "words": integer("Words of the query."),
            "needed": integer("How many of them each article found has."),
            "partial": flag("No article has all words that were needed; these have most."),
            "suggestion": nullable(text("The query with the marks that it was probably meant with.")),
            "interpretations": listed(
                ref("Interpretation"), "Pieces of the query taken for more than words."
            ),
            "notes": listed(ref("Note"), "What of the query could not be used, and why."),
            "results": listed(ref("Result"), maxItems=MAX_PAGE_SIZE),
            "facets": listed(ref("FacetCounts"), "Values of all articles that match, not only of this page."),
        },
    ),
    "Query": record(
        "The search as it was understood.",
        {
            "text": text(),
            "filters": listed(ref("Filter")),
            "from": _DAY,
            "to": _DAY,
            "sort": choice(Sort),
            "page": integer(minimum=1),
            "size": integer(minimum=1, maximum=MAX_PAGE_SIZE),
        },
    ),
    "Filter": record(
        "A value that articles must have, or must not.",
        {"facet": ref("Facet"), "value": text(), "exclude": flag("Articles must not have it.")},
    ),
    "Facet": choice(Facet, "A property of articles; province_today is the province on today’s map."),
    "Interpretation": record(
        "A piece of the query taken for more than words.",
        {
            "kind": choice(InterpretationKind),
            "typed": text("The piece."),
            "meaning": text("What it was taken for."),
            "without": text("The query without it."),
            "literal": text("The query that takes it word by word."),
        },
    ),
    "Note": record(
        "Something to know about the query.",
        {"code": choice(NoteCode), "message": text("A sentence in the language asked for.")},
    ),
    "Result": record(
        "One article of the page.",
        {
            "key": text("What the article is read by."),
            "url": text("Where it was published; empty if unknown."),
            "title": ref("Highlighted"),
            "snippet": ref("Snippet"),
            "date": nullable(ref("Date")),
            "provinces": listed(text(), "Where it happens, by the names of its own day."),
            "source": text("Paper, station or site; empty if unknown."),
            "decisions": listed(text(), "Keys of the decisions that it cites."),
            "score": number("How well it matches; comparable within one search only."),
            "path": text("Its page on this server."),
        },
    ),
    "Highlighted": record("A text and the ranges of it to mark.", {"text": text(), "ranges": _RANGES}),
    "Snippet": record(
        "The best window of an article’s body.",
        {
            "text": text(),
            "ranges": _RANGES,
            "cut_before": flag("The body begins earlier."),
            "cut_after": flag("The body goes on."),
        },
    ),
    "Date": record(
        "The day, month or year of an article.",
        {
            "value": text("2020-05-28, 2020-05 or 2020.", pattern="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
            "precision": choice(Precision),
            "basis": choice(Basis, "What says so."),
            "inferred": flag("Nothing says so outright; it follows from what the article tells."),
        },
    ),
    "FacetCounts": record(
        "The values of one facet, the most frequent first.",
        {
            "facet": ref("Facet"),
            "parameter": choice(FACET_NAMES.values(), "The parameter that filters by it."),
            "distinct": integer("Values that there are, listed or not."),
            "missing": integer("Articles without any."),
            "counts": listed(ref("FacetCount")),
        },
    ),
    "FacetCount": record(
        "How many articles have a value.",
        {
            "value": text("As the parameter takes it."),
            "label": text("As people read it."),
            "count": integer(minimum=1),
        },
    ),
}

_ARTICLE: Mapping[str, Schema] = {
    "ArticleAnswer": record(
        "One article with everything that was read from it.",
        {
            "key": text(),
            "url": text("Where it was published; empty if unknown."),
            "title": text(),
            "date": nullable(ref("Date")),
            "provinces": _NAMES,
            "source": text("Paper, station or site; empty if unknown."),
            "author": text("Empty if unknown."),
            "citations": listed(ref("Citation")),
            "characters": integer("Length of the body."),
            "body": text("Paragraphs are separated by a line end."),
            "path": text("Its page on this server."),
            "related": listed(ref("Related"), "Articles like it, the likest first."),
        },
    ),
    "Related": record(
        "An article like another one.",
        {
            "key": text(),
            "title": text(),
            "date": nullable(ref("Date")),
            "provinces": _NAMES,
            "source": text("Empty if unknown."),
            "path": text("Its page on this server."),
        },
    ),
    "Citation": record(
        "One mention of a decision.",
        {
            "start": integer("Where it begins in title + line end + body, in Unicode characters."),
            "end": integer("Where it ends there."),
            "text": text("What stands there."),
            "decision": text("The key by which decisions are filtered."),
            "key": nullable(text("The full number-symbol; null where the article does not give it.")),
            "kind": text("Kind of document."),
            "number": nullable(text()),
            "year": nullable(integer()),
            "issued": nullable(text("The document’s own date, where the text says it.", format="date")),
            "issuer": nullable(text("Who issued it, where the text says it.")),
            "name": nullable(text("The name of a document known by name.")),
        },
    ),
}

_SUGGEST: Mapping[str, Schema] = {
    "SuggestAnswer": record("What could be meant.", {"completions": listed(ref("Completion"))}),
    "Completion": record(
        "One offer.",
        {
            "kind": choice(CompletionKind),
            "text": text("As it is shown."),
            "count": integer("Articles that have it; 1 for a title.", minimum=1),
            "ranges": _RANGES,
            "key": text("Names the decision, the province, the source or the article; empty for a phrase."),
            "query": text("What the box then holds; empty for a title, which is a page to go to."),
            "path": text("The page that it leads to."),
        },
    ),
}

_TRENDS: Mapping[str, Schema] = {
    "TrendsAnswer": record(
        "How many articles of each period several queries find.",
        {
            "by": choice(Interval),
            "periods": listed(text(pattern="^[0-9]{4}(-[0-9]{2})?$"), "In order, empty ones too."),
            "articles": listed(integer(), "All articles of each period, under the same filters."),
            "lines": listed(ref("TrendLine"), "One for each query.", maxItems=MAX_LINES),
            "took_ms": number("Milliseconds that it took.", minimum=0),
        },
    ),
    "TrendLine": record(
        "The articles that one query finds.",
        {
            "text": text("The query."),
            "total": integer("Articles found; exact."),
            "counts": listed(integer(), "Articles of each period."),
            "shares": listed(
                nullable(number(minimum=0, maximum=1)),
                "The part that they are of all articles of the period; null where there are none.",
            ),
            "elsewhere": integer("Articles of other periods than these."),
            "missing": integer("Articles without such a date."),
            "interpretations": listed(ref("Interpretation"), "What was taken for more than words."),
            "notes": listed(ref("Note"), "What of the query could not be used, and why."),
        },
    ),
}

_ERRORS: Mapping[str, Schema] = {
    "ErrorAnswer": record(
        "What every error looks like.",
        {
            "error": ref("Problem"),
            "problems": listed(ref("Problem"), "All that is wrong, where it is more than one thing."),
        },
        optional=("problems",),
    ),
    "Problem": record(
        "One thing that is wrong.",
        {
            "code": text("What kind of error it is; stays the same."),
            "message": text("A sentence in the language asked for: what is wrong and what to do."),
            "parameter": nullable(text("The parameter that it is about.")),
        },
    ),
}

_DOCUMENT: Mapping[str, Schema] = {
    "OpenApiDocument": {
        "type": "object",
        "description": "An OpenAPI 3.1 document.",
        "required": ["openapi", "info", "paths"],
    },
}

SCHEMAS: Mapping[str, Schema] = {
    **_SEARCH,
    **_ARTICLE,
    **_SUGGEST,
    **DECISION_SCHEMAS,
    **_TRENDS,
    **_DOCUMENT,
    **_ERRORS,
}

"""The handlers of all that stands in other pages, and of the page that builds it."""

import unicodedata
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dvsearch.extract.decisions import canonical_key
from dvsearch.register.coverage import read_coverage
from dvsearch.web.address import address_of
from dvsearch.web.choices import for_text
from dvsearch.web.conditional import conditional
from dvsearch.web.embed.builder import builder_view
from dvsearch.web.embed.card import card_view
from dvsearch.web.embed.framed import framed_view
from dvsearch.web.embed.options import read_options
from dvsearch.web.embed.trial import trial_view
from dvsearch.web.files import give_file
from dvsearch.web.origins import Origins
from dvsearch.web.params import SearchParams
from dvsearch.web.problems import problem_sentences
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]

# The script has one address for good, so that pages need not change; browsers ask again after this long.
_SCRIPT_SECONDS = 600


def builder(request: Request) -> Response:
    """The page that builds what to copy."""
    site = site_of(request)
    frame, problems = site.read(request)
    options, more = read_options(request.query_params.multi_items())
    frame = replace(frame, own_pairs=tuple(options.pairs()))
    origins = Origins.read(site.settings.embed_origins)
    messages = problem_sentences(frame.say, (*problems, *more))
    view = builder_view(frame, site.searcher, options, origins, address_of(request, frame).site, messages)
    return site.render(request, "embedding.html", frame, view)


def trial(request: Request) -> Response:
    """A page that embeds the script or the form as one of another site would."""
    site = site_of(request)
    frame, _ = site.read(request)
    options, _ = read_options(request.query_params.multi_items())
    return site.render(request, "trial.html", frame, trial_view(frame, options))


def framed(request: Request) -> Response:
    """The search that stands in a frame."""
    site = site_of(request)
    frame, problems = site.read(request)
    options, more = read_options(request.query_params.multi_items())
    page = site.searcher.search(replace(frame.params.query, facets=()))
    view = framed_view(frame, page, options, problem_sentences(frame.say, (*problems, *more)))
    return site.render(request, "frame.html", frame, view)


def card(request: Request) -> Response:
    """The card of a decision."""
    site = site_of(request)
    frame, _ = site.read(request)
    options, _ = read_options(request.query_params.multi_items())
    given = unicodedata.normalize("NFC", request.path_params["key"])
    key = canonical_key(given) or given
    coverage = read_coverage(site.searcher.snapshot(), key, today=False)
    view = card_view(frame, key, coverage, site.register.entry(key), options)
    return site.render(request, "card.html", frame, view, 200 if view.total else 404)


def script(request: Request) -> Response:
    """The file that defines <dv-search>."""
    asset = site_of(request).assets.get("embed.js")
    headers = {
        "Cache-Control": f"public, max-age={_SCRIPT_SECONDS}",
        # Pages that are isolated from other origins may load it nevertheless.
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return give_file(request, asset, headers)


def description(request: Request) -> Response:
    """What browsers read to offer this search in their own box."""
    site = site_of(request)
    frame, _ = site.read(request)
    response = site.render(request, "opensearch.xml", frame, address_of(request, frame).site)
    response.headers["Content-Type"] = "application/opensearchdescription+xml; charset=utf-8"
    return response


@conditional
def completions(request: Request) -> Response:
    """What a browser offers in its own box while one types: the query, what completes it, notes, addresses.

    The shape is that of the OpenSearch extension for suggestions.
    """
    site = site_of(request)
    frame, _ = site.read(request)
    text, say = frame.params.query.text, frame.say
    found = [each for each in site.searcher.suggest(text) if each.query]
    asked = [for_text(SearchParams(language=frame.params.language), each.query) for each in found]
    address = address_of(request, frame)
    answer = (
        text,
        [each.query for each in found],
        [say("total", n=each.count) for each in found],
        [address.whole(frame.paths.search(params)) for params in asked],
    )
    return JSONResponse(answer, media_type="application/x-suggestions+json")


ROUTES = (
    Route("/nhung", builder, name="embedding"),
    Route("/nhung/xem-thu", trial, name="embedding-trial"),
    Route("/nhung/khung", framed, name="embedded-frame"),
    Route("/nhung/the/{key:path}", card, name="embedded-card"),
    Route("/embed.js", script, name="embed-script"),
    Route("/opensearch.xml", description, name="opensearch"),
    Route("/goi-y.json", completions, name="opensearch-completions"),
)

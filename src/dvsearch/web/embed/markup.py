"""The markup to copy into another page, as plain text: its values are escaped here, all of it by the page."""

from collections.abc import Iterable, Iterator
from html import escape

from dvsearch.engine.query import Facet
from dvsearch.web.choices import chosen, for_text
from dvsearch.web.embed.addresses import Addresses
from dvsearch.web.embed.options import EmbedOptions, Target, Variant
from dvsearch.web.params import FACET_NAMES, SearchParams, param_pairs
from dvsearch.web.wording import Wording

__all__ = ["CARD_SIZE", "attributes", "frame_height", "markup"]

# Width and height of a card in pixels.
CARD_SIZE = (380, 270)
# Of a frame: what stands around the articles, and an article with its snippet, in pixels.
_AROUND, _ARTICLE, _HIGHEST = 150, 112, 760
# What <dv-search> filters by; it takes one value of each.
_FILTERS = (Facet.PROVINCE, Facet.DECISION, Facet.KIND, Facet.SOURCE, Facet.YEAR)


def markup(site: str, params: SearchParams, options: EmbedOptions, decision: str) -> str:
    """What to copy. `site` is our whole address; `decision` the one that a card is of."""
    addresses, say = Addresses(site), Wording(params.language)
    title = options.title or say("embed-usual-title")
    if options.variant is Variant.FORM:
        return _form(site, params, options, title)
    if options.variant is Variant.FRAME:
        size = (str(options.width or "100%"), str(frame_height(options)))
        return _iframe(addresses.frame(params, options), title, size)
    if options.variant is Variant.CARD:
        size = (str(options.width or CARD_SIZE[0]), str(CARD_SIZE[1]))
        address = addresses.card(decision, params.language, options)
        return _iframe(address, options.title or say("card-title", label=decision), size)
    given = _written(attributes(params, options))
    return f'<script src="{escape(addresses.script)}" defer></script>\n<dv-search{given}></dv-search>'


def attributes(params: SearchParams, options: EmbedOptions) -> tuple[tuple[str, str], ...]:
    """The attributes of <dv-search>; the usual goes unsaid."""
    return tuple(_attributes(params, options))


def frame_height(options: EmbedOptions) -> int:
    """The height of a frame in which most pages of results have room."""
    return min(_HIGHEST, _AROUND + options.results * _ARTICLE)


def _attributes(params: SearchParams, options: EmbedOptions) -> Iterator[tuple[str, str]]:
    for facet in _FILTERS:
        values = chosen(params, facet)
        if values:
            yield FACET_NAMES[facet], values[0]
    for name, day in (("from", params.query.first_day), ("to", params.query.last_day)):
        if day is not None:
            yield name, day.isoformat()
    usual = EmbedOptions()
    if options.results != usual.results:
        yield "results", str(options.results)
    if options.theme is not usual.theme:
        yield "theme", options.theme
    if options.target is not usual.target:
        yield "target", options.target
    if params.language != "vi":
        yield "lang", params.language


def _form(site: str, params: SearchParams, options: EmbedOptions, title: str) -> str:
    say = Wording(params.language)
    asked = for_text(params, "")
    target = "" if options.target is Target.SELF else f' target="{options.target}"'
    hidden = "".join(
        f"  <input{_written((('type', 'hidden'), ('name', name), ('value', value)))}>\n"
        for name, value in param_pairs(asked)
    )
    box = (("type", "search"), ("name", "q"), ("aria-label", title), ("placeholder", say("box-placeholder")))
    return (
        f'<form action="{escape(site)}/" method="get" role="search"{target}>\n'
        f"  <input{_written(box)}>\n{hidden}"
        f"  <button>{escape(say('search'))}</button>\n</form>"
    )


def _iframe(address: str, title: str, size: tuple[str, str]) -> str:
    # Of old, but a border taken off by a style attribute comes back where a policy forbids these.
    width, height = size
    given = (("src", address), ("title", title), ("width", width), ("height", height), ("frameborder", "0"))
    return f'<iframe{_written(given)} loading="lazy"></iframe>'


def _written(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in pairs)

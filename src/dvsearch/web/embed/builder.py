"""The page that builds what to copy into another page, and shows it at work."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import display_key
from dvsearch.search import Searcher
from dvsearch.web.alphabet import alphabetical
from dvsearch.web.choices import chosen, for_text
from dvsearch.web.embed.addresses import Addresses
from dvsearch.web.embed.markup import CARD_SIZE, frame_height, markup
from dvsearch.web.embed.options import EmbedOptions, Target, Theme, Variant
from dvsearch.web.frame import Frame
from dvsearch.web.options import Option
from dvsearch.web.origins import Origins
from dvsearch.web.params import SearchParams

__all__ = ["BuilderView", "Preview", "builder_view"]

# Values that a list offers: more would be a page of its own.
_OFFERED = 200
# Numbers of articles to choose from.
_RESULTS = (3, 5, 8, 10)
# Characters that a row of the markup has room for.
_LINE = 70
_FORM_HEIGHT = 150


@dataclass(frozen=True, slots=True)
class Preview:
    """A frame with what was built; a width of "" is all that there is."""

    href: str
    width: str
    height: int


@dataclass(frozen=True, slots=True)
class BuilderView:
    """Everything the template needs. `rows` of text show the markup; `origins` may embed it, or all may if
    `any_site`."""

    options: EmbedOptions
    variants: tuple[Option, ...]
    results: tuple[Option, ...]
    themes: tuple[Option, ...]
    targets: tuple[Option, ...]
    languages: tuple[Option, ...]
    provinces: tuple[Option, ...]
    kinds: tuple[Option, ...]
    sources: tuple[Option, ...]
    decisions: tuple[str, ...]
    decision: str
    first: str
    last: str
    markup: str
    rows: int
    preview: Preview | None
    origins: tuple[str, ...]
    any_site: bool
    messages: tuple[str, ...]


def builder_view(
    frame: Frame,
    searcher: Searcher,
    options: EmbedOptions,
    origins: Origins,
    site: str,
    messages: tuple[str, ...],
) -> BuilderView:
    """What to choose from, and what the choices made give; `site` is our whole address."""
    params, say = frame.params, frame.say
    embedded = replace(params, language=options.language)
    most_cited = [each.value for each in searcher.values(Facet.DECISION)[:_OFFERED]]
    decision = next(iter((*chosen(params, Facet.DECISION), *most_cited)), "")
    lacks_decision = options.variant is Variant.CARD and not decision
    built = "" if lacks_decision else markup(site, embedded, options, decision)
    return BuilderView(
        options=options,
        variants=tuple(
            Option(each, say(f"variant-{each}"), each is options.variant, say(f"variant-{each}-note"))
            for each in Variant
        ),
        results=_offered(((str(n), say.number(n)) for n in _RESULTS), str(options.results)),
        themes=_offered(((each, say(f"theme-{each}")) for each in Theme), options.theme),
        targets=_offered(
            ((each, say(f"target-{each}")) for each in (Target.SELF, Target.BLANK)), options.target
        ),
        languages=_offered((("vi", "Tiếng Việt"), ("en", "English")), options.language),
        provinces=_values(frame, searcher, Facet.PROVINCE),
        kinds=_values(frame, searcher, Facet.KIND),
        sources=_values(frame, searcher, Facet.SOURCE),
        decisions=tuple(display_key(key) for key in most_cited),
        decision=next(map(display_key, chosen(params, Facet.DECISION)), ""),
        first=say.field_day(params.query.first_day),
        last=say.field_day(params.query.last_day),
        markup=built,
        rows=sum(1 + len(line) // _LINE for line in built.splitlines()) + 1,
        preview=None if lacks_decision else _preview(frame, embedded, options, decision),
        origins=origins.allowed,
        any_site=origins.any_site,
        messages=messages,
    )


def _preview(frame: Frame, embedded: SearchParams, options: EmbedOptions, decision: str) -> Preview:
    """Links open beside the builder, which would else be gone with what was chosen."""
    addresses, width = Addresses(frame.paths.root), str(options.width or "")
    options = replace(options, target=Target.BLANK)
    if options.variant is Variant.FRAME:
        return Preview(addresses.frame(embedded, options), width, frame_height(options))
    if options.variant is Variant.CARD:
        card_width, height = CARD_SIZE
        address = addresses.card(decision, embedded.language, options)
        return Preview(address, width or str(card_width), height)
    if options.variant is Variant.FORM:
        return Preview(addresses.trial(embedded, options), "", _FORM_HEIGHT)
    tried = for_text(embedded, embedded.query.text or frame.say("trial-text"))
    return Preview(addresses.trial(tried, options), "", frame_height(options))


def _values(frame: Frame, searcher: Searcher, facet: Facet) -> tuple[Option, ...]:
    """The values of a facet in the order of the alphabet, the chosen one in any case."""
    in_force = next(iter(chosen(frame.params, facet)), "")
    values = {each.value for each in searcher.values(facet)[:_OFFERED]} | {in_force} - {""}
    ordered = sorted(values, key=alphabetical)
    return _offered(((value, frame.say.value(facet, value)) for value in ordered), in_force)


def _offered(values: Iterable[tuple[str, str]], in_force: str) -> tuple[Option, ...]:
    return tuple(Option(value, text, value == in_force) for value, text in values)

"""The help page as its template shows it: every example with the number of articles that it finds here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from dvsearch.query.fields import FIELD_NAMES
from dvsearch.search import Searcher, SearchQuery
from dvsearch.web.choices import for_text
from dvsearch.web.frame import Frame
from dvsearch.web.help.examples import KEYS, SECTIONS, archive_values
from dvsearch.web.links import Link
from dvsearch.web.params import SearchParams

__all__ = ["HelpExample", "HelpSection", "HelpView", "help_view"]


@dataclass(frozen=True, slots=True)
class HelpExample:
    """A query to try, what it means, and how many articles it finds."""

    link: Link
    meaning: str
    count: str


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A section; `name` is its anchor."""

    name: str
    title: str
    text: str
    examples: tuple[HelpExample, ...]


@dataclass(frozen=True, slots=True)
class HelpView:
    """Everything the template of the help page needs; `fields` are all names of each field."""

    sections: tuple[HelpSection, ...]
    fields: tuple[tuple[str, ...], ...]
    keys: tuple[tuple[tuple[str, ...], str], ...]


def help_view(frame: Frame, searcher: Searcher) -> HelpView:
    """Explain the language of queries with what `searcher` finds."""
    say, values = frame.say, archive_values(searcher)
    return HelpView(
        sections=tuple(
            HelpSection(
                topic.name,
                say(f"help-{topic.name}"),
                say(f"help-{topic.name}-text"),
                tuple(_examples(frame, searcher, topic.examples, values)),
            )
            for topic in SECTIONS
        ),
        fields=tuple(FIELD_NAMES.values()),
        keys=tuple((tuple(pressed.split()), say(meaning)) for pressed, meaning in KEYS),
    )


def _examples(
    frame: Frame, searcher: Searcher, examples: tuple[tuple[str, str], ...], values: Mapping[str, str]
) -> Iterator[HelpExample]:
    asked = SearchParams(language=frame.params.language)
    for template, meaning in examples:
        names = {name for _, name, _, _ in Formatter().parse(template) if name}
        if not names <= values.keys():
            continue
        query = template.format_map(values)
        found = searcher.count_matching(SearchQuery(query, facets=())).total
        link = Link(query, frame.paths.search(for_text(asked, query)))
        yield HelpExample(link, frame.say(meaning), frame.say("total", n=found))

"""Read what an HTML page says about itself: when it was published, by whom, on which site.

Only explicit statements count. A date found by guessing over the text would be taken for one of
the strongest kind later, and a page is full of other dates: clocks, related news, cited decisions.
"""

import re
from collections.abc import Iterable, Iterator

from dvsearch.readers.fields import canonical
from dvsearch.readers.html_names import AUTHOR_META, NO_AUTHORS, PUBLISHED_META, SITE_META, TITLE_META
from dvsearch.readers.markup import Element, unescaped
from dvsearch.readers.page_line import Line
from dvsearch.readers.records import DECODER, JsonValue
from dvsearch.readers.stamps import STAMP
from dvsearch.readers.tidy import one_line

__all__ = ["author", "headline", "published", "site_name"]

_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_DATE = 64
_LONGEST_NAME = 120
_LONGEST_DATA = 200_000  # characters of JSON-LD; more is a data dump
_TEXT_BEGINS = 120  # characters in one element: below here a stamp belongs to something else


def headline(tree: Element) -> str:
    """The title as the page's metadata has it, often with the name of the site behind it."""
    titles = (one_line("".join(element.itertext())) for element in tree.iter("title"))
    stated = (*_meta(tree, TITLE_META), *_linked(tree, "headline"), *titles)
    return next((title for text in stated if (title := one_line(unescaped(text)))), "")


def published(tree: Element) -> str:
    """The time of publication as the page writes it; "" if it does not say."""
    stated = (*_meta(tree, PUBLISHED_META), *_linked(tree, "datePublished"), *_times(tree), *_stamps(tree))
    return next((date for text in stated if (date := one_line(text)) and _is_date(date)), "")


def author(tree: Element) -> str:
    """Who wrote it; accounts such as "admin" and addresses are no answer."""
    for text in (*_linked(tree, "author"), *_meta(tree, AUTHOR_META)):
        name = one_line(text)
        is_name = 2 <= len(name) <= _LONGEST_NAME and "://" not in name and "@" not in name
        if is_name and canonical(name) not in NO_AUTHORS:
            return name
    return ""


def site_name(tree: Element) -> str:
    """The name of the paper, station or site."""
    stated = (*_meta(tree, SITE_META), *_linked(tree, "publisher"))
    return next((name for text in stated if 2 <= len(name := one_line(text)) <= _LONGEST_NAME), "")


def _is_date(text: str) -> bool:
    return len(text) <= _LONGEST_DATE and bool(_YEAR.search(text))


def _meta(tree: Element, names: Iterable[str]) -> Iterator[str]:
    """Contents of <meta> by name, property or itemprop, in the order of `names`."""
    contents: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        contents.setdefault(name.strip().lower(), element.get("content") or "")
    return (contents[name] for name in names if name in contents)


def _linked(tree: Element, name: str) -> Iterator[str]:
    """Texts of one property in the page's JSON-LD, of whatever object it is."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json" or len(script.text or "") > _LONGEST_DATA:
            continue
        try:
            data: JsonValue = DECODER.decode((script.text or "").strip())
        except (ValueError, RecursionError):
            continue
        yield from _properties(data, name)


def _properties(data: JsonValue, name: str) -> Iterator[str]:
    objects = data if isinstance(data, list) else [data]
    for item in objects:
        if not isinstance(item, dict):
            continue
        value = item.get(name)
        values = value if isinstance(value, list) else [value]
        named = [one.get("name") if isinstance(one, dict) else one for one in values]
        if texts := [one for one in named if isinstance(one, str)]:
            yield ", ".join(texts)
        if isinstance(graph := item.get("@graph"), list):
            yield from _properties(
                [one for one in graph if isinstance(one, dict) and "@graph" not in one], name
            )


def _times(tree: Element) -> list[str]:
    """What <time> and itemprop="datePublished" say, if all that say something agree on the day."""
    marked = [
        element.get("datetime") or element.get("content") or element.text or ""
        for element in (tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"))
    ]
    if marked:
        return marked[:1]
    all_times = [element.get("datetime") or "" for element in tree.iter("time")]
    stated = [text for text in all_times if _is_date(text)]
    return stated[:1] if len({text[:10] for text in stated}) == 1 else []


def _stamps(tree: Element) -> Iterator[str]:
    """The stamp printed between headline and text; a clock at the top of the page stands above it."""
    top = next(tree.iter("h1"), None)
    if top is None:
        return
    for element in top.xpath("following::*"):
        for text in (element.text, element.tail):
            line = one_line(text or "")
            if len(line) >= _TEXT_BEGINS:
                return
            if line and (match := Line.of(line).matches(STAMP)):
                yield Line.of(line).cut(match)
                return

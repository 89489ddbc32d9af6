"""Links to the pages of a result: the neighbours, the first, the last, and gaps between."""

from collections.abc import Iterator
from dataclasses import dataclass

from dvsearch.search import SearchPage
from dvsearch.web.choices import on_page
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link

__all__ = ["Pager", "make_pager", "page_numbers"]

_NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Pager:
    """Pages in order, None for a gap; `previous` and `next` where there are such pages."""

    pages: tuple[Link | None, ...]
    previous: str
    next: str


def make_pager(frame: Frame, page: SearchPage) -> Pager:
    """The pager of a page of results."""
    here, last = page.query.page, page.pages

    def href(number: int) -> str:
        return frame.paths.search(on_page(frame.params, number))

    links = (
        None if number is None else Link(frame.say.number(number), href(number), number == here)
        for number in page_numbers(min(here, last), last)
    )
    return Pager(
        tuple(links),
        href(min(here - 1, last)) if here > 1 else "",
        href(here + 1) if here < last else "",
    )


def page_numbers(here: int, last: int) -> Iterator[int | None]:
    """Yield 1 … 4 5 6 7 8 … 90: the ends and the neighbours of `here`, None for a gap of two or more."""
    shown = {1, last, *range(max(1, here - _NEIGHBOURS), min(last, here + _NEIGHBOURS) + 1)}
    before = 0
    for number in sorted(shown):
        if number == before + 2:
            yield before + 1
        elif number > before + 2:
            yield None
        yield number
        before = number

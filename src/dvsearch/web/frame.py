"""What every page is made with, whatever it shows."""

from dataclasses import dataclass, replace

from dvsearch.web.assets import Assets
from dvsearch.web.links import Link
from dvsearch.web.params import SearchParams, param_pairs
from dvsearch.web.paths import Paths, with_query
from dvsearch.web.wording import Wording

__all__ = ["Frame"]

# The sections of the site in the order of the head of every page, and what stands at its foot: the name of
# the route, which is also that of the sentence.
_SECTIONS = ("decisions", "trends", "help")
_MORE = ("embedding", "api-pages")


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page is made with: the site's name, our addresses and files, what the reader asked.

    `here` is the path of this page as it was requested, `own_pairs` are the parameters it has beside those
    of a search.
    """

    site: str
    paths: Paths
    assets: Assets
    params: SearchParams
    here: str = "/"
    own_pairs: tuple[tuple[str, str], ...] = ()

    @property
    def say(self) -> Wording:
        """The interface in the reader's language."""
        return Wording(self.params.language)

    def asset(self, name: str) -> str:
        """The address of a static file."""
        return f"{self.paths.root}/static/{self.assets.versioned(name)}"

    @property
    def other_language(self) -> str:
        """The address of this page in the other language."""
        params = replace(self.params, language="en" if self.params.language == "vi" else "vi")
        return with_query(self.here, (*self.own_pairs, *param_pairs(params)))

    @property
    def home(self) -> str:
        """The address of the start page."""
        return self.paths.search(SearchParams(language=self.params.language))

    @property
    def sections(self) -> tuple[Link, ...]:
        """The sections of the site; the one that this page belongs to is the current one."""
        return tuple(self._section(name) for name in _SECTIONS)

    @property
    def more_links(self) -> tuple[Link, ...]:
        """What the foot of every page leads to."""
        return tuple(self._section(name) for name in _MORE)

    def _section(self, name: str) -> Link:
        href = self.paths.section(name, self.params.language)
        path = href.partition("?")[0]
        return Link(self.say(name), href, self.here == path or self.here.startswith(f"{path}/"))

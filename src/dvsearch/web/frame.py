"""What every page is made with, whatever it shows."""

from dataclasses import dataclass, replace

from dvsearch.web.assets import Assets
from dvsearch.web.params import SearchParams, write_params
from dvsearch.web.paths import Paths
from dvsearch.web.wording import Wording

__all__ = ["Frame"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page is made with: the site's name, our addresses and files, what the reader asked.

    `here` is the path of this page as it was requested.
    """

    site: str
    paths: Paths
    assets: Assets
    params: SearchParams
    here: str = "/"

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
        written = write_params(params)
        return f"{self.here}?{written}" if written else self.here

    @property
    def home(self) -> str:
        """The address of the start page."""
        return self.paths.search(SearchParams(language=self.params.language))

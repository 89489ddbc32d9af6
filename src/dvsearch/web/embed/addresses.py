"""The addresses of what is embedded, below the root of the site or in full, as other pages need them."""

from dataclasses import dataclass, replace

from dvsearch.query.notes import Language
from dvsearch.web.embed.options import EmbedOptions
from dvsearch.web.params import SearchParams, param_pairs
from dvsearch.web.paths import quote_key, with_query

__all__ = ["Addresses"]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses below `site`, which is a path or a whole address, without a slash at its end."""

    site: str

    @property
    def script(self) -> str:
        """The file that defines <dv-search>."""
        return f"{self.site}/embed.js"

    def frame(self, params: SearchParams, options: EmbedOptions) -> str:
        """The search that stands in a frame."""
        sized = replace(params, query=replace(params.query, size=options.results))
        return with_query(f"{self.site}/nhung/khung", (*param_pairs(sized), *options.look()))

    def card(self, decision: str, language: Language, options: EmbedOptions) -> str:
        """The card of a decision."""
        pairs = (*param_pairs(SearchParams(language=language)), *options.look())
        return with_query(f"{self.site}/nhung/the/{quote_key(decision)}", pairs)

    def trial(self, params: SearchParams, options: EmbedOptions) -> str:
        """A page of ours that embeds the script or the form as another would."""
        pairs = (("variant", options.variant), ("results", str(options.results)))
        return with_query(f"{self.site}/nhung/xem-thu", (*pairs, *param_pairs(params), *options.look()))

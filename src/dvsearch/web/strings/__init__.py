"""Every sentence of the interface, in Vietnamese and English: a table an area, apart from all logic."""

from dvsearch.web.strings.api import API
from dvsearch.web.strings.article import ARTICLE
from dvsearch.web.strings.decisions import DECISIONS
from dvsearch.web.strings.embed import EMBED
from dvsearch.web.strings.errors import ERRORS
from dvsearch.web.strings.exports import EXPORTS
from dvsearch.web.strings.filters import FILTERS
from dvsearch.web.strings.frame import FRAME
from dvsearch.web.strings.help import HELP
from dvsearch.web.strings.maps import MAPS
from dvsearch.web.strings.problems import PROBLEMS
from dvsearch.web.strings.results import RESULTS
from dvsearch.web.strings.row import Row
from dvsearch.web.strings.start import START
from dvsearch.web.strings.trends import TRENDS

__all__ = ["AREAS", "STRINGS"]

AREAS = (
    API,
    ARTICLE,
    DECISIONS,
    EMBED,
    ERRORS,
    EXPORTS,
    FILTERS,
    FRAME,
    HELP,
    MAPS,
    PROBLEMS,
    RESULTS,
    START,
    TRENDS,
)

STRINGS: dict[str, Row] = {key: row for area in AREAS for key, row in area.items()}

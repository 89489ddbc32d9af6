"""What the handlers share: the searcher, the templates, and the way from a request to its frame."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from dvsearch.config import Settings
from dvsearch.register import Register
from dvsearch.search import Searcher
from dvsearch.web.assets import Assets
from dvsearch.web.frame import Frame
from dvsearch.web.metrics.metrics import Metrics
from dvsearch.web.params import SearchParams, read_params
from dvsearch.web.paths import Paths, raw_path, root_of
from dvsearch.web.problems import Problem

__all__ = ["Site", "site_of"]


@dataclass(frozen=True, slots=True)
class Site:
    """One application: made by create_app and passed to handlers in `app.state.site`."""

    settings: Settings
    searcher: Searcher
    templates: Jinja2Templates
    assets: Assets
    metrics: Metrics
    register: Register

    def frame(self, request: Request, params: SearchParams) -> Frame:
        """The frame of a page that shows `params`."""
        return Frame(
            self.settings.title, Paths(root_of(request.scope)), self.assets, params, _path_of(request)
        )

    def read(self, request: Request) -> tuple[Frame, tuple[Problem, ...]]:
        """Read the URL: the frame of its page, and the parameters that could not be used."""
        params, problems = read_params(request.query_params.multi_items())
        return self.frame(request, params), problems

    def render(
        self, request: Request, template: str, frame: Frame, page: object, status: int = 200
    ) -> Response:
        """Render a template with `frame` and `page`."""
        return self.templates.TemplateResponse(
            request, template, {"frame": frame, "say": frame.say, "page": page}, status_code=status
        )


def _path_of(request: Request) -> str:
    """The path as requested, still quoted; never `//name`, which as a link would leave the site."""
    return "/" + raw_path(request.scope).decode("ascii", "replace").lstrip("/")


def site_of(request: Request) -> Site:
    """The site that the request is for."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site

"""Find the templates, wherever dvsearch was installed, and render them: escaped, and strict about names."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.templating import Jinja2Templates

from dvsearch.errors import ConfigError
from dvsearch.web.marks import pieces

__all__ = ["find_templates", "make_templates"]

_PACKAGE = Path(__file__).resolve().parents[1]
# In a wheel they lie in the package, in a working tree beside src/.
_PLACES = (_PACKAGE / "templates", _PACKAGE.parents[1] / "templates")


def find_templates(places: Sequence[Path] = _PLACES) -> Path:
    """Return the first of `places` that has our templates. Raises ConfigError if none has."""
    for place in places:
        if (place / "_base.html").is_file():
            return place
    looked = " or ".join(map(str, places))
    raise ConfigError(f"the page templates are missing; looked in {looked}. Install dvsearch again.")


def make_templates(folder: Path) -> Jinja2Templates:
    """Return what renders the templates of `folder`."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,  # for every file name: nothing that we render is anything but markup
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["pieces"] = pieces
    return Jinja2Templates(env=environment)

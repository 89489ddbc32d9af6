"""Write whole addresses, for what is read outside our pages: feeds, exports, what others embed."""

from dataclasses import dataclass

from starlette.requests import Request

from dvsearch.query.notes import Language
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams
from dvsearch.web.paths import Paths

__all__ = ["Address", "address_of"]


@dataclass(frozen=True, slots=True)
class Address:
    """Our addresses as whoever asked sees them; `origin` is scheme and host, without a slash at its end."""

    origin: str
    paths: Paths
    language: Language = "vi"

    @property
    def site(self) -> str:
        """Where the site begins, without a slash at the end."""
        return self.whole(self.paths.root)

    def article(self, key: str) -> str:
        """The page of an article."""
        return self.whole(self.paths.article(key, SearchParams(language=self.language)))

    def whole(self, path: str) -> str:
        """The address of one of our paths."""
        return f"{self.origin}{path}"


def address_of(request: Request, frame: Frame) -> Address:
    """The addresses for the request: of the host that was asked, or that a trusted proxy says was asked."""
    base = request.base_url
    return Address(f"{base.scheme}://{base.netloc}", frame.paths, frame.params.language)

"""Give a static file out: packed for who can unpack it, and only to who does not have it."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from dvsearch.web.assets import Asset
from dvsearch.web.compression import takes_gzip
from dvsearch.web.conditional import known_tags

__all__ = ["give_file"]


def give_file(request: Request, asset: Asset, headers: Mapping[str, str]) -> Response:
    """The answer that holds the file; the tag is weak, since packed or not it is the same file."""
    tag = f'"{asset.digest}"'
    told = {**headers, "ETag": f"W/{tag}", "Vary": "Accept-Encoding"}
    if tag in known_tags(request):
        return Response(status_code=304, headers=told)
    if asset.packed is not None and takes_gzip(request.headers):
        told["Content-Encoding"] = "gzip"
        return Response(asset.packed, media_type=asset.media_type, headers=told)
    return Response(asset.content, media_type=asset.media_type, headers=told)

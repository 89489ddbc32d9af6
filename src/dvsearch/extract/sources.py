"""Give the source and the author of an article one clean name each.

A source is the paper, station, agency or site that published the article first. It is read from the
file's own field, then from a line of the text ("Nguồn: …", "Theo …"), then from the address.
"""

import re
from functools import lru_cache

from dvsearch.extract.outlets import DOMAINS, OUTLETS
from dvsearch.extract.plain import UPPER, plain
from dvsearch.extract.provinces.hosts import host_of, province_of_host, province_of_signature
from dvsearch.model import Article
from dvsearch.text.fold import fold
from dvsearch.text.normalize import normalize

__all__ = [
    "author_in",
    "author_labelled",
    "author_signed",
    "clean_author",
    "clean_source",
    "find_author",
    "find_source",
    "province_of_source",
    "source_in",
    "source_line",
    "source_of_host",
    "source_of_url",
]

_LONGEST_NAME = 60
_LONGEST_BYLINE = 45
_HEAD = 300
_FOOT = 700  # characters at the end of an article where its source and author stand
_SOURCE_LINE = re.compile(
    r"^[ \t]*[(\[]?[ \t]*(?:Nguồn(?: tin| bài)?|NGUỒN|Theo)[ \t]*(?P<colon>:)?[ \t]*(?P<name>[^\n]{2,90})$",
)
_DOMAIN = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?([a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,30})?\.(?:vn|com|net|org)(?:\.vn)?)(?![\w-])",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*(?:[|;()\[\]]|\s-\s|\s–\s|,).*$")
_AUTHOR_LABEL = re.compile(
    r"^(?:tác giả|bài và ảnh|bài, ảnh|tin và ảnh|tin, ảnh|tin - ảnh|tin, bài|bài - ảnh|bài|tin|ảnh|"
    r"thực hiện|người viết|pv|phóng viên|biên tập|by|theo)\s*[:.]?\s+",
    re.IGNORECASE,
)
_AUTHOR_LABELLED = re.compile(
    r"^[ \t]*(?:Tác giả|Bài và ảnh|Bài, ảnh|Tin và ảnh|Tin, ảnh|Tin, bài|Bài - ảnh|Tin - ảnh|Thực hiện)"
    r"[ \t]*:[ \t]*(?P<name>[^\n]{2,60})$",
    re.IGNORECASE,
)
_AUTHOR_WORD = rf"[{UPPER}][^\W\d_]*\.?"
_AUTHOR_NAME = re.compile(
    rf"{_AUTHOR_WORD}(?: ?{_AUTHOR_WORD}){{0,3}}"
    rf"(?:\s?[-–,&]\s?{_AUTHOR_WORD}(?: ?{_AUTHOR_WORD}){{0,3}}){{0,2}}"
)


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", fold(normalize(name)).lower())


_BY_KEY: dict[str, str] = {
    _key(spelling): outlet for outlet, spellings in OUTLETS.items() for spelling in (outlet, *spellings)
}


def find_source(article: Article) -> str:
    """The source of `article` under its one name; "" when nothing says. Never raises."""
    return clean_source(article.source) or source_in(article.body) or source_of_url(article.url)


def clean_source(name: str) -> str:
    """One name for a source however it is written ("Báo QB điện tử", "www.qbtv.vn" …)."""
    if not name:
        return ""
    name = " ".join(_composed(name)[:400].split()).strip(" .,:;-–|()[]\"'“”")
    name = re.sub(r"^(?:nguồn(?: tin| bài)?|theo)\s*:?\s+", "", name, flags=re.IGNORECASE)
    if not name:
        return ""
    if known := _BY_KEY.get(_key(name)):
        return known
    domain = _DOMAIN.search(name)
    if domain is not None:
        return source_of_host(domain[1].lower())
    name = _BREAK.sub("", name).strip()
    return _BY_KEY.get(_key(name), name if 1 < len(name) <= _LONGEST_NAME else "")


@lru_cache(maxsize=4)  # source and author look at the same end
def _composed(text: str) -> str:
    """`text` with plain blanks and composed letters, its spelling kept."""
    return plain(text).replace("\u00a0", " ")


def source_in(text: str) -> str:
    """The source that a line at the end of `text` names, or the line "Nguồn tin:" at its head."""
    return source_line(text)[0]


def source_line(text: str) -> tuple[str, str]:
    """What `source_in` returns, and the line that says so."""
    for piece in (text[-_FOOT:], text[:_HEAD]):
        for line in reversed(_composed(piece).split("\n")):
            match = _SOURCE_LINE.match(line)
            if match is None:
                continue
            name = match["name"].strip()
            # "Theo" also opens sentences; a source after it is short and known, or a site.
            named = match["colon"] or _key(name) in _BY_KEY or _DOMAIN.fullmatch(name)
            if named and (source := clean_source(name)):
                return source, match.group().strip()
    return "", ""


def source_of_url(url: str) -> str:
    """The source that an address tells: the outlet of its host, else the host itself."""
    host = host_of(url)
    return source_of_host(host) if host else ""


def source_of_host(host: str) -> str:
    """The outlet that publishes at `host`, else `host` without "www."."""
    host = host.removeprefix("www.")
    parts = host.split(".")
    for at in range(len(parts) - 1):
        if outlet := DOMAINS.get(".".join(parts[at:])):
            return outlet
    province = province_of_host(host)
    if province is not None and any(part.startswith("bao") for part in parts):
        return f"Báo {province}"
    return host


def province_of_source(name: str) -> str | None:
    """The province whose own paper, station or site `name` is; None for a national one."""
    for domain, outlet in DOMAINS.items():
        if outlet == name and (province := province_of_host(domain)):
            return province
    return province_of_signature(name)


def find_author(article: Article) -> str:
    """The author of `article`, from its own field or the by-line at the end; "" when nothing says."""
    return clean_author(article.author) or author_in(article.body)


def clean_author(name: str) -> str:
    """A by-line without its labels ("Tác giả:", "Bài, ảnh:"), blanks and brackets."""
    if not name:
        return ""
    name = " ".join(_composed(name)[:400].split()).strip(" .,:;-–|()[]\"'“”")
    name = _AUTHOR_LABEL.sub("", name).strip()
    if not re.search(r"[^\W\d_]", name) or "@" in name or "http" in name:
        return ""
    return name if len(name) <= _LONGEST_NAME else ""


def _is_byline(line: str) -> bool:
    """Say whether a short line is a person's name or initials, and not an outlet or a heading."""
    if not _AUTHOR_NAME.fullmatch(line) or not (" " in line or "." in line):
        return False
    if line.isupper() and "." not in line:
        return False
    return _key(line) not in _BY_KEY and not line.startswith(("Báo ", "Đài ", "Theo ", "Tạp chí "))


def author_in(text: str) -> str:
    """The by-line that closes `text`: labelled, or a short line of nothing but a name before the source."""
    labelled = author_labelled(text)
    return author_signed(text) if labelled is None else labelled


def author_labelled(text: str) -> str | None:
    """The author after a label ("Bài, ảnh:") near the end; None without a label."""
    foot = _composed(text[-_FOOT:])
    for line in foot.split("\n") if ":" in foot else ():
        labelled = _AUTHOR_LABELLED.match(line)
        if labelled is not None:
            return clean_author(labelled["name"])
    return None


def author_signed(text: str) -> str:
    """The name that stands by itself at the end, before the source line; "" if none does."""
    foot = _composed(text[-_FOOT:])
    lines = [line for each in foot.splitlines() if (line := each.strip())]
    for line in reversed(lines[1:]):
        if len(line) > _LONGEST_BYLINE:
            return ""
        if _SOURCE_LINE.match(line):
            continue
        if _is_byline(line):
            return clean_author(line)
    return ""

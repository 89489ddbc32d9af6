"""Where HTML pages say things about themselves, as tables."""

import re

__all__ = [
    "AUTHOR_META",
    "LEAD_CLASSES",
    "NO_AUTHORS",
    "OFFICES",
    "PUBLISHED_META",
    "SITE_META",
    "TITLE_META",
]

PUBLISHED_META = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "parsely-pub-date",
    "date",
)
"""Names of <meta> that hold the time of publication, surest first; never the time of a change."""

AUTHOR_META = ("author", "article:author", "dc.creator", "dcterms.creator", "dable:author", "citation_author")

TITLE_META = ("og:title", "headline", "dc.title", "dcterms.title", "twitter:title", "citation_title")

SITE_META = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")

NO_AUTHORS = frozenset(
    (
        "admin", "administrator", "root", "quantri", "quantrivien", "bientap", "bientapvien",
        "webmaster", "editor", "user", "user1", "test", "demo", "guest", "anonymous", "banbientap",
        "bbt",
    )
)  # fmt: skip
"""Accounts that publish, but write nothing (compared without case, marks and blanks)."""

OFFICES = re.compile(
    r"(?:bao|dai|cong|trang|tap chi|website|ban|(?:tinh|thanh|huyen) uy|so|uy ban|ubnd|hdnd|mat tran|hoi"
    r"|lien doan|tap doan)(?: .{1,90}|)"
    r"|.{0,60}(?:dien tu|online|\.vn|\.com|\.net|\.org)|[a-z0-9]{2,8}|(?:vov|vtv|ttxvn).{0,20}"
)
"""Plain form of what stands behind the last separator of a page's title when it is the site's name."""

LEAD_CLASSES = (
    "sapo",
    "lead",
    "chapeau",
    "tomtat",
    "tom-tat",
    "trich-dan",
    "trichdan",
    "mota",
    "excerpt",
    "summary",
)
"""Classes (or parts of one) of the paragraph below the headline, which extraction can miss."""

"""How the tags of HTML bear on the text between them, as tables (trafilatura's own tags included)."""

__all__ = ["BLOCKS", "CELLS", "DROPPED"]

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd",
        "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "item", "lb", "li", "list",
        "main", "nav", "ol", "optgroup", "option", "p", "pre", "quote", "row", "section", "summary",
        "table", "tbody", "tfoot", "thead", "tr", "ul",
    )
)  # fmt: skip
"""Tags that begin and end a line."""

CELLS = frozenset(
    (
        "cell", "td", "th",
    )
)  # fmt: skip
"""Tags set apart by a blank within their line."""

DROPPED = frozenset(
    (
        "applet", "audio", "button", "canvas", "embed", "iframe", "input", "map", "math", "noscript",
        "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    )
)  # fmt: skip
"""Tags whose content is no text of an article."""

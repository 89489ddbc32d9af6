"""The style sheets, the templates and the scripts know the same classes."""

import re

from dvsearch.web.templates import find_templates

FOLDER = find_templates()
# The element for other pages has its styles with it.
OURS = [path for path in (FOLDER / "static").glob("*.js") if path.name != "embed.js"]
# Classes that a template makes of a value, or hands to a macro.
MADE = {
    *(f"level-{level}" for level in range(5)),
    *(f"line-{number}" for number in range(1, 6)),
    *(f"piece-{pattern}" for pattern in ("1", "rest")),
    *("wide", "narrow"),  # the layouts of a chart
    *("auto", "dark"),  # the themes of a preview
}
# What only tests look for.
NAMES_ONLY = {"line-path"}


def written(pattern: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(FOLDER.glob(pattern)))


def styled() -> set[str]:
    sheets = re.sub(r"/\*.*?\*/", "", written("static/*.css"), flags=re.DOTALL)
    selectors = re.sub(r"\{[^{}]*\}", "{}", sheets)
    return set(re.findall(r"\.([a-z][a-z0-9-]*)", selectors))


def templated() -> set[str]:
    values = re.findall(r'class="([^"]*)"|block body_class %\}([a-z]*)\{%', written("*.html"))
    values += [(value, "") for value in re.findall(r"'(field [a-z-]+)'", written("*.html"))]
    unbranched = re.sub(r"\{%.*?%\}", " ", " ".join(a or b for a, b in values))
    return set(re.sub(r"\S*\{\{.*?\}\}", " ", unbranched).split())


def scripted() -> set[str]:
    scripts = "\n".join(path.read_text("utf-8") for path in OURS)
    selectors = " ".join(re.findall(r'"([^"\n]*)"', scripts))
    given = re.findall(r'(?:classList\.\w+\(|class(?:Name)?[:=] ?)"([a-z-]+)"', scripts.replace(" =", "="))
    return {*re.findall(r"\.([a-z][a-z0-9-]*)", selectors), *given}


def test_every_style_is_for_something() -> None:
    assert styled() - templated() - scripted() - MADE == set()


def test_every_class_is_for_something() -> None:
    assert templated() - styled() - scripted() == NAMES_ONLY

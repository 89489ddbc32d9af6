"""Make an article of one JSON object."""

import json
from typing import TypeAlias

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.decoding import refuse_broken, without_surrogates
from dvsearch.readers.field_names import INNER_NAMES
from dvsearch.readers.fields import FieldMap
from dvsearch.readers.json_complaints import COMPLAINTS
from dvsearch.readers.markup import is_markup, markup_lines, unescaped
from dvsearch.readers.tidy import address, one_line, paragraphs, plain_title, title_and_body

__all__ = ["DECODER", "JsonValue", "article", "complaint"]

JsonValue: TypeAlias = str | bool | list["JsonValue"] | dict[str, "JsonValue"] | None
"""What DECODER gives: numbers stay as they are written."""

DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str, strict=False)
"""Lenient with control characters inside strings, which exports of old databases have."""

LONGEST_ID = 500  # characters; a key is a term of the index, and an id of more is a text


def article(record: JsonValue, fields: FieldMap, key: str, where: str) -> Article:
    """Map one record. `key` is used if it has no id. Raises InputError if it holds no article."""
    if not isinstance(record, dict):
        raise InputError(where, "not an object; an article is {…} with at least a title or a body")
    parts = {part: _first(values, part) for part, values in fields.pick(record).items()}
    title = plain_title(unescaped(parts["title"]))
    body = _joined(_lines(parts["lead"]), _lines(parts["body"]), title)
    text = "\n".join(body)
    if not title:
        title, text = title_and_body(body)
    if not any(map(str.isalnum, title + text)):
        names = ", ".join(name for name in list(record)[:8] if len(name) < 40) or "none"
        raise InputError(
            where, f"no title and no body (its fields: {names}); name them with --field body=NAME"
        )
    refuse_broken(f"{title}\n{text}", where)
    return Article(
        key=_id(parts["id"], where) or key,
        title=title,
        body=text,
        url=address(parts["url"]),
        author=one_line(unescaped(parts["author"])),
        source=one_line(unescaped(parts["source"])),
        published=one_line(parts["published"]),
        where=where,
    )


def complaint(error: ValueError | RecursionError) -> str:
    """Say in plain words why a text is not JSON."""
    if isinstance(error, RecursionError):
        return "not usable JSON: nested too deep"
    if not isinstance(error, json.JSONDecodeError):
        return "not usable JSON"
    said = next((plain for start, plain in COMPLAINTS.items() if error.msg.startswith(start)), error.msg)
    return f"not valid JSON: {said} at character {error.pos + 1}"


def _first(values: list[JsonValue], part: str) -> str:
    separator = "\n" if part in ("body", "lead") else ", "
    return next((text for value in values if (text := _text(value, separator).strip())), "")


def _text(value: JsonValue, separator: str, depth: int = 3) -> str:
    """The text of a value; lists are joined, of an object the telling name is taken."""
    if isinstance(value, str):
        return without_surrogates(value)
    if depth and isinstance(value, list):
        return separator.join(text for item in value if (text := _text(item, separator, depth - 1)))
    if depth and isinstance(value, dict):
        inner = (_text(value.get(name), separator, depth - 1) for name in INNER_NAMES)
        return next(filter(None, inner), "")
    return ""


def _lines(text: str) -> list[str]:
    return markup_lines(text) if is_markup(text) else paragraphs(text)


def _joined(lead: list[str], body: list[str], title: str) -> list[str]:
    """The lead before the body, unless the body (or the title) says it already."""
    said = one_line(" ".join(lead)).rstrip(" .…[]")  # excerpts end in "…" or "[…]"
    if not said or said == title.rstrip(" .…"):
        return body
    start: list[str] = []
    length = 0
    for line in body:  # as much of the body as the lead could cover
        if length > len(said):
            break
        start.append(line)
        length += len(line) + 1
    return body if one_line(" ".join(start)).startswith(said) else lead + body


def _id(text: str, where: str) -> str:
    name = one_line(text)
    if len(name) > LONGEST_ID:
        raise InputError(
            where, f"its id has more than {LONGEST_ID} characters; map another with --field id=NAME"
        )
    return name

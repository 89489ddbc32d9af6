import time

import pytest

from dvsearch.readers.markup import is_markup, markup_lines, unescaped


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>Một <b>đậm</b>,\n hai</p> rời <p>ba</p>", ["Một đậm, hai", "rời", "ba"]),
        ("Một<br>hai<br/>ba", ["Một", "hai", "ba"]),
        ("<ul><li>Một<li>Hai</ul>", ["Một", "Hai"]),
        ("<table><tr><td>A<td>1<tr><td>B<td>2</table>", ["A 1", "B 2"]),
        ("<p>a<script>x()</script><style>y</style>b</p>", ["ab"]),
        ("<p>&amp;lt; &ldquo;khéo&rdquo; &nbsp;</p>", ["&lt; “khéo”"]),
        ("<p>a\0b\x07c</p><p>d</p>", ["a b c", "d"]),
        ("<p>chưa đóng <b>hết", ["chưa đóng hết"]),
        ("<p>\ud800x</p>", ["x"]),
        ("<!-- ẩn --><?php x ?><p>hiện</p>", ["hiện"]),
        ("", []),
        ("<p></p>", []),
    ],
)
def test_lines_of_markup(markup: str, lines: list[str]) -> None:
    assert markup_lines(markup) == lines


@pytest.mark.parametrize(
    "text", ["<p>a", " \n<div class='x'>a", "a<br>b", "a</p>b", "a<P style='x'>b", "<!doctype html><p>a"]
)
def test_markup(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize("text", ["", "a < b", "a<b>c", "<3 dân", "x <p", "<Nguồn: báo>", "1<2 và 3>2"])
def test_no_markup(text: str) -> None:
    assert not is_markup(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a &amp; b", "a & b"),
        ("&amp;amp;", "&amp;"),
        ("<i>a</i>, b<br>c", "a, b c"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("&#8211;", "–"),
    ],
)
def test_entities_are_resolved_once(text: str, plain: str) -> None:
    assert unescaped(text) == plain


@pytest.mark.parametrize(
    "piece", ["<", "<p ", "<p a=", "<!--", "&", "&#", "<div>", "<b>", "</p", "<br ", "<p>a"]
)
def test_hostile_markup_takes_no_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    started = time.process_time()
    is_markup(text)
    unescaped(text)
    markup_lines(text)
    assert time.process_time() - started < 5

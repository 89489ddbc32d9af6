"""What is copied into other pages is whole, escaped, and says no more than it must."""

import pytest

from dvsearch.web.embed.markup import markup
from dvsearch.web.embed.options import read_options
from dvsearch.web.params import read_params

SITE = "https://tim.example/kho"


def _built(*pairs: tuple[str, str], decision: str = "290-QĐ/TW") -> str:
    params, _ = read_params(pairs)
    options, _ = read_options(pairs)
    return markup(SITE, params, options, decision)


def test_the_script_says_only_what_is_unusual() -> None:
    assert _built() == f'<script src="{SITE}/embed.js" defer></script>\n<dv-search></dv-search>'


@pytest.mark.parametrize(
    ("pairs", "attributes"),
    [
        ([("province", "quang binh")], ' province="Quảng Bình"'),
        ([("decision", "290-qd/tw")], ' decision="290-QĐ/TW"'),
        ([("from", "2020"), ("to", "2021")], ' from="2020-01-01" to="2021-12-31"'),
        ([("year", "2020"), ("kind", "chỉ thị")], ' kind="chỉ thị" year="2020"'),
        ([("results", "3"), ("theme", "dark")], ' results="3" theme="dark"'),
        ([("target", "_blank"), ("lang", "en")], ' target="_blank" lang="en"'),
        ([("source", '"><script>&')], ' source="&quot;&gt;&lt;script&gt;&amp;"'),
        ([("-province", "Quảng Bình")], ""),
    ],
)
def test_choices_become_attributes(pairs: list[tuple[str, str]], attributes: str) -> None:
    assert f"<dv-search{attributes}></dv-search>" in _built(*pairs)


def test_a_frame_has_a_size_a_title_and_an_address() -> None:
    built = _built(("variant", "frame"), ("province", "Nghệ An"), ("theme", "auto"), ("title", 'Tin "mới"'))
    address = f"{SITE}/nhung/khung?province=Ngh%E1%BB%87+An&amp;size=5&amp;theme=auto"
    assert built == (
        f'<iframe src="{address}" title="Tin &quot;mới&quot;" width="100%" height="710" frameborder="0" '
        'loading="lazy"></iframe>'
    )


def test_a_card_is_of_its_decision() -> None:
    built = _built(("variant", "card"), ("theme", "dark"), ("target", "_blank"), ("lang", "en"))
    assert f'src="{SITE}/nhung/the/290-Q%C4%90/TW?lang=en&amp;theme=dark&amp;target=_blank"' in built
    assert 'width="380" height="270"' in built


def test_a_form_needs_no_script() -> None:
    assert _built(("variant", "form"), ("province", "Nghệ An"), ("q", "x"), ("target", "_blank")) == (
        f'<form action="{SITE}/" method="get" role="search" target="_blank">\n'
        '  <input type="search" name="q" aria-label="Tìm trong kho bài báo" '
        'placeholder="Từ khóa, số văn bản, địa phương…">\n'
        '  <input type="hidden" name="province" value="Nghệ An">\n'
        "  <button>Tìm</button>\n</form>"
    )


@pytest.mark.parametrize("variant", ["script", "frame", "form", "card"])
def test_no_value_leaves_its_quotes(variant: str) -> None:
    hostile = "\"'><img src=x onerror=alert(1)>&amp;"
    built = _built(
        ("variant", variant), ("title", hostile), ("source", hostile), ("kind", hostile), decision=hostile
    )
    assert "<img" not in built

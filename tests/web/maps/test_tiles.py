"""The tile map's view and its drawing."""

import re

import pytest

from dvsearch.web.assets import Assets
from dvsearch.web.frame import Frame
from dvsearch.web.maps.tiles import Tile, TileMapView, level_of, tile_map
from dvsearch.web.params import SearchParams
from dvsearch.web.paths import Paths
from dvsearch.web.templates import find_templates, make_templates

FRAME = Frame("Kho báo", Paths(), Assets({}), SearchParams())


def drawn(counts: dict[str, int], *, today: bool = False, active: tuple[str, ...] = ()) -> TileMapView:
    return tile_map(FRAME, counts, today=today, href=lambda name: f"/?province={name}", active=active)


def tile(name: str, view: TileMapView) -> Tile:
    return next(tile for tile in view.tiles if tile.name == name)


@pytest.mark.parametrize(
    ("count", "most", "level"),
    [
        (0, 0, 0),
        (0, 9, 0),
        (1, 1, 2),
        (2, 3, 3),
        (3, 3, 4),
        (1, 16, 1),
        (2, 16, 2),
        (4, 16, 2),
        (9, 16, 3),
        (10, 16, 4),
        (1, 10**6, 1),
    ],
)
def test_levels_grow_with_the_square_root(count: int, most: int, level: int) -> None:
    assert level_of(count, most) == level


def test_a_tile_says_everything_in_words() -> None:
    found = tile("Quảng Bình", drawn({"Quảng Bình": 1200}))
    assert (found.short, found.count, found.label) == ("QB", "1.200", "Quảng Bình: 1.200 bài")
    assert found.href == "/?province=Quảng Bình"


def test_a_tile_without_articles_leads_nowhere() -> None:
    found = tile("Nghệ An", drawn({"Quảng Bình": 2}))
    assert (found.level, found.href, found.label) == (0, "", "Nghệ An: 0 bài")


def test_a_filter_in_force_can_be_taken_away_even_where_nothing_is_left() -> None:
    found = tile("Nghệ An", drawn({}, active=("Nghệ An",)))
    assert found.active
    assert found.href
    assert found.label == "Nghệ An: 0 bài (đang lọc)"


def test_very_many_are_written_short_on_the_tile_only() -> None:
    found = tile("Hà Nội", drawn({"Hà Nội": 123456}))
    assert (found.count, found.label) == ("123k", "Hà Nội: 123.456 bài")


def test_units_without_a_place_are_listed() -> None:
    others = drawn({"Hà Tây": 3, "Huế": 5, "Hà Nội": 1}).others
    assert [link.text for link in others] == ["Huế: 5 bài", "Hà Tây: 3 bài"]


@pytest.mark.parametrize(
    ("most", "steps"),
    [
        (0, ["0"]),
        (1, ["0", "1"]),
        (3, ["0", "1", "2", "3"]),
        (4, ["0", "1", "2", "3–4"]),
        (100, ["0", "1–6", "7–25", "26–56", "57–100"]),
    ],
)
def test_the_legend_has_the_counts_of_each_level(most: int, steps: list[str]) -> None:
    view = drawn({"Hà Nội": most})
    assert [step.text for step in view.legend] == steps
    assert all(step.level == level_of(int(re.split("–", step.text)[-1]), most) for step in view.legend)


def rendered(view: TileMapView) -> str:
    source = "{% from '_tiles.html' import tile_map %}{{ tile_map(map, say) }}"
    template = make_templates(find_templates()).env.from_string(source)
    return template.render(map=view, say=FRAME.say)


@pytest.mark.parametrize(("today", "tiles"), [(True, 34), (False, 63)])
def test_every_tile_is_drawn_and_named(today: bool, tiles: int) -> None:
    html = rendered(drawn({"Hà Nội": 4}, today=today))
    assert len(re.findall(r'aria-label="[^"]+: \d+ bài"', html)) == tiles
    assert html.count('<a class="tile level-4"') == 1


def test_nothing_is_styled_inline() -> None:
    assert "style=" not in rendered(drawn({"Hà Nội": 4}, active=("Hà Nội",)))

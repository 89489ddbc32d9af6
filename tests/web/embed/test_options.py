"""How an embedded search looks is read from the URL, and what cannot be used is named."""

import pytest

from dvsearch.web.embed.options import EmbedOptions, Target, Theme, Variant, read_options


@pytest.mark.parametrize(
    ("name", "value", "options"),
    [
        ("variant", "card", EmbedOptions(variant=Variant.CARD)),
        ("results", "10", EmbedOptions(results=10)),
        ("theme", "auto", EmbedOptions(theme=Theme.AUTO)),
        ("target", "_blank", EmbedOptions(target=Target.BLANK)),
        ("embed-lang", "en", EmbedOptions(language="en")),
        ("width", "240", EmbedOptions(width=240)),
        ("title", " Tìm  bài\n", EmbedOptions(title="Tìm bài")),
        ("title", "ậ" * 999, EmbedOptions(title="ậ" * 120)),
        ("theme", "", EmbedOptions()),
        ("q", "dân vận", EmbedOptions()),
    ],
)
def test_a_parameter_sets_its_field(name: str, value: str, options: EmbedOptions) -> None:
    assert read_options([(name, value)]) == (options, ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("variant", "popup"),
        ("results", "0"),
        ("results", "11"),
        ("results", "½"),
        ("theme", "LIGHT"),
        ("target", "evil"),
        ("embed-lang", "fr"),
        ("width", "239"),
        ("width", "2001"),
        ("width", "100%"),
        ("width", "9" * 9_999),
    ],
)
def test_what_cannot_be_used_is_named_and_left_out(name: str, value: str) -> None:
    options, problems = read_options([(name, value)])
    assert options == EmbedOptions()
    assert [(problem.parameter, problem.code, problem.value) for problem in problems] == [
        (name, f"bad-{name}", value[:40])
    ]


@pytest.mark.parametrize(
    ("target", "in_frame"), [(Target.SELF, "_top"), (Target.TOP, "_top"), (Target.BLANK, "_blank")]
)
def test_no_link_opens_inside_the_frame(target: Target, in_frame: str) -> None:
    assert EmbedOptions(target=target).frame_target == in_frame


def test_what_is_written_is_read_again() -> None:
    options = EmbedOptions(Variant.CARD, 3, Theme.AUTO, Target.BLANK, "en", 300, "Tìm bài")
    assert read_options(options.pairs()) == (options, ())
    assert list(EmbedOptions().pairs()) == []

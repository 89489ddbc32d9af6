"""A page that embeds the search as one of another site would, to be shown in the builder."""

from dataclasses import dataclass

from dvsearch.web.choices import for_text
from dvsearch.web.embed.markup import attributes
from dvsearch.web.embed.options import EmbedOptions, Variant
from dvsearch.web.frame import Frame
from dvsearch.web.params import param_pairs

__all__ = ["TrialView", "trial_view"]


@dataclass(frozen=True, slots=True)
class TrialView:
    """Everything the template needs: the attributes of <dv-search> or, of the form, its hidden pairs."""

    theme: str
    is_form: bool
    title: str
    target: str
    attributes: tuple[tuple[str, str], ...]
    hidden: tuple[tuple[str, str], ...]


def trial_view(frame: Frame, options: EmbedOptions) -> TrialView:
    """Show the script with what is asked in its box, or the form."""
    text = frame.params.query.text
    asked = for_text(frame.params, "")
    return TrialView(
        theme=options.theme,
        is_form=options.variant is Variant.FORM,
        title=options.title or frame.say("embed-usual-title"),
        target=options.target,
        attributes=(*((("q", text),) if text else ()), *attributes(frame.params, options)),
        hidden=tuple(param_pairs(asked)),
    )

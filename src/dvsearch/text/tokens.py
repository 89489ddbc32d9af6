"""Cut a run of visible characters into tokens, where pyvi cuts it."""

import re

__all__ = ["RUN_LIMIT", "cut"]

# In this order: the first that fits wins, and the last two leave no character over. pyvi looks for them in
# whole texts; since none of them holds a blank or looks at one, a run without blanks is cut the same alone.
_FORMS = (
    r"[A-ZĐ]+\.",
    r"(?:Tp|Mr|Mrs|Ms|Dr|ThS)\.",
    r"==>|->|\.\.\.|>>",
    r"\w+://\S+",
    r"[a-zA-Z0-9_.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+",
    r"\d+(?:[.,_]\d+)+",
    r"[^\w\s]",
    r"\w+",
)
# The pattern for mail addresses looks ahead over the whole run from each of its parts, so that a long run
# without a blank costs its length squared; no Vietnamese word is nearly as long.
RUN_LIMIT = 100

_TOKEN = re.compile(rf"(?:{'|'.join(_FORMS)})\s*")


def cut(text: str) -> list[str]:
    """The tokens of `text`, each with the blanks behind it; blanks in front are left out.

    A run of RUN_LIMIT characters or more should not be cut.
    """
    return _TOKEN.findall(text)

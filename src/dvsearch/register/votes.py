"""Count what articles claim about one field of one document, and say which claim prevails.

An article has one vote for each thing that it claims, however often it says it. A claim that says less is
a vote for the fuller one; the fuller one is shown if at least half of them give it, in whatever words.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from dvsearch.register.entries import Claim, Learned

__all__ = ["Votes", "prevailing"]

# A number that every office uses each year ("12/QĐ-UBND") has ever more claims; comparing all with all
# would go with their square, and the rarest tell nothing.
_MOST_FORMS = 100

Agreement = Callable[[str, str], bool]


@dataclass(slots=True)
class Votes:
    """The claims about one field: form → the articles that make it, and the ways they write it."""

    articles: dict[str, set[int]] = field(default_factory=dict)
    written: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, article: int, form: str, value: str) -> None:
        """Note that the article with this number claims `value`, whose form is `form`."""
        voters = self.articles.setdefault(form, set())
        if article not in voters:
            voters.add(article)
            self.written.setdefault(form, Counter())[value] += 1


def prevailing(
    votes: Votes,
    says_less: Agreement = lambda one, other: False,
    agree: Agreement = lambda one, other: one == other,
    preferred: Callable[[str], bool] = lambda form: True,
) -> Learned:
    """The claim that prevails and its rivals.

    `says_less(one, other)` tells whether `one` supports the fuller `other`, `agree` whether two forms may
    both be right; a form that is not `preferred` loses to any that is.
    """
    forms = sorted(votes.articles, key=lambda form: (-len(votes.articles[form]), form))[:_MOST_FORMS]
    claims: list[tuple[bool, Claim]] = []
    while forms:
        form = _fullest(_most_backed(votes, forms, says_less, preferred), votes, forms, says_less, agree)
        one = [each for each in forms if each == form or _are_one(form, each, says_less, agree)]
        claims.append((preferred(form), Claim(_written(votes, form), len(_voters(votes, one)))))
        forms = [each for each in forms if each not in one]
    if not claims:
        return Learned()
    claims.sort(key=lambda found: (not found[0], -found[1].articles, found[1].value))
    return Learned(claims[0][1], tuple(claim for _, claim in claims[1:]))


def _voters(votes: Votes, forms: list[str]) -> set[int]:
    return set().union(*(votes.articles[form] for form in forms))


def _backing(votes: Votes, form: str, forms: list[str], says_less: Agreement) -> int:
    """How many articles say it, or more than it."""
    return len(_voters(votes, [each for each in forms if each == form or says_less(form, each)]))


def _most_backed(
    votes: Votes, forms: list[str], says_less: Agreement, preferred: Callable[[str], bool]
) -> str:
    return min(forms, key=lambda form: (not preferred(form), -_backing(votes, form, forms, says_less), form))


def _fullest(form: str, votes: Votes, forms: list[str], says_less: Agreement, agree: Agreement) -> str:
    """Go from `form` to fuller ones as long as at least half of its articles go along."""
    while True:
        enough = _backing(votes, form, forms, says_less) / 2
        fuller = [each for each in forms if says_less(form, each)]
        ranked = sorted((-_backing(votes, each, fuller, says_less), each) for each in fuller)
        found = [
            each for _, each in ranked if len(_voters(votes, [each, *_like(each, fuller, agree)])) >= enough
        ]
        if not found:
            return form
        form = found[0]


def _like(form: str, forms: list[str], agree: Agreement) -> list[str]:
    return [each for each in forms if agree(form, each)]


def _are_one(form: str, other: str, says_less: Agreement, agree: Agreement) -> bool:
    return says_less(form, other) or says_less(other, form) or agree(form, other)


def _written(votes: Votes, form: str) -> str:
    """The most frequent way of writing it."""
    return min(votes.written[form].items(), key=lambda found: (-found[1], found[0]))[0]

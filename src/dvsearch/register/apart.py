"""Tell apart the documents that share one number: those of other years or terms, and of other offices.

Offices of the State begin to count anew each year, committees of the Party with each term, and every
province has its own. An article that gives the date, or the office, says which document it means; one that
gives neither goes with a document only if no other can be meant.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from dvsearch.extract.decisions.bodies import is_party_body
from dvsearch.extract.decisions.keys import KeyParts, parse_key
from dvsearch.register.spellings import title_form, titles_agree

__all__ = ["Saying", "documents_of"]

# The days on which terms of the Party's Central Committee began, with the national congress.
_TERMS = (
    "1976-12-20", "1982-03-31", "1986-12-18", "1991-06-27", "1996-07-01", "2001-04-22", "2006-04-25",
    "2011-01-19", "2016-01-28", "2021-02-01", "2026-01-23",
)  # fmt: skip
_CENTRAL = "TW"
# A committee below counts by terms too, whose first days differ from place to place: documents of one number
# lie some five years apart, and dates that lie nearer are one document's, one of them a slip.
_YEARS_APART = 3
# Bodies that every province, district or commune has.
_LOCAL = frozenset({"UBND", "UB", "HĐND"})
_MOST_DOCUMENTS = 200  # of one number; every saying is compared with each


class Saying(NamedTuple):
    """What one citation says of its document, and the article around it.

    `article` is the article's number, `until` the last day that it can be of, if that is certain. `dated`
    and `by` are the one issue date (ISO) and the one issuer's form that it gives for this key anywhere.
    """

    article: int
    until: date | None
    kind: str
    issuer: str | None = None
    issued: str | None = None
    title: str | None = None
    dated: str | None = None
    by: str | None = None


_Group = list[Saying]


def documents_of(key: str, sayings: Iterable[Saying]) -> tuple[list[_Group], _Group]:
    """The sayings about each document that `key` names, and those that may be about any of several.

    There is at least one document, the one that most articles cite first.
    """
    parts = parse_key(key)
    everything = list(sayings)
    if key.startswith("~") or (parts is not None and parts.year is not None):
        return [everything], []  # a year in the number, or a name, is of one document
    groups, open_ones = _by_date(everything, parts)
    groups, open_ones = _settled(groups, open_ones, _fits_date)
    if parts is not None and _is_local(parts):
        split = [_by_issuer(group) for group in groups]
        groups = [group for documents, _ in split for group in documents]
        open_ones += [saying for _, rest in split for saying in rest]
        groups, open_ones = _settled(groups, open_ones, _fits_issuer)
    groups.sort(key=lambda group: (-_articles(group), _issued(group)))
    return groups, open_ones


def _is_local(parts: KeyParts) -> bool:
    body = parts.codes[-1]
    return body in _LOCAL or (is_party_body(body) and not body.endswith(_CENTRAL))


# --- by date -----------------------------------------------------------------------------------------------


def _by_date(sayings: _Group, parts: KeyParts | None) -> tuple[list[_Group], _Group]:
    """Groups of the sayings with a date, and the others. A group for all if none has one."""
    periods: dict[str, _Group] = {}
    others: _Group = []
    for saying in sayings:
        if saying.dated is None or (saying.until is not None and saying.dated > saying.until.isoformat()):
            others.append(saying)  # none, or one that the article cannot have known
        else:
            periods.setdefault(_period(saying.dated, parts), []).append(saying)
    if not periods:
        return [others], []
    ranked = sorted(periods.values(), key=lambda group: (-_articles(group), _issued(group)))
    groups: list[_Group] = []
    for group in ranked:
        same = next((known for known in groups if _is_slip(group, known, parts)), None)
        if same is not None:
            same += group
        elif len(groups) < _MOST_DOCUMENTS:
            groups.append(group)
        else:
            others += group
    return groups, others


def _period(iso: str, parts: KeyParts | None) -> str:
    """The term or year in which a number is given once."""
    if parts is not None and parts.codes[-1].endswith(_CENTRAL):
        return max((term for term in _TERMS if term <= iso), default="")
    return iso[:4]


def _is_slip(group: _Group, known: _Group, parts: KeyParts | None) -> bool:
    """Say whether a group with fewer articles is of a document that is known already, its date misprinted."""
    issued, other = _issued(group), _issued(known)
    if issued[5:] == other[5:] and 2 * _articles(group) <= _articles(known):
        return True  # the same day of another year, which fewer articles give
    if parts is None or not is_party_body(parts.codes[-1]) or parts.codes[-1].endswith(_CENTRAL):
        return False
    return abs(int(issued[:4]) - int(other[:4])) < _YEARS_APART


def _issued(group: _Group) -> str:
    """The date that most articles of a group give, "" if none does."""
    votes: dict[str, set[int]] = {}
    for saying in group:
        if saying.dated is not None:
            votes.setdefault(saying.dated, set()).add(saying.article)
    return min(votes, key=lambda iso: (-len(votes[iso]), iso), default="")


# --- by office ---------------------------------------------------------------------------------------------


def _by_issuer(group: _Group) -> tuple[list[_Group], _Group]:
    """Groups by the office that sayings name, and those that name none where there are several."""
    offices: list[frozenset[str]] = []
    for by in sorted({saying.by for saying in group if saying.by}, key=lambda by: (-len(by.split()), by)):
        words = frozenset(by.split())
        if len(offices) < _MOST_DOCUMENTS and not any(words <= office for office in offices):
            offices.append(words)
    if len(offices) < 2:
        return [group], []
    groups: dict[frozenset[str], _Group] = {office: [] for office in offices}
    others: _Group = []
    for saying in group:
        meant = [office for office in offices if saying.by and frozenset(saying.by.split()) <= office]
        (groups[meant[0]] if len(meant) == 1 else others).append(saying)
    return [found for found in groups.values() if found], others


# --- what says neither -------------------------------------------------------------------------------------


class _Known(NamedTuple):
    """What open sayings are compared with: a group's date, the words of its offices, its titles' forms."""

    issued: str
    offices: tuple[frozenset[str], ...]
    titles: frozenset[str]


def _settled(
    groups: list[_Group], open_ones: _Group, fits: Callable[[Saying, _Known], bool]
) -> tuple[list[_Group], _Group]:
    """Give each open saying to the one group that it can be about; those left may be about several."""
    known = [_known(group) for group in groups]
    left: _Group = []
    for saying in open_ones:
        possible = [at for at, each in enumerate(known) if fits(saying, each)]
        if len(possible) > 1 and saying.title is not None:
            form = title_form(saying.title)
            possible = [at for at in possible if any(titles_agree(form, title) for title in known[at].titles)]
        if len(possible) == 1:
            groups[possible[0]].append(saying)
        else:
            left.append(saying)
    return groups, left


_MOST_TITLES = 20  # of a group, for comparing


def _known(group: _Group) -> _Known:
    titles = dict.fromkeys(saying.title for saying in group if saying.title)
    forms = frozenset(title_form(title) for title in list(titles)[:_MOST_TITLES])
    offices = {frozenset(saying.by.split()) for saying in group if saying.by}
    return _Known(_issued(group), tuple(offices), forms)


def _fits_date(saying: Saying, known: _Known) -> bool:
    return saying.until is None or known.issued <= saying.until.isoformat()


def _fits_issuer(saying: Saying, known: _Known) -> bool:
    words = frozenset((saying.by or "").split())
    return _fits_date(saying, known) and any(words <= office for office in known.offices)


def _articles(group: _Group) -> int:
    return len({saying.article for saying in group})

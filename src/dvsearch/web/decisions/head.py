"""The head of a decision's page: what articles say of it, how many say so, and who disagrees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dvsearch.extract.decisions.keys import display_key, parse_bare_key
from dvsearch.register import Claim, DecisionDocument, DecisionEntry, Learned
from dvsearch.web.frame import Frame
from dvsearch.web.labels import decision_link
from dvsearch.web.links import Link
from dvsearch.web.wording import sentence_case

__all__ = ["DocumentView", "Fact", "HeadView", "head_view"]

_RIVALS = 3  # that are told of one fact; an archive of slips has more


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of one thing: `support` tells how many articles say so, `rivals` what others say."""

    name: str
    value: str
    support: str
    rivals: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document that the key names; `articles` says how many cite it for certain."""

    title: Fact | None
    facts: tuple[Fact, ...]
    articles: str


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head: `notes` say what is not certain about the key, `perhaps` leads to what may be meant."""

    heading: str
    documents: tuple[DocumentView, ...]
    notes: tuple[str, ...]
    perhaps: tuple[Link, ...]


def head_view(
    frame: Frame, key: str, entry: DecisionEntry | None, *, ready: bool, perhaps: Sequence[str] = ()
) -> HeadView:
    """Show what the register has. `perhaps` are full keys that a bare number may stand for."""
    documents = () if entry is None else entry.documents
    return HeadView(
        heading=_heading_of(key, documents),
        documents=tuple(_document(frame, document) for document in documents),
        notes=tuple(_notes(frame, key, entry, ready=ready)),
        perhaps=tuple(decision_link(frame, each) for each in perhaps),
    )


def _heading_of(key: str, documents: Sequence[DecisionDocument]) -> str:
    """`Quyết định 290-QĐ/TW`: the kind before a number, if all its documents are of one."""
    shown = display_key(key)
    kinds = {document.kind.value for document in documents}
    kind = kinds.pop() if len(kinds) == 1 else ""
    return sentence_case(f"{kind} {shown}" if kind and key[:1].isdigit() else shown)


def _notes(frame: Frame, key: str, entry: DecisionEntry | None, *, ready: bool) -> list[str]:
    say, notes = frame.say, []
    if parse_bare_key(key) is not None:
        notes.append(say("decision-bare"))
    if entry is None:
        return [*notes, say("register-unready")] if not ready else notes
    if len(entry.documents) > 1:
        notes.append(say("decision-several", n=len(entry.documents)))
    if entry.open:
        several = len(entry.documents) > 1
        notes.append(say("decision-open" if several else "decision-older", n=entry.open))
    return notes


def _document(frame: Frame, document: DecisionDocument) -> DocumentView:
    say = frame.say
    facts = (
        _fact(frame, "decision-kind", document.kind),
        _fact(frame, "decision-issuer", document.issuer),
        _fact(frame, "decision-issued", document.issued),
    )
    return DocumentView(
        title=_fact(frame, "decision-title", document.title),
        facts=tuple(fact for fact in facts if fact is not None),
        articles=say("total", n=document.articles),
    )


def _fact(frame: Frame, name: str, learned: Learned) -> Fact | None:
    """The fact, None where no article says anything."""
    say, best = frame.say, learned.best
    if best is None:
        return None
    rivals = "; ".join(_told(frame, claim) for claim in learned.rivals[:_RIVALS])
    return Fact(
        say(name),
        _value(frame, best),
        say("decision-support", n=best.articles),
        say("decision-rivals", rivals=rivals) if rivals else "",
    )


def _told(frame: Frame, claim: Claim) -> str:
    return frame.say("decision-rival", value=_value(frame, claim), n=claim.articles)


def _value(frame: Frame, claim: Claim) -> str:
    """The claim as shown: dates as Vietnam writes them."""
    try:
        return frame.say.day(date.fromisoformat(claim.value))
    except ValueError:
        return sentence_case(claim.value)

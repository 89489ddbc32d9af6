"""Find the decisions that a text cites, each mention with its key, issuer and date."""

import unicodedata
from collections.abc import Callable
from enum import StrEnum

from dvsearch.extract.decisions.after import read_after, speaker
from dvsearch.extract.decisions.before import read_before
from dvsearch.extract.decisions.bodies import body_class
from dvsearch.extract.decisions.kinds import same_family
from dvsearch.extract.decisions.mention import Mention, class_of
from dvsearch.extract.decisions.mentions import read_mentions
from dvsearch.extract.decisions.names import NamedDocument, find_named
from dvsearch.extract.decisions.scan import Prepared, prepare
from dvsearch.extract.decisions.sharing import share
from dvsearch.model import Citation

__all__ = ["Step", "find_citations", "objection", "read_steps"]


class Step(StrEnum):
    """What gave a mention its key."""

    WRITTEN = "written whole"
    SHARED = "its symbol stands at the end of a list"
    LOCAL = "TƯ is the province's TU, after its issuer"
    RESOLVED = "short for a full mention"
    NUMBER = "a number alone"
    NAME = "known by name"


# A text with more documents of one number is a list; a short form in it could mean any of them.
_MOST_OF_ONE_NUMBER = 8


def find_citations(text: str) -> tuple[Citation, ...]:
    """All mentions of decisions in `text`, in order and without overlap; offsets index `text` as given.

    A short mention has the key of the full form before it in the same text, if only one can be meant.
    Never raises.
    """
    work = prepare(text)
    if work is None:
        return ()
    mentions = read_steps(work)
    numbered = [
        _numbered(text, work, mention) for mention in mentions if mention.key or not mention.tentative
    ]
    return _without_overlap(numbered, [_named(text, work, document) for document in find_named(work)])


def read_steps(work: Prepared, watch: Callable[[Step, list[Mention]], None] | None = None) -> list[Mention]:
    """All numbered mentions with their keys; `watch` is shown them after each step that may give a key."""
    mentions = read_mentions(work)
    if watch:
        watch(Step.WRITTEN, mentions)
    _read_contexts(work, mentions)
    share(work, mentions)
    if watch:
        watch(Step.SHARED, mentions)
    for mention in mentions:
        _localize(work, mention)
    if watch:
        watch(Step.LOCAL, mentions)
    _resolve(work, mentions)
    _confirm(mentions)
    if watch:
        watch(Step.RESOLVED, mentions)
    return mentions


def _read_contexts(work: Prepared, mentions: list[Mention]) -> None:
    """Give every mention the issuer and date that its sentence tells."""
    last = None
    for at, mention in enumerate(mentions):
        limit = mentions[at + 1].start if at + 1 < len(mentions) else len(work.text)
        read_after(work, mention, limit)
        read_before(work, mention, last)
        mention.issuer = mention.issuer or speaker(work, mention, limit)
        last = mention


def _localize(work: Prepared, mention: Mention) -> None:
    """TƯ in a symbol is the province's TU when a province's committee issued it."""
    if mention.key == mention.local_key or mention.issuer is None:
        return
    if class_of(work, mention.issuer) == "province party":
        mention.key = mention.local_key


def _resolve(work: Prepared, mentions: list[Mention]) -> None:
    """Point short mentions to the one full key before them that has their number and kind."""
    full: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        same_number = full.setdefault(mention.symbol.number.lstrip("0"), {})
        if mention.key is not None:
            known = same_number.get(mention.key)
            if known is None or (known.issued is None and mention.issued is not None):
                same_number[mention.key] = mention
        elif len(same_number) <= _MOST_OF_ONE_NUMBER:
            keys = [key for key, other in same_number.items() if _may_mean(work, mention, other)]
            mention.key = keys[0] if len(keys) == 1 else None


def _confirm(mentions: list[Mention]) -> None:
    """After "Kế hoạch số 41" a mere "kế hoạch 41" is that document too."""
    certain: set[tuple[str, str]] = set()
    for mention in mentions:
        known = (mention.kind, mention.symbol.number.lstrip("0"))
        if not mention.tentative and not mention.item and mention.symbol.year is None:
            certain.add(known)
        elif known in certain and len(known[1]) > 1:
            mention.tentative = False


def _may_mean(work: Prepared, short: Mention, other: Mention) -> bool:
    return objection(work, short, other) is None


def objection(work: Prepared, short: Mention, other: Mention) -> str | None:
    """What the text says of a short mention that contradicts the full one; None if nothing does."""
    if not same_family(short.kind, other.kind):
        return "of another kind"
    if short.symbol.year is not None and other.symbol.year != short.symbol.year:
        return "of another year"
    if short.issued and other.issued and short.issued.iso and other.issued.iso:
        return None if short.issued.iso == other.issued.iso else "of another day"
    if short.issuer is None or not other.codes:
        return None
    said, known = class_of(work, short.issuer), body_class(other.codes[-1])
    return None if said is None or known is None or said == known else "of another body"


def _numbered(text: str, work: Prepared, mention: Mention) -> Citation:
    start, end = work.origin.original(mention.start, mention.end)
    issuer = mention.issuer
    return Citation(
        start,
        end,
        mention.kind,
        key=mention.key,
        number=mention.symbol.number,
        year=mention.symbol.year,
        issued=mention.issued.iso if mention.issued else None,
        issuer=_slice(text, work, issuer.start, issuer.end) if issuer else None,
    )


def _named(text: str, work: Prepared, document: NamedDocument) -> Citation:
    start, end = work.origin.original(document.start, document.end)
    issuer = _slice(text, work, *document.issuer) if document.issuer else None
    return Citation(start, end, document.kind, issuer=issuer, name=document.name)


def _slice(text: str, work: Prepared, start: int, end: int) -> str:
    """What the original says there, composed."""
    first, last = work.origin.original(start, end)
    return unicodedata.normalize("NFC", text[first:last])


def _without_overlap(numbered: list[Citation], named: list[Citation]) -> tuple[Citation, ...]:
    """All in order; where two overlap the numbered one stands."""
    kept: list[Citation] = []
    for citation in sorted([*numbered, *named], key=lambda one: (one.start, one.name is not None)):
        if not kept or citation.start >= kept[-1].end:
            kept.append(citation)
        elif kept[-1].name is not None and citation.name is None:
            kept[-1] = citation
    return tuple(kept)

"""Entries of the register as JSON: what the terminal prints and the web's API answers, in the same names."""

from dvsearch.register.entries import Claim, DecisionDocument, DecisionEntry, Learned

__all__ = ["Json", "document_record", "entry_record"]

Json = dict[str, object]


def entry_record(entry: DecisionEntry) -> Json:
    """One entry: of each document every field with its support and its rivals."""
    return {
        "decision": entry.key,
        "articles": entry.articles,
        "documents": list(map(document_record, entry.documents)),
        "open": entry.open,
        "provinces": list(map(_claim, entry.provinces)),
        "first": entry.first and entry.first.isoformat(),
        "latest": entry.latest and entry.latest.isoformat(),
    }


def document_record(document: DecisionDocument) -> Json:
    """One document that bears the number."""
    return {
        "articles": document.articles,
        "kind": _learned(document.kind),
        "issuer": _learned(document.issuer),
        "issued": _learned(document.issued),
        "title": _learned(document.title),
        "contradictions": [name for name, _ in document.contradictions],
    }


def _learned(learned: Learned) -> Json | None:
    if learned.best is None:
        return None
    return {**_claim(learned.best), "rivals": list(map(_claim, learned.rivals))}


def _claim(claim: Claim) -> Json:
    return {"value": claim.value, "articles": claim.articles}

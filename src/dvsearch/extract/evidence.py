"""The form in which an extractor explains itself: every piece of evidence, which won, and what it beat."""

from dataclasses import dataclass

__all__ = ["Finding", "Witness", "weigh"]


@dataclass(frozen=True, slots=True)
class Witness:
    """One piece of evidence for a fact: where it stands, what it says the fact is, and its words."""

    basis: str
    value: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact as found, with the witness that was believed; the others that say something were beaten."""

    value: str = ""
    won: Witness | None = None
    beat: tuple[Witness, ...] = ()


def weigh(*witnesses: Witness) -> Finding:
    """Believe the first that says anything."""
    said = [witness for witness in witnesses if witness.value]
    return Finding(said[0].value, said[0], tuple(said[1:])) if said else Finding()

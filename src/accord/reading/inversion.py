"""Conditions that word order alone sets: 'should they agree', 'were it to fall'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import PASSIVE_SUBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

# Auxiliaries that make a condition when they stand before their subject: 'should they agree', 'were it to fall'.
INVERTED = frozenset({"should", "were", "had"})


def is_inverted(clause: Token) -> bool:
    """Whether a clause sets a condition by its order alone: 'would leave, should the talks fail'.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Should Chad agree, Togo would sign.")
    >>> is_inverted(doc[2]), is_inverted(doc[6])
    (True, False)
    """
    if clause.dep_ not in ("advcl", "ccomp"):
        return False
    marks = [c.i for c in clause.children if c.dep_ in ("aux", "auxpass") and c.lower_ in INVERTED]
    subjects = [c.i for c in clause.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
    return any(mark < max(subjects, default=-1) for mark in marks)

"""Who is told to be there when others act: 'signed the truce with Kenya and Chad in attendance'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.grammar import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

THERE = (("in", "attendance"), ("looking", "on"), ("present",), ("watching",), ("among", "those"), ("attending",))
ALL = frozenset({"both", "all", "also"})


def looks_on(noun: Token) -> bool:
    """Whether the words behind 'with' tell of somebody as a witness, who has no side in what is done.

    >>> from accord.reading.parse import load_model
    >>> looks_on(load_model()("They signed it with Kenya and Chad in attendance.")[4])
    True
    >>> looks_on(load_model()("They signed it with Kenya and Chad in Lima.")[4])
    False
    """
    last = max(one.right_edge.i for one in conjuncts(noun))
    near = [one.i for one in conjuncts(noun)] + [last]
    near += [at + 1 for at in near if at + 1 < len(noun.doc) and noun.doc[at + 1].lower_ in ALL]
    return any(
        tuple(t.lower_ for t in noun.doc[at + 1 : at + 1 + len(words)]) == words for at in near for words in THERE
    )

"""Acts whose status the verb above would tell wrongly: 'abandoned by fleeing villagers', 'would bring the toll to 9'.

A participle before who does something else tells what they do, whatever becomes of that. So does a gerund of what
somebody did to prevent something: 'avoided a clash by pulling back'. A toll that something 'would
bring' to a figure stands there only if it is so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.modality import load_modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status

_TOLLS = frozenset({"toll", "tally"})
_BRINGING = frozenset({"bring", "raise", "push", "take", "lift", "put"})
_OPEN = frozenset({"would", "could", "may", "might", "'d"})


def beside_the_verb(predicate: Token) -> tuple[Status, str] | None:
    """The status of a participle before an agent, or of a toll yet to be borne out; None for everything else.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The homes abandoned by fleeing villagers were burnt.")
    >>> beside_the_verb(doc[4])
    ('done', 'what those do who do something else')
    """
    by = predicate.head if predicate.dep_ == "pcomp" else predicate.head.head
    participle = predicate.tag_ == "VBG" and predicate.dep_ in ("amod", "pcomp")
    if participle and by.lower_ == "by" and by.head.tag_ == "VBN" and by.head.dep_ in ("acl", "ROOT", "relcl"):
        return "done", "what those do who do something else"
    if predicate.dep_ == "pcomp" and by.lower_ == "by" and by.head.tag_ == "VBD":
        prevented = by.head.lemma_.lower() in load_modality().prevented
        return ("done", f"by which it '{by.head.text}' something else") if prevented else None
    verb = predicate.head
    if predicate.lemma_.lower() in _TOLLS and predicate.dep_ == "dobj" and verb.lemma_.lower() in _BRINGING:
        modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in _OPEN), None)
        return None if modal is None else ("conditional", f"'{modal.text}'")
    return None

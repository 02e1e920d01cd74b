"""What grammar denies and the text does not: a promise not to act was made, and a request turned down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.circumstance import on_condition
from accord.reading.conditions import is_left_to_others
from accord.reading.denials import is_turned_down

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.frames.frame import Frame

ASKED = frozenset({"request", "commitment"})
ON_TERMS = frozenset({"meeting", "visit", "agreement"})


def though_denied(predicate: Token, frame: Frame) -> tuple[Status, str] | None:
    """'will not send' promises, 'rejected its request' tells that one was made, 'will not meet unless' sets terms."""
    if frame.kind in ON_TERMS:
        return ("conditional", "'will not … unless'") if is_left_to_others(predicate) else None
    if frame.kind not in ASKED:
        return None
    if frame.kind == "commitment" and _willed_not(predicate):
        return ("conditional" if on_condition(predicate) else "planned"), "a promise not to"
    return ("done", "turned down, and so made") if is_turned_down(predicate) else None


def _willed_not(predicate: Token) -> bool:
    """'will not send': promised, and negated by its own words."""
    verbs = (predicate, *grammar.sharing_auxiliaries(predicate))  # 'will not threaten or use force'
    words = {c.lower_ for verb in verbs for c in verb.children if c.dep_ in ("aux", "neg", "advmod")}
    return bool(words & {"will", "would", "wo", "'ll", "shall"}) and bool(words & {"not", "n't", "never", "longer"})

"""'advocated for Chad to leave': the name behind 'for' does what the infinitive tells, whatever it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang

if TYPE_CHECKING:
    from spacy.tokens import Token


def for_somebody_to(verb: Token) -> None:
    """Where the parser takes 'for Chad' for a phrase of its own and the infinitive right behind for a purpose."""
    if verb.dep_ not in ("advcl", "xcomp") or verb.tag_ != "VB":
        return
    to = next((c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"), None)
    if to is None or to.i != verb.left_edge.i or to.i < 2 or any(c.dep_ == "nsubj" for c in verb.children):  # noqa: PLR2004 (two words before it)
        return
    name = to.nbor(-1)
    mark = name.head
    if name.dep_ == "pobj" and name.pos_ == "PROPN" and mark.lower_ == "for" and mark.head == verb.head:
        hang(name, verb, "nsubj")
        hang(mark, verb, "mark")

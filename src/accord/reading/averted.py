"""What came near and did not come about: 'came close to ramming it', 'turned back before entering it'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.tenses import told_as_past

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.modality import Modality

NEAR = frozenset({"close", "closer", "near", "nearer"})
COMING = frozenset({"come", "get", "go", "bring", "draw", "edge", "push", "take"})
COULD = frozenset({"could", "can"})


def averted(event: Token, lists: Modality) -> tuple[Status, str] | None:
    """What the words over a gerund, a clause behind 'before' or an event's noun tell of how near it came.

    Who was on the brink of a step may have taken it: that one is left as to come.
    """
    return _near(event, lists) or _cut_short(event, lists)


def _near(event: Token, lists: Modality) -> tuple[Status, str] | None:
    """'came close to ramming', 'came within metres of hitting', 'was on the verge of closing'."""
    word = event.head
    if event.dep_ not in ("pcomp", "pobj") or word.dep_ != "prep":
        return None
    over = word.head
    if word.lower_ == "to" and over.lower_ in NEAR:
        came = over.head.lemma_.lower() in COMING and told_as_past(over.head)
        return ("denied", f"'{over.head.text} {over.text} to'") if came else None
    if word.lower_ != "of" or over.dep_ != "pobj":
        return None
    above = over.head.head
    came = above.lemma_.lower() in COMING and told_as_past(above)
    if over.lemma_.lower() in lists.brinks:
        return ("denied" if came else "planned"), f"'{over.head.text} the {over.text} of'"
    return ("denied", f"'within {over.text} of'") if over.head.lower_ == "within" and came else None


def _cut_short(event: Token, lists: Modality) -> tuple[Status, str] | None:
    """'turned back before entering', 'was shot down before it could reach': the one kept off the other."""
    gerund = event.dep_ == "pcomp" and event.head.lower_ == "before"
    able = event.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "before" for c in event.children)
    if not gerund and not able:
        return None
    first = event.head.head if gerund else event.head
    if not told_as_past(first):
        return None
    if able:
        could = any(c.dep_ == "aux" and c.lower_ in COULD for c in event.children)
        return ("denied", "'before … could'") if could else None
    if any(c.dep_ == "dobj" for c in first.children):
        return None  # 'stopped the trawler before seizing it'
    lemma = first.lemma_.lower()
    ways = {lemma, *(f"{lemma} {c.lower_}" for c in first.children if c.dep_ in ("prt", "advmod"))}
    return ("denied", f"'{first.text} … before'") if ways & lists.cutting_short else None

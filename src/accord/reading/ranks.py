"""Who is the first, the fifth or the only one to do something: words of rank, and the verb that says whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status

RANKS = frozenset({"first", "last", "second", "third", "only", "latest", "earliest", "sole", "next-to-last"})
BEING = frozenset({"be", "become", "remain"})
NO_RANK = frozenset({"north", "south", "smooth"})  # adjectives that end like ranks and are none


def is_rank(word: Token) -> bool:
    """'the first', 'the fifth', 'the 40th'."""
    text = word.lower_
    spelt = text.endswith(("th", "nd", "rd", "st")) and word.ent_type_ == "ORDINAL"
    counted = text[:1].isdigit() and text[-2:] in ("st", "nd", "rd", "th")
    return text in RANKS or counted or spelt or (word.tag_ == "JJ" and text.endswith("th") and text not in NO_RANK)


def is_ranked(noun: Token) -> bool:
    """'the first', 'the fifth member', 'the only state'."""
    return noun.lower_ in RANKS or any(is_rank(child) for child in noun.children)


def over_rank(noun: Token) -> Token | None:
    """The verb that says of somebody to be of a rank: 'was the first', 'became the fifth', 'was among the first'."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("among", "amongst") else noun.head
    return above if above.lemma_ in BEING else None


def yet_to(verb: Token) -> tuple[Status, str] | None:
    """'the only member yet to ratify it': who has not, and no rank makes it done."""
    marks = [child for child in verb.children if child.lower_ == "to" and child.dep_ == "aux"]
    behind = marks and marks[0].i > 0 and marks[0].nbor(-1).lower_ == "yet"
    return ("denied", "'yet to'") if behind else None


def ranked(verb: Token, governor: Token) -> tuple[Status, str] | None:
    """'became the third state to recognise Palau', 'was among the first to', where the infinitive hangs on the verb."""
    before = [c for c in governor.children if c.i < verb.i]
    attributes = [c for c in before if c.dep_ == "attr"]
    of = [c for one in attributes if one.lower_ == "one" for c in one.children if c.lower_ == "of"]
    behind = [*(c for c in before if c.lower_ in ("among", "amongst")), *of]  # 'was one of the first to open'
    among = [g for c in behind for g in c.children if g.dep_ == "pobj"]
    first = next((c for c in attributes + among if any(map(is_rank, c.children))), None)
    return None if first is None else ("done", f"'{first.text}', the first or last to do it")

"""What a name does in its clause that a person does, and no town, ship or paper: says, is met, has a son."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.humans import is_human, is_told_human

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_BEHIND = frozenset({"by", "with", "as", "against", "for", "to", "of"})  # "killed by X", "met with X", "arrest of X"
_STEPS = 5


def plays_a_part(context: Context, word: str) -> bool:
    """Whether a name of one word is anywhere in the report what somebody is: who acts, who is met, whose something is.

    A noun for people or an age beside it tells it, too. "in X", "of X" and "between X and Y" do not.
    """
    sheet = context.sheet
    return any(_plays(context, at) for at, printed in enumerate(sheet.words) if printed == word)


def _plays(context: Context, at: int) -> bool:
    sheet = context.sheet
    if is_told_human(context, at, at + 1) or (at and is_human(context, at - 1)):
        return True
    for _ in range(_STEPS):
        if sheet.dep[at] not in ("conj", "compound", "appos") or sheet.head[at] == at:
            break
        if sheet.dep[at] == "appos" and sheet.lemma[sheet.head[at]] in context.lexicon.human:
            return True
        at = sheet.head[at]
    above = sheet.head[at]
    if sheet.dep[at] in _SUBJECTS:
        return sheet.lemma[above] != "be"
    if sheet.dep[at] == "poss":
        return sheet.lemma[above] in context.lexicon.human
    if sheet.dep[at] in _OBJECTS:
        return sheet.lemma[above] in context.lexicon.names.befalling
    return sheet.dep[at] == "pobj" and sheet.lower[above] in _BEHIND and _of_somebody(context, above)


def _of_somebody(context: Context, preposition: int) -> bool:
    """Whether what leads to a name is what one does to somebody: "met with", "shot by", "a letter to"."""
    sheet = context.sheet
    above = sheet.head[preposition]
    if sheet.lower[preposition] in ("by", "as"):
        return True
    return sheet.lemma[above] in context.lexicon.names.befalling

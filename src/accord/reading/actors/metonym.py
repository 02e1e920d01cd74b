"""Whether a capital is where something happens or the government that acts there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit

_DEPTH = 6
_SUBJECT = frozenset({"nsubj", "nsubjpass", "agent", "csubj"})


def acts(context: Context, hit: Hit) -> bool:
    """Whether a capital's name stands for its government here.

    The word's grammar decides: what it depends on, the preposition before it and what governs that. In doubt it is
    the place.
    """
    by_hyphen = _by_hyphen(context, hit)
    if by_hyphen is not None:
        return by_hyphen
    last = hit.end - 1
    if context.sheet.lower[last + 1 : last + 2] == ["-"] and context.sheet.joined(last):
        return _linked(context, hit)
    return not _of_institution(context, hit) and _by_grammar(context, _first_conjunct(context, _outer(context, last)))


def _by_grammar(context: Context, head: int) -> bool:
    sheet, lexicon = context.sheet, context.lexicon
    dep, governor = sheet.dep[head], sheet.head[head]
    lemma = sheet.lemma[governor]
    if dep in _SUBJECT:
        return lemma != "be" or not _place_predicate(context, governor)
    if dep in ("poss", "dobj", "dative"):
        return lemma not in (lexicon.city_nouns if dep == "poss" else lexicon.place_objects)
    if dep == "pobj":
        return _behind(context, governor, head)
    return dep in ("compound", "nmod", "amod") and _compound(context, governor)


def _first_conjunct(context: Context, at: int) -> int:
    """In "Hanoi and Moscow" what holds of the first name holds of the second."""
    for _ in range(_DEPTH):
        if context.sheet.dep[at] != "conj":
            break
        at = context.sheet.head[at]
    return at


def _outer(context: Context, at: int) -> int:
    """The head token of a name of several tokens."""
    hit = context.hit(at)
    while hit is not None and hit.start <= context.sheet.head[at] < hit.end and context.sheet.head[at] != at:
        at = context.sheet.head[at]
    return at


def _by_hyphen(context: Context, hit: Hit) -> bool | None:
    """As in "Beijing-based" is a place, "Beijing-backed" a government."""
    sheet = context.sheet
    after = hit.end
    if after + 1 < len(sheet) and sheet.lower[after] == "-" and sheet.joined(hit.end - 1):
        word = sheet.lower[after + 1]
        if word in context.lexicon.hyphen_place:
            return False
        if word in context.lexicon.hyphen_actor:
            return True
    return None


def _linked(context: Context, hit: Hit) -> bool:
    """As in "Hanoi-Moscow ties" are of governments, "the Hanoi-Haiphong railway" is of places."""
    sheet = context.sheet
    window = sheet.lemma[hit.end : hit.end + 5]
    return any(word in context.lexicon.government_compounds for word in window)


def _of_institution(context: Context, hit: Hit) -> bool:
    """As in "Paris Agreement", "Georgetown University": the capital only names something else."""
    sheet, lexicon = context.sheet, context.lexicon
    after = hit.end
    if after >= len(sheet) or not sheet.capital(after) or context.titled[sheet.sent[after]]:
        return False
    word = sheet.lower[after]
    return word in lexicon.organisations.no_actors or word in lexicon.names.not_in_names


def _place_predicate(context: Context, verb: int) -> bool:
    sheet = context.sheet
    return any(
        sheet.dep[child] == "attr" and sheet.lemma[child] in context.lexicon.city_nouns
        for child in sheet.children[verb]
    )


def _behind(context: Context, preposition: int, at: int) -> bool:
    """A capital behind a preposition."""
    sheet, lexicon = context.sheet, context.lexicon
    word = sheet.lower[preposition]
    governor = sheet.head[preposition]
    lemma = sheet.lemma[governor]
    if word in lexicon.locating_prepositions:
        return False
    moving = lemma in lexicon.motion or sheet.lemma[_carrier(context, governor)] in lexicon.motion
    if word in ("to", "from", "for", "between", "toward", "towards"):
        if word == "from" and any(sheet.lower[child] == "to" for child in _after(context, preposition, at)):
            return False
        return not moving
    if word == "of" and lemma == "out":
        return sheet.lemma[sheet.head[governor]] not in lexicon.motion  # 'flown out of Tripoli'
    if word == "of":
        return lemma not in lexicon.city_nouns and not _is_place_noun(context, governor)
    return word in lexicon.relating_prepositions


def _carrier(context: Context, governor: int) -> int:
    """What a noun is moved by: "evacuated 61 of its nationals from Lima"."""
    sheet = context.sheet
    at = sheet.head[governor]
    for _ in range(_DEPTH):
        if sheet.dep[at] != "prep" or sheet.lower[at] != "of":
            break
        at = sheet.head[sheet.head[at]] if sheet.dep[sheet.head[at]] == "dobj" else sheet.head[at]
    return at


def _after(context: Context, preposition: int, at: int) -> list[int]:
    sheet = context.sheet
    siblings = sheet.children[sheet.head[preposition]]
    return [one for one in (*siblings, *sheet.children[at]) if one > at]


def _is_place_noun(context: Context, at: int) -> bool:
    places = context.lexicon.places
    lemma = context.sheet.lemma[at]
    return lemma in places.city or lemma in places.province or lemma in places.region or lemma in places.place


def _compound(context: Context, governor: int) -> bool:
    lexicon = context.lexicon
    lemma = context.sheet.lemma[governor]
    return lemma in lexicon.government_compounds or lemma in lexicon.state_itself

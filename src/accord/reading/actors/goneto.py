"""Names that nothing knows, in the slot of a place: "the town of X", "travelled to X", "met on 14 June in X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import is_given_name
from accord.reading.actors.humans import acts_elsewhere
from accord.reading.actors.known import explained_place
from accord.reading.when import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.context import Context

_NO_SPOTS = frozenset({"parliament", "congress", "senate", "court", "cabinet", "assembly"}) | MONTHS
_NEVER = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "MONEY", "NORP", "LANGUAGE"})
_NAMES = frozenset({"NNP", "NNPS"})
_GOES_ON = frozenset({"NN", "NNS", "POS", "HYPH"})  # behind a name that is the first part of something else
_STRUCK = frozenset({"dobj", "nsubjpass"})
_SPOTS = frozenset({"GPE", "LOC", "FAC"})
_CLIMBED = 3  # words from a preposition to its verb: 'will meet on 14 June in X'


def explained_places(context: Context, owned: set[int]) -> Iterator[tuple[int, int]]:
    """Names that a class noun explains though the recogniser saw no place: "the town of X", "in X, a village"."""
    sheet = context.sheet
    for at, tag in enumerate(sheet.tag):
        if tag != "NNP" or at < 2 or at in owned or context.hit_at[at] >= 0 or sheet.tag[at - 1] == "NNP":  # noqa: PLR2004 (a noun and "of")
            continue
        end = at + 1
        while end < len(sheet) and sheet.tag[end] == "NNP" and context.hit_at[end] < 0 and sheet.capital(end):
            end += 1
        if sheet.capital(at) and explained_place(context, at, end):
            yield at, end


def places_gone_to(context: Context, owned: set[int]) -> Iterator[tuple[int, int]]:
    """Names that nothing knows behind a verb of going or of being somewhere: "travelled to Nimule", "met in Nimule"."""
    sheet = context.sheet
    for at, tag in enumerate(sheet.tag):
        if tag not in _NAMES or sheet.dep[at] != "pobj" or at in owned or not sheet.capital(at):
            continue
        start = at
        while start > sheet.head[at] + 1 and sheet.tag[start - 1] in _NAMES and sheet.capital(start - 1):
            start -= 1
        if owned.isdisjoint(range(start, at + 1)) and is_gone_to(context, start, at + 1):
            yield start, at + 1


def places_struck(context: Context, owned: set[int]) -> Iterator[tuple[int, int]]:
    """Names that nothing knows, of what is done to places alone: "overran Murapa", "Murapa was shelled"."""
    sheet = context.sheet
    for at, tag in enumerate(sheet.tag):
        if tag not in _NAMES or sheet.dep[at] not in _STRUCK or at in owned or not sheet.capital(at):
            continue
        start = at
        while start and sheet.tag[start - 1] in _NAMES and sheet.capital(start - 1) and sheet.head[start - 1] == at:
            start -= 1
        if owned.isdisjoint(range(start, at + 1)) and is_struck(context, start, at + 1):
            yield start, at + 1


def is_struck(context: Context, start: int, end: int) -> bool:
    """Whether a name is the object of what is done to places alone, or to places mostly and the recogniser agrees."""
    sheet, at = context.sheet, end - 1
    verb = sheet.head[at]
    if sheet.dep[at] not in _STRUCK or not sheet.tag[verb].startswith("VB"):
        return False
    if any(context.hit_at[i] >= 0 for i in range(start, end)) or _is_part(context, start, end):
        return False
    if sheet.lemma[verb] in context.lexicon.places.taking:
        never = any(context.label[i] in _NEVER - {"NORP"} for i in range(start, end)) or sheet.tag[at] == "NNPS"
        body = sheet.lower[at] in context.lexicon.organisations.explaining or sheet.words[at].isupper()
        return not (never or body or acts_elsewhere(context, at))
    return sheet.lemma[verb] in context.lexicon.place_objects and context.label[at] in _SPOTS


def _is_part(context: Context, start: int, end: int) -> bool:
    """Whether a name is told with an article, or goes on in another word: 'the Zorpa', 'Zorpa fighters'."""
    sheet = context.sheet
    goes_on = end < len(sheet) and sheet.tag[end] in _NAMES | _GOES_ON
    return goes_on or (start > 0 and sheet.tag[start - 1] in ("DT", "PRP$", "POS"))


def is_gone_to(context: Context, start: int, end: int) -> bool:
    """Whether a name that nothing knows stands right behind "travelled to" or "met in": it is a place's."""
    if not _may_be_spot(context, start, end):
        return False
    sheet, places = context.sheet, context.lexicon.places
    labels = {context.label[i] for i in range(start, end)}
    above = list(_above(context, sheet.head[end - 1]))
    verb = next((i for i in above if sheet.tag[i].startswith("VB")), None)
    lemma = sheet.lemma[verb] if verb is not None else ""
    if sheet.lower[start - 1] == "to":
        return lemma in places.reaching or (lemma in places.heading and not labels & {"PERSON", "ORG"})
    together = lemma in places.gathering or any(sheet.lemma[i] in places.occasions for i in above)
    if "PERSON" in labels or ("ORG" in labels and sheet.words[end - 1].isupper()):
        return together and "ORG" not in labels
    return together or (lemma in places.being and "ORG" not in labels)


def _may_be_spot(context: Context, start: int, end: int) -> bool:
    """Whether a name stands whole right behind "to" or "in", and neither world, title nor class noun knows better."""
    sheet, lexicon, at = context.sheet, context.lexicon, end - 1
    if sheet.dep[at] != "pobj" or start != sheet.head[at] + 1 or sheet.lower[start - 1] not in ("to", "in"):
        return False
    if end < len(sheet) and sheet.tag[end] in _NAMES | _GOES_ON:
        return False
    known = any(context.hit_at[i] >= 0 or context.label[i] in _NEVER for i in range(start, end))
    word = sheet.lower[at]
    body = word in _NO_SPOTS or word in lexicon.organisations.explaining or word in lexicon.organisations.no_actors
    given = end - start > 1 and is_given_name(sheet.words[start])
    return not (known or body or given or (context.label[at] == "PERSON" and acts_elsewhere(context, at)))


def is_told_as_place(context: Context, start: int, end: int) -> bool:
    """Whether the words around a name say that it is a place's, here or, of a single name, anywhere in the text.

    'The port of Arica … silt will cut Arica off', although the recogniser takes the second for somebody.
    """
    if explained_place(context, start, end) or is_gone_to(context, start, end):
        return True
    if end - start > 1 or acts_elsewhere(context, start):
        return False
    words = context.sheet.words
    others = (i for i, word in enumerate(words) if word == words[start] and i != start)
    return any(explained_place(context, i, i + 1) or is_gone_to(context, i, i + 1) for i in others)


def _above(context: Context, preposition: int) -> Iterator[int]:
    """What a preposition hangs on, up to its verb, be it on the day before it or on the verb's object."""
    sheet, at = context.sheet, preposition
    for _ in range(_CLIMBED):
        at = sheet.head[at]
        yield at
        if sheet.tag[at].startswith("VB"):
            return
        if context.label[at] not in ("DATE", "TIME") and sheet.dep[at] not in ("prep", "dobj", "nsubjpass"):
            return

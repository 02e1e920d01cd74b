"""What tells that a capitalised name is a person's though no title does, and that a rank's is an organ's.

An age or a trade tells it; the recogniser takes many for a body or for nothing:
"Wilson Kamau, 34, a Kenyan lorry driver, died".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import is_given_name

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_AGES = range(1, 111)
_AGED = frozenset({"aged", "age"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "another"})
_CLOSING = frozenset(
    {",", ".", ")", ";", "—", "–", "and", "of", "in", "at", "from", "who", "with", "for", "on", "whose"}
)
_FULL_NAME = range(2, 5)  # words
_LEAST_VERB = 5  # letters of 'Seeing' and the like
_MOST = 7  # words of what somebody is
_WITHIN = frozenset({"JJ", "NN", "NNP", "HYPH", "CD", "VBN", "VBG", "NNPS", "JJS", "AFX"})


def is_told_human(context: Context, first: int, stop: int) -> bool:
    """Whether an age or a noun for people stands beside the words [first, stop), so that they name a person."""
    called = _is_called_behind(context, stop) or _is_called_before(context, first, stop)
    return called or is_aged(context, stop) or _is_of_a_state(context, first, stop)


def _is_of_a_state(context: Context, first: int, stop: int) -> bool:
    """As in "Estonia's Kadri Lepp met": a state's name before it, and a verb of what people alone do or have done."""
    sheet, organisations = context.sheet, context.lexicon.organisations
    if stop - first not in _FULL_NAME or first < 2 or sheet.lower[first - 1] not in ("'s", "’s"):  # noqa: PLR2004 (a state and its mark)
        return False
    hit, last = context.hit(first - 2), stop - 1
    if hit is None or hit.kind != "state" or not all(sheet.words[at].isalpha() for at in range(first, stop)):
        return False
    if sheet.lower[last] in organisations.naming | organisations.bodies | organisations.no_actors | organisations.sites:
        return False
    verb = sheet.lemma[sheet.head[last]]
    if sheet.dep[last] in ("nsubj", "nsubjpass"):
        return verb in context.lexicon.people_do
    return sheet.dep[last] == "dobj" and verb in context.lexicon.done_to_people


def is_aged(context: Context, stop: int) -> bool:
    """Whether an age stands behind a name: ", 34,", "(34)", ", aged 34", ", a 34-year-old"."""
    sheet = context.sheet
    words = sheet.lower[stop : stop + 5]
    if len(words) < 2 or words[0] not in (",", "("):  # noqa: PLR2004 (a comma and an age)
        return False
    at = stop + 1 + (words[1] in _AGED)
    if at >= len(sheet) or not _is_age(sheet.words[at]):
        return words[1] in ("a", "an") and len(words) > 4 and words[4] == "year" and _is_age(words[2])  # noqa: PLR2004
    behind = sheet.words[at + 1] if at + 1 < len(sheet) else "."
    return behind in ((")",) if words[0] == "(" else (",", ".", ";", "and"))


def _is_age(word: str) -> bool:
    return word.isascii() and word.isdigit() and int(word[:4]) in _AGES


def _is_called_behind(context: Context, stop: int) -> bool:
    """As in ", a Kenyan lorry driver,", ", the skipper of the trawler", ", his brother,"."""
    sheet = context.sheet
    if sheet.words[stop : stop + 1] != [","] or sheet.lower[stop + 1 : stop + 2] == []:
        return False
    if sheet.lower[stop + 1] not in _ARTICLES:
        return False
    end = stop + 2
    while end < len(sheet) and end < stop + 2 + _MOST and sheet.tag[end] in _WITHIN:
        end += 1
    if end == stop + 2 or sheet.tag[end - 1] != "NN" or end >= len(sheet) or sheet.lower[end] not in _CLOSING:
        return False
    return is_human(context, end - 1)


def _is_called_before(context: Context, first: int, stop: int) -> bool:
    """As in "the skipper, Eirikur Jonsson,", "driver Moussa Gueye", "the aid worker Pieter Claes"."""
    sheet = context.sheet
    opens = sheet.first[sheet.sent[first]]
    if first - 1 >= opens and is_human(context, first - 1) and not sheet.capital(first - 1):
        return True
    if first - 2 < opens or sheet.words[first - 1] != ",":
        return False
    several = sheet.tag[first - 2] == "NNS" and sheet.lemma[first - 2] in context.lexicon.human
    if several and sheet.lower[stop : stop + 1] in ([","], ["and"]):
        return True  # 'two men, Lukas Novak and Petr Dvorak,'
    if not is_human(context, first - 2) or sheet.words[stop : stop + 1] not in ([","], [")"]):
        return False
    at = first - 3
    while at >= opens and at > first - 3 - _MOST and sheet.tag[at] in _WITHIN:
        at -= 1
    return at >= opens and sheet.lower[at] in _ARTICLES | {"'s", "’s"}


def is_human(context: Context, at: int) -> bool:
    """Whether a word is a noun for one of the people: a trade, kin, an office."""
    sheet = context.sheet
    return sheet.tag[at] in ("NN", "NNP") and sheet.lower[at] in context.lexicon.human


def of_an_organ(context: Context, first: int, end: int) -> bool:
    """As in "the General Staff": with the rank before it an organ's name."""
    return first > 0 and context.sheet.text(first - 1, end).lower() in context.lexicon.organisations.organs


def goes_on_in_headline(context: Context, at: int) -> bool:
    """As in "President Mwale Receives Guests": the verb of a headline, which has a capital there as a name has."""
    sheet = context.sheet
    return context.titled[sheet.sent[at]] and at > 0 and sheet.lower[at] in context.lexicon.names.headline_verbs


def is_doing(context: Context, at: int, end: int) -> bool:
    """'Welcoming Nazarov, Berdiev noted': the verb that opens a sentence is no given name."""
    sheet = context.sheet
    word = sheet.words[at]
    opens = at == sheet.first[sheet.sent[at]] and at + 1 < end
    return opens and word.endswith("ing") and len(word) > _LEAST_VERB and not is_given_name(word)


_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "appos", "agent"})


def acts_elsewhere(context: Context, at: int) -> bool:
    """Whether the text names somebody so elsewhere: 'flew to Merkel', where 'Merkel said' stands too."""
    sheet = context.sheet
    return any(word == sheet.words[at] and i != at and sheet.dep[i] in _ACTING for i, word in enumerate(sheet.words))

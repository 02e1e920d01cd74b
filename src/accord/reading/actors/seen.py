"""Where the names of a report's persons stand in its text, in full or in part."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.fold import heard
from accord.reading.actors.person import core_of
from accord.reading.actors.titles import title_ending

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.titles import Given


class Seen(Struct, frozen=True, kw_only=True):
    """One place where a known name stands: tokens [start, end), and the persons it may be."""

    start: int
    end: int
    persons: tuple[int, ...]


class Sight(Struct, frozen=True, kw_only=True):
    """A mention of one person: where, who, the title before it, and the tokens of titles beside it."""

    seen: Seen
    number: int
    before: Given | None
    beside: frozenset[int]


def index_of(context: Context, persons: list[Person]) -> dict[str, list[int]]:
    """The persons that each word of a name may mean."""
    particles = context.lexicon.names.particles
    index: dict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(persons):
        for word in dict.fromkeys(person.tokens):
            opens = word == person.tokens[0] and person.name[0].isupper()  # "Le Van Hoa"
            if word not in particles or len(person.tokens) == 1 or opens:
                index[word].append(number)
    return index


def matches_of(context: Context, persons: list[Person], index: dict[str, list[int]]) -> list[Seen]:
    """Every stretch of the text that is a name, or part of a name, of a person of this report."""
    sheet = context.sheet
    found: list[Seen] = []
    at, count = 0, len(sheet)
    common = _common_words(context)
    while at < count:
        if not sheet.words[at][0].isupper() or (context.hit_at[at] >= 0 and not _yields(context, at, index)):
            at += 1
            continue
        near = index.get(heard(sheet.words[at]))
        if near is None:
            at += 1
            continue
        end, core = _stretch(context, at, index)
        while end > at and not (whose := _whose(persons, core, index)):
            end, core = _shorter(context, at, end)
        if end <= at:
            at += 1
            continue
        if _paired(context, at, index) or _stands(context, at, end, core, common):
            found.append(Seen(start=_with_article(context, at), end=end, persons=whose))
        at = end
    return found


def _yields(context: Context, at: int, index: dict[str, list[int]]) -> bool:
    """A place known only by a person's name gives way to the person ("Salem", "Sydney"), and so does a small one.

    Not behind "in" and the like, or with a class noun or state behind it ("Aydin province", "Ibarra, Ecuador").
    """
    sheet, hit = context.sheet, context.hit(at)
    if hit is not None and hit.form == "demonym":  # "Magyar said", of a report that names Péter Magyar
        return sheet.dep[at] in ("nsubj", "nsubjpass", "dobj", "poss") and sheet.tag[at] == "NNP"
    if hit is None or hit.kind != "place" or heard(sheet.words[at]) not in index:
        return False
    if hit.start < at and heard(sheet.words[hit.start]) not in index:
        return False  # the Paz of "La Paz", in a report that names Rodrigo Paz
    if hit.alone or hit.seat is not None or hit.end - hit.start > 1:
        return hit.alone
    placed = at > 0 and sheet.lower[at - 1] in ("in", "at", "near", "from", "to", "of", "around", "outside", "the")
    behind = context.hit(at + 2) if sheet.words[at + 1 : at + 2] == [","] and at + 2 < len(sheet) else None
    acts = sheet.dep[at] in ("nsubj", "nsubjpass", "dobj", "poss", "pobj", "appos", "conj")
    return acts and not placed and behind is None


def _paired(context: Context, at: int, index: dict[str, list[int]]) -> bool:
    """The second of "Trump-Kim", where the one beside the hyphen is another person of the report."""
    sheet = context.sheet
    return at > 1 and sheet.words[at - 1] == "-" and sheet.joined(at - 1) and heard(sheet.words[at - 2]) in index


def _with_article(context: Context, at: int) -> int:
    """Where a name begins with the article or the initials before it: "al-Sisi", "S. Jaishankar"."""
    sheet = context.sheet
    first = _before_initials(context, at)
    if first < at:
        return first
    if (
        at > 1
        and sheet.words[at - 1] == "-"
        and sheet.joined(at - 1)
        and sheet.lower[at - 2] in context.lexicon.names.articles
    ):
        return at - 2
    if at and sheet.words[at - 1] in ("Al", "El", "al", "el"):
        return at - 1
    return at


ADDRESSES = frozenset({"he", "hm", "hrh", "hh", "us", "uk", "eu", "un"})  # 'H.E. Ann Ali': no initials
_FIFTH = frozenset("IVX")  # the number of a king that is one letter: "Harald V"
_INITIALS = re.compile(r"[A-Z]|(?:[A-Z]\.-?)+")


def _before_initials(context: Context, at: int) -> int:
    """The first of the initials that stand before a name's word at `at`: "S." in "Minister S. Jaishankar"."""
    sheet = context.sheet
    first = at
    while (
        first > sheet.first[sheet.sent[at]]
        and _INITIALS.fullmatch(sheet.words[first - 1])
        and context.hit_at[first - 1] < 0
        and sheet.tag[first - 1] == "NNP"
        and sheet.words[first - 1] != "I"
        and sheet.lower[first - 1].replace(".", "") not in ADDRESSES
    ):
        first -= 1
    return first


def _stretch(context: Context, at: int, index: dict[str, list[int]]) -> tuple[int, tuple[str, ...]]:
    """As far as words go on that are in names of persons of this report, or may stand within them."""
    sheet = context.sheet
    particles, articles = context.lexicon.names.particles, context.lexicon.names.articles
    end = at + 1
    last = end
    while end < len(sheet) and end - at < 12:  # noqa: PLR2004 (no name is longer)
        word = sheet.words[end]
        if word == "-" and sheet.joined(end - 1):
            end += 1
            continue
        part = heard(word)
        if part in index and (sheet.capital(end) or sheet.words[end - 1] == "-"):
            last = end + 1
        elif not (part in particles or part in articles or (len(part) == 1 and sheet.capital(end))):
            break
        end += 1
    if last < len(sheet) and sheet.words[last] in _FIFTH and sheet.tag[last] == "NNP":
        last += 1
    return last, core_of(context, at, last)


def _shorter(context: Context, at: int, end: int) -> tuple[int, tuple[str, ...]]:
    end -= 1
    while end > at and context.sheet.words[end - 1] == "-":
        end -= 1
    return end, core_of(context, at, end) if end > at else ()


def _whose(persons: list[Person], core: tuple[str, ...], index: dict[str, list[int]]) -> tuple[int, ...]:
    near = index.get(core[0], ()) if core else ()
    exact = tuple(number for number in near if persons[number].tokens == core)
    if len(core) == 1 and all(persons[number].crowned for number in exact):
        exact = ()  # the name of a king alone is the family name of others
    return exact or tuple(number for number in near if part_of(core, persons[number].tokens))


def _common_words(context: Context) -> set[str]:
    """Words that the report also writes small: a capitalised one is then no name by itself."""
    return {word for word in context.sheet.words if word.islower()}


def _stands(context: Context, at: int, end: int, core: tuple[str, ...], common: set[str]) -> bool:
    """Whether a part of a name really is a mention here."""
    sheet = context.sheet
    if len(core) > 1:
        return True
    lower = sheet.lower[at]
    names = context.lexicon.names
    opening = at == sheet.first[sheet.sent[at]] or context.titled[sheet.sent[at]] or context.shouted[sheet.sent[at]]
    if lower in names.function_words or (opening and lower in common):
        return False
    if sheet.tag[at] == "MD" or (context.shouted[sheet.sent[at]] and len(lower) < 2):  # noqa: PLR2004 (initials)
        return False
    return not (_runs_on(context, end) or _runs_in(context, at))


def _runs_on(context: Context, end: int) -> bool:
    """As in "Trump Tower", "Lam Dong": another capitalised word behind makes it another name."""
    sheet = context.sheet
    if end >= len(sheet) or sheet.sent[end] != sheet.sent[end - 1]:
        return False
    sent = sheet.sent[end]
    if context.shouted[sent]:
        return False
    if not sheet.capital(end) or context.hit_at[end] >= 0 or sheet.tag[end] not in ("NNP", "NNPS"):
        return False
    return not (context.titled[sent] and sheet.head[end - 1] != end)


def _runs_in(context: Context, at: int) -> bool:
    """As in "Eric Trump" is not Donald Trump: a capitalised word before that is no title makes it another name."""
    sheet = context.sheet
    before = _before_initials(context, at) - 1
    if before < 0 or sheet.sent[before] != sheet.sent[at] or context.shouted[sheet.sent[at]]:
        return False
    if sheet.words[before] == "-" and sheet.joined(before) and before:
        before -= 1
        if sheet.lower[before] in context.lexicon.names.articles:
            before -= 1
        if before < 0:
            return False
    if not sheet.capital(before) or context.hit_at[before] >= 0 or sheet.tag[before] not in ("NNP", "NNPS"):
        return False
    if before == sheet.first[sheet.sent[at]] and sheet.lower[before] in context.lexicon.names.function_words:
        return False
    if sheet.lower[before] in context.lexicon.names.articles or context.titled[sheet.sent[at]]:
        return False
    return title_ending(context, before, max(0, before - 6)) < 0


def part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a shorter form of a longer one: the same words in order, one of the outer ones among them."""
    if len(short) > len(full) or (len(short) > 1 and short[0] != full[0] and short[-1] != full[-1]):
        return False
    rest = iter(full)
    return all(any(word == other for other in rest) for word in short)

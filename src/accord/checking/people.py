"""Actors of several reports brought together: one person under one key, however each report names them."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz.fuzz import ratio

from accord.checking.offices import office_key
from accord.reading.mention import Actor, Office

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.reading.claim import Claim
    from accord.reading.reading import Reading


@functools.lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name for comparison: no accents, no case, no hyphens or dots.

    >>> folded("Tô Lâm"), folded("Diaz-Canel")
    ('to lam', 'diaz canel')
    """
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return " ".join(kept.replace("-", " ").replace(".", " ").replace("’", "").replace("'", "").split())


HONORIFICS = frozenset({"he", "h", "e", "hon", "mr", "mrs", "ms", "dr", "sir"})
TRANSLITERATED = 60.0
SPELLED = 85.0  # two spellings of a whole name: Disanayake and Dissanayake, Zelensky and Zelenskyy
SPELLED_CLOSELY = 93.0  # the same, where only one report tells the state
SURNAME = 80.0  # a surname alone beside a full name: Araqchi and Abbas Araghchi
CUT_SHORT = 4  # letters of a given name that is cut short, before a family name and an office that both reports tell
LONG = 6  # letters of such a surname, and of a given name that is cut short


def _same_person(a: Actor, b: Actor) -> bool:  # noqa: PLR0911 (a reason a line)
    """Whether two names, which share a word, can be one person's."""
    if a.state is not None and b.state is not None and a.state != b.state:
        return False
    left, right = _words(a), _words(b)
    if left == right:
        return True
    if a.sex is not None and b.sex is not None and a.sex != b.sex:
        return False
    if _initialled(left, right):
        return (a.state is not None and a.state == b.state) or _one_office(a, b)
    if len(left) > 1 and len(right) > 1 and left[-1] == right[-1]:
        # one name under two transliterations: Shavkat and Şevket Mirziyoyev, Jeyhun and Ceyhun where the office is told
        if a.state is not None and a.state == b.state:
            return ratio(*_apart_from_servant(left[0], right[0])) >= TRANSLITERATED
        if (a.state is None) != (b.state is None) and _one_office(a, b) and _one_given_name(left[0], right[0]):
            return True
    return _shortened(*sorted((left, right), key=len))


def _apart_from_servant(left: str, right: str) -> tuple[str, str]:
    """Two given names without the 'servant of' that both begin with: Abdullah and Abdul Rahman share nothing else."""
    both = left.startswith("abd") and right.startswith("abd") and left != right
    return (left[3:], right[3:]) if both else (left, right)


def _one_given_name(left: str, right: str) -> bool:
    """Whether two given names are one spelled in two ways, or one cut short: Navin and Navinchandra."""
    short, long = sorted((left, right), key=len)
    return ratio(left, right) >= SURNAME or (len(short) >= CUT_SHORT and long.startswith(short))


def _spelled_alike(a: Actor, b: Actor) -> bool:
    """Whether two full names are one person's under two spellings.

    Spelled with and without a space, they are: Ram Chandra and Ramchandra, A.K. and AK. Letters that differ need a
    state and an office that both have: two brothers, or two of a country with few surnames, may differ by a letter.
    Where one report does not tell the state ("President Disanayake"), the office is there and hardly a letter differs.
    With state and office told, a long surname may stand alone, and a given name may be cut short. With the office told,
    one report may go on behind the father's name with the grandfather's, and the other with the house's.
    """
    told = a.state is not None and a.state == b.state and _one_office(a, b)
    if told and _in_part(*sorted((_words(a), _words(b)), key=len)):
        return True
    if _in_other_letters(a, b):
        return True
    if _one_father(_words(a), _words(b)) and not (a.state and b.state and a.state != b.state) and _one_office(a, b):
        return True
    left, right = "".join(_words(a)), "".join(_words(b))
    if min(len(_words(a)), len(_words(b))) < 2 or (a.state and b.state and a.state != b.state):  # noqa: PLR2004 (a full name)
        return False
    if left == right:
        return True
    both = a.state is not None and a.state == b.state
    opening = left[0] == right[0] or (both and _one_sound(left, right))
    return opening and ratio(left, right) >= (SPELLED if both else SPELLED_CLOSELY) and _one_office(a, b)


def _initialled(left: list[str], right: list[str]) -> bool:
    """'J Blanar' beside 'Juraj Blanar': the same family name, and a letter for a given name."""
    if len(left) != len(right) or len(left) < 2 or left[-1] != right[-1]:  # noqa: PLR2004 (a full name)
        return False
    pairs = [tuple(sorted(pair, key=len)) for pair in zip(left[:-1], right[:-1], strict=True) if pair[0] != pair[1]]
    return all(len(short) == 1 and long.startswith(short) for short, long in pairs)


def _in_part(short: list[str], long: list[str]) -> bool:
    """'Araqchi' for Abbas Araghchi, 'Laauli Schmidt' for Laaulialemalietoa Leuatea Schmidt."""
    if len(short) == 1:
        alone, family = short[0], long[-1]
        return len(long) > 1 and len(alone) >= LONG and alone[0] == family[0] and ratio(alone, family) >= SURNAME
    if short[-1] != long[-1]:
        return False
    first, other = sorted((short[0], long[0]), key=len)
    return len(first) >= LONG and other.startswith(first)


# Letters that begin one name under two transliterations: Zhumabek and Jumabek, Khalil and Halil.
SOUNDS = (
    ("zh", "j"),
    ("dzh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("y", "e"),
    ("yu", "iu"),
    ("y", "j"),
    ("c", "k"),
    ("q", "k"),
)


def _one_sound(left: str, right: str) -> bool:
    """Whether two spellings begin with letters for one sound."""
    return any(
        (left.startswith(one) and right.startswith(other)) or (left.startswith(other) and right.startswith(one))
        for one, other in SOUNDS
    )


# What one sound is written as; then the vowels go, which are written in most ways: Khodzhaev and Hojayev are 'hjv'.
_WRITTEN = (("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("c", "k"))
_VOWELS = str.maketrans("", "", "aeiouy")
_CONSONANTS = 3  # of a family name: with fewer, two names are alike by chance


@functools.lru_cache(maxsize=8192)
def _skeleton(name: str) -> str:
    """The consonants of a name as they sound, however it is transliterated.

    >>> _skeleton("khodzhaev") == _skeleton("hojayev"), _skeleton("karim") == _skeleton("karimov")
    (True, False)
    """
    for written, sound in _WRITTEN:
        name = name.replace(written, sound)
    bare = name.translate(_VOWELS)
    return "".join(letter for at, letter in enumerate(bare) if bare[at - 1 : at] != letter)


def _in_other_letters(a: Actor, b: Actor) -> bool:
    """Whether two full names are one under two transliterations, or in the order of two languages."""
    if a.state is not None and b.state is not None and a.state != b.state:
        return False
    told = _one_office(a, b)
    if _turned_round(_words(a), _words(b)):
        return told or not (a.offices and b.offices)
    one = a.state is not None and a.state == b.state  # a name that goes on needs both
    return told and (_transliterated(_words(a), _words(b)) or (one and _goes_on(_words(a), _words(b))))


def _goes_on(left: list[str], right: list[str]) -> bool:
    """'Ahmed Moalim Fiqi' and 'Ahmed Moallim Fiqi Ahmed': three names under two spellings, and a grandfather's."""
    short, long = sorted((left, right), key=len)
    if len(short) < 3 or len(long) != len(short) + 1 or short[0][0] != long[0][0]:  # noqa: PLR2004 (names)
        return False
    return list(map(_skeleton, short)) == list(map(_skeleton, long[:-1]))


def _transliterated(left: list[str], right: list[str]) -> bool:
    """Whether two full names are one under two transliterations: 'Bekzod Khodzhaev', 'Bekzod Hojayev'."""
    if len(left) != len(right) or len(left) < 2 or left[0][0] != right[0][0]:  # noqa: PLR2004 (a full name)
        return False
    skeletons = [tuple(map(_skeleton, words)) for words in (left, right)]
    return skeletons[0] == skeletons[1] and len(skeletons[0][-1]) >= _CONSONANTS


_RARE_NAME = 8  # letters: of two names turned round one is so long that no other person is called by both


def _turned_round(left: list[str], right: list[str]) -> bool:
    """Whether two full names are one with the family name first here and last there: 'Rakoto Andriamena'."""
    both = sorted(left) == sorted(right) and left != right
    return both and left[0] == right[-1] and left[-1] == right[0] and max(map(len, left)) >= _RARE_NAME


FATHERS = frozenset({"bin", "ibn", "ben", "bint"})  # 'son of' and 'daughter of', before a father's name


def _one_father(left: list[str], right: list[str]) -> bool:
    """'Majid bin Rashid Al Falih' and 'Majid bin Rashid bin Omar': one given name and one father's."""
    return min(len(left), len(right)) > 2 and left[:3] == right[:3] and left[1] in FATHERS  # noqa: PLR2004 (given name, 'bin', father's)


def _one_office(a: Actor, b: Actor) -> bool:
    """Whether two people are said to hold one office of one state or body."""
    return any(
        one.former == other.former
        and (one.of is None or other.of is None or one.of == other.of)
        and office_key(one.title) is not None
        and office_key(one.title) == office_key(other.title)
        for one in a.offices
        for other in b.offices
    )


def _words(person: Actor) -> list[str]:
    """The words of a name without honorifics, unless it has no others."""
    words = _servants(folded(person.name)).split()
    return [word for word in words if word not in HONORIFICS] or words


_SERVANT = re.compile(r"\babd ?[aeuoi]l ?(?=[a-z]{3})")
_DOUBLED = re.compile(r"([a-z])\1")


def _servants(name: str) -> str:
    """A folded name with its 'servant of' in one spelling: Abdel Fattah, Abdulfatah and Abd al-Fattah are one name.

    >>> _servants("abdel fattah al burhan"), _servants("abdulfatah al burhan"), _servants("abdi farah")
    ('abdfatah al burhan', 'abdfatah al burhan', 'abdi farah')
    """
    if not _SERVANT.search(name):
        return name
    words = _SERVANT.sub("abd", name).split()
    return " ".join(_DOUBLED.sub(r"\1", word) if word.startswith("abd") else word for word in words)


def _shortened(short: list[str], long: list[str]) -> bool:
    """'Blinken' in one report, 'Antony Blinken' in the other; 'Antony J Blinken' and 'Antony Blinken'."""
    if not short or len(short) == len(long):
        return False
    if len(short) == 1:
        return short[0] in long
    return all(part in long for part in short) and (short[0] == long[0] or short[-1] == long[-1])


def unify(readings: Sequence[Reading]) -> tuple[dict[str, Actor], dict[str, str]]:
    """All actors by canonical key, and the canonical key of every key that a report used.

    A person under a fuller and a shorter name is one, unless two fuller names fit: then the shorter stays alone.
    One report spells a name in one way, so two full spellings in one report are two persons.
    What is known of the two is brought together under the fuller name, the shorter one among its aliases.
    """
    actors: dict[str, Actor] = {}
    named_in: dict[str, set[int]] = {}
    for number, reading in enumerate(readings):
        for actor in reading.actors:
            known = actors.get(actor.key)
            actors[actor.key] = actor if known is None else merged(known, actor)
            named_in.setdefault(actor.key, set()).add(number)
    canonical = {key: key for key in actors}
    people = sorted(
        (a for a in actors.values() if a.type == "person"),
        key=lambda a: (-len(folded(a.name).split()), a.state is None, a.key),
    )
    by_word: dict[str, list[str]] = {}
    for person in people:
        # The state is one more word to look under: of two spellings no word need be the same.
        words = [*folded(person.name).split(), f"state:{person.state}", "".join(_words(person))]
        near = dict.fromkeys(key for word in words for key in by_word.get(word, ()))
        fits = [
            key
            for key in near
            if _same_person(person, actors[key])
            or (_spelled_alike(person, actors[key]) and not named_in[key] & named_in[person.key])
        ]
        if len(fits) == 1:
            canonical[person.key] = fits[0]
            actors[fits[0]] = merged(actors[fits[0]], person)
            named_in[fits[0]] |= named_in[person.key]
            del actors[person.key]
        else:
            for word in words:
                by_word.setdefault(word, []).append(person.key)
    _take_for_people(actors, canonical)
    _seat(actors)
    return actors, canonical


def _seat(actors: dict[str, Actor]) -> None:
    """A body of no state that is called as a city of one state is speaks for that state: 'Colombo would pay'."""
    cities: dict[str, set[str]] = {}
    for actor in actors.values():
        if actor.type == "city" and actor.state is not None:
            cities.setdefault(folded(actor.name), set()).add(actor.state)
    for actor in [a for a in actors.values() if a.type == "organisation" and a.state is None and a.within is None]:
        states = cities.get(folded(actor.name), set())
        if len(states) == 1:
            actors[actor.key] = msgspec.structs.replace(actor, state=next(iter(states)))


def _take_for_people(actors: dict[str, Actor], canonical: dict[str, str]) -> None:
    """What one report took for a body, and another names in full as a person, is that person: no body has the name."""
    people: dict[str, list[str]] = {}
    for actor in actors.values():
        if actor.type == "person" and len(_words(actor)) > 1:
            people.setdefault(folded(actor.name), []).append(actor.key)
    for actor in [a for a in actors.values() if a.type == "organisation" and a.state is None and a.within is None]:
        named = people.get(folded(actor.name), [])
        if len(named) == 1:
            canonical.update({key: named[0] for key, one in canonical.items() if one == actor.key})
            del actors[actor.key]


def merged(first: Actor, second: Actor) -> Actor:
    """What two reports know of one actor, under the first's key and name."""
    aliases = dict.fromkeys([*first.aliases, second.name, *second.aliases])
    aliases.pop(first.name, None)
    offices: dict[tuple[str, str | None, bool], Office] = {}
    for office in (*first.offices, *second.offices):
        key = (office.title.lower(), office.of, office.former)
        offices[key] = _both(offices[key], office) if key in offices else office
    return msgspec.structs.replace(
        first,
        state=first.state or second.state,
        within=first.within or second.within,
        aliases=tuple(aliases),
        offices=tuple(sorted(offices.values(), key=_rank)),
        sex=first.sex or second.sex,
    )


def _both(one: Office, other: Office) -> Office:
    """One office as two reports have it: a title that a text gives, with the dates that world data add."""
    return msgspec.structs.replace(
        one, start=one.start or other.start, end=one.end or other.end, span=one.span or other.span
    )


def _rank(office: Office) -> tuple[bool, bool, str, str]:
    """What the texts call somebody now comes first, then what they say was, then what only world data know."""
    return office.span is None, office.former, office.title.lower(), office.of or ""


def rekeyed(claims: Iterable[Claim], canonical: dict[str, str]) -> list[Claim]:
    """The claims with every actor key made canonical; parties that fall together are named once.

    Args:
        claims: under the keys of their own reports.
        canonical: what `unify` gives; a key that is not in it stays.
    """

    def key(one: str | None) -> str | None:
        return None if one is None else canonical.get(one, one)

    return [
        claim
        if _as_it_is(claim, canonical)
        else msgspec.structs.replace(
            claim,
            parties=tuple(
                dict.fromkeys(msgspec.structs.replace(p, actor=canonical.get(p.actor, p.actor)) for p in claim.parties)
            ),
            where=key(claim.where),
            attribution=tuple(msgspec.structs.replace(link, actor=key(link.actor)) for link in claim.attribution),
        )
        for claim in claims
    ]


def _as_it_is(claim: Claim, canonical: dict[str, str]) -> bool:
    """Whether a claim names nobody whose key is another one, and each of its parties once: most are so."""
    return not (
        any(party.actor in canonical for party in claim.parties)
        or claim.where in canonical
        or any(link.actor in canonical for link in claim.attribution)
        or (len(claim.parties) > 1 and len(set(claim.parties)) < len(claim.parties))
    )

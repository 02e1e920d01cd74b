"""Reviewed word lists that reading rests on; each file in `data` says what its lists are for."""

from __future__ import annotations

import functools
from typing import Literal

from msgspec import Struct

from accord.reports.shipped import shipped

Bound = Literal["exact", "about", "at least", "at most", "dozens"]


class GrammarWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that decide who fills which place of a predicate; see `data/grammar.toml`."""

    light_verbs: frozenset[str]
    receiving_verbs: frozenset[str]
    opening_nouns: dict[str, str]
    object_does: frozenset[str]
    object_paid: frozenset[str]
    object_apart: frozenset[str]
    alone: frozenset[str]
    trips: frozenset[str]
    participles: frozenset[str]
    object_control: frozenset[str]
    happening: frozenset[str]
    noun_control: frozenset[str]
    terms: frozenset[str]
    balloting: frozenset[str]
    measures: frozenset[str]
    taking: frozenset[str]
    directions: frozenset[str]
    ordering: frozenset[str]
    commanding: frozenset[str]
    undertaking: frozenset[str]
    standing: frozenset[str]
    papers: frozenset[str]
    occasions: frozenset[str]
    beside: frozenset[str]
    event_nouns: frozenset[str]
    owned_events: frozenset[str]
    lettered: frozenset[str]
    occasion_kinds: frozenset[str]
    gathering: frozenset[str]
    stretches: frozenset[str]
    relatives: frozenset[str]
    calendar: frozenset[str]
    gerund_takers: frozenset[str]
    reporting: frozenset[str]
    voicing: frozenset[str]
    giving: frozenset[str]
    bidding: frozenset[str]
    speakers: frozenset[str]
    clubs: frozenset[str]
    belonging: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    linking: frozenset[str]
    persons: frozenset[str]
    collectives: frozenset[str]
    making: frozenset[str]
    unlisted_verbs: frozenset[str]
    variant_verbs: frozenset[str]


class QuantityWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Number words and what stands around them; see `data/quantities.toml`."""

    numbers: dict[str, int]
    scales: dict[str, int]
    bounds: dict[Bound, tuple[str, ...]]
    partitives: frozenset[str]
    orders: frozenset[str]
    groups: dict[str, int]
    uncounted: frozenset[str]
    numbered: frozenset[str]
    rates: frozenset[str]
    tallies: frozenset[str]
    coming_to: frozenset[str]
    giving: frozenset[str]


class Abbreviations(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Abbreviations behind which no sentence begins; see `data/abbreviations.toml`."""

    abbreviations: frozenset[str]


class Capitals(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that communiques print in capitals, by their present."""

    verbs: frozenset[str]


class Disguise(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names that look like function words, by the name that stands in for them; see `data/disguise.toml`."""

    stand_ins: dict[str, frozenset[str]]
    months: dict[str, frozenset[str]]
    portfolios: frozenset[str]
    titles: dict[str, frozenset[str]]
    abbreviated: frozenset[str]
    openers: frozenset[str]
    capitals: Capitals


class Occasion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The nouns that name a kind of occasion, and the verbs that tell of one."""

    nouns: frozenset[str]
    verbs: frozenset[str]


class Deed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The nouns and verbs by which a kind of deed is come back to, and the frames' families that tell of it."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    families: frozenset[str]


class Links(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that lead back to what was told before, or away from it."""

    during: frozenset[str]
    after: frozenset[str]
    sides: frozenset[str]
    edges: frozenset[str]
    back: frozenset[str]
    elsewhere: frozenset[str]
    older: frozenset[str]
    clauses: frozenset[str]
    answering: frozenset[str]
    retorting: frozenset[str]
    receiving: frozenset[str]
    departing: frozenset[str]
    ending: frozenset[str]


class Events(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of events that nouns name: verbs that tell when they are and what they bring, and further nouns."""

    occurring: frozenset[str]
    scheduling: frozenset[str]
    bringing: frozenset[str]
    following: frozenset[str]
    taking_place: frozenset[str]
    breaking_out: frozenset[str]
    carrying_out: frozenset[str]
    gatherings: frozenset[str]
    news: frozenset[str]
    nouns: frozenset[str]


class Sayings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of a saying: verbs of speaking, papers and occasions, who hears it or is by, and how a paper is issued."""

    speaking: frozenset[str]
    asking: frozenset[str]
    papers: frozenset[str]
    hearing: frozenset[str]
    company: frozenset[str]
    conversing: frozenset[str]
    performing: frozenset[str]
    near: frozenset[str]
    going: frozenset[str]
    issuing: frozenset[str]
    giving_out: frozenset[str]


class ThreadWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which a sentence goes on from what was told before; see `data/threads.toml`."""

    occasions: dict[str, Occasion]
    deeds: dict[str, Deed]
    links: Links
    events: Events
    sayings: Sayings


class ScreenWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that mark a sentence as one on relations between states; see `data/screen.toml`."""

    signs: frozenset[str]
    offices: frozenset[str]


@functools.cache
def grammar_words() -> GrammarWords:
    """The words of `data/grammar.toml`.

    >>> "hold" in grammar_words().light_verbs
    True
    """
    return shipped("accord.reading", "grammar.toml", GrammarWords)


@functools.cache
def quantity_words() -> QuantityWords:
    """The words of `data/quantities.toml`.

    >>> quantity_words().numbers["eleven"], quantity_words().scales["crore"]
    (11, 10000000)
    """
    return shipped("accord.reading", "quantities.toml", QuantityWords)


@functools.cache
def abbreviations() -> frozenset[str]:
    """The abbreviations of `data/abbreviations.toml`.

    >>> "Lt." in abbreviations()
    True
    """
    return shipped("accord.reading", "abbreviations.toml", Abbreviations).abbreviations


@functools.cache
def stand_ins() -> dict[str, str]:
    """Each name of `data/disguise.toml` with the name of the same length that stands in for it.

    >>> stand_ins()["To"], stand_ins()["Will"]
    ('Bo', 'John')
    """
    return _by_word(_disguise().stand_ins)


def _disguise() -> Disguise:
    return shipped("accord.reading", "disguise.toml", Disguise)


def _by_word(listed: dict[str, frozenset[str]]) -> dict[str, str]:
    """Each word with what stands in for it, of lists by what stands in."""
    return {word: stand_in for stand_in, words in listed.items() for word in words}


@functools.cache
def month_stand_ins() -> dict[str, str]:
    """Each month that is a given name too with the name of the same length that stands in for it.

    >>> month_stand_ins()["April"]
    'Peter'
    """
    return _by_word(_disguise().months)


@functools.cache
def portfolios() -> frozenset[str]:
    """Last words of what a minister is of: 'the Minister for Foreign Affairs'."""
    return _disguise().portfolios


@functools.cache
def no_initials() -> tuple[frozenset[str], frozenset[str]]:
    """What before a full stop is a title and no initial ('Dr.Sow'), and what begins a sentence behind one ('Xi.The').

    >>> "Dr" in no_initials()[0], "The" in no_initials()[1], "Kh" in no_initials()[0]
    (True, True, False)
    """
    return _disguise().abbreviated, _disguise().openers


@functools.cache
def title_stand_ins() -> dict[str, str]:
    """Each title in bare capitals of `data/disguise.toml` with the title of the same length that stands in for it.

    >>> title_stand_ins()["PM"]
    'Mr'
    """
    return _by_word(_disguise().titles)


@functools.cache
def verbs_in_capitals() -> frozenset[str]:
    """The forms of verbs that communiques print in capitals, in capitals.

    >>> sorted(verbs_in_capitals() & {"AGREED", "CALLS", "NOTING", "NATO"})
    ['AGREED', 'CALLS', 'NOTING']
    """
    listed = shipped("accord.reading", "disguise.toml", Disguise).capitals.verbs
    stems = {verb: verb.removesuffix("e") for verb in listed}
    forms = {f"{stem}{end}" for stem in stems.values() for end in ("ed", "ing")} | {f"{verb}s" for verb in stems}
    return frozenset(form.upper() for form in forms)


@functools.cache
def screen_words() -> ScreenWords:
    """The words of `data/screen.toml`.

    >>> "embassy" in screen_words().signs, "minister" in screen_words().signs
    (True, False)
    """
    return shipped("accord.reading", "screen.toml", ScreenWords)


@functools.cache
def thread_words() -> ThreadWords:
    """The words of `data/threads.toml`.

    >>> "visit" in thread_words().occasions["visit"].nouns
    True
    """
    return shipped("accord.reading", "threads.toml", ThreadWords)

"""The words by which names are read, from a reviewed data file."""

from __future__ import annotations

import functools

from msgspec import Struct

from accord.reports.shipped import shipped

Words = frozenset[str]


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """Words within, and words never within, names of persons."""

    befalling: Words
    particles: Words
    articles: Words
    not_in_names: Words
    headline_verbs: Words
    portfolios: Words
    organs: Words
    surnames: Words
    kin: Words
    shared: Words
    function_words: Words


class Titles(Struct, frozen=True, forbid_unknown_fields=True):
    """Words before titles, and the offices that generic nouns cover."""

    past: Words
    colour: Words
    heads: Words
    counterparts: Words
    offices: Words
    phrases: Words
    ranks: Words
    honorifics: Words
    opening: Words
    occupations: Words
    leaders: Words
    leader_nouns: Words
    heads_of_state: Words
    heads_of_government: Words
    headed: Words
    other_nouns: Words
    diplomats: Words
    monarchs: Words
    governing: Words
    domestic: Words
    not_domestic: Words
    ruling: Words
    leading: Words
    led: Words
    envoys: Words
    sending: Words
    calling_home: Words
    installing: Words


class OrganisationWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Organs of states, wordings of one organ, and capitalised phrases that are no actor."""

    no_actors: Words
    sites: Words
    organs: Words
    national: Words
    bodies: Words
    chiefs: Words
    polities: Words
    firms: Words
    explaining: Words
    naming: Words
    same: dict[str, str]


class PlaceWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Class nouns of places by type, and directions."""

    city: Words
    province: Words
    region: Words
    sea: Words
    place: Words
    waters: frozenset[str]
    settlements: Words
    guarding: Words
    spots: Words
    trusting: Words
    beside: Words
    borders: Words
    marked: Words
    aiming: Words
    reaching: Words
    heading: Words
    being: Words
    gathering: Words
    taking: Words
    occasions: Words
    events: Words
    journeys: Words
    houses: Words
    describing: Words
    leading: Words
    opening: Words
    continents: Words
    directions: Words


class NamedAgain(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns by which one kind of body is named again; `kinds` as world data have them, 'group' and 'unknown'."""

    nouns: Words
    kinds: Words


class AgainWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns by which bodies are named again."""

    organs: Words
    of_one_state: Words
    adjectives: Words
    bodies: tuple[NamedAgain, ...]


class Tribunals(Struct, frozen=True, forbid_unknown_fields=True):
    """Courts that are of no one state though they are told by a city, and the keys of the cities where they sit."""

    nouns: Words
    seats: Words
    courts: Words
    arbitral: Words
    founding: Words


class Course(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by which a text goes on with somebody, or leaves them for the other side."""

    saying: Words
    going_on: Words
    announcing: Words
    reacting: Words
    meeting: Words
    going: Words
    abroad: Words


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/lexicon.toml`; what each list is for stands there.

    >>> load_lexicon().numerals["both"]
    2
    """

    locating_prepositions: Words
    relating_prepositions: Words
    motion: Words
    place_objects: Words
    city_nouns: Words
    government_compounds: Words
    hyphen_place: Words
    hyphen_actor: Words
    state_itself: Words
    representing: Words
    equipment: Words
    nationals: Words
    voices: Words
    voice_modifiers: Words
    servants: Words
    mouthpieces: Words
    human: Words
    male: Words
    female: Words
    group_states: Words
    group_leaders: Words
    between_others: Words
    brokering: Words
    group_either: Words
    numerals: dict[str, int]
    bare_groups: Words
    joining: Words
    mediating: Words
    going_between: Words
    people_do: Words
    done_to_people: Words
    opposing: Words
    endings: Words
    receiving: Words
    judging: Words
    addressing: Words
    own_state: Words
    country_nouns: Words
    sizes: Words
    conditions: Words
    taking_of: Words
    putting_out: Words
    contests: Words
    regions: dict[str, str]
    shores: dict[str, Words]
    geography: dict[str, str]
    blocs: dict[str, str]
    tribunals: Tribunals
    twins: dict[str, tuple[str, ...]]
    bloc_affairs: dict[str, Words]
    course: Course
    names: Names
    titles: Titles
    organisations: OrganisationWords
    places: PlaceWords
    again: AgainWords


@functools.cache
def load_lexicon() -> Lexicon:
    """Read the lexicon, once a process.

    Raises:
        DataError: the file breaks its schema.
    """
    return shipped("accord.reading.actors", "lexicon.toml", Lexicon)

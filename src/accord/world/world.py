"""What is known before reading, and look-up in it."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import TypeVar

import msgspec

from accord.world.finder import Finder, Found
from accord.world.holding import Holding
from accord.world.naming import names_of
from accord.world.organisation import Organisation
from accord.world.outlet import Outlet
from accord.world.place import Place
from accord.world.state import State
from accord.world.table import Tables, shipped
from accord.world.term import held_on
from accord.world.title import Title

Row = TypeVar("Row")

SITE_WEIGHT = 1_500_000
"""What a place without a population counts as among its namesakes: the hand-kept list holds what news names."""


class World:
    """Look-up over the tables. Nothing in it changes; indexes are built when first asked for.

    >>> world = load_world()
    >>> world.state_named("vietnamese").code
    'VNM'
    >>> [one.key for one in world.find("Beijing and Hanoi trade in the South China Sea")]
    ['place:CHN/Beijing', 'place:VNM/Hanoi', 'place:sea/South China Sea']
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    # -- states ----------------------------------------------------------------------------------------------------

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States and territories by ISO 3166-1 alpha-3 code, with their memberships."""
        memberships: dict[str, set[str]] = defaultdict(set)
        for organisation in self.tables.organisations:
            for code in organisation.members:
                memberships[code].add(organisation.key.removeprefix("org:"))
        return MappingProxyType(
            {state.code: _with_memberships(state, memberships[state.code]) for state in self.tables.states}
        )

    def state_named(self, name: str) -> State | None:
        """The state that a code, name, alias or demonym stands for, whatever its case.

        None where it stands for none or for several ('Congo', 'Korean').

        >>> [load_world().state_named(name).code for name in ("VNM", "vn", "Viet Nam", "Britons")]
        ['VNM', 'VNM', 'VNM', 'GBR']
        >>> load_world().state_named("Korean") is None
        True
        """
        codes = self._state_names.get(fold(name), ())
        return self.states[codes[0]] if len(codes) == 1 else None

    def states_named(self, name: str) -> tuple[State, ...]:
        """Every state that the name may stand for."""
        return tuple(self.states[code] for code in self._state_names.get(fold(name), ()))

    @cached_property
    def _state_names(self) -> Mapping[str, tuple[str, ...]]:
        exact = {fold(form): (s.code,) for s in self.tables.states for form in (s.iso2, s.code)}
        names = _group((fold(form), s.code) for s in self.tables.states for form in (s.name, *s.names, *s.demonyms))
        return {**names, **{form: codes for form, codes in exact.items() if form not in names}}

    # -- places ----------------------------------------------------------------------------------------------------

    def place(self, key: str) -> Place | None:
        """The place with this key, or None."""
        return self._places.get(key)

    def within(self, key: str) -> tuple[str, ...]:
        """Keys of what holds a place, nearest first, its state last.

        >>> load_world().within("place:CHN/Guangdong/Guangzhou")
        ('place:CHN/Guangdong', 'state:CHN')
        """
        chain: list[str] = []
        place = self.place(key)
        while place is not None and place.within is not None:
            chain.append(place.within)
            place = self.place(place.within)
        return tuple(chain)

    def places_named(self, name: str) -> tuple[Place, ...]:
        """Every place of this name, the most prominent first, whatever case and accents."""
        return tuple(self._places[key] for key in self._place_names.get(fold(name), ()))

    def is_place(self, name: str, *, states: bool = True) -> bool:
        """Whether a state (unless `states` is false) or a place within one bears this name.

        >>> load_world().is_place("Hanoi"), load_world().is_place("Peru"), load_world().is_place("Reuters")
        (True, True, False)
        >>> load_world().is_place("Peru", states=False)
        False
        """
        folded = fold(name)
        named = any(folded == fold(state.name) for state in self.states_named(name))
        return (named and states) or (folded in self._place_names and (states or not named))

    def seat_of(self, key: str) -> tuple[str, ...]:
        """Keys of the states whose capital a place is.

        >>> load_world().seat_of("place:VNM/Hanoi")
        ('state:VNM',)
        """
        return (self._capitals[key],) if key in self._capitals else ()

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        return {place.key: place for place in self.tables.places}

    @cached_property
    def _place_names(self) -> Mapping[str, tuple[str, ...]]:
        return _group(
            (fold(form), place.key) for place in self.places_by_prominence for form in (place.name, *place.names)
        )

    @cached_property
    def places_by_prominence(self) -> tuple[Place, ...]:
        """Every place: capitals first, then by population."""
        return tuple(sorted(self.tables.places, key=self._prominence, reverse=True))

    def _prominence(self, place: Place) -> tuple[bool, bool, int]:
        return place.key in self._capitals, not place.historic, self.weight_of(place.key)

    def weight_of(self, key: str) -> int:
        """How prominent a place is among its namesakes: its population, or `SITE_WEIGHT` where it has none."""
        place = self.place(key)
        if place is None or place.historic:
            return 0
        return place.population or SITE_WEIGHT

    @cached_property
    def _capitals(self) -> Mapping[str, str]:
        return {state.capital: state.key for state in self.tables.states}

    # -- organisations and outlets -----------------------------------------------------------------------------------

    def organisation(self, key: str) -> Organisation | None:
        """The organisation with this key, or None."""
        return self._organisations.get(key)

    def organisation_named(self, name: str) -> Organisation | None:
        """The organisation with this name, alias or abbreviation, whatever its case; None for none or several."""
        return _only(self._organisation_names.get(fold(name), ()), self._organisations)

    @cached_property
    def _organisations(self) -> Mapping[str, Organisation]:
        return {organisation.key: organisation for organisation in self.tables.organisations}

    @cached_property
    def _organisation_names(self) -> Mapping[str, tuple[str, ...]]:
        return _group(
            (fold(form), one.key)
            for one in self.tables.organisations
            for form in (one.name, *one.names, one.abbreviation or "")
        )

    def outlet(self, key: str) -> Outlet | None:
        """The outlet with this key, or None."""
        return self._outlets.get(key)

    def outlet_named(self, name: str) -> Outlet | None:
        """The outlet with this name, whatever its case and with or without 'the'; None for none or several.

        >>> load_world().outlet_named("the xinhua news agency").state
        'CHN'
        """
        return _only(self._outlet_names.get(_bare(fold(name)), ()), self._outlets)

    def outlet_of_domain(self, domain: str) -> Outlet | None:
        """The outlet that a domain, or a domain under it, belongs to.

        >>> load_world().outlet_of_domain("english.news.cn").name
        'Xinhua'
        """
        labels = domain.lower().rstrip(".").split(".")
        for first in range(len(labels) - 1):
            outlet = self._domains.get(".".join(labels[first:]))
            if outlet is not None:
                return outlet
        return None

    @cached_property
    def _outlets(self) -> Mapping[str, Outlet]:
        return {outlet.key: outlet for outlet in self.tables.outlets}

    @cached_property
    def _outlet_names(self) -> Mapping[str, tuple[str, ...]]:
        return _group(
            (_bare(fold(form)), outlet.key)
            for outlet in self.tables.outlets
            for form in (outlet.name, *outlet.names, *outlet.credit_names)
        )

    @cached_property
    def _domains(self) -> Mapping[str, Outlet]:
        return {domain: outlet for outlet in self.tables.outlets for domain in outlet.domains}

    # -- titles and holders ------------------------------------------------------------------------------------------

    def title(self, words: str) -> Title | None:
        """The title that these printed words are, whatever their case; None where they are none that is known.

        >>> load_world().title("Foreign Minister").office
        'foreign minister'
        """
        return self._titles.get(fold(words))

    @cached_property
    def _titles(self) -> Mapping[str, Title]:
        return {fold(title.words): title for title in self.tables.titles}

    def holders(self, of: str, office: str | None = None, on: str | None = None) -> tuple[Holding, ...]:
        """Who held an office of a state or organisation.

        Args:
            of: key ('state:JPN', 'org:UN') or a state's code ('JPN').
            office: canonical office, or None for all.
            on: EDTF date, or None for all times. Terms within `TOLERANCE` of it count: dates of different sources
                differ by days.
        """
        rows = self._holdings_of.get(of if ":" in of else f"state:{of}", ())
        return tuple(row for row in rows if office in (None, row.office) and (on is None or held_on(row, on)))

    def people(self, name: str, on: str | None = None) -> tuple[Holding, ...]:
        """Holdings of persons with this full or short name, whatever case and accents.

        Args:
            name: 'Xi Jinping', 'Xi', 'To Lam', 'Lam'.
            on: EDTF date on which the term has to run, or None for all times.
        """
        rows = self._holdings_by_name.get(fold(name), ())
        return tuple(row for row in rows if on is None or held_on(row, on))

    @cached_property
    def _holdings_of(self) -> Mapping[str, tuple[Holding, ...]]:
        return _group((row.of, row) for row in self.tables.holdings)

    @cached_property
    def _holdings_by_name(self) -> Mapping[str, tuple[Holding, ...]]:
        return _group(
            (fold(form), row)
            for row in self.tables.holdings
            for form in (row.person, row.family, *row.aliases, *row.cut_short())
        )

    # -- finding -----------------------------------------------------------------------------------------------------

    def find(self, text: str) -> list[Found]:
        """Every known name of a state, place, organisation or outlet in the text; see `Found`.

        >>> [(one.key, one.form) for one in load_world().find("A Vietnamese delegation left for the Kremlin.")]
        [('state:VNM', 'demonym'), ('state:RUS', 'metonym')]
        """
        return self._finder.find(text)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(names_of(self))


@cache
def load_world() -> World:
    """The shipped world, read once.

    Raises:
        DataError: a data file breaks its schema.
    """
    return World(shipped())


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """A name without case, accents and doubled blanks, with straight apostrophes: what look-up goes by.

    >>> fold("  Tô  Lâm ")
    'to lam'
    """
    if name.isascii():
        return " ".join(name.lower().split())
    straight = name.replace("’", "'").replace("đ", "d").replace("Đ", "D").replace("ø", "o").replace("ı", "i")
    bare = (letter for letter in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(letter))
    return " ".join("".join(bare).casefold().split())


def _with_memberships(state: State, memberships: Iterable[str]) -> State:
    return msgspec.structs.replace(state, memberships=tuple(sorted(memberships)))


def _group(pairs: Iterable[tuple[str, Row]]) -> Mapping[str, tuple[Row, ...]]:
    groups: dict[str, dict[Row, None]] = defaultdict(dict)
    for name, row in pairs:
        if name:
            groups[name][row] = None
    return {name: tuple(rows) for name, rows in groups.items()}


def _only(keys: tuple[str, ...], rows: Mapping[str, Row]) -> Row | None:
    return rows[keys[0]] if len(keys) == 1 else None


def _bare(name: str) -> str:
    return name.removeprefix("the ")

"""Which names stand for what: the readings that the finder matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.world.finder import Entry, Form
from accord.world.state import State

if TYPE_CHECKING:
    from accord.world.world import World

RIVAL = 5
"""A namesake less than this many times smaller than the most prominent one may be meant as well."""

GREAT = 1_000_000
"""A namesake of this many inhabitants may be meant however large the other one is (both Punjabs, both Hyderabads)."""


SAINT = ("Saint ", "St. ", "St ")


def names_of(world: World) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Every name and its readings, the most prominent first.

    States come before places, capitals before other places, then by population. A name is ambiguous when its data row
    says so, when it is of several states, or when places that do not hold one another share it and none of them is a
    capital or ten times as large as the next.
    """
    readings: dict[str, list[Entry]] = defaultdict(list)
    for name, entry in _entries(world):
        readings[name].append(entry)
    for name, entries in readings.items():
        if len(entries) > 1:
            entries = _settled(world, entries)  # noqa: PLW2901 (the same readings, their ambiguity told)
        yield name, tuple(entries)


def _entries(world: World) -> Iterator[tuple[str, Entry]]:
    places = {(place.state, name) for place in world.tables.places for name in (place.name, *place.names)}
    seats: dict[tuple[str | None, str], str] = {
        (state.code, name): state.key
        for state in world.tables.states
        for name in state.metonyms
        if (state.code, name) in places
    }
    yield from _of_states(world, seats)
    yield from _of_organisations(world)
    yield from _of_outlets(world)
    yield from _of_places(world, seats)


def _of_states(world: World, seats: Mapping[tuple[str | None, str], str]) -> Iterator[tuple[str, Entry]]:
    """Names, demonyms and seats, but for seats that are places of the state: they are read as the places."""
    for state in world.tables.states:
        for name, form in _state_forms(state):
            if form != "metonym":
                yield name, Entry(state.key, "state", form)
            elif (state.code, name) not in seats:
                yield name, Entry(state.key, "state", form, stands_for=(state.key,))


def _of_organisations(world: World) -> Iterator[tuple[str, Entry]]:
    for one in world.tables.organisations:
        for name in (one.name, *one.names):
            yield name, Entry(one.key, "organisation", _form(name, one.name), name in one.unsure_names)


def _of_outlets(world: World) -> Iterator[tuple[str, Entry]]:
    for outlet in world.tables.outlets:
        for name in (outlet.name, *outlet.names):
            if name not in outlet.credit_names:
                yield name, Entry(outlet.key, "outlet", _form(name, outlet.name))


def _of_places(world: World, seats: Mapping[tuple[str | None, str], str]) -> Iterator[tuple[str, Entry]]:
    taken = {name for place in world.tables.places for name in (place.name, *place.names)}
    for place in world.places_by_prominence:
        saints = (other for name in (place.name, *place.names) for other in _saints(name) if other not in taken)
        for name in (place.name, *place.names, *saints):
            form: Form = "name" if name == place.name else "alias"
            seat = world.seat_of(place.key) or tuple(filter(None, (seats.get((place.state, name)),)))
            yield name, Entry(place.key, "place", form, place.ambiguous, seat)


def _saints(name: str) -> Iterator[str]:
    """The other ways in which a saint's town is printed: 'St. George's' and 'St George's' for 'Saint George's'."""
    for written in SAINT:
        if name.startswith(written):
            yield from (f"{other}{name.removeprefix(written)}" for other in SAINT if other != written)


def _settled(world: World, entries: Sequence[Entry]) -> list[Entry]:
    """The readings of one name, the first of them marked where the name alone does not decide."""
    first, *others = dict.fromkeys(entries)
    if first.ambiguous or not any(_rivals(world, first, other) for other in others):
        return [first, *others]
    return [Entry(first.key, first.kind, first.form, True, first.stands_for), *others]


def _rivals(world: World, first: Entry, other: Entry) -> bool:
    """Whether the other reading is near enough in prominence to be meant."""
    if other.key == first.key:
        return False
    if first.kind != "place" or other.kind != "place":
        # A state's own city or organ of the same name (Singapore, Djibouti) is no rival of the state, and neither is
        # a town abroad that few have heard of (Armenia in Colombia).
        unheard = first.kind == "state" and first.form == "name" and _is_town(world, other.key)
        return not unheard and first.key not in world.within(other.key)
    if other.key in world.within(first.key) or first.key in world.within(other.key) or world.seat_of(first.key):
        return False
    larger, smaller = world.weight_of(first.key), world.weight_of(other.key)
    return smaller * RIVAL > larger or smaller >= GREAT


def _is_town(world: World, key: str) -> bool:
    """Whether a key is that of a city of less than a million."""
    place = world.place(key)
    return place is not None and place.type == "city" and world.weight_of(key) < GREAT


def _state_forms(state: State) -> Iterator[tuple[str, Form]]:
    for name in (state.name, *state.names):
        yield name, _form(name, state.name)
    for name in state.demonyms:
        yield name, "demonym"
    for name in state.metonyms:
        yield name, "metonym"


def _form(name: str, usual: str) -> Form:
    if name == usual:
        return "name"
    return "abbreviation" if name.replace(".", "").isupper() and " " not in name else "alias"

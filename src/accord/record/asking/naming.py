"""Who is meant: states and actors by any of their names, days by a date in words that count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from msgspec import Struct
from sqlalchemy import Connection, select

from accord.checking.offices import canonical_office
from accord.checking.people import folded
from accord.errors import InputError
from accord.ids import content_id
from accord.reading.known import known_actor
from accord.reading.mention import Actor
from accord.reading.times import edtf_days
from accord.record.asking.answer import Named
from accord.record.judging import resolved
from accord.record.packing import unpack
from accord.record.schema import actor_names, actors
from accord.world import load_world
from accord.world.world import fold

_SUGGESTIONS = 5
_STATE = "state:"
_PERSON = "person:"
_MANY = 20


class Days(Struct, frozen=True):
    """From a day to a day, both counted in; None is open."""

    first: int | None = None
    last: int | None = None


def days_between(since: str | None, until: str | None) -> Days:
    """The days that two dates enclose: from the first of `since` to the last of `until`.

    Raises:
        InputError: one is no date.

    >>> days_between("2024", None).first == date(2024, 1, 1).toordinal()
    True
    """
    first, last = _bounds("since", since), _bounds("until", until)
    return Days(first[0] if first else None, last[1] if last else None)


def _bounds(what: str, edtf: str | None) -> tuple[int, int] | None:
    if edtf is None:
        return None
    found = edtf_days(edtf.strip())
    if found is None:
        raise InputError(what, expected="a date such as 2024, 2024-08 or 2024-08-19", found=_shown(edtf))
    return found


def day_words(day: int | None) -> str | None:
    """A day as it is written, None where there is none.

    >>> day_words(date(2024, 8, 19).toordinal())
    '2024-08-19'
    """
    return date.fromordinal(day).isoformat() if day else None


def state_code(name: str) -> str:
    """The code of the state that a code, name, alias, demonym or capital stands for.

    Raises:
        InputError: it stands for none, or for several.
    """
    world = load_world()
    state = world.state_named(name)
    if state is not None:
        return state.code
    several = world.states_named(name) or tuple(
        world.states[key.removeprefix(_STATE)] for place in world.places_named(name) for key in world.seat_of(place.key)
    )
    if len(several) == 1:
        return several[0].code
    if several:
        raise InputError(
            _shown(name), expected="one state", found=f"several: {_listed(f'{s.name} ({s.code})' for s in several)}"
        )
    near = _near(name)
    raise InputError(
        _shown(name),
        expected="a state by its code, name or demonym",
        found="none of that name" + (f"; near it: {near}" if near else ""),
    )


def _near(name: str) -> str:
    """States that are called much like it, or with more words."""
    wanted = fold(name)
    forms = {
        fold(form): state for state in load_world().states.values() for form in (state.code, state.name, *state.names)
    }
    holding = [form for form in forms if wanted and wanted in form.split()]
    close = get_close_matches(wanted, forms, n=_SUGGESTIONS)
    return _listed(f"{forms[form].name} ({forms[form].code})" for form in (*holding, *close))


def actor_named(connection: Connection, name: str) -> str:
    """The key of the actor that a name, a part of one, or an id stands for; states by any of their names.

    Raises:
        InputError: nobody on the record goes by it, or several do.
    """
    if name.startswith("a_"):
        one = resolved(connection, name, "a")
        return str(connection.execute(select(actors.c.key).where(actors.c.id == one)).scalar_one())
    state = load_world().state_named(name)
    if state is not None:
        return state.key
    wanted = folded(name)
    c = actor_names.c
    exact = list(connection.execute(select(c.actor).where(c.name == wanted)).scalars()) if wanted else []
    # One word is a short name: it is of all whose names hold it, whoever of them reports happen to call so.
    found = _meant(connection, wanted, [str(one) for one in exact])
    if len(found) > 1:
        also = {one for key in found[:_MANY] for one in kept_without_state(connection, key)}
        found = [one for one in found if one not in also]
    if len(found) == 1:
        return found[0]
    if not found:
        raise InputError(_shown(name), expected="somebody on the record", found="nobody of that name")
    raise InputError(
        _shown(name), expected="one of those on the record", found=f"several: {_told(connection, found)}; name the id"
    )


def kept_without_state(connection: Connection, key: str) -> tuple[str, ...]:
    """Under which other keys a person of a state is kept, by stories of which no report tells the state.

    Stories are brought together each by itself, so a minister whom one story calls Zambian and the next does not is
    kept twice. One full name and one office are one person, unless somebody of another state has that name.
    """
    who = named(connection, key)[1]
    wanted = folded(who.name)
    if who.type != "person" or who.state is None or " " not in wanted:
        return ()
    c = actor_names.c
    keys = connection.execute(select(c.actor).where(c.name == wanted, c.actor != key).order_by(c.actor)).scalars()
    others = {one: named(connection, one)[1] for one in keys}
    people = {one: other for one, other in others.items() if other.type == "person"}
    if any(other.state is not None for other in people.values()):
        return ()
    return tuple(one for one, other in people.items() if folded(other.name) == wanted and _share_office(who, other))


def _share_office(one: Actor, other: Actor) -> bool:
    """Whether reports give both an office of one name, and not of two states or bodies."""
    return any(
        (mine.of is None or theirs.of is None or mine.of == theirs.of)
        and (canonical_office(mine.title) or mine.title.lower())
        == (canonical_office(theirs.title) or theirs.title.lower())
        for mine in one.offices
        for theirs in other.offices
    )


def _meant(connection: Connection, wanted: str, exact: list[str]) -> list[str]:
    """Who may be meant by a name: those of just that name; by one word that a person goes by, everybody so called."""
    if not exact:
        return _holding(connection, wanted)
    if " " in wanted or not any(one.startswith(_PERSON) for one in exact):
        return exact
    return list(dict.fromkeys((*exact, *(one for one in _holding(connection, wanted) if one.startswith(_PERSON)))))


def _holding(connection: Connection, wanted: str) -> list[str]:
    """Actors one of whose names holds these words, one after another."""
    if not wanted:
        return []
    c = actor_names.c
    rows = connection.execute(select(c.name, c.actor).where(c.name.contains(wanted, autoescape=True)))
    return list(dict.fromkeys(str(row.actor) for row in rows if f" {wanted} " in f" {row.name} "))


def _told(connection: Connection, keys: list[str]) -> str:
    c = actors.c
    rows = connection.execute(select(c.name, c.id, c.state).where(c.key.in_(keys[:50])).order_by(c.name, c.id))
    return _listed(f"{row.name} ({', '.join(part for part in (row.state, row.id) if part)})" for row in rows)


def named(connection: Connection, key: str) -> tuple[Named, Actor]:
    """Who an actor is, as kept, or as world data know it.

    Raises:
        InputError: nobody knows it.
    """
    row = connection.execute(select(actors.c.content).where(actors.c.key == key)).first()
    actor = unpack(row.content, Actor) if row is not None else known_actor(key, load_world())
    if actor is None:
        raise InputError(_shown(key), expected="somebody on the record", found="nobody of that name")
    names = tuple(name for name in dict.fromkeys(actor.aliases) if name != actor.name)
    return Named(id=content_id("a", key), name=actor.name, type=actor.type, state=actor.state, names=names), actor


def _listed(parts: Iterable[str]) -> str:
    every = list(dict.fromkeys(parts))
    left = len(every) - _SUGGESTIONS
    return ", ".join(every[:_SUGGESTIONS]) + (f" and {left} more" if left > 0 else "")


def _shown(text: str) -> str:
    most = 80
    return repr(text if len(text) <= most else text[:most] + "…")

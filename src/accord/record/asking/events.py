"""Facts by who they are between, when they were, and of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, select

from accord.errors import InputError
from accord.reading.claim import Kind
from accord.record.asking.answer import Chronology, Differences, Dyad, Ledger
from accord.record.asking.counting import MOST, count_beyond
from accord.record.asking.naming import Days, days_between, state_code
from accord.record.record import Record
from accord.record.schema import fact_differences, fact_dyads, fact_states, facts
from accord.record.view import Selection, record_of_selection
from accord.world import load_world

LEDGER = ("agreement", "commitment")
_DONE = tuple(kind for kind in get_args(Kind) if kind != "statement")
_RELATIONS = ("conflict", "update", "refines", "wording")


def dyad(
    connection: Connection, one: str, two: str, *, since: str | None, until: str | None, kind: str | None, limit: int
) -> Dyad:
    """The facts between two states, the latest first."""
    pair = _pair((one, two))
    if len(pair) == 1:
        raise InputError(repr(two[:80]), expected="another state", found="the same one again")
    days = days_between(since, until)
    numbers, more, uncounted = latest(connection, _about(pair, days, (kind,) if kind else ()), limit)
    return Dyad(title=_titled("", pair), record=_record(connection, numbers), more=more, uncounted=uncounted)


def ledger(connection: Connection, states: Sequence[str], *, limit: int) -> Ledger:
    """Agreements and commitments: of all states, of one, or between two; the latest first."""
    pair = _pair(states)
    numbers, more, uncounted = latest(connection, _about(pair, Days(), LEDGER), limit)
    return Ledger(
        title=_titled("Agreements and commitments", pair),
        record=_record(connection, numbers),
        more=more,
        uncounted=uncounted,
    )


def chronology(
    connection: Connection, states: Sequence[str], *, since: str | None, until: str | None, limit: int
) -> Chronology:
    """What happened when: the latest dated facts, in order of time; what was only said is left out."""
    pair = _pair(states)
    days = days_between(since, until)
    query = _about(pair, days, _DONE)
    c = facts.c
    if pair:
        query = query.join(facts, c.number == query.selected_columns.fact)
    query = query.where(c.first_day.is_not(None))
    numbers, more, uncounted = latest(connection, query, limit)
    return Chronology(
        title=_titled("Chronology", pair), record=_record(connection, numbers[::-1]), more=more, uncounted=uncounted
    )


def differences(connection: Connection, states: Sequence[str], *, limit: int) -> Differences:
    """Facts that reports tell differently, conflicts first, then the latest first."""
    pair = _pair(states)
    chosen, more, uncounted = _differing_about(connection, pair, limit) if pair else _differing(connection, limit)
    return Differences(
        title=_titled("Where the reports differ", pair),
        record=_record(connection, chosen),
        more=more,
        uncounted=uncounted,
    )


def _differing(connection: Connection, limit: int) -> tuple[list[int], int, bool]:
    """The latest facts that reports tell differently, relation by relation: each a look-up in an index."""
    d = fact_differences.c
    numbers: dict[int, None] = {}
    for relation in _RELATIONS:
        if len(numbers) < limit:
            query = select(d.fact, d.day).where(d.relation == relation).distinct()
            rows = connection.execute(query.order_by(d.day.desc(), d.fact.desc()).limit(limit))
            numbers |= {row.fact: None for row in rows}
    chosen = list(numbers)[:limit]
    return chosen, *count_beyond(connection, select(d.fact).distinct(), len(chosen))


def _differing_about(connection: Connection, pair: tuple[str, ...], limit: int) -> tuple[list[int], int, bool]:
    """Those about one or two states: all of their facts are gone through, once."""
    about, d = _about(pair, Days(), ()).subquery(), fact_differences.c
    rank = func.min(case({name: at for at, name in enumerate(_RELATIONS)}, value=d.relation))
    query = select(d.fact).join(about, about.c.fact == d.fact).group_by(d.fact)
    rows = connection.execute(query.order_by(rank, func.max(d.day).desc(), d.fact.desc()))
    every = [row.fact for row in rows]
    left = max(0, len(every) - limit)
    return every[:limit], min(left, MOST), left > MOST


def about_state(code: str) -> Select[tuple[int, int]]:
    """The facts about a state."""
    return _about((code,), Days(), ())


def _about(pair: tuple[str, ...], days: Days, kinds: tuple[str, ...]) -> Select[tuple[int, int]]:
    """Facts and their days: of all states, of one, or between two."""
    most = 2
    if len(pair) == most:
        table = fact_dyads.c
        where: list[ColumnElement[bool]] = [table.one == pair[0], table.two == pair[1]]
        fact, day, kind = table.fact, table.day, table.kind
    elif pair:
        states = fact_states.c
        where, fact, day, kind = [states.state == pair[0]], states.fact, states.day, states.kind
    else:
        where, fact, day, kind = [], facts.c.number, facts.c.first_day, facts.c.kind
    where += [day >= days.first] if days.first is not None else []
    where += [day <= days.last] if days.last is not None else []
    where += [kind.in_(kinds)] if kinds else []
    return select(fact.label("fact"), day.label("day")).where(and_(True, *where))


def latest(connection: Connection, query: Select[tuple[int, int]], limit: int) -> tuple[list[int], int, bool]:
    """The numbers of the latest facts, undated ones last, and how many more there are; see `count_beyond`."""
    day, fact = query.selected_columns.day, query.selected_columns.fact
    # One after another, for on PostgreSQL no index gives an order in which None comes last.
    parts = [query.where(day.is_not(None)), query.where(day.is_(None))]
    numbers: list[int] = []
    for part in parts:
        if len(numbers) <= limit:
            rows = connection.execute(part.order_by(day.desc(), fact.desc()).limit(limit + 1 - len(numbers)))
            numbers += [row.fact for row in rows]
    if len(numbers) <= limit:
        return numbers, 0, False
    return numbers[:limit], *count_beyond(connection, query, limit)


def _record(connection: Connection, numbers: Sequence[int]) -> Record:
    return record_of_selection(connection, Selection(facts=tuple(numbers)))


def _pair(names: Sequence[str]) -> tuple[str, ...]:
    """The codes of the states, in the order of the alphabet, each once."""
    return tuple(sorted({state_code(name) for name in names}))


def _titled(what: str, pair: tuple[str, ...]) -> str:
    names = " and ".join(load_world().states[code].name for code in pair)
    return f"{what}: {names}" if what and names else what or names

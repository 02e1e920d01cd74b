"""Facts by who they are between, when they were, and of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select, union_all

from accord.errors import InputError
from accord.reading.claim import Kind
from accord.record.asking.answer import Chronology, Differences, Dyad, Ledger
from accord.record.asking.counting import MOST, count_beyond
from accord.record.asking.naming import Days, days_between, state_code
from accord.record.asking.paging import Paging, not_listed
from accord.record.judging import resolved
from accord.record.record import Record
from accord.record.schema import fact_differences, fact_dyads, fact_states, facts
from accord.record.view import Selection, record_of_selection
from accord.world import load_world

LEDGER = ("agreement", "commitment")
_DONE = tuple(kind for kind in get_args(Kind) if kind != "statement")
_TWO = 2  # states
_TOLD = 20  # of the latest facts between two states: what each of them tells
_RELATIONS = ("conflict", "update", "refines", "wording")


def dyad(
    connection: Connection, one: str, two: str, *, since: str | None, until: str | None, kind: str | None, page: Paging
) -> Dyad:
    """The facts between two states, the latest first."""
    pair = _pair((one, two))
    if len(pair) == 1:
        raise InputError(repr(two[:80]), expected="another state", found="the same one again")
    days = days_between(since, until)
    found = latest(connection, _about(pair, days, (kind,) if kind else ()), page)
    return Dyad(
        title=_titled("", pair),
        record=_record(connection, found.numbers),
        more=found.more,
        uncounted=found.uncounted,
        next=found.next,
        states=(pair[0], pair[1]),
    )


def ledger(connection: Connection, states: Sequence[str], *, page: Paging) -> Ledger:
    """Agreements and commitments: of all states, of one, or between two; the latest first."""
    pair = _pair(states)
    found = latest(connection, _about(pair, Days(), LEDGER), page)
    return Ledger(
        title=_titled("Agreements and commitments", pair),
        record=_record(connection, found.numbers),
        more=found.more,
        uncounted=found.uncounted,
        next=found.next,
    )


def chronology(
    connection: Connection, states: Sequence[str], *, since: str | None, until: str | None, page: Paging
) -> Chronology:
    """What happened when: the latest dated facts, in order of time; what was only said is left out.

    The next part of it holds those before these.
    """
    pair = _pair(states)
    days = days_between(since, until)
    query = _about(pair, days, _DONE)
    c = facts.c
    if pair:
        query = query.join(facts, c.number == query.selected_columns.fact)
    query = query.where(c.first_day.is_not(None))
    found = latest(connection, query, page)
    return Chronology(
        title=_titled("Chronology", pair),
        record=_record(connection, found.numbers[::-1]),
        more=found.more,
        uncounted=found.uncounted,
        next=found.next,
    )


def differences(connection: Connection, states: Sequence[str], *, page: Paging) -> Differences:
    """Facts that reports tell differently, conflicts first, then the latest first."""
    pair = _pair(states)
    first = page.after is None
    found = _differing(connection, page.limit) if first and not pair else _differing_about(connection, pair, page)
    two = (pair[0], pair[1]) if len(pair) == _TWO else None
    told = latest(connection, _about(pair, Days(), ()), Paging(_TOLD)).numbers if two and first else []
    record = _record(connection, list(dict.fromkeys((*found.numbers, *told))))
    return Differences(
        title=_titled("Where the reports differ", pair),
        record=record,
        more=found.more,
        uncounted=found.uncounted,
        next=found.next,
        beside=tuple(fact.id for fact in record.facts[len(found.numbers) :]),
        states=two if first else None,
    )


def _differing(connection: Connection, limit: int) -> Listed:
    """The latest facts that reports tell differently, relation by relation: each a look-up in an index."""
    d = fact_differences.c
    numbers: dict[int, None] = {}
    for relation in _RELATIONS:
        if len(numbers) < limit:
            query = select(d.fact, d.day).where(d.relation == relation).distinct()
            rows = connection.execute(query.order_by(d.day.desc(), d.fact.desc()).limit(limit))
            numbers |= {row.fact: None for row in rows}
    chosen = list(numbers)[:limit]
    return _listed(connection, chosen, *count_beyond(connection, select(d.fact).distinct(), len(chosen)))


def _differing_about(connection: Connection, pair: tuple[str, ...], page: Paging) -> Listed:
    """Those about one or two states, or from behind one on: all of them are gone through, once."""
    d = fact_differences.c
    rank = func.min(case({name: at for at, name in enumerate(_RELATIONS)}, value=d.relation))
    query = select(d.fact).group_by(d.fact)
    if pair:
        about = _about(pair, Days(), ()).subquery()
        query = query.join(about, about.c.fact == d.fact)
    rows = connection.execute(query.order_by(rank, func.max(d.day).desc(), d.fact.desc()))
    every = [row.fact for row in rows]
    if page.after is not None:
        number = _number(connection, page.after)
        if number not in every:
            raise not_listed(page.after)
        every = every[every.index(number) + 1 :]
    left = max(0, len(every) - page.limit)
    return _listed(connection, every[: page.limit], min(left, MOST), left > MOST)


def about_state(code: str) -> Select[tuple[int, int]]:
    """The facts about a state."""
    return _about((code,), Days(), ())


def _about(pair: tuple[str, ...], days: Days, kinds: tuple[str, ...]) -> Select[tuple[int, int]]:
    """Facts and their days: of all states, of one, or between two."""
    if len(pair) == _TWO:
        table, (one, two) = fact_dyads.c, sorted(pair)
        where: list[ColumnElement[bool]] = [table.one == one, table.two == two]
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


class Listed(Struct, frozen=True):
    """The numbers of facts to give, how many more there are (see `count_beyond`), and where the rest begins."""

    numbers: list[int]
    more: int = 0
    uncounted: bool = False
    next: str | None = None


def latest(connection: Connection, query: Select[tuple[int, int]], page: Paging) -> Listed:
    """The latest facts, undated ones last."""
    day, fact = query.selected_columns.day, query.selected_columns.fact
    # One after another, for on PostgreSQL no index gives an order in which None comes last.
    parts = [query.where(day.is_not(None)), query.where(day.is_(None))]
    if page.after is not None:
        number = _number(connection, page.after)
        met = connection.execute(query.where(fact == number)).first()
        if met is None:
            raise not_listed(page.after)
        behind = or_(day < met.day, fact < number) if met.day is not None else fact < number
        parts = [parts[0].where(day <= met.day, behind), parts[1]] if met.day is not None else [parts[1].where(behind)]
    numbers: list[int] = []
    for part in parts:
        if len(numbers) <= page.limit:
            rows = connection.execute(part.order_by(day.desc(), fact.desc()).limit(page.limit + 1 - len(numbers)))
            numbers += [row.fact for row in rows]
    if len(numbers) <= page.limit:
        return Listed(numbers)
    rest = query if page.after is None else union_all(*parts)
    return _listed(connection, numbers[: page.limit], *count_beyond(connection, rest, page.limit))


def _listed(connection: Connection, numbers: list[int], more: int, uncounted: bool) -> Listed:
    left = bool(numbers) and (more > 0 or uncounted)
    last = connection.execute(select(facts.c.id).where(facts.c.number == numbers[-1])).scalar() if left else None
    return Listed(numbers, more, uncounted, last)


def _number(connection: Connection, given: str) -> int:
    """The number of the fact of an id, or of the beginning of one."""
    one = resolved(connection, given, "f")
    return int(connection.execute(select(facts.c.number).where(facts.c.id == one)).scalar_one())


def _record(connection: Connection, numbers: Sequence[int]) -> Record:
    return record_of_selection(connection, Selection(facts=tuple(numbers)))


def _pair(names: Sequence[str]) -> tuple[str, ...]:
    """The codes of the states in the order in which they were asked for, each once."""
    return tuple(dict.fromkeys(state_code(name) for name in names))


def _titled(what: str, pair: tuple[str, ...]) -> str:
    names = " and ".join(load_world().states[code].name for code in pair)
    return f"{what}: {names}" if what and names else what or names

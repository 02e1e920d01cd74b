"""Actors: who they are, which offices they are given, what they do and what they are said to have said."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, false, or_, select

from accord.ids import content_id
from accord.reading.mention import Actor
from accord.record.asking.answer import Biography, OfficeHeld, Quotes
from accord.record.asking.counting import count_beyond
from accord.record.asking.events import about_state, latest
from accord.record.asking.naming import actor_named, day_words, days_between, kept_without_state, named
from accord.record.asking.paging import Paging, not_listed
from accord.record.judging import resolved
from accord.record.schema import actor_offices, claims, fact_parties, reports
from accord.record.view import Selection, record_of_selection

_STATE = "state:"


def actor(connection: Connection, name: str, *, page: Paging) -> Biography:
    """Who somebody is: names, offices over time with their sources, and the facts."""
    key = actor_named(connection, name)
    who, known = named(connection, key)
    keys = (key, *kept_without_state(connection, key))
    if key.startswith(_STATE):
        query = about_state(key.removeprefix(_STATE))
    else:
        p = fact_parties.c
        query = select(p.fact.label("fact"), p.day.label("day")).where(p.actor.in_(keys)).distinct()
    found = latest(connection, query, page)
    c = actor_offices.c
    rows = connection.execute(
        select(actor_offices).where(c.actor.in_(keys)).order_by(c.first_day, c.title, c.of, c.former)
    ).all()
    sources = {number for row in rows for number in (row.first_report, row.last_report) if number is not None}
    record = record_of_selection(connection, Selection(facts=tuple(found.numbers), reports=tuple(sorted(sources))))
    ids = _ids(connection, sources)
    offices = (*(_told(connection, row, ids) for row in rows), *_known(connection, known))
    return Biography(
        title=who.name,
        record=record,
        more=found.more,
        uncounted=found.uncounted,
        next=found.next,
        actor=who,
        offices=offices,
        also=tuple(content_id("a", one) for one in keys[1:]),
    )


def _ids(connection: Connection, numbers: set[int]) -> dict[int, str]:
    c = reports.c
    rows = connection.execute(select(c.number, c.id).where(c.number.in_(sorted(numbers))))
    return {row.number: row.id for row in rows}


def _told(connection: Connection, row: Row[tuple[object, ...]], ids: dict[int, str]) -> OfficeHeld:
    """An office that reports give."""
    found = (ids.get(row.first_report), ids.get(row.last_report))
    return OfficeHeld(
        title=row.title,
        of=_name(connection, row.of),
        former=bool(row.former),
        first=day_words(row.first_day),
        last=day_words(row.last_day),
        reports=row.reports,
        sources=tuple(dict.fromkeys(one for one in found if one is not None)),
    )


def _known(connection: Connection, who: Actor) -> list[OfficeHeld]:
    """The offices that world data know."""
    return [
        OfficeHeld(
            title=office.title,
            of=_name(connection, office.of),
            former=office.former,
            first=office.start,
            last=office.end,
            reports=0,
            sources=(),
        )
        for office in who.offices
        if office.span is None and (office.start or office.end)
    ]


def _name(connection: Connection, key: str | None) -> str:
    return named(connection, key)[0].name if key else ""


def quotes(connection: Connection, speaker: str, *, since: str | None, until: str | None, page: Paging) -> Quotes:
    """What somebody is said to have said, the latest first."""
    key = actor_named(connection, speaker)
    keys = (key, *kept_without_state(connection, key))
    days = days_between(since, until)
    c = claims.c
    query = select(c.id, c.fact).where(c.speaker.in_(keys), c.kind == "statement")
    query = query.where(c.day >= days.first) if days.first is not None else query
    query = query.where(c.day <= days.last) if days.last is not None else query
    dated, undated = query.where(c.day.is_not(None)), query.where(c.day.is_(None))  # see `latest`
    if page.after is not None:
        one = resolved(connection, page.after, "c")
        met = connection.execute(query.add_columns(c.day, c.number).where(c.id == one)).first()
        if met is None:
            raise not_listed(page.after)
        if met.day is not None:
            dated = dated.where(c.day <= met.day, or_(c.day < met.day, c.number > met.number))
        else:
            dated, undated = dated.where(false()), undated.where(c.number > met.number)
    rows: list[Row[Any, Any]] = []
    for part in (dated, undated):
        if len(rows) <= page.limit:
            rows += connection.execute(part.order_by(c.day.desc(), c.number).limit(page.limit + 1 - len(rows))).all()
    left = len(rows) > page.limit
    more, uncounted = count_beyond(connection, dated.union_all(undated), page.limit) if left else (0, False)
    shown = rows[: page.limit]
    return Quotes(
        title=f"{named(connection, key)[0].name} is reported to have said",
        record=record_of_selection(connection, Selection(facts=tuple(dict.fromkeys(row.fact for row in shown)))),
        more=more,
        uncounted=uncounted,
        next=shown[-1].id if left else None,
        claims=tuple(row.id for row in shown),
    )

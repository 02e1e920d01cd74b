"""Stories in a list, and one of them whole; what changed since a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from accord.errors import InputError
from accord.reading.times import edtf_days
from accord.record.among import among
from accord.record.asking.answer import Change, Changes, Stories, Story, StoryLine, StoryLink
from accord.record.asking.counting import count_beyond
from accord.record.asking.naming import day_words, days_between
from accord.record.asking.paging import WHOLE, Paging, not_listed
from accord.record.judging import resolved
from accord.record.leads import lead_of
from accord.record.schema import actors, changes, facts, reports, stories
from accord.record.storylinks import links_of
from accord.record.view import Selection, record_of_selection

REPORTS_LISTED = 8
"""Of each story in a list, with the text; `accord story` gives all of one."""


def story_list(connection: Connection, *, since: str | None, until: str | None, page: Paging) -> Stories:
    """Stories that lie at least partly between two days, the latest first."""
    days = days_between(since, until)
    c = stories.c
    query = select(stories)
    query = query.where(c.last_day >= days.first) if days.first is not None else query
    query = query.where(c.first_day <= days.last) if days.last is not None else query
    query = query if page.after is None else query.where(_behind(connection, query, page.after))
    rows = connection.execute(query.order_by(c.last_day.desc().nulls_last(), c.number.desc()).limit(page.limit)).all()
    more, uncounted = count_beyond(connection, query, len(rows))
    numbers = [row.number for row in rows]
    told = _some_reports(connection, numbers)
    named_for = [lead for row in rows if (lead := lead_of(row.content)) is not None]
    chosen = Selection(facts=tuple(named_for), reports=tuple(told), stories=tuple(numbers))
    leads = {
        row.number: row.id
        for row in connection.execute(
            select(facts.c.number, facts.c.id).where(among(facts.c.number, "wanted")), {"wanted": named_for}
        )
    }
    return Stories(
        title="Stories",
        record=record_of_selection(connection, chosen),
        more=more,
        uncounted=uncounted,
        next=rows[-1].id if more or uncounted else None,
        stories=tuple(
            StoryLine(
                id=row.id,
                label=row.label,
                first=day_words(row.first_day),
                last=day_words(row.last_day),
                reports=row.size,
                facts=row.facts,
                lead=leads.get(lead_of(row.content) or 0),
            )
            for row in rows
        ),
    )


def _behind(connection: Connection, query: Select[Any], after: str) -> ColumnElement[bool]:
    """That a story stands behind another one in the list."""
    c = stories.c
    met = connection.execute(query.where(c.id == resolved(connection, after, "s"))).first()
    if met is None:
        raise not_listed(after)
    if met.last_day is None:
        return and_(c.last_day.is_(None), c.number < met.number)
    return or_(c.last_day < met.last_day, and_(c.last_day == met.last_day, c.number < met.number), c.last_day.is_(None))


def _some_reports(connection: Connection, numbers: list[int]) -> list[int]:
    """The first reports of each story: a list of stories holds no more of them, and says how many there are."""
    c = reports.c
    rank = func.row_number().over(partition_by=c.story, order_by=c.number).label("rank")
    every = select(c.number, rank).where(among(c.story, "wanted")).subquery()
    query = select(every.c.number).where(every.c.rank <= REPORTS_LISTED)
    return list(connection.execute(query, {"wanted": numbers}).scalars())


def story(connection: Connection, one: str, *, page: Paging = WHOLE) -> Story:
    """One story, by its id or the beginning of it: its facts in the order of their numbers.

    Where it is not given whole, it is given with the reports of its facts only.

    Raises:
        UnknownId: the record has no such story, or several whose ids begin so.
    """
    found = resolved(connection, one, "s")
    row = connection.execute(select(stories).where(stories.c.id == found)).one()
    held = connection.execute(select(reports.c.number).where(reports.c.story == row.number)).scalars()
    f = facts.c
    query = select(f.number, f.id).where(f.story == row.number).order_by(f.number)
    if page.after is not None:
        met = connection.execute(query.where(f.id == resolved(connection, page.after, "f"))).first()
        if met is None:
            raise not_listed(page.after)
        query = query.where(f.number > met.number)
    every = connection.execute(query).all()
    told = every[: page.limit]
    whole = page.after is None and len(told) == len(every)
    chosen = Selection(
        facts=tuple(fact.number for fact in told), reports=tuple(held) if whole else (), stories=(row.number,)
    )
    return Story(
        title=row.label,
        record=record_of_selection(connection, chosen),
        more=len(every) - len(told),
        next=told[-1].id if len(told) < len(every) else None,
        story=row.id,
        facts=row.facts,
        reports=row.size,
        links=_links(connection, row.number),
    )


def _links(connection: Connection, number: int) -> tuple[StoryLink, ...]:
    """The stories that one hangs together with."""
    found = {link.story: link for link in links_of(connection, number)}
    c = stories.c
    query = select(c.number, c.id, c.label, c.first_day, c.last_day).where(c.number.in_(sorted(found)))
    return tuple(
        StoryLink(
            id=row.id,
            label=row.label,
            first=day_words(row.first_day),
            last=day_words(row.last_day),
            earlier=found[row.number].earlier,
            why=found[row.number].why,
        )
        for row in connection.execute(query.order_by(c.first_day, c.number))
    )


def change_list(connection: Connection, since: str, *, page: Paging) -> Changes:
    """What appeared, changed, merged, split or vanished since a day, the latest first.

    As one thing changes again and again, the list goes on behind the number of a change.
    """
    c = changes.c
    query = select(changes).where(c.at >= _moment(since))
    if page.after is not None:
        if not (page.after.isascii() and page.after.isdigit() and len(page.after) < _DIGITS):
            raise not_listed(page.after)
        query = query.where(c.number < int(page.after))
    rows = connection.execute(query.order_by(c.number.desc()).limit(page.limit)).all()
    more, uncounted = count_beyond(connection, query, len(rows))
    ids = {what: [row.id for row in rows if row.what == what] for what in ("fact", "report", "story", "actor")}
    labels: dict[str, str] = {}
    numbers: dict[str, list[int]] = {}
    for what, table, words in (("fact", facts, "label"), ("report", reports, "title"), ("story", stories, "label")):
        named = connection.execute(
            select(table.c.number, table.c.id, table.c[words].label("words")).where(among(table.c.id, "wanted")),
            {"wanted": ids[what]},
        ).all()
        numbers[what] = [row.number for row in named]
        labels |= {row.id: row.words or "" for row in named}
    named_so = select(actors.c.id, actors.c.name).where(among(actors.c.id, "wanted"))
    known = connection.execute(named_so, {"wanted": ids["actor"]})
    labels |= {row.id: row.name for row in known}
    chosen = Selection(facts=tuple(numbers["fact"]), reports=tuple(numbers["report"]), stories=tuple(numbers["story"]))
    return Changes(
        title=f"What changed since {since}",
        record=record_of_selection(connection, chosen),
        more=more,
        uncounted=uncounted,
        next=str(rows[-1].number) if more or uncounted else None,
        changes=tuple(
            Change(
                number=row.number,
                at=row.at,
                what=row.what,
                verb=row.verb,
                id=row.id,
                about=_about(row.detail, labels.get(row.id, "")),
            )
            for row in rows
        ),
    )


def _moment(since: str) -> str:
    """The time as the log writes it."""
    found = edtf_days(since.strip())
    if found is not None:
        return date.fromordinal(found[0]).isoformat()
    try:
        then = datetime.fromisoformat(since.strip())
    except ValueError:
        raise InputError(
            "since", expected="a date such as 2024, 2024-08 or 2024-08-19", found=repr(since[:80])
        ) from None
    return then.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _about(detail: str | None, label: str) -> str:
    """What an id is called, now or when it was last there, and what became of it, in words.

    >>> _about('{"standing": ["single", "corroborated"], "witnesses": [1, 2]}', "Peru signed a pact")
    'Peru signed a pact (standing: single → corroborated; witnesses: 1 → 2)'
    """
    known = msgspec.json.decode(detail, type=dict[str, object]) if detail else {}
    called = label or next((str(known[name]) for name in _NAMES if isinstance(known.get(name), str)), "")
    told = [f"{words} {known[name]}" for name, words in _LEADS.items() if name in known]
    told += [
        f"{name}: {' → '.join('none' if one is None else str(one) for one in value)}"
        for name, value in known.items()
        if isinstance(value, list) and len(value) == _WAS_AND_IS and name != _LOST
    ]
    lost = known.get(_LOST)
    told += [f"no longer {', '.join(map(str, lost))}"] if isinstance(lost, list) and lost else []
    return f"{called} ({'; '.join(told)})".strip() if told else called


_NAMES = ("title", "label", "name")
_LEADS = {"into": "into", "off": "split off:"}
_LOST = "lost"
_WAS_AND_IS = 2
_DIGITS = 19

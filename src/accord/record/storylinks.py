"""Which stories take one another up: one tells of a fact that is another's, on a later day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, func, or_, select

from accord.record.among import among
from accord.record.entering import enter
from accord.record.schema import claims, facts, reports, stories, story_links

_MANY = 500


class Link(Struct, frozen=True):
    """The number of another story, whether it is the earlier one, and why the two hang together."""

    story: int
    earlier: bool
    why: str


def save_links(connection: Connection, touched: Sequence[int]) -> None:
    """Enter which stories the touched ones take up, or are taken up by."""
    for first in range(0, len(touched), _MANY):
        numbers = list(touched[first : first + _MANY])
        for statement in _UNLINKED:
            connection.execute(statement, {"wanted": numbers})
        shared = _shared(connection, numbers)
        days = _days(connection, {number for pair in shared for number in pair})
        rows: dict[tuple[int, int], str] = {}
        for (teller, owner), label in sorted(shared.items()):
            # Of two stories without a day the one that was kept first is the earlier one.
            early, late = sorted((teller, owner), key=lambda one: (days.get(one) or 0, one))
            rows.setdefault((late, early), f"both tell: {label}")
        linked = [
            {"later": late, "earlier": early, "kind": "follows", "why": why} for (late, early), why in rows.items()
        ]
        enter(connection, story_links, linked)


def links_of(connection: Connection, story: int) -> list[Link]:
    """The stories that one takes up, and those that take it up."""
    c = story_links.c
    query = select(story_links).where(or_(c.later == story, c.earlier == story)).order_by(c.earlier, c.later)
    return [
        Link(row.earlier if row.later == story else row.later, row.later == story, row.why)
        for row in connection.execute(query)
    ]


def _shared(connection: Connection, numbers: Sequence[int]) -> dict[tuple[int, int], str]:
    """By the story whose report tells it and the story that it is of: the label of a fact."""
    rows = [row for query in _SHARED for row in connection.execute(query, {"wanted": list(numbers)})]
    return {(row.teller, row.owner): row.label for row in rows}


def _days(connection: Connection, numbers: set[int]) -> dict[int, int | None]:
    if not numbers:
        return {}
    return {row.number: row.first_day for row in connection.execute(_DAYS, {"wanted": sorted(numbers)})}


_UNLINKED = tuple(
    delete(story_links).where(among(side, "wanted")) for side in (story_links.c.later, story_links.c.earlier)
)
_DAYS = select(stories.c.number, stories.c.first_day).where(among(stories.c.number, "wanted"))
_TELLING = (
    select(reports.c.story.label("teller"), facts.c.story.label("owner"), func.min(facts.c.label).label("label"))
    .join_from(claims, reports, claims.c.report == reports.c.number)
    .join(facts, claims.c.fact == facts.c.number)
    .where(reports.c.story != facts.c.story)
    .group_by(reports.c.story, facts.c.story)
)
# Two look-ups in an index each, where one condition on either would go through all that is kept.
_SHARED = tuple(_TELLING.where(among(side, "wanted")) for side in (reports.c.story, facts.c.story))

"""Which stories take one another up: one tells of a fact that is another's, on a later day."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, or_, select

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
        links = story_links.c
        connection.execute(delete(story_links).where(or_(links.later.in_(numbers), links.earlier.in_(numbers))))
        shared = _shared(connection, numbers)
        days = _days(connection, {number for pair in shared for number in pair})
        rows: dict[tuple[int, int], str] = {}
        for (teller, owner), label in sorted(shared.items()):
            # Of two stories without a day the one that was kept first is the earlier one.
            early, late = sorted((teller, owner), key=lambda one: (days.get(one) or 0, one))
            rows.setdefault((late, early), f"both tell: {label}")
        if rows:
            connection.execute(
                insert(story_links),
                [
                    {"later": late, "earlier": early, "kind": "follows", "why": why}
                    for (late, early), why in rows.items()
                ],
            )


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
    teller, owner = reports.c.story, facts.c.story
    query = (
        select(teller.label("teller"), owner.label("owner"), func.min(facts.c.label).label("label"))
        .join_from(claims, reports, claims.c.report == reports.c.number)
        .join(facts, claims.c.fact == facts.c.number)
        .where(teller != owner)
        .group_by(teller, owner)
    )
    # Two look-ups in an index each, where one condition on either would go through all that is kept.
    rows = [row for side in (teller, owner) for row in connection.execute(query.where(side.in_(numbers)))]
    return {(row.teller, row.owner): row.label for row in rows}


def _days(connection: Connection, numbers: set[int]) -> dict[int, int | None]:
    rows = connection.execute(select(stories.c.number, stories.c.first_day).where(stories.c.number.in_(numbers)))
    return {row.number: row.first_day for row in rows}

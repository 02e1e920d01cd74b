"""Which kept reports likely retell others in other words: told anew for the stories that reports come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from heapq import nsmallest

from msgspec import Struct
from sqlalchemy import Connection, delete, or_, select

from accord.checking.witnesses_rewrites import rewrites_among
from accord.record.among import among
from accord.record.entering import enter
from accord.record.schema import copies, reports, rewrites
from accord.record.shelf import Shelf

WHOLE = 24
"""A story of at most so many reports is told anew as a whole; in a larger one, a new report is held against so many."""


class _Member(Struct, frozen=True, gc=False):
    """A report of a story: its number, its witness and its day."""

    number: int
    witness: str
    day: int | None


def save_rewrites(connection: Connection, stories: Collection[int], fresh: Collection[int], shelf: Shelf) -> None:
    """Enter which reports of the touched stories likely retell one another.

    Args:
        connection: of the writing transaction.
        stories: numbers of the stories.
        fresh: numbers of reports that are new, or that are read anew.
        shelf: has the reports at hand.
    """
    members: defaultdict[int, list[_Member]] = defaultdict(list)
    for story, number, witness, day in connection.execute(_MEMBERS, {"stories": sorted(stories)}).all():
        members[story].append(_Member(number, witness, day))
    whole = [held for held in members.values() if len(held) <= WHOLE]
    _clear(connection, [one.number for held in whole for one in held if one.number not in fresh])
    telling: list[tuple[list[_Member], int | None]] = [(held, None) for held in whole]
    for held in members.values():
        if len(held) > WHOLE:
            telling += [(_nearest(one, held), one.number) for one in held if one.number in fresh]
    telling = [(held, new) for held, new in telling if len({one.witness for one in held}) > 1]
    shared = _shared(connection, {one.number for held, _ in telling for one in held})
    rows: dict[tuple[int, int], dict[str, object]] = {}
    for held, new in telling:
        rows |= _told(connection, held, new, shared, shelf)
    enter(connection, rewrites, list(rows.values()))


def _clear(connection: Connection, numbers: Sequence[int]) -> None:
    """Take away what is kept of these reports."""
    if numbers:
        c = rewrites.c
        connection.execute(delete(rewrites).where(or_(c.one.in_(numbers), c.two.in_(numbers))))


def _nearest(one: _Member, held: Iterable[_Member]) -> list[_Member]:
    """A report and those of its story that came out nearest to it."""
    day = one.day or 0
    others = (other for other in held if other is not one)
    return [one, *nsmallest(WHOLE, others, key=lambda o: (abs((o.day or day) - day), -o.number))]


def _shared(connection: Connection, numbers: Collection[int]) -> list[tuple[int, int]]:
    """Pairs of reports that share copied prose, of which the newer is among these."""
    given = {"wanted": sorted(numbers)}
    return [(newer, older) for newer, older in connection.execute(_SHARED, given).all()] if numbers else []


def _told(
    connection: Connection,
    held: Sequence[_Member],
    new: int | None,
    shared: Iterable[tuple[int, int]],
    shelf: Shelf,
) -> dict[tuple[int, int], dict[str, object]]:
    """The rewrites among reports as rows; of a new one only, where it is given."""
    kept = shelf.reports(connection, [one.number for one in held])
    numbers = {one.report.id: number for number, one in kept.items()}
    witness = {one.number: one.witness for one in held}
    homes = {report: witness[number] for report, number in numbers.items()}
    copied = {
        frozenset((witness[newer], witness[older])) for newer, older in shared if newer in witness and older in witness
    }
    found = rewrites_among(
        (shelf.telling(one) for one in kept.values()), homes, copied, None if new is None else {kept[new].report.id}
    )
    return {
        (numbers[pair.left], numbers[pair.right]): {
            "one": numbers[pair.left],
            "two": numbers[pair.right],
            "source": numbers[pair.source] if pair.source is not None else None,
            "why": pair.why,
        }
        for pair in found
    }


_SHARED = select(copies.c.newer, copies.c.older).distinct().where(among(copies.c.newer, "wanted"))
_MEMBERS = (
    select(reports.c.story, reports.c.number, reports.c.witness, reports.c.day)
    .where(among(reports.c.story, "stories"))
    .order_by(reports.c.story, reports.c.number)
)

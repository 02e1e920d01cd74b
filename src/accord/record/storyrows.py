"""Stories as rows: what a story is named for, when it was, what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from accord.checking.facts import ASIDE, kinds_in_order
from accord.ids import content_id
from accord.record.among import among
from accord.record.entering import enter
from accord.record.leads import StoryContent
from accord.record.log import Log
from accord.record.packing import pack
from accord.record.schema import facts, reports, stories

_NOTHING = "nothing on the record"
Told = Row[int, int, str, str, str, int, int, str]


def save_stories(connection: Connection, touched: Iterable[int], moved: Mapping[int, int], log: Log) -> None:
    """Write what the touched stories are now.

    Args:
        connection: of the writing transaction.
        touched: numbers of stories whose reports or facts may have changed.
        moved: reports that are in another story than before, and the story that they were in.
        log: takes what appeared, merged, split and went.
    """
    numbers = sorted(set(touched) - {0})
    held = {row.number: row for row in connection.execute(_HELD, {"wanted": numbers})}
    members, told = _members(connection, numbers), _told(connection, numbers)
    ids = {number: row.id for number, row in held.items()}
    wanted = {n: sorted(one for _, one, _, _ in some) for n, some in members.items() if n not in held}
    taken = _taken(connection, [content_id("s", *some) for some in wanted.values()])
    new: list[dict[str, object]] = []
    changed: list[dict[str, object]] = []
    for number in numbers:
        if number not in members:
            continue
        values = _values(told.get(number, []), members[number])
        row = held.get(number)
        if row is None:
            ids[number] = _free(wanted[number], taken)
            new.append({"number": number, "id": ids[number], **values})
            log.note("story", "appeared", ids[number], {"label": values["label"]})
            log.back(ids[number])
        elif any(getattr(row, name) != value for name, value in values.items()):
            changed.append({"of": number, **values})
    enter(connection, stories, new)
    if changed:
        connection.execute(_CHANGED, changed)
    _part(connection, moved, ids, members, log)
    for number, row in held.items():
        if number not in members:
            connection.execute(delete(stories).where(stories.c.number == number))
            went = Counter(_now(connection, [report for report, before in moved.items() if before == number]))
            into = _id_of(connection, went.most_common(1)[0][0]) if went else None
            log.gone("story", row.id, into, row.label)


def _members(
    connection: Connection, numbers: Sequence[int]
) -> dict[int, list[tuple[int, str, int | None, str | None]]]:
    out: dict[int, list[tuple[int, str, int | None, str | None]]] = {}
    for story, number, report, day, title in connection.execute(_MEMBERS, {"wanted": numbers}):
        out.setdefault(story, []).append((number, report, day, title))
    return out


def _told(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Told]]:
    """The facts of stories."""
    out: dict[int, list[Told]] = {}
    for row in connection.execute(_TOLD, {"wanted": numbers}):
        out.setdefault(row.story, []).append(row)
    return out


def _values(rows: Sequence[Told], members: Sequence[tuple[int, str, int | None, str | None]]) -> dict[str, object]:
    """A story is named for the fact that the most witnesses and claims tell, done or planned, statements apart."""
    told = [row for row in rows if row.kind not in ASIDE] or list(rows)
    kinds = {kind: at for at, kind in enumerate(kinds_in_order())}
    lead = max(told, key=lambda r: (r.witnesses, r.status == "done", -kinds[r.kind], r.claims, r.id), default=None)
    days = [day for _, _, day, _ in members if day is not None]
    title = next((title for _, _, _, title in members if title), None)
    return {
        "label": (lead.label if lead is not None else title) or _NOTHING,
        "first_day": min(days, default=None),
        "last_day": max(days, default=None),
        "size": len(members),
        "facts": len(rows),
        "content": pack(StoryContent(lead=lead.number if lead is not None else None)),
    }


def _free(members: Sequence[str], taken: set[str]) -> str:
    """The id of a new story; where another has it already, another one."""
    one, salt = content_id("s", *members), 0
    while one in taken:
        salt += 1
        one = content_id("s", *members, str(salt))
    taken.add(one)
    return one


def _taken(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Which of these ids stories have already; where one is taken, all that there are, for the next may be too."""
    taken = set(connection.execute(_IDS, {"wanted": list(ids)}).scalars()) if ids else set()
    return taken and set(connection.execute(select(stories.c.id)).scalars())


_CHANGED = update(stories).where(stories.c.number == bindparam("of"))
_IDS = select(stories.c.id).where(among(stories.c.id, "wanted"))
_HELD = select(stories).where(among(stories.c.number, "wanted"))
_MEMBERS = (
    select(reports.c.story, reports.c.number, reports.c.id, reports.c.day, reports.c.title)
    .where(among(reports.c.story, "wanted"))
    .order_by(reports.c.number)
)
_TOLD = (
    select(*(facts.c[name] for name in ("story", "number", "id", "kind", "status", "witnesses", "claims", "label")))
    .where(among(facts.c.story, "wanted"))
    .order_by(facts.c.number)
)


def _part(
    connection: Connection,
    moved: Mapping[int, int],
    ids: Mapping[int, str],
    members: Mapping[int, Sequence[tuple[int, str, int | None, str | None]]],
    log: Log,
) -> None:
    """Note which stories parted: reports that left one that is still there."""
    seen = set()
    for report, before in moved.items():
        now = next(iter(_now(connection, [report])), 0)
        if before in members and now != before and (before, now) not in seen and before in ids:
            seen.add((before, now))
            log.note("story", "split", ids[before], {"off": _id_of(connection, now)})


def _now(connection: Connection, numbers: Sequence[int]) -> list[int]:
    if not numbers:
        return []
    return list(connection.execute(select(reports.c.story).where(reports.c.number.in_(numbers))).scalars())


def _id_of(connection: Connection, number: int) -> str | None:
    return connection.execute(select(stories.c.id).where(stories.c.number == number)).scalar()

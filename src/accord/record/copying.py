"""Who copied whom among kept reports, and which witnesses that makes: for one new report, among its neighbours only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, select, update

from accord.checking.reuse import LEAST_SHARED, age, compare, copies_between, least_marks, partners_of
from accord.checking.witness import Copy, Witness
from accord.checking.witnesses import Passages, find_witnesses
from accord.record.among import among
from accord.record.entering import enter
from accord.record.keptreports import Kept
from accord.record.neighbours import Window, near
from accord.record.schema import copies, reports, sketches, witnesses
from accord.record.shelf import Shelf
from accord.record.sketch import Sketch
from accord.reports.span import Span

_CANDIDATES = 96
_TOGETHER = 160
_AGENCY = 40
_AGENCY_DAYS = 5


class Newcomer(Struct, frozen=True):
    """A report just kept, its sketch, its story, and those whose turn is still to come: they will look back at it."""

    kept: Kept
    sketch: Sketch
    story: int
    waiting: frozenset[int] = frozenset()


class Parted(Struct, frozen=True):
    """The reports whose witness had to be told anew.

    Attributes:
        reports: all that hang together, by number.
        passages: whose words stand where in them.
        again: numbers of those kept before of which some words may be another's than they were.
    """

    reports: dict[int, Kept]
    passages: Passages
    again: frozenset[int] = frozenset()


def part(
    connection: Connection, newcomers: Sequence[Newcomer], window_of: Callable[[int | None], Window], shelf: Shelf
) -> list[Parted]:
    """Enter what new reports share with those near them, and tell the witnesses of all that hang together with them.

    A report is compared with those that came out within a fortnight. Brief items that retell a longer report of the
    same agency are looked for in its story only. New reports that hang together are told together, once.
    """
    found = [_shared(connection, new, window_of(new.kept.day), shelf) for new in newcomers]
    _enter(connection, [(new.kept, shared) for new, shared in zip(newcomers, found, strict=True)])
    bodies = _bodies(connection, newcomers)
    seeds = [
        {other.number for other, _ in shared} | bodies.get(new.sketch.body, set())
        for new, shared in zip(newcomers, found, strict=True)
    ]
    groups = _joined([_together(connection, new, one) for new, one in zip(newcomers, seeds, strict=True)])
    at_hand = {new.kept.number: new.kept for new in newcomers}
    parted, alone = [], []
    for numbers in groups:
        held = shelf.reports(connection, numbers - at_hand.keys()) | {n: at_hand[n] for n in numbers & at_hand.keys()}
        shared = copies_among(connection, held)
        made = find_witnesses([kept.report for kept in held.values()], shared)
        passages = Passages(shared, made)
        again: frozenset[int] = frozenset()
        if len(held) > 1:
            moved = _save(connection, held, made) | (held.keys() & at_hand.keys())
            reached = passages.leading_to(held[number].report.id for number in moved)
            again = frozenset(number for number, kept in held.items() if kept.report.id in reached) - at_hand.keys()
        else:
            alone += [(number, made[0]) for number in held]
        parted.append(Parted(held, passages, again))
    _save_alone(connection, alone)
    return parted


def _bodies(connection: Connection, newcomers: Sequence[Newcomer]) -> dict[str, set[int]]:
    """Which reports have the same sentences as the new ones."""
    out: dict[str, set[int]] = {}
    bodies = sorted({new.sketch.body for new in newcomers})
    for body, report in connection.execute(_BODIES, {"wanted": bodies}):
        out.setdefault(body, set()).add(report)
    return out


_BODIES = select(sketches.c.body, sketches.c.report).where(among(sketches.c.body, "wanted"))


def _joined(sets: Iterable[set[int]]) -> list[set[int]]:
    """Sets that have something in common made one, as far as that is not too many.

    >>> _joined([{1, 2}, {3}, {2, 4}])
    [{3}, {1, 2, 4}]
    """
    out: list[set[int]] = []
    for one in sets:
        near = [group for group in out if group & one]
        whole = one.union(*near)
        if len(whole) <= 2 * _TOGETHER:
            out = [group for group in out if not group & one]
            out.append(whole)
        else:
            out.append(one)
    return out


def _shared(connection: Connection, newcomer: Newcomer, window: Window, shelf: Shelf) -> list[tuple[Kept, list[Copy]]]:
    """The reports near that share copied prose with the new one, with the passages."""
    new, sketch = newcomer.kept, newcomer.sketch
    own = len(sketch.marks)
    candidates = [
        (count, number)
        for number, count in window.sharing(sketch.marks)
        if number != new.number
        and number not in newcomer.waiting
        and near(window.reports[number].day, new.day)
        and count >= least_marks(own, window.reports[number].marks)
    ]
    others = shelf.reports(connection, [number for _, number in nlargest(_CANDIDATES, candidates)])
    words = shelf.words(new)
    matches = {}
    for other in others.values():
        match = compare(other.report.id, shelf.words(other), new.report.id, words)
        if match.shared >= LEAST_SHARED and match.prose > 0:
            matches[other.report.id] = (match, other)
    order = sorted((kept.report for _, kept in matches.values()), key=age)
    rank = {report.id: at for at, report in enumerate(order)}
    ranked = sorted((m for m, _ in matches.values()), key=lambda m: (-m.prose, -m.shared, m.left))
    out = []
    for partner in partners_of(ranked, rank):
        other = matches[partner][1]
        older, newer = sorted((other, new), key=lambda kept: age(kept.report))
        passages = copies_between(older.report, shelf.words(older), newer.report, shelf.words(newer))
        if passages:
            out.append((other, passages))
    return out


def _enter(connection: Connection, found: Iterable[tuple[Kept, Sequence[tuple[Kept, list[Copy]]]]]) -> None:
    rows = []
    for new, shared in found:
        for other, passages in shared:
            numbers = {new.report.id: new.number, other.report.id: other.number}
            rows += [
                {
                    "older": numbers[one.left],
                    "newer": numbers[one.right],
                    "older_start": one.left_span.start,
                    "older_end": one.left_span.end,
                    "newer_start": one.right_span.start,
                    "newer_end": one.right_span.end,
                    "source": numbers[one.source] if one.source else None,
                }
                for one in passages
            ]
    enter(connection, copies, rows)


def _together(connection: Connection, newcomer: Newcomer, alike: set[int]) -> set[int]:
    """The numbers of the reports that may share a witness with the new one, by text, body (`alike`) or credit."""
    new, sketch = newcomer.kept, newcomer.sketch
    numbers = {new.number, *alike}
    if sketch.agency is not None:
        given = {"agency": sketch.agency, "story": newcomer.story}
        if new.day is None:
            numbers |= set(connection.execute(_CREDITED, given).scalars())
        else:
            days = {"first": new.day - _AGENCY_DAYS, "last": new.day + _AGENCY_DAYS}
            numbers |= set(connection.execute(_CREDITED_THEN, given | days).scalars())
    if len(numbers) == 1:
        return numbers
    return _closed(connection, numbers)


def together_with(connection: Connection, numbers: set[int]) -> set[int]:
    """Reports with all that share text or a witness with one of them, as far as that is not too many."""
    return _closed(connection, set(numbers))


def load_witnesses(connection: Connection, held: dict[int, Kept]) -> tuple[Witness, ...]:
    """The witnesses of some reports, as they are kept; of their reports, those that are among these."""
    members: dict[str, list[str]] = {}
    for number, witness in connection.execute(_WITNESSES, {"wanted": list(held)}):
        members.setdefault(witness, []).append(held[number].report.id)
    return tuple(Witness(id=one, reports=tuple(sorted(ids))) for one, ids in members.items())


def _closed(connection: Connection, numbers: set[int]) -> set[int]:
    """With all that share text or a witness with one of them, as far as that is not too many."""
    todo = set(numbers)
    while todo and len(numbers) < _TOGETHER:
        some = list(todo)
        more: set[int] = set()
        for query in _SHARING:
            for one, other in connection.execute(query, {"wanted": some}):
                more |= {one, other}
        more |= set(connection.execute(_OF_WITNESS, {"wanted": some}).scalars())
        todo = more - numbers
        numbers |= todo
    return numbers


_SHARING = tuple(
    select(copies.c.newer, copies.c.older).where(among(side, "wanted")) for side in (copies.c.newer, copies.c.older)
)
_OF_WITNESS = select(reports.c.number).where(
    reports.c.witness.in_(
        select(reports.c.witness).where(among(reports.c.number, "wanted"), reports.c.witness != "").correlate(None)
    )
)


def copies_among(connection: Connection, held: dict[int, Kept]) -> tuple[Copy, ...]:
    """The copied passages that two of these reports share."""
    if len(held) == 1:
        return ()
    rows = connection.execute(_COPIES, {"wanted": list(held)}).all()
    ids = {number: kept.report.id for number, kept in held.items()}
    return tuple(
        Copy(
            left=ids[row.older],
            left_span=Span(row.older_start, row.older_end),
            right=ids[row.newer],
            right_span=Span(row.newer_start, row.newer_end),
            source=ids.get(row.source) if row.source is not None else None,
        )
        for row in sorted(rows, key=lambda row: (row.newer, row.older, row.newer_start, row.older_start))
        if row.older in held
    )


def _save_alone(connection: Connection, made: Sequence[tuple[int, Witness]]) -> None:
    """Enter the witnesses of new reports that share nothing: nothing was there before."""
    if made:
        rows = [{"id": w.id, "origin": w.origin, "basis": w.basis, "why": w.why} for _, w in made]
        enter(connection, witnesses, rows)
        connection.execute(_TOLD, [{"of": number, "told": w.id} for number, w in made])


def _save(connection: Connection, held: dict[int, Kept], parted: Iterable[Witness]) -> set[int]:
    """Enter the witnesses, and which reports each of them stands for; the numbers of those that had another."""
    numbers = {kept.report.id: number for number, kept in held.items()}
    parted = tuple(parted)
    before = dict(connection.execute(_WITNESSES, {"wanted": list(held)}).all())
    ids = [witness.id for witness in parted]
    connection.execute(_GONE, {"wanted": ids})
    enter(connection, witnesses, [{"id": w.id, "origin": w.origin, "basis": w.basis, "why": w.why} for w in parted])
    now = [(numbers[report], witness.id) for witness in parted for report in witness.reports]
    moved = {number: one for number, one in now if before[number] != one}
    if moved:
        connection.execute(_TOLD, [{"of": number, "told": one} for number, one in moved.items()])
    if gone := {witness for witness in before.values() if witness} - set(ids):
        still = set(connection.execute(_STILL, {"wanted": sorted(gone)}).scalars())
        connection.execute(_GONE, {"wanted": sorted(gone - still)})
    return set(moved)


_CREDITED = (
    select(sketches.c.report)
    .join_from(sketches, reports, reports.c.number == sketches.c.report)
    .where(sketches.c.agency == bindparam("agency"), reports.c.story == bindparam("story"))
    .limit(_AGENCY)
)
_CREDITED_THEN = _CREDITED.where(sketches.c.day.between(bindparam("first"), bindparam("last")))
_COPIES = select(copies).where(among(copies.c.newer, "wanted"))
_WITNESSES = select(reports.c.number, reports.c.witness).where(among(reports.c.number, "wanted"))
_STILL = select(reports.c.witness).where(among(reports.c.witness, "wanted"))
_GONE = delete(witnesses).where(among(witnesses.c.id, "wanted"))
_TOLD = update(reports).where(reports.c.number == bindparam("of")).values(witness=bindparam("told"))

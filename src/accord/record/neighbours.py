"""Reports and statements of about the same days, in memory: what a new report is held against.

A window spans four weeks and a fortnight on either side, so what finding costs depends on how much came out in that
time, not on how much is kept. Few windows are held, more where they are small, as those of an archive of many years
are; a small record is one window.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection, bindparam, func, select

from accord.checking.reuse_postings import Postings
from accord.checking.stories_background import load_background
from accord.checking.stories_index import Group, Vector, weigh
from accord.checking.stories_likeness import Coded, Lexicon, Square, likeness_of
from accord.checking.stories_terms import Terms
from accord.record.room import AMPLE, Room
from accord.record.schema import claims, reports, sketches
from accord.record.sketch import Bag, Marks, unpack_bag, unpack_marks

DAYS = 14
"""How far apart reports may have come out that copy one another, tell one story or report one saying."""
SMALL = 200
"""A record of at most so many reports is one window, whatever their days."""
EXACT = 48
"""So few reports of about the same days are grouped anew all together, as `group_stories` does it."""
_SPAN = 28
_HOLDERS = 48
_UNDATED = 1000


class Neighbour(Struct, gc=False):
    """A report in a window: its packed terms are unpacked when they are asked for."""

    number: int
    id: str
    day: int | None
    story: int
    marks: int
    packed: bytes
    bag: Bag | None = None
    weighed: tuple[Vector, Vector] | None = None

    def terms(self) -> Bag:
        """Its terms."""
        if self.bag is None:
            self.bag = unpack_bag(self.packed)
        return self.bag


class Window:
    """The reports of some days, and where they are found by their terms, marks and statements.

    Args:
        groups: of so many stories the sums are at hand; those of others are made again when they are asked for.
    """

    def __init__(self, groups: int = AMPLE.groups) -> None:
        self._most = groups
        self.reports: dict[int, Neighbour] = {}
        self.members: dict[int, dict[int, None]] = {}
        self.groups: dict[int, Group] = {}
        self._holders: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()
        self._keys: dict[str, tuple[int, ...]] = {}
        self._uncounted: list[Neighbour] = []
        self._homes: dict[int, int] = {}
        self._marks = Postings()
        self._wordings = Postings()
        self.days: dict[int, int | None] = {}
        self._lexicon = Lexicon(load_background())
        self._coded: dict[int, Coded] = {}

    def add(self, one: Neighbour, marks: Marks) -> None:
        """Take a report in."""
        if one.number in self.reports:
            return
        self.reports[one.number] = one
        self.members.setdefault(one.story, {})[one.number] = None
        self._homes[one.number] = one.story
        self._uncounted.append(one)
        if len(self.reports) > EXACT:
            self._count()
        self._marks.add(one.number, marks)
        if one.story in self.groups:
            self.groups[one.story].add(*self.weighed(one), one.day)
        self._rest(one)

    def _count(self) -> None:
        """Count the terms of those that came since: not of the few that are grouped anew, which need no counts."""
        for one in self._uncounted:
            bag = one.bag or unpack_bag(one.packed)
            self._holders.update(bag.frequencies.keys())
            self._lower.update(bag.lower)
            for key in bag.keys:
                self._keys[key] = (*self._keys.get(key, ()), one.number)[-_HOLDERS:]
        self._uncounted.clear()

    def weighed(self, one: Neighbour) -> tuple[Vector, Vector]:
        """A report over names and over other words, weighed among the reports of the window."""
        if one.weighed is None:
            self._count()
            bag = one.terms()
            one.weighed = weigh(Terms(bag.frequencies, bag.lower), self._holders, self._lower, len(self.reports) + 1)
        return one.weighed

    def likeness(self, some: Sequence[Neighbour]) -> Square:
        """The likeness of every two of a few reports, which are of the window or about to be."""
        for one in some:
            if one.number not in self._coded:
                bag = one.terms()
                self._coded[one.number] = self._lexicon.coded(Terms(bag.frequencies, bag.lower))
        return likeness_of([self._coded[one.number] for one in some], [one.day for one in some], self._lexicon)

    def group(self, story: int) -> Group:
        """The sums over a story's reports within the window."""
        group = self.groups.pop(story, None)
        if group is None:
            group = Group()
            for number in self.members.get(story, ()):
                one = self.reports[number]
                group.add(*self.weighed(one), one.day)
                self._rest(one)
            if len(self.groups) >= self._most:
                del self.groups[next(iter(self.groups))]  # the one used longest ago
        self.groups[story] = group
        return group

    def _rest(self, one: Neighbour) -> None:
        """Terms take room; those of the few that are grouped anew with all that come stay at hand."""
        one.weighed = None
        if len(self.reports) > EXACT:
            one.bag = None
            if self._coded:
                self._lexicon, self._coded = Lexicon(load_background()), {}

    def move(self, number: int, story: int) -> None:
        """Put a report into another story."""
        one = self.reports.get(number)
        if one is None:
            return
        one.story = story
        before = self._homes[number]  # the report's own story may have been told by another window that holds it too
        if before != story:
            self.groups.pop(before, None)
            self.groups.pop(story, None)
            self.members[before].pop(number, None)
            self.members.setdefault(story, {})[number] = None
            self._homes[number] = story

    def add_statement(self, claim: int, day: int | None, wording: Marks) -> None:
        """Take a statement in, under its claim's number."""
        if claim not in self.days:
            self.days[claim] = day
            self._wordings.add(claim, wording)

    def alike(self, bag: Bag) -> Counter[int]:
        """How many of the heaviest terms each report shares that shares any."""
        self._count()
        return Counter(number for key in bag.keys for number in self._keys.get(key, ()))

    def sharing(self, marks: Marks) -> Iterable[tuple[int, int]]:
        """The reports that hold any of these marks, and how many."""
        owners, counts = self._marks.count(marks)
        return zip(owners.tolist(), counts.tolist(), strict=True)

    def saying(self, wording: Marks) -> Iterable[tuple[int, int]]:
        """The statements (claim numbers) that share any of these hashes, and how many."""
        owners, counts = self._wordings.count(wording)
        return zip(owners.tolist(), counts.tolist(), strict=True)


class Windows:
    """The windows that are held, loaded when they are first asked for, the one used longest ago let go of first."""

    def __init__(self, room: Room = AMPLE) -> None:
        self._room = room
        self._held: OrderedDict[int | None, Window] = OrderedDict()
        self._small: bool | None = None

    def forget(self) -> None:
        """Let go of everything: somebody else wrote."""
        self._held.clear()
        self._small = None

    def key(self, connection: Connection, day: int | None) -> int | None:
        """Which window that is: two days of the same key have one in common."""
        if self._small is None:
            count = connection.execute(select(func.count()).select_from(reports)).scalar_one()
            self._small = count <= SMALL
        return None if self._small or day is None else day // _SPAN

    def at(self, connection: Connection, day: int | None) -> Window:
        """The window to look in for what came out about a day; None: of the reports without a date."""
        key = self.key(connection, day)
        window = self._held.get(key)
        if window is None:
            window = self._held[key] = self._load(connection, key)
            self._make_room()
        self._held.move_to_end(key)
        return window

    def _make_room(self) -> None:
        """Let go of windows where there are too many, or small ones with too many reports."""
        most = self._room
        while len(self._held) > most.windows and sum(len(one.reports) for one in self._held.values()) > most.near:
            self._held.popitem(last=False)

    def recent(self) -> Sequence[Window]:
        """The windows held, the one used last first: where a report without a date is looked for."""
        return list(reversed(self._held.values()))

    def add(self, one: Neighbour, marks: Marks) -> None:
        """Enter a report into each held window that its day falls in."""
        for key, window in self._held.items():
            if self._small or _within(key, one.day):
                window.add(one, marks)
        if self._small and self._held and len(next(iter(self._held.values())).reports) > SMALL:
            self.forget()

    def move(self, number: int, story: int) -> None:
        """Tell the windows that a report is in another story now."""
        for window in self._held.values():
            window.move(number, story)

    def _load(self, connection: Connection, key: int | None) -> Window:
        window = Window(self._room.groups)
        if self._small:
            of_reports, of_claims = _EVERY
        elif key is None:
            of_reports, of_claims = _WITHOUT_DATE
        else:
            of_reports, of_claims = _WITHIN
        given = dict(zip(("first", "last"), _span(key), strict=True)) if key is not None else {}
        rows = sorted(connection.execute(of_reports, given).all(), key=lambda row: int(row.number))
        for number, report, day, story, terms, marks in rows:
            one = Neighbour(number=number, id=report, day=day, story=story, marks=len(marks) // 4, packed=terms)
            window.add(one, unpack_marks(marks))
        for number, day, wording in sorted(connection.execute(of_claims, given).all(), key=lambda row: int(row.number)):
            window.add_statement(number, day, unpack_marks(wording))
        return window


# What has no story yet is being added, and is not its own neighbour.
_EVERY = (
    select(reports.c.number, reports.c.id, reports.c.day, reports.c.story, sketches.c.terms, sketches.c.marks)
    .join_from(sketches, reports, sketches.c.report == reports.c.number)
    .where(reports.c.story != 0),
    select(claims.c.number, claims.c.day, claims.c.wording).where(claims.c.wording.is_not(None)),
)
_WITHOUT_DATE = (
    _EVERY[0].where(sketches.c.day.is_(None)).order_by(reports.c.number.desc()).limit(_UNDATED),
    _EVERY[1].where(claims.c.day.is_(None)).order_by(claims.c.number.desc()).limit(_UNDATED * 9),
)
_WITHIN = (
    _EVERY[0].where(sketches.c.day.between(bindparam("first"), bindparam("last"))),
    _EVERY[1].where(claims.c.day.between(bindparam("first"), bindparam("last"))),
)


def _span(key: int) -> tuple[int, int]:
    return key * _SPAN - DAYS, (key + 1) * _SPAN - 1 + DAYS


def _within(key: int | None, day: int | None) -> bool:
    if key is None or day is None:
        return key is None and day is None
    first, last = _span(key)
    return first <= day <= last


def near(one: int | None, two: int | None) -> bool:
    """Whether two days are near enough; True where one is not known.

    >>> near(1, 15), near(1, 16), near(None, 16)
    (True, False, True)
    """
    return one is None or two is None or abs(one - two) <= DAYS

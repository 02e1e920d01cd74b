"""Adding to a record: reports as they come, each checked against those near it, one transaction a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, bindparam, select, update

from accord.checking.alignment import bridged
from accord.checking.people import rekeyed
from accord.checking.stories import borrowed_date
from accord.checking.witnesses import Passages
from accord.reading.mention import Actor
from accord.reading.reading import Reading
from accord.record.among import among
from accord.record.cast import Cast, brought_together, save_offices
from accord.record.clock import now
from accord.record.collecting import uncollected
from accord.record.copying import Newcomer, copies_among, load_witnesses, part, together_with
from accord.record.counting import Counters
from accord.record.database import Database
from accord.record.days import day_of
from accord.record.deciding import Deciding
from accord.record.entering import enter
from accord.record.entries import Entered, index_texts, page_id, page_row, report_row, sketch_row
from accord.record.factrows import Place
from accord.record.insisting import once_more
from accord.record.keptreports import Kept, pack_reports
from accord.record.log import Log
from accord.record.neighbours import Neighbour, Window, Windows
from accord.record.packing import pack, pack_all, unpack
from accord.record.placing import Placed, few, likeliest, place
from accord.record.recasting import PENDING
from accord.record.retelling import save_rewrites
from accord.record.room import AMPLE, Room
from accord.record.schema import claims, pages, readings, reports, sketches, texts
from accord.record.settling import Facts
from accord.record.shelf import Read, Shelf
from accord.record.sketch import Sketch, Wordings, sketch_of
from accord.record.storylinks import save_links
from accord.record.storyrows import save_stories
from accord.reports.report import Published, Report
from accord.sources.page import Page


class Item(Struct, frozen=True):
    """A report to add: what was read from it, and the page that it came on, where there was one."""

    reading: Reading
    page: Page | None = None


class Added(Struct, frozen=True, kw_only=True):
    """What came of adding: the ids of the reports that are new, and how many facts appeared, changed and went."""

    reports: tuple[str, ...] = ()
    facts: int = 0
    changed: int = 0
    gone: int = 0


class Work:
    """One turn at writing: its connection, what it counts and notes, and what it touched.

    Attributes:
        fresh: numbers of the reports that it adds.
        again: numbers of the reports of which it brings another reading.
        stories: numbers of the stories whose reports changed.
        moved: reports that changed their story, and the one that they were in before.
        offices: actors of new reports, under canonical keys, with the report's number and day.
    """

    def __init__(self, connection: Connection, counters: Counters, log: Log, deciding: Deciding) -> None:
        self.connection, self.counters, self.log, self.deciding = connection, counters, log, deciding
        self.fresh: set[int] = set()
        self.again: set[int] = set()
        self.stories: set[int] = set()
        self.moved: dict[int, int] = {}
        self.offices: list[tuple[int, int | None, Actor]] = []


class Writer:
    """Adds reports to a record. One at a time writes; others wait for their turn.

    Args:
        database: where to; its tables are made or brought up to date.
        run: the number of the run, as `start_run` gives it.
        reader: the number of what the reports were read with.
        clock: gives the time to write down.
        room: how much is at hand.

    Raises:
        RecordError: see its tree.
    """

    def __init__(
        self, database: Database, *, run: int, reader: int, clock: Callable[[], str] = now, room: Room = AMPLE
    ) -> None:
        self._database = database
        self.run, self._reader, self.clock = run, reader, clock
        self._generation = -1
        self._windows = Windows(room)
        self._shelf, self._cast = Shelf(room.reports), Cast(room.actors)
        self._facts, self._wordings = Facts(room.facts), Wordings(room.wordings)

    def knows(self, pages_to_come: Sequence[Page]) -> list[bool]:
        """Of each page, whether it is kept already: told from its bytes, before it is read."""
        ids = [page_id(page) for page in pages_to_come]
        with self._database.read() as connection:
            kept = set(connection.execute(select(pages.c.id).where(pages.c.id.in_(ids))).scalars())
        return [one in kept for one in ids]

    def keeps(self, ids: Sequence[str]) -> set[str]:
        """Which of these reports are kept already."""
        with self._database.read() as connection:
            return set(connection.execute(select(reports.c.id).where(reports.c.id.in_(list(ids)))).scalars())

    def date_for(self, report: Report) -> Published:
        """The date that a report without one borrows from its story, if it has a story yet."""
        one = Neighbour(number=0, id=report.id, day=None, story=0, marks=0, packed=b"", bag=sketch_of(report).bag)
        with self._transaction() as work:
            self._windows.at(work.connection, None)
            for window in self._windows.recent():
                story = likeliest(window, one)
                if story is not None:
                    held = self._shelf.reports(work.connection, window.members.get(story, ()))
                    return borrowed_date([kept.report for kept in held.values()], report)
        return Published()

    @uncollected()
    @once_more
    def add(self, items: Sequence[Item]) -> Added:
        """Add reports; when this returns, they are kept.

        A report that is kept already is passed over; its page is entered if that is another one.

        Raises:
            RecordError: nothing of the batch is kept then.
        """
        with self._transaction() as work:
            return self._add(work, items)

    @property
    def reader(self) -> int:
        """The number of what reports are read with."""
        return self._reader

    @uncollected()
    @once_more
    def replace(self, again: Sequence[Reading]) -> Added:
        """Put new readings in the place of the old ones of reports that are kept; their texts and stories stay.

        A report that has another date than the kept one has had, since its story lends it one, is entered under that.
        The ids that come back are of the reports of which something else was read.
        """
        with self._transaction() as work:
            c = reports.c
            by_id = {reading.report.id: reading for reading in again}
            rows = work.connection.execute(
                select(c.number, c.id, c.published, c.day, c.story, c.witness, readings.c.content)
                .join_from(reports, readings, readings.c.report == c.number)
                .where(c.id.in_(list(by_id)))
                .order_by(c.number)
            ).all()
            differ = []
            for row in rows:
                read = Read(by_id[row.id].actors, by_id[row.id].claims)
                published = by_id[row.id].report.published
                redated = published.edtf != row.published
                if redated:
                    self._redate(work, row.number, published)
                day = day_of(published.edtf)
                work.deciding.stand(row.number, Place(row.id, published.edtf, day, row.story))
                if redated or unpack(row.content, Read) != read:
                    work.connection.execute(
                        update(readings).where(readings.c.report == row.number).values(content=pack(read))
                    )
                    work.again.add(row.number)
                    work.stories.add(row.story)
                    differ.append(row.id)
                    dated = {"published": [row.published, published.edtf]} if redated else None
                    work.log.note("report", "read again", row.id, dated)
            numbers = [row.number for row in rows]
            work.connection.execute(update(reports).where(c.number.in_(numbers)).values(reader=self._reader))
            self._shelf.forget()
            if differ:
                work.counters.put(PENDING, work.counters.get(PENDING) + len(differ))
                self._name_actors(work)
                self._hear_again(work)
            return self._decided(work, differ)

    def _redate(self, work: Work, number: int, published: Published) -> None:
        """Enter a report's date, and have the facts that it tells made again."""
        day = day_of(published.edtf)
        values = {"published": published.edtf, "basis": published.basis, "day": day}
        work.connection.execute(update(reports).where(reports.c.number == number).values(**values))
        for table in (sketches, claims):
            work.connection.execute(update(table).where(table.c.report == number).values(day=day))
        work.deciding.move([number])
        self._windows.forget()

    def _hear_again(self, work: Work) -> None:
        """Tell whose words the new claims are: their passages may be another account's, which are where they were."""
        for number in sorted(work.again):
            held = self._shelf.reports(work.connection, together_with(work.connection, {number}))
            passages = Passages(copies_among(work.connection, held), load_witnesses(work.connection, held))
            work.deciding.hear(held, passages, frozenset())

    def _decided(self, work: Work, ids: Sequence[str]) -> Added:
        """Decide on the facts, write what follows, and tell what came of it."""
        work.deciding.run()
        save_rewrites(work.connection, work.stories, work.fresh | work.again, self._shelf)
        self._cast.save(work.connection)
        touched = work.stories | work.deciding.changed_stories
        save_stories(work.connection, touched, work.moved, work.log)
        save_links(work.connection, sorted(touched))
        return Added(
            reports=tuple(ids),
            facts=work.log.count("fact", "appeared"),
            changed=work.log.count("fact", "changed"),
            gone=work.log.count("fact", "merged") + work.log.count("fact", "vanished"),
        )

    @contextmanager
    def _transaction(self) -> Iterator[Work]:
        """A turn at writing: what is at hand is let go of first where somebody else wrote, and last where it failed."""
        try:
            with self._database.write() as connection:
                counters = Counters(connection)
                if counters.generation != self._generation:
                    self.forget()
                self._cast.using(connection)
                log = Log(self.run, self.clock, counters)
                deciding = Deciding(
                    connection,
                    counters=counters,
                    log=log,
                    facts=self._facts,
                    cast=self._cast,
                    wordings=self._wordings,
                    window=lambda day: self._windows.at(connection, day),
                    clock=self.clock,
                )
                yield Work(connection, counters, log, deciding)
                log.save(connection)
                self._generation = counters.save(connection)
        except BaseException:
            self.forget()
            raise

    def _add(self, work: Work, items: Sequence[Item]) -> Added:
        known = self._known(work.connection, items)
        fresh: dict[str, Item] = {}
        for item in items:
            if item.reading.report.id not in known:
                fresh.setdefault(item.reading.report.id, item)
        order = sorted(
            fresh.values(), key=lambda item: (item.reading.report.published.edtf or "~", item.reading.report.id)
        )
        entered = self._enter(work, order)
        self._enter_pages(work, items, known | {new.kept.report.id: new.kept.number for new in entered})
        self._place(work, entered)
        work.deciding.move([number for number in work.moved if number not in work.fresh])
        self._name_actors(work)
        self._part(work, entered)
        return self._decided(work, [new.kept.report.id for new in entered])

    def _known(self, connection: Connection, items: Sequence[Item]) -> dict[str, int]:
        ids = [item.reading.report.id for item in items]
        return {row.id: row.number for row in connection.execute(_NUMBERED, {"wanted": ids})}

    def _enter_pages(self, work: Work, items: Sequence[Item], numbers: Mapping[str, int]) -> None:
        """Keep the pages, each once."""
        held = {page_id(item.page): item for item in items if item.page is not None}
        if not held:
            return
        kept = set(work.connection.execute(select(pages.c.id).where(pages.c.id.in_(list(held)))).scalars())
        rows = [
            page_row(work.counters.next("pages"), one, item.page, numbers[item.reading.report.id], self.clock())
            for one, item in held.items()
            if one not in kept and item.page is not None
        ]
        enter(work.connection, pages, rows)

    def _enter(self, work: Work, items: Sequence[Item]) -> list[Entered]:
        """Keep reports' texts and readings; their stories and witnesses come later."""
        at, connection, entered = self.clock(), work.connection, []
        rows: dict[Table, list[dict[str, object]]] = {reports: [], texts: [], readings: [], sketches: []}
        told = [item.reading.report for item in items]
        sketched = [sketch_of(report) for report in told]
        read = [Read(item.reading.actors, item.reading.claims) for item in items]
        packed = zip(pack_reports(told), pack_all(one.bag for one in sketched), pack_all(read), strict=True)
        for report, sketch, own, (content, terms, reading) in zip(told, sketched, read, packed, strict=True):
            new = Entered(Kept(work.counters.next("reports"), report, day_of(report.published.edtf)), sketch, terms)
            rows[reports].append({**report_row(new.kept, content, at), "reader": self._reader, "run": self.run})
            rows[texts].append({"report": new.kept.number, "text": report.text})
            rows[readings].append({"report": new.kept.number, "content": reading})
            rows[sketches].append(sketch_row(new))
            self._shelf.put(new.kept, own, sketch.words, sketch.telling)
            work.fresh.add(new.kept.number)
            work.log.note("report", "appeared", report.id, {"title": report.title} if report.title else None)
            entered.append(new)
        if entered:
            for table, some in rows.items():
                enter(connection, table, some)
            index_texts(connection, rows[texts])
        return entered

    def _place(self, work: Work, entered: Sequence[Entered]) -> None:
        """Find the reports' stories, and let stories merge and part where that follows."""
        held: dict[int | None, list[tuple[Neighbour, Sketch]]] = {}
        for new in entered:
            one = Neighbour(
                number=new.kept.number,
                id=new.kept.report.id,
                day=new.kept.day,
                story=0,
                marks=len(new.sketch.marks),
                packed=new.packed,
                bag=new.sketch.bag,
            )
            held.setdefault(self._windows.key(work.connection, one.day), []).append((one, new.sketch))
        for some in held.values():
            window = self._windows.at(work.connection, some[0][0].day)
            placed: dict[int, int] = {}
            for part_ in [some] if few(window, len(some)) else [[one] for one in some]:
                placed |= self._place_some(work, window, part_)
            # written before the next window is asked for, which may be loaded only now
            if placed:
                work.connection.execute(_PLACED, [{"of": one, "now": story} for one, story in placed.items()])

    def _place_some(self, work: Work, window: Window, some: Sequence[tuple[Neighbour, Sketch]]) -> dict[int, int]:
        """The story of each report that is new or moved."""
        placed = place(window, [one for one, _ in some], lambda: work.counters.next("stories"))
        homes = {number: group.story for group in placed for number in group.reports}
        for one, sketch in some:
            one.story = homes[one.number]
            self._windows.add(one, sketch.marks)
            window.add(one, sketch.marks)  # which a batch of many days may have pushed out
        return {number: group.story for group in placed for number in self._regroup(work, window, group)}

    def _regroup(self, work: Work, window: Window, placed: Placed) -> list[int]:
        """Enter what a story's reports are now; which of them are new or moved."""
        changed = []
        work.stories.add(placed.story)
        for number in placed.reports:
            before = window.reports[number].story
            if before != placed.story:
                work.stories.add(before)
                work.moved.setdefault(number, before)
                self._windows.move(number, placed.story)
            if before != placed.story or number in work.fresh:
                changed.append(number)
        return changed

    def _name_actors(self, work: Work) -> None:
        """Bring the actors of each touched story together, and make claims of what their canonical keys are now."""
        rows = work.connection.execute(_STANDING, {"wanted": sorted(work.stories)}).all()
        by_story: dict[int, list[int]] = {}
        before: dict[int, dict[str, str]] = {}
        days: dict[int, int | None] = {}
        for number, one, published, story, keys, day in rows:
            by_story.setdefault(story, []).append(number)
            before[number] = unpack(keys, dict[str, str]) if keys else {}
            days[number] = day
            work.deciding.stand(number, Place(one, published, day, story))
        renamed: list[dict[str, object]] = []
        unified = {}
        for story, read in ((one, self._shelf.read(work.connection, some)) for one, some in by_story.items()):
            unified[story] = brought_together([read[number].actors for number in by_story[story]])
        self._cast.load(key for together, _ in unified.values() for key in together)
        for story, numbers in by_story.items():
            read = self._shelf.read(work.connection, numbers)
            together, canonical = unified[story]
            self._cast.meet(together.values())
            for number in numbers:
                own = {actor.key for actor in read[number].actors}
                keys = {key: canonical[key] for key in sorted(own) if canonical.get(key, key) != key}
                if number in work.fresh or number in work.again or keys != before[number]:
                    if keys != before[number]:
                        renamed.append({"of": number, "now": pack(keys) if keys else None})
                    if number in work.fresh:
                        work.offices += [
                            (number, days[number], msgspec.structs.replace(a, key=canonical.get(a.key, a.key)))
                            for a in read[number].actors
                            if a.offices
                        ]
                    told = bridged(rekeyed(read[number].claims, keys))
                    work.deciding.keep_claims(number, told, fresh=number in work.fresh)
        if renamed:
            work.connection.execute(_RENAMED, renamed)
        save_offices(work.connection, work.offices)

    def _part(self, work: Work, entered: Sequence[Entered]) -> None:
        """Tell witnesses apart anew where new reports share text."""
        newcomers = [
            Newcomer(
                new.kept,
                new.sketch,
                work.deciding.story(new.kept.number),
                frozenset(other.kept.number for other in entered[at:]),
            )
            for at, new in enumerate(entered)
        ]
        for parted in part(work.connection, newcomers, lambda day: self._windows.at(work.connection, day), self._shelf):
            work.deciding.hear(parted.reports, parted.passages, parted.again)

    def forget(self) -> None:
        """Let go of all that is at hand."""
        for held in (self._windows, self._shelf, self._cast, self._facts):
            held.forget()
        self._generation = -1


_PLACED, _RENAMED = (
    update(reports).where(reports.c.number == bindparam("of")).values({column: bindparam("now")})
    for column in (reports.c.story, reports.c.renamed)
)
_NUMBERED = select(reports.c.id, reports.c.number).where(among(reports.c.id, "wanted"))
_STANDING = (
    select(*(reports.c[name] for name in ("number", "id", "published", "story", "renamed", "day")))
    .where(among(reports.c.story, "wanted"))
    .order_by(reports.c.number)
)

"""What asking a large record costs: two hundred different questions of each sort, through the commands' own API.

usage: python bench/questions.py RECORD [--questions N] [--keep SECTION] [--profile SORT]

The questions are drawn from the record: half after how much there is of it (states that many facts are about are asked
for more often), half evenly, so that rare and common, named and by word, bounded by dates and not, all occur. Each is
asked once, in a mixed order, none before. `--keep` writes the figures to `data/store.json`, of which docs/store.md is
made. Times are by the clock: other work on the machine is in them; CPU time of this process stands beside.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from sqlalchemy import Connection, func, select

from accord.record.schema import actors, changes, claims, fact_dyads, fact_parties, reports, stories, texts
from accord.record.store import Store
from results import Section, keep
from row import Row, table

SEED = 20261103
AT_ONCE = 20
MEDIAN, WORST = 50, 250
HUNDRED = 100
_WORD = re.compile(r"[^\W\d_]{3,}")

Ask = Callable[[Store], object]


class Took(Struct, frozen=True):
    """Milliseconds of one answer, by the clock and of CPU."""

    sort: str
    clock: float
    cpu: float


class Drawn:
    """What questions are made of, drawn from a record.

    Args:
        connection: to the record.
        chance: where the draws come from.
    """

    def __init__(self, connection: Connection, chance: random.Random) -> None:
        self.chance = chance
        d, p, c, a = fact_dyads.c, fact_parties.c, claims.c, actors.c
        rows = connection.execute(select(d.one, d.two, func.count()).group_by(d.one, d.two)).all()
        self._dyads = [((one, two), int(count)) for one, two, count in rows]
        rows = connection.execute(select(a.id, func.count()).where(p.actor == a.key).group_by(a.id)).all()
        self._actors = [(one, int(count)) for one, count in rows]
        spoke = select(a.id, func.count()).where(c.speaker == a.key, a.type == "person").group_by(a.id)
        self._speakers = [(one, int(count)) for one, count in connection.execute(spoke)]
        self._stories = [(row.id, row.size) for row in connection.execute(select(stories.c.id, stories.c.size))]
        bounds = connection.execute(select(func.min(reports.c.day), func.max(reports.c.day))).one()
        self._first, self._last = (date.fromordinal(day) for day in bounds)
        numbers = connection.execute(select(reports.c.number)).scalars().all()
        some = chance.sample(list(numbers), min(400, len(numbers)))
        self._texts = list(connection.execute(select(texts.c.text).where(texts.c.report.in_(some))).scalars())
        self._moments = connection.execute(select(func.min(changes.c.at), func.max(changes.c.at))).one()

    def _one(self, of: Sequence[tuple[object, int]]) -> object:
        """One of them: every second time by how much there is of it."""
        weights = [weight for _, weight in of] if self.chance.random() < 1 / 2 else None
        return self.chance.choices([one for one, _ in of], weights=weights)[0]

    def dyad(self) -> tuple[str, str]:
        """Two states that something happened between."""
        return self._one(self._dyads)  # type: ignore[return-value]

    def states(self) -> tuple[str, ...]:
        """None, one or two states."""
        return self.dyad()[: self.chance.choice((0, 1, 1, 2, 2))]

    def actor(self) -> str:
        """An actor's id."""
        return str(self._one(self._actors))

    def speaker(self) -> str:
        """The id of somebody who said something."""
        return str(self._one(self._speakers))

    def story(self) -> str:
        """A story's id."""
        return str(self._one(self._stories))

    def days(self) -> dict[str, str]:
        """No bounds, a lower one, or both."""
        chance = self.chance
        first = self._first + timedelta(days=chance.randrange((self._last - self._first).days + 1))
        last = first + timedelta(days=chance.choice((1, 7, 30, 365)))
        bounds = {"since": first.isoformat(), "until": last.isoformat()}
        return dict(list(bounds.items())[: chance.choice((0, 1, 2))])

    def moment(self) -> str:
        """When something was written to the record."""
        return str(self.chance.choice(self._moments))

    def words(self) -> str:
        """Words that stand in some text: one, two or three, or a phrase."""
        chance, text = self.chance, self.chance.choice(self._texts)
        found = [match.group() for match in _WORD.finditer(text)]
        if chance.random() < 1 / 4:
            at = chance.randrange(len(found) - 1)
            start = text.index(found[at])
            return f'"{" ".join(text[start:].split()[:2]).strip(".,“”")}"'
        return " ".join(chance.sample(found, chance.choice((1, 1, 2, 3))))


def dyad(drawn: Drawn) -> Ask:
    """Facts between two states."""
    (one, two), days = drawn.dyad(), drawn.days()
    kind = drawn.chance.choice((None, None, "agreement", "act", "meeting"))
    return lambda store: store.dyad(one, two, kind=kind, limit=AT_ONCE, **days)


def actor(drawn: Drawn) -> Ask:
    """Who somebody is."""
    who = drawn.actor()
    return lambda store: store.actor(who, limit=AT_ONCE)


def search(drawn: Drawn) -> Ask:
    """Words of a text."""
    words = drawn.words()
    return lambda store: store.search(words, limit=AT_ONCE)


def ledger(drawn: Drawn) -> Ask:
    """Agreements and commitments."""
    states = drawn.states()
    return lambda store: store.ledger(*states, limit=AT_ONCE)


def chronology(drawn: Drawn) -> Ask:
    """What happened when."""
    states, days = drawn.states(), drawn.days()
    return lambda store: store.chronology(*states, limit=AT_ONCE, **days)


def quotes(drawn: Drawn) -> Ask:
    """What somebody said."""
    who, days = drawn.speaker(), drawn.days()
    return lambda store: store.quotes(who, limit=AT_ONCE, **days)


def differences(drawn: Drawn) -> Ask:
    """Where reports differ."""
    states = drawn.states()
    return lambda store: store.differences(*states, limit=AT_ONCE)


def changed(drawn: Drawn) -> Ask:
    """What changed."""
    since = drawn.moment()
    return lambda store: store.changes(since, limit=AT_ONCE)


def listed(drawn: Drawn) -> Ask:
    """Stories."""
    days = drawn.days()
    return lambda store: store.stories(limit=AT_ONCE, **days)


def story(drawn: Drawn) -> Ask:
    """One story."""
    one = drawn.story()
    return lambda store: store.story(one)


SORTS: dict[str, Callable[[Drawn], Ask]] = {
    "dyad": dyad,
    "actor": actor,
    "search": search,
    "ledger": ledger,
    "chronology": chronology,
    "quotes": quotes,
    "differences": differences,
    "changes": changed,
    "stories": listed,
    "story": story,
}


def ask(store: Store, questions: Sequence[tuple[str, Ask]]) -> Iterator[Took]:
    """Ask, and tell what each answer took."""
    for sort, question in questions:
        clock, cpu = time.perf_counter(), time.process_time()
        question(store)
        yield Took(sort, 1000 * (time.perf_counter() - clock), 1000 * (time.process_time() - cpu))


def rows_of(where: str, taken: Sequence[Took], count: int) -> Iterator[Row]:
    """Median and 99th percentile of each sort."""
    for sort in dict.fromkeys(one.sort for one in taken):
        some = [one for one in taken if one.sort == sort]
        clock = sorted(one.clock for one in some)
        cpu = statistics.median(one.cpu for one in some)
        for name, figure, target in (
            ("median", statistics.median(clock), MEDIAN),
            ("99th percentile", statistics.quantiles(clock, n=HUNDRED)[-1], WORST),
        ):
            yield Row(
                what=f"`accord {sort}`, {where}, {name}",
                figure=figure,
                target=target,
                most=True,
                unit=" ms",
                digits=0 if figure >= 10 else 1,  # noqa: PLR2004 (digits that say something)
                note=f"{len(some)} questions to {count:,} reports; {cpu:.0f} ms of CPU" if name == "median" else "",
            )


def main() -> int:
    """Ask and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("record")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--keep", default="")
    parser.add_argument("--profile", default="")
    given = parser.parse_args()
    store, chance = Store(given.record), random.Random(SEED)  # noqa: S311 (no secret hangs on it)
    with store.read() as connection:
        drawn = Drawn(connection, chance)
        count = int(connection.execute(select(func.count()).select_from(reports)).scalar_one())
    questions = [(sort, make(drawn)) for sort, make in SORTS.items() for _ in range(given.questions)]
    if given.profile:
        with cProfile.Profile() as profile:
            list(ask(store, [one for one in questions if one[0] == given.profile]))
        pstats.Stats(profile).sort_stats("cumulative").print_stats(40)
        return 0
    list(ask(store, [(sort, make(drawn)) for sort, make in SORTS.items()]))  # what is loaded once is no cost of asking
    chance.shuffle(questions)
    found = list(rows_of("PostgreSQL" if store.database.server else "SQLite", list(ask(store, questions)), count))
    found.sort(key=lambda row: list(SORTS).index(row.what.split("`")[1].removeprefix("accord ")))
    print(table(found))
    if given.keep:
        keep(given.keep, Section(rows=tuple(found), reports=count))
    return 0


if __name__ == "__main__":
    sys.exit(main())

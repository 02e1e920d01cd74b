"""The change log: what appeared, changed, merged, split or vanished, in order and never rewritten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Literal

import msgspec
from sqlalchemy import Connection, delete

from accord.record.among import among
from accord.record.counting import Counters
from accord.record.entering import enter
from accord.record.schema import canonical_ids, changes

What = Literal["report", "fact", "story", "actor"]
Verb = Literal["appeared", "changed", "merged", "split", "vanished", "read again"]


class Log:
    """The changes of one writing transaction."""

    def __init__(self, run: int, clock: Callable[[], str], counters: Counters) -> None:
        self._run, self._clock, self._counters = run, clock, counters
        self._rows: list[dict[str, object]] = []
        self._gone: dict[str, tuple[str | None, What]] = {}
        self._there: set[str] = set()
        self._counted: Counter[tuple[str, str]] = Counter()

    def note(self, what: What, verb: Verb, one: str, detail: Mapping[str, object] | None = None) -> None:
        """Note a change, with what there is to say of it."""
        self._counted[what, verb] += 1
        if verb == "appeared" and what != "report":
            self._there.add(one)
        self._rows.append(
            {
                "number": self._counters.next("changes"),
                "at": self._clock(),
                "run": self._run,
                "what": what,
                "verb": verb,
                "id": one,
                "detail": msgspec.json.encode(detail).decode() if detail else None,
            }
        )

    def gone(self, what: What, one: str, canonical: str | None, label: str | None) -> None:
        """Note that an id is no more, what it was called, and what it was merged into, if into anything."""
        detail = ({"label": label} if label else {}) | ({"into": canonical} if canonical else {})
        self.note(what, "merged" if canonical else "vanished", one, detail)
        self._gone[one] = (canonical, what)

    def back(self, one: str) -> None:
        """Note that an id that was gone is in use again."""
        self._gone.pop(one, None)

    def count(self, what: What, verb: Verb) -> int:
        """How many such changes there were."""
        return self._counted[what, verb]

    def save(self, connection: Connection) -> None:
        """Write it down."""
        enter(connection, changes, self._rows)
        # An id that is there again leads to nothing else any more.
        if stale := [*self._gone, *(self._there - self._gone.keys())]:
            connection.execute(_BACK, {"wanted": stale})
        at = self._clock()
        gone = [
            {"id": one, "canonical": canonical, "what": what, "at": at, "run": self._run}
            for one, (canonical, what) in self._gone.items()
        ]
        enter(connection, canonical_ids, gone)


_BACK = delete(canonical_ids).where(among(canonical_ids.c.id, "wanted"))

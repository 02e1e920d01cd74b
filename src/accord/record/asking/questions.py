"""The questions to a kept record as its verbs: each sees one state of the record."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from accord.record.asking import events, people, stories, texts
from accord.record.asking.answer import (
    Answer,
    Biography,
    Changes,
    Chronology,
    Differences,
    Found,
    Ledger,
    Quotes,
    Stories,
    Story,
)
from accord.record.asking.paging import paging
from accord.record.beside import closed
from accord.record.judging import holding_judgements
from accord.record.overlay import overlay
from accord.record.sides import two_sides

LIMIT = 20
FACTS = 200
"""Of one story: only a story that grew for long has more."""
Given = TypeVar("Given", bound=Answer)


class Questions(ABC):
    """What a kept record answers.

    States go by any usual name: code, name, demonym or capital. Dates are EDTF: a year, a month or a day. `limit` is
    how many facts (stories, quotes, reports, changes) to give, None for all; the answer tells how many more there are,
    and `next`, given as `after`, goes on with them.

    Raises:
        InputError: a name stands for nobody or for several; a date is none; an id is unknown, or not listed (`after`).
        RecordError: the record cannot be used.
    """

    @abstractmethod
    def read(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one state of the record."""

    def stories(
        self, *, since: str | None = None, until: str | None = None, limit: int | None = LIMIT, after: str | None = None
    ) -> Stories:
        """Stories between two days, the latest first."""
        with self.read() as connection:
            return _judged(
                connection, stories.story_list(connection, since=since, until=until, page=paging(limit, after))
            )

    def story(self, story: str, *, limit: int | None = FACTS, after: str | None = None) -> Story:
        """One story by its id: so many of its facts, with their reports."""
        with self.read() as connection:
            return _judged(connection, stories.story(connection, story, page=paging(limit, after)))

    def dyad(
        self,
        one: str,
        two: str,
        *,
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        limit: int | None = LIMIT,
        after: str | None = None,
    ) -> Answer:
        """The facts between two states, of one kind where that is given, the latest first."""
        with self.read() as connection:
            return _judged(
                connection,
                events.dyad(connection, one, two, since=since, until=until, kind=kind, page=paging(limit, after)),
            )

    def actor(self, name: str, *, limit: int | None = LIMIT, after: str | None = None) -> Biography:
        """Who somebody is, the offices over time with their sources, and the facts, the latest first."""
        with self.read() as connection:
            return _judged(connection, people.actor(connection, name, page=paging(limit, after)))

    def ledger(self, *states: str, limit: int | None = LIMIT, after: str | None = None) -> Ledger:
        """Agreements and commitments: all, those of a state, or those between two; the latest first."""
        with self.read() as connection:
            return _judged(connection, events.ledger(connection, states, page=paging(limit, after)))

    def chronology(
        self,
        *states: str,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = LIMIT,
        after: str | None = None,
    ) -> Chronology:
        """The latest dated facts, of a state or between two where they are named, in order of time."""
        with self.read() as connection:
            return _judged(
                connection, events.chronology(connection, states, since=since, until=until, page=paging(limit, after))
            )

    def quotes(
        self,
        speaker: str,
        *,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = LIMIT,
        after: str | None = None,
    ) -> Quotes:
        """What somebody is reported to have said, the latest first."""
        with self.read() as connection:
            return _judged(
                connection, people.quotes(connection, speaker, since=since, until=until, page=paging(limit, after))
            )

    def differences(self, *states: str, limit: int | None = LIMIT, after: str | None = None) -> Differences:
        """The facts that reports tell differently, conflicts first; of two states, what each of them tells too."""
        with self.read() as connection:
            found = _judged(connection, events.differences(connection, states, page=paging(limit, after)))
        if found.states is None:
            return found
        return msgspec.structs.replace(found, sides=two_sides(found.record, found.record.facts, states=found.states))

    def search(self, words: str, *, limit: int | None = LIMIT, after: str | None = None) -> Found:
        """The reports that hold all the words, and the facts whose quotes do; words in double quotes stand together."""
        with self.read() as connection:
            return _judged(connection, texts.search(connection, words, page=paging(limit, after)))

    def changes(self, since: str, *, limit: int | None = LIMIT, after: str | None = None) -> Changes:
        """What appeared, changed, merged, split or vanished since a day, the latest first."""
        with self.read() as connection:
            return _judged(connection, stories.change_list(connection, since, page=paging(limit, after)))


def _judged(connection: Connection, answer: Given) -> Given:
    """The answer with every reference in it, and analysts' judgements laid over it; nothing is left out for them."""
    whole = closed(connection, answer.record)
    laid = overlay(whole.record, holding_judgements(connection))
    rejected = tuple(fact.id for fact in laid.record.facts if fact.id in laid.marks and laid.marks[fact.id].rejected)
    there = {fact.id for fact in laid.record.facts}
    beside = tuple(one for one in (*answer.beside, *whole.beside) if one in there)
    return msgspec.structs.replace(answer, record=laid.record, rejected=rejected, marks=laid.marks, beside=beside)

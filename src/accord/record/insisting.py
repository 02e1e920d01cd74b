"""That what is written about facts fits what is kept: asked within the transaction that writes, before it is on disk.

A writer has facts at hand from one transaction to the next. Should they ever not be what is kept, nothing made of them
may stay: the transaction is given up, what is at hand let go of, and the same done once more from what is kept.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import ParamSpec, TypeVar

from sqlalchemy import Connection, func, select

from accord.errors import RecordDamaged
from accord.record.among import among
from accord.record.keptfacts import KeptFact
from accord.record.schema import claims

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


class NotAsKept(RecordDamaged):
    """What is at hand of a fact is not what is kept. If that is so of what was just loaded, the record is damaged."""

    def __init__(self, fact: str) -> None:
        super().__init__(
            fact,
            happened="its claims are not those that were kept with it",
            remedy="`accord verify` tells what else is wrong; put a copy back from before, or `accord reread`",
        )


def insist_on_homes(connection: Connection, moved: Mapping[int, int]) -> None:
    """That claims about to move are where they are thought to be.

    Args:
        connection: of the writing transaction.
        moved: by the number of a claim, the fact that it is thought to be of.

    Raises:
        NotAsKept: they are not.
    """
    if moved:
        for number, fact in connection.execute(_HOMES, {"wanted": list(moved)}):
            if moved[number] != fact:
                raise NotAsKept(f"fact {moved[number]}")


def insist_on_claims(connection: Connection, made: Iterable[KeptFact]) -> None:
    """That each fact as written has as many claims as it says.

    Raises:
        NotAsKept: it has not.
    """
    wanted = {fact.number: fact for fact in made}
    if wanted:
        held: dict[int, int] = dict(connection.execute(_COUNTED, {"wanted": list(wanted)}).all())
        for number, fact in wanted.items():
            if held.get(number, 0) != len(fact.claims):
                raise NotAsKept(fact.id)


def once_more(work: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Do it a second time where what was at hand was not what is kept; what is at hand has been let go of by then."""

    @functools.wraps(work)
    def doing(*given: _Given.args, **named: _Given.kwargs) -> _Made:
        try:
            return work(*given, **named)
        except NotAsKept:
            return work(*given, **named)

    return doing


_HOMES = select(claims.c.number, claims.c.fact).where(among(claims.c.number, "wanted"))
_COUNTED = select(claims.c.fact, func.count()).where(among(claims.c.fact, "wanted")).group_by(claims.c.fact)

"""The questions to a kept record: `accord stories`, `story`, `dyad`, `actor`, `ledger` and so on."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import click

from accord.views.commands.asking import (
    FACTS,
    answering,
    paged,
    since_option,
    states_argument,
    two_at_most,
    until_option,
)

if TYPE_CHECKING:
    from accord.record.asking.answer import Answer
    from accord.record.store import Store

_KINDS = (
    "meeting",
    "visit",
    "agreement",
    "commitment",
    "request",
    "statement",
    "appointment",
    "death",
    "dispute",
    "act",
)


@click.command()
@answering
@since_option
@until_option
@paged
def stories(store: Store, *, since: str | None, until: str | None, limit: int | None, after: str | None) -> Answer:
    """List the stories of the kept record, the latest first."""
    return store.stories(since=since, until=until, limit=limit, after=after)


@click.command()
@click.argument("story", metavar="ID")
@answering
@functools.partial(paged, few=FACTS)
def story(store: Store, *, story: str, limit: int | None, after: str | None) -> Answer:
    """Show the brief of one story: so many of its facts, with their reports."""
    return store.story(story, limit=limit, after=after)


@click.command()
@click.argument("one", metavar="STATE")
@click.argument("two", metavar="STATE")
@answering
@since_option
@until_option
@click.option("--kind", type=click.Choice(_KINDS), help="Facts of this kind only.")
@paged
def dyad(
    store: Store,
    *,
    one: str,
    two: str,
    since: str | None,
    until: str | None,
    kind: str | None,
    limit: int | None,
    after: str | None,
) -> Answer:
    """Show the facts between two states, the latest first.

    A state goes by its code, its name, its demonym or its capital.
    """
    return store.dyad(one, two, since=since, until=until, kind=kind, limit=limit, after=after)


@click.command()
@click.argument("name", metavar="NAME")
@answering
@paged
def actor(store: Store, *, name: str, limit: int | None, after: str | None) -> Answer:
    """Show who somebody is: offices over time with their sources, and the facts."""
    return store.actor(name, limit=limit, after=after)


@click.command()
@states_argument
@answering
@paged
def ledger(store: Store, *, states: tuple[str, ...], limit: int | None, after: str | None) -> Answer:
    """Show agreements and commitments: all, those of a state, or those between two."""
    return store.ledger(*two_at_most(states), limit=limit, after=after)


@click.command()
@states_argument
@answering
@since_option
@until_option
@paged
def chronology(
    store: Store, *, states: tuple[str, ...], since: str | None, until: str | None, limit: int | None, after: str | None
) -> Answer:
    """Show what happened when: the latest dated facts, in order of time."""
    return store.chronology(*two_at_most(states), since=since, until=until, limit=limit, after=after)


@click.command()
@answering
@click.option("--speaker", metavar="NAME", required=True, help="Who speaks: a person, a state, a body.")
@since_option
@until_option
@paged
def quotes(
    store: Store, *, speaker: str, since: str | None, until: str | None, limit: int | None, after: str | None
) -> Answer:
    """Show what somebody is reported to have said, direct words apart from paraphrase."""
    return store.quotes(speaker, since=since, until=until, limit=limit, after=after)


@click.command()
@states_argument
@answering
@paged
def differences(store: Store, *, states: tuple[str, ...], limit: int | None, after: str | None) -> Answer:
    """Show where the reports differ, conflicts first."""
    return store.differences(*two_at_most(states), limit=limit, after=after)


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@answering
@paged
def search(store: Store, *, words: tuple[str, ...], limit: int | None, after: str | None) -> Answer:
    """Find the reports that hold all the words, and the facts whose quotes do.

    Words within one pair of quotes are looked for as they stand, one after another.
    """
    # The shell takes the quotes of "power line" away; what is left of them is that the words came together.
    asked = (f'"{one}"' if " " in one.strip() and '"' not in one else one for one in words)
    return store.search(" ".join(asked), limit=limit, after=after)


@click.command()
@answering
@click.option("--since", metavar="DATE", required=True, help="From this year, month, day or time on.")
@paged
def changes(store: Store, *, since: str, limit: int | None, after: str | None) -> Answer:
    """Show what appeared, changed, merged, split or vanished, the latest first."""
    return store.changes(since, limit=limit, after=after)


QUESTIONS = (stories, story, dyad, actor, ledger, chronology, quotes, differences, search, changes)

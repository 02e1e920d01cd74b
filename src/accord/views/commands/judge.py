"""`accord judge`: an analyst's judgement of what is on the record."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from accord.views.commands.keeping import opened, record_option
from accord.views.commands.reading import give_up
from accord.views.neutral import one_line

if TYPE_CHECKING:
    from accord.record.judgement import Judgement
    from accord.record.store import Store

_VERBS = ("accept", "reject", "merge", "split", "note", "undo")


@click.command()
@click.argument("verb", type=click.Choice(_VERBS))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@record_option
@click.option("--note", metavar="TEXT", help="Why, in your words.")
@click.option("--by", metavar="NAME", help="Who judges. Without it, what USER names.")
def judge(verb: str, ids: tuple[str, ...], *, record: str | None, note: str | None, by: str | None) -> None:
    """Write down an analyst's judgement of facts or claims by their ids; adding and rereading leave it alone.

    accept and reject take facts and claims, merge a fact and those that are the same, split a fact and the claims
    that are not of it, note anything, undo the NUMBER of a judgement.
    """
    analyst = one_line(by or os.environ.get("USER", ""))
    if not analyst:
        give_up("expected --by NAME to say who judges, found no name there and none in USER")
    if verb == "note" and not note:
        give_up("expected --note TEXT, found no words")
    with opened(record) as store:
        made = _judged(store, verb, ids, analyst, note)
        every, about = _looked_up(store) if verb == "undo" else ({}, {})
        for one in made:
            click.echo(one_line(f"{one.number}: {one.subject(every)} {one.told()}"))
            if (label := about.get(one.root(every).target)) is not None:
                click.echo(f"   {one_line(label)}")


def _looked_up(store: Store) -> tuple[dict[int, Judgement], dict[str, str]]:
    """Every judgement by its number, and what the things are called that they are about."""
    from accord.record.judging import kept_judgements, named  # noqa: PLC0415  loads only when something is judged

    with store.read() as connection:
        every = {one.number: one for one in kept_judgements(connection)}
        return every, named(connection, (one.target for one in every.values()))


def _judged(store: Store, verb: str, ids: tuple[str, ...], analyst: str, note: str | None) -> tuple[Judgement, ...]:
    import msgspec  # noqa: PLC0415  loads only when something is judged

    from accord.record.judgement import Verb  # noqa: PLC0415  likewise
    from accord.record.judging import judge, undo  # noqa: PLC0415  likewise

    if verb != "undo":
        return judge(store.database, msgspec.convert(verb, Verb), ids, analyst=analyst, note=note)
    if len(ids) > 1 or not (ids[0].isascii() and ids[0].isdecimal() and len(ids[0]) < len(str(2**63))):
        give_up(f"{' '.join(ids)}: expected the number of one judgement, as `accord judgements` tells it")
    return (undo(store.database, int(ids[0]), analyst=analyst, note=note),)

"""`accord reread`: kept reports read again with what this installation reads with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from accord.views.commands.keeping import opened, patience, record_option
from accord.views.commands.reading import ALL_WELL, INTERRUPTED, tell
from accord.views.meter import Meter
from accord.views.wording import counted

if TYPE_CHECKING:
    from accord.record.rereading import Reread

_SHOWN = 20


@click.command()
@record_option
@click.option("--quiet", is_flag=True, help="No progress.")
def reread(*, record: str | None, quiet: bool) -> None:
    """Read kept reports again that were read with other frames, knowledge, code or another model.

    Texts stay what they are; facts that are the same keep their ids; judgements stay. Ctrl-C finishes the reports at
    hand; reading again goes on from there. Prints what there was before and what there is now.
    """
    with opened(record, make=True) as store:
        from accord.record.clock import now  # noqa: PLC0415  loads only when something is read
        from accord.record.collecting import set_aside  # noqa: PLC0415  likewise
        from accord.verbs import Progress  # noqa: PLC0415  likewise

        begun = now()
        meter = Meter(sys.stderr, silent=quiet or not sys.stderr.isatty())

        def step(at: int, total: int) -> None:
            set_aside()  # the language model, which is loaded by then
            meter(Progress(stage="reading again", done=at, total=total))

        with patience() as stopped:
            done = store.reread(on_step=step, stopped=lambda: bool(stopped))
        meter.clear()
        for line in _told(done):
            click.echo(line)
        if done.differ or done.dated or done.actors:
            from accord.views.answer_terminal import AnswerTerminal  # noqa: PLC0415  with rich behind it
            from accord.views.terminal import open_console  # noqa: PLC0415  likewise

            click.echo("")
            AnswerTerminal(open_console(), limit=None).answer(store.changes(begun, limit=_SHOWN))
        if stopped:
            tell(f"stopped by Ctrl-C: {counted(done.left, 'report')} left; read again to go on")
        raise SystemExit(INTERRUPTED if stopped else ALL_WELL)


def _told(done: Reread) -> Iterator[str]:
    """What there was before and what there is now."""
    if not (done.read or done.dated or done.actors):
        yield f"nothing to read again: {counted(done.facts_now, 'fact')}, read with what is installed here"
        return
    yield f"{counted(done.read, 'report')} read again; other claims are read from {done.differ:,} of them"
    if done.dated:
        yield f"{counted(done.dated, 'report')} without a date borrowed the date of the story"
    yield f"facts before: {done.facts_before:,}"
    became = f"{done.appeared:,} new, {done.changed:,} changed, {done.gone:,} gone or merged"
    yield f"facts now:    {done.facts_now:,} ({became})"
    if done.actors:
        yield f"{counted(done.actors, 'actor')} lost names or offices that no report gives any more"

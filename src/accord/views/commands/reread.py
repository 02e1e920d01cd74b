"""`accord reread`: kept reports read again with what this installation reads with."""

from __future__ import annotations

import sys

import click

from accord.views.commands.keeping import opened, patience, record_option
from accord.views.commands.reading import ALL_WELL, INTERRUPTED, tell
from accord.views.meter import Meter
from accord.views.wording import counted


@click.command()
@record_option
@click.option("--quiet", is_flag=True, help="No progress.")
def reread(*, record: str | None, quiet: bool) -> None:
    """Read kept reports again that were read with other frames, knowledge, code or another model.

    Texts stay what they are; facts that are the same keep their ids; judgements stay. Ctrl-C finishes the reports at
    hand; reading again goes on from there. Prints what there was before and what there is now.
    """
    with opened(record, make=True) as store:
        from accord.verbs import Progress  # noqa: PLC0415  loads only when something is read

        meter = Meter(sys.stderr, silent=quiet or not sys.stderr.isatty())
        with patience() as stopped:
            done = store.reread(
                on_step=lambda at, total: meter(Progress(stage="reading again", done=at, total=total)),
                stopped=lambda: bool(stopped),
            )
        meter.clear()
        click.echo(f"{counted(done.read, 'report')} read again, {done.differ:,} of them told something else")
        click.echo(
            f"facts: {done.facts_before:,} before, {done.facts_now:,} now: {done.appeared:,} new, "
            f"{done.changed:,} changed, {done.gone:,} gone or merged"
        )
        if stopped:
            tell(f"stopped by Ctrl-C: {counted(done.left, 'report')} left; read again to go on")
        raise SystemExit(INTERRUPTED if stopped else ALL_WELL)

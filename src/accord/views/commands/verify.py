"""`accord verify`: is the kept record what it was?"""

from __future__ import annotations

import sys

import click

from accord.views.commands.keeping import opened, record_option
from accord.views.commands.reading import ALL_WELL, SOME_UNREAD, tell
from accord.views.meter import Meter
from accord.views.neutral import one_line
from accord.views.wording import counted


@click.command()
@record_option
@click.option("--quiet", is_flag=True, help="No progress and no summary; what is wrong is still told.")
def verify(*, record: str | None, quiet: bool) -> None:
    """Check every page, text, quote and offset of the kept record, and every reference in it.

    Prints a line for each thing that is not as it was kept; status 1 if there is one.
    """
    with opened(record) as store:
        from accord.record.verifying import Fault  # noqa: PLC0415  loads only when something is verified
        from accord.verbs import Progress  # noqa: PLC0415  likewise

        meter = Meter(sys.stderr, silent=quiet or not sys.stderr.isatty())
        wrong = 0
        for found in store.verify(lambda done, total: meter(Progress(stage="verifying", done=done, total=total))):
            meter.clear()
            if isinstance(found, Fault):
                wrong += 1
                click.echo(one_line(str(found)))
            elif not quiet:
                parts = [("report", found.reports), ("page", found.pages), ("claim", found.claims)]
                parts += [("quote", found.quotes), ("fact", found.facts)]
                looked_at = ", ".join(counted(number, what) for what, number in parts)
                tell(f"{looked_at}: {f'{wrong:,} not as kept' if wrong else 'all as kept'}")
        raise SystemExit(SOME_UNREAD if wrong else ALL_WELL)

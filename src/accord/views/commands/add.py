"""`accord add`: reports into the kept record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from accord.views.commands.addresses import Addresses, address_options, intake_of
from accord.views.commands.keeping import opened, patience, record_option
from accord.views.commands.reading import ALL_WELL, INTERRUPTED, NOTHING_DONE, SOME_UNREAD, tell
from accord.views.meter import Meter
from accord.views.wording import counted

if TYPE_CHECKING:
    from accord.errors import InputError
    from accord.record.tally import Tally


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@record_option
@click.option("--quiet", is_flag=True, help="No progress and no summary; problems are still told.")
@address_options
def add(sources: tuple[str, ...], *, record: str | None, quiet: bool, addresses: Addresses) -> None:
    """Add the reports in SOURCE... to the kept record, which is made where there is none.

    What is kept already is passed over, so that adding again, or going on after Ctrl-C, costs little and doubles
    nothing. Ctrl-C finishes the reports at hand and says what was done.
    """
    with opened(record, make=True) as store:
        from accord.sources import count, open_sources  # noqa: PLC0415  loads only when something is added
        from accord.verbs import Progress  # noqa: PLC0415  likewise

        total = count(sources)
        meter = Meter(sys.stderr, silent=quiet or not sys.stderr.isatty())

        def told(problem: InputError) -> None:
            meter.clear()
            tell(str(problem))

        with patience() as stopped:
            tally = store.add(
                open_sources(sources, intake=intake_of(addresses)),
                expected=total,
                on_step=lambda done: meter(Progress(stage="adding", done=done.done, total=max(total, done.done))),
                on_problem=told,
                stopped=lambda: bool(stopped),
            )
        meter.clear()
        if stopped:
            tell(f"stopped by Ctrl-C: {_told(tally)}; add again to go on")
            raise SystemExit(INTERRUPTED)
        if not quiet:
            tell(_told(tally))
        if not tally.added and not tally.known:
            raise SystemExit(NOTHING_DONE)
        raise SystemExit(SOME_UNREAD if tally.failed else ALL_WELL)


def _told(tally: Tally) -> str:
    """What was done, in a line."""
    parts = [f"{counted(tally.added, 'report')} added"]
    parts += [f"{tally.known:,} kept already"] if tally.known else []
    parts += [f"{tally.failed:,} could not be used"] if tally.failed else []
    facts = [f"{counted(tally.facts, 'fact')} new"] if tally.facts else []
    facts += [f"{tally.changed:,} changed"] if tally.changed else []
    return ", ".join(parts) + (f": {', '.join(facts)}" if facts else "")

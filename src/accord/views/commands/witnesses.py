"""`accord witnesses`: the family tree of a set of reports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from accord.views.commands.keeping import opened, record_option
from accord.views.commands.reading import ALL_WELL, NOTHING_DONE, SOME_UNREAD, tell, tell_problems, write_out

if TYPE_CHECKING:
    from accord.record.family import Family


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--story", metavar="ID", help="The reports of this story of the kept record, instead of PATH.")
@record_option
@click.option("--json", "as_json", is_flag=True, help="Print the family as JSON.")
@click.option("--html", metavar="FILE", help="Write the family as one HTML page that works offline; '-' for stdout.")
@click.option("--limit", type=click.IntRange(min=1), default=12, show_default=True, help="Lines shown of each part.")
@click.option("--all", "show_all", is_flag=True, help="Show every line of every part.")
@click.option("--quiet", is_flag=True, help="No progress and no notes; problems are still told.")
def witnesses(
    paths: tuple[str, ...],
    *,
    story: str | None,
    record: str | None,
    as_json: bool,
    html: str | None,
    limit: int,
    show_all: bool,
    quiet: bool,
) -> None:
    """Show who copied whom among the reports in PATH..., or in a story of the kept record.

    Which reports are one text and whose, which paragraphs are copied and from where, what is only quoted by several,
    and who likely retells whom in other words. PATH is a file or a folder, as for `accord brief`.
    """
    if as_json and html == "-":
        raise click.UsageError("expected one output on stdout at most, found several")
    if bool(paths) == bool(story):
        raise click.UsageError(f"expected PATH... or --story, found {'both' if story else 'neither'}")
    family, unread = _kept(record, story) if story else _read(paths, quiet=quiet)
    if html is not None:
        from accord.views.family_page import family_to_html  # noqa: PLC0415  only for those who ask for it

        write_out(html, family_to_html(family), quiet=quiet)
    if as_json:
        write_out("-", family.to_json() + b"\n", quiet=quiet)
    if not (as_json or html):
        from accord.views.family import compose_family  # noqa: PLC0415  only for those who read on a terminal
        from accord.views.family_terminal import FamilyTerminal  # noqa: PLC0415  likewise, with rich behind it
        from accord.views.terminal import open_console  # noqa: PLC0415  likewise

        FamilyTerminal(open_console(), limit=None if show_all else limit).family(compose_family(family))
    raise SystemExit(SOME_UNREAD if unread else ALL_WELL)


def _kept(record: str | None, story: str) -> tuple[Family, bool]:
    """The family of a kept story's reports."""
    from accord.record.asking.families import kept_family  # noqa: PLC0415  loads only when the command runs

    with opened(record) as store, store.read() as connection:
        return kept_family(connection, story), False


def _read(paths: tuple[str, ...], *, quiet: bool) -> tuple[Family, bool]:
    """The family of the reports at some places, and whether some could not be read."""
    from accord.record.family import family_of_reports  # noqa: PLC0415  loads only when the command runs
    from accord.reports import load_reports  # noqa: PLC0415  likewise
    from accord.views.meter import Meter  # noqa: PLC0415  likewise

    meter = Meter(sys.stderr, silent=quiet or not sys.stderr.isatty())
    loaded = load_reports([str(path) for path in paths])
    meter.clear()
    tell_problems(loaded.problems)
    if not quiet:
        for note in loaded.doubles:
            tell(note)
    if not loaded.reports:
        raise SystemExit(NOTHING_DONE)
    return family_of_reports(loaded.reports), bool(loaded.problems)

"""`accord witnesses`: the family tree of a set of reports."""

from __future__ import annotations

import sys

import click

from accord.views.commands.reading import ALL_WELL, NOTHING_DONE, SOME_UNREAD, tell, tell_problems, write_out


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print the family as JSON.")
@click.option("--html", metavar="FILE", help="Write the family as one HTML page that works offline; '-' for stdout.")
@click.option("--limit", type=click.IntRange(min=1), default=12, show_default=True, help="Lines shown of each part.")
@click.option("--all", "show_all", is_flag=True, help="Show every line of every part.")
@click.option("--quiet", is_flag=True, help="No progress and no notes; problems are still told.")
def witnesses(
    paths: tuple[str, ...], *, as_json: bool, html: str | None, limit: int, show_all: bool, quiet: bool
) -> None:
    """Show who copied whom among the reports in PATH...

    Which reports are one text and whose, which paragraphs are copied and from where, what is only quoted by several,
    and who likely retells whom in other words. PATH is a file or a folder, as for `accord brief`.
    """
    if as_json and html == "-":
        raise click.UsageError("expected one output on stdout at most, found several")
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
    family = family_of_reports(loaded.reports)
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
    raise SystemExit(SOME_UNREAD if loaded.problems else ALL_WELL)

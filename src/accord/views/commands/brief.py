"""`accord brief`: from reports to a checked record, shown or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from accord.views.commands.addresses import Addresses, address_options, intake_of
from accord.views.commands.reading import (
    ALL_WELL,
    NOTHING_DONE,
    SOME_UNREAD,
    read_paths,
    tell,
    tell_problems,
    write_out,
)

if TYPE_CHECKING:
    from accord.record.record import Record


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON (accord/record/1).")
@click.option("--markdown", metavar="FILE", help="Write the brief as Markdown; '-' for stdout.")
@click.option("--html", metavar="FILE", help="Write the brief as one HTML page that works offline; '-' for stdout.")
@click.option(
    "--frames",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False),
    help="Frames of your own (*.toml), tried before the shipped ones.",
)
@click.option("--limit", type=click.IntRange(min=1), default=12, show_default=True, help="Lines shown of each section.")
@click.option("--all", "show_all", is_flag=True, help="Show every line of every section.")
@click.option("--quiet", is_flag=True, help="No progress and no notes; problems are still told.")
@address_options
def brief(
    paths: tuple[str, ...],
    *,
    as_json: bool,
    markdown: str | None,
    html: str | None,
    frames: str | None,
    limit: int,
    show_all: bool,
    quiet: bool,
    addresses: Addresses,
) -> None:
    """Read the reports in PATH... and print what is on the record.

    PATH is a file, a folder or a web address: plain text, HTML pages, JSON and JSONL of articles, feeds, OPML lists,
    sitemaps, WARC and ZIP archives. Without --json, --markdown or --html the brief is printed for reading; several of
    these may be given at once.
    """
    if [as_json, markdown == "-", html == "-"].count(True) > 1:
        raise click.UsageError("expected one output on stdout at most, found several")
    result = read_paths(paths, quiet=quiet, frames=frames, intake=intake_of(addresses))
    tell_problems(result.problems)
    if not quiet:
        for note in result.notes:
            tell(note)
    if not result.record.reports:
        raise SystemExit(NOTHING_DONE)
    _write_files(result.record, markdown, html, quiet=quiet)
    if as_json:
        write_out("-", result.record.to_json() + b"\n", quiet=quiet)
    if not (as_json or markdown or html):
        _print(result.record, None if show_all else limit)
    raise SystemExit(SOME_UNREAD if result.problems else ALL_WELL)


def _write_files(record: Record, markdown: str | None, html: str | None, *, quiet: bool) -> None:
    if markdown is not None:
        from accord.views.markdown import to_markdown  # noqa: PLC0415  only for those who ask for it

        write_out(markdown, to_markdown(record), quiet=quiet)
    if html is not None:
        from accord.views.page import to_html  # noqa: PLC0415  likewise, with jinja2 behind it

        write_out(html, to_html(record), quiet=quiet)


def _print(record: Record, limit: int | None) -> None:
    from accord.views.brief import compose  # noqa: PLC0415  only for those who read on a terminal
    from accord.views.terminal import Terminal, open_console  # noqa: PLC0415  likewise, with rich behind it

    Terminal(open_console(), limit=limit).brief(compose(record))

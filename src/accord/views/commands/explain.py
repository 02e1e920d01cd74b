"""`accord explain`: how a fact came about."""

from __future__ import annotations

import click

from accord.views.commands.reading import ALL_WELL, SOME_UNREAD, give_up, kept_record, read_paths, tell_problems


@click.command()
@click.argument("fact")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--record", metavar="FILE", help="A record as `accord brief --json` prints it, instead of PATH...")
@click.option("--quiet", is_flag=True, help="No progress.")
def explain(fact: str, paths: tuple[str, ...], *, record: str | None, quiet: bool) -> None:
    """Show how FACT came about: frames, speakers, dates, and why its accounts were held to be of one thing.

    FACT is a fact's id as `accord brief` prints it; its beginning is enough.
    """
    if bool(paths) == bool(record):
        raise click.UsageError("expected either PATH... or --record FILE")
    status = ALL_WELL
    if record:
        source = kept_record(record)
    else:
        result = read_paths(paths, quiet=quiet)
        tell_problems(result.problems)
        source, status = result.record, SOME_UNREAD if result.problems else ALL_WELL
    from accord.errors import UnknownId  # noqa: PLC0415  loads only when the command runs
    from accord.views.explain import explanation, find_fact  # noqa: PLC0415  likewise

    try:
        found = find_fact(source, fact)
    except UnknownId as error:
        give_up(str(error))
    click.echo(explanation(source, found))
    raise SystemExit(status)

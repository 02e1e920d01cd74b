"""`accord judgements`: what analysts decided, listed and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from accord.views.commands.keeping import opened, record_option
from accord.views.neutral import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.record.judgement import Judgement

_HEADER = ("number", "at", "analyst", "verb", "target", "about", "others", "note", "undoes", "in force")


@click.command()
@record_option
@click.option("--json", "form", flag_value="json", help="As JSON.")
@click.option("--csv", "form", flag_value="csv", help="As CSV.")
@click.option("--markdown", "form", flag_value="markdown", help="As a Markdown table.")
def judgements(*, record: str | None, form: str | None) -> None:
    """List what analysts decided, in order, with what was taken back."""
    with opened(record) as store:
        import msgspec  # noqa: PLC0415  loads only when there is something to list

        from accord.record.judging import in_force, kept_judgements, named  # noqa: PLC0415  likewise
        from accord.views.csv import to_csv  # noqa: PLC0415  likewise
        from accord.views.markdown import escaped  # noqa: PLC0415  likewise

        with store.read() as connection:
            every = kept_judgements(connection)
            about = named(connection, (one.target for one in every))
        held = {one.number for one in in_force(every)}
        if form == "json":
            click.echo(msgspec.json.encode({"judgements": every, "in_force": sorted(held), "about": about}))
        elif form == "csv":
            click.echo(to_csv(_HEADER, _rows(every, held, about)), nl=False)
        elif form == "markdown":
            for row in (_HEADER, ("---",) * len(_HEADER)):
                click.echo(f"| {' | '.join(row)} |")
            for cells in _rows(every, held, about):
                click.echo(f"| {' | '.join(escaped(str(cell)) for cell in cells)} |")
        else:
            by_number = {one.number: one for one in every}
            for one in every:
                taken = "" if one.number in held else " [taken back]"
                click.echo(one_line(f"{one.number}: {one.subject(by_number)} {one.told()}{taken}"))
                if one.target in about:
                    click.echo(f"   {one_line(about[one.target])}")


def _rows(every: Sequence[Judgement], held: set[int], about: Mapping[str, str]) -> list[tuple[str | int, ...]]:
    return [
        (
            one.number,
            one.at,
            one.analyst,
            one.verb,
            one.target,
            about.get(one.target, ""),
            " ".join(one.others),
            one.note or "",
            "" if one.undoes is None else one.undoes,
            "yes" if one.number in held else "no",
        )
        for one in every
    ]

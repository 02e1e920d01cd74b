"""`accord follow`: what became of a pledge, step by step, over stories."""

from __future__ import annotations

import click

from accord.views.commands.keeping import opened, record_option
from accord.views.commands.reading import tell
from accord.views.neutral import one_line


@click.command()
@click.argument("fact", metavar="FACT")
@record_option
@click.option("--json", "form", flag_value="json", help="The facts of the steps, in order, as accord/record/1.")
@click.option("--markdown", "form", flag_value="markdown", help="As a Markdown list.")
def follow(fact: str, *, record: str | None, form: str | None) -> None:
    """Follow the request, pledge or agreement FACT over the stories of the kept record.

    Each step has its date, the days since the step before, the words that state it and why it is of this matter.
    """
    with opened(record) as store:
        from accord.record.following import followed  # noqa: PLC0415  loads only when something is followed
        from accord.views.dates import date_words  # noqa: PLC0415  likewise
        from accord.views.markdown import escaped  # noqa: PLC0415  likewise

        with store.read() as connection:
            course = followed(connection, fact)
        if form == "json":
            click.echo(course.record.to_json())
            return
        if not course.steps:
            tell(f"{fact}: no step of a matter between two states, or rejected")
        facts = {one.id: one for one in course.record.facts}
        for step in course.steps:
            claim = next(one for one in facts[step.fact].claims if one.id == step.claim)
            days = f", {_days(step.days)} after the step before" if step.days else ""
            head = f"{step.step}, {'told ' if step.told else ''}{date_words(step.when)}{days}: {facts[step.fact].label}"
            lines = (f"“{claim.evidence[0].quote}”", f"{step.why} · {step.fact}")
            if form == "markdown":
                click.echo(f"- {escaped(head)}")
                click.echo("\n".join(f"  {escaped(line)}" for line in lines))
            else:
                click.echo(one_line(head))
                click.echo("\n".join(f"    {one_line(line)}" for line in lines))


def _days(days: tuple[int, int]) -> str:
    least, most = days
    return f"{most:,} days" if least == most else f"{least:,} to {most:,} days"

"""`accord follow`: what became of a pledge, step by step, over stories."""

from __future__ import annotations

import click

from accord.views.commands.keeping import opened, record_option
from accord.views.commands.reading import tell


@click.command()
@click.argument("fact", metavar="FACT")
@record_option
@click.option("--json", "form", flag_value="json", help="The steps, and their facts in order, as accord/record/1.")
@click.option("--markdown", "form", flag_value="markdown", help="As a Markdown list.")
def follow(fact: str, *, record: str | None, form: str | None) -> None:
    """Follow the request, pledge or agreement FACT over the stories of the kept record.

    Each step has its date, the days since the step before, the words that state it and why it is of this matter. When
    the day by which something was due has passed and the record has nothing further of it, the step is 'lapsed': it
    rests on the words that name the day, and no report tells it.
    """
    with opened(record) as store:
        from accord.record.following import followed  # noqa: PLC0415  loads only when something is followed
        from accord.views.course import course_json, course_lines, course_markdown  # noqa: PLC0415  likewise

        with store.read() as connection:
            course = followed(connection, fact)
    if not course.steps:
        expected = "expected a request, a pledge or an agreement between two states"
        tell(f"{course.fact}: {expected}, found none, or one that was rejected")
    if form == "json":
        click.echo(course_json(course))
    elif form == "markdown":
        click.echo(course_markdown(course), nl=False)
    else:
        from accord.views.terminal import Terminal, open_console  # noqa: PLC0415  with rich behind it

        Terminal(open_console()).lines(course_lines(course))

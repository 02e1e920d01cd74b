"""What the questions to a kept record share: the options of their output, and how an answer is given."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from accord.views.commands.keeping import opened, record_option

if TYPE_CHECKING:
    from accord.record.asking.answer import Answer
    from accord.record.store import Store

FEW, FACTS = 20, 200  # as the verbs have it, which are not loaded to print a help text
since_option = click.option("--since", metavar="DATE", help="From this year, month or day on.")
until_option = click.option("--until", metavar="DATE", help="Until this year, month or day.")
states_argument = click.argument("states", nargs=-1, metavar="[STATE [STATE]]")


def paged(question: Callable[..., Answer], few: int = FEW) -> Callable[..., Answer]:
    """A question that can have a long answer; it is given how many of it to give (None: all), and behind which id."""

    @functools.wraps(question)
    def asking(store: Store, *, limit: int, show_all: bool, after: str | None, **given: object) -> Answer:
        return question(store, limit=None if show_all else limit, after=after, **given)

    for option in (
        click.option("--all", "show_all", is_flag=True, help="Give all of them."),
        click.option("--after", metavar="ID", help="Go on behind this one: the id that an answer ends in."),
        click.option(
            "--limit", metavar="N", type=click.IntRange(min=1), default=few, show_default=True, help="How many to give."
        ),
    ):
        asking = option(asking)
    return asking


def answering(question: Callable[..., Answer]) -> Callable[..., None]:
    """A command that asks a question of the kept record; it gets the options that all of them have."""

    @functools.wraps(question)
    def asking(*, record: str | None, as_json: bool, as_csv: bool, as_markdown: bool, **given: object) -> None:
        if [as_json, as_csv, as_markdown].count(True) > 1:
            raise click.UsageError("expected one of --json, --csv and --markdown, found several")
        with opened(record) as store:
            answer = question(store, **given)
        _give(answer, as_json=as_json, as_csv=as_csv, as_markdown=as_markdown)

    for option in reversed(_OUTPUT):
        asking = option(asking)
    return record_option(asking)


_OUTPUT: tuple[Callable[[Callable[..., None]], Callable[..., None]], ...] = (
    click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON (accord/record/1)."),
    click.option("--csv", "as_csv", is_flag=True, help="Print it as comma-separated values, for spreadsheets."),
    click.option("--markdown", "as_markdown", is_flag=True, help="Print it as Markdown."),
)


def two_at_most(states: tuple[str, ...]) -> tuple[str, ...]:
    """The states that an answer is narrowed to.

    Raises:
        click.UsageError: there are more than two.

    >>> two_at_most(("CHN", "VNM"))
    ('CHN', 'VNM')
    """
    most = 2
    if len(states) > most:
        raise click.UsageError(f"expected two states at most, found {len(states)}")
    return states


def _give(answer: Answer, *, as_json: bool, as_csv: bool, as_markdown: bool) -> None:
    from accord.record.asking.answer import Story  # noqa: PLC0415  loads only when something was asked
    from accord.views.answer_json import to_json  # noqa: PLC0415  likewise

    if as_json:
        click.echo(to_json(answer))
    elif as_csv:
        from accord.views.answer_table import to_table  # noqa: PLC0415  likewise

        click.echo(to_table(answer).encode("utf-8", "replace"), nl=False)
    elif as_markdown and isinstance(answer, Story):
        from accord.views.answer_table import links_markdown  # noqa: PLC0415  likewise
        from accord.views.markdown import to_markdown  # noqa: PLC0415  likewise

        text = to_markdown(answer.record, answer.marks, story=answer.story, whole_ids=True) + links_markdown(answer)
        click.echo(text.encode("utf-8", "replace"), nl=False)
    elif as_markdown:
        from accord.views.answer_table import to_markdown_table  # noqa: PLC0415  likewise

        click.echo(to_markdown_table(answer).encode("utf-8", "replace"), nl=False)
    else:
        from accord.views.answer_terminal import AnswerTerminal  # noqa: PLC0415  likewise, with rich behind it
        from accord.views.terminal import open_console  # noqa: PLC0415  likewise

        AnswerTerminal(open_console(), limit=None).answer(answer)

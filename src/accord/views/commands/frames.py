"""`accord frames`: the frames that are read by, and a test of their examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from accord.views.commands.reading import ALL_WELL, SOME_UNREAD, give_up
from accord.views.neutral import one_line
from accord.views.wording import counted

if TYPE_CHECKING:
    from accord.reading.frames.frame import Frame


@click.command()
@click.argument("name", required=False)
@click.option("--test", is_flag=True, help="Test the frames on their own examples; status 1 if one fails.")
def frames(name: str | None, *, test: bool) -> None:
    """List the frames: what counts as a visit, a signing, a pledge. With NAME show one, with --test test them."""
    from accord.errors import AccordError  # noqa: PLC0415  loads only when the command runs
    from accord.reading.frames.library import load_library  # noqa: PLC0415  likewise

    try:
        known = load_library().frames
    except AccordError as error:
        give_up(str(error))
    chosen = [frame for frame in known if name in (None, frame.name)]
    if not chosen:
        give_up(f"{name}: expected the name of a frame, found none so called (`accord frames` lists them)")
    if test:
        _test(chosen)
    else:
        click.echo("\n".join(_shown(chosen[0]) if name else _listed(chosen)))


def _listed(frames: Sequence[Frame]) -> Iterator[str]:
    for frame in sorted(frames, key=lambda frame: (frame.kind, frame.name)):
        yield f"{frame.kind:<12} {frame.name:<26} {one_line(frame.about)}"


def _shown(frame: Frame) -> Iterator[str]:
    yield f"{frame.name} ({frame.kind})"
    yield one_line(frame.about)
    for title, words in (("verbs", frame.verbs), ("nouns", frame.nouns), ("adjectives", frame.adjectives)):
        if words:
            yield f"  {title}: {', '.join(words)}"
    yield from (f"  {role}: {', '.join(relations)}" for role, relations in frame.roles.items())
    if frame.plover:
        yield f"  PLOVER: {frame.plover} {frame.mode or ''}".rstrip()
    yield f"  source: {one_line(frame.source)}"
    yield from (f"  fires on: {one_line(example.text)}" for example in frame.examples)
    yield from (f"  never on: {one_line(text)}" for text in frame.never)


def _test(frames: Sequence[Frame]) -> None:
    """Read every example; tell those that go wrong, and how many there were."""
    from accord.errors import AccordError  # noqa: PLC0415  loads only when frames are tested
    from accord.reading.frames.library import build_library, load_classes  # noqa: PLC0415  likewise
    from accord.reading.frames.trial import try_frames  # noqa: PLC0415  likewise

    try:
        trials = list(try_frames(build_library(frames, load_classes())))
    except AccordError as error:
        give_up(str(error))
    wrong = [trial for trial in trials if trial.wrong]
    for trial in wrong:
        click.echo(f"{trial.frame}: {one_line(trial.wrong)}: {one_line(trial.text)}")
    examples, known = counted(len(trials), "example"), counted(len(frames), "frame")
    click.echo(f"{examples} of {known}: {len(trials) - len(wrong):,} right, {len(wrong):,} wrong")
    raise SystemExit(SOME_UNREAD if wrong else ALL_WELL)

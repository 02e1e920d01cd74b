"""What the commands share: getting a record from paths or from a kept file, and telling what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from accord.views.meter import Meter
from accord.views.neutral import one_line

if TYPE_CHECKING:
    from accord.errors import InputError
    from accord.record.record import Record
    from accord.sources.intake import Intake
    from accord.verbs import Brief

ALL_WELL, SOME_UNREAD, NOTHING_DONE = 0, 1, 2
INTERRUPTED = 130  # what a shell reports for a process that Ctrl-C ended


def tell(message: str) -> None:
    """One line on stderr, whatever the message holds.

    >>> tell.__name__
    'tell'
    """
    click.echo(f"accord: {one_line(message)}", err=True)


def give_up(message: str) -> NoReturn:
    """Tell why nothing could be done, and leave with status 2."""
    tell(message)
    raise SystemExit(NOTHING_DONE)


def tell_problems(problems: Sequence[InputError]) -> None:
    """One line for each input that could not be used."""
    for problem in problems:
        tell(str(problem))


def read_paths(paths: Sequence[str], *, quiet: bool, frames: str | None = None, intake: Intake | None = None) -> Brief:
    """Read and check what the paths hold; progress goes to stderr where that is a terminal.

    Ctrl-C ends the process with status 130 after a line that says how far the reading was.
    """
    from accord.errors import AccordError  # noqa: PLC0415  loads only when something is read
    from accord.verbs import brief  # noqa: PLC0415  likewise, with the language model behind it

    meter = Meter(sys.stderr, silent=quiet or not sys.stderr.isatty())
    try:
        return brief(*paths, progress=meter, frames=Path(frames) if frames else None, intake=intake)
    except KeyboardInterrupt:
        meter.clear()
        tell(f"stopped by Ctrl-C: {meter.told()}; nothing was written")
        raise SystemExit(INTERRUPTED) from None
    except AccordError as error:
        meter.clear()
        give_up(str(error))
    finally:
        meter.clear()


def kept_record(path: str) -> Record:
    """The record in a file that `accord brief --json` wrote."""
    import msgspec  # noqa: PLC0415  loads only when a kept record is asked for

    from accord.record.record import Record  # noqa: PLC0415  likewise

    try:
        return Record.from_json(Path(path).read_bytes())
    except OSError as error:
        give_up(f"{path}: expected a record, found {(error.strerror or 'nothing readable').lower()}")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        give_up(f"{path}: expected a record as `accord brief --json` prints it, found {error}")


def write_out(target: str, content: str | bytes, *, quiet: bool) -> None:
    """Write to a file, or to stdout where the target is '-'."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if target == "-":
        click.echo(data, nl=False)
        return
    try:
        Path(target).write_bytes(data)
    except OSError as error:
        give_up(f"{target}: expected a file to write to, found {(error.strerror or str(error)).lower()}")
    if not quiet:
        tell(f"wrote {target}")

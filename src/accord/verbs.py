"""The verbs: from paths to a record, in one call or step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from accord.errors import InputError
from accord.record.record import Record

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from accord.record.store import Store
    from accord.reports.report import Report
    from accord.sources.intake import Intake


class Progress(Struct, frozen=True, kw_only=True):
    """How far long work is: `done` of `total` (None where unknown) in a `stage` ('loading', 'reading', 'checking')."""

    stage: str
    done: int
    total: int | None = None


class Brief(Struct, frozen=True, kw_only=True):
    """A record with what could not be read and what was noticed on the way."""

    record: Record
    problems: tuple[InputError, ...] = ()
    notes: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        from accord.views.notebook import record_html  # noqa: PLC0415 (only notebooks need it)

        return record_html(self.record)


def brief(
    *paths: str | Path,
    progress: Callable[[Progress], None] | None = None,
    frames: Path | None = None,
    intake: Intake | None = None,
) -> Brief:
    """Read reports from files, folders and web addresses and check them against each other.

    Args:
        paths: text, HTML, JSON and JSONL files, feeds, lists and archives, folders of them, or addresses of such.
        progress: called as the work goes on.
        frames: a folder of frames of one's own (`*.toml`), tried before the shipped ones.
        intake: how addresses are asked, and whether the links of lists are followed.

    Raises:
        DataError: when a frame of one's own breaks the schema.
        ModelError: when no language model is installed.

    Returns:
        The record; `problems` names each input that could not be read, `notes` what else the user should know.

    >>> brief("no-such-file.txt").problems[0].found
    'nothing of that name'
    """
    from accord.reports import load_reports  # noqa: PLC0415 (imports stay cheap for `accord --help`)

    step = progress or (lambda _: None)
    loaded = load_reports(
        [str(p) for p in paths],
        on_progress=lambda done, total: step(Progress(stage="loading", done=done, total=total)),
        intake=intake,
    )
    notes = (*loaded.doubles, *loaded.notes)
    if not loaded.reports:
        return Brief(record=Record(), problems=loaded.problems, notes=notes)
    return Brief(
        record=record_of(loaded.reports, progress=progress, frames=frames), problems=loaded.problems, notes=notes
    )


def record_of(
    reports: Sequence[Report], *, progress: Callable[[Progress], None] | None = None, frames: Path | None = None
) -> Record:
    """The record of some reports: grouped into stories, dates borrowed where a report has none, read, checked.

    Args:
        reports: at least one.
        progress: called as the work goes on.
        frames: see `brief`.
    """
    from accord.checking.check import check  # noqa: PLC0415
    from accord.checking.stories import borrowed_date, group_stories  # noqa: PLC0415
    from accord.reading.frames import library_with, load_library  # noqa: PLC0415
    from accord.reading.read import read_all  # noqa: PLC0415
    from accord.record.build import build_record  # noqa: PLC0415
    from accord.world import load_world  # noqa: PLC0415

    step = progress or (lambda _: None)
    groups = group_stories(reports)
    dated = list(reports)
    for group in groups:
        for at in group:
            if reports[at].published.edtf is None:
                dated[at] = msgspec.structs.replace(
                    reports[at], published=borrowed_date([reports[other] for other in group], reports[at])
                )
    readings = []
    library = load_library() if frames is None else library_with(frames)
    for reading in read_all(dated, library=library):
        readings.append(reading)
        step(Progress(stage="reading", done=len(readings), total=len(dated)))
    step(Progress(stage="checking", done=0, total=len(groups)))
    return build_record(check(readings, groups), load_world())


def open_record(where: str | os.PathLike[str], *, make: bool = False) -> Store:
    """A kept record, to add reports to and to ask.

    Args:
        where: a file, or a URL that starts with `postgresql://`.
        make: make it where there is none.

    Returns:
        The record, with `add`, `verify` and the questions as methods: `stories`, `story`, `dyad`, `actor`, `ledger`,
        `chronology`, `quotes`, `differences`, `search`, `changes`. Close it when done.

    Raises:
        RecordError: it is missing, damaged, locked, of another version, or out of reach.

    >>> import tempfile
    >>> from accord.sources.page import Page
    >>> page = Page(content=b"LIMA, May 3, 2025 - Peru and Chile signed a pact.", media_type="text/plain")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     kept = open_record(f"{folder}/record.db", make=True)
    ...     tally = kept.add([page])
    ...     answer = kept.dyad("Peruvian", "Santiago", since="2025", kind="agreement")
    ...     kept.close()
    >>> [fact.label for fact in answer.record.facts], answer.more
    (['Peru and Chile signed an agreement'], 0)
    """
    from accord.record.store import Store  # noqa: PLC0415 (SQLAlchemy loads only for those who keep a record)

    return Store(where, make=make)

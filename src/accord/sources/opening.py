"""Opening what a user names: files and folders, as one lazy stream of pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from accord.errors import InputError
from accord.sources.file import FileSource
from accord.sources.folder import FolderSource
from accord.sources.kind import suffix_of
from accord.sources.page import Page
from accord.sources.source import Source

_CHUNK = 1 << 20


def open_sources(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Page | InputError]:
    """The pages of files and folders, one after the other, read only as they are asked for.

    What cannot be read is yielded as an `InputError` and the rest goes through.

    >>> [str(item) for item in open_sources(["no/such/report.txt"])]
    ['no/such/report.txt: expected a file or folder, found nothing of that name']
    """
    for path in paths:
        yield from source_of(path)


def source_of(path: str | os.PathLike[str]) -> Source:
    """The source that a path stands for: a folder, or else a file (which tells, when read, if it is not there)."""
    return FolderSource(path) if _is_folder(path) else FileSource(path)


def count(paths: Iterable[str | os.PathLike[str]]) -> int:
    """How many items `open_sources` will about yield, without reading more than JSONL's line ends: for progress.

    >>> count(["no/such/report.txt"])
    1
    """
    total = 0
    for path in paths:
        found = FolderSource(path).files() if _is_folder(path) else (os.fspath(path),)
        total += sum(_items(one) if isinstance(one, str) else 1 for one in found)
    return total


def _items(path: str) -> int:
    if suffix_of(path) not in {".jsonl", ".ndjson", ".jsonlines"}:
        return 1
    lines, last = 0, b"\n"
    try:
        if not Path(path).is_file():
            return 1
        with Path(path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                lines, last = lines + chunk.count(b"\n"), chunk[-1:]
    except OSError:
        return 1
    return max(1, lines + (last != b"\n"))


def _is_folder(path: str | os.PathLike[str]) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False

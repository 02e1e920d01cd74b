"""Opening what a user names: files, folders and web addresses, as one lazy stream of pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from accord.errors import InputError
from accord.sources.address import is_address
from accord.sources.file import FileSource
from accord.sources.folder import FolderSource
from accord.sources.intake import Intake
from accord.sources.kind import suffix_of
from accord.sources.page import Page
from accord.sources.source import Source
from accord.sources.web import WebSource

_CHUNK = 1 << 20


def open_sources(
    names: Iterable[str | os.PathLike[str]], *, intake: Intake | None = None
) -> Iterator[Page | InputError]:
    """The pages of files, folders and addresses, one after the other, had only as they are asked for.

    What a thing is, its content tells: a text, an HTML page, JSON or JSONL of articles, a feed (RSS, Atom, JSON Feed),
    an OPML list, a sitemap, a WARC archive, or a ZIP or gzip archive of these. What cannot be had is yielded as an
    `InputError`, and the rest goes through.

    Args:
        names: paths, and addresses that begin with http: or https:.
        intake: how addresses are asked and how far lists are followed.

    >>> [str(item) for item in open_sources(["no/such/report.txt"])]
    ['no/such/report.txt: expected a file or folder, found nothing of that name']
    """
    for name in names:
        yield from source_of(name, intake=intake)


def source_of(name: str | os.PathLike[str], *, intake: Intake | None = None) -> Source:
    """The source that a name stands for: an address, a folder, or else a file (which tells if it is not there)."""
    if is_address(text := os.fspath(name)):
        return WebSource(text, intake=intake)
    return FolderSource(name, intake=intake) if _is_folder(name) else FileSource(name, intake=intake)


def count(paths: Iterable[str | os.PathLike[str]]) -> int:
    """How many items `open_sources` will about yield, without reading more than JSONL's line ends: for progress.

    >>> count(["no/such/report.txt"])
    1
    """
    total = 0
    for path in paths:
        if is_address(os.fspath(path)):
            total += 1
            continue
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

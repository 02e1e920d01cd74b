"""A folder and all below it, in sorted order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources.file import FileSource, unreadable
from accord.sources.intake import Intake
from accord.sources.kind import READABLE
from accord.sources.page import Page

_Identity = tuple[int, int]


class FolderSource:
    """The pages of every file in a folder and below it.

    Hidden files and folders are passed over, and so are the folders of pictures and scripts that browsers put beside a
    saved page (`story_files` beside `story.html`). Links are followed; a folder is gone through once however many ways
    lead to it, and a link back to a folder above is told.

    Args:
        path: the folder, named as the user named it.
        intake: whether the links of lists in it are followed, and how.
    """

    def __init__(self, path: str | os.PathLike[str], *, intake: Intake | None = None) -> None:
        self.path = os.fspath(path)
        self._intake = intake

    def __iter__(self) -> Iterator[Page | InputError]:
        """The pages and faults of each file in turn; an `EmptyInput` if there is no file at all."""
        empty = True
        for found in self.files():
            empty = False
            if isinstance(found, InputError):
                yield found
            else:
                yield from FileSource(found, intake=self._intake)
        if empty:
            yield EmptyInput(
                self.path,
                expected=f"a folder with {READABLE} in it",
                found="no such file" if self._holds() else "nothing: it is empty",
            )

    def _holds(self) -> bool:
        """Whether there is anything in it, be it hidden or a folder."""
        with os.scandir(self.path) as entries:
            return any(True for _ in entries)

    def files(self) -> Iterator[str | InputError]:
        """The files in it, lazily, depth first and sorted by name; folders that cannot be entered as faults."""
        seen: set[_Identity] = set()
        # Each entry carries the folders above it, so that a link back to one of them is told from a second way in.
        waiting: list[tuple[str, frozenset[_Identity]]] = [(self.path, frozenset())]
        while waiting:
            path, above = waiting.pop()
            try:
                status = Path(path).stat()
                if not Path(path).is_dir():
                    yield path
                    continue
                identity = (status.st_dev, status.st_ino)
                if identity in above:
                    yield UnreadableInput(path, expected="a file or folder", found="a link back to a folder above it")
                if identity in seen:
                    continue
                seen.add(identity)
                names = _names(path)
            except (OSError, ValueError) as fault:
                yield unreadable(path, fault)
                continue
            below = above | {identity}
            waiting.extend((os.path.join(path, name), below) for name in reversed(names))  # noqa: PTH118 - a Path would drop the user's own "./"


_ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing"})
_PLAIN = frozenset({"", ".md", ".markdown", ".txt", ".rst"})


def _is_about(name: str) -> bool:
    """Whether a file tells of the folder it lies in, and is no report; named by itself, it is read like any other.

    >>> _is_about("README.md"), _is_about("licence"), _is_about("readme-of-the-talks.txt")
    (True, True, False)
    """
    stem, dot, ending = name.lower().partition(".")
    return stem in _ABOUT and dot + ending in _PLAIN


def _names(path: str) -> list[str]:
    with os.scandir(path) as entries:
        names = sorted(entry.name for entry in entries if not (entry.name.startswith(".") or _is_about(entry.name)))
    # In any of the languages that browsers use, the folder of a saved page is the page's name and an ending.
    pages = {name.rsplit(".", 1)[0] for name in names if name.lower().endswith((".html", ".htm"))}
    endings = ("_files", ".files", "_fichiers", "_Dateien", "_archivos", "_file", "_arquivos", "_bestanden")
    return (
        [name for name in names if not any(name == page + ending for page in pages for ending in endings)]
        if (pages and any(name.endswith(endings) for name in names))
        else names
    )

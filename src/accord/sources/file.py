"""One file on disk, as the pages that it holds."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources.archive import zip_members
from accord.sources.articles import jsonl_articles
from accord.sources.document import Document
from accord.sources.intake import Intake
from accord.sources.kind import READABLE, FileKind, kind_of, magic_of, suffix_of
from accord.sources.limit import PAGE_BYTES, PROBE_BYTES, TEXT_BYTES, megabytes
from accord.sources.page import Page
from accord.sources.walk import Walk, is_packed_warc
from accord.sources.warc import warc_pages


class FileSource:
    """The pages of one file: one for a text or an HTML page, one an article for JSON and JSONL, and so on.

    Args:
        path: the file, named as the user named it.
        intake: whether the links of lists are followed, and how.
    """

    def __init__(self, path: str | os.PathLike[str], *, intake: Intake | None = None) -> None:
        self.path = os.fspath(path)
        self._intake = intake or Intake()

    def __iter__(self) -> Iterator[Page | InputError]:
        """The pages; what cannot be read comes as one `InputError`."""
        try:
            yield from self._pages()
        except InputError as fault:
            yield fault
        except (OSError, ValueError) as fault:  # ValueError: a NUL in the path
            yield unreadable(self.path, fault)

    def _pages(self) -> Iterator[Page | InputError]:
        # A pipe or a device would block or never end, so the kind is looked at before anything is opened.
        mode = Path(self.path).stat().st_mode
        if not stat.S_ISREG(mode):
            raise UnreadableInput(self.path, expected="a file", found=_no_file(mode))
        with Path(self.path).open("rb") as file:
            start = file.read(PROBE_BYTES)
            file.seek(0)
            yield from self._pages_of(file, start)

    def _pages_of(self, file: BinaryIO, start: bytes) -> Iterator[Page | InputError]:
        if not start:
            raise EmptyInput(self.path, expected="a report", found="an empty file")
        match kind_of(self.path, start):
            # What may be larger than memory is read as it goes.
            case "jsonl":
                yield from jsonl_articles(file, self.path)
            case "warc":
                yield from warc_pages(file, self.path)
            case "gzip" if is_packed_warc(self.path, start):
                yield from warc_pages(file, self.path)
            case "zip":
                for member in zip_members(file, self.path):
                    if isinstance(member, InputError):
                        yield member
                    else:
                        yield from Walk(self._intake).document(member, inside=True)
            case kind:
                yield from Walk(self._intake).document(self._document(file, kind, start))

    def _document(self, file: BinaryIO, kind: FileKind, start: bytes) -> Document:
        binary = None if kind == "gzip" else magic_of(start)
        if binary or kind == "other":
            raise UnreadableInput(self.path, expected=READABLE, found=binary or f"a {suffix_of(self.path)} file")
        return Document(content=self._all(file, TEXT_BYTES if kind == "text" else PAGE_BYTES), name=self.path)

    def _all(self, file: BinaryIO, limit: int) -> bytes:
        content = file.read(limit + 1)
        if len(content) > limit:
            size = max(os.fstat(file.fileno()).st_size, len(content))
            raise UnreadableInput(
                self.path, expected=f"at most {megabytes(limit)} for one report", found=f"{megabytes(size)}"
            )
        return content


def unreadable(path: str, fault: OSError | ValueError) -> UnreadableInput:
    """The system's complaint about a path, in our words.

    >>> print(unreadable("a.txt", FileNotFoundError(2, "No such file or directory")))
    a.txt: expected a file or folder, found nothing of that name
    """
    words = {
        errno.ENOENT: "nothing of that name",
        errno.EACCES: "no permission to read it",
        errno.EPERM: "no permission to read it",
        errno.ELOOP: "a link that leads back to itself",
        errno.ENAMETOOLONG: "a name that is too long",
        errno.EISDIR: "a folder",
    }
    number = fault.errno if isinstance(fault, OSError) else None
    found = words.get(number or 0) or (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
    if number == errno.ENOENT and _is_link(path):
        found = "a link to nothing"
    return UnreadableInput(path, expected="a file or folder", found=found)


def _is_link(path: str) -> bool:
    try:
        return Path(path).is_symlink()
    except (OSError, ValueError):
        return False


def _no_file(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"

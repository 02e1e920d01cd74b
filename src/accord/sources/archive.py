"""ZIP archives of reports: each member is read, nothing is written anywhere."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources.document import Document
from accord.sources.limit import PAGE_BYTES, megabytes

MOST_MEMBERS = 20_000
MOST_BYTES = 1_000_000_000
"""What all members of one archive may unpack to, whatever its directory says."""

_EXPECTED = "a ZIP archive of reports"
_OFFICE = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"})
_STORED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1


def zip_members(file: BinaryIO, path: str) -> Iterator[Document | InputError]:
    """The files in an archive, in its order, each under the archive's name and its own.

    A member's name is shown and used for nothing else, so that '../' in it leads nowhere. Hidden files, folders and
    what systems put into archives are passed over. Office documents are archives too and are refused.

    Args:
        file: the archive, open for reading and seeking.
        path: its name.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            yield from _members(archive, path)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, zlib.error, RuntimeError) as fault:
        yield UnreadableInput(
            path, expected=_EXPECTED, found=f"a broken archive ({' '.join(str(fault).split())[:100]})"
        )


def _members(archive: zipfile.ZipFile, path: str) -> Iterator[Document | InputError]:
    members = archive.infolist()
    if any(one.filename in _OFFICE for one in members[:50]):
        yield UnreadableInput(path, expected=_EXPECTED, found="an office document or a program")
        return
    if len(members) > MOST_MEMBERS:
        yield UnreadableInput(
            path, expected=f"at most {MOST_MEMBERS:,} files in one archive", found=f"{len(members):,}"
        )
        return
    left, found = MOST_BYTES, False
    for member in members:
        if member.filename.endswith("/") or not member.filename or _is_hidden(member.filename):
            continue
        found = True
        read = _read(archive, member, f"{path}#{member.filename}", left)
        yield read
        left -= len(read.content) if isinstance(read, Document) else 0
        if left <= 0:
            yield UnreadableInput(path, expected=f"at most {megabytes(MOST_BYTES)} when unpacked", found="more")
            return
    if not found:
        yield EmptyInput(path, expected=_EXPECTED, found="no file in it")


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str, left: int) -> Document | InputError:
    if member.flag_bits & _ENCRYPTED:
        return UnreadableInput(where, expected="a file that is not encrypted", found="one that is")
    if member.compress_type not in _STORED:
        return UnreadableInput(where, expected="a file packed by deflate", found="another method")
    limit = min(PAGE_BYTES, left)
    try:
        with archive.open(member) as file:
            content = file.read(limit + 1)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, zlib.error, RuntimeError, ValueError) as fault:
        return UnreadableInput(
            where, expected="a packed file", found=f"a broken one ({' '.join(str(fault).split())[:100]})"
        )
    if len(content) > limit:
        return UnreadableInput(where, expected=f"at most {megabytes(limit)} for one report", found="more")
    if not content:
        return EmptyInput(where, expected="a report", found="an empty file")
    return Document(content=content, name=where)


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return "__MACOSX" in parts or any(part.startswith(".") and part.strip(".") for part in parts)

"""What kind of file a file is: by its name, and where the name says nothing, by its first bytes."""

from __future__ import annotations

from typing import Literal

FileKind = Literal["text", "html", "json", "jsonl", "other"]

READABLE = "a .txt, .md, .html, .json or .jsonl file"

_BY_SUFFIX: dict[str, FileKind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonlines": "jsonl",
}

# Text by its bytes, a report never: these lie beside saved pages and in project folders.
_NEVER = frozenset(
    {".css", ".js", ".mjs", ".ts", ".map", ".xml", ".xsl", ".svg", ".csv", ".tsv", ".toml", ".yaml", ".yml", ".ini"}
    | {".cfg", ".py", ".sh", ".java", ".c", ".h", ".rs", ".go", ".sql", ".tex", ".log", ".lock", ".mht", ".mhtml"}
    | {".eml", ".rtf"}
)


# The first bytes of what people keep beside reports; the names are what a message says.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)


def kind_of(name: str, start: bytes) -> FileKind:
    """The kind of a file from its name and its first bytes; HTML under any text name is HTML.

    >>> kind_of("page", b"<!DOCTYPE html><html>"), kind_of("wire", b"HANOI -- Talks"), kind_of("site.css", b"p {}")
    ('html', 'text', 'other')
    """
    suffix = suffix_of(name)
    if suffix in _NEVER:
        return "other"
    by_name = _BY_SUFFIX.get(suffix, "text")
    if by_name == "text" and _starts_like_html(start):
        return "html"
    return by_name


def suffix_of(name: str) -> str:
    """The lower-cased ending of a name with its dot, or an empty string.

    >>> suffix_of("A/Report.TXT"), suffix_of("README")
    ('.txt', '')
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    dot = last.rfind(".")
    return last[dot:].lower() if dot > 0 else ""


def magic_of(start: bytes) -> str | None:
    """What a file is that is certainly no text, in words, or None.

    >>> magic_of(b"%PDF-1.7 ...")
    'a PDF document'
    >>> magic_of(b"Plain words")
    """
    if start[:4] == b"RIFF" and start[8:12] in {b"WAVE", b"WEBP", b"AVI "}:
        return "an image, sound or film"
    if start[4:8] == b"ftyp":
        return "a film"
    return next((words for magic, words in _MAGIC if start.startswith(magic)), None)


def _starts_like_html(start: bytes) -> bool:
    head = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head")) or (head.startswith(b"<?xml") and b"<html" in head)

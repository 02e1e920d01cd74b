"""What kind of file a file is: by its first bytes where they tell, else by its name."""

from __future__ import annotations

from typing import Literal

from accord.sources.markup import root_of

FileKind = Literal[
    "text", "html", "json", "jsonl", "feed", "jsonfeed", "opml", "sitemap", "warc", "gzip", "zip", "other"
]

READABLE = "a text, HTML, JSON or JSONL file, a feed, an OPML list, a sitemap or a WARC archive"

# What the root element of an XML file tells.
_BY_ROOT: dict[str, FileKind] = {
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "opml": "opml",
    "urlset": "sitemap",
    "sitemapindex": "sitemap",
    "html": "html",
}
_BY_MEDIA: dict[str, FileKind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "application/feed+json": "jsonfeed",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
    "text/plain": "text",
    "text/markdown": "text",
}

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


def kind_of(name: str, start: bytes, media_type: str = "") -> FileKind:
    """The kind of a file: archives, XML lists and HTML by its first bytes, the rest by its media type or its name.

    Args:
        name: the file's name or its address.
        start: its first bytes.
        media_type: what a server calls it, or nothing.

    >>> kind_of("page", b"<!DOCTYPE html><html>"), kind_of("wire", b"HANOI -- Talks"), kind_of("site.css", b"p {}")
    ('html', 'text', 'other')
    >>> kind_of("news", b"<?xml version='1.0'?><rss version='2.0'>"), kind_of("crawl", b"WARC/1.0 ")
    ('feed', 'warc')
    """
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith((b"\x1f\x8b", b"PK\x03\x04")):
        return "gzip" if start[0] == 0x1F else "zip"  # noqa: PLR2004 - the first byte of gzip
    suffix = suffix_of(name)
    by_root = _BY_ROOT.get(root_of(start) or "")
    if by_root and (by_root != "html" or suffix not in _NEVER):
        return by_root
    if suffix in _NEVER and not media_type:
        return "other"
    return _by_content(_BY_MEDIA.get(media_type) or _BY_SUFFIX.get(suffix, "text"), start)


def _by_content(kind: FileKind, start: bytes) -> FileKind:
    """The kind that name or server tell, unless the content tells another that looks alike."""
    if kind == "text" and _starts_like_html(start):
        return "html"
    object_starts = kind in {"json", "text"} and start.lstrip()[:1] == b"{"
    if object_starts and b"jsonfeed.org/version/" in start.replace(b"\\/", b"/"):
        return "jsonfeed"
    return kind


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

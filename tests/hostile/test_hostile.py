"""What comes from outside may be meant to do harm: nothing of it gets through to a screen, a page, a table or a disk."""

from __future__ import annotations

import gzip
import io
import json
import os
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

from accord.errors import InputError
from accord.reports import load_reports
from accord.sources import Page, open_sources
from accord.verbs import record_of
from accord.views.cli import accord
from accord.views.markdown import to_markdown
from accord.views.page import to_html

SCRIPT = "<script>alert(1)</script>"
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\x1b[8m\u202e"
BODY = (
    "Norway and Denmark signed a treaty on ferries in Oslo on Friday, ministers said after three hours of talks there."
)


def hostile_article(words: str) -> bytes:
    """An article with something in every field."""
    return json.dumps(
        {
            "title": f"{words} Norway and Denmark sign",
            "text": f"{BODY}\n\n{words} “We agree {words},” Norway’s foreign minister Lena {words} Berg said.",
            "outlet": f"Post {words}",
            "author": f"Ana {words}",
            "url": f"javascript://post.example/%0aalert(1){words}",
            "date": "2025-03-14",
        }
    ).encode()


def run(*arguments: str) -> Result:
    """The command line."""
    return CliRunner().invoke(accord, arguments, catch_exceptions=False)


@pytest.fixture(scope="module")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file whose every field carries a script, an event handler and an address that is one."""
    path = tmp_path_factory.mktemp("hostile") / "a.json"
    path.write_bytes(hostile_article(f"{SCRIPT}<img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>"))
    return path


def test_scripts_stand_in_our_pages_as_text(scripted: Path) -> None:
    """No element, handler or address of theirs is in the HTML brief; their words are, escaped."""
    record = record_of(load_reports([scripted]).reports)
    page = to_html(record)
    tree = html.fromstring(page)
    assert tree.xpath("//script | //iframe | //object | //img[@src='x']") == []
    assert [name for element in tree.iter() for name in element.keys() if name.startswith("on")] == []  # noqa: SIM118 - lxml's
    assert [link for link in tree.xpath("//@href | //@src") if not link.startswith(("#", "data:"))] == []
    assert "&lt;svg/onload" in page or "&lt;script" in page or "onerror" not in page


def test_the_markdown_brief_carries_no_markup_of_theirs(scripted: Path) -> None:
    """CommonMark passes HTML through, so that a tag must not stand in it as one."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - rich brings it

    rendered = MarkdownIt("commonmark").render(to_markdown(record_of(load_reports([scripted]).reports)))
    tree = html.fromstring(f"<div>{rendered}</div>")
    assert tree.xpath("//script | //svg | //img[@onerror]") == []
    assert [link for link in tree.xpath("//@href") if link.lower().startswith("javascript")] == []


def test_no_escape_code_reaches_a_terminal(tmp_path: Path) -> None:
    """Not from a text, a title, an outlet or a file's name, on stdout or stderr."""
    name = f"{ESCAPES.replace('/', '')}.json"
    (tmp_path / name).write_bytes(hostile_article(ESCAPES))
    (tmp_path / f"b{name}").write_bytes(b"\x00\x01")
    for result in (
        run("brief", str(tmp_path)),
        run("witnesses", str(tmp_path)),
        run("brief", str(tmp_path / f"c{name}")),
    ):
        for char in "\x1b\x07\x9b\u202e":
            assert char not in result.stdout
            assert char not in result.stderr


def members(count: int, size: int) -> bytes:
    """A ZIP archive of so many empty pages of so many bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as writing:
        for number in range(count):
            writing.writestr(f"../../{number}.txt", b"\0" * size)
    return held.getvalue()


def gzipped(content: bytes) -> bytes:
    """As one stream, packed as tightly as it goes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(content) + packer.flush()


# Made where they are wanted: packing them takes a second, which every process of tests would wait for.
FILES: dict[str, Callable[[], bytes]] = {
    "bomb.gz": lambda: gzip.compress(b"\0" * 60_000_000),
    "twice.gz": lambda: gzip.compress(gzip.compress(b"\0" * 60_000_000)),
    "laughs.xml": lambda: (
        b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    ),
    "outside.xml": lambda: (
        b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>'
    ),
    "laughs.opml": lambda: b'<!DOCTYPE opml [<!ENTITY a "ha">]><opml><body><outline xmlUrl="&a;"/></body></opml>',
    "deep.json": lambda: b"[" * 1_000_000,
    "deep.html": lambda: b"<div>" * 50_000,
    "nul.html": lambda: b"<p>\0" * 10_000,
    "long.txt": lambda: b"word " * 500_000,
    "one-line.txt": lambda: b"a" * 1_900_000,
    "huge.html": lambda: b"<p>" + b"a" * 25_000_000,
    "attributes.html": lambda: b"<p " + b"a=b " * 500_000 + b">Talks",
    "unclosed.html": lambda: b"<!--" * 50_000,
    "digits.txt": lambda: (
        b"GENEVA, March 1" + b"9" * 100_000 + b" - Talks were held on 1" + b"0" * 100_000 + b" occasions."
    ),
    "bomb.zip": lambda: members(4, 22_000_000),
    "bomb.warc.gz": lambda: gzipped(b"WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n" + b"\0" * 126_000_000),
}


@pytest.mark.parametrize("name", FILES)
def test_bombs_and_monsters_are_told_in_a_line_within_bounds(tmp_path: Path, name: str) -> None:
    """One fault or one report each, in memory that does not follow their size."""
    (tmp_path / name).write_bytes(FILES[name]())
    tracemalloc.start()
    try:
        loaded = load_reports([tmp_path / name])
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert loaded.reports or loaded.problems
    assert all("\n" not in str(problem) and len(str(problem)) < 500 for problem in loaded.problems)
    assert peak < 400_000_000
    assert [path.name for path in tmp_path.rglob("*")] == [name]


def test_a_page_of_a_hundred_megabytes_is_not_read(tmp_path: Path) -> None:
    """Its size is told; a fifth of it is the most that is ever held."""
    with (tmp_path / "a.html").open("wb") as file:
        file.write(b"<html><p>Talks.")
        file.truncate(100_000_000)
    tracemalloc.start()
    try:
        (problem,) = load_reports([tmp_path / "a.html"]).problems
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (problem.expected, problem.found) == ("at most 20 MB for one report", "100 MB")
    assert peak < 50_000_000


def test_nothing_blocks_or_loops_in_a_folder(tmp_path: Path) -> None:
    """Pipes, sockets' places, devices and links in circles, each a line; the one report is read."""
    (tmp_path / "a.txt").write_text(BODY)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "up").symlink_to(tmp_path)
    items = list(open_sources([tmp_path]))
    assert [Path(item.path or "").name for item in items if isinstance(item, Page)] == ["a.txt"]
    assert sorted(item.found for item in items if isinstance(item, InputError)) == [
        "a device",
        "a link back to a folder above it",
        "a link that leads back to itself",
        "a pipe",
    ]


@pytest.mark.parametrize(
    "name", ["", "\0", "a\0b", "../" * 2_000, "a" * 5_000, "\ud800", "/dev/null", "-", "http:", "http://"]
)
def test_odd_names_are_told(name: str) -> None:
    """Whatever is typed or listed is an input error at worst."""
    assert all(isinstance(item, InputError) for item in open_sources([name]))


def test_a_kept_record_is_not_trusted_either(tmp_path: Path) -> None:
    """A record handed over by somebody else is shown escaped, or refused in a line."""
    kept = tmp_path / "record.json"
    run("brief", str(tmp_path / "none.txt"))
    kept.write_text('{"schema":"accord/record/1","facts":' + "[" * 100_000)
    result = run("explain", "f_1", "--record", str(kept))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1

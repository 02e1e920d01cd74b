import os
from pathlib import Path

import pytest

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources import FileSource, Page
from accord.sources.limit import PAGE_BYTES, TEXT_BYTES


def only(path: Path) -> Page | InputError:
    """The one item of a file."""
    (item,) = FileSource(path)
    return item


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.txt", b"GENEVA -- Talks opened.", "text/plain"),
        ("a.TXT", b"GENEVA -- Talks opened.", "text/plain"),
        ("a.md", b"# Talks", "text/plain"),
        ("noending", b"GENEVA -- Talks opened.", "text/plain"),
        ("noending-page", b"\xef\xbb\xbf\n<!DOCTYPE html><p>Talks", "text/html"),
        ("saved.txt", b"<html><body>Talks", "text/html"),
        ("a.html", b"<p>Talks", "text/html"),
        ("a.htm", b"<p>Talks", "text/html"),
        ("a.json", b'{"text": "Talks."}', "application/json"),
        ("a.jsonl", b'{"text": "Talks."}\n', "application/json"),
    ],
)
def test_a_file_is_read_by_its_kind(tmp_path: Path, name: str, content: bytes, media_type: str) -> None:
    """The name tells the kind, and HTML under a text name is HTML."""
    (tmp_path / name).write_bytes(content)
    item = only(tmp_path / name)
    assert isinstance(item, Page)
    assert item.media_type == media_type


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.pdf", b"%PDF-1.7\n...", "a PDF document"),
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "a PNG image"),
        ("a.zip", b"PK\x03\x04....", "a broken archive (File is not a zip file)"),
        ("a.css", b"p { color: red }", "a .css file"),
    ],
)
def test_what_is_no_report_is_named(tmp_path: Path, name: str, content: bytes, found: str) -> None:
    """Binary files and files of other kinds are told by what they are."""
    (tmp_path / name).write_bytes(content)
    item = only(tmp_path / name)
    assert isinstance(item, UnreadableInput)
    assert item.found == found


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    """A file of no bytes is an empty input."""
    (tmp_path / "a.txt").touch()
    assert isinstance(only(tmp_path / "a.txt"), EmptyInput)


def test_a_missing_file_is_told() -> None:
    """A path to nothing is told and raises nothing."""
    (item,) = FileSource("no/such/file.txt")
    assert str(item) == "no/such/file.txt: expected a file or folder, found nothing of that name"


def test_links_to_nothing_and_to_themselves_are_told(tmp_path: Path) -> None:
    """A dangling link and a link that leads to itself are told apart."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "never.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    found = [item.found for name in ("gone.txt", "loop.txt") if isinstance(item := only(tmp_path / name), InputError)]
    assert found == ["a link to nothing", "a link that leads back to itself"]


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal becomes one line."""
    path = tmp_path / "a.txt"
    path.write_text("Talks.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Whoever runs the tests may be allowed everything, so the refusal is made.
    monkeypatch.setattr(Path, "open", refuse)
    item = only(path)
    assert isinstance(item, UnreadableInput)
    assert item.found == "no permission to read it"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A named pipe that nobody writes to is told, not opened."""
    os.mkfifo(tmp_path / "pipe")
    item = only(tmp_path / "pipe")
    assert isinstance(item, UnreadableInput)
    assert item.found == "a pipe"


@pytest.mark.parametrize(("name", "limit"), [("a.txt", TEXT_BYTES), ("a.html", PAGE_BYTES), ("a.json", PAGE_BYTES)])
def test_a_file_beyond_the_limit_is_told_with_the_limit(tmp_path: Path, name: str, limit: int) -> None:
    """50 MB of one line: the message names the limit and the size."""
    with (tmp_path / name).open("wb") as file:
        file.write(b"word " * 10)
        file.truncate(50_000_000)
    item = only(tmp_path / name)
    assert isinstance(item, UnreadableInput)
    assert item.expected == f"at most {limit // 1_000_000} MB for one report"
    assert item.found == "50 MB"


def test_a_nul_in_a_path_is_told() -> None:
    """A path that no system takes is an unreadable input like any other."""
    (item,) = FileSource("a\0b.txt")
    assert isinstance(item, UnreadableInput)

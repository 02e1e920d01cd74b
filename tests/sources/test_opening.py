from pathlib import Path

from accord.errors import InputError
from accord.sources import Page, count, open_sources


def test_files_and_folders_make_one_stream(tmp_path: Path) -> None:
    """The order is the user's, and a missing path stops nothing."""
    (tmp_path / "b.txt").write_text("Talks.")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}')
    items = list(open_sources([tmp_path / "b.txt", tmp_path / "missing", str(tmp_path / "folder")]))
    assert [isinstance(item, Page) for item in items] == [True, False, True, True]
    assert isinstance(items[1], InputError)


def test_counting_counts_lines_of_jsonl(tmp_path: Path) -> None:
    """A line without an end counts, and what is not there counts as the one fault that it makes."""
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}')
    (tmp_path / "b.txt").write_text("Talks.\n\nMore.")
    assert count([tmp_path, tmp_path / "missing"]) == 4


def test_paths_are_named_as_the_user_named_them(tmp_path: Path, monkeypatch: object) -> None:
    """A relative path stays relative in the page."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/1.txt").write_text("Talks.")
    monkeypatch.chdir(tmp_path)  # type: ignore[attr-defined]
    assert [item.path for item in open_sources(["./a"]) if isinstance(item, Page)] == ["./a/1.txt"]

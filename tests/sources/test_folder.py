import os
from pathlib import Path

import pytest

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources import FolderSource, Page, count, open_sources


def paths_of(folder: Path) -> list[str]:
    """The pages' paths below the folder."""
    return [os.path.relpath(page.path or "", folder) for page in FolderSource(folder) if isinstance(page, Page)]


def test_a_folder_is_gone_through_in_order(tmp_path: Path) -> None:
    """Files below are read sorted by name, folder by folder; hidden ones are passed over."""
    for name in ("b.txt", "a/2.txt", "a/10.txt", ".hidden.txt", ".git/c.txt", "c/d/e.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Talks.")
    assert paths_of(tmp_path) == ["a/10.txt", "a/2.txt", "b.txt", "c/d/e.html"]


def test_the_folder_beside_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    """What browsers save beside a page is no report; a folder that only ends alike is one."""
    for name in ("story.html", "story_files/app.js", "story_files/ad.html", "old_files/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>Talks.")
    assert paths_of(tmp_path) == ["old_files/a.txt", "story.html"]


def test_link_loops_are_told_and_end(tmp_path: Path) -> None:
    """A link back to a folder above is told once; the files are read once."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/1.txt").write_text("Talks.")
    (tmp_path / "a/up").symlink_to(tmp_path)
    (tmp_path / "z").symlink_to(tmp_path / "a")
    items = list(FolderSource(tmp_path))
    assert [type(item) for item in items] == [Page, UnreadableInput]
    assert isinstance(items[1], InputError)
    assert items[1].found == "a link back to a folder above it"


def test_many_links_between_folders_do_not_multiply(tmp_path: Path) -> None:
    """Each folder is gone through once however many ways lead to it."""
    for number in range(12):
        (tmp_path / f"{number:02}").mkdir()
        (tmp_path / f"{number:02}/a.txt").write_text("Talks.")
    for number in range(11):
        for way in "xyz":
            (tmp_path / f"{number:02}" / way).symlink_to(tmp_path / f"{number + 1:02}")
    assert len(paths_of(tmp_path)) == 12


@pytest.mark.parametrize("inside", [(), (".hidden",), ("a/b/c/",)])
def test_a_folder_without_files_is_told(tmp_path: Path, inside: tuple[str, ...]) -> None:
    """Nothing to read in a folder is an empty input."""
    for name in inside:
        (tmp_path / name).mkdir(parents=True) if name.endswith("/") else (tmp_path / name).touch()
    (item,) = FolderSource(tmp_path)
    assert isinstance(item, EmptyInput)


def test_a_folder_that_cannot_be_entered_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No permission on one folder costs that folder only."""
    for name in ("a/1.txt", "b/2.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("Talks.")
    scan = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    items = list(FolderSource(tmp_path))
    assert [type(item) for item in items] == [UnreadableInput, Page]


def test_two_thousand_files_come_lazily_and_are_counted(tmp_path: Path) -> None:
    """The first page comes before the rest is read, and the count is known without reading."""
    for number in range(2_000):
        (tmp_path / f"{number:04}.txt").write_text("Talks.")
    assert count([tmp_path]) == 2_000
    pages = open_sources([tmp_path])
    first = next(pages)
    assert isinstance(first, Page)
    for path in tmp_path.iterdir():
        path.unlink()
    assert all(isinstance(item, UnreadableInput) for item in pages)


@pytest.mark.parametrize(("inside", "found"), [(None, "nothing: it is empty"), (".hidden.txt", "no such file")])
def test_a_folder_without_a_page_says_why(tmp_path: Path, inside: str | None, found: str) -> None:
    """An empty folder is called empty; one with hidden files only holds no file that is read."""
    if inside:
        (tmp_path / inside).write_text("Talks.")
    (item,) = FolderSource(tmp_path)
    assert isinstance(item, EmptyInput)
    assert str(item).endswith(f"found {found}")


def test_what_tells_of_a_folder_is_no_report_of_it(tmp_path: Path) -> None:
    """README, licence and changelog are passed over in a folder; a report that only begins so is read."""
    for name in ("README.md", "LICENSE", "a/readme.txt", "changelog.md", "readme-of-the-talks.txt", "b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Talks.")
    assert paths_of(tmp_path) == ["b.txt", "readme-of-the-talks.txt"]
    assert [page.path for page in open_sources([str(tmp_path / "README.md")]) if isinstance(page, Page)]

from pathlib import Path

import pytest

from accord.errors import InputError
from accord.reports import Double, Report, iter_reports, load_reports, unique
from accord.reports.outlets import KnownOutlets
from accord.sources import MemorySource

NOBODY = KnownOutlets({})


def test_bad_input_is_told_and_the_rest_goes_through(tmp_path: Path) -> None:
    """Each fault is one line that names its file; every good report is there."""
    (tmp_path / "1.txt").write_text("The two sides met in Geneva on Monday.")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.txt").write_bytes(b"\x00\x01\x02\x03" * 50)
    (tmp_path / "4.txt").write_bytes(
        "Les ministres ont signé lundi à Genève un accord sur la frontière commune.".encode()
    )
    (tmp_path / "5.html").write_text("<html><title>404</title><p>Page not found")
    (tmp_path / "6.jsonl").write_text('{"text": "The parliament ratified the treaty on Friday."}\n{"text": \n')
    (tmp_path / "7.txt").write_bytes("Genève — Geneva\n".encode() * 3 + "Genève".encode("latin-1"))
    (tmp_path / "8.txt").symlink_to(tmp_path / "8.txt")
    loaded = load_reports([tmp_path], outlets=NOBODY)
    assert [Path(report.path or "").name for report in loaded.reports] == ["1.txt", "6.jsonl#1"]
    names = [Path(problem.where).name for problem in loaded.problems]
    assert names == ["2.txt", "3.txt", "4.txt", "5.html", "6.jsonl:2", "7.txt", "8.txt"]
    assert all("expected" in str(problem) and "\n" not in str(problem) for problem in loaded.problems)


def test_the_same_report_twice_is_counted_once() -> None:
    """The second is a note that names both."""
    items = list(iter_reports(MemorySource(["The two sides met on Monday."] * 3), outlets=NOBODY))
    assert [type(item) for item in items] == [Report, Double, Double]
    kept, doubles = unique([item for item in items if isinstance(item, Report)] * 2)
    assert len(kept) == len(doubles) == 1


def test_progress_is_told_for_each_item(tmp_path: Path) -> None:
    """Done and total, to the last."""
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"The two sides met {number} times on Monday.")
    calls: list[tuple[int, int]] = []
    load_reports([tmp_path, tmp_path / "missing"], lambda done, total: calls.append((done, total)), outlets=NOBODY)
    assert calls == [(number, 6) for number in range(1, 7)]


def test_two_thousand_files_are_loaded_one_by_one(tmp_path: Path) -> None:
    """A big folder goes through, and a stop in its midst leaves what was done."""
    for number in range(2_000):
        (tmp_path / f"{number:04}.txt").write_text(f"The two sides met {number} times on Monday.")
    done: list[int] = []

    def stop(count: int, _total: int) -> None:
        done.append(count)
        if count == 1_500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_reports([tmp_path], stop, outlets=NOBODY)
    assert done[-1] == 1_500
    assert len(load_reports([tmp_path], outlets=NOBODY).reports) == 2_000


def test_a_fault_of_a_source_is_passed_on() -> None:
    """What a source tells is told."""
    fault = InputError("a", expected="b", found="c")
    assert list(iter_reports(MemorySource([fault]), outlets=NOBODY)) == [fault]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ('"2025-13-45"', True),
        ('"soon"', True),
        ("-1", True),
        ('"2025-03-14"', False),
        ("null", False),
        ('""', False),
        ("1741944600", False),
    ],
)
def test_a_date_that_is_none_is_told_and_the_report_is_read(tmp_path: Path, date: str, told: bool) -> None:
    """A word to the user, no fault."""
    text = "The two sides met in Geneva and agreed to meet again in the harbour town."
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{text}", "date": {date}}}\n')
    loaded = load_reports([tmp_path / "a.jsonl"])
    assert len(loaded.reports) == 1
    assert loaded.problems == ()
    assert len(loaded.notes) == told
    if told:
        assert loaded.notes[0].startswith(f"{tmp_path}/a.jsonl#1: expected a date, found ")

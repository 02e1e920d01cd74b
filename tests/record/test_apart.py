"""Pages kept in a process of its own: replaced, ended from outside, refused; all that was told as kept is there once."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import accord.errors
from accord.errors import AccordError, InputError, RecordDamaged, RecordError, UnreadableInput
from accord.record.apart import KeeperApart, Place
from accord.record.room import SPARE
from accord.record.runs import Run
from accord.record.store import Store
from accord.sources.page import Page

TEXTS = (
    "RABAT, May 5, 2025 - Morocco and Chile signed two agreements on phosphates in Rabat on Monday, both ministries said.",
    "SANTIAGO, May 6, 2025 - Chile said on Tuesday that it would lend Morocco 40 million dollars for a port.",
    "RABAT, May 7, 2025 - Morocco expelled two Chilean customs officers on Wednesday, its foreign ministry announced.",
)
PAGES = tuple(Page(content=text.encode(), media_type="text/plain", path=f"{at}.txt") for at, text in enumerate(TEXTS))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A record that is empty."""
    Store(tmp_path / "record.db", make=True).close()
    return Place(str(tmp_path / "record.db"), "watch", SPARE)


@pytest.fixture
def keeper(place: Place) -> Iterator[KeeperApart]:
    """Keeps two pages in each process."""
    made = KeeperApart(place, pages=2)
    yield made
    made.end()


def process_of(keeper: KeeperApart) -> int:
    """The process that a keeper has at the moment."""
    process = keeper._process  # noqa: SLF001 - to end it from outside
    assert process is not None
    assert process.pid is not None
    return process.pid


def kept_in(place: Place) -> list[str]:
    """The reports of a record, by their files."""
    with closing(Store(place.where)) as store:
        return sorted(str(report.path) for report in store.whole().reports)


@pytest.mark.slow
def test_a_process_is_replaced_after_so_many_pages(keeper: KeeperApart, place: Place) -> None:
    """Two pages in the first, the third in another; all in one run, each there once, with what it says."""
    processes = []
    for page in PAGES:
        assert keeper.keep(page).tally.added == 1
        processes.append(process_of(keeper))
    assert processes[0] == processes[1] != processes[2]
    assert kept_in(place) == ["0.txt", "1.txt", "2.txt"]
    run = keeper.end()
    with closing(Store(place.where)) as store:
        assert {fact.kind for fact in store.whole().facts} >= {"agreement", "commitment", "act"}
    assert run.number == 1


@pytest.mark.slow
def test_a_process_that_was_ended_is_replaced_and_its_page_kept_once(keeper: KeeperApart, place: Place) -> None:
    """Killed after its first page: the second one is kept by another."""
    assert keeper.keep(PAGES[0]).tally.added == 1
    os.kill(process_of(keeper), signal.SIGKILL)
    assert keeper.keep(PAGES[1]).tally.added == 1
    assert keeper.keep(PAGES[0]).tally.known == 1
    assert kept_in(place) == ["0.txt", "1.txt"]


@pytest.mark.slow
def test_a_page_that_ends_its_reader_twice_is_told_and_passed_over(
    keeper: KeeperApart, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line that names the page and how the reader ended; the next page is kept."""
    begin = KeeperApart._begin  # noqa: SLF001 - the page that ends every process is played from outside

    def begin_and_end(self: KeeperApart, run: Run | None) -> Run:
        begun = begin(self, run)
        os.kill(process_of(self), signal.SIGKILL)
        return begun

    os.kill(process_of(keeper), signal.SIGKILL)
    with monkeypatch.context() as patch:
        patch.setattr(KeeperApart, "_begin", begin_and_end)
        kept = keeper.keep(PAGES[0])
    assert [str(problem) for problem in kept.problems] == [
        "0.txt: expected a page that can be read, found one that ended its reader twice (SIGKILL)"
    ]
    assert kept.tally.failed == 1
    assert keeper.keep(PAGES[1]).tally.added == 1
    assert kept_in(place) == ["1.txt"]


def test_what_cannot_be_used_is_told_without_being_sent(keeper: KeeperApart) -> None:
    """A page that was not had is a problem as it stands; a page without text comes back as one."""
    fault = UnreadableInput("https://a.example/1", expected="a page", found="404 Not Found")
    assert keeper.keep(fault).problems == (fault,)
    empty = keeper.keep(Page(content=b"", media_type="text/plain", path="empty.txt"))
    assert [problem.where for problem in empty.problems] == ["empty.txt"]


def test_a_record_that_cannot_be_used_is_told_here(tmp_path: Path) -> None:
    """The error of the other process, as it would have been raised in this one."""
    (tmp_path / "no.db").write_bytes(b"SQLite format 3\0" + b"not so" * 1_000)
    with pytest.raises(RecordDamaged, match=r"no\.db"):
        KeeperApart(Place(str(tmp_path / "no.db"), "watch", SPARE))


@pytest.mark.parametrize(
    "kind", [one for one in vars(accord.errors).values() if isinstance(one, type) and issubclass(one, AccordError)]
)
def test_every_error_goes_from_one_process_to_another_whole(kind: type[AccordError]) -> None:
    """The same type, the same line."""
    if issubclass(kind, RecordError):
        error: AccordError = kind("a.db", happened="it is full", remedy="make room")
    elif issubclass(kind, InputError):
        error = kind("a.txt", expected="words", found="none")
    else:
        error = kind("what went wrong")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again) is kind
    assert str(again) == str(error)

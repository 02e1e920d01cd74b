from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accord.record.store import Store
from accord.sources import FakeTransport, Fetcher, Guard, Pace
from accord.sources.transport import Answer
from accord.views.cli import accord

FEED = "https://post.test/feed"
PAGE = (
    "<html><head><title>{title}</title><meta property='article:published_time' content='2025-03-14'></head><body><article>"
    "<p>{lead}</p>"
    + "<p>The two delegations met in the old harbour town and spoke for three hours about the ferry line.</p>" * 3
    + "</article></body></html>"
)
LEADS = {
    1: "Norway and Denmark signed a treaty on ferries in Oslo on Friday, ministers of both countries said there.",
    2: "Peru and Chile signed a pact on mining in Lima on Thursday, the foreign ministry of Peru said that evening.",
}


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `accord watch` on a fake web of one feed with two pages behind it, one of which may be broken."""

    def running(*arguments: str, feed: Answer | bytes | None = None, pages: tuple[int, ...] = (1, 2)) -> Result:
        items = "".join(f"<item><link>https://post.test/{number}</link></item>" for number in pages)
        replies: dict[str, Answer | bytes] = {
            f"https://post.test/{number}": PAGE.format(title=f"Treaty {number}", lead=LEADS[number]).encode()
            for number in LEADS
        }
        replies[FEED] = feed or f"<rss><channel>{items}</channel></rss>".encode()
        guard = Guard(resolve=lambda *_: ["93.184.216.34"])
        fetcher = Fetcher(transport=FakeTransport(replies), guard=guard, pace=Pace(delay=0), tries=1)
        monkeypatch.setattr("accord.views.commands.watch.fetcher_of", lambda _: fetcher)
        record = str(tmp_path / "record.db")
        return CliRunner().invoke(accord, ["watch", "--record", record, *arguments], catch_exceptions=False)

    return running


def test_a_watch_adds_what_is_new_and_says_so(watched: Callable[..., Result], tmp_path: Path) -> None:
    """Two reports and their facts in the record, one line on the poll; the next watch finds the feed not due."""
    result = watched(FEED, "--once")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == f"accord: {FEED}: 2 new; again in 15 min\n"
    store = Store(tmp_path / "record.db")
    record = store.whole()
    store.close()
    assert {report.url for report in record.reports} == {"https://post.test/1", "https://post.test/2"}
    assert {fact.kind for fact in record.facts} >= {"agreement"}
    assert "not due; again in 15 min" in watched(FEED, "--once").stderr


def test_faults_are_told_and_the_status_says_so(watched: Callable[..., Result]) -> None:
    """A feed that is gone, a page that is gone: a line each, status 1; --quiet keeps these lines only."""
    gone = watched(FEED, "--once", feed=Answer(404))
    assert gone.exit_code == 1
    assert gone.stderr == f"accord: {FEED}: expected a page, found 404 Not Found; again in 30 min\n"


def test_a_quiet_watch_tells_faults_only(watched: Callable[..., Result]) -> None:
    """Nothing on what went well."""
    assert watched(FEED, "--once", "--quiet").stderr == ""


def test_names_that_are_no_feeds_are_told(watched: Callable[..., Result]) -> None:
    """A list that is not there leaves nothing to do."""
    result = watched("gone.opml", "--once")
    assert result.exit_code == 2
    assert result.stderr == "accord: gone.opml: expected a file or folder, found nothing of that name\n"


def test_ctrl_c_ends_a_watch_cleanly(
    watched: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Status 130 and one line; what was added is kept, and comes once."""
    import accord.views.commands.watch as module  # noqa: PLC0415 - to stop it half way

    keep, kept = module._Keeping.keep, []  # noqa: SLF001 - the work that is stopped

    def once_only(self: object, fresh: object) -> bool:
        if kept:
            raise KeyboardInterrupt
        kept.append(fresh)
        return keep(self, fresh)  # type: ignore[arg-type]

    monkeypatch.setattr(module._Keeping, "keep", once_only)  # noqa: SLF001 - likewise
    stopped = watched(FEED)
    assert stopped.exit_code == 130
    assert stopped.stderr.startswith("accord: stopped by Ctrl-C: ")
    monkeypatch.setattr(module._Keeping, "keep", keep)  # noqa: SLF001 - likewise
    assert f"{FEED}: 1 new" in watched(FEED, "--once").stderr
    store = Store(tmp_path / "record.db")
    assert len(store.whole().reports) == 2
    store.close()

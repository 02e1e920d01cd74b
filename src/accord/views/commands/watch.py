"""`accord watch`: new reports of feeds into the kept record, as they come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from accord.views.commands.addresses import Addresses, address_options, fetcher_of
from accord.views.commands.keeping import opened, record_option
from accord.views.commands.reading import ALL_WELL, INTERRUPTED, NOTHING_DONE, SOME_UNREAD, tell
from accord.views.neutral import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.errors import InputError
    from accord.record.adding import Tally
    from accord.record.store import Store
    from accord.sources.fetch import Fetcher
    from accord.sources.page import Page
    from accord.sources.poll import Fresh

_MINUTE = 60


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@record_option
@click.option("--once", is_flag=True, help="Poll each feed that is due and stop.")
@click.option(
    "--every",
    metavar="MINUTES",
    type=click.FloatRange(min=1),
    default=15.0,
    show_default=True,
    help="The time between two polls of a feed.",
)
@click.option("--quiet", is_flag=True, help="No line on polls that went well; problems are still told.")
@address_options
def watch(
    feeds: tuple[str, ...], *, record: str | None, once: bool, every: float, quiet: bool, addresses: Addresses
) -> None:
    """Poll feeds, and add the reports that are new in them to the kept record.

    FEED is the address of a feed or a news sitemap, or an OPML list of feeds: a file, or an address that ends in .opml.
    There is a line on each poll. Ctrl-C stops; the next watch goes on from there.
    """
    fetcher = fetcher_of(addresses)
    with opened(record, make=True, spare=True) as store:
        named = list(_named(feeds, fetcher))
        if not named:
            raise SystemExit(NOTHING_DONE)
        try:
            faults = _watch(store, named, fetcher, once=once, every=every * _MINUTE, most=addresses.most, quiet=quiet)
        except KeyboardInterrupt:
            tell("stopped by Ctrl-C: what was told as new is kept; watch again to go on")
            raise SystemExit(INTERRUPTED) from None
        raise SystemExit(SOME_UNREAD if faults or len(named) < len(feeds) else ALL_WELL)


def _named(feeds: Sequence[str], fetcher: Fetcher) -> Iterator[str]:
    """The feeds; a list that cannot be had is told and passed over."""
    from accord.errors import InputError  # noqa: PLC0415  loads only when something is watched
    from accord.sources import feeds_named  # noqa: PLC0415  likewise

    for feed in feeds_named(feeds, fetcher=fetcher):
        if isinstance(feed, InputError):
            tell(str(feed))
        else:
            yield feed


def _watch(
    store: Store, feeds: Sequence[str], fetcher: Fetcher, *, once: bool, every: float, most: int, quiet: bool
) -> int:
    """Watch until it is over; how many polls and items went wrong."""
    from accord.record.feeds import KeptWatchState  # noqa: PLC0415  loads only when something is watched
    from accord.sources.poll import Fresh  # noqa: PLC0415  likewise
    from accord.sources.watching import watch as watching  # noqa: PLC0415  likewise

    faults = 0
    keeper = _Keeper(store)
    news = watching(feeds, state=KeptWatchState(store.database), fetcher=fetcher, once=once, every=every, most=most)
    try:
        for one in news:
            if isinstance(one, Fresh):
                faults += not keeper.keep(one)
                continue
            faults += one.outcome == "fault"
            if one.outcome == "fault" or not quiet:
                tell(str(one))
    finally:
        # Closing keeps what was dealt with; the run is told after it.
        news.close()  # type: ignore[attr-defined]
        keeper.end()
    return faults


class _Keeper:
    """Adds what comes to the record, one run for the whole watch."""

    def __init__(self, store: Store) -> None:
        from accord.record.clock import now  # noqa: PLC0415  likewise
        from accord.record.runs import reader_here, start_run  # noqa: PLC0415  with the language model behind it
        from accord.record.writer import Writer  # noqa: PLC0415  likewise

        self._database = store.database
        self._run = start_run(store.database, "watch", now(), reader_here())
        self._writer = Writer(store.database, run=self._run.number, reader=self._run.reader, room=store.room)
        self._sums = dict.fromkeys(("added", "known", "failed", "facts", "changed", "gone"), 0)

    def keep(self, fresh: Fresh) -> bool:
        """Add one page, which is on disk when this returns; whether it could be used."""
        from accord.reading.passing import passing_words  # noqa: PLC0415  loaded by then
        from accord.record.adding import add_pages  # noqa: PLC0415  likewise
        from accord.record.collecting import give_back, set_aside  # noqa: PLC0415  likewise

        with passing_words():
            tally: Tally = add_pages(self._writer, _one(fresh.item), on_problem=_told)
        if tally.added:
            set_aside()
            give_back()
        for name in self._sums:
            self._sums[name] += getattr(tally, name)
        return not tally.failed

    def end(self) -> None:
        """Tell in the record what the watch came to."""
        from accord.record.clock import now  # noqa: PLC0415  likewise
        from accord.record.runs import end_run  # noqa: PLC0415  loaded by then

        end_run(self._database, self._run, now(), self._sums)


def _one(item: Page | InputError) -> list[Page | InputError]:
    return [item]


def _told(problem: InputError) -> None:
    tell(one_line(str(problem)))

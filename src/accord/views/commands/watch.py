"""`accord watch`: new reports of feeds into the kept record, as they come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from accord.views.commands.addresses import Addresses, address_options, fetcher_of
from accord.views.commands.keeping import named, opened, record_option
from accord.views.commands.reading import ALL_WELL, INTERRUPTED, NOTHING_DONE, SOME_UNREAD, tell
from accord.views.neutral import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.record.database import Database
    from accord.record.keeper import Keeper
    from accord.record.store import Store
    from accord.sources.fetch import Fetcher
    from accord.sources.poll import Fresh

_MINUTE = 60
_VERB = "watch"


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
        known = list(_named(feeds, fetcher))
        if not known:
            raise SystemExit(NOTHING_DONE)
        try:
            keeping = _Keeping(_keeper(store, named(record), once=once), store.database)
            faults = _watch(keeping, known, fetcher, once=once, every=every * _MINUTE, most=addresses.most, quiet=quiet)
        except KeyboardInterrupt:
            tell("stopped by Ctrl-C: what was told as new is kept; watch again to go on")
            raise SystemExit(INTERRUPTED) from None
        raise SystemExit(SOME_UNREAD if faults or len(known) < len(feeds) else ALL_WELL)


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
    keeping: _Keeping, feeds: Sequence[str], fetcher: Fetcher, *, once: bool, every: float, most: int, quiet: bool
) -> int:
    """Watch until it is over; how many polls and items went wrong."""
    from accord.record.feeds import KeptWatchState  # noqa: PLC0415  loads only when something is watched
    from accord.sources.poll import Fresh  # noqa: PLC0415  likewise
    from accord.sources.watching import watch as watching  # noqa: PLC0415  likewise

    faults = 0
    news = watching(feeds, state=KeptWatchState(keeping.database), fetcher=fetcher, once=once, every=every, most=most)
    try:
        for one in news:
            if isinstance(one, Fresh):
                faults += not keeping.keep(one)
                continue
            faults += one.outcome == "fault"
            if one.outcome == "fault" or not quiet:
                tell(str(one))
    finally:
        # Closing keeps what was dealt with; the run is told after it.
        news.close()  # type: ignore[attr-defined]
        keeping.end()
    return faults


def _keeper(store: Store, where: str, *, once: bool) -> Keeper:
    """Who keeps what comes: in this process where it is over soon, in one that is replaced where it goes on."""
    from accord.record.apart import KeeperApart, Place  # noqa: PLC0415  loads only when something is watched

    if not once:
        return KeeperApart(Place(where, _VERB, store.room))
    from accord.record.clock import now  # noqa: PLC0415  likewise
    from accord.record.keeper import KeeperHere  # noqa: PLC0415  likewise
    from accord.record.runs import reader_here, start_run  # noqa: PLC0415  likewise

    return KeeperHere(store.database, start_run(store.database, _VERB, now(), reader_here()), store.room)


class _Keeping:
    """Has what comes kept, one run for the whole watch, and tells what could not be used."""

    def __init__(self, keeper: Keeper, database: Database) -> None:
        self._keeper, self.database = keeper, database
        self._sums = dict.fromkeys(("added", "known", "failed", "facts", "changed", "gone"), 0)

    def keep(self, fresh: Fresh) -> bool:
        """Keep one page, which is on disk when this returns; whether it could be used."""
        kept = self._keeper.keep(fresh.item)
        for problem in kept.problems:
            tell(one_line(str(problem)))
        for name in self._sums:
            self._sums[name] += getattr(kept.tally, name)
        return not kept.tally.failed

    def end(self) -> None:
        """Tell in the record what the watch came to."""
        from accord.record.clock import now  # noqa: PLC0415  loads only when something is watched
        from accord.record.runs import end_run  # noqa: PLC0415  likewise

        end_run(self.database, self._keeper.end(), now(), self._sums)

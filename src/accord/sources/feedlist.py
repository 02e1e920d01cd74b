"""The feeds that a user names for a watch: by their address, or by an OPML list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources.address import is_address
from accord.sources.fetch import Fetcher
from accord.sources.file import unreadable
from accord.sources.limit import PAGE_BYTES, megabytes
from accord.sources.listing import Listing
from accord.sources.opml import opml_list


def feeds_named(names: Iterable[str], *, fetcher: Fetcher | None = None) -> Iterator[str | InputError]:
    """The addresses of feeds, each once; a list that cannot be read is given as an `InputError`.

    A file is an OPML list. An address is a feed, unless it ends in '.opml': that list is fetched.

    Args:
        names: addresses and files.
        fetcher: gets lists from addresses; None where none is to be fetched.

    >>> [str(one) for one in feeds_named(["https://a.example/feed", "https://a.example/feed", "gone.opml"])]
    ['https://a.example/feed', 'gone.opml: expected a file or folder, found nothing of that name']
    """
    given: set[str] = set()
    for name in names:
        for feed in _of(name, fetcher):
            if isinstance(feed, InputError) or feed not in given:
                yield feed
            if isinstance(feed, str):
                given.add(feed)


def _of(name: str, fetcher: Fetcher | None) -> Iterator[str | InputError]:
    if is_address(name) and (fetcher is None or not name.lower().endswith(".opml")):
        yield name
        return
    try:
        listing = _listed(name, fetcher)
    except InputError as fault:
        yield fault
        return
    yield from listing.lists
    if not listing.lists:
        yield EmptyInput(name, expected="a list of feeds", found="none in it")
    if listing.skipped:
        yield UnreadableInput(name, expected=f"at most {len(listing.lists):,} feeds", found=f"{listing.skipped:,} more")


def _listed(name: str, fetcher: Fetcher | None) -> Listing:
    if fetcher is not None and is_address(name):
        return opml_list(fetcher.fetch(name).content, name)
    try:
        # A pipe or a device would block or never end.
        if not Path(name).is_file():
            Path(name).stat()
            raise UnreadableInput(name, expected="an OPML list of feeds", found="no file")
        with Path(name).open("rb") as file:
            content = file.read(PAGE_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise unreadable(name, fault) from fault
    if len(content) > PAGE_BYTES:
        raise UnreadableInput(name, expected=f"at most {megabytes(PAGE_BYTES)}", found="more")
    return opml_list(content, name)

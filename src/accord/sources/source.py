"""What every source is: something that gives pages, and tells what it could not give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from accord.errors import InputError
from accord.sources.page import Page


@runtime_checkable
class Source(Protocol):
    """Anything that can be gone through for pages.

    A page that cannot be had is yielded as an `InputError` value, never raised: what follows it is still read.
    """

    def __iter__(self) -> Iterator[Page | InputError]:
        """The pages and the faults, in a stable order."""
        ...


class MemorySource:
    """A source that holds its pages: for tests, notebooks and pages had elsewhere.

    Args:
        items: pages and faults to give, or plain texts, which become text pages.

    >>> source = MemorySource(["HANOI, Aug 19 (Xinhua) -- The two sides held talks."])
    >>> [page.media_type for page in source]
    ['text/plain']
    """

    def __init__(self, items: Iterable[Page | InputError | str]) -> None:
        self._items = tuple(_page(item) if isinstance(item, str) else item for item in items)

    def __iter__(self) -> Iterator[Page | InputError]:
        """The items as given, every time."""
        return iter(self._items)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._items)


def _page(text: str) -> Page:
    return Page(content=text.encode("utf-8", "replace"), media_type="text/plain", origin="memory")

"""What a user lets a source do: how addresses are asked, whether the links of lists are followed, and how far."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from accord.sources.fetch import Fetcher


class Intake(Struct, frozen=True, kw_only=True):
    """How sources are opened.

    Attributes:
        fetcher: what gets pages from addresses; None for the usual one, made when an address is first asked.
        follow: whether the links of a list (feed, OPML, sitemap) that lies in a file are fetched. Those of a list that
            is named by its address always are, for naming it asks for them. Links in pages are never followed.
        most: the most addresses that are asked for one named list.
    """

    fetcher: Fetcher | None = None
    follow: bool = False
    most: int = 500

    def asker(self) -> Fetcher:
        """The fetcher, or the usual one.

        >>> fetcher = Fetcher(contact="desk@example.org")
        >>> Intake(fetcher=fetcher).asker() is fetcher
        True
        """
        return self.fetcher or usual_fetcher()


@cache
def usual_fetcher() -> Fetcher:
    """The fetcher that is used where none is given."""
    return Fetcher()

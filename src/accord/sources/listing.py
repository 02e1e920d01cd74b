"""What lists of pages give, whichever form they have: links, what the list says of each, and further lists."""

from __future__ import annotations

from msgspec import Struct

from accord.sources.page import Hints


class Item(Struct, frozen=True, kw_only=True):
    """One page that a list names.

    Attributes:
        link: its address as the list has it, relative ones resolved; None where the list gives none.
        hints: what the list says of it.
        text: its whole text as the list carries it, maybe HTML; or None.
        key: what tells it from the list's other items: its id, else its link.
    """

    link: str | None
    hints: Hints
    text: str | None = None
    key: str = ""


class Listing(Struct, frozen=True, kw_only=True):
    """A list, read.

    Attributes:
        kind: 'feed', 'opml' or 'sitemap'.
        title: what it is called, or None.
        items: the pages, in the list's order.
        lists: further lists that it names: feeds of an OPML, sitemaps of an index.
        skipped: how many entries were beyond the limit.
    """

    kind: str
    title: str | None = None
    items: tuple[Item, ...] = ()
    lists: tuple[str, ...] = ()
    skipped: int = 0

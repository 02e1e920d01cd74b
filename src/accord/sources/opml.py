"""OPML: lists of feeds, as feed readers hand them over."""

from __future__ import annotations

from accord.errors import UnreadableInput
from accord.sources.feed import urljoin_safely
from accord.sources.listing import Listing
from accord.sources.markup import local_name, parse_xml, words_in

MOST_FEEDS = 5_000
_EXPECTED = "an OPML list of feeds"


def opml_list(content: bytes, where: str) -> Listing:
    """The feeds that an OPML file names, each once, in order, from whatever folder they stand in.

    Raises:
        UnreadableInput: no OPML, or XML that declares entities.

    >>> opml = b'<opml><body><outline text="A"><outline xmlUrl="https://a.example/feed"/></outline></body></opml>'
    >>> opml_list(opml, "feeds.opml").lists
    ('https://a.example/feed',)
    """
    root = parse_xml(content, where, expected=_EXPECTED)
    if local_name(root) != "opml":
        raise UnreadableInput(where, expected=_EXPECTED, found=f"XML of another kind ({local_name(root)[:40]!r})")
    named = [
        urljoin_safely(where, value)
        for element in root.iter()
        if local_name(element) == "outline"
        for name, value in element.items()
        if name.lower() == "xmlurl" and value.strip()
    ]
    feeds = tuple(dict.fromkeys(feed for feed in named if feed))
    title = next((words_in(one) for one in root.iter() if local_name(one) == "title"), None)
    return Listing(kind="opml", title=title, lists=feeds[:MOST_FEEDS], skipped=max(0, len(feeds) - MOST_FEEDS))

"""What lies at a web address: a page, or a list whose pages are fetched."""

from __future__ import annotations

from collections.abc import Iterator

from accord.errors import InputError
from accord.sources.intake import Intake
from accord.sources.page import Page
from accord.sources.walk import Walk


class WebSource:
    """The pages at an address; those that a feed, an OPML list or a sitemap there names, if it is one.

    The links in a page are not followed.

    Args:
        url: the address, as the user named it.
        intake: how it is asked.

    >>> from accord.sources.fetch import Fetcher
    >>> from accord.sources.guard import Guard
    >>> from accord.sources.transport import FakeTransport
    >>> web = FakeTransport({"https://a.example/1": b"<html><p>Talks opened in Geneva.</p></html>"})
    >>> fetcher = Fetcher(transport=web, guard=Guard(resolve=lambda host, port: ["93.184.216.34"]))
    >>> page = next(iter(WebSource("https://a.example/1", intake=Intake(fetcher=fetcher))))
    >>> page.media_type, page.final_url, page.origin
    ('text/html', 'https://a.example/1', 'web')
    """

    def __init__(self, url: str, *, intake: Intake | None = None) -> None:
        self.url = url
        self._intake = intake or Intake()

    def __iter__(self) -> Iterator[Page | InputError]:
        """The pages, and what could not be had."""
        return Walk(self._intake).address(self.url)

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.errors import EmptyInput, InputError, NotAnArticle, RefusedAddress, UnreachableAddress, UnreadableInput
from accord.reports import make_report
from accord.sources import Fetcher, FileSource, Intake, Page, WebSource, open_sources

if TYPE_CHECKING:
    from conftest import Server

ARTICLE = (
    "<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
    + "<p>The two delegations met in the old harbour town and spoke for three hours about the ferry line.</p>" * 4
    + '<a href="/linked">more</a></article></body></html>'
)


def rss(*links: str, more: str = "") -> bytes:
    """A feed of some links."""
    entries = "".join(
        f"<item><title>T</title><link>{link}</link><pubDate>14 Mar 2025</pubDate>{more}</item>" for link in links
    )
    return f"<?xml version='1.0'?><rss><channel><title>Post</title>{entries}</channel></rss>".encode()


def pages_at(url: str, fetcher: Fetcher, **intake: object) -> list[Page | InputError]:
    """What an address gives."""
    return list(WebSource(url, intake=Intake(fetcher=fetcher, **intake)))  # type: ignore[arg-type]


def test_a_page_is_given_and_its_links_are_not_followed(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """One address named, one address asked; the page tells both addresses and the time."""
    server.replies["/a"] = reply(b"", "Location: /b", status="302 Found")
    server.replies["/b"] = reply(ARTICLE.format(title="Talks").encode(), "Content-Type: text/html")
    (page,) = pages_at(server.url("/a"), fetcher)
    assert isinstance(page, Page)
    assert (page.requested_url, page.final_url, page.origin) == (server.url("/a"), server.url("/b"), "web")
    assert page.path is None
    assert page.fetched_at
    assert server.paths() == ["/a", "/b"]


def test_a_feed_gives_its_items_with_what_it_says_of_them(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """Each link once, whatever the feed is called; what fails is told and the rest goes through; the date is a hint."""
    server.replies["/news"] = reply(rss("/1", "/gone", "/1", "file:///etc/passwd", "/2"), "Content-Type: text/html")
    for number in (1, 2):
        server.replies[f"/{number}"] = reply(
            ARTICLE.format(title=f"Talks {number}").encode(), "Content-Type: text/html"
        )
    items = pages_at(server.url("/news"), fetcher)
    assert [type(item) for item in items] == [Page, UnreachableAddress, RefusedAddress, Page]
    first = items[0]
    assert isinstance(first, Page)
    assert first.origin == "feed"
    assert first.hints is not None
    assert (first.hints.published, first.hints.list_title, first.hints.listed_by) == (
        "14 Mar 2025",
        "Post",
        server.url("/news"),
    )
    report = make_report(first)
    assert (report.published.edtf, report.published.basis) == ("2025-03-14", "feed")
    assert report.outlet == "news.example"


def test_what_the_page_says_itself_wins_over_the_feed(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """Hints fill gaps."""
    page = ARTICLE.format(title="Talks").replace(
        "<head>",
        '<head><meta property="article:published_time" content="2025-03-12"><meta property="og:site_name" content="Steppe News">',
    )
    server.replies["/feed"] = reply(rss("/1", more="<source>Coast Wire</source>"))
    server.replies["/1"] = reply(page.encode(), "Content-Type: text/html")
    (item,) = pages_at(server.url("/feed"), fetcher)
    assert isinstance(item, Page)
    report = make_report(item)
    assert (report.published.edtf, report.published.basis, report.outlet) == ("2025-03-12", "page", "Steppe News")


def test_lists_of_lists_are_followed_to_their_pages(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """An OPML list of a feed; a packed sitemap behind an index; a list that names itself ends."""
    server.replies["/l"] = reply(
        f'<opml><body><outline xmlUrl="{server.url("/feed")}"/><outline xmlUrl="{server.url("/l")}"/></body></opml>'.encode()
    )
    server.replies["/feed"] = reply(rss("/1"))
    server.replies["/index"] = reply(b"<sitemapindex><sitemap><loc>/map.xml.gz</loc></sitemap></sitemapindex>")
    server.replies["/map.xml.gz"] = reply(
        gzip.compress(b"<urlset><url><loc>/1</loc></url></urlset>"), "Content-Type: application/gzip"
    )
    server.replies["/1"] = reply(ARTICLE.format(title="Talks").encode(), "Content-Type: text/html")
    assert [item.origin for item in pages_at(server.url("/l"), fetcher) if isinstance(item, Page)] == ["feed"]
    assert [item.origin for item in pages_at(server.url("/index"), fetcher) if isinstance(item, Page)] == ["sitemap"]


def test_no_list_asks_for_more_than_is_allowed(server: Server, reply: Callable[..., bytes], fetcher: Fetcher) -> None:
    """The rest is told in one line with its number."""
    server.replies["/feed"] = reply(rss(*(f"/{number}" for number in range(30))))
    items = pages_at(server.url("/feed"), fetcher, most=5)
    assert len(server.asked) == 6
    assert isinstance(items[-1], InputError)
    assert (items[-1].expected, items[-1].found) == ("at most 5 addresses (see --most)", "25 more")


def test_lists_that_name_ever_new_lists_end(server: Server, fetcher: Fetcher) -> None:
    """Three deep and no deeper."""

    def index(connection: socket.socket, head: bytes) -> None:
        path = head.split(b" ")[1].decode()
        body = f"<sitemapindex><sitemap><loc>{path}x</loc></sitemap></sitemapindex>".encode()
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    server.replies = {"/" + "x" * number: index for number in range(10)}
    (fault,) = pages_at(server.url("/x"), fetcher)
    assert isinstance(fault, UnreadableInput)
    assert fault.expected == "lists at most 3 deep"
    assert len(server.asked) == 4


ITEMS: dict[str, tuple[str, bytes, type]] = {
    "a document": ("application/pdf", b"%PDF-1.7", NotAnArticle),
    "a feed": ("text/html", rss("/2"), NotAnArticle),
    "data": ("application/json", b'{"text": "Talks."}', NotAnArticle),
    "an archive": ("text/html", b"\x1f\x8bno", NotAnArticle),
    "a text": ("text/plain", b"GENEVA -- Talks opened.", Page),
    "a page": ("", b"<!doctype html><p>Talks.", Page),
}


@pytest.mark.parametrize("kind", ITEMS)
def test_an_item_is_a_page_or_a_fault(server: Server, reply: Callable[..., bytes], fetcher: Fetcher, kind: str) -> None:
    """Documents, lists and data behind a feed's link are told, not opened."""
    media, body, expected = ITEMS[kind]
    server.replies["/feed"] = reply(rss("/1"))
    server.replies["/1"] = reply(body, f"Content-Type: {media}")
    (item,) = pages_at(server.url("/feed"), fetcher)
    assert isinstance(item, expected)
    assert server.paths() == ["/feed", "/1"]


def test_an_answer_of_json_gives_its_articles(server: Server, reply: Callable[..., bytes], fetcher: Fetcher) -> None:
    """Each under the answer's address with its number, so that the article's own address stays its own."""
    body = b'{"articles": [{"text": "One.", "url": "https://post.example/1"}, {"text": "Two."}]}'
    server.replies["/api"] = reply(body, "Content-Type: application/json")
    pages = pages_at(server.url("/api"), fetcher)
    assert [(page.path, page.final_url) for page in pages if isinstance(page, Page)] == [
        (f"{server.url('/api')}#1", None),
        (f"{server.url('/api')}#2", None),
    ]


def test_a_feed_in_a_file_asks_nobody_unless_told_to(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher, tmp_path: Path
) -> None:
    """Whole texts in it are read as they are, links are told; with leave they are fetched."""
    carried = "<description>Short.</description><encoded>&lt;p&gt;Talks opened in Geneva on Friday.&lt;/p&gt;</encoded>"
    feed = tmp_path / "feed.xml"
    feed.write_bytes(
        rss(server.url("/1"), more=carried).replace(
            b"</channel>", f"<item><link>{server.url('/2')}</link></item></channel>".encode()
        )
    )
    page, fault = FileSource(feed, intake=Intake(fetcher=fetcher))
    assert isinstance(page, Page)
    assert isinstance(fault, InputError)
    assert fault.found == "1 link"
    assert server.asked == []
    report = make_report(page)
    assert (report.text, report.title, report.published.edtf) == (
        "Talks opened in Geneva on Friday.",
        "T",
        "2025-03-14",
    )
    server.replies["/1"] = reply(ARTICLE.format(title="Talks").encode(), "Content-Type: text/html")
    items = list(FileSource(feed, intake=Intake(fetcher=fetcher, follow=True)))
    assert [type(item) for item in items] == [Page, UnreachableAddress]


@pytest.mark.parametrize("name", ["news", "news.xml", "news.html", "news.json", "news.txt", "news.dat"])
def test_what_a_file_is_its_content_tells(tmp_path: Path, name: str) -> None:
    """A feed is a feed, an archive an archive, under any name."""
    item = "<item><link>/1</link><encoded>Talks opened in Geneva.</encoded></item>"
    contents = {
        "feed": f"<rss><channel>{item}</channel></rss>".encode(),
        "warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>T.\r\n\r\n",
    }
    for origin, content in contents.items():
        for packing in (lambda raw: raw, gzip.compress):
            (tmp_path / name).write_bytes(packing(content))
            (page,) = FileSource(tmp_path / name)
            assert isinstance(page, Page), (origin, page)
            assert page.origin == origin


def test_an_empty_list_is_told(server: Server, reply: Callable[..., bytes], fetcher: Fetcher) -> None:
    """A feed without items."""
    server.replies["/feed"] = reply(rss())
    (fault,) = pages_at(server.url("/feed"), fetcher)
    assert isinstance(fault, EmptyInput)


def test_addresses_files_and_folders_make_one_stream(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher, tmp_path: Path
) -> None:
    """In the user's order."""
    (tmp_path / "a.txt").write_text("Talks.")
    server.replies["/1"] = reply(b"<html>Talks", "Content-Type: text/html")
    names = [server.url("/1"), str(tmp_path), server.url("/gone"), str(tmp_path / "a.txt")]
    items = list(open_sources(names, intake=Intake(fetcher=fetcher)))
    assert [type(item) for item in items] == [Page, Page, UnreachableAddress, Page]

"""OPML lists and sitemaps."""

import pytest

from accord.errors import InputError, UnreadableInput
from accord.sources.opml import opml_list
from accord.sources.sitemap import sitemap

OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Wires</title></head><body>
 <outline text="World"><outline text="A" type="rss" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/>
  <outline text="B" xmlurl=" /b.rss "/></outline>
 <outline text="A again" XMLURL="https://a.example/rss"/><outline text="no feed"/></body></opml>"""

NEWS = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>https://post.example/1</loc><news:news><news:publication><news:name>Harbour Post</news:name></news:publication>
  <news:publication_date>2025-03-14</news:publication_date><news:title>Talks open</news:title></news:news></url>
 <url><loc>https://post.example/2</loc><lastmod>2025-03-15</lastmod></url></urlset>"""


def test_opml_names_feeds_in_any_folder_once_each() -> None:
    """In order, relative ones resolved, whatever the case of the attribute."""
    listing = opml_list(OPML, "https://lists.example/wires.opml")
    assert listing.title == "Wires"
    assert listing.lists == ("https://a.example/rss", "https://lists.example/b.rss")


def test_a_news_sitemap_tells_headline_date_and_outlet() -> None:
    """The day of the last change is no day of publishing."""
    first, second = sitemap(NEWS, "https://post.example/sitemap.xml").items
    assert (first.hints.title, first.hints.outlet, first.hints.published) == (
        "Talks open",
        "Harbour Post",
        "2025-03-14",
    )
    assert (second.link, second.hints.published) == ("https://post.example/2", None)


def test_an_index_names_further_sitemaps() -> None:
    """Each once."""
    index = b"<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>"
    assert sitemap(index, "https://post.example/").lists == ("https://post.example/a.xml",)


@pytest.mark.parametrize("read", [opml_list, sitemap])
@pytest.mark.parametrize(
    "content",
    [b"", b"<html/>", b"no markup", b'<!DOCTYPE a [<!ENTITY b "c">]><opml>&b;</opml>', b"<rss><channel/></rss>"],
)
def test_other_content_is_told(read: object, content: bytes) -> None:
    """Another root, no XML, declared entities."""
    with pytest.raises(InputError):
        read(content, "https://a.example/")  # type: ignore[operator]


def test_lists_beyond_the_limit_are_cut_and_counted() -> None:
    """OPML and sitemaps of any length make a bounded list."""
    feeds = b"".join(b'<outline xmlUrl="https://a.example/%d"/>' % number for number in range(6_000))
    listing = opml_list(b"<opml><body>" + feeds + b"</body></opml>", "a")
    assert (len(listing.lists), listing.skipped) == (5_000, 1_000)
    with pytest.raises(UnreadableInput):
        sitemap(b"<urlset>" + b"<url/>" * 500_000 + b"</urlset>", "a")

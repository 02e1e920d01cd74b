import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import InputError, UnreadableInput
from accord.sources.feed import json_feed, xml_feed

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:atom="http://www.w3.org/2005/Atom">
 <channel>
  <title>Harbour Post – World</title><link>https://post.example/</link>
  <atom:link rel="self" href="https://post.example/world.rss"/>
  <image><title>Logo</title><link>https://post.example/logo</link></image>
  <item>
   <title><![CDATA[Talks open in <b>Geneva</b>]]></title>
   <link>/2025/talks?a=1&amp;b=2</link>
   <guid isPermaLink="false">post-17</guid>
   <pubDate>Fri, 14 Mar 2025 09:30:00 GMT</pubDate>
   <dc:creator>Ana Silva</dc:creator>
   <description>The two sides met.</description>
   <content:encoded><![CDATA[<p>The two sides met on Friday.</p>]]></content:encoded>
  </item>
  <item>
   <title>Ferry line agreed</title>
   <guid>https://post.example/2025/ferry</guid>
   <source url="https://wire.example/rss">Coast Wire</source>
  </item>
 </channel>
</rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ledger.example/news/">
 <title>Gulf Ledger</title>
 <link rel="self" href="https://ledger.example/feed"/>
 <entry>
  <title type="html">Minister visits</title>
  <id>tag:ledger.example,2025:1</id>
  <link rel="enclosure" href="a.mp3"/><link href="visit.html"/>
  <updated>2025-03-15T01:00:00Z</updated><published>2025-03-14T10:00:00Z</published>
  <author><name>B. Okoro</name><email>b@ledger.example</email></author><author><name>C. Li</name></author>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The minister came.</p><p>He left.</p></div></content>
 </entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
 <channel rdf:about="https://steppe.example/"><title>Steppe News</title><items><rdf:Seq/></items></channel>
 <item rdf:about="x"><title>Rail link opened</title><link>https://steppe.example/rail</link><dc:date>2025-03-14</dc:date></item>
</rdf:RDF>"""


def test_rss_items_carry_what_the_feed_says() -> None:
    """Link, title, date, writer, text and id of each; a guid is a link where nothing says otherwise."""
    feed = xml_feed(RSS.encode(), "https://post.example/world.rss")
    assert feed.title == "Harbour Post – World"
    first, second = feed.items
    assert first.link == "https://post.example/2025/talks?a=1&b=2"
    assert first.key == "post-17"
    assert first.hints.title == "Talks open in <b>Geneva</b>"
    assert (first.hints.published, first.hints.byline) == ("Fri, 14 Mar 2025 09:30:00 GMT", "Ana Silva")
    assert first.text == "<p>The two sides met on Friday.</p>"
    assert (second.link, second.hints.outlet, second.text) == ("https://post.example/2025/ferry", "Coast Wire", None)


def test_atom_entries_carry_what_the_feed_says() -> None:
    """The alternate link against xml:base, the day of publishing before that of change, all authors, XHTML as paragraphs."""
    feed = xml_feed(ATOM.encode(), "https://ledger.example/feed")
    (entry,) = feed.items
    assert entry.link == "https://ledger.example/news/visit.html"
    assert entry.hints.published == "2025-03-14T10:00:00Z"
    assert entry.hints.byline == "B. Okoro, C. Li"
    assert entry.text == "The minister came.\n\nHe left."


def test_rdf_items_stand_beside_their_channel() -> None:
    """RSS 1.0."""
    feed = xml_feed(RDF.encode(), "https://steppe.example/rdf")
    assert [(item.link, item.hints.published) for item in feed.items] == [("https://steppe.example/rail", "2025-03-14")]


def test_json_feed_items_carry_what_the_feed_says() -> None:
    """Version 1.1 with authors, version 1 with one; HTML before plain text."""
    feed = json_feed(
        msgspec.json.encode(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Coast Wire",
                "items": [
                    {"id": 7, "url": "/a", "title": "Talks", "authors": [{"name": "A"}, {"name": "B"}, 3]},
                    {"external_url": "https://b.example/", "author": {"name": "C"}, "content_text": "Text."},
                    "no item",
                ],
            }
        ),
        "https://wire.example/feed.json",
    )
    assert [(item.link, item.key, item.hints.byline, item.text) for item in feed.items] == [
        ("https://wire.example/a", "7", "A, B", None),
        ("https://b.example/", "https://b.example/", "C", "Text."),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "utf-8-sig", "windows-1252"])
def test_feeds_come_in_their_declared_encoding(encoding: str) -> None:
    """By mark or declaration."""
    rss = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><title>Málaga</title><item><link>a</link></item></channel></rss>'
    assert xml_feed(rss.encode(encoding), "https://a.example/").title == "Málaga"


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    """Half a download holds the items before the break."""
    assert len(xml_feed(RSS.encode()[: RSS.index("Ferry")], "https://post.example/").items) == 2
    assert len(xml_feed(b"<rss><channel><item><title>A &bogus; & B</title></item>", "a").items) == 1


BOMBS = {
    "billion laughs": '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n > 1 else "&a;"}{"&a;" * 9}">' for n in range(1, 40))
    + "]><rss><channel><title>&a39;</title></channel></rss>",
    "quadratic blow-up": f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]><rss><channel><title>{"&a;" * 10_000}</title></channel></rss>',
    "external entity": '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
    "parameter entity": '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.1:1/x.dtd"> %a;]><rss><channel><title>&b;</title></channel></rss>',
    "in an attribute": f'<!DOCTYPE rss [<!ENTITY a "{"a" * 1_000}">]><rss version="{"&a;" * 10_000}"><channel/></rss>',
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_neither_declared_nor_expanded(bomb: str, encoding: str) -> None:
    """Any declaration of an entity refuses the feed, whichever encoding hides it."""
    with pytest.raises(UnreadableInput) as refused:
        xml_feed(bomb.encode(encoding), "https://a.example/")
    assert refused.value.found == "XML that declares entities, which are not expanded"


def test_an_external_dtd_is_not_loaded() -> None:
    """A doctype that names one is passed over, as RSS 0.91 has it."""
    rss = b'<!DOCTYPE rss PUBLIC "-//N//DTD" "http://127.0.0.1:1/rss.dtd"><rss><channel><item><link>/a</link></item></channel></rss>'
    assert xml_feed(rss, "https://a.example/").items[0].link == "https://a.example/a"


def test_depth_and_width_are_limited() -> None:
    """A hundred thousand elements within one another are no feed; as many beside one another are cut."""
    deep = b"<rss><channel>" + b"<item>" * 100_000
    try:
        assert len(xml_feed(deep, "https://a.example/").items) <= 1
    except InputError as fault:
        assert "XML" in fault.found or "element" in fault.found  # noqa: PT017 - both are fine
    wide = xml_feed(
        b"<rss><channel>" + b"<item><link>/a</link></item>" * 20_000 + b"</channel></rss>", "https://a.example/"
    )
    assert (len(wide.items), wide.skipped) == (5_000, 15_000)


@pytest.mark.parametrize("content", [b"", b"<html><p>Talks", b"no markup", b"\x00\x01", b"<opml/>"])
def test_what_is_no_feed_is_told(content: bytes) -> None:
    """One fault."""
    with pytest.raises(InputError):
        xml_feed(content, "https://a.example/")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"version": "https://jsonfeed.org/version/1", "items": 3}', b"[" * 9_999]
)
def test_what_is_no_json_feed_is_told(content: bytes) -> None:
    """Broken or other JSON."""
    with pytest.raises(UnreadableInput):
        json_feed(content, "https://a.example/")


@given(st.data())
def test_a_feed_broken_anywhere_makes_items_or_a_fault(data: st.DataObject) -> None:
    """Bytes cut out of and put into a feed."""
    whole = data.draw(st.sampled_from([RSS, ATOM, RDF])).encode()
    at = data.draw(st.integers(0, len(whole)))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 40)) :]
    try:
        feed = xml_feed(broken, "https://a.example/")
    except InputError:
        return
    assert all(item.link is None or isinstance(item.link, str) for item in feed.items)

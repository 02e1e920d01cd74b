from __future__ import annotations

import base64
import hashlib
import itertools
import re

import msgspec
import pytest
from lxml import etree, html

from accord.reading.claim import Evidence
from accord.record.record import Record
from accord.views.page import to_html


def _tree(record: Record) -> html.HtmlElement:
    return html.document_fromstring(to_html(record))


@pytest.fixture(scope="module")
def page(record: Record) -> html.HtmlElement:
    """The page of the visit to Accra."""
    return _tree(record)


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_page_is_well_formed(record: Record, hostile_record: Record) -> None:
    """A strict parser finds no error that HTML does not forgive, hostile texts included."""
    for one in (record, hostile_record, Record()):
        parser = etree.HTMLParser(recover=True)
        etree.fromstring(to_html(one), parser)
        # libxml2 does not know the elements of HTML 5; everything else is a fault.
        assert [e for e in parser.error_log if "Tag" not in e.message or "invalid" not in e.message] == []


def test_every_link_within_the_page_resolves_and_no_id_stands_twice(page: html.HtmlElement) -> None:
    """Each fragment has its target, and ids are unique."""
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//@href") if link.startswith("#")} <= set(ids)


def test_every_fact_unfolds_to_its_quotes_and_each_quote_leads_to_its_mark(
    page: html.HtmlElement, record: Record
) -> None:
    """The words in the mark are the words of the evidence."""
    for fact in record.facts:
        (details,) = page.xpath(f"//details[@id='{fact.id}']")
        targets = [a.get("href")[1:] for a in details.xpath(".//a[@class='jump']")]
        marks = [mark for target in targets for mark in page.xpath(f"//mark[@id='{target}']")]
        # The small numbers that lead back to the facts are no words of the report.
        words = [" ".join("".join(mark.xpath(".//text()[not(ancestor::sup)]")).split()) for mark in marks]
        quotes = [" ".join(evidence.quote.split()) for claim in fact.claims for evidence in claim.evidence]
        assert sorted(words) == sorted(quotes)


def test_marks_lead_back_to_the_facts_that_rest_on_them(page: html.HtmlElement, record: Record) -> None:
    """Behind each mark stand links to its facts."""
    backward = {link[1:] for link in page.xpath("//sup/a/@href")}
    assert backward == {fact.id for fact in record.facts}


def test_the_page_asks_nothing_of_anybody(record: Record) -> None:
    """No script, no source, style sheet, font or image from anywhere; the policy forbids all but its own style."""
    text = to_html(record)
    tree = html.document_fromstring(text)
    assert tree.xpath("//script|//link|//img|//iframe|//object|//embed|//form|//@src|//@srcset|//@style") == []
    assert not [name for name in tree.xpath("//@*") if str(getattr(name, "attrname", "")).startswith("on")]
    assert "url(" not in text
    assert "@import" not in text
    assert [link for link in tree.xpath("//@href") if not link.startswith("#")] == [
        "https://courier.example/2025/03/accords"
    ]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_hostile_texts_are_words_and_nothing_else(hostile_record: Record) -> None:
    """Tags of a report are shown, not obeyed; a script address is no link; controls are made visible."""
    text = to_html(hostile_record)
    tree = html.document_fromstring(text)
    assert tree.xpath("//script|//img") == []
    assert not [link for link in tree.xpath("//@href") if "javascript" in link]
    assert not set(text) & set("\x1b\x07\x00\u202e\u202c\ud800")
    assert "<script>alert(1)</script>" in tree.text_content()
    text.encode("utf-8")


def test_direct_words_are_set_apart_from_paraphrase(page: html.HtmlElement) -> None:
    """Only direct words stand in a q element."""
    assert [_text(q) for q in page.xpath("//details[contains(@class,'saying')]/summary//q")] == [
        "The Atlantic does not divide us, it is our common road",
        "The Atlantic does not divide us",
    ]
    assert [_text(p) for p in page.xpath("//span[@class='paraphrase']")] == ["praised Ghana as a steady partner"]


def test_differences_are_tables_with_a_column_for_each_value(page: html.HtmlElement) -> None:
    """The values head the columns, and the outlets stand beneath."""
    table = page.xpath("//div[@class='difference']/table")[0]
    assert [_text(th) for th in table.xpath(".//th")] == ["9", "11"]
    cells = [_text(td) for td in table.xpath(".//td")]
    assert "Harbour Wire" in cells[0]
    assert "The Lisbon Ledger" in cells[0]
    assert "Accra Courier" in cells[1]


def test_what_each_side_tells_stands_in_columns(page: html.HtmlElement) -> None:
    """A column for each side alone and one for both, each fact a link to where it stands in full."""
    columns = page.xpath("//div[@class='sides']/div")
    assert [_text(column.find("h3")) for column in columns] == [
        "Told by Portugal only",
        "Told by both Portugal and Ghana",
        "Told by Ghana only",
    ]
    assert "Nothing." in _text(columns[1])
    assert "loan for the Tema terminal" in _text(columns[0])
    assert "common road" in _text(columns[2])
    assert all(link.get("href").startswith("#f_") for link in page.xpath("//div[@class='sides']//a"))


def test_what_was_not_read_is_greyed_with_its_reason(page: html.HtmlElement) -> None:
    """The caption stays in the text and says why it was not read."""
    (caption,) = page.xpath("//span[@class='unread']")
    assert _text(caption).startswith("Prime Minister Rui Carvalho and President Ama Boateng inspect")
    assert caption.get("title") == "not read: caption"


def test_reports_stand_in_full(page: html.HtmlElement, record: Record) -> None:
    """Without the small numbers the text on the page is the report's text."""
    for number, report in enumerate(record.reports, 1):
        (article,) = page.xpath(f"//article[@id='report-{number}']")
        text = "".join(article.xpath(".//div[@class='text']//text()[not(ancestor::sup)]"))
        assert text.strip() == report.text.strip()


def test_crossing_evidence_lights_up_whole(record: Record) -> None:
    """A quote that crosses another's end stands in pieces that the style sheet joins when it is the target."""
    fact, *rest = record.facts
    claim = fact.claims[0]
    text = record.reports[0].text
    first = claim.evidence[0]
    crossing = Evidence(start=first.start + 10, end=first.end + 20, quote=text[first.start + 10 : first.end + 20])
    claim = msgspec.structs.replace(claim, evidence=(first, crossing))
    fact = msgspec.structs.replace(fact, claims=(claim, *fact.claims[1:]))
    text = to_html(msgspec.structs.replace(record, facts=(fact, *rest)))
    key = f"q1-{crossing.start}-{crossing.end}"
    tree = html.document_fromstring(text)
    assert tree.xpath(f"//mark[@data-of='{key}']")
    assert f":root:has(#{key}:target) [data-of={key}]" in text
    pieces = tree.xpath(f"//mark[@id='{key}' or @data-of='{key}']")
    assert "".join("".join(p.xpath(".//text()[not(ancestor::sup)]")) for p in pieces) == crossing.quote


def test_headings_and_landmarks_let_one_find_the_way(page: html.HtmlElement) -> None:
    """One main, named navigation, one h1 for each story, sections named by their headings, a language."""
    assert page.get("lang") == "en"
    assert len(page.xpath("//main")) == 1
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//nav/@aria-label")
    ids = set(page.xpath("//@id"))
    assert {name for names in page.xpath("//@aria-labelledby") for name in names.split()} <= ids
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def _luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_have_the_contrast_that_readers_need(record: Record) -> None:
    """Every colour of text has 4.5:1 on paper, sheet and faint ground, in light, dark and print."""
    sheets = re.findall(r":root\{([^}]*)\}", to_html(record))
    palettes = [dict(re.findall(r"--([\w-]+):#([0-9a-fA-F]{3,6})\b", sheet)) for sheet in sheets]
    palettes = [palette for palette in palettes if "paper" in palette]
    assert len(palettes) == 3
    for palette in palettes:
        for ink in ("ink", "soft", "link", "good", "single", "bad", "plan"):
            for ground in ("paper", "sheet", "faint"):
                light, dark = sorted((_luminance(palette[ink]), _luminance(palette[ground])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
        light, dark = sorted((_luminance(palette["on-target"]), _luminance(palette["target"])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    """No clock, no random id."""
    assert to_html(record) == to_html(record)


def test_one_report_only_is_said_to_be_single_source(lonely_record: Record) -> None:
    """The reader is told at the head."""
    assert "all of this is single source" in to_html(lonely_record)

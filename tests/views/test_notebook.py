from __future__ import annotations

from lxml import html

from accord.record.record import Record
from accord.views.notebook import record_html


def test_a_notebook_cell_holds_each_fact_with_its_quotes(record: Record) -> None:
    """Facts unfold to the words that carry them."""
    cell = html.fragment_fromstring(record_html(record))
    text = " ".join(cell.text_content().split())
    for fact in record.facts:
        assert fact.claims[0].evidence[0].quote in text


def test_a_notebook_cell_touches_nothing_else(record: Record, hostile_record: Record) -> None:
    """No ids, no scripts, and every style rule begins with the cell's own class."""
    for one in (record, hostile_record):
        cell = html.fragment_fromstring(record_html(one))
        assert cell.get("class") == "accord-record"
        assert cell.xpath("//script|//img|//@id|//@src|//@href") == []
        (style,) = cell.xpath(".//style")
        assert all(rule.startswith(".accord-record") for rule in style.text.strip().splitlines())
    assert "\x1b" not in record_html(hostile_record)

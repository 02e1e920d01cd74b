from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.record.record import Record
from accord.views.markdown import escaped, to_markdown


def test_every_reference_has_its_quote_and_every_quote_a_reference(record: Record) -> None:
    """Footnotes resolve both ways, and each is defined once."""
    text = to_markdown(record)
    defined = re.findall(r"^\[\^([\d-]+)\]:", text, re.MULTILINE)
    referred = set(re.findall(r"\[\^([\d-]+)\](?!:)", text))
    assert len(defined) == len(set(defined))
    assert set(defined) == referred


def test_the_ledger_is_a_table_whose_rows_have_one_shape(record: Record) -> None:
    """Each row has as many cells as the header."""
    rows = [line for line in to_markdown(record).splitlines() if line.startswith("|")]
    assert len(rows) == 8
    assert {row.count(" | ") for row in rows} == {6}


@pytest.mark.parametrize(
    "section", ["The facts", "Where the reports differ", "Who said what", "Chronology", "The reports"]
)
def test_sections_are_there_when_they_hold_something(record: Record, lonely_record: Record, section: str) -> None:
    """Sections with facts have their heading; a lonely report has neither differences nor words."""
    assert f"## {section}\n" in to_markdown(record)
    kept = f"## {section}\n" in to_markdown(lonely_record)
    assert kept == (section in ("The facts", "The reports"))


def test_hostile_texts_are_words_and_nothing_else(hostile_record: Record) -> None:
    """No tag, link, emphasis, table cell or control character comes out of a report's text."""
    text = to_markdown(hostile_record)
    assert not re.search(r"(?<!\\)<", text)
    assert not set(text) & set("\x1b\x07\x00\u202e")
    assert r"a\*b\_c \`d\`" in text
    rows = [re.sub(r"\\.", "", line) for line in text.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {8}


@given(st.text(max_size=80))
def test_escaped_text_is_one_line_without_markup(text: str) -> None:
    """Whatever comes in, no character that Markdown reads stands bare."""
    line = escaped(text)
    assert "\n" not in line
    assert not re.search(r"[`*_\[\]<>|]", re.sub(r"\\.", "", line))


@pytest.mark.parametrize(
    ("text", "plain"), [("- x", r"\- x"), ("12. x", r"12\. x"), ("# x", r"\# x"), ("a@b", "a&#64;b"), ("+1", r"\+1")]
)
def test_the_beginning_of_a_line_makes_no_list_or_heading(text: str, plain: str) -> None:
    """List marks, numbers with a point and headings are escaped."""
    assert escaped(text) == plain

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from accord.record.record import Record
from accord.views.markdown import escaped, to_markdown
from accord.views.neutral import one_line


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


def test_what_each_side_tells_stands_under_its_name(record: Record) -> None:
    """Three titles, each with its facts and their quotes; an empty one says so."""
    section = to_markdown(record).split("## What each side tells")[1].split("\n## ")[0]
    titles = [line for line in section.splitlines() if line.startswith("- ")]
    assert titles == [
        "- **Told by Portugal only**",
        "- **Told by both Portugal and Ghana**: nothing",
        "- **Told by Ghana only**",
    ]
    portugal, ghana = section.split("Told by both")
    assert "loan for the Tema terminal" in portugal
    assert "common road" in ghana
    assert all("[^" in line for line in section.splitlines() if line.startswith("  - "))


def test_hostile_texts_are_words_and_nothing_else(hostile_record: Record) -> None:
    """No tag, link, emphasis, table cell or control character comes out of a report's text."""
    text = to_markdown(hostile_record)
    assert not re.search(r"(?<!\\)<", text)
    assert not set(text) & set("\x1b\x07\x00\u202e")
    assert r"a\*b\_c \`d\`" in text
    rows = [re.sub(r"\\.", "", line) for line in text.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {8}


def _kinds(text: str) -> set[str]:
    parsed = MarkdownIt("commonmark").enable("table").parse(text)
    return {token.type for block in parsed for token in (block, *(block.children or ()))}


def test_a_commonmark_parser_finds_words_where_texts_are_hostile(hostile_record: Record, record: Record) -> None:
    """Neither HTML, links, images nor code blocks; the same kinds of tokens as of a peaceful record."""
    kinds = _kinds(to_markdown(hostile_record))
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "fence", "code_block", "hr"}
    assert kinds <= _kinds(to_markdown(record)) | {"html_entity", "text_special"}


@given(st.text(max_size=80))
def test_escaped_text_is_rendered_as_it_was(text: str) -> None:
    """A parser gives back the words, white space and invisible marks aside."""
    (paragraph,) = [block for block in MarkdownIt("commonmark").parse(f"x {escaped(text)}") if block.type == "inline"]
    assert "".join(token.content for token in paragraph.children or ()) == f"x {one_line(text)}".rstrip()


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

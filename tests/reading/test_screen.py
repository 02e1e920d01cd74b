from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.read import read
from accord.reading.screen import passed_over, without
from accord.reports.report import Published, Report
from accord.reports.span import Span
from accord.world import load_world

MATCH = (
    "Lions coach Bram Aalders named an unchanged side. The forwards trained at noon. A crowd of 300 watched them. "
    "Tickets go on sale this week. Aalders praised the ground staff. His captain is fit again. The match starts at eight. "
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana expelled two diplomats.",
        "Peru and Chile signed a treaty on mining in Lima.",
        "The foreign minister summoned the ambassador.",
        "Oslo recalled its envoy.",
        "Tonga's prime minister resigned after a vote of no confidence.",
        "Kenya's government offered Malawi grain.",
    ],
)
def test_a_sentence_on_relations_is_read_wherever_it_stands(sentence: str) -> None:
    """One sentence on relations in a report on something else is not passed over."""
    text = f"{MATCH}{MATCH}{sentence} {MATCH}{MATCH}"
    left_out = passed_over(text, load_world())
    assert left_out
    assert sentence in without(text, left_out)


@pytest.mark.parametrize(
    "text",
    [
        MATCH + MATCH,
        MATCH + "The bakery opened in May. Its owner, Jo Tan, sold out by ten. Neighbours queue at dawn.",
    ],
)
def test_a_report_on_something_else_is_passed_over_whole(text: str) -> None:
    """Sport and home news hold nothing for the record and are not parsed."""
    assert without(text, passed_over(text, load_world())).isspace()


def test_a_report_on_relations_is_read_whole() -> None:
    """Where a tenth of the sentences is on relations, what stands between them is read too."""
    text = (
        "Portugal's foreign minister met her Kenyan counterpart in Nairobi. The two spoke for an hour. It rained. "
        "Coffee was served. She left by noon. Fourteen papers lay on the table. No pens were seen. He smiled. "
        "A band played. The crowd waved."
    )
    assert passed_over(text, load_world()) == ()


def test_a_short_text_is_passed_over_only_where_it_names_no_side() -> None:
    """Of a few sentences, one name of a state is enough to read them all; two or three are read in any case."""
    world, play = load_world(), "The band played. The crowd sang. The sun shone. They danced."
    assert passed_over(f"Peru won. {play}", world) == ()
    assert passed_over(play, world) == (Span(0, len(play)),)
    assert passed_over("The text received nine votes. Two were against.", world) == ()


def test_what_is_passed_over_gives_no_claims_and_moves_no_offset() -> None:
    """Claims of what is read stand where the report has them."""
    text = f"{MATCH}{MATCH}Ghana expelled two diplomats on Monday. {MATCH}"
    reading = read(Report(id="r_1", text=text, published=Published("2024-08-23", "stated")))
    assert [claim.evidence[0].quote for claim in reading.claims] == ["Ghana expelled two diplomats on Monday."]
    assert all(text[e.start : e.end] == e.quote for claim in reading.claims for e in claim.evidence)


@given(st.text(alphabet="Aa. \n\"'Peru,embasy“”", max_size=400))
def test_stretches_lie_in_order_within_the_text(text: str) -> None:
    """What is passed over is a row of stretches of the text that do not overlap; blanking keeps length and lines."""
    spans = passed_over(text, load_world())
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    blanked = without(text, spans)
    assert len(blanked) == len(text)
    assert blanked.count("\n") == text.count("\n")


def test_what_follows_a_sentence_on_relations_is_read_with_it() -> None:
    """Who said what of it is told behind it at times, without a name."""
    text = f"{MATCH}{MATCH}Ghana expelled two diplomats. One does not do this to a friend, he said. {MATCH}{MATCH}"
    assert "he said" in without(text, passed_over(text, load_world()))


def test_a_fifth_of_concerned_sentences_with_two_sides_is_enough() -> None:
    """A report from a village on a border is read whole, though none of its sentences leaves no doubt."""
    near = "The border is near, soldiers say. Peru lies on this bank. Chile is on the other. Nobody fishes here. "
    more = "The army of Peru came by. In Chile the navy waits. Ana Bo sells fish. Her son went away. She waits too. "
    assert passed_over(near + more, load_world()) == ()

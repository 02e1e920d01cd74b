"""The direction of an expression, from words and from a parse."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from accord.reading.parse import load_model
from accord.reading.times import find_times
from accord.reading.times.tense import lexical_tense, parsed_tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The premier will travel to Rome on Monday.", "future"),
        ("The premier travelled to Rome on Monday.", "past"),
        ("The accord is to be signed on Monday.", "future"),
        ("The accord is expected to be signed on Monday, officials said.", "future"),
        ("On Monday, the two sides met behind closed doors.", "past"),
        ("On Monday, the two sides will meet behind closed doors.", "future"),
        ("The group could leave as early as Monday.", "future"),
        ("It had been scheduled to end on Monday.", "past"),
        ("Unions planned a march on Monday.", "future"),
        ("It signed a pact effective Monday.", "future"),
        ("An effective truce was called on Monday.", "past"),
        ("It was called off due to the rain on Monday.", "past"),
        ("It failed. Monday brings more.", "none"),
    ],
)
def test_words_tell_the_direction(text: str, tense: str) -> None:
    """The nearest verb cue of the sentence decides, and without one nothing is claimed."""
    start = text.index("Monday")
    assert lexical_tense(text, start, start + 6) == tense


def _doc(  # noqa: PLR0917 (a parse in columns)
    words: list[str], heads: list[int], deps: list[str], tags: list[str], pos: list[str], lemmas: list[str]
) -> Doc:
    return Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=lemmas)


def test_the_parse_tells_the_direction() -> None:
    """With a parse, the verb that governs the expression decides, over words that stand nearer."""
    words = ["They", "met", "Monday", "and", "will", "part"]
    heads, deps = [1, 1, 1, 1, 5, 1], ["nsubj", "ROOT", "npadvmod", "cc", "aux", "conj"]
    doc = _doc(words, heads, deps, ["PRP", "VBD", "NNP", "CC", "MD", "VB"], ["PRON", "VERB", "PROPN", "CCONJ", "AUX", "VERB"],
               ["they", "meet", "Monday", "and", "will", "part"])  # fmt: skip
    assert parsed_tense(doc, 9, 15) == "past"
    assert find_times(doc.text, published="2024-08-23", doc=doc)[0].value == "2024-08-19"


def test_an_infinitive_behind_a_plan_looks_ahead() -> None:
    """What is "agreed to meet Monday" is ahead although the main verb is past."""
    words = ["They", "agreed", "to", "meet", "Monday"]
    doc = _doc(words, [1, 1, 3, 1, 3], ["nsubj", "ROOT", "aux", "xcomp", "npadvmod"], ["PRP", "VBD", "TO", "VB", "NNP"],
               ["PRON", "VERB", "PART", "VERB", "PROPN"], ["they", "agree", "to", "meet", "Monday"])  # fmt: skip
    assert find_times(doc.text, published="2024-08-23", doc=doc)[0].value == "2024-08-26"


def test_a_passive_infinitive_looks_ahead() -> None:
    """What "is to be held" is ahead, though its participle is one of the past."""
    words = ["It", "is", "to", "be", "held", "Monday"]
    doc = _doc(words, [1, 1, 4, 4, 1, 4], ["nsubj", "ROOT", "aux", "auxpass", "xcomp", "npadvmod"],
               ["PRP", "VBZ", "TO", "VB", "VBN", "NNP"], ["PRON", "AUX", "PART", "AUX", "VERB", "PROPN"],
               ["it", "be", "to", "be", "hold", "Monday"])  # fmt: skip
    assert find_times(doc.text, published="2024-08-23", doc=doc)[0].value == "2024-08-26"


def test_what_had_been_due_has_passed() -> None:
    """A date that was set and has been changed since lies behind."""
    words = ["It", "had", "been", "due", "to", "end", "Monday"]
    doc = _doc(words, [2, 2, 2, 2, 5, 3, 5], ["nsubj", "aux", "ROOT", "acomp", "aux", "xcomp", "npadvmod"],
               ["PRP", "VBD", "VBN", "JJ", "TO", "VB", "NNP"], ["PRON", "AUX", "AUX", "ADJ", "PART", "VERB", "PROPN"],
               ["it", "have", "be", "due", "to", "end", "Monday"])  # fmt: skip
    assert find_times(doc.text, published="2024-08-23", doc=doc)[0].value == "2024-08-19"


def test_an_adjective_points_ahead() -> None:
    """What a word such as "effective" dates is ahead, whatever the tense of the verb above."""
    words = ["They", "signed", "a", "pact", "effective", "Monday"]
    doc = _doc(words, [1, 1, 3, 1, 3, 4], ["nsubj", "ROOT", "det", "dobj", "amod", "npadvmod"],
               ["PRP", "VBD", "DT", "NN", "JJ", "NNP"], ["PRON", "VERB", "DET", "NOUN", "ADJ", "PROPN"],
               ["they", "sign", "a", "pact", "effective", "Monday"])  # fmt: skip
    assert find_times(doc.text, published="2024-08-23", doc=doc)[0].value == "2024-08-26"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chad wants the return of five men held since 29 July.", "2025-07-29"),
        ("The ban has been in force since July.", "2025-07"),
        ("Chad will close the crossing on 29 July.", "2026-07-29"),
    ],
)
def test_nothing_has_been_so_since_a_day_to_come(text: str, value: str) -> None:
    """Behind 'since' a day or month without a year is the last one, however near the next one is."""
    assert [t.value for t in find_times(text, published="2026-06-17") if t.type == "DATE"] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chad came close to open war with Libya in October, when Libyan jets struck Faya.", "2025-10"),
        ("Chad will host a summit in October, when the rains are over.", "2026-10"),
        ("Ana Rojas invited the Chilean president to Lima in September.", "2026-09"),
        ("In September Ana Rojas invited the Chilean president to Lima.", "2025-09"),
        ("Ana Rojas was due to fly to Quito, where she will address parliament, in September.", "2026-09"),
        ("Ana Rojas was in Quito, where she addressed parliament, in September.", "2025-09"),
    ],
)
def test_the_grammar_around_a_month_tells_its_year(text: str, value: str) -> None:
    """A clause in the simple past behind 'when' looks back; a date behind where somebody is invited looks ahead."""
    doc = load_model()(text)
    assert [t.value for t in find_times(text, published="2026-06-17", doc=doc) if t.type == "DATE"] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two ships collided on Friday. Peru, in the pact since 1951, sent a frigate two days later.", "2026-06-14"),
        ("Two ships collided on Friday. Peru sent a frigate two days later.", "2026-06-14"),
    ],
)
def test_days_count_from_the_last_day_and_no_year_told_in_passing(text: str, value: str) -> None:
    """'Two days later' is two days behind the day told before, with a year between or without."""
    assert find_times(text, published="2026-06-17")[-1].value == value

"""The direction of an expression, from words and from a parse."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

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

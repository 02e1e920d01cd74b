"""Names that look like function words: disguised for the parser, restored in the parse, no offset moved."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from accord.reading.disguise import disguised
from accord.reading.lexicon import stand_ins, title_stand_ins
from accord.reading.parse import parse
from accord.reports.report import Report

WORDS = st.lists(
    st.sampled_from(
        [
            "met",
            "To",
            "Lam",
            "An",
            "Kim",
            "in",
            "Paris.",
            "He",
            "said,",
            "“Will",
            "Smith’s",
            "May",
            "5",
            "No",
            "Tae-woo",
            "\n",
            "🙂",
            "and",
        ]
    ),
    max_size=25,
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("The host greeted To Lam at noon.", "Bo Lam"),
        ("His deputy, An Tong-chun, stayed.", "Bo Tong-chun"),
        ("Talks with In Guk-chol ended.", "Bo Guk-chol"),
        ("She thanked Will Harris for it.", "John Harris"),
        ("A call with May Haddad followed.", "Ben Haddad"),
        ("The envoys met President Kh.Battor at noon.", "KhaBattor"),
    ],
)
def test_a_name_in_mid_sentence_is_disguised(text: str, hidden: str) -> None:
    """A capitalised function word before another name becomes a name that the model knows."""
    changed, any_changed = disguised(text)
    assert any_changed
    assert hidden in changed
    assert len(changed) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met in May 2024 in Oslo.",
        "To Paris they went, and to Lyon.",
        "On Monday talks began. In Rome they ended.",
        "No deal was signed. We hope so.",
        "it may rain in Hanoi",
        "She met Dr.Sow and Mr.Bo.",
        "He called on Xi.The two then left.",
        "It stands on Al.Porto.com as well.",
        "",
    ],
)
def test_function_words_stay_what_they_are(text: str) -> None:
    """Sentence openings, months and plain function words are left alone."""
    assert disguised(text) == (text, False)


def test_stand_ins_have_the_length_of_what_they_stand_for() -> None:
    """Offsets could not stay otherwise."""
    listed = [*stand_ins().items(), *title_stand_ins().items()]
    assert [word for word, other in listed if len(word) != len(other)] == []


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("It came ahead of PM Store's visit to Peru.", "of Mr Store"),
        ("PM Store left at noon.", "Mr Store"),
        ("Talks between FM Wadephul and DPM Heng went on.", "between Mr Wadephul and Mr. Heng"),
    ],
)
def test_a_title_in_bare_capitals_becomes_one_that_the_model_knows(text: str, hidden: str) -> None:
    """'PM' before a name is no time of day at which a sentence ends."""
    changed, any_changed = disguised(text)
    assert any_changed
    assert hidden in changed
    assert len(changed) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The call was at 3 PM Monday.",
        "It began at 10:30 PM Oslo time.",
        "The Norwegian PM Store left.",
        "He said the PM was late.",
        "It goes out on 98.2 FM Radio.",
    ],
)
def test_times_of_day_and_titles_behind_a_name_stay(text: str) -> None:
    """What stands behind a figure is a time; behind a demonym the model knows the title."""
    assert disguised(text) == (text, False)


def test_a_visit_by_a_pm_is_one_clause(model: Language) -> None:
    """The sentence goes on behind 'PM', and the visit hangs on 'ahead of'."""
    text = "Rojas briefed the press ahead of PM Store's visit to Peru, scheduled for 22 October."
    doc = parse(Report(id="r_x", text=text), model)
    words = {token.text: token for token in doc}
    assert len(list(doc.sents)) == 1
    assert (words["PM"].head.text, words["visit"].head.text) == ("Store", "of")


@given(WORDS, st.booleans())
def test_a_disguise_keeps_every_offset(words: list[str], glued: bool) -> None:
    """Whatever the text, its length stays, and only stand-ins differ."""
    text = ("" if glued else " ").join(words)
    hidden, changed = disguised(text)
    assert len(hidden) == len(text)
    assert changed or hidden == text


@given(st.text(max_size=200))
def test_any_text_can_be_disguised(text: str) -> None:
    """Odd Unicode does no harm."""
    assert len(disguised(text)[0]) == len(text)


@settings(max_examples=25, deadline=None)
@given(WORDS)
def test_the_restored_parse_has_the_texts_own_words(model: Language, words: list[str]) -> None:
    """After parsing nothing is left of the disguise: the words and their offsets are the text's."""
    text = " ".join(words)
    doc = parse(Report(id="r_x", text=text), model)
    plain = text.replace("“", '"').replace("’", "'")
    assert doc.text == plain
    assert all(plain[token.idx : token.idx + len(token.text)] == token.text for token in doc)


def test_a_restored_parse_keeps_grammar_and_names(model: Language) -> None:
    """The host is still the subject and To Lam the object, under his own name."""
    doc = parse(Report(id="r_x", text="The president received his counterpart To Lam in Hanoi on Monday."), model)
    words = {token.text: token for token in doc}
    assert words["president"].dep_ == "nsubj"
    assert words["To"].head.text == "Lam"
    assert words["Lam"].pos_ == "PROPN"
    assert next(iter(doc.sents)).root.text == "received"


@pytest.mark.parametrize(
    ("text", "small"),
    [
        (
            "Leaders ADOPTED the plan and AGREED that it begin in May.",
            "Leaders adopted the plan and agreed that it begin in May.",
        ),
        (
            "The Council, NOTING with concern the delay, URGES both sides to meet.",
            "The Council, noting with concern the delay, urges both sides to meet.",
        ),
        ("LEADERS SIGNED TREATY", "LEADERS SIGNED TREATY"),
        ("NATO and the EU NOTED it.", "NATO and the EU noted it."),
        ("AUKUS agreed.", "AUKUS agreed."),
    ],
)
def test_verbs_in_capitals_are_read_as_verbs(text: str, small: str) -> None:
    """A communique's verbs in capitals are put into small letters for the model; a headline in capitals is left."""
    assert disguised(text)[0] == small


def test_a_verb_in_capitals_keeps_its_words_and_its_lemma(model: Language) -> None:
    """The report's own word stands in the parse, under the lemma of the verb."""
    doc = parse(Report(id="r_a", text="Leaders SIGNED the accord in Apia."), model)
    assert [(t.text, t.lemma_, t.pos_) for t in doc][1] == ("SIGNED", "sign", "VERB")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("He met the minister January Banda in January.", "He met the minister Richard Banda in January."),
        (
            "Her counterpart, April Phiri, left. April Phiri flew.",
            "Her counterpart, Peter Phiri, left. Peter Phiri flew.",
        ),
        ("The president in March Kenya hosted left.", None),
        ("The minister said March 4 talks were held.", None),
        ("The minister, March Monday sales aside, left.", None),
    ],
)
def test_a_month_behind_an_office_is_a_given_name(text: str, want: str | None) -> None:
    """'the minister January Banda' is somebody; a month by itself is one."""
    assert disguised(text) == (want or text, want is not None)

"""Texts that no desk would file: nothing is invented, nothing costs the square of its length."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from accord.reading.claim import Claim
from accord.reading.parse import LONGEST_SENTENCE, parse, readable_text
from accord.reading.read import read
from accord.reading.reading import Reading
from accord.reports.report import Published, Report

SIGNED = "Ghana and Togo signed a fishing agreement in Lomé on Monday"
TABLE = "Country\tExports\t2023\t2024\nGhana | 12.4 | 15.6\nTogo | 1.2 | 1.6\nBenin | 7,000 | 8,100\n"
TRANSCRIPT = """\
QUESTION: Will Ghana sign the pact with Togo?
MINISTER MENSAH: We will sign it on Friday. Next question.
QUESTION: Did Benin attack your ships?
MINISTER MENSAH: I have no information on that.
"""
LIVE_BLOG = """\
14:32 GMT
Ghana's foreign minister lands in Lomé

12:05 GMT
Togo says talks were 'frank'

11:50 GMT
What we know so far
"""
BULLETS = "• Ghana and Togo sign fishing deal\n- Benin recalls its ambassador from Abuja\n* Talks due on Friday\n"
MARKS = "“We signed the pact,\" Togo's president said. \"Ghana is our friend”, he added. ‘It is done' he said.\n"
LANGUAGES = """\
Ghana and Togo signed a pact in Lomé.
Le Ghana et le Togo ont signé un accord à Lomé lundi.
加纳与多哥签署协议。
Гана и Того подписали соглашение в Ломе.
"""


@pytest.fixture
def told(model: Language) -> Callable[[str], Reading]:
    """A text read as a report of one day."""
    return lambda text: read(Report(id="r_1", text=text, published=Published("2025-03-12", "stated")), model=model)


def parties(reading: Reading, claim: Claim) -> set[str]:
    """The names of a claim's parties."""
    names = {actor.key: actor.name for actor in reading.actors}
    return {names[party.actor] for party in claim.parties}


def test_a_table_tells_nothing(told: Callable[[str], Reading]) -> None:
    """Rows of figures beside names of states are no acts."""
    assert told(TABLE * 5).claims == ()


def test_a_question_in_a_transcript_is_nobodys_claim(told: Callable[[str], Reading]) -> None:
    """What a reporter asks is not told; an answer is its speaker's, and gives nobody a state that no word gives."""
    reading = told(TRANSCRIPT)
    assert all("Will Ghana" not in words.quote and "Benin" not in words.quote for c in reading.claims for words in c.evidence)  # fmt: skip
    (answer,) = [claim for claim in reading.claims if "We will sign" in claim.evidence[0].quote]
    assert (answer.status, parties(reading, answer)) == ("planned", {"MENSAH"})
    assert all(actor.state is None for actor in reading.actors if actor.type == "person")


def test_a_live_blog_keeps_its_entries_apart(told: Callable[[str], Reading]) -> None:
    """Each line is one entry: hours are no part of it, and a heading says nothing."""
    reading = told(LIVE_BLOG)
    assert all("GMT" not in words.quote and "What we know" not in words.quote for c in reading.claims for words in c.evidence)  # fmt: skip
    (said,) = [claim for claim in reading.claims if claim.kind == "statement"]
    assert parties(reading, said) == {"Togo"}


def test_bullets_are_read_one_by_one(told: Callable[[str], Reading]) -> None:
    """Points of a list share no subject: Benin recalls, Ghana and Togo sign."""
    reading = told(BULLETS)
    (pact,) = [claim for claim in reading.claims if claim.kind == "agreement"]
    assert parties(reading, pact) == {"Ghana", "Togo"}
    (recall,) = [claim for claim in reading.claims if claim.kind == "act"]
    assert "Benin" in parties(reading, recall)
    assert not {"Ghana", "Togo"} & parties(reading, recall)


def test_capitals_invent_nobody(told: Callable[[str], Reading]) -> None:
    """In capitals less is found, and nothing else."""
    reading = told(SIGNED.upper() + ". BENIN DENIED IT.")
    assert {name for claim in reading.claims for name in parties(reading, claim)} <= {"Ghana", "Togo", "Benin"}
    assert all(actor.type != "person" for actor in reading.actors)


def test_curly_and_straight_marks_may_be_mixed(told: Callable[[str], Reading]) -> None:
    """A quotation that opens with one mark and closes with another ends where it closes."""
    said = [claim.said or "" for claim in told(MARKS).claims if claim.kind == "statement"]
    assert said
    assert all("said" not in one and "added" not in one for one in said)


def test_only_english_is_read(told: Callable[[str], Reading]) -> None:
    """Sentences in other languages beside the English one give no facts."""
    quotes = {words.quote for claim in told(LANGUAGES).claims for words in claim.evidence}
    assert quotes == {"Ghana and Togo signed a pact in Lomé."}


@pytest.mark.parametrize(
    "text",
    [
        " and ".join([SIGNED] * 500),
        " ".join([SIGNED.lower()] * 500),
        "Ghana " + "and then the minister of the state " * 700 + "signed an agreement with Togo",
        "The minister said “" + " and that ".join(["we will sign the pact with Togo"] * 500) + "”",
        "Ghana signed agreements with " + ", ".join(["Togo", "Benin", "Mali"] * 1_000) + " on Monday",
    ],
    ids=["joined", "no marks", "one noun phrase", "one quotation", "one list"],
)
def test_a_sentence_of_thousands_of_words_is_cut(model: Language, text: str) -> None:
    """No sentence of a parse is longer than twice the bound, so that what each word asks of its sentence is bounded."""
    doc = parse(Report(id="r_1", text=text), model)
    assert len(text.split()) > 2_000
    assert max(len(sentence) for sentence in doc.sents) <= 2 * LONGEST_SENTENCE + 2


def test_an_ordinary_sentence_is_never_cut(model: Language) -> None:
    """A long sentence of real prose stays one."""
    text = "The ministers, " + ", ".join(f"of district {at} of the northern province" for at in range(28)) + ", met."
    assert [len(s) > 100 for s in parse(Report(id="r_1", text=text), model).sents] == [True]


@pytest.mark.parametrize("mark", ["(", "$", "…", '"', "'s"])
def test_a_run_of_marks_is_left_unread(mark: str) -> None:
    """Hundreds of marks without white space are no words: the tokenizer's cost would grow with their square."""
    text = f"Ghana signed. {mark * 2_000} Togo signed."
    seen = readable_text(Report(id="r_1", text=text))
    assert (len(seen), mark * 10 in seen, seen.split()) == (len(text), False, ["Ghana", "signed.", "Togo", "signed."])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from([SIGNED + ". ", TABLE, TRANSCRIPT, LIVE_BLOG, BULLETS, MARKS, LANGUAGES, "(" * 500, SIGNED.upper() + " "]), max_size=12))  # fmt: skip
def test_any_medley_keeps_its_quotes_exact(model: Language, pieces: list[str]) -> None:
    """Whatever stands beside whatever: each quote is the text's own and no party is unknown."""
    report = Report(id="r_1", text="".join(pieces), published=Published("2025-03-12", "stated"))
    reading = read(report, model=model)
    known = {actor.key for actor in reading.actors}
    for claim in reading.claims:
        assert all(report.text[one.start : one.end] == one.quote for one in claim.evidence)
        assert {party.actor for party in claim.parties} <= known

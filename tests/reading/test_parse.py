"""Parses: token offsets are offsets in the report's text, line ends end sentences, unread stretches are not seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from accord.errors import ModelError
from accord.reading.lexicon import abbreviations
from accord.reading.parse import CLOSERS, ENDERS, force_sentence_starts, load_model, parse, parse_all, readable_text
from accord.reports import load_reports
from accord.reports.report import Report, Unread
from accord.reports.span import Span

Parsing = Callable[[str], Doc]
CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def sentences(doc: Doc) -> list[str]:
    """The sentences that hold a word."""
    return [s.text.strip() for s in doc.sents if s.text.strip()]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Talks opened in Bern\nMinisters arrive on Monday\nThe talks are the first in a year.", 3),
        ("The accord was signed.\n\nIt runs to 40 pages.", 2),
        ("Gen. Horta met Dr. Alves and Prime Minister Joao Silva in St. Lucia on Feb. 3.", 1),
        ("“We will sign,” he said. “We will not wait.”", 2),
        ("Lt. Col. Amadou Keita arrived at noon.", 1),
        ("H.E. Mr. Tariq Aziz thanked No. 10.", 1),
        ("Talks\n\nToday His Highness Sheikh Nawaf met with the President of Fiji.", 2),
        ("Delay\n\nSerbian Deputy Prime Minister Ana Petrovic will not arrive in Skopje.", 2),
        ("The Rt. Hon. Ana Rojas met Hon. Luis Soto in Lima. The Hon. Minister left.", 2),
    ],
)
def test_sentences_end_at_stops_and_at_line_ends(parsed: Parsing, text: str, count: int) -> None:
    """A line end always ends a sentence; an abbreviation or a closing quotation mark never opens one."""
    assert len(sentences(parsed(text))) == count, sentences(parsed(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Hon. Ana Rojas MP spoke.", "Mr.  Ana Rojas    spoke."),
        ("the Hon. Prime Minister", "the      Prime Minister"),
        ("Sir Ali Hassan, KCMG, OBE, spoke.", "Sir Ali Hassan           , spoke."),
        # Letters that are somebody's trade, and a number that is one.
        ("The Labour MP spoke.", "The Labour MP spoke."),
        ("an honest Hon was there", "an honest Hon was there"),
    ],
)
def test_addresses_and_letters_are_read_as_the_model_knows_them(text: str, seen: str) -> None:
    """'Hon.' before a name is 'Mr.', before an office nothing; each stands in as many characters."""
    assert readable_text(Report(id="r_test", text=text)) == seen


def starts_by_token(doc: Doc) -> list[bool | None]:
    """The rules of `force_sentence_starts` token by token, as slow as they are plain."""
    new_line = True
    for token in doc:
        before = doc[max(0, token.i - 1)]
        if new_line and not token.is_space:
            token.is_sent_start = True
            new_line = False
        elif (token.text in CLOSERS and not before.whitespace_ and not before.is_space) or (
            not new_line
            and (
                (token.is_lower and token.is_alpha and before.text not in ENDERS)
                or (before.is_alpha and not token.is_space)
                or (before.text in abbreviations() and not token.is_space)
            )
        ):
            token.is_sent_start = False
        new_line = new_line or "\n" in token.text
    return [token.is_sent_start for token in doc]


ODD = [
    "",
    " ",
    "\n",
    "\n\n\n",
    "  \n \n a",
    "a\n",
    "\n)",
    "x )\n.\n",
    "  b",
    "\tA b. c\r\nd",
    "Mr.\n\n x",
    "No.  x",
    "\u2028a b",
]
PIECES = [
    "Gen.",
    "Feb.",
    "the",
    "Rome",
    ".",
    "…",
    "...",
    ")",
    '"',
    "'",
    ",",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\u2028",
    "3",
    "é",
]


@pytest.mark.parametrize("text", ODD)
def test_sentence_starts_of_odd_texts_are_those_of_the_plain_rules(model: Language, text: str) -> None:
    """Empty texts, blanks alone and runs of line ends are no exception."""
    assert [t.is_sent_start for t in force_sentence_starts(model.make_doc(text))] == starts_by_token(
        model.make_doc(text)
    )


def test_sentence_starts_of_the_corpus_are_those_of_the_plain_rules(model: Language) -> None:
    """Reports as they come: the quick way and the plain way agree on every token."""
    for report in load_reports([str(CORPUS)]).reports:
        doc = model.make_doc(readable_text(report))
        quick = [token.is_sent_start for token in force_sentence_starts(doc.copy())]
        assert quick == starts_by_token(doc), report.path


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
def test_sentence_starts_of_any_text_are_those_of_the_plain_rules(
    model: Language, pieces: list[str], between: str
) -> None:
    """However marks, blanks and words meet."""
    text = between.join(pieces)
    quick = [token.is_sent_start for token in force_sentence_starts(model.make_doc(text))]
    assert quick == starts_by_token(model.make_doc(text))


def test_unread_stretches_are_not_seen(model: Language) -> None:
    """A caption is blanked before the model reads, and everything behind it keeps its offset."""
    text = "Ministers pose in Lagos © Wire\nTalks ended."
    report = Report(id="r_x", text=text, unread=(Unread(Span(0, 30), "caption"),))
    doc = parse(report, model)
    assert "Lagos" not in doc.text
    assert next(token for token in doc if token.text == "Talks").idx == text.index("Talks")


@pytest.mark.parametrize("text", ["“Yes”", "it’s", "«oui»", "„ja‟", "‘so’"])
def test_quotes_are_straightened_one_for_one(text: str) -> None:
    """Typographic quotes become straight ones of the same length."""
    assert len(readable_text(Report(id="r_x", text=text))) == len(text)
    assert not set("“”‘’«»„‟") & set(readable_text(Report(id="r_x", text=text)))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_any_text_parses_with_its_own_offsets(model: Language, text: str) -> None:
    """Odd Unicode parses, and every token stands where it says."""
    report = Report(id="r_x", text=text)
    doc, seen = parse(report, model), readable_text(report)
    assert len(doc.text) == len(text)
    assert all(seen[token.idx : token.idx + len(token.text)] == token.text for token in doc)


def test_many_reports_parse_as_each_alone(model: Language) -> None:
    """Batches change nothing, and the order is kept."""
    texts = ["Oman hosted talks.", "", "To Lam met An Kim in Rome.", "Fiji signed.\nTonga did not."]
    reports = [Report(id=f"r_{at}", text=text) for at, text in enumerate(texts)]
    together = [
        (doc.text, [t.dep_ for t in doc]) for doc in parse_all((readable_text(report) for report in reports), model)
    ]
    assert together == [(doc.text, [t.dep_ for t in doc]) for doc in (parse(report, model) for report in reports)]


def test_a_missing_model_is_told_with_the_command_that_installs_one() -> None:
    """The error says which model was looked for and how to get one."""
    with pytest.raises(ModelError, match=r"en_core_web_none.*pip install"):
        load_model("en_core_web_none")


def test_a_sentence_of_five_thousand_words_parses(model: Language) -> None:
    """A text without a stop is slow reading and no crash."""
    text = "the minister of the minister and " * 830 + "left"
    assert len(parse(Report(id="r_x", text=text), model).text) == len(text)

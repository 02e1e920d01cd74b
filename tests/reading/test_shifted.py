"""Objects behind words that belong to the verb, and nouns taken for verbs."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "word", "head", "label"),
    [
        ("Two Togolese drivers were let go on Friday by Ghanaian customs.", "by", "let", "agent"),
        ("Two Togolese drivers were let go on Friday by Ghanaian customs.", "on", "let", "prep"),
        ("Ghana set free six Togolese on Friday.", "Togolese", "set", "dobj"),
        ("Ghana set free six Togolese on Friday.", "free", "set", "oprd"),
        (
            "Tunisian officers have taken into custody a Libyan militia leader wanted in Tripoli.",
            "leader",
            "taken",
            "dobj",
        ),
        ("Nine Georgian officials were slapped with British asset freezes.", "freezes", "with", "pobj"),
        ("German troops in Lithuania now number 1,800.", "troops", "number", "nsubj"),
        (
            'Oslo dismissed as "pure fiction" Russian claims that it had jammed GPS signals.',
            "claims",
            "dismissed",
            "dobj",
        ),
        ("Zambia said on Tuesday Malawi owes it 40 million dollars.", "Malawi", "owes", "nsubj"),
        ("Zambia said on Tuesday Malawi owes it 40 million dollars.", "Tuesday", "on", "pobj"),
        ("Togo's Ama Sow called Kofi Ba to congratulate him on Friday.", "congratulate", "called", "advcl"),
        ("Togo's Ama Sow called troops to leave the town.", "leave", "called", "xcomp"),
        ("He said on Monday Sri Lanka would not take part.", "Lanka", "take", "nsubj"),
        ("Tanzania's Samia Suluhu Hassan hosted Uganda's Yoweri Museveni.", "Tanzania", "Hassan", "poss"),
        ("Tanzania's Samia Suluhu Hassan hosted Uganda's Yoweri Museveni.", "Hassan", "hosted", "nsubj"),
        ("Accra rejected on Friday Togolese accusations of spying.", "accusations", "rejected", "dobj"),
        ("He met on Monday President Gnassingbe in Lome.", "Gnassingbe", "met", "dobj"),
        ("Mba said in a speech broadcast live on radio on Tuesday that he had lost faith.", "lost", "said", "ccomp"),
        ("Mba told the BBC that reports that troops had crossed into Oyem were false.", "reports", "were", "nsubj"),
        (
            "Obiang, asked about her words at his daily call with reporters, said Lome was late.",
            "Obiang",
            "said",
            "nsubj",
        ),
        ("Gabon holds Togo responsible for the loss of the boat.", "Togo", "holds", "dobj"),
        ("The veto led Nepal to call its ambassador home.", "ambassador", "call", "dobj"),
        ("The veto led Nepal to call its ambassador home.", "home", "call", "advmod"),
        ("He will call the retirement home.", "home", "call", "dobj"),
    ],
)
def test_an_object_goes_to_the_verb_that_it_is_of(text: str, word: str, head: str, label: str) -> None:
    """What stands between a verb and its object does not keep the object."""
    doc = parse(Report(id="r_1", text=text), load_model())
    found = next(token for token in doc if token.text == word)
    assert (found.head.text, found.dep_) == (head, label)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Ghana held free elections.", "free", "elections"),
        ("The lake freezes in winter.", "freezes", "freezes"),
        ("The number rose to 1,800.", "number", "rose"),
        ("Editors said the Sunday Times had lied.", "Sunday", "Times"),
        ("It opened on Monday night in Lome.", "Monday", "night"),
        ("He reports that that town is lost.", "reports", "reports"),
        ("They live near Lome.", "live", "live"),
        ("Togo took into account the wishes of Ghana.", "wishes", "took"),
    ],
)
def test_what_is_right_stays(text: str, word: str, head: str) -> None:
    """A word whose tree the words do not contradict is left where it is."""
    doc = parse(Report(id="r_1", text=text), load_model())
    assert next(token for token in doc if token.text == word).head.text == head

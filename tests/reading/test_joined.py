"""What an 'and', a comma or its lack joins."""

from __future__ import annotations

import pytest

from accord.reading.parse import load_model, parse
from accord.reading.status import status_of
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        (
            "Fiji will answer with a levy if the fee is not lifted by July, the premier, Jone Vula, warned.",
            "answer",
            True,
        ),
        ("Kenya will close the crossing unless the ban is lifted, the minister said.", "close", True),
        ("Kenya will close the crossing, and if the ban stays, the minister said, it will go further.", "close", False),
    ],
)
def test_a_condition_without_a_comma_is_of_what_it_follows(text: str, verb: str, *, status: bool) -> None:
    """'P if C, S said': the condition is of P, whatever the parse hangs it on; behind a comma it stays where it is."""
    doc = parse(Report(id="r_test", text=text), load_model())
    token = next(token for token in doc if token.text == verb)
    assert (status_of(token)[0] == "conditional") is status


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "The two ministers reviewed ties, which have been close since well before relations were restored in 1957.",
            "advcl",
        ),
        ("Peru recalled its envoy and relations were restored in 1957.", "conj"),
    ],
)
def test_a_clause_behind_a_bare_before_is_joined_to_none(text: str, label: str) -> None:
    """Its year is not that of the clause that the parse joined it to."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert next(token for token in doc if token.text == "restored").dep_ == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Mensah will assume the role of envoy in 2024 and two new offices will be established in Lome.", "conj"),
        ("Mensah said the role of envoy and two new offices will be established in Lome.", "ccomp"),
    ],
)
def test_a_clause_behind_an_object_is_one_of_its_own(text: str, label: str) -> None:
    """A verb that has its object takes no clause in the place of one: the 'and' opens another."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert next(token for token in doc if token.text == "established").dep_ == label


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Last month, five women were detained in Lima, expelled and banned from returning for a year.", True),
        ("Last month, five women were detained in Lima, accused of spying for a neighbour.", False),
        ("Last month, the police detained five women, expelled and banned by Peru.", False),
    ],
)
def test_the_second_of_three_passives_is_joined(text: str, *, joined: bool) -> None:
    """Behind a comma and before an 'and' a bare participle goes on with the passive before it; else it describes."""
    doc = parse(Report(id="r_test", text=text), load_model())
    first, second = (token for token in doc if token.lemma_ in ("detain", "expel", "accuse"))
    assert (second.dep_ == "conj" and second.head == first) is joined


@pytest.mark.parametrize(
    ("text", "verb", "label"),
    [
        (
            "Peru will pay, the minister told Congress yesterday, a day after she had signed the pact.",
            "signed",
            "advcl",
        ),
        ("Peru closed the port and freed the crew after Chile had signed.", "freed", "conj"),
    ],
)
def test_a_clause_behind_after_is_joined_to_nothing(text: str, verb: str, label: str) -> None:
    """'Told Congress yesterday, a day after she had signed': the clause tells when, and is no second act."""
    doc = parse(Report(id="r_test", text=text), load_model())
    assert next(token for token in doc if token.text == verb).dep_ == label


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Rojas had before that held talks with his colleague, Luis Soto, and with the interior minister.", True),
        ("Rojas held talks with Soto and with the Chilean defence minister, Ana Paz, on Sunday.", True),
        ("Rojas left with Soto and dined with Paz.", False),
    ],
)
def test_the_same_preposition_again_hangs_where_the_first_does(text: str, *, same: bool) -> None:
    """'Talks with A and with B' are with both; a 'with' behind another verb is that verb's."""
    doc = parse(Report(id="r_test", text=text), load_model())
    first, second = (token for token in doc if token.text == "with")
    assert (first.head == second.head and second.dep_ == "prep") is same


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Mali expelled him over remarks about a delay of the vote after a coup two years ago.", "coup"),
        ("Mali recalled its ambassador two years ago.", "recalled"),
        ("Mali expelled the envoy after a coup two years ago.", None),
    ],
)
def test_how_long_ago_is_of_the_occasion_within_something_else(text: str, head: str | None) -> None:
    """What is told within an occasion has its own time; where either may be meant the parse stays as it is."""
    doc = parse(Report(id="r_test", text=text), load_model())
    ago = next(token for token in doc if token.text == "ago")
    assert head is None or ago.head.text == head

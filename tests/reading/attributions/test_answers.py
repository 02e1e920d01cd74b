"""What somebody says ends where another side's answer to it begins."""

import pytest

from accord.reading.attributions import find_attributions
from accord.reading.parse import STRAIGHT, load_model


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Chile says four of its men were beaten, which Peru denies.", "Chile", "four of its men were beaten"),
        ("Lima says the vessel had no licence, a charge Quito dismisses.", "Lima", "the vessel had no licence"),
        ("Ghana said the posts had been moved, a claim rejected by Togo.", "Ghana", "the posts had been moved"),
        ("According to Dhaka, the raft drifted across; Delhi rejects the claim.", "Dhaka", "the raft drifted across"),
        # what is no answer of another side stays in
        (
            "Oman said the ship, which Iran denies a berth, was waiting.",
            "Oman",
            "the ship, which Iran denies a berth, was waiting",
        ),
        ("Chad said it lost a post, which was later rebuilt.", "Chad", "it lost a post, which was later rebuilt"),
        ("Fiji said two had died; one more was missing.", "Fiji", "two had died; one more was missing"),
    ],
)
def test_an_answer_of_another_side_is_cut_off(text: str, source: str, content: str) -> None:
    """A clause in which another denies, rejects or disputes it is not a part of what was said."""
    found = find_attributions(load_model()(text.translate(STRAIGHT)), text)
    told = [(a.source.of(text), a.content[0].of(text)) for a in found if a.source is not None]
    assert (source, content) in told, told


def test_a_verb_of_saying_within_a_quotation_reports_nothing_outside_it() -> None:
    """The rest of the sentence, and the frame of the quotation, are not what the quoted 'said' reports."""
    text = "“We met on Friday. The envoy said it was late,” Majali told a paper in Amman."
    found = find_attributions(load_model()(text.translate(STRAIGHT)), text)
    inner = next(a for a in found if a.source is not None and a.source.of(text) == "The envoy")
    assert all(piece.of(text) in text[: text.index("”")] for piece in inner.content)
    assert "We met" not in inner.content[0].of(text)


def test_who_rejects_a_claim_is_no_link_of_its_chain() -> None:
    """What stands before a semicolon is not said by whoever answers it behind."""
    text = "Kenya has claimed since 2023 that Portuguese boats fish in its waters; Portugal rejects the claim."
    found = find_attributions(load_model()(text), text)
    assert [a.source.of(text) for a in found if a.source is not None and "boats" in a.content[0].of(text)] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Peru's prime minister Ana Rojas told a panel in Lima on Thursday that it was “not halted, it’s paused,” and left.",
            "that it was “not halted, it’s paused,”",
        ),
        (
            "Chad is protesting, denying that they were or are “spies” and claiming that they are lost.",
            "that they were or are “spies”",
        ),
    ],
)
def test_what_is_said_ends_with_its_quotation_and_without_the_and_behind(text: str, content: str) -> None:
    """The parser's clause may end at a comma within the marks, or take along the word that joins the next one."""
    found = find_attributions(load_model()(text.translate(STRAIGHT)), text)
    assert content in [a.content[-1].of(text) for a in found], [a.content[-1].of(text) for a in found]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Peru rejected the pact, calling it an insult, while the Bolivian government defended it, saying it harms nobody.",
            "the Bolivian government",
            "it harms nobody",
        ),
        (
            "Peru rejected the pact while it was debated in Quito, saying it harms the poor.",
            "Peru",
            "it harms the poor",
        ),
        (
            "Norway will send 40 buses to Malawi, the Norwegian foreign minister said, reports Reuters.",
            "the Norwegian foreign minister",
            "Norway will send 40 buses to Malawi",
        ),
    ],
)
def test_the_nearest_side_speaks(text: str, source: str, content: str) -> None:
    """'…, saying' behind a clause with 'while' is of that clause's side; an outlet behind it all says none of it."""
    found = find_attributions(load_model()(text.translate(STRAIGHT)), text)
    told = [(a.source.of(text), a.content[0].of(text)) for a in found if a.source is not None]
    assert (source, content) in told, told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chad had answered the arrests by expelling two consuls of Niger.", False),
        ("Chad responded to the arrests with the expulsion of two consuls.", False),
        ("Chad answered that the two consuls were spies.", True),
        ("Chad reacted by saying that the two consuls were spies.", True),
    ],
)
def test_who_answers_with_a_deed_says_nothing(text: str, *, said: bool) -> None:
    """'Answered by expelling two envoys' is an act; 'answered that they were spies' is said."""
    found = find_attributions(load_model()(text), text)
    assert any(a.source is not None and a.source.of(text) == "Chad" for a in found) is said

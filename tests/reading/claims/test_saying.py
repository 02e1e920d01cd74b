"""What counts as said: words of somebody, not where they fell, not what may yet be said, not a meeting called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto called an emergency meeting of the security council on Sunday.",
        "Questions remain about whether Ruto will rebuke his Ugandan guest for the raid.",
        "Asked by the Daily Lark whether she trusted Togo, Ghana's foreign minister Ama Boateng left the room.",
    ],
)
def test_nothing_is_said(told: Callable[..., Any], text: str) -> None:
    """Who calls a meeting, may yet speak or is asked has said nothing."""
    read = told(text)
    assert not read.find("statement", status="done"), read.shown()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Digest of the week.\n\nNIGER: Niamey ordered the expulsion of two Malian envoys on Monday.", False),
        ("Digest of the week.\n\nNiger said on Monday that Mali owed it an answer.", True),
    ],
)
def test_a_state_in_capitals_heads_an_item(told: Callable[..., Any], text: str, says: bool) -> None:
    """What stands behind a heading is nobody's words."""
    read = told(text)
    assert bool(read.find("statement")) is says, read.shown()


def test_a_setting_is_not_what_was_said(told: Callable[..., Any]) -> None:
    """'announced at a press briefing' says where."""
    read = told(
        "The minister is visiting at the invitation of Togo, Ghana's foreign ministry announced Thursday at a press briefing."
    )
    assert not read.find("statement", said="^at a press briefing"), read.shown()


def test_what_is_called_for_is_said(told: Callable[..., Any]) -> None:
    """Calling for something, and calling something by a name, are sayings."""
    named = told("Kenyan President William Ruto called the raid a crime against his country.")
    assert named.find("statement", speaker="Ruto", said="crime"), named.shown()


def test_who_is_called_something_is_not_spoken_to(told: Callable[..., Any]) -> None:
    """'called Kagame a friend' is said of him."""
    read = told("Kenyan President William Ruto called Rwandan President Paul Kagame a friend of his country.")
    assert not read.find("statement", addressee="Kagame"), read.shown()


def test_a_quotation_is_not_the_words_of_whom_it_speaks_of(told: Callable[..., Any]) -> None:
    """What Ruto writes of Kagame's thoughts is Ruto's."""
    read = told(
        "“President Kagame thought that the river was his, so he did nothing about it,” Kenyan President William Ruto wrote."
    )
    assert not read.find("statement", speaker="Kagame", said="did nothing"), read.shown()


def test_all_who_say_it_together_speak(told: Callable[..., Any]) -> None:
    """'Kenya, Uganda and Rwanda condemned' has three speakers."""
    read = told("Kenya, Uganda and Rwanda condemned the attack on the bridge.")
    for one in ("KEN", "UGA", "RWA"):
        assert read.find("statement", speaker=one), read.shown()


def test_a_condemnation_is_made_and_not_alleged(told: Callable[..., Any]) -> None:
    """Who condemns does so; who accuses leaves the act to the accused."""
    condemned = told("Kenya condemned Uganda's shelling of the bridge.")
    assert condemned.find("statement", speaker="KEN", target="UGA", status="done"), condemned.shown()
    accused = told("Kenya accused Uganda of shelling the bridge.")
    assert accused.find("statement", speaker="KEN", target="UGA", status="alleged"), accused.shown()


def test_leaders_of_a_bloc_are_not_the_bloc(told: Callable[..., Any]) -> None:
    """'leaders of NATO countries said' leaves the speaker open."""
    read = told("Leaders of NATO countries said that the summit had gone well.")
    assert not read.find("statement", speaker="North Atlantic"), read.shown()


def test_a_clause_about_the_speaker_is_not_said(told: Callable[..., Any]) -> None:
    """'Kenya – which borders Uganda – has said it hopes for peace' says the last only."""
    read = told("Kenya – which borders Uganda and sells it fuel – has said it hopes for a “peaceful end” to the row.")
    assert not read.find("statement", speaker="KEN", said="borders"), read.shown()


def test_what_is_said_in_a_paper_is_said_on_its_day(told: Callable[..., Any]) -> None:
    """'said in a statement distributed on Friday' was said on that Friday; a day within the words is another matter."""
    dated = told("Kenya's foreign ministry said in a statement distributed on Friday that Togo was late.")
    assert [claim.when is not None for claim in dated.find("statement")] == [True], dated.shown()
    open_day = told("Kenya's foreign ministry said in a statement that Togo had paid on Friday.")
    assert all(claim.when is None for claim in open_day.find("statement")), open_day.shown()


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Ghana summoned Togo's ambassador to explain what it called a serious breach.", "serious breach", False),
        ("Togo's ambassador explained that the breach was an accident.", "was an accident", True),
        ("Ghana gave no details of how the general had escaped to Togo.", "had escaped", False),
        ("Ghana said that the general had escaped to Togo.", "had escaped", True),
        ("Ghana announced on March 13 in a joint statement with the President of Togo.", "joint statement", False),
        ("Ghana, citing what Togo terms a no-fishing season, stopped the boats.", "no-fishing", False),
        ("Ghana called the no-fishing season unlawful.", "unlawful", True),
    ],
)
def test_who_is_called_to_speak_or_names_in_passing_says_nothing(
    told: Callable[..., Any], text: str, words: str, *, found: bool
) -> None:
    """A call to explain, a name in passing, how it came about and where it was said are no statements."""
    read = told(text)
    assert bool(read.find("statement", said=words)) == found, read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('A spokesman for the foreign ministry of Peru voiced "deep sorrow" on Monday.', "deep sorrow"),
        (
            'The foreign ministry of Chad issued a statement. "We have expressed our sorrow at the loss," it said.',
            "our sorrow at the loss",
        ),
    ],
)
def test_two_quoted_words_and_a_saying_in_the_own_voice_are_told(
    told: Callable[..., Any], text: str, words: str
) -> None:
    """A verb of judging makes two words enough; 'we have expressed' is no saying of another's."""
    read = told(text)
    assert read.find("statement", said=words), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Spain's king welcomed the Emir of Kuwait to Madrid on Monday.",
        "President Alar Karis welcomed the prime minister of Togo at the palace.",
    ],
)
def test_who_is_welcomed_to_a_place_is_met_and_not_spoken_of(told: Callable[..., Any], text: str) -> None:
    """A reception is no statement."""
    read = told(text)
    assert read.find("meeting|visit"), read.shown()
    assert not read.find("statement"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan regulator denied Air Tanzania the approvals it needed.",
        "Chad is suing Libya at the court for denying its fishermen a licence.",
        "Morocco should call the attention of the Spanish envoy to it.",
    ],
)
def test_who_withholds_a_thing_denies_no_report(told: Callable[..., Any], text: str) -> None:
    """'denied the firm a licence' is no denial, and calling somebody's attention no saying."""
    read = told(text)
    assert not read.find("statement"), read.shown()


@pytest.mark.parametrize("text", ["Rabat denies it.", "Togo denied Benin's claim on Monday."])
def test_who_denies_a_claim_still_does(told: Callable[..., Any], text: str) -> None:
    """A denial with one object, or with a pronoun, is a denial."""
    read = told(text)
    assert read.find("statement", status="denied"), read.shown()


def test_what_somebody_must_say_is_not_said(told: Callable[..., Any]) -> None:
    """'said the EU must tell Togo "enough"' has one speaker."""
    read = told('Ghanaian President John Mahama said the European Union must tell Togo "enough is enough".')
    assert read.find("statement", speaker="Mahama"), read.shown()
    assert not read.find("statement", speaker="European Union"), read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's president dismissed the entire cabinet on Sunday.",
        "The emir of Qatar dismissed two generals on Sunday.",
        "Ghana tore down a school on Sunday, a day after the mayor had told families to leave.",
    ],
)
def test_who_puts_others_out_of_office_says_nothing(told: Callable[..., Any], text: str) -> None:
    """A dismissal is an act, and what stands before a clause with 'after' was not told in it."""
    read = told(text)
    assert not read.find("statement"), read.shown()


@pytest.mark.parametrize(
    "text",
    ["Ghana dismissed the claim of Togo on Sunday.", "Ghana's president dismissed the Togolese minister as a puppet."],
)
def test_who_dismisses_words_or_somebody_as_something_speaks(told: Callable[..., Any], text: str) -> None:
    """A claim is dismissed in words, and so is who is called something."""
    read = told(text)
    assert read.find("statement", speaker="GHA"), read.shown()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('"We would send troops to the border with Chad," President Ana Soglo of Benin said on Friday.', "conditional"),
        ('"Benin would close its embassy in Chad," President Ana Soglo of Benin said on Friday.', "conditional"),
        # Reported speech puts a plan into the past; so does who tells of others' words.
        ("President Ana Soglo of Benin said that Benin would send troops to the border with Chad.", "planned"),
        ('"Benin will send troops to the border with Chad," President Ana Soglo of Benin said.', "planned"),
    ],
)
def test_what_a_speaker_would_do_is_no_plan(told: Callable[..., Any], text: str, status: str) -> None:
    """'We would' in somebody's own words is a case put; 'said it would' in a reporter's is a plan."""
    read = told(text)
    assert {claim.status for claim in read.claims if claim.kind == "act"} == {status}, read.shown()


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's foreign minister told his Togolese colleague in a call on Monday that the border would stay shut.",
        "Ghana's interior minister warned on television that the army could be sent to the border with Togo.",
    ],
)
def test_what_is_told_in_a_call_or_warned_of_is_a_statement_too(told: Callable[..., Any], text: str) -> None:
    """A call stands beside what was said in it; of what only could happen the warning is what is on the record."""
    read = told(text)
    assert read.find("statement", speaker="GHA"), read.shown()


def test_a_call_alone_says_nothing(told: Callable[..., Any]) -> None:
    """Who calls a colleague has not said what."""
    read = told("Ghana's foreign minister called his Togolese colleague on Monday.")
    assert not read.find("statement"), read.shown()

"""The report's own words for what is said, asked or promised: where they begin and end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accord.reading.read import read
from accord.reports.report import Report


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        # whole clauses: their subject is told, and no 'not' is lost
        ("Peru lifted a ban that Chile said was illegal.", "statement", "a ban was illegal"),
        (
            "Chad's exports to Mali hit a record 40,000 tonnes in 2023.",
            "act",
            "exports to Mali hit a record 40,000 tonnes",
        ),
        ("Chad and Mali voted against.", "act", "voted against"),
        # a verb that judges is told with what it judges, and what is no clause by itself with the verb that says it
        (
            "Ghana criticised the conduct of the vote in Togo.",
            "statement",
            "criticised the conduct of the vote in Togo",
        ),
        (
            "Ghana's foreign ministry warned against careless remarks about Togo.",
            "statement",
            "warned against careless",
        ),
        ("Chad, which thanked Togo for its help, asked for more.", "statement", "thanked Togo for its help"),
        (
            "Peru thanked Chile for its help in the search, adding that the ferry had sunk.",
            "statement",
            "in the search",
        ),
        ("Mexico threatened to recall its envoy if Peru did not apologise.", "statement", "if Peru did not apologise"),
        # a clause is told alone
        ("Ghana said that the vote in Togo was fair.", "statement", "that the vote in Togo was fair"),
        # what is asked for by a noun, and what is promised without a clause
        ("Togo has yet to respond to Ghana's request for talks.", "request", "for talks"),
        ("Ghana asked Togo for the release of the boat, which sails for a Greek firm.", "request", "the boat"),
        ("China offered 3 million dollars in aid to Tonga.", "commitment", "offered 3 million dollars in aid to Tonga"),
        ("Kenya pledged to send maize to Malawi.", "commitment", "to send maize to Malawi"),
    ],
)
def test_words_begin_with_the_verb_where_they_are_no_clause(
    told: Callable[..., Any], text: str, kind: str, words: str
) -> None:
    """'the conduct of the vote' is what nobody said; 'criticised the conduct of the vote' is told."""
    read = told(text)
    assert any(words in (claim.said or "") for claim in read.find(kind)), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad, which thanked Togo for its help, asked for more.", "more"),
        ("Peru thanked Chile for its help in the search, adding that the ferry had sunk.", "adding"),
        ("Mexico accused Peru of spying and recalled its ambassador.", "recalled"),
        ("Ghana said that the vote in Togo was fair.", "said"),
    ],
)
def test_words_end_where_another_thing_is_told(told: Callable[..., Any], text: str, words: str) -> None:
    """What is coordinated, a relative clause and a clause that hangs behind stand for themselves."""
    read = told(text)
    acts = [claim for claim in read.find("statement") if claim.frame != "statement" or "said" in text]
    assert acts, read.shown()
    assert not any(words in (claim.said or "") for claim in acts), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Japan and Peru agreed to share tax records and signed two notes on ports.", "to share tax records"),
        ("Qatar and Nepal agreed to open direct flights before May, and signed two notes.", "flights before May"),
        ("Japan and Peru agreed to share tax records and to open a port.", "to open a port"),  # this 'and' is theirs
    ],
)
def test_words_end_before_the_and_that_joins_what_is_done_next(told: Callable[..., Any], text: str, words: str) -> None:
    """'agreed to share tax records and' is half a sentence; an 'and' inside what is agreed stays."""
    said = [claim.said or "" for claim in told(text).claims]
    assert any(line.endswith(words) for line in said), said
    assert not any(line.endswith((" and", ",")) for line in said), said


def test_scraps_of_quotation_are_told_with_their_sentence(told: Callable[..., Any]) -> None:
    """Of '"sternly warned" against the "provocative" remarks' one statement is made, and none of the scraps."""
    read = told('Peru\'s Vice Foreign Minister Ana Rojas "sternly warned" against the envoy\'s "reckless" remarks.')
    assert [claim.said for claim in read.find("statement")] == ['warned against the envoy\'s "reckless" remarks']


def test_a_quotation_with_a_clause_of_its_own_stays(told: Callable[..., Any]) -> None:
    """Direct words that say something are told as they are."""
    read = told('"We will not accept this," Peruvian Foreign Minister Ana Rojas said.')
    assert read.find("statement", said="We will not accept this"), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Palau tracked two Chinese jets over the atoll on Monday.", "Palau tracked two Chinese jets"),
        ("Palau freed two Chinese fishermen on Monday.", "freed two Chinese fishermen"),
    ],
)
def test_a_clause_whose_subject_is_no_side_is_told_whole(told: Callable[..., Any], text: str, words: str) -> None:
    """Who tracks the jets of another does not fly them: 'Palau tracked', and not 'China tracked'."""
    read = told(text)
    assert any((claim.said or "").startswith(words) for claim in read.find("act")), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru hopes that Chile will open the road.", "hopes that Chile will open the road"),
        ("Peru fears Chile is arming the rebels.", "fears Chile is arming the rebels"),
    ],
)
def test_what_is_hoped_or_feared_keeps_its_verb(told: Callable[..., Any], text: str, words: str) -> None:
    """Who hopes that a road opens does not say that it will."""
    read = told(text)
    assert read.find("statement", said=words, speaker="PER"), read.shown()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lima spoke of spies, a charge that Quito dismissed as nonsense.", "dismissed a charge as nonsense"),
        ("The ban was denounced by Ana Rojas as an act of piracy.", "denounced the ban as an act of piracy"),
    ],
)
def test_what_stands_before_the_verb_is_told_behind_it(told: Callable[..., Any], text: str, words: str) -> None:
    """'Quito dismissed as nonsense' tells nothing: what was dismissed stands before it, and is told."""
    read = told(text)
    assert any(words in (claim.said or "") for claim in read.find("statement")), read.shown()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A court in the Togolese town of Dapaong ruled on Monday that the arrest of two Ghanaians was legal.",
            "ruled on Monday that the arrest of two Ghanaians was legal",
        ),
        ("The judge found that Chad owed nothing to Niger.", "found that Chad owed nothing to Niger"),
    ],
)
def test_what_an_unnamed_court_finds_is_told(text: str, said: str) -> None:
    """The sentence that a ruling takes belongs to its line, whoever rules."""
    claims = read(Report(id="r_test", text=text)).claims
    [claim] = [c for c in claims if c.frame == "court-rules"]
    assert claim.said is not None
    assert claim.said.endswith(said)

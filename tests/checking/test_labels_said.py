"""The line of what is said, promised or asked for reads as a sentence, whoever says it and however it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accord.verbs import brief

Labels = Callable[[str, str], list[str]]


@pytest.fixture
def labels(tmp_path: Path) -> Labels:
    """The lines of a text's facts of a kind."""

    def told(text: str, kind: str) -> list[str]:
        report = tmp_path / "report.txt"
        report.write_text(f"Harbour Post\n\n12 March 2025\n\n{text}\n", encoding="utf-8")
        return [fact.label for fact in brief(report).record.facts if fact.kind == kind]

    return told


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Ghana's foreign minister, Samuel Ablakwa, issued a statement saying that the ferry to Togo would stop.",
            "statement",
            "Samuel Ablakwa said that the ferry to Togo would stop",
        ),
        (
            "Ghana's foreign minister, Samuel Ablakwa, is pleased to announce the opening of a mission in Togo.",
            "statement",
            "Samuel Ablakwa announced the opening of a mission in Togo",
        ),
        (
            "Latvia and Estonia signed a declaration asserting they are ready to share their gas.",
            "statement",
            "Latvia and Estonia asserted they are ready to share their gas",
        ),
        (
            "Malawi is committed to sharing its customs records with Zambia.",
            "commitment",
            "Malawi committed to sharing its customs records with Zambia",
        ),
        (
            "Peru's minister stressed Latvia's commitment to orderly migration.",
            "commitment",
            "Latvia committed to orderly migration",
        ),
        (
            "Iceland renewed its commitment to Malawi by announcing $12 million in aid for its clinics.",
            "commitment",
            "Iceland announced $12 million in aid for its clinics",
        ),
        (
            "In Riga, fishing associations are pressing Latvia to hold firm on the quotas.",
            "request",
            "fishing associations asked Latvia to hold firm on the quotas",
        ),
        (
            "Both the ruling party and two unions have urged Botswana to expel the Zimbabwean envoy.",
            "request",
            "both the ruling party and two unions asked Botswana to expel the Zimbabwean envoy",
        ),
        ("Togo did not close its border with Benin.", "act", "Togo did not close its border with Benin"),
        (
            "Chile's president brushed it off, calling it odd that ten Chileans had moved the border of Peru.",
            "statement",
            "Chile called it odd that ten Chileans had moved the border of Peru",
        ),
        (
            "“The boats are ours and will stay ours,” Radio Lome quoted Togo's foreign minister Robert Dussey as saying.",
            "statement",
            "Robert Dussey: “The boats are ours and will stay ours,”",
        ),
        # What opens with such a word and is no participle of saying, and who asks by a pronoun or not at all.
        (
            "Asking for help would be a sign of weakness, Chad's president said.",
            "statement",
            "Chad: Asking for help would be a sign of weakness",
        ),
        ("They urged Botswana to expel the Zimbabwean envoy.", "request", "somebody asked Botswana to expel the"),
    ],
)
def test_a_line_has_a_verb_and_a_doer(labels: Labels, text: str, kind: str, expected: str) -> None:
    """The participle of a paper is its verb; a commitment is to what it is to; who asks without a name asks by a noun."""
    told = labels(text, kind)
    assert any(line.startswith(expected) for line in told), told


def test_whom_a_speaker_tells_stands_in_the_line(labels: Labels) -> None:
    """'told the harbour council that' where nobody by name is told."""
    told = labels("Kenya's Musalia Mudavadi told the harbour council that Ugandan boats had left.", "statement")
    assert "Musalia Mudavadi told the harbour council that Ugandan boats had left" in told, told

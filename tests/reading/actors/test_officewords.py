"""Offices without what runs on behind them."""

from __future__ import annotations

import pytest

from accord.reading.actors.officewords import office_words

HONORIFICS, HEADS = {"mawlawi", "dr"}, {"minister", "spokesman", "secretary", "head", "captain"}


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("acting foreign minister mawlawi", "acting foreign minister"),
        ("army spokesman maj gen", "army spokesman"),
        ("foreign minister prince", "foreign minister"),
        ("head of state to attend the summit since 1967", "head of state"),
        ("minister of foreign affairs of the sister republic", "minister of foreign affairs"),
        ("minister of agriculture k.d. lalith", None),
        # what is an office by itself, or is part of one, stays
        ("police captain", "police captain"),
        ("major general", "major general"),
        ("secretary general", "secretary general"),
        ("ambassador to the united nations", "ambassador to the united nations"),
        ("minister of state for foreign affairs", "minister of state for foreign affairs"),
    ],
)
def test_an_office_ends_where_another_thing_begins(title: str, office: str | None) -> None:
    """No rank, form of address, clause or other man's name is part of an office."""
    assert office_words(title, HONORIFICS, HEADS) == office

"""Offices: which wordings name one office, and which only sound alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.offices import canonical_office, office_groups, same_office


def weak(one: str, other: str, *, reason: str):  # type: ignore[no-untyped-def]  # noqa: ANN201 (a row)
    """A row that is known to fail, kept until it does not."""
    return pytest.param(one, other, marks=pytest.mark.xfail(reason=reason, strict=False))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("premier", "prime minister"),
        ("Foreign Minister", "minister of foreign affairs"),
        ("defence secretary", "defense minister"),
        ("president", "head of state"),
        ("general secretary", "party chief"),
        ("interim president", "president"),
        ("minister of fisheries", "fisheries minister"),
        ("governor of the central bank", "central bank governor"),
        ("leader", "Leader"),
    ],
)
def test_wordings_of_one_office_are_one(one: str, other: str) -> None:
    """Both orders agree, and the reason names what is shared."""
    assert same_office(one, other)
    assert same_office(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("president", "prime minister"),
        ("vice president", "president"),
        ("deputy foreign minister", "foreign minister"),
        ("foreign minister", "defence minister"),
        ("crown prince", "king"),
        ("ambassador", "chief of staff"),
        ("deputy prime minister", "prime minister"),
        ("energy minister", "health minister"),
        weak("assistant foreign minister", "foreign minister", reason="an assistant is not the minister"),
        weak("former president", "president of the football association", reason="presidents of other things"),
    ],
)
def test_other_offices_stay_apart(one: str, other: str) -> None:
    """A deputy is not the head, and one ministry is not another."""
    assert same_office(one, other) is None
    assert same_office(other, one) is None


@pytest.mark.parametrize("office", ["chief cook", "", " ", "presidential suite", "kingfisher"])
def test_what_is_no_office_has_no_canonical_one(office: str) -> None:
    """Words that only contain an office's letters name none."""
    assert canonical_office(office) is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_can_be_compared(one: str, other: str) -> None:
    """The comparison has no order and never fails."""
    assert (same_office(one, other) is None) == (same_office(other, one) is None)


def test_no_wording_stands_in_two_groups() -> None:
    """A title that names two offices would make them one."""
    words = [word for _, group in office_groups() for word in group]
    assert sorted(words) == sorted(set(words))
    assert all(word == word.lower() for word in words)

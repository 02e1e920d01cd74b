from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.actors.fold import fold, sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tô", "To"),
        ("Erdoğan", "Erdogan"),
        ("Szijjártó", "Szijjarto"),
        ("Đặng", "Dang"),
        ("Çavuşoğlu", "Cavusoglu"),
        ("İlham", "Ilham"),
    ],
)
def test_diacritics_do_not_tell_names_apart(one: str, other: str) -> None:
    """Two spellings of one name fold to the same letters."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Xi", "Li"), ("Kim", "Kam"), ("Orban", "Urban")])
def test_different_names_stay_different(one: str, other: str) -> None:
    """Folding brings no two names together that differ in a letter."""
    assert sound(one) != sound(other)


def test_doubled_letters_sound_like_single_ones() -> None:
    """el-Sissi and al-Sisi are one name."""
    assert sound("Sissi") == sound("Sisi")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(word: str) -> None:
    """Folding is idempotent on any text."""
    assert fold(fold(word)) == fold(word)

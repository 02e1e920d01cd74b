from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.views.neutral import neutral, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J\x1b[31mred", "␛[2J␛[31mred"),
        ("bell\x07 and nul\x00", "bell␇ and nul␀"),
        ("\x9b31m", "\ufffd31m"),
        ("user\u202egnp.exe", "user\ufffdgnp.exe"),
        ("\u2066isolate\u2069", "\ufffdisolate\ufffd"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("line\r\nline\rline", "line\nline\nline"),
        ("Tô Lâm – 习近平 – محمد", "Tô Lâm – 习近平 – محمد"),
    ],
)
def test_what_could_steer_a_terminal_or_hide_is_made_visible(text: str, shown: str) -> None:
    """Control, bidirectional and invisible characters are shown or dropped, and words of any script stay."""
    assert neutral(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_neutral_holds_a_control_character_or_a_surrogate(text: str) -> None:
    """Whatever comes in, only line ends and tabs are left of the control characters, and UTF-8 can hold it."""
    shown = neutral(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    shown.encode("utf-8")
    assert neutral(shown) == shown


@given(st.text(st.characters(codec=None)))
def test_one_line_is_one_line(text: str) -> None:
    """No line end of any kind is left in a line."""
    assert len(one_line(text).splitlines()) <= 1

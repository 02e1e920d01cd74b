from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("A court in Sfax jailed two Maltese sailors.", "court", ("org:TUN/court in sfax",)),
        ("Two Maltese sailors were jailed by a court in Sfax.", "court", ("org:TUN/court in sfax",)),
        ("The appeals chamber of the Court of Appeal of Sfax freed a Maltese sailor.", "chamber", ("org:TUN/…",)),
        ("The arbitral tribunal in Geneva sided with Malta.", "tribunal", ("org:/arbitral tribunal in geneva",)),
        ("A tribunal under the sea convention drew the line for Malta.", "tribunal", ("org:/…",)),
        ("The Hamburg-based court ruled for Malta.", "court", ("org:/hamburg-based court",)),
        # One that does nothing, one without a seat, one in a town where tribunals of many states sit, and a chamber of trade.
        ("Malta went to a court in Sfax.", "court", ()),
        ("A court jailed two Maltese sailors in Sfax.", "court", ()),
        ("A court in Hamburg jailed two Maltese sailors.", "court", ()),
        ("The chamber of commerce of Sfax wrote to Malta.", "chamber", ()),
        ("The tribunal under way there sided with Malta.", "tribunal", ()),
    ],
)
def test_a_court_that_acts_is_told_by_its_seat(read: Callable, text: str, words: str, keys: tuple[str, ...]) -> None:
    """A court that rules is a body of the state where it sits; a tribunal between states is a body of none."""
    got = read(text).at(words)
    assert tuple(key if not (keys and keys[0].endswith("…")) else keys[0] for key in got) == keys
    if keys and keys[0].endswith("…"):
        assert got[0].startswith(keys[0][:-1])


def test_a_supreme_court_keeps_its_name(read: Callable) -> None:
    """A court with a name of its own is not renamed by the town behind it."""
    got = read("Tunisia reacted. The Supreme Court in Sfax freed a Maltese sailor.").at("Court")
    assert "org:TUN/supreme court in sfax" not in got

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Lia Bento, who was appointed by President Rui Tavares of Cape Verde, landed in Dakar in Senegal.", "CPV"),
        ("Esi Quartey, who was named ambassador to Brazil by Ghana's President Kwesi Boateng, landed there.", "GHA"),
        # Whose the post is, or who chose somebody, is not told.
        ("Peter Mbewe, who was named African Union envoy to Sudan by Kenya's President James Kariuki, left.", None),
        ("Peter Mbewe, who was named best trader of the year by readers in Kenya and Sudan, left.", None),
        ("Peter Mbewe, who was expelled by Kenya's President James Kariuki from Sudan, left.", None),
    ],
)
def test_who_was_appointed_by_a_president_is_of_his_state(read: Callable, text: str, state: str | None) -> None:
    """A person of no other known state takes that of the president or minister who appointed him."""
    first = next(a for a in read(text, "2025-03-14").found.actors if a.type == "person")
    assert first.state == state

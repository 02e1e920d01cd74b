"""Names in a row behind a title of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Defence Ministers Bansira and Djalo met on Friday.", {"Bansira": None, "Djalo": None}),
        ("Ministers Bansira, Djalo and Okwoto met on Friday.", {"Bansira": None, "Djalo": None, "Okwoto": None}),
        ("Presidents Bansira of Mali and Okwoto of Niger met on Friday.", {"Bansira": "MLI", "Okwoto": "NER"}),
        ("Foreign Minister Gomes spoke on Friday.", {"Gomes": None}),
        # What is joined to one who holds an office alone, or to a name without a title, is no holder.
        ("President Bansira of Mali and Gold Fields met on Friday.", {"Bansira": "MLI"}),
        ("Presidents Bansira of Mali and Radio Bamako met on Friday.", {"Bansira": "MLI"}),
        ("The trawler Gomes sailed on Friday.", {}),
    ],
)
def test_names_behind_a_title_of_several_are_all_of_holders(
    read: Callable, text: str, states: dict[str, str | None]
) -> None:
    """Of "Presidents X of Mali and Y of Niger" both are persons, each with the state told behind the name."""
    assert {a.name: a.state for a in read(text).found.actors if a.type == "person"} == states

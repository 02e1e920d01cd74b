"""A body of a state is known by who heads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        ("The head of Kenya's wildlife service met him.", "service", ("org:KEN/wildlife service",)),
        ("The director of the wildlife service of Kenya met him.", "service", ("org:KEN/wildlife service",)),
        ("The heads of the border services of Peru and Chile met.", "services", ("state:PER", "state:CHL")),
        ("The governors of the central banks of Peru and Chile met.", "banks", ("state:PER", "state:CHL")),
        ("The secretary of the security council of Togo met him.", "council", ("org:TGO/security council",)),
        # Nobody heads it here, or it is none of a state's.
        ("He filmed the wildlife service of Kenya.", "service", ()),
        ("The director of the film festival of Kenya met him.", "festival", ()),
        ("The heads of the tea farms of Kenya and Uganda met.", "farms", ()),
        ("The head of the football club of Togo met him.", "club", ()),
    ],
)
def test_what_somebody_heads_is_a_body(read: Callable, text: str, words: str, keys: tuple[str, ...]) -> None:
    """Whose head is told is a body: "the head of the border service of Peru" tells of a body of Peru, whatever it is for; a festival is none."""
    assert read(text).resolve(words) == keys


@pytest.mark.parametrize(
    ("text", "dateline", "key"),
    [
        ("The Congolese army asked for help.", "KINSHASA", "state:COD"),
        ("The Congolese army asked for help.", "BRAZZAVILLE", "state:COG"),
        ("The Dominican army asked for help.", "ROSEAU", "state:DMA"),
        ("Congo-Brazzaville and the Congolese army asked for help.", "KINSHASA", "state:COG"),
        ("The Congolese army asked for help.", "GENEVA", None),
        ("The Congolese army asked for help.", None, None),
    ],
)
def test_a_demonym_of_two_states_is_the_datelines(
    read: Callable, text: str, dateline: str | None, key: str | None
) -> None:
    """Where the text names neither state in another way, the one in which it is dated is meant; elsewhere it is open."""
    states = {one for one in read(text, dateline=dateline).all_keys() if one.startswith("state:")}
    assert states == ({key} if key is not None else set())

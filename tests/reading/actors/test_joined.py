from __future__ import annotations

from collections.abc import Callable

import pytest

RECEIVED = "Finland's Prime Minister Aino Lehto and Foreign Minister Eero Salmi received a guest from Togo in Berlin."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (RECEIVED, "FIN"),
        (RECEIVED.replace(" and Foreign", ", Foreign"), "FIN"),
        # A state of his own, nobody's state, a former minister, another's name between.
        (RECEIVED.replace("and Foreign Minister", "and Togo's Foreign Minister"), "TGO"),
        (RECEIVED.replace("Finland's ", ""), None),
        (RECEIVED.replace("and Foreign", "and former Foreign"), None),
        (RECEIVED.replace("and Foreign", "met with Foreign"), None),
    ],
)
def test_who_is_joined_to_a_states_minister_is_of_that_state(read: Callable, text: str, state: str | None) -> None:
    """A bare title behind "and" is of the state that the title of the name before it has."""
    assert next(a.state for a in read(text).found.actors if a.name == "Eero Salmi") == state


SPOKE = "Zambian President Hakainde Hichilema met Malawian Foreign Minister Nancy Tembo on Tuesday. "
QATAR = (
    "Qatar's prime minister and foreign minister, Sheikh Mohammed bin Abdulrahman Al Thani, met Lebanese Foreign "
    "Minister Youssef Rajji. "
)
BOTH = "The prime minister and foreign minister"


@pytest.mark.parametrize(
    ("text", "speaks", "second"),
    [
        (SPOKE, "The president and foreign minister", "Nancy Tembo"),
        (SPOKE, "The President and Foreign Minister", "Nancy Tembo"),
        (SPOKE, "The president and commander-in-chief", None),
        (
            SPOKE.replace("Foreign Minister Nancy", "nurse Ruth").replace("Tembo", "Chirwa"),
            "The president and foreign minister",
            None,
        ),
        (QATAR, BOTH, None),
    ],
)
def test_two_offices_under_one_article_are_two_who_met(
    read: Callable, text: str, speaks: str, second: str | None
) -> None:
    """'the president and foreign minister' of two sides are two people; of one man's two offices they are one."""
    told = read(f"{text}{speaks} welcomed the truce.")
    named = {actor.key: actor.name for actor in told.found.actors}
    behind = len(text) + speaks.index(" and ")
    later = {named[key] for mention in told.found.mentions if mention.span.start > behind for key in mention.actors}
    assert later == ({second} if second is not None else set())

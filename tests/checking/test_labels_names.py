"""How a line names an actor, whatever else is at hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from accord.checking.labels_names import name_told
from accord.reading.mention import Actor

TOGO = Actor(key="state:TGO", name="Togo", type="state", state="TGO")
MINISTRY = Actor(key="org:TGO/foreign ministry", name="foreign ministry", type="organisation", state="TGO")


class Record(dict[str, Actor]):
    """Actors of a record: far too many to go through for one name."""

    def __iter__(self) -> Iterator[str]:
        """Nobody is to ask."""
        raise AssertionError("every actor of the record was gone through")

    keys = values = items = __iter__  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("actor", "at_hand", "told"),
    [
        (MINISTRY, (TOGO,), "foreign ministry (Togo)"),
        (MINISTRY, (), "foreign ministry"),
        (Actor(key="org:TGO/ceet", name="CEET", type="organisation", state="TGO"), (TOGO,), "CEET"),
        (Actor(key="org:foreign ministry", name="foreign ministry", type="organisation"), (TOGO,), "foreign ministry"),
        (TOGO, (TOGO,), "Togo"),
    ],
)
def test_a_body_that_many_states_have_is_told_with_its_state(
    actor: Actor, at_hand: tuple[Actor, ...], told: str
) -> None:
    """Its state is looked up by its key: a kept record has every actor at hand, and naming one goes through none."""
    actors = Record()
    for one in (actor, *at_hand):
        actors[one.key] = one
    assert name_told(actor, actors) == told

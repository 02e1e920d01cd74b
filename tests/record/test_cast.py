"""The actors that a writer has at hand."""

from __future__ import annotations

from typing import Any

from accord.record.cast import Cast
from accord.record.sketch import Wordings


def test_very_many_actors_are_let_go_of_between_transactions(keeping: Any) -> None:
    """What a writer has at hand does not grow with the record: what was let go of is looked up again."""
    cast = Cast(most=1)
    with keeping.database.read() as connection:
        cast.using(connection)
        cast.load(["state:TGO", "state:KEN"])
        assert len(cast) == 2
        cast.using(connection)
        assert len(cast) == 0
        assert cast["state:TGO"].name == "Togo"


def test_a_speaker_whom_nobody_knows_is_no_actor(keeping: Any) -> None:
    """Who is not known has no key, and is asked for like anybody; a key that is nowhere known is nobody's."""
    cast = Cast()
    with keeping.database.read() as connection:
        cast.using(connection)
        assert [key in cast for key in (None, "state:TGO", "person:TGO/nobody")] == [False, True, False]


def test_hashes_of_wordings_stay_few_and_the_same() -> None:
    """However many statements come, so many hashes are at hand at most, and a bucket's is what it was."""
    wordings = Wordings(most=3)
    first = wordings.hash_of(("statement", "state:TGO", "word 1"))
    for number in range(10):
        wordings.hash_of(("statement", "state:TGO", f"word {number}"))
        assert len(wordings) <= 3
    assert wordings.hash_of(("statement", "state:TGO", "word 1")) == first

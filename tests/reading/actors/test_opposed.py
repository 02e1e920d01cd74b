"""Who a doer's pronoun cannot mean: the state to which, or to whose envoy, it is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINED = "Chile imposed sanctions on nine Peruvian officials on Friday. "


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        (FINED + "Its foreign ministry said it had summoned the Chilean charge d'affaires.", "Its", ()),
        ("Chile hit Peru with sanctions. It expelled two Chilean envoys on Friday.", "It", ()),
        # Another's envoy, or no deed against anybody.
        (FINED + "Its foreign ministry said it had summoned the Peruvian ambassador.", "Its", ("state:CHL",)),
        (FINED + "Its foreign ministry named a new Chilean ambassador.", "Its", ("state:CHL",)),
    ],
)
def test_a_state_does_nothing_to_its_own_envoy(read: Callable, text: str, word: str, keys: tuple[str, ...]) -> None:
    """Where the only state in mind is the one that is summoned, it stays open who summons."""
    found = read(text).resolve(word)
    assert found == keys or (not keys and found == ("state:PER",))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Norway's foreign ministry spoke on Friday. Chad hit back. Its foreign ministry called it a lie.", "TCD"),
        ("Norway's foreign ministry spoke on Friday. The foreign ministry called it a lie.", "NOR"),
    ],
)
def test_its_ministry_is_of_whom_the_pronoun_means(read: Callable, text: str, state: str) -> None:
    """A ministry that is told by whose it is, is not the one of that name which was told of before."""
    found = read(text)
    last = [m for m in found.found.mentions if found.report.text[m.span.start : m.span.end].endswith("ministry")][-1]
    assert {a.state for a in found.found.actors if a.key in last.actors} == {state}

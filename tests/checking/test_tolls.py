"""Whose dead a toll counts: each side has its own."""

from __future__ import annotations

import pytest

from accord.reports.report import Published, Report
from accord.verbs import record_of

OURS = (
    "KHARAN, June 15, 2024 - Three Nepali soldiers were killed and eight wounded on Saturday in an exchange of mortar fire"
    " with Bhutanese border forces near the Mechi crossing, the army in Nepal said."
)
THEIRS = (
    "The defence ministry of Bhutan said on Saturday that its neighbour had begun the shooting. {} in an exchange of fire"
    " with border forces and eight civilians were wounded because of mortar firing, the ministry added."
)


@pytest.mark.parametrize(("dead", "facts"), [("One man was killed", 2), ("Nine Nepali soldiers were killed", 1)])
def test_each_side_has_its_dead(dead: str, facts: int) -> None:
    """Another figure of dead whose side the other account leaves open, told in like words, is no toll of that state."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2024-06-15", "stated"), outlet=outlet)
        for at, (text, outlet) in enumerate(((OURS, "Hill Times"), (THEIRS.format(dead), "Valley Post")))
    ]
    deaths = [fact for fact in record_of(reports).facts if fact.kind == "death"]
    assert len(deaths) == facts


def one_toll(one: str, other: str) -> bool:
    """Whether two reports of a day tell of one toll."""
    reports = [
        Report(id=f"r_{at}", text=text, published=Published("2024-06-15", "stated"), outlet=f"Outlet {at}")
        for at, text in enumerate((one, other))
    ]
    deaths = [fact for fact in record_of(reports).facts if fact.kind == "death"]
    return any(len({claim.report for claim in fact.claims}) > 1 for fact in deaths)


LOST = "Nepal asked its neighbour to hand over two suspects in the attack on the convoy, in which seven porters lost their lives."
BUS = "At least five people were killed when a bus fell into a ravine."


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (LOST, "Gunmen killed nine porters in an attack on a convoy near the pass last week.", True),
        (LOST, "Nine people were killed in a landslide near the pass last week.", False),
        (BUS, "Six people died when the bus fell into a ravine.", True),
        (BUS, "At least three people were killed when the police opened fire on a march.", False),
    ],
)
def test_tolls_of_nobody_named_are_known_by_their_words(one: str, other: str, is_one: bool) -> None:
    """'People were killed' is told of any toll; an attack on a convoy is not."""
    assert one_toll(one, other) is is_one


MECHI = "Six Nepali soldiers were killed in the clash at Mechi, the army said on Saturday."
AMBUSH = (
    "Nepal has asked for an inquiry into the ambush at Mechi in June 2019 in which six Nepali soldiers were killed."
)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (MECHI, AMBUSH, False),
        (MECHI, "In May of that year Nepal accused Bhutan of having killed six of its soldiers at Mechi.", False),
        (MECHI, "Six Nepali soldiers were killed at Mechi, the worst clash since talks began in 2019.", True),
        ("In June 2019 six Nepali soldiers were killed in an ambush at Mechi.", AMBUSH, True),
    ],
)
def test_as_many_dead_of_another_year_are_others(one: str, other: str, is_one: bool) -> None:
    """A toll whose sentence gives its year is of that year, though its claim has no time."""
    assert one_toll(one, other) is is_one

"""Increase: what comes on top of something, and what has come to be by a telling."""

from __future__ import annotations

import pytest

from accord.checking.increase import by_now, on_top
from accord.checking.quantities import quantities_in
from accord.reading.claim import Claim, Evidence
from accord.reports.span import Span


def claim(quote: str, trigger: str) -> Claim:
    """A claim of one sentence, fired by a word of it."""
    at = quote.index(trigger)
    return Claim(
        id="c",
        report="r",
        frame="deploy",
        trigger=Span(at, at + len(trigger)),
        kind="act",
        evidence=(Evidence(start=0, end=len(quote), quote=quote),),
    )


@pytest.mark.parametrize(
    ("quote", "more"),
    [
        ("Oman sent a further 40 soldiers", True),
        ("Oman sent another 40 soldiers", True),
        ("Oman sent an additional 40 soldiers", True),
        ("Oman sent 40 soldiers", False),
        ("Oman went no further: 40 soldiers stayed", False),
        ("40 soldiers went", False),
    ],
)
def test_a_further_figure_comes_on_top(quote: str, more: bool) -> None:
    """Only words that stand right before the figure say so."""
    (quantity,) = quantities_in(quote)
    assert on_top(claim(quote, "40"), quantity) is more


@pytest.mark.parametrize(
    ("quote", "trigger", "now"),
    [
        ("Oman has deployed 40 soldiers", "deployed", True),
        ("Oman has already deployed 40 soldiers", "deployed", True),
        ("Oman deployed 40 soldiers", "deployed", False),
        ("Oman, which has a port there, deployed 40 soldiers", "deployed", False),
    ],
)
def test_the_perfect_tells_how_it_stands_by_now(quote: str, trigger: str, now: bool) -> None:
    """The auxiliary stands right before the verb."""
    assert by_now(claim(quote, trigger)) is now

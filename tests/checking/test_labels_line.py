"""What a line is made of: of a long sentence the part that tells the fact."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from accord.checking.labels_line import QUOTED, sentence
from accord.reading.claim import Claim
from accord.reports.span import Span

LONG = (
    "The speaker of the lower house, who had come back from a tour of the northern provinces on Monday, told reporters "
    "that the patrols, which two neighbours share, had been halted at the request of Norway"
)


@pytest.mark.parametrize(
    ("words", "trigger", "want"),
    [
        (
            LONG,
            "request",
            "… told reporters that the patrols, which two neighbours share, had been halted at the request of Norway",
        ),
        (LONG, "tour", None),
        ("Norway halted the patrols.", "halted", "Norway halted the patrols"),
        ("a" * 30 + " " + "word " * 60 + "halted it", "halted", None),
    ],
)
def test_a_line_is_never_cut_before_what_tells_it(
    make_claim: Callable[..., Claim], words: str, trigger: str, want: str | None
) -> None:
    """A sentence that tells a fact far behind its beginning is told from the nearest clause on; others from the start."""
    at = words.index(trigger)
    claim = msgspec.structs.replace(make_claim("act", words=words), trigger=Span(at, at + len(trigger)))
    line = sentence(claim)
    assert trigger in line
    assert len(line) <= QUOTED + 4
    assert want is None or line == want

"""Who stands behind a text: reports that go back to one text are one witness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Literal

from msgspec import Struct

from accord.reports.span import Span


class Witness(Struct, frozen=True, kw_only=True, gc=False):
    """One independent account.

    Attributes:
        id: `w_` and a hash of its reports' ids.
        reports: ids of the reports that go back to it.
        origin: the agency or outlet it comes from where that is known, or None.
        basis: 'alone', 'shared text' or 'credit'.
        why: the reason in words ("82% of the shorter text's 6-grams; both credit Reuters").
    """

    id: str
    reports: tuple[str, ...]
    origin: str | None = None
    basis: Literal["alone", "shared text", "credit"] = "alone"
    why: str = ""


class Copy(Struct, frozen=True, kw_only=True, gc=False):
    """A passage that two reports share as copied prose (not as quoted speech).

    `source` is the report it seems to come from where dates, credits or cuts tell it, else None; `why` says what does.
    """

    left: str
    left_span: Span
    right: str
    right_span: Span
    source: str | None = None
    why: str = ""


class Rewrite(Struct, frozen=True, kw_only=True):
    """Two reports of which one is likely derived from the other, though little text is shared.

    `source` is the one that was there first where dates, credits or lengths tell it, else None; `why` says what was
    found. Nothing is merged on account of it.
    """

    left: str
    right: str
    source: str | None
    why: str


def homes_of(witnesses: Iterable[Witness]) -> dict[str, str]:
    """The id of the witness that each report, by its id, goes back to.

    >>> homes_of([Witness(id="w_1", reports=("r_1", "r_2"))])
    {'r_1': 'w_1', 'r_2': 'w_1'}
    """
    return {member: witness.id for witness in witnesses for member in witness.reports}


def doubts_of(witnesses: AbstractSet[str], derived: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """What weakens a count of witnesses, in words: one of them likely retells another.

    Args:
        witnesses: ids of the witnesses that are counted.
        derived: pairs of witnesses of which one likely retells the other, with the reason.

    >>> list(doubts_of({"w_1", "w_2"}, {("w_1", "w_2"): "5 of 6 sentences"}))
    ['two of the witnesses are likely not independent: 5 of 6 sentences']
    """
    for (one, two), why in sorted(derived.items()):
        if {one, two} <= witnesses:
            yield f"two of the witnesses are likely not independent: {why}"

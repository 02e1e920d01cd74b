"""Requests of which one account does not tell whose they are: one by whom they are made to and by what is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, time_relation
from accord.checking.meaning import likeness
from accord.checking.sameness_slots import (
    ONE_MATTER,
    Verdict,
    about,
    beside_names,
    keys_of,
    names_of,
    one_matter,
    sides_of,
    states_of,
)

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_HALF = 0.5  # of what one account has asked


_INVITING = re.compile(r"\binvit(?:e|es|ed|ing|ations?)\b", re.IGNORECASE)
_BESIDE = 30  # characters around what fired: 'extended an invitation'


def invites(claim: Claim) -> bool:
    """Whether a request is an invitation: what fired says so, or the word beside it."""
    words = claim.evidence[0]
    at = claim.trigger.start - words.start
    near = words.quote[max(0, at - _BESIDE) : claim.trigger.end - words.start + _BESIDE]
    return claim.kind == "request" and _INVITING.search(near) is not None


def of_one_addressee(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One request to one side, of which one account does not tell whose it is: 'we urge', 'the ministry demanded'."""
    if not a.kind == b.kind == "request" or a.report == b.report or (a.status == "denied") != (b.status == "denied"):
        return None
    sources = [sides_of(keys_of(claim, "source"), ground) for claim in (a, b)]
    if all(any(side.startswith("state:") for side in sides) for sides in sources):
        return None
    targets = states_of(keys_of(a, "target"), ground) & states_of(keys_of(b, "target"), ground)
    if not targets or time_relation(a.when, b.when) in ("near", "far"):
        return None
    words = one_matter(a, b, ground) or _asked_alike(a, b, ground)
    if not words or invites(a) != invites(b):
        return None
    told = f"asked of one side ({names_of(targets, ground)}), on one matter: {', '.join(words[:6])}"
    return Verdict(0.4, told, loose=True)


def _asked_alike(a: Claim, b: Claim, ground: Ground) -> tuple[str, ...]:
    """The words that what is asked shares by both accounts, where they are half of one of them."""
    alike = likeness(about(a), about(b))
    words = beside_names(alike.shared, keys_of(a) | keys_of(b), ground)
    return words if alike.score >= _HALF and len(words) >= ONE_MATTER else ()

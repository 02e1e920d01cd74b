"""Whether two claims are of one step into or out of an office, or of one death."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.checking.ground import Ground, family_of, time_relation
from accord.checking.offices import same_office
from accord.checking.sameness_slots import (
    Verdict,
    keys_of,
    names_of,
    status_fits,
)

if TYPE_CHECKING:
    from accord.reading.claim import Claim


# Steps into an office that are not one another: put forward, elected, sworn in. "Appointed" may be any of them.
STEPS = frozenset({"nomination", "election", "inauguration"})


def _other_step(a: Claim, b: Claim) -> bool:
    first, second = family_of(a), family_of(b)
    return first != second and ({first, second} <= STEPS or "nomination" in (first, second))


def _once(a: Claim, b: Claim) -> bool:
    """Whether a step into office was planned by one report and done by the other: nobody takes one office twice."""
    coming = {a.status, b.status}
    return a.report != b.report and coming == {"planned", "done"} and family_of(a) == family_of(b)


def _is_over(a: Claim, b: Claim) -> bool:
    """Whether of 'the former president' and 'served as president from 1999 to 2007' both tell what is over."""
    return "former-office" in (a.frame, b.frame) and any(map(_was_held, (a, b)))


def _was_held(claim: Claim) -> bool:
    """Whether somebody is told to have held an office for years that are over."""
    told = claim.when.edtf if claim.frame == "hold-office" and claim.when is not None else None
    return told is not None and "/" in told and not told.endswith(("/", ".."))


def same_appointment(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One step into or out of an office: the same holder, the same office, the same step."""
    holders = keys_of(a, "holder") & keys_of(b, "holder")
    if (
        not holders
        or (family_of(a) == "leaving") != (family_of(b) == "leaving")
        or ((a.frame == "former-office") != (b.frame == "former-office") and not _is_over(a, b))
        or _other_step(a, b)
        or (family_of(a) != "nomination" and not status_fits(a, b) and not _once(a, b))
    ):
        return None
    purported = a.frame != b.frame and (a.status == "alleged") != (b.status == "alleged")
    if time_relation(a.when, b.when) == "far" or purported:
        return None  # who was ousted need not have resigned, as some purport
    if a.office and b.office:
        reason = same_office(a.office, b.office)
        return None if reason is None else Verdict(0.8, f"same person ({names_of(holders, ground)}), {reason}")
    if a.frame != b.frame and any(map(_was_held, (a, b))):
        return None  # 'served as president until 2007' and 'his appointment': to what, nobody says
    return Verdict(0.4, f"same person ({names_of(holders, ground)}), one account names no office")


def same_death(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One death: the same person."""
    holders = keys_of(a, "holder") & keys_of(b, "holder")
    return Verdict(0.9, f"the death of {names_of(holders, ground)}") if holders else None

"""Whether two claims are of one meeting, one visit or one dispute."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, place_relation, time_relation
from accord.checking.meaning import content_words, stem
from accord.checking.sameness_bodies import of_one_body
from accord.checking.sameness_slots import (
    Verdict,
    crossed,
    keys_of,
    names_of,
    people_of,
    score_of,
    sides_of,
    status_fits,
)
from accord.reading.times import edtf_bounds

if TYPE_CHECKING:
    from accord.reading.claim import Claim
    from accord.reading.mention import Actor


def same_meeting(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: PLR0911 (a rule a line)
    """One meeting: the same persons or sides, in one mode, at a time and place that fit."""
    left, right = met_in(a), met_in(b)
    people_a, people_b = people_of(left, ground), people_of(right, ground)
    if crossed(people_a, people_b, ground) or not status_fits(a, b) or _no_handshake(a, b):
        return None
    sides = sides_of(left, ground) & sides_of(right, ground)
    if half_told(a) or half_told(b):
        return of_one_body(a, b, ground) or _one_sided(a, b, ground)
    named = _names_shared(people_a, people_b)
    if len(sides) < 2 and len(people_a & people_b) < 2 and len(named) < 2:  # noqa: PLR2004
        return _half_known(a, b, ground)
    if bool(people_a) != bool(people_b) and not (
        sides >= {*sides_of(left, ground)} or sides >= {*sides_of(right, ground)}
    ):
        return None
    time = time_relation(a.when, b.when)
    place = place_relation(a.where, b.where, ground)
    if (
        time == "far"
        or (time == "near" and (place == "apart" or a.report == b.report))
        or (place == "apart" and time != "same")
    ):
        return None
    if bool(people_a) != bool(people_b) and (time == "near" or (time not in ("same", "open") and a.report == b.report)):
        return None  # a round of talks between two states, and a call by one who was there, on a day of it or after
    if time == "open" and "denied" in (a.status, b.status) and a.status != b.status and not (people_a and people_b):
        return None  # 'their commission has not met since': no word of these talks
    if not _one_mode(a, b, pair=len(named) > 1) or _rung_by_another(a, b, ground):
        return None
    told = names_of(sides, ground) if len(sides) > 1 else ", ".join(sorted(named))
    return Verdict(score_of(time, place), f"same parties ({told}), times {time}, places {place}")


def _no_handshake(a: Claim, b: Claim) -> bool:
    """Whether one tells that two did not shake hands, who by the other met: they may have met without."""
    refused = [claim.frame == _HANDSHAKE and claim.status == "denied" for claim in (a, b)]
    return refused[0] != refused[1]


_HANDSHAKE = "shake-hands"


def _rung_by_another(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one is of calls by somebody to the two who by the other had talks: 'Moscow spoke with both leaders'."""
    if not (_by_phone(a) or _by_phone(b)):
        return False
    left, right = (sides_of(met_in(claim), ground) for claim in (a, b))
    return left != right and min(len(left), len(right)) == 2 and (left < right or right < left)  # noqa: PLR2004 (two)


def _names_shared(one: set[str], other: set[str]) -> set[str]:
    """The full names that two sets of people share, whatever state either report takes somebody for.

    A minister who is named in a foreign city without his country may be taken for one of that country.
    """
    left, right = ({key.rpartition("/")[2] for key in keys} for keys in (one, other))
    return {name for name in left & right if " " in name}


def of_two(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two claims cannot be of one occasion, whatever lies between them.

    Of a side that both met one account names the king and the other the minister: two meetings of a day. Two visits to
    two countries are two, though one journey led from the first to the second.
    """
    if a.kind != b.kind:
        return False
    if a.kind == "visit":
        return _elsewhere(a, b, ground)
    return a.kind == "meeting" and crossed(people_of(met_in(a), ground), people_of(met_in(b), ground), ground)


def met_in(claim: Claim) -> set[str]:
    """Whoever met: who only hosts the meeting of others is no side of it."""
    return {party.actor for party in claim.parties if party.role != "host"} or keys_of(claim)


def half_told(claim: Claim) -> bool:
    """Whether a claim tells of a meeting and names one of those who met alone."""
    return claim.kind == "meeting" and len(met_in(claim)) == 1


def _one_sided(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One report names one side only, and the other by name or office: 'had talks with the visiting minister'."""
    half, whole = sorted((a, b), key=lambda claim: len(met_in(claim)))
    if a.report == b.report or len(met_in(whole)) < 2 or not met_in(half) < met_in(whole):  # noqa: PLR2004
        return None
    time, place = time_relation(a.when, b.when), place_relation(a.where, b.where, ground)
    if time in ("near", "far") or place == "apart" or not _one_mode(a, b, pair=False):
        return None
    told = {word.lower() for words in half.evidence for word in _WORDS.findall(words.quote)}
    others = [ground.actors[key] for key in met_in(whole) - met_in(half) if key in ground.actors]
    if not any(told & _called(other) for other in others):
        return None
    names = names_of(met_in(half), ground)
    return Verdict(score_of(time, place, 0.3), f"one account names {names} alone, times {time}, places {place}", True)


def _half_known(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One who is of no known state by one report meets the same person as, by the other, people of a state do."""
    met = people_of(met_in(a) & met_in(b), ground)
    rest = [met_in(claim) - met for claim in (a, b)]
    if a.report == b.report or not met or any(len(one) != 1 for one in rest):
        return None
    named, told = sorted(rest, key=lambda one: not people_of(one, ground))
    state, person = next(iter(told)), next(iter(named))
    if not ground.person(person) or ground.side(person) != person or ground.side(state) != state:
        return None
    if state not in ground.actors or ground.actors[state].type != "state":
        return None
    time, place = time_relation(a.when, b.when), place_relation(a.where, b.where, ground)
    if time in ("near", "far") or place == "apart" or not _one_mode(a, b, pair=False):
        return None
    why = f"same person ({names_of(met, ground)}), one account names only the state of the other, times {time}"
    return Verdict(score_of(time, place, 0.25), why, True)


_WORDS = re.compile(r"\w+")


def _called(actor: Actor) -> set[str]:
    """By what words a party can be told of: 'Tran', 'the minister', 'the PM'."""
    titles = [office.title.lower().split() for office in actor.offices]
    names = _WORDS.findall(actor.name.lower())
    offices = {title[-1] for title in titles} | {"".join(word[0] for word in title) for title in titles if title[1:]}
    return {names[0], names[-1]} | offices if names else offices


def _one_mode(a: Claim, b: Claim, *, pair: bool) -> bool:
    """Whether two meetings can be one: a call is no meeting in a room; what two people discussed may be either."""
    modes = {"phone" if _by_phone(c) else c.plover.mode if c.plover else None for c in (a, b)}
    return len(modes) == 1 or "phone" not in modes or (None in modes and pair)


BY_PHONE = frozenset(map(stem, ("telephone", "telephonic", "phone", "video", "virtual")))
_BESIDE = 40  # characters before what fired: 'telephone talks', 'in a video conference'


def _by_phone(claim: Claim) -> bool:
    """Whether the words beside what fired tell of a call: 'telephone talks between the ministers'."""
    words = claim.evidence[0]
    at = claim.trigger.start - words.start
    return bool(BY_PHONE & content_words(words.quote[max(0, at - _BESIDE) : at + _BESIDE // 2]))


def same_visit(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One visit: the same visitor, to the same host, on days of one stay."""
    visitors_a, visitors_b = keys_of(a, "visitor"), keys_of(b, "visitor")
    if not visitors_a & visitors_b and not _state_visit(visitors_a, visitors_b, ground):
        return None
    if not status_fits(a, b) or _elsewhere(a, b, ground) or _still_to_come(a, b):
        return None
    time = time_relation(a.when, b.when)
    place = place_relation(a.where, b.where, ground)
    if (
        time == "far"
        or place == "apart"
        or (time == "near" and (a.report == b.report or place != "same") and not stays(a, b))
    ):
        return None
    pinned = time in ("same", "refines") or place in ("same", "within")
    known = visitors_a & visitors_b and (a.status == "denied") == (b.status == "denied")
    if not known and a.report != b.report and not pinned:
        return None  # people of one country travel to two places in one week; who may not leave the town leaves a house
    return Verdict(
        score_of(time, place),
        f"same visitor ({names_of(visitors_a & visitors_b, ground)}), times {time}, places {place}",
    )


# A visit that is told by one of its days began, with the arrival, no longer ago than this.
STAY_DAYS = 3
ARRIVALS = frozenset({"arrive", "arrival"})  # frames: 'arrived in Lomé', 'on arrival at the airport'


def stays(a: Claim, b: Claim) -> bool:
    """Whether two days are of one stay: that of arrival, and one on which the visit goes on."""
    if a.kind != "visit" or (a.frame in ARRIVALS) == (b.frame in ARRIVALS):
        return False
    first, *others = sorted(
        date(*edtf_bounds(c.when.edtf).earliest) for c in (a, b) if c.when is not None and c.when.edtf
    ) or [date.min]
    return any((other - first).days <= STAY_DAYS for other in others)


def _still_to_come(a: Claim, b: Claim) -> bool:
    """Whether one report tells of a visit that goes on and of one to come: 'will see a farm tomorrow'."""
    return a.report == b.report and {a.status, b.status} in ({"planned", "ongoing"}, {"planned", "done"})


def _elsewhere(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two visits are to hosts, or to places in states, that have nothing in common."""
    left, right = (sides_of(keys_of(c, "host") | {*ground.chain(c.where)}, ground) for c in (a, b))
    left, right = ({side for side in sides if side.startswith("state:")} for sides in (left, right))
    return bool(left and right) and not left & right


def _state_visit(a: set[str], b: set[str], ground: Ground) -> bool:
    return bool(sides_of(a, ground) & sides_of(b, ground)) and not (people_of(a, ground) and people_of(b, ground))


def same_dispute(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One dispute: the same two sides over the same place."""
    sides = sides_of(keys_of(a), ground) & sides_of(keys_of(b), ground)
    place = place_relation(a.where, b.where, ground)
    time = time_relation(a.when, b.when)
    if len(sides) < 2 or place == "apart" or time == "far":  # noqa: PLR2004
        return None
    return Verdict(score_of("open", place), f"same sides ({names_of(sides, ground)}), places {place}")

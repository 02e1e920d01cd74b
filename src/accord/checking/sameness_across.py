"""Whether two claims of two kinds are of one thing: an envoy summoned and invited, a gift and its promise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import likeness, stem
from accord.checking.sameness_slots import (
    ROOT,
    WEEK,
    Verdict,
    about,
    as_much,
    is_money,
    keys_of,
    names_of,
    numbers_clash,
    people_of,
    sides_of,
    states_of,
    status_fits,
    told_by_both,
    within_days,
)

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_SUMMONS = "summons"
_TIES = "restore-ties"
_PACTS = frozenset({"agreement", "commitment"})
_TOLD = 2  # words that an act and the pact that it is to another report share at least


def shelf_of(claim: Claim) -> str | None:
    """The family of kinds under which another report may tell of a claim's thing; None where only its own.

    A summons may be told as a meeting, and a reception may be a summons, what gives money as an act or as a promise,
    ties that are resumed as a document.
    """
    if family_of(claim) == _SUMMONS:
        return "act" if claim.kind == "meeting" else "meeting"
    pact = claim.kind == "act" and (family_of(claim) == _TIES or is_money(claim) or _is_joint(claim))
    return "pact" if pact else None


def same_across(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One thing that two reports tell as two kinds; never within one report, which tells apart what it tells twice."""
    if a.report == b.report:
        return None
    if {a.kind, b.kind} == {"act", "meeting"}:
        return _one_summons(a, b, ground)
    if "act" in (a.kind, b.kind) and not _PACTS.isdisjoint((a.kind, b.kind)):
        act, pact = (a, b) if a.kind == "act" else (b, a)
        return _one_gift(act, pact, ground) or _one_resumption(act, pact, ground) or _one_resolve(act, pact, ground)
    return None


def _one_summons(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """An envoy 'summoned' by one report and 'invited to the ministry' by another: the envoy of the same country."""
    act, meeting = (a, b) if a.kind == "act" else (b, a)
    if family_of(act) != _SUMMONS or a.status != b.status:
        return None
    time = time_relation(a.when, b.when)
    envoys = _envoys_of(meeting, ground) if family_of(meeting) == _SUMMONS else _received(act, meeting, ground)
    called = sides_of(keys_of(act, "target"), ground) & envoys
    if time in ("near", "far") or not called:
        return None
    return Verdict(0.5, f"one summons of the envoy of {names_of(called, ground)}, times {time}")


def _received(act: Claim, meeting: Claim, ground: Ground) -> set[str]:
    """Whose envoy the side that by one report summoned somebody received on that very day by the other."""
    one_day = within_days(act, 1) and time_relation(act.when, meeting.when) == "same"
    hosts, met = (sides_of(keys, ground) for keys in (keys_of(act, "source"), keys_of(meeting)))
    if family_of(meeting) != _RECEPTION or not one_day or not hosts & met or not _ENVOYS & _nouns(meeting):
        return set()
    return met - hosts


def _nouns(claim: Claim) -> set[str]:
    return {stem(word.strip(",.")) for word in claim.evidence[0].quote.replace("'s", "").split()}


_RECEPTION = "receive"
_ENVOYS = frozenset(map(stem, ("ambassador", "charge", "chargé", "envoy", "commissioner", "consul", "diplomat")))
_BEFORE, _BEHIND = 2, 6  # words: 'the Japanese ambassador', 'ambassador extraordinary and plenipotentiary of Moldova'


def _envoys_of(meeting: Claim, ground: Ground) -> set[str]:
    """Whose envoy was received: that of the person who is named, else of the country that stands beside the noun."""
    people = sides_of(people_of(keys_of(meeting), ground), ground)
    if people:
        return people
    words = meeting.evidence[0].quote.replace("'s", "").split()
    at = next((n for n, word in enumerate(words) if stem(word.strip(",.")) in _ENVOYS), None)
    if at is None:
        return set()
    beside = " ".join(words[max(0, at - _BEFORE) : at + _BEHIND + 1])
    states = {key for key in sides_of(keys_of(meeting), ground) if key in ground.actors}
    return {key for key in states if any(_named(name, beside) for name in _names(key, ground))}


def _names(key: str, ground: Ground) -> tuple[str, ...]:
    return (ground.actors[key].name, *ground.actors[key].aliases)


def _named(name: str, words: str) -> bool:
    """Whether words have a country's name, or that of its people: Malaysia, Malaysian."""
    return name in words or any(word[:ROOT] == name[:ROOT] and len(name) >= ROOT for word in words.split())


def _one_gift(act: Claim, pact: Claim, ground: Ground) -> Verdict | None:
    """One sum that one side gives another: 'extended a credit line of $300 million', 'offered $300 million'."""
    if not as_much(act, pact) or not status_fits(act, pact):
        return None
    if act.number is None or pact.number is None or act.number.unit != pact.number.unit:
        return None
    sides = [states_of(keys_of(claim), ground) for claim in (act, pact)]
    shared = sides[0] & sides[1]
    words = told_by_both(act, pact, ground)
    if len(shared) < min(2, *map(len, sides)) or not shared or len(words) < _TOLD:
        return None
    if time_relation(act.when, pact.when) in ("near", "far"):
        return None
    return Verdict(
        0.5, f"one sum ({names_of(shared, ground)}): {act.number.text}, shared words: {', '.join(words[:6])}"
    )


# 'an agreement on the resumption of diplomatic relations', 'agreed to re-establish ties'
_RESUMED = re.compile(
    r"\b(?:re-?)?(?:establish|resum|restor|renew|normali[sz])\w*\b[^.;]{0,40}?\b(?:relations|ties)\b", re.IGNORECASE
)


def _one_resumption(act: Claim, pact: Claim, ground: Ground) -> Verdict | None:
    """Ties that one report tells as resumed and another as agreed to be: on one day, by the same two."""
    if family_of(act) != _TIES or act.status != pact.status or not within_days(act, WEEK):
        return None
    if not any(_RESUMED.search(words.quote) for words in pact.evidence):
        return None
    shared = states_of(keys_of(act), ground) & states_of(keys_of(pact), ground)
    time, place = time_relation(act.when, pact.when), place_relation(act.where, pact.where, ground)
    if time not in ("same", "refines") or place == "apart" or len(shared) < 2:  # noqa: PLR2004
        return None
    return Verdict(0.4, f"same parties ({names_of(shared, ground)}) resume relations, one day", loose=True)


_JOINT = 2  # sides of what is done together
_ALIKE, _WORDS = 0.6, 3


def _is_joint(claim: Claim) -> bool:
    return len(keys_of(claim, "source", "party")) >= _JOINT


def _one_resolve(act: Claim, pact: Claim, ground: Ground) -> Verdict | None:
    """What two sides 'agreed to set up' and 'decided to establish': told as an act, by the same two, in like words."""
    if (
        len(act.parties) < _JOINT
        or not _is_joint(act)
        or family_of(pact) == "document"
        or "denied" in (act.status, pact.status)
    ):
        return None
    doers = states_of(keys_of(act, "source", "party"), ground)
    shared = doers & states_of(keys_of(pact, "source", "party"), ground)
    alike = likeness(about(act), about(pact))
    if len(shared) < _JOINT or alike.score < _ALIKE or len(alike.shared) < _WORDS:
        return None
    if time_relation(act.when, pact.when) in ("near", "far") or numbers_clash(act, pact):
        return None
    why = f"same sides ({names_of(shared, ground)}) resolve together, shared words: {', '.join(alike.shared[:6])}"
    return Verdict(0.3 + alike.score / 2, why)

"""Whether two claims are of one thing: typed slots compared, with the reason in words.

Each kind has its own rule. A rule answers with a `Verdict`: a score above zero and why, or None. No rule bridges two
occasions by parties alone: this year's visit is not last year's.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import Likeness, content_words, likeness, stem
from accord.checking.offices import same_office
from accord.checking.quantities import class_of
from accord.checking.wordings import amounts, shared_quote, shared_run
from accord.reading.times import edtf_bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.reading.claim import Claim


class Verdict(Struct, frozen=True):
    """How sure (0 to 1, for choosing among candidates) and why."""

    score: float
    why: str


def _keys(claim: Claim, *roles: str) -> set[str]:
    return {p.actor for p in claim.parties if not roles or p.role in roles}


def _sides(parties: set[str], ground: Ground) -> set[str]:
    return {ground.side(key) for key in parties}


def _states(parties: set[str], ground: Ground) -> set[str]:
    """The sides that are states or whose state is known; where there is none, all sides."""
    sides = _sides(parties, ground)
    return {side for side in sides if side.startswith("state:")} or sides


def _people(parties: set[str], ground: Ground) -> set[str]:
    return {key for key in parties if ground.person(key)}


def _names(keys: set[str], ground: Ground) -> str:
    return ", ".join(sorted(ground.actors[k].name if k in ground.actors else k for k in keys))


def _crossed(a: set[str], b: set[str], ground: Ground) -> bool:
    """Whether two sets of people differ for a state that both name people of: Xi here, Li Qiang there."""
    for state in _sides(a, ground) & _sides(b, ground):
        left = {k for k in a if ground.side(k) == state}
        right = {k for k in b if ground.side(k) == state}
        if left and right and not left & right:
            return True
    return False


def same(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """Whether two claims are of one thing, and why."""
    if a.kind != b.kind:
        return _pact(a, b, ground) if {a.kind, b.kind} == {"agreement", "commitment"} else None
    rule = RULES.get(a.kind)
    return None if rule is None else rule(a, b, ground)


def _status_fits(a: Claim, b: Claim) -> bool:
    """What is planned is no account of what was done, unless both tell one date; a denial stands beside its act."""
    if (a.status == "denied") != (b.status == "denied") and a.report == b.report:
        return False
    coming = {"planned", "conditional"}
    if (a.status in coming) == (b.status in coming):
        return True
    counted = a.number is not None and b.number is not None and a.number.unit == b.number.unit
    if counted and a.kind == "act" and a.report != b.report and not _numbers_clash(a, b):
        return True  # 'will ban 50 officials' here, 'answered with a ban on 50 officials' there
    return (
        time_relation(a.when, b.when) in ("same", "refines")
        and a.when is not None
        and len(a.when.edtf or "") >= len("2024-08-01")
    )


def _meeting(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: PLR0911 (a rule a line)
    left, right = _keys(a), _keys(b)
    people_a, people_b = _people(left, ground), _people(right, ground)
    if _crossed(people_a, people_b, ground) or not _status_fits(a, b):
        return None
    sides = _sides(left, ground) & _sides(right, ground)
    if len(sides) < 2 and len(people_a & people_b) < 2:  # noqa: PLR2004
        return None
    if bool(people_a) != bool(people_b) and not (sides >= {*_sides(left, ground)} or sides >= {*_sides(right, ground)}):
        return None
    time = time_relation(a.when, b.when)
    place = place_relation(a.where, b.where, ground)
    if (
        time == "far"
        or (time == "near" and (place == "apart" or a.report == b.report))
        or (place == "apart" and time != "same")
    ):
        return None
    if time == "near" and bool(people_a) != bool(people_b):
        return None  # a round of talks between two states, and a call by one who was there, days apart
    if not _one_mode(a, b, pair=len(people_a & people_b) > 1):
        return None
    return Verdict(_score(time, place), f"same parties ({_names(sides, ground)}), times {time}, places {place}")


def _one_mode(a: Claim, b: Claim, *, pair: bool) -> bool:
    """Whether two meetings can be one: a call is no meeting in a room; what two people discussed may be either."""
    modes = {c.plover.mode if c.plover else None for c in (a, b)}
    return len(modes) == 1 or "phone" not in modes or (None in modes and pair)


def _score(time: str, place: str, base: float = 0.5) -> float:
    return (
        base
        + {"same": 0.3, "refines": 0.2, "overlaps": 0.15, "open": 0.05, "near": 0.0}.get(time, 0)
        + {"same": 0.2, "within": 0.15, "open": 0.05}.get(place, 0)
    )


def _visit(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    visitors_a, visitors_b = _keys(a, "visitor"), _keys(b, "visitor")
    if not visitors_a & visitors_b and not _state_visit(visitors_a, visitors_b, ground):
        return None
    if not _status_fits(a, b) or _elsewhere(a, b, ground):
        return None
    time = time_relation(a.when, b.when)
    place = place_relation(a.where, b.where, ground)
    if time == "far" or place == "apart" or (time == "near" and a.report == b.report):
        return None
    if time == "near" and place != "same" and not stays(a, b):
        return None
    return Verdict(
        _score(time, place), f"same visitor ({_names(visitors_a & visitors_b, ground)}), times {time}, places {place}"
    )


# A visit that is told by one of its days began, with the arrival, no longer ago than this.
STAY_DAYS = 3


def stays(a: Claim, b: Claim) -> bool:
    """Whether two days are of one stay: that of arrival, and one on which the visit goes on."""
    if a.kind != "visit" or a.frame == b.frame:
        return False
    first, *others = sorted(
        date(*edtf_bounds(c.when.edtf).earliest) for c in (a, b) if c.when is not None and c.when.edtf
    ) or [date.min]
    return any((other - first).days <= STAY_DAYS for other in others)


def _elsewhere(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two visits are to hosts, or to places in states, that have nothing in common."""
    left, right = (_sides(_keys(c, "host") | {*ground.chain(c.where)}, ground) for c in (a, b))
    left, right = ({side for side in sides if side.startswith("state:")} for sides in (left, right))
    return bool(left and right) and not left & right


def _state_visit(a: set[str], b: set[str], ground: Ground) -> bool:
    return bool(_sides(a, ground) & _sides(b, ground)) and not (_people(a, ground) and _people(b, ground))


def _agreement(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: C901, PLR0911 (a rule a line)
    documents = {family_of(c) == "document" for c in (a, b)}
    if len(documents) == 2 and a.report == b.report:  # noqa: PLR2004
        return None
    left, right = _states(_keys(a), ground), _states(_keys(b), ground)
    if (
        not _status_fits(a, b)
        or (a.frame != b.frame and "ratify" in (a.frame, b.frame))
        or (a.frame != b.frame and "withdraw-from-agreement" in (a.frame, b.frame))
    ):
        return None
    shared = left & right
    if left and right and len(shared) < min(len(left), len(right), 2):
        return None
    time = time_relation(a.when, b.when)
    if time == "far" or (time == "near" and a.report == b.report):
        return None
    alike = likeness(about(a), about(b))
    if documents == {True}:
        if not left or not right:
            return (
                Verdict(0.4 + alike.score / 4, f"a document told of without its parties, times {time}")
                if time != "near" and alike.score > 0
                else None
            )
        if len(shared) < 2 and (alike.score < 0.25 or len(alike.shared) < 2) and time != "same":  # noqa: PLR2004
            return None
        if (a.status == "denied") != (b.status == "denied") and alike.score < 0.3:  # noqa: PLR2004
            return None  # what did not come about is another document, unless both tell what it is on
        if _numbers_clash(a, b) and a.report == b.report:
            return None
        return Verdict(
            _score(time, "open", 0.45) + alike.score / 10,
            f"same parties ({_names(shared, ground)}) conclude documents, times {time}",
        )
    if alike.score < (0.5 if a.report == b.report else 0.4) or len(alike.shared) < 2:  # noqa: PLR2004
        return None
    return Verdict(
        0.4 + alike.score / 2, f"same parties ({_names(shared, ground)}), shared words: {', '.join(alike.shared)}"
    )


def _pact(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """An agreement to do something in one report, a pledge to do it in the other."""
    if a.report == b.report or not _status_fits(a, b) or time_relation(a.when, b.when) == "far":
        return None
    if any(family_of(c) == "document" or c.frame in ("ratify", "withdraw-from-agreement") for c in (a, b)):
        return None
    shared = _states(_keys(a), ground) & _states(_keys(b), ground)
    alike = likeness(about(a), about(b))
    if shared and _truces(a, b):
        return Verdict(0.5, f"same side ({_names(shared, ground)}), both a truce")
    if not shared or alike.score < 0.4 or len(alike.shared) < 2:  # noqa: PLR2004
        return None
    return Verdict(
        0.3 + alike.score / 2,
        f"same side ({_names(shared, ground)}) binds itself, shared words: {', '.join(alike.shared)}",
    )


TRUCES = frozenset(map(stem, ("truce", "ceasefire", "cease-fire", "cessation", "halt", "pause", "lull", "armistice")))


def _truces(a: Claim, b: Claim) -> bool:
    """Whether two bind themselves to stop fighting for some days: 'a halt of 30 days', 'a 40-day cessation'."""
    return all(
        c.number is not None
        and (c.number.unit or "").rstrip("s") in ("day", "hour", "week", "month")
        and TRUCES & content_words(" ".join(e.quote for e in c.evidence))
        for c in (a, b)
    )


def _numbers_clash(a: Claim, b: Claim) -> bool:
    return (
        a.number is not None
        and b.number is not None
        and None not in (a.number.value, b.number.value)
        and a.number.value != b.number.value
    )


def about(claim: Claim) -> str:
    """The words that say what a claim is about: what was said, its topics, or its evidence."""
    if claim.said:
        return " ".join((claim.said, *claim.topics)) if claim.kind != "statement" else claim.said
    if claim.topics:
        return " ".join(claim.topics)
    return " ".join(e.quote for e in claim.evidence)


def _directed(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: PLR0911 (a reason a line)
    """Commitments and requests: same side to the same side on the same matter."""
    source = _sides(_keys(a, "source"), ground) & _sides(_keys(b, "source"), ground)
    if not source or _crossed(_people(_keys(a, "source"), ground), _people(_keys(b, "source"), ground), ground):
        return None
    target_a, target_b = _sides(_keys(a, "target"), ground), _sides(_keys(b, "target"), ground)
    if target_a and target_b and not target_a & target_b:
        return None
    time = time_relation(a.when, b.when)
    if time == "far":
        return None
    alike = max(likeness(about(a), about(b)), _loosely(a, b, target_a & target_b), key=lambda one: one.score)
    if _truces(a, b) and a.report != b.report:
        return Verdict(0.6, f"same side ({_names(source, ground)}), both a truce")
    if a.frame == b.frame == "offer-mediation" and a.report != b.report:
        return Verdict(0.6, f"same side ({_names(source, ground)}), both an offer to mediate")
    sums = a.number is not None and b.number is not None and a.number.unit == b.number.unit and a.report != b.report
    if sums and (target_a & target_b or not _numbers_clash(a, b) or len(_quotes_alike(a, b).shared) > 2):  # noqa: PLR2004
        return Verdict(0.6 + alike.score / 4, f"same side ({_names(source, ground)}), sums in the same currency")
    if alike.score < 0.5 or len(alike.shared) < 2:  # noqa: PLR2004
        return None
    return Verdict(
        0.3 + alike.score / 2, f"same side ({_names(source, ground)}), shared words: {', '.join(alike.shared)}"
    )


def _quotes_alike(a: Claim, b: Claim) -> Likeness:
    return likeness(*(" ".join(e.quote for e in c.evidence) for c in (a, b)))


LONG_RUN = 7


def _one_quote(a: Claim, b: Claim) -> Verdict | None:
    """The same direct words in the mouths of two: one statement, whose speaker the reports dispute."""
    direct = all(c.attribution and c.attribution[0].kind == "direct" for c in (a, b))
    if not direct or a.report == b.report:
        return None
    run = shared_run(a.said or "", b.said or "")
    if run is None or len(run.split()) < LONG_RUN:
        return None
    return Verdict(0.5, f"the same words, “{run}”, given to two speakers")


def _loosely(a: Claim, b: Claim, targets: set[str]) -> Likeness:
    """Sentences held against each other where side and target are the same: half the likeness is enough."""
    if not targets or a.report == b.report:
        return Likeness(0.0, ())
    whole = _quotes_alike(a, b)
    return Likeness(min(1.0, whole.score * 1.5), whole.shared)


def _statement(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: PLR0911 (a reason a line)
    speakers = _keys(a, "speaker") & _keys(b, "speaker")
    if not speakers:
        people = _people(_keys(a, "speaker") | _keys(b, "speaker"), ground)
        sides = _sides(_keys(a, "speaker"), ground) & _sides(_keys(b, "speaker"), ground)
        if not sides or len(people) > 1 or a.report == b.report:
            return _one_quote(a, b)
    if not a.said and not b.said:
        return _unquoted(a, b, ground) if speakers else None
    alike = likeness(a.said or "", b.said or "")
    needed = 0.6 if speakers else 0.75
    if a.report == b.report:
        needed = 0.8
    if alike.score < needed or len(alike.shared) < 3:  # noqa: PLR2004
        if a.report == b.report:
            return None
        run = shared_run(a.said or "", b.said or "")
        if run is not None:
            return Verdict(0.9, f"same speaker, the same words: “{run}”")
        sums = amounts(a.said or "") & amounts(b.said or "")
        if speakers and sums and len(alike.shared) >= 1:
            return Verdict(0.7, f"same speaker, the same figure: {min(sums)}, shared words: {', '.join(alike.shared)}")
        figures = sorted(word for word in alike.shared if word.isdigit())
        if speakers and len(figures) > 1:
            return Verdict(0.7, f"same speaker, the same figures: {', '.join(figures)}")
        both = shared_quote(a.said or "", b.said or "")
        return None if both is None else Verdict(0.6, f"same speaker, both quote “{both}”")
    return Verdict(alike.score, f"same speaker, shared words: {', '.join(alike.shared)}")


def _unquoted(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """A threat, a rejection or praise of which neither report gives the words: one if told in like sentences."""
    if family_of(a) != family_of(b) or a.report == b.report or time_relation(a.when, b.when) in ("near", "far"):
        return None
    targets = [_sides(_keys(c, "target", "addressee"), ground) for c in (a, b)]
    if all(targets) and not targets[0] & targets[1]:
        return None
    alike = _quotes_alike(a, b)
    names = content_words(_names(_keys(a, "speaker") | _keys(b, "speaker"), ground))
    telling = [word for word in alike.shared if word not in names]
    if alike.score < 0.6 or len(telling) < 3:  # noqa: PLR2004
        return None
    return Verdict(alike.score, f"same speaker, one {family_of(a)}, shared words: {', '.join(telling[:6])}")


# Steps into an office that are not one another: put forward, elected, sworn in. "Appointed" may be any of them.
STEPS = frozenset({"nomination", "election", "inauguration"})


def _other_step(a: Claim, b: Claim) -> bool:
    first, second = family_of(a), family_of(b)
    return first != second and ({first, second} <= STEPS or "nomination" in (first, second))


def _once(a: Claim, b: Claim) -> bool:
    """Whether a step into office was planned by one report and done by the other: nobody takes one office twice."""
    coming = {a.status, b.status}
    return a.report != b.report and coming == {"planned", "done"} and family_of(a) == family_of(b)


def _appointment(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    holders = _keys(a, "holder") & _keys(b, "holder")
    if (
        not holders
        or (family_of(a) == "leaving") != (family_of(b) == "leaving")
        or (a.frame == "former-office") != (b.frame == "former-office")
        or _other_step(a, b)
        or (family_of(a) != "nomination" and not _status_fits(a, b) and not _once(a, b))
    ):
        return None
    if time_relation(a.when, b.when) == "far":
        return None
    if a.office and b.office:
        reason = same_office(a.office, b.office)
        return None if reason is None else Verdict(0.8, f"same person ({_names(holders, ground)}), {reason}")
    return Verdict(0.4, f"same person ({_names(holders, ground)}), one account names no office")


def _death(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    holders = _keys(a, "holder") & _keys(b, "holder")
    return Verdict(0.9, f"the death of {_names(holders, ground)}") if holders else None


def _dispute(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    sides = _sides(_keys(a), ground) & _sides(_keys(b), ground)
    place = place_relation(a.where, b.where, ground)
    time = time_relation(a.when, b.when)
    if len(sides) < 2 or place == "apart" or time == "far":  # noqa: PLR2004
        return None
    return Verdict(_score("open", place), f"same sides ({_names(sides, ground)}), places {place}")


def _two_voices(a: Claim, b: Claim) -> bool:
    """Whether one report gives two sides' accounts."""
    return bool(a.attribution and b.attribution) and a.attribution[0].source != b.attribution[0].source


def _at_odds(a: set[str], b: set[str]) -> bool:
    """Whether two sets of sides are of different states; a person whose state is not known is at odds with nobody."""
    left, right = ({side for side in sides if side.startswith("state:")} for sides in (a, b))
    if left and right:
        return not left & right
    return bool(a and b) and not (left or right) and not a & b


# Counts of one thing, by the families that tell them, and how many words two accounts of it share at least.
COUNTS = {"toll": 2, "tally": 1, "flares": 2, "chapters": 1}


# A figure below this tells no act from another: two are expelled, three are hurt, every week.
TELLING = 5


def _one_figure(a: Claim, b: Claim) -> bool:
    """Whether two count alike, and enough to tell the act from others: 41 fishermen, forty-one citizens."""
    if a.number is None or b.number is None or a.number.value is None or a.number.value != b.number.value:
        return False
    return a.number.value >= TELLING and class_of(a.number.unit) == class_of(b.number.unit)


def _told_of(left: set[str], right: set[str], a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one names a state as a side that the other, which names no such side, has in its words."""
    if bool(left) == bool(right) or a.report == b.report:
        return False
    sides, quote = (left, b.evidence[0].quote) if left else (right, a.evidence[0].quote)
    return any(side in ground.actors and ground.actors[side].name in quote for side in sides)


def _act(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    if family_of(a) != family_of(b) or not _status_fits(a, b):
        return None
    time = time_relation(a.when, b.when)
    place = place_relation(a.where, b.where, ground)
    if time == "far" or place == "apart" or (time == "near" and a.report == b.report):
        return None
    source_a, source_b = _sides(_keys(a, "source", "party"), ground), _sides(_keys(b, "source", "party"), ground)
    target_a, target_b = _sides(_keys(a, "target"), ground), _sides(_keys(b, "target"), ground)
    if _at_odds(source_a, source_b) or _at_odds(target_a, target_b):
        return None
    alike = likeness(about(a), about(b))
    told = bool(a.topics) and bool(b.topics)  # a whole sentence shares some word with any topic
    # An envoy is sent home once: the same target is enough.
    once = family_of(a) in ("expulsion", "summons") and bool(target_a & target_b)
    one_figure = a.report != b.report and _one_figure(a, b)
    named = one_figure or len(alike.shared) > 1
    toll = (
        (a.report != b.report or _two_voices(a, b))
        and family_of(a) in COUNTS
        and len(_quotes_alike(a, b).shared) >= COUNTS[family_of(a)]
    )
    linked = (
        (bool(source_a & source_b) or (named and _told_of(source_a, source_b, a, b, ground)))
        + (bool(target_a & target_b) or (named and _told_of(target_a, target_b, a, b, ground)))
        + (len(source_a & source_b) > 1)
        + one_figure
        + (place in ("same", "within"))
        + (alike.score >= 0.5 and len(alike.shared) > (0 if told else 1))  # noqa: PLR2004 (half of the shorter wording's words)
        + (time in ("same", "refines"))
        + 2 * toll
        + once
    )
    if a.report == b.report and _numbers_clash(a, b) and not _two_voices(a, b):
        return None
    if linked < 2:  # noqa: PLR2004
        return None
    return Verdict(
        _score(time, place, 0.3) + alike.score / 4,
        f"same act ({a.frame}), times {time}, places {place}, shared words: {', '.join(alike.shared[:6])}",
    )


RULES: dict[str, Callable[[Claim, Claim, Ground], Verdict | None]] = {
    "meeting": _meeting,
    "visit": _visit,
    "agreement": _agreement,
    "commitment": _directed,
    "request": _directed,
    "statement": _statement,
    "appointment": _appointment,
    "death": _death,
    "dispute": _dispute,
    "act": _act,
}

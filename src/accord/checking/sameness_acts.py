"""Whether two claims are of one act."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import msgspec

from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import content_words, likeness, one_word, stem
from accord.checking.quantities import same_unit
from accord.checking.quantities_units import unit_words
from accord.checking.sameness_clauses import decided, told_in_clause
from accord.checking.sameness_slots import (
    MONTH,
    WEEK,
    Verdict,
    about,
    at_odds,
    names_of,
    numbers_clash,
    one_figure,
    quotes_alike,
    score_of,
    sides_in,
    status_fits,
    telling,
    told_by_both,
    two_voices,
    within_days,
)
from accord.reading.frames.plain import is_plain
from accord.reading.times import edtf_bounds

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from accord.reading.claim import Claim, Role


# Counts of one thing, by the families that tell them, and how many words two accounts of it share at least.
COUNTS = {"toll": 2, "tally": 1, "flares": 2, "chapters": 1}


@functools.cache
def of_any_toll() -> frozenset[str]:
    """What the sentences of any two tolls share: 'people', 'were killed', 'at least'."""
    told = ("kill", "wound", "toll", "least", "number", "victim", "casualty", "report", *unit_words().close["general"])
    return frozenset(one_word(stem(word)) for word in told)


def _counts_alike(a: Claim, b: Claim) -> bool:
    """Whether two sentences that count share words enough: of two tolls, one that not any two tolls share."""
    shared = quotes_alike(a, b).shared
    if len(shared) < COUNTS[family_of(a)]:
        return False
    return family_of(a) != "toll" or not of_any_toll().issuperset(map(one_word, shared))


ONCE = frozenset({"expulsion", "summons"})
"""Families of what happens once to somebody, so that who it is done to is enough."""


def _told_of(left: AbstractSet[str], right: AbstractSet[str], a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one names a state as a side that the other, which names no such side, has in its words."""
    if bool(left) == bool(right) or a.report == b.report:
        return False
    sides, quote = (left, b.evidence[0].quote) if left else (right, a.evidence[0].quote)
    return any(side in ground.actors and ground.actors[side].name in quote for side in sides)


# One trade told by both of its sides: what one has sold the other has bought.
TRADED = frozenset({"sale", "purchase"})
_TURNED: dict[Role, Role] = {"source": "target", "target": "source"}


def turned(claim: Claim, frame: str) -> Claim:
    """A sale as the purchase that it is to its other side, and a purchase as the sale; any other claim as it is."""
    if {claim.frame, frame} != TRADED:
        return claim
    parties = tuple(msgspec.structs.replace(p, role=_TURNED.get(p.role, p.role)) for p in claim.parties)
    return msgspec.structs.replace(claim, parties=parties)


# Families that tell of one deed in other words: 'was captured by police' and 'was arrested' on one day.
DEEDS: dict[str, frozenset[str]] = {
    "taken": frozenset({"detain", "seize", "arrest-any", "detention", "capture"}),
    "let go": frozenset({"release", "return-home"}),
    "shut": frozenset({"close-border", "border-closed", "closing"}),
    "opened": frozenset({"border-opening", "border-open", "opening"}),
    "drawn back": frozenset({"withdrawal", "withdrawal-noun", "pull-out-of"}),
    "stationed": frozenset({"deploy", "deployment"}),
    "marched": frozenset({"demonstrate", "demonstration", "stage-protest"}),
    "examined": frozenset({"investigate", "inquiry"}),
    "stopped": frozenset({"links-cut", "cut-aid", "trade-halt", "suspension"}),
    "given": frozenset({"aid", "give-aid", "delivery", "delivery-taken"}),
    "tried": frozenset({"prosecute", "court-rules", "prosecution"}),
    "fired at": frozenset({"open-fire", "attack", "force"}),
}
_DEED = {family: deed for deed, families in DEEDS.items() for family in families}


def deed_of(claim: Claim) -> str:
    """The deed that a claim's family tells of; the family's name where no other tells of it."""
    family = family_of(claim)
    return _DEED.get(family, family)


def _one_deed(a: Claim, b: Claim) -> bool:
    """Whether two reports tell in two ways of one deed of one day: somebody who was taken, or let go."""
    return (
        a.status == b.status
        and a.report != b.report
        and deed_of(a) == deed_of(b)
        and time_relation(a.when, b.when) in ("same", "refines", "open")
    )


# Rare words that two sentences share, and their weight together, where they tell of one deed.
_WORDS, _WEIGHT = 3, 24.0


def _told_alike(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two sentences share so many words, and so rare ones, that they tell of one thing."""
    if len(quotes_alike(a, b).shared) < _WORDS:
        return False
    alike = telling(a, b, ground)
    return len(alike.shared) >= _WORDS and alike.score >= _WEIGHT


def _of_one_sort(a: Claim, b: Claim) -> bool:
    """Whether two claims count one sort of thing: 25 percent and 38 products are no two figures of one thing."""
    return a.number is None or b.number is None or same_unit(a.number.unit, b.number.unit)


def _read_off(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """An act that one report tells with a verb of no frame, by its day, a side and the words of its sentence."""
    if a.report == b.report or not a.status == b.status == "done" or is_plain(a) == is_plain(b):
        return None
    time, place = time_relation(a.when, b.when), place_relation(a.where, b.where, ground)
    if time not in ("same", "refines") or place == "apart" or numbers_clash(a, b):
        return None
    sides = sides_in(a, ground) & sides_in(b, ground)
    if not sides or not all(within_days(c, WEEK) for c in (a, b)) or not _told_alike(a, b, ground):
        return None
    words = told_by_both(a, b, ground)
    return Verdict(
        score_of(time, place, 0.2),
        f"same side ({names_of(sides, ground)}), one day, words: {', '.join(words[:6])}",
        True,
    )


def _is_at_home(claim: Claim, ground: Ground) -> bool:
    """Whether an act is told to be no more than on the ground of one of its own sides."""
    return claim.where is not None and any(
        claim.where.startswith("state:") and ground.side(party.actor) == claim.where for party in claim.parties
    )


def is_of_nobody(claim: Claim) -> bool:
    """Whether an act that a frame reads names no side: what takes effect, what lands; those of a toll are no side."""
    return claim.kind == "act" and not claim.parties and not is_plain(claim) and family_of(claim) not in COUNTS


def _of_nobody(a: Claim, b: Claim) -> Verdict | None:
    """One act of one day of which neither report says whose it is: 'the duty is in force from July 1'."""
    if a.report == b.report or a.frame != b.frame or a.status != b.status or numbers_clash(a, b):
        return None
    if not (is_of_nobody(a) and is_of_nobody(b)) and not _whose(a, b):
        return None
    if a.when is None or b.when is None:
        return _in_a_word(a, b) if not a.parties and not b.parties else None
    first = [edtf_bounds(claim.when.edtf or "").earliest for claim in (a, b) if claim.when is not None]
    if first[0] != first[1] or not any(within_days(claim, 1) for claim in (a, b)):
        return None
    return Verdict(0.3, f"one act of one day ({a.frame}), of nobody that either names", loose=True)


IN_FORCE = "measure-in-force"


def _whose(a: Claim, b: Claim) -> bool:
    """Whether one account alone tells whose measure takes effect: 'Mongolia's duty', 'the increases'."""
    return a.frame == b.frame == IN_FORCE and bool(a.parties) != bool(b.parties)


# What a story has once on a day, so that who tells of it without a side tells of that: 'they were freed on Monday'.
_ONCE_A_DAY = frozenset({"taken", "let go", "shut", "opened", "sanctions", "founding"})


def _of_a_day(a: Claim, b: Claim) -> Verdict | None:
    """One deed of one day, which one report at least tells without a side: 'the border post, shut since Monday'."""
    if a.report == b.report or a.status != b.status or (a.parties and b.parties) or numbers_clash(a, b):
        return None
    if deed_of(a) not in _ONCE_A_DAY or time_relation(a.when, b.when) != "same" or not within_days(a, 1):
        return None
    if a.topics and b.topics and not content_words(" ".join(a.topics)) & content_words(" ".join(b.topics)):
        return None  # one man was taken by the police, another by the army
    return Verdict(0.2, f"one deed of one day ({deed_of(a)}), of nobody that one account names", loose=True)


@functools.cache
def _fighting() -> frozenset[str]:
    """Stems of what breaks out again and again: that it did here and there does not make it one."""
    words = (
        "clash",
        "fighting",
        "fight",
        "battle",
        "skirmish",
        "shooting",
        "violence",
        "hostility",
        "shelling",
        "firefight",
    )
    return frozenset(map(stem, words))


def _in_a_word(a: Claim, b: Claim) -> Verdict | None:
    """Acts of nobody's of which one is not dated, about one thing: 'two mortar shells landed', 'mortars fell'."""
    shared = sorted((content_words(" ".join(a.topics)) & content_words(" ".join(b.topics))) - _fighting())
    if not shared or a.status != "done":
        return None
    return Verdict(0.3, f"one act ({a.frame}), of nobody that either names, about: {', '.join(shared)}", loose=True)


def _as_noun(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """An event told by its noun here and by its verb there: 'the opening is set for May', 'will be opened'."""
    if a.report == b.report or a.status != b.status or SET not in (a.frame, b.frame) or is_plain(a) == is_plain(b):
        return None
    time, place = time_relation(a.when, b.when), place_relation(a.where, b.where, ground)
    if time not in ("same", "refines") or place == "apart" or not any(within_days(c, MONTH) for c in (a, b)):
        return None
    told = {word for word, _ in events_of(a)} & {word for word, _ in events_of(b)}
    if not told or numbers_clash(a, b) or (a.parties and b.parties):
        return None
    return Verdict(score_of(time, place, 0.2), f"one event, told as a noun by one account: {min(told)}", loose=True)


SET = "event-set"  # the frame of an event that its noun tells and that is set for a day


def events_of(claim: Claim) -> list[tuple[str, str]]:
    """The event that an act tells by its verb, or by the noun that is its topic, with its month; none without one."""
    month = claim.when.edtf[:7] if claim.when is not None and claim.when.edtf else None
    if month is None or not (is_plain(claim) or claim.frame == SET):
        return []
    if claim.frame == SET:
        return [(word, month) for word in sorted(content_words(" ".join(claim.topics)))]
    words = claim.evidence[0]
    return [(stem(words.quote[claim.trigger.start - words.start : claim.trigger.end - words.start]), month)]


def _of_two_frames(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One act that two reports tell with verbs of two families: of one status and time, as any two are seldom."""
    if a.report == b.report or a.status != b.status or time_relation(a.when, b.when) in ("near", "far"):
        return None
    return _read_off(a, b, ground) or _as_noun(a, b, ground) or told_in_clause(a, b, ground, one_family=False)


def _by_one_side_alone(a: Claim, b: Claim, source_a: AbstractSet[str], source_b: AbstractSet[str]) -> bool:
    """Whether of two accounts of a shooting one alone has a known side fire: by the other it may have been the other.

    'The drone was shot down' says of nobody that he did it, and may be of whatever the other account tells.
    """
    if not deed_of(a) == deed_of(b) == _SHOT or a.report == b.report or (source_a and source_b):
        return False
    if not source_a and not source_b:  # 'the crew had opened fire', 'the crew was fired upon'
        return _is_passive(a) != _is_passive(b) and bool(_in_front(a) & _in_front(b))
    return not _of_no_doer(b if source_a else a)


_SHOT = "fired at"
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are) (?:\w+ly )?$", re.IGNORECASE)
_AGENT = re.compile(r"\bby\b", re.IGNORECASE)
_SUBJECT = 30  # characters before a verb in which its subject's noun stands
_BEHIND = 60  # characters behind a passive in which it tells by whom


def _is_passive(claim: Claim) -> bool:
    words = claim.evidence[0]
    return _PASSIVE.search(words.quote[: claim.trigger.start - words.start]) is not None


def _in_front(claim: Claim) -> frozenset[str]:
    """The words right before a verb, which tell its subject."""
    words = claim.evidence[0]
    at = claim.trigger.start - words.start
    return content_words(words.quote[max(0, at - _SUBJECT) : at])


def _of_no_doer(claim: Claim) -> bool:
    """'Was shot down': a passive that tells of nobody."""
    words, end = claim.evidence[0], claim.trigger.end - claim.evidence[0].start
    return _is_passive(claim) and not _AGENT.search(words.quote[end : end + _BEHIND])


OF_ANY_VERB = "plain:open"  # the class of acts that no list of verbs tells: sides and a day do not make them one


def same_act(a: Claim, b: Claim, ground: Ground) -> Verdict | None:  # noqa: PLR0911 (a reason a line)
    """One act: one kind, and at least two of sides, words, figure, time and place are one."""
    if family_of(a) != family_of(b) and not _one_deed(a, b):  # as most are
        return _of_two_frames(a, b, ground)
    time = time_relation(a.when, b.when)
    place = place_relation(a.where, b.where, ground)
    if not status_fits(a, b):
        return decided(a, b, ground) if a.report != b.report else None
    if time == "far" or place == "apart" or (time == "near" and a.report == b.report):
        return None
    if _is_at_home(a, ground) or _is_at_home(b, ground):
        place = "open"  # where a state expels or shuts a border tells no more than that it does
    b = turned(b, a.frame)
    source_a, source_b = (sides_in(c, ground, "source", "party", "visitor") for c in (a, b))
    target_a, target_b = (sides_in(c, ground, "target") for c in (a, b))
    if at_odds(source_a, source_b) or at_odds(target_a, target_b) or _by_one_side_alone(a, b, source_a, source_b):
        return None
    alike = likeness(about(a), about(b))
    if a.frame == b.frame == OF_ANY_VERB and not alike.shared and not one_figure(a, b):
        return told_in_clause(a, b, ground, one_family=True)
    told = bool(a.topics) and bool(b.topics)  # a whole sentence shares some word with any topic
    # An envoy is sent home once: the same target is enough.
    once = family_of(a) in ONCE and bool(target_a & target_b)
    counted = a.report != b.report and one_figure(a, b)
    named = counted or len(alike.shared) > 1 or (a.status == b.status == "done" and time in ("same", "refines"))
    toll = (
        (a.report != b.report or two_voices(a, b))
        and family_of(a) in COUNTS
        and _counts_alike(a, b)
        # other figures, of victims of which only one account tells whose they are, somewhere: each side has its dead
        and not (numbers_clash(a, b) and bool(target_a) != bool(target_b) and place not in ("same", "within"))
    )
    linked = (
        (bool(source_a & source_b) or (named and _told_of(source_a, source_b, a, b, ground)))
        + (bool(target_a & target_b) or (named and _told_of(target_a, target_b, a, b, ground)))
        + (len(source_a & source_b) > 1)
        + counted
        + (place in ("same", "within"))
        + (alike.score >= 0.5 and len(alike.shared) > (0 if told else 1))  # noqa: PLR2004 (half of the shorter wording's words)
        + (time in ("same", "refines"))
        + 2 * toll
        + once
    )
    if a.report == b.report and numbers_clash(a, b) and not two_voices(a, b):
        return None
    if linked == 1 and a.report != b.report and time != "near":
        linked += _told_alike(a, b, ground)
    # other figures, of nobody that both name: two of the eight who were hurt are not all of them
    bare = (
        numbers_clash(a, b)
        and _of_one_sort(a, b)
        and not (toll or source_a & source_b or target_a & target_b or place in ("same", "within"))
    )
    if bare or linked < 2:  # noqa: PLR2004
        return None if bare else _of_nobody(a, b) or told_in_clause(a, b, ground, one_family=True) or _of_a_day(a, b)
    return Verdict(
        score_of(time, place, 0.3) + alike.score / 4,
        f"same act ({a.frame}), times {time}, places {place}, shared words: {', '.join(alike.shared[:6])}",
    )

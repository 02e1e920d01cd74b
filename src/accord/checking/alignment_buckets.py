"""Where the groups that a claim could join are found, so that no claim is held against all others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from accord.checking.ground import Ground, days_within, family_of
from accord.checking.meaning import content_words, one_word
from accord.checking.sameness_across import shelf_of
from accord.checking.sameness_acts import COUNTS, IN_FORCE, deed_of, events_of, is_of_nobody, of_any_toll
from accord.checking.sameness_bodies import body_months
from accord.checking.sameness_slots import DOINGS, TELLING, WEEK
from accord.checking.sameness_statements import courtesies, quoted_words
from accord.checking.sameness_truces import tells_truce
from accord.checking.wordings import amounts, runs_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from accord.reading.claim import Claim

Thing = TypeVar("Thing")
Buckets = Sequence[tuple[str, ...]]
"""Where groups that a claim could join are found, as `buckets_of` has it."""

# What one report calls an agreement the other may call a pledge.
_FAMILY: dict[str, str] = {"agreement": "pact", "commitment": "pact"}
# Two wordings that share fewer words than this are never held against each other.
LEAST_SHARED = 2
_WORD = "in words"  # beside the word by which an act is found that one report tells without its sides


def candidates(
    claim: Claim, own: Iterable[tuple[str, ...]], buckets: Mapping[tuple[str, ...], Collection[int]]
) -> list[int]:
    """The groups that a claim could join, in order of their making.

    Args:
        claim: what is to join.
        own: the claim's buckets.
        buckets: the groups that lie in each bucket, each once.
    """
    met = [bucket for bucket in own if bucket in buckets]
    wordings = met if claim.kind == "statement" else [bucket for bucket in met if _WORD in bucket]
    found = in_two(map(buckets.__getitem__, wordings))  # each has a group once: LEAST_SHARED is two
    if len(wordings) < len(met):
        found.update(*(buckets[bucket] for bucket in met if _WORD not in bucket))
    return sorted(found)


def shelves_of(claim: Claim) -> tuple[str, ...]:
    """Under which families of kinds a claim is looked for: its own, and that of what other reports may call it."""
    kind = _FAMILY.get(claim.kind, claim.kind)
    other = shelf_of(claim)
    return (kind,) if other is None or other == kind else (kind, other)


def in_two(several: Iterable[Collection[Thing]]) -> set[Thing]:
    """What two of several collections hold at least; each holds a thing once.

    >>> in_two([[1, 2], [2, 3], [4]])
    {2}
    """
    once: set[Thing] = set()
    twice: set[Thing] = set()
    for things in several:
        twice |= once.intersection(things)
        once.update(things)
    return twice


def buckets_of(claim: Claim, ground: Ground) -> list[tuple[str, ...]]:
    """Where groups that a claim could join are found: by kind and by each side; a claim without sides by its place.

    Statements, of which one side makes thousands, are found by what they say: by each content word of its speaker's.
    """
    kind, *others = shelves_of(claim)
    if claim.kind == "statement":
        sides = dict.fromkeys(ground.side(p.actor) for p in claim.parties if p.role == "speaker") or {"": None}
        told = claim.said or " ".join(words.quote for words in claim.evidence)
        words = sorted(content_words(told) | amounts(told))
        runs = [(kind, "quoted", " ".join(run)) for run in sorted(runs_of(quoted_words(claim)))]
        found: list[tuple[str, ...]] = [(kind, side, word) for side in sides for word in words]
        for courtesy in sorted(courtesies(claim)):  # worth as much as two words
            found += [(kind, side, courtesy, part) for side in sides for part in ("said", "so")]
        return found + runs
    sides = dict.fromkeys(ground.side(party.actor) for party in claim.parties)
    keys = list(sides) or [claim.where or ""]
    if not sides and claim.where and claim.kind == "act" and family_of(claim) in COUNTS:
        keys.append("")  # a count of nobody's somewhere may be the one that another report gives without a place
    places = [claim.where] if claim.where and sides else []
    figures = [(kind, family_of(claim), figure) for figure in _figures_of(claim)]
    days = [(kind, deed_of(claim), day) for day in _days_of(claim)] if claim.kind in DOINGS else []
    if family_of(claim) == "document":  # which many sign on a day: the day is part of what is looked for
        days = [(kind, found, "") for found in _papers(claim)]
    if kind == "pact" and claim.when is not None and claim.when.edtf and tells_truce(claim):
        days = [*days, (kind, f"truce of {claim.when.edtf[:_MONTH]}", "")]  # which is told without whose it is
    days += [(kind, found, "") for found in body_months(claim)]
    deeds = [(kind, deed_of(claim), "of nobody")] if is_of_nobody(claim) else []
    events = [(kind, f"{word} in {month}", "") for word, month in events_of(claim)]
    worded = [(kind, deed_of(claim), _WORD, word) for word in _clause_of(claim)]
    found_under: list[tuple[str, ...]] = [
        *((kind, key) for key in (*keys, *places)),
        *figures,
        *days,
        *deeds,
        *events,
        *worded,
    ]
    return [*found_under, *((other, *bucket[1:]) for other in others for bucket in found_under)]


def _clause_of(claim: Claim) -> list[str]:
    """The content words of an act's clause, and of the sentence that counts the dead, by those that mean the same."""
    if claim.kind == "act":
        text = claim.said or " ".join(claim.topics)
    elif claim.kind == "death" and family_of(claim) == "toll" and not claim.parties:
        text = claim.evidence[0].quote
    else:
        return []
    words = {word for word in content_words(text) if not word.isdigit()}
    if claim.kind == "act":
        return sorted(words | set(map(one_word, words)))
    return sorted({one_word(word) for word in words} - of_any_toll())


def _figures_of(claim: Claim) -> list[str]:
    """The figure that an act or a document is found by: one that tells it from others, or any that counts the dead."""
    if claim.number is None or claim.number.value is None:
        return []
    figured = claim.kind in DOINGS or family_of(claim) == "document"
    telling = claim.number.value >= TELLING or family_of(claim) == "toll"
    return [str(claim.number.value)] if figured and telling else []


def _papers(claim: Claim) -> list[str]:
    """What a document is found by that another report may tell without its parties: its days, its year."""
    edtf = claim.when.edtf if claim.when is not None else None
    if edtf is None:
        return []
    days = [edtf] if edtf.isdigit() else _days_of(claim)  # a year
    return [f"document of {day}" for day in days]


_MONTH = len("2024-08")


def _days_of(claim: Claim) -> list[str]:
    """The days that a claim's time tells, where they are a week at most: 'on Tuesday', 'earlier this week'.

    Of what is in force for a time, the day on which that begins.
    """
    days = days_within(claim.when.edtf if claim.when is not None else None)
    if claim.frame == IN_FORCE and days:
        days = days[:1]
    return [date.fromordinal(day).isoformat() for day in days] if len(days) <= WEEK else []

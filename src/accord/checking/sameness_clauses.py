"""Acts that two reports tell with verbs of two frames, or without a side: one by the words of their clauses.

A sentence tells of several things, so that two sentences share words although two of their clauses are of two things.
What a clause shares with another one is of what both tell.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from accord.checking.ground import Ground, days_within, place_relation, time_relation
from accord.checking.meaning import content_words, likeness, one_word, one_words, stem
from accord.checking.sameness_slots import (
    CLAUSE,
    Verdict,
    at_odds,
    beside_names,
    keys_of,
    numbers_clash,
    one_figure,
    score_of,
    sides_in,
    telling,
    weight_of,
)
from accord.reading.when import WEEKDAYS

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_WORDS = 2  # words that two clauses share
_WEIGHT = 16.0  # what they weigh together, where the time alone is one
_SENTENCES, _MUCH = 3, 30.0  # the same for whole sentences, where the clauses share a single word
_HALF = 0.5  # of the words of the shorter clause


def told_in_clause(a: Claim, b: Claim, ground: Ground, *, one_family: bool) -> Verdict | None:  # noqa: PLR0911 (a reason a line)
    """One act of one time told in like clauses, or as many of the same, by sides that are not at odds.

    Args:
        a: an act.
        b: another one.
        ground: what is known of the actors.
        one_family: whether frames of one family tell of both: then half of a clause is enough, with or without a time.
    """
    if a.report == b.report or a.status != b.status or a.status == "denied" or numbers_clash(a, b):
        return None
    texts = [claim.said or " ".join(claim.topics) for claim in (a, b)]
    if one_words(texts[0]).isdisjoint(one_words(texts[1])):  # as those of most are
        return None
    time, place = time_relation(a.when, b.when), place_relation(a.where, b.where, ground)
    due = time == "near" and one_family and _due_about_then(a, b)
    if (time in ("near", "far") and not due) or place == "apart":
        return None
    clauses = [content_words(text) for text in texts]
    undated = time == "open" and not one_family and not one_figure(a, b)
    told = _told_alike(clauses)
    if not told or _at_odds(a, b, ground):
        return None
    deed = content_words(f"{a.frame} {b.frame}".replace("-", " ").replace(":", " "))  # 'opened fire' is what both tell
    known = deed | _weekdays()  # and so is the day of the news
    shared = tuple(word for word in beside_names(told, keys_of(a) | keys_of(b), ground) if word not in known)
    if undated and not _is_much_alike(shared, clauses, a, b):
        return None
    half = one_family and len(shared) >= _HALF * min(map(len, clauses))
    if not shared or not (_in_clauses(a, b, shared, half=half) or _in_sentences(a, b, ground)):
        return None
    return Verdict(score_of(time, place, 0.2), f"told in like words, times {time}: {', '.join(shared[:6])}", loose=True)


def _told_alike(clauses: list[frozenset[str]]) -> list[str]:
    """The words that two clauses share, and what both tell in words that mean the same in reports."""
    shared = clauses[0] & clauses[1]
    others = [frozenset(map(one_word, clause - shared)) for clause in clauses]
    known = frozenset(map(one_word, shared))
    return sorted(word for word in shared | ((others[0] & others[1]) - known) if not word.isdigit())


_MANY, _RARE = 4, 28.0  # words that two clauses share of which neither dates it, half of one, and what they weigh


def _is_much_alike(shared: tuple[str, ...], clauses: list[frozenset[str]], a: Claim, b: Claim) -> bool:
    """Whether two clauses without a common time share so much that they tell of one thing all the same."""
    if len(shared) < _MANY or len(shared) < _HALF * min(map(len, clauses)):
        return False
    return weight_of(shared, a.said or "", b.said or "") >= _RARE


_DUE = 2  # days at most between the days for which two reports tell one plan


def _due_about_then(a: Claim, b: Claim) -> bool:
    """Whether both tell what is to come on a day, and hardly a day apart: 'will reopen on April 20', 'on April 21'."""
    if not a.status == b.status == "planned" or a.when is None or b.when is None:
        return False
    days = [days_within(claim.when.edtf) for claim in (a, b) if claim.when is not None]
    return all(len(one) == 1 for one in days) and abs(days[0][0] - days[1][0]) <= _DUE


@functools.cache
def _weekdays() -> frozenset[str]:
    """The stems of the names of days."""
    return frozenset(map(stem, WEEKDAYS))


def _in_clauses(a: Claim, b: Claim, shared: tuple[str, ...], *, half: bool) -> bool:
    """Whether words that two clauses share are half of one, beside one figure, or rare and of one time."""
    if len(shared) < _WORDS:
        return False
    return half or one_figure(a, b) or (_of_one_time(a, b) and weight_of(shared, a.said or "", b.said or "") >= _WEIGHT)


def _in_sentences(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two sentences of one time share words that are rare together; their clauses share one at least."""
    if not _of_one_time(a, b):
        return False
    whole = telling(a, b, ground)
    return len(whole.shared) >= _SENTENCES and whole.score >= _MUCH


def _of_one_time(a: Claim, b: Claim) -> bool:
    return time_relation(a.when, b.when) in ("same", "refines")


def _at_odds(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether doers, or those to whom it is done, are of different states."""
    roles = (("source", "party", "visitor"), ("target",))
    return any(at_odds(*(sides_in(c, ground, *some) for c in (a, b))) for some in roles)


_DECIDED, _TELLING = 3, 20.0  # words that the clauses of a decision and of the act share, and what they weigh together


def decided(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """What one report tells as decided, the other as done: 'announced that aid would be suspended', 'suspended aid'.

    Both are of one family and told in like clauses; neither the day nor a side tells them apart.
    """
    if {a.status, b.status} != {"planned", "done"} or numbers_clash(a, b) or _at_odds(a, b, ground):
        return None
    if time_relation(a.when, b.when) != "open" or place_relation(a.where, b.where, ground) == "apart":
        return None
    clauses = [content_words(claim.said or " ".join(claim.topics)) for claim in (a, b)]
    shared = beside_names(sorted(clauses[0] & clauses[1]), keys_of(a) | keys_of(b), ground)
    if len(shared) < _DECIDED or weight_of(shared, a.said or "", b.said or "") < _TELLING:
        return None
    return Verdict(0.3, f"decided by one account and done by the other: {', '.join(shared[:6])}", loose=True)


_ALIKE = 0.34  # of what one account tells as agreed


def of_two_clauses(a: Claim, b: Claim) -> bool:
    """Whether what is agreed by two accounts shares little: 'to resume patrols at the border', 'to reopen two posts'.

    Of several things that two agree on a day the sentences of all share words; each joins its own first.
    """
    said = [claim.said or "" for claim in (a, b)]
    return a.status == b.status and all(one.startswith(CLAUSE) for one in said) and likeness(*said).score < _ALIKE

"""Denials and what they deny: words of one fact that another fact's words answer.

A denial is a statement, and what it denies an act or another's words, so the two stay two facts, each with a difference
of field `account` that has the claims of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from accord.checking.crossings_accounts import side_of, teller_of
from accord.checking.crossings_figures import words_shared
from accord.checking.denials import is_denied
from accord.checking.fact import Difference, Fact, Value
from accord.checking.ground import Ground, time_relation
from accord.checking.meaning import content_words, likeness, one_word, stem
from accord.checking.sameness_slots import keys_of, named_in, sides_of, weight_of
from accord.reading.claim import Claim

_DENIABLE = frozenset({"act", "agreement", "commitment", "death", "request", "statement"})  # kinds of facts
_HELD_AGAINST = 24  # denials of one story
_LEAST_SHARED, _LEAST_DENIED = 3, 0.65
_LEAST_SUBJECT = 2
_RARE = 7.0  # what words weigh that a denial and what it denies share


def denials(facts: Sequence[Fact], ground: Ground) -> Iterator[tuple[int, int, Difference]]:
    """What somebody denies beside what somebody else says of them: pairs of facts, by place, each with the difference.

    Args:
        facts: of any number of stories; only facts of one story are held against each other.
        ground: what is known of the actors.
    """
    denied: defaultdict[str, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if fact.kind == "statement" and fact.status == "denied" and len(denied[fact.story]) < _HELD_AGAINST:
            denied[fact.story].append(at)
    undone = {
        (claim.report, claim.evidence[0].start): _deed(claim)
        for fact in facts
        if fact.kind != "statement"
        for claim in fact.claims
        if claim.status == "denied"
    }
    # what somebody says first: a fact names one account beside its own
    said_first = sorted(range(len(facts)), key=lambda at: facts[at].kind != "statement")
    for at in said_first:
        fact = facts[at]
        if fact.kind not in _DENIABLE or fact.status == "denied":
            continue
        for denial in denied.get(fact.story, ()):
            if fact.kind == "statement":
                why = _denies(facts[denial], fact, ground)
            else:
                why = _disowns(facts[denial], fact, ground, undone)
            if why is not None:
                sides = (fact, facts[denial])
                values = tuple(
                    Value(value=teller_of(one.claims, ground), claims=tuple(claim.id for claim in one.claims))
                    for one in sides
                )
                yield at, denial, Difference(field="account", relation="conflict", values=values, why=why)


def _denies(denial: Fact, fact: Fact, ground: Ground) -> str | None:
    """Why a denial answers a statement: it takes up its words, or an accusation of the denier."""
    deniers = {ground.side(p.actor) for p in denial.parties if p.role == "speaker"}
    speakers = {ground.side(p.actor) for p in fact.parties if p.role == "speaker"}
    if not deniers or not speakers or deniers & speakers:
        return None
    words, other = (max((claim.said or "" for claim in one.claims), key=len) for one in (denial, fact))
    if words in other or other in words:
        return None  # one sentence that tells both
    alike = likeness(words, other)
    accused = {ground.side(p.actor) for p in fact.parties if p.role in ("target", "addressee")}
    if accused & deniers and fact.status == "alleged" and _answers(denial, alike.shared):
        return f"what one side is accused of it denies, shared words: {', '.join(alike.shared)}"
    if alike.score >= _LEAST_DENIED and len(alike.shared) >= _LEAST_SHARED:
        return f"one side says it, the other denies it, shared words: {', '.join(alike.shared)}"
    return None


_ACCUSING = frozenset(map(stem, ("accuse", "accusation", "allegation", "allege", "charge", "claim", "blame")))
_BARE = 3  # words at most of a denial that says nothing of what it denies: 'rejected the accusation as a fable'


def _answers(denial: Fact, shared: tuple[str, ...]) -> bool:
    """Whether a denial shares a word for the matter with the accusation, or says no more than that it denies."""
    told = content_words(max((claim.said or "" for claim in denial.claims), key=len))
    return bool(shared) and (not _ACCUSING.issuperset(shared) or len(told) <= _BARE)


def _disowns(denial: Fact, fact: Fact, ground: Ground, undone: Mapping[tuple[str, int], str]) -> str | None:
    """Why a side's denial answers what another report tells that it did: its words share the deed, and name the other.

    'Denied that any of Togo's debt had been forgiven' answers that it has agreed to forgive ten million that Togo owes.
    `undone` has the deed that a sentence denies, by report and place: it denies that one, and none that it only names.
    """
    a, b = denial.claims[0], fact.claims[0]
    deniers = sides_of(keys_of(a, "speaker"), ground)
    if not deniers & sides_of(keys_of(b, "source", "party"), ground) or not is_denied(a):
        return None
    one_report = not {claim.report for claim in denial.claims}.isdisjoint(claim.report for claim in fact.claims)
    if one_report or undone.get((a.report, a.evidence[0].start), _deed(b)) != _deed(b):
        return None
    if time_relation(a.when, b.when) == "far":
        return None
    shared = words_shared(a, b, ground)
    if _deed(b) not in shared or (b.attribution and side_of(b.attribution[0], ground) in deniers):
        return None
    others = sides_of(keys_of(b, "source", "party", "target"), ground) - deniers
    named = any(named_in(side, a, ground) for side in others)
    if len(shared) < (1 if named else _LEAST_SUBJECT) or weight_of(shared, *shared) < _RARE:
        return None
    return f"told as done by one account, denied by its doer, shared words: {', '.join(shared)}"


def _deed(claim: Claim) -> str:
    """The word for what was done, or for what somebody has bound himself to: 'release' of 'agreed to release them'."""
    words = claim.evidence[0]
    trigger = words.quote[max(0, claim.trigger.start - words.start) : claim.trigger.end - words.start]
    told = claim.said if claim.kind in ("agreement", "commitment") and claim.said else trigger
    return next((one_word(stem(word)) for word in told.split() if content_words(word)), "")

"""Figures of one thing in facts of any kinds: '58 migrants aboard' in an act here, 'was carrying 71 people' said there.

A sentence may count what its claim is not of: the crew of a boat that was boarded, the hours that an envoy was given.
Two such figures are of one thing where each report has one figure only of that sort, where nothing tells the two apart
(day, place, sides, a year, 'further', 'a year'), and where their sentences share words that are no names.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from accord.checking.alignment_days import told_on
from accord.checking.crossings_ties import Figure, are_far_sums, figure_words, is_general, tie_of
from accord.checking.differences import Counted, judge_count
from accord.checking.differences_days import TOLLS
from accord.checking.fact import Difference, Fact, Value
from accord.checking.ground import Ground, day_number, family_of, place_relation, time_relation
from accord.checking.meaning import content_words, one_word, one_words, stem
from accord.checking.quantities import (
    Quantity,
    class_of,
    clause_at,
    is_comparable,
    quantities_in,
    quantities_of,
)
from accord.checking.sameness_acts import deed_of
from accord.checking.sameness_slots import beside_names, keys_of, lower_words, sides_of, tellers_of
from accord.reading.claim import Claim
from accord.reading.numbers import words_value

FIGURED = frozenset({"act", "agreement", "commitment", "death", "request", "statement", "visit"})
"""Kinds of facts whose sentences are looked through."""
_MOST_CLAIMS = 8  # of a fact
_HELD_AGAINST = 24  # figures of one story and sort
_NEWS_DAYS = 5  # reports that came out further apart tell of two occasions, where neither gives its day
_RATES = re.compile(
    r"\b(?:(?:a|per|each|every) (?:day|week|month|year)|annual(?:ly)?|yearly|monthly|weekly|daily)\b", re.IGNORECASE
)
_SUMS = re.compile(
    r"\b(?:since|so far|in total|in all|altogether|overall|to date|last (?:year|month)|this year|next year|earlier)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:an?other|others?|further|additional|extra|more|again|also|remaining|rest|first|second)\b(?! than)",
    re.IGNORECASE,
)
# 'has 1,200 nurses there': what somebody has is not what is sent.
_STOCK = re.compile(
    r"\b(?:has|have|had|there (?:are|were)) (?:(?:about|some|around|nearly|over|only) )?$", re.IGNORECASE
)
_HOURS = re.compile(r"\b(?:hours|days|minutes|weeks|months|years)\b")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


def figures(
    facts: Sequence[Fact], ground: Ground, published: Mapping[str, str | None]
) -> Iterator[tuple[int, int, Difference]]:
    """Pairs of facts, by place in the sequence, whose sentences give one figure otherwise, each with the difference.

    Args:
        facts: of any number of stories; only facts of one story are held against each other.
        ground: what is known of the actors.
        published: EDTF dates by report id.
    """
    sorts: defaultdict[tuple[str, str], list[tuple[int, Counted]]] = defaultdict(list)
    owned = frozenset(
        _place_of(claim, claim.number.value)
        for fact in facts
        if fact.kind != "statement"
        for claim in fact.claims
        if claim.number is not None
    )
    several = told_by_several(facts)
    for at, fact in enumerate(facts):
        if fact.kind in FIGURED and fact.story in several:
            for counted in _told(fact, owned):
                sorts[fact.story, class_of(counted.quantity.unit)].append((at, counted))
    for counts in sorts.values():
        if len({counted.claim.report for _, counted in counts}) > 1:
            held = [_figure(at, counted) for at, counted in counts if _is_sole(counted.quantity, counted.claim)]
            yield from _among(held, ground, published)


def told_by_several(facts: Sequence[Fact]) -> frozenset[str]:
    """The stories that two reports at least tell: what one report counts is not held against itself.

    >>> told_by_several([])
    frozenset()
    """
    first: dict[str, str] = {}
    return frozenset(
        fact.story
        for fact in facts
        for claim in fact.claims
        if first.setdefault(fact.story, claim.report) != claim.report
    )


def _is_wrapped(one: Figure, two: Figure, held: Sequence[Figure]) -> bool:
    """Whether one of two is a statement around what a claim of its report tells in the other's very fact."""
    return any(
        side.counted.claim.kind == "statement"
        and near.fact == other.fact
        and near.counted.claim.report == side.counted.claim.report
        and near.counted.quantity.value == side.counted.quantity.value
        for side, other in ((one, two), (two, one))
        for near in held
    )


_Place = tuple[str, int, float | int | None]


def _place_of(claim: Claim, value: float | None) -> _Place:
    """A figure of a sentence."""
    return claim.report, claim.evidence[0].start, value


def _told(fact: Fact, owned: AbstractSet[_Place]) -> Iterator[Counted]:
    """The figures of a fact's sentences, without those that its sentence gives to another act.

    'gave its word on $150 for each pupil and asked them to stay': the sum is not of what was asked.
    """
    for claim in fact.claims[:_MOST_CLAIMS]:
        bare = claim.number is None and claim.kind != "statement"
        for quantity in quantities_of(claim) or _beside(claim):
            if bare and _place_of(claim, quantity.value) in owned:
                continue
            if quantity.unit is not None:
                yield Counted(quantity, claim)


def _figure(at: int, counted: Counted) -> Figure:
    """A figure with the words of its sentence and of its clause."""
    quote = counted.claim.evidence[0].quote
    clause = clause_at(quote, max(0, quote.find(counted.quantity.text.split()[0])))
    return Figure(at, counted, *_words_of(quote), clause)


def _is_sole(quantity: Quantity, claim: Claim) -> bool:
    """Whether a sentence has no other figure of that very sort: of two sums in one nobody can tell which is meant."""
    unit = quantity.unit or ""
    return not any(one.unit == unit and one.value != quantity.value for one in quantities_in(claim.evidence[0].quote))


def _beside(claim: Claim) -> tuple[Quantity, ...]:
    """What else a sentence counts, one of a sort."""
    found = quantities_in(claim.evidence[0].quote)
    sorts = [class_of(one.unit) for one in found]
    return tuple(one for one in found if sorts.count(class_of(one.unit)) == 1)


@functools.lru_cache(maxsize=2048)
def _words_of(quote: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a sentence, one for all that mean the same, and those of them that it has in lower case."""
    return one_words(quote), frozenset(map(one_word, lower_words(quote)))


def _among(
    held: Sequence[Figure], ground: Ground, published: Mapping[str, str | None]
) -> Iterator[tuple[int, int, Difference]]:
    for i, one in enumerate(held):
        for two in held[i + 1 : i + 1 + _HELD_AGAINST]:
            if one.fact == two.fact or not _speak(one, two):
                continue
            shared = _of_one_thing(one, two, held, ground, published)
            verdict = judge_count(one.counted, two.counted, ground, published, across=True) if shared else None
            if verdict is None or _is_wrapped(one, two, held):
                continue
            why = f"{verdict[1]}; both tell of {', '.join(shared[:4])}"
            values = tuple(Value(value=side.counted.slot, claims=(side.counted.claim.id,)) for side in (one, two))
            found = Difference(field="number", relation=verdict[0], values=values, why=why)
            yield one.fact, two.fact, found


def _speak(one: Figure, two: Figure) -> bool:
    """Whether two figures are of two reports, differ, and count one sort of thing; sums far apart are of two."""
    a, b = one.counted, two.counted
    if are_far_sums(one, two):
        return False
    differ = a.claim.report != b.claim.report and a.quantity.value != b.quantity.value
    return differ and is_comparable(a.quantity, b.quantity)


def _nearest(one: Figure, two: Figure, shared: int, held: Sequence[Figure]) -> bool:
    """Whether neither of two reports has the other's figure too, or another that is as like the other's."""
    for side, other in ((one, two), (two, one)):
        for near in held:
            if near.counted.claim.report != side.counted.claim.report:
                continue
            value = near.counted.quantity.value
            if not is_comparable(near.counted.quantity, other.counted.quantity):
                continue
            if value == other.counted.quantity.value:
                return False
            if are_far_sums(near, other):
                continue
            if _one_scope(near, other) and value != side.counted.quantity.value and len(_shared(near, other)) >= shared:
                return False
    return True


def _of_one_thing(
    one: Figure, two: Figure, held: Sequence[Figure], ground: Ground, published: Mapping[str, str | None]
) -> tuple[str, ...]:
    """The words by which two figures are of one thing; none where they may be of two."""
    a, b = one.counted.claim, two.counted.claim
    if not _one_scope(one, two) or _apart(a, b, ground, published):
        return ()
    common = _shared(one, two)
    tie = tie_of(one, two, beside_names(common, keys_of(a) | keys_of(b), ground), ground)
    return tie if tie and _nearest(one, two, len(common), held) else ()


def _shared(one: Figure, two: Figure) -> tuple[str, ...]:
    """The words that two sentences share and that are no names; what is counted is one where both call it so."""
    counted = {one_word(stem(figure.counted.quantity.unit or "")) for figure in (one, two)}
    words = one.words & two.words & (one.small | two.small)
    told = [content_words(figure.counted.quantity.text) | tellers_of(figure.counted.claim) for figure in (one, two)]
    beside = words - frozenset(map(one_word, told[0] | told[1])) - counted - figure_words()
    if len(counted) == 1 and not is_general(one.counted.quantity.unit):
        beside |= counted
    return tuple(sorted(word for word in beside if words_value([word]) is None))


def words_shared(a: Claim, b: Claim, ground: Ground) -> tuple[str, ...]:
    """The words of two claims' sentences that mean the same and are no names of parties, nor of who says it."""
    (one, small), (two, other) = (_words_of(claim.evidence[0].quote) for claim in (a, b))
    told = frozenset(map(one_word, tellers_of(a) | tellers_of(b)))
    words = (one & two & (small | other)) - told - figure_words()
    kept = sorted(word for word in words if words_value([word]) is None)
    return beside_names(kept, keys_of(a) | keys_of(b), ground)


# What may have become of people who are counted: the dead are held against no others.
_FATES = frozenset(map(stem, ("kill", "wound", "missing", "arrest", "free", "expel", "evacuate", "summon")))


def _one_scope(one: Figure, two: Figure) -> bool:
    """Whether two figures count over the same, by their clauses, and the same became of what they count."""
    left, right = (_FATES & {one_word(word) for word in content_words(side.clause)} for side in (one, two))
    if bool(left) != bool(right) or (left and not left & right):
        return False
    if any(_MORE.search(side.clause) for side in (one, two)):
        return False
    scopes = [_scope(side.clause, side.counted.quantity.text.split()[0]) for side in (one, two)]
    years = [scope[3] for scope in scopes]
    given = all(side.counted.claim.kind in _GIVEN for side in (one, two)) and not all(years)
    return scopes[0][:3] == scopes[1][:3] and (years[0] == years[1] or given)


_GIVEN = frozenset({"agreement", "commitment"})  # what one account promises for some years the other promises for none


@functools.lru_cache(maxsize=2048)
def _scope(clause: str, figure: str) -> tuple[bool, bool, bool, frozenset[str]]:
    """What a figure counts over: what somebody has, a rate, a span, one year."""
    return (
        _STOCK.search(clause[: max(0, clause.find(figure))]) is not None and _HOURS.search(clause) is None,
        _RATES.search(clause) is not None,
        _SUMS.search(clause) is not None,
        frozenset(_YEARS.findall(clause)),
    )


def _apart(a: Claim, b: Claim, ground: Ground, published: Mapping[str, str | None]) -> bool:
    """Whether day, place, sides or deed tell two claims apart; reports of two weeks need one day to be of one thing."""
    out = [day_number(published.get(claim.report)) for claim in (a, b)]
    weeks = out[0] is not None and out[1] is not None and abs(out[0] - out[1]) > _NEWS_DAYS
    dated = "statement" not in (a.kind, b.kind) and time_relation(a.when, b.when) in ("same", "refines")
    if weeks and not dated:
        return True
    apart = ("far",) if "statement" in (a.kind, b.kind) else ("far", "near")
    if time_relation(a.when, b.when) in apart or time_relation(told_on(a, published), told_on(b, published)) == "far":
        return True
    if place_relation(a.where, b.where, ground) == "apart" and "statement" not in (a.kind, b.kind):
        return True
    if (family_of(a) in TOLLS) != (family_of(b) in TOLLS) and "statement" not in (a.kind, b.kind):
        return True
    done = a.kind == b.kind == "act" and deed_of(a) != deed_of(b)
    for role in ("source", "target"):
        left, right = (sides_of(keys_of(claim, role), ground) for claim in (a, b))
        if left and right and not left & right and (done or a.kind == b.kind):
            return True
    return False

"""Whose a minister is who goes on with what a state did or said: told by the course of the text, weighed in points.

"Cyprus denied it. The interior minister, X, told state radio in Nicosia that ..." is of the minister of Cyprus: the
sentence before has Cyprus speak, and she speaks in its capital. None of these tells it alone, since a minister of the
other side may answer, and may do so abroad. So each gives points, and a state needs enough of them, and no other near.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from accord.reading.actors.hits import acts, belonging_to
from accord.reading.actors.spot import bearer_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_ENOUGH = 2
_AHEAD = 2
_BACK = 2
_STEPS = 6
_SEATED = frozenset({"ministry", "government", "presidency", "cabinet"})
_ASIDE = frozenset({"ccomp", "relcl", "appos"})


def state_by_discourse(context: Context, given: Given, sights: list[Sight]) -> str | None:
    """The state that a bare title's holder is of by the sentences around, or None."""
    sight = next((one for one in sights if given.start - 8 <= one.seen.start <= given.end + 8), None)
    verb = _says(context, sight.seen.start, sight.seen.end) if sight is not None else -1
    if verb < 0:
        return None
    points: Counter[str] = Counter()
    if context.home is not None:
        points[context.home.state] += 1
    before = _state_before(context, given.start)
    if before is not None:
        state, said = before
        points[state] += 2 * said  # a step alone may be what the other side speaks of
    for state in _where(context, verb):
        points[state] += 3 if before is not None and before[0] == state else 1
    return outright(points)


def outright(points: Counter[str]) -> str | None:
    """The state that has points enough, and no other near; or None.

    >>> outright(Counter(TGO=3, BEN=1)), outright(Counter(TGO=3, BEN=2)), outright(Counter(TGO=1)), outright(Counter())
    ('TGO', None, None, None)
    """
    for state, most in points.most_common(1):
        if most >= _ENOUGH and all(most - other >= _AHEAD for one, other in points.items() if one != state):
            return state
    return None


def _says(context: Context, start: int, end: int) -> int:
    """The verb by which a person goes on to say something, or -1."""
    sheet = context.sheet
    at = bearer_of(sheet, start, end)
    verb = sheet.head[at]
    return verb if sheet.dep[at] == "nsubj" and sheet.lemma[verb] in context.lexicon.course.going_on else -1


def _state_before(context: Context, start: int) -> tuple[str, bool] | None:
    """The one state that acts in what comes before, at most two sentences back, and whether it says something.

    What stands in quotation marks is passed over, and what names nothing but states that do not act.
    """
    sheet = context.sheet
    number = sheet.sent[start]
    for sentence in range(number, max(-1, number - _BACK - 1), -1):
        low = sheet.first[sentence]
        near = [hit for hit in context.hits if low <= hit.start < start and sheet.sent[hit.start] == sentence]
        near = [hit for hit in near if hit.state is not None and not sheet.quoted[hit.start]]
        acting = [hit for hit in near if _steps(context, hit)]
        acting = [hit for hit in acting if sheet.dep[_verb_of(context, hit)] != "relcl"] or acting
        if len({hit.state for hit in acting}) > 1:
            return None
        if acting:
            state = acting[0].state
            return (state, any(_speaks(context, hit) for hit in acting)) if state is not None else None
        if any(hit.kind == "state" for hit in near):
            return None  # a place is no more than where it was: 'was filed at the court in The Hague'
    return None


def _verb_of(context: Context, hit: Hit) -> int:
    """The verb that a state is the subject of, or of which something of it is, or -1."""
    sheet, at = context.sheet, belonging_to(context, hit)
    above = sheet.head[sheet.head[at]]
    if sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] == "in" and sheet.lower[above] in _SEATED:
        at = above  # 'the foreign ministry in Lima said'
    return sheet.head[at] if sheet.dep[at] == "nsubj" else -1


def _steps(context: Context, hit: Hit) -> bool:
    """Whether a state, or its capital for it, does something, and does not only receive it."""
    verb = _verb_of(context, hit)
    capital = hit.kind == "place" and hit.seat is not None and hit.seat.startswith("state:")
    return verb >= 0 and (capital or acts(context, hit)) and context.sheet.lemma[verb] not in context.lexicon.receiving


def _speaks(context: Context, hit: Hit) -> bool:
    return context.sheet.lemma[_verb_of(context, hit)] in context.lexicon.course.saying


def _where(context: Context, verb: int) -> set[str]:
    """The states in whose places, or to whose press or parliament, something is said: "told state radio in Nicosia"."""
    sheet = context.sheet
    found: set[str] = set()
    number = sheet.sent[verb]
    if not context.lexicon.course.abroad.isdisjoint(sheet.lemma[sheet.first[number] : sheet.first[number + 1]]):
        return found
    inside = [
        child
        for child in sheet.children[verb]
        if sheet.dep[child] in ("dobj", "dative", "prep") or sheet.lower[child] in ("in", "at")
    ]
    for _ in range(_STEPS):
        below = [one for at in inside for one in sheet.children[at] if sheet.dep[one] not in _ASIDE]
        for at in inside:
            hit = context.hit(at)
            if hit is None or hit.state is None or sheet.quoted[at] or hit.kind not in ("place", "state"):
                continue
            placed = sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] in context.lexicon.locating_prepositions
            if (hit.kind == "place" and placed) or hit.form == "metonym":
                found.add(hit.state)
        inside = below
    return found

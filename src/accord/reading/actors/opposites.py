"""Whose a minister is who has somebody opposite: of the two states that a report is about, the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.bare import is_bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_OPPOSITES = frozenset({"counterpart", "colleague", "homologue"})
_TWO = 2
_LEAD = 2  # sentences: a headline and the first one
_FOLLOWING = frozenset({"succeed", "replace", "predecessor", "successor", "reshuffle", "resign", "appoint"})


def two_sides(context: Context) -> frozenset[str]:
    """The two states that headline and first sentence name; none where it is another number."""
    sheet = context.sheet
    return _if_two(
        hit.state
        for hit in context.hits
        if hit.state is not None and hit.kind in ("state", "place") and sheet.sent[hit.start] < _LEAD
    )


def only_two(context: Context) -> frozenset[str]:
    """The two states that a report names, both early; none where it names another number, or is told from a third."""
    sheet = context.sheet
    named = [hit for hit in context.hits if hit.state is not None and hit.kind in ("state", "place")]
    sides = _if_two(hit.state for hit in named)
    early = {hit.state for hit in named if hit.kind == "state" and sheet.sent[hit.start] <= _LEAD}
    home = context.home
    return sides if sides <= early and (home is None or home.state in sides) else frozenset()


def _about(context: Context) -> frozenset[str]:
    """The two states that a report is about by its beginning, else by all that it names; none where it is neither."""
    return two_sides(context) or only_two(context)


def _if_two(states: Iterable[str | None]) -> frozenset[str]:
    found = frozenset(state for state in states if state is not None)
    return found if len(found) == _TWO else frozenset()


def state_beside_counterpart(context: Context, sight: Sight) -> str | None:
    """As in "Foreign Minister X said that she had called her Peruvian counterpart", in a report on Peru and Chile.

    The counterpart stands behind the name in its sentence, or in the next one where that begins with "he" or "she".
    """
    sheet = context.sheet
    number = sheet.sent[sight.seen.start]
    stop = sheet.first[number + 1]
    if stop < len(sheet) and sheet.lower[stop] in ("he", "she"):
        stop = sheet.first[number + 2]
    others = {_counterpart_of(context, at) for at in range(sight.seen.end, stop) if sheet.lemma[at] in _OPPOSITES}
    if len(others) != 1:
        return None
    left = _about(context) - others
    return next(iter(left)) if len(left) == 1 else None


def state_as_counterpart(context: Context, persons: list[Person], sights: list[Sight], sight: Sight) -> str | None:
    """As in "the Kenyan minister said that her colleague X had agreed", in a report on Kenya and Chad.

    Whose colleague it is stands before in the sentence, as the last person whose state is known.
    """
    sheet = context.sheet
    noun = sight.seen.start - 1
    if noun < 1 or sheet.lemma[noun] not in _OPPOSITES or sheet.tag[noun - 1] != "PRP$":
        return None
    lowest = sheet.first[sheet.sent[noun]]
    before = [one for one in sights if lowest <= one.seen.start < noun]
    if not before:
        return None
    left = _about(context) - {persons[before[-1].number].state}
    return next(iter(left)) if len(left) == 1 else None


def _counterpart_of(context: Context, at: int) -> str | None:
    """The state in "his Peruvian counterpart" and "his counterpart in Lima"; None where it is not told."""
    sheet = context.sheet
    behind = context.hit(at + 2) if at + 2 < len(sheet) and sheet.lower[at + 1] == "in" else None
    if sheet.tag[at - 1] == "PRP$":
        return behind.state if behind is not None and behind.seat is not None else None
    before = context.hit(at - 1)
    if before is None or before.form != "demonym" or sheet.tag[before.start - 1] != "PRP$":
        return None
    return before.state


def state_opposite_holder(context: Context, persons: list[Person], number: int) -> str | None:
    """As in "Defence Minister X of Chad met Defence Minister Y", in a report on Chad and Togo.

    Of two who hold the same office one is of the one state, so the other is of the other. Not where an office changes
    hands, since then both may be of one state.
    """
    mine = {_post(one) for one in persons[number].given if is_bare(context, one) and not one.former}
    sides = only_two(context) if mine else frozenset()
    if not sides or _changes_hands(context):
        return None
    others = {
        person.state
        for other, person in enumerate(persons)
        if other != number and any(_post(one) in mine and not one.former for one in person.given)
    }
    left = sides - others
    return next(iter(left)) if None not in others and len(others) == len(left) == 1 else None


def held_beside(persons: list[Person], number: int, state: str) -> bool:
    """Whether the text names somebody else as a state's holder of the same office, so that this one is another's."""
    mine = {_post(given) for given in persons[number].given if given.title and not given.former}
    told = (person for other, person in enumerate(persons) if other != number and person.told is None)
    return any(
        person.state == state and any(_post(one) in mine and not one.former for one in person.given) for person in told
    )


def _post(given: Given) -> str:
    """An office without its wording: "minister of foreign affairs" is "foreign minister"."""
    return given.known.office if given.known is not None else given.title


def _changes_hands(context: Context) -> bool:
    return any(lemma in _FOLLOWING for lemma in context.sheet.lemma)

"""Whose a person is: what tells the state, weighed in order, each conclusion with its reason.

First of all a title tells it that names a state ("the Chadian minister", "minister of Chad"), then what world data
hold of the person at the report's date (`person.settle`). Where neither does, the evidence below is asked, the surest
first, of everybody before the next is: the body that a title names, who is joined to a name, whom one serves, who
sends one or has one in office, a desk in a capital, the state at home in the report, a counterpart's state, an
ambassador mentioned before the name, who appointed somebody, whom somebody follows in office, who holds the same
office on the other side, whose saying the minister goes on with, and last what the report follows where a title of
its home stands bare (`focus`). Evidence that points to two states tells nothing, and who is left stays without a
state.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.appointed import state_of_appointer
from accord.reading.actors.bare import at_home, home_by_desk, is_bare, owners_by_noun, state_of_noun
from accord.reading.actors.discourse import state_by_discourse
from accord.reading.actors.earlier import state_of_earlier
from accord.reading.actors.focus import state_in_focus
from accord.reading.actors.joined import state_of_joined
from accord.reading.actors.led import state_of_led
from accord.reading.actors.opposites import (
    held_beside,
    state_as_counterpart,
    state_beside_counterpart,
    state_opposite_holder,
)
from accord.reading.actors.owned import state_of_owner, state_of_recall, state_of_stacked
from accord.reading.actors.person import settle
from accord.reading.actors.served import states_of_adviser, states_of_served
from accord.reading.actors.sidewise import state_of_side
from accord.reading.actors.successors import state_of_predecessor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from accord.reading.actors.context import Context
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_FEW = 8  # titles of one person that are looked at one by one


class Scene(Struct, frozen=True, kw_only=True):
    """The persons of a report: who they are, where each stands and who before, and whose bodies the report names."""

    context: Context
    persons: list[Person]
    sights: list[Sight]
    of_person: dict[int, list[Sight]]
    last: dict[int, Sight]
    following: dict[int, Sight]
    owners: dict[str, set[str]]


def tell_states(context: Context, persons: list[Person], sights: list[Sight]) -> None:
    """Give everybody the state that titles, world data or the evidence tell, with the ground of it."""
    of_person: dict[int, list[Sight]] = defaultdict(list)
    for sight in sights:
        of_person[sight.number].append(sight)
    scene = Scene(
        context=context,
        persons=persons,
        sights=sights,
        of_person=of_person,
        last={sight.seen.start: last for last, sight in pairwise(sights)},
        following={sight.seen.start: after for sight, after in pairwise(sights)},
        owners=owners_by_noun(context),
    )
    for person in persons:
        settle(context, person)
    for tell, ground in (*EVIDENCE, *EVIDENCE):  # once more: whom the other's state tells may tell the next one's
        for number, person in enumerate(persons):
            if person.state is not None or person.holdings:
                continue
            states = {state for state in tell(scene, number) if state is not None}
            if len(states) == 1:
                person.told = states.pop()
                person.ground = ground.format(person.told)
                settle(context, person)


def _by_body(scene: Scene, number: int) -> Iterator[str | None]:
    return (state_of_noun(scene.context, given, scene.owners) for given in scene.persons[number].given)


def _by_lead(scene: Scene, number: int) -> Iterator[str | None]:
    given = [one for one in scene.persons[number].given if is_bare(scene.context, one)]
    yield from (state_of_led(scene.context, one) for one in given)
    yield from (state_of_side(scene.context, one) for one in given)


def _by_desk(scene: Scene, number: int) -> Iterator[str | None]:
    return (home_by_desk(scene.context, given) for given in scene.persons[number].given)


def _at_home(scene: Scene, number: int) -> Iterator[str | None]:
    home, mine = scene.context.home, scene.persons[number]
    if home is None:
        return
    for given in mine.given:
        if at_home(scene.context, given) and not held_beside([mine, *_others(scene, number, given)], 0, home.state):
            yield home.state


def _others(scene: Scene, number: int, given: Given) -> Iterable[Person]:
    """Who can tell that an office is another state's: all, where one is the report's own; else who meets its holder.

    'Mr Mitchell met Foreign Minister Y': a foreign minister meets another's.
    """
    home, sent = scene.context.home, scene.context.sheet.sent
    if home is not None and home.told in ("alone", "state"):
        return (person for other, person in enumerate(scene.persons) if other != number)
    beside = (sight for sight in scene.sights if sent[sight.seen.start] == sent[given.start])
    return (scene.persons[sight.number] for sight in beside if sight.number != number)


def _joined(scene: Scene, number: int) -> Iterator[str | None]:
    for sight in scene.of_person[number]:
        last = scene.last.get(sight.seen.start)
        if last is not None and sight.before is not None and is_bare(scene.context, sight.before):
            yield state_of_joined(scene.context, scene.persons, last, sight)


def _in_service(scene: Scene, number: int) -> Iterator[str | None]:
    for sight in scene.of_person[number]:
        at = sight.seen.start
        yield from states_of_served(scene.context, scene.persons, scene.last.get(at), sight)
        yield from states_of_adviser(scene.context, scene.persons, sight, scene.following.get(at))


def _owned(scene: Scene, number: int) -> Iterator[str | None]:
    for given in scene.persons[number].given[:_FEW]:
        yield state_of_owner(scene.context, given)
        yield state_of_stacked(scene.context, given)
    yield from (state_of_recall(scene.context, sight) for sight in scene.of_person[number])


def _by_counterpart(scene: Scene, number: int) -> Iterator[str | None]:
    if any(is_bare(scene.context, given) for given in scene.persons[number].given):
        yield from (state_beside_counterpart(scene.context, sight) for sight in scene.of_person[number])


def _by_appointer(scene: Scene, number: int) -> Iterator[str | None]:
    if all(given.of is None for given in scene.persons[number].given):
        for sight in scene.of_person[number]:
            yield state_of_appointer(scene.context, scene.persons, scene.sights, sight)


def _as_counterpart(scene: Scene, number: int) -> Iterator[str | None]:
    for sight in scene.of_person[number]:
        yield state_as_counterpart(scene.context, scene.persons, scene.sights, sight)


def _by_earlier(scene: Scene, number: int) -> Iterator[str | None]:
    for given in scene.persons[number].given[:_FEW]:
        yield state_of_earlier(scene.context, given, scene.sights)


def _by_predecessor(scene: Scene, number: int) -> Iterator[str | None]:
    for sight in scene.of_person[number]:
        yield state_of_predecessor(scene.context, scene.persons, sight, scene.last.get(sight.seen.start))


def _opposite(scene: Scene, number: int) -> Iterator[str | None]:
    yield state_opposite_holder(scene.context, scene.persons, number)


def _by_discourse(scene: Scene, number: int) -> Iterator[str | None]:
    for given in scene.persons[number].given[:_FEW]:
        if is_bare(scene.context, given):
            yield state_by_discourse(scene.context, given, scene.of_person[number])


def _in_focus(scene: Scene, number: int) -> Iterator[str | None]:
    state = state_in_focus(scene.context, scene.persons, scene.sights, number)
    if state is not None and not held_beside(scene.persons, number, state):
        yield state


EVIDENCE: tuple[tuple[Callable[[Scene, int], Iterable[str | None]], str], ...] = (
    (_by_body, "of {}, whose body the title names"),
    (_by_lead, "of {}, whose delegation the text tells to be led, or on whose side"),
    (_joined, "of {}, as the one whom the text joins to it"),
    (_in_service, "of {}, as the one whom the text tells to be served"),
    (_owned, "of {}, which the text tells to have, send or call home the office-holder"),
    (_by_desk, "of {}, in whose capital a desk of the report is"),
    (_at_home, "of {}, at home in the report"),
    (_by_counterpart, "of {}, the other than a counterpart's"),
    (_as_counterpart, "of {}, the other than that of whose counterpart it is"),
    (_by_earlier, "of {}, whose holder of that office the text has mentioned"),
    (_by_appointer, "of {}, whose president or minister made the appointment"),
    (_by_predecessor, "of {}, as the one whom the text tells to be followed in office"),
    (_opposite, "of {}, the other than that of who holds the same office"),
    (_by_discourse, "of {}, whose step or saying the title-holder goes on with"),
    (_in_focus, "of {}, at home in the report or followed by it where the bare title stands"),
)

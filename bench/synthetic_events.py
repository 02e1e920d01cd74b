"""Synthetic events for load: who did what with whom, when, and what was said; invented, and never used for accuracy.

States are those of the world data, drawn as unevenly as news is about them (the n-th as often as 1/n); people are
invented, six officials a state and two people more an event. Kinds, dates and statuses come as often as `accord brief`
finds them in tests/corpus: two claims in five are statements, half of the others have no date, one in seven a month,
one in twenty-five a year long past. Of the events half are between two states, one in 25 is a summit of many, and the
others are everyday news of one state, of which little is done to another; one in four follows up another.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from msgspec import Struct

from accord.reading.claim import Kind, Number, Party, Role, Status
from accord.reading.frames.library import load_library
from accord.reading.when import When
from accord.world import load_world
from synthetic import load_parts
from synthetic_words import Vocabulary

KINDS: dict[Kind, int] = {
    "act": 197,
    "agreement": 100,
    "meeting": 80,
    "commitment": 72,
    "visit": 53,
    "request": 51,
    "appointment": 38,
    "dispute": 10,
    "death": 3,
}
ROLES: dict[Kind, tuple[Role, Role]] = {
    "agreement": ("party", "party"),
    "meeting": ("party", "party"),
    "visit": ("visitor", "host"),
    "appointment": ("holder", "source"),
    "death": ("holder", "source"),
}
STATUSES: dict[Status, int] = {"done": 76, "planned": 9, "denied": 8, "conditional": 4, "alleged": 3}
UNDATED, EXACT, MONTH, PAST = 50, 32, 14, 4
OFFICES = ("president", "prime minister", "foreign minister", "defence minister", "envoy", "spokesman")
SUMMITS, EVERYDAY, FOLLOWS, ALONE, PLACED, COUNTED = 1 / 25, 0.46, 1 / 4, 0.4, 0.3, 0.6
SIZES = 200
WEEK, WEEKEND, SATURDAY = 40, 22, 5
OWN_WORDS = 70


class Person(Struct, frozen=True):
    """An invented person of a state."""

    key: str
    name: str
    office: str
    state: str


class Happening(Struct, frozen=True, kw_only=True):
    """What was done: the claim proper, without its words."""

    kind: Kind
    frame: str
    parties: tuple[Party, ...]
    when: When | None
    where: str | None
    number: Number | None
    topics: tuple[str, ...]
    status: Status
    office: str | None


class Event(Struct, frozen=True, kw_only=True):
    """What reports tell: states, people, a day, words of its own, what was done and what was said, how often told."""

    day: date
    states: tuple[str, ...]
    people: tuple[Person, ...]
    words: tuple[str, ...]
    done: tuple[Happening, ...]
    said: tuple[tuple[Person, str], ...]
    tellings: int


class Events:
    """Makes events, day by day.

    Args:
        chance: where the draws come from.
    """

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.words = Vocabulary(chance)
        self._topics = load_parts().topics
        self._given = load_parts().given
        world = load_world()
        states = sorted((s for s in world.states.values() if s.dependency is None), key=lambda s: s.code)
        chance.shuffle(states)
        self.names = {state.code: state.name for state in states}
        self.capitals = {state.code: state.capital for state in states if world.place(state.capital) is not None}
        self.codes = list(self.names)
        self._weights = list(accumulate(1 / at for at in range(1, len(self.codes) + 1)))
        # How many reports tell an event: two thirds of all one, few of them very many (a power law of exponent 2.2).
        self._sizes = list(accumulate(at**-2.2 for at in range(1, SIZES + 1)))
        self._frames = {
            kind: [f.name for f in load_library().frames if f.kind == kind] or [kind] for kind in (*KINDS, "statement")
        }
        self.officials: dict[str, list[Person]] = {code: self._officials(code) for code in self.codes}
        self._past: list[Event] = []

    def on(self, day: date) -> Iterator[Event]:
        """The events of a day."""
        usual = WEEKEND if day.weekday() >= SATURDAY else WEEK
        for _ in range(self._chance.randrange(usual - 5, usual + 6)):
            event = self._event(day)
            self._past = [*self._past[-300:], event]
            yield event

    def frame(self, kind: Kind) -> str:
        """A frame of a kind."""
        return self._chance.choice(self._frames[kind])

    def _person(self, code: str, office: str) -> Person:
        name = f"{self._chance.choice(self._given)} {self.words.name()}"
        return Person(f"person:{code}/{name.lower()}", name, office, code)

    def _officials(self, code: str) -> list[Person]:
        return [self._person(code, office) for office in OFFICES]

    def _event(self, day: date) -> Event:
        chance = self._chance
        before = chance.choice(self._past) if self._past and chance.random() < FOLLOWS else None
        if before is not None:
            states, words = before.states, before.words
        else:
            dice = chance.random()
            wanted = chance.randrange(3, 13) if dice < SUMMITS else 1 if dice < SUMMITS + EVERYDAY else 2
            drawn: dict[str, None] = {}
            while len(drawn) < wanted:
                drawn[chance.choices(self.codes, cum_weights=self._weights)[0]] = None
            states, words = tuple(drawn), tuple(dict.fromkeys(self.words.draw(OWN_WORDS)))
        people = [person for code in states[:2] for person in chance.sample(self.officials[code], 3)]
        people += [self._person(code, chance.choice(("analyst", "lawmaker", "official"))) for code in states[:2]]
        tellings = chance.choices(range(1, SIZES + 1), cum_weights=self._sizes)[0]
        told = 5 + min(10, tellings // 3)
        done = told if len(states) > 1 else chance.randrange(3)
        return Event(
            day=day,
            states=states,
            people=tuple(people),
            words=words,
            done=tuple(self._happening(day, states, people) for _ in range(done)),
            said=tuple((chance.choice(people), self.words.phrase(words, chance.randrange(8, 22))) for _ in range(told)),
            tellings=tellings,
        )

    def _happening(self, day: date, states: tuple[str, ...], people: list[Person]) -> Happening:
        chance = self._chance
        kind = chance.choices(list(KINDS), weights=list(KINDS.values()))[0]
        first, second = ROLES.get(kind, ("source", "target"))
        one, two = chance.sample(states, 2) if len(states) > 1 else (states[0], chance.choice(self.codes))
        host = f"state:{two}"
        doer = f"state:{one}"
        if kind in ("visit", "meeting", "appointment", "death") or chance.random() < ALONE / 2:
            doer = chance.choice([person for person in people if person.state == one] or people).key
        parties = [Party(doer, first), Party(host, second)]
        if kind == "meeting":
            parties[1] = Party(chance.choice([p for p in people if p.key != doer]).key, second)
        elif kind in ("appointment", "death") or (kind == "act" and chance.random() < ALONE):
            parties = parties[:1]
        elif kind == "agreement" and len(states) > 2:  # noqa: PLR2004
            parties = [Party(f"state:{code}", "party") for code in states]
        when = self._when(day)
        status = chance.choices(list(STATUSES), weights=list(STATUSES.values()))[0]
        if status == "planned" and when is not None:
            later = day + timedelta(days=chance.randrange(5, 60))
            when = When(edtf=later.isoformat(), text=f"{later:%B} {later.day}")
        return Happening(
            kind=kind,
            frame=self.frame(kind),
            parties=tuple(parties),
            when=when,
            where=self.capitals.get(two) if chance.random() < PLACED else None,
            number=self._number(kind),
            topics=tuple(chance.sample(self._topics, chance.randrange(3))),
            status=status,
            office=chance.choice(OFFICES) if kind == "appointment" else None,
        )

    def _when(self, day: date) -> When | None:
        dice = self._chance.randrange(UNDATED + EXACT + MONTH + PAST)
        if dice < UNDATED:
            return None
        if dice < UNDATED + EXACT:
            then = day - timedelta(days=self._chance.choice((0, 0, 0, 0, 1, 1, 2, 3)))
            return When(edtf=then.isoformat(), text=f"{then:%A}")
        if dice < UNDATED + EXACT + MONTH:
            then = day - timedelta(days=self._chance.choice((0, 0, 30, 60, 150)))
            return When(edtf=f"{then:%Y-%m}", text=f"{then:%B}")
        year = self._chance.randrange(1995, day.year)
        return When(edtf=str(year), text=str(year))

    def _number(self, kind: Kind) -> Number | None:
        chance = self._chance
        if kind not in ("agreement", "commitment", "act") or chance.random() > COUNTED / (2 if kind == "act" else 1):
            return None
        if kind == "commitment":
            total = chance.randrange(5, 900)
            return Number(value=total * 1_000_000, unit="USD", text=f"{total} million dollars")
        count = chance.randrange(2, 40)
        return Number(value=count, unit="agreements" if kind == "agreement" else "people", text=str(count))

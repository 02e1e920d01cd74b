"""Synthetic readings for load: reports with their claims made together, through the types, by a seeded generator.

Nothing is parsed: each sentence is written and its claim made beside it, with the right offsets, so that a record of
100,000 reports can be filled. States are those of the world data, drawn as unevenly as news is about them; people,
outlets and most words are invented. Each event is told by three to five outlets on the same or the next day, one
telling in seven is a reprint, one event in four follows up an earlier one between the same states. For load only.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

import msgspec
from msgspec import Struct

from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Kind, Link, Number, Party, Status
from accord.reading.mention import Actor, Office
from accord.reading.reading import Reading
from accord.reading.when import When
from accord.reports.report import Published, Report
from accord.reports.span import Span
from accord.world import load_world
from synthetic import Parts, load_parts

SEED = 20261102
FIRST_DAY = date(2023, 1, 2)
A_DAY = 91
SMALL_WORDS = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "for",
    "on",
    "with",
    "as",
    "by",
    "that",
    "which",
    "after",
    "while",
    "from",
)
SIGNED = ("signed", "concluded")
VOCABULARY, OF_EVENT = 30_000, 90
# How often: a longer word, a follow-up, a small word, a word of the event's, a day late, another figure, a cut quote.
LONGER, FOLLOWS, SMALL, OWN, LATE, OTHER, CUT = 0.7, 0.25, 0.42, 0.6, 0.3, 0.1, 0.5
FRAMES: dict[Kind, str] = {
    "agreement": "sign",
    "meeting": "meet",
    "visit": "visit",
    "commitment": "pledge",
    "request": "ask",
    "act": "expel",
    "dispute": "clash",
    "appointment": "appoint",
    "statement": "statement",
    "death": "die",
}


class Person(Struct, frozen=True):
    """An invented person of a state."""

    key: str
    name: str
    office: str


class Event(Struct, frozen=True, kw_only=True):
    """What reports tell: two states, their people, a day, a vocabulary of its own, figures, and what was said."""

    day: date
    one: str
    two: str
    people: tuple[Person, Person, Person, Person]
    words: tuple[str, ...]
    count: int
    total: int
    said: tuple[str, ...]


class Telling:
    """A report being written: sentences with the claims that they make."""

    def __init__(self, event: Event, outlet: str, published: date) -> None:
        self.event, self.outlet, self.published = event, outlet, published
        self.text = ""
        self.claims: list[tuple[Kind, Span, dict[str, object]]] = []

    def say(self, sentence: str, kind: Kind | None = None, **fields: object) -> None:
        """Write a sentence, and the claim that it makes."""
        start = len(self.text)
        self.text += sentence
        if kind is not None:
            self.claims.append((kind, Span(start, len(self.text)), fields))
        self.text += "\n\n" if sentence.endswith(".") and len(sentence) % 3 == 0 else " "


class Generator:
    """Makes readings, day by day.

    Args:
        seed: one seed gives one set.
    """

    def __init__(self, seed: int = SEED) -> None:
        self._chance = random.Random(seed)  # noqa: S311 (no secret hangs on it)
        self._parts: Parts = load_parts()
        states = [s for s in load_world().states.values() if s.dependency is None]
        self._names = {state.code: state.name for state in states}
        self._codes = sorted(self._names)
        self._chance.shuffle(self._codes)
        # Few states make most of the news: the n-th makes 1/n of it.
        self._weights = list(accumulate(1 / at for at in range(1, len(self._codes) + 1)))
        self._vocabulary = [self._word() for _ in range(VOCABULARY)]
        self._people: dict[str, list[Person]] = {}
        self._past: list[Event] = []
        self._outlets = [f"{self._word().title()} {paper}" for paper in self._parts.papers for _ in range(8)]

    def readings(self, count: int, a_day: int = A_DAY) -> Iterator[Reading]:
        """So many readings, so many a day."""
        made, day = 0, FIRST_DAY
        while made < count:
            today = 0
            while today < a_day and made < count:
                for reading in self._told(self._event(day)):
                    yield reading
                    made, today = made + 1, today + 1
                    if made == count:
                        return
            day += timedelta(days=1)

    def _word(self) -> str:
        chance, parts = self._chance, self._parts
        return (
            (chance.choice(parts.onsets) + chance.choice(parts.middles) + chance.choice(parts.ends)).lower()
            + (chance.choice(parts.middles) if chance.random() < LONGER else "")
            + chance.choice(("", "", "s", "n", "t", "l"))
        )

    def _common(self) -> str:
        """A word of the vocabulary, common ones more often."""
        return self._vocabulary[int(VOCABULARY * self._chance.random() ** 3)]

    def _of(self, state: str) -> list[Person]:
        """The people of a state: six, invented once."""
        if state not in self._people:
            names = [f"{self._chance.choice(self._parts.given)} {self._word().title()}" for _ in range(6)]
            offices = ("president", "prime minister", "foreign minister", "defence minister", "envoy", "spokesman")
            self._people[state] = [
                Person(f"person:{state}/{name.lower()}", name, office)
                for name, office in zip(names, offices, strict=True)
            ]
        return self._people[state]

    def _event(self, day: date) -> Event:
        chance = self._chance
        if self._past and chance.random() < FOLLOWS:
            before = chance.choice(self._past[-200:])
            one, two, words = before.one, before.two, before.words
        else:
            one = two = ""
            while one == two:
                one, two = chance.choices(self._codes, cum_weights=self._weights, k=2)
            words = tuple(self._common() for _ in range(OF_EVENT))
        people = tuple(chance.sample(self._of(state), 2) for state in (one, two))
        event = Event(
            day=day,
            one=one,
            two=two,
            people=(people[0][0], people[0][1], people[1][0], people[1][1]),
            words=words,
            count=chance.randrange(2, 40),
            total=chance.randrange(5, 900),
            said=tuple(self._phrase(words, chance.randrange(8, 22)) for _ in range(7)),
        )
        self._past = [*self._past[-400:], event]
        return event

    def _phrase(self, words: tuple[str, ...], length: int) -> str:
        chance = self._chance
        return " ".join(
            chance.choice(SMALL_WORDS)
            if chance.random() < SMALL
            else chance.choice(words)
            if chance.random() < OWN
            else self._common()
            for _ in range(length)
        )

    def _told(self, event: Event) -> Iterator[Reading]:
        """The tellings of one event."""
        chance, before = self._chance, None
        for outlet in chance.sample(self._outlets, chance.randrange(3, 6)):
            published = event.day + timedelta(days=chance.random() < LATE)
            telling = Telling(event, outlet, published)
            if before is not None and chance.random() < 1 / 7:
                telling.text, telling.claims = before.text, before.claims
            else:
                self._write(telling)
            before = telling
            yield self._reading(telling)

    def _write(self, telling: Telling) -> None:
        """A lead, then sentences of the outlet's choice."""
        event, chance = telling.event, self._chance
        one, two = self._names[event.one], self._names[event.two]
        first, _, third, fourth = event.people
        sides = (Party(f"state:{event.one}", "party"), Party(f"state:{event.two}", "party"))
        day = When(edtf=event.day.isoformat(), text=f"{event.day:%A}")
        filler = lambda: self._phrase(event.words, chance.randrange(6, 16))  # noqa: E731
        count = event.count + (1 if chance.random() < OTHER else 0)
        telling.say(
            f"{one} and {two} {chance.choice(SIGNED)} {count} agreements on {event.day:%A} on {filler()}.",
            "agreement",
            parties=sides,
            when=day,
            number=Number(value=count, unit="agreements", text=str(count)),
        )
        told = [
            lambda: telling.say(
                f"{first.name}, the {first.office}, met {third.name}, the {third.office}, {filler()}.",
                "meeting",
                parties=(Party(first.key, "party"), Party(third.key, "party")),
                when=day,
            ),
            lambda: telling.say(
                f"{first.name} visited {two} {filler()}.",
                "visit",
                parties=(Party(first.key, "visitor"), Party(f"state:{event.two}", "host")),
                when=day,
                where=f"state:{event.two}",
            ),
            lambda: telling.say(
                f"{one} pledged {event.total} million dollars to {two} for {filler()}.",
                "commitment",
                parties=(Party(f"state:{event.one}", "source"), Party(f"state:{event.two}", "target")),
                number=Number(value=event.total * 1_000_000, unit="USD", text=f"{event.total} million dollars"),
                status="planned",
            ),
            lambda: telling.say(
                f"{two} asked {one} for {filler()}.",
                "request",
                parties=(Party(f"state:{event.two}", "source"), Party(f"state:{event.one}", "target")),
                when=day,
            ),
            lambda: telling.say(
                f"{one} accused {two} of {filler()}.",
                "dispute",
                parties=(Party(f"state:{event.one}", "source"), Party(f"state:{event.two}", "target")),
            ),
            lambda: telling.say(
                f"{fourth.name} was appointed {fourth.office} {filler()}.",
                "appointment",
                parties=(Party(fourth.key, "holder"),),
                office=fourth.office,
                when=day,
            ),
        ]
        for write in chance.sample(told, chance.randrange(2, 6)):
            write()
            telling.say(f"{filler().capitalize()}.")
        for at in chance.sample(range(len(event.said)), chance.randrange(2, 6)):
            speaker = event.people[at % 4]
            said = event.said[at]
            if chance.random() < CUT:
                said = " ".join(said.split()[chance.randrange(3) :])
            telling.say(
                f"“{said.capitalize()},” {speaker.name} said {filler()}.",
                "statement",
                parties=(Party(speaker.key, "speaker"),),
                said=said,
                attribution=(Link(source=speaker.name, actor=speaker.key, cue="said", kind="direct"),),
            )
        while len(telling.text.split()) < 260:  # noqa: PLR2004 (words: a short report)
            telling.say(f"{filler().capitalize()} {filler()}.")

    def _reading(self, telling: Telling) -> Reading:
        event, text = telling.event, telling.text
        title = f"{self._names[event.one]} and {self._names[event.two]}: {' '.join(event.words[:4])}"
        report = Report(
            id=content_id("r", telling.outlet, text),
            text=text,
            outlet=telling.outlet,
            title=title,
            published=Published(telling.published.isoformat(), "stated"),
        )
        claims = tuple(_claim(report, kind, span, fields) for kind, span, fields in telling.claims)
        named = {party.actor for claim in claims for party in claim.parties}
        people = [person for state in (event.one, event.two) for person in self._of(state) if person.key in named]
        actors = [
            Actor(key=f"state:{code}", name=self._names[code], type="state", state=code)
            for code in (event.one, event.two)
        ]
        actors += [
            Actor(
                key=person.key,
                name=person.name,
                type="person",
                state=person.key.removeprefix("person:")[:3],
                offices=(Office(title=person.office, of=f"state:{person.key[7:10]}", span=Span(0, 4)),),
            )
            for person in people
        ]
        return Reading(report=report, actors=tuple(actors), claims=claims)


def _claim(report: Report, kind: Kind, span: Span, fields: dict[str, object]) -> Claim:
    status: Status = "done"
    given = {"status": status, "why": (f"'{FRAMES[kind]}' fires {FRAMES[kind]}", "made, not read"), **fields}
    quote = span.of(report.text)
    claim = Claim(
        id=content_id("c", report.id, FRAMES[kind], str(span.start), quote),
        report=report.id,
        frame=FRAMES[kind],
        trigger=Span(span.start, span.start + 4),
        kind=kind,
        evidence=(Evidence(start=span.start, end=span.end, quote=quote),),
    )
    return msgspec.structs.replace(claim, **given)

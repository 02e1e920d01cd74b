"""Synthetic readings for load: reports with their claims made together, through the types, by a seeded generator.

Nothing is parsed: each sentence is written and its claims made beside it, with the right offsets, so that a record of
100,000 reports can be filled. See `synthetic_events.py` for what they tell. Reports come day by day, fewer at weekends,
an event's over up to a week; one in seven is a reprint, one in seven an agency's text cut short and credited to it, one
in ten has a passage of another's. For load only.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Kind, Link, Number, Party
from accord.reading.mention import Actor, Office
from accord.reading.reading import Reading
from accord.reading.when import When
from accord.reports.report import Published, Report
from accord.reports.span import Span
from accord.world import load_world
from synthetic import load_parts
from synthetic_events import Event, Events, Happening, Person

SEED = 20261102
FIRST_DAY = date(2023, 10, 2)
LAG, WEEK_AFTER = 1.1, 6
REPRINT, CUT, MIXED = 1 / 7, 1 / 7, 1 / 10
OTHER_NUMBER, OTHER_DAY, SHORTENED, UNKNOWN_DAY = 0.08, 0.04, 0.4, 0.003
OUTLETS, AGENCIES = 240, 3
WORDS = 260
OPENINGS = 3
VERBS: dict[Kind, str] = {
    "act": "acted against",
    "agreement": "signed an accord with",
    "meeting": "met",
    "commitment": "pledged aid to",
    "visit": "visited",
    "request": "asked",
    "appointment": "was appointed by",
    "dispute": "accused",
    "death": "died in",
}


class Sentence(Struct, frozen=True):
    """A sentence, and the claim proper that it makes: what was done, or who said what."""

    text: str
    done: Happening | None = None
    said: tuple[Person, str] | None = None


class Telling(Struct, frozen=True):
    """What an outlet makes of an event."""

    event: Event
    outlet: str
    published: date
    sentences: tuple[Sentence, ...]
    credit: str | None = None


class Generator:
    """Makes readings, day by day.

    Args:
        seed: one seed gives one set.
    """

    def __init__(self, seed: int = SEED) -> None:
        self._chance = random.Random(seed)  # noqa: S311 (no secret hangs on it)
        self.events = Events(self._chance)
        papers = load_parts().papers
        self._outlets = [f"{self.events.words.name()} {self._chance.choice(papers)}" for _ in range(OUTLETS)]
        self._agencies = [f"{self.events.words.name()} Press" for _ in range(AGENCIES)]
        self._due: dict[date, list[Telling]] = {}

    def readings(self, count: int) -> Iterator[Reading]:
        """So many readings."""
        made, day = 0, FIRST_DAY
        while made < count:
            for event in self.events.on(day):
                for telling in self._told(event):
                    self._due.setdefault(telling.published, []).append(telling)
            today = self._due.pop(day, [])
            self._chance.shuffle(today)
            for telling in today[: count - made]:
                yield self._reading(telling)
            made += min(len(today), count - made)
            day += timedelta(days=1)

    def _told(self, event: Event) -> Iterator[Telling]:
        """The tellings of one event."""
        chance, before = self._chance, list[Telling]()
        agency = chance.choice(self._agencies)
        for _ in range(event.tellings):
            published = event.day + timedelta(days=min(WEEK_AFTER, int(chance.expovariate(LAG))))
            outlet, dice = chance.choice(self._outlets), chance.random()
            if before and dice < REPRINT + CUT:
                source = before[0] if chance.random() < 1 / 2 else chance.choice(before)
                kept = len(source.sentences) if dice < REPRINT else max(OPENINGS, len(source.sentences) * 2 // 3)
                yield Telling(event, outlet, published, source.sentences[:kept], source.credit)
                continue
            sentences = self._write(event)
            if before and dice < REPRINT + CUT + MIXED:
                other = chance.choice(before).sentences
                at = chance.randrange(max(1, len(other) - OPENINGS))
                sentences = [*sentences[:OPENINGS], *other[at : at + OPENINGS + 1], *sentences[OPENINGS:]]
            credit = agency if not before or chance.random() < 1 / 10 else None
            before.append(Telling(event, outlet, published, tuple(dict.fromkeys(sentences)), credit))
            yield before[-1]

    def _write(self, event: Event) -> list[Sentence]:
        """A lead, then sentences of the outlet's choice."""
        chance, phrase = self._chance, self.events.words.phrase
        rest = event.done[2:]
        done = event.done[:2] + tuple(chance.sample(rest, min(len(rest), chance.randrange(1, 4))))
        told = [Sentence(self._sentence(one, event), done=one) for one in map(self._varied, done)]
        for speaker, words in chance.sample(event.said, chance.randrange(2, 6)):
            said = " ".join(words.split()[chance.randrange(3) :]) if chance.random() < SHORTENED else words
            tail = phrase(event.words, chance.randrange(3, 9))
            told.append(Sentence(f"“{said.capitalize()},” {speaker.name} said {tail}.", said=(speaker, said)))
        length = sum(len(sentence.text.split()) for sentence in told)
        fillers: list[Sentence] = []
        while length < WORDS:
            more = phrase(event.words, chance.randrange(12, 30)).capitalize() + "."
            length += len(more.split())
            fillers.append(Sentence(more))
        lead, *others = [*told, *fillers]
        chance.shuffle(others)
        return [lead, *others]

    def _varied(self, one: Happening) -> Happening:
        """What an outlet tells otherwise: a number, a day."""
        chance, number, when = self._chance, one.number, one.when
        if number is not None and number.value is not None and chance.random() < OTHER_NUMBER:
            number = Number(value=number.value + 1, unit=number.unit, text=str(number.value + 1))
        if when is not None and when.edtf and len(when.edtf) == len("2024-08-19") and chance.random() < OTHER_DAY:
            then = date.fromisoformat(when.edtf) - timedelta(days=1)
            when = When(edtf=then.isoformat(), text=f"{then:%A}")
        return Happening(
            kind=one.kind,
            frame=one.frame,
            parties=one.parties,
            when=when,
            where=one.where,
            number=number,
            topics=one.topics,
            status=one.status,
            office=one.office,
        )

    def _called(self, key: str, event: Event) -> str:
        person = next((person for person in event.people if person.key == key), None)
        return person.name if person is not None else self.events.names[key.removeprefix("state:")]

    def _sentence(self, one: Happening, event: Event) -> str:
        names = [self._called(party.actor, event) for party in one.parties]
        words = [names[0], VERBS[one.kind], *([", ".join(names[1:])] if names[1:] else [])]
        words += [f"({one.number.text})"] if one.number is not None else []
        words += [f"on {one.when.text}"] if one.when is not None else []
        words += [f"on {topic}" for topic in one.topics]
        return f"{' '.join(words)} {self.events.words.phrase(event.words, self._chance.randrange(6, 16))}."

    def _reading(self, telling: Telling) -> Reading:
        event = telling.event
        text, spans = "", list[Span]()
        for at, sentence in enumerate(telling.sentences):
            text += ("\n\n" if at % 2 else " ") if text else ""
            spans.append(Span(len(text), len(text) + len(sentence.text)))
            text += sentence.text
        if telling.credit is not None:
            text += f"\n\n({telling.credit})"
        # Outlets that tell one event twice with the same words tell it on another day: then it is another text.
        report = Report(
            id=content_id("r", telling.outlet, telling.published.isoformat(), text),
            text=text,
            outlet=telling.outlet,
            title=f"{' and '.join(self.events.names[code] for code in event.states[:2])}: {' '.join(event.words[:4])}",
            published=Published()
            if self._chance.random() < UNKNOWN_DAY
            else Published(telling.published.isoformat(), "stated"),
            credits=(telling.credit,) if telling.credit is not None else (),
        )
        claims = tuple(
            self._claim(report, sentence, span)
            for sentence, span in zip(telling.sentences, spans, strict=True)
            if sentence.done is not None or sentence.said is not None
        )
        return Reading(report=report, actors=self._actors(event, claims), claims=claims)

    def _claim(self, report: Report, sentence: Sentence, span: Span) -> Claim:
        one, said = sentence.done, sentence.said
        frame = one.frame if one is not None else "statement"
        person, words = said if said is not None else (None, None)
        source = Link(source=person.name, actor=person.key, cue="said", kind="direct") if person is not None else None
        return Claim(
            id=content_id("c", report.id, frame, str(span.start), sentence.text),
            report=report.id,
            frame=frame,
            trigger=Span(span.start, span.start + 4),
            kind=one.kind if one is not None else "statement",
            evidence=(Evidence(start=span.start, end=span.end, quote=sentence.text),),
            parties=one.parties if one is not None else (Party(person.key, "speaker"),) if person is not None else (),
            when=one.when if one is not None else None,
            where=one.where if one is not None else None,
            number=one.number if one is not None else None,
            topics=one.topics if one is not None else (),
            status=one.status if one is not None else "done",
            office=one.office if one is not None else None,
            said=words,
            attribution=(source,) if source is not None else (),
            why=(f"'{frame}' fires {frame}", "made, not read"),
        )

    def _actors(self, event: Event, claims: tuple[Claim, ...]) -> tuple[Actor, ...]:
        named = {party.actor for claim in claims for party in claim.parties}
        placed = {claim.where for claim in claims if claim.where}
        names, world = self.events.names, load_world()
        states = [Actor(key=f"state:{code}", name=names[code], type="state", state=code) for code in event.states]
        people = [
            Actor(
                key=person.key,
                name=person.name,
                type="person",
                state=person.state,
                offices=(Office(title=person.office, of=f"state:{person.state}", span=Span(0, 4)),),
            )
            for person in event.people
            if person.key in named
        ]
        cities = [
            Actor(key=key, name=place.name, type="city", state=place.state, within=place.within)
            for key in sorted(placed)
            if (place := world.place(key)) is not None
        ]
        return (*states, *people, *cities)

"""Synthetic reports for load: made from templates by a seeded generator, never real, and never used for accuracy.

Each event has two states of the world data, invented leaders and ministers, numbers, sums and days, and is told by
three to five invented outlets, each in its own selection and order of sentences: every stage has work to do.
"""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
from msgspec import Struct

from accord.world import State, World, load_world

SEED = 20261101
FIRST_DAY, DAYS = date(2026, 1, 5), 280
CHOICE = re.compile(r"\[([^\]]*)\]")


class Parts(Struct, frozen=True, forbid_unknown_fields=True):
    """What reports are made from: see synthetic.toml."""

    given: tuple[str, ...]
    onsets: tuple[str, ...]
    middles: tuple[str, ...]
    ends: tuple[str, ...]
    papers: tuple[str, ...]
    offices: tuple[str, ...]
    topics: tuple[str, ...]
    lead: tuple[str, ...]
    body: tuple[str, ...]


def load_parts() -> Parts:
    """The parts beside this file."""
    return msgspec.convert(tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")), Parts)


def _told(template: str, values: dict[str, str], chance: random.Random) -> str:
    """A template with one of each '[several|wordings]' chosen and its places filled."""
    return CHOICE.sub(lambda found: chance.choice(found[1].split("|")), template).format(**values)


def _name(chance: random.Random, parts: Parts) -> str:
    family = chance.choice(parts.onsets) + chance.choice(parts.middles) + chance.choice(parts.ends)
    return f"{chance.choice(parts.given)} {family}"


def _side(side: str, state: State, chance: random.Random, parts: Parts, world: World) -> dict[str, str]:
    """One side of an event: its state, capital, leader and minister."""
    adjective = state.demonyms[0] if state.demonyms else state.name
    capital, leader = world.place(state.capital), _name(chance, parts)
    return {
        side: state.name,
        f"{side}_adj": adjective,
        f"{side}_capital": state.name if capital is None else capital.name,
        f"{side}_office": f"{adjective} {chance.choice(parts.offices)}",
        f"{side}_name": leader,
        f"{side}_last": leader.split()[1],
        f"{side}_fm": _name(chance, parts),
    }


def _event(chance: random.Random, states: list[State], parts: Parts, world: World) -> tuple[dict[str, str], date]:
    """What the templates of one event are filled with, and its day."""
    visitor, host = chance.sample(states, 2)
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    topics = chance.sample(parts.topics, 4)
    values = _side("a", visitor, chance, parts, world) | _side("b", host, chance, parts, world)
    values |= {f"t{at}": topic for at, topic in enumerate(topics)}
    values |= {
        "city": values["b_capital"],
        "t0_up": topics[0][0].upper() + topics[0][1:],
        "n": str(chance.randrange(3, 30)),
        "k": str(chance.randrange(2, 40)),
        "m": str(chance.randrange(20, 900)),
        "sum": str(chance.randrange(5, 900)),
        "trade": str(chance.randrange(11, 99) / 10),
        "day": f"{day:%A}",
        "before": f"{day - timedelta(days=1):%A}",
        "past": str(chance.randrange(2012, 2025)),
        "year": str(chance.randrange(2027, 2031)),
        "month": f"{date(2026, chance.randrange(1, 13), 1):%B}",
    }
    return values, day


def _text(values: dict[str, str], dateline: str, words: int, chance: random.Random, parts: Parts) -> str:
    """One outlet's telling: a lead, then sentences of its choice until there are words enough."""
    told = [dateline + _told(chance.choice(parts.lead), values, chance)]
    for template in chance.sample(parts.body, len(parts.body)):
        if sum(len(paragraph.split()) for paragraph in told) >= words:
            break
        told.append(_told(template, values, chance))
    return "\n\n".join(told)


def synthetic_reports(count: int, words: int, seed: int = SEED) -> Iterator[dict[str, str]]:
    """`count` articles (outlet, title, date, text) of about `words` words each; one seed gives one set."""
    chance, world, parts = random.Random(seed), load_world(), load_parts()  # noqa: S311 (no secret hangs on it)
    states = sorted((state for state in world.states.values() if state.dependency is None), key=lambda s: s.code)
    made = 0
    while made < count:
        values, day = _event(chance, states, parts, world)
        title = f"{values['a']}, {values['b']} sign {values['n']} agreements in {values['city']}"
        for _ in range(min(chance.randrange(3, 6), count - made)):
            made += 1
            outlet = f"{values[chance.choice(('a_capital', 'b_capital'))]} {chance.choice(parts.papers)}"
            dateline = f"{values['city'].upper()}, {day:%B} {day.day}, {day.year} ({outlet}) - "
            text = _text(values, dateline, words, chance, parts)
            yield {"outlet": outlet, "title": title, "date": day.isoformat(), "text": text}


def write_reports(path: Path, count: int, words: int) -> None:
    """Synthetic reports as a JSONL file that `accord brief` reads."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in synthetic_reports(count, words))

"""Which verbs tell of an act though no frame reads them: reviewed data, by what they tell."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.frames.frame import Frame
from accord.reading.frames.library import load_classes
from accord.reading.lexicon import screen_words
from accord.reports.shipped import shipped

if TYPE_CHECKING:
    from accord.reading.claim import Claim, Kind, Role

PREFIX = "plain:"  # before the name of a class, where a frame's name stands


def is_plain(claim: Claim) -> bool:
    """Whether a claim was read by no frame but off its clause."""
    return claim.frame.startswith(PREFIX)


class PlainFrame(Struct, frozen=True):
    """A class of verbs as a frame, and the second word that the verb wants, if any ('hand' + 'over')."""

    frame: Frame
    with_word: str | None = None


class _Lists(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    acts: dict[str, tuple[str, ...]]
    journeys: dict[str, tuple[str, ...]]
    departures: dict[str, tuple[str, ...]]
    encounters: dict[str, tuple[str, ...]]
    occasions: dict[str, frozenset[str]]
    light: frozenset[str]
    slight: frozenset[str]
    loose: frozenset[str]
    idle: frozenset[str]
    hollow: frozenset[str]
    anybody: frozenset[str]
    travellers: frozenset[str]
    figurative: frozenset[str]
    arranging: frozenset[str]
    things: frozenset[str]
    untold: frozenset[str]


class PlainVerbs(Struct, frozen=True):
    """The classes by the verb's lemma, those that want a second word first, and the words that decide what is told."""

    verbs: dict[str, tuple[PlainFrame, ...]]
    occasions: dict[str, Frame]
    light: frozenset[str]
    slight: frozenset[str]
    loose: frozenset[str]
    idle: frozenset[str]
    hollow: frozenset[str]
    anybody: frozenset[str]
    travellers: frozenset[str]
    figurative: frozenset[str]
    arranging: frozenset[str]
    things: frozenset[str]
    untold: frozenset[str]
    open: Frame


_ROLES: dict[Kind, dict[Role, tuple[str, ...]]] = {
    "act": {
        "source": ("subject", "subject.modifier", "subject.possessor", "subject.of", "subject.of.of"),
        "target": (
            "object",
            "dative",
            "to",
            "object.modifier",
            "object.possessor",
            "object.of",
            "object.to",
            "object.in.to",
            "in@aid.to",
            "object.from",
            "against",
            "on",
            "from",
            "with",
        ),
    },
    "visit": {"visitor": ("subject", "subject.modifier", "subject.possessor", "subject.of", "subject.from")},
    "meeting": {"party": ("subject", "with", "object", "object.with")},
}
_TYPES: dict[Kind, dict[Role, tuple[str, ...]]] = {
    "act": {
        "source": ("person", "state", "organisation", "group"),
        "target": ("person", "state", "organisation", "group"),
    },
    "visit": {"visitor": ("person", "state", "organisation", "group")},
    "meeting": {"party": ("person", "state", "organisation", "group")},
}
_NEEDED: dict[Kind, int] = {"act": 0, "visit": 0, "meeting": 2}
_GONE_TO = ("to", "in", "at", "for", "into", "on", "off", "object", "from")
_TERRITORIAL = frozenset({"force", "moves", "journey", "transfer"})
_LEFT = ("object", "from", "at", "for")  # who left one city for another was in the first


def _frame(name: str, kind: Kind, where: tuple[str, ...] | None = None) -> Frame:
    return Frame(
        name=f"{PREFIX}{name}",
        kind=kind,
        about=f"A clause that no frame reads and whose verb is of the class '{name}'.",
        roles=_ROLES[kind],
        types=_TYPES[kind],
        least=_NEEDED[kind],
        lift=True,
        territorial=name in _TERRITORIAL,
        family=name,
        where=where or Frame(name="", kind=kind, about="").where,
        number=("object", "surface", "dative"),
        topics=("object", "oprd", "for", "with", "over", "on"),
    )


@functools.cache
def load_plain() -> PlainVerbs:
    """The classes of `data/plain.toml`.

    >>> [one.frame.name for one in load_plain().verbs["remand"]]
    ['plain:prosecution']
    """
    lists = shipped("accord.reading.frames", "plain.toml", _Lists)
    verbs: dict[str, list[PlainFrame]] = {}
    kinds: tuple[tuple[Kind, dict[str, tuple[str, ...]], tuple[str, ...] | None], ...] = (
        ("act", lists.acts, None),
        ("visit", lists.journeys, _GONE_TO),
        ("visit", lists.departures, _LEFT),
        ("meeting", lists.encounters, None),
    )
    for kind, classes, where in kinds:
        for name, entries in classes.items():
            frame = _frame(name, kind, where)
            for entry in entries:
                verb, _, second = entry.partition(" ")
                verbs.setdefault(verb, []).append(PlainFrame(frame, second.rpartition(" ")[2] or None))
    ordered = {verb: tuple(sorted(found, key=lambda one: one.with_word is None)) for verb, found in verbs.items()}
    occasions = {
        noun: _frame(name, _kind_of(name, lists)) for name, nouns in lists.occasions.items() for noun in sorted(nouns)
    }
    return PlainVerbs(
        ordered,
        occasions,
        light=lists.light,
        slight=lists.slight,
        loose=lists.loose,
        idle=lists.idle,
        hollow=lists.hollow,
        anybody=lists.anybody,
        arranging=lists.arranging,
        travellers=_with_classes(lists.travellers),
        figurative=lists.figurative,
        things=_with_classes(lists.things) | screen_words().signs,
        untold=_with_classes(lists.untold),
        open=_frame("open", "act"),
    )


def _kind_of(name: str, lists: _Lists) -> Kind:
    return "meeting" if name in lists.encounters else "act"


def _with_classes(words: frozenset[str]) -> frozenset[str]:
    """Words, with those of each class that is named among them as '@class'."""
    classes = load_classes()
    named = frozenset(word for word in words if word.startswith("@"))
    return frozenset(words - named).union(*(classes[name[1:]] for name in named))

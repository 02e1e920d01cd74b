"""Two reports that quote one speech are two witnesses; two that share prose are one: pairs made to tell them apart.

usage: python bench/speech.py [--show]

The pairs are made of the parts in `speech.toml`, which were written for this. In a pair of the first kind each report
has an outlet's own words around one speech, which it quotes whole, cut, broken by its own "she said", or paragraph by
paragraph, between any of the usual marks. In a pair of the second kind the second report has the first one's frame,
prose and speech, and an outlet's own paragraphs beside it. Joined is what `accord brief` counts as one witness.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from accord.checking.reuse import find_copies
from accord.checking.witnesses import find_witnesses
from accord.reports.report import Published, Report
from row import Row, table

MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("‘", "’"))
FORMS = ("whole", "cut", "broken", "paragraphs")
MOST_JOINED = 2.0
HELSINKI = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "reuse" / "helsinki.jsonl"
LEAST, COPIED = 0.1, 0.5
WORD, QUOTED = re.compile(r"\w+"), re.compile(r"[\"“]([^\"“”]{20,}?)[\"”]")


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    """The sentences of a speech, and what two outlets put around it."""

    words: tuple[str, ...]
    frames: tuple[str, ...]


class Fillers(Struct, frozen=True, forbid_unknown_fields=True):
    """Paragraphs that any outlet may add."""

    texts: tuple[str, ...]


class Parts(Struct, frozen=True, forbid_unknown_fields=True):
    """What pairs are made from."""

    speeches: tuple[Speech, ...]
    fillers: Fillers


class Made(Struct, frozen=True):
    """Two reports, whether they share a speech alone or prose as well, and how they were made."""

    kind: Literal["speech", "prose"]
    left: Report
    right: Report
    told: str


def load_parts() -> Parts:
    """The parts beside this file."""
    return msgspec.convert(tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")), Parts)


def quoted(words: tuple[str, ...], form: str, marks: tuple[str, str]) -> str:
    """A speech as a report quotes it.

    >>> quoted(("One day we shall meet.", "So be it."), "broken", ("“", "”"))
    '“One day we shall meet,” came the answer. “So be it.”'
    """
    opened, closed = marks
    if form == "cut":
        words = words[:-1] if len(words) > 1 else words
    if form == "broken":
        first = words[0].removesuffix(".")
        return f"{opened}{first},{closed} came the answer. {opened}{' '.join(words[1:])}{closed}"
    if form == "paragraphs":
        return "\n\n".join(opened + part for part in words) + closed
    return f"{opened}{' '.join(words)}{closed}"


def pairs() -> Iterator[Made]:
    """Every pair, those of speech before those of prose for each speech, form and pair of marks."""
    parts = load_parts()
    fillers = parts.fillers.texts
    for at, speech in enumerate(parts.speeches):
        for number, ((first, second), marks) in enumerate(product(product(FORMS, FORMS), product(MARKS, MARKS))):
            if number % len(MARKS) != at % len(MARKS):
                continue  # a quarter of all: each form with each, in marks that change from speech to speech
            told = f"speech {at}, {first} and {second}, marks {marks[0][0]}{marks[0][1]} and {marks[1][0]}{marks[1][1]}"
            own = [fillers[(number + step) % len(fillers)] for step in range(4)]
            left = _report("left", speech.frames[0], quoted(speech.words, first, marks[0]), own[:2])
            right = _report("right", speech.frames[1], quoted(speech.words, second, marks[1]), own[2:])
            yield Made("speech", left, right, told)
            copied = _report("right", speech.frames[0], quoted(speech.words, second, marks[1]), own[2:3])
            yield Made("prose", left, copied, told)


def _report(name: str, frame: str, quote: str, own: list[str]) -> Report:
    text = "\n\n".join([frame.replace("{quote}", quote), *own])
    return Report(id=f"r_{name}", outlet=f"The {name} paper", text=text, published=Published("2025-03-04", "stated"))


def is_joined(made: Made) -> bool:
    """Whether the two reports of a pair count as one witness."""
    reports = [made.left, made.right]
    return len(find_witnesses(reports, find_copies(reports))) == 1


def speech_rows() -> Iterator[Row]:
    """How many of each kind of pair are joined."""
    made = [(one, is_joined(one)) for one in pairs()]
    for kind, what in (("speech", "quoted-speech pairs wrongly joined"), ("prose", "pairs that share prose, joined")):
        told = [joined for one, joined in made if one.kind == kind]
        yield Row(
            what=f"shared text, made pairs: {what}",
            figure=100 * sum(told) / len(told),
            target=MOST_JOINED if kind == "speech" else None,
            most=kind == "speech",
            unit=" %",
            note=f"{sum(told)} of {len(told)}",
        )


def helsinki_rows() -> Iterator[Row]:
    """Of real pairs of which most of the shared text is quoted by both, how many are joined when seen by themselves.

    The pairs are those of the scoring script: containment of .1 and more but under .5, most of it speech on both sides.
    """
    if not HELSINKI.exists():
        return
    rows = [json.loads(line) for line in HELSINKI.read_text("utf-8").splitlines()]
    reports = [Report(id=row["id"], outlet=row["outlet"], text=row["text"]) for row in rows]
    grams = [_grams(report.text) for report in reports]
    spoken = [_grams(" \n ".join(QUOTED.findall(report.text))) for report in reports]
    found = joined = 0
    for one, two in combinations(range(len(reports)), 2):
        shared = grams[one] & grams[two]
        contained = len(shared) / max(1, min(len(grams[one]), len(grams[two])))
        if LEAST <= contained < COPIED and 2 * len(shared & spoken[one] & spoken[two]) > len(shared):
            found += 1
            pair = [reports[one], reports[two]]
            joined += len(find_witnesses(pair, find_copies(pair))) == 1
    yield Row(
        what="shared text, Helsinki reports: quoted-speech pairs wrongly joined",
        figure=100 * joined / max(1, found),
        target=MOST_JOINED,
        most=True,
        unit=" %",
        note=f"{joined} of {found}",
    )


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return frozenset(tuple(words[at : at + 6]) for at in range(len(words) - 5))


def main(arguments: list[str]) -> int:
    """Print the rows, and with --show every pair that is judged wrongly."""
    print(table([*speech_rows(), *helsinki_rows()]))
    if "--show" in arguments:
        for one in pairs():
            if is_joined(one) != (one.kind == "prose"):
                print(one.kind, one.told)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

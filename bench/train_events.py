"""Train the models that code events (an act's type, its source, its target), cross-validate them, write their weights.

usage: python bench/train_events.py TRAIN.jsonl [--folds N] [--out FILE] [--without frames|words]

TRAIN.jsonl holds one sentence a line: {"id", "text", "source", "target", "event"}, source and target as they stand in
the text, as Zero-Shot-PLOVER's training sentences do. Sentences of our own (data/acts.tsv) and the examples of the
frames are added. With `--folds`, the models are cross-validated over TRAIN.jsonl and nothing is written; sentences of
one text stand in one fold, our own are always trained on and never scored. `--without` leaves a part of the features
out, to see what it adds. The same input, language model and library versions give the same weights: the one source of
chance are generators with a fixed seed.

The models are linear support vector machines with squared hinge loss, one against the rest, trained by dual coordinate
descent (Hsieh and others 2008).
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from spacy.tokens import Token

from accord.reading.coding.kinds import kind_features
from accord.reading.coding.model import Linear, Weights
from accord.reading.coding.phrases import core
from accord.reading.coding.scene import Scene, scene_of
from accord.reading.coding.sides import Sides
from accord.reading.frames.library import load_library
from accord.reading.parse import load_model, parse_all, readable_text
from accord.reading.read import claims_of, context_of
from accord.reports.report import Report
from accord.world import load_world
from given import Given, given_scenes

SEED = 20240819
LEAST = 2  # a feature is kept when that many examples have it
EPOCHS = 15
COST = {"kind": 0.5, "source": 0.3, "target": 0.3}
PARTS = {
    "frames": re.compile(r"^(frame|fs|code\w*|role|held|trigc?)="),
    "words": re.compile(r"^(?!(frame|fs|code\w*|role|held|trigc?)=)"),
}
DOERS = frozenset({"party", "source", "speaker", "visitor"})
ACTS = Path(__file__).parent / "data/acts.tsv"
WEIGHTS = Path(__file__).parent.parent / "src/accord/reading/coding/data/weights.npz"
LETTERS = re.compile(r"\W+")
PIECES = re.compile(r"[=~_|+]")

Floats = NDArray[np.float64]


class Example(Struct, frozen=True):
    """One sentence, described.

    Attributes:
        group: sentences of one group stand in one fold.
        event: its type.
        kind: the features of its type, source and target given.
        source, target: the numbers of the phrases that are source and target; None where the parse has none.
        own: for each phrase its features as a source.
        other: for each phrase, by the phrase that is taken for the source, its features as a target.
        words: words of the sentence in lower case, each with whether it is a proper noun there.
    """

    group: str
    event: str
    kind: list[str]
    source: int | None = None
    target: int | None = None
    own: list[list[str]] = []
    other: list[list[list[str]]] = []
    words: list[tuple[str, bool]] = []


class Space:
    """Features by number, as the training examples have them."""

    def __init__(self, described: Sequence[Sequence[str]], *, weighed: bool) -> None:
        seen = Counter(name for names in described for name in set(names))
        self.names = sorted(name for name, count in seen.items() if count >= LEAST)
        self.rows = {name: row for row, name in enumerate(self.names, start=1)}
        self.importance: Floats = np.ones(len(self.names) + 1)
        if weighed:
            rarity = [math.log((1 + len(described)) / (1 + seen[name])) + 1 for name in self.names]
            self.importance[1:] = rarity

    def vector(self, names: Sequence[str]) -> tuple[NDArray[np.int64], Floats]:
        """The rows and values of an example, the constant first."""
        at = np.array(sorted({self.rows[name] for name in names if name in self.rows}), dtype=np.int64)
        values = self.importance[at]
        length = math.sqrt(float((values * values).sum())) or 1.0
        return np.r_[0, at], np.r_[1.0, values / length]


def train(
    described: Sequence[Sequence[str]], signs: Floats, classes: Sequence[str], cost: float, *, weighed: bool
) -> Linear:
    """A model from examples: `signs` has a row an example and a column a class, 1 where it is of it, else -1."""
    space = Space(described, weighed=weighed)
    vectors = [space.vector(names) for names in described]
    weights: Floats = np.zeros((len(space.names) + 1, len(classes)))
    held: Floats = np.zeros(signs.shape)
    slack = 1 / (2 * cost)
    lengths = [float((values * values).sum()) + slack for _, values in vectors]
    rng = np.random.default_rng(SEED)
    for _ in range(EPOCHS):
        for number in rng.permutation(len(vectors)):
            at, values = vectors[number]
            gradient = signs[number] * (values @ weights[at]) - 1 + slack * held[number]
            fresh = np.maximum(held[number] - gradient / lengths[number], 0)
            weights[at] += values[:, None] * ((fresh - held[number]) * signs[number])
            held[number] = fresh
    return Linear(
        classes=tuple(classes),
        rows=space.rows,
        importance=space.importance.astype(np.float32),
        weights=weights.astype(np.float32),
    )


def examples(rows: Sequence[Mapping[str, str]]) -> Iterator[Example]:
    """Sentences, described."""
    for row, given in zip(rows, given_scenes(rows), strict=True):
        scene = given.scene
        sides = Sides(scene)
        numbers = range(len(scene.phrases))
        yield Example(
            group=LETTERS.sub(" ", row["text"].lower()),
            event=row["event"],
            kind=kind_features(scene.sentence, given.source, given.target, scene.claims),
            source=number_of(given.source, scene),
            target=number_of(given.target, scene),
            own=[sides.of(number) for number in numbers],
            other=[[sides.target(number, doer) for number in numbers] for doer in numbers],
            words=[(word, t.pos_ == "PROPN") for t in scene.sentence for word in {t.lower_, t.lemma_.lower()}],
        )


def number_of(head: Token | None, scene: Scene) -> int | None:
    """The number of the phrase that a token heads or stands in."""
    if head is None:
        return None
    phrases = list(enumerate(scene.phrases))
    exact = [number for number, phrase in phrases if phrase.i == head.i]
    around = [number for number, phrase in phrases if core(phrase)[0] <= head.i < core(phrase)[1]]
    return next(iter([*exact, *around]), None)


def own_rows() -> list[dict[str, str]]:
    """The sentences of acts.tsv."""
    lines = [line for line in ACTS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    names = ("event", "source", "target", "text")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:]]
    return [{**row, "id": f"own-{number}"} for number, row in enumerate(rows)]


def frame_examples() -> Iterator[Example]:
    """The examples of the frames that PLOVER codes; they teach the type alone."""
    model, world, library = load_model(), load_world(), load_library()
    wanted = [(frame, example) for frame in library.frames for example in frame.examples if frame.plover]
    reports = [Report(id=f"{frame.name}-{number}", text=e.text) for number, (frame, e) in enumerate(wanted)]
    for (frame, _), report, doc in zip(wanted, reports, parse_all(map(readable_text, reports), model), strict=True):
        context = context_of(report, doc, world, library)
        claims = claims_of(context)
        claim = next((c for c in claims if c.frame == frame.name and c.plover is not None), None)
        if claim is None or claim.plover is None:
            continue
        scene = scene_of(context.token_at[claim.trigger.start].sent, claims, context)
        acting = [party.actor for party in claim.parties if party.role in DOERS]
        other = [party.actor for party in claim.parties if party.role not in DOERS] or acting[1:]
        given = Given(scene, _phrase_of(acting[:1], scene), _phrase_of(other, scene))
        event = "YIELD" if claim.plover.event in ("CONCEDE", "RETREAT") else claim.plover.event
        kind = kind_features(scene.sentence, given.source, given.target, scene.claims)
        yield Example(group=f"frame {frame.name}", event=event, kind=kind)


def _phrase_of(keys: Sequence[str], scene: Scene) -> Token | None:
    for phrase in scene.phrases:
        mention = scene.context.book.resolve(phrase)
        if mention is not None and set(keys) & set(mention.actors):
            return phrase
    return None


def proper_names(taught: Sequence[Example]) -> frozenset[str]:
    """Words that are proper nouns most of the time: no feature may carry one, however it was tagged."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for word, proper in (one for example in taught for one in example.words):
        seen[word] += 1
        named[word] += proper
    return frozenset(word for word in seen if named[word] * 2 > seen[word] and word.isalpha())


Kept = Callable[[Sequence[str]], list[str]]


def all_but(part: str | None, proper: frozenset[str]) -> Kept:
    """What leaves the features of a part out, and those that hold a name."""

    @cache
    def stays(name: str) -> bool:
        return not (part is not None and PARTS[part].match(name)) and not proper & set(PIECES.split(name)[1:])

    return lambda names: [name for name in names if stays(name)]


def models(taught: Sequence[Example], kept: Kept, *, sides: bool = True) -> Weights:
    """The three models, from examples; without `sides`, that of the type alone is worth something."""
    classes = sorted({example.event for example in taught})
    signs = np.array([[1.0 if example.event == name else -1.0 for name in classes] for example in taught])
    kind = train([kept(example.kind) for example in taught], signs, classes, COST["kind"], weighed=True)
    if not sides:
        return Weights(kind=kind, source=kind, target=kind)
    firsts = [(n, n == e.source, e) for e in taught if e.source is not None for n in range(len(e.own))]
    seconds = [
        (e.other[e.source][n], n == e.target)
        for n, _, e in firsts
        if e.source is not None and e.target is not None and n != e.source
    ]
    return Weights(
        kind=kind,
        source=train(
            [kept(e.own[n]) for n, _, e in firsts],
            _signs([right for _, right, _ in firsts]),
            ["source"],
            COST["source"],
            weighed=False,
        ),
        target=train(
            [kept(names) for names, _ in seconds],
            _signs([right for _, right in seconds]),
            ["target"],
            COST["target"],
            weighed=False,
        ),
    )


def _signs(right: Sequence[bool]) -> Floats:
    return np.array([[1.0 if one else -1.0] for one in right])


def validated(scored: Sequence[Example], always: Sequence[Example], folds: int, kept: Kept) -> list[str]:
    """For each of the scored examples, the type that a model gives it which has not seen its text."""
    groups = sorted({example.group for example in scored})
    order = np.random.default_rng(SEED).permutation(len(groups))
    fold = {group: int(place) % folds for group, place in zip(groups, order, strict=True)}
    found = [""] * len(scored)
    for number in range(folds):
        taught = [example for example in scored if fold[example.group] != number]
        kind = models([*taught, *always], kept, sides=False).kind
        for place, example in enumerate(scored):
            if fold[example.group] == number:
                found[place] = kind.classes[int(kind.scores(kept(example.kind)).argmax())]
    return found


def write(path: Path, weights: Weights) -> None:
    """The weights as bytes, with one scale a column."""
    parts: dict[str, NDArray[np.generic]] = {}
    for name, model in (("kind", weights.kind), ("source", weights.source), ("target", weights.target)):
        scale = (np.abs(model.weights).max(0) / 127).astype(np.float32)
        parts[f"{name}_classes"] = np.frombuffer("\n".join(model.classes).encode(), np.uint8)
        parts[f"{name}_names"] = np.frombuffer("\n".join(model.rows).encode(), np.uint8)
        parts[f"{name}_importance"] = model.importance.astype(np.float16)
        parts[f"{name}_weights"] = np.round(model.weights / scale).astype(np.int8)
        parts[f"{name}_scale"] = scale
    np.savez_compressed(path, **parts)  # type: ignore[arg-type]


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a JSONL file, every value a string."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [{key: str(value) for key, value in json.loads(line).items()} for line in lines]


def main() -> None:
    """Read, describe, train and write, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--folds", type=int)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--without", choices=sorted(PARTS))
    arguments = parser.parse_args()
    scored = list(examples(read_rows(arguments.train)))
    always = [*examples(own_rows()), *frame_examples()]
    kept = all_but(arguments.without, proper_names(scored))
    if arguments.folds:
        found = validated(scored, always, arguments.folds, kept)
        right = [example.event == event for example, event in zip(scored, found, strict=True)]
        print(f"root type, {arguments.folds} folds: accuracy {100 * sum(right) / len(right):.1f} (n={len(right)})")
        for name in sorted({example.event for example in scored}):
            mine = [one for one, example in zip(right, scored, strict=True) if example.event == name]
            print(f"  {name}: {sum(mine)} of {len(mine)}")
        return
    weights = models([*scored, *always], kept)
    write(arguments.out, weights)
    sizes = ", ".join(f"{len(model.rows)} features" for model in (weights.kind, weights.source, weights.target))
    print(f"{len(scored)} sentences and {len(always)} of our own: {sizes}")


if __name__ == "__main__":
    main()

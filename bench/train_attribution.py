"""Train the model that accepts attribution candidates, and write its weights.

usage: python bench/train_attribution.py TRAIN.jsonl [--parses FILE] [--out FILE]

TRAIN.jsonl holds one document a line: {"doc", "text", "attributions": [{"source", "cue", "content": [[s, e], …]}]}, as
PolNeAR's train half does. `--parses` keeps the parses (a spaCy DocBin) for the next run. The same input, model and
library versions give the same weights: the one source of chance is a generator with a fixed seed.

A candidate is right when its content and an annotated content share enough words (Dice), its cue is part of the
annotated cue and its source is the annotated one. Candidates whose cue stands within an annotated content are left out:
PolNeAR does not say whether they attribute.
"""

from __future__ import annotations

import argparse
import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, DocBin

from accord.reading.attributions.candidate import Candidate
from accord.reading.attributions.find import describe, propose
from accord.reading.attributions.lexicon import lexical_cues
from accord.reading.attributions.tree import Tree
from accord.reading.parse import STRAIGHT, load_model

SEED = 20240819
LEAST = 10  # a feature is kept when that many candidates have it
CUE_LEAST = 2  # a lemma may attribute when that many annotated attributions have it as their cue
HIDDEN = 8
EPOCHS = 2
RATE = 0.05
DROPPED = 0.15
DECAY = 1e-5
BATCH = 512
BASE = 0.6  # what a right candidate is worth; the rest of its worth is its Dice, so that better cuts win
AGREE = 0.5  # Dice of contents from which on they are the same
THRESHOLD = 0.34
WEIGHTS = Path(__file__).parent.parent / "src/accord/reading/attributions/data/weights.npz"
WORD = re.compile(r"\w+")
PART = re.compile(r"[:~]")

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Words:
    """The words of a text by number, so that spans of different tokenisations compare."""

    def __init__(self, text: str) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in WORD.finditer(text):
            self.starts.append(match.start())
            self.ends.append(match.end())

    def of(self, spans: list[list[int]]) -> frozenset[int]:
        """The numbers of the words that overlap the spans."""
        found: set[int] = set()
        for start, end in spans:
            number = bisect_right(self.ends, start)
            while number < len(self.starts) and self.starts[number] < end:
                found.add(number)
                number += 1
        return frozenset(found)


class Examples:
    """Candidates with their features as numbers, and whether they are right."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.features: list[list[int]] = []
        self.right: list[float] = []
        self.open: list[bool] = []
        self.cues: defaultdict[str, int] = defaultdict(int)

    def add(self, row: dict[str, object], doc: Doc, cues: frozenset[str], *, count: bool) -> None:
        """Judge the candidates of one document; with `count`, only count the lemmas of right cues."""
        text = str(row["text"])
        words = Words(text)
        tree = Tree(doc, text)
        candidates = propose(tree, cues)
        gold = [(words.of(a["content"]), words.of(a["cue"]), words.of(a["source"])) for a in row["attributions"]]  # type: ignore[attr-defined]
        holder: defaultdict[int, set[int]] = defaultdict(set)
        for number, (content, _, _) in enumerate(gold):
            for word in content:
                holder[word].add(number)
        counted: set[tuple[str, int]] = set()
        for candidate in candidates:
            best, at = _best(words.of(_spans(tree, candidate)), gold, holder)
            cue = (
                words.of([[tree.start[candidate.cue], tree.end[candidate.cue]]]) if candidate.cue >= 0 else frozenset()
            )
            if count:
                if best >= AGREE and cue & gold[at][1]:
                    counted.add((tree.lemma[candidate.cue], at))
                continue
            right = best >= AGREE and (candidate.cue < 0 or _agrees(tree, words, candidate, gold[at]))
            self.right.append(BASE + (1 - BASE) * best if right else 0.0)
            self.open.append(not any(word in holder for word in cue))
        if count:
            for lemma, _ in counted:
                self.cues[lemma] += 1
            return
        for features in describe(tree, candidates):
            self.features.append([self.numbers.setdefault(name, len(self.numbers)) for name in features])


def _spans(tree: Tree, candidate: Candidate) -> list[list[int]]:
    return [[tree.start[start], tree.end[end - 1]] for start, end in candidate.content]


Gold = tuple[frozenset[int], frozenset[int], frozenset[int]]
"""The words of an annotated content, cue and source."""


def _agrees(tree: Tree, words: Words, candidate: Candidate, gold: Gold) -> bool:
    """Whether the cue is part of the annotated cue, and the sources share a word or both are left out."""
    cue = words.of([[tree.start[candidate.cue], tree.end[candidate.cue]]])
    source, relative = candidate.source, candidate.source.relative
    first, last = (relative, relative) if relative >= 0 else (source.range[0], source.range[1] - 1)
    named = words.of([[tree.start[first], tree.end[last]]]) if source.head >= 0 else frozenset()
    return bool(cue & gold[1] or candidate.kind == "colon") and bool(named & gold[2] or not (named or gold[2]))


def _best(content: frozenset[int], gold: list[Gold], holder: dict[int, set[int]]) -> tuple[float, int]:
    """The largest Dice with an annotated content, and its number."""
    best, at = 0.0, -1
    for number in sorted(set().union(*(holder.get(word, set()) for word in content))):
        other = gold[number][0]
        dice = 2 * len(content & other) / (len(content) + len(other))
        if dice > best:
            best, at = dice, number
    return best, at


class Network:
    """One hidden layer over summed feature vectors, beside a linear score; trained by AdaGrad."""

    def __init__(self, size: int, rng: np.random.Generator) -> None:
        self.rng = rng
        self.linear: Floats = np.zeros(size, np.float32)
        self.hidden: Floats = (rng.standard_normal((size, HIDDEN)) * 0.05).astype(np.float32)
        self.bias: Floats = np.full(HIDDEN, 0.1, np.float32)
        self.out: Floats = (rng.standard_normal(HIDDEN) * 0.3).astype(np.float32)
        self.out_bias: Floats = np.array([-2.0], np.float32)
        self.seen = [
            np.full_like(array, 1e-2) for array in (self.linear, self.hidden, self.bias, self.out, self.out_bias)
        ]

    def train(self, numbers: Ints, ends: Ints, right: Floats, rows: Ints) -> None:
        """Walk the rows `EPOCHS` times in random order."""
        for epoch in range(EPOCHS):
            self.rng.shuffle(rows)
            rate = RATE * (1 - 0.8 * epoch / EPOCHS)
            for start in range(0, len(rows), BATCH):
                self._step(numbers, ends, right, rows[start : start + BATCH], rate)

    def _step(self, numbers: Ints, ends: Ints, right: Floats, rows: Ints, rate: float) -> None:
        lengths = ends[rows + 1] - ends[rows]
        first = np.concatenate([[0], np.cumsum(lengths)])
        at = numbers[np.arange(first[-1]) - np.repeat(first[:-1], lengths) + np.repeat(ends[rows], lengths)]
        at = np.where(self.rng.random(len(at)) >= DROPPED, at, 0)
        raw = np.add.reduceat(self.hidden[at], first[:-1], axis=0) + self.bias
        active = np.maximum(raw, 0)
        score = np.add.reduceat(self.linear[at], first[:-1]) + active @ self.out + self.out_bias
        error = (1 / (1 + np.exp(-score)) - right[rows]).astype(np.float32)
        back = (error[:, None] * self.out) * (raw > 0)
        row_of = np.repeat(np.arange(len(rows)), lengths)
        order = np.argsort(at, kind="stable")
        ordered = at[order]
        begins = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        used = ordered[begins]
        scale = np.sqrt(len(rows))
        linear = np.add.reduceat(error[row_of[order]], begins) + DECAY * len(rows) * self.linear[used]
        hidden = np.add.reduceat(back[row_of[order]], begins, axis=0) + DECAY * len(rows) * self.hidden[used]
        self._sparse(self.linear, self.seen[0], used, linear / scale, rate)
        self._sparse(self.hidden, self.seen[1], used, hidden / scale, rate)
        dense = ((self.bias, back.sum(0)), (self.out, active.T @ error), (self.out_bias, np.array([error.sum()])))
        for number, (array, gradient) in enumerate(dense, start=2):
            step = gradient / scale
            self.seen[number] += step * step
            np.subtract(array, (rate * 0.5 * step / np.sqrt(self.seen[number])).astype(np.float32), out=array)
        self.linear[0] = 0
        self.hidden[0] = 0

    @staticmethod
    def _sparse(array: Floats, seen: Floats, used: Ints, gradient: Floats, rate: float) -> None:
        seen[used] += gradient**2
        array[used] -= rate * gradient / np.sqrt(seen[used])


def parses(rows: list[dict[str, object]], kept: Path | None) -> list[Doc]:
    """The parses of all rows, read from or written to a file when one is named."""
    model = load_model()
    if kept is not None and kept.exists():
        return list(DocBin().from_disk(kept).get_docs(model.vocab))
    docs = list(model.pipe((str(row["text"]).translate(STRAIGHT) for row in rows), batch_size=16))
    if kept is not None:
        attributes = ["ORTH", "TAG", "POS", "HEAD", "DEP", "LEMMA", "ENT_TYPE", "ENT_IOB", "SENT_START", "SPACY"]
        DocBin(attrs=attributes, docs=docs).to_disk(kept)
    return docs


def proper_names(docs: list[Doc]) -> frozenset[str]:
    """Words that are proper nouns most of the time: no cue and no feature may carry one, however it was tagged."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for doc in docs:
        for token in doc:
            for word in {token.lower_, token.lemma_.lower()}:
                seen[word] += 1
                named[word] += token.pos_ == "PROPN"
    return frozenset(word for word in seen if named[word] * 2 > seen[word] and word.isalpha()) - lexical_cues()


def main() -> None:
    """Read, parse, judge, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--parses", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.train.read_text(encoding="utf-8").splitlines() if line.strip()]
    docs = parses(rows, arguments.parses)
    examples = Examples()
    for row, doc in zip(rows, docs, strict=True):
        examples.add(row, doc, frozenset(), count=True)
    proper = proper_names(docs)
    cues = frozenset(lemma for lemma, seen in examples.cues.items() if seen >= CUE_LEAST) - proper
    for row, doc in zip(rows, docs, strict=True):
        examples.add(row, doc, cues | lexical_cues(), count=False)
    counts = Counter(number for features in examples.features for number in features)
    names = list(examples.numbers)
    common = (
        number for number, seen in counts.items() if seen >= LEAST and not proper & set(PART.split(names[number]))
    )
    kept = sorted(common, key=lambda number: names[number])
    row_of = {number: row for row, number in enumerate(kept, start=1)}
    flat: list[int] = []
    ends = [0]
    for features in examples.features:
        flat.append(0)
        flat += [row_of[number] for number in features if number in row_of]
        ends.append(len(flat))
    network = Network(len(kept) + 1, np.random.default_rng(SEED))
    right = np.array(examples.right, np.float32)
    network.train(np.array(flat, np.int64), np.array(ends, np.int64), right, np.flatnonzero(examples.open))
    write(arguments.out, network, [names[number] for number in kept], cues)
    print(f"{len(rows)} documents, {len(right)} candidates, {len(kept)} features, {len(cues)} cue lemmas")


def write(path: Path, network: Network, names: list[str], cues: frozenset[str]) -> None:
    """The weights, hidden ones as bytes with one scale a column."""
    scale = (np.abs(network.hidden).max(0) / 127).astype(np.float32)
    np.savez_compressed(
        path,
        names=np.frombuffer("\n".join(names).encode(), np.uint8),
        cues=np.frombuffer("\n".join(sorted(cues)).encode(), np.uint8),
        linear=network.linear.astype(np.float16),
        hidden=np.round(network.hidden / scale).astype(np.int8),
        hidden_scale=scale,
        hidden_bias=network.bias,
        out=network.out,
        out_bias=network.out_bias,
        threshold=np.array([THRESHOLD], np.float32),
    )


if __name__ == "__main__":
    main()

"""Every parser of what comes from outside gives a value or one of our errors, whatever it is given."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from mutate import mutated
from targets import CORPUS, TARGETS, run, seeds

from fuzz import broken

KEPT = [(path.parent.name, path.name) for path in sorted(CORPUS.glob("*/*"))]
LONG = 400


def inputs(name: str, count: int, seed: int) -> Iterator[bytes]:
    """Mutations of a parser's kept inputs, the same for the same seed."""
    dice = random.Random(f"{name} {seed}")  # noqa: S311 - the same inputs for the same seed
    pool = [path.read_bytes() for path in seeds(name)]
    for _ in range(count):
        yield mutated(dice.choice(pool), pool, dice)


@pytest.mark.parametrize(("name", "file"), KEPT, ids=[f"{name}/{file}" for name, file in KEPT])
def test_kept_inputs_are_replayed(name: str, file: str) -> None:
    """Inputs written by hand and inputs that once broke a parser."""
    run(name, (CORPUS / name / file).read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_parser_has_inputs(name: str) -> None:
    """A parser without a kept input would not be fuzzed."""
    assert seeds(name)


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_a_few_mutations_break_nothing(name: str) -> None:
    """A short run with every change."""
    for content in inputs(name, 12, 7):
        run(name, content)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(TARGETS))
def test_many_mutations_neither_break_nor_stall(name: str) -> None:
    """A long run; what it finds is kept by `python tests/fuzz/fuzz.py`."""
    for content in inputs(name, LONG, 11):
        assert broken(name, content) is None, content[:300]

"""The frames that ship, and any that an analyst adds: loaded, checked by schema, indexed by trigger."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from accord.errors import DataError
from accord.reading.frames.frame import Frame
from accord.reports.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable
    from pathlib import Path

Word = Literal["verb", "noun", "adjective"]
NOT_FRAMES = frozenset({"classes.toml", "modality.toml", "plain.toml"})


class Trigger(Struct, frozen=True):
    """A frame together with the second word that its trigger wants, if any ('take' + 'over')."""

    frame: Frame
    with_word: str | None


class Library(Struct, frozen=True):
    """All frames, their word classes, and two indexes: (part of speech, lemma) to triggers, and word to classes.

    In `classes_of` a class stands as conditions write it ('@talks'), under the last word of each of its entries.
    """

    frames: tuple[Frame, ...]
    classes: dict[str, frozenset[str]]
    index: dict[tuple[Word, str], tuple[Trigger, ...]]
    classes_of: dict[str, frozenset[str]]

    def family(self, name: str) -> str:
        """The family of the frame of that name; a frame that this library does not know is its own."""
        return next((f.family or f.name for f in self.frames if f.name == name), name)

    def frame(self, name: str) -> Frame:
        """The frame of that name.

        Raises:
            KeyError: when there is none.
        """
        for frame in self.frames:
            if frame.name == name:
                return frame
        raise KeyError(name)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    frame: tuple[Frame, ...]


def read_frames(text: str, where: str) -> tuple[Frame, ...]:
    """The frames of one TOML file.

    Raises:
        DataError: naming the file and the fault, when it is no TOML or breaks the schema.
    """
    try:
        return msgspec.convert(tomllib.loads(text), _File).frame
    except (ValueError, RecursionError) as error:  # ValueError: no TOML, another schema, a number of 5,000 digits
        raise DataError(f"{where}: {error}") from error


def build_library(frames: Iterable[Frame], classes: dict[str, frozenset[str]]) -> Library:
    """Index frames by trigger.

    Raises:
        DataError: when two frames share a name, or a frame names a class that does not exist.
    """
    index: dict[tuple[Word, str], list[Trigger]] = {}
    known: dict[str, Frame] = {}
    for frame in frames:
        if frame.name in known:
            raise DataError(f"frame {frame.name!r} is defined twice")
        known[frame.name] = frame
        for condition in (*frame.needs, *frame.unless):
            for name in (test for tests in alternatives(condition).values() for test in tests):
                if name.startswith("@") and name[1:] not in classes:
                    raise DataError(f"frame {frame.name!r}: unknown class {name!r}")
        words: tuple[tuple[Word, tuple[str, ...]], ...] = (
            ("verb", frame.verbs),
            ("noun", frame.nouns),
            ("adjective", frame.adjectives),
        )
        for kind, entries in words:
            for entry in entries:
                _enter(index, kind, entry, frame, classes)
    return Library(
        tuple(known.values()), classes, {key: tuple(value) for key, value in index.items()}, _by_word(classes)
    )


def _by_word(classes: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, entries in classes.items():
        for entry in entries:
            found.setdefault(entry.rpartition(" ")[2], set()).add(f"@{name}")
    return {word: frozenset(names) for word, names in found.items()}


@functools.cache
def alternatives(condition: str) -> dict[str, tuple[str, ...]]:
    """The tests of a condition by their relations: what stands in one is looked for once, and not for each test.

    >>> alternatives("object:treaty|object:@talks|with:#actor")
    {'object': ('treaty', '@talks'), 'with': ('#actor',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for alternative in condition.split("|"):
        relation, _, test = alternative.partition(":")
        found[relation] = (*found.get(relation, ()), test)
    return found


def _enter(
    index: dict[tuple[Word, str], list[Trigger]],
    kind: Word,
    entry: str,
    frame: Frame,
    classes: dict[str, frozenset[str]],
) -> None:
    if entry.startswith("@"):
        if entry[1:] not in classes:
            raise DataError(f"frame {frame.name!r}: unknown class {entry!r}")
        for lemma in sorted(classes[entry[1:]]):
            _enter(index, kind, lemma, frame, classes)
        return
    words = entry.split(" ")
    if kind == "noun" and len(words) > 1:  # the head is last: 'phone call'
        index.setdefault((kind, words[-1]), []).append(Trigger(frame, words[-2]))
    else:
        index.setdefault((kind, words[0]), []).append(Trigger(frame, words[1] if len(words) > 1 else None))


def _data() -> Traversable:
    return resources.files("accord.reading.frames").joinpath("data")


@functools.cache
def load_classes() -> dict[str, frozenset[str]]:
    """Word classes that frames share, from `data/classes.toml`."""
    return shipped("accord.reading.frames", "classes.toml", dict[str, frozenset[str]])


@functools.cache
def load_library() -> Library:
    """The shipped frames."""
    frames: list[Frame] = []
    for file in sorted(_data().iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml") and file.name not in NOT_FRAMES:
            frames += read_frames(file.read_text("utf-8"), file.name)
    return build_library(frames, load_classes())


def library_with(folder: Path) -> Library:
    """An analyst's own frames, every `*.toml` in a folder, and behind them the shipped ones.

    Raises:
        DataError: naming the file and the fault.
    """
    own: list[Frame] = []
    for file in sorted(folder.glob("*.toml")):
        own += read_frames(file.read_text("utf-8"), str(file))
    return build_library([*own, *load_library().frames], load_classes())

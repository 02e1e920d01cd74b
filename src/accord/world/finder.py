"""Finding known names in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import ahocorasick
from msgspec import Struct

Form = Literal["name", "demonym", "metonym", "alias", "abbreviation"]
FoundKind = Literal["state", "place", "organisation", "outlet"]

# One character for one, so that offsets stay: the data files are written with the straight apostrophe and hyphen.
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\t": " "})
_CAPS_LINE = re.compile(r"^[^\na-zß-öø-ÿ]*[A-Z][^\na-zß-öø-ÿ]*$", re.MULTILINE)

_WORD = re.compile(r"[^\W\d_]+")


class Entry(Struct, frozen=True, gc=False):
    """One reading of one name: what it stands for and how."""

    key: str
    kind: FoundKind
    form: Form
    ambiguous: bool = False
    stands_for: tuple[str, ...] = ()


class Found(Struct, frozen=True, kw_only=True, gc=False):
    """A known name in a text: text[start:end].

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        key: what the name stands for most often ('state:CHN', 'place:CHN/Beijing', 'org:ASEAN', 'outlet:Xinhua').
        form: how it stands for it.
        kind: what `key` is.
        ambiguous: the words alone do not tell; the text has to support `key` or one of `alternatives`.
        alternatives: keys of the other readings, most prominent first.
        stands_for: keys of the states or organisations that a capital or seat may stand for ("Beijing said").
    """

    start: int
    end: int
    key: str
    form: Form
    kind: FoundKind
    ambiguous: bool = False
    alternatives: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()


class Finder:
    """Aho–Corasick over names; case-sensitive, whole words, the longest name wins.

    A line without lower-case letters is matched against the names in capitals.

    Args:
        names: pairs of a name and its readings, the most prominent reading first.
    """

    def __init__(self, names: Iterable[tuple[str, Sequence[Entry]]]) -> None:
        self._names = tuple(names)
        self._plain = _automaton(self._names)
        self._capitals: ahocorasick.Automaton | None = None

    def find(self, text: str) -> list[Found]:
        """Every known name in the text, in order, never overlapping."""
        straight = text.translate(_STRAIGHT)
        whole = _whole_words(self._plain, straight, 0, len(straight))
        found = list(_longest([*whole, *self._accented(straight)]))
        for line in _CAPS_LINE.finditer(straight):
            found = self._in_capitals(straight, line.start(), line.end(), found)
        return found

    def _accented(self, text: str) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
        """The seats of states that are printed with accents which no row lists: 'Díli', 'Chișinău'.

        Other names are left alone: many a surname is a town's name but for its accents.
        """
        if text.isascii():
            return
        for word in _WORD.finditer(text):
            bare = word[0] if word[0].isascii() else _without_accents(word[0])
            if bare != word[0] and self._plain.exists(bare):
                entries = self._plain.get(bare)[1]
                if entries[0].stands_for:
                    yield word.start(), word.end(), entries

    def _in_capitals(self, text: str, start: int, end: int, found: list[Found]) -> list[Found]:
        if self._capitals is None:
            self._capitals = _automaton(_capital_names(self._names))
        inside = _longest(_whole_words(self._capitals, text, start, end))
        outside = [one for one in found if one.end <= start or one.start >= end]
        return sorted([*outside, *inside], key=lambda one: one.start)


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _capital_names(
    names: Iterable[tuple[str, Sequence[Entry]]],
) -> Iterator[tuple[str, Sequence[Entry]]]:
    # A name that is in capitals anyway ("US", "WHO") may be an ordinary word in a line of capitals.
    for name, entries in names:
        upper = name.upper()
        if upper != name:
            yield upper, entries
        elif name.isalpha():
            yield name, [Entry(one.key, one.kind, one.form, True, one.stands_for) for one in entries]
        else:
            yield name, entries


def _automaton(names: Iterable[tuple[str, Sequence[Entry]]]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name, entries in names:
        if not automaton.exists(name):
            automaton.add_word(name, (len(name), tuple(entries)))
    automaton.make_automaton()
    return automaton


def _whole_words(
    automaton: ahocorasick.Automaton, text: str, start: int, end: int
) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    for last, (length, entries) in automaton.iter(text, start, end):
        first = last - length + 1
        if _begins(text, first) and _ends(text, last):
            yield first, last + 1, entries


def _begins(text: str, first: int) -> bool:
    return first == 0 or not (text[first - 1].isalnum() and text[first].isalnum())


def _ends(text: str, last: int) -> bool:
    # "U.S" before a letter is the head of another abbreviation: a final full stop does not end a word then.
    return last + 1 == len(text) or not text[last + 1].isalnum()


def _longest(matches: Iterable[tuple[int, int, tuple[Entry, ...]]]) -> Iterator[Found]:
    """The leftmost longest of overlapping matches, left to right."""
    reached = 0
    for start, end, entries in sorted(matches, key=lambda match: (match[0], -match[1])):
        if start >= reached:
            reached = end
            yield _found(start, end, entries)


def _found(start: int, end: int, entries: tuple[Entry, ...]) -> Found:
    first = entries[0]
    return Found(
        start=start,
        end=end,
        key=first.key,
        form=first.form,
        kind=first.kind,
        ambiguous=first.ambiguous,
        alternatives=tuple(dict.fromkeys(entry.key for entry in entries[1:] if entry.key != first.key)),
        stands_for=first.stands_for,
    )

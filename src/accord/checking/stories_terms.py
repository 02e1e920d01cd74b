"""The words that tell what a report is about, weighed: names, places and numbers beside common words."""

from __future__ import annotations

import functools
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.reports.report import Report

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST = 40
_LEAD = 100
_LEAD_WEIGHT = 3.0
_NAME_WEIGHT = 2.0
_SHORT = 4
_WORDS_HELD = 65_536
_TABLED = 1000


Stem = tuple[str, bool]
"""The stem of a word, and whether the word is capitalised."""


class Terms(Struct, frozen=True):
    """A report's terms: weighted frequencies, and which of the stems stand in lower case somewhere in it."""

    frequencies: Mapping[str, float]
    lower: AbstractSet[str]


def read_terms(report: Report, told: Sequence[Stem] | None = None) -> Terms:
    """Weigh a report's terms: words by their stem, and pairs of neighbouring capitalised words.

    The headline and the first hundred words say what a report is about and count three times, capitalised words (names
    of actors and places, at sentence starts other words too) twice.

    Args:
        report: the report.
        told: the stems of its readable text, where they are at hand.

    >>> terms = read_terms(Report(id="r", text="The ministers met in Phnom Penh on 3 May."))
    >>> [terms.frequencies[term] for term in ("minister", "phnom penh", "3")]
    [3.0, 3.0, 3.0]
    """
    told = stems_of(report.readable()) if told is None else told
    return count_terms([*stems_of(report.title), *told] if report.title and report.title_span is None else told)


def stems_of(text: str, start: int = 0, end: int = sys.maxsize) -> list[Stem]:
    """The stems of a text's words, or of those in a stretch of it that begins and ends between words.

    >>> stems_of("They agreed in Phnom Penh.", 5, 14)
    [('agre', False), ('in', False)]
    """
    return list(map(_SEEN.__getitem__, _WORD.findall(text, start, end)))


def count_terms(told: Sequence[Stem]) -> Terms:
    """Likewise of words that follow one another.

    >>> count_terms(stems_of("They met.")).frequencies
    {'they': 6.0, 'met': 3.0}
    """
    frequencies: defaultdict[str, float] = defaultdict(float)
    lower: set[str] = set()
    before = ""
    for weight, part in ((_LEAD_WEIGHT, told[:_LEAD]), (1.0, told[_LEAD:])):
        for stem, capital in part:
            if capital:
                frequencies[stem] += weight * _NAME_WEIGHT
                if before:
                    frequencies[f"{before} {stem}"] += weight
                before = stem
            else:
                frequencies[stem] += weight
                lower.add(stem)
                before = ""
    return Terms(dict(frequencies), lower)


def terms_among(told: Iterable[Stem]) -> dict[str, None]:
    """The terms of words that follow one another, each once, as they come.

    >>> list(terms_among(stems_of("They met in Phnom Penh.")))
    ['they', 'met', 'in', 'phnom', 'penh', 'phnom penh']
    """
    found: dict[str, None] = {}
    before = ""
    for stem, capital in told:
        found[stem] = None
        if capital:
            if before:
                found[f"{before} {stem}"] = None
            before = stem
        else:
            before = ""
    return found


class _Seen(dict[str, Stem]):
    """A word's stem, and whether it is capitalised; words met before are looked up."""

    def __missing__(self, word: str) -> Stem:
        """A word not met lately."""
        if len(self) >= _WORDS_HELD:
            self.clear()
        found = self[word] = find_stem(word[:_LONGEST]), word[0].isupper()
        return found


_SEEN = _Seen()


@functools.lru_cache(maxsize=4096)
def damp(frequency: float) -> float:
    """A frequency's part of a term's weight: the tenth mention says less than the first (1 + log)."""
    return 1 + math.log(frequency) if frequency > 1 else frequency


def damp_all(frequencies: NDArray[np.float64]) -> NDArray[np.float64]:
    """What `damp` gives of many.

    >>> damp_all(np.array([1.0, 6.0])).tolist() == [damp(1.0), damp(6.0)]
    True
    """
    whole = frequencies.astype(np.int64)
    top = int(whole.max(initial=0))
    if top > _TABLED or not np.array_equal(whole, frequencies):
        return np.fromiter(map(damp, frequencies.tolist()), np.float64, len(frequencies))
    return np.array([damp(float(one)) for one in range(top + 1)], np.float64)[whole]


def find_stem(word: str) -> str:
    """A word in lower case without its commonest English endings; crude on purpose, it need only be the same twice.

    >>> find_stem("agreed") == find_stem("agrees") == find_stem("agree's")
    True
    """
    stem = word.lower().replace("’", "'").removesuffix("'s")
    if len(stem) > _SHORT and stem.endswith("ies"):
        return stem[:-3] + "y"
    for ending, least in (("ing", 6), ("ed", 5), ("s", 4)):
        if len(stem) >= least and stem.endswith(ending) and not stem.endswith("ss"):
            stem = stem.removesuffix(ending)
            break
    return stem.removesuffix("e") if len(stem) > _SHORT else stem

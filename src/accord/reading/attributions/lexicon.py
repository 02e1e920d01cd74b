"""The cue lexicon: what a cue word does, by its lemma and part of speech."""

from __future__ import annotations

from functools import cache

from accord.errors import DataError
from accord.reports.shipped import shipped

PARTS = ("verbs", "nouns", "adjectives", "formulas", "loose", "abroad", "answers", "alone")


@cache
def cue_classes() -> dict[str, dict[str, tuple[str, ...]]]:
    """For verbs, nouns, adjectives and every other table of cues.toml: the classes of each lemma.

    Raises:
        DataError: when the file lacks a part of speech.

    >>> cue_classes()["verbs"]["pledge"]
    ('promise',)
    """
    table = shipped("accord.reading.attributions", "cues.toml", dict[str, dict[str, str]])
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for part in PARTS:
        if part not in table:
            raise DataError(f"cues.toml: expected a table [{part}], found {', '.join(table) or 'none'}")
        lemmas: dict[str, tuple[str, ...]] = {}
        for name, words in table[part].items():
            for lemma in dict.fromkeys(words.split()):
                lemmas[lemma] = (*lemmas.get(lemma, ()), name)
        found[part] = lemmas
    return found


def is_saying(lemma: str) -> bool:
    """Whether a verb is one of saying.

    >>> is_saying("add"), is_saying("pledge")
    (True, False)
    """
    return "say" in cue_classes()["verbs"].get(lemma, ())


@cache
def lexical_cues() -> frozenset[str]:
    """The lemmas of verbs and nouns that attribute by what they mean, whether or not the training texts have them.

    >>> "whisper" in lexical_cues()
    True
    """
    classes = cue_classes()
    return frozenset(classes["verbs"]) | frozenset(classes["nouns"])

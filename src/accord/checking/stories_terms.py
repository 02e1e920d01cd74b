"""The words that tell what a report is about, weighed: names, places and numbers beside common words."""

from __future__ import annotations

import re
from collections import defaultdict

from accord.reports.report import Report

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST = 40
_LEAD = 100
_LEAD_WEIGHT = 3.0
_NAME_WEIGHT = 2.0
_SHORT = 4


def read_terms(report: Report) -> dict[str, float]:
    """Weighted frequencies of a report's terms: words by their stem, and pairs of neighbouring capitalised words.

    The headline and the first hundred words say what a report is about and count three times, capitalised words (names
    of actors and places, at sentence starts other words too) twice.

    >>> terms = read_terms(Report(id="r", text="The ministers met in Buenos Aires on 3 May."))
    >>> terms["minister"], terms["buenos air"], terms["3"]
    (3.0, 3.0, 3.0)
    """
    text = report.readable()
    if report.title and report.title_span is None:
        text = f"{report.title}\n{text}"
    terms: defaultdict[str, float] = defaultdict(float)
    before = ""
    for number, match in enumerate(_WORD.finditer(text)):
        word = match.group()[:_LONGEST]
        weight = _LEAD_WEIGHT if number < _LEAD else 1.0
        stem = find_stem(word)
        capital = word[0].isupper()
        terms[stem] += weight * _NAME_WEIGHT if capital else weight
        if capital and before:
            terms[f"{before} {stem}"] += _LEAD_WEIGHT if number < _LEAD else 1.0
        before = stem if capital else ""
    return dict(terms)


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

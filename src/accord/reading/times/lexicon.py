"""The words that time expressions are made of, by set, as the package's data list them."""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct

from accord.reports.shipped import shipped

Value = str | int | float

# The sets of tokens that scanning recognises by their shape, not by a list.
SHAPES = (
    "ISODATE",
    "NUMDATE",
    "CLOCK",
    "CLOCKAMPM",
    "ZEROCLOCK",
    "DECADE",
    "APOSYY",
    "ORDNUM",
    "YEAR",
    "YEARLIKE",
    "INT",
    "DECIMAL",
    "FRACTION",
    "DAY",
    "HOUR",
    "YY",
    "QLABEL",
    "FYLABEL",
)
OTHER = "."
BREAK = "|"


class Lexeme(Struct, frozen=True):
    """One word form: its code (one character for its combination of sets) and its value in each set."""

    code: str
    values: dict[str, Value]


class Lexicon(Struct, frozen=True):
    """All word forms, the codes that belong to each set, and the guards' word lists."""

    forms: dict[str, Lexeme]
    codes: dict[str, str]
    shapes: dict[str, str]
    sets: dict[str, str]
    not_year_before: frozenset[str]
    number_abbreviations: frozenset[str]
    amount_before: frozenset[str]
    not_year_after: frozenset[str]
    year_signs: frozenset[str]
    name_months: frozenset[str]
    month_signs: frozenset[str]
    month_articles: frozenset[str]
    day_before: frozenset[str]
    day_after: frozenset[str]


def data(name: str) -> dict[str, Any]:
    """One of the package's TOML files."""
    return shipped("accord.reading.times", name, dict[str, Any])


class _Codes:
    """Hands out one private-use character for each combination of sets."""

    def __init__(self) -> None:
        self.by_sets: dict[frozenset[str], str] = {}

    def of(self, sets: frozenset[str]) -> str:
        return self.by_sets.setdefault(sets, chr(0xE000 + len(self.by_sets)))

    def by_set(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for sets, code in self.by_sets.items():
            for name in sets:
                found[name] = found.get(name, "") + code
        return found


def _forms(source: dict[str, Any]) -> dict[str, dict[str, Value]]:
    """Every written form with its values by set."""
    forms: dict[str, dict[str, Value]] = {}
    for name, words in source["words"].items():
        for word, value in words.items():
            for form in {word, word.capitalize(), word.upper()}:
                forms.setdefault(form, {})[name] = value
    for name, words in source["exact"].items():
        for word, value in words.items():
            forms.setdefault(word, {})[name] = value
    for name, listed in source["plain"].items():
        for word in listed:
            for form in {word, word.capitalize(), word.upper()}:
                forms.setdefault(form, {})[name] = 1
    return forms


# Digits of one kind belong to several sets at once: "12" may be a day, an hour, a short year or a count.
NUMBER_SETS: dict[str, frozenset[str]] = {
    "d12": frozenset({"INT", "DAY", "HOUR", "YY"}),
    "d24": frozenset({"INT", "DAY", "HOUR", "YY"}),
    "d31": frozenset({"INT", "DAY", "YY"}),
    "d99": frozenset({"INT", "YY"}),
    "zero": frozenset({"INT", "YY", "HOUR"}),
    "year": frozenset({"YEAR", "YEARLIKE"}),
    "yearlike": frozenset({"INT", "YEARLIKE"}),
    "int": frozenset({"INT"}),
}


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once on first use.

    >>> lexicon().forms["Tuesday"].values["WEEKDAY"]
    2
    >>> "may" in lexicon().forms
    False
    """
    source = data("lexicon.toml")
    codes = _Codes()
    forms = {form: Lexeme(codes.of(frozenset(values)), values) for form, values in _forms(source).items()}
    shapes = {kind: codes.of(sets) for kind, sets in NUMBER_SETS.items()}
    shapes |= {shape: codes.of(frozenset({shape})) for shape in SHAPES}
    return Lexicon(
        forms=forms,
        codes={form: lexeme.code for form, lexeme in forms.items()},
        shapes=shapes,
        sets=codes.by_set(),
        not_year_before=frozenset(source["years"]["before"]),
        number_abbreviations=frozenset(source["years"]["abbreviated"]),
        amount_before=frozenset(source["years"]["amounts"]),
        not_year_after=frozenset(source["years"]["after"]),
        year_signs=frozenset(source["years"]["signs"]),
        name_months=frozenset(source["names"]["months"]),
        month_signs=frozenset(source["names"]["signs"]),
        month_articles=frozenset(source["names"]["articles"]),
        day_before=frozenset(source["days"]["before"]),
        day_after=frozenset(source["days"]["after"]),
    )

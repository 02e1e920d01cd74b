"""Number phrases: "twenty-five", "two hundred", "2 1/2", "a couple", "12,000", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence

_SCALES = (100, 1000)


def number_of(words: Sequence[str], values: Sequence[float | None]) -> float | None:
    """The number that words say, with the lexicon's value of each word beside it.

    >>> number_of(["twenty", "-", "five"], [20, None, 5])
    25
    >>> number_of(["two", "hundred"], [2, 100])
    200
    >>> number_of(["2,500"], [None])
    2500
    """
    total: float = 0
    seen = False
    for word, value in zip(words, values, strict=True):
        part = value if value is not None else digits_of(word)
        if part is None:
            continue
        if part in _SCALES and value is not None:
            total = (total or 1) * part
        else:
            total += part
        seen = True
    return total if seen else None


def digits_of(word: str) -> float | None:
    """The number that digits say, thousands commas and decimals included; None for anything else.

    >>> digits_of("1,984"), digits_of("2.5"), digits_of("1/2"), digits_of("x")
    (1984, 2.5, 0.5, None)
    """
    plain = word.replace(",", "")
    if plain.isdecimal():
        return int(plain)
    whole, point, rest = plain.partition(".")
    if point and whole.isdecimal() and rest.isdecimal():
        return float(plain)
    if word == "1/2":
        return 0.5
    return None


def spelled_year(values: Sequence[int]) -> int:
    """The year of a spelled one, from its words' values.

    >>> spelled_year([19, 90, 6]), spelled_year([20, 14]), spelled_year([2, 1000, 1])
    (1996, 2014, 2001)
    """
    if values[1:2] == [1000]:
        return values[0] * 1000 + sum(values[2:])
    return values[0] * 100 + sum(values[1:])

"""Currencies as the press writes them, and the shape of a sum of money; the words are data (`data/currencies.toml`)."""

from __future__ import annotations

import functools
import re

from msgspec import Struct

from accord.reports.shipped import shipped

FIGURE = r"\d[\d,]*(?:\.\d+)?"
WORDS = (
    r"half a"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
)
_HELD = 4096  # texts: what is said is asked for its sums, and then for all that it counts
SCALE = r"lakh crore|hundred|thousand|million|billion|trillion|mn|bn|tn|crore|lakh"


class Currencies(Struct, frozen=True):
    """Codes by sign, by name in the singular, and by name with the adjective that tells whose it is."""

    signs: dict[str, str]
    names: dict[str, str]
    adjectives: dict[str, str]


@functools.cache
def load_currencies() -> Currencies:
    """The shipped currencies.

    >>> load_currencies().signs["€"], load_currencies().adjectives["swiss franc"]
    ('EUR', 'CHF')
    """
    return shipped("accord.reading", "currencies.toml", Currencies)


@functools.cache
def sum_pattern() -> re.Pattern[str]:
    """A sum of money, by named groups: sign, figure, scale; or figure2, scale2 or fused, adjective (whose it is), unit.

    >>> sum_pattern().search("some 3 billion Pakistani rupees").group("figure2", "scale2", "adjective", "unit")
    ('3', 'billion', 'Pakistani', 'rupees')
    """
    known = load_currencies()
    signs = "|".join(sorted((re.escape(s) for s in known.signs), key=len, reverse=True))
    units = "|".join(sorted((re.escape(n) for n in known.names), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?P<sign>{signs}|P(?={FIGURE}[ -]?(?i:{SCALE})\b|\d{{1,3}},\d{{3}}))\s?"  # no 'P5'
        rf"(?P<figure>{FIGURE})(?:[ -]?(?P<scale>(?i:{SCALE})|m|b|k)\b)?"
        rf"|(?<![\w.])(?P<figure2>(?:{FIGURE} [bm]illion )?{FIGURE}|(?i:{WORDS}))"
        rf"(?:[ -](?P<scale2>(?i:{SCALE}))|(?P<fused>m|k))?[ -](?:U\.?S\.? )?"
        rf"(?:(?P<adjective>[A-Z]\w+(?: [A-Z]\w+)?) )?(?P<unit>(?i:{units})s?|USD|EUR|GBP)\b"
    )


@functools.lru_cache(maxsize=_HELD)
def may_be_sum(text: str) -> bool:
    """Whether a sum of money can stand in a text: it has a sign, a name of a currency, or capitals before a figure.

    >>> may_be_sum("a 20-million-euro grant"), may_be_sum("Nu 350 a bag"), may_be_sum("some 20 ships")
    (True, True, False)
    """
    if _signs().search(text) or _LETTERED.search(text):
        return True
    return not _names().isdisjoint(_LETTERS.findall(text.lower()))


_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERED = re.compile(r"[A-Z][^\W\d_]*\.?\s?\d")  # every sign of letters is one of these


@functools.cache
def _names() -> frozenset[str]:
    """The names of currencies, one and many; of a name with an apostrophe, what stands behind it."""
    names = {name.lower().rpartition("'")[2] for name in load_currencies().names}
    return frozenset(names | {f"{name}s" for name in names} | {"usd", "eur", "gbp"})


@functools.cache
def _signs() -> re.Pattern[str]:
    """What signs have beside letters: '$' of 'NZ$'."""
    letters = {letter for sign in load_currencies().signs for letter in sign if not letter.isalpha() and letter != "."}
    return re.compile(f"[{''.join(map(re.escape, sorted(letters)))}]")


def currency(sign: str | None, adjective: str | None, unit: str | None) -> str | None:
    """The code of a currency, or its name where the text leaves open whose it is.

    >>> currency("$", None, None), currency(None, "Pakistani", "rupees"), currency(None, None, "crowns")
    ('USD', 'PKR', 'crowns')
    """
    known = load_currencies()
    if sign:
        return known.signs.get(sign, sign)
    if unit is None:
        return None
    name = unit.lower() if unit.lower() in known.names else unit.lower().removesuffix("s")
    if adjective and (code := known.adjectives.get(f"{adjective.lower()} {name}")):
        return code
    return known.names.get(name, unit.lower())

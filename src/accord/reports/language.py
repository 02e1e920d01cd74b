"""The language of a text, cheaply where it is plainly English."""

from __future__ import annotations

import functools
import math
import re
import unicodedata

from msgspec import Struct

from accord.reports.line import Line
from accord.reports.shipped import shipped

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter)\S*|[@#]\w+")
_SAMPLE = 6_000
_ENGLISH = (
    0.25  # share of English function words that only running English reaches; measured: 95 in 100 reports have more
)
_TELLING = 0.10  # and of those that no neighbour shares; Dutch, German and Scandinavian stay under .03
_FOREIGN = 0.06
_SURE = 0.85
_FEW_WORDS = 12
_LINE_WORDS = 15


class English(Struct, frozen=True, forbid_unknown_fields=True):
    """Function words of English, and those that no other language shares."""

    common: frozenset[str]
    telling: frozenset[str]


class Languages(Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `data/language.toml`."""

    english: English
    names: dict[str, str]


@functools.cache
def languages() -> Languages:
    """The shipped words and names, read once."""
    return shipped("accord.reports", "language.toml", Languages)


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text; a short text in Latin letters that nothing speaks against is taken for English.

    >>> language_of("The two ministers said that they had agreed on the text of the treaty.")
    'en'
    >>> language_of("Les deux ministres ont déclaré qu'ils étaient d'accord sur le texte du traité.")
    'fr'
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.casefold())
    if not words:
        return "en"
    common, telling = _shares(words)
    if common >= _ENGLISH and telling >= _TELLING:
        return "en"
    code, sure = _identified(sample)
    if code == "en" or not is_latin(sample):
        return code
    few = len(words) < _FEW_WORDS
    # Headlines and lists of names have few function words: the identifier must be sure to overrule Latin letters.
    doubtful = sure < _SURE or (few and (sure < 0.99 or common > _FOREIGN))  # noqa: PLR2004 - short texts mislead it
    return "en" if doubtful and not _has_foreign_letters(sample) else code


def language_name(code: str) -> str:
    """The English name of a language, or its code.

    >>> language_name("vi"), language_name("xx")
    ('Vietnamese', 'xx')
    """
    return languages().names.get(code, code)


def foreign_lines(lines: tuple[Line, ...]) -> tuple[tuple[Line, str], ...]:
    """The lines that are in another language than English, with its code. Short lines are left alone.

    A line counts only where its letters or the lack of every English function word say so first.
    """
    return tuple((line, code) for line in lines if (code := _foreign(line)) is not None)


def _foreign(line: Line) -> str | None:
    letters = line.text[:600]
    if not is_latin(letters):
        return language_of(letters) if sum(char.isalpha() for char in letters) > 5 else None  # noqa: PLR2004 - a name in its own script is no foreign line
    letters = _ADDRESS.sub(" ", letters)
    words = _WORD.findall(letters.casefold())
    if len(words) < _LINE_WORDS or _shares(words)[0] > _FOREIGN:
        return None
    code = language_of(letters)
    return code if code != "en" else None


def _shares(words: list[str]) -> tuple[float, float]:
    english = languages().english
    common = sum(word in english.common for word in words)
    return common / len(words), sum(word in english.telling for word in words) / len(words)


def is_latin(text: str) -> bool:
    """Whether at least half of a text's letters are Latin ones; a text without letters is.

    >>> is_latin("Việt Nam"), is_latin("переговоры"), is_latin("")
    (True, False, True)
    """
    if text.isascii():
        return True
    beyond = [char for char in text if char > "\x7f" and char.isalpha()]
    other = sum(not unicodedata.name(char, "").startswith(("LATIN", "MODIFIER")) for char in beyond)
    return other * 2 <= sum(char.isalpha() for char in text)


def _has_foreign_letters(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(not char.isascii() for char in letters) > 0.04 * len(letters)


def _identified(text: str) -> tuple[str, float]:
    """The identifier's best code and how sure it is, from 0 to 1."""
    from py3langid.langid import rank  # noqa: PLC0415 - slow to import, and plain English needs it not

    # Languages without a two-letter code are creoles and regional tongues that short English is mistaken for.
    ranked = [(str(code), float(score)) for code, score in rank(text) if len(code) == 2]  # noqa: PLR2004
    best = ranked[0]
    return best[0], 1.0 / sum(math.exp(max(-700.0, score - best[1])) for _, score in ranked)

"""Quantities held against each other: how much each leaves open, and whether both can hold.

A quantity is an interval. 'Exactly 36' is a point, 'about 40' reaches a tenth either way, 'at least' is open above,
and 'dozens' is some dozens. Two quantities of one thing agree when the intervals are one, one refines the other when
they meet, and they conflict when they do not.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec import Struct

from accord.checking.ground import family_of
from accord.checking.meaning import stem
from accord.checking.quantities_nouns import Words, is_gap, noun_behind
from accord.checking.quantities_sight import counting_words, may_count
from accord.checking.quantities_units import unit_words
from accord.reading.claim import Claim, Number
from accord.reading.currencies import may_be_sum
from accord.reading.lexicon import quantity_words
from accord.reading.numbers import money_in, words_value

Meeting = Literal["same", "refines", "apart"]
WIDE = 0.1  # how far 'about' reaches, as a share of the figure
_CONVERTED = 0.03  # how far two figures in units of different systems may lie apart and still be one
_HELD = 4096  # sentences: a claim is held against others many times over
_CLAIMS = 2048  # with what they hang on
_VOCABULARY = 32_768  # words
_AFTER, _BEFORE = 16, 12  # words from the trigger in which a quantity is the claim's own
_WORD = re.compile(r"[^\W_]+(?:[-'’,.][^\W_]+)*|[$€£¥₹₽%]")
_PARTS = re.compile(rf"({_WORD.pattern})")
_ROSE = re.compile(
    r"\b(?:risen|rose|rises|rising|climbed|climbs|increased|grown|grew|jumped|stands|stood) (?:to|at) (?:\w+ ){0,2}$"
)
_NUMBER_OF = re.compile(r"\bnumber of ([a-z]+)")
_TOLL = re.compile(r"\b(?:toll|dead|deaths)\b")
_PART = re.compile(r"\s*\b(from|among|of them|of whom|of the|of those)\b")
_MOST_FIGURES = 12
_BESIDE = re.compile(r"\b(?:with|plus|as well as) (\d{1,3}|[a-z]+)\b")
_JOINED = re.compile(r"(?: [^\W\d_]+){1,4} and (?:\w+ )?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BREAK = re.compile(r"[;:()“”\"]|[,.](?=\s)|\s[-–—]+\s|\b(?:while|whereas|after|before|since|because)\b")


class Quantity(Struct, frozen=True, kw_only=True, gc=False):
    """How much of what: from `low` to `high`, counted in `unit`, in the report's own words.

    `modifiers` are the stems of the words between figure and unit: 'Serbian' of nine Serbian fishermen.
    """

    low: float
    high: float
    text: str
    unit: str | None
    value: float | int | None = None
    modifiers: frozenset[str] = frozenset()
    read: bool = False


def of_number(number: Number) -> Quantity:
    """A claim's own number as a quantity.

    >>> quantity = of_number(Number(value=40, unit="ships", text="40", bound="about"))
    >>> (quantity.low, quantity.high)
    (36.0, 44.0)
    """
    text, unit = number.text or "", number.unit or ""
    words = text if unit.isupper() or unit in text else f"{text} {unit}".strip()
    low, high = _interval(number.value, number.bound, text)
    return Quantity(low=low, high=high, text=words, unit=number.unit, value=number.value, read=True)


def _interval(value: float | None, bound: str, text: str) -> tuple[float, float]:
    if value is None:
        word = next((word for word in text.lower().split() if word in unit_words().orders), None)
        return unit_words().orders[word] if word else (0.0, math.inf)
    if bound == "about":
        return value * (1 - WIDE), value * (1 + WIDE)
    return (value, math.inf) if bound == "at least" else (0.0, value) if bound == "at most" else (value, value)


class _Told(dict[int, tuple[Claim, tuple["Quantity", ...]]]):
    """What claims count, by where they are in memory; each is held, so that its place is no other's."""

    def of(self, claim: Claim) -> tuple[Quantity, ...]:
        """What a claim counts: told once while it is at hand, for it is held against others in three ways."""
        held = self.get(id(claim))
        if held is None:
            if len(self) >= _CLAIMS:
                self.clear()
            held = self[id(claim)] = claim, _quantities_of(claim)
        return held[1]


_TOLD = _Told()


def quantities_of(claim: Claim) -> tuple[Quantity, ...]:
    """A claim's number; where it has none, what is counted close to its trigger in the same clause.

    What is counted twice with two figures in one clause is left out: nobody can tell which is meant.
    """
    return _TOLD.of(claim)


def _quantities_of(claim: Claim) -> tuple[Quantity, ...]:
    if claim.number is not None and claim.kind != "statement":
        return (_described(claim, claim.number),)
    evidence = claim.evidence[0]
    at = max(0, claim.trigger.start - evidence.start)
    if (hit := _who_were(claim, evidence.quote, at)) is not None:
        return (hit,)
    text = claim.said if claim.kind == "statement" and claim.said else clause_at(evidence.quote, at)
    told: dict[str, list[Quantity]] = {}
    for quantity in quantities_in(text):
        told.setdefault(class_of(quantity.unit), []).append(quantity)
    return tuple(several[0] for several in told.values() if len(several) == 1)


_COUNTS = {"toll": "killed", "wounded": "wounded"}  # what a family of frames counts
_WERE = re.compile(r"(?: (?:\w+ )?(?:were|was|have been|had been|are))?(?: \w+ly)? ?")


def _who_were(claim: Claim, quote: str, at: int) -> Quantity | None:
    """The people right before what fired in a toll without a number: 'four soldiers were killed and seven wounded'."""
    unit = _COUNTS.get(family_of(claim))
    if unit is None or claim.number is not None:
        return None
    for quantity in quantities_in(quote[:at]):
        start = quote.find(quantity.text)
        if (
            start >= 0
            and class_of(quantity.unit) == "people"
            and _WERE.fullmatch(quote, start + len(quantity.text), at)
        ):
            kind = frozenset({stem(quantity.unit or "")}) | quantity.modifiers
            return msgspec.structs.replace(
                quantity, unit=unit, text=f"{quantity.text} {unit}", modifiers=kind, read=True
            )
    return None


def _described(claim: Claim, number: Number) -> Quantity:
    """The claim's number with the words that say more closely what it counts, as they stand behind the figure."""
    quantity = of_number(number)
    for other in quantities_in(claim.evidence[0].quote):
        if other.value == number.value and other.unit is not None:
            described = other.modifiers | {stem(other.unit)} - {stem(word) for word in unit_words().close["general"]}
            return msgspec.structs.replace(quantity, modifiers=frozenset(described))
    part = _PART.match(claim.evidence[0].quote, _place(claim.evidence[0].quote, number.text))
    return msgspec.structs.replace(quantity, modifiers=frozenset({part[1]})) if part else quantity


def _place(quote: str, figure: str | None) -> int:
    """Behind a figure in a quote; its end where the figure does not stand in it."""
    at = quote.find(figure) if figure else -1
    return at + len(figure or "") if at >= 0 else len(quote)


@functools.lru_cache(maxsize=_HELD)
def figures_in(quote: str) -> frozenset[float]:
    """Every figure that stands in a sentence, and the sums of those that 'and' joins.

    >>> sorted(figures_in("killed 12 people, 10 of them tourists"))
    [10, 12]
    >>> sorted(figures_in("killed two pilots and 10 passengers"))
    [2, 10, 12]
    """
    told = [(value, match) for match in _WORD.finditer(quote) if (value := _value(match.group())) is not None]
    sums = {
        one + other
        for (one, left), (other, right) in itertools.pairwise(told[:_MOST_FIGURES])
        if _JOINED.fullmatch(quote, left.end(), right.start())
    }
    return frozenset({value for value, _ in told} | sums)


def totals_in(quote: str, part: float | None) -> frozenset[float]:
    """The figures of a sentence, and what a part comes to with those told beside it.

    >>> sorted(totals_in("Fourteen sailors were freed with two officers.", 14))
    [2, 14, 16]
    >>> sorted(totals_in("It had 12 votes, one against.", 12))
    [1, 12]
    """
    beside = (words_value([found[1]]) for found in _BESIDE.finditer(quote))
    return figures_in(quote) | {part + one for one in beside if part is not None and one is not None}


@functools.lru_cache(maxsize=_HELD)
def _value(word: str) -> float | int | None:
    """The value of one word: most words are met again."""
    return words_value([word])


@functools.lru_cache(maxsize=_HELD)
def clause_at(quote: str, at: int) -> str:
    """The clause around a place in a sentence, no more than some words of it."""
    start = max((match.end() for match in _BREAK.finditer(quote, 0, at)), default=0)
    found = _BREAK.search(quote, at)
    end = found.start() if found else len(quote)
    before, after = quote[start:at].split(), quote[at:end].split()
    return " ".join([*before[-_BEFORE:], *after[:_AFTER]])


@functools.lru_cache(maxsize=_HELD)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """What is counted in a stretch of text, with its unit; dates, years, ages and clock times are not.

    >>> [(q.low, q.high, q.unit) for q in quantities_in("detained nine Serbian fishermen for up to 12 hours")]
    [(9.0, 9.0, 'fishermen'), (0.0, 12.0, 'hours')]
    >>> quantities_in("on 3 May 2025, at 8 p.m., a 44-year-old")
    ()
    """
    return tuple(_quantities(text)) if may_count(text, _orders()) else ()


def _quantities(text: str) -> Iterator[Quantity]:
    taken = 0 if may_be_sum(text) else len(text)
    while (money := money_in(text, taken, len(text))) is not None and money.text:
        low, high = _interval(money.value, money.bound, money.text)
        yield Quantity(low=low, high=high, text=money.text, unit=money.unit, value=money.value)
        start = text.index(money.text, taken)
        taken = start + len(money.text)
        text = text[:start] + "," * len(money.text) + text[taken:]
    parts = _PARTS.split(text)  # what stands between words, and words, in turn
    starts = [at for at, begins in enumerate(map(begins_figure, parts[1::2])) if begins]
    if not starts:
        return
    places = list(itertools.accumulate(map(len, parts)))
    words = list(zip(parts[1::2], places[::2], places[1::2], strict=False))
    end = 0
    for at in starts:
        if at < end:  # within the figure before
            continue
        end = _figure_end(words, at)
        found = _counted(text, words, at, end)
        if found is not None:
            yield found


@functools.cache
def _orders() -> frozenset[str]:
    """'dozens', 'scores' and the like."""
    return frozenset(unit_words().orders)


@functools.lru_cache(maxsize=_VOCABULARY)
def begins_figure(word: str) -> bool:
    """Whether a figure can begin with a word.

    >>> begins_figure("Twelve"), begins_figure("1,200"), begins_figure("dozens"), begins_figure("one")
    (True, True, True, False)
    """
    lower = word.lower()
    if word.isalpha() and lower not in counting_words(_orders()):
        return False
    return lower in unit_words().orders or (_value(word) is not None and lower != "one")


def _figure_end(words: Words, at: int) -> int:
    """Behind the last word of the figure that begins here."""
    scales, orders = quantity_words().scales, unit_words().orders
    if words[at][0].lower() in orders:
        return at + 1
    end = at + 1
    while end < len(words) and (words[end][0].lower() in scales or _value(words[end][0]) is not None):
        if words[end][1] - words[end - 1][2] > 1:
            break
        end += 1
    return end


def _counted(text: str, words: Words, at: int, end: int) -> Quantity | None:
    """A figure with what it counts, or None where it counts nothing that can be compared."""
    figure = [word for word, _, _ in words[at:end]]
    order = figure[0].lower() if figure[0].lower() in unit_words().orders else None
    value = None if order else _value(figure[0]) if len(figure) == 1 else words_value(figure)
    if value is None and order is None:
        return None
    if any(_YEAR.fullmatch(word) for word in figure) or text[words[at][1] - 1 : words[at][1]] in ("$", "€", "£", "¥"):
        return None
    noun, modifiers, last = noun_behind(text, words, end)
    if noun is None:
        noun = _risen(text[: words[at][1]])
    if noun is None or noun in unit_words().uncounted or is_gap(noun, words[last + 1 : last + 2]):
        return None
    start = words[at][1]
    bound = "dozens" if order else _bound(text[:start])
    low, high = _interval(value, bound, order or "")
    return Quantity(
        low=float(low), high=float(high), text=text[start : words[last][2]], unit=noun, value=value, modifiers=modifiers
    )


def _risen(before: str) -> str | None:
    """What a bare figure counts up: 'the number of people killed has risen to 17', 'the toll rose to 17'."""
    if _ROSE.search(before) is None:
        return None
    counted = _NUMBER_OF.findall(before)
    return counted[-1].lower() if counted else "people" if _TOLL.search(before) else None


def _bound(before: str) -> str:
    """What the words before a figure make of it."""
    lower = before.lower().rstrip()
    for bound, whole, endings in _bounds():
        if lower in whole or lower.endswith(endings):
            return bound
    return "exact"


@functools.cache
def _bounds() -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """By bound, its words, and these behind a space."""
    listed = quantity_words().bounds.items()
    return tuple(
        (bound, frozenset(some), tuple(f"{gap}{words}" for words in some for gap in " \n")) for bound, some in listed
    )


def in_words(quantity: Quantity) -> str:
    """A quantity as it is told, with what its figure leaves open.

    >>> in_words(of_number(Number(value=40, unit="ships", text="40", bound="about")))
    'about 40 ships'
    """
    if quantity.value is None or quantity.low == quantity.high:
        return quantity.text
    bound = "at least" if quantity.high == math.inf else "at most" if quantity.low == 0 else "about"
    return f"{bound} {quantity.text}"


@functools.lru_cache(maxsize=_HELD)
def class_of(unit: str | None) -> str:
    """What kind of thing a unit counts: the name of its group, else its stem.

    >>> class_of("treaties"), class_of("EUR"), class_of("grapes")
    ('documents', 'EUR', 'grape')
    """
    if unit is None:
        return ""
    unit = unit_words().scales.get(unit, (unit, 1.0))[0]
    return next(
        (name for name, units in unit_words().units.items() if unit in units), unit if unit.isupper() else stem(unit)
    )


def is_comparable(one: Quantity, two: Quantity) -> bool:
    """Whether two quantities count one kind of thing.

    Units are equal or of one group. Where both say more closely what is counted, the words must not part: 'Serbian
    fishermen' are not 'Croatian fishermen'. A number that was read without its unit counts what the claim is of.
    """
    if one.unit is None or two.unit is None or (one.read and two.read):
        return one.read and two.read and same_unit(one.unit, two.unit)
    if not same_unit(one.unit, two.unit) or not _close(one.unit, two.unit):
        return False
    return not one.modifiers or not two.modifiers or bool(one.modifiers & two.modifiers)


def _close(a: str, b: str) -> bool:
    """Whether two words within sentences count the same, and not only one kind of thing."""
    if class_of(a) != "people" and class_of(a) not in ("vessels", "aircraft", "projectiles"):
        return True
    close = unit_words().close
    if stem(a) == stem(b) or a in close["general"] or b in close["general"]:
        return True
    return any(a in words and b in words for words in close.values())


def same_unit(a: str | None, b: str | None) -> bool:
    """Whether two units count one kind of thing; a unit that no list knows counts only with itself.

    >>> same_unit("agreements", "documents"), same_unit("soldiers", "ships"), same_unit("miles", "km")
    (True, False, True)
    """
    if a == b or a is None or b is None or a.rstrip("s") == b.rstrip("s"):
        return True
    scales = unit_words().scales
    left, right = scales.get(a, (a, 1.0))[0], scales.get(b, (b, 1.0))[0]
    return left == right or any(left in units and right in units for units in unit_words().units.values())


def meet(one: Quantity, two: Quantity) -> Meeting:
    """Whether two comparable quantities are the same, one is more exact, or they cannot both hold.

    >>> exactly, some = (of_number(Number(value=36, unit="deals", text="36", bound=b)) for b in ("exact", "about"))
    >>> dozens = of_number(Number(value=None, unit="deals", text="dozens", bound="dozens"))
    >>> meet(exactly, some), meet(exactly, dozens), meet(exactly, exactly)
    ('refines', 'refines', 'same')
    """
    left, right = _scaled(one), _scaled(two)
    if left == right:
        return "same"
    converted = one.unit != two.unit and {one.unit, two.unit} & unit_words().scales.keys()
    if converted and all(math.isclose(a, b, rel_tol=_CONVERTED) for a, b in zip(left, right, strict=True)):
        return "same"
    return "refines" if left[0] <= right[1] and right[0] <= left[1] else "apart"


def _scaled(quantity: Quantity) -> tuple[float, float]:
    factor = unit_words().scales.get(quantity.unit or "", ("", 1.0))[1]
    return quantity.low * factor, quantity.high * factor

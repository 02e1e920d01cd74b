"""Quantities as a text gives them: '14 documents', 'nearly $1.5 billion', 'at least three soldiers', 'dozens of deals'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from accord.reading.claim import Number
from accord.reading.currencies import currency, sum_pattern
from accord.reading.grammar import first_conjunct

if TYPE_CHECKING:
    from spacy.tokens import Token

Bound = Literal["exact", "about", "at least", "at most", "dozens"]

SMALL = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
} | {word: 10 * value for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
    "k": 1000,
    "lakh": 10**5,
    "crore": 10**7,
}
VAGUE = frozenset(
    {
        "dozen",
        "score",
        "hundred",
        "thousand",
        "million",
        "slew",
        "raft",
        "handful",
        "series",
        "number",
        "host",
        "several",
        "string",
        "batch",
        "set",
        "range",
    }
)
BOUNDS: tuple[tuple[str, Bound], ...] = (
    ("at least", "at least"), ("more than", "at least"), ("over", "at least"), ("upwards of", "at least"), ("no fewer than", "at least"),
    ("no less than", "at least"), ("in excess of", "at least"),
    ("up to", "at most"), ("at most", "at most"), ("less than", "at most"), ("fewer than", "at most"), ("under", "at most"),
    ("about", "about"), ("around", "about"), ("some", "about"), ("nearly", "about"), ("almost", "about"), ("roughly", "about"),
    ("approximately", "about"), ("close to", "about"), ("an estimated", "about"),
)  # fmt: skip
PARTITIVES = VAGUE | frozenset(
    {
        "group",
        "total",
        "round",
        "pair",
        "package",
        "list",
        "lot",
        "couple",
        "kind",
        "type",
        "majority",
        "rest",
        "tranche",
    }
)


def words_value(words: list[str]) -> float | int | None:
    """The value of number words and figures, or None.

    >>> words_value(["twenty", "-", "three"]), words_value(["1.5", "billion"]), words_value(["14,500"])
    (23, 1500000000, 14500)
    >>> words_value(["dozens"]) is None
    True
    """
    total: float = 0
    current: float = 0
    seen = False
    for word in words:
        lower = word.lower().strip("-").lstrip("$€£¥₹₽")
        if lower in ("", "-", "and", "us", "us$"):
            continue
        if lower == "a":
            current = current or 1  # 'a hundred'; alone it counts nothing
            continue
        if lower in SMALL:
            current += SMALL[lower]
            seen = True
        elif re.fullmatch(r"\d[\d,]*(\.\d+)?", lower):
            current += float(lower.replace(",", ""))
            seen = True
        elif lower in SCALES and (seen or current):
            seen = True
            scale = SCALES[lower]
            if scale == SCALES["hundred"]:
                current *= scale
            else:
                total += current * scale
                current = 0
        elif lower == "dozen":
            current = (current or 1) * 12
            seen = True
        else:
            fused = re.fullmatch(r"(\d[\d,]*(?:\.\d+)?)(m|mn|bn|b|tn|k)", lower)
            parts = lower.split("-")
            if fused:
                total += float(fused[1].replace(",", "")) * SCALES[fused[2]]
                seen = True
            elif len(parts) > 1 and all(p in SMALL for p in parts):
                current += sum(SMALL[p] for p in parts)
                seen = True
            else:
                return None
    if not seen:
        return None
    value = round(total + current, 6)
    return int(value) if float(value).is_integer() else value


def through_partitive(noun: Token) -> Token:
    """The noun that is counted: 'a slew of agreements' → agreements, 'dozens of deals' → deals."""
    for _ in range(4):
        if noun.lemma_.lower() not in PARTITIVES and noun.lower_ not in ("dozens", "hundreds", "thousands", "millions"):
            return noun
        inner = [c for child in noun.children if child.lower_ == "of" for c in child.children if c.dep_ == "pobj"]
        if not inner:
            return noun
        noun = inner[0]
    return noun


# 'the two sides', 'both leaders' count nobody; 'three times' counts nothing that is on the record.
NO_QUANTITY = frozenset(
    ["side", "leader", "country", "nation", "president", "minister", "premier", "government", "neighbour", "neighbor", "koreas", "time", "party", "one"]
)


def _bound(text: str, start: int) -> Bound:
    before = text[max(0, start - 18) : start].lower().rstrip()
    for words, bound in BOUNDS:
        if before.endswith(" " + words) or before == words or before.endswith("\n" + words):
            return bound
    return "exact"


def quantity(noun: Token, text: str) -> Number | None:
    """How many or how much of a noun, with its unit; None where the text gives no figure.

    `text` is the report's own text, for the wording.
    """
    top = noun
    noun = through_partitive(noun)
    if noun.lemma_.lower() in NO_QUANTITY or noun.lower_ in NO_QUANTITY:
        return None
    money = _money(noun, text)
    if money is not None:
        return money
    if noun.like_num and noun.pos_ == "NUM":
        value = words_value([noun.text])
        if value is not None:
            return Number(
                value=value, unit=None, text=text[noun.idx : noun.idx + len(noun.text)], bound=_bound(text, noun.idx)
            )
    for child in noun.children:
        if child.dep_ == "nummod" or (
            child.dep_ in ("amod", "compound", "nmod") and child.like_num and child.tag_ == "CD"
        ):
            if child.i > noun.i and noun.pos_ != "SYM":
                continue
            words = [
                t for t in child.subtree if t.like_num or t.lower_ in SCALES or t.text in ("-", "and") or t == child
            ]
            value = words_value([w.text for w in words])
            if value is None:
                continue
            start, end = words[0].idx, words[-1].idx + len(words[-1].text)
            return Number(value=value, unit=unit_of(noun), text=text[start:end], bound=_bound(text, start))
    if top != noun or top.lower_ in ("dozens", "hundreds", "thousands", "scores"):
        if top.lower_ in ("dozens", "scores", "hundreds", "thousands", "millions"):
            return Number(value=None, unit=unit_of(noun), text=text[top.idx : top.idx + len(top.text)], bound="dozens")
        if top.lemma_ in ("total", "group", "number"):
            return quantity(top, text) if through_partitive(top) == top else None
    return None


def _money(noun: Token, text: str) -> Number | None:
    """A sum of money at or inside a noun phrase: '$1.5 billion', '20 million euros', 'a 50-million-euro loan'."""
    start, end = noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge.text)
    if end - start > 200:  # noqa: PLR2004 (a noun with a clause behind it: the sum would be somebody else's)
        end = start + 200
    return money_in(text, start, end)


def money_in(text: str, start: int, end: int) -> Number | None:
    """The first sum of money in a stretch of text.

    >>> money_in("pledged nearly $1.5 billion in aid", 0, 34)
    Number(value=1500000000, unit='USD', text='$1.5 billion', bound='about')
    >>> money_in("a 20 million euro grant", 0, 23).value, money_in("half a billion dollars", 0, 22).value
    (20000000, 500000000)
    """
    for found in sum_pattern().finditer(text, start, end):
        figure = found["figure"] or found["figure2"]
        scale = found["scale"] or found["scale2"]
        value = _sum_value(figure, scale)
        if value is None:
            continue
        unit = currency(found["sign"], found["adjective"], found["unit"])
        return Number(value=value, unit=unit, text=found[0], bound=_bound(text, found.start()))
    return None


def _sum_value(figure: str, scale: str | None) -> float | int | None:
    if figure.lower() == "half a" and scale:
        return SCALES[scale.lower()] // 2
    return words_value([*re.split(r"[ -]", figure), *([scale] if scale else [])])


def unit_of(noun: Token) -> str:
    """The unit that a counted noun is: its plural form in lower case, with a short compound before it."""
    noun = first_conjunct(noun) if noun.pos_ == "SYM" else noun
    if noun.ent_type_ == "NORP" or (noun.pos_ == "PROPN" and noun.tag_ == "NNPS"):
        return "people"  # '63 Belarusians'
    return noun.lower_


def _is_starting_point(token: Token) -> bool:
    """'from 200 megawatts to 300': what counts is where it goes."""
    noun = token.head if token.dep_ == "nummod" else token
    return noun.dep_ == "pobj" and noun.head.lower_ == "from" and any(c.lower_ == "to" for c in noun.head.head.children)


def first_number(tokens: list[Token], text: str, skip: frozenset[int]) -> Number | None:
    """The first quantity among some tokens; offsets in `skip` (dates) do not count."""
    for token in tokens:
        if token.idx in skip or _is_starting_point(token):
            continue
        if token.dep_ == "nummod" and token.head.pos_ in ("NOUN", "PROPN"):
            number = quantity(token.head, text)
            if number is not None:
                return number
        elif (
            token.ent_type_ == "CARDINAL"
            and token.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj", "attr")
            and token.like_num
        ):
            value = words_value([token.text])
            if value is not None:
                return Number(value=value, unit=None, text=token.text, bound=_bound(text, token.idx))
    return None

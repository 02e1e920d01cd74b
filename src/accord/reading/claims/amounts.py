"""Which amounts some words tell: sums of money, rates and what is counted, each with the word at which it stands."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.numbers import first_number, is_rate, quantity, sums_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from accord.reading.claim import Number

# How long something lasts, how old somebody is and how far it is: told beside what counts.
MEASURES = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "second", "night", "decade", "occasion", "term", "mile"}
    | {"kilometre", "kilometer", "km", "metre", "meter"}
)


UNCOUNTED = frozenset({"am", "pm", "a.m.", "p.m.", "gmt", "o'clock", "times", "cents"})
# Those between whom it all is, and the days behind: 'the two peoples', 'the past three days'.
SIDES = frozenset(
    {"people", "delegation", "team", "man", "woman", "state", "institution", "ministry", "capital", "army", "military"}
    | {"head", "body", "force", "city", "year", "month", "week", "day", "decade", "nation", "land"}
    | {"ally", "allies", "rival", "republic", "partner", "foe", "power", "economy", "economies", "navy", "navies"}
)
POINTING = frozenset({"the", "these", "those", "other", "its", "their", "both", "our", "past", "last"})


class Amount(Struct, frozen=True):
    """An amount and the word at which it stands; a measure tells how long or how far, and not how much."""

    at: Token
    number: Number
    measure: bool = False


def amounts_of(tokens: Sequence[Token], text: str, skip: frozenset[int]) -> list[Amount]:
    """The amounts that some words tell, in the order of the text.

    Args:
        tokens: words in the order of the text; a break between them is kept.
        text: the report's own text.
        skip: offsets of words that do not count, such as those of dates.
    """
    found: dict[int, Amount] = {}
    taken: set[int] = set()
    for run in _runs(tokens):
        starts = [t.idx for t in run]
        for at, number in sums_in(text, run[0].idx, run[-1].idx + len(run[-1].text)):
            first, last = (bisect_left(starts, edge) for edge in (at, at + len(number.text or "")))
            if first < last:
                taken.update(t.i for t in run[first:last])
                found[run[first].i] = Amount(run[first], number)
    for token in tokens:
        if token.i in taken or token.idx in skip or not token.like_num:
            continue
        counted = _counted(token, text, skip)
        if counted is not None and counted.value is not None:
            found.setdefault(token.i, Amount(token, counted, _is_measure(token, counted)))
    return [found[at] for at in sorted(found)]


def _is_measure(figure: Token, number: Number) -> bool:
    """Whether a figure tells how long or how far; 'cubic metres' and 'square kilometres' are how much."""
    unit = (number.unit or "").lower()
    plain = not any(child.lower_ in ("cubic", "square") for child in figure.head.children)
    return plain and (unit in MEASURES or unit.removesuffix("s") in MEASURES)


def chief(amounts: Iterable[Amount]) -> Amount | None:
    """The amount that tells most: a sum of money, else what is counted, else a measure; the first of its sort."""
    return min(amounts, key=_rank, default=None)


def _rank(amount: Amount) -> tuple[int, int]:
    unit = amount.number.unit or ""
    weak = amount.measure or not unit
    return (0 if unit.isupper() else 2 if weak else 1), int(amount.at.i)


def _counted(token: Token, text: str, skip: frozenset[int]) -> Number | None:
    """What a figure counts, with its unit where the text gives one."""
    if _counts_nothing(token):
        return None
    if token.dep_ == "nummod" and token.head.pos_ not in ("NOUN", "PROPN"):
        return quantity(token.head, text) if is_rate(token.head) else None
    if any(child.lower_ == "of" for child in token.children):
        return quantity(token, text)
    return first_number([token], text, skip)


def _counts_nothing(figure: Token) -> bool:
    """'the two', 'one', 'aged 15', 'four times', 'Law No. 12', the 12 of 'two of the 12'."""
    head = figure.head
    behind = figure.nbor(1).lower_ if figure.i + 1 < len(figure.doc) else ""
    numbered = head.i < figure.i and head.pos_ in ("NOUN", "PROPN") and figure.dep_ == "nummod"
    age = head.lower_ in ("aged", "age") or figure.dep_ == "appos" or _is_years_old(figure)
    other = figure.lower_ == "one" or behind in UNCOUNTED
    return numbered or age or other or _points_back(figure) or _is_whole_of(figure)


def _is_years_old(figure: Token) -> bool:
    """'a 38-year-old Ecuadorian'."""
    behind = [t.lower_ for t in figure.doc[figure.i + 1 : figure.i + 5]]
    return behind in (["-", "year", "-", "old"], ["-", "month", "-", "old"])


def _is_whole_of(figure: Token) -> bool:
    """The 12 of 'eleven of the 12 fishermen', 'eleven out of 12': what counts is the part."""
    noun = figure.head
    behind = noun.head if noun.dep_ == "pobj" else noun
    if behind.lower_ == "of" and behind.head.lower_ == "out":  # 'nine out of 30 posts'
        return behind.head.head.like_num
    return behind.lower_ == "of" and (behind.head.like_num or behind.head.lower_ in ("all", "none", "some", "most"))


def _points_back(figure: Token) -> bool:
    """'the two had crossed', 'between the two capitals': who they are was told before."""
    counts = figure.dep_ == "nummod"
    noun = figure.head if counts else figure
    few = figure.lower_ in ("two", "three", "2", "3") or noun.lemma_.lower() in MEASURES
    if counts and few and noun.dep_ == "pobj" and noun.head.lower_ == "between":
        return True  # 'a row between two big producers'
    if counts and not (few and SIDES & {noun.lemma_.lower(), noun.lower_.removesuffix("s")}):
        return False
    bare = figure.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "poss")
    if bare and not few and any(child.dep_ == "relcl" for child in figure.children):
        return False  # 'the names of the eight who are missing'
    return (counts or bare) and any(child.lower_ in POINTING and child.i < figure.i for child in noun.children)


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """The words without break."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs

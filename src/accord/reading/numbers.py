"""Quantities as a text gives them: '14 documents', 'nearly $1.5 billion', 'at least three soldiers', 'dozens of deals'.

The words are data (`data/quantities.toml`, `data/currencies.toml`).
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from accord.reading.claim import Number
from accord.reading.currencies import currency, load_currencies, sum_pattern
from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import quantity_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.lexicon import Bound

_FIGURE = re.compile(r"\d[\d,]*(\.\d+)?")
_FUSED = re.compile(r"(\d[\d,]*(?:\.\d+)?)(m|mn|bn|b|tn|k)")
_EMPTY = frozenset({"", "-", "and", "us", "us$"})
_OPENING = {"a": 1, "half": 0.5}  # 'a hundred', 'half a million'; alone they count nothing
_HUNDRED, _DOZEN = 100, 12
_BEFORE = 18  # characters in which the words stand that make a figure less than exact
_LONGEST = 200  # characters of a noun phrase with a clause behind it: a sum further on is somebody else's
_OF_WHAT = re.compile(r" of (?:[\w-]+ )?[\w-]+")
MONEY_WORDS = frozenset(
    {"aid", "money", "debt", "loans", "grants", "funding", "support", "investment", "trade", "assistance"}
)


def words_value(words: list[str]) -> float | int | None:
    """The value of number words and figures, or None.

    >>> words_value(["twenty", "-", "three"]), words_value(["1.5", "billion"]), words_value(["14,500"])
    (23, 1500000000, 14500)
    >>> words_value(["dozens"]) is None
    True
    """
    tally = _Tally()
    for word in words:
        lower = word.lower().strip("-").lstrip("$€£¥₹₽")
        if lower not in _EMPTY and not tally.take(lower):
            return None
    return tally.value()


class _Tally:
    """Number words added up one by one."""

    def __init__(self) -> None:
        self._total: float = 0
        self._current: float = 0  # what a scale may still multiply
        self._seen = False
        self._plain = False  # whether a figure of digits stands last, without a scale

    def take(self, word: str) -> bool:
        """Add a word in lower case; False when it is no number word."""
        if word in _OPENING:
            if word == "half" and self._seen:  # 'four and a half'
                self._current += 0.5
            self._current = self._current or _OPENING[word]
            return True
        known = self._add(word) or self._multiply(word) or self._add_fused(word)
        self._seen = self._seen or known
        return known

    def value(self) -> float | int | None:
        """The sum, an int where it is whole; None when no number word was taken."""
        if not self._seen:
            return None
        value = round(self._total + self._current, 6)
        return int(value) if float(value).is_integer() else value

    def _add(self, word: str) -> bool:
        """A figure, a number word, or some of them hyphened: 'twenty-three'."""
        numbers = quantity_words().numbers
        digits = _FIGURE.fullmatch(word) is not None
        if digits:
            added = float(word.replace(",", ""))
        elif all(part in numbers for part in word.split("-")):
            added = sum(numbers[part] for part in word.split("-"))
        else:
            return False
        if not self._goes_on(added):
            return False
        self._current += added
        self._plain = digits
        return True

    def _goes_on(self, added: float) -> bool:
        """Whether a figure goes on with the number: 'a hundred and 20', 'twenty three'; not '20-30', '2020-25'."""
        place = next((unit for unit in (_HUNDRED, 10) if self._current and self._current % unit == 0), 1)
        return not self._current or (added < place and place > 1 and not self._plain)

    def _multiply(self, word: str) -> bool:
        """'hundred' and 'dozen' multiply what stands before them; greater scales end it."""
        scale = quantity_words().scales.get(word)
        self._plain = self._plain and scale is None and word != "dozen"
        if word == "dozen":
            self._current = (self._current or 1) * _DOZEN
        elif scale is None or not (self._seen or self._current):
            return False
        elif scale == _HUNDRED:
            self._current *= scale
        elif not self._current:  # 'lakh crore'
            self._total *= scale
        else:
            self._total += self._current * scale
            self._current = 0
        return True

    def _add_fused(self, word: str) -> bool:
        """A figure with its scale as one word: '350m'."""
        fused = _FUSED.fullmatch(word)
        if fused is None:
            return False
        self._total += float(fused[1].replace(",", "")) * quantity_words().scales[fused[2]]
        return True


def through_partitive(noun: Token) -> Token:
    """The noun that is counted: 'a slew of agreements' → agreements, 'dozens of deals' → deals."""
    words = quantity_words()
    for _ in range(4):
        if noun.lemma_.lower() not in words.partitives and noun.lower_ not in words.orders:
            return noun
        inner = [c for child in noun.children if child.lower_ == "of" for c in child.children if c.dep_ == "pobj"]
        if not inner:
            return noun
        noun = inner[0]
    return noun


def _bound(text: str, start: int) -> Bound:
    before = text[max(0, start - _BEFORE) : start].lower().rstrip()
    for bound, listed in quantity_words().bounds.items():
        for words in listed:
            if before == words or before.endswith((" " + words, "\n" + words)):
                return bound
    return "exact"


def quantity(noun: Token, text: str) -> Number | None:
    """How many or how much of a noun, with its unit; None where the text gives no figure.

    Args:
        noun: what is counted, or the noun before it: 'dozens' of deals.
        text: the report's own text, for the wording.

    >>> from accord.reading.parse import load_model
    >>> text = "They signed at least 14 documents."
    >>> quantity(load_model()(text)[5], text)
    Number(value=14, unit='documents', text='14', bound='at least')
    """
    counted = through_partitive(noun)
    uncounted = quantity_words().uncounted
    if {counted.lemma_.lower(), counted.lower_, counted.lower_.removesuffix("s")} & uncounted:
        return None
    return (
        _money(counted, text)
        or _group(noun, counted, text)
        or _bare_figure(counted, text)
        or next(_counts(counted, text), None)
        or _rate(counted, text)
        or _order_of_magnitude(noun, counted, text)
        or (_money(noun, text) if noun != counted and noun.like_num else None)  # '$30 million of the sum'
    )


def count_of(noun: Token, text: str) -> Number | None:
    """How many of a noun there are, whatever they are worth: 'five documents worth $640 million'."""
    return next(_counts(noun, text), None)


def _group(noun: Token, counted: Token, text: str) -> Number | None:
    """'a pair of accords', 'a trio of diplomats': nouns that count what stands behind them."""
    value = quantity_words().groups.get(noun.lemma_.lower()) if noun != counted else None
    if value is None:
        return None
    return Number(value=value, unit=unit_of(counted), text=_written(noun, noun, text), bound=_bound(text, noun.idx))


def _bare_figure(token: Token, text: str) -> Number | None:
    """A figure that stands as a noun: 'the 36 were freed'."""
    parted = [c for child in token.children if child.lower_ == "out" for c in child.children]  # 'nine out of 30 posts'
    behind = (child for child in (*token.children, *parted) if child.lower_ == "of")
    of = [c for child in behind for c in child.children if c.dep_ == "pobj"]
    stands = token.pos_ == "NUM" or bool(of)  # 'Eleven of the 12 sailors': its capital makes it a name to the parser
    value = words_value([token.text]) if token.like_num and stands else None
    if value is None:
        return None
    unit = unit_of(of[0]) if of and of[0].tag_ == "NNS" else None  # 'two of its six crossings'
    return Number(value=value, unit=unit, text=_written(token, token, text), bound=_bound(text, token.idx))


def _rate(noun: Token, text: str) -> Number | None:
    """The rate that a noun bears before it: 'a 25% tariff', 'a 35 percent duty'."""
    before = (word for child in noun.lefts for word in child.subtree if is_rate(word))
    return next((number for word in before for number in _counts(word, text)), None)


def is_rate(word: Token) -> bool:
    """Whether a word is what a rate is counted in: '%', 'percent', 'per cent', 'percentage points'."""
    lower = word.lower_
    if lower == "cent" or (lower in ("point", "points") and word.i):
        return word.i > 0 and word.nbor(-1).lower_ in ("per", "percentage")
    return lower in quantity_words().rates


def outside_clauses(top: Token) -> list[Token]:
    """A word and what hangs on it, without what stands within a clause there.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("Chad sent two ships that carry ten men.")
    >>> [token.text for token in outside_clauses(doc[3])]
    ['two', 'ships', 'carry']
    """
    below = list(top.subtree)
    clauses = (one for one in below if one.dep_ in ("relcl", "advcl") and one != top)
    within = {word.i for clause in clauses for word in clause.subtree if word != clause}
    return [word for word in below if word.i not in within]


def rate_below(tops: list[Token], text: str) -> Number | None:
    """The first rate below some nouns, clauses left out: 'tariffs of up to 25 percent', 'to 30 per cent'.

    Args:
        tops: nouns, or what stands behind a preposition.
        text: the report's own text.
    """
    for top in tops:
        for word in outside_clauses(top):
            if is_rate(word):
                number = next(_counts(word, text), None) or _beside(word, text)
                if number is not None:
                    return number
    return None


def _beside(word: Token, text: str) -> Number | None:
    """'30 per cent', 'a further 10 percentage points': the figure that stands before the rate's own words."""
    for at in range(word.i - 1, max(word.i - 4, -1), -1):
        figure = word.doc[at]
        value = words_value([figure.text]) if figure.like_num else None
        if value is not None:
            return Number(value=value, unit=unit_of(word), text=figure.text, bound=_bound(text, figure.idx))
    return None


def _counts(noun: Token, text: str) -> Iterator[Number]:
    """The figures and number words that modify a noun."""
    parts = (*quantity_words().scales, "-", "and")
    peoples = [c for c in noun.lefts if c.ent_type_ == "NORP"]  # 'six Thai soldiers', where 'six' hangs on 'Thai'
    for child in (*noun.children, *(c for people in peoples for c in people.lefts)):
        figure = child.dep_ in ("amod", "compound", "nmod") and child.like_num and child.tag_ == "CD"
        figure = figure or child.dep_ == "nummod"
        if not figure or (child.i > noun.i and noun.pos_ != "SYM") or _counts_nothing(child, noun):
            continue
        lowest = [t for t in _unbracketed(_lowest(child)) if t.dep_ != "advmod"]  # 'about four and a half'
        halved = any(t.lower_ == "half" for t in lowest)  # 'half a dozen'
        words = [t for t in lowest if halved or t.like_num or t.lower_ in parts or t == child]
        while halved and words[1:] and not (words[0].like_num or words[0].lower_ in ("half", "a")):
            words = words[1:]  # 'over half a million'
        value = words_value([word.text for word in words])
        if value is not None:
            particle = words[0].i > 0 and words[0].nbor(-1).dep_ == "prt"  # 'handed over six men'
            yield Number(
                value=value,
                unit=unit_of(_rate_behind(words[-1]) or noun),
                text=_written(words[0], words[-1], text),
                bound="exact" if particle else _bound(text, words[0].idx),
            )


def _rate_behind(figure: Token) -> Token | None:
    """The rate's own word right behind a figure: '25 per cent stamp duty' counts no duties."""
    behind = [t for t in figure.doc[figure.i + 1 : figure.i + 3] if t.lower_ != "per"][:1]
    return next((word for word in behind if is_rate(word)), None)


def is_of_a_name(figure: Token) -> bool:
    """'the One Stop Border Post', 'the Three Gorges Dam': a number word that a name begins with or holds."""
    if not figure.text.isalpha() or not figure.text.istitle() or figure.i == figure.sent.start:
        return False
    behind = figure.nbor(1) if figure.i + 1 < len(figure.doc) else None
    return behind is not None and behind.text.istitle() and figure.nbor(-1).text.isalpha()


def _counts_nothing(figure: Token, noun: Token) -> bool:
    """'Article 4 consultations', 'a zero-sum game', 'a two-decade-old pact', 'one day': a name, an age, some day."""
    if is_of_a_name(figure):
        return True
    before = figure.nbor(-1) if figure.i else None
    if before is not None and before.lower_ in quantity_words().numbered and before.dep_ not in ("prep", "punct"):
        return True
    named = (
        before is not None and before.dep_ in ("compound", "nmod") and before.head == noun and before.text[:1].isupper()
    )
    if named and figure.text.isdigit():
        return True  # 'the Baltica 2 cable'
    if noun.lower_ == "sum" or (noun.dep_ == "npadvmod" and noun.head.lower_ == "old"):
        return True
    return figure.lower_ == "one" and noun.lower_ == "day" and figure.i + 1 == noun.i


def _lowest(figure: Token) -> list[Token]:
    """The words of a figure; of a range, those of its lower end: 'between 40 and 50', '40 or 50', '40 to 50'.

    What rises or falls from one figure to another counts where it goes ('from 40 to 50'), of a whole counts the part
    ('six of 24 tanks'), and what a bracket tells once more is left out: 'eleven (11)'.
    """
    further = {t.i for c in figure.children if c.dep_ == "conj" and c.like_num for t in c.subtree}
    joined = [c.lower_ for c in figure.children if c.dep_ == "cc"]
    governor = figure.head.head if figure.head.dep_ == "pobj" else figure.head
    between = governor.lower_ == "between" or any(c.lower_ == "between" for c in figure.children)
    ranged = "or" in joined or between
    words = [t for t in figure.subtree if not (ranged and (t.i in further or t.dep_ == "cc"))]
    ends = next((n for n, t in enumerate(words) if t.lower_ == "to" and n and words[n - 1].i < figure.i), None)
    if ends is not None and any(t.like_num for t in words[:ends]):
        words = words[ends + 1 :] if governor.lower_ == "from" else words[:ends]
    part = next((n for n, t in enumerate(words) if n and t.lower_ in ("of", "out") and words[n - 1].like_num), None)
    return list(itertools.takewhile(lambda t: t.text != "(", words[:part])) or words


def _unbracketed(words: list[Token]) -> list[Token]:
    """'eleven (11)': a figure said twice counts once."""
    at = next((n for n, word in enumerate(words) if word.text == "("), None)
    return words if not at else words[:at]


def _order_of_magnitude(noun: Token, counted: Token, text: str) -> Number | None:
    """'dozens of deals', 'thousands fled'."""
    if noun.lower_ not in quantity_words().orders:
        return None
    return Number(value=None, unit=unit_of(counted), text=_written(noun, noun, text), bound="dozens")


def _written(first: Token, last: Token, text: str) -> str:
    """What stands in the report from one token to another."""
    return text[first.idx : last.idx + len(last.text)]


def _money(noun: Token, text: str) -> Number | None:
    """A sum of money at or inside a noun phrase: '$1.5 billion', '20 million euros', 'a 50-million-euro loan'."""
    first = noun.left_edge
    if first.i and first.doc[first.i - 1].text in load_currencies().signs:
        first = first.doc[first.i - 1]  # 'Rs' of 'Rs 10 lakh', which may hang on another word
    # 'an accord on jets that Chad agreed to buy for $2 billion': what somebody did with them costs that
    clauses = (c for c in noun.subtree if c.dep_ == "relcl" and c.i > noun.i and c.left_edge.tag_ in ("WDT", "WP"))
    apart = (c.left_edge.idx for c in clauses if any(d.dep_ == "nsubj" and d.tag_[0] != "W" for d in c.children))
    start, end = first.idx, noun.right_edge.idx + len(noun.right_edge.text)
    return money_in(text, start, min(end, start + _LONGEST, *apart))


def money_in(text: str, start: int, end: int) -> Number | None:
    """The first sum of money in a stretch of text.

    >>> money_in("pledged nearly $1.5 billion in aid", 0, 34)
    Number(value=1500000000, unit='USD', text='$1.5 billion', bound='about')
    >>> money_in("a 20 million euro grant", 0, 23).value, money_in("half a billion dollars", 0, 22).value
    (20000000, 500000000)
    """
    return next((number for _, number in sums_in(text, start, end)), None)


def _is_weight(text: str, found: re.Match[str]) -> bool:
    """Whether pounds are of something: '900 pounds of shrimp', and not '900 pounds of aid'."""
    if found["adjective"] is not None or not (found["unit"] or "").lower().startswith("pound"):
        return False
    behind = _OF_WHAT.match(text, found.end())
    return behind is not None and MONEY_WORDS.isdisjoint(behind[0].lower().split())


def sums_in(text: str, start: int, end: int) -> Iterator[tuple[int, Number]]:
    """Every sum of money in a stretch of text, with the offset where it begins.

    >>> [(at, one.value) for at, one in sums_in("$2 million and 3 million euros", 0, 30)]
    [(0, 2000000), (15, 3000000)]
    """
    for found in sum_pattern().finditer(text, start, end):
        figure = found["figure"] or found["figure2"]
        scale = found["scale"] or found["scale2"] or found["fused"]
        value = words_value([*re.split(r"[ -]", figure), *(scale.split() if scale else [])])
        if value is not None and not _is_weight(text, found):
            unit = currency(found["sign"], found["adjective"], found["unit"])
            yield found.start(), Number(value=value, unit=unit, text=found[0], bound=_bound(text, found.start()))


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
    """The first quantity among some tokens, or None.

    Args:
        tokens: where to look, in order.
        text: the report's own text.
        skip: offsets of tokens that do not count, such as those of dates.
    """
    for token in tokens:
        if token.idx in skip or _is_starting_point(token):
            continue
        if token.dep_ == "nummod" and token.head.pos_ in ("NOUN", "PROPN"):
            number = quantity(token.head, text)
            if number is not None:
                return number
        elif token.tag_ == "CD" and token.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj", "attr") and token.like_num:
            before = itertools.takewhile(lambda t: t.like_num or t.text == "-", reversed(list(token.lefts)))
            words = [*reversed(list(before)), token]
            value = words_value([word.text for word in words])
            if value is not None:
                return Number(value=value, text=_written(words[0], token, text), bound=_bound(text, words[0].idx))
    return None

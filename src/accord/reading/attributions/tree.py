"""A parsed report as plain lists: attribution visits every token, and a list is ten times as fast as a token."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from accord.reading.attributions.quotes import PARAGRAPH, Quote, find_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from accord.reports.span import Span

Range = tuple[int, int]
"""A half-open range of token numbers."""

SAYING = frozenset(
    """say tell add note ask reply respond answer tweet write continue explain shout yell exclaim joke declare quip
    wonder""".split()  # noqa: SIM905 (a list of words reads best as words)
)
LONGEST = 300  # tokens of a unit; what has no end by then is a table or an attack, and is cut
COLUMNS: list[int | str] = ["HEAD", "DEP", "TAG", "POS", "LEMMA", "LOWER", "ENT_TYPE", "IDX", "LENGTH", "SENT_START"]
PUNCTUATION = frozenset({"punct", "space"})


@lru_cache(maxsize=8)
def _strings(vocab: Vocab) -> Callable[[int], str]:
    """The strings of a vocabulary by key, each looked up once."""
    return lru_cache(maxsize=16_384)(lambda key: str(vocab.strings[key]))


class Tree:
    """The tokens of one report with their grammar, quotes, units and paragraphs.

    A *unit* is a sentence as a reader sees it: a boundary that the parser sets within a quote, or between a quote
    that ends in a comma and its 'she said', is none.

    Attributes:
        start, end: offsets of each token. lower, lemma, tag, pos, dep, entity: its strings.
        head: number of its head. children: numbers of its children. left, right: first and last token it governs.
        quote: number of the outermost quote it stands in (marks included), or -1.
        quotes: the outermost quotes. quote_ranges: their tokens.
        unit, paragraph: number of each token's unit and paragraph. units: tokens of each unit.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        self.size = len(doc)
        rows = doc.to_array(COLUMNS)
        heads, deps, tags, poses, lemmas, lowers, entities, starts, lengths, sentences = (
            column.tolist() for column in rows.T
        )
        string = _strings(doc.vocab)
        self.dep = [string(key) for key in deps]
        self.tag = [string(key) for key in tags]
        self.pos = [string(key) for key in poses]
        self.lower = [string(key) for key in lowers]
        self.lemma = [string(key).lower() for key in lemmas]
        self.entity = [string(key) for key in entities]
        self.start: list[int] = starts
        self.end = [start + length for start, length in zip(starts, lengths, strict=True)]
        self.head: list[int] = [at + (head - 2**64 if head >= 2**63 else head) for at, head in enumerate(heads)]
        self.space = [pos == "SPACE" for pos in self.pos]
        self._text = text
        self._govern()
        self._quote(text)
        self._segment([value == 1 for value in sentences])

    def _govern(self) -> None:
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        self.left = list(range(self.size))
        self.right = list(range(self.size))
        waiting = [0] * self.size
        for token, head in enumerate(self.head):
            if head != token:
                self.children[head].append(token)
                waiting[head] += 1
        ready = [token for token in range(self.size) if not waiting[token]]
        for token in ready:  # grows while it is walked: a head is ready when all of its children are done
            head = self.head[token]
            if head == token:
                continue
            self.left[head] = min(self.left[head], self.left[token])
            self.right[head] = max(self.right[head], self.right[token])
            waiting[head] -= 1
            if not waiting[head]:
                ready.append(head)

    def _quote(self, text: str) -> None:
        self.quotes: list[Quote] = [quote for quote in find_quotes(text) if quote.depth == 0]
        self.quote_ranges: list[Range] = []
        self.quote = [-1] * self.size
        at = 0
        for number, quote in enumerate(self.quotes):
            while at < self.size and self.end[at] <= quote.span.start:
                at += 1
            first = at
            while at < self.size and self.start[at] < quote.span.end:
                self.quote[at] = number
                at += 1
            self.quote_ranges.append((first, at))

    def _segment(self, sentences: list[bool]) -> None:
        paragraph_ends = [match.end() for match in PARAGRAPH.finditer(self._text)]
        self.paragraph = [0] * self.size
        self.unit = [0] * self.size
        self.units: list[Range] = []
        number, begin = 0, 0
        for token in range(self.size):
            before = number
            while number < len(paragraph_ends) and self.start[token] >= paragraph_ends[number]:
                number += 1
            self.paragraph[token] = number
            new = number != before or (sentences[token] and self._may_begin(token)) or self._follows_full_quote(token)
            if (new or token - begin >= LONGEST) and token > begin:
                self.units.append((begin, token))
                begin = token
            self.unit[token] = len(self.units)
        self.units.append((begin, self.size))

    def _may_begin(self, token: int) -> bool:
        """Whether a sentence start of the parser is one for the reader as well."""
        if token == 0:
            return True
        quote, before = self.quote[token], self.quote[token - 1]
        if quote >= 0 and before == quote:
            return False
        if before >= 0:  # behind a quote: only where the quote ended its sentence
            stopped = self._text[self.quotes[before].inner.end - 1 : self.quotes[before].inner.end] == "."
            return self._ends_sentence(before) and (stopped or not self._is_said(token))
        if quote >= 0:
            return self.lower[token - 1] not in {",", ":", "--", "—", "–"} and self.tag[token - 1] in {
                ".",
                "NFP",
                "_SP",
                "''",
            }
        return True

    def _follows_full_quote(self, token: int) -> bool:
        """Whether a token begins a new sentence because the quote before it ended with a full stop."""
        before = self.quote[token - 1] if token else -1
        if before < 0 or self.quote[token] == before or (self.dep[token] == "punct" and self.quote[token] < 0):
            return False
        if self.lower[token] in {"and", "but", "or"}:
            return False
        ended = self._text[self.quotes[before].inner.end - 1] == "."
        return ended and (self._text[self.start[token]].isupper() or not self._is_said(token))

    def _is_said(self, token: int) -> bool:
        """Whether 'Borger asked' or 'said the minister' follows: a quote may end in any mark before it."""
        for at in range(token, min(token + 7, self.size)):
            if self.quote[at] >= 0 or self.pos[at] in {"PUNCT", "SPACE"}:
                return False
            if self.lemma[at] in SAYING and self.pos[at] == "VERB":
                following = at + 1
                return following >= self.size or self.quote[following] < 0
        return False

    def closes_with(self, inner: Span, mark: str) -> bool:
        """Whether the last character within a quote's marks is the one given."""
        return inner.end > inner.start and self._text[inner.end - 1] == mark

    def _ends_sentence(self, quote: int) -> bool:
        inner = self.quotes[quote].inner
        return inner.end > inner.start and self._text[inner.end - 1] in ".?!…"

    def is_capital(self, token: int) -> bool:
        """Whether a token is written in capitals ('MR.', 'PRICE', 'Q')."""
        word = self._text[self.start[token] : self.end[token]]
        return word.isupper()

    def is_word(self, token: int) -> bool:
        """Whether a token holds a letter or a digit at its start."""
        return self._text[self.start[token] : self.start[token] + 1].isalnum()

    def is_title(self, token: int) -> bool:
        """Whether a token starts with a capital letter."""
        return self._text[self.start[token] : self.start[token] + 1].isupper()

    def is_quoted(self, unit: int) -> bool:
        """Whether a unit is nothing but quotes."""
        start, end = self.units[unit]
        held = False
        for token in range(start, end):
            if self.quote[token] >= 0:
                held = True
            elif self.dep[token] not in PUNCTUATION and not self.space[token] and self.pos[token] != "PUNCT":
                return False
        return held

    def trim(self, start: int, end: int) -> Range:
        """A range without punctuation, white space and conjunctions at its edges; empty where nothing else is in it."""
        while start < end and (self.pos[start] in {"PUNCT", "SPACE"} or self.dep[start] in PUNCTUATION):
            start += 1
        while end > start and (self.pos[end - 1] in {"PUNCT", "SPACE"} or self.dep[end - 1] in PUNCTUATION):
            end -= 1
        return start, end

    def without(self, start: int, end: int, holes: list[Range]) -> tuple[Range, ...]:
        """What is left of a range when the holes are cut out of it, trimmed, in order."""
        pieces: list[Range] = []
        for hole_start, hole_end in sorted(holes):
            if hole_end <= start or hole_start >= end:
                continue
            if hole_start > start:
                pieces.append(self.trim(start, hole_start))
            start = max(start, hole_end)
        pieces.append(self.trim(start, end))
        return tuple(piece for piece in pieces if piece[0] < piece[1])

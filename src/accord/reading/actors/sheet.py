"""A parse as plain columns: Python lists are several times as fast to walk as a spaCy Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.lexicon import verbs_in_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_OPENING = {"“", "«", "„"}
# Sentences of thousands of words hang on one verb; nobody's subject comes after this many dependents.
_DEPENDENTS = 64
_CLOSING = {"”", "»"}


class Sheet(Struct, frozen=True, kw_only=True):
    """Columns over the tokens of one report; every list but `entities` and `first` is as long as the Doc.

    Attributes:
        words, lower, lemma, tag, dep: as spaCy gives them; `lower` and `lemma` in lower case.
        start, end: offsets of each token in the report's text.
        head: index of each token's syntactic head (its own for a root).
        children: indices of each token's dependents, in order.
        sent: number of each token's sentence.
        first: index of each sentence's first token, and behind the last sentence the number of tokens.
        entities: named entities as (first token, token behind the last, label).
        quoted: whether the token stands within quotation marks.
        begins: token index by start offset.
    """

    words: list[str]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    dep: list[str]
    start: list[int]
    end: list[int]
    head: list[int]
    children: list[list[int]]
    sent: list[int]
    first: list[int]
    entities: list[tuple[int, int, str]]
    quoted: list[bool]
    begins: dict[int, int]

    def __len__(self) -> int:
        return len(self.words)

    def joined(self, at: int) -> bool:
        """Whether no space stands between token `at` and the next one."""
        return at + 1 < len(self.words) and self.end[at] == self.start[at + 1]

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter, and is no verb that a communique prints in capitals."""
        word = self.words[at]
        return word[0].isupper() and not (self.tag[at].startswith("VB") and word in verbs_in_capitals())

    def left(self, at: int, lowest: int) -> int:
        """The leftmost token of the subtree of `at` that is not before `lowest`."""
        left = at
        while True:
            before = [child for child in self.children[left] if child < left and child >= lowest]
            if not before:
                return left
            left = before[0]

    def climb(self, at: int, most: int) -> Iterator[tuple[int, int]]:
        """Steps up the tree, each as a token and the one above it; at most so many, and none beyond the root."""
        for _ in range(most):
            above = self.head[at]
            if above == at:
                return
            yield at, above
            at = above

    def text(self, start: int, end: int) -> str:
        """The words of tokens [start, end) with the spaces that stand between them written as one."""
        parts: list[str] = []
        for at in range(start, end):
            if self.words[at].isspace():
                continue
            if parts and self.end[at - 1] != self.start[at]:
                parts.append(" ")
            parts.append(self.words[at])
        return "".join(parts)


def make_sheet(doc: Doc, text: str) -> Sheet:
    """Columns from a parse; `text` is the report's own text, whose quotation marks still show their direction."""
    strings = doc.vocab.strings
    rows = doc.to_array(["IDX", "TAG", "DEP", "HEAD", "LEMMA", "ENT_TYPE", "ENT_IOB", "SENT_START"])
    columns = [column.tolist() for column in rows.T] if len(doc) else [[] for _ in range(8)]
    idx, tag, dep, offset, lemma, label, iob, sent_start = columns
    known: dict[int, str] = {key: strings[key] for key in {*tag, *dep, *lemma, *label}}
    words = [token.text for token in doc]
    head = [_signed(value) + at for at, value in enumerate(offset)]
    children: list[list[int]] = [[] for _ in words]
    for at, its_head in enumerate(head):
        if its_head != at and len(children[its_head]) < _DEPENDENTS:
            children[its_head].append(at)
    sent, first = _sentences(sent_start)
    return Sheet(
        words=words,
        lower=[word.lower() for word in words],
        lemma=[known[key].lower() for key in lemma],
        tag=[known[key] for key in tag],
        dep=[known[key] for key in dep],
        start=idx,
        end=[at + len(word) for at, word in zip(idx, words, strict=True)],
        head=head,
        children=children,
        sent=sent,
        first=first,
        entities=_entities([known[key] for key in label], iob, [known[key] for key in tag]),
        quoted=_quoted(words, idx, text),
        begins={offset: at for at, offset in enumerate(idx)},
    )


def _signed(value: int) -> int:
    # A column of a mixed array comes as unsigned 64-bit numbers; heads to the left wrap around.
    return value - (1 << 64) if value >> 63 else value


def _sentences(sent_start: list[int]) -> tuple[list[int], list[int]]:
    number, sent, first = -1, [], []
    for at, flag in enumerate(sent_start):
        if flag == 1 or at == 0:
            number += 1
            first.append(at)
        sent.append(number)
    first.append(len(sent_start))
    return sent, first


def _entities(label: list[str], iob: list[int], tag: list[str]) -> list[tuple[int, int, str]]:
    """Runs of one entity, a modal verb before it left out: in "Will Ghana sign?" nobody is called Will."""
    runs = ((begin + (tag[begin] == "MD"), end, label[begin]) for begin, end in _runs(iob))
    return [(begin, end, name) for begin, end, name in runs if begin < end]


def _runs(iob: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = -1
    for at, mark in enumerate(iob):
        if begin >= 0 and mark != 1:
            found.append((begin, at))
            begin = -1
        if mark == 3:  # noqa: PLR2004 (spaCy's code for the beginning of an entity)
            begin = at
    if begin >= 0:
        found.append((begin, len(iob)))
    return found


def _quoted(words: list[str], idx: list[int], text: str) -> list[bool]:
    """Whether each token is quoted: marks are paired by direction, and no quotation outlives its paragraph."""
    inside, quoted = False, []
    for at, word in enumerate(words):
        if word == '"' or (len(word) == 1 and word in "“”«»„"):
            mark = text[idx[at]] if idx[at] < len(text) else word
            if mark in _OPENING:
                inside = True
            elif mark in _CLOSING:
                inside = False
            else:
                inside = not inside
            quoted.append(False)
            continue
        if "\n" in word:
            inside = False
        quoted.append(inside)
    return quoted

"""A parse as words of plain Python: what is asked of a word again and again is made once.

A spaCy token is made anew each time that it is asked for, and so are its head, its children and its strings; claims ask
for them millions of times in a hundred reports. So a parse that nothing changes any more is copied once. `Words`,
`Word` and `Stretch` answer what reading asks of spaCy's `Doc`, `Token` and `Span`, by the same names: what is written
for a spaCy parse works on both, and is typed as if it stood on one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsIndex, cast, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

STRINGS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE"]
FIGURES: list[int | str] = ["IDX", "SPACY", "IS_SPACE", "IS_PUNCT", "IS_QUOTE", "LIKE_NUM", "HEAD", "SENT_START"]


class Word:
    """One word of a parse; see spaCy's `Token` for what each name tells."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_quote",
        "is_space",
        "left_edge",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    i: int
    idx: int
    whitespace_: str
    is_space: bool
    is_punct: bool
    is_quote: bool
    like_num: bool
    head: Word
    children: tuple[Word, ...]
    left_edge: Word
    right_edge: Word
    sent: Stretch
    doc: Words

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    def __lt__(self, other: Word) -> bool:
        return self.i < other.i

    def __getattr__(self, name: str) -> str | int | float:
        """What is asked so seldom that it is not kept; of what is told of other words, nothing."""
        found = getattr(self.doc.parse[self.i], name)
        if not isinstance(found, str | int | float):
            raise AttributeError(name)  # noqa: TRY004 (it is as if the word had no such thing)
        return found

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with the word."""
        return self.i == self.sent.start

    @property
    def lefts(self) -> tuple[Word, ...]:
        """The children before the word."""
        return tuple(child for child in self.children if child.i < self.i)

    @property
    def rights(self) -> tuple[Word, ...]:
        """The children behind the word."""
        return tuple(child for child in self.children if child.i > self.i)

    @property
    def subtree(self) -> tuple[Word, ...]:
        """The word and all that hangs on it: what is on its left, itself, what is on its right, and so on down."""
        found: list[Word] = []
        waiting: list[Word | tuple[Word]] = [self]  # no recursion: a tree may be as deep as a sentence is long
        while waiting:
            word = waiting.pop()
            if isinstance(word, tuple):
                found += word
            elif not word.children:
                found.append(word)
            else:
                waiting += reversed(word.rights)
                waiting.append((word,))
                waiting += reversed(word.lefts)
        return tuple(found)

    @property
    def ancestors(self) -> Iterator[Word]:
        """The words above, the nearest first."""
        word = self
        for _ in range(len(self.doc)):
            if word.head is word:
                break
            word = word.head
            yield word

    @property
    def conjuncts(self) -> tuple[Word, ...]:
        """The words that are coordinated with this one."""
        first = self
        for above in self.ancestors:
            if first.dep_ != "conj":
                break
            first = above
        found = [first]
        for word in found:  # grows while it is walked
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    def is_ancestor(self, descendant: Word) -> bool:
        """Whether another word hangs on this one, however far below."""
        return any(above is self for above in descendant.ancestors)

    def nbor(self, step: int = 1) -> Word:
        """The word so many places further.

        Raises:
            IndexError: where the text has none.
        """
        at = self.i + step
        if at < 0:
            raise IndexError(at)
        return self.doc[at]


class Stretch(tuple[Word, ...]):  # noqa: SLOT001 (a tuple has no room for slots that hold anything)
    """Words that stand one behind another; see spaCy's `Span`."""

    doc: Words
    start: int

    @property
    def end(self) -> int:
        """The number of the word behind the last."""
        return self.start + len(self)

    @property
    def start_char(self) -> int:
        """Where the first word begins in the text."""
        return self[0].idx

    @property
    def end_char(self) -> int:
        """Where the last word ends in the text."""
        return self[-1].idx + len(self[-1].text)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.doc.whole[self.start_char : self.end_char] if self else ""

    @property
    def root(self) -> Word:
        """The word that hangs on none of the others; of several the one with the fewest words above, no lone mark."""
        for word in self:
            if word.head is word:
                return word
        outside = [word for word in self if not self.start <= word.head.i < self.end]
        return min(outside, key=_height) if outside else self[0]

    @overload
    def __getitem__(self, at: SupportsIndex) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Stretch: ...
    def __getitem__(self, at: SupportsIndex | slice) -> Word | Stretch:
        """A word by its number among them, or some of them."""
        if not isinstance(at, slice):
            return super().__getitem__(at)
        start, end, _ = at.indices(len(self))
        return self.doc.stretch(self.start + start, self.start + end)


class Words(Stretch):
    """All words of a parse; see spaCy's `Doc`."""

    parse: Doc
    sents: tuple[Stretch, ...]
    whole: str

    @property
    def text(self) -> str:
        """The text, with the white space at its end."""
        return self.whole

    def stretch(self, start: int, end: int) -> Stretch:
        """The words from one number up to another."""
        made = Stretch(tuple.__getitem__(self, slice(start, end)))
        made.doc, made.start = self, start
        return made

    def char_span(self, start: int, end: int, *, alignment_mode: str = "strict") -> Stretch | None:
        """The words between two offsets; see spaCy's `Doc`."""
        span = self.parse.char_span(start, end, alignment_mode=alignment_mode)
        return None if span is None else self.stretch(span.start, span.end)


def _height(word: Word) -> int:
    """How many words stand above one; a mark or white space that carries nothing is no head of others."""
    if not word.children and (word.is_space or word.is_punct):
        return len(word.doc)
    return sum(1 for _ in word.ancestors)


def words_of(doc: Doc) -> Doc:
    """The words of a parse, to read; what is changed in the parse behind that does not show in them.

    >>> from accord.reading.parse import load_model
    >>> words = words_of(load_model()("Togo pays Benin."))
    >>> words[1].lemma_, list(words[1].children), words[2].head
    ('pay', [Togo, Benin, .], pays)
    """
    if isinstance(doc, Words):
        return doc
    words = Words([Word() for _ in range(len(doc))])
    words.parse, words.doc, words.start, words.whole = doc, words, 0, doc.text
    _fill(words, doc)
    return cast("Doc", words)


def _fill(words: Words, doc: Doc) -> None:
    """Give each word what is told of it."""
    if not len(doc):
        words.sents = ()
        return
    strings = doc.vocab.strings
    told = doc.to_array(STRINGS)
    names = {key: strings[key] for key in set(cast("list[int]", told.ravel().tolist()))}
    columns = [[names[key] for key in column] for column in told.T.tolist()]
    figures = doc.to_array(FIGURES).view("int64").T.tolist()  # the negative ones come as very large ones
    idx, gaps, spaces, marks, quotes, numbers, steps, starts = figures
    flags = [list(map(bool, column)) for column in (spaces, marks, quotes, numbers)]
    for word, i, text, lower, lemma, tag, pos, dep, entity, at, gap, space, mark, quote, number in zip(
        words, range(len(words)), *columns, idx, gaps, *flags, strict=True
    ):
        word.doc, word.i, word.idx, word.whitespace_ = words, i, at, " " if gap else ""
        word.text, word.lower_, word.lemma_, word.tag_, word.pos_, word.dep_ = text, lower, lemma, tag, pos, dep
        word.ent_type_, word.is_space, word.is_punct, word.is_quote, word.like_num = entity, space, mark, quote, number
    _hang(words, [at + step for at, step in enumerate(steps)])
    begins = [0, *(at for at, start in enumerate(starts) if start == 1 and at)]
    sentences = []
    for start, end in zip(begins, [*begins[1:], len(words)], strict=True):
        sentence = words.stretch(start, end)
        sentences.append(sentence)
        for word in sentence:
            word.sent = sentence
    words.sents = tuple(sentences)


def _hang(words: Words, heads: list[int]) -> None:
    """Give each word its head, its children and the first and last word of all that hangs on it."""
    every = list(words)
    below: list[list[Word]] = [[] for _ in every]
    first, last = list(range(len(every))), list(range(len(every)))
    for at, head in enumerate(heads):
        if head != at:
            below[head].append(every[at])
    waiting = [len(children) for children in below]
    ready = [at for at, left in enumerate(waiting) if not left]
    for at in ready:  # grows while it is walked: a head's turn comes when all of its children have had theirs
        head = heads[at]
        if head == at:
            continue
        first[head], last[head] = min(first[head], first[at]), max(last[head], last[at])
        waiting[head] -= 1
        if not waiting[head]:
            ready.append(head)
    for word, head, children, start, end in zip(every, heads, below, first, last, strict=True):
        word.head, word.children = every[head], tuple(children)
        word.left_edge, word.right_edge = every[start], every[end]

"""A report's text as lines, cleaned once and then never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from accord.reports.span import Span

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
# Controls, byte order marks, and characters that are not seen and only break words: soft hyphens, zero-width spaces,
# marks of writing direction. Joiners stay, for they make letters in some scripts.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SENTENCE_END = (".", "!", "?", ":", "”", '"', "’", ")")
_PROSE_END = re.compile(r"[.!?…][)\]”\"'’]*$")
_PROSE_WORDS = 18
_SENTENCE_WORDS = 7


class Line(Struct, frozen=True):
    """One line that is not blank, without the space around it.

    `blank_after` tells whether a blank line (or the text's end) follows.
    """

    span: Span
    text: str
    blank_after: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def clean(text: str) -> str:
    r"""The text as it is stored: line ends as LF, no unseen characters, lines that were broken to a width joined.

    >>> clean("\ufeffTalks\r\nwere held.\x00")
    'Talks\nwere held.'
    """
    return _joined(_UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


def lines_of(text: str) -> tuple[Line, ...]:
    r"""The lines that are not blank.

    >>> [(line.text, line.blank_after) for line in lines_of("Title\n\n Body one\nBody two")]
    [('Title', True), ('Body one', False), ('Body two', True)]
    """
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    held: tuple[Span, str] | None = None
    at, blank = 0, False
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            if held:
                yield Line(*held, blank)
            start = at + len(raw) - len(raw.lstrip())
            held, blank = (Span(start, start + len(bare)), bare), False
        else:
            blank = True
        at += len(raw) + 1
    if held:
        yield Line(*held, True)


def _joined(text: str) -> str:
    """Put a paragraph back on one line where the text was broken to a fixed width, a space for each line end.

    A line end was put there by the width if the next line's first word would not have fit on the line; a text is so
    broken if it has no long line and most line ends within paragraphs are such and close no sentence.
    """
    lines = text.split("\n")
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not 45 <= width <= 120:  # noqa: PLR2004 - widths at which wires, mail and terminals break
        return text
    inner = [at for at in range(len(lines) - 1) if lines[at].strip() and lines[at + 1].strip()]
    by_width = {at for at in inner if _is_full(lines[at], lines[at + 1], width)}
    open_ends = sum(not lines[at].rstrip().endswith(_SENTENCE_END) for at in by_width)
    if len(by_width) < max(3, 0.6 * len(inner)) or open_ends < 0.6 * len(by_width):
        return text
    return "".join(
        line + (" " if at in by_width else "\n") if at < len(lines) - 1 else line for at, line in enumerate(lines)
    )


def _is_full(line: str, following: str, width: int) -> bool:
    # Ragged by up to a tenth: some setters break earlier.
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > 0.9 * width and len(line) > 0.5 * width


def is_prose(line: Line) -> bool:
    """Whether a line is running text: a long one, or one of some words that ends like a sentence."""
    words = line.words
    return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and ends_sentence(line.text))


def ends_sentence(text: str) -> bool:
    """Whether a text closes as a sentence does, marks and brackets behind it included.

    >>> ends_sentence("Talks opened (again.)"), ends_sentence("Talks open")
    (True, False)
    """
    return _PROSE_END.search(text) is not None


def same_letters(one: str, other: str) -> bool:
    """Whether two lines differ in nothing but case, marks and blanks.

    >>> same_letters("Talks open – again", "TALKS OPEN - AGAIN"), same_letters("Talks open", "Talks opened")
    (True, False)
    """
    first, second = ("".join(filter(str.isalnum, text.casefold())) for text in (one, other))
    return first == second

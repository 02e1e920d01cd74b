"""From a text to a string of codes, one character a token, on which the grammar's patterns run."""

from __future__ import annotations

import re
from itertools import accumulate, compress

from msgspec import Struct

from accord.reading.times.lexicon import BREAK, OTHER, Lexeme, Lexicon, Value, lexicon

# Every character of a text falls into exactly one token, so that lengths add up to offsets.
_TOKEN = re.compile(
    r"[^\S\n]+"
    r"|[AaPp]\.[mM]\b\.?|B\.C\.(?:E\.)?|A\.D\.|[Oo]['’]clock\b"
    r"|[^\W\d_]\w*"
    r"|\d{4}-\d\d-\d\d(?!\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,4}(?:/\d{1,2}/|\.\d{1,2}\.)\d{2,4}(?!\d)|\d\d-\d\d-\d{4}(?!\d)"
    r"|[1-3]/[2-4](?![\d/])"
    r"|\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    r"|\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m\b\.?|[AP]M\b|hrs?\b|h\b)"
    r"|\d+(?:st|nd|rd|th|ST|ND|RD|TH)\b"
    r"|\d{1,3}0['’]?s\b"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d\w*"
    r"|(?<![`'’])['’]\d\d(?:s\b|\b)|['’]s\b"
    r"|\n\s*|_+|."
)
_SHORT_LINE = 60
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_QUARTER_LABEL = re.compile(r"(?:Q[1-4]|[1-4]Q)(?:\d\d|\d{4})?")
_FISCAL_LABEL = re.compile(r"FY['’]?(?:\d\d|\d{4})")
FIRST_YEAR, LAST_YEAR = 1000, 2199
_DIGITS_OF_YEAR = 4
_LAST_CLOCK = 2359


class Tokens(Struct, frozen=True):
    """A scanned text: words, their starts, and `codes`, one character for each word."""

    text: str
    words: list[str]
    starts: list[int]
    codes: str

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        return self.starts[index] + len(self.words[index])

    def value(self, index: int, name: str) -> Value | None:
        """A token's value in a set of the lexicon."""
        lexeme: Lexeme | None = lexicon().forms.get(self.words[index])
        return None if lexeme is None else lexeme.values.get(name)


_LONGEST = 60
"""Characters of a token that may be a number, a date or a time; Python refuses to read a number of 5,000 digits."""


def scan(text: str) -> Tokens:
    """Cut a text into tokens and code them; white space is dropped, a line end that ends a block is kept.

    >>> tokens = scan("On Aug. 19, 2024")
    >>> tokens.words
    ['On', 'Aug', '.', '19', ',', '2024']
    """
    words = lexicon()
    known = words.codes
    pieces = _TOKEN.findall(text)
    starts = accumulate(map(len, pieces), initial=0)
    # Spaces are by far the commonest piece and are dropped by their first character; most words are letters.
    solid = [piece[0] not in " \t\xa0" for piece in pieces]
    kept, places = list(compress(pieces, solid)), list(compress(starts, solid))
    codes = [known.get(piece) or (OTHER if piece.isalpha() else _code(piece, words)) for piece in kept]
    soft = _soft_line_ends(text, kept, places)
    if soft:
        hard = [index not in soft for index in range(len(kept))]
        kept, places, codes = (list(compress(each, hard)) for each in (kept, places, codes))
    return Tokens(text, kept, places, "".join(codes))


def _code(piece: str, words: Lexicon) -> str:
    first = piece[0]
    if first == "\n":
        return BREAK
    if len(piece) > _LONGEST:
        return OTHER
    if first.isalpha():
        return _label(piece, words) if piece[-1].isdigit() and len(piece) <= len("FY'2020") else OTHER
    if first.isdecimal():
        return words.shapes.get(_kind(piece), OTHER) if piece.isascii() or piece[1:2] else OTHER
    if first in "'’" and piece[1:2].isdecimal():
        return words.shapes["DECADE" if piece.endswith("s") else "APOSYY"]
    return OTHER


def _label(piece: str, words: Lexicon) -> str:
    if _QUARTER_LABEL.fullmatch(piece):
        return words.shapes["QLABEL"]
    return words.shapes["FYLABEL"] if _FISCAL_LABEL.fullmatch(piece) else OTHER


def _kind(piece: str) -> str:  # noqa: PLR0911 (one return a shape)
    """The shape of a token that starts with a digit."""
    if piece.isdecimal():
        return _number_kind(piece)
    if ":" in piece:
        return "ISODATE" if "T" in piece else ("CLOCKAMPM" if piece[-1].isalpha() or piece[-1] == "." else "CLOCK")
    if "-" in piece:
        return "ISODATE" if piece[_DIGITS_OF_YEAR] == "-" else "NUMDATE"
    if len(piece) == len("1/2") and piece[1] == "/":
        return "FRACTION"
    if "/" in piece or piece.count(".") > 1:
        return "NUMDATE" if not piece[-1].isalpha() else "CLOCKAMPM"
    last = piece[-1]
    if last == "s":
        return "DECADE" if piece.rstrip("'’s").endswith("0") or len(piece) == len("90s") else OTHER
    if _ORDINAL.fullmatch(piece):
        return "ORDNUM"
    if last in "mMh." or piece.endswith(("hr", "hrs")):
        return "CLOCKAMPM"
    return "DECIMAL" if "." in piece else ("INT" if "," in piece else OTHER)


_KINDS_BELOW = ((1, "zero"), (13, "d12"), (25, "d24"), (32, "d31"), (100, "d99"))


def _number_kind(piece: str) -> str:
    if len(piece) > _DIGITS_OF_YEAR:
        return "int" if len(piece) <= len("1000000000") else OTHER
    number = int(piece)
    if len(piece) == _DIGITS_OF_YEAR:
        if piece[0] == "0":
            return "ZEROCLOCK"
        if number <= LAST_YEAR:
            return "year"
        return "yearlike" if number <= _LAST_CLOCK else "int"
    for bound, kind in _KINDS_BELOW:
        if number < bound:
            return kind
    return "int"


def _soft_line_ends(text: str, kept: list[str], starts: list[int]) -> set[int]:
    """The single line ends within a wrapped paragraph: those of lines that are full."""
    soft, at = set(), -1
    for _ in range(kept.count("\n")):
        at = kept.index("\n", at + 1)
        if starts[at] - text.rfind("\n", 0, starts[at]) > _SHORT_LINE:
            soft.add(at)
    return soft

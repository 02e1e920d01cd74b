"""Names without what spelling adds: case, diacritics, apostrophes."""

from __future__ import annotations

import functools
import unicodedata

# Letters that Unicode does not decompose.
_LETTERS = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ə": "e"}
)
_DROPPED = str.maketrans(dict.fromkeys("'’‘ʼʻ`´ʿʾ.", ""))


@functools.lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word in lower case, without diacritics, apostrophes and full stops.

    >>> fold("Lâm"), fold("Erdoğan"), fold("Đỗ"), fold("O'Brien"), fold("J.")
    ('lam', 'erdogan', 'do', 'obrien', 'j')
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    # Small letters may decompose, and what they decompose into may have to be made small again (Unicode 3.13, D145).
    plain = word
    for _ in range(3):
        plain = unicodedata.normalize("NFKD", plain).casefold().translate(_LETTERS)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_DROPPED)


@functools.lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """A folded word with doubled letters written once, so that el-Sissi and al-Sisi meet.

    >>> sound("Sissi"), sound("Lam")
    ('sisi', 'lam')
    """
    folded = fold(word)
    return "".join(c for at, c in enumerate(folded) if at == 0 or c != folded[at - 1])


@functools.lru_cache(maxsize=8192)
def heard(word: str) -> str:
    """A word of a name as it is compared: by sound, but a ruler's numeral by its letters.

    >>> heard("Abdullah"), heard("II"), heard("XIV")
    ('abdulah', 'ii', 'xiv')
    """
    return word.lower() if is_numeral(word) else sound(word)


def is_numeral(word: str) -> bool:
    """Whether a word is a ruler's numeral: "II", "XIV".

    >>> is_numeral("VI"), is_numeral("I"), is_numeral("Xi")
    (True, False, False)
    """
    return 1 < len(word) < 6 and all(letter in "IVX" for letter in word)  # noqa: PLR2004 ("I" is an initial, too)

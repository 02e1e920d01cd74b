"""What a report says of where its text is from: agencies, sign-offs, and what is a picture's credit instead."""

from __future__ import annotations

import re

from accord.reports.dateline import agency_of
from accord.reports.lexicon import lexicon, plain
from accord.reports.outlets import Outlets, agency_in

_MAX_WORDS = 45
_MAX_CHARACTERS = 1_500  # a line of a thousand signs without a blank has one word
_SHORT_WORDS = 16
_FEW_WORDS = 3
_LIST = r"(?P<who>[^.;()\n]{2,120})"
_MATTER = r"(?:story|article|report|item|dispatch|text|coverage)"
_INPUTS = r"(?:inputs?|reporting|reports?|files|material|information|contributions?)"
_WAS = r"(?:was |is |has been )?(?:first |originally )?"
_GIVEN = r"(?:published|produced|provided|distributed|appeared|supplied|generated|written|sourced)"
# Each pattern's `who` names one or more sources. Bounded, and runs of blanks and marks are not given back: linear on
# any line. 'Reporting by Reuters showed that …' and 'The report was published by Reuters' are sentences: such words
# count at a line's start, of this text.
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*+(?P<who>.{{2,160}}?)\s++(?:also )?contributed (?:reporting\b|to (?:this|the) {_MATTER}\b)",
        rf"\bwith (?:additional |some )?{_INPUTS} (?:from|by) (?:the )?(?:news agency )?{_LIST}",
        r"\bwith (?P<who>[\w ./&'’-]{2,60}?) (?:inputs?|copy)\b",
        rf"^\W*+(?:additional )?(?:reporting|input|inputs|material|information) (?:by|from) {_LIST}",
        rf"^\W*+(?:news )?(?:source|sources|agency|via|from|credit)\s*(?::|-|–|—)\s*{_LIST}",
        rf"^\W*+(?:based on|from) (?:a )?(?:reports?|dispatch(?:es)?|copy) (?:by|from|of) {_LIST}",
        rf"^\W*+this {_MATTER} {_WAS}{_GIVEN}(?: first| originally)? (?:by|in|on|from) {_LIST}",
        rf"^\W*+this {_MATTER} (?:contains|includes|uses) (?:material|information|reporting) (?:by|from|of) {_LIST}",
        r"(?:©|\(c\)|\bcopyright\b)[\s©()c,]{0,20}(?:\d{4}(?:[-–]\d{2,4})?)[\s,]*(?:by )?(?P<who>[^.;()\n]{2,60})",
        r"^\W*+(?P<who>[^.;()\n]{2,60}?)[\s,]*+(?:©|\bcopyright\b)\s*\d{4}",
    )
)
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|\bcopyright\b)[\s©()c,:-]{0,20}((?:19|20)\d\d)", re.IGNORECASE)
_RIGHTS = r"(?:©|\(c\)|copyright)(?:[\s,:-]{0,3}(?:©|\(c\)))?[\s,:-]{0,3}"
_HOLDER = re.compile(
    rf"\W{{0,3}}{_RIGHTS}(?:(?:19|20)\d\d(?:[-–]\d{{2,4}})?[\s,-]{{1,3}}(?:by )?(?P<behind>[^.;|©()\d\n]{{3,60}})"
    r"|(?P<before>[^.;|©()\d\n]{3,60}?)[\s,]{1,3}(?:19|20)\d\d)(?=[.;|,\s]|$)",
    re.IGNORECASE,
)
_CREDIT_LABEL = re.compile(r"^[\s(\[]*(?:photo |image |picture )?(?:credits?|by|courtesy of)\s?:\s*", re.IGNORECASE)
_INITIALLED = re.compile(r"[\w.,/ -]{2,25}\((?P<who>[^()]{2,60})\)\W{0,2}")
_NO_NAMES = frozenset({"the", "news", "agency", "press", "service", "wire", "staff", "bureau"})
_BREAK = re.compile(r",|/|;|\||&|\band\b|\bwith\b", re.IGNORECASE)
# At the end of the last paragraph: '… he said. — Xinhua', '… (AP)', '… /TASS/', '… AFP/jd'.
_TAIL = re.compile(
    r"(?:(?<=[.!?”\"'’)])\s*(?P<dash>(?:--?|[–—―])\s*[^\s.!?][^.!?()\n]{1,50})"
    r"|\s*(?P<brackets>[(\[][^()\[\]\n]{2,50}[)\]])|\s+(?P<slashed>/[^/\n]{2,30}/))\s*\.?\s*$"
)
_NAME = r"[^\s/|.:()\[\]]+(?:\s[^\s/|.:()\[\]]+)"
_PHOTO_TAIL = re.compile(
    rf"""(?: (?P<copy> (?:©|\(c\))\s*[^.©\n]{{2,60}} )
          | (?P<by> [(\[]?\s*(?:photos?|images?|pictures?|photograph|video)
                    (?:\s+(?:by|credit|courtesy(?:\s+of)?|from))?\s*[:/\s]\s*[^()\[\]\n]{{2,80}}[)\]]? )
          | (?P<bar> [|•]\s*[^|.\n]{{2,60}} )
          | (?P<box> [(\[][^()\[\]\n]{{2,60}}[)\]] )
          | (?P<slash> {_NAME}{{0,4}}\s?/\s?{_NAME}{{0,4}}(?:/{_NAME}{{0,2}})? )
          | (?P<bare> (?<=[.!?”")]) \s* (?:getty|reuters|epa|afp)[^\s.]*(?:\simages)? )
        )\s*\.?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)


def credits_in(line: str, outlets: Outlets, *, alone: bool = False) -> tuple[tuple[str, ...], bool]:
    """The agencies that a line credits for the text, and whether the line is a credit line at all.

    Args:
        line: one line of the report.
        outlets: who is an agency.
        alone: whether the line stands where a bare 'Xinhua' or '— AFP' is a credit (before or after the body).

    >>> from accord.reports.outlets import KnownOutlets, Named
    >>> known = KnownOutlets({"Reuters": Named("Reuters", agency_credits=True)})
    >>> credits_in("Reuters contributed to this report.", known)
    (('Reuters',), True)
    >>> credits_in("The minister told Reuters that talks would go on.", known)
    ((), False)
    """
    if len(line) > _MAX_CHARACTERS or len(line.split()) > _MAX_WORDS:
        return (), False
    for pattern in _PATTERNS:
        found = pattern.search(line)
        if found and (names := _agencies(found["who"], outlets)):
            # In the midst of a long line it is a sentence of a paragraph, which stays.
            return names, len(line[: found.start()].split()) <= _FEW_WORDS or len(line.split()) <= _SHORT_WORDS
    if alone and (name := _alone(line, outlets)):
        return name, True
    return (), is_sign_off(line)


def tail_credit(line: str, outlets: Outlets) -> tuple[str | None, int | None]:
    """The agency credited at the end of a paragraph, and where the credit starts.

    >>> from accord.reports.outlets import KnownOutlets, Named
    >>> known = KnownOutlets({"Xinhua": Named("Xinhua", agency_credits=True)})
    >>> tail_credit("The talks will go on. — Xinhua", known)
    ('Xinhua', 21)
    """
    head = max(0, len(line) - 80)
    found = _TAIL.search(line, head)
    if found is None:
        return None, None
    printed = found["dash"] or found["brackets"] or found["slashed"]
    name = agency_of(printed.strip(" -–—―()[]/."), outlets)
    return (name, found.start()) if name else (None, None)


def photo_credit(line: str) -> int | None:
    """Where a picture's credit starts at the end of a line, or None.

    >>> photo_credit("The two leaders shake hands.   © Reuters")
    28
    >>> photo_credit("The minister told reporters on Monday that talks would go on.")
    """
    head = max(0, len(line) - 110)
    found = _PHOTO_TAIL.search(line, head)
    if found is None:
        return None
    words = found[0]
    if found["copy"] and not _COPYRIGHT_YEAR.search(words):
        return _start(line, found.start())
    if found["by"]:
        named = _is_credit(re.split(r"\b(?:by|of|credit|from|courtesy)\b|:", words, flags=re.IGNORECASE)[-1])
        # 'Photo: Jane Doe' behind a sentence is a credit whoever she is; 'a photo of the bridge' is none.
        alone = ":" in words and line[: found.start()].rstrip()[-1:] in {"", ".", "!", "?", "”", '"', ")"}
        return _start(line, found.start()) if named or alone or words.strip()[:1] in "([" else None
    return _start(line, found.start()) if _is_credit(words) else None


def is_sign_off(line: str) -> bool:
    """Whether the line tells who worked on the text: 'Reporting by …; editing by …'."""
    return plain(line).startswith(lexicon().bylines.starts)


def copyright_year(line: str) -> int | None:
    """The year of a copyright line.

    >>> copyright_year("© 2024 The Daily. All rights reserved.")
    2024
    """
    found = _COPYRIGHT_YEAR.search(line[:300])
    return int(found[1]) if found else None


def copyright_holder(line: str) -> str | None:
    """Whose a copyright line says the text is.

    >>> copyright_holder("Copyright © 2024 Harbour Herald. All rights reserved."), copyright_holder("© 2024")
    ('Harbour Herald', None)
    """
    found = _HOLDER.match(line[:200])
    return (found["behind"] or found["before"]).strip(" ,-–—|") or None if found else None


def _start(line: str, at: int) -> int:
    return len(line[:at].rstrip())


def _is_credit(words: str) -> bool:
    """Whether some part of it, set off by a slash, bar, comma or bracket, is known to stand in picture credits."""
    known = lexicon().caption.credits
    words = _CREDIT_LABEL.sub("", words)
    parts = [plain(part).strip(" .()[]|•:") for part in re.split(r"[/|•,;–—]|\bvia\b|\s-\s", words)]
    return any(part in known for part in parts) or plain(words).strip(" .()[]|•:") in known


def _alone(line: str, outlets: Outlets) -> tuple[str, ...]:
    if len(line.split()) > 7:  # noqa: PLR2004 - 'Agence France-Presse and The Associated Press' has six
        return ()
    initialled = _INITIALLED.fullmatch(line.strip())  # 'al/jr (AFP, dpa, Reuters)'
    line = initialled["who"] if initialled and line[:1].islower() else line
    bare = re.sub(r"^(?:by|from|via|source)\b[:\s]*", "", line.strip(" -–—―*_()[]/."), flags=re.IGNORECASE)
    parts = [part for part in _BREAK.split(bare) if part and part.strip()]
    names = [agency_in(part, outlets) for part in parts]
    whole = agency_in(bare, outlets)
    if whole:
        return (whole,)
    return tuple(dict.fromkeys(name for name in names if name)) if parts and all(names) else ()


def _is_somebodys(words: list[str], start: int, end: int) -> bool:
    """Whether a word that is an agency's name, too, is a part of a person's: "Petra Halmos", "Halmos Petra"."""
    one = words[start]
    if end - start > 1 or not one.istitle() or plain(one) not in lexicon().bylines.names:
        return False
    before, behind = words[:start], words[end : end + 1]
    return any(word[:1].isupper() and plain(word) not in _NO_NAMES for word in (*before, *behind))


def _agencies(printed: str, outlets: Outlets) -> tuple[str, ...]:
    """The agencies among names as printed: 'Associated Press writers Zoe Mills and Ken Tam', 'ANI and agencies'."""
    found: list[str] = []
    for part in (printed, *_BREAK.split(printed)):
        words = part.split()
        # The longest run of the first words that is an agency's name; the rest is its reporter.
        for start in range(min(len(words), 2)):
            name = next(
                (
                    name
                    for end in range(min(len(words), start + 6), start, -1)
                    if not _is_somebodys(words, start, end) and (name := agency_in(" ".join(words[start:end]), outlets))
                ),
                None,
            )
            if name:
                found.append(name)
                break
    return tuple(dict.fromkeys(found))

"""Datelines: 'HANOI, Aug 19 (Xinhua) --', 'BEIJING (AP) —', 'MOSCOW, August 19. /TASS/.', 'NEW DELHI: '."""

from __future__ import annotations

import functools
import re

from msgspec import Struct

from accord.reports.date import WEEKDAY, dates_in, is_day, month_day
from accord.reports.headscore import names_outlet
from accord.reports.lexicon import lexicon
from accord.reports.outlets import Outlets, agency_in
from accord.reports.span import Span

_HEAD = 140
_MIN_AFTER = 4  # words that must follow: 'GAZA — live' is no report
# Where a dateline can end: an agency in brackets or slashes with or without a dash behind it, a dash, a colon.
_END = re.compile(
    r"""(?P<agency> [(\[] (?P<name>[^()\[\]\n]{2,60}) [)\]] | /(?P<slashed>[^/\n]{2,40})/ )
        \s* (?: [.:,]?\s*(?:--+|[-–—―])+ | [.:] )? \s*
      | \s* (?: --+ | [–—―] | \s-(?=\s) | (?<=[A-Z]{2})-(?=\s) | (?<=\d)-(?=\s) ) \s*
      | (?P<colon> : ) \s+
      | (?<=\d) (?P<stop> \. ) \s+ (?=[A-Z“"])""",
    re.VERBOSE,
)
_DATE_WORDS = r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
_DATE = rf"(?P<date>{_DATE_WORDS})"
# 'MASERU - 18 May 2022. The ministry …', 'LIMA – May 3 – Two …': a date behind the dash, closed by a mark of its own.
_DATE_BEHIND = re.compile(_DATE + r"(?:\. |:? ?[-–—―]+ |: )(?=[A-Z“\"])")
# 'Kabul (AFP) - Nov 15, 2024 - …', 'LIMA (Reuters), Thursday 14 October 2021 - …': the day in words behind the agency.
_DAY_BEHIND = re.compile(
    rf"[\s,.–—-]*(?:(?i:{WEEKDAY}),? )?(?P<date>{_DATE_WORDS})(?:[\s,–—-]*\d\d[:.]\d\d(?: (?:GMT|UTC))?)?"
    r"(?::? ?[-–—―]+ |: |\. )(?=[A-Z“\"])",
)
# 'July 17, 2022 (KHARTOUM) – Sudan …': the day first, the place in brackets.
_DAY_FIRST = re.compile(_DATE + r" \((?P<place>[A-Z][A-Z .,'’-]{2,40})\)\s*(?:--+|[-–—―])\s*")
# '3 September 2025 – Gabon …': a day with its year at the head of the text, and no place.
_DAY_ALONE = re.compile(
    r"^(?P<date>(?:\d{1,2} [A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.? \d{1,2},?) \d{4})"
    r"\s*(?:--+|[–—―]|-(?=\s))\s*(?=[A-Z“\"])",
    re.MULTILINE,
)
# 'Lome (AFP) - 03/02/2026 - 08:15 - Benin …': a numeric date behind the agency, and mostly an hour.
_STAMP_BEHIND = re.compile(
    r"(?:(?:issued|published) on:? )?(?P<date>[0-3]?\d[/.][01]?\d[/.]20\d\d)"
    r"(?:[ ,]*(?:[-–—] ?)?[0-2]?\d:[0-5]\d)?\s*[-–—|:]+\s+(?=[A-Z“\"])",
    re.IGNORECASE,
)
# '(Andean Digest, 31 March) Peru let go …': a paper or digest and its day, in brackets at the head of the text.
_DIGEST_FIRST = re.compile(rf"\((?P<name>[A-Z][^()\d,]{{3,50}}), {_DATE}\)\s+(?=[A-Z“\"])")
_COUNTRY = re.compile(r"\s*(?:\[(?P<square>[^\[\]]{2,40})\]|\((?P<round>[^()]{2,40})\))")
_WORD = re.compile(r"[^\W\d_][^\W\d_.'’`-]*(?:[.'’`-][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    [
        "of",
        "de",
        "del",
        "da",
        "la",
        "le",
        "el",
        "al",
        "los",
        "las",
        "and",
        "den",
        "am",
        "an",
        "der",
        "the",
        "e",
        "y",
        "ben",
        "bin",
        "sur",
        "upon",
        "es",
    ]
)
_MAX_PLACE_WORDS = 9


class Dateline(Struct, frozen=True):
    """A dateline: where it stands, its place and agency as printed, the agency by name, its date.

    `edtf` is set only where the dateline gives the year; else `month_day` tells what it gives.
    """

    span: Span
    text: str
    agency: str | None = None
    edtf: str | None = None
    month_day: tuple[int, int] | None = None


def dateline_at(text: str, outlets: Outlets, *, colon: bool = True, whole: str | None = None) -> Dateline | None:
    """The dateline at the start of a line, or None.

    Capitals, a date, or an agency in brackets make it one; 'Xi Jinping — who …' is none.

    Args:
        text: the line.
        outlets: who is an agency.
        colon: whether 'NEW DELHI: …' counts; not in transcripts, where speakers are so set.
        whole: the text that the line opens, where a day alone may head it.

    >>> from accord.reports.outlets import KnownOutlets, Named
    >>> known = KnownOutlets({"Xinhua": Named("Xinhua", agency_credits=True)})
    >>> dateline = dateline_at("HANOI, Aug 19 (Xinhua) -- The two sides held talks.", known)
    >>> dateline.text, dateline.agency, dateline.month_day
    ('HANOI, Aug 19 (Xinhua)', 'Xinhua', (8, 19))
    >>> dateline_at("The president — who arrived on Sunday — held talks.", known)
    """
    head = text[:_HEAD]
    day = _day_first(head) or _digest_first(head) or (day_alone(text, whole) if whole is not None else None)
    if day is not None:
        return day
    for end in _END.finditer(head):
        if end["colon"] and not colon:
            return None
        place, agency = head[: end.start()].strip(), end["name"] or end["slashed"]
        if agency is not None and _is_country(head, end, outlets):
            continue
        if agency is None and end["colon"] is None:
            place, agency = _behind_comma(place, outlets)
        if not _is_dateline(_unbracketed(place), agency, end, outlets):
            if _goes_on(head[end.end() :], end):
                continue
            return None
        if len(text[end.end() :].split()) < _MIN_AFTER:
            return None
        return _made(head, end, agency, outlets)
    return None


def _day_first(head: str) -> Dateline | None:
    """The day first, the place in brackets."""
    first = _DAY_FIRST.match(head)
    return _opening(first, head[: first.end("place") + 1]) if first is not None else None


def _digest_first(head: str) -> Dateline | None:
    """A digest's name and its day, in brackets."""
    first = _DIGEST_FIRST.match(head)
    return _opening(first, first[0].strip("() ")) if first is not None and names_outlet(first["name"]) else None


def _opening(found: re.Match[str], printed: str) -> Dateline:
    """The dateline of a match that opens a line, with its group `date`."""
    full = next(dates_in(found["date"]), None)
    return Dateline(Span(0, found.end()), printed, None, full.edtf if full else None, month_day(found["date"]))


def day_alone(line: str, text: str) -> Dateline | None:
    r"""A day with its year before the first sentence of a text, or None; many lines that begin so are a chronology.

    >>> told = "September 3, 2025 – Gabon opened its border with Congo on Tuesday."
    >>> day_alone(told, told).edtf
    '2025-09-03'
    >>> day_alone(told, told + "\nOctober 7, 2025 – Congo opened it as well.")
    """
    found = _DAY_ALONE.match(line)
    full = next(dates_in(found["date"]), None) if found else None
    several = len(_DAY_ALONE.findall(text)) > 1
    if found is None or full is None or several or len(line[found.end() :].split()) < _MIN_AFTER:
        return None
    return Dateline(Span(0, found.end()), found["date"], None, full.edtf, month_day(found["date"]))


def _is_country(head: str, end: re.Match[str], outlets: Outlets) -> bool:
    """'Madrid [Spain], June 10 : …', 'Lome (Togo) (AFP) – …'; 'ANNA WOOD (Togo): …' is a speaker."""
    square = head[end.start() :].lstrip().startswith("[")
    return (square or head[end.end("agency") :].startswith((" (", ", "))) and outlets.is_place(end["name"] or "")


def _unbracketed(place: str) -> str:
    """'Madrid [Spain], June 10' as 'Madrid, Spain, June 10'; 'Riyadh, Safar 10, 1447, June 10' without the first."""
    return _hijri_day().sub(", ", _COUNTRY.sub(lambda found: f", {found['square'] or found['round']}", place))


@functools.cache
def _hijri_day() -> re.Pattern[str]:
    """A day of the Hijri calendar as Gulf agencies print it before the common one: 'Dhu al-Qa'dah 22, 1446, '."""
    months = "|".join(re.escape(month) for month in sorted(lexicon().places.hijri, key=len, reverse=True))
    day = r"[0-3]?\d"
    # 'Zorpa (ZNA) 3 Safar 1446 – 8 August 2024 – …' has a dash where others have a comma
    dash = r"\s+[–—-]\s+(?=[0-3]?\d\s)"
    return re.compile(
        rf",?\s+(?:(?:{months}) {day}|{day} (?:{months})),? 1[34]\d\d(?: ?(?:AH|H))?(?:,\s*|{dash})", re.IGNORECASE
    )


def _behind_comma(place: str, outlets: Outlets) -> tuple[str, str | None]:
    """'Jeddah, June 10, 2026, SPA', 'Damascus, SANA': an agency that stands as a dateline's last part."""
    before, comma, last = place.rpartition(",")
    named = bool(comma) and last.strip().isprintable() and agency_in(last, outlets) is not None
    # 'Ana Lopes, Reuters' is a writer.
    marked = before[:1].isupper() and (before.isupper() or " " not in before or month_day(before) is not None)
    return (before.strip(), last.strip()) if named and marked else (place, None)


def _goes_on(_rest: str, end: re.Match[str]) -> bool:
    """Whether a later mark may still end it: 'ST.-DENIS (Reuters)' after a hyphen, 'GENEVA / PARIS'."""
    return (end["agency"] is None and end["colon"] is None) or end["slashed"] is not None


def _made(head: str, end: re.Match[str], agency: str | None, outlets: Outlets) -> Dateline:
    behind = None if end["colon"] else _STAMP_BEHIND.match(head, end.end())
    if agency:
        other = _hijri_day().match(head, end.end("agency"))
        behind = behind or _DAY_BEHIND.match(head, other.end() if other else end.end("agency"))
    elif not end["colon"]:
        behind = behind or _DATE_BEHIND.match(head, end.end())
    stop = behind.end() if behind else end.end()
    dated = " ".join((head[: end.start()], agency or "", behind[0] if behind else ""))
    full = next(dates_in(dated), None)
    day_behind = behind is not None and full is None and month_day(head[: end.start()]) is None
    last = end.end("agency") if end["agency"] and not day_behind else behind.end("date") if behind else end.start()
    printed = head[:last].strip(" \t-–—―")
    known = agency_of(agency, outlets) if agency else None
    if known is None and _are_agencies(printed, outlets):
        known = agency_of(printed, outlets)
    return Dateline(Span(0, stop), printed, known, full.edtf if full else None, month_day(dated))


def agency_of(printed: str, outlets: Outlets) -> str | None:
    """The agency among what stands in brackets: 'Reuters', 'AFP/VNA', 'Xinhua, Aug. 19'."""
    parts = (printed, *re.split(r"[/,|;–—-]|\band\b|\s{2,}", printed))
    return next((name for part in parts if (name := agency_in(part, outlets))), None)


def _is_dateline(place: str, agency: str | None, end: re.Match[str], outlets: Outlets) -> bool:
    known = agency is not None and agency_of(agency, outlets) is not None
    opens = agency is None and not end["colon"] and not end["stop"] and _are_agencies(place, outlets)
    if not place or opens:
        return known or opens
    bare = place.rstrip(" ,.–—-")
    month = month_day(bare) or next(dates_in(bare), None)
    names = _without_date(bare)
    words = re.sub(r"\s[–—-]+(?=\s|$)", " ", names.replace("/", " ").replace(",", " ")).split()
    if not words or len(words) > _MAX_PLACE_WORDS or not all(_is_place_word(word) for word in words):
        return False
    first = re.split(r"[,/]", names)[0].strip()
    never = any(word.strip(".").casefold() in lexicon().places.never for word in (first, *words[:1]))
    if never and not (" " in first and outlets.is_place(first)):  # 'The president', but 'THE HAGUE'
        return False
    capitals = first.isupper() and len(first) > 1
    if end["colon"]:  # 'QUETTA: …', 'Madrid: …', and in papers of South Asia 'KATHMANDU, Nov 18: …'
        behind = end.string[end.end() :]
        told = behind[:1].isupper() and outlets.is_place(first, states=month is not None)
        return told or (capitals and (names == bare or (month is not None and "," in bare)))
    if end["stop"]:  # 'Tashkent, 27 August 2025. The two …', 'BAKU, June 10. The …'
        full = next(dates_in(bare), None)
        whole = full is not None and full.span.end == len(bare) and is_day(full.edtf)
        return (whole or (capitals and month_day(bare.rpartition(",")[2]) is not None)) and "," in bare
    # A speaker is so set too: 'ANNA WOOD (United Kingdom) said'. An agency that nobody knows has its dash.
    lettered = month is not None and agency is not None and agency.isupper() and agency.isalpha()
    marked = agency is None or known or lettered or end.end() > end.end("agency") + 1
    return marked and (
        capitals or known or month is not None or (agency is None and _opens_sentence(first, end, outlets))
    )


def _opens_sentence(place: str, end: re.Match[str], outlets: Outlets) -> bool:
    """'Addis Ababa — The chairperson …': a known town before a long dash and a sentence; 'Geneva — which …' is none."""
    behind = end.string[end.end() :]
    dash = end[0].strip() in ("—", "--", "–") and end[0][:1].isspace()
    return dash and behind[:1].isupper() and outlets.is_place(place, states=False)


def _are_agencies(printed: str, outlets: Outlets) -> bool:
    """'dpa/GNA – …': a text that opens with whose it is."""
    return all(agency_in(part, outlets) is not None for part in printed.split("/"))


def _without_date(place: str) -> str:
    for date in dates_in(place):
        return (place[: date.span.start] + place[date.span.end :]).strip(" ,.")
    # 'HANOI, Aug 19' or 'HANOI, 19 August': what has a digit and the month beside it go.
    kept = [part for part in re.split(r",\s*", place) if month_day(part) is None]
    without = ", ".join(kept)
    return without if kept else re.sub(r"\s+\S+\s+\d{1,2}$", "", place)


def _is_place_word(word: str) -> bool:
    bare = word.strip("().")
    return bare in _PARTICLES or (bool(_WORD.fullmatch(word.strip("()"))) and bare[:1].isupper())

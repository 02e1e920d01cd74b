"""Dates as report headers, page metadata and feeds write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from accord.reports.lexicon import lexicon
from accord.reports.span import Span

Label = Literal["published", "none", "updated"]

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<mon{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<y{0}>1[89]\d\d|20\d\d)"
_DAY = r"(?P<d{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_FROM = r"(?:[0-3]?\d(?:st|nd|rd|th)?\s?[–-]\s?)?"  # '15-21 August 2025' is over on its last day
_CLOCK = r"(?:[T ]+\d\d:\d\d(?::\d\d(?:\.\d{{1,9}})?)?(?:\s?(?:Z|[+-]\d\d:?\d\d))?(?!\d))?"
_FORMS = (
    _YEAR + r"-(?P<m{0}>[01]?\d)-" + _DAY + _CLOCK,
    _YEAR + r"(?P<s{0}>[/.])(?P<m{0}>[01]?\d)(?P=s{0})" + _DAY,
    _YEAR + r"\s?年\s?(?P<m{0}>[01]?\d)\s?月\s?" + _DAY + r"\s?日",
    _FROM + _DAY + r"\.?(?:\s+of)?[\s.-]+" + _MONTH + r"(?:[,،]|\s+of)?[\s.-]+" + _YEAR,
    _MONTH + r",?[\s-]+" + _FROM + _DAY + r"[,،]?[\s-]+" + _YEAR,
    r"(?P<a{0}>[0-3]?\d)(?P<s{0}>[/.-])(?P<b{0}>[0-3]?\d)(?P=s{0})" + _YEAR,
    _MONTH + r",?\s+" + _YEAR,
)
_DATE = re.compile(
    r"(?<![\w/.-])(?:" + "|".join(form.format(number) for number, form in enumerate(_FORMS)) + r")(?![\w/]|[.-]\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"(?:{_MONTH.format(0)}\s+{_DAY.format(0)}|{_DAY.format(1)}\s+{_MONTH.format(1)})(?!\w)", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\w:])\d{1,2}(?:[:.]\d\d){1,2}(?:\s?[ap]\.?m\.?)?(?:\s(?-i:[A-Z]{2,5})\b)?(?![\w:])|(?<!\w)\d{1,2}\s?[ap]\.?m\b\.?"
    r"|(?<!\w)\d{4}\s?(?=hrs|h\b|gmt|utc)|(?<=gmt|utc)\s?[+-]\s?\d{1,2}(?::?\d\d)?\b"
    r"|(?<!\S)[+-]\d\d:?\d\d(?!\S)|\d{1,3}(?=\s?[- ]?min)",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_PARTS = re.compile(r"\s*[|•·∙●]\s*|\s+[–—-]\s+|\s*[–—]\s*|;\s+")
_LOOKING_BACK = re.compile(
    r"\b(?:since|anniversary|ago|years? (?:after|before|earlier)|last year|following the)\b", re.IGNORECASE
)
_AGENCY_FIRST = re.compile(r"[a-z]{2,5}(?:/[A-Za-z]{2,8}){0,2}\s?[–—-]\s")  # 'dpa/GNA – …'
_SITE = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}")
_DAY_ALONE = re.compile(rf"{WEEKDAY}[,\s]{{1,3}}{_MONTH_DAY.pattern}", re.IGNORECASE)
_FIRST_PUBLISHED = re.compile(
    r"\W{0,3}this (?:story|report|article|item|dispatch|text|piece)\b[^.]{0,80}?\b(?:was|were|has been) "
    r"(?:first |originally )*(?:published|posted|issued|released)\b(?P<date>.{4,80})$",
    re.IGNORECASE,
)
_ORDINAL_END = re.compile(r"\d\.\s?\d\d\d\d\.$")  # '18. 06. 2026.', as Central Europe writes a day
_WEEKDAYS = r"(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?"
_WEEKDAY_BEFORE = re.compile(rf"\b{_WEEKDAYS}[,\s]{{1,3}}$", re.IGNORECASE)
_WEEKDAY_BEHIND = re.compile(rf"[,\s(]{{1,3}}{_WEEKDAYS}\b", re.IGNORECASE)
# '10-06-2024 18:05': clocks of 24 hours are written where the day comes first.
_CLOCK_BEHIND = re.compile(r"[,\s|–-]{1,3}(?:1[3-9]|2[0-3]):[0-5]\d(?![\d:]|\s?[ap]\.?m\b)", re.IGNORECASE)
_MAX_LEAD = 1_500
_NEAR_DAYS = 10
_MAX_LINE = 200
_MAX_HEADER = 16
_MAX_WORDS = 30
_MAX_LABEL = 3
_MAX_OTHER = 9  # words of a part beside the date: a byline, an outlet


class Stated(Struct, frozen=True):
    """A date as written: where in the string, its EDTF value, and whether it is called the date of publishing.

    `either` are the two days that '7/8/2018' may be; its value is then the year alone.
    """

    span: Span
    edtf: str
    label: Label = "none"
    either: tuple[str, str] | None = None


def dates_in(text: str) -> Iterator[Stated]:
    """Every date with a year, in order. '7/8/2018' may be July or August and is therefore the year alone.

    A weekday beside it may tell which of the two it is.

    >>> [date.edtf for date in dates_in("3 May 2023, Aug. 19, 2024, 2024-08-19T10:00Z, 25/12/2020, 7/8/2018")]
    ['2023-05-03', '2024-08-19', '2024-08-19', '2020-12-25', '2018']
    >>> [date.edtf for date in dates_in("Tuesday 7/8/2018, 7-8-2018 19:30, 5-9 May 2021")]
    ['2018-08-07', '2018-08-07', '2021-05-09']
    """
    for found in _DATE.finditer(text):
        parts = {key[:-1]: value for key, value in found.groupdict().items() if value is not None}
        edtf, either = _value(parts)
        if edtf is not None:
            yield _by_weekday(text, Stated(Span(*found.span()), edtf, either=either))


def date_of(value: object) -> str | None:
    """The EDTF date of a metadata value: ISO 8601, RFC 822, words, or seconds or milliseconds since 1970.

    The day is the one printed; no time zone moves it.

    >>> date_of("Fri, 21 May 2021 23:39:10 +0000"), date_of(1724112000), date_of("soon")
    ('2021-05-21', '2024-08-20', None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float) or (isinstance(value, str) and _EPOCH.fullmatch(value.strip())):
        return _epoch(float(value))
    if not isinstance(value, str):
        return None
    text = value.strip()[:_MAX_LINE]
    if len(text) == 8 and text.isdecimal() and text.isascii():  # noqa: PLR2004 - 20240819
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    elif re.fullmatch(r"(?:1[89]|20)\d\d(?:-[01]\d)?", text):
        return text
    first = next(dates_in(text), None)
    return first.edtf if first else None


def date_line(text: str) -> Stated | None:
    """The date of a line that holds nothing but dates and times, or parts of which, set off by dashes or bars, do.

    >>> date_line("Updated 7:15 PM GMT, Mon March 4, 2022").edtf
    '2022-03-04'
    >>> date_line("By Jane Doe | Published: 3 May 2023 | 4 min read").label
    'published'
    >>> date_line("Talks open in Geneva on August 19, 2024")
    """
    if len(text) > _MAX_LINE:
        return None
    if whole := _only_dates(text, 0):
        return whole
    if (text.endswith(".") and _ORDINAL_END.search(text) is None) or len(text.split()) > _MAX_WORDS:
        return None
    if (labelled := _labelled(text)) is not None:
        return labelled
    best, at = None, 0
    for part in _PARTS.split(text):
        at = text.find(part, at)
        stated = _only_dates(part, at) or _after_label(part, at)
        if stated is not None:
            best = _better(best, stated)
        elif len(part.split()) > _MAX_OTHER or (
            "|" not in text and part[:1].islower() and not part.casefold().startswith("by ")
        ):
            return None  # the parts of a sentence with dashes in it
        at += len(part)
    return best


def header_date(text: str) -> Stated | None:
    """The date of a header line that else holds names only: 'The Daily Post, Sunday July 14, 2024'.

    To be asked only below a headline: above the text such a line tells when and where the report came out.

    >>> header_date("Posted On: 04 MAR 2024 6:05PM by Press Bureau Lagos").edtf
    '2024-03-04'
    >>> header_date("Talks set for August 19, 2024")
    """
    dates = list(dates_in(text))
    if not dates or len(text.split()) > _MAX_HEADER or text.endswith((".", "?", "!", ":")):
        return None
    labels = lexicon().dates
    known = labels.published | labels.updated | labels.beside | labels.header
    rest = text[: dates[0].span.start] + " " + text[dates[0].span.end :]
    words = re.findall(r"[^\W\d_][^\s,:;()\[\]/|]*", _TIME.sub(" ", rest))
    if not all(word[:1].isupper() or word.strip(".").casefold() in known or _SITE.fullmatch(word) for word in words):
        return None
    return Stated(dates[0].span, dates[0].edtf, _label([word.casefold() for word in words]), dates[0].either)


def day_behind(title: str) -> Stated | None:
    """The day that stands in brackets behind a headline: 'Talks open in Geneva [2024-08-19]'.

    >>> day_behind("Talks open in Geneva [2024-08-19]").edtf, day_behind("Talks open in Geneva on 19 August 2024")
    ('2024-08-19', None)
    """
    stated = next(dates_in(title[-40:]), None)
    if stated is None or not is_day(stated.edtf):
        return None
    shift = len(title) - len(title[-40:])
    start, end = stated.span.start + shift, stated.span.end + shift
    enclosed = title[:start].rstrip()[-1:] in {"[", "("} and title[end:].strip() in {"]", ")"}
    return Stated(Span(start, end), stated.edtf) if enclosed else None


def first_published(text: str) -> Stated | None:
    """The date of a closing sentence that tells when the text came out.

    >>> first_published("This report by Danish Press was first published March 3, 2024.").edtf
    '2024-03-03'
    >>> first_published("The book was first published on May 3, 2019, in Lima.")
    """
    found = _FIRST_PUBLISHED.match(text) if len(text) <= _MAX_LINE else None
    stated = next(dates_in(found["date"]), None) if found else None
    if stated is None or found is None:
        return None
    start = found.start("date")
    return Stated(Span(start + stated.span.start, start + stated.span.end), stated.edtf, "published", stated.either)


def glued_date(text: str) -> tuple[Stated, int] | None:
    """A date that stands before the first sentence on its line, with the offset at which the sentence starts.

    >>> glued_date(" date 2024-05-01 On Monday the two sides met.")[0].edtf
    '2024-05-01'
    >>> glued_date("2024 was a year of talks."), glued_date("May 3, 2023 was the day on which the talks failed.")
    (None, None)
    """
    head = text[:_MAX_LINE]
    stated = next(dates_in(head), None)
    if stated is None:
        return None
    before = head[: stated.span.start].strip(" \t:([")
    labels = lexicon().dates
    words = [word.strip(".:,").casefold() for word in before.split()]
    if any(word not in labels.published | labels.updated | labels.beside for word in words):
        return None
    labelled = any(word in labels.published | labels.updated for word in words)
    after = _after(head, stated.span.end)
    set_off = head[stated.span.end : after].strip(" \t") != ""
    iso = head[stated.span.start : stated.span.start + 5][4:] == "-"
    # 'On August 19, 2024 Xi met' is the sentence itself: only a label, a dash or an ISO date is a header.
    if not (labelled or iso or set_off) or (words and not labelled):
        return None
    lettered = _AGENCY_FIRST.match(head, after) is not None
    if not head[after : after + 1] or not (head[after].isupper() or head[after] in "“\"'‘(" or lettered):
        return None
    return Stated(stated.span, stated.edtf, _label(words), stated.either), after


def month_day(text: str) -> tuple[int, int] | None:
    """Month and day of a dateline's date, year or none.

    >>> month_day("Aug. 19"), month_day("19 August"), month_day("Monday")
    ((8, 19), (8, 19), None)
    """
    found = _MONTH_DAY.search(text)
    if found is None:
        return None
    month, day = found["mon0"] or found["mon1"], found["d0"] or found["d1"]
    return _MONTHS.index(month[:3].lower()) + 1, int(day)


def is_day_alone(text: str) -> bool:
    """Whether a line is a weekday and a day without a year: 'Wednesday, June 10'.

    >>> is_day_alone("Wednesday, June 10"), is_day_alone("On Wednesday, June 10, they met")
    (True, False)
    """
    return _DAY_ALONE.fullmatch(text) is not None


def month_days_in(text: str) -> Iterator[Span]:
    """Where days without a year stand.

    >>> [span.of("Lima, 3 May, and Quito, June 4") for span in month_days_in("Lima, 3 May, and Quito, June 4")]
    ['3 May', 'June 4']
    """
    for found in _MONTH_DAY.finditer(text):
        yield Span(*found.span())


def year_beside(text: str, month: int, day: int) -> int | None:
    """The year of a day that has none, by the full dates within ten days of it in the same paragraph.

    None where there is no such date, where they differ, or where the paragraph looks back ('since', 'a year ago').

    >>> year_beside("The visit of 20 April 2025 has been postponed.", 4, 15)
    2025
    >>> year_beside("A year ago, on 20 April 2025, talks failed.", 4, 15)
    """
    if _LOOKING_BACK.search(text):
        return None
    years: set[int] = set()
    for stated in dates_in(text[:_MAX_LEAD]):
        if is_day(stated.edtf) and (other := on(int(stated.edtf[:4]), month, day)):
            apart = dt.date.fromisoformat(stated.edtf) - dt.date.fromisoformat(other)
            if abs(apart.days) <= _NEAR_DAYS:
                years.add(int(stated.edtf[:4]))
    return years.pop() if len(years) == 1 else None


def is_day(edtf: str) -> bool:
    """Whether a date tells the day, and not the month or the year alone.

    >>> is_day("2024-08-19"), is_day("2024-08")
    (True, False)
    """
    return len(edtf) == len("2024-08-19")


def on(year: int, month: int, day: int) -> str | None:
    """The EDTF of a day, or None where the calendar has no such day.

    >>> on(2024, 2, 29), on(2023, 2, 29)
    ('2024-02-29', None)
    """
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _after(head: str, at: int) -> int:
    """Where the words go on behind a date: a time of day, a closing bracket, a dash or a bar may stand between."""
    rest = re.compile(
        r"(?:,?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}(?=[\s)\]]))?)?[)\]]?\s*(?:--?|[–—|:])?\s*"
    )
    found = rest.match(head, at)
    return found.end() if found else at


def _only_dates(text: str, shift: int) -> Stated | None:
    dates = list(dates_in(text))
    if not dates:
        return None
    labels = lexicon().dates
    known = labels.published | labels.updated | labels.beside
    best, at, rest = None, 0, []
    for date in dates:
        before = _TIME.sub(" ", text[at : date.span.start])
        words = _words(before)
        rest += words
        span = Span(date.span.start + shift, date.span.end + shift)
        best = _better(best, Stated(span, date.edtf, _label(words), date.either))
        at = date.span.end
    rest += _words(_TIME.sub(" ", text[at:]))
    return best if all(word in known for word in rest) else None


def _labelled(text: str) -> Stated | None:
    """'Published on 21/09/2026, Malabo. Gazette (translated)': a date right behind its label, whatever follows."""
    first = next(dates_in(text), None)
    words = _words(text[: first.span.start]) if first is not None else []
    labels = lexicon().dates
    if first is None or not 1 <= len(words) <= _MAX_LABEL or words[0] not in labels.published or text[-1] in ".!?":
        return None
    known = labels.published | labels.beside
    return Stated(first.span, first.edtf, "published", first.either) if all(word in known for word in words) else None


def _after_label(text: str, shift: int) -> Stated | None:
    """The date of a part that starts with something else: 'Jane Doe, Daily Post Published 3:55 p.m. July 16, 2018'."""
    labels = lexicon().dates
    for word in re.finditer(r"\w+", text):
        if word[0].casefold() in labels.published | labels.updated:
            if len(text[: word.start()].split()) > _MAX_OTHER:
                return None
            return _only_dates(text[word.start() :], shift + word.start())
    return None


def _words(text: str) -> list[str]:
    return [
        word
        for word in re.split(r"[\s,:;.()\[\]/|+-]+", text.casefold().replace("a.m.", "am").replace("p.m.", "pm"))
        if word
    ]


def _label(words: list[str]) -> Label:
    labels = lexicon().dates
    if any(word in labels.updated for word in words):
        return "updated"
    return "published" if any(word in labels.published for word in words) else "none"


def _better(one: Stated | None, other: Stated) -> Stated:
    rank = {"published": 0, "none": 1, "updated": 2}
    return one if one is not None and rank[one.label] <= rank[other.label] else other


def _value(parts: dict[str, str]) -> tuple[str | None, tuple[str, str] | None]:
    """The EDTF value of a date, and the two days that a numeric one may be, the day before the month first."""
    year = int(parts["y"])
    if "a" not in parts:
        month = _MONTHS.index(parts["mon"][:3].lower()) + 1 if "mon" in parts else int(parts["m"])
        return (on(year, month, int(parts["d"])) if "d" in parts else f"{year:04}-{month:02}"), None
    first, second = int(parts["a"]), int(parts["b"])
    day_first = on(year, second, first)
    month_first = on(year, first, second) if parts["s"] != "." else None  # dots are written where the day comes first
    if day_first and month_first and first != second:
        return f"{year:04}", (day_first, month_first)
    return day_first or month_first, None


def _by_weekday(text: str, stated: Stated) -> Stated:
    """The one of two days whose weekday stands beside it, or the day first where a clock of 24 hours does."""
    if stated.either is None:
        return stated
    if _CLOCK_BEHIND.match(text, stated.span.end):
        return Stated(stated.span, stated.either[0], stated.label)
    beside = _WEEKDAY_BEFORE.search(text[max(0, stated.span.start - 14) : stated.span.start])
    beside = beside or _WEEKDAY_BEHIND.match(text, stated.span.end)
    if beside is None:
        return stated
    fits = [day for day in stated.either if f"{dt.date.fromisoformat(day):%a}".casefold() == beside[1].casefold()]
    return Stated(stated.span, fits[0], stated.label) if len(fits) == 1 else stated


def _epoch(seconds: float) -> str | None:
    seconds = seconds / 1000 if seconds > 1e11 else seconds  # noqa: PLR2004 - beyond the year 5000: milliseconds
    if not 0 < seconds < 4e9:  # noqa: PLR2004 - until 2096
        return None
    return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).date().isoformat()

"""Makes meanings of calendar expressions: dates, months, years, seasons, quarters, decades, centuries, times of day."""

from __future__ import annotations

import re

from accord.reading.times.grammar import Match
from accord.reading.times.lexicon import lexicon
from accord.reading.times.meaning import Base, Direction, Meaning, Part
from accord.reading.times.numerals import spelled_year
from accord.reading.times.scan import FIRST_YEAR, LAST_YEAR, Tokens

Parts = tuple[Part, ...]
_MONTHS = ("MONTH", "MONTHUP", "MONTHABBR")
_WEEKDAYS = ("WEEKDAY", "WDABBR")
_SEASONS = ("SEASON", "SEASONWEAK")
_USUAL_YEARS = range(1600, 2061)
_MODERN = 1800
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DIRECTIONS: dict[str, Direction] = {
    "LAST": "last",
    "PREVIOUS": "previous",
    "NEXT": "next",
    "FOLLOWING": "following",
    "THAT": "that",
    "CURRENT": "this",
    "THIS": "this",
}


def whole(match: Match, meaning: Meaning | None) -> Parts:
    """The meaning of all tokens of a match; nothing where there is none."""
    return () if meaning is None else (Part(match.first, match.last, meaning),)


def number(match: Match, name: str, *sets: str) -> int | None:
    """The first value of a group in the sets, or the number that its digits say."""
    values = match.values(name, *sets)
    if values:
        return int(values[0])
    for word in match.words(name):
        digits = re.match(r"['’]?(\d+)", word)
        if digits:
            return int(digits[1])
    return None


def day_number(match: Match, name: str) -> int | None:
    """A day of the month from digits, an ordinal, or ordinal words ("twenty-first")."""
    values = match.values(name, "ORDWORD", "TENS")
    day = sum(int(value) for value in values) if values else number(match, name)
    return day if day is not None and 1 <= day <= 31 else None  # noqa: PLR2004 (days of a month)


def edge(match: Match, name: str = "edge") -> str | None:
    """START, MID or END."""
    values = match.values(name, "EDGENOUN", "EDGEADJ", "EDGECOMP", "EDGEPART")
    return str(values[0]) if values else None


def direction(match: Match, name: str = "dir") -> Direction | None:
    """Which way a word such as "last" or "following" points."""
    found: Direction | None = None
    start, end = match.groups.get(name, (0, 0))
    for index in range(start, end):
        for set_name, way in _DIRECTIONS.items():
            if match.tokens.value(index, set_name) is not None:
                found = way  # the later word decides: "this past", "this coming"
                break
    return found


def year(match: Match) -> int | None:
    """A year from digits, a cut year ('92) or words."""
    if match.has("spelled"):
        return spelled_year(
            [int(value) for value in match.values("spelled", "CENTWORD", "TENS", "TEEN", "ONES", "TWO", "THOUSAND")]
        )
    return number(match, "year")


def _is_short(match: Match) -> bool:
    return any(word[0] in "'’" for word in match.words("year"))


def _year_fields(match: Match) -> dict[str, object]:
    """The fields that say the year: its digits, or how it lies to another ("last year", "that year")."""
    if match.has("rel"):
        way = direction(match, "rel")
        shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(way or "", 0)
        base: Base = "then" if way in {"that", "previous", "following"} else "now"
        return {"year_shift": shift, "year_base": base}
    return {"year": year(match), "short_year": _is_short(match)}


def _calendar(fields: dict[str, object]) -> Meaning:
    return Meaning(kind="calendar", **fields)  # type: ignore[arg-type] # fields are named by this module


def valid(month: int | None, day: int | None) -> bool:
    """Whether a month can have such a day."""
    if month is None or day is None:
        return day is None or day > 0
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]  # noqa: PLR2004 (months of a year)


def iso(match: Match) -> Parts:
    """2024-08-19 and 2024-08-19T10:00."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?", match.words("value")[0])
    if found is None or not valid(int(found[2]), int(found[3])):
        return ()
    clock_time = f"T{found[4]}" if found[4] else None
    return whole(
        match,
        Meaning(
            kind="calendar",
            type="TIME" if clock_time else "DATE",
            year=int(found[1]),
            month=int(found[2]),
            day=int(found[3]),
            part=clock_time,
        ),
    )


def slashed(match: Match) -> Parts:
    """18/08/2024, 8/18/2024, 18.08.2024, 2024/8/18; what may be either day or month stays open, except for the year."""
    first, second, third = (int(piece) for piece in re.split(r"[/.]", match.words("value")[0]))
    separator = "." if "." in match.words("value")[0] else "/"
    lengths = [len(piece) for piece in re.split(r"[/.]", match.words("value")[0])]
    if lengths[0] == 4:  # noqa: PLR2004 (digits of a year)
        return _numeric(match, first, second, third)
    if lengths[0] > 2 or lengths[2] == 3:  # noqa: PLR2004 (digits)
        return ()
    full = third if lengths[2] == 4 else _century(third)  # noqa: PLR2004 (digits of a year)
    if separator == "." or first > 12:  # noqa: PLR2004 (months of a year)
        return _numeric(match, full, second, first) if separator == "/" or lengths[2] == 4 else ()  # noqa: PLR2004
    if second > 12 or lengths[2] == 2 or first == second:  # noqa: PLR2004 (months of a year)
        return _numeric(match, full, first, second)
    # Either order makes a date: only the year is sure.
    return whole(match, Meaning(kind="calendar", year=full))


def _century(two_digits: int) -> int:
    return two_digits + (1900 if two_digits > 50 else 2000)  # noqa: PLR2004 (the middle of a century)


def _numeric(match: Match, year_: int, month: int, day: int) -> Parts:
    if not (FIRST_YEAR <= year_ <= LAST_YEAR and valid(month, day)):
        return ()
    return whole(match, Meaning(kind="calendar", year=year_, month=month, day=day))


def date(match: Match) -> Parts:
    """Aug. 19; Monday, Aug. 19, 2024; 19 August; the 25th of August; Aug. 19 (Monday); Aug. 2 last year."""
    month = number(match, "month", *_MONTHS)
    day = day_number(match, "ordinal" if match.has("ordinal") else "day")
    if day is None or not valid(month, day) or _counts(match, month):
        return ()
    weekday = number(match, "weekday", *_WEEKDAYS) or number(match, "other", *_WEEKDAYS)
    return whole(
        match,
        _calendar({"month": month, "day": day, "weekday": weekday, "mod": edge(match)} | _year_fields(match)),
    )


def _counts(match: Match, month: int | None) -> bool:
    """Whether "may 20 people" was meant: the month word is a verb or the number counts what follows."""
    follower = match.tokens.words[match.last] if match.last < len(match.tokens.words) else ""
    return month is not None and follower.lower() in {"people", "percent", "%", "million", "billion", "dead"}


def day_range(match: Match) -> Parts:
    """May 21-23; from 3 to 5 June 2021; 4 and 5 May."""
    month = number(match, "month", *_MONTHS)
    first, last = day_number(match, "day"), day_number(match, "last")
    if first is None or last is None or not (valid(month, first) and valid(month, last)):
        return ()
    fields = {"month": month} | _year_fields(match)
    joined = match.words("join")[0].lower() not in {"and", "or"}
    if joined and first >= last:
        return ()
    cut = match.groups["join"]
    return (
        Part(match.first, cut[0], _calendar(fields | {"day": first}), joined),
        Part(cut[1], match.last, _calendar(fields | {"day": last})),
    )


def month_year(match: Match) -> Parts:
    """August 2024; early in May 1998; January this year; August of that year."""
    fields = {"month": number(match, "month", *_MONTHS), "mod": edge(match)} | _year_fields(match)
    return whole(match, _calendar(fields))


def near(match: Match) -> Parts:
    """Last May; this September; the previous April."""
    month = number(match, "month", *_MONTHS)
    day = day_number(match, "day") if match.has("day") else None
    if not valid(month, day):
        return ()
    return whole(match, Meaning(kind="calendar", month=month, day=day, direction=direction(match), mod=edge(match)))


def month(match: Match) -> Parts:
    """A month alone: "in December", "early June". Names of persons and verbs are told by what stands around them."""
    if not _is_month(match.tokens, match.groups["month"]):
        return ()
    return whole(match, Meaning(kind="calendar", month=number(match, "month", *_MONTHS), mod=edge(match)))


def _is_month(tokens: Tokens, span: tuple[int, int]) -> bool:
    words = lexicon()
    name = tokens.words[span[0]]
    if tokens.value(span[0], "MONTHUP") is not None:
        return False
    if tokens.value(span[0], "MONTHABBR") is not None and span[1] - span[0] == 1:
        return False  # "Jan Kavan": an abbreviation has its point
    before = tokens.words[span[0] - 1] if span[0] else ""
    after = tokens.words[span[1]] if span[1] < len(tokens.words) else ""
    adjacent = span[1] < len(tokens.words) and tokens.starts[span[1]] <= tokens.end(span[1] - 1) + 1
    signed = before.lower() in words.month_signs
    if name in words.name_months and not signed:
        if name in {"May", "March"} or len(name) <= len("Sept"):
            return False
        # "June Carter", "Augusta April" are names.
        if before[:1].isupper() and before.lower() not in words.forms:
            return False
    named = (
        adjacent and after[:1].isupper() and not words.forms.get(after) and name in {"May", "March", "June", "April"}
    )
    return not named or (
        signed and before.lower() in {"in", "since", "last", "next", "this", "until", "early", "mid", "late"}
    )


def quarter(match: Match) -> Parts:
    """The third quarter of 1989; the 1988 second quarter; fourth-quarter; Q3 2020."""
    if match.has("label"):
        label = re.fullmatch(r"(?:Q(\d)|(\d)Q)(\d*)", match.words("label")[0])
        if label is None:
            return ()
        digits = label[3]
        own = int(digits) if len(digits) == 4 else (_century(int(digits)) if digits else None)  # noqa: PLR2004
        return whole(match, Meaning(kind="calendar", quarter=int(label[1] or label[2]), year=own or year(match)))
    which = number(match, "ordinal", "ORDWORD")
    if which is None or which > 4:  # noqa: PLR2004 (quarters of a year)
        return ()
    return whole(match, _calendar({"quarter": which, "mod": edge(match)} | _year_fields(match)))


def half(match: Match) -> Parts:
    """The second half of 2008; the latter half of last year; the first half of the year."""
    which = number(match, "ordinal", "ORDWORD") or (2 if edge(match, "latter") == "END" else 1)
    if which > 2:  # noqa: PLR2004 (halves)
        return ()
    fields = _year_fields(match)
    if not match.has("rel") and not match.has("year"):
        fields = {"year_shift": 0, "year_base": "now"}
    return whole(match, _calendar({"half": which} | fields))


def fiscal(match: Match) -> Parts:
    """Fiscal 1989; the current fiscal year; FY2020."""
    if match.has("label"):
        digits = match.words("label")[0].lstrip("FY'’")
        return whole(match, Meaning(kind="calendar", year=int(digits) if len(digits) > 2 else _century(int(digits))))  # noqa: PLR2004
    if match.has("year"):
        return whole(match, Meaning(kind="calendar", year=year(match)))
    shift = {"last": -1, "previous": -1, "next": 1}.get(direction(match) or "", 0)
    return whole(match, Meaning(kind="shift", unit="Y", count=shift))


def century(match: Match) -> Parts:
    """The 19th century; the late eighteenth century; the 4th century BC."""
    values = match.values("ordinal", "ORDWORD", "TENS")
    which = sum(int(value) for value in values) if values else number(match, "ordinal")
    if not which or which > 30:  # noqa: PLR2004 (centuries)
        return ()
    sign = -1 if match.has("era") else 1
    return whole(match, Meaning(kind="calendar", century=which - 1, year=sign if sign < 0 else None, mod=edge(match)))


def decade(match: Match) -> Parts:
    """The 1990s; the late '80s; the nineties; the nineteen eighties."""
    mod = edge(match)
    if mod is None:
        start = match.groups.get("digits") or match.groups.get("word") or match.groups["word2"]
        found = [match.tokens.value(index, "EDGEADJ") for index in range(match.first, start[0])]
        mod = next((str(value) for value in found if value), None)
    if match.has("word2"):
        centuries = [match.tokens.value(index, "CENTWORD") for index in range(match.first, match.last)]
        value = next(int(each) for each in centuries if each is not None) * 10 + (
            number(match, "word2", "DECADEWORD") or 0
        )
    elif match.has("word"):
        value = number(match, "word", "DECADEWORD") or 0
    else:
        digits = "".join(c for c in match.words("digits")[0] if c.isdigit())
        if len(digits) == 3 or not digits.endswith("0"):  # noqa: PLR2004 (neither "90s" nor "1990s")
            return ()
        if len(digits) == 4 and not FIRST_YEAR <= int(digits) <= LAST_YEAR:  # noqa: PLR2004
            return ()
        if digits == "00":
            return ()
        if match.last - match.first == 1 and len(digits) == 2 and match.words("digits")[0][0].isdigit():  # noqa: PLR2004
            return ()  # "in his 50s", "the 20s" without an article: ages and scores
        before = match.tokens.words[match.first - 1].lower() if match.first else ""
        if before in {"his", "her", "their", "my", "your", "our"}:
            return ()
        value = int(digits) // 10
    return whole(match, Meaning(kind="calendar", decade=value, mod=mod))


def season(match: Match) -> Parts:
    """The summer of 2012; spring 1918; last fall; the winter; early summer."""
    start, end = match.groups["season"]
    weak = match.tokens.value(start, "SEASONWEAK") is not None
    name = str(match.values("season", *_SEASONS)[0])
    after = match.tokens.words[end] if end < len(match.tokens.words) else ""
    fields = _year_fields(match)
    bare = not any(value for value in fields.values()) and not match.has("rel")
    way = direction(match)
    if bare and after[:1].isupper() and match.tokens.words[start][0].isupper() and not lexicon().forms.get(after):
        return ()  # "Winter Palace", "Spring Offensive"
    if (
        bare
        and weak
        and way is None
        and (after.lower() == "of" or match.rule.name == "season_in" or not _season_context(match))
    ):
        return ()
    return whole(match, _calendar({"season": name, "direction": way, "mod": edge(match)} | fields))


def _season_context(match: Match) -> bool:
    """Whether "the fall", "the spring" stand where a time does: behind a preposition of time or an edge."""
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    return match.has("edge") or before in {
        "in",
        "by",
        "until",
        "since",
        "during",
        "over",
        "throughout",
        "through",
        "this",
        "for",
    }


def year_alone(match: Match) -> Parts:
    """2024; early 1990; the year 2000; around 1850; 480 BC. Numbers that count or name something are no years."""
    if match.has("ad"):
        value = number(match, "year")
        return whole(match, Meaning(kind="calendar", year=value)) if value and value <= LAST_YEAR else ()
    if match.has("number"):
        value = number(match, "number")
        before_christ = match.values("era", "ERABC")
        if not value or value > LAST_YEAR:
            return ()
        return whole(match, Meaning(kind="calendar", year=-value if before_christ else value, mod=edge(match)))
    short = _is_short(match)
    value = year(match)
    if value is None or (not match.has("spelled") and not short and not _is_year(match, value)):
        return ()
    about = "APPROX" if match.has("about") else None
    if match.has("spelled") and match.rule.name == "year_spelled" and not _spelled_is_year(match, value):
        return ()
    return whole(match, Meaning(kind="calendar", year=value, short_year=short, mod=edge(match) or about))


def _spelled_is_year(match: Match, value: int) -> bool:
    words = [word.lower() for word in match.words("spelled")]
    after = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else ""
    if (
        words[0] == "twenty" or "thousand" in words
    ):  # "twenty twenty" is rare, "twenty-five", "two thousand men" are not
        return False
    return value in _USUAL_YEARS and len(words) > 1 and after not in {"hundred", "thousand", "percent"}


def _is_year(match: Match, value: int) -> bool:
    """Whether four digits are a year, by the words on both sides."""
    words = lexicon()
    tokens = match.tokens
    position = match.groups["year"]
    before = tokens.words[position[0] - 1].lower() if position[0] else ""
    after = tokens.words[position[1]].lower() if position[1] < len(tokens.words) else ""
    glued = position[1] < len(tokens.words) and tokens.starts[position[1]] == tokens.end(position[1] - 1)
    if before in words.not_year_before or after in words.not_year_after:
        return False
    if glued and (after in {"-", "‐", "‑", "/"}) and _glued_word(tokens, position[1]):
        return False
    if before in {"-", "–", "/"} and position[0] > 1 and tokens.end(position[0] - 1) == tokens.starts[position[0]]:
        return _range_year(tokens, position[0] - 2, value)
    if value in _USUAL_YEARS and (value >= _MODERN or not (after.endswith("s") and len(after) > len("'s"))):
        return True
    return before in words.year_signs and not after.endswith("s") and not after[:1].isdigit()


def _glued_word(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen ties a number to a unit or a name: "2000-year-old", "1500-strong", "1918-meter"."""
    after = tokens.words[index + 1].lower() if index + 1 < len(tokens.words) else ""
    return after in {
        "year",
        "strong",
        "meter",
        "metre",
        "mile",
        "foot",
        "km",
        "kilometer",
        "kilometre",
        "pound",
        "ton",
        "man",
        "member",
        "square",
        "seat",
    }


def _range_year(tokens: Tokens, index: int, value: int) -> bool:
    """Behind a hyphen a year must follow a year ("1914-1918"), or a word ("mid-1996", "pre-1967")."""
    before = tokens.words[index]
    if before[:1].isdigit():
        return before.isdecimal() and FIRST_YEAR <= int(before) <= value
    return before.lower() in {"mid", "pre", "post", "early", "late", "the", "then", "since"}


def year_pair(match: Match) -> Parts:
    """1914-18; 2003/04: two years, the second cut to two digits."""
    first, last = number(match, "year"), number(match, "last")
    cut = match.groups["join"]
    if first is None or last is None or match.tokens.end(cut[0]) != match.tokens.starts[cut[1]]:
        return ()
    second = first - first % 100 + last
    if len(match.words("last")[0]) != 2 or not first < second <= first + 60 or first not in _USUAL_YEARS:  # noqa: PLR2004
        return (
            whole_of(match, "year", Meaning(kind="calendar", year=first, mod=edge(match)))
            if first in _USUAL_YEARS
            else ()
        )
    return (
        Part(match.first, cut[0], Meaning(kind="calendar", year=first, mod=edge(match)), joined=True),
        Part(cut[1], match.last, Meaning(kind="calendar", year=second)),
    )


def whole_of(match: Match, name: str, meaning: Meaning) -> Parts:
    """The meaning of the tokens up to the end of one group."""
    return (Part(match.first, match.groups[name][1], meaning),)


def clock(match: Match) -> Parts:
    """10 p.m.; 10:30 GMT; 0735 GMT; five o'clock in the morning."""
    hour, minute = _clock_digits(match)
    if hour is None or hour > 24 or minute > 59:  # noqa: PLR2004 (a clock)
        return ()
    mod = "APPROX" if match.has("about") else None
    meaning = Meaning(
        kind="shift", type="TIME", unit="D", count=0, base="then", part=f"T{hour:02}:{minute:02}", mod=mod
    )
    return whole(match, meaning)


def _clock_digits(match: Match) -> tuple[int | None, int]:
    if match.has("military") or match.has("military2"):
        digits = match.words("military" if match.has("military") else "military2")[0]
        return int(digits[:2]), int(digits[2:])
    if match.has("hourword") or match.has("hourdigit"):
        hour = number(match, "hourword" if match.has("hourword") else "hourdigit", "NUMERAL")
        part = (match.values("part", "DAYPART") or match.values("part2", "DAYPART") or [""])[0]
        return (hour + 12 if hour is not None and part in {"TAF", "TEV"} and hour < 12 else hour), 0  # noqa: PLR2004 (noon)
    name = "digits" if match.has("digits") else ("glued" if match.has("glued") else "hour")
    pieces = re.findall(r"\d+", match.words(name)[0])
    hour, minute = int(pieces[0]), int(pieces[1]) if len(pieces) > 1 else 0
    offset = next(
        (value for value in (number(match, "ampm", "AMPM"), number(match, "ampm2", "AMPM")) if value is not None), None
    )
    if name == "glued":
        letters = match.words(name)[0].lower()
        offset = 12 if "p" in letters else (0 if "a" in letters else None)
        if offset is None and "h" in letters and len(pieces) == 1:
            return None, 0  # "24h" is a duration
    if offset is not None:
        if hour > 12:  # noqa: PLR2004 (noon)
            return None, 0
        hour = hour % 12 + offset
    return hour, minute


def noon(match: Match) -> Parts:
    """Noon, midnight."""
    value = str(match.values("time", "NOON")[0])
    return whole(match, Meaning(kind="shift", type="TIME", unit="D", count=0, base="then", part=value))


def day_only(match: Match) -> Parts:
    """The 18th: a day of the month that the text has reached, where no noun follows that it would number."""
    day = day_number(match, "day")
    tokens = match.tokens
    before = tokens.words[match.first - 1].lower() if match.first else ""
    after = tokens.words[match.last] if match.last < len(tokens.words) else "."
    if day is None or before not in {
        "on",
        "by",
        "until",
        "from",
        "since",
        "of",
        "before",
        "after",
        "to",
        "and",
        "through",
        ",",
    }:
        return ()
    if after[0].isalpha() and (
        after[0].isupper()
        or after.lower() not in {"and", "to", "in", "the", "at", "when", "a", "was", "were", "he", "of"}
    ):
        return ()
    if after[0] in "-‐‑" or (after.lower() == "of"):
        return ()
    return whole(match, Meaning(kind="calendar", day=day))

"""Makes meanings of years and what is larger or smaller by quarters: decades, centuries, seasons, quarters, halves."""

from __future__ import annotations

import re

from accord.reading.times.fields import (
    SEASONS,
    Parts,
    calendar,
    direction,
    edge,
    full_year,
    is_short,
    number,
    whole,
    year,
    year_fields,
)
from accord.reading.times.grammar import Match
from accord.reading.times.lexicon import lexicon
from accord.reading.times.meaning import Meaning, Part
from accord.reading.times.scan import FIRST_YEAR, LAST_YEAR, Tokens

_USUAL_YEARS = range(1600, 2061)
_MODERN = 1800


def quarter(match: Match) -> Parts:
    """The third quarter of 1989; the 1988 second quarter; fourth-quarter; Q3 2020."""
    if match.has("label"):
        label = re.fullmatch(r"(?:Q(\d)|(\d)Q)(\d*)", match.words("label")[0])
        if label is None:
            return ()
        digits = label[3]
        own = int(digits) if len(digits) == 4 else (full_year(int(digits)) if digits else None)  # noqa: PLR2004
        return whole(match, Meaning(kind="calendar", quarter=int(label[1] or label[2]), year=own or year(match)))
    which = number(match, "ordinal", "ORDWORD")
    if which is None or which > 4:  # noqa: PLR2004 (quarters of a year)
        return ()
    # Whose fiscal year it is, and when that starts, the words do not say.
    fiscal_year = match.has("fiscal") or match.has("fiscal2")
    return whole(match, calendar({"quarter": which, "fiscal": fiscal_year, "mod": edge(match)} | year_fields(match)))


def half(match: Match) -> Parts:
    """The second half of 2008; the latter half of last year; the first half of the year."""
    which = number(match, "ordinal", "ORDWORD") or (2 if edge(match, "latter") == "END" else 1)
    if which > 2:  # noqa: PLR2004 (halves)
        return ()
    fields = year_fields(match)
    if not match.has("rel") and not match.has("year"):
        fields = {"year_shift": 0, "year_base": "now"}
    return whole(match, calendar({"half": which} | fields))


def fiscal(match: Match) -> Parts:
    """Fiscal 1989; the current fiscal year; FY2020."""
    if match.has("label"):
        digits = match.words("label")[0].lstrip("FY'’")
        return whole(match, Meaning(kind="calendar", year=int(digits) if len(digits) > 2 else full_year(int(digits))))  # noqa: PLR2004
    if match.has("year"):
        return whole(match, Meaning(kind="calendar", year=year(match)))
    shift = -1 if match.has("latest") else {"last": -1, "previous": -1, "next": 1}.get(direction(match) or "", 0)
    return whole(match, Meaning(kind="shift", unit="Y", count=shift))


def century(match: Match) -> Parts:
    """The 19th century; the late eighteenth century; the 4th century BC."""
    values = match.values("ordinal", "ORDWORD", "TENS")
    which = sum(int(value) for value in values) if values else number(match, "ordinal")
    if not which or which > 30:  # noqa: PLR2004 (centuries)
        return ()
    sign = -1 if match.has("era") else 1
    return whole(match, Meaning(kind="calendar", century=which - 1, year=sign if sign < 0 else None, mod=edge(match)))


def decade(match: Match) -> Parts:  # noqa: PLR0911 (one return a reason)
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
        if match.has("era"):
            return whole(match, Meaning(kind="calendar", decade=int(digits) // 10, year=-1, mod=mod))
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
    name = str(match.values("season", *SEASONS)[0])
    after = match.tokens.words[end] if end < len(match.tokens.words) else ""
    fields = year_fields(match)
    named = after[:1].isupper() and match.tokens.words[start][0].isupper() and not lexicon().forms.get(after)
    if named and match.rule.name == "year_season":
        year_end = match.groups["year"][1]
        return (Part(match.first, year_end, Meaning(kind="calendar", year=year(match))),)  # "the 2012 Summer Olympics"
    bare = not any(value for value in fields.values()) and not match.has("rel")
    way = direction(match)
    if bare and named:
        return ()  # "Winter Palace", "Spring Offensive"
    if (
        bare
        and weak
        and way is None
        and (after.lower() == "of" or match.rule.name == "season_in" or not _season_context(match))
    ):
        return ()
    return whole(match, calendar({"season": name, "direction": way, "mod": edge(match)} | fields))


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
    short = is_short(match)
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


def _is_year(match: Match, value: int) -> bool:  # noqa: PLR0911 (one return a reason)
    """Whether four digits are a year, by the words on both sides."""
    words = lexicon()
    tokens = match.tokens
    position = match.groups["year"]
    before = tokens.words[position[0] - 1].lower() if position[0] else ""
    after = tokens.words[position[1]].lower() if position[1] < len(tokens.words) else ""
    glued = position[1] < len(tokens.words) and tokens.starts[position[1]] == tokens.end(position[1] - 1)
    if before == "." and position[0] > 1 and tokens.words[position[0] - 2].lower() in words.number_abbreviations:
        return False
    if before in words.not_year_before or after in words.not_year_after or after.endswith("children"):
        return False
    if after == "year" and tokens.words[position[1] + 1 : position[1] + 2] == ["old"]:
        return False
    if before in words.amount_before and after[:1].isalpha() and after not in words.day_after:
        return False
    if glued and (after in {"-", "‐", "‑", "/"}) and _glued_word(tokens, position[1]):
        return False
    if before in {"-", "–", "/"} and position[0] > 1 and tokens.end(position[0] - 1) == tokens.starts[position[0]]:
        return _range_year(tokens, position[0] - 2, value)
    if value in _USUAL_YEARS and (value >= _MODERN or not (after.endswith("s") and len(after) > len("'s"))):
        return True
    return before in words.year_signs and not after.endswith("s") and not after[:1].isdigit()


def _glued_word(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen ties a number to a unit, a name or a lower number: "2000-year-old", "2020-1999"."""
    after = tokens.words[index + 1].lower() if index + 1 < len(tokens.words) else ""
    if len(after) == 4 and after.isdecimal() and tokens.starts[index + 1] == tokens.end(index):  # noqa: PLR2004 (digits of a year)
        return int(after) < int(tokens.words[index - 1])
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


def era_range(match: Match) -> Parts:
    """499-493 BC; from 218 to 201 BC."""
    first, last = number(match, "day"), number(match, "last")
    cut = match.groups["join"]
    if not first or not last or first <= last:
        return ()
    joined = match.words("join")[0].lower() not in {"and", "or"}
    return (
        Part(match.first, cut[0], Meaning(kind="calendar", year=-first, mod=edge(match)), joined),
        Part(cut[1], match.last, Meaning(kind="calendar", year=-last)),
    )


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

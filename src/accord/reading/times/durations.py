"""Makes meanings of durations and sets."""

from __future__ import annotations

from accord.reading.times.fields import Parts, number, whole
from accord.reading.times.grammar import Match
from accord.reading.times.meaning import Meaning
from accord.reading.times.numerals import number_of

_UNIT_SETS = ("UNITS", "UNIT", "QUARTERS", "QUARTER", "SECOND")


def unit_of(match: Match, name: str = "unit") -> str:
    """The unit's TIMEX3 letters; `TM` minutes against `M` months, `10Y` a decade, `3M` a quarter."""
    values = match.values(name, *_UNIT_SETS)
    return str(values[0]) if values else ("TNI" if match.words(name)[:1] else "")


def count_of(match: Match, name: str = "count") -> float | None:
    """How many; None where the number is vague ("several")."""
    start, end = match.groups.get(name, (0, 0))
    half = 0.5 if match.has("tail") else 0.0
    if match.has("half"):
        return 0.5
    if match.has("fourth"):
        return 0.25
    words = match.tokens.words[start:end]
    lowered = [word.lower() for word in words]
    if any(match.tokens.value(index, "VAGUE") is not None for index in range(start, end)):
        return None
    for joint in ("to", "or", "-"):
        if joint in lowered[1:] and (joint != "-" or _is_span(lowered)):
            cut = lowered.index(joint)
            start, words, lowered = start + cut + 1, words[cut + 1 :], lowered[cut + 1 :]
    values = [
        match.tokens.value(index, "NUMERAL") or match.tokens.value(index, "COUPLE") or match.tokens.value(index, "HALF")
        for index in range(start, start + len(words))
    ]
    total = number_of(words, [None if value is None else float(value) for value in values])
    if total is None and any(word in {"a", "an"} for word in lowered):
        total = 1
    return None if total is None else total + half


def _is_span(words: list[str]) -> bool:
    return len(words) == 3 and words[0].isdecimal() and words[2].isdecimal()  # noqa: PLR2004 (two numbers and a hyphen)


def period(count: float | None, unit: str) -> str:
    """TIMEX3 duration of `count` units, None being a vague number.

    >>> period(3, "D"), period(None, "Y"), period(2, "TH"), period(2, "10Y"), period(1.5, "TM"), period(2.5, "Y")
    ('P3D', 'PXY', 'PT2H', 'P20Y', 'PT1M30S', 'P2Y6M')
    >>> period(2, "3M")
    'P2Q'
    """
    unit = "Q" if unit == "3M" else unit
    multiple = "".join(c for c in unit if c.isdigit())
    letters = unit.lstrip("0123456789")
    if count is None:
        if unit in {"10Y", "100Y", "1000Y"}:
            return {"10Y": "PXDE", "100Y": "PXC", "1000Y": "PXL"}[unit]
        return f"PTX{letters[1:]}" if letters.startswith("T") else f"PX{letters}"
    total = count * (int(multiple) if multiple else 1)
    time = letters.startswith("T")
    letter = letters[1:] if time else letters
    head = "PT" if time else "P"
    whole_, rest = int(total), total - int(total)
    if rest:
        smaller = {
            ("M", True): ("S", 60),
            ("H", True): ("M", 60),
            ("Y", False): ("M", 12),
            ("D", False): ("H", 24),
        }.get((letter, time))
        if smaller:
            first = f"{head}{whole_}{letter}" if whole_ else head
            return f"{first}{'T' if letter == 'D' else ''}{round(rest * smaller[1])}{smaller[0]}"
        return f"{head}{total:g}{letter}"
    return f"{head}{whole_}{letter}"


_LESS_WORDS = {"less", "fewer", "under"}


def quantity_mod(match: Match) -> str | None:
    """TIMEX3 mod of "about", "more than", "up to", "at least", "no more than"."""
    words = [word.lower() for word in match.words("quant")]
    if not words:
        return None
    if "least" in words:
        return "EQUAL_OR_MORE"
    if words[0] in {"up", "within", "no"} or "most" in words:
        return "EQUAL_OR_LESS"
    if any(word in _LESS_WORDS for word in words):
        return "LESS_THAN"
    if "more" in words or "over" in words:
        return "MORE_THAN"
    return "APPROX" if match.values("quant", "ABOUT") else None


def duration(match: Match) -> Parts:
    """Three days; a week; several years; a three-day trip; two and a half hours; weeks; year-long."""
    if match.has("vague"):
        unit = str(match.values("vague", *_UNIT_SETS)[0])
        return whole(match, Meaning(kind="value", type="DURATION", value=period(None, unit)))
    unit = unit_of(match)
    if match.has("count2"):
        count = count_of(match, "count2")
    else:
        count = (
            count_of(match)
            if match.has("count") or match.has("half") or match.has("fourth")
            else 1.0 + (0.5 if match.has("tail") else 0.0)
        )
    if _is_rate(match):
        return whole(match, Meaning(kind="value", type="SET", value=period(count, unit), narrative_only=True))
    if _is_title(match) or _is_fraction(match, count, unit):
        return ()
    if _is_some_day(match):
        return whole(match, Meaning(kind="value", value="FUTURE_REF"))
    if count is not None and count > 100_000:  # noqa: PLR2004 (no count of days that a text would give)
        return ()
    ahead = int(count) if count and count == int(count) and _is_ahead(match) else None
    return whole(
        match,
        Meaning(
            kind="value",
            type="DURATION",
            value=period(count, unit),
            mod=quantity_mod(match) if count else None,
            unit=unit if ahead else None,
            count=ahead,
        ),
    )


def age(match: Match) -> Parts:
    """37 years old."""
    count = count_of(match)
    meaning = Meaning(kind="value", type="DURATION", value=period(count, unit_of(match)), narrative_only=True)
    return whole(match, meaning)


def _is_rate(match: Match) -> bool:
    """Whether "a year" says how often: "$5 a year", "twice a day", "four flights a week"."""
    if match.rule.name != "duration_one" or match.first == 0 or match.words("quant"):
        return False
    before = match.tokens.words[match.first - 1]
    after = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else ""
    if after in {"after", "before"} and not before[0].isdigit():
        return False  # "The move comes a week after they met"
    if before[0].isdigit() or before in {"%", "times", "twice", "once"}:
        return True
    return (
        before[0].islower()
        and before.endswith("s")
        and len(before) > len("was")
        and before not in {"across", "towards"}
    )


def _is_some_day(match: Match) -> bool:
    """Whether "one day" tells no length: "will one day lead the party"."""
    words = [word.lower() for word in match.tokens.words[match.first : match.last]]
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    return words == ["one", "day"] and before in _COMING


_COMING = frozenset({"will", "would", "may", "might", "could", "can", "should", "'ll", "’ll", "hope", "hopes", "hoped"})


def _is_ahead(match: Match) -> bool:
    """Whether it may say when, counted from now: "will meet in two weeks", but not "the first time in two weeks".

    Nor "will take part in an eight-year programme": the length of the programme.
    """
    if any("-" in word for word in match.tokens.words[match.first : match.last]):
        return False
    before = [word.lower() for word in match.tokens.words[max(0, match.first - 7) : match.first]]
    if not before or before[-1] != "in" or match.has("the") or match.words("quant"):
        return False
    if unit_of(match) not in {"D", "W", "2W", "M", "Y"}:
        return False  # "back in a minute", "halved in a decade" are lengths
    return not any(word in _COUNTED or word.endswith("est") for word in before[:-1])


_COUNTED = frozenset(
    [
        "time",
        "times",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "only",
        "once",
        "twice",
        "most",
        "least",
        "worst",
        "record",
    ]
)


def _is_fraction(match: Match, count: float | None, unit: str) -> bool:
    """Whether quarters are parts of something: "three quarters of the fleet", "one-quarter of it"."""
    after = match.tokens.words[match.last].lower() if match.last < len(match.tokens.words) else ""
    return unit == "3M" and after == "of" and count in {1, 3}


def _is_title(match: Match) -> bool:
    """Whether a capital makes it a name: "60 Minutes"."""
    start = match.groups["unit"][0]
    word = match.tokens.words[start]
    return (
        start > match.first and word[0].isupper() and not word.isupper() and match.tokens.words[start - 1][0].isdigit()
    )


def window(match: Match) -> Parts:
    """The past three months; the next two weeks; recent years, the coming months; the first nine months."""
    unit = unit_of(match)
    if match.rule.name == "recent_units":
        return whole(match, Meaning(kind="value", type="DURATION", value=period(None, unit)))
    count = count_of(match) if match.has("count") else None
    return whole(match, Meaning(kind="value", type="DURATION", value=period(count, unit)))


def every(match: Match) -> Parts:
    """Every day; each July; every two years; every other week; every morning."""
    if match.has("month"):
        found = number(match, "month", "MONTH", "MONTHUP", "MONTHABBR")
        return _set(match, f"XXXX-{found:02}")
    if match.has("season"):
        return _set(match, f"XXXX-{match.values('season', 'SEASON', 'SEASONWEAK')[0]}")
    if match.has("part"):
        return _set(match, f"XXXX-XX-XX{match.values('part', 'PART')[0]}")
    if match.has("weekend"):
        return _set(match, "XXXX-WXX-WE")
    words = [word.lower() for word in match.tokens.words[match.first : match.last]]
    count = (
        2
        if "other" in words
        else (number(match, "ordinal", "ORDWORD") or (count_of(match) if match.has("count") else 1))
    )
    return _set(match, period(count, unit_of(match)))


def _set(match: Match, value: str) -> Parts:
    return whole(match, Meaning(kind="value", type="SET", value=value))


def per(match: Match) -> Parts:
    """Per day, per year."""
    return _set(match, period(1, unit_of(match)))


def frequency(match: Match) -> Parts:
    """Daily, weekly, annually; no newspaper's name ("the party daily Granma")."""
    after = match.tokens.words[match.last] if match.last < len(match.tokens.words) else ""
    before = match.tokens.words[match.first - 1] if match.first else ""
    named = match.tokens.words[match.first].istitle() and before[:1].isupper()  # "the Cape Weekly"
    if after[:1].isupper() or named:
        return ()
    return _set(match, str(match.values("value", "HOURLY")[0]))


def weekday_set(match: Match) -> Parts:
    """Every Monday; Tuesday nights; Sundays."""
    found = number(match, "weekday", "WEEKDAY") or number(match, "plural", "WEEKDAYS")
    parts = match.values("parts", "PARTS")
    return _set(match, f"XXXX-WXX-{found}{parts[0] if parts else ''}")

"""The words in which the record's codes are shown."""

from __future__ import annotations

from accord.checking.fact import Standing
from accord.reading.claim import Number
from accord.record.record import OfficeBasis
from accord.reports.report import Published
from accord.views.dates import date_words
from accord.views.neutral import one_line

MARKS: dict[Standing, str] = {"corroborated": "●", "single": "○", "conflicting": "≠"}
FIELDS = {
    "when": "date",
    "where": "place",
    "number": "number",
    "office": "office",
    "parties": "parties",
    "status": "status",
    "topics": "subject",
    "said": "words",
    "speaker": "speaker",
    "account": "account",
    "manner": "manner of leaving",
}
RELATIONS = {
    "conflict": "conflict",
    "refines": "one is more exact",
    "update": "a later account",
    "wording": "other wording",
}
COPYING_ERROR = "conflict, likely an error of copying"
PUBLISHED = {
    "stated": "stated in the report",
    "page": "from the page",
    "feed": "from the feed",
    "dateline": "from the dateline",
    "story": "borrowed from its story",
    "unknown": "no date given",
}
BASES: dict[OfficeBasis, str] = {
    "text": "by a title in the reports",
    "data": "by Accord's reviewed data, not by the reports",
}
FORMS = {"direct": "in direct words", "indirect": "in paraphrase", "mixed": "partly in direct words"}
BOUNDS = {"exact": "", "about": "about ", "at least": "at least ", "at most": "at most ", "dozens": "dozens of "}


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> counted(1, "witness", "witnesses"), counted(2, "report")
    ('1 witness', '2 reports')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def standing_words(standing: Standing, witnesses: int, labels: tuple[str, ...]) -> str:
    """How far a fact is borne out.

    >>> standing_words("corroborated", 2, ("AFP", "Xinhua"))
    'corroborated by 2 independent witnesses'
    >>> standing_words("single", 1, ("AFP",))
    'single source: AFP'
    >>> standing_words("single", 1, ("AFP", "The Courier"))
    'single source: AFP, The Courier, one text'
    """
    if standing == "corroborated":
        return f"corroborated by {counted(witnesses, 'independent witness', 'independent witnesses')}"
    if standing == "conflicting":
        return f"conflicting ({counted(witnesses, 'witness', 'witnesses')})"
    one_text = ", one text" if len(labels) > 1 else ""
    return "single source" + (f": {', '.join(labels)}{one_text}" if labels else "")


def plain_number(value: float | None) -> str:
    """A number with its thousands parted.

    >>> plain_number(40000000), plain_number(2.5), plain_number(None)
    ('40,000,000', '2.5', '')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return f"{int(value):,}"
    return f"{value:,}"


def number_words(number: Number | None) -> str:
    """A quantity in the text's words, with its unit where they are a bare number; else built from its value.

    >>> number_words(Number(value=14, unit="documents"))
    '14 documents'
    >>> number_words(Number(value=40000000, unit="EUR", text="40 million euros"))
    '40 million euros'
    """
    if number is None:
        return ""
    if number.text:
        text = one_line(number.text)
        bare = text.replace(",", "").replace(".", "").isalnum()
        return f"{text} {one_line(number.unit)}" if bare and number.unit else text
    return one_line(f"{BOUNDS[number.bound]}{plain_number(number.value)} {number.unit or ''}")


def published_words(published: Published) -> str:
    """A report's date and how it is known.

    >>> published_words(Published(edtf="2024-08-23", basis="story"))
    '23 August 2024, borrowed from its story'
    """
    day = date_words(published.edtf)
    return f"{day}, {PUBLISHED[published.basis]}" if day else PUBLISHED["unknown"]

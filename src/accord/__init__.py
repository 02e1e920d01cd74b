"""Accord reads the news coverage of relations between states and keeps the record.

Give it several reports of one event; it returns one record in which every fact is tied to the exact words that state
it, to whoever is said to have said it, and to the number of independent witnesses that report it.

>>> from accord import Report, record_of
>>> record = record_of([Report(id="r_1", text="Peru and Chile signed a treaty on mining in Lima on Monday.")])
>>> record.facts[0].label, record.facts[0].standing
('Peru and Chile signed an agreement on mining in Lima', 'single')
>>> record.facts[0].claims[0].evidence[0].quote
'Peru and Chile signed a treaty on mining in Lima on Monday.'

The names below are all there is to know; each is imported when it is first used, so that `import accord` costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.checking.fact import Difference, Fact, Story
    from accord.checking.witness import Witness
    from accord.errors import AccordError, InputError
    from accord.reading.claim import Claim, Evidence
    from accord.reading.read import read
    from accord.reading.reading import Reading
    from accord.record.record import Record
    from accord.reports.report import Published, Report
    from accord.verbs import Brief, Progress, brief, open_record, record_of

__version__ = "0.1.0"

_HOME = {
    "AccordError": "accord.errors",
    "Brief": "accord.verbs",
    "Claim": "accord.reading.claim",
    "Difference": "accord.checking.fact",
    "Evidence": "accord.reading.claim",
    "Fact": "accord.checking.fact",
    "InputError": "accord.errors",
    "Progress": "accord.verbs",
    "Published": "accord.reports.report",
    "Reading": "accord.reading.reading",
    "Record": "accord.record.record",
    "Report": "accord.reports.report",
    "Story": "accord.checking.fact",
    "Witness": "accord.checking.witness",
    "brief": "accord.verbs",
    "open_record": "accord.verbs",
    "read": "accord.reading.read",
    "record_of": "accord.verbs",
}

__all__ = [
    "AccordError",
    "Brief",
    "Claim",
    "Difference",
    "Evidence",
    "Fact",
    "InputError",
    "Progress",
    "Published",
    "Reading",
    "Record",
    "Report",
    "Story",
    "Witness",
    "brief",
    "open_record",
    "read",
    "record_of",
]


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'accord' has no attribute {name!r}")
    return getattr(importlib.import_module(home), name)

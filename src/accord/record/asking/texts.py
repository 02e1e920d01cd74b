"""Searching: the reports whose texts hold some words, and the facts whose quotes do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct
from sqlalchemy import Connection, Table, select

from accord.errors import InputError
from accord.reading.claim import Evidence
from accord.record.among import among
from accord.record.asking.answer import Found, Hit
from accord.record.asking.finding import likely
from accord.record.asking.paging import Paging, not_listed
from accord.record.asking.relevance import relevance
from accord.record.judging import resolved
from accord.record.packing import unpack
from accord.record.schema import claims, facts, reports
from accord.record.searching import UNSPACED
from accord.record.view import Selection, record_of_selection
from accord.reports.span import Span

RANKED = 200
"""Of the reports that hold the words the latest added so many are put in order; those before them are not looked at."""
_PHRASE = re.compile(r'"([^"]+)"|(\S+)')


def search(connection: Connection, words: str, *, page: Paging) -> Found:
    """The reports whose texts hold all of some words, whatever their case; those that have most to do with them first.

    Words in double quotes are looked for as they stand, one after another. Nothing in the words is a command. What the
    order is see `relevance`; of equals the latest added comes first.

    Raises:
        InputError: there is no word to look for.
    """
    wanted = terms(words)
    if not wanted:
        raise InputError("search", expected="words to look for", found="none")
    patterns = [_pattern(term) for term in wanted]
    low = [_low_pattern(term) for term in wanted]
    found = list(islice(_holding(connection, wanted, low), RANKED + 1))
    beyond, found = len(found) > RANKED, found[:RANKED]
    titles = _titles(connection, [one.number for one in found])
    scores = {one.number: _score(one, titles[one.number], low) for one in found}
    ranked = sorted(found, key=lambda one: (-scores[one.number], -one.number))
    ranked = ranked if page.after is None else _behind(connection, ranked, page.after)
    told = ranked[: page.limit]
    quoted = _quoted(connection, [one.number for one in told], patterns)
    numbers = tuple(dict.fromkeys(fact for some in quoted.values() for fact in some))
    record = record_of_selection(connection, Selection(facts=numbers, reports=tuple(one.number for one in told)))
    report_ids = _ids(connection, reports, [one.number for one in told])
    fact_ids = _ids(connection, facts, list(numbers))
    hits = tuple(
        Hit(
            report=report_ids[one.number],
            at=_first(one.text, patterns),
            facts=tuple(fact_ids[fact] for fact in quoted.get(one.number, ())),
            relevance=scores[one.number],
        )
        for one in told
    )
    return Found(
        title=f"Reports that hold {' and '.join(wanted)}" if found else _none_holds(wanted),
        record=record,
        more=len(ranked) - len(told),
        uncounted=beyond,
        next=hits[-1].report if len(told) < len(ranked) else None,
        hits=hits,
    )


def _none_holds(wanted: list[str]) -> str:
    quoted = " and ".join(f"'{term}'" for term in wanted)
    return f"No kept report holds {quoted}."


def _behind(connection: Connection, ranked: list[_Held], after: str) -> list[_Held]:
    """What stands behind a report in the order of the answer."""
    one = resolved(connection, after, "r")
    number = connection.execute(select(reports.c.number).where(reports.c.id == one)).scalar_one()
    at = next((at for at, held in enumerate(ranked) if held.number == number), None)
    if at is None:
        raise not_listed(after)
    return ranked[at + 1 :]


class _Held(Struct, frozen=True, gc=False):
    """A text that holds all the words, and how often each."""

    number: int
    text: str
    counts: tuple[int, ...]


def _holding(connection: Connection, wanted: list[str], patterns: list[re.Pattern[str]]) -> Iterator[_Held]:
    """The texts that hold all the words, the latest added first."""
    for number, content in likely(connection, wanted):
        low = content.lower()
        counts = tuple(len(pattern.findall(low)) for pattern in patterns)
        if all(counts):
            yield _Held(number, content, counts)


def _score(one: _Held, title: str | None, patterns: list[re.Pattern[str]]) -> float:
    low = (title or "").lower()
    return relevance(one.counts, [bool(pattern.search(low)) for pattern in patterns], len(one.text))


def _first(content: str, patterns: list[re.Pattern[str]]) -> Span:
    """Where the first of the words stands."""
    places = [place for pattern in patterns if (place := pattern.search(content)) is not None]
    first = min(places, key=lambda place: place.start(), default=None)
    return Span(first.start(), first.end()) if first is not None else Span(0, 0)


def terms(words: str) -> list[str]:
    """The words and phrases to look for.

    >>> terms('"joint patrols" Lima')
    ['joint patrols', 'Lima']
    """
    found = (" ".join((phrase or word).replace("\\0", " ").split()) for phrase, word in _PHRASE.findall(words))
    return list(dict.fromkeys(term for term in found if any(letter.isalnum() for letter in term)))


def _pattern(term: str) -> re.Pattern[str]:
    """Where a term stands: at the beginning of a word, or anywhere in a script that puts no spaces between words."""
    bound = term[:1].isalnum() and not UNSPACED.match(term)
    return re.compile(r"(?<!\w)" * bound + re.escape(term), re.IGNORECASE)


def _low_pattern(term: str) -> re.Pattern[str]:
    """The same for texts in lower case, many times as fast: what a pattern begins with is looked for as it stands."""
    low = re.escape(term.lower())
    bound = term[:1].isalnum() and not UNSPACED.match(term)
    return re.compile(low + (rf"(?<!\w{low})" if bound else ""))


def _quoted(connection: Connection, numbers: list[int], patterns: list[re.Pattern[str]]) -> dict[int, list[int]]:
    """The facts of reports of which a quote holds all the words."""
    out: dict[int, list[int]] = {}
    for report, _, fact, content in sorted(connection.execute(_CLAIMS, {"wanted": numbers}).all()):
        quotes = unpack(content, _Quoting).evidence
        words = " ".join(evidence.quote for evidence in quotes)
        if fact not in out.get(report, ()) and all(pattern.search(words) for pattern in patterns):
            out.setdefault(report, []).append(fact)
    return out


class _Quoting(Struct, frozen=True, gc=False):
    """Of a claim, its quotes."""

    evidence: tuple[Evidence, ...]


def _titles(connection: Connection, numbers: list[int]) -> dict[int, str | None]:
    return {row.number: row.title for row in connection.execute(_TITLES, {"wanted": numbers}).all()}


def _ids(connection: Connection, table: Table, numbers: list[int]) -> dict[int, str]:
    rows = connection.execute(
        select(table.c.number, table.c.id).where(among(table.c.number, "wanted")), {"wanted": numbers}
    )
    return {row.number: row.id for row in rows}


_CLAIMS = select(claims.c.report, claims.c.number, claims.c.fact, claims.c.content).where(
    among(claims.c.report, "wanted")
)
_TITLES = select(reports.c.number, reports.c.title).where(among(reports.c.number, "wanted"))

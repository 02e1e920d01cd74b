"""The offices of one person as a reader wants them: one entry for all wordings of one office."""

from __future__ import annotations

from collections.abc import Iterable

from accord.checking.offices import canonical_office
from accord.record.record import OfficeEntry


def offices_held(offices: Iterable[OfficeEntry]) -> tuple[tuple[OfficeEntry, ...], ...]:
    """Entries that name one office of one state or body, taken together in the order given.

    What is past and what is held now are never one. Two terms with dates of their own are two.

    >>> chief, premier, leader = (OfficeEntry(title=title) for title in ("party chief", "premier", "general secretary"))
    >>> [[office.title for office in held] for held in offices_held((chief, premier, leader))]
    [['party chief', 'general secretary'], ['premier']]
    """
    groups: dict[tuple[str, str | None, bool], list[list[OfficeEntry]]] = {}
    for office in offices:
        terms = groups.setdefault((canonical_office(office.title) or office.title, office.of, office.former), [])
        term = next((held for held in terms if _one_term(held, office)), None)
        if term is None:
            terms.append([office])
        else:
            term.append(office)
    return tuple(tuple(held) for terms in groups.values() for held in terms)


def _one_term(held: list[OfficeEntry], office: OfficeEntry) -> bool:
    starts = {one.start for one in (*held, office) if one.start}
    ends = {one.end for one in (*held, office) if one.end}
    return len(starts) < 2 and len(ends) < 2  # noqa: PLR2004 (two dates)

"""The offices of one person as a reader wants them: one entry for all wordings of one office."""

from __future__ import annotations

from collections.abc import Iterable

from accord.checking.offices import canonical_office
from accord.record.record import OfficeEntry


def offices_held(offices: Iterable[OfficeEntry]) -> tuple[tuple[OfficeEntry, ...], ...]:
    """Entries that name one office of one state or body, taken together in the order given.

    What is past and what is held now are never one. Two terms with dates of their own are two. An office of nobody in
    particular joins the one of a state or body that has the same wording, which then leads.

    >>> chief, premier, leader = (OfficeEntry(title=title) for title in ("party chief", "premier", "general secretary"))
    >>> [[office.title for office in held] for held in offices_held((chief, premier, leader))]
    [['party chief', 'general secretary'], ['premier']]
    """
    offices = tuple(offices)
    whose = {id(office): _whose(office, offices) for office in offices}
    groups: dict[tuple[str, str | None, bool], list[list[OfficeEntry]]] = {}
    for office in offices:
        terms = groups.setdefault(
            (canonical_office(office.title) or office.title, whose[id(office)], office.former), []
        )
        term = next((held for held in terms if _one_term(held, office)), None)
        if term is None:
            terms.append([office])
        else:
            term.append(office)
    return tuple(
        tuple(sorted(held, key=lambda office: office.of != whose[id(office)]))
        for terms in groups.values()
        for held in terms
    )


def _whose(office: OfficeEntry, offices: tuple[OfficeEntry, ...]) -> str | None:
    """Whose office it is: where it does not say, that of the one other entry of the same wording which does."""
    if office.of is not None:
        return office.of
    title = office.title.casefold()
    owners = {one.of for one in offices if one.of and one.former == office.former and one.title.casefold() == title}
    return owners.pop() if len(owners) == 1 else None


def _one_term(held: list[OfficeEntry], office: OfficeEntry) -> bool:
    starts = {one.start for one in (*held, office) if one.start}
    ends = {one.end for one in (*held, office) if one.end}
    return len(starts) < 2 and len(ends) < 2  # noqa: PLR2004 (two dates)

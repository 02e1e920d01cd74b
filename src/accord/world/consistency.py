"""Whether the tables hold together: no key twice, no reference to what does not exist, no date that is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from accord.errors import DataError
from accord.world.table import Tables
from accord.world.term import bounds


def check(tables: Tables, where: str = "world") -> None:
    """Check every reference between the tables.

    Args:
        tables: the tables.
        where: what to name in the message.

    Raises:
        DataError: something dangles or stands twice; the message names the first ten faults.
    """
    faults = list(_faults(tables))
    if faults:
        raise DataError(f"{where}: {'; '.join(faults[:10])}" + (f" and {len(faults) - 10} more" if faults[10:] else ""))


def _faults(tables: Tables) -> Iterator[str]:
    codes = {state.code for state in tables.states}
    states = {f"state:{code}" for code in codes}
    places = {place.key for place in tables.places}
    organisations = {organisation.key for organisation in tables.organisations}
    yield from _twice("state", (state.code for state in tables.states))
    yield from _twice("place", (place.key for place in tables.places))
    yield from _twice("organisation", (one.key for one in tables.organisations))
    yield from _twice("outlet", (outlet.key for outlet in tables.outlets))
    yield from _twice("title", (title.words for title in tables.titles))
    yield from _twice("domain", (domain for outlet in tables.outlets for domain in outlet.domains))
    yield from _unknown(((s.code, s.capital) for s in tables.states), places, "capital")
    yield from _unknown(((s.code, s.dependency) for s in tables.states), codes, "dependency")
    yield from _unknown(((p.key, p.within) for p in tables.places), places | states, "within")
    yield from _unknown(((p.key, p.state) for p in tables.places), codes, "state")
    for one in tables.organisations:
        yield from _unknown(((one.key, code) for code in (one.state, *one.states, *one.members)), codes, "state")
    yield from _unknown(((o.key, o.state) for o in tables.outlets), codes, "state")
    yield from _unknown(((h.person, h.of) for h in tables.holdings), states | organisations, "of")
    yield from _unknown(((h.person, h.state) for h in tables.holdings), codes, "state")
    yield from _circles(tables)
    for holding in tables.holdings:
        yield from _dates(holding.person, holding.start, holding.end)


def _twice(kind: str, keys: Iterable[str]) -> Iterator[str]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield f"{kind} {key} stands {times} times"


def _unknown(pairs: Iterable[tuple[str, str | None]], known: set[str], field: str) -> Iterator[str]:
    for row, key in pairs:
        if key is not None and key not in known:
            yield f"{row}: {field} {key!r} does not exist"


def _circles(tables: Tables) -> Iterator[str]:
    within = {place.key: place.within for place in tables.places}
    for place in tables.places:
        seen = {place.key}
        above = place.within
        while above is not None and above in within:
            if above in seen:
                yield f"{place.key} lies within itself"
                break
            seen.add(above)
            above = within[above]


def _dates(person: str, start: str | None, end: str | None) -> Iterator[str]:
    try:
        first = bounds(start)[0] if start else None
        last = bounds(end)[1] if end else None
    except ValueError:
        yield f"{person}: expected EDTF dates, found {start!r} and {end!r}"
        return
    if first is not None and last is not None and last < first:
        yield f"{person}: the term ends ({end}) before it starts ({start})"

"""The state at home in a report: whose "the foreign minister" is when nobody says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.hits import state_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.titles import Given
    from accord.reports.report import Report
    from accord.world import World


def home_of(context: Context, report: Report) -> str | None:
    """ISO3 code of the state whose offices a report names bare, or None where two could be meant.

    It is the only state that the report names at all; else that of the dateline, unless a state's own outlet reports
    from abroad, and another's paper only where the text begins with the dateline's state; without a dateline that of
    the government whose own outlet it is.
    """
    named = [hit.state for hit in context.hits if hit.state is not None and hit.kind in ("state", "place")]
    if len(set(named)) == 1:
        return named[0]
    world = context.world
    outlet = world.outlet_named(report.outlet) if report.outlet else None
    outlet = outlet or (world.outlet_of_domain(_domain(report.url)) if report.url else None)
    own = outlet.state if outlet is not None else None
    official = outlet is not None and outlet.ownership == "state"
    there = _dateline_state(report.dateline, world)
    if there is None:
        return own if official else None
    if own == there:
        return there
    return None if official or not named or named[0] != there else there


def _domain(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _dateline_state(dateline: str | None, world: World) -> str | None:
    """The state that a dateline is in."""
    for found in world.find(_cased(dateline)) if dateline else ():
        if found.kind in ("state", "place") and found.form != "demonym":
            return state_of(found.key, world)
    return None


def _cased(dateline: str) -> str:
    """A dateline with its capitals written as in running text, in which names are looked for."""
    return " ".join(word.capitalize() if word.isupper() else word for word in dateline.split())


def at_home(context: Context, given: Given) -> bool:
    """Whether a bare title can only be of the state at home: a government's, and no other state is near before it.

    Within its sentence the state at home has to be named before any other's office is left out of account.
    """
    if context.home is None or given.of is not None or given.state is not None or not _governing(context, given):
        return False
    sheet = context.sheet
    if given.start and sheet.tag[given.start - 1] == "PRP$":
        return False
    lowest = sheet.first[sheet.sent[given.start]]
    near = {hit.state for hit in context.hits if lowest <= hit.start < given.end and hit.state is not None}
    return not near or context.home in near


def _governing(context: Context, given: Given) -> bool:
    words = given.title.split()
    governing = context.lexicon.titles.governing
    stop = next((at for at, word in enumerate(words) if word in ("of", "for")), len(words))  # "minister of transport"
    return (
        any(" ".join(words[first:]) in governing for first in range(len(words)))
        or (len(words) == 2 and words[0] in governing)  # noqa: PLR2004 ("minister delegate", "minister designate")
        or any(" ".join(words[first:stop]) in governing for first in range(stop))
        or _of_ministry(given)
    )


def _of_ministry(given: Given) -> bool:
    """As in "spokesman for the Ministry of Foreign Affairs"."""
    return any(f" {word} the {body}" in given.title for word in ("for", "of", "at") for body in ("ministry", "cabinet"))


def owners_by_noun(context: Context) -> dict[str, set[str]]:
    """The states whose fleet, ministry or command the report names, by noun: "Russia's Pacific Fleet"."""
    sheet = context.sheet
    owners: dict[str, set[str]] = {}
    for hit in context.hits:
        if hit.kind != "state" or hit.state is None:
            continue
        at = hit.end + 1 if sheet.lower[hit.end : hit.end + 1] in (["'s"], ["'"]) else hit.end
        if at == hit.end and hit.form != "demonym":
            continue
        stop = min(len(sheet), at + 6)
        while at < stop and sheet.tag[at] in ("JJ", "NN", "NNP", "NNS", "NNPS") and context.hit_at[at] < 0:
            owners.setdefault(sheet.lower[at], set()).add(hit.state)
            at += 1
    return owners


def state_of_noun(context: Context, given: Given, owners: dict[str, set[str]]) -> str | None:
    """In "commander of the fleet" the one state whose fleet the report names; if it names none's, that at home."""
    words = given.title.split()
    if given.of is not None or given.state is not None or len(words) < 4 or words[-2] != "the":  # noqa: PLR2004 (a title, "of the", a noun)
        return None
    if words[-1] not in context.lexicon.organisations.organs and words[-1] not in context.lexicon.representing:
        return None
    states = owners.get(words[-1])
    if states is None:
        return context.home
    return next(iter(states)) if len(states) == 1 else None

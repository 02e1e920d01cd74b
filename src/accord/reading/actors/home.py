"""The state at home in a report: whose "the foreign minister" is when nobody says it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from accord.reading.actors.context import Home
from accord.reading.actors.hits import acts, namesake, state_of
from accord.reading.actors.spot import head_of
from accord.reading.actors.titles import state_in_mind

_GOVERNMENTS = frozenset({"ministry", "presidency", "government", "chancellery", "president"})
_TELLING = ("state", "place", "organisation")
_GIVEN_OUT = re.compile(
    r"(?:(?:joint )?(?:statement|press (?:release|statement|communiqu[eé])|communiqu[eé]|declaration|note)\b"
    r".{0,30}?\b(?:by|of|from) the |media release$|press release$|press statement$)",
    re.IGNORECASE,
)
_MASTHEAD = 6  # lines
_SHORT = 90  # characters of a line that names who gives a text out
_BETWEEN = frozenset(",(|-–—/")  # what stands between a paper's name and its town
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAD = 3  # sentences with which a text begins, its headline among them
_HEAD = 600  # characters in which a paper's name stands
_QUOTED_BACK = 2  # sentences before that of a quotation in which its speaker's state may stand

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from accord.reading.actors.context import Context, Hit
    from accord.reports.report import Report
    from accord.world import Outlet, World


def home_of(context: Context, report: Report) -> Home | None:
    """The state whose offices a report may name bare, or None where two could be meant.

    It is the only state that the report and its dateline name at all; else that of the dateline, unless a state's own
    outlet reports from abroad, and in another's paper only where the text begins with the dateline's state; without a
    dateline that of the outlet, where the world knows it or its name names a place. Where it speaks of "our country" or
    "this country's" itself, that is the dateline's, or the one named there. `home_near` tells whether it is meant at
    one place.
    """
    named = [hit.state for hit in context.hits if hit.state is not None and hit.kind in ("state", "place")]
    world = context.world
    told = Counter(hit.state for hit in context.hits if hit.state is not None and hit.kind == "state")
    datelines = dateline_states(report.dateline, told, world)
    stop = context.sheet.first[min(_LEAD, len(context.sheet.first) - 1)]
    passing = told.keys() - {hit.state for hit in context.hits if hit.start < stop}
    beside = datelines if len(datelines) > 1 else ()
    there = next(iter([state for state in named[:1] if state in beside] or datelines), None)
    if len(set(named)) == 1 and there in (None, named[0]) and _local(report, world, passing) in (None, named[0]):
        return Home(named[0], "alone")
    outlet = world.outlet_named(report.outlet) if report.outlet else None
    outlet = outlet or (world.outlet_of_domain(_domain(report.url)) if report.url else None)
    outlet = outlet or _agency_at_home(report, there, world)
    given_out = None if outlet is not None else _given_out_by(report, world)
    own = outlet.state if outlet is not None else given_out or _local(report, world, passing)
    official = outlet.ownership == "state" if outlet is not None else given_out is not None or _governs(report.outlet)
    unknown = own is None and outlet is None
    ours = _our_country(context, there) if unknown else None
    if ours is not None:
        return ours
    if own is not None and there in (None, own) and (official or there is None):
        speaks = official and (given_out is not None or _governs(report.outlet))
        return Home(own, "state" if official else "country", speaks=speaks)
    if there is not None and not beside and unknown and _printed(report):
        return Home(there, "state" if official else "country")
    begins = named[:1] == [there] or (unknown and there in named and not _other_acts(context, there))
    if there is None or official or (own != there and not begins):
        return None
    alone = not beside and outlet is None and not report.credits
    return Home(there, "country" if own == there or alone else "dateline", beside)


def _other_acts(context: Context, home: str | None) -> bool:
    """Whether a text begins with what another state than that of its dateline does."""
    stop = context.sheet.first[min(_LEAD, len(context.sheet.first) - 1)]
    return any(hit.start < stop and hit.state != home and acts(context, hit) for hit in context.hits)


def _our_country(context: Context, there: str | None) -> Home | None:
    """Whose "our country" or "this country's" is in the report's own words: the dateline's, or the one named there."""
    sheet = context.sheet
    for at in range(1, len(sheet)):
        if sheet.lower[at] not in ("country", "nation") or sheet.quoted[at]:
            continue
        ours = sheet.lower[at - 1] == "our"
        if ours or (sheet.lower[at - 1] == "this" and sheet.lower[at + 1 : at + 2] == ["'s"]):
            state = there or state_in_mind(context, at)
            return Home(state, "state" if ours and there is not None else "country") if state is not None else None
    return None


def home_near(context: Context, at: int) -> str | None:
    """The state at home, where a bare title or noun at a token cannot well be another's.

    Of the sentence so far and the one before it the nearest that names any state tells. It has to name that at home
    alone, as one that acts ("Bhutan protested, the foreign minister said"), since a place is no more than a venue. In
    a state's own outlet others may stand beside it, and the sentence before need only name it; in a paper of the
    country an envoy to it may ("the Chadian ambassador to Accra was summoned by"). Where neither names a state, only a
    paper of the country means its own. States that are named within the words quoted of somebody do not count: "'The
    courts of Peru will act,' the foreign minister said" is told in the sentence before.
    """
    home = context.home
    if home is None or home.told == "alone":
        return home.state if home is not None else None
    sheet = context.sheet
    number = told = sheet.sent[at]
    sentences = [number, number - 1]
    for sentence in sentences:
        near = _named_from(context, sentence, at)
        if told != number:
            near = [hit for hit in near if not sheet.quoted[hit.start]]
        if sentence == number and near and all(sheet.quoted[hit.start] for hit in near):
            near, told = [], number - 1
        if not near:
            continue
        meant = _is_meant(context, home, near, (number, sentence, told))
        if meant is not None:
            return home.state if meant else None
        told = sentence - 1
        sentences.append(told)
    return None if home.told == "dateline" else home.state


def _named_from(context: Context, sentence: int, at: int) -> list[Hit]:
    """The states named from the beginning of a sentence to a token."""
    lowest = context.sheet.first[max(0, sentence)]
    return [hit for hit in context.hits if lowest <= hit.start < at and hit.state is not None]


def _is_meant(context: Context, home: Home, near: list[Hit], where: tuple[int, int, int]) -> bool | None:
    """Whether of states named near a title that at home is meant; None where a quotation's speaker may stand before.

    Args:
        context: the report.
        home: its state at home.
        near: the states named, at least one.
        where: the title's sentence, the one that they are named from, and the one that tells who is quoted.
    """
    number, sentence, told = where
    own = [hit for hit in near if hit.state == home.state]
    if home.told == "state" and sentence == number:
        first = context.sheet.first
        whole = range(first[number], first[number + 1])
        own = [hit for hit in context.hits if hit.start in whole and hit.state == home.state]
    elif home.told == "state":
        return bool(own)
    elif sentence == told and _alone_acts(context, home, near):
        return len(own) == len(near) or any(_takes_the_step(context, hit) for hit in own)
    elif len(own) < len(near):
        return home.told == "country" and any(_has_envoy(context, hit) for hit in own)
    if any(acts(context, hit) for hit in own) or (home.told == "state" and len(own) == len(near)):
        return True
    further = sentence == told and number - _QUOTED_BACK <= sentence < number and sentence > 0
    return None if further else False


def home_of_seat(context: Context, end: int) -> str | None:
    """The state whose ministry ends before a token, by its seat behind: "the foreign ministry in Apia"."""
    lower = context.sheet.lower
    seat = context.hit(end + 1) if end + 1 < len(lower) and lower[end] == "in" else None
    return seat.state if seat is not None and (seat.seat or "").startswith("state:") else None


def home_of_body(context: Context, start: int) -> str | None:
    """The state at home whose ministry stands without one at token `start`.

    Of the states that the nearest sentence names, so far, that at home alone has to act: a ministry is named bare by
    readers' own papers, and by agencies under a dateline whose state the sentence is about ("Moldova gave two envoys
    of Belarus three days").
    """
    home = context.home
    if home is None or home.told == "alone":
        return home.state if home is not None else None
    first, number = context.sheet.first, context.sheet.sent[start]
    for sentence in (number, number - 1):
        near = [hit for hit in context.hits if first[max(0, sentence)] <= hit.start < start and hit.state is not None]
        if near:
            return home.state if _alone_acts(context, home, near) else None
    return None if home.told == "dateline" else home.state


def _alone_acts(context: Context, home: Home, near: list[Hit]) -> bool:
    """Whether of the states that a sentence names that at home acts, and no other."""
    return {hit.state for hit in near if acts(context, hit)} == {home.state}


def _takes_the_step(context: Context, hit: Hit) -> bool:
    """Whether a state is the subject of a step of its own: "Poland plans to send troops to its border with Belarus".

    Under a dateline at home its minister tells of it; who is given something may as well be told of by the giver.
    """
    sheet = context.sheet
    at = head_of(sheet.head, hit.start, hit.end)
    return sheet.dep[at] == "nsubj" and sheet.lemma[sheet.head[at]] not in context.lexicon.receiving


def _has_envoy(context: Context, hit: Hit) -> bool:
    """As in "ambassador to Tokyo", where a state is named for whom it has received."""
    lower, at = context.sheet.lower, hit.start - 1
    return at > 0 and lower[at] == "to" and lower[at - 1] in context.lexicon.titles.diplomats


def _domain(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _masthead_state(outlet: str | None, world: World, passing: AbstractSet[str] = frozenset()) -> str | None:
    """The one state that a paper's own name names by a place or a people: "The Lima Chronicle", "Samoa Daily Post".

    A province's name is often a lake's or an old country's too, of which others have their part: it does not count for
    a state that the text names only in `passing`, as papers do with others than their own.
    """
    found = [one for one in world.find(outlet or "") if one.kind in _TELLING]
    states = {state_of(one.key, world) for one in found}
    state = states.pop() if len(states) == 1 else None
    wide = all((place := world.place(one.key)) is not None and place.type == "province" for one in found)
    return None if wide and state in passing else state


def _governs(outlet: str | None) -> bool:
    """Whether the outlet is a government's own, which gives out what it has to say."""
    return outlet is not None and not _GOVERNMENTS.isdisjoint(outlet.lower().split())


def _given_out_by(report: Report, world: World) -> str | None:
    """The state whose ministry, presidency or government a head names that gives the text out.

    "PERUVIAN GOVERNMENT" over "MEDIA RELEASE", "Declaration of the Foreign Ministry of Togo".
    """
    head = report.text[:_HEAD].lstrip().partition("\n\n")[0]
    lines = [line.strip() for line in head.splitlines()[:_MASTHEAD]]
    given_out = any(_GIVEN_OUT.match(line) for line in lines) or _governs(report.outlet)
    short = [line for line in lines if _governs(line) and len(line) <= _SHORT and not line.endswith(".")]
    states = {_masthead_state(_cased(line), world) for line in short} - {None}
    return states.pop() if given_out and len(states) == 1 else None


def _printed(report: Report) -> bool:
    """Whether a dateline is a paper's own line, place and whole date without an agency: "Lima, Friday, May 2, 2025"."""
    return report.dateline is not None and not report.credits and _YEAR.search(report.dateline) is not None


def _agency_at_home(report: Report, there: str | None, world: World) -> Outlet | None:
    """The state agency whose text a paper that nobody knows prints, where it is dated at that agency's home."""
    credited = world.outlet_named(report.credits[0]) if len(report.credits) == 1 else None
    own = credited is not None and credited.ownership == "state" and there is not None and credited.state == there
    return credited if own else None


def _printed_at(report: Report, world: World) -> str | None:
    """The state in which a paper is printed by the town behind its name: "The Daily Post, Blantyre", "(Blantyre)"."""
    if report.outlet is None:
        return None
    for line in report.text[:_HEAD].splitlines():
        name, behind = line.strip()[: len(report.outlet)], line.strip()[len(report.outlet) :].lstrip()
        if name.casefold() == report.outlet.casefold() and behind[:1] in _BETWEEN:
            states = {state_of(one.key, world) for one in world.find(behind) if one.kind == "place"}
            return states.pop() if len(states) == 1 else None
    return None


def _local(report: Report, world: World, passing: AbstractSet[str]) -> str | None:
    """The state of a paper that the world does not know, by the town behind its name or by the name."""
    if report.outlet is None or world.outlet_named(report.outlet) is not None:
        return None
    return _printed_at(report, world) or _masthead_state(report.outlet, world, passing)


def dateline_states(dateline: str | None, told: Counter[str], world: World) -> tuple[str, ...]:
    """The states that a dateline is in, as the states told support: one, or two of two desks ("LIMA/BOGOTA")."""
    found = world.find(_cased(dateline)) if dateline else ()
    places = [f for f in found if f.kind in ("state", "place") and f.form != "demonym"]
    states = [state_of(namesake(world, (f.key, *f.alternatives), told) or f.key, world) for f in places]
    first = tuple(dict.fromkeys(state for state in states if state is not None))
    return first if dateline is not None and "/" in dateline else first[:1]


def _cased(dateline: str) -> str:
    """A dateline with its capitals written as in running text, in which names are looked for."""
    words = dateline.replace("/", " / ").split()
    return " ".join(word.title() if word.isupper() else word for word in words)

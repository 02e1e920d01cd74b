"""The state at home in a report: whose "the foreign minister" is when nobody says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.context import Home
from accord.reading.actors.hits import acts, state_of
from accord.reading.actors.spot import head_of
from accord.reading.actors.titles import state_of_body

_ENVOYS = frozenset({"ambassador", "envoy", "chargé", "charge", "consul"})
_OF_ONE = frozenset({"president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan"})

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.titles import Given
    from accord.reports.report import Report
    from accord.world import World


def home_of(context: Context, report: Report) -> Home | None:
    """The state whose offices a report may name bare, or None where two could be meant.

    It is the only state that the report and its dateline name at all; else that of the dateline, unless a state's own
    outlet reports from abroad, and in another's paper only where the text begins with the dateline's state; without a
    dateline that of the outlet, where the world knows it or its name names a place. `home_near` tells whether it is
    meant at one place.
    """
    named = [hit.state for hit in context.hits if hit.state is not None and hit.kind in ("state", "place")]
    world = context.world
    datelines = _dateline_states(report.dateline, world)
    beside = datelines if len(datelines) > 1 else ()
    there = next(iter([state for state in named[:1] if state in beside] or datelines), None)
    if len(set(named)) == 1 and there in (None, named[0]) and _local(report.outlet, world) in (None, named[0]):
        return Home(named[0], "alone")
    outlet = world.outlet_named(report.outlet) if report.outlet else None
    outlet = outlet or (world.outlet_of_domain(_domain(report.url)) if report.url else None)
    own = outlet.state if outlet is not None else _masthead_state(report.outlet, world)
    official = outlet is not None and outlet.ownership == "state"
    if own is not None and official and there in (None, own):
        return Home(own, "state")
    if there is None and own is not None and not official:
        return Home(own, "country")
    if there is None or official or (own != there and (not named or named[0] != there)):
        return None
    alone = not beside and outlet is None and not report.credits
    return Home(there, "country" if own == there or alone else "dateline", beside)


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
    first, number = context.sheet.first, context.sheet.sent[at]
    quoted, told = context.sheet.quoted, number
    for sentence in (number, number - 1):
        lowest = first[max(0, sentence)]
        near = [hit for hit in context.hits if lowest <= hit.start < at and hit.state is not None]
        if sentence == number and near and all(quoted[hit.start] for hit in near):
            near, told = [], number - 1
        if not near:
            continue
        own = [hit for hit in near if hit.state == home.state]
        if home.told == "state" and sentence == number:
            own = [hit for hit in context.hits if lowest <= hit.start < first[number + 1] and hit.state == home.state]
        elif home.told == "state":
            return home.state if own else None
        elif sentence == told and _alone_acts(context, home, near):
            return home.state if len(own) == len(near) or any(_takes_the_step(context, hit) for hit in own) else None
        elif len(own) < len(near):
            host = home.told == "country" and any(_has_envoy(context, hit) for hit in own)
            return home.state if host else None
        return home.state if any(acts(context, hit) for hit in own) else None
    return None if home.told == "dateline" else home.state


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


def _masthead_state(outlet: str | None, world: World) -> str | None:
    """The one state that a paper's own name names by a place or a people: "The Lima Chronicle", "Samoa Daily Post"."""
    states = {state_of(found.key, world) for found in world.find(outlet or "") if found.kind in ("state", "place")}
    return states.pop() if len(states) == 1 else None


def _local(outlet: str | None, world: World) -> str | None:
    """The state of a paper that the world does not know and whose name tells where it is read."""
    return _masthead_state(outlet, world) if outlet and world.outlet_named(outlet) is None else None


def _dateline_states(dateline: str | None, world: World) -> tuple[str, ...]:
    """The states that a dateline is in: one, or two where two desks filed ("LIMA/BOGOTA")."""
    found = world.find(_cased(dateline)) if dateline else ()
    states = [state_of(f.key, world) for f in found if f.kind in ("state", "place") and f.form != "demonym"]
    first = tuple(dict.fromkeys(state for state in states if state is not None))
    return first if dateline is not None and "/" in dateline else first[:1]


def _cased(dateline: str) -> str:
    """A dateline with its capitals written as in running text, in which names are looked for."""
    words = dateline.replace("/", " / ").split()
    return " ".join(word.capitalize() if word.isupper() else word for word in words)


def at_home(context: Context, given: Given) -> bool:
    """Whether a bare title can only be of the state at home: a government's, where no other state is near."""
    if context.home is None or given.of is not None or given.state is not None or not governs(context, given):
        return False
    if given.start and (context.sheet.tag[given.start - 1] == "PRP$" or _other_holder(context, given)):
        return False
    return home_near(context, given.start) is not None or _told_bare_before(context, given)


def _other_holder(context: Context, given: Given) -> bool:
    """As in "the Minister, Mr. Ito, spoke with the Minister Ana Paz": who is met under one's own title is another's."""
    lower, words = context.sheet.lower, given.title.split()
    before = given.start - 1 - (lower[given.start - 1] == "the")
    if before < 0 or lower[before] not in ("with", "by", "to"):
        return False
    lowest = context.sheet.first[context.sheet.sent[given.start]]
    return any(lower[at : at + len(words)] == words for at in range(lowest, before))


def _told_bare_before(context: Context, given: Given) -> bool:
    """Whether a paper of the country has called that office bare before, at home: "the prime minister" is one person.

    Not where the report gives such an office to another state.
    """
    home, sheet = context.home, context.sheet
    words = given.title.split()
    if home is None or home.told not in ("country", "state") or words[-1] not in _OF_ONE:
        return False
    size, bare = len(words), False
    for at in range(1, len(sheet) - size):
        if sheet.lower[at : at + size] != words or at == given.end - size:
            continue
        before, behind = context.hit(at - 1), context.hit(min(at + size + 1, len(sheet) - 1))
        owned = sheet.lower[at - 1] in ("'s", "'") or (before is not None and before.kind != "outlet")
        if owned or (sheet.lower[at + size] == "of" and behind is not None):
            return False
        if sheet.lower[at - 1] == "the" and at < given.start:
            bare = bare or home_near(context, at) is not None
    return bare


def home_by_desk(context: Context, given: Given) -> str | None:
    """In "In Lima, Foreign Minister X said" the state of that capital.

    Under a double dateline, where a desk tells of its own; without one where the minister receives another's envoy.
    """
    home, sheet = context.home, context.sheet
    if given.of is not None or given.state is not None or not governs(context, given):
        return None
    first = sheet.first[sheet.sent[given.start]]
    hit = context.hit(first + 1) if first + 1 < given.start else None
    if hit is None or hit.seat is None or hit.state is None:
        return None
    if sheet.lower[first] != "in" or sheet.words[hit.end] != ",":
        return None
    beside = home.beside if home is not None else ()
    return hit.state if hit.state in beside or _receives_envoy(context, given, hit.state) else None


def _receives_envoy(context: Context, given: Given, host: str) -> bool:
    """Whether who bears a title has received or called in an envoy of another state than the host's."""
    sheet, stop = context.sheet, context.sheet.first[context.sheet.sent[given.start] + 1]
    received = next((at for at in range(given.end, stop) if sheet.tag[at] in ("VBD", "VBN")), stop)
    if received == stop or sheet.lemma[received] not in ("receive", "summon"):
        return False
    envoy = next((at for at in range(received, stop) if sheet.lower[at] in _ENVOYS), stop)
    near = [hit for hit in context.hits if received < hit.start < min(stop, envoy + 6) and hit.state is not None]
    return envoy < stop and bool(near) and near[0].kind == "state" and near[0].state != host


def governs(context: Context, given: Given) -> bool:
    """Whether a title is of a government: a minister's, a ministry's spokesman's."""
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
    if states is None or len(states) > 1:
        noun = next((at for at in range(given.start, given.end) if context.sheet.lower[at] == words[-1]), given.start)
        body = state_of_body(context, noun)
        states = states if body is None else {body}
    if states is None:
        home = context.home
        return home.state if home is not None and home.told == "state" else home_near(context, given.start)
    return next(iter(states)) if len(states) == 1 else None

"""A title that stands bare, without a state: what of a state can be meant by it at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.guests import COMING
from accord.reading.actors.home import home_near
from accord.reading.actors.titles import state_of_body

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.titles import Given

_ENVOYS = frozenset({"ambassador", "envoy", "chargé", "charge", "consul"})
_NAMING = ("compound", "nmod", "amod", "appos")  # what leads from a title to the name behind it
_INTO = frozenset({"in", "to", "into", "at", "on"})
_BACK = frozenset({"back", "home", "from", "after", "following", "again"})  # words of a way home
_OF_ONE = frozenset({"president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan"})


def is_bare(context: Context, given: Given) -> bool:
    """Whether a title is a government's and neither it nor what stands beside it tells whose."""
    return given.of is None and given.state is None and governs(context, given)


def at_home(context: Context, given: Given) -> bool:
    """Whether a bare title can only be of the state at home: a government's, where no other state is near."""
    if context.home is None or not is_bare(context, given):
        return False
    if given.start and (context.sheet.tag[given.start - 1] == "PRP$" or _other_holder(context, given)):
        return False
    if _comes_from_elsewhere(context, given, context.home.state):
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


def _comes_from_elsewhere(context: Context, given: Given, home: str) -> bool:
    """As in "President Mora arrived in Lima for talks" in a text from Lima: whose he is, it leaves open.

    Not where it tells of a way back ("arrived home in Lima", "landed in Lima after a visit to Chad", "from"), nor of a
    journey within the country.
    """
    sheet, at = context.sheet, given.end - 1
    while sheet.dep[at] in _NAMING and sheet.head[at] != at:
        at = sheet.head[at]
    verb = sheet.head[at]
    if sheet.dep[at] != "nsubj" or sheet.lemma[verb] not in COMING:
        return False
    stop = sheet.first[sheet.sent[verb] + 1]
    if any(sheet.lower[word] in _BACK for word in range(verb, stop)):
        return False
    goals = [child for child in sheet.children[verb] if sheet.dep[child] in ("dobj", "prep")]
    goals += [below for child in goals if sheet.lower[child] in _INTO for below in sheet.children[child]]
    there = (hit for goal in goals if sheet.dep[goal] != "prep" and (hit := context.hit(goal)) is not None)
    return any(hit.state == home and (hit.kind == "state" or hit.seat is not None) for hit in there)


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
    if not is_bare(context, given):
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

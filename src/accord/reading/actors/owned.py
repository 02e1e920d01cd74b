"""Whose somebody is by whom the sentence gives the office to: "recalled its ambassador, X", "Oslo, whose envoy X".

A state sends, keeps and calls home envoys of its own, and nobody else's. Of several diplomats of a nationality those
that are named "including the consul, X" are of it, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.apposition import read_before_comma
from accord.reading.actors.hits import belonging_to

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_NAMING = ("compound", "nmod", "amod", "appos")  # what leads from a name to its title, or from a title to its name
_OBJECTS = frozenset({"dobj", "oprd", "attr"})
_OWN = frozenset({"its", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_INCLUDING = frozenset({"including", "included"})
_STEPS = 6


def state_of_owner(context: Context, given: Given) -> str | None:
    """The state that owns an office which stands without a state of its own, by the words around it; or None."""
    if given.of is not None or given.state is not None or not given.title:
        return None
    noun = _noun(context, given)
    owner = _owner_word(context, noun)
    if owner >= 0 and context.sheet.lower[owner] == "whose":
        return _state(_before_whose(context, owner))
    if owner >= 0:
        return None if _is_received(context, noun) else _acting_alone(context, owner)
    if given.title.split()[-1] not in context.lexicon.titles.envoys:
        return None
    return _sender(context, noun) or _among(context, noun) or _posted_abroad(context, noun)


def state_of_recall(context: Context, sight: Sight) -> str | None:
    """The state that calls home somebody without a title, where the sentence tells of envoys: "Algiers recalled X"."""
    sheet, at = context.sheet, sight.seen.end - 1
    sentence = range(sheet.first[sheet.sent[at]], sheet.first[sheet.sent[at] + 1])
    if sight.before is not None or not any(sheet.lemma[one] in context.lexicon.titles.envoys for one in sentence):
        return None
    return _sender(context, at, context.lexicon.titles.calling_home) or _recalled_by(context, at)


def _recalled_by(context: Context, at: int) -> str | None:
    """As in "X was recalled by Kenya and sent to Moscow as ambassador"."""
    sheet = context.sheet
    verb = _governor(context, at, frozenset({"nsubjpass"}))
    if verb < 0 or sheet.lemma[verb] not in context.lexicon.titles.calling_home:
        return None
    by = (hit for hit in context.hits if sheet.sent[hit.start] == sheet.sent[verb] and hit.start > verb)
    return next((_state(hit) for hit in by if sheet.lower[hit.start - 1] == "by" and hit.form != "demonym"), None)


def state_of_stacked(context: Context, given: Given) -> str | None:
    """The state of the office before the comma: "First Deputy Minister of Chad, Chief of Staff General X"."""
    if given.of is not None or given.state is not None or not given.title:
        return None
    sheet, start = context.sheet, given.start
    lowest = sheet.first[sheet.sent[start]]
    while start > lowest and context.hit_at[start - 1] < 0 and _belongs(context, start - 1):
        start -= 1  # "Chief of the" of "Chief of the General Staff Colonel General X"
    before = read_before_comma(context, start)
    return before.state if before is not None and before.title and not before.former else None


def _belongs(context: Context, at: int) -> bool:
    return context.sheet.capital(at) or context.sheet.lower[at] in ("of", "the", "and")


def _posted_abroad(context: Context, noun: int) -> str | None:
    """The state at home for "our ambassador", or, in its own paper, for "the ambassador in Lima" beside no third."""
    sheet, home = context.sheet, context.home
    if home is None or home.told == "dateline" or sheet.quoted[noun]:
        return None
    if sheet.lower[noun - 1] == "our":
        return home.state
    host = context.hit(noun + 2) if noun + 2 < len(sheet) and sheet.lower[noun + 1] in ("in", "to") else None
    if host is None or host.state in (None, home.state) or sheet.lower[host.end : host.end + 1] == ["of"]:
        return None
    lowest = sheet.first[max(0, sheet.sent[noun] - 1)]
    near = {hit.state for hit in context.hits if lowest <= hit.start < noun} - {None, host.state, home.state}
    return None if near else home.state


def _noun(context: Context, given: Given) -> int:
    """The token of a title's last word."""
    last, lower = given.title.split()[-1], context.sheet.lower
    return next((at for at in range(given.start, given.end) if lower[at] == last), given.start)


def _owner_word(context: Context, noun: int) -> int:
    """The "its", "their" or "whose" that begins the noun phrase of a title, or -1."""
    sheet = context.sheet
    for at in range(noun - 1, max(-1, noun - _STEPS), -1):
        if sheet.lower[at] in _OWN or sheet.lower[at] == "whose":
            return at
        if sheet.tag[at] not in ("JJ", "NN", "NNP", "HYPH", "VBN") or context.hit_at[at] >= 0:
            return -1
    return -1


def _before_whose(context: Context, at: int) -> Hit | None:
    """The name that "whose" follows, with or without a comma."""
    last = at - 1 - (context.sheet.words[at - 1] == ",")
    hit = context.hit(last) if last >= 0 else None
    return hit if hit is not None and hit.end == last + 1 else None


def _state(hit: Hit | None) -> str | None:
    """The state that a name stands for: its own, or its capital's."""
    if hit is None:
        return None
    return hit.state if hit.kind == "state" or (hit.seat or "").startswith("state:") else None


def _acting_alone(context: Context, before: int) -> str | None:
    """The one state that is a subject in the sentence up to a token."""
    sheet = context.sheet
    lowest = sheet.first[sheet.sent[before]]
    acting = {
        _state(hit)
        for hit in context.hits
        if lowest <= hit.start < before and sheet.dep[belonging_to(context, hit)] in _SUBJECTS
    }
    states = acting - {None}
    return states.pop() if len(states) == 1 else None


def _governor(context: Context, at: int, deps: frozenset[str]) -> int:
    """The verb that a noun hangs on by one of some relations, through its apposition; or -1."""
    sheet = context.sheet
    for _ in range(_STEPS):
        if sheet.dep[at] in deps:
            return sheet.head[at]
        if sheet.dep[at] not in _NAMING or sheet.head[at] == at:
            return -1
        at = sheet.head[at]
    return -1


def _is_received(context: Context, noun: int) -> bool:
    """Whether a title's holder is had there by a host: "summoned its ambassador" leaves open whose."""
    verb = _governor(context, noun, _OBJECTS | {"pobj"})
    return verb >= 0 and context.sheet.lemma[verb] not in context.lexicon.titles.sending


def _sender(context: Context, noun: int, verbs: frozenset[str] | None = None) -> str | None:
    """The state that is the subject of sending, keeping or calling home who is named there."""
    sheet = context.sheet
    verb = _governor(context, noun, _OBJECTS)
    if verb < 0 or sheet.lemma[verb] not in (verbs if verbs is not None else context.lexicon.titles.sending):
        return None
    subjects = (hit for hit in context.hits if sheet.head[belonging_to(context, hit)] == verb)
    return next((_state(hit) for hit in subjects if sheet.dep[belonging_to(context, hit)] == "nsubj"), None)


def _among(context: Context, noun: int) -> str | None:
    """In "six Indian diplomats, including the consul", "India's diplomats, including" the state they are of."""
    sheet = context.sheet
    at = noun - 1
    while at > 0 and sheet.tag[at] in ("DT", "JJ", "NN", "NNP"):
        at -= 1
    if sheet.lower[at] not in _INCLUDING or sheet.words[at - 1] != ",":
        return None
    group = at - 2
    owned = group > 0 and sheet.lower[group - 1] in ("'s", "'")
    hit = context.hit(group - 1 - owned) if group > owned else None
    national = hit is not None and hit.kind == "state" and (owned or hit.form == "demonym") and hit.end == group - owned
    named = sheet.lemma[group] in context.lexicon.titles.envoys or sheet.lemma[group] in context.lexicon.representing
    return hit.state if hit is not None and national and named else None

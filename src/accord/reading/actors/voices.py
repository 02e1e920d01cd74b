"""Who speaks through a spokesman whom nothing names: "a ministry spokesman", "a spokesman for the army"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS
from accord.reading.actors.home import home_near
from accord.reading.actors.known import put_known
from accord.reading.actors.spokenof import state_spoken_of
from accord.reading.actors.spot import Spot
from accord.reading.actors.tellers import state_in_front
from accord.reading.attributions.lexicon import cue_classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.memory import Memory

_OFFICIAL = "official"
_BACK = 3  # sentences in which a body is still known by its noun
_FOR = frozenset({"for", "of", "from", "at"})
_HEARD = frozenset({"state", "organisation", "group", "person"})
_BARE = frozenset({"a", "an", "the", "another"})


def resolve_voice(memory: Memory, at: int) -> Spot | None:
    """The body or state for which a spokesman at a token speaks, as far as the text up to him tells.

    "Peru's foreign ministry protested. A ministry spokesman demanded an answer" is the ministry's, and so is "its
    spokesman"; "In Lima, a defence spokesman" is Peru's. Whose an "official" is has to be told by a body.
    """
    sheet = memory.context.sheet
    if not _is_voice(memory, at):
        return None
    owner = next((child for child in sheet.children[at] if sheet.dep[child] == "poss"), None)
    if owner is not None:
        if sheet.lemma[at] == _OFFICIAL:
            return None
        return _spot(memory, at, _actor_at(memory, owner) or _teller_before(memory, owner), "speaks for it")
    return _spot(memory, at, _body_before(memory, at) or _state_before(memory, at), "speaks for it")


def note_master(memory: Memory, at: int) -> None:
    """Let a named spokesman without a state be of the one he speaks for.

    "Peru's navy said …. Its spokesman, Captain Ana Paz, added"; "… . Spokesman Luis Soto told reporters", where the one
    who speaks in the sentence before is a state or a body of it.
    """
    sheet = memory.context.sheet
    if sheet.lemma[at] not in memory.context.lexicon.mouthpieces:
        return
    beside = (child for child in sheet.children[at] if sheet.dep[child] == "appos")
    spot = next((one for one in (memory.spot_at(at), *map(memory.spot_at, beside)) if one is not None), None)
    person = memory.draft(spot.actors[0]) if spot is not None and len(spot.actors) == 1 else None
    if person is None or person.type != "person" or person.state is not None:
        return
    owner = next((child for child in sheet.children[at] if sheet.dep[child] == "poss"), None)
    plain = spot is not None and spot.start == at  # no "company spokesman Luis Soto"
    key = _actor_at(memory, owner) or _teller_before(memory, owner) if owner is not None else None
    key = key or (_spoke_before(memory, at) if owner is None and plain else None)
    person.state = memory.draft(key).state if key is not None else None


def voices_for(memory: Memory) -> Iterator[Spot]:
    """The spokesmen still without a body who are told to be "for" one, once all the rest is resolved."""
    sheet = memory.context.sheet
    for at in range(len(sheet)):
        if memory.spot_at(at) is not None or not _is_voice(memory, at) or sheet.lemma[at] == _OFFICIAL:
            continue
        links = (child for child in sheet.children[at] if sheet.lower[child] in _FOR and sheet.dep[child] == "prep")
        keys = [_actor_at(memory, noun) for link in links for noun in sheet.children[link] if sheet.dep[noun] == "pobj"]
        spot = _spot(memory, at, keys[0] if keys else None, "speaks for whom it tells")
        if spot is not None:
            yield spot


def _is_voice(memory: Memory, at: int) -> bool:
    """Whether a noun is a spokesman's or an official's who is not named beside it."""
    sheet, words = memory.context.sheet, memory.context.lexicon.mouthpieces
    if sheet.lemma[at] not in words and sheet.lemma[at] != _OFFICIAL:
        return False
    if sheet.dep[at] in ("compound", "appos", "attr") or sheet.tag[at] not in ("NN", "NNS"):
        return False
    return not any(sheet.dep[child] == "appos" or sheet.tag[child] == "NNP" for child in sheet.children[at])


def _spot(memory: Memory, at: int, key: str | None, why: str) -> Spot | None:
    if key is None:
        return None
    start = memory.context.sheet.left(at, memory.context.sheet.first[memory.context.sheet.sent[at]])
    return Spot(start=start, end=at + 1, head=at, actors=(key,), form="noun", why=why)


def _actor_at(memory: Memory, at: int) -> str | None:
    """The one body, state or person that a word names."""
    spot = memory.spot_at(at)
    if spot is None or len(spot.actors) != 1 or memory.draft(spot.actors[0]).type not in _HEARD:
        return None
    return spot.actors[0]


def _teller_before(memory: Memory, owner: int) -> str | None:
    """The body or state that speaks in the main clause of the sentence before: "Peru said …. Its spokesman added"."""
    return _spoke_before(memory, owner) if memory.context.sheet.lower[owner] == "its" else None


def _spoke_before(memory: Memory, at: int) -> str | None:
    """The body or state that speaks in the main clause of the sentence before."""
    told = [
        trace
        for trace in memory.recent(at, 1)
        if trace.sent < memory.context.sheet.sent[at] and trace.sort in ("state", "body") and len(trace.actors) == 1
    ]
    heads = {trace.actors[0] for trace in told if _is_main_teller(memory, trace.at)}
    return heads.pop() if len(heads) == 1 else None


def _is_main_teller(memory: Memory, at: int) -> bool:
    sheet, verb = memory.context.sheet, memory.context.sheet.head[at]
    return sheet.dep[at] in SUBJECTS and sheet.head[verb] == verb and sheet.lemma[verb] in cue_classes()["verbs"]


def _body_before(memory: Memory, at: int) -> str | None:
    """The one body of the noun before a spokesman that the last sentences name: "a ministry spokesman"."""
    sheet, words = memory.context.sheet, memory.context.lexicon.again
    organ = sheet.lemma[at - 1] if at else ""
    if organ not in words.organs or memory.spot_at(at - 1) is not None:
        return None
    if at > 1 and sheet.lower[at - 2] not in _BARE and sheet.dep[at - 2] in ("compound", "amod", "poss"):
        return None  # 'a defence ministry spokesman' is another one's
    named = {
        trace.actors
        for trace in memory.recent(at, _BACK)
        if sheet.lemma[trace.at] == organ and len(trace.actors) == 1 and trace.sort in ("state", "body")
    }
    if named or organ not in words.of_one_state:
        return named.pop()[0] if len(named) == 1 else None
    return _known(memory, home_near(memory.context, at) or state_spoken_of(memory, at))


def _state_before(memory: Memory, at: int) -> str | None:
    """The state in whose city, or in which, the sentence is set: "In Lima, a defence spokesman denied it"."""
    context = memory.context
    if context.sheet.lemma[at] == _OFFICIAL:
        return None
    return _known(memory, state_in_front(context, context.sheet.left(at, context.sheet.first[context.sheet.sent[at]])))


def _known(memory: Memory, state: str | None) -> str | None:
    if state is None:
        return None
    put_known(memory.context, memory.cast, f"state:{state}")
    return f"state:{state}"

"""Descriptions of states already named: "his country", "the island nation", "the Biden administration"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.descriptions import named_beside
from accord.reading.actors.hits import acts
from accord.reading.actors.known import put_known
from accord.reading.actors.memory import Memory, clear_best
from accord.reading.actors.regions import codes_of, place_words
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Trace

_PREDICATE = frozenset({"attr", "oprd", "acomp"})
_DEFINITE = frozenset({"the", "this", "that"})
_OWN = frozenset({"his", "her", "its", "their"})


def resolve_country(memory: Memory, at: int) -> Spot | None:
    """As in "his country", "their nations", "the Southeast Asian country", "the country"."""
    sheet = memory.context.sheet
    if sheet.dep[at] in _PREDICATE or named_beside(memory, at) or _in_office(memory, at):
        return None
    owner = next((child for child in sheet.children[at] if sheet.dep[child] == "poss"), -1)
    if owner < 0 and at and sheet.lower[at - 1] in _OWN:
        owner = at - 1
    return _owned(memory, at, owner) if owner >= 0 else _named_country(memory, at)


def _in_office(memory: Memory, at: int) -> bool:
    """As in "the President of the Republic": a part of the title, which is of whoever holds it."""
    sheet = memory.context.sheet
    title = at > 2 and sheet.lower[at - 2 : at] == ["of", "the"] and sheet.capital(at)  # noqa: PLR2004 (three words)
    return title and sheet.lower[at - 3] in memory.context.lexicon.titles.heads


def _named_country(memory: Memory, at: int) -> Spot | None:
    """The one state in mind that "the country", "the Southeast Asian nation" fits."""
    context = memory.context
    sheet = context.sheet
    start = sheet.left(at, sheet.first[sheet.sent[at]])
    if not _is_country_phrase(memory, start, at):
        return None
    if sheet.lemma[at] in ("neighbor", "neighbour") and "-" in sheet.lower[start:at]:
        return None  # 'the oil-rich neighbour' is not whom the sentence is about
    fits = _of_region(memory, place_words(context, start + 1, at), sheet.lemma[at])
    if fits is None:
        return None
    fits -= _of_who_goes(memory, at)

    if sheet.lower[start] == "that" and (other := _not_the_doer(memory, start)) in fits and other is not None:
        return Spot(
            start=start, end=at + 1, head=at, actors=(other,), form="noun", why="the state named last, not the doer"
        )

    def keys(trace: Trace) -> tuple[str, ...]:
        return tuple(state for key in trace.actors for state in _state_key(memory, key, trace) if state in fits)

    best = clear_best(memory.salience(at, 4, keys, fade=0.6), 2.0)
    if best is None:
        return None
    return Spot(start=start, end=at + 1, head=at, actors=(best,), form="noun", why="the state most in mind that fits")


def _of_who_goes(memory: Memory, at: int) -> frozenset[str]:
    """The states of the people who are "expelled from the country": it is not their own that they are put out of."""
    context = memory.context
    sheet = context.sheet
    over = sheet.head[at]
    if sheet.lower[over] != "from" or sheet.lemma[sheet.head[over]] not in context.lexicon.putting_out:
        return frozenset()
    gone = (child for child in sheet.children[sheet.head[over]] if sheet.dep[child] in ("nsubjpass", "dobj"))
    near = ((sheet.left(child, sheet.first[sheet.sent[child]]), child) for child in gone)
    hits = (hit for low, child in near for hit in context.hits if low <= hit.start <= child)
    return frozenset(f"state:{hit.state}" for hit in hits if hit.kind == "state" and hit.state is not None)


def _not_the_doer(memory: Memory, start: int) -> str | None:
    """In "Togo wrote to Ghana after two of that country's boats …" the state named last, which is not who does it.

    "That" points away from whom the sentence is about; None where it names no state but the doer.
    """
    context = memory.context
    first, number = context.sheet.first, context.sheet.sent[start]
    for sentence in (number, number - 1):
        low = first[max(sentence, 0)]
        named = [
            hit for hit in context.hits if low <= hit.start < start and hit.kind == "state" and hit.state is not None
        ]
        named = [hit for hit in named if context.sheet.sent[hit.start] == sentence]
        doers = {hit.state for hit in named if acts(context, hit) or _is_of_subject(memory, hit.start)}
        others = [hit for hit in named if hit.state not in doers]
        if named:
            return f"state:{others[-1].state}" if others and doers else None
    return None


def _is_of_subject(memory: Memory, at: int) -> bool:
    """As in "the Government of Togo has sent"."""
    sheet = memory.context.sheet
    above = sheet.head[sheet.head[at]]
    return sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] == "of" and sheet.dep[above] == "nsubj"


def _is_country_phrase(memory: Memory, start: int, at: int) -> bool:
    """Whether a noun phrase is definite and names no state by itself."""
    context = memory.context
    sheet = context.sheet
    if sheet.lemma[at] not in context.lexicon.country_nouns or sheet.tag[at] not in ("NN", "NNP"):
        return False
    if start == at or sheet.lower[start] not in _DEFINITE:
        return False
    if sheet.lower[at + 1 : at + 2] == ["of"] and not _is_told_of(memory, at):
        return False
    named = any(context.hit_at[one] >= 0 for one in range(start, at))
    if named and place_words(context, start + 1, at) not in context.lexicon.geography:  # "the Pacific nation"
        return False
    return all(sheet.dep[child] != "relcl" for child in sheet.children[at])


def _is_told_of(memory: Memory, at: int) -> bool:
    """As in "accusing the Baltic country of fear", where "of" is the verb's and not the country's."""
    sheet = memory.context.sheet
    return sheet.dep[at] == "dobj" and sheet.lemma[sheet.head[at]] in memory.context.lexicon.taking_of


def _owned(memory: Memory, at: int, owner: int) -> Spot | None:
    sheet = memory.context.sheet
    spot = memory.by_head.get(owner)
    if spot is None or sheet.lemma[at] not in memory.context.lexicon.own_state:
        return None
    states = tuple(dict.fromkeys(state for key in spot.actors if (state := memory.draft(key).state) is not None))
    itself = all(memory.draft(key).type == "state" for key in spot.actors)
    if not states or (itself and sheet.lemma[at] not in ("government", "administration", "military", "army")):
        return None
    keys = tuple(f"state:{state}" for state in states)
    for key in keys:
        put_known(memory.context, memory.cast, key)
    return Spot(
        start=owner,
        end=at + 1,
        head=at,
        actors=keys,
        form="noun",
        why=f"{sheet.lower[at]} of {spot.why or 'its owner'}",
    )


def _of_region(memory: Memory, adjectives: str, noun: str) -> set[str] | None:
    """Keys of the named states that an adjective allows; None where it says what is not known."""
    context = memory.context
    states = {key for key, draft in memory.cast.drafts.items() if draft.type == "state"}
    if noun in ("kingdom", "republic", "sultanate", "emirate", "federation"):
        return {key for key in states if _styled(memory, key, noun)}
    codes = codes_of(context, adjectives)
    if codes is not None:
        return {f"state:{code}" for code in codes} & states
    return states if adjectives in ("", "entire", "whole") else None


def _styled(memory: Memory, key: str, noun: str) -> bool:
    state = memory.context.world.states[key.partition(":")[2]]
    return any(noun in name.lower() for name in (state.name, *state.names))


def _state_key(memory: Memory, key: str, trace: Trace) -> tuple[str, ...]:
    draft = memory.draft(key)
    if draft.type == "state":
        return (key,)
    if draft.state is not None and trace.weight > 0.45 and f"state:{draft.state}" in memory.cast.drafts:  # noqa: PLR2004 (a mention in passing)
        return (f"state:{draft.state}",)
    return ()


def resolve_administration(memory: Memory, at: int) -> Spot | None:
    """As in "the Biden administration": its head's state."""
    sheet = memory.context.sheet
    for child in sheet.children[at]:
        if sheet.dep[child] in ("compound", "poss", "nmod") and (spot := memory.by_head.get(child)) is not None:
            state = memory.draft(spot.actors[0]).state
            if memory.draft(spot.actors[0]).type != "person" or state is None:
                continue
            put_known(memory.context, memory.cast, f"state:{state}")
            key = f"state:{state}"
            return Spot(start=spot.start, end=at + 1, head=at, actors=(key,), form="noun", why="its head's state")
    return None

"""Bodies named again by their noun alone: "the Commission", "the government", "the rebel group", "the bloc"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.descriptions import named_beside
from accord.reading.actors.home import home_near
from accord.reading.actors.known import put_known
from accord.reading.actors.memory import Memory, clear_best
from accord.reading.actors.spokenof import state_of_clause, state_of_critic, state_of_posting, state_spoken_of
from accord.reading.actors.spot import Spot
from accord.reading.actors.tellers import state_in_front, state_of_teller

if TYPE_CHECKING:
    from accord.reading.actors.memory import Trace

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "dative", "poss", "conj"})
_PREDICATE = frozenset({"attr", "oprd", "acomp"})
_BACK = 12  # sentences in which an organisation or a state's organ is still known by its noun
_NEAR = 3  # sentences in which another body is
_MARGIN = 2.0


def resolve_again(memory: Memory, at: int) -> Spot | None:
    """The state or body that a definite noun means where the report has named it before.

    "The Commission" is the one organisation whose name the noun heads. "The government" is the one whose government the
    report named; where it named none, that of the state at home. "The rebel group", "the bloc", "the company" are the
    one body of that kind that is in mind.
    """
    if memory.context.sheet.lemma[at] == "ministry" and state_of_posting(memory, at) is not None:
        return None  # that of the state where the envoy is posted who is called there
    return _headed_by(memory, at) or _of_its_kind(memory, at) or _bare_government(memory, at)


def _of_its_kind(memory: Memory, at: int) -> Spot | None:
    """The state whose organ a noun names, or the body that is of such a kind."""
    sheet, words = memory.context.sheet, memory.context.lexicon.again
    lemma = sheet.lemma[at]
    if sheet.dep[at] not in _ARGUMENTS or named_beside(memory, at):
        return None
    start = sheet.left(at, sheet.first[sheet.sent[at]])
    if start == at or sheet.lower[start] != "the" or sheet.lower[at + 1 : at + 2] in (["of"], ["in"], ["'s"]):
        return None
    between = sheet.lower[start + 1 : at]
    one_each = " ".join([*between, sheet.lower[at]]) in words.of_one_state
    if one_each or (lemma in words.organs and sheet.tag[at] in ("NN", "NNP")):
        return _organ(memory, start, at) if one_each or not between else None
    if sheet.tag[at] not in ("NN", "NNP"):
        return None
    kinds = next((tuple(one.kinds) for one in words.bodies if lemma in one.nouns), None)
    if kinds is None or any(word not in words.adjectives for word in between):
        return None
    return _body(memory, start, at, kinds)


def _bare_government(memory: Memory, at: int) -> Spot | None:
    """'Government has asked for talks': without an article it is that of the state at home, where such papers print."""
    context = memory.context
    sheet, home = context.sheet, context.home
    if sheet.words[at] != "Government" or sheet.children[at]:
        return None
    if home is None or home.told not in ("alone", "state", "country") or sheet.dep[at] not in ("nsubj", "nsubjpass"):
        return None
    if context.titled[sheet.sent[at]] or sheet.lower[at - 1 : at] == ["of"]:
        return None
    key = f"state:{home.state}"
    put_known(context, memory.cast, key)
    return Spot(start=at, end=at + 1, head=at, actors=(key,), form="noun", why="the government of the state at home")


def _headed_by(memory: Memory, at: int) -> Spot | None:
    """The one organisation named so far whose name the noun is the head of; None where two could be meant."""
    sheet = memory.context.sheet
    if at < 1 or sheet.lower[at - 1] != "the" or sheet.lower[at + 1 : at + 2] in (["of"], ["-"]):
        return None
    if sheet.tag[at] not in ("NN", "NNP") or sheet.dep[at] == "compound":
        return None
    found: dict[str, int] = {}
    for trace in memory.recent(at, _BACK):
        for key in trace.actors:
            draft = memory.draft(key)
            names = (draft.name, *draft.aliases) if draft.type == "organisation" else ()
            if any(_heads(sheet.lower[at], name) for name in names):
                found[key] = trace.sent
    home = memory.context.home
    if home is not None and home.told == "state" and (len(found) > 1 or sheet.words[at] == "Ministry"):
        own = {key: sent for key, sent in found.items() if memory.draft(key).state == home.state}
        found = own or (found if len(found) > 1 else {})  # in a ministry's own words 'the Ministry' is itself
    if len(found) > 1:  # two ministries: the one of this sentence or the last
        found = {key: sent for key, sent in found.items() if sent >= sheet.sent[at] - 1}
    if len(found) != 1:
        return None
    why = f"the only {sheet.lower[at]} in mind"
    return Spot(start=at - 1, end=at + 1, head=at, actors=(next(iter(found)),), form="noun", why=why)


def _heads(noun: str, name: str) -> bool:
    """Whether a noun heads a name: "the Central Bank", "the Commission on Missing Persons"."""
    words = name.lower().split()
    of = next((i for i, word in enumerate(words) if word in ("of", "for", "on", "in", "to")), len(words))
    return of > 0 and len(words) > 1 and words[of - 1] == noun


def _organ(memory: Memory, start: int, at: int) -> Spot | None:
    """The government, ministry or army that the report has named with its state."""
    sheet, context = memory.context.sheet, memory.context
    named: dict[tuple[str, ...], int] = {}
    for trace in memory.recent(at, _BACK if sheet.lemma[at] in ("government", "embassy") else _NEAR - 1):
        if sheet.lemma[trace.at] == sheet.lemma[at] and len(trace.actors) == 1 and trace.sort in ("state", "body"):
            named[trace.actors] = trace.at
    if len(named) == 1:
        why = f"the {sheet.lower[at]} named before"
        return Spot(start=start, end=at + 1, head=at, actors=next(iter(named)), form="noun", why=why)
    ruled = any(
        sheet.dep[child] in ("relcl", "acl") for child in sheet.children[at]
    )  # "the government that then ruled"
    if named or ruled or sheet.text(start + 1, at + 1).lower() not in context.lexicon.again.of_one_state:
        return None
    home = state_of_clause(memory, at) or state_in_front(context, start) or state_of_teller(memory, at)
    home = home or state_of_critic(memory, at) or home_near(context, at) or state_spoken_of(memory, at)
    if home is None:
        return None
    key = f"state:{home}"
    put_known(context, memory.cast, key)
    why = f"the {sheet.lower[at]} of whose place or people it is told, or at home"
    return Spot(start=start, end=at + 1, head=at, actors=(key,), form="noun", why=why)


def _body(memory: Memory, start: int, at: int, kinds: tuple[str, ...]) -> Spot | None:
    """The body of some kinds that is clearly in mind."""

    def keys(trace: Trace) -> tuple[str, ...]:
        return tuple(key for key in trace.actors if _kind(memory, key) in kinds)

    best = clear_best(memory.salience(at, _NEAR, keys), _MARGIN)
    if best is None:
        return None
    return Spot(start=start, end=at + 1, head=at, actors=(best,), form="noun", why="the one of its kind in mind")


def _kind(memory: Memory, key: str) -> str | None:
    """What kind of organisation an actor is: as world data have it, "unknown" where they do not know it."""
    draft = memory.draft(key)
    if draft.type in ("group", "outlet"):
        return draft.type
    if draft.type != "organisation":
        return None
    known = memory.context.world.organisation(key)
    if known is not None:
        return None if known.organ else known.kind
    return None if draft.state is not None and key.startswith("body:") else "unknown"

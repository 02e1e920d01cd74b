"""Whose an organ is that is named bare, by the only state that the text has just spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import SUBJECTS, shared_subject
from accord.reading.actors.fold import fold
from accord.reading.actors.hits import acts
from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Draft, Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Hit
    from accord.reading.actors.memory import Memory

_HIGHEST = 8
_LONGEST = 4  # words of a ministry's name


def state_of_clause(memory: Memory, at: int) -> str | None:
    """The state in which a relative clause is set: "uranium from Niger, where the junta cancelled the permit"."""
    sheet = memory.context.sheet
    for here, above in sheet.climb(at, _HIGHEST):
        if sheet.dep[here] == "relcl":
            where = any(sheet.lower[child] == "where" for child in sheet.children[here])
            hit = memory.context.hit(above) if where else None
            return hit.state if hit is not None else None
    return None


def state_of_critic(memory: Memory, at: int) -> str | None:
    """Whose "the government" is that an opposition's leader, a member of parliament or a former minister accuses."""
    sheet, titles = memory.context.sheet, memory.context.lexicon.titles
    verb = sheet.head[at]
    if sheet.dep[at] == "pobj":
        verb = sheet.head[verb]
    subject = shared_subject(memory, verb) if sheet.dep[at] in ("dobj", "pobj") else None
    spot = memory.spot_at(subject) if subject is not None else None
    if spot is None or len(spot.actors) != 1:
        return None
    draft = memory.draft(spot.actors[0])
    within = any(office.former or office.title in titles.domestic for office in draft.offices)
    return draft.state if draft.type == "person" and within else None


def state_spoken_of(memory: Memory, at: int) -> str | None:
    """The only state that the sentence so far names, or else the one before it, where it acts.

    Of a subject alone: "Peru's minister flew home, the agriculture ministry said". Where the report has a state at home
    that is another one, or none is known for the sentence before, its own organs may be as well meant: then it is open.
    """
    context = memory.context
    sheet, home = context.sheet, context.home
    if sheet.dep[at] not in SUBJECTS:
        return None
    sent = sheet.sent[at]
    for sentence, end in ((sent, at), (sent - 1, sheet.first[sent])):
        near = _named(memory, sentence, end)
        states = {hit.state for hit in near}
        if states:
            state = states.pop() if len(states) == 1 else None
            told = state is not None and any(acts(context, hit) or _opens(memory, hit) for hit in near)
            at_home = home.state == state if home is not None else sentence == sent
            return state if told and at_home else None
    return None


def state_of_posting(memory: Memory, at: int) -> str | None:
    """Where the envoy is posted who is called to "the ministry": "the envoy in Quito was invited to the Ministry"."""
    context = memory.context
    sheet = context.sheet
    if sheet.dep[at] != "pobj" or sheet.lower[sheet.head[at]] != "to":
        return None
    envoys = context.lexicon.titles.envoys
    for envoy in (one for one in sheet.children[sheet.head[sheet.head[at]]] if sheet.dep[one] in (*SUBJECTS, "dobj")):
        words = (envoy, *(one for one in sheet.children[envoy] if sheet.dep[one] in ("compound", "amod")))
        if not any(sheet.lemma[one] in envoys or sheet.lower[one] in envoys for one in words):
            continue
        for place in range(envoy, sheet.head[sheet.head[at]]):
            hit = context.hit(place) if sheet.lower[sheet.head[place]] == "in" else None
            if hit is not None and hit.state is not None:
                return hit.state
    return None


def _named(memory: Memory, sentence: int, end: int) -> list[Hit]:
    context = memory.context
    lowest = context.sheet.first[sentence] if sentence >= 0 else end
    hits = (hit for hit in context.hits if lowest <= hit.start < end and hit.state is not None)
    return [hit for hit in hits if not context.sheet.quoted[hit.start]]


def _opens(memory: Memory, hit: Hit) -> bool:
    """Whether a state is named within the subject of its sentence: "Bhutan's answer was long in coming"."""
    sheet = memory.context.sheet
    steps = sheet.climb(hit.start, _HIGHEST)
    return any(sheet.dep[here] in SUBJECTS and sheet.head[above] == above for here, above in steps)


def resolve_ministry(memory: Memory, at: int) -> Spot | None:
    """A ministry told by whose it is, "his ministry", "its health ministry", or by the only state spoken of."""
    sheet = memory.context.sheet
    if sheet.lemma[at] != "ministry" or sheet.tag[at] not in ("NN", "NNP"):
        return None
    start = sheet.left(at, sheet.first[sheet.sent[at]])
    owner = next((child for child in sheet.children[at] if sheet.dep[child] == "poss"), None)
    if owner is not None:
        spot = memory.spot_at(owner)
        acting = spot is not None and {memory.draft(key).type for key in spot.actors} <= {"state", "person"}
        state = memory.state_of(owner) if acting else None  # no province's, nor of who holds one
        first = owner + 1 + (sheet.lower[owner + 1] in ("'s", "'"))
    else:
        bare = start < at and sheet.lower[start] == "the" and sheet.lower[at + 1 : at + 2] != ["of"]
        state = (state_of_posting(memory, at) or state_spoken_of(memory, at)) if bare else None
        first = start + 1
    if state is None or not 0 <= at - first <= _LONGEST:
        return None
    words = memory.context.sheet.text(first, at + 1)
    organ = memory.context.lexicon.organisations.same.get(words.lower(), words.lower())
    put_known(memory.context, memory.cast, f"state:{state}")
    there = [key for key in memory.cast.drafts if key.startswith(f"org:{state}/") and key.endswith("ministry")]
    key = there[0] if organ == "ministry" and len(there) == 1 else f"org:{state}/{fold(organ)}"
    memory.cast.put(Draft(key=key, name=words, type="organisation", state=state))
    why = "of the state of whose it is told, or of which alone is told"
    return Spot(start=start, end=at + 1, head=at, actors=(key,), form="noun", why=why)

"""Descriptions of persons and states already named: "the Chinese leader", "his host", "the island nation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.beside import named_beside as spoken_of_by_name
from accord.reading.actors.guests import guests_of
from accord.reading.actors.homeoffice import HELD_BY_ONE, is_of_home
from accord.reading.actors.known import put_known
from accord.reading.actors.memory import Memory, clear_best
from accord.reading.actors.phrase import Phrase, headed_at, read_phrase, state_behind
from accord.reading.actors.posts import PORTFOLIOS, names_office
from accord.reading.actors.several import one_of
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Trace

_SENTENCES = 10
LATELY = 3
_MARGIN = 1.5
_PREDICATE = frozenset({"attr", "oprd", "acomp"})
_SUBJECTS = ("nsubj", "nsubjpass")


def resolve_person(memory: Memory, at: int) -> Spot | None:
    """The person that "the Chinese leader", "the president", "his host" means.

    Where the text names nobody of that state and office, the mention is the office's state.
    """
    sheet, titles = memory.context.sheet, memory.context.lexicon.titles
    if sheet.dep[at] in _PREDICATE or named_beside(memory, at) or _under_as(memory, at):
        return None
    phrase = read_phrase(memory, at)
    if _of_party(memory, at, phrase):
        return None
    if phrase.definite and phrase.owner >= 0 and sheet.lemma[at] in titles.other_nouns:
        return _other(memory, at, phrase)
    if _heads_body(memory, at):
        return None
    if not phrase.definite or sheet.lemma[at] == "counterpart":
        return _joined(memory, at, phrase) or (_office_of(memory, at, phrase) if sheet.tag[at] == "NN" else None)
    last = phrase.title.rpartition(" and ")[2]  # 'The Secretary and Foreign Minister', whom capitals make one title
    second = Phrase(start=at + 1 - len(last.split()), title=last)
    return (_joined(memory, at, second) if last != phrase.title else None) or _holder(memory, at, phrase)


def _joined(memory: Memory, at: int, phrase: Phrase) -> Spot | None:
    """'the president and prime minister' of two sides that spoke: the article before the first is the second's too.

    Only where it is somebody else: 'the prime minister and defence minister' may be one person.
    """
    first = memory.spot_at(phrase.start - 2) if memory.context.sheet.lower[phrase.start - 1] == "and" else None
    if first is None or first.form != "office":
        return None
    score = _candidates(memory, at, phrase, phrase.state)
    best = clear_best({key: value for key, value in score.items() if key not in first.actors}, _MARGIN)
    own = {key: value for key, value in score.items() if key in first.actors}
    if best is None or (own and (phrase.noun not in PORTFOLIOS or _called_so(memory, phrase, own))):
        return None
    return Spot(start=phrase.start, end=at + 1, head=at, actors=(best,), form="office", why=_why(phrase, phrase.state))


def _heads_body(memory: Memory, at: int) -> bool:
    """As in "Pakistan's chief of army staff", "the head of Poland's central bank": no state's own leader."""
    sheet = memory.context.sheet
    if sheet.lower[at] not in ("chief", "head") or sheet.lower[at + 1 : at + 2] != ["of"]:
        return False
    if headed_at(memory, at) is not None:
        return False
    hit = memory.context.hit(at + 2) if at + 2 < len(sheet) else None
    owns = hit is not None and sheet.lower[hit.end : hit.end + 1] in (["'s"], ["'"])
    return owns or state_behind(memory, at) is None


def _of_party(memory: Memory, at: int, phrase: Phrase) -> bool:
    """As in "the NZ First leader": a proper name before "leader" is a party's, not a state's."""
    sheet, context = memory.context.sheet, memory.context
    if sheet.lower[at] not in context.lexicon.titles.leader_nouns or at < 1 or context.hit_at[at - 1] >= 0:
        return False
    return sheet.tag[at - 1] in ("NNP", "NNPS") and sheet.capital(at - 1) and context.world.title(phrase.title) is None


def _holder(memory: Memory, at: int, phrase: Phrase) -> Spot | None:
    """Who holds the office that a definite phrase names."""
    state = phrase.state or _owner_state(memory, phrase)
    if phrase.owner >= 0 and state is None:
        return None
    score = _candidates(memory, at, phrase, state)
    whose = state or _home(memory)
    if not score and whose is not None and _is_named_beside(memory, at, phrase, whose):
        return None  # 'the President spoke with President Mwale', who is another's
    if state is None:
        near = {key: value for key, value in score.items() if _coloured(memory, key, phrase)}
        score = near or _of_guests(memory, at, phrase, score) or _called_so(memory, phrase, score) or score
    best = clear_best(score, _MARGIN) if score else _untitled(memory, at, phrase, state) or _only_one(memory, phrase)
    if best is None and state is None and len(score) > 1:
        best = one_of(memory, at, phrase, score)
    if state is None and phrase.owner < 0 and not phrase.former and is_of_home(memory, at, phrase, best):
        return _home_office(memory, at, phrase)
    if best is not None:
        return Spot(start=phrase.start, end=at + 1, head=at, actors=(best,), form="office", why=_why(phrase, state))
    return None if score else _office_of(memory, at, phrase)


def _home_office(memory: Memory, at: int, phrase: Phrase) -> Spot | None:
    """Who holds an office of the state at home, else the office's state."""
    home = _home(memory)
    score = _candidates(memory, at, phrase, home)
    best = clear_best(score, _MARGIN)
    if best is None:
        put_known(memory.context, memory.cast, f"state:{home}")
        best = f"state:{home}"
    why = f"{phrase.title} of {home}, at home in the report"
    return Spot(start=phrase.start, end=at + 1, head=at, actors=(best,), form="office", why=why)


def _untitled(memory: Memory, at: int, phrase: Phrase, state: str | None) -> str | None:
    """Where nobody is known to hold the office: the one subject of late whose office the text has not told yet."""
    sheet = memory.context.sheet
    if phrase.noun not in HELD_BY_ONE:
        return None
    speakers = _speakers(memory, at) | _named(memory, at)

    def keys(trace: Trace) -> tuple[str, ...]:
        if trace.sort != "person" or sheet.dep[trace.at] not in _SUBJECTS:
            return ()
        return tuple(
            key
            for key in trace.actors
            if key not in speakers
            and memory.draft(key).type == "person"
            and all(office.former or office.title in PORTFOLIOS for office in memory.offices(key))
            and memory.draft(key).state in (None, state, _home(memory))
        )

    everybody = memory.salience(at, LATELY, lambda trace: _may_be_of(memory, trace, state))
    best = clear_best(memory.salience(at, LATELY, keys), _MARGIN)
    return best if best is not None and len(everybody) == 1 else None


def _only_one(memory: Memory, phrase: Phrase) -> str | None:
    """The only person of the whole report who holds an office that one holds at a time: "the Prime Minister said".

    Whoever is known by name is so wherever the name stands; a bare "minister" may be anybody's.
    """
    if phrase.state is not None or phrase.owner >= 0 or phrase.colour or phrase.former or phrase.title in PORTFOLIOS:
        return None
    if phrase.noun not in HELD_BY_ONE or phrase.of is not None:
        return None
    drafts = [draft for draft in memory.cast.drafts.values() if draft.type == "person"]
    holders = [draft for draft in drafts if _holds(memory, draft.key, phrase)]
    home = _home(memory)
    if len(holders) != 1 or holders[0].state is None or home not in (None, holders[0].state):
        return None
    return holders[0].key


def _may_be_of(memory: Memory, trace: Trace, state: str | None) -> tuple[str, ...]:
    """The persons of a mention who may be of a state; who is known to be of another is not meant by its office."""
    if trace.sort != "person":
        return ()
    persons = (key for key in trace.actors if memory.draft(key).type == "person")
    return tuple(key for key in persons if state is None or memory.draft(key).state in (None, state))


def _home(memory: Memory) -> str | None:
    home = memory.context.home
    return home.state if home is not None else None


def _why(phrase: Phrase, state: str | None) -> str:
    return f"{phrase.title} of {state}" if state is not None else f"the {phrase.title} most in mind"


def _under_as(memory: Memory, at: int) -> bool:
    sheet = memory.context.sheet
    return sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] == "as"


def named_beside(memory: Memory, at: int) -> bool:
    """Whether the phrase stands in apposition to a name, which then is the mention."""
    sheet = memory.context.sheet
    if sheet.dep[at] == "appos" and memory.spot_at(sheet.head[at]) is not None:
        return True
    return any(sheet.dep[child] == "appos" and memory.spot_at(child) is not None for child in sheet.children[at])


def _owner_state(memory: Memory, phrase: Phrase) -> str | None:
    """In "its president" the state that "its" means."""
    if phrase.owner < 0:
        return None
    spot = memory.by_head.get(phrase.owner)
    if spot is None or len(spot.actors) != 1:
        return None
    draft = memory.draft(spot.actors[0])
    return draft.state if draft.type == "state" else None


def _candidates(memory: Memory, at: int, phrase: Phrase, state: str | None) -> dict[str, float]:
    """Persons who hold such an office, by prominence; of a given state anywhere in the report, else lately."""
    speakers = _speakers(memory, at) | _named(memory, at)

    def keys(trace: Trace) -> tuple[str, ...]:
        return tuple(
            key
            for key in trace.actors
            if memory.draft(key).type == "person"
            and key not in speakers
            and _of_state(memory, key, state)
            and _holds(memory, key, phrase)
        )

    score = memory.salience(at, _SENTENCES, keys, fade=0.7)
    if score or state is None:
        return score
    later = [
        key
        for key, draft in memory.cast.drafts.items()
        if draft.type == "person"
        and key not in speakers
        and _of_state(memory, key, state)
        and _holds(memory, key, phrase)
    ]
    return {later[0]: 1.0} if len(later) == 1 else {}


def _named(memory: Memory, at: int) -> set[str]:
    """Whom its own clause, or what is said in it, names beside it: '"Mwale was wrong," the president said'."""
    return {key for keys in spoken_of_by_name(memory, at, set()) for key in keys}


def _is_named_beside(memory: Memory, at: int, phrase: Phrase, state: str) -> bool:
    """Whether who holds an office of a state is named beside a phrase, which then means another's."""
    return any(_holds(memory, key, phrase) and _of_state(memory, key, state) for key in _named(memory, at))


def _speakers(memory: Memory, at: int) -> set[str]:
    """Subjects above a phrase: what somebody says of "the new leader" is not said of himself; two may say it of one."""
    sheet = memory.context.sheet
    found: set[str] = set()
    here = at
    for _ in range(40):
        above = sheet.head[here]
        if above == here:
            break
        for child in sheet.children[above]:
            if (
                child not in (here, at)
                and sheet.dep[child] in _SUBJECTS
                and (spot := memory.spot_at(child)) is not None
                and len(spot.actors) == 1
            ):
                found.update(spot.actors)
        here = above
    return found


def _of_state(memory: Memory, key: str, state: str | None) -> bool:
    if state is None:
        return True
    draft = memory.draft(key)
    return draft.state == state or any(office.of == f"state:{state}" for office in draft.offices)


def _holds(memory: Memory, key: str, phrase: Phrase) -> bool:
    return any(names_office(memory, office, phrase) for office in memory.offices(key))


def _coloured(memory: Memory, key: str, phrase: Phrase) -> bool:
    colours = memory.colours.get(key, frozenset())
    return any(word in colours for word in phrase.colour)


def _of_guests(memory: Memory, at: int, phrase: Phrase, score: dict[str, float]) -> dict[str, float]:
    """Of "the visiting president" those who have come, or were received, of late."""
    if "visiting" not in phrase.colour:
        return {}
    guests = guests_of(memory, at)
    return {key: value for key, value in score.items() if key in guests}


def _called_so(memory: Memory, phrase: Phrase, score: dict[str, float]) -> dict[str, float]:
    """Of "the foreign minister" those whom the text calls so, and not the "external affairs minister"."""
    if phrase.noun not in PORTFOLIOS:
        return {}
    return {
        key: value
        for key, value in score.items()
        if any(office.span is not None and office.title == phrase.title for office in memory.offices(key))
    }


def _other(memory: Memory, at: int, phrase: Phrase) -> Spot | None:
    """As in "his host", "his Chinese counterpart": the other one of two."""
    anchor = memory.by_head.get(phrase.owner)
    if anchor is None or len(anchor.actors) != 1:
        return _office_of(memory, at, phrase) if phrase.state is not None else None
    own = memory.draft(anchor.actors[0])

    def keys(trace: Trace) -> tuple[str, ...]:
        return tuple(
            key
            for key in trace.actors
            if key != own.key
            and trace.sort == "person"
            and memory.draft(key).state != own.state
            and memory.draft(key).state is not None
            and phrase.state in (None, memory.draft(key).state)
            and _peers(memory, key, own.key)
        )

    best = clear_best(memory.salience(at, 3, keys), 1.25)
    if best is None and memory.context.sheet.lemma[at] in ("host", "guest"):
        further = memory.salience(at, _SENTENCES, keys)
        best = next(iter(further)) if len(further) == 1 else None
    best = best or _named_later(memory, phrase, own.key)
    if best is None:
        return _office_of(memory, at, phrase) if phrase.state is not None else None
    return Spot(
        start=phrase.start, end=at + 1, head=at, actors=(best,), form="office", why=f"the other one beside {own.name}"
    )


def _named_later(memory: Memory, phrase: Phrase, own: str) -> str | None:
    """The one of a told state whom the report names further on, in an office like that of whose counterpart he is."""
    if phrase.state is None or phrase.noun != "counterpart":
        return None
    alike = _portfolios(memory, own)
    there = [key for key, draft in memory.cast.drafts.items() if draft.type == "person" and draft.state == phrase.state]
    fitting = [key for key in there if alike & _portfolios(memory, key)]
    return fitting[0] if len(fitting) == 1 else None


def _peers(memory: Memory, one: str, other: str) -> bool:
    """Whether two persons can be each other's counterparts: both lead, or both hold an office of one name."""
    first, second = _ranks(memory, one), _ranks(memory, other)
    return not first or not second or bool(first & second)


def _ranks(memory: Memory, key: str) -> set[str]:
    """The last words of the offices that somebody holds, and 'leader' of one who leads."""
    titles = memory.context.lexicon.titles
    held = {office.title for office in memory.offices(key) if office.title and not office.former}
    words = {title.split()[-1] for title in held}
    return words | ({"leader"} if held & titles.leaders or words & titles.leader_nouns else set())


_SMALL = frozenset({"minister", "of", "for", "and", "the", "deputy", "affairs"})


def _portfolios(memory: Memory, key: str) -> set[str]:
    """By what two offices are alike: 'leader', or the words of what a minister is in charge of."""
    held = {office.title for office in memory.offices(key) if office.title and not office.former}
    leads = "leader" in _ranks(memory, key)
    return {word for title in held if "minister" in title for word in title.split()} - _SMALL | (
        {"leader"} if leads else set()
    )


def _office_of(memory: Memory, at: int, phrase: Phrase) -> Spot | None:
    """The office's state, where its holder is not named."""
    if phrase.state is None:
        return None
    put_known(memory.context, memory.cast, f"state:{phrase.state}")
    key = f"state:{phrase.state}"
    return Spot(
        start=phrase.start, end=at + 1, head=at, actors=(key,), form="office", why=f"{phrase.title} of {phrase.state}"
    )


def resolve_counterpart(memory: Memory, at: int, spot: Spot) -> Spot:
    """As in "his Chinese counterpart": the person, where the report names one of that state in a like office."""
    sheet = memory.context.sheet
    if sheet.tag[at] != "NN" or len(spot.actors) != 1 or sheet.dep[at] in _PREDICATE or named_beside(memory, at):
        return spot
    phrase = read_phrase(memory, at)
    if phrase.owner < 0 or phrase.state is None or f"state:{phrase.state}" != spot.actors[0]:
        return spot
    named, own = _other(memory, at, phrase), memory.by_head.get(phrase.owner)
    if named is None or named.actors == spot.actors or own is None:
        return spot
    sides = [_portfolios(memory, key) for key in (named.actors[0], own.actors[0])]
    return named if not all(sides) or sides[0] & sides[1] else spot


def resolve_holders(memory: Memory, at: int, spot: Spot) -> Spot:
    """As in "the Chinese and Vietnamese presidents": the persons, where the report names one for each state."""
    title = memory.context.sheet.lemma[at]
    found: list[str] = []
    for state in spot.actors:
        phrase = Phrase(start=spot.start, title=title, state=state.partition(":")[2], definite=True)
        score = _candidates(memory, at, phrase, phrase.state)
        best = clear_best(score, _MARGIN)
        if best is None:
            return spot
        found.append(best)
    if len(spot.actors) < 2:  # noqa: PLR2004 (one state's ministers may be any number)
        return spot
    return Spot(
        start=spot.start, end=spot.end, head=at, actors=tuple(found), form="office", why=f"{title}s of their states"
    )

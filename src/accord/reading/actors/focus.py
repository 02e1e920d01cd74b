"""Whose a bare title is by all that surrounds it, weighed in points: "Opposition leader X accused the government".

Foreign offices are told with their state ("the Chadian finance minister"), one's own are told bare. So a bare title is
most likely of the state in which the report is at home: by its outlet or dateline, or because it calls those bare whom
the world knows ("President Ruto"). But a report follows others for a while too: a minister named behind what a state
did, beside its president, or in its capital, is that state's. None of these tells it alone for certain; a state needs
enough points, and no other near.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.bare import governs
from accord.reading.actors.discourse import outright
from accord.reading.actors.fold import heard
from accord.reading.actors.hits import acts, belonging_to
from accord.reading.actors.spot import bearer_of, head_of
from accord.reading.actors.steps import steps_told

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.person import Person
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_HOME = {"alone": 2, "state": 2, "country": 2, "dateline": 1}
_SEVERAL = 2
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASIDE = frozenset({"relcl", "acl"})
_STEPS = 5


class Named(Struct, frozen=True, kw_only=True):
    """The persons of a report by number, and where each is named, in order."""

    persons: list[Person]
    sights: list[Sight]


def is_own(context: Context, given: Given) -> bool:
    """Whether a title is bare and one that is told bare of one's own: a government's, a parliament's, an army's.

    Not that of somebody in another's service, whose state is the master's: "his spokesman", "her counterpart". Of those
    who preside over something only such as preside over a state or its parliament.
    """
    if given.of is not None or given.state is not None or not given.title:
        return False
    if given.start and context.sheet.tag[given.start - 1] in ("PRP$", "POS"):
        return False
    words, titles = given.title.split(), context.lexicon.titles
    tails = {" ".join(words[first:]) for first in range(len(words))}
    if not tails.isdisjoint(titles.not_domestic):
        return False
    if not tails.isdisjoint(titles.domestic | titles.governing) or _leads_party(context, given):
        return True
    if {"of", "for"} & set(words) and words[0] in ("president", "spokesman", "spokeswoman", "spokesperson"):
        return False
    ranked = given.known is not None and given.known.kind == "military"
    portfolio = len(words) > 1 and words[-1] == "secretary" and words[-2] in context.lexicon.names.portfolios
    return ranked or portfolio or governs(context, given)


def _leads_party(context: Context, given: Given) -> bool:
    """As in "Conservative Leader X", "leader of the opposition Popular Movement": not "Hamas leader", a body's own."""
    sheet = context.sheet
    if given.title.startswith("leader of the opposition"):
        return True
    last = next((at for at in range(given.end - 1, given.start - 1, -1) if sheet.lower[at] == "leader"), -1)
    party = last - 1
    if last < 1 or not given.title.endswith("leader") or context.hit_at[party] >= 0:
        return False
    return sheet.capital(party) and (sheet.capital(last) or party > sheet.first[sheet.sent[last]])


def bare_holders(context: Context, persons: list[Person]) -> Counter[str]:
    """How many whom the world knows the report never calls but bare, by state: "President Ruto" in Kenya's papers."""
    found: Counter[str] = Counter()
    for person in persons:
        told = [given for given in person.given if given.title]
        if person.state is not None and told and person.holdings and all(is_own(context, one) for one in told):
            found[person.state] += 1
    return found


def state_in_focus(context: Context, persons: list[Person], sights: list[Sight], number: int) -> str | None:
    """The state that somebody with a bare title is of by the report's home and by what the text follows, or None.

    Args:
        context: the report.
        persons: those whom it names, by number.
        sights: where they are named, in order.
        number: whose state is asked for.
    """
    person = persons[number]
    mine = [given for given in person.given if is_own(context, given)]
    if not mine or any(given.of is not None or given.state is not None for given in person.given):
        return None
    cast = Named(persons=persons, sights=sights)
    points = _home_points(context, persons)
    sight = next((one for one in sights if one.number == number and one.seen.start + 8 >= mine[0].start), None)
    if not points or sight is None:
        return None
    _follow(context, cast, mine[0], sight, points)
    state = outright(points)
    if state is None or not any(hit.state == state for hit in context.hits):
        return None
    if _held_by_another(context, person, mine, state) or _met_by_own(context, cast, sight, state):
        return None
    if _comes_to(context, sight, state) or _acts_on(context, sight, state):
        return None
    return state


def _home_points(context: Context, persons: list[Person]) -> Counter[str]:
    """What the report's home and those whom it calls bare tell for a state."""
    points: Counter[str] = Counter()
    home = context.home
    if home is not None:
        for state in home.beside or (home.state,):
            points[state] += 1 if home.beside else _HOME[home.told]
    holders = bare_holders(context, persons).most_common(2)
    if holders and (len(holders) == 1 or holders[0][1] >= _SEVERAL * holders[1][1]):
        points[holders[0][0]] += min(holders[0][1], _SEVERAL) if len(holders) == 1 else 1
    return points


def _follow(context: Context, cast: Named, given: Given, sight: Sight, points: Counter[str]) -> None:
    """Add what the text follows where a title stands: in its sentence, or where that has nothing, the one before.

    Who announces what a state will do mostly speaks for it; that alone does not tell it, but with a home that does.
    The sentence before speaks for a state only with a paper at home there, since under a dateline alone the next to
    speak may be the other side; it speaks against a state as much as the title's own does.
    """
    sheet = context.sheet
    number = sheet.sent[given.start]
    low, high = sheet.first[number], sheet.first[number + 1]
    here = [*_said_in(context, sight, low, high), *_acting(context, cast, (low, given.start))]
    for state in here:
        points[state] += 2
    for state in steps_told(context, _verb_of(context, sight)):
        points[state] += 2 if state in points else 1
    if here or not number:
        return
    before = _acting(context, cast, (sheet.first[number - 1], low))
    if governs(context, given) and sheet.lemma[_verb_of(context, sight)] in context.lexicon.course.reacting:
        named = {hit.state for hit in context.hits if sheet.first[number - 1] <= hit.start < low}
        before |= {state for state in named if state is not None and state not in points}
    for state in before:
        if state not in points:
            points[state] += 2
        elif context.home is not None and context.home.told != "dateline":
            points[state] += 1


def _verb_of(context: Context, sight: Sight) -> int:
    """The verb that a person is the subject of, or -1."""
    sheet = context.sheet
    at = bearer_of(sheet, sight.seen.start, sight.seen.end)
    return sheet.head[at] if sheet.dep[at] in _SUBJECTS else -1


def _said_in(context: Context, sight: Sight, low: int, high: int) -> set[str]:
    """The states of the places in which somebody says or does something who is not told to be abroad."""
    sheet = context.sheet
    lemmas = sheet.lemma[low:high]
    if "receive" in lemmas or not context.lexicon.course.abroad.isdisjoint(lemmas):
        return set()
    verb, found = _verb_of(context, sight), set()
    if verb < 0:
        return set()
    for hit in context.hits:
        if not (low <= hit.start < high) or hit.state is None or hit.kind != "place" or sheet.quoted[hit.start]:
            continue
        noun = head_of(sheet.head, hit.start, hit.end)
        under = sheet.head[noun]
        if sheet.dep[noun] != "pobj" or sheet.lower[under] not in context.lexicon.locating_prepositions:
            continue
        if sheet.head[under] == verb or sheet.head[sheet.head[under]] == verb:
            found.add(hit.state)
    return found


def _acting(context: Context, cast: Named, within: tuple[int, int]) -> set[str]:
    """The states that act between two tokens: themselves, by who sits in their capital, or by somebody of theirs."""
    sheet = context.sheet
    low, high = within
    found = set()
    for hit in context.hits:
        if not (low <= hit.start < high) or hit.state is None or sheet.quoted[hit.start]:
            continue
        verb = sheet.head[belonging_to(context, hit)]
        if sheet.dep[verb] in _ASIDE or sheet.lemma[verb] in context.lexicon.receiving:
            continue
        if acts(context, hit) or (hit.seat is not None and _governs_there(context, hit)):
            found.add(hit.state)
    for sight in cast.sights:
        if not (low <= sight.seen.start < high) or sheet.quoted[sight.seen.start]:
            continue
        at = head_of(sheet.head, sight.seen.start, sight.seen.end)
        state = cast.persons[sight.number].state
        if sheet.dep[at] in _SUBJECTS and state is not None:
            found.add(state)
    return found


def _governs_there(context: Context, hit: Hit) -> bool:
    """Whether a capital acts, or what sits in one: "Bangui disputed it", "the government in Bangui disputed it"."""
    sheet = context.sheet
    at = head_of(sheet.head, hit.start, hit.end)
    if sheet.dep[at] in _SUBJECTS:
        return True
    return sheet.dep[at] == "pobj" and sheet.dep[sheet.head[sheet.head[at]]] in _SUBJECTS


def _comes_to(context: Context, sight: Sight, state: str) -> bool:
    """Whether somebody is told to go to a state by its name, or to be in it: "was expected to be in Malta"."""
    sheet, verb = context.sheet, _verb_of(context, sight)
    if verb < 0:
        return False
    for hit in context.hits:
        if hit.state != state or hit.kind != "state" or sheet.sent[hit.start] != sheet.sent[verb]:
            continue
        at = head_of(sheet.head, hit.start, hit.end)
        if sheet.dep[at] != "pobj" or sheet.lower[sheet.head[at]] not in ("in", "to"):
            continue
        under = sheet.head[sheet.head[at]]
        if sheet.lemma[under] not in context.lexicon.course.going:
            continue
        for _ in range(_STEPS):
            if under == verb:
                return True
            if sheet.dep[under] not in ("xcomp", "ccomp", "dobj", "prep", "pobj"):
                break
            under = sheet.head[under]
    return False


def _acts_on(context: Context, sight: Sight, state: str) -> bool:
    """Whether somebody does something to a state by its name, as one does who is of another: "gave Nairobi 14 days"."""
    sheet, verb = context.sheet, _verb_of(context, sight)
    named = (hit for hit in context.hits if verb >= 0 and hit.state == state and hit.form != "demonym")
    nouns = (head_of(sheet.head, hit.start, hit.end) for hit in named)
    return any(at > verb and sheet.head[at] == verb and sheet.dep[at] in ("dobj", "dative") for at in nouns)


def _held_by_another(context: Context, person: Person, mine: list[Given], state: str) -> bool:
    """Whether the world knows who holds that office of a state then, and it is somebody of another name."""
    names = set(person.tokens)
    for given in mine:
        office = given.known.office if given.known is not None else given.title
        known = context.world.holders(state, office, context.on)
        if known and office in context.lexicon.titles.heads_of_state | context.lexicon.titles.heads_of_government:
            return not any(names & set(_heard(row.person)) for row in known)
    return False


def _heard(name: str) -> list[str]:
    """The words of a name as sounds."""
    return [heard(word) for word in name.replace("-", " ").split()]


def _met_by_own(context: Context, cast: Named, sight: Sight, state: str) -> bool:
    """Whether somebody of that state, or nobody of a known state, meets the title's holder, who is then another's."""
    sheet = context.sheet
    at = head_of(sheet.head, sight.seen.start, sight.seen.end)
    for _ in range(_STEPS):
        if sheet.dep[at] in _SUBJECTS or sheet.head[at] == at:
            return False
        at = sheet.head[at]
        if sheet.lemma[at] in context.lexicon.course.meeting:
            break
    else:
        return False
    number = sheet.sent[at]
    acting = _acting(context, cast, (sheet.first[number], sight.seen.start))
    return not acting or state in acting

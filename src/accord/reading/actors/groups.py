"""Groups of parties already named: "both countries", "the two leaders", "the neighbors"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.honours import HONOURS
from accord.reading.actors.known import put_known
from accord.reading.actors.officewords import one_of
from accord.reading.actors.sited import receives_envoy, stands_between
from accord.reading.actors.spot import Spot
from accord.reading.actors.thirds import named_together, third, two_above
from accord.reading.actors.unnamed import counted_lately

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory, Trace

_ADJECTIVES = frozenset({"JJ", "NN", "HYPH", "VBG", "VBN", "NNP", "JJS", "AFX"})  # 'the two ex-Soviet neighbours'
_DETERMINERS = frozenset({"the", "these", "those", "their", "our", "both", "all"})
_PAIRS = frozenset({"two", "pair", "duo", "trio"})
_OF_MORE = (["of"], ["and"], ["from"])  # 'the heads of state of the Union', 'of state and government'
_SENTENCES = 8
_NEAR = 2  # sentences in which who is a side beside the text's own state has to be told
_FADE = 0.75
_MARGIN = 1.4
_BONUS = 0.8


class Asked(Struct, frozen=True, kw_only=True):
    """A group phrase: tokens [start, end), how many are meant, and of what sort ('state', 'leader', 'either')."""

    start: int
    end: int
    number: int
    sort: str


def group_at(memory: Memory, at: int) -> Asked | None:
    """The group phrase whose noun is token `at`."""
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    lower = sheet.lower[at]
    sort = _sort(memory, at)
    if sort is None:
        return None
    if lower in _PAIRS:
        determined = at > 0 and sheet.lower[at - 1] in _DETERMINERS - {"both"}
        return (
            Asked(start=at - 1, end=at + 1, number=lexicon.numerals[lower], sort=sort)
            if determined and not _modifies(memory, at)
            else None
        )
    number, start = _counted(memory, at)
    if number is not None:
        return Asked(start=start, end=at + 1, number=number, sort=sort)
    of_state = lower == "heads" and _office_called(memory, at) == "head of state"
    if of_state and sheet.lower[max(at - 1, 0)] == "the" and sheet.lower[at + 3 : at + 4] not in _OF_MORE:
        return Asked(start=at - 1, end=at + 1, number=2, sort=sort)  # 'The Heads of State'
    formal = lower in ("parties", "participants") and sheet.tag[at] == "NNPS"
    addressed = one_of(lower) in HONOURS and sheet.lower[max(at - 1, 0)] == "their"  # 'Their Excellencies'
    bare = ((lower in lexicon.bare_groups or formal) and at > 0 and sheet.lower[at - 1] == "the") or addressed
    if bare and sheet.lower[at + 1 : at + 2] != ["of"]:
        return Asked(start=at - 1, end=at + 1, number=2, sort=sort)
    return None


def both_alone(memory: Memory, at: int) -> Asked | None:
    """A bare "both" that is a subject or an object: "Both praised the deal"."""
    sheet = memory.context.sheet
    if sheet.dep[at] not in ("nsubj", "nsubjpass", "dobj", "pobj") or sheet.tag[at] not in ("DT", "PDT", "CC", "NN"):
        return None
    if sheet.lower[at + 1 : at + 2] in (["of"], ["and"]) or sheet.tag[at + 1 : at + 2] in (["NNS"], ["NNP"], ["JJ"]):
        return None
    return Asked(start=at, end=at + 1, number=2, sort="either")


def singular(memory: Memory, at: int) -> str:
    """The lemma of a group noun, which the tagger leaves plural where it is capitalised ("The Ministers")."""
    sheet = memory.context.sheet
    if sheet.tag[at] != "NNPS" or not sheet.lower[at].endswith("s"):
        return sheet.lemma[at]
    return one_of(sheet.lower[at])


def _office_called(memory: Memory, at: int) -> str:
    """The lemma of a group noun, with "prime" of "both Prime Ministers"."""
    noun, lower = singular(memory, at), memory.context.sheet.lower
    if lower[at] == "heads" and lower[at + 1 : at + 3] in (["of", "state"], ["of", "government"]):
        return "head of state"
    return "prime minister" if noun == "minister" and lower[at - 1 : at] == ["prime"] else noun


def _sort(memory: Memory, at: int) -> str | None:
    """What a group noun asks for; None for other words."""
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    if sheet.lower[at] == "heads" and _office_called(memory, at) == "head of state":
        return "leader"  # however 'The Heads of State' is tagged
    if sheet.tag[at] not in ("NNS", "NNPS", "CD") and sheet.lower[at] not in _PAIRS:
        return None
    lemma = singular(memory, at)
    if lemma in lexicon.group_states:
        return "state"
    if lemma in lexicon.group_leaders:
        return "leader"
    return "either" if lemma in lexicon.group_either else None


def _modifies(memory: Memory, at: int) -> bool:
    """Whether "two" or "pair" goes on: "the two ships", "the pair of"."""
    sheet = memory.context.sheet
    if at + 1 >= len(sheet):
        return False
    return sheet.tag[at + 1].startswith(("NN", "JJ", "CD", "HYPH")) or sheet.lower[at + 1] == "of"


def _counted(memory: Memory, at: int) -> tuple[int | None, int]:
    """How many of a noun are meant, if definite: "both", "the two", "their three"."""
    sheet, numerals = memory.context.sheet, memory.context.lexicon.numerals
    here = at - 1
    while here >= 0 and at - here < 7 and sheet.tag[here] in _ADJECTIVES:  # noqa: PLR2004 (a few adjectives)
        if memory.context.hit_at[here] >= 0:
            return None, at
        here -= 1
    if here < 0:
        return None, at
    word = sheet.lower[here]
    if word == "both":
        return 2, here
    if word in numerals and here and sheet.lower[here - 1] in _DETERMINERS:
        return numerals[word], here - 1
    if word == "the" and here and sheet.lower[here - 1] == "both":
        return 2, here - 1
    return None, at


def resolve_group(memory: Memory, at: int, asked: Asked) -> Spot | None:
    """The parties that a group phrase means, or None where it is not clear which."""
    named = _spelt_out(memory, at, asked) or _as_offices(memory, at, asked) or _two_of_sentence(memory, at, asked)
    named = named or _of_the_clause_above(memory, at, asked)
    best = None if named else _best(memory, at, asked)
    actors = named or best or _just_named(memory, at, asked)
    if actors is None:
        return None
    why = (
        "the parties that it spells out"
        if named
        else f"the {asked.number} most in mind"
        if best
        else f"the {asked.number} of the sentence before"
    )
    return Spot(start=asked.start, end=asked.end, head=at, actors=actors, form="noun", why=why)


def _spelt_out(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """As in "the two countries, Chad and Niger": the names that follow directly."""
    sheet = memory.context.sheet
    here = at + 1
    if here >= len(sheet) or sheet.words[here] not in (",", ":", "—", "–", "-", "(", "of"):
        return None
    found: dict[str, None] = {}
    stop = min(len(sheet), here + 16)
    here += 1
    while here < stop:
        spot = memory.spot_at(here)
        if spot is not None:
            found.update(dict.fromkeys(spot.actors))
        elif sheet.lower[here] not in ("and", ",", "the", "'s") and sheet.tag[here] not in ("NNP", "JJ", "NN"):
            break
        here += 1
    kept = [key for key in found if _is_of(memory, key, asked.sort)]
    return tuple(kept) if len(kept) == asked.number else None


def _two_of_sentence(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """As in "sentenced Lund to three years and Hale to two, a charge both denied": the two whom it names by then."""
    sheet = memory.context.sheet
    if asked.sort != "either" or asked.end - asked.start > 1:
        return None
    here = [trace for trace in memory.recent(at, 0) if trace.sort == "person" and trace.at < at]
    named = dict.fromkeys(key for trace in here for key in trace.actors if sheet.quoted[trace.at] == sheet.quoted[at])
    return tuple(named) if len(named) == asked.number else None


def _of_the_clause_above(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """As in "she met Ali Saleh, with both leaders attending a forum": the two of the clause that this one hangs on."""
    noun = _office_called(memory, at)
    named = (
        two_above(memory, at, lambda trace: _counts_for(memory, trace, "leader", noun))
        if asked.sort == "leader"
        else ()
    )
    return named if len(named) == asked.number and _distinct(memory, named, "leader") else None


def _as_offices(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """As in "the foreign ministers of Oman and Cyprus ... both ministers", where nobody is known to hold them."""
    noun = singular(memory, at)
    if asked.sort != "leader" or any(
        trace.sort == "person" and _counts_for(memory, trace, "leader", noun) for trace in memory.traces
    ):
        return None
    lowest = memory.context.sheet.sent[at] - _SENTENCES
    for trace in reversed(memory.traces):
        if trace.sent < lowest:
            return None
        spot = memory.by_head.get(trace.at)
        if (
            spot is not None
            and singular(memory, trace.at) == noun
            and len(spot.actors) == asked.number
            and trace.at != at
        ):
            return spot.actors
    return None


def _is_of(memory: Memory, key: str, sort: str) -> bool:
    kind = memory.draft(key).type
    if sort == "leader":
        return kind == "person"
    if sort == "state":
        return kind == "state"
    return kind in ("state", "person", "organisation")


def _best(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    sort = asked.sort
    if sort == "either":
        persons = memory.context.sheet.lower[at] in ("pair", "duo", "two", "trio", "both")
        if persons and counted_lately(memory, at, asked.number):
            return None
        sorts = ("leader", "state") if persons else ("party",)
        for one in sorts:
            found = _of_sort(memory, at, asked.number, one, sentences=2 if one == "leader" else _SENTENCES)
            if found is not None:
                return found
        return None if persons else _beside_a_third(memory, at, asked, "party") or _with_its_own(memory, at, asked)
    found = _of_sort(memory, at, asked.number, sort, sentences=_SENTENCES)
    if found is None and sort == "state":
        return _beside_a_third(memory, at, asked, "state") or _with_its_own(memory, at, asked)
    return found or (_by_their_states(memory, at, asked) if sort == "leader" else None)


def _beside_a_third(memory: Memory, at: int, asked: Asked, sort: str) -> tuple[str, ...] | None:
    """The two beside whoever urges or hosts them, else those who are named together."""
    noun, barred = _office_called(memory, at), third(memory, at)

    def keys(trace: Trace) -> tuple[str, ...]:
        return tuple(key for key in _counts_for(memory, trace, sort, noun) if key not in barred)

    found = _of_sort(memory, at, asked.number, sort, sentences=_SENTENCES, barred=barred) if barred else None
    found = found or named_together(memory, at, asked.number, keys, sentences=_SENTENCES)
    found = found or _just_named(memory, at, asked)
    return found or named_together(memory, at, asked.number, keys, sentences=_SENTENCES, often_too=True)


def _by_their_states(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """As in "the two foreign ministers", of whom the text has named none, or but one: the states whose they are."""
    noun = _office_called(memory, at)
    offices = memory.context.lexicon.titles.offices | {"head of state", "prime minister"}
    if noun not in offices or asked.number != 2:  # noqa: PLR2004 (two sides)
        return None

    def persons(trace: Trace) -> tuple[str, ...]:
        return tuple(key for key in trace.actors if memory.draft(key).type == "person")

    pair = named_together(memory, at, asked.number, persons, sentences=_NEAR)
    if pair is not None:
        held = any(_holds(memory, key, noun) for key in pair) and all(_governs(memory, key) for key in pair)
        return pair if held and _distinct(memory, pair, "leader") else None
    if any(_holds(memory, key, noun) for trace in memory.recent(at, _SENTENCES) for key in persons(trace)):
        return None  # then it is they, or one of them and somebody unnamed
    barred = third(memory, at)
    found = _of_sort(memory, at, asked.number, "state", sentences=_SENTENCES, barred=barred)
    return found or _beside_a_third(memory, at, asked, "state")


def _with_its_own(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """In what a ministry gives out, its own state with the only other one in mind, even if only its head names it."""
    home, noun = memory.context.home, _office_called(memory, at)
    if asked.number != 2 or home is None or home.told != "state":  # noqa: PLR2004 (two sides)
        return None
    recent = memory.recent(at, _NEAR)
    others = {key for trace in recent for key in _counts_for(memory, trace, "party", noun)} - {f"state:{home.state}"}
    if len(others) != 1 or any(trace.sort == "mixed" for trace in recent) or memory.draft(min(others)).type != "state":
        return None
    put_known(memory.context, memory.cast, f"state:{home.state}")
    return (f"state:{home.state}", *others)


def _of_sort(
    memory: Memory, at: int, number: int, sort: str, *, sentences: int, barred: frozenset[str] = frozenset()
) -> tuple[str, ...] | None:
    """The `number` most prominent, those that were named together first; none of the `barred`."""
    noun = _office_called(memory, at)

    def keys(trace: Trace) -> tuple[str, ...]:
        return tuple(key for key in _counts_for(memory, trace, sort, noun) if key not in barred)

    score = memory.salience(at, sentences, keys, fade=_FADE)
    if len(score) < number:
        return None
    sent = memory.context.sheet.sent[at]
    if sort == "party" and any(trace.sort == "mixed" for trace in memory.recent(at, sentences)):
        return None
    together: dict[tuple[str, ...], float] = {}
    for trace in memory.recent(at, sentences):
        if trace.sort == "many":
            members = tuple(sorted(set(keys(trace))))
            if len(members) == number:
                together[members] = max(together.get(members, 0.0), _BONUS * _FADE ** (sent - trace.sent))
    ranked = sorted(score, key=lambda key: (-score[key], key))[: number + 2]
    sets: dict[tuple[str, ...], float] = {}
    for members in (*combinations(sorted(ranked), number), *together):
        if _distinct(memory, members, sort) or members in together:
            sets[members] = min(score[key] for key in members) + together.get(members, 0.0)
    order = sorted(sets.items(), key=lambda item: (-item[1], item[0]))
    if not order or (len(order) > 1 and order[0][1] < _MARGIN * order[1][1]):
        return None
    chosen = order[0][0]
    return tuple(sorted(chosen, key=lambda key: (-score[key], key)))


def _just_named(memory: Memory, at: int, asked: Asked) -> tuple[str, ...] | None:
    """Where the report leaves it open: as many states as are asked for, all that the sentence before names."""
    sheet = memory.context.sheet
    sent = sheet.sent[at]
    if asked.sort == "leader" or at - asked.start > asked.number or sheet.first[sent] != asked.start:
        return None
    found: dict[str, None] = {}
    for trace in memory.recent(at, 1):
        found.update(dict.fromkeys(_states_in(memory, trace) if trace.sent == sent - 1 else ()))
    return tuple(found) if len(found) == asked.number else None


def _states_in(memory: Memory, trace: Trace) -> tuple[str, ...]:
    """The states that a mention names, by themselves or by their people."""
    codes = (memory.draft(key).state for key in trace.actors)
    return tuple(key for code in codes if (key := f"state:{code}") in memory.cast.drafts)


def _distinct(memory: Memory, members: tuple[str, ...], sort: str) -> bool:
    """Leaders that are counted together lead different states."""
    if sort != "leader":
        return True
    states = [memory.draft(key).state for key in members]
    return None in states or len(set(states)) == len(states)


def _counts_for(memory: Memory, trace: Trace, sort: str, noun: str) -> tuple[str, ...]:
    if sort == "leader":
        return tuple(key for key in trace.actors if _holds(memory, key, noun))
    keys: list[str] = []
    if receives_envoy(memory.context, trace.at) or stands_between(memory.context, trace.at):
        return ()
    for key in trace.actors:
        draft = memory.draft(key)
        if draft.type == "state" and trace.sort == "person":
            continue  # an office's holder without a name, whose state is noted beside
        if draft.type == "state" or (sort == "party" and _own_party(memory, key)):
            keys.append(key)
        elif draft.type == "person" and draft.offices and all(office.former for office in draft.offices):
            continue  # a former president who mediates is no side
        elif draft.type in ("person", "organisation", "outlet") and draft.state is not None and trace.weight > 0.45:  # noqa: PLR2004 (a mention in passing)
            keys.append(f"state:{draft.state}")
    return tuple(key for key in keys if key in memory.cast.drafts)


def _own_party(memory: Memory, key: str) -> bool:
    """Whether an organisation is a side of its own: one of several states, or an armed group or party."""
    if memory.draft(key).type != "organisation":
        return False
    known = memory.context.world.organisation(key)
    words = memory.draft(key).name.lower().split()
    organs = memory.context.lexicon.organisations.organs
    if known is None and words and (words[-1] in organs or words[0] in organs):
        return False  # "Foreign Ministry": somebody's, though nobody says whose
    return not known.organ if known is not None else memory.draft(key).state is None


def _holds(memory: Memory, key: str, noun: str) -> bool:
    """Whether a person may be counted among "leaders", "presidents", "ministers"."""
    draft = memory.draft(key)
    if draft.type != "person":
        return False
    titles = memory.context.lexicon.titles
    offices = [office.title for office in draft.offices if not office.former]
    if noun in (
        "man",
        "men",
        "woman",
        "women",
        "politician",
        "counterpart",
        "excellency",
        "official",
        "pair",
        "duo",
        "trio",
        "two",
        "both",
    ):
        return True
    if noun == "diplomat":
        return any(title in titles.diplomats for title in offices)
    if noun in ("head of state", "leader", "head", "statesman", "statesmen", "chief", "highness", "majesty"):
        leads = any(title in titles.leaders or title.split()[-1] in titles.leader_nouns for title in offices)
        return leads or (not offices and noun != "head of state")  # of whom no office is told is none
    if noun == "minister" and any(title.startswith(("cabinet secretary", "foreign secretary")) for title in offices):
        return True
    return any(_is_called(title, noun) for title in offices)


def _governs(memory: Memory, key: str) -> bool:
    """Whether a person holds an office that stands for a state."""
    titles = (memory.context.world.title(one.title) for one in memory.draft(key).offices if not one.former)
    return any(title is not None and title.represents for title in titles)


def _is_called(title: str, noun: str) -> bool:
    """Whether a title is of those whom a noun counts: no deputy is among "both prime ministers"."""
    if noun == "prime minister":
        return title.endswith(noun) and not title.startswith(("deputy", "vice"))
    return noun in title.split()

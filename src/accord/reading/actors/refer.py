"""What refers back, from the first word to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.again import resolve_again
from accord.reading.actors.countries import resolve_administration, resolve_country
from accord.reading.actors.descriptions import resolve_counterpart, resolve_holders, resolve_person
from accord.reading.actors.elects import resolve_elect
from accord.reading.actors.groups import both_alone, group_at, resolve_group
from accord.reading.actors.honours import HONOURS, resolve_honour
from accord.reading.actors.hosts import resolve_guest, resolve_hosts
from accord.reading.actors.inoffice import resolve_office
from accord.reading.actors.installed import note_office
from accord.reading.actors.latter import ORDERED, resolve_latter
from accord.reading.actors.leaders import resolve_leaders, resolve_summit
from accord.reading.actors.memory import Memory
from accord.reading.actors.neighbours import NEIGHBOURS, resolve_neighbour
from accord.reading.actors.ownwords import WE, resolve_we
from accord.reading.actors.phrase import within_headed
from accord.reading.actors.pronouns import PRONOUNS, RELATIVES, resolve_pronoun, resolve_relative
from accord.reading.actors.spokenof import resolve_ministry
from accord.reading.actors.voices import note_master, resolve_voice, voices_for

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.spot import Cast, Spot

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REFERRING = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "JJ"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "conj", "attr", "agent", "poss"})


def refer_back(context: Context, cast: Cast, spots: list[Spot], colours: dict[str, frozenset[str]]) -> list[Spot]:
    """Mentions by pronoun, description and group noun; `spots` are those by name."""
    lead = {at: spot.head for spot in spots for at in spot.also}
    memory = Memory(context=context, cast=cast, by_head={spot.head: spot for spot in spots}, lead=lead, colours=colours)
    found: list[Spot] = []
    for at in range(len(context.sheet)):
        note_master(memory, at)
        there = memory.by_head.get(at)
        if there is not None:
            if there.form == "office":
                there = memory.by_head[at] = resolve_holders(memory, at, there)
                found.append(there)
            elif there.form == "demonym" and context.sheet.lemma[at] == "counterpart":
                there = memory.by_head[at] = resolve_counterpart(memory, at, there)
                found.append(there)
            _note(memory, at, there)
            continue
        note_office(memory, at)
        spot = _resolved(memory, at)
        if spot is not None:
            memory.by_head[at] = spot
            found.append(spot)
            _note(memory, at, spot)
        elif context.sheet.tag[at] in _NOUNS:
            if at not in memory.lead and (voice := resolve_voice(memory, at)) is not None:
                memory.by_head[at] = voice
                found.append(voice)
            _note_other(memory, at)  # "he" afterwards is nobody known
    return [*found, *voices_for(memory)]


def _resolved(memory: Memory, at: int) -> Spot | None:
    context = memory.context
    lower, tag = context.sheet.lower[at], context.sheet.tag[at]
    if lower in PRONOUNS:
        return resolve_pronoun(memory, at) if tag in ("PRP", "PRP$") else None
    if lower in RELATIVES or lower in WE:
        return resolve_we(memory, at) if lower in WE else resolve_relative(memory, at)
    if at in memory.lead or context.hit_at[at] >= 0:
        return None
    if lower in HONOURS or lower in ("elect", "designate", "winner"):
        return resolve_honour(memory, at) if lower in HONOURS else resolve_elect(memory, at)
    asked = both_alone(memory, at) if lower == "both" else group_at(memory, at) if tag in _REFERRING else None
    if asked is None and (tag not in _REFERRING or within_headed(memory, at)):
        return None
    group = (resolve_leaders(memory, at, asked) or resolve_group(memory, at, asked)) if asked is not None else None
    return group if asked is not None else _told_again(memory, at)


def _told_again(memory: Memory, at: int) -> Spot | None:
    """What a noun that is no group's refers back to."""
    if memory.context.sheet.lower[at] in ORDERED:
        return resolve_latter(memory, at)
    again = _described(memory, at) or resolve_again(memory, at) or resolve_summit(memory, at)
    return again or resolve_office(memory, at) or resolve_ministry(memory, at)


def _described(memory: Memory, at: int) -> Spot | None:
    """What a noun other than a group noun refers back to."""
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    lemma = sheet.lemma[at]
    if sheet.tag[at] == "NNS":
        if lemma in ("host", "guest", "visitor"):
            return resolve_hosts(memory, at)
        return resolve_country(memory, at) if lemma in lexicon.own_state else None
    headed = resolve_administration(memory, at) if lemma in ("administration", "government", "regime") else None
    if headed is not None:
        return headed
    if lemma in lexicon.own_state or lemma in lexicon.country_nouns:
        return (resolve_neighbour(memory, at) if lemma in NEIGHBOURS else None) or resolve_country(memory, at)
    if sheet.dep[at] == "compound" or sheet.lower[at + 1 : at + 2] == ["-"]:
        return None
    personal = sheet.lower[at] in lexicon.titles.heads or lemma in lexicon.titles.other_nouns
    personal = personal or (at > 0 and sheet.lower[at - 1 : at + 1] == ["the", "amir"])  # elsewhere it is a name
    return (resolve_guest(memory, at) or resolve_person(memory, at)) if personal else None


def _note(memory: Memory, at: int, spot: Spot) -> None:
    """Remember a mention; coordinated names also as a pair, and so the parties of a meeting."""
    weight = memory.weight(at)
    if spot.form == "demonym" and spot.end - spot.start == 1:
        weight *= 0.7
    memory.note(at, spot.actors, weight=weight)
    if memory.is_office(at):
        memory.note(at, spot.actors, sort="person", weight=weight)
    sheet = memory.context.sheet
    if sheet.dep[at] == "conj" and not any(sheet.dep[child] == "conj" for child in sheet.children[at]):
        if memory.spot_at(sheet.head[at]) is not None:
            _pair(memory, at, (*_coordinated(memory, sheet.head[at]), *spot.actors), weight)
    elif _with_stranger(memory, at):
        memory.note(at, (), sort="mixed")
    elif sheet.dep[at] in ("dobj", "pobj", "dative"):
        _note_meeting(memory, at, spot)


def _note_meeting(memory: Memory, at: int, spot: Spot) -> None:
    """Who meets whom are "they" afterwards."""
    sheet = memory.context.sheet
    verb = sheet.head[at]
    if sheet.dep[at] == "pobj" and sheet.lower[verb] in ("with", "to"):
        verb = sheet.head[verb]
        if sheet.tag[verb] in _NOUNS:
            verb = sheet.head[verb]
    if sheet.lemma[verb] not in memory.context.lexicon.joining:
        return
    for child in sheet.children[verb]:
        several = any(sheet.dep[one] == "conj" for one in sheet.children[child])  # they then are "they" themselves
        subject = memory.spot_at(child)
        if sheet.dep[child] in ("nsubj", "nsubjpass") and subject is not None and not several:
            _pair(memory, at, (*subject.actors, *spot.actors), 0.8)


def _with_stranger(memory: Memory, at: int) -> bool:
    """Whether a subject is coordinated with people who are no known actor."""
    sheet = memory.context.sheet
    if sheet.dep[at] not in ("nsubj", "nsubjpass"):
        return False
    return any(
        sheet.dep[child] == "conj" and sheet.tag[child] in ("NN", "NNS") and memory.spot_at(child) is None
        for child in sheet.children[at]
    )


def _coordinated(memory: Memory, at: int) -> tuple[str, ...]:
    """The actors coordinated up to a token, first to last."""
    sheet = memory.context.sheet
    chain: list[str] = []
    for _ in range(8):
        spot = memory.spot_at(at)
        if spot is None:
            break
        chain = [*spot.actors, *chain]
        if sheet.dep[at] != "conj":
            break
        at = sheet.head[at]
    return tuple(chain)


def _pair(memory: Memory, at: int, actors: tuple[str, ...], weight: float) -> None:
    members = tuple(dict.fromkeys(actors))
    kinds = {memory.draft(key).type for key in members}
    if (len(members) > 1 and kinds <= {"person"}) or (len(members) > 1 and kinds <= {"state", "organisation"}):
        memory.note(at, members, sort="many", weight=weight)


def _note_other(memory: Memory, at: int) -> None:
    """Remember what a pronoun could mean beside actors: people without a name, things."""
    context = memory.context
    sheet, lexicon = context.sheet, context.lexicon
    if sheet.dep[at] not in _ARGUMENTS or at in memory.lead or context.hit_at[at] >= 0:
        return
    if sheet.dep[at] == "appos" or sheet.lemma[at] == "%":
        return
    if sheet.tag[at] in ("NNS", "NNPS"):
        memory.note(at, (), sort="things")
    elif sheet.lemma[at] in lexicon.human or sheet.lower[at] in lexicon.titles.heads:
        if sheet.dep[at] != "attr":
            memory.note(at, (), sort="stranger")
    else:
        memory.note(at, (), sort="thing")

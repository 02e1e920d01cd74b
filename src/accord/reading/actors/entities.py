"""Organisations and places that only the entity recogniser knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from accord.reading.actors.fold import fold
from accord.reading.actors.goneto import explained_places, is_struck, places_gone_to, places_struck
from accord.reading.actors.housed import is_led_by_class
from accord.reading.actors.known import class_of, explained_place, put_known, with_class
from accord.reading.actors.named import OWNERS, named_bodies
from accord.reading.actors.spot import Cast, Draft, Spot, head_of
from accord.reading.currencies import load_currencies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.reading.actors.context import Context
    from accord.reading.actors.sheet import Sheet
    from accord.reading.mention import ActorType

_LABELS = {"ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
# Verbs whose object is the place that somebody goes to.
_REACHING = frozenset({"visit", "reach", "enter", "leave", "tour"})
_BREAKS = frozenset({":", "|", "/", "—", ";"})
_SCRAPS = frozenset({"covid", "covid-19"})
_GRADES = frozenset({"degree", "grade", "rank", "class", "collar"})  # of orders: 'in the Degree of Collar'


def find_entities(context: Context, cast: Cast, owned: set[int], known: list[Spot]) -> list[Spot]:
    """Mentions of unknown organisations and places; one name is of one kind throughout the report."""
    found, votes = _candidates(context, owned)
    short = _explained(context, [(spot.end, spot.actors) for spot in known])
    spots: list[Spot] = []
    for begin, stop, name in found:
        if stop - begin == 1 and context.sheet.words[begin] in short:
            continue
        reading = _organisation if votes[name].most_common(1)[0][0] == "organisation" else _place
        spot = _state_spot(context, cast, begin, stop) or reading(context, cast, begin, stop)
        if spot is not None:
            spots.append(spot)
    explained = short | _explained(context, [(spot.end, spot.actors) for spot in spots])
    return [*_abbreviations(context, explained), *spots]


def _candidates(context: Context, owned: set[int]) -> tuple[list[tuple[int, int, str]], dict[str, Counter[str]]]:
    """Stretches that may be names, with the folded name, and how often each name is of each kind."""
    found: list[tuple[int, int, str]] = []
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for start, end, label in _whole(context):
        begin, stop = _trimmed(context, start, end)
        kind = _LABELS.get(_relabelled(context, begin, stop, label)) if stop > begin else None
        if kind is None or not _free(context, owned, begin, stop, kind):
            continue
        name = fold(context.sheet.text(begin, stop))
        votes[name][kind] += 1
        found.append((begin, stop, name))
    seen = {begin for begin, _, _ in found}
    for begin, stop in _speaking_bodies(context, owned):
        if begin not in seen:
            name = fold(context.sheet.text(begin, stop))
            votes[name]["organisation"] += 1
            seen.add(begin)
            found.append((begin, stop, name))
    _add_named(context, owned, found, votes)
    seen.update(begin for begin, _, _ in found)
    for begin, stop in _apposed_bodies(context, owned):
        name = fold(context.sheet.text(begin, stop))
        votes[name]["organisation"] += 2
        if begin not in seen:
            seen.add(begin)
            found.append((begin, stop, name))
    told = (*explained_places(context, owned), *places_gone_to(context, owned), *places_struck(context, owned))
    for begin, stop in (one for one in told if not _is_common(context, *one)):
        name = fold(context.sheet.text(begin, stop))
        votes[name]["place"] += 2
        if begin not in seen:  # the recogniser may have seen but the last word of it
            found[:] = [one for one in found if not (begin < one[0] and one[1] == stop)]
            found.append((begin, stop, name))
    return found, votes


def _add_named(
    context: Context, owned: set[int], found: list[tuple[int, int, str]], votes: dict[str, Counter[str]]
) -> None:
    """Add the stretches that a body's noun tells, where the recogniser saw nothing at all."""
    for begin, stop in named_bodies(context, owned):
        name = fold(context.sheet.text(begin, stop))
        votes[name]["organisation"] += 2
        if all(stop <= first or begin >= last for first, last, _ in found):
            found.append((begin, stop, name))


def _is_common(context: Context, begin: int, stop: int) -> bool:
    """Whether one word with a capital is no name: 'his visit to the Sultanate', of a state that is named elsewhere."""
    return stop - begin == 1 and context.sheet.lower[begin] in context.lexicon.country_nouns | _GRADES


def _free(context: Context, owned: set[int], begin: int, stop: int, kind: str) -> bool:
    """Whether a stretch is nobody's yet; a body's name may hold a state's: "the Export-Import Bank of Korea"."""
    taken = [at for at in range(begin, stop) if at in owned]
    if _is_common(context, begin, stop):
        return False
    if not taken or kind != "organisation" or len(taken) == stop - begin:
        return not taken
    inside = all(
        context.hit_at[at] >= 0
        and context.hits[context.hit_at[at]].kind == "state"
        and context.hits[context.hit_at[at]].form != "demonym"
        for at in taken
    )
    noun = next((at for at in range(begin, stop) if context.sheet.lower[at] == "of"), stop) - 1
    return inside and noun not in taken and context.sheet.lower[noun].endswith("bank")


def _relabelled(context: Context, start: int, end: int, label: str) -> str:
    """The label, with what the recogniser took for a person though the words around say village or newspaper."""
    if label != "PERSON":
        return label
    if explained_place(context, start, end):
        return "LOC"
    return "ORG" if start and context.sheet.lemma[start - 1] in context.lexicon.voices else label


def _speaking_bodies(context: Context, owned: set[int]) -> Iterator[tuple[int, int]]:
    """Names that act as bodies do though the recogniser saw none: "the Civic Bloc demanded"."""
    sheet, lexicon = context.sheet, context.lexicon
    for at, dep in enumerate(sheet.dep):
        if dep != "nsubj" or sheet.tag[at] not in ("NNP", "NNPS") or at in owned or context.hit_at[at] >= 0:
            continue
        if sheet.lower[at] not in lexicon.organisations.explaining or context.titled[sheet.sent[at]]:
            continue
        start = at
        while start and sheet.tag[start - 1] in ("NNP", "NNPS") and context.hit_at[start - 1] < 0:
            start -= 1
        if 0 < start < at and sheet.lower[start - 1] == "the" and owned.isdisjoint(range(start, at)):
            yield start, at + 1


def _apposed_bodies(context: Context, owned: set[int]) -> Iterator[tuple[int, int]]:
    """Names that the noun before their comma explains though the recogniser saw none: "his party, the Civic Bloc"."""
    sheet = context.sheet
    for at, dep in enumerate(sheet.dep):
        if dep != "appos" or sheet.tag[at] not in ("NNP", "NNPS") or at in owned or context.hit_at[at] >= 0:
            continue
        if sheet.lemma[sheet.head[at]] not in context.lexicon.organisations.explaining or sheet.head[at] > at:
            continue
        start = at
        while start > sheet.head[at] + 1 and sheet.tag[start - 1] in ("NNP", "NNPS") and context.hit_at[start - 1] < 0:
            start -= 1
        if start < at and owned.isdisjoint(range(start, at)) and sheet.capital(start):
            yield start, at + 1


def _whole(context: Context) -> Iterator[tuple[int, int, str]]:
    """The recogniser's stretches; 'the Ministry of Foreign Affairs and' is one with the body that follows."""
    open_at: int | None = None
    last = 0
    for start, end, label in context.sheet.entities:
        begin = open_at if open_at is not None and last == start and label == "ORG" else start
        if label == "ORG" and context.sheet.lower[end - 1] == "and":
            open_at, last = begin, end
            continue
        if open_at is not None and begin == start:
            yield open_at, last - 1, "ORG"
        open_at = None
        yield begin, end, label
    if open_at is not None:
        yield open_at, last - 1, "ORG"


def _trimmed(context: Context, start: int, end: int) -> tuple[int, int]:
    sheet = context.sheet
    while start < end and (sheet.lower[start] in ("the", "a", "an", '"', "'s") or sheet.words[start].isspace()):
        start += 1
    while end > start and (sheet.lower[end - 1] in ("'s", "'", '"', ",", ".", "-") or sheet.words[end - 1].isspace()):
        end -= 1
    return start, end


def _organisation(context: Context, cast: Cast, start: int, end: int) -> Spot | None:
    sheet = context.sheet
    if _is_currency(sheet, start, end) or not _may_be_body(context, start, end):
        return None
    voice = start > 0 and sheet.lemma[start - 1] in context.lexicon.voices and sheet.tag[start - 1] == "NN"
    if start > 0 and not voice and sheet.lemma[start - 1] in context.lexicon.equipment:
        return None
    state = _state_inside(context, start, end) or _state_before(context, start) or _state_above(context, end)
    name = sheet.text(start, end)
    canonical = context.lexicon.organisations.same.get(name.lower(), fold(name))
    same = _same_name(cast, f"/{canonical}") if canonical.endswith("ministry") else None
    key = same or f"{'outlet' if voice else 'org'}:{state or ''}/{canonical}"
    cast.put(Draft(key=key, name=name, type="outlet" if voice else "organisation", state=state))
    head = head_of(sheet.head, start, end)
    also = tuple(at for at in range(start, end) if at != head and context.hit_at[at] < 0)
    return Spot(start=start, end=end, head=head, actors=(key,), why="name", also=also)


def _state_above(context: Context, end: int) -> str | None:
    """As in "the Border Service of the Kenyan Security Committee": the state whose body it is a part of."""
    sheet = context.sheet
    at = end + 1 + (sheet.lower[end + 1 : end + 2] == ["the"])
    if sheet.lower[end : end + 1] != ["of"] or at >= len(sheet):
        return None
    hit = context.hit(at)
    if hit is None or hit.kind != "state" or hit.end >= len(sheet):
        return None
    behind = hit.end + (sheet.lower[hit.end] in ("'s", "'"))
    return hit.state if sheet.capital(behind) and context.hit_at[behind] < 0 else None


def _is_currency(sheet: Sheet, start: int, end: int) -> bool:
    """As in "pledged DKK 150 million": a currency's sign or code before a figure."""
    return end == start + 1 and sheet.words[start] in load_currencies().signs and sheet.tag[end : end + 1] == ["CD"]


def _may_be_body(context: Context, start: int, end: int) -> bool:
    """Whether a stretch that the recogniser calls an organisation may be one: no plan, no office, no odd scrap."""
    sheet, lexicon = context.sheet, context.lexicon
    words = sheet.lower[start:end]
    # "the New Civic Union"
    inner = start > sheet.first[sheet.sent[start]] and words[-1] in lexicon.organisations.naming
    small = words[0] in lexicon.names.function_words and not (inner and sheet.tag[start] == "NNP")
    if not sheet.capital(start) or small or words[0] in _SCRAPS:
        return False
    if any(word in _BREAKS or "\n" in word for word in words):
        return False
    last = words[-1]
    if (
        (last in lexicon.organisations.no_actors and words[:2] != ["ministry", "of"])
        or last in lexicon.places.directions
        or last in lexicon.titles.honorifics
    ):
        return False
    # "visited the Government Palace, where she met …"
    visited = last in lexicon.organisations.sites and sheet.dep[head_of(sheet.head, start, end)] in ("dobj", "pobj")
    if visited or (words[0].removesuffix("s") in lexicon.titles.heads and words[1:2] == ["of"]):
        return False
    hit = context.hit(start)
    if hit is not None and hit.start <= start and hit.end >= end:
        return False
    return end - start > 1 or _may_stand_alone(context, start)


def _may_stand_alone(context: Context, at: int) -> bool:
    """Whether one word may name a body."""
    sheet = context.sheet
    parts = sheet.words[at].split("-")
    if len(parts) > 1 and all(context.world.state_named(part) is not None for part in parts):
        return False
    if sheet.lower[at] in context.lexicon.names.not_in_names or sheet.lower[at] == "state":
        return False
    if sheet.lower[at] in context.lexicon.bare_groups or sheet.lower[at] in ("parties", "participants"):
        return False
    return len(sheet.words[at]) > 1 and sheet.tag[at] in ("NNP", "NNPS", "NN")


def _state_spot(context: Context, cast: Cast, start: int, end: int) -> Spot | None:
    """A state named in capitals within an ordinary line ("SERBIA. …")."""
    sheet = context.sheet
    if not sheet.words[start].isupper() or len(sheet.words[start]) < 4:  # noqa: PLR2004 (short capitals are abbreviations)
        return None
    state = context.world.state_named(sheet.text(start, end))
    if state is None:
        return None
    put_known(context, cast, state.key)
    return Spot(start=start, end=end, head=head_of(sheet.head, start, end), actors=(state.key,), why="name")


def _same_name(cast: Cast, ending: str) -> str | None:
    """The one organisation of this name that the report gives a state, or None."""
    keys = [key for key in cast.drafts if key.startswith("org:") and key.endswith(ending)]
    return keys[0] if len(keys) == 1 else None


def _state_inside(context: Context, start: int, end: int) -> str | None:
    """The state in "Bank of Japan", "Kenya Airways"."""
    states = {context.hits[context.hit_at[at]].state for at in range(start, end) if context.hit_at[at] >= 0}
    return states.pop() if len(states) == 1 else None


def _state_before(context: Context, start: int) -> str | None:
    """The state in "Israel's state-owned Rafael", "Russian energy giant Gazprom", "Iran-backed" excluded."""
    sheet = context.sheet
    at, plain = start - 1, True
    while at >= 0 and sheet.tag[at] in ("NN", "JJ", "HYPH", "VBN") and context.hit_at[at] < 0:
        if sheet.words[at] == "-" and sheet.lower[at - 1] not in OWNERS:
            return None
        at -= 1
    if at >= 0 and sheet.lower[at] in ("'s", "'"):
        at, plain = at - 1, False
    hit = context.hit(at) if at >= 0 else None
    if hit is None or hit.kind != "state" or (plain and hit.form != "demonym"):
        return None
    if hit.start and sheet.words[hit.start - 1] == "-" and sheet.joined(hit.start - 1):
        return None
    return hit.state


def _place(context: Context, cast: Cast, start: int, end: int) -> Spot | None:
    sheet = context.sheet
    if any(context.hit_at[at] >= 0 for at in range(start, end)) or not sheet.capital(start):
        return None
    if sheet.lower[end - 1] in context.lexicon.organisations.no_actors:
        return None
    if end - start == 1 and (
        sheet.lower[start] in context.lexicon.names.function_words
        or sheet.lower[start] in context.lexicon.places.directions
    ):
        return None
    first, stop, also = with_class(context, start, end)
    told = end - start > 1 and class_of(context, end - 1) is not None  # 'the Chobe River', wherever it stands
    told = told or is_led_by_class(context, start, end)
    if not also and not told and not _located(context, start, end) and not explained_place(context, start, end):
        return _organisation(context, cast, start, end) if _state_before(context, start) else None
    kind: ActorType = "place"
    for at in (*((start,) if told else ()), *also, end - 1):
        kind = class_of(context, at) or kind
    state = _state_around(context, first, stop)
    name = sheet.text(start, stop)
    key = f"place:{state}/{name}" if state else f"place:/{name}"
    within = f"state:{state}" if state else None
    if state:
        put_known(context, cast, f"state:{state}")
    cast.put(Draft(key=key, name=name, type=kind, state=state, within=within))
    head = head_of(sheet.head, start, end)
    inner = tuple(at for at in range(start, end) if at != head)
    return Spot(start=first, end=stop, head=head, actors=(key,), why="name", also=(*inner, *also))


def _located(context: Context, start: int, end: int) -> bool:
    """Whether the words around say that an unknown name is a place: a locating preposition, or "X, a village"."""
    sheet = context.sheet
    head = sheet.head[head_of(sheet.head, start, end)]
    if sheet.lower[head] in context.lexicon.locating_prepositions or sheet.lower[head] in (
        "from",
        "to",
        "of",
        "towards",
    ):
        return True
    if start and sheet.lower[start - 1] in context.lexicon.places.beside:
        return True  # 'drowned off Skagen': a particle, for the parser
    at = head_of(sheet.head, start, end)
    if sheet.dep[at] == "dobj" and context.label[at] == "GPE" and sheet.lemma[sheet.head[at]] in _REACHING:
        return True
    if is_struck(context, start, end):
        return True
    return end + 1 < len(sheet) and sheet.words[end] == "," and context.hit(end + 1) is not None


def _state_around(context: Context, first: int, end: int) -> str | None:
    """The state in "Tessalit, a village in northern Mali", "Mali's Kidal region", "the Malian town of Tessalit"."""
    return _state_left(context, first) or _state_right(context, end)


def _state_left(context: Context, first: int) -> str | None:
    sheet = context.sheet
    before = first - 1
    possessive = before >= 0 and sheet.lower[before] in ("'s", "'")
    if possessive:
        before -= 1
    while before >= 0 and (_describes(context, before) or sheet.lower[before] == "-"):
        before -= 1
    hit = context.hit(before) if before >= 0 else None
    if hit is None or hit.kind != "state" or not (possessive or hit.form == "demonym"):
        return None
    return hit.state


def _state_right(context: Context, end: int) -> str | None:
    sheet = context.sheet
    at = end
    if sheet.words[at : at + 1] in ([","], ["("]):
        at += 2 if sheet.lower[at + 1 : at + 2] in (["a"], ["an"], ["the"]) else 1
        while at < len(sheet) and context.hit_at[at] < 0 and (_describes(context, at) or sheet.tag[at] == "JJ"):
            at += 1
    if sheet.lower[at : at + 1] == ["in"]:
        at += 1
        while at < len(sheet) and (sheet.lower[at] in context.lexicon.places.directions or sheet.lower[at] == "the"):
            at += 1
    hit = context.hit(at) if end < at < len(sheet) else None
    return hit.state if hit is not None and hit.kind in ("place", "state") else None


def _describes(context: Context, at: int) -> bool:
    return context.sheet.lower[at] in context.lexicon.places.directions or class_of(context, at) is not None


def _explained(context: Context, names: list[tuple[int, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """Abbreviations in brackets behind names, with what they stand for."""
    sheet = context.sheet
    meant: dict[str, tuple[str, ...]] = {}
    for at, actors in names:
        behind = sheet.words[at : at + 4]
        bracketed = len(behind) > 2 and behind[0] == "(" and behind[2] == ")"  # noqa: PLR2004 (both brackets)
        named_or = len(behind) > 3 and behind[:2] == [",", "or"] and behind[3] in (",", ".")  # noqa: PLR2004 (", or X,")
        short = behind[1] if bracketed else behind[2] if named_or else ""
        if short.isupper():
            meant.setdefault(short, actors)
    return meant


def _abbreviations(context: Context, meant: dict[str, tuple[str, ...]]) -> list[Spot]:
    """Every place where an abbreviation stands that the text explains."""
    if not meant:
        return []
    return [
        Spot(start=at, end=at + 1, head=at, actors=meant[word], why="abbreviation that the text explains")
        for at, word in enumerate(context.sheet.words)
        if word in meant and context.hit_at[at] < 0
    ]

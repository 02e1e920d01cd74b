"""Known names in a report, each with the one reading that the report supports."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from accord.reading.actors.capitals import is_capital
from accord.reading.actors.context import Context, Hit
from accord.reading.actors.halves import halves
from accord.reading.actors.lettering import cases_of
from accord.reading.actors.lexicon import Lexicon
from accord.reading.actors.sheet import Sheet
from accord.reading.actors.spot import head_of
from accord.reading.currencies import load_currencies
from accord.world import Found, World

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_TOWARDS = frozenset({"in", "near", "to", "from", "at"})
# A city of a million is meant by its bare name even where its state is not named.
_GREAT = 1_000_000
# A town is heard of beside a capital of its name if it has a tenth of its people.
_NAMESAKE = 10


class Clues(Struct, frozen=True, kw_only=True):
    """What a report tells about its ambiguous names.

    Attributes:
        sheet, world, lexicon: see there.
        label: the entity recogniser's label of each token.
        persons, bodies: for each token within an entity of a person or an organisation that entity's tokens.
        states: how often each state is named in a way that leaves no doubt.
        keys: everything named.
        places: how often each place is named in a way that leaves no doubt.
        there: the states that the dateline is in.
    """

    sheet: Sheet
    world: World
    lexicon: Lexicon
    label: list[str]
    persons: dict[int, tuple[int, int]]
    bodies: dict[int, tuple[int, int]]
    states: Counter[str]
    keys: set[str]
    places: Counter[str]
    there: tuple[str, ...]


def make_context(sheet: Sheet, text: str, world: World, lexicon: Lexicon, there: tuple[str, ...]) -> Context:
    """Find the known names in the text that the model saw and settle the ambiguous ones; `there` is the dateline's."""
    spans = [(span, found) for found in world.find(text) if (span := _tokens(sheet, found)) is not None]
    clues = Clues(
        sheet=sheet,
        world=world,
        lexicon=lexicon,
        label=_labels(sheet),
        persons=_covering(sheet, "PERSON"),
        bodies=_covering(sheet, "ORG"),
        states=_states_named(spans, world),
        keys={found.key for _, found in spans},
        places=Counter(found.key for _, found in spans if not found.ambiguous and not found.alternatives),
        there=there,
    )
    hits: list[Hit] = []
    for number, (span, found) in enumerate(spans):
        after = spans[number + 1] if number + 1 < len(spans) else None
        if found.form == "demonym" and span[0] and sheet.lower[span[0] - 1] in lexicon.places.continents:
            continue
        if found.form == "demonym" and sheet.lower[span[1] : span[1] + 2] == ["-", "speaking"]:
            continue  # 'the Spanish-speaking country': a tongue, and no state
        if _is_of_money(sheet, span) or _is_of_a_state(clues, spans, number):
            continue
        if _within_person(clues, span, found) or _within_body(clues, span, found) or _names_more(clues, span, found):
            continue
        hit = _settled(clues, span, found, _comma_state(sheet, span, after))
        if hit is not None:
            hits.append(hit)
    hits = sorted([*hits, *halves(sheet, hits, world)], key=lambda hit: hit.start)
    hit_at = [-1] * len(sheet)
    for index, hit in enumerate(hits):
        for at in range(hit.start, hit.end):
            hit_at[at] = index
    titled, shouted = cases_of(sheet)
    return Context(
        sheet=sheet,
        world=world,
        lexicon=lexicon,
        on=None,
        hits=hits,
        hit_at=hit_at,
        label=clues.label,
        titled=titled,
        shouted=shouted,
    )


def state_of(key: str, world: World) -> str | None:
    """The ISO3 code of the state that a key of the world is or belongs to."""
    kind, _, rest = key.partition(":")
    if kind == "state":
        return rest
    known = world.place(key) if kind == "place" else world.organisation(key) if kind == "org" else world.outlet(key)
    return known.state if known is not None else None


def acts(context: Context, hit: Hit) -> bool:
    """Whether a state is a subject, or somebody or something of it is: "Bhutan", "the Bhutanese army"."""
    return hit.kind == "state" and context.sheet.dep[belonging_to(context, hit)] in ("nsubj", "nsubjpass", "agent")


def belonging_to(context: Context, hit: Hit) -> int:
    """The noun that stands for a state in its clause: its name, or what is the state's, "the Bhutanese army"."""
    sheet = context.sheet
    at = head_of(sheet.head, hit.start, hit.end)
    while sheet.dep[at] in ("compound", "amod", "poss", "nmod", "conj") and sheet.head[at] != at:
        at = sheet.head[at]
    return at


def _is_of_money(sheet: Sheet, span: tuple[int, int]) -> bool:
    """'696 million US dollars': in the money of the world's trade anybody pays; kroner are paid by whose they are."""
    start, end = span
    unit = sheet.lower[end] if end < len(sheet) else ""
    world = load_currencies().names.get(unit.removesuffix("s")) == load_currencies().signs["$"]
    return world and start > 0 and sheet.tag[start - 1] == "CD"


def _tokens(sheet: Sheet, found: Found) -> tuple[int, int] | None:
    """The tokens that a found name covers; None where it begins or ends within a token."""
    at = sheet.begins.get(found.start)
    if at is None:
        return None
    end = at + 1
    while end < len(sheet) and sheet.end[end - 1] < found.end:
        end += 1
    # The tokenizer may keep the full stop of an abbreviation, or the name may have one more than the token.
    slack = sheet.end[end - 1] - found.end
    if slack < 0 or slack > 1 or (slack == 1 and not sheet.words[end - 1].endswith((".", "'"))):
        return None
    return at, end


def _labels(sheet: Sheet) -> list[str]:
    labels = [""] * len(sheet)
    for start, end, label in sheet.entities:
        for at in range(start, end):
            labels[at] = label
    return labels


def _covering(sheet: Sheet, wanted: str) -> dict[int, tuple[int, int]]:
    """For each token within an entity of one label the entity's tokens."""
    covered: dict[int, tuple[int, int]] = {}
    for start, end, label in sheet.entities:
        if label == wanted:
            for at in range(start, end):
                covered[at] = (start, end)
    return covered


# Before a state's name, words by which it is a broadcaster's.
_AIRING = frozenset({"radio", "television", "tv", "broadcasting"})


def _within_body(clues: Clues, span: tuple[int, int], found: Found) -> bool:
    """Whether a place or an outlet only names an institution ("Eastern Highlands Liberation Army")."""
    sheet, lexicon = clues.sheet, clues.lexicon
    if span[0] and found.form == "name" and found.kind == "state" and sheet.lower[span[0] - 1] in _AIRING:
        return sheet.capital(span[0] - 1)  # "Radio Television Togo"
    if found.kind == "state" and span[0] > 1 and sheet.words[span[0] - 2 : span[0]] == ["Voice", "of"]:
        return True
    if found.kind == "state" and found.form == "name" and _within_party(sheet, *span):
        return True
    body = clues.bodies.get(span[0])
    if body is None or found.kind not in ("place", "outlet") or body[1] <= span[1]:
        return False
    last = body[1] - 1
    while last > span[1] and sheet.lower[last] in ("'s", "'"):
        last -= 1
    return sheet.lower[last] in lexicon.names.not_in_names and not any(
        sheet.lower[at] in ("'s", ",", "of", "in", "-") for at in range(span[1], last)
    )


_PARTIES = frozenset({"party", "movement", "coalition", "bloc"})


def _within_party(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a state's name is part of a party's: "Progressive Slovakia (PS) party", "the Peru Libre party"."""
    if sheet.words[end : end + 1] == ["("] and sheet.words[end + 2 : end + 3] == [")"]:
        follows = end + 3
    else:
        follows = end + (sheet.tag[end : end + 1] in (["NNP"], ["JJ"]) and sheet.capital(end))
    if sheet.lower[follows : follows + 1] == [] or sheet.lower[follows] not in _PARTIES:
        return False
    led = start > 0 and sheet.capital(start - 1) and sheet.tag[start - 1] in ("NNP", "JJ", "PRP$")
    return led or end < follows < end + 2


def _is_of_a_state(clues: Clues, spans: list[tuple[tuple[int, int], Found]], number: int) -> bool:
    """Whether an organ that many have is one state's: "Togo's Security Council", "the National Security Council"."""
    (start, end), found = spans[number]
    words = clues.lexicon.organisations
    if found.kind != "organisation" or not start or state_of(found.key, clues.world) is not None:
        return False
    if clues.sheet.text(start, end).lower() not in words.organs:
        return False
    before, owner = clues.sheet.lower[start - 1], spans[number - 1] if number else None
    apart = 0 if owner is None else start - owner[0][1]
    owned = owner is not None and owner[1].kind == "state" and (apart == 0 or (apart == 1 and before == "'s"))
    return owned or before in words.national


def _names_more(clues: Clues, span: tuple[int, int], found: Found) -> bool:
    """Whether a body, an outlet, a town or a sea begins or ends another name ("Congress Center", "Gulf of Fonseca")."""
    sheet, lexicon = clues.sheet, clues.lexicon
    start, end = span
    if found.kind == "place" and end - start == 1 and sheet.lower[start] in lexicon.places.sea:
        return sheet.lower[end : end + 1] == ["of"] and end + 1 < len(sheet) and sheet.capital(end + 1)
    if (
        found.kind == "place"
        and start
        and sheet.capital(start - 1)
        and sheet.lower[start - 1] in lexicon.places.opening
    ):
        return True  # 'Puerto Pisco' is no Pisco
    if found.kind == "place" and sheet.lower[end : end + 1] and sheet.lower[end] in lexicon.places.waters:
        place = clues.world.place(found.key)
        return place is not None and place.type in ("city", "province")  # the Parana river is no province
    if found.kind not in ("organisation", "outlet") or end - start > 1 or end >= len(sheet):
        return False
    return sheet.capital(end) and sheet.lower[end] in lexicon.names.not_in_names and not sheet.words[start].isupper()


def _states_named(spans: list[tuple[tuple[int, int], Found]], world: World) -> Counter[str]:
    """How often each state is named in a way that leaves no doubt."""
    named: Counter[str] = Counter()
    for _, found in spans:
        if not found.ambiguous and not found.alternatives and found.kind != "outlet":
            state = state_of(found.key, world)
            if state is not None:
                named[state] += 1
    return named


def _comma_state(sheet: Sheet, span: tuple[int, int], after: tuple[tuple[int, int], Found] | None) -> str | None:
    """The state in "Georgetown, Guyana"."""
    if after is None or span[1] >= len(sheet) or sheet.words[span[1]] != "," or after[0][0] != span[1] + 1:
        return None
    return after[1].key.removeprefix("state:") if after[1].kind == "state" else None


def _within_person(clues: Clues, span: tuple[int, int], found: Found) -> bool:
    """Whether the name is a part of a longer name of a person ("Israel Katz", "Jordan Bardella")."""
    sheet, lexicon = clues.sheet, clues.lexicon
    person = clues.persons.get(span[0])
    if person is None or person[0] > span[0] or person[1] < span[1] or found.form == "demonym":
        return False
    rest = [at for at in range(*person) if not span[0] <= at < span[1] and sheet.words[at] not in ("'s", "'", "-")]
    if not rest or any(sheet.lower[at] in lexicon.titles.heads or not sheet.capital(at) for at in rest):
        return False
    if found.kind in ("organisation", "outlet") or (span[0] == person[0] and _is_post(clues, span[0])):
        return False
    titled = span[0] > 0 and sheet.lower[span[0] - 1] in lexicon.titles.heads  # 'spokesman Bharat Raj Poudyal'
    return span[0] > person[0] or len(rest) == 1 or found.kind == "place" or titled


def _is_post(clues: Clues, start: int) -> bool:
    """'the ambassador to Lima Nuria Vidal': where somebody is posted begins no name."""
    before = clues.sheet.lower[max(start - 3, 0) : start]
    return before[-1:] in (["to"], ["in"]) and bool(set(before[:-1]) & clues.lexicon.titles.diplomats)


def _settled(clues: Clues, span: tuple[int, int], found: Found, comma_state: str | None) -> Hit | None:
    key = _of_shore(found, clues) or _supported(found, clues, comma_state)
    start, end = span
    if key is None:
        return None
    kind = {"state": "state", "place": "place", "org": "organisation", "outlet": "outlet"}[key.partition(":")[0]]
    if _elsewhere(clues, span, found, key):
        return None
    seats = found.stands_for if key == found.key else clues.world.seat_of(key)
    plain = not found.ambiguous or _backed(clues, start, key, kind, comma_state)
    if not plain and not (seats and is_capital(clues, span, state_of(key, clues.world))):
        return None
    seat = _bloc(clues, key, start) or _seat(seats, clues.keys)
    form = "demonym" if found.form == "demonym" else "metonym" if found.form == "metonym" else "name"
    return Hit(
        start=start,
        end=end,
        key=key,
        kind=kind,
        form=form,
        seat=seat,
        state=None if (seat or "").startswith("org:") else state_of(key, clues.world),
        alone=found.ambiguous,
    )


def _elsewhere(clues: Clues, span: tuple[int, int], found: Found, key: str) -> bool:
    """Whether a common name ("Congress", "Santa Cruz") would be of a state that this report is not about."""
    state = state_of(key, clues.world)
    if found.kind == "organisation":
        words = clues.sheet.text(*span).lower()
        generic = words in clues.lexicon.organisations.organs and (found.ambiguous or " " not in words)
        return generic and state is not None and [code for code, _ in clues.states.most_common(1)] != [state]
    if found.kind != "place" or not found.alternatives or found.stands_for or clues.states[state or ""]:
        return False
    if all(state_of(other, clues.world) == state for other in (found.key, *found.alternatives)):
        return False  # a town and the province that is named for it
    place = clues.world.place(key)
    return bool(clues.states) and place is not None and place.population < _GREAT


def _bloc(clues: Clues, key: str, at: int) -> str | None:
    """The bloc that a capital stands for ("Brussels" for the EU), where the report names it and not the state.

    Where it names neither, the bloc is meant in a sentence on the bloc's own affairs: "Brussels eased its tariffs".
    """
    bloc = clues.lexicon.blocs.get(key)
    if bloc is None or clues.states[state_of(key, clues.world) or ""] > clues.places[key]:
        return None
    return bloc if bloc in clues.keys or _on_its_affairs(clues, bloc, at) else None


def _on_its_affairs(clues: Clues, bloc: str, at: int) -> bool:
    sheet = clues.sheet
    number = sheet.sent[at]
    words = sheet.lower[sheet.first[number] : sheet.first[number + 1]]
    return not clues.lexicon.bloc_affairs.get(bloc, frozenset()).isdisjoint(words)


def _seat(seats: tuple[str, ...], named: set[str]) -> str | None:
    """Whose seat it is; of several the one that the report names."""
    if len(seats) <= 1:
        return seats[0] if seats else None
    kept = [seat for seat in seats if seat in named]
    return kept[0] if len(kept) == 1 else None


def _of_shore(found: Found, clues: Clues) -> str | None:
    """Of seas of one name that on whose shore most of the states named lie: "the East Sea" of Korea or of Viet Nam."""
    keys = (found.key, *found.alternatives)
    shores = clues.lexicon.shores
    if len(keys) == 1 or not all(key in shores for key in keys):
        return None
    return max(keys, key=lambda key: sum(clues.states[state] for state in shores[key]))


def _supported(found: Found, clues: Clues, comma_state: str | None) -> str | None:
    """The reading that the report's states support; the most prominent where none is at odds with them."""
    world, named = clues.world, clues.states
    if not found.alternatives:
        return found.key
    keys = (found.key, *found.alternatives)
    states = [state_of(key, world) for key in keys]
    if comma_state in states:
        return keys[states.index(comma_state)]
    if found.kind == "state" and keys[1].startswith("state:"):
        # "Korean", "Congo", "Guinean": another mention has to tell which, and only one may; else the dateline.
        supported = [key for key, state in zip(keys, states, strict=True) if state is not None and named[state]]
        supported = supported or [key for key, state in zip(keys, states, strict=True) if state in clues.there]
        return supported[0] if len(supported) == 1 else None
    if found.kind == "place" and not found.stands_for:
        for key, state in zip(keys, states, strict=True):
            if state is not None and named[state]:
                return key
    return (namesake(world, keys, named) if found.kind == "place" else None) or found.key


def namesake(world: World, keys: tuple[str, ...], named: Counter[str]) -> str | None:
    """The town that a capital's name is meant for in a report that never names the capital's state: Tripoli in Lebanon.

    Args:
        world: what is known of both.
        keys: the capital first, then what else has its name.
        named: how often the report names each state.
    """
    capital, *others = keys
    if named[state_of(capital, world) or ""]:
        return None
    for key in others:
        state = state_of(key, world) if key.startswith("place:") else None
        large = world.weight_of(key) * _NAMESAKE >= world.weight_of(capital)
        if state is not None and large and named[state] > 1:
            return key
    return None


def _backed(clues: Clues, start: int, key: str, kind: str, comma_state: str | None) -> bool:
    """Whether more than the bare word speaks for an ambiguous name."""
    sheet, label = clues.sheet, clues.label[start]
    if kind == "place" and _is_no_name(clues, start):
        return False
    if kind in ("place", "state"):
        if label in _PLACE_LABELS or comma_state is not None:
            return True
        state = state_of(key, clues.world) or ""
        if clues.states[state] or (kind == "state" and state in clues.there):
            return kind == "state" or (start > 0 and sheet.lower[start - 1] in _TOWARDS)
        if kind == "state" and label == "PERSON" and clues.persons[start] == (start, start + 1):
            return not _surname(sheet, start)
        return label == "" and start > 0 and sheet.lower[start - 1] in ("in", "near") and sheet.tag[start] == "NNP"
    return label in ("ORG", "WORK_OF_ART", "PRODUCT")


def _is_no_name(clues: Clues, start: int) -> bool:
    """Whether "the" makes a common word of it: "the Gulf state" is not of a province of that name."""
    sheet, known = clues.sheet, clues.lexicon.places.settlements
    if not start or sheet.lower[start - 1] != "the" or start + 1 >= len(sheet):
        return False
    return not sheet.capital(start + 1) and sheet.lower[start + 1] not in known  # "the Mara River", "the Gulf province"


def _surname(sheet: Sheet, at: int) -> bool:
    """Whether a word that is a state's name too ends a longer name of a person in this report ("Michael Jordan")."""
    word = sheet.lower[at]
    return any(
        label == "PERSON" and end - start > 1 and sheet.lower[end - 1] == word for start, end, label in sheet.entities
    )

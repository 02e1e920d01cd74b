"""Known names as mentions: states, capitals that act, places, organisations and outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import is_given_name
from accord.reading.actors.housed import is_housed
from accord.reading.actors.metonym import acts
from accord.reading.actors.mistaken import is_mistaken
from accord.reading.actors.sited import behind_its_town
from accord.reading.actors.spot import Cast, Draft, Spot, head_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.mention import ActorType

_LEADING = frozenset({"to", "from", "on", "of", "towards"})  # behind these only a noun of its own tells of a place


def find_known(context: Context, cast: Cast, owned: set[int]) -> list[Spot]:
    """A mention for every known name that no person's name covers, and that does not only tell where a town is."""
    spots: list[Spot] = []
    for hit in context.hits:
        if any(at in owned for at in range(hit.start, hit.end)) or behind_its_town(context, hit):
            continue
        spots.append(_spot(context, cast, hit))
    return [*spots, *_joined(context, cast, owned), *_twins(context, cast, owned)]


def _twins(context: Context, cast: Cast, owned: set[int]) -> list[Spot]:
    """Two states by the plural of the name that they share: "the two Koreas", "both Congos"."""
    spots: list[Spot] = []
    for at, word in enumerate(context.sheet.lower):
        states = context.lexicon.twins.get(word)
        if states is None or at in owned or context.hit_at[at] >= 0 or not context.sheet.capital(at):
            continue
        keys = tuple(f"state:{state}" for state in states)
        for key in keys:
            put_known(context, cast, key)
        spots.append(Spot(start=at, end=at + 1, head=at, actors=keys, form="name", why="name; two by one plural"))
    return spots


def _joined(context: Context, cast: Cast, owned: set[int]) -> list[Spot]:
    """Two states in one token, as the tokenizer leaves "U.S.-Kuwait"."""
    spots: list[Spot] = []
    for at, word in enumerate(context.sheet.words):
        parts = word.split("-")
        if len(parts) != 2 or at in owned or context.hit_at[at] >= 0 or not all(map(_like_state, parts)):  # noqa: PLR2004 (two states and a hyphen)
            continue
        states = [context.world.state_named(part) for part in parts]
        keys = tuple(state.key for state in states if state is not None)
        if len(set(keys)) == 2:  # noqa: PLR2004 (likewise)
            for key in keys:
                put_known(context, cast, key)
            spots.append(Spot(start=at, end=at + 1, head=at, actors=keys, form="name", why="name; two with a hyphen"))
    return spots


def _like_state(part: str) -> bool:
    """Whether a part is written as a state is: "Kuwait", "U.S.", "UK", but not "In"."""
    return part[:1].isupper() and (len(part) > 3 or part.isupper())  # noqa: PLR2004 (short ones are abbreviations)


def put_known(context: Context, cast: Cast, key: str) -> Draft:
    """The actor for a key of the world, put into the cast with its state and the places around it."""
    there = cast.drafts.get(key)
    if there is not None:
        return there
    world = context.world
    kind, _, rest = key.partition(":")
    if kind == "state":
        state = world.states[rest]
        return cast.put(Draft(key=key, name=state.name, type="state", state=rest))
    if kind == "place":
        place = world.place(key)
        if place is not None:
            if place.within is not None:
                put_known(context, cast, place.within)
            return cast.put(Draft(key=key, name=place.name, type=place.type, state=place.state, within=place.within))
    if kind == "org":
        organisation = world.organisation(key)
        if organisation is not None:
            return cast.put(Draft(key=key, name=organisation.name, type="organisation", state=organisation.state))
    outlet = world.outlet(key)
    name = outlet.name if outlet is not None else rest
    of_kind: ActorType = "outlet" if kind == "outlet" else "organisation"
    return cast.put(Draft(key=key, name=name, type=of_kind, state=outlet.state if outlet is not None else None))


def _spot(context: Context, cast: Cast, hit: Hit) -> Spot:
    sheet = context.sheet
    head = head_of(sheet.head, hit.start, hit.end)
    printed = sheet.text(hit.start, hit.end)
    inner = tuple(at for at in range(hit.start, hit.end) if at != head)
    if hit.kind == "place" and hit.seat is not None and acts(context, hit):
        put_known(context, cast, hit.seat).call(printed)
        return Spot(
            start=hit.start,
            end=hit.end,
            head=head,
            actors=(hit.seat,),
            form="metonym",
            why=f"the seat of {hit.seat.partition(':')[2]} acts",
            also=inner,
        )
    draft = put_known(context, cast, hit.key)
    if hit.form == "name":
        draft.call(printed)
    start, end, also = _with_class(context, hit) if hit.kind == "place" else _with_style(context, hit)
    why = {"demonym": f"demonym of {hit.state}", "metonym": f"the seat of {hit.state}"}.get(hit.form, "name")
    return Spot(
        start=start,
        end=end,
        head=head,
        actors=(hit.key,),
        form="demonym" if hit.form == "demonym" else "metonym" if hit.form == "metonym" else "name",
        why=why,
        also=(*inner, *also),
    )


def _with_class(context: Context, hit: Hit) -> tuple[int, int, tuple[int, ...]]:
    """A place's name with its class noun: "Guangdong province", "the port of Haiphong", "the port city Haiphong"."""
    return with_class(context, hit.start, hit.end)


def _with_style(context: Context, hit: Hit) -> tuple[int, int, tuple[int, ...]]:
    """A state's name with the style that stands before it: "the Republic of Togo", "the friendly Republic of Togo"."""
    sheet, noun = context.sheet, hit.start - 2
    if hit.kind != "state" or hit.form == "demonym" or noun < 0 or sheet.lower[hit.start - 1] != "of":
        return hit.start, hit.end, ()
    styled = sheet.lower[noun] in context.lexicon.country_nouns and sheet.capital(noun) and context.hit_at[noun] < 0
    return (noun, hit.end, (noun,)) if styled else (hit.start, hit.end, ())


def with_class(context: Context, start: int, end: int) -> tuple[int, int, tuple[int, ...]]:
    """Start, end and the class noun's tokens for a place's name at tokens [start, end)."""
    sheet = context.sheet
    if end < len(sheet) and class_of(context, end) is not None and sheet.sent[end] == sheet.sent[end - 1]:
        return start, end + 1, (end,)
    if start >= 2 and sheet.lower[start - 1] == "of" and class_of(context, start - 2) is not None:  # noqa: PLR2004 (a noun and "of")
        return start - 2, end, (start - 2,)
    if start >= 1 and class_of(context, start - 1) is not None and sheet.tag[start - 1] in ("NN", "NNP"):
        return start, end, (start - 1,)
    return start, end, ()


def explained_place(context: Context, start: int, end: int) -> bool:  # noqa: PLR0911 (a way of explaining each)
    """Whether a class noun explains a name as a place: "in Tessalit, a village", "the town of Tessalit"."""
    sheet = context.sheet
    if start > 1 and sheet.lower[start - 1] == "of" and _is_settlement(context, start - 2):
        return True
    if _before_class(context, start, end) or _stands_at(context, start, end) or is_mistaken(context, start, end):
        return True
    if is_housed(context, start, end):
        return True
    led = start > 0 and sheet.lower[start - 1] in _LEADING
    if start == 0 or not (led or sheet.lower[start - 1] in context.lexicon.locating_prepositions):
        return False
    if end + 2 >= len(sheet) or sheet.words[end] != "," or sheet.lower[end + 1] not in ("a", "an", "the"):
        return False
    at = end + 2
    while at < min(len(sheet), end + 7):
        if class_of(context, at) is not None:
            # 'spoke to Zorpa, a village teacher': what is behind tells who it is
            return not (led and at + 1 < len(sheet) and sheet.tag[at + 1] in ("NN", "NNS", "NNP"))
        if sheet.tag[at] not in ("JJ", "NN", "NNP", "HYPH", "VBN"):
            return False
        at += 1
    return False


def _is_settlement(context: Context, at: int) -> bool:
    """'the town of', 'the border post of'; not 'the post of'."""
    sheet, places = context.sheet, context.lexicon.places
    guarded = sheet.lower[at] == "post" and at > 0 and sheet.lower[at - 1] in places.guarding
    return sheet.lower[at] in places.settlements or guarded


def _stands_at(context: Context, start: int, end: int) -> bool:
    """As in "off Skagen", "the frontier at Kasumbalesa", "died at Bure", "a trip to Rukla": where, and nobody."""
    sheet, places = context.sheet, context.lexicon.places
    if start == 0 or sheet.lower[end : end + 1] in (["'s"], ["’s"]) or not sheet.capital(start):
        return False
    if end - start > 1 and is_given_name(sheet.words[start]):
        return False  # 'near Ana Rojas'
    before, ahead = sheet.lower[start - 1], sheet.lower[start - 2] if start > 1 else ""
    if before in places.beside:
        return True
    if before in ("of", "to"):
        return ahead in (places.directions if before == "of" else places.journeys)
    house = sheet.lower[end - 1] in context.lexicon.organisations.sites  # in a town that the text names elsewhere
    edge = ahead in places.spots or ahead in places.borders
    return before == "at" and not house and (edge or _is_scene(context, start - 1))


def _is_scene(context: Context, preposition: int) -> bool:
    """Whether "at" hangs on what happens somewhere: no aim, as in "fired at", and no employer, as in "works at"."""
    sheet, places = context.sheet, context.lexicon.places
    above = sheet.head[preposition]
    if sheet.tag[above].startswith("VB"):
        return sheet.lemma[above] not in places.aiming and sheet.tag[above] != "VB"
    return sheet.lemma[above] in places.events


def _before_class(context: Context, start: int, end: int) -> bool:
    """As in "near the Kharlachi crossing", "sealed the Rafah checkpoint"."""
    sheet = context.sheet
    if start < 2 or end >= len(sheet) or sheet.lower[start - 1] != "the" or sheet.tag[end] != "NN":  # noqa: PLR2004 (a preposition and an article)
        return False
    places = context.lexicon.places
    located = sheet.lower[start - 2] in context.lexicon.locating_prepositions
    return sheet.lower[end] in (places.spots if located else places.marked)


def class_of(context: Context, at: int) -> ActorType | None:
    """The type of place that a noun names, or None."""
    places = context.lexicon.places
    lemma = context.sheet.lower[at]
    if lemma in places.city:
        return "city"
    if lemma in places.province:
        return "province"
    if lemma in places.sea:
        return "sea"
    if lemma in places.region:
        return "region"
    return "place" if lemma in places.place else None

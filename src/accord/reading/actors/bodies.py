"""Bodies and people of a state that are named by what they are: "China's foreign ministry", "Vietnamese officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.fold import fold
from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Cast, Draft, Form, Spot
from accord.reading.actors.titles import title_ending

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit

_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "CD", "HYPH", "AFX"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REACH = 8


def find_bodies(context: Context, cast: Cast, owned: set[int]) -> list[Spot]:
    """Mentions of bodies and people behind a demonym or a possessive, and before "of" a state."""
    spots: list[Spot] = []
    for number, hit in enumerate(context.hits):
        if hit.start in owned:
            continue
        if hit.kind == "organisation":
            spots.extend(_of_organisation(context, hit, owned))
        if hit.state is None:
            continue
        owners = _owners(context, number)
        if owners is None:
            continue
        noun = _noun_behind(context, hit, owned)
        if noun >= 0 and len(owners) == 1:
            spots.extend(_inner(context, cast, hit, noun, owned))
        spot = _named_by(context, cast, owners, hit, noun, owned) if noun >= 0 else None
        spot = spot or _of(context, cast, owners, owned)
        if spot is not None:
            spots.append(spot)
    spots.extend(_ministries(context, cast, owned, {spot.head for spot in spots}))
    return spots


def _of_organisation(context: Context, hit: Hit, owned: set[int]) -> list[Spot]:
    """As in "EU officials", "a coast guard vessel", "Hamas fighters": who acts for the organisation is the organisation."""
    noun = _noun_behind(context, hit, owned)
    if noun < 0 or noun + 1 in owned:
        return []
    lexicon = context.lexicon
    lemma, lower = context.sheet.lemma[noun], context.sheet.lower[noun]
    acting = lemma in lexicon.equipment and _acting(context, noun)
    if (
        acting
        or lower in lexicon.state_itself
        or lemma in lexicon.representing
        or lower in lexicon.representing
        or lemma in lexicon.nationals
    ):
        why = f"{lower} act for it"
        return [Spot(start=hit.start, end=noun + 1, head=noun, actors=(hit.key,), form="noun", why=why)]
    return []


def _inner(context: Context, cast: Cast, hit: Hit, noun: int, owned: set[int]) -> list[Spot]:
    """The organ within a longer phrase: "the Israeli Defense Ministry spokesman"."""
    sheet = context.sheet
    start = hit.end + (1 if sheet.lower[hit.end] in ("'s", "'") else 0)
    spots = []
    for at in range(start, noun):
        if sheet.lower[at] == "ministry" and at not in owned and (organ := _organ(context, start, at)) is not None:
            spots.append(_organ_spot(context, cast, hit, organ, hit.start, at))
    return spots


def _owners(context: Context, number: int) -> list[Hit] | None:
    """The state with those coordinated before it ("Vietnamese and Chinese officials"), or None for no polity."""
    hit = context.hits[number]
    if hit.kind not in ("state", "place") or (hit.kind == "place" and hit.seat is None):
        return None
    owners = [hit]
    while number > 0:
        before = context.hits[number - 1]
        between = context.sheet.lower[before.end : owners[0].start]
        if (
            between not in (["and"], [","], [",", "and"], ["-"], ["or"])
            or before.state is None
            or before.kind != "state"
        ):
            break
        owners.insert(0, before)
        number -= 1
    return owners


def _noun_behind(context: Context, hit: Hit, owned: set[int]) -> int:
    """The noun that a demonym, a possessive or a name used like an adjective describes, or -1."""
    sheet = context.sheet
    at = hit.end
    if at >= len(sheet):
        return -1
    if sheet.lower[at] in ("'s", "'"):
        at += 1
    elif (hit.form != "demonym" and sheet.dep[hit.end - 1] not in ("compound", "nmod", "amod", "poss")) or sheet.words[
        at
    ] == "-":
        return -1
    last = -1
    stop = min(len(sheet), at + _REACH)
    while at < stop and sheet.sent[at] == sheet.sent[hit.start]:
        if at in owned or context.hit_at[at] >= 0:
            break
        if sheet.tag[at] not in _PHRASE and not (sheet.lower[at] == "and" and last >= 0 and _body_goes_on(context, at)):
            break
        if sheet.tag[at] in _NOUNS:
            last = at
        elif last >= 0 and sheet.tag[at] in ("VBN", "VBG"):
            break
        at += 1
    return last


def _body_goes_on(context: Context, at: int) -> bool:
    """As in "Foreign and Trade Ministry"."""
    return at + 2 < len(context.sheet) and context.sheet.lower[at + 2] in ("ministry", "department")


def _named_by(context: Context, cast: Cast, owners: list[Hit], hit: Hit, noun: int, owned: set[int]) -> Spot | None:
    sheet = context.sheet
    start = hit.end + (1 if sheet.lower[hit.end] in ("'s", "'") else 0)
    return _classified(context, cast, owners, start, noun, first=owners[0].start, owned=owned)


def _classified(
    context: Context, cast: Cast, owners: list[Hit], start: int, noun: int, *, first: int, owned: set[int]
) -> Spot | None:
    """The mention that a body's noun makes, by its class."""
    sheet, lexicon = context.sheet, context.lexicon
    lemma, lower = sheet.lemma[noun], sheet.lower[noun]
    following = sheet.lower[noun + 1] if noun + 1 < len(sheet) else ""
    if noun + 1 in owned and lower not in lexicon.state_itself:
        return None
    if lower == "side" and following == "of":
        return None
    states = tuple(dict.fromkeys(f"state:{owner.state}" for owner in owners))
    voice = _voice(context, start, noun)
    organ = _organ(context, start, noun)
    if voice is not None:
        return _voiced(context, cast, owners[-1], voice, first, noun)
    if organ is not None and len(states) == 1:
        return _organ_spot(context, cast, owners[-1], organ, first, noun)
    if (
        lower != lemma
        and title_ending(context, noun, start) >= 0
        and lemma in lexicon.titles.heads
        and _office_word(lemma)
    ):
        spot = _state_spot(context, cast, states, first, noun, f"{lower} of {', '.join(states)}")
        return Spot(start=spot.start, end=spot.end, head=spot.head, actors=spot.actors, form="office", why=spot.why)
    if lemma in lexicon.state_itself or lower in lexicon.state_itself or organ is not None:
        return _state_spot(context, cast, states, first, noun, f"{lower} of {', '.join(states)}")
    if lemma in lexicon.representing or lower in lexicon.representing:
        if lower == lemma and title_ending(context, noun, start) >= 0 and _office_noun(context, noun):
            return None
        return _state_spot(context, cast, states, first, noun, f"{lower} stand for {', '.join(states)}")
    if lemma in lexicon.equipment and _acting(context, noun):
        return _state_spot(context, cast, states, first, noun, f"{lower} act for {', '.join(states)}")
    if (lemma in lexicon.nationals or lower in lexicon.nationals) and len(states) == 1:
        return _group(context, cast, owners[-1], start, noun, first)
    return None


def _acting(context: Context, noun: int) -> bool:
    """Whether a vessel or weapon does something here: it is a subject, or behind "by"."""
    sheet = context.sheet
    if sheet.dep[noun] in ("nsubj", "nsubjpass", "conj"):
        return True
    return sheet.dep[noun] == "pobj" and sheet.lower[sheet.head[noun]] == "by"


def _office_word(word: str) -> bool:
    """Offices of which a state has one holder at a time."""
    return word in ("president", "premier", "minister", "leader", "king", "queen", "monarch", "chancellor")


def _office_noun(context: Context, noun: int) -> bool:
    """An office held by one person at a time: such phrases are read as descriptions of a person."""
    title = context.world.title(context.sheet.lower[noun])
    return _office_word(context.sheet.lower[noun]) or (
        title is not None and title.represents and context.sheet.lower[noun] not in ("official", "diplomat")
    )


def _state_spot(context: Context, cast: Cast, states: tuple[str, ...], first: int, noun: int, why: str) -> Spot:
    for key in states:
        put_known(context, cast, key)
    hit = context.hit(first)
    form: Form = "demonym" if len(states) == 1 and hit is not None and hit.form == "demonym" else "noun"
    return Spot(start=first, end=noun + 1, head=noun, actors=states, form=form, why=why)


def _organ(context: Context, start: int, noun: int) -> str | None:
    """The organ's own name, canonical ("foreign ministry"), or None."""
    sheet, lexicon = context.sheet, context.lexicon
    words = [sheet.lower[at] for at in range(start, noun + 1) if sheet.lower[at] not in lexicon.titles.colour]
    text = " ".join(words)
    if text in lexicon.organisations.same:
        return lexicon.organisations.same[text]
    for first in range(len(words)):
        suffix = " ".join(words[first:])
        if suffix in lexicon.organisations.same:
            return lexicon.organisations.same[suffix]
        if suffix in lexicon.organisations.organs and suffix != "council":
            return (
                text if words[-1] in ("ministry", "department", "agency", "bureau", "commission", "council") else suffix
            )
    return None


def _organ_spot(context: Context, cast: Cast, owner: Hit, organ: str, first: int, noun: int) -> Spot:
    sheet = context.sheet
    put_known(context, cast, f"state:{owner.state}")
    named = context.world.organisation_named(sheet.text(first, noun + 1))
    if named is not None:
        draft = put_known(context, cast, named.key)
    else:
        key = f"org:{owner.state}/{fold(organ)}"
        draft = cast.put(Draft(key=key, name=sheet.text(first, noun + 1), type="organisation", state=owner.state))
    draft.call(sheet.text(first, noun + 1))
    also = tuple(at for at in range(first, noun) if context.hit_at[at] < 0)
    return Spot(
        start=first, end=noun + 1, head=noun, actors=(draft.key,), form="name", why="organ of the state", also=also
    )


def _voice(context: Context, start: int, noun: int) -> str | None:
    """An unnamed voice: "state media", "state-owned newspaper"."""
    sheet, lexicon = context.sheet, context.lexicon
    if sheet.lemma[noun] not in lexicon.voices and sheet.lower[noun] not in lexicon.voices:
        return None
    words = [sheet.lower[at] for at in range(start, noun + 1)]
    if sheet.lower[noun] == "agency" and "news" not in words:
        return None
    kept = [
        word for word in words[:-1] if word in lexicon.voice_modifiers and word not in ("run", "owned", "controlled")
    ]
    return " ".join([*kept, words[-1]])


def _voiced(context: Context, cast: Cast, owner: Hit, voice: str, first: int, noun: int) -> Spot | None:
    behind = context.hit(noun + 1) if noun + 1 < len(context.sheet) else None
    if behind is not None and behind.kind == "outlet":
        return Spot(
            start=first, end=behind.end, head=noun, actors=(behind.key,), form="noun", why="in apposition to its name"
        )
    put_known(context, cast, f"state:{owner.state}")
    key = f"outlet:{owner.state}/{fold(voice)}"
    draft = cast.put(Draft(key=key, name=context.sheet.text(first, noun + 1), type="outlet", state=owner.state))
    draft.call(context.sheet.text(first, noun + 1))
    return Spot(start=first, end=noun + 1, head=noun, actors=(key,), form="noun", why=f"{voice} of {owner.state}")


def _group(context: Context, cast: Cast, owner: Hit, start: int, noun: int, first: int) -> Spot:
    put_known(context, cast, f"state:{owner.state}")
    kind = context.sheet.lower[noun]
    key = f"group:{owner.state}/{fold(kind)}"
    name = context.sheet.text(first, max(noun + 1, owner.end))
    cast.put(Draft(key=key, name=name, type="group", state=owner.state)).call(name)
    return Spot(start=first, end=noun + 1, head=noun, actors=(key,), form="noun", why=f"people of {owner.state}")


def _of(context: Context, cast: Cast, owners: list[Hit], owned: set[int]) -> Spot | None:
    """As in "the government of China", "officials of both China and Vietnam", "the Ministry of Defence of Ukraine"."""
    sheet = context.sheet
    of = owners[0].start - 1
    if of > 0 and sheet.lower[of] == "the":
        of -= 1
    if of > 0 and sheet.lower[of] == "both":
        of -= 1
    if of < 1 or sheet.lower[of] != "of" or owners[0].form == "demonym":
        return None
    noun = of - 1
    if noun in owned or sheet.tag[noun] not in _NOUNS or context.hit_at[noun] >= 0:
        return None
    start = noun
    while start > 0 and sheet.tag[start - 1] in ("NN", "NNP", "JJ", "NNPS") and context.hit_at[start - 1] < 0:
        start -= 1
    if sheet.lower[start - 1] == "of" and start > 1 and sheet.lower[start - 2] in ("ministry", "department"):
        start -= 2
        organ = " ".join(sheet.lower[start : noun + 1])
        organ = context.lexicon.organisations.same.get(organ, organ)
        return _organ_spot_of(context, cast, owners[-1], organ, start, noun)
    return _classified(context, cast, owners, start, noun, first=start, owned=owned)


def _organ_spot_of(context: Context, cast: Cast, owner: Hit, organ: str, start: int, noun: int) -> Spot:
    spot = _organ_spot(context, cast, owner, organ, start, noun)
    return Spot(
        start=start,
        end=noun + 1,
        head=start,
        actors=spot.actors,
        why=spot.why,
        also=tuple(range(start + 1, noun + 1)),
    )


def _ministries(context: Context, cast: Cast, owned: set[int], done: set[int]) -> list[Spot]:
    """Ministries without a state at hand are those of the one state whose ministry of that name the text has named."""
    sheet = context.sheet
    spots: list[Spot] = []
    for at, word in enumerate(sheet.lower):
        if word != "ministry" or at in done or at in owned or context.hit_at[at] >= 0:
            continue
        start, end = at, at + 1
        if end < len(sheet) and sheet.lower[end] == "of":
            end += 1
            while end < len(sheet) and (sheet.tag[end] in ("NNP", "NNPS") or sheet.lower[end] in ("and", "the")):
                if context.hit_at[end] >= 0:
                    break
                end += 1
            while sheet.lower[end - 1] in ("and", "the", "of"):
                end -= 1
        while start > 0 and sheet.tag[start - 1] in ("NN", "NNP", "JJ") and context.hit_at[start - 1] < 0:
            start -= 1
        organ = " ".join(sheet.lower[start:end])
        organ = context.lexicon.organisations.same.get(organ, organ)
        keys = [key for key in cast.drafts if key.startswith("org:") and key.endswith(f"/{fold(organ)}")]
        if any(done_at in done for done_at in range(start, end)) or len(keys) != 1 or organ == "ministry":
            continue
        spots.append(
            Spot(
                start=start,
                end=end,
                head=at,
                actors=(keys[0],),
                why="the only one of this name in the report",
                also=tuple(other for other in range(start, end) if other != at),
            )
        )
    return spots

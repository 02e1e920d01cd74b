"""Bodies and people of a state that are named by what they are: "China's foreign ministry", "Vietnamese officials"."""

from __future__ import annotations

from accord.reading.actors.body import Body, ministry_end
from accord.reading.actors.context import Context, Hit
from accord.reading.actors.fold import fold
from accord.reading.actors.hailing import goes_on_with, hails
from accord.reading.actors.headed import headed_body
from accord.reading.actors.home import home_of_body, home_of_seat
from accord.reading.actors.inoffice import heads_office
from accord.reading.actors.known import put_known
from accord.reading.actors.owners import described_owner
from accord.reading.actors.posted import posted_there
from accord.reading.actors.service import of_service
from accord.reading.actors.spot import Cast, Draft, Form, Spot
from accord.reading.actors.tellers import state_in_front
from accord.reading.actors.titles import title_ending

_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "CD", "HYPH", "AFX"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_IN_CHARGE = frozenset({"ministry", "department"})  # whose charge may stand behind "of"
_WHOLE = frozenset({"ministry", "department", "agency", "bureau", "commission", "council"})
_REACH = 8
_OWNERS = 12  # no body has more; what lists more names is a list


def find_bodies(context: Context, cast: Cast, owned: set[int]) -> list[Spot]:
    """Mentions of bodies and people behind a demonym or a possessive, and before "of" a state."""
    spots: list[Spot] = []
    for number, hit in enumerate(context.hits):
        if hit.start in owned:
            continue
        if hit.kind == "organisation":
            spots.extend(_of_organisation(context, cast, hit, owned))
        owners = _owners(context, number)
        if not owners:
            continue
        behind = _behind(context, cast, owners, owned)
        if behind is not None and len(owners) == 1:
            spots.extend(_inner(behind))
        spot = _classified(behind) if behind is not None else None
        spot = spot or _before_of(context, cast, owners, owned)
        if spot is not None:
            spots.append(spot)
    return [*spots, *_ministries(context, cast, owned, spots)]


def _owners(context: Context, number: int) -> list[Hit]:
    """The state with those coordinated before it ("Vietnamese and Chinese officials"); none for no polity."""
    hit = context.hits[number]
    if hit.state is None or hit.kind not in ("state", "place") or (hit.kind == "place" and hit.seat is None):
        return []
    owners = [hit]
    while number > 0 and len(owners) < _OWNERS:
        before = context.hits[number - 1]
        between = context.sheet.lower[before.end : owners[-1].start]
        if between not in (["and"], [","], [",", "and"], ["-"], ["or"]) or before.kind != "state":
            break
        owners.append(before)
        number -= 1
    return owners[::-1]


def _behind(context: Context, cast: Cast, owners: list[Hit], owned: set[int]) -> Body | None:
    """The phrase that begins with the owners, if a noun follows."""
    hit, sheet = owners[-1], context.sheet
    noun = _noun_behind(context, hit, owned)
    if noun < 0:
        return None
    start = hit.end + (1 if sheet.lower[hit.end] in ("'s", "'") else 0)
    first = owners[0].start
    first -= first > 0 and sheet.words[first - 1] == "Royal"  # "the Royal Thai Police"
    return Body(context=context, cast=cast, owned=owned, owners=owners, first=first, start=start, noun=noun)


def _noun_behind(context: Context, hit: Hit, owned: set[int]) -> int:
    """The noun that a demonym, a possessive or a name used like an adjective describes, or -1."""
    sheet = context.sheet
    at = hit.end
    if at >= len(sheet) or sheet.words[at] == "-":
        return -1
    if sheet.lower[at] in ("'s", "'"):
        at += 1
    elif hit.form != "demonym" and sheet.dep[hit.end - 1] not in ("compound", "nmod", "amod", "poss"):
        return -1
    last = -1
    stop = min(len(sheet), at + _REACH)
    while at < stop and sheet.sent[at] == sheet.sent[hit.start] and at not in owned and context.hit_at[at] < 0:
        if not _goes_on(context, at, last):
            break
        if sheet.tag[at] in _NOUNS:
            last = at
        at += 1
    return last + 2 if heads_office(context, last) else last


def _goes_on(context: Context, at: int, last: int) -> bool:
    """Whether a noun phrase goes on with token `at`; `last` is its last noun so far."""
    sheet = context.sheet
    if sheet.lower[at] == "and":
        # "Foreign and Trade Ministry"
        return last >= 0 and sheet.lower[at + 2 : at + 3] in (["ministry"], ["department"])
    if sheet.tag[at] in ("VBN", "VBG"):
        return last < 0
    return sheet.tag[at] in _PHRASE


def _classified(body: Body) -> Spot | None:
    """The mention that a body's noun makes, by its class."""
    sheet, noun = body.context.sheet, body.noun
    if noun + 1 in body.owned and body.lower not in body.context.lexicon.state_itself:
        return None
    if body.lower == "side" and sheet.lower[noun + 1 : noun + 2] == ["of"]:
        return None
    for reading in (_as_tribunal, _as_voice, _as_organ, _as_offices, _as_state, _as_people, _as_named):
        spot = reading(body)
        if spot is not None:
            return spot
    return None


def _as_tribunal(body: Body) -> Spot | None:
    """A tribunal of many states by the city where it sits: "the Hague tribunal" is no court of the Netherlands."""
    tribunals = body.context.lexicon.tribunals
    if body.lemma not in tribunals.nouns or body.owner.key not in tribunals.seats:
        return None
    key = f"org:/{fold(body.printed())}"
    body.cast.put(Draft(key=key, name=body.printed(), type="organisation"))
    return Spot(start=body.first, end=body.noun + 1, head=body.noun, actors=(key,), form="noun", why="by its seat")


def _as_voice(body: Body) -> Spot | None:
    """An unnamed voice: "state media", "state-owned newspaper"."""
    context, noun = body.context, body.noun
    words = context.sheet.lower[body.start : noun + 1]
    if not body.is_of(context.lexicon.voices) or (body.lower == "agency" and "news" not in words):
        return None
    behind = context.hit(noun + 1) if noun + 1 < len(context.sheet) else None
    if behind is not None and behind.kind == "outlet":
        why = "in apposition to its name"
        return Spot(start=body.first, end=behind.end, head=noun, actors=(behind.key,), form="noun", why=why)
    modifiers = context.lexicon.voice_modifiers - {"run", "owned", "controlled"}
    voice = " ".join([*(word for word in words[:-1] if word in modifiers), words[-1]])
    put_known(context, body.cast, f"state:{body.owner.state}")
    key = f"outlet:{body.owner.state}/{fold(voice)}"
    body.cast.put(Draft(key=key, name=body.printed(), type="outlet", state=body.owner.state)).call(body.printed())
    why = f"{voice} of {body.owner.state}"
    return Spot(start=body.first, end=noun + 1, head=noun, actors=(key,), form="noun", why=why)


def _as_organ(body: Body) -> Spot | None:
    organ = _organ(body)
    if organ is None:
        return None
    if len(body.owners) > 1:
        return _state_spot(body, f"{body.lower} of {', '.join(body.states())}")
    return _organ_spot(body, organ)


def _organ(body: Body) -> str | None:
    """The organ's own name, canonical ("foreign ministry"), or None."""
    lexicon = body.context.lexicon
    lower = body.context.sheet.lower[body.start : body.noun + 1]
    words = [word for word in lower if word not in lexicon.titles.colour]
    if len(body.owners) > 1 and words:
        words[-1] = body.lemma  # "the central banks of Peru and Chile"
    for first in range(len(words)):
        suffix = " ".join(words[first:]).replace(" 's ", "'s ")
        if suffix in lexicon.organisations.same:
            return lexicon.organisations.same[suffix]
        if suffix in lexicon.organisations.organs and suffix != "council":
            return " ".join(words) if words[-1] in _WHOLE else suffix
    return headed_body(body)


def _organ_spot(body: Body, organ: str) -> Spot:
    context, state = body.context, body.owner.state
    put_known(context, body.cast, f"state:{state}")
    end = ministry_end(context, body.noun) if body.lower in _IN_CHARGE else body.noun + 1
    if end > body.noun + 1:  # "the Kenya Ministry of Health"
        organ = context.sheet.text(body.noun, end).lower()
        organ = context.lexicon.organisations.same.get(organ, organ)
    printed = context.sheet.text(body.first, end)
    named = context.world.organisation_named(printed)
    if named is not None and named.state == state:  # 'the Security Council of Armenia' is not the UN's
        draft = put_known(context, body.cast, named.key)
    else:
        key = f"org:{state}/{fold(organ)}"
        draft = body.cast.put(Draft(key=key, name=printed, type="organisation", state=state))
    draft.call(printed)
    within = (at for at in range(body.first, end) if at != body.noun)
    return Spot(
        start=body.first,
        end=end,
        head=body.noun,
        actors=(draft.key,),
        why="organ of the state",
        also=tuple(at for at in within if context.hit_at[at] < 0),
    )


def _as_offices(body: Body) -> Spot | None:
    """As in "Chinese and Vietnamese presidents": looked at again when it is known who holds the offices."""
    plural = body.lower != body.lemma and body.lemma in body.context.lexicon.titles.offices
    if not plural or title_ending(body.context, body.noun, body.start) < 0:
        return None
    spot = _state_spot(body, f"{body.lower} of {', '.join(body.states())}")
    return Spot(start=spot.start, end=spot.end, head=spot.head, actors=spot.actors, form="office", why=spot.why)


def _as_state(body: Body) -> Spot | None:
    """What is the state itself, or acts for it."""
    lexicon = body.context.lexicon
    if body.is_of(lexicon.state_itself) or _is_party_to_talks(body):
        return _state_spot(body, f"{body.lower} of {', '.join(body.states())}")
    stands = body.is_of(lexicon.representing) and not _one_office(body)
    armed = body.lemma in lexicon.equipment or of_service(body.context, body.noun)
    if stands or (armed and acting(body.context, body.noun)):
        return _state_spot(body, f"{body.lower} act for {', '.join(body.states())}")
    return None


def _is_party_to_talks(body: Body) -> bool:
    """'the Togolese Party' of a communique: a side of what is told, where no word between names a party of voters."""
    sheet, at = body.context.sheet, body.noun
    told = sheet.words[at] == "Party" and body.start == at and len(body.owners) == 1 and body.owner.form == "demonym"
    before = sheet.lower[body.first - 1 : body.first]
    return told and before == ["the"] and not sheet.capital(at + 1) and not body.context.titled[sheet.sent[at]]


def _one_office(body: Body) -> bool:
    """An office held by one person at a time: such phrases are read as descriptions of a person."""
    lower = body.lower
    first = title_ending(body.context, body.noun, body.start)
    if lower != body.lemma or first < 0:
        return False
    if (
        first < body.noun
        and body.context.world.title(body.context.sheet.text(first, body.noun + 1).lower()) is not None
    ):
        return True  # "the Iranian top diplomat", of whom there is one
    title = body.context.world.title(lower)
    represents = title is not None and title.represents and lower not in ("official", "diplomat")
    return represents or lower in body.context.lexicon.titles.offices


def acting(context: Context, noun: int) -> bool:
    """Whether a vessel or weapon does something here: it is a subject, or behind "by"."""
    sheet = context.sheet
    if sheet.dep[noun] in ("nsubj", "nsubjpass", "conj"):
        return True
    return sheet.dep[noun] == "pobj" and sheet.lower[sheet.head[noun]] == "by"


def _state_spot(body: Body, why: str) -> Spot:
    states = body.states()
    for key in states:
        put_known(body.context, body.cast, key)
    hit = body.context.hit(body.first)
    form: Form = "demonym" if len(states) == 1 and hit is not None and hit.form == "demonym" else "noun"
    return Spot(start=body.first, end=body.noun + 1, head=body.noun, actors=states, form=form, why=why)


def _as_people(body: Body) -> Spot | None:
    """People and firms of one state that do not act for it."""
    state = body.owner.state
    if not body.is_of(body.context.lexicon.nationals) or len(body.owners) > 1:
        return None
    put_known(body.context, body.cast, f"state:{state}")
    key = f"group:{state}/{fold(body.lower)}"
    name = body.context.sheet.text(body.first, max(body.noun + 1, body.owner.end))
    body.cast.put(Draft(key=key, name=name, type="group", state=state)).call(name)
    why = f"people of {state}"
    return Spot(start=body.first, end=body.noun + 1, head=body.noun, actors=(key,), form="noun", why=why)


def _as_named(body: Body) -> Spot | None:
    """A firm or institution whose name begins with the state's: "Uganda Airlines Corporation", not "Uganda talks"."""
    context, sheet = body.context, body.context.sheet
    nouns = context.lexicon.organisations.bodies | context.lexicon.organisations.firms
    words = range(body.start, body.noun + 1)
    proper = all(sheet.tag[at] in ("NNP", "NNPS") and sheet.capital(at) for at in words)
    if len(body.owners) > 1 or not proper or body.lower not in nouns or context.titled[sheet.sent[body.noun]]:
        return None
    put_known(context, body.cast, f"state:{body.owner.state}")
    key = f"org:{body.owner.state}/{fold(body.printed())}"
    body.cast.put(Draft(key=key, name=body.printed(), type="organisation", state=body.owner.state))
    why = "a body that is named with its state"
    also = tuple(at for at in words if at != body.noun)
    return Spot(start=body.first, end=body.noun + 1, head=body.noun, actors=(key,), why=why, also=also)


def _of_organisation(context: Context, cast: Cast, hit: Hit, owned: set[int]) -> list[Spot]:
    """As in "EU officials", "Hamas fighters": who acts for an organisation is the organisation."""
    noun = _noun_behind(context, hit, owned)
    if noun < 0 or noun + 1 in owned:
        return []
    if (posted := posted_there(context, cast, hit, noun)) is not None:
        return posted
    lexicon = context.lexicon
    names = {context.sheet.lemma[noun], context.sheet.lower[noun]}
    acts = bool(names & lexicon.equipment) and acting(context, noun)
    organ = context.sheet.capital(noun) and bool(names & lexicon.organisations.bodies)  # 'the Arab League Council'
    if not acts and not organ and not names & (lexicon.state_itself | lexicon.representing | lexicon.nationals):
        return []
    why = f"{context.sheet.lower[noun]} act for it"
    return [Spot(start=hit.start, end=noun + 1, head=noun, actors=(hit.key,), form="noun", why=why)]


def _inner(body: Body) -> list[Spot]:
    """The organ within a longer phrase: "the Israeli Defense Ministry spokesman"."""
    spots = []
    for at in range(body.start, body.noun):
        if body.context.sheet.lower[at] != "ministry" or at in body.owned:
            continue
        shorter = Body(
            context=body.context,
            cast=body.cast,
            owned=body.owned,
            owners=body.owners,
            first=body.first,
            start=body.start,
            noun=at,
        )
        organ = _organ(shorter)
        if organ is not None:
            spots.append(_organ_spot(shorter, organ))
    return spots


def _before_of(context: Context, cast: Cast, owners: list[Hit], owned: set[int]) -> Spot | None:
    """As in "the government of China", "officials of both China and Vietnam", "the Ministry of Defence of Ukraine".

    People may be "from" a state too ("soldiers from Rwanda"), and so may a vessel that is a service's ("patrol boats").
    """
    sheet = context.sheet
    of = owners[0].start - 1
    while of > 0 and sheet.lower[of] in ("the", "both"):
        of -= 1
    noun = of - 1
    if of < 1 or sheet.lower[of] not in ("of", "from") or owners[0].form == "demonym" or noun in owned:
        return None
    if sheet.lower[of] == "from" and not hails(context, noun, of):
        return None
    if sheet.tag[noun] == "NNS" and goes_on_with(context, owners[-1]):
        return None
    if sheet.tag[noun] not in _NOUNS or context.hit_at[noun] >= 0:
        return None
    start = _first_of(context, noun)
    body = Body(context=context, cast=cast, owned=owned, owners=owners, first=start, start=start, noun=noun)
    if start > 1 and sheet.lower[start - 1] == "of" and sheet.lower[start - 2] in ("ministry", "department"):
        return _ministry_of(body, start - 2)
    return _classified(body)


def _first_of(context: Context, noun: int) -> int:
    """The first of the nouns and adjectives that end with a noun."""
    sheet = context.sheet
    start = noun
    lowest = max(2, noun - _REACH)
    while (
        start >= lowest
        and sheet.tag[start - 1] in ("NN", "NNP", "JJ", "NNPS", "HYPH")
        and context.hit_at[start - 1] < 0
    ):
        start -= 1 if sheet.tag[start - 1] != "HYPH" else 2  # "Export-Import Bank"
    return start


def _ministry_of(body: Body, start: int) -> Spot:
    """As in "Ministry of Foreign Affairs of Vietnam": the head is the first word."""
    sheet = body.context.sheet
    organ = " ".join(sheet.lower[start : body.noun + 1])
    organ = body.context.lexicon.organisations.same.get(organ, organ)
    whole = Body(
        context=body.context,
        cast=body.cast,
        owned=body.owned,
        owners=body.owners,
        first=start,
        start=start,
        noun=body.noun,
    )
    spot = _organ_spot(whole, organ)
    also = tuple(range(start + 1, body.noun + 1))
    return Spot(start=start, end=body.noun + 1, head=start, actors=spot.actors, why=spot.why, also=also)


def _ministries(context: Context, cast: Cast, owned: set[int], named: list[Spot]) -> list[Spot]:
    """A ministry without a state at hand: of the one whose ministry of that name the text has named, or at home.

    Of what is named with its state further on only, at home comes first: 'the Foreign Ministry said … Latvia's Foreign
    Ministry confirmed it' are two.
    """
    spots: list[Spot] = []
    done = {spot.head for spot in named}
    for at, word in enumerate(context.sheet.lower):
        if word != "ministry" or at in done or at in owned or context.hit_at[at] >= 0:
            continue
        start, end = _first_of(context, at), ministry_end(context, at)
        start -= start == at > 0 and context.sheet.tag[at - 1] == "NNS"  # "the fisheries ministry"
        if start and context.sheet.tag[start - 1] == "PRP$":
            continue  # "its foreign ministry": of whom the pronoun means
        organ = " ".join(context.sheet.lower[start:end])
        organ = context.lexicon.organisations.same.get(organ, organ)
        keys = [key for key in cast.drafts if key.startswith("org:") and key.endswith(f"/{fold(organ)}")]
        seat = home_of_seat(context, end) or state_in_front(context, _with_article(context, start))
        seat = seat or described_owner(context, start)
        keys = [key for key in keys if seat is None or key.startswith(f"org:{seat}/")]
        if organ == "ministry" or len(keys) > 1 or not done.isdisjoint(range(start, end)):
            continue
        why = "the only one of this name in the report"
        key = keys[0] if keys else None
        ahead = key is not None and all(spot.start > start for spot in named if key in spot.actors)
        if ahead and seat is None and (home := home_of_body(context, start)) is not None:
            key = key if key is not None and key.startswith(f"org:{home}/") else None
        if key is None and (state := seat or home_of_body(context, start)) is not None:
            why = f"of {state}, at home in the report or by its seat"
            put_known(context, cast, f"state:{state}")
            name = context.sheet.text(start, end)
            key = cast.put(Draft(key=f"org:{state}/{fold(organ)}", name=name, type="organisation", state=state)).key
        if key is not None:
            also = tuple(other for other in range(start, end) if other != at)
            spots.append(Spot(start=start, end=end, head=at, actors=(key,), why=why, also=also))
    return spots


def _with_article(context: Context, start: int) -> int:
    return start - 1 if start and context.sheet.lower[start - 1] == "the" else start

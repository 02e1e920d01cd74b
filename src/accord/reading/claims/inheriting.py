"""Where and when a meeting was that a report tells of within a visit: where the visit is, and within its days.

A readout tells at its head who came where and when, and then of one meeting after another. Of each that the two sides
had, and of which nothing says otherwise, the visit's town and days hold. What is so taken over says so in `why`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from accord.reading.claims.continuing import is_parting
from accord.reading.claims.thread import is_short, looks_elsewhere
from accord.reading.grammar import first_conjunct, support
from accord.reading.tenses import tense_told
from accord.reading.times.edtf import edtf_relation
from accord.reading.when import When, is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from accord.reading.claim import Claim, Status
    from accord.reading.claims.context import Context
    from accord.reading.tenses import Told

TENSES: dict[Status, Told] = {"done": "past", "ongoing": "past", "planned": "future"}
ARRIVING = frozenset({"arrive", "arrival", "be-in"})  # frames that tell the first day of a visit and no other
PRESENT = frozenset({"be-in"})  # frames of who is in a place already: what that is for is on the same day
LEAVING = frozenset({"depart", "return-from"})  # frames that tell the last day of one
# Frames of what people do in one room.
IN_PERSON = frozenset(
    {
        "meet",
        "shake-hands",
        "receive",
        "hold-talks",
        "encounter",
        "call-on-person",
        "meal",
        "face-to-face",
        "received-in-audience",
        "courtesy-call",
        "sign",
        "agreement-signed",
        "signing-ceremony",
        "exchange-documents",
    }
)
REMOTE = frozenset(
    {"phone", "telephone", "telephonic", "video", "videoconference", "videolink", "virtual", "virtually", "online"}
)
WEEK = 6  # days behind the first
MOST_MONTHS = 6  # that a visit is told of before it begins
TOWN = frozenset({"city", "place"})


class Stay(Struct, frozen=True):
    """A visit as the report tells it: the visitors' states and persons, the town and whose it is, and its days."""

    visitors: frozenset[str]
    host: str
    town: str
    when: When | None
    trigger: int
    tense: Told


def inherited(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, with meetings and signings of a visit at the visit's town and within its days."""
    told = tuple(claims)
    stays = _stays(told, context)
    journeys = {claim.trigger.start: claim for claim in told if claim.kind == "visit" and claim.where is not None}
    found = (_purposed(claim, journeys, context) for claim in told)
    return tuple(_within(claim, stays, context) if claim.frame in IN_PERSON else claim for claim in found)


def _purposed(claim: Claim, journeys: dict[int, Claim], context: Context) -> Claim:
    """'was in Lima on Monday to meet her', 'flew to Lima to meet her': where, and for who is there when, they meet."""
    verb = context.token_at.get(claim.trigger.start) if claim.frame in IN_PERSON else None
    if verb is None or verb.tag_ != "VB" or verb.dep_ not in ("advcl", "xcomp") or claim.where is not None:
        return claim
    journey = journeys.get(verb.head.idx)
    if journey is None or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children) or _is_remote(verb):
        return claim
    why = (*claim.why, f"place: that of '{verb.head.text}', whose purpose it is")
    when = claim.when if claim.when is not None or journey.frame not in PRESENT else journey.when
    return structs.replace(claim, where=journey.where, when=when, why=why)


def _stays(claims: tuple[Claim, ...], context: Context) -> list[Stay]:
    """The visits that the report tells of; of one side's visits to another none, where they led to several towns."""
    found: dict[tuple[str, str, Told], list[Stay]] = {}
    toured = {context.sentence_span(verb).start for one in claims if (verb := _of_a_country(one, context)) is not None}
    for claim in claims:
        stay = _stay(claim, context) if claim.kind == "visit" and claim.status in TENSES else None
        verb = _verb_of(claim, context) if claim.frame in LEAVING else None
        seat = claim.where is not None and bool(context.world.seat_of(claim.where))
        if verb is not None and not seat and context.sentence_span(verb).start in toured:
            continue  # 'left Hue, ending a visit to Vietnam': the last town of several, maybe
        if stay is not None:
            for visitor in stay.visitors:
                found.setdefault((visitor, stay.host, stay.tense), []).append(stay)
    return [
        min(same, key=lambda one: (one.when is None, one.trigger))
        for same in found.values()
        if len({one.town for one in same}) == 1 and _is_one(same)
    ]


def _of_a_country(claim: Claim, context: Context) -> Token | None:
    """The word that tells of a visit to a country; None of another claim, or of a visit to a town."""
    if claim.kind != "visit" or claim.where is None or context.actor(claim.where).type != "state":
        return None
    return context.token_at.get(claim.trigger.start)


def _is_one(stays: list[Stay]) -> bool:
    """Whether visits may be one: none of their times lies apart from another."""
    days = [one.when.edtf for one in stays if one.when is not None and one.when.edtf is not None]
    return all(edtf_relation(days[0], day) != "disjoint" for day in days[1:])


def _stay(claim: Claim, context: Context) -> Stay | None:
    if claim.where is None or context.actor(claim.where).type not in TOWN:
        return None
    host = context.state_key(claim.where)
    visitors = {p.actor for p in claim.parties if p.role == "visitor"}
    visitors |= {state for one in visitors if (state := context.state_key(one)) is not None}
    tense = TENSES[claim.status]
    if host is None or host in visitors or not visitors or not _is_near(claim.when, tense, context):
        return None
    when = claim.when if claim.when is not None and is_short(claim.when) else None
    parting = claim.frame in LEAVING or ((verb := _verb_of(claim, context)) is not None and is_parting(verb))
    if parting and is_one_day(when):
        when = None  # the visit's last day: what was within it may have been before
    if when is not None and claim.frame in ARRIVING and tense == "past":
        when = _until_reported(when, context)
    return Stay(frozenset(visitors), host, claim.where, when, claim.trigger.start, tense)


def _until_reported(when: When, context: Context) -> When:
    """'Arrived on Monday': what was within the visit was between then and the report's day."""
    first, published = when.edtf or "", context.report.published.edtf or ""
    apart = _days_apart(first, published)
    return structs.replace(when, edtf=f"{first}/{published}") if apart is not None and 0 < apart <= WEEK else when


def _is_near(when: When | None, tense: Told, context: Context) -> bool:
    """Whether a visit may be the one that the report is on: within a month or so of its day, or without a time."""
    published = context.report.published.edtf or ""
    first = ((when.edtf if when is not None else None) or "").partition("/")[0]
    if when is None or not first or not published:
        return when is None
    apart = _months(published) - _months(first)
    return len(first) >= len("2024-03") and (apart in (0, 1) if tense == "past" else -MOST_MONTHS <= apart <= 0)


def _months(edtf: str) -> int:
    digits = edtf.replace("X", "0").strip("~?").split("-")
    return int(digits[0]) * 12 + int(digits[1]) if len(digits) > 1 and digits[0].isdigit() else 0


def _within(claim: Claim, stays: list[Stay], context: Context) -> Claim:
    """A meeting or signing with what it takes over from the visit in which it was."""
    tense = TENSES.get(claim.status)
    if tense is None or (claim.where is not None and claim.when is not None):
        return claim
    verb = _verb_of(claim, context)
    stay = _stay_of(claim, [one for one in stays if one.tense == tense], context)
    if verb is None or stay is None or tense_told(first_conjunct(verb)) != tense or _is_remote(verb):
        return claim
    if claim.when is not None and not _may_be_of(claim.when, stay, context):
        return claim
    if claim.when is None and looks_elsewhere(verb, context):
        return claim
    visit = context.token_at[stay.trigger].text if stay.trigger in context.token_at else "visit"
    why = list(claim.why)
    where, when = claim.where, claim.when
    if where is None:
        where = stay.town
        why.append(f"place: that of '{visit}', within which it was")
    if when is None and stay.when is not None and where == stay.town:
        when = structs.replace(stay.when, basis=f"within the days of '{visit}' ({stay.when.basis})")
        why.append(f"time '{when.text}': {when.basis}")
    return structs.replace(claim, where=where, when=when, why=tuple(why))


def _verb_of(claim: Claim, context: Context) -> Token | None:
    token = context.token_at.get(claim.trigger.start)
    if token is None or token.pos_ in ("VERB", "AUX"):
        return token
    return support(token)


def _stay_of(claim: Claim, stays: list[Stay], context: Context) -> Stay | None:
    """The one visit whose two sides are the claim's."""
    keys = {party.actor for party in claim.parties}
    states = context.states_of(keys)
    towns = [s for s in stays if s.host in states and s.visitors & (keys | states) and states <= {s.host, *s.visitors}]
    return towns[0] if len({one.town for one in towns}) == 1 else None


def _is_remote(verb: Token) -> bool:
    return any(token.lower_ in REMOTE for token in verb.sent)


def _may_be_of(when: When, stay: Stay, context: Context) -> bool:
    """Whether a meeting's own time may lie within a visit's days."""
    if when.edtf is None:
        return False
    if stay.when is None or stay.when.edtf is None:
        return _is_near(when, stay.tense, context)
    apart = _days_apart(stay.when.edtf, when.edtf)
    return edtf_relation(when.edtf, stay.when.edtf) != "disjoint" or (apart is not None and 0 <= apart <= WEEK)


def _days_apart(first: str, second: str) -> int | None:
    """How many days lie between the first days of two times; None where one of them is no day."""
    try:
        return (date.fromisoformat(second.partition("/")[0]) - date.fromisoformat(first.partition("/")[0])).days
    except ValueError:
        return None

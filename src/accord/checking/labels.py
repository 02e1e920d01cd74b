"""A fact in a line, in plain English, from its own values only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.differences import trigger_of
from accord.checking.ground import family_of
from accord.checking.labels_acts import TOLLS, act, toll
from accord.checking.labels_days import without_day
from accord.checking.labels_line import (
    Line,
    figure_of,
    in_own_voice,
    listed,
    phrases,
    says,
    sentence,
    short,
    unit_written,
    verb_of,
    whole_marks,
)
from accord.checking.labels_names import name_told
from accord.checking.labels_said import commitment, request, statement
from accord.checking.labels_topics import told_topics
from accord.checking.labels_verbs import infinitive_of
from accord.checking.quantities_units import document_units
from accord.checking.scraps import is_scrap
from accord.reading.frames.plain import is_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.reading.claim import Claim, Kind, Number, Party, Role, Status
    from accord.reading.mention import Actor

PREFIX: dict[str, str] = {
    "planned": "planned: ",
    "conditional": "conditional: ",
    "denied": "denied: ",
    "alleged": "alleged: ",
    "done": "",
    "ongoing": "",
}
REACHED = frozenset({"struck", "clinched", "concluded", "sealed", "finalised", "finalized", "reached", "initialled"})
COMING = frozenset({"planned", "conditional"})
_BACK = re.compile(r"\b(?:return(?:s|ed|ing)?|back|home(?:coming|ward)?|after|following|from)\b", re.IGNORECASE)
# What a sentence denies a thing with, so that no word before its line need do so.
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|nobody|none|neither|nor|nothing|without|den(?:y|ies|ied)|reject|dismiss|refus|refut|false|untrue)"
    r"|n['’]t\b",
    re.IGNORECASE,
)
HAD = "had an agreement"  # of which nothing is to come: one that is yet to be made is 'to sign'
SIDES: tuple[Role, ...] = ("party", "source", "target", "speaker", "addressee", "visitor", "holder")


def label_of(
    claim: Claim,
    parties: tuple[Party, ...],
    actors: Mapping[str, Actor],
    *,
    where: str | None,
    number: Number | None,
    office: str | None,
    topics: tuple[str, ...],
    status: Status,
) -> str:
    """The line for a fact.

    Args:
        claim: the one that the line is drawn from.
        parties: the fact's own.
        actors: by key; a party that is not among them is left out.
        where: the key of a place.
        number: a quantity.
        office: in words.
        topics: of which three are told.
        status: told in the verb's form, and in a word before the line unless it is done.
    """

    def names(*roles: str, told: tuple[Party, ...] = parties) -> str:
        keys = [p.actor for p in told if p.actor in actors and (not roles or p.role in roles)]
        return listed([name_told(actors[key], actors) for key in _telling(keys, actors, claim.kind)])

    place = actors.get(where) if where is not None else None
    line = Line(
        claim=claim,
        names=names,
        # 'said that if …'; what somebody is in the process of signing is not signed
        coming=(status in COMING and not (claim.frame == "statement" and status == "conditional"))
        or (status == "ongoing" and claim.kind == "agreement"),
        where=f" in {place.name}" if place is not None and not _at_home(claim, place, actors) else "",
        topic=f" on {listed(told)}" if (told := told_topics(claim, _distinct(topics))) else "",
        number=figure_of(number, claim.kind),
        office=office,
        targets=tuple(actors[p.actor] for p in parties if p.role == "target" and p.actor in actors),
        home=claim.kind == "visit" and _come_home(parties, where, actors),
    )
    if is_plain(claim) and claim.said and verb_of(claim) is None:  # one that the verb begins does not tell who
        return PREFIX[status] + whole_marks(without_day(short(claim.said), claim.when))
    words = _WRITERS.get(claim.kind, act)(line)
    whole = sentence(claim) if status == "denied" else ""
    negative = _NEGATIVE.search(whole) is not None
    if claim.kind == "act" and negative and not claim.said and not whole.endswith("…"):
        return whole_marks(whole)  # 'did not close the border': no line made of less keeps the 'not'
    if claim.kind != "statement" or verb_of(claim) is not None:  # what is said keeps the day that it tells
        words = without_day(words, claim.when)
    own = _tells_itself(claim, status) or (negative and words == whole)  # 'does not charge him'
    return ("" if own else PREFIX[status]) + whole_marks(words)


def _at_home(claim: Claim, place: Actor, actors: Mapping[str, Actor]) -> bool:
    """Whether an act is done by or to the state that is told as its place, which goes without saying."""
    doers = (actors.get(party.actor) for party in claim.parties if party.role == "source" or _is_told_to(claim, party))
    return claim.kind == "act" and place.type == "state" and any(one and one.state == place.state for one in doers)


def _is_told_to(claim: Claim, party: Party) -> bool:
    """Whether a frame's line names a target: 'gave aid to Fiji' needs no 'in Fiji'."""
    return party.role == "target" and says(claim.frame).endswith(" [to]")


def _tells_itself(claim: Claim, status: Status) -> bool:
    """Whether a statement's verb says already what its words stand for: 'accused', 'rejected', 'threatened to'."""
    if claim.kind != "statement":
        return False
    if claim.said and status == "denied" and not is_scrap(claim.said):
        return True  # 'denied that …', 'said nobody had asked'
    if claim.said is None and claim.frame != "statement":
        return status in ("denied", "alleged")
    verb = verb_of(claim)
    return verb is not None and (status in ("denied", "alleged") or verb.endswith("ed"))


def _telling(keys: list[str], actors: Mapping[str, Actor], kind: Kind) -> list[str]:
    """Who is named: states in an agreement, unless it is one of bodies; otherwise no state beside its representative.

    Two airlines that share flights sign for themselves: 'Qatar and Ethiopia signed' is not what the text says.
    """
    states = [key for key in keys if actors[key].type == "state"]
    if kind == "agreement" and len(states) > 1:
        bodies = [key for key in keys if actors[key].type == "organisation"]
        people = any(actors[key].type == "person" for key in keys)
        apart = not people and {actors[key].state for key in states} <= {actors[key].state for key in bodies}
        return bodies if apart else states
    represented = {actors[key].state for key in keys if actors[key].type in ("person", "organisation", "group")}
    told = [key for key in keys if key not in states or actors[key].state not in represented]
    return told if len(told) > 1 or kind not in ("meeting", "dispute") else keys  # a movement is not its state


def _meeting(line: Line) -> str:
    who = line.names(*SIDES) or line.names()  # who only hosts others is no side
    if line.claim.plover is not None and line.claim.plover.mode == "phone":
        words = line.claim.evidence[0].quote.lower()
        how = " by telephone" if "phone" in words or " call" in words else ""
        return f"{who} {'to speak' if line.coming else 'spoke'}{how}{line.topic}"
    if len({p.actor for p in line.claim.parties if p.role != "host"}) == 1:  # with whom, the text leaves open
        if line.claim.frame == "attend" and (went := _attended(line)):
            return f"{who} {went} a meeting{line.where or line.topic}"
        if not all(party.actor.startswith("org") for party in line.claim.parties):
            return sentence(line.claim)  # 'a consul saw him in prison', 'received the families': no talks of two sides
    if _met_by_others(line.claim):
        return sentence(line.claim)
    return f"{who} {'to meet' if line.coming else 'met'}{line.where or line.topic}"


_STATE = re.compile(r"(?:person|state):([A-Z]{3})\b")
_COUNTED = re.compile(r"\b(?:both|two|three|pair)\b", re.IGNORECASE)  # 'both leaders' are the people told of
_OTHERS = re.compile(r"\b(?!who\b)[a-z]{3,}s\W+(?:(?:have|had|also|then|later|will)\W+)*$")


def _met_by_others(claim: Claim) -> bool:
    """'The envoys met Premier X and President Y' of one country: X and Y did not meet each other."""
    people = [party.actor for party in claim.parties if party.actor.startswith("person:")]
    states = {found[1] for party in claim.parties if (found := _STATE.match(party.actor)) is not None}
    if len(people) < 2 or len(states) != 1:  # noqa: PLR2004 (whom they met)
        return False
    quote, at = claim.evidence[0].quote, claim.trigger.start - claim.evidence[0].start
    before = quote[: max(0, at)]
    named = any(key.rsplit("/")[-1].split()[-1] in before.lower() for key in people)
    told = before.rsplit(". ")[-1]
    return not named and _OTHERS.search(told) is not None and _COUNTED.search(told) is None


_ATTENDING = {"attend": "attended", "chair": "chaired", "address": "addressed", "join": "joined"}


def _attended(line: Line) -> str:
    """'attended', 'to chair': what somebody does at a meeting, by the verb that tells it; empty for another verb."""
    verb = trigger_of(line.claim).lower()
    base = next((one for one in _ATTENDING if verb.startswith(one)), None)
    return "" if base is None else f"to {base}" if line.coming else _ATTENDING[base]


def _visit(line: Line) -> str:
    place = line.where.removeprefix(" in ") or line.names("host")
    if line.claim.frame == "depart":
        return f"{line.names('visitor')} {'to leave' if line.coming else 'left'}{' ' + place if place else ''}"
    if not place:
        return f"{line.names('visitor')} {'to pay a visit' if line.coming else 'paid a visit'}"
    if line.home:
        back = _BACK.search(line.claim.evidence[0].quote) is not None  # else it may be a journey within the country
        ahead, past = ("to return", "returned") if back else ("to travel", "travelled")
        return f"{line.names('visitor')} {ahead if line.coming else past} to {place}"
    return f"{line.names('visitor')} {'to visit' if line.coming else 'visited'} {place}"


def _come_home(parties: tuple[Party, ...], where: str | None, actors: Mapping[str, Actor]) -> bool:
    """Whether all who travel somewhere are of the state that it is, or lies in."""
    visitors = [actors[party.actor] for party in parties if party.role == "visitor" and party.actor in actors]
    place = actors.get(where) if where is not None else None
    return place is not None and place.state is not None and {one.state for one in visitors} == {place.state}


def _entry(line: Line, who: str) -> str | None:
    """The line of a document that a list names, in the list's words; None where it is another."""
    if line.claim.frame != "listed-document" or not who:
        return None
    return f"{who} {'to sign' if line.coming else 'signed'}: {line.claim.evidence[0].quote}"


def _agreed(line: Line, who: str) -> str | None:
    """The line of what was agreed on, or of a document that is only named; None where it is another."""
    frame, words = line.claim.frame, line.claim.said or ""
    if frame == "resolve-together":
        words = _behind_the_verb(line.claim)
    if frame == "dated-document" and not who and words:
        return short(words)  # 'the treaty of 1932': its sentence tells of something else
    if frame in ("agree-to", "resolve-together"):
        told = words.startswith(("to ", "that ", "on ", "upon "))
        agreed = f" {in_own_voice(short(words))}" if told else line.topic
        if not who:
            clause = words.startswith(("to ", "that "))
            return f"it {'is to be' if line.coming else 'was'} agreed{agreed}" if clause else None
        return f"{who} {'to agree' if line.coming else 'agreed'}{agreed}" if agreed else sentence(line.claim)
    if who and line.topic and frame == "put-names":
        return f"{who} {'to agree' if line.coming else 'agreed'}{line.topic}"
    if who and not line.topic and says(frame) == "agreed":
        return sentence(line.claim)  # on what, the words alone tell
    return None


def _behind_the_verb(claim: Claim) -> str:
    """'to set up a working group': the words behind the verb, up to the first mark."""
    quote, trigger = claim.evidence[0], trigger_of(claim)
    behind = quote.quote[claim.trigger.start - quote.start + len(trigger) :]
    return " ".join(re.split(r"[,.;:(\u2013\u2014\"\u201d]", behind, maxsplit=1)[0].split())


def _agreement(line: Line) -> str:
    number, topic = line.number, line.topic
    counted = number is not None and number.unit in document_units()
    figure = (number.text or "").lower() if number is not None and counted else ""  # 'Three pacts were signed'
    of = "of " if figure in ("dozens", "scores", "hundreds", "thousands") else ""
    count = f"{figure} {of}{unit_written(number.unit)}" if number is not None and figure else ""
    who = line.names("party") or (line.names() if len(line.claim.parties) > 1 else "")
    if not who and not count and line.names():
        return sentence(line.claim)  # with whom it is, and not whose: 'an agreement with Spain was suspended'
    if not count and (agreed := _entry(line, who) or _agreed(line, who)) is not None:
        return agreed
    if line.claim.frame in ("ratify", "approve-it") and who:
        return f"{who} {'to ratify' if line.coming else 'ratified'} an agreement{topic}"
    if not who:
        return f"{count or 'agreement'}{topic}{line.where}" if topic else sentence(line.claim)
    phrase, _, link = says(line.claim.frame).rstrip("]").partition(" [")
    if not count and phrases().get(line.claim.frame, "signed") != "signed" and not (line.coming and phrase == HAD):
        other = f" {link} {side}" if link and (side := line.names("target")) else ""
        return f"{who} {f'to {infinitive_of(phrase)}' if line.coming else phrase}{other}{topic}{line.where}"
    verb = trigger_of(line.claim).lower()
    done = verb if verb in REACHED else "signed"  # a deal that was struck need not be on paper
    return f"{who} {'to sign' if line.coming else done} {count or 'an agreement'}{topic}{line.where}"


def _appointment(line: Line) -> str:
    who, office, frame = line.names("holder"), line.office, line.claim.frame
    if frame in ("former-office", "acting-office") or (frame == "hold-office" and office and not line.coming):
        return f"{who} {_in_office(frame, office)} {office}"
    if frame in ("office-removed", "office-filled"):  # 'Kenya dismissed the foreign minister': who, nobody says
        return f"{line.names('source')} {says(frame)} {office}"
    if frame == "office-left":
        who, office = f"the {office} of {who}", None
    if frame in ("leave-office", "remove", "resignation", "office-left"):
        return f"{who} {'to leave' if line.coming else 'left'} office{' as ' + office if office else ''}"
    if phrases().get(frame) and not (office and says(frame) == "took office" and _is_power(office)):
        of, place = (line.names("source"), line.where) if frame == "represent-abroad" else ("", "")
        told = f"to {infinitive_of(says(frame))}" if line.coming else says(frame)
        return " ".join(filter(None, (who, told, of, f"as {office}" if office else ""))) + place
    if frame == "win-election":
        return f"{who} {'to win' if line.coming else 'won'} {'as ' + office if office else 'the election'}"
    return f"{who} {_entered(office, frame, coming=line.coming)}"


def _in_office(frame: str, office: str | None) -> str:
    """How somebody was in an office that nobody tells him to have come into."""
    return "was" if frame == "former-office" else "held the" if office in ("post", "office", "job") else "served as"


def _entered(office: str | None, frame: str, *, coming: bool) -> str:
    """How somebody came into an office, told or not."""
    if office is None and frame == "swear-in":
        return "to be sworn in" if coming else "was sworn in"
    if office is None or _is_power(office):
        return f"{'to take' if coming else 'took'} {f'the {office}' if office else 'office'}"
    return f"{'to become' if coming else 'became'} {office}"


def _is_power(office: str) -> bool:
    """Whether the word for an office is of the power and not of who holds it: 'assumed the presidency'."""
    return office.endswith(("ship", "cy", "office", "throne", "post", "position", "duties", "seat"))


def _death(line: Line) -> str:
    if family_of(line.claim) in TOLLS:
        return toll(line)
    told = line.number if line.number is not None and line.number.unit not in TOLLS.values() else None
    age = f" at {told.value}" if told is not None and told.value is not None else ""
    return f"{line.names('holder')} died{age}{line.where}"


def _dispute(line: Line) -> str:
    standing = line.claim.frame == "clash-noun" and line.topic and line.claim.when is None  # 'clashes over fishing'
    word = "clash" if line.claim.frame in ("clash", "clash-noun") and not standing else "dispute"
    over = f" over {line.topic.removeprefix(' on ')}" if line.topic and word == "dispute" else ""
    return f"{word} between {line.names()}{over}{line.where}"


def _distinct(topics: tuple[str, ...]) -> list[str]:
    """Topics without those that another one tells more fully: 'rail link' beside 'the 120-kilometre rail link'."""
    if len(topics) < 2:  # noqa: PLR2004 (another one)
        return list(topics)
    every = "".join(f" {one}\0" for one in topics)
    return [one for one in topics if every.count(f" {one}\0") == 1]


_WRITERS = {
    "meeting": _meeting,
    "visit": _visit,
    "agreement": _agreement,
    "commitment": commitment,
    "request": request,
    "statement": statement,
    "appointment": _appointment,
    "death": _death,
    "dispute": _dispute,
}

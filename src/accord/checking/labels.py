"""A fact in a line, in plain English, from its own values only."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.checking.denials import is_denied
from accord.checking.differences import document_units, trigger_of
from accord.checking.ground import family_of
from accord.checking.scraps import OPENERS, is_cut, is_scrap
from accord.reading.claim import Claim, Kind, Number
from accord.reading.frames.library import load_library
from accord.reading.frames.plain import is_plain

if TYPE_CHECKING:
    from accord.reading.claim import Party, Status
    from accord.reading.mention import Actor

PREFIX: dict[str, str] = {
    "planned": "planned: ",
    "conditional": "conditional: ",
    "denied": "denied: ",
    "alleged": "alleged: ",
    "done": "",
    "ongoing": "",
}
QUOTED = 140
PERFECT = frozenset({"has", "have", "had"})
_CODE = len("USD")
IN_PERSON = frozenset({"i", "me", "my", "you", "your", "we", "us", "our"})
COMING = frozenset({"planned", "conditional"})
# Families of frames that tell of so many people, and what the people are.
TOLLS = {"toll": "killed", "wounded": "wounded", "missing": "missing", "displaced": "displaced"}
# Families whose line counts whom it is done to: '20 captives released' where nobody is said to have done it.
DONE_TO = frozenset(
    {"expulsion", "release", "rescue", "capture", "detain", "seize", "return-home", "ashore", "sanctions"}
)


class _Line(Struct, frozen=True, kw_only=True):
    """What a line is written from: the leading claim, the fact's own values, and whether it is still to come."""

    claim: Claim
    names: Callable[..., str]  # of the parties in some roles, or in all
    coming: bool
    where: str  # ' in Oslo'
    topic: str  # ' on trade and fisheries'
    number: Number | None
    office: str | None
    persons: str = ""  # those to whom it is done, where they are persons


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

    def names(*roles: str) -> str:
        keys = [p.actor for p in parties if p.actor in actors and (not roles or p.role in roles)]
        return _list([actors[key].name for key in _telling(keys, actors, claim.kind)])

    line = _Line(
        claim=claim,
        names=names,
        coming=status in COMING,
        where=f" in {actors[where].name}" if where is not None and where in actors else "",
        topic=f" on {_list(_distinct(topics)[:3])}" if topics else "",
        number=number,
        office=office,
        persons=_list(
            [
                actors[p.actor].name
                for p in parties
                if p.role == "target" and p.actor in actors and actors[p.actor].type == "person"
            ]
        ),
    )
    if is_plain(claim) and claim.said:
        return PREFIX[status] + _short(claim.said)
    prefix = "" if _tells_itself(claim, status) else PREFIX[status]
    return prefix + _WRITERS.get(claim.kind, _act)(line)


def _tells_itself(claim: Claim, status: Status) -> bool:
    """Whether a statement's verb says already what its words stand for: 'accused', 'rejected', 'threatened to'."""
    if claim.kind != "statement":
        return False
    if claim.said and status == "denied" and not is_scrap(claim.said):
        return True  # 'denied that …', 'said nobody had asked'
    if claim.said is None and claim.frame != "statement":
        return status in ("denied", "alleged")
    verb = _verb_of(claim)
    return verb is not None and (status in ("denied", "alleged") or verb.endswith("ed"))


def _verb_of(claim: Claim) -> str | None:
    """The verb that the words of a statement or promise begin with, if they begin with the one that makes it."""
    verb = (trigger_of(claim).split() or [""])[-1]
    begins = claim.kind in ("statement", "commitment", "act") and claim.said and claim.said.split()[0] == verb
    return verb if verb.isalpha() and begins else None


def _telling(keys: list[str], actors: Mapping[str, Actor], kind: Kind) -> list[str]:
    """Who is named: states in an agreement; otherwise no state beside its own representative."""
    states = [key for key in keys if actors[key].type == "state"]
    if kind == "agreement":
        return states if len(states) > 1 else keys
    represented = {actors[key].state for key in keys if actors[key].type in ("person", "organisation", "group")}
    told = [key for key in keys if key not in states or actors[key].state not in represented]
    return told if len(told) > 1 or kind not in ("meeting", "dispute") else keys  # a movement is not its state


def _meeting(line: _Line) -> str:
    if line.claim.plover is not None and line.claim.plover.mode == "phone":
        words = line.claim.evidence[0].quote.lower()
        how = " by telephone" if "phone" in words or " call" in words else ""
        return f"{line.names()} {'to speak' if line.coming else 'spoke'}{how}{line.topic}"
    if len({p.actor for p in line.claim.parties}) == 1:  # with whom, the text leaves open
        return f"{line.names()} {'to hold talks' if line.coming else 'held talks'}{line.where or line.topic}"
    return f"{line.names()} {'to meet' if line.coming else 'met'}{line.where or line.topic}"


def _visit(line: _Line) -> str:
    place = line.where.removeprefix(" in ") or line.names("host")
    if not place:
        return f"{line.names('visitor')} {'to pay a visit' if line.coming else 'paid a visit'}"
    return f"{line.names('visitor')} {'to visit' if line.coming else 'visited'} {place}"


def _agreement(line: _Line) -> str:
    number, topic = line.number, line.topic
    counted = number is not None and number.text and number.unit in document_units()
    of = "of " if number is not None and number.text in ("dozens", "scores", "hundreds", "thousands") else ""
    count = f"{number.text} {of}{number.unit}" if number is not None and counted else ""
    who = line.names("party") or line.names()
    if line.claim.frame in ("agree-to", "put-names") and who and not count:
        words = line.claim.said if line.claim.frame == "agree-to" else None
        agreed = f" {_short(words)}" if words and words.startswith(("to ", "that ")) else topic
        return f"{who} {'to agree' if line.coming else 'agreed'}{agreed}"
    if line.claim.frame in ("ratify", "approve-it") and who:
        return f"{who} {'to ratify' if line.coming else 'ratified'} an agreement{topic}"
    if not who:
        return f"{count or 'agreement'}{topic}{line.where}"
    ended = line.claim.frame in ("withdraw-from-agreement", "in-force")  # of which 'to sign' would tell the contrary
    if not count and _phrases().get(line.claim.frame, "signed") != "signed" and (ended or not line.coming):
        return f"{who} {_says(line.claim.frame)}{topic}{line.where}"
    return f"{who} {'to sign' if line.coming else 'signed'} {count or 'an agreement'}{topic}{line.where}"


def _asked(line: _Line) -> str:
    """What is pledged or asked for, in a noun phrase, or else in the word that fired."""
    return line.topic.removeprefix(" on ") or trigger_of(line.claim)


def _commitment(line: _Line) -> str:
    to = line.names("target")
    amount = f" {line.number.text}" if line.number is not None and line.number.text else ""
    what = _short(line.claim.said) if line.claim.said else _asked(line)
    source = line.names("source") or "somebody"
    verb = _verb_of(line.claim)
    figure = line.number.text if line.number is not None else None
    own = line.claim.number.text if line.claim.number is not None else None
    counted = bool(own and own in (line.claim.said or ""))  # the words' own figure, whatever other reports give
    sum_of = line.number is not None and line.number.unit is not None and line.number.unit.isupper()
    other = figure is not None and sum_of and not counted and figure not in (line.claim.said or "")
    if verb is not None and any("a promise not to" in reason for reason in line.claim.why):
        return f"{source} will not {what}"
    doer = line.names("target" if line.claim.frame in _led_by_target() else "source")
    if line.claim.said and verb is not None and doer and not other:
        return f"{doer}{_willing(verb, coming=line.coming)}{_short(line.claim.said)}"
    if any("a promise not to" in reason for reason in line.claim.why):
        return f"{source} will not {trigger_of(line.claim)}: {what}"
    told = "" if counted or (amount.strip() and amount.strip() in what) else amount
    if IN_PERSON & set(what.lower().split()):  # 'to be a friend to you': said to somebody, and no words of ours
        return f"{source} pledged{told}: “{what}”"
    if what.startswith(("to ", "that ")) and not told and (not to or to in what):
        return f"{source} pledged {what}"
    return f"{source} pledged{told}{' to ' + to if to else ''}: {what}"


def _willing(verb: str, *, coming: bool) -> str:
    """What stands between a side and the verb of its promise: 'Togo offered …', 'Togo will send …'."""
    if verb.endswith("ing"):
        return ": "
    return " will " if coming and not verb.endswith("ed") else " "


def _request(line: _Line) -> str:
    source = line.names("source") or "somebody"
    target = line.names("target")
    if target and (family_of(line.claim) == "invitation" or trigger_of(line.claim).lower().startswith("invit")):
        wish = line.claim.said or ""
        return f"{source} invited {target}{f' {_short(wish)}' if wish.startswith('to ') else ''}"
    if line.claim.said is None and not line.topic:
        return f"{source} {_bare_request(line.claim, target)}"
    what = _short(line.claim.said or f"for {_asked(line)}")
    first = what.split(maxsplit=1)[0]
    if first == "that" or (first == "for" and not target):
        return f"{source} asked {what}"
    if not target:
        return f"{source} {_calling(line.claim, what)}" if first == "to" else f"{source} asked: {what}"
    return f"{source} asked {target}{'' if first in ('to', 'for', 'not') else ':'} {what}"


def _calling(claim: Claim, what: str) -> str:
    """'invited her counterpart to visit Oslo': whom the text alone can name stands in the text's own words."""
    verb, quote = trigger_of(claim), " ".join(claim.evidence[0].quote.split())
    start = quote.find(f"{verb} ")
    own = quote[start : quote.find(what, start)] if start >= 0 and what in quote[start:] else ""
    return f"{own}{what}" if own and len(own) < QUOTED // 2 else f"called on somebody {what}"


def _bare_request(claim: Claim, target: str) -> str:
    """'invited Togo': a request of which no words tell what is wanted."""
    done = _says(claim.frame)
    verb = done if done.endswith("ed") and " " not in done and _phrases().get(claim.frame) else "made a request"
    if not target:
        return verb
    return f"{verb} to {target}" if " " in verb else f"{verb} {target}"


def _statement(line: _Line) -> str:
    claim, to = line.claim, line.names("addressee")
    who = line.names("speaker") or next((link.source for link in claim.attribution if link.source), "somebody")
    verb = _verb_of(claim)
    if claim.said and verb is not None:
        return f"{who}{_joint(verb, coming=line.coming)}{_short(claim.said)}"
    if claim.said is None and claim.frame != "statement":
        told = " ".join(part for part in (who, trigger_of(claim), line.names("target")) if part)
        return f"{told}{'' if line.topic == f' on {who}' else line.topic.replace(' on ', ': ', 1)}"
    return _saying(line, who, to)


def _saying(line: _Line, who: str, to: str) -> str:
    """'Togo said the boat was empty', 'Togo told Benin that …'; quoted words and scraps behind a colon."""
    claim = line.claim
    words = _short(claim.said or claim.evidence[0].quote)
    direct = bool(claim.attribution) and claim.attribution[0].kind == "direct"
    if not direct and is_cut(claim):
        return _sentence(claim)
    if direct or claim.said is None or is_scrap(words):
        return f"{who}{' to ' + to if to else ''}: {words}"
    if words.split(maxsplit=1)[0].lower() in OPENERS:
        words = words[0].lower() + words[1:]
    if is_denied(claim):
        return f"{who} {'to deny' if line.coming else 'denied'} {words}"
    verb = ("to tell" if line.coming else "told") if to else "to say" if line.coming else "said"
    return f"{who} {verb} {to} {words}" if to else f"{who} {verb} {words}"


def _sentence(claim: Claim) -> str:
    """The words of the text, where a line made of less would tell something else or nothing."""
    return _short(" ".join(claim.evidence[0].quote.split()).rstrip("."))


def _joint(verb: str, *, coming: bool) -> str:
    """What stands between a speaker and words that begin with their verb: 'Togo rejected …', 'Togo to reject …'."""
    if verb.endswith("ing"):
        return ": "
    return " to " if coming and not verb.endswith("ed") else " "


def _appointment(line: _Line) -> str:
    who, office, frame = line.names("holder"), line.office, line.claim.frame
    if frame in ("former-office", "acting-office"):
        return f"{who} was {office}"
    if frame in ("leave-office", "remove", "resignation"):
        return f"{who} {'to leave' if line.coming else 'left'} office{' as ' + office if office else ''}"
    if _phrases().get(frame):
        of, place = (line.names("source"), line.where) if frame == "represent-abroad" else ("", "")
        return " ".join(filter(None, (who, _says(frame), of, f"as {office}" if office else ""))) + place
    if frame == "win-election":
        return f"{who} {'to win' if line.coming else 'won'} {'as ' + office if office else 'the election'}"
    return f"{who} {_entered(office, frame, coming=line.coming)}"


def _entered(office: str | None, frame: str, *, coming: bool) -> str:
    """How somebody came into an office, told or not."""
    if office is None and frame == "swear-in":
        return "to be sworn in" if coming else "was sworn in"
    if office is None or office.endswith(("ship", "cy", "office", "throne")):  # 'assumed the presidency'
        return f"{'to take' if coming else 'took'} {f'the {office}' if office else 'office'}"
    return f"{'to become' if coming else 'became'} {office}"


def _death(line: _Line) -> str:
    if family_of(line.claim) == "toll":
        return _toll(line)
    age = f" at {line.number.value}" if line.number is not None and line.number.value is not None else ""
    return f"{line.names('holder')} died{age}{line.where}"


def _dispute(line: _Line) -> str:
    word = "clash" if line.claim.frame in ("clash", "clash-noun") else "dispute"
    return f"{word} between {line.names()}{line.topic if word == 'dispute' else ''}{line.where}"


@functools.cache
def _phrases() -> dict[str, str]:
    return {frame.name: frame.says for frame in load_library().frames if frame.says}


@functools.cache
def _led_by_target() -> frozenset[str]:
    """Frames whose subject gets it from the source: 'Somalia received 12 ambulances from Qatar'."""
    roles = {frame.name: frame.roles for frame in load_library().frames}
    return frozenset(
        n for n, by in roles.items() if "subject" in by.get("target", ()) and "from" in by.get("source", ())
    )


def _says(frame: str) -> str:
    """The verb phrase of a frame's line; a user's own frame without one goes by its name."""
    return _phrases().get(frame, frame.replace("-", " "))


def _toll(line: _Line) -> str:
    """So many people, what they are, and whose: '14 killed (Chad) in Bol'."""
    side = line.names("target")
    whole = line.topic.removeprefix(" on ").partition(" and ")[0].partition(",")[0]
    if line.number is not None and line.number.text and whole.lower().startswith(f"{line.number.text.lower()} "):
        return f"{whole} {TOLLS[family_of(line.claim)]}{line.where}"  # 'three Chadian soldiers killed in Bol'
    counted = _amount(line.number) or f"people {TOLLS[family_of(line.claim)]}"
    return f"{counted}{f' ({side})' if side else ''}{line.where}"


def _amount(number: Number | None) -> str:
    """The figure and what is counted; the words of a sum name its currency themselves: '20 million dollars'."""
    if number is None or not number.text:
        return ""
    currency = number.unit is not None and len(number.unit) == _CODE and number.unit.isupper()
    return f"{number.text} {number.unit or ''}".strip() if not currency else number.text


def _act(line: _Line) -> str:
    number, where, frame = line.number, line.where, line.claim.frame
    amount = _amount(number)
    if family_of(line.claim) in TOLLS:
        return _toll(line)
    source, target = line.names("source", "party"), line.names("target")
    doer = target if frame in _led_by_target() else source
    if (told := _in_its_words(line.claim, doer, coming=line.coming)) is not None:
        return told
    # 'imposed restrictions [on]': what stands in brackets is told before a target only
    what, _, link = _says(frame).rstrip("]").partition(" [")
    verb = trigger_of(line.claim)
    if what == "deployed or tested forces" and amount and verb.endswith("ed"):
        return f"{source} {verb} {amount}{where}"  # 'Togo dispatched two vessels'
    if what == "expelled" and target and not line.persons and not amount and line.topic:
        return f"{source} expelled {line.topic.removeprefix(' on ')} ({target})".strip() + where
    if what.endswith(" an envoy") and line.persons:  # 'summoned Nuria Vidal', and not 'an envoy of Nuria Vidal'
        what, link, target = what.removesuffix(" an envoy"), "", line.persons
        return f"{source} {what} {target}".strip() + where + line.topic.replace(" on ", ": ", 1)
    about = f" ({amount})" if amount else line.topic.replace(" on ", ": ", 1)
    counted = bool(amount and not link and number is not None)
    if counted and not source and family_of(line.claim) in DONE_TO:  # '20 captives released'
        parts, about = [amount, what], f" ({target})" if target else ""
    elif counted and number is not None and number.unit and target:  # 'Poland expelled three diplomats (Belarus)'
        parts, about = [source, what, amount], f" ({target})"
    elif counted and source and family_of(line.claim) in DONE_TO:  # 'Indonesia rescued twelve'
        parts, about = [source, what, amount[:1].lower() + amount[1:]], f" ({target})" if target else ""
    else:
        parts = [source, what, *([link, target] if target else [])]
    return f"{' '.join(part for part in parts if part)}{where}{about}"


def _in_its_words(claim: Claim, source: str, *, coming: bool) -> str | None:
    """'Togo expelled two envoys', 'Two envoys were expelled': what was done, in the words that tell it."""
    if not claim.said:
        return None
    verb = _verb_of(claim)
    first = claim.said.split()[0].lower()
    if verb is None and first not in PERFECT:
        return _short(claim.said)
    ahead = coming and verb is not None
    if not source:
        return _sentence(claim)
    return f"{source}{_willing(verb or first, coming=ahead)}{_short(claim.said)}"


def _distinct(topics: tuple[str, ...]) -> list[str]:
    """Topics without those that another one tells more fully: 'rail link' beside 'the 120-kilometre rail link'."""
    return [one for one in topics if not any(one != other and f" {other} ".endswith(f" {one} ") for other in topics)]


def _list(names: list[str]) -> str:
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"


_WRITERS = {
    "meeting": _meeting,
    "visit": _visit,
    "agreement": _agreement,
    "commitment": _commitment,
    "request": _request,
    "statement": _statement,
    "appointment": _appointment,
    "death": _death,
    "dispute": _dispute,
}

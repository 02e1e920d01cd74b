"""A fact in a line, in plain English, from its own values only."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Protocol

from accord.checking.differences import document_units
from accord.reading.frames.library import load_library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.reading.claim import Claim, Number, Party, Status
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
COMING = frozenset({"planned", "conditional"})


class Names(Protocol):
    """The names of the parties in some roles, as a list in words."""

    def __call__(self, *roles: str) -> str: ...


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
    """The line for a fact; `claim` is the one that the line is drawn from."""

    def names(*roles: str) -> str:
        keys = [p.actor for p in parties if not roles or p.role in roles]
        people = [k for k in keys if k in actors]
        # A state named beside its own representative adds nothing to a line.
        held = {actors[k].state for k in people if actors[k].type in ("person", "organisation")}
        if claim.kind != "agreement":
            people = [k for k in people if not (actors[k].type == "state" and actors[k].state in held)]
        else:
            states = [k for k in people if actors[k].type == "state"]
            people = states if len(states) >= 2 else people  # noqa: PLR2004
        return _list([actors[k].name for k in people])

    place = f" in {actors[where].name}" if where in actors else ""
    topic = f" on {_list(list(topics[:3]))}" if topics else ""
    text = _body(claim, names, status, place, topic, number, office)
    return PREFIX[status] + text


def _body(
    claim: Claim, names: Names, status: Status, where: str, topic: str, number: Number | None, office: str | None
) -> str:
    """The line by kind; the verb's form tells whether it is done or to come."""
    write = _WRITERS.get(claim.kind, _act)
    return write(claim, names, status in COMING, where, topic, number, office)


def _meeting(_: Claim, names: Names, coming: bool, where: str, topic: str, __: Number | None, ___: str | None) -> str:
    return f"{names()} {'to meet' if coming else 'met'}{where or topic}"


def _visit(_: Claim, names: Names, coming: bool, where: str, __: str, ___: Number | None, ____: str | None) -> str:
    place = where.removeprefix(" in ")
    verb = "to visit" if coming else "visited"
    return f"{names('visitor')} {verb} {place}" if place else f"visit of {names('visitor')}"


def _agreement(
    claim: Claim, names: Names, coming: bool, where: str, topic: str, number: Number | None, _: str | None
) -> str:
    counted = number is not None and number.text and number.unit in document_units()
    count = f"{number.text} {number.unit}" if number is not None and counted else ""
    who = names()
    if claim.frame in ("agree-to", "put-names") and who and not count:
        return f"{who} {'to agree' if coming else 'agreed'}{topic}"
    if claim.frame in ("ratify", "approve-it") and who:
        return f"{who} {'to ratify' if coming else 'ratified'} an agreement{topic}"
    if not who:
        return f"{count or 'agreement'}{topic}{where}"
    return f"{who} {'to sign' if coming else 'signed'} {count or 'an agreement'}{topic}{where}"


def _commitment(
    claim: Claim, names: Names, _: bool, __: str, topic: str, number: Number | None, ___: str | None
) -> str:
    to = names("target")
    amount = f" {number.text}" if number is not None and number.text else ""
    what = _short(claim.said) if claim.said else topic.removeprefix(" on ") or _short(claim.evidence[0].quote)
    source = names("source") or "somebody"
    if any("a promise not to" in reason for reason in claim.why):
        return f"{source} will not: {what}"
    return f"{source} pledged{amount}{' to ' + to if to else ''}: {what}"


def _request(claim: Claim, names: Names, _: bool, __: str, topic: str, ___: Number | None, ____: str | None) -> str:
    what = (
        _short(claim.said) if claim.said else "for " + (topic.removeprefix(" on ") or _short(claim.evidence[0].quote))
    )
    source = names("source") or "somebody"
    target = names("target")
    return f"{source} asked {target} {what}" if target else f"{source} asked {what}"


def _statement(claim: Claim, names: Names, _: bool, __: str, ___: str, ____: Number | None, _____: str | None) -> str:
    to = names("addressee")
    who = names("speaker") or next((link.source for link in claim.attribution if link.source), "somebody")
    return f"{who}{' to ' + to if to else ''}: {_short(claim.said or claim.evidence[0].quote)}"


def _appointment(
    claim: Claim, names: Names, coming: bool, _: str, __: str, ___: Number | None, office: str | None
) -> str:
    who = names("holder")
    if claim.frame == "former-office":
        return f"{who} was {office}"
    if claim.frame in ("leave-office", "remove", "resignation"):
        return f"{who} {'to leave' if coming else 'left'} office{' as ' + office if office else ''}"
    if claim.frame == "win-election":
        return f"{who} {'to win' if coming else 'won'} {'as ' + office if office else 'the election'}"
    return f"{who} {'to become' if coming else 'became'} {office or 'an office-holder'}"


def _death(_: Claim, names: Names, __: bool, where: str, ___: str, number: Number | None, ____: str | None) -> str:
    age = f" at {number.value}" if number is not None and number.value is not None else ""
    return f"{names('holder')} died{age}{where}"


def _dispute(claim: Claim, names: Names, _: bool, where: str, topic: str, __: Number | None, ___: str | None) -> str:
    word = "clash" if claim.frame in ("clash", "clash-noun") else "dispute"
    return f"{word} between {names()}{topic if word == 'dispute' else ''}{where}"


@functools.cache
def _phrases() -> dict[str, str]:
    return {frame.name: frame.says for frame in load_library().frames if frame.says}


def _says(frame: str) -> str:
    """The verb phrase of a frame's line; a user's own frame without one goes by its name."""
    return _phrases().get(frame, frame.replace("-", " "))


def _act(claim: Claim, names: Names, _: bool, where: str, topic: str, number: Number | None, __: str | None) -> str:
    amount = f"{number.text} {number.unit or ''}".strip() if number is not None and number.text else ""
    if claim.frame in ("killed", "toll", "lives-lost", "wounded"):
        side = names("target")
        return f"{amount or 'people ' + claim.frame}{' (' + side + ')' if side else ''}{where}"
    source, target = names("source", "party"), names("target")
    what = _says(claim.frame)
    parts = [f"{source} {what}" if source else what]
    parts += [target] if target else []
    return f"{' '.join(parts)}{' (' + amount + ')' if amount else ''}{'' if amount else topic}{where}"


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

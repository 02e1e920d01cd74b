"""A fact in a line, in plain English, from its own values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.reading.claim import Claim, Number, Party, Status
    from accord.reading.mention import Actor

PREFIX: dict[str, str] = {"planned": "planned: ", "conditional": "conditional: ", "denied": "denied: ", "alleged": "alleged: ", "done": "", "ongoing": ""}
QUOTED = 140


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
    text = _body(claim, names, place, topic, number, office)
    return PREFIX[status] + text


def _body(claim, names, place, topic, number, office) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001, PLR0911, C901
    kind = claim.kind
    if kind == "meeting":
        return f"{names()} meet{place}{topic}"
    if kind == "visit":
        to = place.replace(" in ", " to ", 1)
        return f"{names('visitor')}: visit{to}"
    if kind == "agreement":
        count = f"{number.text} {number.unit}" if number is not None and number.unit else "agreement"
        return f"{names() or 'agreement'}: {count}{topic}{place}"
    if kind in ("commitment", "request"):
        verb = "commits" if kind == "commitment" else "asks"
        to = names("target")
        amount = f" {number.text}" if number is not None else ""
        return f"{names('source')} {verb}{' ' + to if to else ''}:{amount}{topic or ' ' + _short(claim.evidence[0].quote)}"
    if kind == "statement":
        to = names("addressee")
        return f"{names('speaker')}{' to ' + to if to else ''}: {_short(claim.said or claim.evidence[0].quote)}"
    if kind == "appointment":
        if claim.frame == "former-office":
            return f"{names('holder')} was {office}"
        verb = "leaves office" if claim.frame in ("leave-office", "remove", "resignation") else "takes office"
        return f"{names('holder')} {verb}{' as ' + office if office else ''}"
    if kind == "death":
        age = f" at {number.value}" if number is not None and number.value is not None else ""
        return f"death of {names('holder')}{age}{place}"
    if kind == "dispute":
        return f"dispute between {names()}{topic}{place}"
    amount = f": {number.text} {number.unit or ''}".rstrip() if number is not None else ""
    source, target = names("source", "party"), names("target")
    what = claim.frame.replace("-", " ")
    return f"{source + ' — ' if source else ''}{what}{' — ' + target if target else ''}{amount}{topic}{place}"


def _list(names: list[str]) -> str:
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"

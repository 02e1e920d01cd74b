"""What a line is written from, and the words that lines of every kind share."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from msgspec import Struct

from accord.checking.differences import trigger_of
from accord.checking.quantities_units import unit_words
from accord.reading.claim import Claim, Kind, Number
from accord.reading.frames.library import load_library
from accord.reading.mention import Actor

QUOTED = 140
_CODE = len("USD")
_CAPITALS = {"mous": "MOUs", "mou": "MOU"}


class Line(Struct, frozen=True, kw_only=True):
    """What a line is written from: the leading claim, the fact's own values, and whether it is still to come."""

    claim: Claim
    names: Callable[..., str]  # of the parties in some roles, or in all
    coming: bool
    where: str  # ' in Oslo'
    topic: str  # ' on trade and fisheries'
    number: Number | None
    office: str | None
    targets: tuple[Actor, ...]  # to whom it is done
    home: bool  # whether all who travel are of the state that they come to


def sentence(claim: Claim) -> str:
    """The words of the text, where a line made of less would tell something else or nothing.

    Of a long sentence those around what tells it: a line is never cut before it.
    """
    evidence = claim.evidence[0]
    words = " ".join(evidence.quote.split()).rstrip(".;")
    last = claim.trigger.end - evidence.start
    told = len(" ".join(evidence.quote[:last].split())) if 0 < last <= len(evidence.quote) else 0
    return short(words) if told <= QUOTED else f"… {short(words[_opening(words, told) :])}"


_CLAUSE = re.compile(r"(?:[,;:] |[—–] ?)(?:and |but )?|(?<= )(?=(?:that|which|who|where|when|while|after|before|as) )")


def _opening(words: str, told: int) -> int:
    """Where the part of a sentence begins that still has what tells it: the first clause that is near enough."""
    near = (cut.end() for cut in _CLAUSE.finditer(words, 0, told) if told - cut.end() <= QUOTED)
    return next(near, words.rfind(" ", 0, max(0, told - QUOTED // 2)) + 1)


def short(text: str) -> str:
    """The text, cut at a word where it is too long for a line."""
    return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"


_IN_PERSON = re.compile(r"\b(?:I|[Mm](?:e|y|ine)|[Yy]our?|[Ww]e|[Uu]s|[Oo]ur(?:s|selves)?)\b")
_TURNED = re.compile(r"(?<=[,.!?])“(?=\s|$)")


def in_person(words: str) -> bool:
    """Whether words are in the first or second person.

    >>> in_person("to lend us a hand"), in_person("to lend the US a hand")
    (True, False)
    """
    return _IN_PERSON.search(words) is not None


def in_own_voice(words: str) -> str:
    """Words in the first or second person between marks, for they are the speaker's: 'agreed that “our navies …”'.

    >>> in_own_voice("that our navies will meet"), in_own_voice("to free the crew")
    ('that “our navies will meet”', 'to free the crew')
    """
    if not in_person(words) or any(mark in words for mark in '"“”'):
        return words
    opens, _, rest = words.partition(" ")
    return f"{opens} “{rest}”" if opens in ("that", "to", "will", "for", "on") and rest else f"“{words}”"


def whole_marks(text: str) -> str:
    """A line without a closing quotation mark that nothing opened, with one for each that is open, and its bracket.

    What the cut of a long line left open stays open.

    >>> whole_marks("Chad and Togo agreed on the line” between two wells")
    'Chad and Togo agreed on the line between two wells'
    >>> whole_marks("Chad shut the port (in March")
    'Chad shut the port (in March)'
    """
    if not any(mark in text for mark in "“”("):
        return text
    text = _TURNED.sub("”", text)  # a mark that closes and is printed as one that opens
    depth, kept = 0, []
    for character in text:
        depth += {"“": 1, "”": -1}.get(character, 0)
        if depth < 0:
            depth = 0
            continue
        kept.append(character)
    cut = text.endswith("…") or '"' in text  # a straight mark may close it
    bracket = ")" if text.count("(") > text.count(")") and not text.endswith("…") else ""
    return "".join(kept) + bracket + ("”" if depth and not cut else "")


def listed(names: list[str]) -> str:
    """Names in a row, each once: 'Chad, Mali and Togo'."""
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def verb_of(claim: Claim) -> str | None:
    """The verb that the words of a statement or promise begin with, if they begin with the one that makes it."""
    fired = trigger_of(claim).split() or [""]
    verbs = fired if claim.kind == "act" else fired[-1:]  # 'sent … a note': the frame's words stand apart
    first = claim.said.split()[0] if claim.said else ""
    begins = claim.kind in ("statement", "commitment", "act", "request") and first in verbs
    return first if first.isalpha() and begins else None


def joint(verb: str, *, coming: bool, by: str) -> str:
    """What stands between a side and the verb of its words, `by` a particle where it is to come.

    'Togo rejected …', 'Togo: rejecting …'; of a saying 'Togo to reject …', of a promise 'Togo will send …'.
    """
    if verb.endswith("ing"):
        return ": "
    told = verb.endswith("ed") or (verb.endswith("s") and not verb.endswith("ss"))  # 'Togo frees the crew'
    return f" {by} " if coming and not told else " "


def amount_of(number: Number | None) -> str:
    """The figure and what is counted; the words of a sum name its currency themselves: '20 million dollars'."""
    if number is None or not number.text:
        return ""
    currency = number.unit is not None and len(number.unit) == _CODE and number.unit.isupper()
    text = "one" if number.text.lower() in ("a", "an") else number.text
    return f"{text} {unit_written(number.unit)}".strip() if not currency else text


def figure_of(number: Number | None, kind: Kind) -> Number | None:
    """The figure that a line of a kind tells: of an act how many or how much, not within how many hours."""
    spans = unit_words().units
    timed = kind == "act" and number is not None and any(number.unit in spans[one] for one in ("hours", "days"))
    voted = number is not None and number.unit == "votes"  # 'voted (98-9 votes)' would not say on what
    return None if timed or voted else number


def unit_written(unit: str | None) -> str:
    """A unit as it is written in a line: 'MOUs'."""
    return _CAPITALS.get(unit or "", unit or "")


def uncapitalised(words: str) -> str:
    """Words without the capital that they had for standing first."""
    return words[:1].lower() + words[1:]


@functools.cache
def phrases() -> dict[str, str]:
    """The verb phrase of every frame that has one, by name."""
    return {frame.name: frame.says for frame in load_library().frames if frame.says}


@functools.cache
def led_by_target() -> frozenset[str]:
    """Frames whose subject gets it from the source: 'Somalia received 12 ambulances from Qatar'."""
    roles = {frame.name: frame.roles for frame in load_library().frames}
    return frozenset(
        n for n, by in roles.items() if "subject" in by.get("target", ()) and "from" in by.get("source", ())
    )


def says(frame: str) -> str:
    """The verb phrase of a frame's line; a user's own frame without one goes by its name."""
    return phrases().get(frame, frame.replace("-", " "))

"""One report's own account of one thing that happened, was said, or is planned."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from accord.reading.attribution import Form
from accord.reading.when import When
from accord.reports.span import Span

Kind = Literal[
    "meeting",
    "visit",
    "agreement",
    "commitment",
    "request",
    "statement",
    "appointment",
    "death",
    "dispute",
    "act",
]
Status = Literal["done", "planned", "ongoing", "conditional", "denied", "alleged"]
Role = Literal["party", "source", "target", "speaker", "addressee", "visitor", "host", "holder"]


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """The exact words. Invariant: `report.text[start:end] == quote`."""

    start: int
    end: int
    quote: str


class Party(Struct, frozen=True, gc=False):
    """Who takes part, as what. `actor` is an actor's key in a Reading, its id in a Record."""

    actor: str
    role: Role


class Number(Struct, frozen=True, kw_only=True, gc=False):
    """A quantity: `value` in `unit`s ("documents", "USD", "killed"); `text` is its wording.

    `bound`: 'exact', 'about', 'at least', 'at most', 'dozens' (an order of magnitude only; value None).
    """

    value: float | int | None
    unit: str | None = None
    text: str | None = None
    bound: Literal["exact", "about", "at least", "at most", "dozens"] = "exact"


class Link(Struct, frozen=True, kw_only=True, gc=False):
    """One link of an attribution chain: `source` in the text's words, the actor it is (or None), the cue, the form."""

    source: str | None
    actor: str | None = None
    cue: str | None = None
    kind: Form = "indirect"
    stance: Literal["said", "intent", "document"] = "said"


class Plover(Struct, frozen=True, gc=False):
    """A PLOVER code: event type, mode and contexts (Halterman et al. 2023)."""

    event: str
    mode: str | None = None
    context: tuple[str, ...] = ()


class Claim(Struct, frozen=True, kw_only=True, gc=False):
    """What one report says of one thing.

    Attributes:
        id: `c_` and a hash of report, frame, evidence and trigger.
        report: the report's id.
        frame: name of the frame that fired.
        trigger: the word or words that fired it.
        kind, parties, when, where, number, office, topics, status, plover: the claim proper; `where` is an actor key
            (id in a Record); what the text leaves open is None or empty.
        said: for statements: the words said (direct) or reported.
        attribution: the chain, nearest speaker first; empty: the outlet says so itself.
        evidence: the exact words, at least one.
        why: in words, how roles, time and status came about.
    """

    id: str
    report: str
    frame: str
    trigger: Span
    kind: Kind
    evidence: tuple[Evidence, ...]
    parties: tuple[Party, ...] = ()
    when: When | None = None
    where: str | None = None
    number: Number | None = None
    office: str | None = None
    topics: tuple[str, ...] = ()
    status: Status = "done"
    plover: Plover | None = None
    said: str | None = None
    attribution: tuple[Link, ...] = ()
    why: tuple[str, ...] = ()

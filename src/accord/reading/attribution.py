"""Who is said to have said what."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from accord.reports.span import Span

Form = Literal["direct", "indirect", "mixed"]


class Attribution(Struct, frozen=True, kw_only=True, gc=False):
    """One source–cue–content triple (PARC3, PolNeAR).

    Attributes:
        source: the words that name who says it, or None where the text leaves it out ("it was reported").
        cue: the words that attribute ("said", "according to", "a statement"), or None (a colon).
        content: what is attributed: one span or several (discontinuous, across sentences), in order.
        form: direct (all within quotation marks), mixed, or indirect.
        stance: 'said', 'intent' (hopes, plans, believes), or 'document' (a readout, a statement, a report says).
        addressee: the words that name who is spoken to, or None.
        head: offset of the source's syntactic head token, or None.
    """

    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    form: Form = "indirect"
    stance: Literal["said", "intent", "document"] = "said"
    addressee: Span | None = None
    head: int | None = None

"""Who and what a text names, and where."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from accord.reports.span import Span

ActorType = Literal[
    "person",
    "state",
    "organisation",
    "outlet",
    "province",
    "city",
    "sea",
    "region",
    "place",
    "group",
]


class Office(Struct, frozen=True, kw_only=True, gc=False):
    """An office that somebody holds or held, as a text gives it or as world data know it.

    `title` is the office in the text's words, lower case ("foreign minister"); `of` the key of the state or
    organisation it belongs to; `start` and `end` EDTF dates or None; `former` says that the text calls it past;
    `span` where the text says so, None when it is from world data.
    """

    title: str
    of: str | None = None
    start: str | None = None
    end: str | None = None
    former: bool = False
    span: Span | None = None


class Actor(Struct, frozen=True, kw_only=True, gc=False):
    """An actor or place as one report (or later the record) knows it.

    Attributes:
        key: stable identity before hashing: `state:VNM`, `org:ASEAN`, `outlet:Xinhua`, `place:CHN/Guangdong/Guangzhou`,
            `person:VNM/to lam`, `person:/jane doe` when no state is known.
        name: the fullest name the text (or world data) gives.
        type: see `ActorType`.
        state: ISO 3166-1 alpha-3 of the state it belongs to, or None; never guessed.
        within: key of the place that holds this place, or None.
        aliases: other names that the text uses for it, in order of appearance.
        offices: what the text (or world data at the report's date) says it holds.
        sex: 'female' or 'male' only where text (title, pronoun in a possessive chain) or data support it.
    """

    key: str
    name: str
    type: ActorType
    state: str | None = None
    within: str | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    sex: str | None = None


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """Words that refer to one actor or to several ("the two sides").

    Attributes:
        span: the name, pronoun or noun phrase that refers, without what hangs behind it (relative clauses).
        head: code-point offset of the syntactic head token's start: how frames find the mention.
        actors: keys of the actors referred to; more than one for "both countries", "the two leaders".
        form: how it refers.
        why: in words, what resolved it ("demonym of CHN", "surname of To Lam", "the other party of the talks").
    """

    span: Span
    head: int
    actors: tuple[str, ...]
    form: Literal["name", "demonym", "metonym", "office", "pronoun", "noun"] = "name"
    why: str = ""

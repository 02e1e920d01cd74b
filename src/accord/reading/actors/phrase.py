"""Definite noun phrases that name an office: "the Chinese leader", "his host", "the Head of State of Botswana"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reading.actors.posts import PORTFOLIOS
from accord.reading.actors.titles import title_ending

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_DEFINITE = frozenset({"the", "this", "that"})
_OWN = frozenset({"his", "her", "its", "their"})
_HEADS = frozenset({"head", "chief"})
_HEADED = frozenset({"state", "government", "diplomacy"})
_JOINING = frozenset({",", "and", "&", "of"})
_LONGEST = 14  # tokens of a title with its portfolio


class Phrase(Struct, frozen=True, kw_only=True):
    """A definite noun phrase.

    Attributes:
        start: its first token; the noun is its last.
        title: the title that it names, in lower case.
        owner: the possessive pronoun before it, or -1.
        state: ISO3 code of the state that a demonym, a possessive or "of" gives, or None.
        colour: adjectives such as "new" and "visiting".
        definite: a determiner, a possessive or a capital makes it somebody in particular.
        former: the text calls the office past.
        of: the noun behind "of" that is no state: "council" of "the president of the Council"; or None.
    """

    start: int
    title: str
    owner: int = -1
    state: str | None = None
    colour: tuple[str, ...] = ()
    definite: bool = False
    former: bool = False
    of: str | None = None

    @property
    def noun(self) -> str:
        """The word that names the office: "minister" of "minister of trade"; "state" of "head of state"."""
        if self.title.startswith("head of "):
            return self.title.split()[-1]
        return self.title.partition(" of ")[0].partition(" for ")[0].split()[-1]


def read_phrase(memory: Memory, at: int) -> Phrase:
    """The phrase that ends with the noun `at`."""
    sheet = memory.context.sheet
    lowest = max(sheet.first[sheet.sent[at]], at - 10)
    first = title_ending(memory.context, at, lowest)
    title_start = first if first >= 0 else at
    left = _read_left(memory, title_start, lowest)
    headed, last, inside = headed_at(memory, at) or (None, _portfolio_behind(memory, at), None)
    return Phrase(
        start=left.start,
        title=headed or sheet.text(title_start, last + 1).lower(),
        owner=left.owner,
        state=left.state or inside or state_behind(memory, last),
        colour=left.colour,
        definite=left.definite,
        former=left.former,
        of=_body_behind(memory, last),
    )


def _body_behind(memory: Memory, at: int) -> str | None:
    """The noun that an office is of, where that is no state: "the president of the Council", not "of the Republic"."""
    sheet, context = memory.context.sheet, memory.context
    of = _behind_of(memory, at)
    hit = context.hit(of) if of >= 0 else None
    if of < 0 or not sheet.tag[of].startswith("NN") or (hit is not None and hit.kind == "state"):
        return None
    plain = (context.lexicon.own_state, context.lexicon.country_nouns, context.lexicon.state_itself)
    return None if any(sheet.lower[of] in words for words in plain) else sheet.lower[of]


def _read_left(memory: Memory, title_start: int, lowest: int) -> Phrase:
    """What stands before a title: determiner or owner, adjectives, and the state that a name there gives."""
    context = memory.context
    sheet, titles = context.sheet, context.lexicon.titles
    here, start = title_start - 1, title_start
    state, definite, former = None, False, False
    colour: list[str] = []
    while here >= lowest:
        word = sheet.lower[here]
        if context.hit_at[here] >= 0:
            hit = context.hits[context.hit_at[here]]
            possessive = sheet.lower[here + 1] in ("'s", "'")
            if state is not None or not (hit.kind == "state" or (hit.kind == "place" and possessive)):
                break
            state, definite = hit.state, definite or possessive
            here = start = hit.start
        elif word in _OWN or word in _DEFINITE:
            owner = here if word in _OWN else -1
            return Phrase(
                start=here, title="", owner=owner, state=state, colour=tuple(colour), definite=True, former=former
            )
        elif word in titles.past:
            former = True
        elif word in titles.colour or sheet.tag[here] in ("JJ", "VBG", "VBN", "NN", "NNP"):
            colour.append(word)
        elif word not in ("'s", "'", "-"):
            break
        here -= 1
    return Phrase(start=start, title="", state=state, colour=tuple(colour), definite=definite, former=former)


def _portfolio_behind(memory: Memory, at: int) -> int:
    """The last token of a title with its portfolio: of "the Minister of Foreign Affairs of Chad" that is "Affairs"."""
    context, sheet = memory.context, memory.context.sheet
    if sheet.lemma[at] not in PORTFOLIOS or sheet.lower[at + 1 : at + 2] not in (["of"], ["for"]):
        return at
    portfolios, last = context.lexicon.names.portfolios, at
    joined = True
    for here in range(at + 2, min(at + _LONGEST, sheet.first[sheet.sent[at] + 1])):
        word = sheet.lower[here]
        hit = context.hit(here)
        named = sheet.tag[here] in ("NNP", "NNPS") and not joined and context.label[here] != "PERSON"
        first = here == at + 2 + (sheet.lower[at + 2] == "the") and sheet.capital(here) and hit is None
        region = first or (hit is not None and hit.kind not in ("state", "outlet"))
        if (hit is not None and not region) or word == "state":  # "the Minister of State"
            break
        if word in portfolios or region or (named and hit is None):
            last, joined = here, False
        elif word in _JOINING and here > at + 1:
            joined = True
        elif word != "the":
            break
    return last


def headed_at(memory: Memory, at: int) -> tuple[str, int, str | None] | None:
    """The office in "Head of State of X", "head of the Government", "head of Austrian diplomacy", whose head is `at`.

    With its last token, and the state that stands within it.
    """
    sheet = memory.context.sheet
    last = _behind_of(memory, at) if sheet.lower[at] in _HEADS else -1
    if last < 0:
        return None
    hit = memory.context.hit(last)
    if hit is not None and hit.kind == "state":
        last = hit.end + (sheet.lower[hit.end : hit.end + 1] in (["'s"], ["'"]))
    word = sheet.lower[last] if last < len(sheet) else ""
    state = hit.state if hit is not None and hit.kind == "state" else None
    if word not in _HEADED:
        return None
    return "foreign minister" if word == "diplomacy" else f"head of {word}", last, state


def _behind_of(memory: Memory, at: int) -> int:
    """The token behind the "of" or "of the" that follows a noun, or -1."""
    sheet = memory.context.sheet
    if sheet.lower[at + 1 : at + 2] != ["of"]:
        return -1
    behind = at + 2 + (sheet.lower[at + 2 : at + 3] == ["the"])
    return behind if behind < len(sheet) else -1


def state_behind(memory: Memory, at: int) -> str | None:
    """In "the president of Egypt" the state."""
    context = memory.context
    of = _behind_of(memory, at)
    hit = context.hit(of) if of >= 0 else None
    if hit is None or hit.kind != "state" or hit.form == "demonym":
        return None
    return None if context.sheet.words[hit.end : hit.end + 1] == ["-"] else hit.state


def within_headed(memory: Memory, at: int) -> bool:
    """Whether a noun is part of such an office: "state" in "the Head of State"."""
    if memory.context.sheet.lower[at] not in _HEADED:
        return False
    headed = (headed_at(memory, head) for head in range(max(0, at - 4), at))
    return any(found is not None and found[1] == at for found in headed)

"""Documents told one a line below what says that they were signed: 'The following documents were exchanged:'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Party
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.reading.claim import Status
    from accord.reading.claims.context import Context
    from accord.reading.when import When

LISTED = "listed-document"
"""The frame of a document that a line of a list names."""
# As in 'The two presidents witnessed the signing of:' at the end of a line.
_OPENING = re.compile(
    r"^[^\n]*\b(?:sign|initial|exchang|conclud|adopt)\w*\b[^\n]*:[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:will|shall|to be|expected|plan\w*|due) (?:be )?(?:sign|initial|exchang|conclud|adopt)", re.IGNORECASE
)
_BULLET = re.compile(
    r"[ \t]*(?:[-•●▪‣*–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])?[ \t]*(?:(?:an?|the)[ \t]+)?[“\"«]?", re.IGNORECASE
)
_ENDING = re.compile(r"[\s;,.”\"»]+(?:and[\s;,]*)?$")
_ON = re.compile(r"\b(?:on|for|in|concerning|regarding|about)\s+")
_BETWEEN = re.compile(r"\s*,?\s*\b(?:between|signed by|by and between)\b.*")
_SENTENCE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|said|noted|agreed)\b")  # in no document's title
_MOST_ITEMS, _LONGEST, _WORDS_BEFORE = 60, 400, 6


class _Signing(Struct, frozen=True):
    """What stands above a list: its words, who signs, when and where, and whether it has come to that."""

    words: Span
    parties: tuple[Party, ...]
    when: When | None
    where: str | None
    status: Status


def listed_documents(acts: Sequence[Claim], context: Context) -> Iterator[Claim]:
    """A claim for each document of a list, of those who sign by the line above it.

    Args:
        acts: what was read of the report by its grammar.
        context: the report.
    """
    for opening in _OPENING.finditer(context.text):
        signing = _signing(Span(opening.start(), opening.end()), acts, context)
        if signing is None:
            continue
        for line, noun in _items(opening.end(), context):
            yield _claim(line, noun, signing, context)


def _signing(line: Span, acts: Sequence[Claim], context: Context) -> _Signing | None:
    """What a line tells of the signing; None where it is of nobody known."""
    told = [a for a in acts if a.kind == "agreement" and a.parties and line.start <= a.trigger.start < line.end]
    if told:
        act = told[-1]
        return _Signing(line, act.parties, act.when, act.where, act.status)
    states = context.states_of(context.pair_before(line.start)) or set(context.sides_at(line.start))
    if len(states) != 2:  # noqa: PLR2004 (two sides)
        return None
    status: Status = "planned" if _TO_COME.search(line.of(context.text)) else "done"
    return _Signing(line, tuple(Party(state, "party") for state in sorted(states)), None, None, status)


def _items(start: int, context: Context) -> Iterator[tuple[Span, Span]]:
    """The lines below a place that name a document, each with the noun that does, as far as they go on."""
    at, empty = start + 1, 0
    for _ in range(_MOST_ITEMS):
        end = context.text.find("\n", at)
        end = len(context.text) if end < 0 else end
        if not context.text[at:end].strip():
            empty += 1
            if empty > 1 or end == len(context.text):
                return
        else:
            empty = 0
            found = _document(at, end, context)
            if found is None:
                return
            yield found
        at = end + 1


def _document(start: int, end: int, context: Context) -> tuple[Span, Span] | None:
    """The words of one line that name a document, and its noun; None for a line that names none."""
    text = context.text
    bullet = _BULLET.match(text, start, end)
    begin = bullet.end() if bullet is not None else start
    stop = begin + len(_ENDING.sub("", text[begin:end]))
    if not 0 < stop - begin <= _LONGEST or _SENTENCE.search(text, begin, stop):
        return None
    nouns = context.library.classes["document"] | context.library.classes["paper"]
    for number, word in enumerate(re.finditer(r"[\w’'-]+", text[begin:stop])):
        if number > _WORDS_BEFORE or word[0].lower() in ("on", "between"):
            return None
        if word[0].lower() in nouns:
            return Span(begin, stop), Span(begin + word.start(), begin + word.end())
    return None


def _claim(line: Span, noun: Span, signing: _Signing, context: Context) -> Claim:
    words, above = (Evidence(start=s.start, end=s.end, quote=s.of(context.text)) for s in (line, signing.words))
    return Claim(
        id=content_id("c", context.report.id, LISTED, str(line.start)),
        report=context.report.id,
        frame=LISTED,
        trigger=noun,
        kind="agreement",
        evidence=(words, above),
        parties=_between(line, context) or signing.parties,
        when=signing.when,
        where=signing.where,
        topics=_topics(context.text[noun.end : line.end]),
        status=signing.status,
        why=("listed below what tells of the signing", f"status {signing.status}: as told above the list"),
    )


def _between(line: Span, context: Context) -> tuple[Party, ...]:
    """'Contract between the Port of Lobito and Petrogal': those whom the line names, where they are two."""
    if " between " not in line.of(context.text):
        return ()
    kinds = ("organisation", "state", "group")
    here = [m for m in context.mentions if line.start <= m.span.start < line.end]
    keys = dict.fromkeys(k for m in here for k in m.actors if context.actor(k).type in kinds)
    return tuple(Party(key, "party") for key in keys) if len(keys) > 1 else ()


def _topics(rest: str) -> tuple[str, ...]:
    """What a document is on, by what stands behind its noun.

    >>> _topics(" of Understanding on the supply of wheat between Chad and Niger")
    ('the supply of wheat',)
    """
    on = _ON.search(rest)
    told = _BETWEEN.sub("", rest[on.end() :]).strip() if on is not None else ""
    return (told,) if told else ()

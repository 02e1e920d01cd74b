"""Several stops of one journey: 'went to Cairo in February and to Rabat in March' tells of two visits.

A claim has one place. Each further place that is joined to it is a visit of its own, on the day that stands behind it,
or on the days of all where one time closes the list ('will visit Togo, Benin and Mali from January 7 to 12').
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from accord.ids import content_id
from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.turning import turned
from accord.reading.frames.plain import PREFIX
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.when import When

WEEK = 7
PLACES = frozenset({"city", "place", "state"})
LEADING = frozenset({"to", "in", "at", "for"})
MOST = 6


def stops_of(predicate: Token, claim: Claim, context: Context) -> list[Claim]:
    """The claim of a visit, and one for each further stop that is joined to its place; any other claim alone.

    Args:
        predicate: what fired the claim's frame.
        claim: the claim.
        context: the report.
    """
    if claim.kind != "visit" or claim.where is None or claim.frame.startswith(PREFIX):
        return [claim]
    places = _joined_places(predicate, claim.where, context)
    if len(places) < 2:  # noqa: PLR2004 (a further one)
        return [claim]
    times = _times(predicate, [token for token, _ in places], claim, context)
    told = [msgspec.structs.replace(claim, parties=_hosted_at(claim.where, claim, context))]
    for (token, key), when in list(zip(places, times, strict=True))[1:]:
        why = (*claim.why, f"'{token.text}' is joined to it, a stop of its own")
        told.append(
            msgspec.structs.replace(
                claim,
                id=content_id("c", claim.id, str(token.idx)),
                where=key,
                when=when,
                parties=_hosted_at(key, claim, context),
                why=why,
            )
        )
    return told


def _joined_places(predicate: Token, where: str, context: Context) -> list[tuple[Token, str]]:
    """The place of a visit and those that are joined to it, in the order of the text."""
    verb = grammar.support(predicate) or predicate
    first = next((t for t in verb.subtree if t.i > predicate.i and _place_at(t, context) == where), None)
    if first is None:
        return []
    tokens = grammar.conjuncts(first)[:MOST]
    tokens += [place for phrase in _joined_phrases(verb, first) for place in phrase]
    found = {first.i: (first, where)}
    for token in tokens:
        key = _place_at(token, context)
        taken = {one for _, one in found.values()} | {context.state_key(one) for _, one in found.values()}
        if key is not None and key not in taken and token.i > first.i:
            found[token.i] = (token, key)
    return [found[at] for at in sorted(found)]


def _joined_phrases(verb: Token, first: Token) -> list[list[Token]]:
    """Places behind a second preposition, 'to Lima in May and to Rabat', or behind a day, 'Togo on Monday and Mali'."""
    below = [c for c in verb.subtree if c.dep_ == "conj" and c.i > first.i]
    phrases = [[g for g in c.children if g.dep_ == "pobj"] for c in below if c.lower_ in LEADING and c.pos_ == "ADP"]
    phrases += [[c] for c in below if c.pos_ == "PROPN" and c.head.ent_type_ in ("DATE", "TIME")]
    return [phrase for phrase in phrases if phrase]


def _place_at(token: Token, context: Context) -> str | None:
    mention = context.book.resolve(token) if token.pos_ == "PROPN" else None
    if mention is None or len(mention.actors) != 1 or mention.form == "demonym":
        return None
    key = mention.actors[0]
    return key if context.actor(key).type in PLACES else None


def _times(predicate: Token, places: list[Token], claim: Claim, context: Context) -> list[When | None]:
    """The time of each stop: the one that stands behind it; of all, where only the last has one."""
    edges = [*(place.idx for place in places), predicate.sent.end_char]
    found: list[When | None] = []
    for start, end in pairwise(edges):
        behind = [(t, head) for t, head in context.sentence_times(predicate) if start < t.span.start < end]
        timex, head = behind[0] if len(behind) == 1 else (None, None)
        if timex is not None and head is not None and "later" not in timex.text.lower():
            when = turned(timex, head, context).when if claim.status == "planned" else timex.when
            found.append(_behind(found[-1], when) if found and claim.status == "planned" else when)
        else:
            found.append(None)
    return [claim.when] * len(found) if not any(found[:-1]) else [claim.when, *found[1:]]


def _behind(before: When | None, when: When | None) -> When | None:
    """'on Monday in Lima and on Thursday in Quito': of what is to come, the Thursday behind that Monday."""
    if before is None or when is None or not is_one_day(before) or not is_one_day(when):
        return when
    first, second = (date.fromisoformat(one.edtf or "") for one in (before, when))
    if not 0 < (first - second).days < WEEK:
        return when
    later = (second + timedelta(days=WEEK)).isoformat()
    return msgspec.structs.replace(when, edtf=later, basis=f"the '{when.text}' behind {before.edtf}, the stop before")


def _hosted_at(where: str, claim: Claim, context: Context) -> tuple[Party, ...]:
    """The parties of a visit at one of its stops: hosts of another state are those of another stop."""
    here = context.state_key(where)
    told = [p for p in claim.parties if p.role != "host" or context.state_key(p.actor) in (None, here)]
    if any(p.role == "host" and p.actor == claim.where for p in claim.parties) and where == here:
        told = [*(p for p in told if p.actor != here), Party(where, "host")]
    return tuple(told)

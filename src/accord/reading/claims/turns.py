"""One act told of several times, or of somebody else in turn: 'signed treaties in 2011 and 2017', 'Lima left in 2013'.

A claim has one time. Each further time that is joined to it tells of a further act of the same sides; two days in a row
are one stretch ('talks on Monday and Tuesday'). Where a name stands before the further time, the act is that one's:
'Peru withdrew in 2013 and Chile in 2014'.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from msgspec import structs

from accord.ids import content_id
from accord.reading.claims.tocome import is_to_come
from accord.reading.claims.turning import word_before
from accord.reading.frames.plain import PREFIX
from accord.reading.grammar import support
from accord.reading.when import When, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention
    from accord.reading.when import Timex

KINDS = frozenset({"act", "agreement", "meeting", "visit", "request"})
TOLD = frozenset({"done", "alleged", "planned"})
OPEN = frozenset({"between", "from", "since", "until", "till", "by", "for", "before", "after"})
DOERS = frozenset({"source", "visitor"})
NAMED = frozenset({"state", "person", "organisation", "group"})
MOST = 4
_JOINED = re.compile(r"\s*(?:,|,?\s+and(?:\s+(?:again|then|later|once more|finally))?)\s*(?:(?:in|on)\s+)?")
_IN_TURN = re.compile(r",?\s+(?:and|while|but)\s+")
_BEFORE_TIME = re.compile(r",?\s+(?:(?:later|then|followed)\s+)?(?:in|on)\s+|\s+")


def stretched(when: When | None, predicate: Token, context: Context) -> When | None:
    """A day, or the days in a row that are joined to it: 'met on Monday and Tuesday'."""
    own = _own(when, predicate, context)
    if when is None or own is None or not is_one_day(when):
        return when
    behind = next(iter(_joined_to(own, predicate, context)), None)
    if behind is None or behind.when is None or not is_one_day(behind.when) or not _is_next(when, behind.when):
        return when
    both = f"{own.text} and {behind.text}"
    return structs.replace(when, edtf=f"{when.edtf}/{behind.when.edtf}", text=both)


def in_turn(predicate: Token, claim: Claim, context: Context) -> tuple[Claim, list[Claim]]:
    """A claim, and claims of the same act at the times joined to its own, or of whoever stands before one of these.

    Args:
        predicate: what fired the claim's frame.
        claim: the claim.
        context: the report.
    """
    own = _own(claim.when, predicate, context) if claim.kind in KINDS and claim.status in TOLD else None
    if own is None or claim.when is None or word_before(own, context) in OPEN:
        return claim, []
    following = _named_next(own, predicate, context)
    if following is not None and claim.kind != "visit" and _is_gapped(following[0], predicate, own, context):
        return _by_turns(claim, *following)
    if claim.frame.startswith(PREFIX):
        return claim, []
    joined = [(t, t.when) for t in _joined_to(own, predicate, context) if t.when is not None]
    told = [(t, w) for t, w in joined if _is_alike(claim.when, w) and not _is_next(claim.when, w)]
    return claim, [_at(claim, timex, when) for timex, when in told if _may_be(when, claim, context)]


def _own(when: When | None, predicate: Token, context: Context) -> Timex | None:
    """The time expression of the sentence that tells a claim's time."""
    if when is None or when.edtf is None:
        return None
    told = (t for t, _ in context.sentence_times(predicate) if t.when is not None)
    return next((t for t in told if t.text == when.text and t.when is not None and t.when.edtf == when.edtf), None)


def _joined_to(own: Timex, predicate: Token, context: Context) -> list[Timex]:
    """The times that are joined to one by 'and', in the order of the text; none where a list goes on otherwise."""
    found: list[Timex] = []
    last = own
    for timex in (t for t, _ in context.sentence_times(predicate) if t.span.start > own.span.end):
        if not _JOINED.fullmatch(context.text[last.span.end : timex.span.start]) or len(found) == MOST:
            break
        found.append(timex)
        last = timex
    closed = found and "and" in context.text[(found[-2] if len(found) > 1 else own).span.end : found[-1].span.start]
    return found if closed and not _opens_clause(found[-1], context) else []


def _opens_clause(timex: Timex, context: Context) -> bool:
    """'left in 2013 and in 2015 joined the bank': the second time opens what comes behind it."""
    token = context.token_at.get(timex.span.start)
    if token is None:
        return True
    last = token.doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
    behind = token.doc[last.end] if last is not None and last.end < len(token.doc) else None
    return behind is not None and behind.pos_ in ("VERB", "AUX", "PRON", "PROPN", "DET", "NOUN")


def _is_next(first: When, second: When) -> bool:
    try:
        return (date.fromisoformat(second.edtf or "") - date.fromisoformat(first.edtf or "")).days == 1
    except ValueError:
        return False


def _is_alike(first: When, second: When) -> bool:
    """Whether two times are equally fine and not the same: two years, two months, two days."""
    one, other = first.edtf or "", second.edtf or ""
    plain = one.replace("-", "").isdigit() and other.replace("-", "").isdigit()
    return plain and len(one) == len(other) and one != other


def _may_be(when: When, claim: Claim, context: Context) -> bool:
    return is_to_come(when, context) == (claim.status == "planned")


def _at(claim: Claim, timex: Timex, when: When) -> Claim:
    why = (*claim.why, f"'{timex.text}' is joined to '{claim.when.text if claim.when else ''}', an act of its own")
    return structs.replace(claim, id=content_id("c", claim.id, str(timex.span.start)), when=when, number=None, why=why)


def _named_next(own: Timex, predicate: Token, context: Context) -> tuple[Mention, Timex] | None:
    """'… in 2013 and Tuvalu in 2014': the name right behind a time, and the time right behind that."""
    joint = _IN_TURN.match(context.text, own.span.end)
    if joint is None:
        return None
    named = (m for m in context.mentions_in(context.sentence_span(predicate)) if m.span.start == joint.end())
    mention = next((m for m in named if len(m.actors) == 1), None)
    if mention is None:
        return None
    for timex, _ in context.sentence_times(predicate):
        between = context.text[mention.span.end : timex.span.start]
        if timex.span.start > mention.span.end and _BEFORE_TIME.fullmatch(between):
            return None if _opens_clause(timex, context) else (mention, timex)
    return None


def _is_gapped(mention: Mention, predicate: Token, own: Timex, context: Context) -> bool:
    """Whether a name stands for the subject: 'recognised Palau in 2009 and Nauru in 2013' may be of the object."""
    verb = support(predicate) or predicate
    kind = context.actor(mention.actors[0]).type
    if kind not in NAMED or verb.pos_ != "VERB" or mention.form != "name":
        return False
    rest = context.mentions_in(context.sentence_span(predicate))
    return not any(verb.idx < m.span.start < own.span.start and m.form not in ("pronoun", "office") for m in rest)


def _by_turns(claim: Claim, mention: Mention, timex: Timex) -> tuple[Claim, list[Claim]]:
    """The act of the first, and the same act of the one named behind: 'Fiji closed a bank in May and Palau in July'."""
    key, when = mention.actors[0], timex.when
    doers = [p for p in claim.parties if p.role in DOERS and p.actor != key]
    own = structs.replace(
        claim,
        parties=tuple(p for p in claim.parties if p.actor != key),
        where=None if claim.where == key else claim.where,
    )
    if not doers or when is None or claim.when is None or not _is_alike(claim.when, when):
        return own, []
    parties = (structs.replace(doers[0], actor=key), *(p for p in own.parties if p.role not in DOERS))
    identity, why = content_id("c", claim.id, str(mention.span.start)), (*claim.why, f"told of '{key}' in turn")
    return own, [structs.replace(own, id=identity, when=when, number=None, parties=parties, where=None, why=why)]

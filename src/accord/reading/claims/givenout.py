"""What a government says in the present in a paper of its own is of the paper's day: 'The Ministry rejects it'.

A communiqué performs what its verbs name (Austin 1962): who reads "The Government of Togo condemns the raid" on a page
that this government gives out reads the condemning itself. So a statement or request in the simple present, by the
body or the state that gives the page out, is of the page's date. In another's paper such words may be of any day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.branch import subject_of
from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import thread_words
from accord.reading.when import When, is_one_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context

SPOKEN = frozenset({"statement", "request", "commitment"})
BY = frozenset({"speaker", "source"})
TOLD = frozenset({"done", "denied"})
OWN = frozenset({"stated", "dateline", "page", "feed"})
MAIN = frozenset({"ROOT", "ccomp", "parataxis"})
HEAD = 400  # characters, in which a page says whose it is
SHORT = 110  # characters of a line that does
_OVER = re.compile(
    r"(?:^|[/–—-] )(?:the )?(?:ministry|government|presidency|embassy) of|"
    r"\b(?:statement|release|communiqu[eé]|declaration|commentary|note)\b.{0,25}? (?:by|of|from) the "
    r"(?:ministry|government|embassy)"
)


def of_the_paper(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those of what a government says in its own paper with the paper's date."""
    told = tuple(claims)
    day = When(edtf=context.report.published.edtf, basis="the report's date, on which it gives out its own words")
    if context.report.published.basis not in OWN or not is_one_day(day) or not _is_given_out(context):
        return told
    said = [claim for claim in told if _is_performed(claim, context)]
    speakers = frozenset(party.actor for claim in said for party in claim.parties if party.role in BY)
    if len(context.states_of(speakers)) != 1:
        return told
    ids = {claim.id for claim in said if claim.when is None}
    why = f"time: {day.basis}"
    return tuple(structs.replace(c, when=day, why=(*c.why, why)) if c.id in ids else c for c in told)


def _is_given_out(context: Context) -> bool:
    """Whether a page is a government's own: by its name, or by what stands over its text."""
    if context.report.credits:
        return False  # an agency's, about a ministry
    outlet = (context.report.outlet or "").lower()
    if outlet:
        return any(word in context.library.classes["governing"] | {"directorate"} for word in outlet.split())
    heads = (line.strip() for line in context.text[:HEAD].lower().splitlines())
    return any(len(line) <= SHORT and not line.endswith((".", '"')) and _OVER.search(line) for line in heads)


def _is_performed(claim: Claim, context: Context) -> bool:
    """Whether a claim is of words that a main clause says in the simple present, of a body or a state."""
    verb = context.token_at.get(claim.trigger.start)
    if verb is None or claim.kind not in SPOKEN or claim.status not in TOLD or verb.tag_ not in ("VBZ", "VBP"):
        return False
    top = first_conjunct(verb)
    if (
        top.dep_ not in MAIN
        or top.tag_ not in ("VBZ", "VBP")
        or verb.lemma_.lower() not in thread_words().sayings.performing
    ):
        return False
    if any(c.dep_ == "prep" and c.lower_ == "in" and c.i < verb.i for c in (*verb.children, *top.children)):
        return False  # 'In the note Togo demands': that was handed over on its own day
    subject = subject_of(verb) or subject_of(top)
    return subject is not None and _is_official(subject, context)


def _is_official(noun: Token, context: Context) -> bool:
    """'the Ministry', 'the Government of Togo', 'Togo', 'the Togolese side'."""
    if noun.lemma_.lower() in context.library.classes["governing"] | {"side", "republic", "mission"}:
        return True
    return any(context.actor(key).type in ("state", "organisation") for key in context.keys(noun))

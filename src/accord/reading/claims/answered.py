"""What one side says and the other denies at once: 'Peru said that Chile had agreed. Chile denied this.'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.branch import subject_of
from accord.reading.denials import TELLING
from accord.reading.modality import load_modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context

THIS = frozenset({"this", "that", "it"})
PLAINLY = frozenset({"deny", "refute", "rebut"})  # 'rejected it' may be of an offer
TAKEN_BACK = frozenset({"done", "planned", "ongoing"})


def doubted(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those alleged that another side denies right behind the sentence that reports them.

    Args:
        claims: of a report.
        context: the report.
    """
    claims = tuple(claims)
    answered = {before.start: by for before, by in _denials(context)}
    if not answered:
        return claims
    return tuple(_answered(claim, answered, context) for claim in claims)


def _denials(context: Context) -> Iterator[tuple[Sentence, set[str]]]:
    """The sentences that the next one denies, with the states that deny them."""
    denying = load_modality().denied
    for number, sentence in enumerate(context.sentences[1:]):
        root = sentence.root
        if root.lemma_.lower() in denying and _takes_back(root):
            subject = subject_of(root)
            by = set(map(context.side, context.keys_at(subject))) if subject is not None else set()
            if by:
                yield context.sentences[number], by


def _takes_back(verb: Token) -> bool:
    """Whether a verb denies what was told before: 'denied this', 'rejected the claim'."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or thing.n_rights:
        return False
    if thing.lower_ in THIS:
        return verb.lemma_.lower() in PLAINLY
    pointed = any(c.lower_ in ("the", "this", "that", "these", "those") for c in thing.children)
    return pointed and thing.lemma_.lower() in TELLING | load_modality().alleged_nouns


def _is_what_is_said(token: Token) -> bool:
    """Whether a word tells what is said itself, and not what a clause within adds: 'said it paid before it left'."""
    for one in (token, *token.ancestors):
        if one.dep_ in ("advcl", "relcl", "acl"):
            return False
        if one.dep_ in ("ccomp", "parataxis"):
            return True
    return False


def _answered(claim: Claim, answered: dict[int, set[str]], context: Context) -> Claim:
    if claim.kind == "statement" or not claim.attribution or claim.status not in TAKEN_BACK:
        return claim
    token = context.token_at.get(claim.trigger.start)
    by = answered.get(token.sent.start, set()) if token is not None else set()
    sides = {context.side(party.actor) for party in claim.parties}
    speakers = {context.side(link.actor) for link in claim.attribution if link.actor is not None}
    if not by & sides or by & speakers or token is None or not _is_what_is_said(token):
        return claim
    return structs.replace(claim, status="alleged", why=(*claim.why, "alleged: who is said to do it denies it at once"))

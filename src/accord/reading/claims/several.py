"""Several things in one act: 'a contract for two frigates and an arrangement on 48 jets' are two, each with its figure.

A claim has one number. What an act tells beside it is a claim too: of the same act, where something else is counted
('tariffs of 25 percent on 38 products'), or of a further thing, where it is coordinated ('a loan and 20 scholarships').
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from accord.ids import content_id
from accord.reading.claims.amounts import Amount, amounts_of, chief
from accord.reading.claims.terms import term_of
from accord.reading.claims.topics import topics_of
from accord.reading.grammar import conjuncts, patients
from accord.reading.numbers import is_rate
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim, Number
    from accord.reading.claims.context import Context

COUNTING = frozenset({"act", "agreement", "commitment", "request"})
APART = frozenset({"relcl", "advcl", "ccomp", "parataxis", "nsubj", "csubj", "acl"})
MOST = 4
STEPPED = frozenset({"agreement", "commitment", "request"})
# What stands behind these is not what is done, but what it answers, what it was before, or who says so.
BACKWARD = frozenset(
    {"after", "before", "since", "despite", "amid", "because", "following", "than", "like", "without", "according"}
)
# What it is done for or is about: 'summoned the envoy over two deaths', 'a warrant concerning 40 million cedis'.
REASONS = frozenset({"over", "about", "regarding", "concerning"})
BALLOTS = frozenset({"vote", "abstention", "ballot"})  # 'with 30 votes in favour and 12 abstentions': of one vote
# Nouns behind which 'over' gives the matter; 'took control over two towns' is done to them.
MATTERS = frozenset(
    {"dispute", "row", "quarrel", "warrant", "charge", "protest", "note", "case", "inquiry", "probe", "complaint"}
    | {"suit", "lawsuit", "concern", "outrage", "trial", "crisis", "tension", "disagreement"}
)
ANSWERING = frozenset({"response", "retaliation", "reaction", "reply", "answer", "exchange", "return"})


def own_amounts(predicate: Token, context: Context) -> list[Amount]:
    """The amounts in a predicate's own clause: below it, without its subject and without clauses that hang on it."""
    return amounts_of(_own_words(predicate, context), context.text, context.dated)


def number_around(predicate: Token, context: Context) -> Number | None:
    """The amount that a predicate's clause tells most plainly: 'undertook to clear mines in 13 areas'; or None."""
    told = (a for a in own_amounts(predicate, context) if not a.measure and a.number.unit)
    amount = chief(a for a in told if _member(a.at, predicate) == predicate)  # what is coordinated is another thing
    return None if amount is None else amount.number


def further(predicate: Token, claim: Claim, context: Context) -> Iterator[Claim]:
    """Claims of what an act tells beside its number.

    Args:
        predicate: what fired the claim's frame.
        claim: the claim, with its own number or none.
        context: the report.
    """
    if claim.kind not in COUNTING:
        return
    amounts = [a for a in own_amounts(predicate, context) if not a.measure and a.number.unit]
    own = next((a for a in amounts if claim.number is not None and a.number.value == claim.number.value), None)
    seen = {_sort_of(claim.number)} if claim.number is not None else set()
    told: set[int] = set() if own is None else {_member(own.at, predicate).i}
    for amount in amounts[: MOST + 1]:
        member = _member(amount.at, predicate)
        if amount is own or amount.number == claim.number or member.lemma_.lower() in BALLOTS:
            continue
        if member.i not in told and member != predicate and claim.kind != "act" and member.pos_ in ("NOUN", "PROPN"):
            told.add(member.i)
            yield _of_its_own(claim, amount, member, context)
        elif claim.number is not None and (_sort_of(amount.number) not in seen or _is_another_rate(amount, member)):
            seen.add(_sort_of(amount.number))
            yield counted_beside(claim, amount, f"'{amount.number.text}' is told of it beside")
    term = term_of(predicate, context) if claim.kind == "commitment" and predicate.pos_ == "VERB" else None
    if term is not None and seen and _sort_of(term) not in seen:
        yield counted_beside(claim, Amount(predicate, term), f"'{term.text} {term.unit}' is told of it beside")
    yield from _further_steps(predicate, claim, context)


def _further_steps(predicate: Token, claim: Claim, context: Context) -> Iterator[Claim]:
    """'pledged to hand over two boats and to train 120 officers': a further thing, with its own figure."""
    if claim.kind not in STEPPED or predicate.pos_ != "VERB":
        return
    for done in (c for c in predicate.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"):
        for verb in conjuncts(done)[1 : MOST + 1]:
            if verb.tag_ != "VB" or any(c.dep_ in ("nsubj", "nsubjpass", "neg") for c in verb.children):
                continue
            told = [a for a in own_amounts(verb, context) if not a.measure and (a.number.unit or a.number.value)]
            amount = chief(told)
            if amount is None or amount.number == claim.number:
                continue
            first = next((c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"), verb)
            last = list(verb.subtree)[-1]
            end = last.idx + len(last.text)
            yield counted_beside(
                claim,
                amount,
                f"'{verb.text}' is a further thing of it, and counted by itself",
                trigger=Span(verb.idx, verb.idx + len(verb.text)),
                where=None,
                when=None,
                topics=topics_of(patients(verb), context),
                said=None if claim.said is None else " ".join(context.text[first.idx : end].split()).rstrip(" ,;."),
            )


def _is_another_rate(amount: Amount, member: Token) -> bool:
    """'60% on sugar and 33% on maize': each rate is on something else."""
    on = any(c.dep_ == "prep" and c.lower_ in ("on", "for") for c in member.children)
    return on and is_rate(member) and amount.at in member.children


def _of_its_own(claim: Claim, amount: Amount, member: Token, context: Context) -> Claim:
    """What is coordinated with what the claim is of, as a claim: the same sides, another thing."""
    words = [t for t in member.subtree if t.dep_ not in ("cc", "punct") or t.i > member.i]
    words = [t for t in words if not any(a.dep_ in ("conj", "relcl") and a != member for a in _up(t, member))]
    start, end = words[0].idx, words[-1].idx + len(words[-1].text)
    return counted_beside(
        claim,
        amount,
        f"'{member.text}' is coordinated with it, and counted by itself",
        trigger=Span(member.idx, member.idx + len(member.text)),
        topics=topics_of([member], context) or claim.topics,
        said=None if claim.said is None else " ".join(context.text[start:end].split()).rstrip(" ,;"),
    )


def counted_beside(claim: Claim, amount: Amount, why: str, **changed: object) -> Claim:
    """A claim that goes beside another one, of a further amount, with the reason and whatever else is its own."""
    return msgspec.structs.replace(
        claim,
        id=content_id("c", claim.id, str(amount.at.idx)),
        number=amount.number,
        why=(*claim.why, why),
        **changed,
    )


def _up(token: Token, top: Token) -> list[Token]:
    """A word and those above it, below another."""
    found = []
    while token not in (top, token.head):
        found.append(token)
        token = token.head
    return found


def _member(token: Token, predicate: Token) -> Token:
    """The member of a coordination below a predicate that a word stands in; the predicate where it stands in none."""
    return next((above for above in _up(token, predicate) if above.dep_ == "conj"), predicate)


def _sort_of(number: Number) -> str:
    """What sort of amount it is: of one sort an act has one."""
    unit = number.unit or ""
    return "money" if unit.isupper() else unit.lower().removesuffix("s")


def _own_words(predicate: Token, context: Context) -> list[Token]:
    found: list[Token] = []
    waiting = [predicate]
    while waiting:
        token = waiting.pop()
        found.append(token)
        for child in token.children:
            clause = child.dep_ in APART or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))
            aside = clause or child.is_space or _looks_back(child) or _is_of_the_matter(child, predicate)
            if not aside and not (child.dep_ == "agent" and _is_by_people(child, context)):
                waiting.append(child)
    return sorted(found, key=lambda token: token.i)


def _looks_back(word: Token) -> bool:
    """'after 12 years of talks', 'in response to a 20 percent tariff': what the act came after."""
    if word.dep_ not in ("prep", "mark", "advmod"):
        return False
    inner = (child for child in word.children if child.dep_ == "pobj")
    return word.lower_ in BACKWARD or any(noun.lemma_.lower() in ANSWERING for noun in inner)


def _is_of_the_matter(word: Token, predicate: Token) -> bool:
    """'summoned him over two deaths', 'a row about three islands': what it is for or about."""
    if word.dep_ != "prep" or word.lower_ not in REASONS:
        return False
    taken = word.head == predicate and any(c.dep_ in ("dobj", "nsubjpass") for c in predicate.children)
    return taken or word.head.lemma_.lower() in MATTERS


def _is_by_people(agent: Token, context: Context) -> bool:
    """'adopted by the ministers of the 15 states'; not 'sealed by the signing of 12 documents'."""
    classes = context.library.classes
    people = classes["people"] | classes["side"] | classes["office-head"] | classes["envoy"]
    return any(c.lemma_.lower() in people or context.book.resolve(c) is not None for c in agent.children)

"""Phrases that a day or an aside in front of them draws away from what they belong to.

'The collapse on May 1 of a bridge in Arica' is no May of a bridge, and 'will meet as planned on 4 May in Arica' plans
nothing in Arica: the tree hangs them where they stand next. Each repair asks for the one shape in which that is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.when import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

DAYS = MONTHS | WEEKDAYS
AS_TOLD = frozenset({"planned", "foreseen", "scheduled", "agreed", "expected", "announced", "intended", "promised"})
HOLDERS = frozenset(
    {"vessel", "boat", "ship", "trawler", "tanker", "ferry", "plane", "aircraft", "bus", "truck", "lorry", "convoy"}
)
AT = frozenset({"on", "in", "at", "from", "with", "between", "to"})


def of_day(word: Token) -> None:
    """'the collapse on May 1 of a bridge': what stands behind a day is of the noun before it.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The collapse on Nov. 1 of a canopy at the station killed two.")
    >>> of_day(doc[5])
    >>> doc[5].head.text
    'collapse'
    """
    day = word.head
    if word.dep_ != "prep" or day.lower_.rstrip(".") not in DAYS or day.dep_ != "pobj" or word.i < day.i:
        return
    noun = day.head.head
    if day.head.lower_ == "on" and noun.pos_ == "NOUN" and noun.i < day.head.i:
        hang(word, noun, "prep")


def as_planned(told: Token) -> None:
    """'will meet as planned on 4 May in Arica': when and where is of the meeting, and not of the planning.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("The board will meet as foreseen on 4 May in Arica.")
    >>> as_planned(doc[5])
    >>> "on" in [child.text for child in doc[3].children if child.dep_ == "prep"]
    True
    """
    verb = told.head
    if told.dep_ != "advcl" or verb.pos_ != "VERB" or verb.i > told.i or told.nbor(-1).lower_ != "as":
        return
    if any(child.dep_ in ("nsubj", "nsubjpass", "auxpass") for child in told.children):
        return
    for child in [c for c in told.children if c.dep_ == "prep" and c.lower_ in AT and c.i > told.i]:
        hang(child, verb, "prep")


def who_aboard(word: Token) -> None:
    """'the 23 crew of a trawler who were held': who is told of is aboard it.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("They freed 23 sailors of a trawler who had spent a week in custody.")
    >>> who_aboard(doc[7])
    >>> next(token.head.text for token in doc if token.dep_ == "relcl")
    'sailors'
    """
    clause = word.head
    holder = clause.head
    if clause.dep_ != "relcl" or holder.lemma_.lower() not in HOLDERS or holder.dep_ != "pobj":
        return
    people = holder.head.head
    if holder.head.lower_ in ("of", "from", "aboard", "on") and people.tag_ in ("NNS", "NN") and people.i < holder.i:
        hang(clause, people, "relcl")

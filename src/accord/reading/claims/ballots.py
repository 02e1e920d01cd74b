"""What a vote came to, as the press writes it: "by a vote of 98-9", "voted 45 to 12", "in a 78-to-9 vote"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.reading.claim import Number
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO = r"(?: ?[-–] ?| votes? to | to |-to-)"
_VOTES = re.compile(
    rf"\b(?P<lead>votes? of|voted|vote was|by|passed|approved) (?P<led>\d{{1,3}}{_TO}\d{{1,3}})(?![\w%-]| ?[-–] ?\d)"
    rf"|\b(?P<named>\d{{1,3}}{_TO}\d{{1,3}})(?= vote\b)"
    rf"|(?<=[a-z] )(?P<bare>\d{{1,3}}[-–]\d{{1,3}})(?=[,.;]| on [A-Z]| in favou?r)",
)
_AGAINST = re.compile(r"\D")  # behind the votes for
# What follows the figures of a range: 'by 10 to 15 percent', 'by 20 to 30 ships'.
_RANGE = re.compile(r" (?!(?:on|in|at|with|after|and|to|late|early|following|for|against|amid|but)\b)\w")


def ballot_of(predicate: Token, text: str) -> Number | None:
    """The votes for, where a predicate of deciding has one tally in its sentence; None where it has none or several.

    >>> from accord.reading.parse import load_model
    >>> said = "The assembly adopted it by a vote of 98-9, with 31 abstaining."
    >>> ballot_of(load_model()(said)[2], said)
    Number(value=98, unit='votes', text='98-9', bound='exact')
    """
    if predicate.lemma_.lower() not in grammar_words().balloting:
        return None
    sentence = predicate.sent
    found = [one for one in _VOTES.finditer(text, sentence.start_char, sentence.end_char) if not _is_range(one, text)]
    if len(found) != 1:
        return None
    words = found[0]["led"] or found[0]["named"] or found[0]["bare"]
    return Number(value=int(_AGAINST.split(words)[0]), unit="votes", text=words)


def _is_range(found: re.Match[str], text: str) -> bool:
    """'raised it by 10 to 15 points': what is counted follows, and no vote is told before."""
    plain = found["lead"] in ("by", "passed", "approved") and "vote" not in found[0]
    return plain and _RANGE.match(text, found.end()) is not None

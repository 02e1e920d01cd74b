"""People who are told by an office alone: their state stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context


def is_office(noun: Token, context: Context) -> bool:
    """Whether a word names somebody by an office alone: 'India's foreign secretary', 'the US envoy', 'officials'.

    Args:
        noun: any word of the report.
        context: the report.
    """
    classes, lemma = context.library.classes, noun.lemma_.lower()
    human = lemma in classes["office-head"] or lemma in classes["guest"] or lemma in classes["colleague"]
    return noun.pos_ == "NOUN" and human and lemma != "party"  # 'both parties' are sides, and nobody's office

"""Whose a body is that stands behind a description of its state: "the South American country's foreign ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.regions import article_before, place_words, state_that_fits
from accord.reading.actors.titles import state_in_mind

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def described_owner(context: Context, start: int) -> str | None:
    """The state of the body whose name begins at a token behind "the country's", "the Gulf state's".

    A bare "country" is the state in mind; an adjective picks the one state named lately that it fits.
    """
    sheet = context.sheet
    noun = start - 2
    if noun < 1 or sheet.lower[start - 1] not in ("'s", "'") or sheet.lemma[noun] not in context.lexicon.country_nouns:
        return None
    article = article_before(context, noun)
    if article < 0:
        return None
    words = place_words(context, article + 1, noun)
    return state_that_fits(context, words, article) if words else state_in_mind(context, article)

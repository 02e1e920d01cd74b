"""A body of a state by the noun of what it is, known as one by who heads it: "the head of Chad's border service"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.body import Body

_ARTICLES = frozenset({"the", "both"})


def headed_body(body: Body) -> str | None:
    """The body's own name, in lower case, where it has a head told before it; None where it has none.

    "the director of Kenya's wildlife service" and "the head of the wildlife service of Kenya" tell of a service of the
    state. Of several states it is that noun in the plural: "the heads of the wildlife services of Kenya and Togo".
    """
    context, sheet = body.context, body.context.sheet
    several = len(body.owners) > 1
    last = body.lemma if several else body.lower
    if last not in context.lexicon.organisations.bodies or body.start > body.noun:
        return None
    of = body.first - 1
    while of > 0 and sheet.lower[of] in _ARTICLES:
        of -= 1
    if of < 1 or sheet.lower[of] != "of" or sheet.lemma[of - 1] not in context.lexicon.organisations.chiefs:
        return None
    words = [word for word in sheet.lower[body.start : body.noun] if word not in context.lexicon.titles.colour]
    return " ".join([*words, last])

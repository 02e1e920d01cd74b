"""Who is "from" a state and belongs to it: "soldiers from Rwanda", "patrol boats from the Greek coast guard"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.service import of_service
from accord.reading.actors.spot import head_of

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit


def goes_on_with(context: Context, hit: Hit) -> bool:
    """Whether another state is joined to this one: of "envoys from Peru and Ecuador" the last tells of both."""
    sheet = context.sheet
    at = head_of(sheet.head, hit.start, hit.end)
    joined = (child for child in sheet.children[at] if sheet.dep[child] == "conj")
    return any((other := context.hit(child)) is not None and other.kind == "state" for child in joined)


def hails(context: Context, noun: int, of: int) -> bool:
    """Whether who or what is "from" a state belongs to it: people do, a vessel of a navy or a coast guard does."""
    sheet, lexicon = context.sheet, context.lexicon
    if sheet.head[of] != noun or sheet.tag[noun] not in ("NN", "NNS"):
        return False
    if sheet.lemma[noun] in lexicon.representing or (
        sheet.lemma[noun] in lexicon.nationals and sheet.tag[noun] == "NNS"
    ):
        return True
    return of_service(context, noun)

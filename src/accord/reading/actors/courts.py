"""Courts by where they sit: "a court in Sfax", "the tribunal of Sfax", "a Sfax court"; and tribunals of no one state.

A court does what it rules in its own name. It belongs to the state of the town where it sits; where tribunals of many
states sit, and where a convention set it up, to none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.fold import fold
from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Draft, Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.spot import Cast

_LINKS = frozenset({"of", "in", "at", "the"})
_NOUNS = frozenset({"NN", "NNP"})
_OWN = frozenset({"NN", "NNP", "JJ", "NNS", "NNPS", "HYPH"})  # words of a court's own name
_REACH = 10  # tokens of a name like "criminal chamber of the High Court of Sfax"
_BEFORE = 4


def find_courts(context: Context, cast: Cast, taken: set[int]) -> list[Spot]:
    """Mentions of courts that do something and are told by their seat, or by what set them up.

    Args:
        context: the report.
        cast: its actors; courts found are added.
        taken: tokens that mentions found before cover.
    """
    sheet, words = context.sheet, context.lexicon.tribunals
    spots: list[Spot] = []
    for at, lemma in enumerate(sheet.lemma):
        if lemma not in words.courts or at in taken or context.hit_at[at] >= 0 or sheet.tag[at] not in _NOUNS:
            continue
        if context.titled[sheet.sent[at]] or not _does(context, at):
            continue
        spot = _told(context, cast, at)
        if spot is not None:
            spots.append(spot)
    return spots


def _does(context: Context, at: int) -> bool:
    """Whether it acts: the subject of a verb, or who does it behind "by"."""
    sheet = context.sheet
    if sheet.dep[at] == "nsubj":
        return sheet.lower[at + 1 : at + 2] != ["'s"]
    return sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] == "by"


def _told(context: Context, cast: Cast, at: int) -> Spot | None:
    """The mention that a court's own words make."""
    sheet, tribunals = context.sheet, context.lexicon.tribunals
    start = at
    while start > 0 and at - start < _BEFORE and sheet.tag[start - 1] in _OWN and context.hit_at[start - 1] < 0:
        start -= 1
    town = context.hit(start - 3) if sheet.lower[max(start - 2, 0) : start] == ["-", "based"] and start > 2 else None  # noqa: PLR2004 (a town, a hyphen, 'based')
    if town is not None:  # told so is a court of many states
        return _of_no_state(context, cast, (town.start, at, at + 1))
    end, seat = _seat_behind(context, at)
    named = start < at and sheet.capital(at) and sheet.lower[at + 1 : at + 2] != ["of"]
    if named or (seat is not None and (end == at + 1 or not _of_a_court(context, at, end))):
        return None  # 'the Supreme Court in Sfax' is named by itself
    between_states = sheet.lemma[at] in tribunals.nouns
    arbitral = between_states and not tribunals.arbitral.isdisjoint(sheet.lower[start:at])
    if seat is not None and not arbitral and seat.key not in tribunals.seats:
        return _of_state(context, cast, (start, at, end), seat.state)
    if seat is None:
        end = _set_up_by(context, at) if between_states else at + 1
    told = between_states and (arbitral or seat is not None or end > at + 1)  # a court in such a town may be its own
    return _of_no_state(context, cast, (start, at, end)) if told else None


def _of_a_court(context: Context, at: int, end: int) -> bool:
    """Whether the words are a court's: a chamber is one that is of a court."""
    lemmas = context.sheet.lemma[at:end]
    return lemmas[0] != "chamber" or "court" in lemmas or "Court" in lemmas or "tribunal" in lemmas


def _seat_behind(context: Context, at: int) -> tuple[int, Hit | None]:
    """The token behind a court's name, and the town that it ends with: "in Sfax", "of the Court of Appeal of Sfax"."""
    sheet = context.sheet
    end = at + 1
    if end >= len(sheet) or sheet.lower[end] not in ("of", "in", "at"):
        return at + 1, None
    stop = min(len(sheet), at + _REACH)
    while end < stop and sheet.sent[end] == sheet.sent[at]:
        hit = context.hit(end)
        if hit is not None:
            town = hit.kind == "place" and hit.form == "name" and hit.state is not None
            return (hit.end, hit) if town else (at + 1, None)
        if not (sheet.capital(end) or sheet.lower[end] in _LINKS):
            break
        end += 1
    return at + 1, None


def _set_up_by(context: Context, at: int) -> int:
    """The token behind what set a tribunal up: "a tribunal under the sea convention"; else the one behind its noun."""
    sheet = context.sheet
    if sheet.lower[at + 1 : at + 2] != ["under"]:
        return at + 1
    for end in range(at + 2, min(len(sheet), at + _REACH)):
        if sheet.sent[end] != sheet.sent[at] or sheet.tag[end].startswith("VB"):
            break
        if sheet.lower[end] in context.lexicon.tribunals.founding:
            return end + 1
    return at + 1


def _of_state(context: Context, cast: Cast, span: tuple[int, int, int], state: str | None) -> Spot:
    """A court of the state of the town where it sits."""
    put_known(context, cast, f"state:{state}")
    return _spot(context, cast, span, state, f"a court by its seat, which is in {state}")


def _of_no_state(context: Context, cast: Cast, span: tuple[int, int, int]) -> Spot:
    """A tribunal between states."""
    return _spot(context, cast, span, None, "a tribunal of no one state")


def _spot(context: Context, cast: Cast, span: tuple[int, int, int], state: str | None, why: str) -> Spot:
    start, at, end = span
    name = context.sheet.text(start, end)
    key = f"org:{state or ''}/{fold(name)}"
    cast.put(Draft(key=key, name=name, type="organisation", state=state)).call(name)
    return Spot(start=start, end=at + 1, head=at, actors=(key,), form="noun", why=why)

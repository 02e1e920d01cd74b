"""Finding and resolving every mention of an actor in one report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.actors.abbreviations import find_abbreviations
from accord.reading.actors.bodies import find_bodies
from accord.reading.actors.courts import find_courts
from accord.reading.actors.entities import find_entities
from accord.reading.actors.found import Actors
from accord.reading.actors.hits import make_context
from accord.reading.actors.home import dateline_states, home_of
from accord.reading.actors.known import find_known
from accord.reading.actors.leaders import find_leaders
from accord.reading.actors.lexicon import load_lexicon
from accord.reading.actors.people import find_people
from accord.reading.actors.refer import refer_back
from accord.reading.actors.sheet import make_sheet
from accord.reading.actors.spot import Cast, Spot
from accord.reading.actors.vessels import find_vessels
from accord.reading.mention import Mention
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from accord.reading.actors.context import Context
    from accord.reports.report import Report
    from accord.world import World


def find_actors(doc: Doc, report: Report, world: World) -> Actors:
    """Find who and what a report names, and resolve within the report what refers to them.

    Names first: persons (by the entity recogniser, titles and world data, one person per name throughout the report),
    then known names of the world, bodies of states, and what only the recogniser knows. Then, from left to right, what
    refers back: pronouns, descriptions ("the visiting leader"), groups ("the two sides"). What could be two is left.

    Args:
        doc: the report's parse, whose offsets are the report's.
        report: the report; its date tells who held office.
        world: what is known before reading.
    """
    sheet = make_sheet(doc, report.text)
    there = dateline_states(report.dateline, Counter(), world)
    context = make_context(sheet, doc.text, world, load_lexicon(), there)
    context = structs.replace(context, on=report.published.edtf, home=home_of(context, report))
    cast = Cast()
    spots, colours = _named(context, cast)
    spots = _one_per_head([*refer_back(context, cast, spots, colours), *spots])
    return _frozen(context, cast, spots)


def _named(context: Context, cast: Cast) -> tuple[list[Spot], dict[str, frozenset[str]]]:
    """Mentions by name, of two with one head the first found; and the colour words of persons' titles."""
    people, colours = find_people(context, cast)
    owned = {at for spot in people for at in (spot.head, *spot.also)}
    bodies = [*find_bodies(context, cast, owned), *find_leaders(context, owned)]
    known = find_known(context, cast, owned)
    vessels = find_vessels(context, cast, owned | {at for spot in bodies for at in (spot.head, *spot.also)})
    covered = owned | {at for spot in (*bodies, *vessels, *known) for at in (spot.head, *spot.also)}
    courts = find_courts(context, cast, covered)
    covered |= {at for spot in courts for at in (spot.head, *spot.also)}
    short = find_abbreviations(context, cast, [*bodies, *known], covered)
    entities = find_entities(context, cast, covered | {spot.head for spot in short}, known)
    return _one_per_head([*people, *bodies, *vessels, *known, *courts, *short, *entities]), colours


def _one_per_head(spots: list[Spot]) -> list[Spot]:
    by_head: dict[int, Spot] = {}
    for spot in spots:
        by_head.setdefault(spot.head, spot)
    return sorted(by_head.values(), key=lambda spot: (spot.head, spot.start))


def _frozen(context: Context, cast: Cast, spots: list[Spot]) -> Actors:
    sheet = context.sheet
    heads = {spot.head for spot in spots}
    order: dict[str, None] = {}
    mentions = []
    leads: dict[int, int] = {}
    for spot in spots:
        for key in spot.actors:
            order.setdefault(key)
        mentions.append(
            Mention(
                span=Span(sheet.start[spot.start], sheet.end[spot.end - 1]),
                head=sheet.start[spot.head],
                actors=spot.actors,
                form=spot.form,
                why=spot.why,
            )
        )
        for at in spot.also:
            if at not in heads:
                leads.setdefault(sheet.start[at], sheet.start[spot.head])
    for key in list(order):
        draft = cast.drafts[key]
        above = draft.within
        while above is not None and above in cast.drafts and above not in order:
            order[above] = None
            above = cast.drafts[above].within
        for office in draft.offices:
            if office.of is not None and office.of in cast.drafts:
                order.setdefault(office.of)
    actors = tuple(cast.drafts[key].frozen() for key in order)
    return Actors(actors=actors, mentions=tuple(mentions), leads=tuple(sorted(leads.items())))

"""Reading: a pure function from one report to its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors import find_actors
from accord.reading.attributions import find_attributions
from accord.reading.claims.again import of_the_same
from accord.reading.claims.answered import doubted
from accord.reading.claims.building import frame_claims
from accord.reading.claims.context import Context
from accord.reading.claims.custody import by_the_state
from accord.reading.claims.deeds import of_deeds_told_again
from accord.reading.claims.documents import of_documents
from accord.reading.claims.givenout import of_the_paper
from accord.reading.claims.inheriting import inherited
from accord.reading.claims.listed import listed_documents
from accord.reading.claims.newsday import of_the_news
from accord.reading.claims.offices import office_claims
from accord.reading.claims.plain import plain_claims
from accord.reading.claims.speeches import of_the_speech
from accord.reading.claims.statements import statement_claims
from accord.reading.claims.taken import with_taken
from accord.reading.claims.ties import of_ties
from accord.reading.frames.library import load_library
from accord.reading.known import known_actor
from accord.reading.parse import load_model, parse_all, readable_text
from accord.reading.reading import Reading
from accord.reading.screen import passed_over, without
from accord.reading.times import find_times
from accord.reading.when import lent
from accord.reading.words import words_of
from accord.world import load_world

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from accord.reading.claim import Claim
    from accord.reading.frames.library import Library
    from accord.reading.mention import Actor
    from accord.reports.report import Report
    from accord.reports.span import Span
    from accord.world import World


def read(
    report: Report, *, model: Language | None = None, world: World | None = None, library: Library | None = None
) -> Reading:
    """Read one report.

    Args:
        report: what to read; dates are resolved against its `published`, wherever that is from.
        model: the language model; by default the installed one.
        world: what is known before reading; by default the shipped data.
        library: the frames; by default the shipped ones.

    Raises:
        ModelError: when no language model is installed.
    """
    return next(read_all((report,), model=model, world=world, library=library))


def read_all(
    reports: Iterable[Report],
    *,
    model: Language | None = None,
    world: World | None = None,
    library: Library | None = None,
) -> Iterator[Reading]:
    """Read many reports, in order; parses are batched, nothing of a parse is kept. See `read` for arguments and errors.

    >>> from accord.reports.report import Report
    >>> next(read_all([Report(id="r_1", text="Ghana expelled two diplomats.")])).claims[0].number.value
    2
    """
    model, world, library = model or load_model(), world or load_world(), library or load_library()
    kept = list(reports)
    over = [passed_over(report.readable(), world) for report in kept]
    texts = (without(readable_text(report), spans) for report, spans in zip(kept, over, strict=True))
    for report, spans, doc in zip(kept, over, parse_all(texts, model), strict=True):
        yield read_parsed(report, doc, world, library, over=spans)


def read_parsed(report: Report, doc: Doc, world: World, library: Library, *, over: tuple[Span, ...] = ()) -> Reading:
    """Read a report whose parse is there already, as `parse` makes it.

    Args:
        report: what to read.
        doc: its parse.
        world: what is known before reading.
        library: the frames.
        over: the stretches that the first pass left out of the parse.
    """
    context = context_of(report, doc, world, library, over=over)
    claims = claims_of(context)
    actors = context.book.actors
    return Reading(
        report=report,
        actors=(*actors, *_beyond(actors, claims, world)),
        mentions=tuple(context.mentions),
        times=tuple(context.times),
        attributions=tuple(context.attributions),
        claims=claims,
    )


def context_of(report: Report, doc: Doc, world: World, library: Library, *, over: tuple[Span, ...] = ()) -> Context:
    """A parsed report with its actors, times and attributions: what claims are made from; see `read_parsed`."""
    book = find_actors(doc, report, world)
    times = find_times(
        without(report.readable(), over),
        published=report.published.edtf,
        stated=report.published.basis in ("stated", "dateline"),
        doc=doc,
    )
    return Context(
        report=report,
        doc=words_of(doc),
        book=book,
        mentions=book.mentions,
        times=tuple(map(lent, times)) if report.published.basis == "story" else times,
        attributions=find_attributions(doc, report.text),
        library=library,
        world=world,
    )


def claims_of(context: Context) -> tuple[Claim, ...]:
    """The claims of a report: acts, offices given in passing, statements."""
    fired = tuple(frame_claims(context))
    acts = tuple(claim for claim in fired if claim.kind != "statement")
    stated = tuple(statement_claims(context, fired))
    acts = of_ties(of_documents((*acts, *plain_claims(context, fired, stated)), context), context)
    acts = inherited(by_the_state(of_the_same(acts, context), context), context)
    acts = (*acts, *listed_documents(acts, context))
    told = of_the_paper(of_the_news(of_the_speech((*acts, *stated), context), context), context)
    told = of_deeds_told_again(told, context)
    offices = office_claims(context.book.actors, context)
    return doubted(with_taken((*told[: len(acts)], *offices, *told[len(acts) :]), context), context)


def _beyond(actors: tuple[Actor, ...], claims: tuple[Claim, ...], world: World) -> list[Actor]:
    """Actors that claims need and the report does not name by themselves: states of persons, places around places."""
    have = {actor.key for actor in actors}
    todo = [party.actor for claim in claims for party in claim.parties]
    todo += [claim.where for claim in claims if claim.where is not None]
    todo += [actor.within for actor in actors if actor.within]
    added: list[Actor] = []
    while todo:
        key = todo.pop()
        if key in have:
            continue
        have.add(key)
        actor = known_actor(key, world)
        if actor is not None:
            added.append(actor)
            todo += [actor.within] if actor.within else []
    return sorted(added, key=lambda actor: actor.key)

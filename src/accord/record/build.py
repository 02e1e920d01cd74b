"""A record made of what was checked: actors under ids, every reference resolvable within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from accord.ids import content_id
from accord.reading.known import known_actor
from accord.record.record import ActorEntry, OfficeEntry, Record, ReportEntry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.checking.checked import Checked
    from accord.checking.fact import Fact
    from accord.reading.claim import Claim
    from accord.reading.mention import Actor
    from accord.reports.report import Report
    from accord.world import World


def build_record(checked: Checked, world: World) -> Record:
    """The record of what was checked, the same bytes for the same input.

    Args:
        checked: with actors under their keys; in the record they go by ids.
        world: where the places and bodies are known that hold them.
    """
    actors = _with_holders(checked, world)
    ids = {key: content_id("a", key) for key in actors}
    facts = tuple(_fact(fact, ids) for fact in checked.facts)
    witness = {report: w.id for w in checked.witnesses for report in w.reports}
    return Record(
        reports=tuple(report_entry(r.report, witness[r.report.id]) for r in checked.readings),
        witnesses=checked.witnesses,
        actors=tuple(_actor(actors[key], ids, facts) for key in sorted(actors)),
        stories=checked.stories,
        facts=facts,
        rewrites=checked.rewrites,
    )


def report_entry(report: Report, witness: str) -> ReportEntry:
    """A report as it stands on the record, with the id of its witness."""
    return ReportEntry(
        id=report.id,
        text=report.text,
        path=report.path,
        url=report.url,
        outlet=report.outlet,
        title=report.title,
        byline=report.byline,
        language=report.language,
        published=report.published,
        credits=report.credits,
        witness=witness,
        unread=report.unread,
    )


def _used(checked: Checked) -> Iterable[str]:
    """Keys that facts name."""
    for fact in checked.facts:
        yield from (p.actor for p in fact.parties)
        for claim in fact.claims:
            yield from (p.actor for p in claim.parties)
            yield from (link.actor for link in claim.attribution if link.actor)
            if claim.where:
                yield claim.where
        yield from (str(v.value) for d in fact.differences if d.field == "account" for v in d.values)
        if fact.where:
            yield fact.where


def _with_holders(checked: Checked, world: World) -> dict[str, Actor]:
    """The actors that facts name, with the places that hold them and the bodies that their offices are of."""
    out: dict[str, Actor] = {}
    todo = list(dict.fromkeys(_used(checked)))
    while todo:
        key = todo.pop()
        if key in out:
            continue
        actor = checked.actors.get(key) or known_actor(key, world)
        if actor is None:
            continue
        out[key] = actor
        todo += [k for k in (actor.within, *(o.of for o in actor.offices)) if k is not None]
    return out


def _claim(claim: Claim, ids: dict[str, str]) -> Claim:
    return msgspec.structs.replace(
        claim,
        parties=tuple(msgspec.structs.replace(p, actor=ids[p.actor]) for p in claim.parties),
        where=ids.get(claim.where) if claim.where else None,
        attribution=tuple(
            msgspec.structs.replace(link, actor=ids.get(link.actor) if link.actor else None)
            for link in claim.attribution
        ),
    )


def _fact(fact: Fact, ids: dict[str, str]) -> Fact:
    swap = {"where", "speaker", "account", "parties"}
    return msgspec.structs.replace(
        fact,
        parties=tuple(msgspec.structs.replace(p, actor=ids[p.actor]) for p in fact.parties),
        where=ids.get(fact.where) if fact.where else None,
        claims=tuple(_claim(claim, ids) for claim in fact.claims),
        differences=tuple(
            msgspec.structs.replace(
                d, values=tuple(msgspec.structs.replace(v, value=ids.get(str(v.value), v.value)) for v in d.values)
            )
            if d.field in swap
            else d
            for d in fact.differences
        ),
    )


def _actor(actor: Actor, ids: dict[str, str], facts: tuple[Fact, ...]) -> ActorEntry:
    me = ids[actor.key]
    return ActorEntry(
        id=me,
        name=actor.name,
        type=actor.type,
        state=actor.state,
        within=ids.get(actor.within) if actor.within else None,
        aliases=actor.aliases,
        offices=tuple(
            OfficeEntry(
                title=office.title,
                of=ids.get(office.of) if office.of else None,
                start=office.start,
                end=office.end,
                claims=_office_claims(me, office.title, facts),
                former=office.former,
                basis="text" if office.span is not None else "data",
            )
            for office in actor.offices
        ),
    )


def _office_claims(actor: str, title: str, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    from accord.checking.offices import same_office  # noqa: PLC0415

    return tuple(
        claim.id
        for fact in facts
        if fact.kind == "appointment" and any(p.actor == actor and p.role == "holder" for p in fact.parties)
        for claim in fact.claims
        if claim.office and same_office(claim.office, title)
    )

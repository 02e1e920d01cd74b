"""Checking: readings of one or more stories made into facts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from accord.checking.alignment import align, bridged
from accord.checking.checked import Checked
from accord.checking.crossings import cross
from accord.checking.fact import Fact, Story
from accord.checking.facts import Voices, fact_of, kinds_in_order, standing_with
from accord.checking.ground import Ground
from accord.checking.naming import prominence
from accord.checking.people import rekeyed, unify
from accord.checking.reuse import find_copies
from accord.checking.witness import Rewrite, homes_of
from accord.checking.witnesses import Passages, find_witnesses
from accord.checking.witnesses_rewrites import find_rewrites
from accord.ids import content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.reading.reading import Reading


def check(readings: Sequence[Reading], groups: Sequence[Sequence[int]]) -> Checked:
    """Check readings against each other.

    Args:
        readings: one a report.
        groups: positions of the readings that tell one story, a group a story; each reading is in one group.
    """
    reports = [reading.report for reading in readings]
    copies = find_copies(reports)
    witnesses = find_witnesses(reports, copies)
    homes = homes_of(witnesses)
    actors, canonical = unify(readings)
    ground = Ground(actors)
    published = {report.id: report.published.edtf for report in reports}
    facts: list[Fact] = []
    stories: list[Story] = []
    claims = bridged(rekeyed((claim for reading in readings for claim in reading.claims), canonical))
    passages = Passages(copies, witnesses)
    rewrites = find_rewrites(reports, witnesses, copies, groups)
    voices = Voices(
        witness={c.id: passages.behind(c) for c in claims},
        published=published,
        derived=_derived(rewrites, homes),
    )
    story_of: dict[str, str] = {}
    for group in groups:
        ids = tuple(readings[at].report.id for at in group)
        story_of.update(dict.fromkeys(ids, content_id("s", *sorted(ids))))
    told: dict[str, list[Fact]] = {story: [] for story in story_of.values()}
    # Over all stories at once: what one story tells as news the next one tells as background.
    for one in align(claims, ground, published, voices.witness):
        story = Counter(story_of[claim.report] for claim in one.claims).most_common(1)[0][0]
        told[story].append(fact_of(one, story, ground, voices))
    told = {story: [standing_with(fact) for fact in cross(kept, ground, published)] for story, kept in told.items()}
    for group in groups:
        ids = tuple(readings[at].report.id for at in group)
        found = sorted(told[story_of[ids[0]]], key=_order)
        facts += found
        stories.append(_story(story_of[ids[0]], found, [readings[at] for at in group], homes, published))
    return Checked(
        readings=tuple(readings),
        actors=actors,
        witnesses=witnesses,
        copies=copies,
        stories=tuple(stories),
        facts=tuple(facts),
        rewrites=rewrites,
    )


def _derived(rewrites: Sequence[Rewrite], homes: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Pairs of witnesses of which one likely retells the other, with the reason."""
    return {(homes[one.left], homes[one.right]): one.why for one in rewrites}


def _order(fact: Fact) -> tuple[int, int, int, str]:
    return (kinds_in_order().index(fact.kind), -fact.witnesses, fact.claims[0].trigger.start, fact.id)


def _story(
    story: str,
    facts: list[Fact],
    readings: Sequence[Reading],
    homes: Mapping[str, str],
    published: Mapping[str, str | None],
) -> Story:
    """A story is named for the fact that its reports open with; see `naming`."""
    lead = max(facts, key=lambda fact: prominence(fact, homes, published), default=None)
    title = next((reading.report.title for reading in readings if reading.report.title), None)
    return Story(
        id=story,
        reports=tuple(reading.report.id for reading in readings),
        label=(lead.label if lead is not None else title) or "nothing on the record",
        when=lead.when if lead is not None else None,
        facts=tuple(f.id for f in facts),
    )

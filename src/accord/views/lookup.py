"""The record by id, and the short names under which its parts are shown."""

from __future__ import annotations

from collections import Counter

from accord.checking.fact import Fact
from accord.checking.witness import Witness
from accord.reading.claim import Claim, Link
from accord.record.record import ActorEntry, Record, ReportEntry
from accord.views.neutral import one_line

_SHORTEST = 4


class Lookup:
    """What the views ask of a record: its parts by id, labels of reports, names of actors, short ids of facts.

    Args:
        record: what is shown.
        whole_ids: ids are not cut short, for the record is a part of a larger one in which others may begin so.

    >>> Lookup(Record()).actor_name("a_nobody")
    'a_nobody'
    """

    def __init__(self, record: Record, *, whole_ids: bool = False) -> None:
        self.reports: dict[str, ReportEntry] = {report.id: report for report in record.reports}
        self.witnesses: dict[str, Witness] = {witness.id: witness for witness in record.witnesses}
        self.actors: dict[str, ActorEntry] = {actor.id: actor for actor in record.actors}
        self.facts: dict[str, Fact] = {fact.id: fact for fact in record.facts}
        self.claims: dict[str, Claim] = {claim.id: claim for fact in record.facts for claim in fact.claims}
        self.report_numbers: dict[str, int] = {report.id: n for n, report in enumerate(record.reports, 1)}
        self._labels = _labels(record.reports)
        self._short = {} if whole_ids else shortest(tuple(self.facts))
        self._states = {a.state: one_line(a.name) for a in record.actors if a.type == "state" and a.state}

    def report_label(self, report: str) -> str:
        """The outlet's name, or the file's where none is known, with what tells apart those of one name."""
        return self._labels.get(report, report)

    def short(self, fact: str) -> str:
        """The shortest beginning of the fact's id, of four digits or more, that no other fact shares."""
        return self._short.get(fact, fact)

    def actor_name(self, actor: str | None) -> str:
        """The actor's name; the id itself where the record lacks it, '' for None."""
        if actor is None:
            return ""
        return one_line(self.actors[actor].name) if actor in self.actors else actor

    def state_name(self, state: str | None) -> str:
        """The state's name where the record holds it, else its code, '' for None."""
        return self._states.get(state, state) if state else ""

    def link_name(self, link: Link) -> str:
        """Who says it, in the text's words and, where they do not hold the actor's name, with that name.

        >>> Lookup(Record()).link_name(Link(source="state media"))
        'state media'
        """
        words = one_line(link.source) if link.source else ""
        if link.actor not in self.actors:
            return words or "an unnamed source"
        name = self.actor_name(link.actor)
        if not words or words.lower() in name.lower():
            return name
        # Words of the text that name more than the actor ("Vietnamese state media") stay; a bare pronoun gives way.
        if name.lower() in words.lower():
            return words
        return f"{words} ({name})"


def _labels(reports: tuple[ReportEntry, ...]) -> dict[str, str]:
    names = {report.id: _outlet(report) for report in reports}
    several = {name for name, count in Counter(names.values()).items() if count > 1}
    for report in reports:
        if names[report.id] in several and not report.outlet and report.path:
            names[report.id] = _file(report.path, folders=1)
    several = {name for name, count in Counter(names.values()).items() if count > 1}
    seen: Counter[str] = Counter()
    labels = {}
    for report_id, name in names.items():
        seen[name] += 1
        labels[report_id] = f"{name} ({seen[name]})" if name in several else name
    return labels


def _outlet(report: ReportEntry) -> str:
    """What a report is called: its outlet, else its file or address, else its id."""
    if report.outlet:
        return one_line(report.outlet)
    if report.path:
        return _file(report.path, folders=0)
    return one_line(report.url) if report.url else report.id


def _file(path: str, *, folders: int) -> str:
    parts = path.replace("\\", "/").rstrip("/").split("/")
    return one_line("/".join(parts[-1 - folders :]))


def shortest(ids: tuple[str, ...], least: int = _SHORTEST) -> dict[str, str]:
    """For each id the shortest beginning, of `least` characters behind the underscore or more, that is its alone.

    >>> shortest(("f_12345", "f_12399", "f_77777"))
    {'f_12345': 'f_1234', 'f_12399': 'f_1239', 'f_77777': 'f_7777'}
    """
    ordered = sorted(set(ids))
    short = {}
    for at, one in enumerate(ordered):
        neighbours = ordered[max(0, at - 1) : at] + ordered[at + 1 : at + 2]
        shared = max((_shared(one, other) for other in neighbours), default=0)
        short[one] = one[: max(one.find("_") + 1 + least, shared + 1)]
    return {one: short[one] for one in ids}


def _shared(left: str, right: str) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count

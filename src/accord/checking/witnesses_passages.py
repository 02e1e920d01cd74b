"""Whose words stand in a passage: a report may be its outlet's own but for four paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from accord.checking.witness import Copy, Witness, homes_of
from accord.reading.claim import Claim
from accord.reports.span import Span

_COVERED = 0.6
_STEPS = 8


class Passages:
    """Copied passages and the witnesses of reports, to ask for the witness of any stretch of text.

    >>> passages = Passages((), [Witness(id="w_1", reports=("r_1",))])
    >>> passages.witness("r_1", Span(0, 4))
    'w_1'
    """

    def __init__(self, copies: Iterable[Copy], witnesses: Iterable[Witness]) -> None:
        self._homes = homes_of(witnesses)
        self._copies: defaultdict[str, list[Copy]] = defaultdict(list)
        for copy in copies:
            self._copies[copy.left].append(copy)
            self._copies[copy.right].append(copy)

    def leading_to(self, origins: Iterable[str]) -> set[str]:
        """The reports that have words of one of these, themselves or through others: and these.

        When more is known of some reports, nobody else's words can have become another witness's.

        >>> copy = Copy(left="r_1", left_span=Span(0, 9), right="r_2", right_span=Span(0, 9), source=None)
        >>> passages = Passages([copy], [])
        >>> sorted(passages.leading_to(["r_1"])), sorted(passages.leading_to(["r_2"]))
        (['r_1', 'r_2'], ['r_2'])
        """
        found = set(origins)
        todo = list(found)
        while todo:
            at = todo.pop()
            for copy in self._copies.get(at, ()):
                other = copy.right if copy.left == at else copy.left
                if at == _origin(copy) and other not in found:
                    found.add(other)
                    todo.append(other)
        return found

    def behind(self, claim: Claim) -> str:
        """The id of the witness in whose words a claim is made."""
        return self.witness(claim.report, Span(claim.evidence[0].start, claim.evidence[0].end))

    def witness(self, report_id: str, span: Span) -> str:
        """The id of the witness whose words stand in a stretch of a report.

        A passage copied from another account is that account's, whatever the rest of the report is; where the
        direction is not known, it is the older report's, so that both sides name the same witness. Copies of copies
        are followed back.

        Raises:
            KeyError: the report belongs to none of the witnesses.
        """
        at, visited = report_id, {report_id}
        for _ in range(_STEPS):
            steps = (_step_back(copy, at, span) for copy in self._copies.get(at, ()))
            origins = [step for step in steps if step and step[1] not in visited]
            if not origins:
                break
            _, at, span = min(origins, key=lambda step: (-step[0], step[1]))
            visited.add(at)
        return self._homes[at]


def passage_witness(copies: Iterable[Copy], witnesses: Iterable[Witness], report_id: str, span: Span) -> str:
    """The id of the witness whose words stand in a stretch of a report; for many stretches, ask one `Passages`.

    >>> passage_witness((), [Witness(id="w_1", reports=("r_1",))], "r_1", Span(0, 4))
    'w_1'
    """
    return Passages(copies, witnesses).witness(report_id, span)


def _step_back(copy: Copy, report_id: str, span: Span) -> tuple[float, str, Span] | None:
    """Where a stretch was copied from: the part of it that was, the report and stretch there; None if it was not."""
    here, there = (copy.left_span, copy.right_span) if copy.left == report_id else (copy.right_span, copy.left_span)
    other = copy.right if copy.left == report_id else copy.left
    start, end = max(span.start, here.start), min(span.end, here.end)
    part = (end - start) / max(1, span.end - span.start)
    if part < _COVERED or other != _origin(copy):
        return None
    scale = (there.end - there.start) / max(1, here.end - here.start)
    first, last = (there.start + round((at - here.start) * scale) for at in (start, end))
    return round(part, 2), other, Span(first, last)


def _origin(copy: Copy) -> str:
    """Whose a copied passage is: the older report's where the direction is not known."""
    return copy.source or copy.left

"""One measured figure beside its target and its peers."""

from __future__ import annotations

from msgspec import Struct


class Row(Struct, frozen=True, kw_only=True):
    """One figure.

    Attributes:
        what: what is measured, on what.
        figure: the figure, or None where it could not be taken; `note` then says why.
        target: what it should reach, or None where it is only told.
        most: the target is a bound from above (a cost), not from below.
        unit: written behind figure and target.
        digits: digits behind the point.
        peers: what others reach, as quoted from their measurement; '' for none.
        note: what else the reader should know.
    """

    what: str
    figure: float | None
    target: float | None = None
    most: bool = False
    unit: str = ""
    digits: int = 1
    peers: str = ""
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the target is reached; a figure that only tells is never short."""
        if self.target is None:
            return True
        if self.figure is None:
            return False
        return self.figure <= self.target if self.most else self.figure >= self.target

    def shown(self, value: float | None) -> str:
        """A value as the table writes it.

        >>> Row(what="load", figure=0.5, unit=" s").shown(1.25)
        '1.2 s'
        """
        return "–" if value is None else f"{value:,.{self.digits}f}{self.unit}"

    @property
    def verdict(self) -> str:
        """'met', 'short by …', 'over by …', or '' where there is no target.

        >>> Row(what="F1", figure=60.0, target=70.0).verdict
        'short by 10.0'
        >>> Row(what="memory", figure=1.5, target=1.2, most=True, unit=" GB").verdict
        'over by 0.3 GB'
        """
        if self.target is None:
            return ""
        if self.figure is None:
            return "not measured"
        if self.met:
            return "met"
        return f"{'over' if self.most else 'short'} by {self.shown(abs(self.figure - self.target))}"


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| what | figure | target | | peers (quoted) |", "| --- | ---: | ---: | --- | --- |"]
    for row in rows:
        what = f"{row.what} ({row.note})" if row.note else row.what
        bound = "" if row.target is None else ("≤ " if row.most else "≥ ") + row.shown(row.target)
        lines.append(f"| {what} | {row.shown(row.figure)} | {bound} | {row.verdict} | {row.peers} |")
    return "\n".join(lines)

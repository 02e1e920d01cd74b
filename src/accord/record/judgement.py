"""What an analyst decided: the value alone, for whoever shows it without opening a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Verb = Literal["accept", "reject", "merge", "split", "note", "undo"]


class Judgement(Struct, frozen=True, kw_only=True):
    """What an analyst decided.

    Attributes:
        number: its place in the order of judgements; `undo` names it.
        id: `j_` and a hash.
        at: when, UTC, ISO 8601.
        analyst: who.
        verb: what is decided.
        target: the id that it is about; of an undo, the id of the judgement that is taken back.
        others: for merge the facts that are the same as the target; for split the claims that are not of it.
        note: why, in the analyst's words.
        undoes: the number of the judgement that an undo takes back.
    """

    number: int
    id: str
    at: str
    analyst: str
    verb: Verb
    target: str
    others: tuple[str, ...] = ()
    note: str | None = None
    undoes: int | None = None

    def root(self, every: Mapping[int, Judgement]) -> Judgement:
        """Of an undo, or the undo of one, the judgement that it comes down to; of any other, itself."""
        one = self
        while one.undoes is not None and one.undoes in every:
            one = every[one.undoes]
        return one

    def subject(self, every: Mapping[int, Judgement]) -> str:
        """What it is about: the id of its target and of the others; of an undo, the judgement and what that was about.

        Args:
            every: the judgements by number.

        >>> first = Judgement(number=1, id="j_1", at="2026", analyst="A", verb="reject", target="f_1")
        >>> back = Judgement(number=2, id="j_2", at="2026", analyst="A", verb="undo", target="j_1", undoes=1)
        >>> back.subject({1: first})
        'judgement 1, on f_1,'
        """
        root = self.root(every)
        about = f"{root.target} ({', '.join(root.others)})" if root.others else root.target
        return about if self.undoes is None else f"judgement {self.undoes}, on {about},"

    def told(self, *, with_others: bool = False) -> str:
        """Who decided what and when, in words; with what else it is about, where that is asked for.

        >>> Judgement(
        ...     number=1, id="j_1", at="2026-05-01T09:00:00Z", analyst="Ana", verb="reject", target="f_1", note="a typo"
        ... ).told()
        'rejected by Ana on 2026-05-01: a typo'
        """
        done = {"accept": "accepted", "reject": "rejected", "merge": "merged", "split": "split", "note": "noted"}
        others = f" with {', '.join(self.others)}" if with_others and self.others else ""
        return f"{done.get(self.verb, 'undone')}{others} by {self.analyst} on {self.at[:10]}" + (
            f": {self.note}" if self.note else ""
        )

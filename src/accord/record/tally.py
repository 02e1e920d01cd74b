"""What came of adding pages, in counts."""

from __future__ import annotations

from msgspec import Struct


class Tally(Struct, frozen=True, kw_only=True):
    """What was done so far: reports added, pages passed over as kept already, pages that could not be used.

    `facts`, `changed` and `gone` count facts that appeared, changed, and joined others or vanished.
    """

    added: int = 0
    known: int = 0
    failed: int = 0
    facts: int = 0
    changed: int = 0
    gone: int = 0

    @property
    def done(self) -> int:
        """All that was dealt with."""
        return self.added + self.known + self.failed

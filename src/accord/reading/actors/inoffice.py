"""The office of an office-holder: "the Togolese president's office" is a body of Togo, and not its president."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def heads_office(context: Context, at: int) -> bool:
    """Whether a noun is whose an office is that every state has: "president" in "the Togolese president's office".

    Args:
        context: the report.
        at: the noun, or -1.
    """
    if at < 0 or context.sheet.lower[at + 1 : at + 3] != ["'s", "office"]:
        return False
    office = f"{context.sheet.lower[at]}'s office"
    return any(organ.endswith(office) for organ in context.lexicon.organisations.organs)

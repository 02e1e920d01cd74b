"""Words between an office and a name: 'Prime Minister Dr Ramgoolam', 'Minister H.E. Mr Ali', 'of Ghana-designate'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context


def within_name(context: Context, at: int) -> bool:
    """Whether a form of address is part of the name it stands in: "Hassan Sheikh Mohamud", "Premier Sheikh Hasina"."""
    sheet = context.sheet
    known = context.world.title(sheet.lower[at])
    address = sheet.lower[at] in context.lexicon.titles.honorifics
    return address and known is not None and known.kind == "royal" and sheet.capital(at - 1)


def before_address(context: Context, last: int, lowest: int) -> int:
    """The last token before forms of address: of "Prime Minister Dr Ramgoolam", "Foreign Minister H.E. Mr Ali"."""
    sheet, honorifics = context.sheet, context.lexicon.titles.honorifics
    at = last
    while at > lowest:
        dot = sheet.lower[at] == "." and at - 1 > lowest  # "Hon" and its full stop may be two tokens
        if sheet.lower[at - dot].removesuffix(".") not in honorifics and sheet.lower[at] not in honorifics:
            break
        at -= 1 + dot
    return at


def before_designate(context: Context, last: int, lowest: int) -> int:
    """In "High Commissioner of Ghana-designate" the last token of the state's name."""
    sheet = context.sheet
    hyphened = sheet.lower[last] in ("designate", "elect") and last - 2 >= lowest and sheet.words[last - 1] == "-"
    return last - 2 if hyphened and context.hit_at[last - 2] >= 0 else last


def within_other_name(context: Context, at: int) -> bool:
    """Whether a short form of address is a part of a name here, and no address: of "Ri Song U", and of no "U Thein"."""
    sheet, titles = context.sheet, context.lexicon.titles
    if sheet.lower[at] not in titles.opening:
        return False
    following = at + 1
    if following >= len(sheet) or not (sheet.capital(at) and sheet.capital(following)) or sheet.joined(at):
        return True
    before = at - 1
    opens = before < sheet.first[sheet.sent[at]] or not sheet.capital(before) or context.hit_at[before] >= 0
    if sheet.lower[following] == sheet.lower[at]:
        return True  # "Tun Tun Oo"
    return not opens and sheet.lower[before] not in titles.heads | context.lexicon.names.portfolios

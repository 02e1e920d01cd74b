"""A family tree on a terminal: each report a strip of its paragraphs, copied ones under the letter of their account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.views.excerpt import quoted
from accord.views.family import Account, Block, FamilyView, Kin, Retelling, Spoken
from accord.views.wording import counted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_COLOURS = ("cyan", "yellow", "magenta", "green", "blue", "red")
_NARROW, _WIDEST = 40, 110
_NAME = 26
_STRIP = 36
_LEAST = 1
_OWN, _SPOKEN, _MANY = "█", "▒", "▚"


class FamilyTerminal:
    """Prints a family tree to a console of rich's; `limit` reports of an account and lines of a section, None for all.

    Plain text results when the console is no terminal or `NO_COLOR` is set: strips then tell by their characters alone.
    """

    def __init__(self, console: Console, *, limit: int | None = 12) -> None:
        self._console = console
        self._limit = limit
        self._width = min(max(console.width, _NARROW), _WIDEST)
        self._longest = 1

    def family(self, view: FamilyView) -> None:
        """The whole tree."""
        self._write(view.summary, "bold")
        self._longest = max((sum(block.size for block in kin.blocks) for kin in view.kin()), default=1)
        if any(kin.blocks for kin in view.kin()):
            self._write(
                f"A strip is a report, a run of it a paragraph: {_OWN} its own words, {_SPOKEN} its own, mostly quoted "
                "speech, a letter for the account whose words they are.",
                "dim",
            )
        self._write("")
        for account in view.accounts[: self._limit]:
            self._account(account)
        self._left(len(view.accounts), "accounts")
        if view.retellings:
            self._write("LIKELY RETOLD IN OTHER WORDS (each still counts as an account of its own)", "bold")
            for retelling in view.retellings[: self._limit]:
                self._retelling(retelling)
            self._left(len(view.retellings), "retellings")
        if view.spoken:
            self._write("QUOTED BY SEVERAL, NOT COPIED", "bold")
            for spoken in view.spoken[: self._limit]:
                self._spoken(spoken)
            self._left(len(view.spoken), "quotations")

    def _account(self, account: Account) -> None:
        colour = _colour(account.letter)
        self._write(
            self._text((f"{account.letter}  ", f"bold {colour}"), (account.name, "bold"), (f" · {account.basis}", "")),
            indent=3,
        )
        if len(account.members) > 1:
            self._write(f"   {account.why}", "dim", 3)
        for kin in account.members[: self._limit]:
            self._kin(kin, account, lone=len(account.members) == 1)
        self._left(len(account.members), "reports", 3)
        self._write("")

    def _kin(self, kin: Kin, account: Account, *, lone: bool) -> None:
        branch = "" if lone or not kin.depth else "   " * (kin.depth - 1) + ("└─ " if kin.last else "├─ ")
        pad = "   " + branch
        room = max(_NAME - len(branch), 12)
        label = "" if lone and kin.label == account.name else kin.label
        name = label if len(label) <= room else label[: room - 1] + "…"
        line = self._text(
            (pad, _colour(account.letter)), (name.ljust(room), "" if lone else "bold"), (f" {kin.date:<13} ", "dim")
        )
        line.append_text(self._strip(kin, account.letter))
        self._print(line)
        under = "   " + "   " * kin.depth
        if kin.title:
            self._write(under + kin.title, "italic dim", len(under))
        for told in kin.told:
            self._write(under + told, "dim", len(under))

    def _strip(self, kin: Kin, own: str) -> Text:
        """The report's paragraphs, as long as their part of the longest report; empty where the line is too short."""
        strip = self._text()
        room = self._width - _NAME - 3 - 15
        if room < _STRIP // 2:
            return strip
        scale = min(_STRIP, room - len(kin.blocks)) / max(1, self._longest)
        for block in kin.blocks:
            length = max(_LEAST, round(block.size * scale))
            strip.append(_glyph(block, own) * length, _colour(block.letter))
            strip.append(" ")
        return strip

    def _retelling(self, one: Retelling) -> None:
        verb = "likely retells" if one.directed else "tells the same in the same order as"
        self._write(
            self._text((f"  {one.teller_label} ", "bold"), (f"{verb} ", ""), (one.source_label, "bold")), indent=4
        )
        self._write(f"    {one.why}", "dim", 4)

    def _spoken(self, spoken: Spoken) -> None:
        self._write(f"  {quoted(spoken.words)}", "italic", 4)
        self._write(f"    in {', '.join(spoken.labels)}", "dim", 4)

    def _left(self, count: int, unit: str, indent: int = 2) -> None:
        left = count - len(range(count)[: self._limit])
        if left:
            self._write(" " * indent + f"… {left:,} more {unit} (--all shows them)", "dim")
        if unit != "reports" and count:
            self._write("")

    def _text(self, *parts: tuple[str, str]) -> Text:
        from rich.text import Text  # noqa: PLC0415  rich loads only for those who print

        return Text.assemble(*(part for part in parts if part[0]))

    def _write(self, line: str | Text, style: str = "", indent: int = 0) -> None:
        """One line, wrapped with its continuation lines indented."""
        text = self._text((line, style)) if isinstance(line, str) else line
        pieces = text.wrap(self._console, self._width - indent) if len(text) > self._width else [text]
        for at, piece in enumerate(pieces):
            self._print(self._text((" " * indent, "")) + piece if at else piece)

    def _print(self, text: Text) -> None:
        text.rstrip()
        self._console.print(text, soft_wrap=True, highlight=False, markup=False, emoji=False)


def _glyph(block: Block, own: str) -> str:
    if block.letter != own or block.source:
        return block.letter if len(block.letter) == 1 else _MANY
    return _SPOKEN if block.spoken else _OWN


def _colour(letter: str) -> str:
    return _COLOURS[(ord(letter[-1]) - ord("A")) % len(_COLOURS)]


def told_in_short(view: FamilyView) -> str:
    """The family in one line, for a note.

    >>> told_in_short(FamilyView(accounts=(), retellings=(), spoken=(), reports=0, summary="No report could be read."))
    'No report could be read.'
    """
    if not view.retellings:
        return view.summary
    return f"{view.summary} {counted(len(view.retellings), 'report')} likely retold in other words."

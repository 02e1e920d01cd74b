"""The brief on a terminal: what an analyst wants first comes first, and every line leads to its quote."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from accord.checking.fact import Standing
from accord.views.excerpt import excerpt, quoted
from accord.views.shown import (
    Account,
    BriefView,
    Contrast,
    Group,
    Holder,
    Item,
    Moment,
    Readout,
    ReportLine,
    Saying,
    Speaker,
    StoryBrief,
    labels_of,
)
from accord.views.wording import MARKS, counted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Part = TypeVar("Part")

STYLES: dict[Standing, str] = {"corroborated": "bold green", "single": "dim", "conflicting": "bold red"}
_NARROW = 40
_STORIES = 5


class Terminal:
    """Prints a brief to a console of rich's; `limit` lines of each section, None for all.

    Plain text results when the console is no terminal or `NO_COLOR` is set; lines are wrapped to its width.
    """

    def __init__(self, console: Console, *, limit: int | None = 12) -> None:
        self._console = console
        self._limit = limit
        self._width = max(console.width, _NARROW)

    def brief(self, view: BriefView) -> None:
        """The whole brief: each story in full, beyond the first few only in a line each unless all is asked for."""
        if not view.stories:
            self._write("Nothing is on the record.")
        full = view.stories if self._limit is None else view.stories[:_STORIES]
        for story in full:
            self.story(story)
        rest = view.stories[len(full) :]
        self._section("More stories", rest, self._story_line)

    def story(self, story: StoryBrief) -> None:
        """One event with its sections; empty ones are left out."""
        self._head(story)
        self._section("The facts", story.lead, self._item, below=story.further)
        self._section("Where the reports differ", story.contrasts, self._contrast)
        self._readouts(story.readouts)
        for group in story.groups_in_print():
            self._group(group)
        self._section("Who said what", story.speakers, self._speaker, unit="speakers")
        self._section("Office-holders", story.holders, self._holder)
        self._section("Chronology", story.chronology, self._moment)
        self._section("Undated", story.undated, self._undated)
        self._section("The reports", story.reports, self._report, unit="reports")
        for witness in story.witnesses:
            if len(witness.reports) > 1:
                labels = ", ".join(line.label for line in witness.reports)
                origin = f", from {witness.origin}" if witness.origin else ""
                self._write(f"  One witness ({witness.basis}{origin}): {labels}.", "yellow", 4)
                self._write(f"    {witness.why}", "dim", 4)
        for one in story.retold:
            self._write(f"  {one.words}; both count.", "yellow", 4)
            self._write(f"    {one.why}", "dim", 4)

    def lines(self, told: Iterable[tuple[int, str]]) -> None:
        """Lines, each indented so far; those that are not stand out."""
        for indent, words in told:
            self._write(" " * indent + words, "" if indent else "bold", indent or 4)

    # Sections

    def _head(self, story: StoryBrief) -> None:
        self._write(story.label or " – ".join(story.who) or "A story without a name", "bold")
        self._write(_dotted(", ".join(story.who), story.when, story.where))
        self._write(
            _dotted(counted(len(story.reports), "report"), counted(len(story.witnesses), "witness", "witnesses"))
            + f" · {counted(story.facts, 'fact')}: "
            + ", ".join(f"{count} {standing}" for standing, count in story.standings),
            "dim",
        )
        if len(story.reports) == 1:
            self._write("There is one report only, so all of this is single source.", "yellow")
        self._write("")

    def _section(
        self, title: str, parts: tuple[Part, ...], show: Callable[[Part], None], unit: str = "more", below: str = ""
    ) -> None:
        if not parts:
            return
        self._write(title.upper(), "bold cyan")
        for part in parts[: self._limit]:
            show(part)
        left = len(parts) - len(parts[: self._limit])
        if left:
            self._write(f"  … {left} {unit if unit == 'more' else 'more ' + unit} (--all shows them)", "dim")
        if below:
            self._write(f"  {below}", "dim")
        self._write("")

    def _readouts(self, readouts: tuple[Readout, ...], title: str = "What each side tells") -> None:
        """What each of two sides alone tells, and what both do."""
        if not readouts:
            return
        self._write(title.upper(), "bold cyan")
        for readout in readouts:
            self._write(f"  {readout.title}{'' if readout.items else ': nothing'}", "bold")
            for item in readout.items[: self._limit]:
                self._write(self._text(("    ", ""), *self._marked(item), (f" {item.short}", "dim")), indent=6)
            left = len(readout.items) - len(readout.items[: self._limit])
            if left:
                self._write(f"    … {left} more (--all shows them)", "dim")
        self._write("")

    def _marked(self, item: Item) -> tuple[tuple[str, str], ...]:
        """An item's standing and label in one line, with its status where it is not done."""
        status = f" [{item.tag}]" if item.tag else ""
        return (f"{MARKS[item.standing]} ", STYLES[item.standing]), (item.label, ""), (status, "magenta")

    def _group(self, group: Group) -> None:
        show = {"agreements": self._entry, "commitments": self._promise}.get(group.key, self._item)
        self._section(group.title, group.items, show)

    # Lines

    def _item(self, item: Item) -> None:
        self._label(item)
        self._detail(_dotted(self._when(item), item.where, item.standing_words, item.by, item.short))
        self._quote(item.told)

    def _when(self, item: Item) -> str:
        """When it was, '' where nobody says."""
        return item.when

    def _when_said(self, saying: Saying) -> str:
        """Likewise of what is said."""
        return self._when(saying.item)

    def _entry(self, item: Item) -> None:
        """An agreement in the ledger: what was signed, how many, on what, by whose account."""
        self._label(item)
        self._detail(
            _dotted(", ".join(item.names("party", "source", "target")), item.amount, self._when(item), item.where)
        )
        self._detail(_led("on ", "; ".join(item.topics)))
        self._detail("by the account of " + "; ".join(dict.fromkeys(account.by for account in item.accounts)))
        self._detail(_dotted(item.standing_words, item.short))
        self._quote(item.told)

    def _promise(self, item: Item) -> None:
        """A commitment or request: from whom, to whom, of what."""
        self._label(item)
        sources, targets = ", ".join(item.names("source", "party")), ", ".join(item.names("target", "addressee"))
        self._detail(_dotted(item.kind, f"{sources} → {targets}" if targets else sources, item.amount))
        self._detail(_led("on ", "; ".join(item.topics)))
        self._detail(_dotted(self._when(item), item.standing_words, item.by, item.short))
        self._quote(item.told)

    def _contrast(self, contrast: Contrast) -> None:
        self._write(f"  {contrast.label}", "bold", 4)
        style = "red" if contrast.relation == "conflict" else "dim"
        self._judged(contrast.judged)
        self._write("    " + _dotted(contrast.field_words, contrast.relation_words, contrast.short), style, 4)
        if contrast.why:
            self._write(f"    {contrast.why}", "dim", 4)
        for side in contrast.sides:
            labels = ", ".join(labels_of(side.accounts))
            witnesses = len({account.witness for account in side.accounts})
            shared = f" ({counted(witnesses, 'witness', 'witnesses')})" if len(side.accounts) > 1 else ""
            self._write(self._text((f"      {side.words}", "bold"), (f"  {labels}{shared}", "")), indent=8)
            self._quote(side.accounts[:1], indent=8, named=False)

    def _speaker(self, speaker: Speaker) -> None:
        self._write(self._text((f"  {speaker.name}", "bold"), (_led(", ", speaker.about), "dim")), indent=4)
        self._sayings("in direct words", speaker.direct)
        self._sayings("in paraphrase", speaker.paraphrase)

    def _sayings(self, title: str, sayings: tuple[Saying, ...]) -> None:
        if not sayings:
            return
        self._write(f"    {title}", "dim")
        for saying in sayings[: self._limit]:
            words = excerpt(saying.words, 0, 300)
            direct = saying.form == "direct"
            paraphrase = f"{saying.led}: {words}" if saying.led else words
            self._write(f"      {quoted(words)}" if direct else f"      {paraphrase}", "italic" if direct else "", 8)
            to = _led("to ", ", ".join(saying.addressees))
            through = _led("through ", " through ".join(saying.through))
            partly = "partly in direct words" if saying.form == "mixed" else ""
            by = _led("in ", ", ".join(labels_of(saying.accounts)))
            status = saying.item.tag
            self._write(
                "        " + _dotted(to, through, by, self._when_said(saying), partly, status, saying.item.short),
                "dim",
                8,
            )
            self._judged(saying.item.judged, 8)
            if not direct:
                self._quote(saying.accounts[:1], indent=8, named=False)
        if self._limit is not None and len(sayings) > self._limit:
            self._write(f"      … {len(sayings) - self._limit} more (--all shows them)", "dim")

    def _holder(self, holder: Holder) -> None:
        self._write(f"  {holder.name}: " + _dotted(*holder.held), indent=4)
        if holder.accounts:
            self._quote(holder.accounts)
        else:
            self._detail(holder.basis)

    def _moment(self, moment: Moment) -> None:
        by = f" according to {', '.join(moment.said_by)}" if moment.said_by else ""
        self._happening(f"  {moment.words}  ", moment.item, by, moment.accounts)

    def _undated(self, item: Item) -> None:
        self._happening("  ", item, "", ())

    def _happening(self, when: str, item: Item, by: str, accounts: tuple[Account, ...]) -> None:
        status = f" ({item.tag})" if item.tag else ""
        parts = ((when, "bold"), (item.label + status, ""), (by, "red"), (f"  {item.short}", "dim"))
        self._write(self._text(*parts), indent=4)
        self._judged(item.judged)
        self._quote(accounts[:1], width=self._width - 10)

    def _report(self, line: ReportLine) -> None:
        self._write(
            self._text((f"  {line.number}  ", "dim"), (line.label, "bold"), (_led(", ", line.title), "")), indent=5
        )
        credit = _led("credits ", ", ".join(line.credits))
        byline = _led("by ", line.byline)
        language = "" if line.language == "en" else f"language {line.language}"
        self._detail(_dotted(line.published, byline, credit, language, f"witness {line.witness}"), 5)
        self._detail(_led("one text with ", ", ".join(line.same_text)), 5)
        self._detail(_dotted(line.path, line.url), 5)

    def _story_line(self, story: StoryBrief) -> None:
        reports, witnesses = len(story.reports), len(story.witnesses)
        counts = f"{counted(reports, 'report')}, {counted(witnesses, 'witness', 'witnesses')}"
        self._write(f"  {story.label}", "", 4)
        self._detail(_dotted(story.when, story.where, counts, counted(story.facts, "fact")))

    # Parts of lines

    def _label(self, item: Item) -> None:
        mark, style = MARKS[item.standing], STYLES[item.standing]
        status = f" [{item.tag}]" if item.tag else ""
        self._write(self._text((f"  {mark} ", style), (item.label, "bold"), (status, "magenta")), indent=4)
        self._judged(item.judged)

    def _judged(self, told: tuple[str, ...], indent: int = 4) -> None:
        """What analysts decided, a line each."""
        for words in told:
            self._write(" " * indent + words, "magenta", indent)

    def _detail(self, words: str, indent: int = 4) -> None:
        if words:
            self._write(" " * indent + words, "dim", indent)

    def _quote(self, accounts: tuple[Account, ...], indent: int = 4, *, named: bool = True, width: int = 0) -> None:
        """The first account's words around its trigger, and which other reports have the fact too."""
        first = next((account for account in accounts if account.quotes), None)
        if first is None:
            return
        quote = first.quotes[0]
        others = [label for label in labels_of(accounts) if label != first.label]
        source = first.label + (f"; also {', '.join(others)}" if others else "")
        room = width - len(source) if width else 2 * self._width - 40
        words = excerpt(quote.words, first.trigger.start - quote.start, max(room, _NARROW))
        text = self._text((" " * indent + quoted(words), "italic"), (f" {source}" if named else "", "dim"))
        self._write(text, indent=indent)

    def _text(self, *parts: tuple[str, str]) -> Text:
        from rich.text import Text  # noqa: PLC0415  rich loads only for those who print

        return Text.assemble(*(part for part in parts if part[0]))

    def _write(self, line: str | Text, style: str = "", indent: int = 0) -> None:
        """One line, wrapped with its continuation lines indented."""
        text = self._text((line, style)) if isinstance(line, str) else line
        first, *rest = text.wrap(self._console, self._width) or [text]
        self._print(first)
        for piece in text.blank_copy().join(_spaced(rest)).wrap(self._console, self._width - indent) if rest else ():
            self._print(self._text((" " * indent, "")) + piece)

    def _print(self, text: Text) -> None:
        text.rstrip()
        self._console.print(text, soft_wrap=True, highlight=False, markup=False, emoji=False)


def open_console() -> Console:
    """A console on stdout: as the terminal allows, and without any style where `NO_COLOR` is set."""
    from rich.console import Console  # noqa: PLC0415  rich loads only for those who print

    return Console(highlight=False, color_system=None if os.environ.get("NO_COLOR") else "auto")


def _spaced(pieces: list[Text]) -> Iterable[Text]:
    for piece in pieces:
        piece.rstrip()
        piece.append(" ")
        yield piece


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _led(lead: str, words: str) -> str:
    return lead + words if words else ""

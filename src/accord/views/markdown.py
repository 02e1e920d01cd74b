"""The brief as CommonMark: it reads well as plain text and renders where footnotes are known (GitHub, Obsidian)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from accord.record.overlay import Mark
from accord.record.record import Record
from accord.views.brief import NO_MARKS, compose
from accord.views.excerpt import quoted
from accord.views.neutral import one_line
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

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
# At the start of a line these would make a list, a heading or a rule; a bare address would make a link.
_LEADING = re.compile(r"^(\d{1,9})([.)])|^([-+=:])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp)://|\bwww\.|@")


def escaped(text: str) -> str:
    r"""One line of text in which nothing means anything to Markdown or HTML.

    >>> print(escaped("1. *so* <b>|</b>"))
    1\. \*so\* \<b\>\|\</b\>
    """
    line = _SPECIAL.sub(r"\\\1", one_line(text))
    line = _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
    # GitHub makes links of bare addresses and mentions; a zero-width joiner entity keeps them words.
    return _ADDRESS.sub(lambda m: m[0].replace(":", "&#58;").replace("@", "&#64;").replace(".", "&#46;"), line)


def to_markdown(
    record: Record, marks: Mapping[str, Mark] = NO_MARKS, *, story: str | None = None, whole_ids: bool = False
) -> str:
    """The brief of a record, or of one story of it, with what analysts decided about its facts.

    >>> print(to_markdown(Record()))
    # Nothing is on the record
    <BLANKLINE>
    """
    view = compose(record, marks, whole_ids=whole_ids)
    if story is not None:
        view = msgspec.structs.replace(view, stories=tuple(one for one in view.stories if one.id == story))
    return "\n".join(_Markdown(view).lines()) + "\n"


class _Markdown:
    """Collects the quotes as footnotes while the lines are made."""

    def __init__(self, view: BriefView) -> None:
        self._view = view
        self._notes: dict[str, str] = {}

    def lines(self) -> Iterator[str]:
        if not self._view.stories:
            yield "# Nothing is on the record"
            return
        for story in self._view.stories:
            yield from self._story(story)
        if self._notes:
            yield from ("## Quotes", "")
            for note, words in self._notes.items():
                yield from (f"[^{note}]: {words}", "")

    def _story(self, story: StoryBrief) -> Iterator[str]:
        yield f"# {escaped(story.label or ', '.join(story.who))}"
        yield ""
        yield _dotted(", ".join(story.who), story.when, story.where)
        yield ""
        standings = ", ".join(f"{count} {standing}" for standing, count in story.standings)
        counts = (counted(len(story.reports), "report"), counted(len(story.witnesses), "witness", "witnesses"))
        yield f"{counts[0]}, {counts[1]}, {counted(story.facts, 'fact')}: {standings}."
        yield ""
        if len(story.reports) == 1:
            yield from ("There is one report only, so all of this is single source.", "")
        yield from _section("The facts", (self._item(item) for item in story.lead))
        if story.further:
            yield from (f"{story.further}.", "")
        yield from _section("Where the reports differ", (self._contrast(contrast) for contrast in story.contrasts))
        yield from _section("What each side tells", (self._readout(readout) for readout in story.readouts))
        for group in story.groups_in_print():
            yield from self._group(group)
        yield from _section("Who said what", (self._speaker(speaker) for speaker in story.speakers))
        yield from _section("Office-holders", (self._holder(holder) for holder in story.holders))
        yield from _section("Chronology", (self._moment(moment) for moment in story.chronology))
        yield from _section("Undated", (self._happening("", item, "", item.told) for item in story.undated))
        yield from _section("The reports", (self._report(line) for line in story.reports))
        yield from _section(
            "Likely retold in other words", ((f"- {escaped(one.words)}: {escaped(one.why)}",) for one in story.retold)
        )

    def _readout(self, readout: Readout) -> Iterator[str]:
        yield f"- **{escaped(readout.title)}**{'' if readout.items else ': nothing'}"
        for item in readout.items:
            mark = MARKS[item.standing]
            yield f"  - {mark} {escaped(item.label)}{_status(item)}{self._notes_of(item.told)} · `{item.short}`"

    def _group(self, group: Group) -> Iterator[str]:
        if group.key == "agreements":
            header = ("Agreement", "Parties", "Number", "On", "Date", "By the account of", "Standing")
            yield from _table(group.title, header, (self._entry(item) for item in group.items))
        elif group.key == "commitments":
            header = ("What", "Who", "To whom", "Number", "On", "By the account of", "Standing")
            yield from _table(group.title, header, (self._promise(item) for item in group.items))
        else:
            yield from _section(group.title, (self._item(item) for item in group.items))

    def _item(self, item: Item) -> Iterator[str]:
        yield f"- {MARKS[item.standing]} **{escaped(item.label)}**{_status(item)}{self._notes_of(item.told)}"
        yield f"  {_dotted(item.when, item.where, item.standing_words, item.by)} · `{item.short}`"

    def _entry(self, item: Item) -> tuple[str, ...]:
        return (
            escaped(item.label) + _status(item) + self._notes_of(item.told),
            escaped(", ".join(item.names("party", "source", "target"))),
            escaped(item.amount),
            escaped("; ".join(item.topics)),
            escaped(item.when),
            _by(item.accounts),
            f"{MARKS[item.standing]} {escaped(item.standing_words)} `{item.short}`",
        )

    def _promise(self, item: Item) -> tuple[str, ...]:
        return (
            escaped(item.label) + _status(item) + self._notes_of(item.told),
            escaped(", ".join(item.names("source", "party", "speaker"))),
            escaped(", ".join(item.names("target", "addressee"))),
            escaped(item.amount),
            escaped("; ".join(item.topics)),
            _by(item.accounts),
            f"{MARKS[item.standing]} {escaped(item.standing_words)} `{item.short}`",
        )

    def _contrast(self, contrast: Contrast) -> Iterator[str]:
        why = f", {escaped(contrast.why)}" if contrast.why else ""
        what = f"{escaped(contrast.field_words)}, {contrast.relation_words}{why}"
        yield f"- **{escaped(contrast.label)}**{_judged(contrast.judged)}: {what} · `{contrast.short}`"
        for side in contrast.sides:
            witnesses = counted(len({account.witness for account in side.accounts}), "witness", "witnesses")
            labels = escaped(", ".join(labels_of(side.accounts)))
            yield f"  - **{escaped(side.words)}**: {labels} ({witnesses}){self._notes_of(side.accounts)}"

    def _speaker(self, speaker: Speaker) -> Iterator[str]:
        yield f"- **{escaped(speaker.name)}**" + (f", {escaped(speaker.about)}" if speaker.about else "")
        for title, sayings in (("In direct words", speaker.direct), ("In paraphrase", speaker.paraphrase)):
            if sayings:
                yield f"  - {title}"
                yield from (f"    - {self._saying(saying)}" for saying in sayings)

    def _saying(self, saying: Saying) -> str:
        cue = f"{escaped(saying.led)}: " if saying.led else ""
        words = f"“{escaped(saying.words)}”" if saying.form == "direct" else cue + escaped(saying.words)
        meta = _dotted(
            "to " + ", ".join(saying.addressees) if saying.addressees else "",
            "through " + " through ".join(saying.through) if saying.through else "",
            "in " + ", ".join(labels_of(saying.accounts)),
            "partly in direct words" if saying.form == "mixed" else "",
        )
        return f"{words}{self._notes_of(saying.accounts)} {meta}{_status(saying.item)} · `{saying.item.short}`"

    def _holder(self, holder: Holder) -> Iterator[str]:
        source = self._notes_of(holder.accounts) or f" ({escaped(holder.basis)})"
        yield f"- **{escaped(holder.name)}**: {_dotted(*holder.held)}{source}"

    def _moment(self, moment: Moment) -> Iterator[str]:
        by = f" according to {escaped(', '.join(moment.said_by))}" if moment.said_by else ""
        return self._happening(f"**{escaped(moment.words)}** ", moment.item, by, moment.accounts)

    def _happening(self, when: str, item: Item, by: str, accounts: tuple[Account, ...]) -> Iterator[str]:
        yield f"- {when}{escaped(item.label)}{_status(item)}{by}{self._notes_of(accounts)} · `{item.short}`"

    def _report(self, line: ReportLine) -> Iterator[str]:
        same = f"one text with {', '.join(line.same_text)}" if line.same_text else ""
        credit = f"credits {', '.join(line.credits)}" if line.credits else ""
        byline = f"by {line.byline}" if line.byline else ""
        language = f"language {line.language}" if line.language != "en" else ""
        title = f", *{escaped(line.title)}*" if line.title else ""
        yield f"- **{escaped(line.label)}**{title}"
        yield f"  {_dotted(line.published, byline, credit, language, f'witness {line.witness}', same)}"
        if line.path or line.url:
            yield f"  {_dotted(line.path, line.url)}"

    def _notes_of(self, accounts: Iterable[Account]) -> str:
        """References to the quotes of these accounts; each quote is one footnote, however often it is referred to."""
        references = []
        for account in accounts:
            for quote in account.quotes:
                note = f"{account.number}-{quote.start}-{quote.end}"
                self._notes.setdefault(note, f"{quoted(escaped(quote.words))} {escaped(account.by)}")
                references.append(f"[^{note}]")
        return "".join(dict.fromkeys(references))


def _section(title: str, parts: Iterable[Iterable[str]]) -> Iterator[str]:
    lines = [line for part in parts for line in part]
    if lines:
        yield from (f"## {title}", "", *lines, "")


def _table(title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from (f"## {title}", "", _row(header), _row(("---",) * len(header)))
    yield from (_row(row) for row in rows)
    yield ""


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def _by(accounts: tuple[Account, ...]) -> str:
    return escaped("; ".join(dict.fromkeys(account.by for account in accounts)))


def _status(item: Item) -> str:
    return (f" *({item.tag})*" if item.tag else "") + _judged(item.judged)


def _judged(told: tuple[str, ...]) -> str:
    """What analysts decided, in words."""
    return f" **[{escaped('; '.join(told))}]**" if told else ""


def _dotted(*parts: str) -> str:
    return " · ".join(escaped(part) for part in parts if part)

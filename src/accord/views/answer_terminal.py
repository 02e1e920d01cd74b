"""An answer of the kept record on a terminal, in the brief's own lines."""

from __future__ import annotations

from functools import singledispatchmethod

import msgspec

from accord.record.asking.answer import (
    Answer,
    Biography,
    Changes,
    Chronology,
    Differences,
    Dyad,
    Found,
    Ledger,
    OfficeHeld,
    Quotes,
    Stories,
    Story,
    StoryLink,
)
from accord.record.record import ReportEntry
from accord.record.sides import two_sides
from accord.views.answer_table import asked_items, more_words
from accord.views.brief import compose, items_of, speakers_of
from accord.views.dates import date_words
from accord.views.excerpt import excerpt, quoted
from accord.views.lookup import Lookup
from accord.views.neutral import one_line
from accord.views.sections import chronology_of, contrasts_of, groups_of, readouts_by, readouts_of
from accord.views.shown import Item, Saying, Speaker
from accord.views.terminal import Terminal
from accord.views.wording import counted

_AROUND = 160
# An answer is of facts that name both states; what a side says of its own, a brief has.
OF_THESE = "What each side tells of these facts"
OF_BOTH = "What each side tells of the latest facts between the two"


class AnswerTerminal(Terminal):
    """Prints answers; all that an answer holds, for its limit was set when it was asked for."""

    def answer(self, answer: Answer) -> None:
        """A title, what was found, and how many more there are."""
        if not isinstance(answer, Story):
            self._write(one_line(answer.title), "bold")
            self._write("")
        self._show(answer)
        more = more_words(answer)
        if more:
            self._write(f"… {more}", "dim")

    @singledispatchmethod
    def _show(self, answer: Answer) -> None:
        self._section("The facts", asked_items(answer), self._item)
        self._nothing(answer.record.facts)

    @_show.register
    def _(self, answer: Story) -> None:
        view = compose(answer.record, answer.marks, whole_ids=True)
        own = tuple(story for story in view.stories if story.id == answer.story)
        self.brief(msgspec.structs.replace(view, stories=own))
        self._section("Before and after", answer.links, self._link)

    @_show.register
    def _(self, answer: Ledger) -> None:
        for group in groups_of(asked_items(answer)):
            self._group(group)
        self._nothing(answer.record.facts)

    @_show.register
    def _(self, answer: Chronology) -> None:
        self._section("Chronology", chronology_of(asked_items(answer)), self._moment)
        self._nothing(answer.record.facts)

    @_show.register
    def _(self, answer: Dyad) -> None:
        items = asked_items(answer)
        self._section("The facts", items, self._item)
        facts = {fact.id: fact for fact in answer.record.facts}
        sides = two_sides(answer.record, [facts[item.id] for item in items], states=answer.states)
        self._readouts(readouts_by(answer.record, items, sides), OF_THESE)
        self._nothing(answer.record.facts)

    @_show.register
    def _(self, answer: Differences) -> None:
        items = asked_items(answer)
        self._section("Where the reports differ", contrasts_of(items), self._contrast)
        if not items:
            self._write("No difference is on the record.")
        if answer.states is None:
            self._readouts(readouts_of(answer.record, items))
        else:
            every = items_of(answer.record, answer.marks, whole_ids=True)
            self._readouts(readouts_by(answer.record, every, answer.sides), OF_BOTH)

    @_show.register
    def _(self, answer: Quotes) -> None:
        wanted = set(answer.claims)
        everybody = speakers_of(answer.record, asked_items(answer))
        told = [_only(speaker, wanted) for speaker in everybody]
        self._section("Who said what", tuple(s for s in told if s.direct or s.paraphrase), self._speaker)
        self._nothing(answer.claims)

    @_show.register
    def _(self, answer: Stories) -> None:
        for story in answer.stories:
            self._write(f"  {one_line(story.label) or 'A story without a name'}", "bold", 4)
            if story.lead in answer.rejected:
                self._write("    named for a fact that an analyst rejected", "magenta", 4)
            when = " to ".join(dict.fromkeys(date_words(day) for day in (story.first, story.last) if day)) or "undated"
            self._detail(f"{when} · {counted(story.reports, 'report')} · {counted(story.facts, 'fact')} · {story.id}")
        self._nothing(answer.stories)

    @_show.register
    def _(self, answer: Biography) -> None:
        who, lookup = answer.actor, Lookup(answer.record)
        state = lookup.state_name(who.state) if who.type != "state" else ""
        self._detail(" · ".join(part for part in (who.type, state, who.id) if part), 2)
        if who.names:
            self._detail("also " + ", ".join(one_line(name) for name in who.names), 2)
        if answer.also:
            self._detail(f"also kept, with one name and office and no state told, as {', '.join(answer.also)}", 2)
        self._write("")
        self._section("Offices", answer.offices, lambda office: self._office(office, lookup))
        self._section("The facts", asked_items(answer), self._item)
        self._nothing(answer.record.facts)

    @_show.register
    def _(self, answer: Found) -> None:
        if not answer.hits:  # the title says so
            return
        lookup = Lookup(answer.record)
        for hit in answer.hits:
            self._hit(lookup.reports[hit.report], lookup.report_label(hit.report), hit.at.start)
        self._write("")
        self._section("The facts", asked_items(answer), self._item)

    @_show.register
    def _(self, answer: Changes) -> None:
        for change in answer.changes:
            rejected = "  (rejected)" if change.id in answer.rejected else ""
            line = f"  {change.at}  {change.what} {change.verb}  {one_line(change.about)}  {change.id}{rejected}"
            self._write(line, "", 4)
        self._nothing(answer.changes)

    def _when(self, item: Item) -> str:
        """When it was; where nobody says, when it was told, for an answer is of many days."""
        return item.when or (f"told {item.reported}" if item.reported else "")

    def _when_said(self, saying: Saying) -> str:
        """Likewise of what is said, by the reports that give it in these words."""
        told = min((one.published for one in saying.accounts if one.published), default=None)
        return saying.item.when or (f"told {date_words(told)}" if told else "")

    def _link(self, link: StoryLink) -> None:
        when = " to ".join(dict.fromkeys(date_words(day) for day in (link.first, link.last) if day)) or "undated"
        self._write(f"  {'before' if link.earlier else 'after'}: {one_line(link.label)}", "bold", 4)
        self._detail(f"{when} · {one_line(link.why)} · {link.id}")

    def _office(self, office: OfficeHeld, lookup: Lookup) -> None:
        of = f" of {one_line(office.of)}" if office.of else ""
        self._write(f"  {'former ' if office.former else ''}{one_line(office.title)}{of}", "bold", 4)
        days = list(dict.fromkeys(date_words(day) for day in (office.first, office.last) if day))
        if office.reports:
            labels = ", ".join(dict.fromkeys(lookup.report_label(one) for one in office.sources))
            given = f"so called in {counted(office.reports, 'report')}"
            self._detail(" · ".join(part for part in (given, " to ".join(days), labels) if part))
        else:
            held = f"from {days[0]}" if office.first else ""
            ended = f"until {days[-1]}" if office.last else ""
            self._detail(" · ".join(part for part in (held, ended, "by reviewed data") if part))

    def _hit(self, report: ReportEntry, label: str, start: int) -> None:
        title = f", {one_line(report.title)}" if report.title else ""
        self._write(f"  {label}{title}", "bold", 4)
        first = max(0, start - _AROUND)
        words = excerpt(report.text[first : start + 2 * _AROUND], start - first, 2 * _AROUND)
        self._write(f"    {quoted(words)}", "italic", 4)
        self._detail(" · ".join(part for part in (date_words(report.published.edtf), report.id) if part))

    def _nothing(self, found: tuple[object, ...]) -> None:
        if not found:
            self._write("Nothing is on the record.")


def _only(speaker: Speaker, claims: set[str]) -> Speaker:
    """The speaker with those sayings only that some claims give."""

    def asked(saying: Saying) -> bool:
        return any(account.claim in claims for account in saying.accounts)

    return Speaker(
        name=speaker.name,
        about=speaker.about,
        direct=tuple(filter(asked, speaker.direct)),
        paraphrase=tuple(filter(asked, speaker.paraphrase)),
    )

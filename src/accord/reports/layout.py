"""Which lines of a report are the report, and what the others tell: title, dates, byline, dateline, credits."""

from __future__ import annotations

import re

from msgspec import Struct

from accord.reports.byline import byline_in, signed
from accord.reports.credit import copyright_year, credits_in, is_sign_off, photo_credit, tail_credit
from accord.reports.date import Stated, date_line, dates_in, glued_date, header_date, on, year_beside
from accord.reports.dateline import Dateline, dateline_at
from accord.reports.furniture import (
    bare_title,
    end_mark,
    has_notice,
    is_list_head,
    is_tag,
    sentences,
    why_unread,
)
from accord.reports.head import FIELD, Head, Placed, head_of
from accord.reports.headscore import is_domain, is_institution, names_outlet, tells_of_a_week
from accord.reports.language import foreign_lines
from accord.reports.lexicon import lexicon
from accord.reports.line import Line, is_prose, lines_of
from accord.reports.outlets import Outlets, agency_in, outlet_in
from accord.reports.report import Published, Unread
from accord.reports.span import Span

_HEADER_LINES = 14
_TAIL_LINES = 10
_NOTICE_LINES = 4
_SENTENCE_WORDS = 7
_CAPTION_WORDS = 70
_MASTHEAD_WORDS = 6
_LIST_LINES = 14
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,40}:\s")
_SENTENCE_END = re.compile(r"[.!?…][)\]”\"'’]*$")


class Layout(Struct, frozen=True, kw_only=True):
    """What the lines of a report tell. `outlet` is as printed or as the outlet is known."""

    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: Published = Published()
    credits: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()


def lay_out(text: str, outlets: Outlets, *, title: str | None = None, byline: str | None = None) -> Layout:
    r"""The layout of a cleaned text.

    Args:
        text: the text as it is stored.
        outlets: who is an outlet and who an agency.
        title: the headline where the page tells it.
        byline: the writers where the page tells them.

    >>> from accord.reports.outlets import KnownOutlets
    >>> layout = lay_out("Talks open\n\nPublished: 3 May 2023\n\nThe two sides met on Monday.", KnownOutlets({}))
    >>> layout.title, layout.published.edtf, layout.published.basis
    ('Talks open', '2023-05-03', 'stated')
    """
    survey = _Survey(text, outlets, title, byline)
    survey.walk()
    return survey.layout()


class _Survey:
    """One pass over a report's lines; what it has seen so far."""

    def __init__(self, text: str, outlets: Outlets, title: str | None, byline: str | None) -> None:
        self.text, self.outlets = text, outlets
        self.lines = lines_of(text)
        self.known_title, self.known_byline = title, byline
        self.marks: list[Unread] = []
        self.title: Line | None = None
        self.title_end: int | None = None
        self.named_title: str | None = None
        self.outlet: str | None = None
        self.byline: str | None = None
        self.dateline: Dateline | None = None
        self.place_and_day: str | None = None
        self.dates: list[Stated] = []
        self.credits: list[str] = []
        self.copyright: int | None = None
        self.lead_year: int | None = None
        self.prose = 0
        self.in_list = 0
        self.head = Head()
        # Where speakers are set in capitals with a colon, a place so set cannot be told from them.
        self.colon = sum(_SPEAKER.match(line.text) is not None for line in self.lines) <= 1
        self.last_prose = max((at for at, line in enumerate(self.lines) if is_prose(line)), default=-1)

    def walk(self) -> None:
        """Look at every line once, in order."""
        foreign = {line.span: code for line, code in foreign_lines(self.lines)}
        if self.known_title is None:
            self.head = head_of(self.lines, self.outlets)
        for at, full in enumerate(self.lines):
            line = self._without_glued_date(full) if at == 0 else full
            if line.span in foreign and at > 0:
                self._mark(line.span, "foreign language")
            elif why := self._why_unread(at, line):
                self._mark(line.span, why)
            else:
                self._read(at, line)

    def layout(self) -> Layout:
        """What was seen."""
        title = self.known_title or self.named_title
        span = None
        if self.title is not None:
            span = Span(self.title.span.start, self.title_end or self.title.span.end)
            title = self.known_title or re.sub(r"\s*\n\s*", " ", span.of(self.text))
        return Layout(
            title=title,
            title_span=span,
            outlet=self.outlet,
            byline=self.known_byline or self.byline,
            dateline=self.dateline.text if self.dateline else self.place_and_day,
            published=self._published(),
            credits=tuple(dict.fromkeys(self.credits)),
            unread=_in_order(self.marks),
        )

    # -- lines that are not read ---------------------------------------------------------------------------------

    def _why_unread(self, at: int, line: Line) -> str | None:
        """The reason why a whole line is not read, or None; what it tells is noted on the way."""
        text = line.text
        near_start, near_end = at < _HEADER_LINES, at >= len(self.lines) - _TAIL_LINES
        if self._continues_list(line):
            return "boilerplate"
        if self._is_title(text):
            return None
        if near_start and (why := self._header(at, line)):
            return why
        stated = date_line(text)
        if stated is not None:
            if near_end and stated.label != "none":
                self.dates.append(stated)
            return "date"
        if year := copyright_year(text):
            self.copyright = self.copyright or year
        return self._furniture(at, line, edge=near_end or (near_start and self.prose == 0))

    def _furniture(self, at: int, line: Line, *, edge: bool) -> str | None:
        text = line.text
        names, is_credit = credits_in(text, self.outlets, alone=edge)
        self.credits += names
        if is_credit:
            self.byline = self.byline or signed(text)
            return "byline" if is_sign_off(text) else "credit"
        if is_list_head(text) and line.words <= 6:  # noqa: PLR2004 - a heading
            self.in_list = _LIST_LINES
            return "boilerplate"
        if why := why_unread(text, edge=edge):
            return why
        if line.words <= _CAPTION_WORDS and self._is_caption(at, line):
            return "caption"
        return None

    def _continues_list(self, line: Line) -> bool:
        if not self.in_list:
            return False
        self.in_list = 0 if is_prose(line) else self.in_list - 1
        return self.in_list > 0

    def _is_caption(self, at: int, line: Line) -> bool:
        if self.title is None and self.prose == 0 and self.known_title is None and bare_title(line.text, self.outlets):
            return False
        if at == self.last_prose and tail_credit(line.text, self.outlets)[0]:
            return False
        return photo_credit(line.text) is not None

    # -- the header ------------------------------------------------------------------------------------------------

    def _without_glued_date(self, line: Line) -> Line:
        start = 0 if line.span.start < 8 else line.span.start  # noqa: PLR2004 - the space before it goes with it
        found = glued_date(self.text[start : line.span.end])
        if found is None:
            return line
        stated, after = found
        self.dates.append(stated)
        self._mark(Span(start, start + after), "date")
        span = Span(start + after, line.span.end)
        return Line(span, span.of(self.text), line.blank_after)

    def _header(self, at: int, line: Line) -> str | None:
        text = line.text
        if (placed := self.head.at(at)) is not None and placed.part != "title":
            return self._placed(placed)
        if field := FIELD.match(text):
            return self._field(field["key"].casefold(), field["value"].strip(), line)
        names = byline_in(text)
        if stated := date_line(text) or (None if names else self._header_date(line)):
            self.dates.append(stated)
            self._note_printed_outlet(text)
            parts = re.split(r"[|•·]|\s[–—-]\s", text)
            self._note_byline(next((names for part in parts if (names := byline_in(part))), None))
            return "date"
        if names or (self.known_byline and _same(text, self.known_byline)):
            self._note_byline(names or text)
            return "byline"
        return self._masthead(line) or ("tag" if self.prose == 0 and is_tag(text) else None)

    def _placed(self, placed: Placed) -> str | None:
        """Note what a line tells that the head as a whole has given a part to; why the line is not read, if it is not.

        The name of a ministry is read: the text below says "the Ministry" of it.
        """
        if placed.part == "outlet":
            if placed.agency and placed.name is not None:
                self.credits.append(placed.name)
            self.outlet = self.outlet or placed.name
            return None if placed.name is not None and is_institution(placed.name) else "masthead"
        if placed.part == "writer":
            self._note_byline(re.sub(r"^(?:by|from)\s+", "", placed.name or "", flags=re.IGNORECASE))
            return "byline"
        if placed.stated is not None:
            self.dates.append(placed.stated)
            self.place_and_day = self.place_and_day or placed.name
            return "date"
        return "tag"

    def _header_date(self, line: Line) -> Stated | None:
        # Above the headline only a running head in capitals is one, for a headline may end in its event's date.
        below = (self.title is not None or self.known_title is not None or self.outlet is not None) and self.prose == 0
        head = re.split(r"[,|(]|\s[–—-]\s", line.text)[0].strip()
        short = len(head.split()) <= _MASTHEAD_WORDS
        running = self.title is None and short and (head.isupper() or names_outlet(head))
        return header_date(line.text) if below or running else None

    def _note_printed_outlet(self, text: str) -> None:
        """The outlet in a header line: one that is known, or else one that is named like one."""
        for part in re.split(r"[,|•·()]|\s[–—-]\s", text):
            words = part.split()
            while words and words[-1].casefold().strip(":") in lexicon().dates.beside:
                words.pop()  # 'The Daily Post Monday'
            name = " ".join(words)
            known = outlet_in(name, self.outlets) if name else None
            named = is_domain(name) or (names_outlet(name) and not any(char.isdigit() for char in name))
            if known or named:
                self.outlet = self.outlet or (known.name if known else name)
                return

    def _masthead(self, line: Line) -> str | None:
        """Whether a line names the outlet, or an agency and its bureau: 'AFP, Nairobi'."""
        # 'Print' and 'Independent' are outlets too, but a button is a button first.
        if self.prose or line.words > _MASTHEAD_WORDS or why_unread(line.text, edge=True):
            return None
        if outlet := outlet_in(line.text, self.outlets):
            if outlet.agency_credits:
                self.credits.append(outlet.name)
            self.outlet = self.outlet or outlet.name
            return "masthead"
        first, _, bureau = line.text.partition(",")
        if bureau and (agency := agency_in(first, self.outlets)) and bureau.strip()[:1].isupper():
            self.credits.append(agency)
            return "credit"
        return None

    def _field(self, key: str, value: str, line: Line) -> str | None:
        if key in {"title", "headline"}:
            if self.title is not None or self.prose:
                return None
            start = line.span.end - len(value)
            self.title = Line(Span(start, line.span.end), value, line.blank_after)
            self._mark(Span(line.span.start, start), "label")
            return None
        if key in {"outlet", "publisher", "newspaper", "publication", "source"}:
            self._note_source(value, is_source=key == "source")
        elif key in {"author", "byline", "by"}:
            self._note_byline(value)
        return "label"

    def _note_source(self, value: str, *, is_source: bool) -> None:
        agency = agency_in(value, self.outlets)
        if agency:
            self.credits.append(agency)
        elif is_source and (names := credits_in(f"Source: {value}", self.outlets)[0]):
            self.credits += names
            return
        outlet = outlet_in(value, self.outlets)
        if not value.casefold().startswith(("http", "agencies", "www.")):
            self.outlet = self.outlet or (outlet.name if outlet else value)

    def _note_byline(self, names: str | None) -> None:
        if names is None:
            return
        parts = [
            name
            for part in re.split(r",|/|\||;| - |\bof\b|\bfor\b|\band\b", names)
            if (name := agency_in(part, self.outlets))
        ]
        self.credits += parts
        self.byline = self.byline or names

    def _is_title(self, text: str) -> bool:
        return self.known_title is not None and self.title is None and self.prose == 0 and _same(text, self.known_title)

    # -- lines that are read --------------------------------------------------------------------------------------

    def _read(self, at: int, line: Line) -> None:
        if self._take_title(at, line):
            return
        self._take_dateline(line)
        if is_prose(line):
            self.prose += 1
        start = photo_credit(line.text) if line.words > _CAPTION_WORDS else None
        if at == self.last_prose or at >= len(self.lines) - 3:
            name, where = tail_credit(line.text, self.outlets)
            if name and where is not None:
                self.credits.append(name)
                start = where
            if mark := end_mark(line.text):
                self._mark(Span(line.span.start + mark, line.span.end), "end mark")
        if start is not None:
            self._mark(Span(line.span.start + start, line.span.end), "credit")
        if at >= len(self.lines) - _NOTICE_LINES or has_notice(line.text):
            self._mark_notices(line)

    def _mark_notices(self, line: Line) -> None:
        """Notices and credits that stand as sentences at a paragraph's end."""
        parts = list(sentences(line.text))
        for part in parts if len(parts) > 1 else ():
            names, is_credit = credits_in(part.text, self.outlets)
            why = "credit" if is_credit else why_unread(part.text, edge=False)
            if why in {"credit", "boilerplate", "correction"}:
                self.credits += names
                self._mark(Span(line.span.start + part.span.start, line.span.start + part.span.end), why)

    def _take_title(self, at: int, line: Line) -> bool:
        if at >= _HEADER_LINES:
            return False
        if self.known_title is not None:
            if self.title is not None or self.prose or self.dateline or not _same(line.text, self.known_title):
                return False
            self.title = line
            return True
        if at not in self.head.title:
            return False
        if self.title is not None:
            both = Span(self.title.span.start, line.span.end)
            self.title = Line(both, both.of(self.text), line.blank_after)
            return True
        self.title = line
        if found := bare_title(line.text, self.outlets):
            end, outlet = found
            self.title_end = line.span.start + end
            self.outlet = self.outlet or outlet.name
            self._mark(Span(self.title_end, line.span.end), "masthead")
        return True

    def _take_dateline(self, line: Line) -> None:
        if line.words < _SENTENCE_WORDS or (not line.text[0].isalpha() and line.text[0] not in "(["):
            return
        first = self.dateline is None and self.prose <= 2  # noqa: PLR2004 - a standfirst may come before
        if not first and "(" not in line.text[:60]:
            return
        found = dateline_at(line.text, self.outlets, colon=self.colon and first and self.prose == 0)
        if found is None or not (first or found.agency):
            return
        self._mark(Span(line.span.start, line.span.start + found.span.end), "dateline")
        if first:
            self.dateline = found
            if found.month_day and found.edtf is None:
                self.lead_year = year_beside(line.text, *found.month_day)
            if found.agency:
                self.credits.append(found.agency)

    # -- what comes of it -------------------------------------------------------------------------------------------

    def _published(self) -> Published:
        for label in ("published", "none", "updated"):
            for stated in self.dates:
                if stated.label == label:
                    return Published(stated.edtf, "stated")
        title = self.known_title or (self.title.text if self.title is not None else None)
        if self.dateline is None and title is not None and tells_of_a_week(title):
            return Published(next(dates_in(title)).edtf, "stated")
        line = self.dateline
        if line is None:
            return Published()
        edtf = line.edtf
        year = self.copyright or self.lead_year
        if edtf is None and line.month_day and year:
            edtf = on(year, *line.month_day)
        return Published(edtf, "dateline") if edtf else Published()

    def _mark(self, span: Span, why: str) -> None:
        if span.start < span.end:
            self.marks.append(Unread(span, why))


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other)


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _in_order(marks: list[Unread]) -> tuple[Unread, ...]:
    """In order and not overlapping: of two that share words, the first is kept and the rest of the second."""
    kept: list[Unread] = []
    at = 0
    for mark in sorted(marks, key=lambda one: (one.span.start, -one.span.end)):
        start = max(mark.span.start, at)
        if start < mark.span.end:
            kept.append(Unread(Span(start, mark.span.end), mark.why))
            at = mark.span.end
    return tuple(kept)

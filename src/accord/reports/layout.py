"""Which lines of a report are the report, and what the others tell: title, dates, byline, dateline, credits."""

from __future__ import annotations

import re

from msgspec import Struct

from accord.reports.byline import byline_in, dated_byline, leading_names, signed
from accord.reports.credit import copyright_year, credits_in, is_sign_off, photo_credit, tail_credit
from accord.reports.crosshead import is_crosshead
from accord.reports.date import (
    Stated,
    date_line,
    day_behind,
    first_published,
    glued_date,
    header_date,
    is_day_alone,
    year_beside,
)
from accord.reports.dateline import Dateline, dateline_at
from accord.reports.furniture import (
    bare_title,
    end_mark,
    has_notice,
    is_address,
    is_list_head,
    is_running_time,
    is_tag,
    sentences,
    why_unread,
)
from accord.reports.head import FIELD, Head, Placed, head_of
from accord.reports.headscore import is_institution, names_outlet, suffixed
from accord.reports.language import foreign_lines
from accord.reports.line import Line, is_prose, lines_of, same_letters
from accord.reports.masthead import Printed, field_outlet, holder_in, masthead_in, name_line, printed_outlet, sender
from accord.reports.outlets import Outlets, agency_in
from accord.reports.placeday import closing_from, signed_at
from accord.reports.publishing import Clues, published_by
from accord.reports.report import Published, Unread, in_order
from accord.reports.span import Span

_HEADER_LINES = 14
_TAIL_LINES = 10
_NOTICE_LINES = 4
_SENTENCE_WORDS = 7
_CAPTION_WORDS = 70
_MASTHEAD_WORDS = 6
_LIST_LINES = 14
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,40}:\s")


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
        self.outlet: str | None = None
        self.byline: str | None = None
        self.dateline: Dateline | None = None
        self.place_and_day: str | None = None
        self.dates: list[Stated] = []
        self.closing: list[Stated] = []
        self.addresses: list[str] = []
        self.undated: str | None = None
        self.credits: list[str] = []
        self.copyright: int | None = None
        self.lead_year: int | None = None
        self.holder: str | None = None
        self.prose = 0
        self.in_list = 0
        self.head = Head()
        # Speakers set in capitals with a colon cannot be told from places so set.
        self.colon = sum(_SPEAKER.match(line.text) is not None for line in self.lines) <= 1
        self.closing_from = closing_from(self.lines)
        self.last_prose = max((at for at, line in enumerate(self.lines) if is_prose(line)), default=-1)

    def walk(self) -> None:
        """Look at every line once, in order."""
        foreign = {line.span: code for line, code in foreign_lines(self.lines)}
        heading = masthead_in(self.lines[0].text, self.outlets) if self.lines else None
        if self.lines and (heading is None or heading.name is None):
            self.lines = (self._without_glued_date(self.lines[0]), *self.lines[1:])
        if self.known_title is None:
            self.head = head_of(self.lines, self.outlets)
        for at, line in enumerate(self.lines):
            if line.span in foreign and at > 0:
                self._mark(line.span, "foreign language")
            elif why := self._why_unread(at, line):
                self._mark(line.span, why)
            else:
                self._read(at, line)

    def layout(self) -> Layout:
        """What was seen."""
        span = Span(self.title.span.start, self.title_end or self.title.span.end) if self.title else None
        title = self.known_title or (re.sub(r"\s*\n\s*", " ", span.of(self.text)) if span else None)
        return Layout(
            title=title,
            title_span=span,
            outlet=self.outlet or (None if self.credits else self.holder),
            byline=self.known_byline or self.byline,
            dateline=self.dateline.text if self.dateline else self.place_and_day,
            published=self._published(),
            credits=tuple(dict.fromkeys(self.credits)),
            unread=in_order(self.marks),
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
        if (stated := date_line(text)) is not None:
            if near_end and stated.label != "none":
                self.dates.append(stated)
            elif at >= self.closing_from:
                self.closing.append(stated)
            return "date"
        if self.prose and at >= self.closing_from and (why := self._closing(text)):
            return why
        if year := copyright_year(text):
            self.copyright = self.copyright or year
            self.holder = self.holder or holder_in(text, self.outlets)
        return self._furniture(at, line, edge=near_end or (near_start and self.prose == 0))

    def _closing(self, text: str) -> str | None:
        """Where and when a release is signed, or when a report 'was first published', in its last lines."""
        signed = signed_at(text, self.outlets)
        stated = signed.stated if signed is not None else first_published(text)
        if stated is None:
            return None
        self.closing.append(stated)
        self.credits += credits_in(text, self.outlets)[0]
        return "date"

    def _furniture(self, at: int, line: Line, *, edge: bool) -> str | None:
        text = line.text
        if (self.prose == 0 or at >= self.closing_from) and is_address(text):
            self.addresses.append(text)
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
        behind = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return "crosshead" if self.prose and is_crosshead(self.lines[at - 1], line, behind) else None

    def _continues_list(self, line: Line) -> bool:
        if self.prose and is_running_time(line.text):
            self.in_list = max(self.in_list, 2)  # the next line is the film's title
            return True
        if not self.in_list:
            return False
        self.in_list = 0 if is_prose(line) else self.in_list - 1
        return self.in_list > 0

    def _is_caption(self, at: int, line: Line) -> bool:
        below = self.lines[at + 1].text if at + 1 < len(self.lines) and not line.blank_after else ""
        if below[:1] in {"(", "["} and photo_credit(below) == 0:
            return True
        untitled = self.title is None and self.prose == 0 and self.known_title is None
        if untitled and bare_title(line.text, self.outlets):
            return False
        closes = at == self.last_prose and tail_credit(line.text, self.outlets)[0]
        return not closes and photo_credit(line.text) is not None

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
            self._note_printed(printed_outlet(text, self.outlets))
            parts = re.split(r"[|•·]|\s[–—-]\s", text)
            self._note_byline(
                next((names for part in parts if (names := byline_in(part))), None) or leading_names(text)
            )
            return "date"
        dated = dated_byline(text)
        if dated or names or (self.known_byline and same_letters(text, self.known_byline)):
            self._note_byline(dated.names if dated else names or text)
            self.dates += [dated.stated] if dated else []
            return "byline"
        return self._day_alone(line) or self._masthead(line) or ("tag" if self.prose == 0 and is_tag(text) else None)

    def _placed(self, placed: Placed) -> str | None:
        """Note what a line tells that the head as a whole has given a part to; why the line is not read, if it is not.

        The name of a ministry is read: the text below says "the Ministry" of it.
        """
        self.dates += [placed.stated] if placed.stated is not None else []
        self.credits += [placed.credit] if placed.credit is not None else []
        if placed.part == "outlet":
            if placed.agency and placed.name is not None:
                self.credits.append(placed.name)
            self.outlet = self.outlet or placed.name
            return None if placed.name is not None and is_institution(placed.name) else "masthead"
        if placed.part == "writer":
            self._note_byline(re.sub(r"^(?:by|from)\s+", "", placed.name or "", flags=re.IGNORECASE))
            return "byline"
        if placed.part == "place and day":
            self.place_and_day = self.place_and_day or placed.name
            return "date"
        return "tag"

    def _day_alone(self, line: Line) -> str | None:
        if self.prose or not is_day_alone(line.text):
            return None
        self.undated = self.undated or line.text
        return "date"

    def _header_date(self, line: Line) -> Stated | None:
        # Above the headline only a running head in capitals is one, for a headline may end in its event's date.
        below = (self.title is not None or self.known_title is not None or self.outlet is not None) and self.prose == 0
        head = re.split(r"[,|(]|\s[–—-]\s", line.text)[0].strip()
        short = len(head.split()) <= _MASTHEAD_WORDS
        running = self.title is None and short and (head.isupper() or names_outlet(head))
        return header_date(line.text) if below or running else None

    def _note_printed(self, printed: Printed) -> None:
        self.credits += printed.credits
        self.outlet = self.outlet or printed.name

    def _masthead(self, line: Line) -> str | None:
        found = None if self.prose else name_line(line, self.outlets)
        if found is None:
            return None
        self._note_printed(found)
        return "masthead" if found.name else "credit"

    def _field(self, key: str, value: str, line: Line) -> str | None:
        if key in {"title", "headline", "subject"}:
            if self.title is not None or self.prose:
                return None
            start = line.span.end - len(value)
            self.title = Line(Span(start, line.span.end), value, line.blank_after)
            self._mark(Span(line.span.start, start), "label")
            return None
        if key in {"outlet", "publisher", "newspaper", "publication", "source"}:
            self._note_printed(field_outlet(value, self.outlets, is_source=key == "source"))
        elif key in {"author", "byline", "by"}:
            self._note_byline(value)
        elif key in {"url", "link"} and is_address(value):
            self.addresses.append(value)
        elif key == "from":
            self.outlet = self.outlet or sender(value)
        return "label"

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
        known, awaited = self.known_title, self.title is None and self.prose == 0
        return awaited and known is not None and same_letters(text, known)

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
            if self.title is not None or self.prose or self.dateline or not same_letters(line.text, self.known_title):
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
        named = masthead_in(line.text, self.outlets) if at == 0 else None
        self.dates += [named.stated] if named is not None and named.is_sure else []  # a digest without a headline
        if found := bare_title(line.text, self.outlets) or suffixed(line.text):
            end, name = found
            self.title_end = line.span.start + end
            self.outlet = self.outlet or name
            self._mark(Span(self.title_end, line.span.end), "masthead")
        elif dated := day_behind(line.text):
            self.closing.append(dated)
            self.title_end = line.span.start + len(line.text[: dated.span.start].rstrip(" ([–—-|"))
            self._mark(Span(self.title_end, line.span.end), "date")
        return True

    def _take_dateline(self, line: Line) -> None:
        first = self.dateline is None and self.prose <= 2  # noqa: PLR2004 - a standfirst may come before
        opens = line.text[0].isalnum() or line.text[0] in "(["
        if line.words < _SENTENCE_WORDS or not opens or not (first or "(" in line.text[:60]):
            return
        top = first and self.prose == 0
        found = dateline_at(line.text, self.outlets, colon=self.colon and top, whole=self.text if top else None)
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
        title = self.known_title or (self.title.text if self.title is not None else None)
        return published_by(
            Clues(
                text=self.text,
                title=title,
                dates=tuple(self.dates),
                dateline=self.dateline,
                lead_year=self.lead_year,
                copyright=self.copyright,
                closing=tuple(self.closing),
                addresses=tuple(self.addresses),
                undated=self.undated,
            )
        )

    def _mark(self, span: Span, why: str) -> None:
        if span.start < span.end:
            self.marks.append(Unread(span, why))

"""Comma-separated values that open in a spreadsheet as the texts that they are, not as formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from accord.views.neutral import one_line

# What starts a formula in Excel, LibreOffice, Numbers or Google Sheets, the full-width forms included.
_STARTS = tuple("=+-@|%\uff1d\uff0b\uff0d\uff20")

Value = str | int | float | None


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    r"""A table as CSV (RFC 4180): a header, then the rows, each line ended by CR LF.

    A text that a spreadsheet would take for a formula has an apostrophe before it, which spreadsheets do not show. Line
    ends within a text become blanks, and characters that would steer a terminal are shown or replaced.

    Args:
        header: the columns' names.
        rows: as many values each; None is an empty cell. Numbers are written as they are.

    >>> to_csv(["title", "number"], [["=HYPERLINK(\"http://a\")", -3], ["Talks, then tea", None]])
    'title,number\r\n"\'=HYPERLINK(""http://a"")",-3\r\n"Talks, then tea",\r\n'
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([_cell(name) for name in header])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return written.getvalue()


def csv_row(values: Sequence[Value]) -> str:
    r"""One row of a table, for those who write as they go; see `to_csv`.

    >>> csv_row(["@SUM(1)", "a\nb", 2])
    "'@SUM(1),a b,2\r\n"
    """
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow([_cell(value) for value in values])
    return written.getvalue()


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = one_line(value)
    # Some programs pass over quotes and apostrophes of the text's own before they look for a formula.
    return f"'{text}" if text.lstrip("\"' \N{NO-BREAK SPACE}").startswith(_STARTS) else text

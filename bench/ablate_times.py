"""What each part of reading times adds: the same gold with one part switched off at a time.

usage: python bench/ablate_times.py

Prints the table and writes it into docs/times.md. TimeBank's texts are told apart by a hash of their ids, seven tenths
and three: misses were looked at in the first part only. Needs the development data beside the checkout.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec import Struct

from scores import ROOT, SHARED, VALUE, printed
from tasks import dates, time

PAGE = ROOT / "docs" / "times.md"
START, END = "<!-- ablations -->", "<!-- end -->"


def held_out(name: str) -> bool:
    """Whether a text is one of the three tenths that were not looked at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10 >= 7  # noqa: PLR2004 (seven tenths)


class Gold(Struct, frozen=True):
    """One column: its head, the file, which of its texts are in it (all, unless told), and how it is scored."""

    head: str
    file: str
    keeps: Callable[[str], bool] = lambda _: True
    predict: Callable[[list[dict[str, Any]]], Iterator[str]] = time.predict
    figure: str = VALUE
    options: tuple[str, ...] = ()


RECALL, BY_TYPE = r"DATE .*value-R ([\d.]+)", ("--by-type",)
GOLD = (
    Gold("TimeBank, looked at", "timebank.jsonl", lambda name: not held_out(name)),
    Gold("TimeBank, held out", "timebank.jsonl", held_out),
    Gold("AQUAINT", "aquaint.jsonl"),
    Gold("WikiWars train", "wikiwars.train.jsonl"),
    Gold(
        "GUM news, as TIMEX3", "gum-news-dates.jsonl", lambda name: "GUM_news" in name, figure=RECALL, options=BY_TYPE
    ),
    Gold(
        "GUM news, own notation",
        "gum-news-dates.jsonl",
        lambda name: "GUM_news" in name,
        dates.predict,
        RECALL,
        BY_TYPE,
    ),
)

TIMES = "accord.reading.times"
# What is put in a part's place: the same question, always answered as if the part were not there.
PARTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("all parts", {}),
    ("no tense: nothing looks ahead or back", {f"{TIMES}.expression._tense": lambda *_: "none"}),
    ("no anchor: everything counts from the report's date", {f"{TIMES}.anchor.Anchors.reach": lambda *_, **__: None}),
    ("no narrative mode: every text is news", {f"{TIMES}.expression.mode_of": lambda _: "news"}),
    ("no periods: comparisons count in years", {f"{TIMES}.counted._is_comparison": lambda _: False}),
    ("no guards on what only looks like a month or a year", {
        f"{TIMES}.years._is_year": lambda *_: True,
        f"{TIMES}.dates._is_month": lambda *_: True,
    }),
)  # fmt: skip


def value_f1(gold: Gold, folder: Path) -> float:
    """Value F1 on one column, of GUM the recall with the right value, under whatever is switched off at the moment."""
    lines = (SHARED / "gold" / "time" / gold.file).read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if gold.keeps(row["doc"])]
    used, told = folder / "gold", folder / "predictions"
    used.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    texts = [{field: row.get(field) for field in time.FIELDS} for row in rows]
    told.write_text("".join(line + "\n" for line in gold.predict(texts)), "utf-8")
    score = printed(sys.executable, str(SHARED / "score" / "score_timex.py"), str(used), str(told), *gold.options)
    found = re.search(gold.figure, score)
    if found is None:
        raise ValueError(f"expected a line like {gold.figure!r} from score_timex.py, found none")
    return float(found[1])


def table() -> str:
    """The table in Markdown: a row for each part that is switched off."""
    lines = [
        "| value F1; of GUM recall with the right value | " + " | ".join(gold.head for gold in GOLD) + " |",
        "| --- |" + " ---: |" * len(GOLD),
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, changes in PARTS:
            patches = [patch(target, change) for target, change in changes.items()]
            for each in patches:
                each.start()
            lines.append(f"| {name} | " + " | ".join(f"{value_f1(gold, Path(folder)):.1f}" for gold in GOLD) + " |")
            patch.stopall()
    return "\n".join(lines)


def main() -> int:
    """Measure, print, write."""
    if not (SHARED / "gold").exists():
        print("the development data are not beside the checkout: nothing was measured")
        return 1
    made = table()
    print(made)
    page = PAGE.read_text("utf-8")
    before, rest = page.split(START, 1)
    PAGE.write_text(f"{before}{START}\n\n{made}\n\n{END}{rest.split(END, 1)[1]}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

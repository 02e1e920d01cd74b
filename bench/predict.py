"""Write predictions for one task, from the texts alone, through the code that `accord brief` runs.

usage: python bench/predict.py TASK IN.jsonl OUT

TASK is one of events, types, time, dates, attribution, stories, reuse; each is a module of `tasks` with a function
`predict(rows) -> lines`. Only the fields named in a task's `FIELDS` ever reach it: gold is dropped on reading.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

TASKS = ("events", "types", "time", "dates", "attribution", "stories", "reuse")


def rows(path: str, fields: frozenset[str]) -> Iterator[dict[str, object]]:
    """The rows of a JSONL file with every field but the named ones left out."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield {key: value for key, value in json.loads(line).items() if key in fields}


def main(arguments: list[str]) -> int:
    """Run one task over one file."""
    if len(arguments) != 3 or arguments[0] not in TASKS:  # noqa: PLR2004 (task, in, out)
        print(__doc__)
        return 2
    task, source, target = arguments
    sys.path.insert(0, str(Path(__file__).parent))
    module = importlib.import_module(f"tasks.{task}")
    with Path(target).open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in module.predict(rows(source, module.FIELDS)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

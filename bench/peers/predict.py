"""Write one peer's predictions, and what they took.

usage: python bench/peers/predict.py PEER IN.jsonl OUT

Runs in the peers' own environment (`make peers`). The fields that hold gold are left out on reading, as for Accord.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import attributions
import reuse
import stories
import times

PEERS = {**times.PEERS, **attributions.PEERS, **stories.PEERS, **reuse.PEERS}
FIELDS = frozenset({"id", "doc", "dct", "date", "outlet", "text"})


def main(arguments: list[str]) -> int:
    """Run one peer over one file."""
    if len(arguments) != 3 or arguments[0] not in PEERS:  # noqa: PLR2004 (peer, in, out)
        print(__doc__, file=sys.stderr)
        return 2
    peer, source, target = arguments
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines() if line.strip()]
    texts = ({key: value for key, value in row.items() if key in FIELDS} for row in rows)
    with Path(target).open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in PEERS[peer](texts))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

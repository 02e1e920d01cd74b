"""Peers that find shared text: pairs of reports, by sketches of their six-word runs."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

RUN = 6
SHARE = 0.5
HASHES = 128


def _runs(text: str) -> set[bytes]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + RUN]).encode() for at in range(len(words) - RUN + 1)}


def _sketched(rows: Iterable[dict[str, Any]]) -> list[tuple[str, Any, int]]:
    """Id, MinHash and number of runs of each report that has one."""
    sketch = importlib.import_module("datasketch").MinHash
    out = []
    for row in rows:
        runs = _runs(row["text"])
        if runs:
            hashes = sketch(num_perm=HASHES)
            hashes.update_batch(runs)
            out.append((str(row["id"]), hashes, len(runs)))
    return out


def minhash(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Datasketch's MinHashLSH at a Jaccard of one half."""
    index = importlib.import_module("datasketch").MinHashLSH(threshold=SHARE, num_perm=HASHES)
    for name, hashes, _ in _sketched(rows):
        for other in index.query(hashes):
            yield f"{other}\t{name}"
        index.insert(name, hashes)


def ensemble(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Datasketch's MinHashLSHEnsemble at a containment of one half."""
    index = importlib.import_module("datasketch").MinHashLSHEnsemble(threshold=SHARE, num_perm=HASHES, num_part=16)
    sketched = _sketched(rows)
    index.index(sketched)
    pairs = {tuple(sorted((name, other))) for name, hashes, size in sketched for other in index.query(hashes, size)}
    yield from (f"{left}\t{right}" for left, right in sorted(pairs) if left != right)


PEERS = {"datasketch MinHashLSH": minhash, "datasketch MinHashLSHEnsemble": ensemble}

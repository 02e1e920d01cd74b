"""Whether claims of one fact are brought together over reports, and claims of two kept apart, by kind, on tests/corpus.

usage: python bench/sameness.py [--show]

A positive pair is two reports of which both have words that one expected fact quotes: it is met where one fact of the
record holds claims with those words from both. A negative pair is two claims of two reports that quote two expected
facts of which nothing tells that they are one: no claim quotes both, and their names in expected.json begin otherwise.
Even-numbered and odd-numbered events are counted apart, so that what was derived on one half can be checked on the
other.
"""

from __future__ import annotations

import itertools
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from msgspec import Struct

from accord.reading.claim import Claim
from accord.record.record import Record

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
HALVES = ("even", "odd")


class Pair(Struct, frozen=True):
    """Two reports, or claims, that are of one expected fact or not; whether the record has them in one; the words."""

    kind: str
    one: bool
    together: bool
    words: tuple[str, ...]


def pairs_of(wanted: list[dict[str, Any]], record: Record, files: dict[str, str]) -> list[Pair]:
    """The pairs of one event.

    Args:
        wanted: the expected facts.
        record: what was made of the event's reports.
        files: by the name of a file, the id under which the expectations name the report.
    """
    names = {report.id: files.get(Path(report.path or "").name) for report in record.reports}
    claims = {claim.id: claim for fact in record.facts for claim in fact.claims}
    home = {claim.id: fact.id for fact in record.facts for claim in fact.claims}
    quoting: dict[str, dict[str, list[Claim]]] = {want["id"]: defaultdict(list) for want in wanted}
    owned: defaultdict[str, set[str]] = defaultdict(set)
    for want, claim in itertools.product(wanted, claims.values()):
        pattern = want.get("evidence", {}).get(names[claim.report])
        if pattern is not None and any(_found(pattern, words.quote) for words in claim.evidence):
            quoting[want["id"]][claim.report].append(claim)
            if claim.kind in want.get("kind", [claim.kind]):
                owned[claim.id].add(want["id"])
    return [*_positive(quoting, home), *_negative(owned, claims, home)]


def _found(pattern: str, quote: str) -> bool:
    from expectation import found  # noqa: PLC0415 (it lives beside the corpus)

    return bool(found(pattern, quote))


def _positive(quoting: dict[str, dict[str, list[Claim]]], home: dict[str, str]) -> list[Pair]:
    out = []
    for by_report in quoting.values():
        for left, right in itertools.combinations(by_report.values(), 2):
            kind = Counter(claim.kind for claim in (*left, *right)).most_common(1)[0][0]
            together = not {home[c.id] for c in left}.isdisjoint(home[c.id] for c in right)
            out.append(Pair(kind, True, together, (left[0].evidence[0].quote, right[0].evidence[0].quote)))
    return out


def _negative(owned: dict[str, set[str]], claims: dict[str, Claim], home: dict[str, str]) -> list[Pair]:
    linked = {pair for wants in owned.values() for pair in itertools.product(wants, wants)}
    out = []
    for (one, left), (two, right) in itertools.combinations(owned.items(), 2):
        if claims[one].report == claims[two].report or claims[one].kind != claims[two].kind:
            continue
        if any((a, b) in linked or _begins(a) == _begins(b) for a, b in itertools.product(left, right)):
            continue
        words = (claims[one].evidence[0].quote, claims[two].evidence[0].quote)
        out.append(Pair(claims[one].kind, False, home[one] == home[two], words))
    return out


def _begins(name: str) -> str:
    """'signing' of 'signing-place': what two expectations of one fact have in common by name."""
    return name.split("-", maxsplit=1)[0]


def main(arguments: list[str]) -> int:
    """Print a line a kind and half."""
    sys.path.insert(0, str(CORPUS))
    from expectation import Expectation  # noqa: PLC0415 (it lives beside the corpus)

    from accord.verbs import brief  # noqa: PLC0415

    found: dict[str, list[Pair]] = {half: [] for half in HALVES}
    for folder in sorted(p.parent for p in CORPUS.glob("*/expected.json")):
        expectation = Expectation(folder)
        files = {want["file"]: want["id"] for want in expectation.data["reports"]}
        record = brief(*expectation.files).record
        found[HALVES[int(folder.name.split("-")[0]) % 2]] += pairs_of(expectation.data["facts"], record, files)
    for half, pairs in found.items():
        for kind in (*sorted({pair.kind for pair in pairs}), "all"):
            some = [pair for pair in pairs if kind in (pair.kind, "all")]
            one, two = ([p.together for p in some if p.one is same] for same in (True, False))
            share = 100 * sum(one) / max(1, len(one))
            print(f"{half:5}{kind:12} together {sum(one)}/{len(one)} ({share:.0f}%)  wrongly {sum(two)}/{len(two)}")
        if "--show" in arguments:
            for pair in pairs:
                if pair.one is not pair.together:
                    folded = [" ".join(words.split())[:160] for words in pair.words]
                    print(f"{'apart' if pair.one else 'WRONG'} {pair.kind}: {folded[0]} <> {folded[1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

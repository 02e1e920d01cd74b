"""Score the corpus of tests/corpus: what is met, missed and there although it must not be.

usage: python bench/corpus.py [--show] [EVENT...]
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"


def main(arguments: list[str]) -> int:
    """Brief every event and print a line each; with --show every miss and violation too."""
    sys.path.insert(0, str(CORPUS))
    from expectation import Expectation  # noqa: PLC0415 (it lives beside the corpus)

    from accord.verbs import brief  # noqa: PLC0415

    show = "--show" in arguments
    wanted = [a for a in arguments if not a.startswith("-")]
    met = expected = violations = 0
    for folder in sorted(p.parent for p in CORPUS.glob("*/expected.json")):
        if wanted and not any(folder.name.startswith(w) for w in wanted):
            continue
        expectation = Expectation(folder)
        out = expectation.judge(brief(*expectation.files).record)
        met, expected, violations = met + out.met, expected + out.expected, violations + len(out.violations)
        print(f"{folder.name:32} met {out.met}/{out.expected}  facts {out.facts}  violations {len(out.violations)}")
        if show:
            for line in out.missed:
                print("    missed", line)
            for line in out.violations:
                print("    WRONG ", line)
    share = 100 * met / max(1, expected)
    print(f"{'all':32} met {met}/{expected} ({share:.1f}%)  violations {violations}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

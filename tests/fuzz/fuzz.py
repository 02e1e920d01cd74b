"""Fuzz the parsers for a while and keep what breaks or stalls them.

    python tests/fuzz/fuzz.py [--seconds 60] [--seed 1] [PARSER...]

What raises anything but an `AccordError`, or takes longer than five seconds, is printed and written to the parser's folder in
`tests/fuzz/corpus`, from where the tests replay it.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).parent))

from mutate import mutated
from targets import CORPUS, TARGETS, run, seeds

STALLED_SECONDS = 5


class Stalled(Exception):
    """A parser that takes too long."""


def _stall(_signal: int, _frame: FrameType | None) -> None:
    raise Stalled


def broken(name: str, content: bytes) -> str | None:
    """What an input does to a parser beside what it may do, or None."""
    # Time of this process, so that a busy machine does not make a parser look slow.
    signal.signal(signal.SIGPROF, _stall)
    signal.setitimer(signal.ITIMER_PROF, STALLED_SECONDS)
    try:
        run(name, content)
    except Stalled:
        return f"takes longer than {STALLED_SECONDS} s"
    except Exception:  # noqa: BLE001 - that is what is looked for
        return traceback.format_exc(limit=-3)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None


def fuzz(name: str, seconds: float, seed: int, told: Callable[[str, bytes], None]) -> int:
    """Give a parser mutated inputs for so long; how many it was given."""
    dice = random.Random(f"{name} {seed}")  # noqa: S311 - the same inputs for the same seed
    pool = [path.read_bytes() for path in seeds(name)]
    until, count = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        count += 1
        content = mutated(dice.choice(pool), pool, dice)
        if fault := broken(name, content):
            told(fault, content)
    return count


def main() -> None:
    """Fuzz what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parsers", nargs="*", metavar="PARSER", help=", ".join(sorted(TARGETS)))
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    faults: set[str] = set()
    names = arguments.parsers or sorted(TARGETS)
    for name in names:

        def told(fault: str, content: bytes, name: str = name) -> None:
            # One input for each place at which a parser breaks is enough.
            place = fault.strip().splitlines()[-2:][0]
            if (key := f"{name} {place}") in faults:
                return
            faults.add(key)
            path = CORPUS / name / f"found-{hashlib.sha256(content).hexdigest()[:10]}"
            path.write_bytes(content)
            sys.stdout.write(f"{path} ({len(content):,} bytes)\n{fault}\n")

        count = fuzz(name, arguments.seconds / len(names), arguments.seed, told)
        sys.stdout.write(f"{name}: {count:,} inputs\n")
        sys.stdout.flush()
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()

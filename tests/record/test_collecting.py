"""What Python's search for garbage passes over while Accord works."""

from __future__ import annotations

import subprocess
import sys

TOLD = """
import gc
from accord.record.collecting import set_aside, uncollected
set_aside()
first = gc.get_freeze_count()
later = [[number] for number in range(5000)]
set_aside()
print(first > 1000, gc.get_freeze_count() <= first)
with uncollected():
    print(gc.isenabled())
print(gc.isenabled())
"""


def test_what_is_at_hand_is_set_aside_once_and_a_batch_is_not_searched() -> None:
    """What comes later is searched as ever: a second call sets nothing more aside, and searching goes on after a batch."""
    told = subprocess.run(  # noqa: S603 (our own lines)
        [sys.executable, "-c", TOLD], capture_output=True, text=True, check=True
    ).stdout
    assert told.split() == ["True", "True", "False", "True"]

"""What Python's search for garbage passes over while Accord works, and what goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

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


LEFT = """
from pathlib import Path
from accord.record.collecting import give_back
def pages():
    return int(Path("/proc/self/statm").read_text().split()[1])
held = [b"x" * 100_000 for _ in range(1000)]  # below the size from which the library asks the system for each
del held[:-1]
before = pages()
print(give_back(), before - pages() > 20_000)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="another C library's business")
def test_what_is_free_below_something_in_use_goes_back() -> None:
    """A hundred megabytes that were used once do not stay because the last of them is in use."""
    told = subprocess.run(  # noqa: S603 (our own lines)
        [sys.executable, "-c", LEFT], capture_output=True, text=True, check=True
    ).stdout
    assert told.split()[0] == "True"
    assert told.split()[1] == "True"

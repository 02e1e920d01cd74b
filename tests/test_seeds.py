"""The user's own two reports: the record that they give, by the scoring script that came with them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from accord import brief


@pytest.mark.shared
def test_the_users_own_reports_give_the_record_an_analyst_would_make(shared: Path, tmp_path: Path) -> None:
    """Every expected fact is met and nothing that the texts forbid is told."""
    seeds, record = shared / "seeds", tmp_path / "record.json"
    record.write_bytes(brief(*sorted(seeds.glob("*.txt"))).record.to_json())
    script = (sys.executable, str(shared / "score" / "score_record.py"), str(seeds / "expected.json"), str(record))
    told = subprocess.run(script, check=False, capture_output=True, text=True).stdout  # noqa: S603 (our own script)
    found = re.search(r"met (\d+)/(\d+)  facts \d+  violations (\d+)", told)
    assert found is not None, told
    met, expected, violations = (int(part) for part in found.groups())
    assert (met, violations) == (expected, 0), told
    assert expected > 0

"""Promises of one thing by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.verbs import brief


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (
            "Australia will also provide Tonga with a new Guardian-class patrol boat to replace another vessel.",
            "Australia has promised a new multi-million police patrol boat for Tonga, a radio said.",
            True,
        ),
        # Two things of one kind of name, and what is promised in many ways.
        (
            "Australia will provide Tonga with a new rescue helicopter to replace another craft.",
            "Australia has promised a new police patrol boat for Tonga.",
            False,
        ),
        (
            "Australia will provide Tonga with new development support for its schools.",
            "Australia has promised more development support for the hospitals of Tonga.",
            False,
        ),
        # Two figures are two promises.
        (
            "Australia will provide Tonga with two patrol boats to guard its waters.",
            "Australia has promised five patrol boats for Tonga.",
            False,
        ),
    ],
)
def test_one_thing_by_its_name_is_one_promise(tmp_path: Path, one: str, other: str, joined: bool) -> None:
    """A head with the word before it names what is promised: a patrol boat is one, support is anything."""
    for name, text in (("one", one), ("other", other)):
        (tmp_path / f"{name}.txt").write_text(f"The {name} paper\n\n12 May 2026\n\n{text}\n", encoding="utf-8")
    facts = [fact for fact in brief(tmp_path).record.facts if fact.kind == "commitment"]
    assert any(len({claim.report for claim in fact.claims}) > 1 for fact in facts) is joined

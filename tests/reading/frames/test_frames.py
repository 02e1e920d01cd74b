"""Frames: every one proves itself by its own examples, and a file that breaks the schema is named with its fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from accord.errors import DataError
from accord.reading.frames import Library, library_with, load_library
from accord.reading.frames.library import build_library, read_frames
from accord.reading.frames.trial import Trial, failures, try_frames
from accord.reading.read import read
from accord.reports.report import Report

NAMES = [frame.name for frame in load_library().frames]

PORT_CALL = """
[[frame]]
name = "port-call"
kind = "act"
about = "A warship calls at a foreign port."
verbs = ["dock", "berth"]
needs = ["in:#place|at:#place"]
roles = { source = ["modifier", "subject"] }
least = 0
never = ["The trawler sank off the coast of Portugal."]

[[frame.examples]]
text = "Two Indian frigates docked in Mombasa on Monday."
where = "Mombasa"
status = "done"
"""


@pytest.fixture(scope="session")
def trials() -> dict[str, list[Trial]]:
    """Every example of every shipped frame, tried once."""
    found: dict[str, list[Trial]] = {}
    for trial in try_frames():
        found.setdefault(trial.frame, []).append(trial)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_fires_on_its_examples_and_not_on_its_nevers(name: str, trials: dict[str, list[Trial]]) -> None:
    """Each example gives what it says, and no sentence that must not fire does."""
    assert [f"{trial.text} → {trial.wrong}" for trial in failures(trials[name])] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_has_an_example_and_says_what_counts(name: str) -> None:
    """A frame without an example proves nothing; one without a sentence about it tells an analyst nothing."""
    frame = load_library().frame(name)
    assert frame.examples
    assert frame.about.endswith(".")
    assert frame.verbs or frame.nouns or frame.adjectives


def test_kinds_without_exception_have_a_frame() -> None:
    """Every kind of claim is found by some frame; statements come from attributions too."""
    wanted = {"meeting", "visit", "agreement", "commitment", "request", "appointment", "death", "dispute", "act"}
    assert wanted <= {frame.kind for frame in load_library().frames}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[frame]]\nname = 'x'\n", "kind"),
        ("[[frame]]\nname = 'x'\nkind = 'picnic'\nabout = 'y'\n", "picnic"),
        ("[[frame]]\nname = 'x'\nkind = 'act'\nabout = 'y'\nverb = ['go']\n", "verb"),
        ("[[frame]]\nname = 'x'\nkind = 'act'\nabout = 'y'\nleast = 'two'\n", "least"),
        ("[[frame]]\nname = 'x'\nkind = 'act'\nabout = 'y'\nroles = { guest = ['subject'] }\n", "guest"),
        ("[[frame]\nname = 'x'\n", "line 1"),
        ("frames = []\n", "frame"),
    ],
)
def test_a_file_that_breaks_the_schema_is_named_with_its_fault(text: str, fault: str) -> None:
    """The error says which file it is and what is wrong in it."""
    with pytest.raises(DataError) as error:
        read_frames(text, "mine.toml")
    assert "mine.toml" in str(error.value)
    assert fault in str(error.value)


def test_two_frames_of_one_name_are_refused() -> None:
    """A frame's name is its identity."""
    frames = read_frames(PORT_CALL, "a.toml")
    with pytest.raises(DataError, match="port-call"):
        build_library([*frames, *frames], {})


@pytest.mark.parametrize(
    "line", ["needs = ['object:@starships']", "unless = ['in:place|object:@starships']", "verbs = ['@starships']"]
)
def test_an_unknown_class_is_named(line: str) -> None:
    """A frame that asks for a word class that nobody defined is refused, naming both."""
    text = f"[[frame]]\nname = 'x'\nkind = 'act'\nabout = 'y'\n{line}\n"
    with pytest.raises(DataError, match="starships"):
        build_library(read_frames(text, "a.toml"), load_library().classes)


def test_an_analyst_adds_a_frame_without_touching_code(tmp_path: Path, make_report: Callable[..., Report]) -> None:
    """A folder of one's own frames joins the shipped ones, passes its own examples, and fires."""
    (tmp_path / "ports.toml").write_text(PORT_CALL, "utf-8")
    library = library_with(tmp_path)
    assert len(library.frames) == len(load_library().frames) + 1
    own = Library((library.frame("port-call"),), library.classes, library.index, library.classes_of)
    assert failures(try_frames(own)) == []
    tried = list(try_frames(library, {"port-call"}))
    assert [trial.frame for trial in tried] == ["port-call", "port-call"]
    assert failures(tried) == []
    told = read(make_report("A Peruvian corvette berthed at Valparaíso on 3 March."), library=library)
    assert "port-call" in {claim.frame for claim in told.claims}


def test_an_analyst_who_reuses_a_name_is_told(tmp_path: Path) -> None:
    """A frame of one's own may not silently replace a shipped one."""
    (tmp_path / "mine.toml").write_text(PORT_CALL.replace("port-call", NAMES[0]), "utf-8")
    with pytest.raises(DataError, match=NAMES[0]):
        library_with(tmp_path)


def test_an_analyst_whose_file_is_broken_is_told_which(tmp_path: Path) -> None:
    """The message names the file in the folder."""
    (tmp_path / "good.toml").write_text(PORT_CALL, "utf-8")
    (tmp_path / "typo.toml").write_text(PORT_CALL.replace("about", "abuot"), "utf-8")
    with pytest.raises(DataError, match=r"typo\.toml"):
        library_with(tmp_path)


def test_a_frame_that_is_not_there_is_a_key_error() -> None:
    """Looking up a name that no frame has fails as look-ups do."""
    with pytest.raises(KeyError):
        load_library().frame("no-such-frame")

"""The documentation is true: its Python runs, its commands exist, its generated parts are current."""

from __future__ import annotations

import doctest
import importlib.util
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
import pytest
from click.testing import CliRunner

from accord import brief
from accord.reading.frames.frame import Frame
from accord.views.cli import accord

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")])
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
FENCE = re.compile(r"^```(\w*)(?: ([^\n]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(accord [^`\n]+)`")
# Pages whose Python needs files that only their prose describes are compiled, not run.
COMPILED_ONLY = {"docs/world.md"}
# What a page shows and the test does not install; those blocks are run where it is there.
EXTRAS = ("pandas", "duckdb")
# Words of a command that stand for something of the user's.
PLACEHOLDERS = re.compile(r"^[A-Z][A-Z_]*(\.\.\.)?$")


class Block(msgspec.Struct, frozen=True):
    """A fenced block: its language, the file name behind it or an empty string, its text."""

    language: str
    file: str
    text: str


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(*(part or "" for part in found)) for found in FENCE.findall(page.read_text("utf-8"))]


def commands(page: Path) -> Iterator[str]:
    """Every `accord` command that a page shows: in shell blocks, in indented lines, between backticks."""
    text = page.read_text("utf-8")
    for block in blocks(page):
        if block.language in ("sh", ""):
            yield from (line for line in block.text.splitlines() if line.startswith("accord "))
    yield from (line.strip() for line in re.findall(r"^    accord .+$", text, re.MULTILINE))
    yield from INLINE.findall(FENCE.sub("", text))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that has the shipped examples."""
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_python_in_the_pages_runs(name: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Blocks with prompts give what they show, the others run, one after another as a reader would type them."""
    page, known = ROOT / name, {"__name__": "__main__"}
    failures: list[str] = []
    for number, block in enumerate(blocks(page)):
        if block.file:
            target = place / block.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, "utf-8")
        if block.language != "python":
            continue
        if ">>> " in block.text:
            test = doctest.DocTestParser().get_doctest(block.text, known, f"{name}[{number}]", name, 0)
            doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=failures.append, clear_globs=False)
            known = test.globs
            continue
        code = compile(block.text, f"{name}[{number}]", "exec")
        missing = [extra for extra in EXTRAS if f"import {extra}" in block.text and not importlib.util.find_spec(extra)]
        if name in COMPILED_ONLY or missing:
            continue
        record = CliRunner().invoke(accord, ["brief", "examples/nairobi-visit", "--json", "--quiet"]).stdout_bytes
        (place / "record.json").write_bytes(record)
        exec(code, known)  # noqa: S102 (the project's own pages)
    capsys.readouterr()
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("name", NAMES)
def test_commands_in_the_pages_exist(name: str) -> None:
    """Every command that a page shows is a command, with options that it has."""
    for line in commands(ROOT / name):
        words = [word.strip("[]().,") for word in line.partition(">")[0].split()[1:]]
        if not words or words[0].startswith("-") or PLACEHOLDERS.match(words[0]):
            continue
        command = accord.commands.get(words[0])
        assert command is not None, f"{name}: {line}"
        options = {flag for option in command.params if isinstance(option, click.Option) for flag in option.opts}
        shown = {word for word in words if word.startswith("--")} - {"--help"}
        assert shown <= options, f"{name}: {line}"


def runnable(page: Path) -> Iterator[str]:
    """The commands of a page's shell blocks that name nothing of the user's."""
    for block in blocks(page):
        if block.language == "sh":
            for line in block.text.splitlines():
                words = line.split()
                if words[:1] == ["accord"] and not any(PLACEHOLDERS.match(word) for word in words):
                    yield line


@pytest.mark.parametrize("name", [name for name in NAMES if any(runnable(ROOT / name))])
def test_commands_in_the_pages_run(name: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of a shell block ends well and writes the files that it names, under what the page exports."""
    for variable, value in re.findall(r"^export (\w+)=(\S+)$", (ROOT / name).read_text("utf-8"), re.MULTILINE):
        monkeypatch.setenv(variable, value)
    for line in dict.fromkeys(runnable(ROOT / name)):
        command, _, target = line.partition(">")
        result = CliRunner().invoke(accord, shlex.split(command)[1:])
        assert result.exit_code == 0, f"{name}: {line}: {result.output[-500:]}"
        if target:
            (place / target.strip()).write_bytes(result.stdout_bytes)


@pytest.mark.parametrize("name", NAMES)
def test_make_targets_in_the_pages_exist(name: str) -> None:
    """Every `make` target that a page names stands in the Makefile."""
    text = (ROOT / name).read_text("utf-8")
    targets = {*re.findall(r"`make ([a-z]+)`", text), *re.findall(r"^make ([a-z]+)$", text, re.MULTILINE)}
    for target in targets:
        assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE), f"{name}: make {target}"


@pytest.mark.parametrize("script", ["pages.py", "schema.py"])
def test_generated_parts_are_current(script: str) -> None:
    """What is generated is what the code generates; where it is not, the message says what to run."""
    run = subprocess.run(  # noqa: S603 (the project's own script)
        [sys.executable, str(ROOT / "scripts" / script), "--check"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_links_lead_somewhere() -> None:
    """A link to a file or heading of the project finds it."""
    run = subprocess.run(  # noqa: S603 (the project's own script)
        [sys.executable, str(ROOT / "scripts" / "links.py")], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_every_field_of_a_frame_is_told() -> None:
    """docs/frames.md tells every field that a frame may have, and no other in its table."""
    text = (ROOT / "docs" / "frames.md").read_text("utf-8").partition("## The fields")[2].partition("## Relations")[0]
    rows = [row.partition("|")[0] for row in re.findall(r"^\| (`.*)$", text, re.MULTILINE)]
    assert {field for row in rows for field in re.findall(r"`([a-z_]+)`", row)} == set(Frame.__struct_fields__)


def test_every_field_of_the_record_is_told() -> None:
    """docs/record.md names every field of every type that the schema has."""
    text = (ROOT / "docs" / "record.md").read_text("utf-8").partition("## An example")[0]
    schema = msgspec.json.decode((ROOT / "docs" / "record.schema.json").read_bytes())
    fields = {field for type_ in schema["$defs"].values() for field in type_.get("properties", {})}
    assert {field for field in fields if not re.search(rf"[`\[\]\w.:]*\b{field}\b", text)} == set()


@pytest.mark.parametrize("name", ["docs/guide.md", "docs/pictures/brief.svg"])
def test_facts_that_are_shown_are_on_the_record(name: str, place: Path) -> None:
    """A fact's id in the guide or in the picture is one of the shipped example's; else run scripts/picture.py."""
    # Facts of a kept record are asked for by commands, which the test above runs.
    text = re.sub(r"^accord (?:follow|judge) .*$", "", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    shown = set(re.findall(r"\bf_[0-9a-f]{4,12}\b", text))
    known = {fact.id for fact in brief(place / "examples" / "nairobi-visit").record.facts}
    assert shown
    assert {beginning for beginning in shown if not any(fact.startswith(beginning) for fact in known)} == set()


def test_pictures_are_small_and_ask_nothing_of_the_web() -> None:
    """Committed pictures have at most 300 KB, and a drawn one loads nothing."""
    pictures = sorted((ROOT / "docs" / "pictures").iterdir())
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size <= 300_000, picture.name
        if picture.suffix == ".svg":
            drawn = picture.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
            assert not re.search(r"https?://|@import|<script|<image", drawn), picture.name

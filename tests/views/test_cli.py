from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from lxml import html

from accord.errors import InputError, ModelError, NotAnArticle
from accord.record.record import Record
from accord.sources.intake import Intake
from accord.verbs import Brief, Progress
from accord.views.cli import accord, main

ROOT = Path(__file__).parents[2]
COMMANDS = sorted(accord.commands)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, record: Record) -> Callable[..., Result]:
    """Runs `accord` with a reader that gives the visit to Accra, or what the test asks for."""

    def runs(*arguments: str, result: Brief | BaseException | None = None) -> Result:
        def fake(*_: str, progress: Callable[[Progress], None], **__: object) -> Brief:
            progress(Progress(stage="reading", done=2, total=3))
            if isinstance(result, BaseException):
                raise result
            return result or Brief(record=record)

        monkeypatch.setattr("accord.verbs.brief", fake)
        return CliRunner().invoke(accord, arguments, catch_exceptions=False)

    return runs


def test_a_brief_is_printed_for_reading(run: Callable[..., Result]) -> None:
    """Without options the brief comes on stdout, plain where it is piped, with status 0."""
    result = run("brief", "reports")
    assert result.exit_code == 0
    assert result.stdout.startswith("Portugal's prime minister visits Ghana\n")
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_json_is_the_record_and_nothing_else(run: Callable[..., Result], record: Record) -> None:
    """One JSON object, the record's own bytes."""
    result = run("brief", "reports", "--json")
    assert result.stdout_bytes == record.to_json() + b"\n"
    assert json.loads(result.stdout)["schema"] == "accord/record/1"


def test_several_outputs_at_once(run: Callable[..., Result], record: Record, tmp_path: Path) -> None:
    """Files are written beside what goes to stdout, and told on stderr unless quiet."""
    page, text = tmp_path / "brief.html", tmp_path / "brief.md"
    result = run("brief", "reports", "--json", "--html", str(page), "--markdown", str(text))
    assert html.fromstring(page.read_text("utf-8")).xpath("//h1")
    assert text.read_text("utf-8").startswith("# Portugal's prime minister visits Ghana")
    assert Record.from_json(result.stdout) == record
    assert f"accord: wrote {page}" in result.stderr
    assert run("brief", "reports", "--html", str(page), "--quiet").output == ""


def test_only_one_output_goes_to_stdout(run: Callable[..., Result]) -> None:
    """'-' is stdout, and two on stdout are refused before anything is read."""
    assert run("brief", "reports", "--markdown", "-").stdout.startswith("# Portugal")
    assert run("brief", "reports", "--html", "-").stdout.startswith("<!doctype html>")
    result = run("brief", "reports", "--json", "--html", "-")
    assert result.exit_code == 2
    assert "expected one output on stdout at most" in result.stderr


def test_what_could_not_be_read_is_told_in_a_line_each(run: Callable[..., Result], record: Record) -> None:
    """The rest goes through with status 1; hostile file names cannot steer the terminal."""
    problems: tuple[InputError, ...] = (
        NotAnArticle("list.html", expected="an article", found="a list of links"),
        InputError("\x1b[31mred.txt", expected="text", found="bytes"),
    )
    result = run("brief", "x", result=Brief(record=record, problems=problems, notes=("a.txt: the same report twice",)))
    assert result.exit_code == 1
    assert result.stdout.startswith("Portugal")
    assert result.stderr.splitlines() == [
        "accord: list.html: expected an article, found a list of links",
        "accord: ␛[31mred.txt: expected text, found bytes",
        "accord: a.txt: the same report twice",
    ]
    quiet = run("brief", "x", "--quiet", result=Brief(record=record, problems=problems, notes=("a note",)))
    assert len(quiet.stderr.splitlines()) == 2


def test_status_2_when_nothing_could_be_done(run: Callable[..., Result], tmp_path: Path) -> None:
    """No report read, no model, nowhere to write: one line and status 2."""
    problem = InputError("a.txt", expected="text", found="nothing there")
    for result in (
        run("brief", "x", result=Brief(record=Record(), problems=(problem,))),
        run("brief", "x", result=ModelError("the language model is missing: pip install it")),
        run("brief", "x", "--html", str(tmp_path / "no" / "folder.html")),
    ):
        assert result.exit_code == 2
        assert result.stdout == ""
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith("accord: ")


def test_ctrl_c_stops_cleanly_and_says_what_was_done(run: Callable[..., Result]) -> None:
    """How far the reading was, on one line, with a shell's status for an interrupt."""
    result = run("brief", "x", result=KeyboardInterrupt())
    assert result.exit_code == 130
    assert result.stderr == "accord: stopped by Ctrl-C: reading, 2 of 3 done; nothing was written\n"


def test_the_limit_and_all(run: Callable[..., Result]) -> None:
    """A limit shortens the sections, --all does not."""
    assert "more (--all shows them)" in run("brief", "x", "--limit", "1").stdout
    assert "--all" not in run("brief", "x", "--all").stdout
    assert run("brief", "x", "--limit", "0").exit_code == 2


def test_explain_reads_paths_or_a_kept_record(run: Callable[..., Result], record: Record, tmp_path: Path) -> None:
    """Both ways give the same explanation; neither or both ways are refused."""
    kept = tmp_path / "kept.json"
    kept.write_bytes(record.to_json())
    fact = record.facts[0].id[:6]
    read, loaded = run("explain", fact, "reports"), run("explain", fact, "--record", str(kept))
    assert read.exit_code == loaded.exit_code == 0
    assert read.stdout == loaded.stdout
    assert "fired by “signed”" in read.stdout
    assert run("explain", fact).exit_code == 2
    assert run("explain", fact, "reports", "--record", str(kept)).exit_code == 2


def test_explain_tells_what_it_cannot_find(run: Callable[..., Result], tmp_path: Path) -> None:
    """An unknown fact, a missing and a broken record: one line and status 2."""
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    for arguments in (
        ("explain", "f_zzz", "reports"),
        ("explain", "f_1", "--record", str(tmp_path / "none.json")),
        ("explain", "f_1", "--record", str(broken)),
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert result.stderr.startswith("accord: ")
        assert ": expected " in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_frames_are_listed_and_shown(run: Callable[..., Result]) -> None:
    """The list has kind, name and what is covered; one frame shows its examples; an unknown one is told."""
    listed = run("frames").stdout.splitlines()
    kind, name, *about = listed[0].split()
    assert kind
    assert about
    shown = run("frames", name).stdout
    assert shown.startswith(f"{name} ({kind})\n")
    assert "fires on: " in shown
    assert run("frames", "no-such-frame").exit_code == 2


def test_frames_are_tested_on_their_examples(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 1 when an example goes wrong, with the example and the reason; 0 when none does."""
    from accord.reading.frames.trial import Trial  # noqa: PLC0415

    right, wrong = Trial(frame="visit", text="She came."), Trial(frame="visit", text="She left.", wrong="fires")
    monkeypatch.setattr("accord.reading.frames.trial.try_frames", lambda _: iter([right, wrong]))
    result = run("frames", "--test")
    assert result.exit_code == 1
    assert "visit: fires: She left." in result.stdout
    assert "1 right, 1 wrong" in result.stdout
    monkeypatch.setattr("accord.reading.frames.trial.try_frames", lambda _: iter([right]))
    assert run("frames", "--test").exit_code == 0


def test_the_version_is_told(run: Callable[..., Result]) -> None:
    """Name and version on one line."""
    assert run("--version").stdout.startswith("accord ")


def test_help_loads_nothing_heavy() -> None:
    """Neither the language model's library nor the page maker's loads for a help text."""
    heavy = ("spacy", "trafilatura", "rich", "jinja2", "numpy", "lxml")
    code = (
        "import sys; from accord.views.cli import accord\n"
        "try: accord(['--help'])\n"
        "except SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert "Usage: " in ran.stdout
    assert ran.stderr.strip() == "[]"


@pytest.mark.parametrize("command", ["explain", "brief"])
def test_a_closed_pipe_is_no_traceback(command: str, record: Record, tmp_path: Path) -> None:
    """`accord … | head -0` ends quietly, with a shell's status for it."""
    kept = tmp_path / "kept.json"
    kept.write_bytes(record.to_json())
    arguments = ["accord", "explain", record.facts[0].id, "--record", str(kept)]
    if command == "brief":
        arguments = ["accord", "brief", str(kept)]
    code = (
        f"import sys; sys.argv = {arguments!r}\n"
        "import accord.verbs as verbs; from accord.record.record import Record; from pathlib import Path\n"
        f"read = lambda *_, **__: verbs.Brief(record=Record.from_json(Path({str(kept)!r}).read_bytes()))\n"
        "verbs.brief = read\n"
        "from accord.views.cli import main; main()"
    )
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run([sys.executable, "-c", code], stdout=writing, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    os.close(writing)
    assert (ran.stderr, ran.returncode) == ("", 141)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["brief"], "accord brief: missing argument 'PATH...' (see accord brief --help)"),
        (["nonsense"], "accord: no such command 'nonsense' (see accord --help)"),
        (["brief", "x", "--\x1b[31m"], "accord brief: no such option '--\\x1b[31m' (see accord brief --help)"),
        (
            ["brief", "x", "--most", "0"],
            "accord brief: invalid value for '--most': 0 is not in the range x>=1 (see accord brief --help)",
        ),
        (
            ["brief", "x", "--contact", "a\nb"],
            "accord brief: --contact: expected a contact in plain ASCII, found 'a\\nb' (see accord brief --help)",
        ),
    ],
)
def test_wrong_usage_is_told_in_a_line_with_status_2(
    arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on stderr through the real entry point, with where to read more; nothing of it steers the terminal."""
    monkeypatch.setattr(sys, "argv", ["accord", *arguments])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert capsys.readouterr() == ("", f"{told}\n")


def test_addresses_are_asked_as_the_options_say(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """The options of addresses reach the reader as one intake."""
    given: list[Intake] = []

    def reads(*_: str, intake: Intake, **__: object) -> Brief:
        given.append(intake)
        return Brief(record=Record())

    run("brief", "x")
    monkeypatch.setattr("accord.verbs.brief", reads)
    options = ("--follow", "--most", "7", "--contact", "desk@post.example", "--delay", "2", "--allow-private", "wiki")
    CliRunner().invoke(accord, ["brief", "https://a.example/", *options])
    assert (given[0].follow, given[0].most) == (True, 7)
    assert given[0].asker().user_agent.endswith("(+desk@post.example)")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_is_for(name: str) -> None:
    """Each command has a help text, each option a help line, and `cli.py` names them all."""
    command = accord.commands[name]
    reference = sys.modules["accord.views.cli"].__doc__ or ""
    assert command.help
    assert f"accord {name}" in reference
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert option.opts[-1] in reference, option.name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_documentation(name: str) -> None:
    """docs/cli.md has a section for each command that names each option."""
    text = (ROOT / "docs" / "cli.md").read_text("utf-8")
    assert f"## accord {name}" in text
    for option in accord.commands[name].params:
        if isinstance(option, click.Option):
            assert option.opts[-1] in text

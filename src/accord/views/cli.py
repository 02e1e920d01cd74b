"""`accord`: the command line.

    accord brief PATH... [--json] [--markdown FILE] [--html FILE] [--frames FOLDER] [--limit N | --all] [--quiet]
                 [--follow] [--most N] [--delay SECONDS] [--contact TEXT] [--allow-private HOST]...
        Read reports and print what is on the record.
    accord add SOURCE... [--record WHERE] [--quiet]
               [--follow] [--most N] [--delay SECONDS] [--contact TEXT] [--allow-private HOST]...
        Add reports to the kept record.
    accord watch FEED... [--record WHERE] [--once] [--every MINUTES] [--quiet]
                 [--most N] [--delay SECONDS] [--contact TEXT] [--allow-private HOST]...
        Add what is new in feeds to the kept record, as it comes out.
    accord reread [--record WHERE] [--quiet]
        Read kept reports again after frames, knowledge or the model changed.
    accord verify [--record WHERE] [--quiet]
        Check that the kept record is what it was.
    accord follow FACT [--record WHERE] [--json | --markdown]
        What became of a pledge, step by step, over stories.
    accord judge VERB ID... [--record WHERE] [--note TEXT] [--by NAME]
        Accept, reject, merge, split or note by id; undo by number.
    accord judgements [--record WHERE] [--json | --csv | --markdown]
        List what analysts decided.
    accord stories [--since DATE] [--until DATE]
    accord story ID
    accord dyad STATE STATE [--since DATE] [--until DATE] [--kind KIND]
    accord actor NAME
    accord ledger [STATE [STATE]]
    accord chronology [STATE [STATE]] [--since DATE] [--until DATE]
    accord quotes --speaker NAME [--since DATE] [--until DATE]
    accord differences [STATE [STATE]]
    accord search WORDS...
    accord changes --since DATE
        Ask the kept record; each with [--limit N] [--after ID] [--all] [--record WHERE] [--json | --csv | --markdown].
    accord explain FACT (PATH... | --record FILE) [--quiet]
        Show how a fact came about.
    accord witnesses (PATH... | --story ID [--record WHERE]) [--json] [--html FILE] [--limit N | --all] [--quiet]
        Show who copied whom among the reports, or in a story of the kept record.
    accord frames [NAME] [--test]
        List the frames that are read by, show one, or test them on their examples.

Exit status: 0 all well; 1 some input could not be read and the rest was (or an example of a frame went wrong);
2 nothing could be done; 130 stopped by Ctrl-C. A test holds this list, the help texts and docs/cli.md to the commands.
"""

from __future__ import annotations

import os
import sys

import click
from click.exceptions import NoArgsIsHelpError

from accord.views.commands.add import add
from accord.views.commands.brief import brief
from accord.views.commands.explain import explain
from accord.views.commands.follow import follow
from accord.views.commands.frames import frames
from accord.views.commands.judge import judge
from accord.views.commands.judgements import judgements
from accord.views.commands.questions import QUESTIONS
from accord.views.commands.reread import reread
from accord.views.commands.verify import verify
from accord.views.commands.watch import watch
from accord.views.commands.witnesses import witnesses
from accord.views.neutral import one_line

# What a shell reports for a process that SIGPIPE or Ctrl-C ended.
_BROKEN_PIPE, _INTERRUPTED = 141, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="accord", message="%(prog)s %(version)s")
def accord() -> None:
    """Read the news coverage of relations between states and keep the record.

    Every fact is tied to its exact words, to who is said to have said it, and to the number of independent witnesses.

    Exit status: 0 all well; 1 some input could not be read and the rest was; 2 nothing could be done.
    """


accord.add_command(add)
accord.add_command(brief)
accord.add_command(explain)
accord.add_command(witnesses)
accord.add_command(frames)
accord.add_command(follow)
accord.add_command(judge)
accord.add_command(judgements)
accord.add_command(reread)
accord.add_command(verify)
accord.add_command(watch)
for question in QUESTIONS:
    accord.add_command(question)


def main() -> None:
    """Run the command line; a reader that closes the pipe early is no error of ours."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets '?', not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    stdout = sys.stdout
    try:
        try:
            status = _run()
        finally:
            sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as stop:
        # rich and click (which then puts another stdout in place) make status 1 of a closed pipe; here it means more.
        closed = isinstance(stop, BrokenPipeError) or isinstance(stop.__context__, BrokenPipeError)
        if not closed and sys.stdout is stdout:
            raise
        # Python would complain again when it flushes at exit, so what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
        raise SystemExit(_BROKEN_PIPE) from None
    raise SystemExit(status)


def _run() -> int:
    """The exit status; click's own standalone mode would report an interrupt as 1, which means something else here."""
    try:
        status = accord.main(prog_name="accord", standalone_mode=False)
    except NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        click.echo(_told(error), err=True)
        return error.exit_code
    except click.Abort:
        click.echo("accord: stopped by Ctrl-C", err=True)
        return _INTERRUPTED
    return status if isinstance(status, int) else 0


def _told(error: click.ClickException) -> str:
    """A usage error in one line, with where to read more."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "accord"
    words = one_line(error.format_message()).rstrip(".")
    return f"{path}: {words[:1].lower()}{words[1:]} (see {path} --help)"

"""`accord`: the command line.

    accord brief PATH... [--json] [--markdown FILE] [--html FILE] [--limit N | --all] [--quiet]
        Read reports and print what is on the record.
    accord explain FACT (PATH... | --record FILE) [--quiet]
        Show how a fact came about.
    accord frames [NAME] [--test]
        List the frames that are read by, show one, or test them on their examples.

Exit status: 0 all well; 1 some input could not be read and the rest was (or an example of a frame went wrong);
2 nothing could be done; 130 stopped by Ctrl-C. A test holds this list, the help texts and docs/cli.md to the commands.
"""

from __future__ import annotations

import os
import sys

import click

from accord.views.commands.brief import brief
from accord.views.commands.explain import explain
from accord.views.commands.frames import frames

_BROKEN_PIPE = 141  # what a shell reports for a process that SIGPIPE ended


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="accord", message="%(prog)s %(version)s")
def accord() -> None:
    """Read the news coverage of relations between states and keep the record.

    Every fact is tied to its exact words, to who is said to have said it, and to the number of independent witnesses.

    Exit status: 0 all well; 1 some input could not be read and the rest was; 2 nothing could be done.
    """


accord.add_command(brief)
accord.add_command(explain)
accord.add_command(frames)


def main() -> None:
    """Run the command line; a reader that closes the pipe early is no error of ours."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets '?', not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        accord(prog_name="accord")
    except BrokenPipeError:
        # Python would complain again when it flushes at exit, so what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(_BROKEN_PIPE) from None

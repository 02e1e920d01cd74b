"""Texts of forms that no desk would file, of any length: reading must cost by their length, not by its square."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from accord.reading.read import read
from accord.reports.report import Published, Report

SIGNED = "Ghana and Togo signed a fishing agreement in Lome on Monday"
SHORT, LONG, ROUNDS = 1_250, 5_000, 3
FORMS: dict[str, tuple[str, str]] = {  # what is repeated, and what stands between
    "one sentence joined by and": (SIGNED, " and "),
    "one quotation": ("we will sign the pact with Togo", " and that "),
    "one noun phrase": ("and then the minister of the state", " "),
    "one list of states": ("Togo, Benin, Mali, Niger", ", "),
    "no punctuation": (SIGNED.lower(), " "),
    "all capitals": (SIGNED.upper() + ".", " "),
    "a table": ("Country\tExports\t2023\nGhana | 12.4 | 15.6\nTogo | 1.2 | 1.6", "\n"),
    "a transcript": ("QUESTION: Will Ghana sign with Togo?\nMINISTER MENSAH: We will sign it on Friday.", "\n"),
    "a live blog": ("14:32 GMT\nGhana's minister lands in Lome\n12:05 GMT\nTogo says talks were 'frank'", "\n"),
    "bullets": ("• Ghana and Togo sign fishing deal\n- Benin recalls its ambassador", "\n"),
    "marks that do not pair": ('“We will sign," Togo said. "It is done” ‘he said', " "),
    "runs of marks": ("Ghana " + "(" * 600 + " Togo " + "$" * 600, " "),
}


def report(form: tuple[str, str], words: int) -> Report:
    """A text of one form and about so many words."""
    piece, between = form
    return Report(
        id="r_1",
        text=between.join([piece] * (words // len(piece.split()))) + ".",
        published=Published("2025-03-12", "page"),
    )


def cpu(work: Callable[[], object]) -> float:
    """The median of some runs, in CPU seconds."""
    spent = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        spent.append(time.process_time() - started)
    return statistics.median(spent)


def growth() -> dict[str, float]:
    """By form, the cost of a word in the long text over that in the short one: 1 is linear, 4 is quadratic."""
    read(report(FORMS["bullets"], SHORT))  # what is loaded once is no cost of reading
    found = {}
    for name, form in FORMS.items():
        short, long = (report(form, words) for words in (SHORT, LONG))
        found[name] = cpu(lambda long=long: read(long)) / cpu(lambda short=short: read(short)) / (LONG / SHORT)  # type: ignore[misc]
    return found


if __name__ == "__main__":
    for name, times in growth().items():
        print(f"{name:30} {times:.2f}")

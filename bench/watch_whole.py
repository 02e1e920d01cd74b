"""A whole `accord watch` over many feeds served on this machine: does its memory grow, and is everything kept once?

    python bench/watch_whole.py [--minutes 10] [--feeds 200] [--before 0]

The command itself runs, as a user starts it, with a list of the feeds in OPML and a minute between two polls, and reads
and keeps what is new in a record of its own. The feeds are those of `watch.py`, each on an address of its own: plain,
gzipped, behind redirects, unchanged, failing, broken, slow, endless, and bombs. Their items are synthetic reports
(`synthetic.py`), so that every stage has work. The memory of its processes is measured each second from outside, what
they share counted once. It prints a line a minute and a summary as Markdown; at the end Ctrl-C is sent and the record
is verified. With `--before` another watch went on for so many minutes and was stopped: the one that is measured finds
its record, as it does on any day but the first.
"""

from __future__ import annotations

import argparse
import html
import multiprocessing
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

from synthetic import synthetic_reports
from watch import Handler, Quiet, bomb, median

WORDS = 300
REPORTS = 4_000
PAGE = (
    "<html lang='en'><head><title>{title}</title><meta property='og:site_name' content='{outlet}'>"
    "<meta property='article:published_time' content='{date}'></head><body><article>{text}</article></body></html>"
)


def page_of(report: dict[str, str]) -> str:
    """A report as a page of its outlet."""
    told = {name: html.escape(words) for name, words in report.items()}
    paragraphs = "".join(f"<p>{part}</p>" for part in told["text"].split("\n") if part.strip())
    title = told.get("title") or told["text"].split(". ")[0][:90]
    return PAGE.format(title=title, outlet=told["outlet"], date=told["date"], text=paragraphs)


def host_of(number: int) -> str:
    """The address of a feed's own host: all of 127.0.0.0/8 is this machine."""
    return f"127.0.{number // 250}.{number % 250 + 1}"


def serve(told: multiprocessing.SimpleQueue[int], feeds: int) -> None:
    """Serve each feed on its address until the process is ended."""
    Handler.packed = bomb()
    Handler.pages = [page_of(report) for report in synthetic_reports(REPORTS, WORDS)]
    first = Quiet((host_of(0), 0), Handler)
    port = int(first.server_address[1])
    servers = [first, *(Quiet((host_of(number), port), Handler) for number in range(1, feeds))]
    for server in servers[1:]:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    told.put(port)
    first.serve_forever()


def listed(port: int, feeds: int) -> str:
    """The feeds as an OPML list."""
    outlines = "".join(
        f'<outline type="rss" text="{n}" xmlUrl="http://{host_of(n)}:{port}/feed/{n}"/>' for n in range(feeds)
    )
    return f'<?xml version="1.0"?><opml version="2.0"><head/><body>{outlines}</body></opml>'


def processes(first: int) -> list[int]:
    """A process and all that it began, and they in turn."""
    found = [first]
    for process in found:
        for listed_in in Path(f"/proc/{process}/task").glob("*/children"):
            with suppress(OSError):  # it has ended meanwhile
                found += map(int, listed_in.read_text("ascii").split())
    return found


def resident(first: int) -> float:
    """Memory of a process and of all that it began, in MB; pages that several of them share are counted once."""
    total = 0
    for process in processes(first):
        with suppress(OSError):  # it has ended meanwhile
            told = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
            total += next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
    return total * 1024 / 1e6


def kept(record: Path) -> int:
    """How many reports a record has."""
    if not record.exists():
        return 0
    with closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])
        except sqlite3.OperationalError:
            return 0  # its tables are being made


def measured(process: subprocess.Popen[bytes], record: Path, seconds: float) -> list[tuple[float, float]]:
    """The memory of a watch, each second, with a line a minute."""
    begun = time.monotonic()
    samples: list[tuple[float, float]] = []
    minute = 0
    while (now := time.monotonic() - begun) < seconds and process.poll() is None:
        samples.append((now, resident(process.pid)))
        if now // 60 > minute:
            minute = int(now // 60)
            print(f"{minute:3} min  {samples[-1][1]:7.1f} MB  {kept(record):6} reports", flush=True)
        time.sleep(1)
    return samples


def main() -> int:
    """Serve, watch, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--before", type=float, default=0.0)
    given = parser.parse_args()
    seconds = given.minutes * 60
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what is begun in the background has it ignored otherwise
    told: multiprocessing.SimpleQueue[int] = multiprocessing.SimpleQueue()
    server = multiprocessing.Process(target=serve, args=(told, given.feeds), daemon=True)
    server.start()
    port = told.get()
    accord = str(Path(sys.executable).with_name("accord"))
    with tempfile.TemporaryDirectory() as folder:
        record, opml = Path(folder) / "record.db", Path(folder) / "feeds.opml"
        opml.write_text(listed(port, given.feeds), "utf-8")
        allowed = [word for number in range(given.feeds) for word in ("--allow-private", host_of(number))]
        command = [accord, "watch", str(opml), "--record", str(record), "--every", "1", "--delay", "0.05", "--quiet"]
        with (Path(folder) / "told").open("wb") as out:
            for going in filter(None, (60 * given.before, seconds)):
                process = subprocess.Popen([*command, *allowed], stdout=out, stderr=out)
                samples = measured(process, record, going)
                process.send_signal(signal.SIGINT)
                status = process.wait(120)
        verify = [accord, "verify", "--record", str(record)]
        verified = subprocess.run(verify, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        lines = (Path(folder) / "told").read_text("utf-8", "replace").splitlines()
        if samples[-1][0] < seconds - 5:
            print("\n".join([f"the watch ended by itself after {samples[-1][0]:.0f} s:", *lines[-20:]]))
            return 1
        summary(samples, given.feeds, seconds)
        print(f"| reports kept | {kept(record):,} |")
        print(f"| lines told of what went wrong | {len(lines):,} |")
        print(f"| status after Ctrl-C | {status} |")
        print(f"| `accord verify`, status {verified.returncode} | {verified.stdout.strip()[-200:]} |")
        print("\n".join(["", "the last lines told:", *lines[-8:]]))
    server.terminate()
    return verified.returncode


def summary(samples: list[tuple[float, float]], feeds: int, seconds: float) -> None:
    """The table for docs/sources.md."""
    print(f"\n| a whole watch: {feeds} feeds, {seconds / 60:g} minutes | |\n| --- | ---: |")
    for name, first, last in (("first", 0, 1), ("second", 1, 2), ("third", 2, 3), ("last", 3, 4)):
        held = [size for at, size in samples if first <= 4 * at / seconds < last]
        print(f"| memory in the {name} quarter, median | {median(held):.1f} MB |")
    print(f"| memory, highest | {max(size for _, size in samples):.1f} MB |")


if __name__ == "__main__":
    sys.exit(main())

"""Draw the pictures of the README from the shipped examples, through the code that `accord brief` runs.

usage: python scripts/picture.py

Writes docs/pictures/brief.svg (the brief as a terminal shows it, cut to its first sections) and, where a Chromium is
installed, docs/pictures/page.png (the same brief as an HTML page). Nothing in either is drawn by hand.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from accord.record.family import family_of_reports
from accord.reports import load_reports
from accord.verbs import brief
from accord.views.brief import compose
from accord.views.family_page import family_to_html
from accord.views.page import to_html
from accord.views.terminal import Terminal

if TYPE_CHECKING:
    from accord.record.record import Record

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
EXAMPLE = "examples/nairobi-visit"
FAMILY, FAMILY_HEIGHT = "examples/callao-talks", 760  # pixels: from masthead to legend

COLUMNS = 100
SHOWN = 4  # facts in the first section
LINES = 44  # the picture ends with the last whole section or item before this line

INK = (30, 33, 40)
PAPER = (250, 250, 247)
THEME = TerminalTheme(
    PAPER,
    INK,
    [INK, (176, 40, 40), (20, 116, 58), (146, 98, 0), (28, 82, 160), (128, 52, 140), (0, 110, 122), (90, 94, 102)],
    [(110, 114, 122), (200, 50, 50), (30, 136, 70), (170, 116, 0), (40, 100, 190), (150, 70, 160), (0, 130, 144), INK],
)
# rich's own frame fetches its font from the web; a picture asks nothing of anybody.
FRAME = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>{title}</title>
<style>
.{unique_id}-matrix {{
font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
font-size: {char_height}px;
line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<rect fill="{paper}" stroke="#c9c9c2" x="1" y="1" width="{inner_width}" height="{inner_height}" rx="8"/>
<text class="{unique_id}-matrix" fill="#5a5e66" x="{terminal_x}" y="27">$ {title}</text>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""

PAGE_WIDTH, PAGE_HEIGHT = 1100, 1250
LARGEST = 300_000  # bytes of a committed picture
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


def terminal_lines(record: Record) -> list[Text]:
    """The brief as a terminal shows it, line by line, with its styles."""
    screen = Console(file=io.StringIO(), width=COLUMNS, force_terminal=True, color_system="standard", highlight=False)
    Terminal(screen, limit=SHOWN).brief(compose(record))
    written = screen.file.getvalue() if isinstance(screen.file, io.StringIO) else ""
    return [Text.from_ansi(line) for line in written.splitlines()]


def cut(lines: list[Text], most: int = LINES) -> list[Text]:
    """The first lines, up to the last empty one before `most`."""
    if len(lines) <= most:
        return lines
    ends = [at for at, line in enumerate(lines[:most]) if not line.plain.strip()]
    return [*lines[: ends[-1] if ends else most], Text("")]


def draw(lines: list[Text]) -> str:
    """The lines as SVG, the same bytes for the same lines."""
    console = Console(
        file=io.StringIO(), width=COLUMNS, record=True, highlight=False, color_system="standard", force_terminal=True
    )
    for line in lines:
        console.print(line, soft_wrap=True)
    svg = console.export_svg(theme=THEME, unique_id="brief", code_format=_framed())
    width, height = (float(n) for n in re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())  # type: ignore[union-attr]
    return svg.replace("INNER_WIDTH", f"{width - 2:g}").replace("INNER_HEIGHT", f"{height - 2:g}")


def _framed() -> str:
    """The frame with all that rich does not know filled in; the rest is left to it."""
    own = {
        "title": f"accord brief {EXAMPLE}",
        "paper": "#{:02x}{:02x}{:02x}".format(*PAPER),
        "inner_width": "INNER_WIDTH",
        "inner_height": "INNER_HEIGHT",
    }
    frame = FRAME
    for name, value in own.items():
        frame = frame.replace(f"{{{name}}}", value)
    return frame


def photograph(html: str, target: Path, height: int = PAGE_HEIGHT) -> bool:
    """The page as Chromium shows it, scaled down until it is small enough; False where no Chromium is installed."""
    browser = next((path for name in CHROMIUMS if (path := shutil.which(name))), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "brief.html"
        page.write_text(html, "utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"]
        size = [
            f"--window-size={PAGE_WIDTH},{height}",
            f"--screenshot={target}",
            f"--user-data-dir={folder}/profile",
        ]
        subprocess.run([browser, *flags, *size, page.as_uri()], check=True, capture_output=True, timeout=120)  # noqa: S603 (a browser found by name)
    return True


def main() -> int:
    """Draw the brief twice, and the family tree of some reports."""
    os.chdir(ROOT)  # so that paths in the pictures are those a reader types
    record = brief(EXAMPLE).record
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / "brief.svg").write_text(draw(cut(terminal_lines(record))), "utf-8")
    shown = PICTURES / "page.png"
    if not photograph(to_html(record), shown):
        print("no Chromium found: page.png was left as it is")
    elif shown.stat().st_size > LARGEST:
        print(f"{shown.name} has {shown.stat().st_size:,} bytes, expected at most {LARGEST:,}: lower PAGE_HEIGHT")
        return 1
    family = family_of_reports(load_reports([FAMILY]).reports)
    photograph(family_to_html(family), PICTURES / "family.png", FAMILY_HEIGHT)
    return 0


if __name__ == "__main__":
    sys.exit(main())

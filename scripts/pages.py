"""Write the generated parts of the documentation, or with --check fail when one is not what the code generates.

usage: python scripts/pages.py [--check]

A generated part stands between `<!-- generated: NAME -->` and `<!-- end -->`:

    modules    docs/architecture.md   each module with the first sentence of its docstring
    frames     docs/frames.md         the shipped frames by kind
    example    docs/record.md         one fact of examples/nairobi-visit, as the record gives it
    measured   docs/store.md          the figures of bench/data/store.json, as the benches took them
"""

from __future__ import annotations

import ast
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from accord.reading.frames.library import load_library
from accord.verbs import brief

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PACKAGE = ROOT / "src" / "accord"
ROOMS = ("", "world", "sources", "reports", "reading", "checking", "record", "views")
EXAMPLE = "examples/nairobi-visit"
MEASURED = {
    "sqlite": "python bench/questions.py RECORD --keep sqlite",
    "postgresql": "python bench/questions.py URL --keep postgresql",
    "adding": "python bench/store.py SMALL LARGE --keep",
    "clock": "python bench/store.py --clock --keep",
    "reading": "python bench/store.py --reading --keep",
}


def modules() -> Iterator[str]:
    """Each room's modules, a line each."""
    for room in ROOMS:
        top = PACKAGE / room
        files = sorted(top.rglob("*.py") if room else top.glob("*.py"), key=lambda file: file.relative_to(top).parts)
        yield f"**`{room}/`**\n" if room else "**At the top**\n"
        for file in files:
            if file.name == "__init__.py" and (file.parent == top or not _about(file)):
                continue
            name = file.relative_to(top).as_posix().removesuffix("__init__.py")
            yield f"- `{name}`: {_about(file)}"
        yield ""


def _about(file: Path) -> str:
    """The first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").partition("\n")[0]


def frames() -> Iterator[str]:
    """The shipped frames by kind, with their PLOVER codes and counts of examples."""
    known = load_library().frames
    for kind in sorted({frame.kind for frame in known}):
        yield f"**{kind}**\n"
        yield "| frame | what counts | PLOVER | must fire | must not |"
        yield "| --- | --- | --- | --- | --- |"
        for frame in sorted((f for f in known if f.kind == kind), key=lambda f: f.name):
            code = " ".join(part for part in (frame.plover, frame.mode) if part)
            about = frame.about.replace("|", "\\|")
            yield f"| `{frame.name}` | {about} | {code} | {len(frame.examples)} | {len(frame.never)} |"
        yield ""


def example() -> Iterator[str]:
    """A small fact that two witnesses tell, with all that it refers to; long texts are cut and say so."""
    record = json.loads(brief(EXAMPLE).record.to_json())
    fact = next(
        fact
        for fact in record["facts"]
        if fact["kind"] == "appointment" and fact["standing"] == "corroborated" and fact["office"]
    )
    reports = {claim["report"] for claim in fact["claims"]}
    actors = {party["actor"] for party in fact["parties"]}
    story = next(story for story in record["stories"] if story["id"] == fact["story"])
    part: dict[str, Any] = {
        "schema": record["schema"],
        "reports": [{**one, "text": _cut(one["text"])} for one in record["reports"] if one["id"] in reports],
        "witnesses": [one for one in record["witnesses"] if reports & set(one["reports"])],
        "actors": [one for one in record["actors"] if one["id"] in actors],
        "stories": [{**story, "facts": [fact["id"]]}],
        "facts": [fact],
    }
    yield "```json"
    yield json.dumps(part, indent=1, ensure_ascii=False)
    yield "```"


def measured() -> Iterator[str]:
    """The figures of the kept record, section by section, each beside the command that took it."""
    sys.path.insert(0, str(ROOT / "bench"))
    from results import kept  # type: ignore[import-not-found]  # noqa: PLC0415 (a bench's, not the package's)
    from row import table  # type: ignore[import-not-found]  # noqa: PLC0415 (likewise)

    found = kept()
    for name, command in MEASURED.items():
        if name in found:
            yield f"`{command}`, {found[name].day}, {found[name].reports:,} reports:\n"
            yield table(list(found[name].rows))
            yield ""


def _cut(text: str) -> str:
    return f"{text[:60]} … ({len(text)} characters)"


PARTS: dict[str, tuple[Path, Callable[[], Iterator[str]]]] = {
    "modules": (DOCS / "architecture.md", modules),
    "frames": (DOCS / "frames.md", frames),
    "example": (DOCS / "record.md", example),
    "measured": (DOCS / "store.md", measured),
}


def renewed(page: str, name: str, lines: Iterator[str]) -> str:
    """The page with one generated part put in place.

    Raises:
        ValueError: when the page has no such part.
    """
    pattern = re.compile(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    body = "\n".join(lines).strip("\n")
    new, found = pattern.subn(lambda part: f"{part[1]}\n{body}\n\n{part[2]}", page)
    if found != 1:
        raise ValueError(f"expected one part 'generated: {name}', found {found}")
    return new


def main(arguments: list[str]) -> int:
    """Generate, or compare."""
    os.chdir(ROOT)
    stale = []
    for name, (file, lines) in PARTS.items():
        page = file.read_text("utf-8")
        new = renewed(page, name, lines())
        if new == page:
            continue
        if "--check" in arguments:
            stale.append(f"{file.relative_to(ROOT)}: the part '{name}' is not what the code generates")
        else:
            file.write_text(new, "utf-8")
    for line in stale:
        print(f"{line}: run python scripts/pages.py")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The house keeps its shape: which way imports point, how long a file may be, what is public, what loads when."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

import accord
from accord.world import load_world

HOME = Path(accord.__file__).parent
MODULES = sorted(HOME.rglob("*.py"))
LINE = ("sources", "reports", "reading", "checking", "record", "views")
# Leaves: everybody may look into them, and they look into nobody but one another.
LEAVES = frozenset({"world", "errors", "ids"})
# The verbs put the rooms together and the package hands them out; the program that a user starts is a view of them.
EVERYWHERE = frozenset({"verbs", "__init__"})
LONGEST = 430
VAGUE = re.compile(r"^(utils?|helpers?|misc|common|tools?|stuff)$")
PUBLIC = {
    "Difference",
    "Progress",
    "Published",
    "Reading",
    "Story",
    "Witness",
    "brief",
    "record_of",
    "open_record",
    "read",
    "Brief",
    "Record",
    "Report",
    "Fact",
    "Claim",
    "Evidence",
    "AccordError",
    "InputError",
}


def name_of(path: Path) -> str:
    """A module's path within the package, for messages."""
    return path.relative_to(HOME).as_posix()


def room_of(path: Path) -> str:
    """The room a module stands in: a folder of the package, or a module right under it."""
    return path.relative_to(HOME).parts[0].removesuffix(".py")


class Code(NamedTuple):
    """What the tests ask of a module, so that it is parsed once: rooms imported from and string literals, each with its line."""

    imports: tuple[tuple[str, int], ...]
    literals: tuple[tuple[str, int], ...]


@functools.cache
def code_of(path: Path) -> Code:
    """A module's imports, wherever in it, and its literals, docstrings left out."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    return Code(tuple(imported(nodes)), tuple(literals(nodes)))


def imported(nodes: Sequence[ast.AST]) -> Iterator[tuple[str, int]]:
    """The rooms that a module imports from, with the line."""
    for node in nodes:
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                yield "a relative import", node.lineno
            modules = [node.module or ""]
            if node.module == "accord":
                modules = [f"accord.{alias.name}" for alias in node.names]
        for module in modules:
            if module == "accord" or module.startswith("accord."):
                yield [*module.split("."), "__init__"][1], node.lineno


def allowed(room: str, target: str) -> bool:
    """Whether a room may import from another."""
    if room in EVERYWHERE:
        return True
    if room in LEAVES:
        return target in LEAVES
    if target in LEAVES:
        return True
    if room == "views" and target in EVERYWHERE:
        return True
    return target in LINE[: LINE.index(room) + 1]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_leftward(path: Path) -> None:
    """Data walks sources → reports → reading → checking → record → views; imports point back along it, type checking too."""
    wrong = [f"line {line}: {target}" for target, line in code_of(path).imports if not allowed(room_of(path), target)]
    assert wrong == []


def test_every_module_stands_in_a_room() -> None:
    """There is no room beyond those that the design draws."""
    assert {room_of(path) for path in MODULES} <= {*LINE, *LEAVES, *EVERYWHERE}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_are_short_and_named_by_a_noun(path: Path) -> None:
    """No file outgrows what one reads in a sitting, and none is a drawer for odds and ends."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
    assert not VAGUE.match(path.stem)
    assert not any(VAGUE.match(part) for part in path.relative_to(HOME).parent.parts)


def test_the_public_names_stay_few() -> None:
    """What a user imports from the package is this list and nothing else."""
    assert set(accord.__all__) == PUBLIC
    assert all(getattr(accord, name).__doc__ for name in accord.__all__)


HEAVY = ("spacy", "trafilatura", "rich", "jinja2", "numpy", "lxml", "thinc")


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    """`accord --help` loads no language model's library, no page reader, and nothing that draws."""
    code = f"import sys, accord.views.cli; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 (our own interpreter)
    assert done.stdout.strip() == "[]"


def test_importing_the_package_does_no_work() -> None:
    """`import accord` alone loads no heavy library either."""
    code = f"import sys, accord; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 (our own interpreter)
    assert done.stdout.strip() == "[]"


def literals(nodes: Sequence[ast.AST]) -> Iterator[tuple[str, int]]:
    """The string literals of a module, docstrings left out."""
    docstrings = set()
    for node in nodes:
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                docstrings.add(id(first.value))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            docstrings.add(id(node.value))  # a string under an attribute tells what it is
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value, node.lineno


def state_words() -> re.Pattern[str]:
    """Names and demonyms of every state, capitalised as they are written."""
    words = {
        name for state in load_world().states.values() for name in (state.name, *state.demonyms) if name[:1].isupper()
    }
    longest_first = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"\b({longest_first})\b(?!\\?\$)")  # letters before a dollar sign name money


def test_no_code_knows_a_country() -> None:
    """What is known of states stands in reviewed data; no line of code names one."""
    names = state_words()
    wrong = [
        f"{name_of(path)}:{line}: {found[0]}"
        for path in MODULES
        for text, line in code_of(path).literals
        for found in names.finditer(text)
    ]
    assert wrong == []

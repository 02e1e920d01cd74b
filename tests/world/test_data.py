"""The data files: schema, consistency, messages, and the user's own rows."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from accord.errors import DataError, UnreadableInput
from accord.world import Title, extend, load_world
from accord.world.consistency import check
from accord.world.place import Place
from accord.world.table import read_places, read_rows, shipped


def test_the_shipped_tables_hold_together() -> None:
    """No key stands twice, no reference dangles, no term ends before it starts."""
    check(shipped())


def test_every_file_names_its_source_and_the_whole_is_small() -> None:
    """Tables by hand carry their source and date; all data are less than 3 MB."""
    data = files("accord.world") / "data"
    sizes = 0
    for file in data.iterdir():
        text = file.read_text(encoding="utf-8")
        sizes += len(text.encode())
        if file.name.endswith(".tsv"):
            assert "# Source: " in text[:800], file.name
    assert sizes < 3_000_000
    assert "GeoNames" in (data / "SOURCES.md").read_text(encoding="utf-8")


HEADER = "words\toffice\tkind\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER + "fm\tforeign minister\n", r"t\.tsv:2: expected 3 cells, found 2"),
        ("# note\n" + HEADER + "fm\tforeign minister\tclown\n", r"t\.tsv:3: Invalid enum value 'clown'"),
        (
            "words\toffice\tkind\tcolour\nfm\tforeign minister\toffice\tred\n",
            r"t\.tsv:2: expected only columns of Title, found colour",
        ),
        (HEADER + "fm\t\toffice\n", r"t\.tsv:2: Object missing required field `office`"),
    ],
)
def test_a_broken_table_is_told_with_file_and_line(text: str, message: str) -> None:
    """The message names where, what was expected and what was found."""
    with pytest.raises(DataError, match=message):
        list(read_rows("t.tsv", text, Title))


@pytest.mark.parametrize("line", ["{", '["place:XXX/Y"]', '["k","n","planet","XXX",null]', "null"])
def test_a_broken_line_of_places_is_told(line: str) -> None:
    """A line that is no place is named by its number."""
    good = '["place:sea/Deep","Deep","sea",null,null]'
    with pytest.raises(DataError, match=r"p\.jsonl:2: "):
        list(read_places("p.jsonl", f"{good}\n{line}\n"))


def test_a_dangling_reference_is_told() -> None:
    """A place within nothing is found out."""
    tables = msgspec.structs.replace(
        shipped(), places=(*shipped().places, Place("place:CHN/X", "X", "city", "CHN", "place:CHN/Nowhere"))
    )
    with pytest.raises(DataError, match=r"place:CHN/X: within 'place:CHN/Nowhere' does not exist"):
        check(tables)


def test_a_circle_of_places_is_told() -> None:
    """A place cannot lie within itself, nor through another."""
    circle = (Place("place:a", "A", "region", None, "place:b"), Place("place:b", "B", "region", None, "place:a"))
    tables = msgspec.structs.replace(shipped(), places=(*shipped().places, *circle))
    with pytest.raises(DataError, match="lies within itself"):
        check(tables)


def test_rows_of_the_users_own_are_added_and_replace(tmp_path: Path) -> None:
    """One file may hold rows of every table; the shipped world stays as it was."""
    own = tmp_path / "own.jsonl"
    own.write_text(
        '{"table": "places", "key": "place:VNM/Lao Cai/Bat Xat", "name": "Bat Xat", "type": "city", "state": "VNM", '
        '"within": "place:VNM/Lao Cai"}\n'
        "\n"
        '{"table": "holdings", "person": "Jane Doe", "family": "Doe", "state": "FJI", "office": "foreign minister", '
        '"of": "state:FJI", "start": "2026-09", "source": "own file"}\n'
        '{"table": "outlets", "key": "outlet:Xinhua", "name": "Xinhua", "kind": "agency", "state": "CHN", '
        '"domains": ["xinhua.example"]}\n'
        '{"table": "titles", "words": "big boss", "office": "general secretary", "kind": "office", "represents": true}\n',
        encoding="utf-8",
    )
    world = extend(load_world(), own)
    assert world.within("place:VNM/Lao Cai/Bat Xat") == ("place:VNM/Lao Cai", "state:VNM")
    assert [one.key for one in world.find("a market in Bat Xat")] == ["place:VNM/Lao Cai/Bat Xat"]
    assert [row.person for row in world.holders("FJI", "foreign minister", "2026-10")] == ["Jane Doe"]
    assert world.outlet_of_domain("xinhua.example") is not None
    assert world.outlet_of_domain("news.cn") is None
    assert world.title("Big Boss") is not None
    assert load_world().outlet_of_domain("news.cn") is not None
    assert load_world().title("Big Boss") is None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("not json", r"own\.jsonl:1: expected a JSON object"),
        ("[1]", r"own\.jsonl:1: expected a JSON object"),
        ('{"table": "planets"}', r"own\.jsonl:1: expected table to be one of states, places"),
        ('{"key": "outlet:A"}', r"own\.jsonl:1: expected table to be one of"),
        (
            '{"table": "outlets", "key": "outlet:A", "name": "A", "kind": "blog"}',
            r"own\.jsonl:1: Invalid enum value 'blog'",
        ),
        (
            '{"table": "outlets", "key": "outlet:A", "name": "A", "kind": "site", "owner": "B"}',
            "expected only fields of Outlet, found owner",
        ),
        (
            '{"table": "outlets", "key": "outlet:A", "name": "A", "kind": "site", "state": "ZZZ"}',
            "state 'ZZZ' does not exist",
        ),
        ('{"table": "places", "key": "place:A"}', r"own\.jsonl:1: "),
    ],
)
def test_a_broken_row_of_the_users_own_is_told(tmp_path: Path, line: str, message: str) -> None:
    """File, line and fault are named."""
    own = tmp_path / "own.jsonl"
    own.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message):
        extend(load_world(), own)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    """A missing file and one that is no text are input errors."""
    own = tmp_path / "own.jsonl"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(UnreadableInput, match="expected a JSONL file in UTF-8"):
        extend(load_world(), own)

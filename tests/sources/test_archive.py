import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources import FileSource, Page, archive
from accord.sources.archive import zip_members
from accord.sources.document import Document


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of some files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as writing:
        for name, content in files.items():
            writing.writestr(name, content)
    return held.getvalue()


def test_each_member_is_read_under_both_names(tmp_path: Path) -> None:
    """Texts, pages and lines; folders, hidden files and what systems add are passed over; archives inside are not opened."""
    files = {
        "a/one.txt": b"GENEVA -- Talks opened.",
        "two.html": b"<html><p>Talks.",
        "three.jsonl": b'{"text": "A."}\n{"text": "B."}',
        ".hidden": b"x",
        "__MACOSX/a": b"x",
        "inner.zip": packed({"x.txt": b"x"}),
    }
    (tmp_path / "a.zip").write_bytes(packed(files))
    items = list(FileSource(tmp_path / "a.zip"))
    base = tmp_path / "a.zip"
    assert [item.path for item in items if isinstance(item, Page)] == [
        f"{base}#a/one.txt",
        f"{base}#two.html",
        f"{base}#three.jsonl#1",
        f"{base}#three.jsonl#2",
    ]
    (fault,) = [item for item in items if isinstance(item, InputError)]
    assert fault.where == f"{base}#inner.zip"


def test_names_that_lead_elsewhere_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """'../', absolute names and drive letters are names to show and nothing else: no file is written."""
    monkeypatch.chdir(tmp_path)
    names = {"../../evil.txt": b"Talks one.", "/etc/evil.txt": b"Talks two.", "C:\\evil.txt": b"Talks three."}
    Path("a.zip").write_bytes(packed(names))
    assert len([item for item in FileSource("a.zip") if isinstance(item, Page)]) == 3
    assert [path.name for path in tmp_path.rglob("*")] == ["a.zip"]
    assert not (tmp_path.parent.parent / "evil.txt").exists()


def test_bombs_are_cut_at_each_member_and_at_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A member beyond the page limit is told; members that are small each and too much together end the archive."""
    one = list(zip_members(io.BytesIO(packed({"big.txt": b"\0" * 60_000_000, "ok.txt": b"Talks."})), "a.zip"))
    assert [type(item) for item in one] == [UnreadableInput, Document]
    monkeypatch.setattr(archive, "MOST_BYTES", 3_000_000)
    many = list(zip_members(io.BytesIO(packed({f"{n}.txt": b"a" * 1_000_000 for n in range(50)})), "a.zip"))
    assert len(many) == 4
    assert isinstance(many[-1], UnreadableInput)


def test_too_many_members_are_refused() -> None:
    """Before any is read."""
    (fault,) = zip_members(io.BytesIO(packed({f"{n}": b"" for n in range(20_001)})), "a.zip")
    assert isinstance(fault, UnreadableInput)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods_are_told(method: int) -> None:
    """Those whose output cannot be capped as it comes."""
    (fault,) = zip_members(io.BytesIO(packed({"a.txt": b"Talks."}, method)), "a.zip")
    assert isinstance(fault, UnreadableInput)
    assert fault.found == "another method"


def test_office_documents_and_empty_archives_are_told() -> None:
    """They are archives too."""
    (office,) = zip_members(io.BytesIO(packed({"[Content_Types].xml": b"<a/>", "word/a.xml": b"<a/>"})), "a.docx")
    assert isinstance(office, UnreadableInput)
    (empty,) = zip_members(io.BytesIO(packed({})), "a.zip")
    assert isinstance(empty, EmptyInput)


def test_an_encrypted_member_is_told() -> None:
    """Its flag says so."""
    content = bytearray(packed({"a.txt": b"Talks."}))
    for at in (6, content.index(b"PK\x01\x02") + 8):
        content[at] |= 1
    (fault,) = zip_members(io.BytesIO(bytes(content)), "a.zip")
    assert isinstance(fault, UnreadableInput)
    assert fault.expected == "a file that is not encrypted"


@given(st.data())
def test_an_archive_broken_anywhere_makes_documents_and_faults(data: st.DataObject) -> None:
    """Bytes cut out of and put into it."""
    whole = packed({"a.txt": b"Talks opened. " * 9, "b.html": b"<p>Talks."})
    at = data.draw(st.integers(0, len(whole)))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 40)) :]
    assert all(isinstance(item, Document | InputError) for item in zip_members(io.BytesIO(broken), "a.zip"))

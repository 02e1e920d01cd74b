import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.reports.decoding import decode

TEXT = "The leaders of Viêt Nam and Côte d’Ivoire met — “at last” — in Genève and agreed on a text."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_one_encoding_is_read(encoding: str) -> None:
    """With a byte order mark, in UTF-8, or in the Western code page, the text comes out whole."""
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read(encoding: str) -> None:
    """English in UTF-16 shows by its NULs."""
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["gb2312", "shift_jis", "koi8-r", "windows-1251", "iso-2022-jp"])
def test_a_declared_charset_is_believed_in_markup(encoding: str) -> None:
    """A page in another encoding says so itself."""
    words = {"koi8-r": "Переговоры", "windows-1251": "Переговоры"}.get(encoding, "日中")
    page = f'<meta charset="{encoding}"><p>Talks of {words} in Geneva</p>'
    assert words in decode(page.encode(encoding), "a.html", markup=True)


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-16", "no-such-charset", "rot13", "hex", "gb2312"])
def test_a_false_declaration_does_no_harm(declared: str) -> None:
    """Valid UTF-8 is UTF-8 whatever a page says, and codecs that are no charset are not run."""
    page = f"<meta charset={declared}><p>{TEXT}</p>"
    assert TEXT in decode(page.encode(), "a.html", markup=True)


def test_two_encodings_in_one_text_are_refused() -> None:
    """Mixed bytes are told with the place, and nothing is replaced silently."""
    mixed = (TEXT + "\n").encode() * 3 + "The café in Genève".encode("latin-1")
    with pytest.raises(
        UnreadableInput, match=r"a.txt: expected one encoding, found UTF-8 with other bytes from byte \d+"
    ):
        decode(mixed, "a.txt")


def test_a_text_cut_within_a_character_lacks_that_only() -> None:
    """A truncated download is read up to the cut."""
    assert decode("Genève — ".encode()[:-2], "a.txt") == "Genève "
    assert decode("Genève".encode("utf-16")[:-1], "a.txt") == "Genèv"


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\0\0\0\0"])
def test_nothing_is_told_as_nothing(content: bytes) -> None:
    """No bytes, blanks and NULs hold no report."""
    with pytest.raises(EmptyInput, match=r"a\.txt: expected a report"):
        decode(content, "a.txt")


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4 text", b"\x7fELF\x02", bytes(range(32)) * 20, b"\x00\x01\x02\x03words" * 9]
)
def test_binary_is_refused(content: bytes) -> None:
    """Bytes that are no text are told as such."""
    with pytest.raises(UnreadableInput):
        decode(content, "a.bin")


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_text_or_an_input_error(content: bytes, markup: bool) -> None:
    """No bytes make anything else."""
    with contextlib.suppress(InputError):
        assert isinstance(decode(content, "a", markup=markup), str)

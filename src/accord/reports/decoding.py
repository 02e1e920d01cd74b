"""Bytes to text, without guessing where guessing would change words."""

from __future__ import annotations

import codecs
import re

from accord.errors import EmptyInput, UnreadableInput
from accord.sources.kind import magic_of

_BOMS: tuple[tuple[bytes, str], ...] = (  # UTF-32's first, for UTF-16's mark is the start of it
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_SAMPLE = 100_000  # how much the statistical guess looks at
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
# What English copy in Windows' Western code page holds beyond ASCII: quotes, dashes, signs, and letters of names.
_WESTERN = frozenset("‘’“”–—…•€£©®°«»½ áàâäãåçéèêëíìîïñóòôöõøúùûüýßæœšžÁÀÂÄÃÅÇÉÈÊËÍÎÏÑÓÒÔÖÕØÚÙÛÜŠŽ·´¥§")


def decode(content: bytes, where: str, *, markup: bool = False) -> str:
    """The text of some bytes: by byte order mark, UTF-8, the declared charset, and last by statistics.

    Valid UTF-8 wins over a declared charset, for a page that declares Latin-1 and is UTF-8 is common and the reverse
    does not happen. Nothing is replaced: text in two encodings at once is refused, with the place of the first fault.

    Args:
        content: the bytes.
        where: what a message names.
        markup: whether a charset may be declared in the bytes themselves.

    Raises:
        EmptyInput: there is nothing in it.
        UnreadableInput: it is no text, or not in one encoding.

    >>> decode("Việt Nam".encode("utf-16"), "a.txt")
    'Việt Nam'
    """
    if not content.strip(b"\0 \t\r\n\x0b\x0c"):
        raise EmptyInput(where, expected="a report", found="no text" if content else "nothing")
    if marked := next((name for bom, name in _BOMS if content.startswith(bom)), None):
        return _strictly(content, marked, where)
    if binary := magic_of(content):
        raise UnreadableInput(where, expected="text", found=binary)
    if wide := _wide(content):
        return _strictly(content, wide, where)
    if len(content.translate(None, _CONTROLS)) < 0.99 * len(content):
        raise UnreadableInput(where, expected="text", found="binary data")
    return _unmarked(content, where, _declared(content) if markup else None)


def _unmarked(content: bytes, where: str, declared: str | None) -> str:
    if declared in {"iso2022_jp", "iso2022_kr", "hz"} and (text := _tried(content, declared)) is not None:
        return text  # seven-bit encodings are valid UTF-8 too
    if (text := _utf8(content)) is not None:
        return text
    if _mostly_utf8(content):
        at = _first_fault(content)
        raise UnreadableInput(where, expected="one encoding", found=f"UTF-8 with other bytes from byte {at} on")
    for encoding in (declared, "cp1252"):
        text = _tried(content, encoding) if encoding else None
        if text is not None and (encoding == declared or _is_western(text)):
            return text
    guessed = _guess(content)
    text = _tried(content, guessed) if guessed else None
    if text is None:
        raise UnreadableInput(where, expected="text in one known encoding", found="bytes that fit none")
    return text


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        # A download that was cut in the middle of a character lacks that character only.
        cut = fault.reason == "unexpected end of data" and fault.end >= len(content)
        return content[: fault.start].decode("utf-8") if cut and fault.start else None


def _mostly_utf8(content: bytes) -> bool:
    """Whether most of what is not ASCII is well-formed UTF-8, so that the rest must come from elsewhere."""
    beyond = len(content) - len(content.translate(None, bytes(range(128, 256))))
    odd = content.decode("utf-8", "replace").count("\ufffd") - content.count("\ufffd".encode())
    return odd * 2 < beyond


def _first_fault(content: bytes) -> int:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as fault:
        return fault.start
    return len(content)


def _strictly(content: bytes, encoding: str, where: str) -> str:
    text = _tried(content, encoding)
    if text is None and encoding.startswith("utf-16"):
        text = _tried(content[:-1], encoding)  # cut in the middle of a character
    if text is None:
        name = encoding.removesuffix("-sig").upper()
        raise UnreadableInput(where, expected=f"{name}, as its first bytes say", found="bytes that are not")
    return text


def _tried(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of English is NUL."""
    sample = content[:2_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 4 or max(even, odd) < 0.7 * half or min(even, odd) > 0.05 * half:  # noqa: PLR2004 - measured on English with names
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:4_096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, ValueError):
        return None
    # Browsers read these as Windows' code page, for that is what pages are that declare them.
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return None if name.startswith(("utf-16", "utf-32", "utf-7")) or not _is_charset(name) else name


def _is_charset(name: str) -> bool:
    """Whether a codec makes text: Python also has 'hex', 'rot13' and the like, which a hostile page may name."""
    try:
        return isinstance(b"".decode(name), str)
    except (LookupError, ValueError, TypeError):
        return False


def _is_western(text: str) -> bool:
    beyond = [char for char in text if char > "\x7f"]
    return len(beyond) < 0.1 * len(text) and sum(char in _WESTERN for char in beyond) > 0.95 * len(beyond)


def _guess(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed and slow to import

    best = from_bytes(content[:_SAMPLE], preemptive_behaviour=False).best()
    return best.encoding if best else None

"""XML from outside, parsed without any of the things by which XML does harm."""

from __future__ import annotations

import codecs
import html.entities
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.errors import EmptyInput, UnreadableInput

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ELEMENTS = 400_000
"""A sitemap may list 50,000 pages with seven elements each; a feed has a hundredth of that."""

_DECLARATION = re.compile(r"\s{0,99}<\?xml\b([^>]{0,200})\?>")
_ENCODING = re.compile(rb"""<\?xml\b[^>]{0,100}?\bencoding\s{0,4}=\s{0,4}["']([A-Za-z0-9._-]{1,40})["']""")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ROOT = re.compile(r"<([A-Za-z_][\w.-]{0,60}(?::[A-Za-z_][\w.-]{0,60})?)[\s/>]")
_BEFORE_ROOT = re.compile(
    r"\s{1,4096}|<\?[^>]{0,2000}>|<!--.{0,3000}?-->|<!DOCTYPE[^>\[]{0,500}>", re.DOTALL | re.IGNORECASE
)
_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def root_of(start: bytes) -> str | None:
    """The local name of the root element in the first bytes of a file, lower-cased, or None where it is no XML.

    >>> root_of(b'<?xml version="1.0"?><!-- made by hand --><rdf:RDF xmlns="x">'), root_of(b"HANOI -- Talks <b>")
    ('rdf', None)
    """
    encoding = next((name for bom, name in _BOMS if start.startswith(bom)), "utf-8")
    text, at = start.decode(encoding, "replace").lstrip("\ufeff"), 0
    while before := _BEFORE_ROOT.match(text, at):
        at = before.end()
    found = _ROOT.match(text, at)
    return found[1].rpartition(":")[2].lower() if found else None


def parse_xml(content: bytes, where: str, *, expected: str) -> _Element:
    r"""The root element of some XML; broken XML gives what stands before the break.

    Nothing outside is loaded, no entity is declared or expanded, depth and number of elements are limited. Entities
    that HTML names are taken as their characters, for feeds use them undeclared.

    Raises:
        UnreadableInput: an entity declaration, too many elements, or no XML at all.
        EmptyInput: no element.

    >>> parse_xml(b"<rss><channel><title>Q&nbsp;A</title></channel></rss>", "a", expected="a feed").findtext(".//title")
    'Q\xa0A'
    """
    from lxml import etree  # noqa: PLC0415 - only XML needs it

    text = _text(content)
    if "<!ENTITY" in text:
        raise UnreadableInput(where, expected=expected, found="XML that declares entities, which are not expanded")
    text = _NAMED.sub(_character, _NOT_XML.sub("", text))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as fault:
        raise UnreadableInput(where, expected=expected, found=f"broken XML ({_first_line(fault)})") from fault
    if root is None:
        raise EmptyInput(where, expected=expected, found="no element in it")
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise UnreadableInput(where, expected=f"at most {MOST_ELEMENTS:,} elements", found="more of them")
    return root


def local_name(element: _Element) -> str:
    """The name of an element without its namespace, lower-cased; empty for what is no element.

    >>> from lxml import etree
    >>> local_name(etree.Element("{http://www.w3.org/2005/Atom}Entry"))
    'entry'
    """
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def children(element: _Element, *names: str) -> Iterator[_Element]:
    """The child elements of these local names, in order."""
    return (child for child in element if local_name(child) in names)


def words_in(element: _Element | None, most: int = 500) -> str | None:
    """The text of an element and all in it, white space as single blanks, or None where there is none."""
    if element is None or not isinstance(element.tag, str):
        return None  # an entity that is not expanded is no element
    text = " ".join("".join(str(part) for part in element.itertext()).split())
    return text[:most].strip() or None


def _text(content: bytes) -> str:
    """The characters, by mark or declared encoding; what does not fit is replaced, for links and dates are ASCII."""
    bom = next(((bom, name) for bom, name in _BOMS if content.startswith(bom)), None)
    if bom:
        text = content[len(bom[0]) :].decode(bom[1], "replace")
    elif content[:4] in {b"<\0?\0", b"\0<\0?"}:
        text = content.decode("utf-16-le" if content[0] else "utf-16-be", "replace")
    else:
        text = content.decode(_declared(content), "replace")
    return _DECLARATION.sub("", text, count=1)


def _declared(content: bytes) -> str:
    """The declared encoding where it is one that extends ASCII, so that what is searched is what is parsed."""
    found = _ENCODING.search(content[:400])
    if found is None:
        return "utf-8"
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        plain = bytes(range(32, 127))
        return name if plain.decode(name) == plain.decode("ascii") and name not in {"utf-7", "hz"} else "utf-8"
    except (LookupError, ValueError, TypeError, AttributeError):
        return "utf-8"


def _character(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in _XML_OWN else html.entities.html5.get(f"{name};", match[0])


def _first_line(fault: Exception) -> str:
    return (str(fault).splitlines() or ["no reason"])[0][:120]

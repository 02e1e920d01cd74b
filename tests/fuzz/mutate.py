"""New inputs from old ones: bytes changed, cut, doubled, put in, and pieces repeated until something gives."""

from __future__ import annotations

import random

# What parsers trip over: marks that open and never close, numbers beyond any use, characters that are not what they seem.
TOKENS: tuple[bytes, ...] = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        "<", ">", "&", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [", "<!ENTITY a 'b'>", "&a;", "<script>",
        "</script>", "<p>", "</p>", "<div>", "<item>", "<entry>", "<link>", "<url>", '"', "'", "“", "”", "‘", "’", "«", "»",
        "{", "}", "[", "]", ":", ",", "\\", "\\u0000", "\\ud800", "null", "1e999", "-1", "99999999999999999999", "0x7f",
        "\n", "\r\n", "\n\n", "\t", " ", "\xa0", "\u200b", "\u202e", "\ufeff", "\u2028", "\x00", "\x1b[31m", "\x85",
        "é", "Việt", "中国", "İ", "ß", "ﬁ", "١٢", "½", "🇫🇷", "e\u0301", "--", "—", "–", "(", ")", "/", "@", "#", "©", "%",
        "2025-03-14", "31 February 2025", "2025-13-45", "Monday", "last week", "May", "19th", "a.m.", "0000", "1,000,000",
        "from", "to", "and", "of the", "the end of", "By ", "LONDON (Reuters) - ", "Reuters", "said", "million", "dozens of",
        "http://", "https://[", "HTTP/1.1 200 OK\r\n", "Content-Length: ", "WARC/1.0\r\n", "PK\x03\x04", "User-agent: *", "*",
        "[[frame]]", "name = ", "=", "+", "$",
    )
)  # fmt: skip
MOST_BYTES = 100_000


def mutated(content: bytes, others: list[bytes], dice: random.Random) -> bytes:
    """A few changes at random, the same for the same dice."""
    data = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        data = bytearray(_once(data, others, dice))[:MOST_BYTES]
    return bytes(data)


def _once(data: bytearray, others: list[bytes], dice: random.Random) -> bytes:  # noqa: PLR0911 - one a change
    at = dice.randint(0, len(data))
    end = min(len(data), at + dice.choice((1, 2, 8, 40, 400)))
    piece = bytes(data[at:end])
    match dice.randint(0, 8):
        case 0 if data:
            data[min(at, len(data) - 1)] ^= 1 << dice.randint(0, 7)
            return bytes(data)
        case 1:
            return bytes(data[:at] + data[end:])
        case 2:
            return bytes(data[:at] + piece + data[at:])
        case 3:
            return bytes(data[:at]) + dice.choice(TOKENS) * dice.choice((50, 1_000, 20_000)) + bytes(data[at:])
        case 4 if piece:
            return bytes(data[:at]) + piece * dice.choice((20, 500)) + bytes(data[end:])
        case 5 if others:
            other = dice.choice(others)
            return bytes(data[:at]) + other[dice.randint(0, len(other)) :]
        case 6:
            return bytes(data[:at])
        case 7:
            return bytes(data[:at]) + dice.randbytes(dice.choice((1, 4, 30))) + bytes(data[at:])
        case _:
            return bytes(data[:at]) + dice.choice(TOKENS) + bytes(data[at:])

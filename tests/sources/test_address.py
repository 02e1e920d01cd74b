import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import RefusedAddress
from accord.sources.address import is_address, parse_address


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://EXAMPLE.org:443/A?b=c&d#part", "https://example.org/A?b=c&d"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://пример.example/новости", "https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("https://example.org./a%20b c", "https://example.org/a%20b%20c"),
        ("http://[2001:DB8::0:1]:80/", "http://[2001:db8::1]/"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("https://example.org?q=1", "https://example.org/?q=1"),
        ("https://a_b.example.org/", "https://a_b.example.org/"),
    ],
)
def test_addresses_are_brought_to_one_form(text: str, parsed: str) -> None:
    """Case, default ports, fragments, other scripts and blanks; and the form is its own form."""
    assert str(parse_address(text)) == parsed
    assert str(parse_address(parsed)) == parsed


@pytest.mark.parametrize(
    "text",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "//example.org/",
        "example.org",
        "http://",
        "http:///a",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://good.example\\@evil.example/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org:80a/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://127.1/",
        "http://1.2.3.4.5/",
        "http://[::1/",
        "http://[v1.a]/",
        "http://a..b/",
        "http://-a.example/",
        "http://exa mple.org/",
        "http://example.org/\r\nHost: evil",
        "http://example.org/\x00",
        "http://" + "a" * 300 + ".example/",
        "http://example.org/" + "a" * 5_000,
        "http://%31%32%37.0.0.1/",
    ],
)
def test_what_is_no_plain_web_address_is_refused(text: str) -> None:
    """Other schemes, credentials, hosts that hide what they are, control characters, too long."""
    with pytest.raises(RefusedAddress) as refused:
        parse_address(text)
    assert "\n" not in refused.value.found


def test_numbers_in_other_scripts_are_seen_as_numbers() -> None:
    """Full-width and circled digits are digits to a resolver, so they are judged as such."""
    assert parse_address("http://１２７.0.0.1/").host == "127.0.0.1"
    assert parse_address("http://①②⑦.⓪.⓪.①/").host == "127.0.0.1"


def test_relative_links_are_taken_against_their_page() -> None:
    """As browsers do, and the result is judged like any address."""
    base = parse_address("https://example.org/a/b?c")
    assert str(parse_address("../d", base=base)) == "https://example.org/d"
    assert str(parse_address("//other.example/d", base=base)) == "https://other.example/d"
    with pytest.raises(RefusedAddress):
        parse_address("file:///etc/passwd", base=base)


def test_paths_are_told_from_addresses() -> None:
    """Only http: and https: at the start make an address."""
    assert [is_address(name) for name in ("HTTP://a", "https:/a", "ftp://a", "a/http://b", "httpx", "")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


@given(st.text(max_size=60) | st.text(max_size=40).map(lambda text: f"http://{text}"))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    """What is taken is ASCII, has a host, and is taken again as the same."""
    with contextlib.suppress(RefusedAddress):
        address = parse_address(text)
        assert str(address).isascii()
        assert str(address).isprintable()
        assert " " not in str(address)
        assert address.host
        assert parse_address(str(address)) == address

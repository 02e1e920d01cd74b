import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import RefusedAddress, UnreachableAddress
from accord.sources.address import parse_address
from accord.sources.guard import Guard, not_public


@pytest.mark.parametrize(
    ("ip", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("127.255.1.2", "loopback"),
        ("::1", "loopback"),
        ("0.0.0.0", "unspecified"),  # noqa: S104 - judged, not bound
        ("::", "unspecified"),
        ("10.1.2.3", "private"),
        ("172.16.0.1", "private"),
        ("192.168.0.1", "private"),
        ("100.64.0.1", "reserved"),
        ("192.0.0.8", "reserved"),
        ("169.254.169.254", "link-local"),
        ("fe80::1%eth0", "link-local"),
        ("224.0.0.1", "multicast"),
        ("ff02::1", "multicast"),
        ("240.0.0.1", "private"),
        ("255.255.255.255", "private"),
        ("fc00::1", "private"),
        ("fec0::1", "reserved"),
        ("2001:db8::1", "private"),
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:192.168.1.1", "private"),
        ("::127.0.0.1", "reserved"),
        ("64:ff9b::10.0.0.1", "private"),
        ("64:ff9b:1::10.0.0.1", "private"),
        ("2002:0a00:0001::1", "private"),
        ("2002:7f00:0001::", "loopback"),
        ("2001:0:4136:e378:8000:63bf:f5ff:fffe", "private"),
        ("no address", "no network address"),
        ("93.184.216.34", None),
        ("2606:4700::1111", None),
        ("64:ff9b::8.8.8.8", None),
        ("::ffff:8.8.8.8", None),
    ],
)
def test_network_addresses_are_judged_by_the_machine_they_reach(ip: str, kind: str | None) -> None:
    """IPv4 inside IPv6 counts as what it is inside."""
    found = not_public(ip)
    assert (found is None) == (kind is None)
    assert kind is None or found == kind or (found in {"private", "reserved"} and kind in {"private", "reserved"})


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_no_way_of_writing_makes_a_private_machine_public(ip: object) -> None:
    """Mapped, translated and tunnelled."""
    number = int(ip)  # type: ignore[call-overload]
    high, low = number >> 16, number & 0xFFFF
    for text in (str(ip), f"::ffff:{ip}", f"64:ff9b::{ip}", f"2002:{high:x}:{low:x}::1", f"::{ip}"):
        assert not_public(text)


def test_a_number_is_not_looked_up() -> None:
    """A host that is a number needs no resolver."""
    guard = Guard(resolve=lambda *_: pytest.fail("looked up"))
    assert guard.addresses(parse_address("http://93.184.216.34/"), wait=1) == ("93.184.216.34",)
    with pytest.raises(RefusedAddress):
        guard.addresses(parse_address("http://[::1]/"), wait=1)


def test_hosts_are_allowed_by_their_exact_name() -> None:
    """The name allows itself, however it is written, and neither its children nor its neighbours."""
    guard = Guard(allow_private=["Wiki.Intern.", "[::1]"], resolve=lambda *_: ["10.0.0.1"])
    assert guard.addresses(parse_address("http://wiki.intern/"), wait=1) == ("10.0.0.1",)
    assert guard.addresses(parse_address("http://[::1]/"), wait=1) == ("::1",)
    for other in ("http://a.wiki.intern/", "http://intern/", "http://10.0.0.1/"):
        with pytest.raises(RefusedAddress):
            guard.addresses(parse_address(other), wait=1)


@pytest.mark.parametrize("fault", [OSError("no such host"), UnicodeError("label too long"), None])
def test_an_unknown_host_is_told(fault: Exception | None) -> None:
    """A resolver that fails or finds nothing."""

    def resolve(*_: object) -> list[str]:
        if fault:
            raise fault
        return []

    with pytest.raises(UnreachableAddress) as raised:
        Guard(resolve=resolve).addresses(parse_address("http://nowhere.test/"), wait=1)
    assert raised.value.found == "no host called nowhere.test"

import pytest

from accord.reports.outlets import KnownOutlets, agency_in, host_of, outlet_at, outlet_in


@pytest.mark.parametrize("printed", ["AP", "The Associated Press", " (AP) ", "— AP", "Associated Press."])
def test_an_agency_is_known_as_printed(outlets: KnownOutlets, printed: str) -> None:
    """Articles, brackets and marks around a name do not hide it."""
    assert agency_in(printed, outlets) == "AP"


@pytest.mark.parametrize("printed", ["", "Apple", "Harbour Post", "x" * 500])
def test_others_are_no_agency(outlets: KnownOutlets, printed: str) -> None:
    """A paper is an outlet and no agency; long strings are not looked up."""
    assert agency_in(printed, outlets) is None


def test_a_paper_is_an_outlet(outlets: KnownOutlets) -> None:
    """Outlets that nobody reprints are known by name too."""
    found = outlet_in("The Harbour Post", outlets)
    assert found is not None
    assert found.name == "Harbour Post"


@pytest.mark.parametrize(
    "url", ["https://www.harbourpost.example/a", "http://u@world.harbourpost.example:80/a?b", "//harbourpost.example"]
)
def test_an_outlet_is_known_by_its_address(outlets: KnownOutlets, url: str) -> None:
    """The host, or a domain that holds it."""
    found = outlet_at(url, outlets)
    assert found is not None
    assert found.name == "Harbour Post"


@pytest.mark.parametrize(
    "url", [None, "", "harbourpost.example", "file:///a/b", "https://", "https://notharbourpost.example/"]
)
def test_no_address_no_outlet(outlets: KnownOutlets, url: str | None) -> None:
    """What has no host, or another, is nobody's."""
    assert outlet_at(url, outlets) is None


def test_hosts_are_bare() -> None:
    """No port, user or 'www.'."""
    assert host_of("https://me@www.Example.org:443/a") == "example.org"

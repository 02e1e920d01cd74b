import pytest

from accord.reports.outlets import KnownOutlets, Named

AGENCIES = {
    "Reuters": "Reuters",
    "AP": "AP",
    "Associated Press": "AP",
    "AFP": "AFP",
    "Agence France-Presse": "AFP",
    "Xinhua": "Xinhua",
    "TASS": "TASS",
    "ANI": "ANI",
    "Bernama": "Bernama",
    "Kyodo News": "Kyodo",
    "Kyodo": "Kyodo",
}
PAPERS = ("Harbour Post", "Steppe News", "Gulf Ledger")


@pytest.fixture(scope="session")
def outlets() -> KnownOutlets:
    """A few agencies, and papers that nobody reprints."""
    names = {name: Named(known, agency_credits=True) for name, known in AGENCIES.items()}
    papers = {name: Named(name) for name in PAPERS}
    return KnownOutlets({**names, **papers}, {"harbourpost.example": papers["Harbour Post"]}, ["Togo"])

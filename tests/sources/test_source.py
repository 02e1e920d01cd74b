from accord.errors import EmptyInput
from accord.sources import FileSource, FolderSource, MemorySource, Page, Source


def test_sources_follow_the_protocol() -> None:
    """Files, folders and the shipped fake are all sources."""
    assert all(isinstance(source, Source) for source in (FileSource("a"), FolderSource("b"), MemorySource([])))


def test_memory_source_gives_pages_and_faults_as_given() -> None:
    """The fake gives what it was given, in order, and again the second time."""
    fault = EmptyInput("b", expected="a report", found="nothing")
    page = Page(content=b"Talks.", media_type="text/plain", path="a")
    source = MemorySource([page, fault])
    assert list(source) == [page, fault] == list(source)
    assert len(source) == 2


def test_memory_source_makes_pages_of_texts() -> None:
    """A plain text becomes a text page, odd characters included."""
    (page,) = MemorySource(["Hà Nội \ud800"])
    assert isinstance(page, Page)
    assert page.content.decode().startswith("Hà Nội")

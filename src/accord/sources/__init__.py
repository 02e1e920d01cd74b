"""Where reports come from: files, folders, web addresses, feeds and lists, as a stream of pages and faults."""

from __future__ import annotations

from accord.sources.feedlist import feeds_named
from accord.sources.feedstate import FeedState, MemoryWatchState, WatchState
from accord.sources.fetch import Fetched, Fetcher
from accord.sources.file import FileSource
from accord.sources.folder import FolderSource
from accord.sources.guard import Guard
from accord.sources.intake import Intake
from accord.sources.opening import count, open_sources, source_of
from accord.sources.pace import Pace
from accord.sources.page import Hints, Page
from accord.sources.poll import Fresh, Poll
from accord.sources.source import MemorySource, Source
from accord.sources.transport import FakeTransport
from accord.sources.watching import watch
from accord.sources.web import WebSource

__all__ = [
    "FakeTransport",
    "FeedState",
    "Fetched",
    "Fetcher",
    "FileSource",
    "FolderSource",
    "Fresh",
    "Guard",
    "Hints",
    "Intake",
    "MemorySource",
    "MemoryWatchState",
    "Pace",
    "Page",
    "Poll",
    "Source",
    "WatchState",
    "WebSource",
    "count",
    "feeds_named",
    "open_sources",
    "source_of",
    "watch",
]

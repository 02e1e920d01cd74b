"""Where reports come from: files, folders and JSONL, as a stream of pages and of what could not be read."""

from __future__ import annotations

from accord.sources.file import FileSource
from accord.sources.folder import FolderSource
from accord.sources.opening import count, open_sources, source_of
from accord.sources.page import Page
from accord.sources.source import MemorySource, Source

__all__ = ["FileSource", "FolderSource", "MemorySource", "Page", "Source", "count", "open_sources", "source_of"]

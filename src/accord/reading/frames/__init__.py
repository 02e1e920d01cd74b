"""Frames: reviewed data that say what counts as what. `accord frames` lists them and tests their examples."""

from __future__ import annotations

from accord.reading.frames.frame import Example, Frame
from accord.reading.frames.library import Library, library_with, load_library

__all__ = ["Example", "Frame", "Library", "library_with", "load_library"]

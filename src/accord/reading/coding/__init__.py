"""Coding: the one event of a sentence that PLOVER would code, with its type and the countries on both sides."""

from accord.reading.coding.code import coded_events
from accord.reading.coding.event import CodedEvent

__all__ = ["CodedEvent", "coded_events"]

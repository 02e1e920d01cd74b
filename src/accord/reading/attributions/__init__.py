"""Source, cue and content: who is said to have said, thought, wanted or shown what.

>>> from accord.reports.span import Span
>>> [quote.inner for quote in find_quotes("He said “no”.")]
[Span(start=9, end=11)]
"""

from accord.reading.attributions.chain import attribution_chain
from accord.reading.attributions.find import find_attributions
from accord.reading.attributions.quotes import Quote, find_quotes

__all__ = ["Quote", "attribution_chain", "find_attributions", "find_quotes"]

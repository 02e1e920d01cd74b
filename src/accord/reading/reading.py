"""What reading one report gives."""

from __future__ import annotations

from msgspec import Struct

from accord.reading.attribution import Attribution
from accord.reading.claim import Claim
from accord.reading.mention import Actor, Mention
from accord.reading.when import Timex
from accord.reports.report import Report


class Reading(Struct, frozen=True, kw_only=True):
    """A report with everything read from it; `claims` is what the checking stage works on."""

    report: Report
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Timex, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

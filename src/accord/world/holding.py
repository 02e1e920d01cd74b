"""Who held which office when."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Sex = Literal["female", "male"]


class Holding(Struct, frozen=True, kw_only=True, gc=False):
    """A person's term in an office.

    Attributes:
        person: the name in the order the English press prints it ('Xi Jinping', 'Emmanuel Macron').
        family: the short name the press repeats ('Xi', 'Macron', 'Lam'); not always a family name.
        aliases: other spellings of the full or short name.
        state: code of the person's state, or None.
        office: canonical title in lower case ('president', 'foreign minister', 'secretary-general').
        of: key of the state or organisation whose office it is ('state:CHN', 'org:UN').
        start: EDTF date, as precise as the source; None where not known.
        end: EDTF date; None where the term had not ended, or its end is not known: see `last_seen`.
        last_seen: EDTF date on which the source still showed the term, None for terms with an `end` of their own.
        sex: only where certain.
        source: where the row is from and when it was checked.
    """

    person: str
    family: str
    aliases: tuple[str, ...] = ()
    state: str | None = None
    office: str
    of: str
    start: str | None = None
    end: str | None = None
    last_seen: str | None = None
    sex: Sex | None = None
    source: str

    def cut_short(self) -> tuple[str, ...]:
        """The full name up to the short one, where more follows: the press prints 'Ana Rojas' for 'Ana Rojas Mamani'.

        >>> row = Holding(person="Ana Rojas Mamani", family="Rojas", office="king", of="state:BOL", source="")
        >>> row.cut_short()
        ('Ana Rojas',)
        """
        before, family, behind = self.person.partition(f" {self.family} ")
        return (f"{before}{family}".rstrip(),) if before and behind else ()

"""What is read as one sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from samordna.plandoc.guard.instructions.gate import BOTH, Stretch, Worth
from samordna.plandoc.guard.instructions.tokens import Token

LONGEST = 160
"""Words of a sentence that are read together."""


class Unit(NamedTuple):
    """Words read as one sentence."""

    start: int
    end: int
    tokens: list[Token]
    parts: Sequence[list[Token]] = ()
    """Of a whole row its cells, of two sentences each."""
    is_row: bool = False
    """Of a table, and maybe the head of a form."""
    is_loose: bool = False
    """Put together from lines that may have nothing to do with each other: what is found only asks."""
    is_answer: bool = False
    """Told to be written down, behind a question after people."""
    is_together: bool = False
    """A row or two sentences that have been read one by one, as a whole."""
    worth: Worth = BOTH
    said: Stretch | None = None
    """All its words, where they are no others than those that were looked at."""

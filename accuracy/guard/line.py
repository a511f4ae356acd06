"""A line and what the guard should say of it."""

from dataclasses import dataclass

from samordna.plandoc.guard import HitKind


@dataclass(frozen=True, slots=True)
class Line:
    """``kind`` is what must be found, in ``part`` if that is given; None is a lawful line in which nothing is.

    ``sort`` says what is measured apart: the background of a name, the spelling of a number, where an ordinary line is from.
    """

    text: str
    kind: HitKind | None
    sort: str
    part: str = ""
    author: str = ""
    """Whose file it is from, also of a line whose sort is ``lawful``."""

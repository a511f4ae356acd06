"""What is left to do in a review, as a short list of ways there: a review is long, above all on a telephone."""

from dataclasses import dataclass

from samordna.intake.areas import FILE, SINGLE, title_of_area
from samordna.intake.cards import title_of_row
from samordna.intake.models import Upload
from samordna.intake.overview import Overview
from samordna.intake.queries import OPEN, parts
from samordna.plandoc.labels import shortened

FEWEST, MOST = 2, 6
"""One alone stands right below, and more than a few are not a short list."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A part that needs a look; ``blocks`` says that it stands in the way of saving."""

    key: str
    title: str
    area: str
    blocks: bool


@dataclass(frozen=True, slots=True)
class WaitingList:
    """The first of them, what blocks before the rest, and how many there are ``more``."""

    first: list[Waiting]
    more: int


def waiting_of(upload: Upload, overview: Overview) -> WaitingList | None:
    """One query, where there is more than one."""
    if overview.open < FEWEST:
        return None
    rows = parts(upload, OPEN).select_related("upload")[:MOST]
    first = [
        Waiting(
            row.key,
            shortened(title_of_row(row)),
            title_of_area(row.area) if row.area not in (*SINGLE, FILE) else "",
            row.blocks,
        )
        for row in rows
    ]
    return WaitingList(first, overview.open - len(first))

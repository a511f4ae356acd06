"""From how many people on a count is told: fewer could point somebody out in a small place."""

from samordna.plandoc.vocabulary import Text

FEWEST = 5
"""The least number of people that is told. None at all points nobody out, and may be told where it says nothing of readers."""
FEW = Text(f"färre än {FEWEST}", f"fewer than {FEWEST}")
WITHHELD = Text("visas inte", "not shown")
WHY_WITHHELD = Text(
    f"Antal mellan 1 och {FEWEST - 1} visas inte, och inte heller tal som de kan räknas ut från.",
    f"Counts from 1 to {FEWEST - 1} are not shown, and neither are numbers from which they could be worked out.",
)


def is_small(count: int) -> bool:
    """Whether it is of somebody, and of too few to be told."""
    return 0 < count < FEWEST

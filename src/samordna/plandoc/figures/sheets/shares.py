"""Whether a unit told for a whole table can be that of a column."""

import re

from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.unit_words import same_unit
from samordna.plandoc.lazily import lazily

_CHANGES = lazily(r"förändring|ökning|minskning|utveckling|jämfört med|change", re.IGNORECASE)
"""What may be more than a hundred per cent."""


def makes_shares(unit: str | None, name: str, said: Beside) -> bool:
    """Whether the unit makes shares of a hundred of what is called ``name``."""
    if unit is None or not same_unit("%", unit):
        return False
    return not _CHANGES.search(f"{said.title.name if said.title else ''} {name}")

"""How large a part of the municipality an area is."""

from enum import StrEnum

from samordna.plandoc.vocabulary import Text, give_names


class AreaKind(StrEnum):
    """From the largest to the smallest."""

    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    AREA = "area"


give_names(
    [
        (AreaKind.MUNICIPALITY, Text("Hela kommunen", "Whole municipality")),
        (AreaKind.DISTRICT, Text("Stadsdel eller distrikt", "District")),
        (AreaKind.AREA, Text("Område", "Area")),
    ]
)

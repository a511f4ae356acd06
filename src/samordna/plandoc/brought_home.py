"""What was brought home from a forum (S24), and whether others are still to be told."""

from enum import StrEnum

from samordna.plandoc.vocabulary import Text, give_names


class Telling(StrEnum):
    """Whether it goes on to others."""

    TO_TELL = "to_tell"
    TOLD = "told"
    KEPT = "kept"


give_names(
    [
        (Telling.TO_TELL, Text("Ska berättas vidare", "To be told to others")),
        (Telling.TOLD, Text("Berättat", "Told")),
        (Telling.KEPT, Text("Stannar här", "Stays here")),
    ]
)

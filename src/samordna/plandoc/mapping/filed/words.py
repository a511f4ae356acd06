"""What is said of a cell that names something the municipality does not have, or holds what the guard stops."""

from samordna.plandoc.vocabulary import Text

PARTED = " / "
"""Between what a unit is part of and its name."""


def not_found(name: str, near: str = "") -> Text:
    if near:
        return Text(f"”{name}” finns inte. Menas ”{near}”?", f"“{name}” is not found. Is “{near}” meant?")
    return Text(
        f"”{name}” finns inte i organisationen. Lägg till det där först, eller ta bort det ur filen.",
        f"“{name}” is not in the organisation. Add it there first, or take it out of the file.",
    )


def several_of_that_name(name: str) -> Text:
    return Text(
        f"Flera heter ”{name}”. Skriv också vad den hör till, som ”Förvaltningen{PARTED}{name}”.",
        f"Several are called “{name}”. Write also what it is part of, such as “The administration{PARTED}{name}”.",
    )


def stopped(text: str, why: Text) -> Text:
    return Text(f"”{text}”. {why.sv}", f"“{text}”. {why.en}")

"""How a situation picture lives: its states, and the steps between them, in one table.

What pages offer, what commands allow and what the tests know of it follows from here.
"""

from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.vocabulary import Text, give_names


class PictureState(StrEnum):
    """Where a picture stands."""

    PLANNED = "planned"
    GATHERING = "gathering"
    ANALYSIS = "analysis"
    DECIDED = "decided"
    SUPERSEDED = "superseded"


class PictureStep(StrEnum):
    """What takes a picture from one state to another."""

    GATHER = "gather"
    ANALYSE = "analyse"
    GATHER_AGAIN = "gather_again"
    DECIDE = "decide"
    SUPERSEDE = "supersede"


@dataclass(frozen=True, slots=True)
class PictureLook:
    """``meaning`` is a sentence for whoever opens the picture; ``tone`` and ``icon`` are those of the design system."""

    name: Text
    meaning: Text
    tone: str
    icon: str
    editable: bool = True


@dataclass(frozen=True, slots=True)
class PictureRule:
    """``sources`` are the states the step is taken from. ``by_itself`` says that nobody chooses it: another step brings it."""

    step: PictureStep
    sources: tuple[PictureState, ...]
    to: PictureState
    name: Text
    done: Text
    by_itself: bool = False


LOOKS: dict[PictureState, PictureLook] = {
    PictureState.PLANNED: PictureLook(
        Text("Planerad", "Planned"),
        Text("Frågor och deltagare väljs.", "Questions and contributors are chosen."),
        "neutral",
        "Pencil",
    ),
    PictureState.GATHERING: PictureLook(
        Text("Bidrag samlas in", "Gathering"),
        Text("Bidrag väntas och kommer in.", "Contributions are awaited and come in."),
        "info",
        "Hourglass",
    ),
    PictureState.ANALYSIS: PictureLook(
        Text("Analys", "Analysis"),
        Text("Problemen vägs samman och texten skrivs.", "Problems are weighed and the text is written."),
        "info",
        "Pencil",
    ),
    PictureState.DECIDED: PictureLook(
        Text("Beslutad", "Decided"),
        Text("Bilden är beslutad. Den ändras inte mer.", "The picture is decided. It does not change."),
        "success",
        "CheckmarkCircleFill",
        editable=False,
    ),
    PictureState.SUPERSEDED: PictureLook(
        Text("Ersatt", "Superseded"),
        Text("En senare bild har beslutats.", "A later picture has been decided."),
        "neutral",
        "Clock",
        editable=False,
    ),
}

RULES: dict[PictureStep, PictureRule] = {
    rule.step: rule
    for rule in (
        PictureRule(
            PictureStep.GATHER,
            (PictureState.PLANNED,),
            PictureState.GATHERING,
            Text("Börja samla in bidrag", "Begin gathering"),
            Text("Insamlingen har börjat.", "Gathering has begun."),
        ),
        PictureRule(
            PictureStep.ANALYSE,
            (PictureState.GATHERING,),
            PictureState.ANALYSIS,
            Text("Avsluta insamlingen och analysera", "End gathering and analyse"),
            Text("Insamlingen är avslutad.", "Gathering has ended."),
        ),
        PictureRule(
            PictureStep.GATHER_AGAIN,
            (PictureState.ANALYSIS,),
            PictureState.GATHERING,
            Text("Öppna insamlingen igen", "Open gathering again"),
            Text("Insamlingen är öppen igen.", "Gathering is open again."),
        ),
        PictureRule(
            PictureStep.DECIDE,
            (PictureState.ANALYSIS,),
            PictureState.DECIDED,
            Text("Registrera beslutet", "Record the decision"),
            Text("Bilden är beslutad.", "The picture is decided."),
        ),
        PictureRule(
            PictureStep.SUPERSEDE,
            (PictureState.DECIDED,),
            PictureState.SUPERSEDED,
            Text("Ersätt", "Supersede"),
            Text("En senare bild har beslutats.", "A later picture has been decided."),
            by_itself=True,
        ),
    )
}

give_names((state, look.name) for state, look in LOOKS.items())
give_names((step, rule.name) for step, rule in RULES.items())


def steps_from(state: PictureState) -> list[PictureRule]:
    """The steps that somebody may choose where a picture stands."""
    return [rule for rule in RULES.values() if state in rule.sources and not rule.by_itself]

"""How a version of a plan lives: its states, and the steps between them, in one table.

What pages offer, what commands allow, what the documentation and the tests know of the life cycle follows from here. A
municipality may leave out the central steps: its committee's decision is then the last word (docs/domain.md, S2).
"""

from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.vocabulary import BodyKind, Text


class State(StrEnum):
    """Where a version stands. That a plan in force is being revised is told by a later version that is not in force yet."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    WITH_COMMITTEE = "with_committee"
    DECIDED = "decided"
    WITH_BOARD = "with_board"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"


class Step(StrEnum):
    """What takes a version from one state to another."""

    SEND_FOR_REVIEW = "send_for_review"
    SEND_TO_COMMITTEE = "send_to_committee"
    RECORD_COMMITTEE = "record_committee"
    SEND_TO_BOARD = "send_to_board"
    RECORD_BOARD = "record_board"
    TAKE_BACK = "take_back"
    TAKE_AS_HISTORY = "take_as_history"
    SUPERSEDE = "supersede"
    REINSTATE = "reinstate"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class StateLook:
    """``name`` is the state in two or three words, ``meaning`` a sentence on what it means for who reads the plan.

    ``tone`` is a colour of the design system, ``icon`` one of the icon set. ``editable`` says whether the text may be changed,
    ``frozen`` that it never may again.
    """

    name: Text
    meaning: Text
    tone: str
    icon: str
    editable: bool = False
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class StepRule:
    """``to`` is where the step leads; a decision leads where its outcome says (:func:`destination`).

    ``records`` is the body whose decision the step records. ``checked`` says that checks which fail need a reason, ``reasoned``
    that the step itself does, ``central`` that only municipalities with central steps have it.
    """

    step: Step
    sources: tuple[State, ...]
    to: State
    name: Text
    done: Text
    records: BodyKind | None = None
    checked: bool = False
    reasoned: bool = False
    central: bool = False


LOOKS: dict[State, StateLook] = {
    State.DRAFT: StateLook(
        Text("Utkast", "Draft"),
        Text("Texten skrivs och kan ändras.", "The text is being written and can be changed."),
        "neutral",
        "Pencil",
        editable=True,
    ),
    State.IN_REVIEW: StateLook(
        Text("På central granskning", "In central review"),
        Text(
            "Den centrala samordnaren går igenom planen. Texten kan ändras.",
            "The central coordinator goes through the plan. The text can be changed.",
        ),
        "info",
        "Hourglass",
        editable=True,
    ),
    State.WITH_COMMITTEE: StateLook(
        Text("Hos nämnden", "With the committee"),
        Text("Planen väntar på nämndens beslut.", "The plan awaits the committee's decision."),
        "info",
        "Gavel",
    ),
    State.DECIDED: StateLook(
        Text("Beslutad av nämnden", "Decided by the committee"),
        Text(
            "Nämnden har beslutat. Planen ska till kommunstyrelsen.",
            "The committee has decided. The plan goes to the executive board.",
        ),
        "info",
        "Gavel",
    ),
    State.WITH_BOARD: StateLook(
        Text("Hos kommunstyrelsen", "With the executive board"),
        Text("Planen väntar på kommunstyrelsens beslut.", "The plan awaits the executive board's decision."),
        "info",
        "Gavel",
    ),
    State.IN_FORCE: StateLook(
        Text("Gäller", "In force"),
        Text("Planen är beslutad. Texten ändras inte mer.", "The plan is decided. Its text does not change."),
        "success",
        "CheckmarkCircleFill",
        frozen=True,
    ),
    State.SUPERSEDED: StateLook(
        Text("Ersatt", "Superseded"),
        Text("En senare version gäller.", "A later version is in force."),
        "warning",
        "Clock",
        frozen=True,
    ),
}
RULES: dict[Step, StepRule] = {
    rule.step: rule
    for rule in (
        StepRule(
            Step.SEND_FOR_REVIEW,
            (State.DRAFT,),
            State.IN_REVIEW,
            Text("Skicka till central granskning", "Send for central review"),
            Text("Skickad till central granskning", "Sent for central review"),
            central=True,
        ),
        StepRule(
            Step.SEND_TO_COMMITTEE,
            (State.DRAFT, State.IN_REVIEW),
            State.WITH_COMMITTEE,
            Text("Skicka till nämnden", "Send to the committee"),
            Text("Skickad till nämnden", "Sent to the committee"),
            checked=True,
        ),
        StepRule(
            Step.RECORD_COMMITTEE,
            (State.WITH_COMMITTEE,),
            State.IN_FORCE,
            Text("Registrera nämndens beslut", "Record the committee's decision"),
            Text("Nämnden beslutade", "The committee decided"),
            records=BodyKind.COMMITTEE,
        ),
        StepRule(
            Step.SEND_TO_BOARD,
            (State.DECIDED,),
            State.WITH_BOARD,
            Text("Skicka till kommunstyrelsen", "Send to the executive board"),
            Text("Skickad till kommunstyrelsen", "Sent to the executive board"),
            checked=True,
            central=True,
        ),
        StepRule(
            Step.RECORD_BOARD,
            (State.WITH_BOARD,),
            State.IN_FORCE,
            Text("Registrera kommunstyrelsens beslut", "Record the executive board's decision"),
            Text("Kommunstyrelsen beslutade", "The executive board decided"),
            records=BodyKind.EXECUTIVE_BOARD,
            central=True,
        ),
        StepRule(
            Step.TAKE_BACK,
            (State.IN_REVIEW, State.WITH_COMMITTEE, State.DECIDED, State.WITH_BOARD),
            State.DRAFT,
            Text("Ta tillbaka till utkast", "Take back to draft"),
            Text("Tagen tillbaka till utkast", "Taken back to draft"),
            reasoned=True,
        ),
        StepRule(
            Step.TAKE_AS_HISTORY,
            (State.DRAFT,),
            State.IN_FORCE,
            Text("Planen är redan beslutad", "The plan is decided already"),
            Text("Lades in som redan beslutad", "Entered as decided already"),
        ),
        StepRule(
            Step.SUPERSEDE,
            (State.IN_FORCE,),
            State.SUPERSEDED,
            Text("Ersätts av en senare version", "Is superseded by a later version"),
            Text("Ersattes av en senare version", "Was superseded by a later version"),
        ),
        StepRule(
            Step.REINSTATE,
            (State.SUPERSEDED,),
            State.IN_FORCE,
            Text("Gäller igen", "Is in force again"),
            Text(
                "Gäller igen: versionen efter den togs bort",
                "In force again: the version after it was removed",
            ),
        ),
        StepRule(
            Step.CORRECT,
            (State.DECIDED, State.WITH_BOARD, State.IN_FORCE, State.SUPERSEDED),
            State.IN_FORCE,
            Text("Rätta en uppgift om beslutet", "Correct what was recorded of the decision"),
            Text("Uppgiften om beslutet rättades", "What was recorded of the decision was corrected"),
            reasoned=True,
        ),
    )
}
ASIDE = {Step.SUPERSEDE, Step.REINSTATE, Step.CORRECT}
"""Steps on no way of their own: they follow from another version's, or mend what an earlier one recorded."""
SETTLED_BY_DECISION = frozenset({"G4"})
"""Checks that cannot pass before the decisions are taken, and so hinder nobody from asking for them."""

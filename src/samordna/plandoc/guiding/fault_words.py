"""What can be wrong in a guide, in words, each with its place."""

from enum import StrEnum

from samordna.plandoc.stepwise import StepFault, filled
from samordna.plandoc.vocabulary import Text


class FaultCode(StrEnum):
    EMPTY = "empty"
    NOWHERE = "nowhere"
    CIRCLE = "circle"
    DEAD_END = "dead_end"
    NO_CONTACT = "no_contact"
    EMERGENCY_FIRST = "emergency_first"
    UNREACHABLE = "unreachable"
    VACANT = "vacant"
    CLOSED_DOWN = "closed_down"
    UNCONFIRMED = "unconfirmed"
    NOBODY_AT_NIGHT = "nobody_at_night"
    OVERDUE = "overdue"


BROKEN = frozenset({FaultCode.NOWHERE, FaultCode.CIRCLE})
"""Never saved."""
STOPS = BROKEN | {FaultCode.EMPTY, FaultCode.DEAD_END, FaultCode.NO_CONTACT, FaultCode.EMERGENCY_FIRST}
"""Nobody outside is shown a guide that has one of these."""

WORDS: dict[FaultCode, Text] = {
    FaultCode.EMPTY: Text("Guiden har inga steg. Lägg till ett.", "The guide has no steps. Add one."),
    FaultCode.NOWHERE: Text(
        "Svaret leder till ett steg som inte finns. Välj vart det ska leda.",
        "The answer leads to a step that is not there. Choose where it is to lead.",
    ),
    FaultCode.CIRCLE: Text(
        "Svaren leder runt i en cirkel. Låt ett av dem leda till ett annat steg.",
        "The answers lead round in a circle. Let one of them lead to another step.",
    ),
    FaultCode.DEAD_END: Text(
        "Frågan har inga svar, så den som läser kommer inte vidare. Lägg till svar.",
        "The question has no answers, so whoever reads it gets no further. Add answers.",
    ),
    FaultCode.NO_CONTACT: Text(
        "Här finns ingen att ringa. Välj en kontaktpunkt med nummer.",
        "There is nobody to call here. Choose a contact point with a number.",
    ),
    FaultCode.EMERGENCY_FIRST: Text(
        "Här ska 112 stå först. Flytta upp det numret, eller lägg till det.",
        "112 must stand first here. Move that number up, or add it.",
    ),
    FaultCode.UNREACHABLE: Text(
        "Inget svar leder hit. Låt ett svar leda hit, eller ta bort steget.",
        "No answer leads here. Let an answer lead here, or remove the step.",
    ),
    FaultCode.VACANT: Text(
        "{function} saknar nummer. Välj en kontaktpunkt.", "{function} has no number. Choose a contact point."
    ),
    FaultCode.CLOSED_DOWN: Text(
        "{function} hör till en enhet som inte finns längre. Välj en annan kontaktpunkt.",
        "{function} belongs to a unit that is no more. Choose another contact point.",
    ),
    FaultCode.UNCONFIRMED: Text(
        "{function}: ingen har bekräftat numret på länge. Ring och bekräfta det.",
        "{function}: nobody has confirmed the number for long. Call and confirm it.",
    ),
    FaultCode.NOBODY_AT_NIGHT: Text(
        "Ingen här svarar på kvällar och helger. Lägg till en som gör det, eller jouren.",
        "Nobody here answers in the evening and at weekends. Add somebody who does, or the emergency duty.",
    ),
    FaultCode.OVERDUE: Text(
        "Guiden skulle ha setts över. Läs igenom den och markera den som granskad.",
        "The guide should have been reviewed. Read it through and mark it as reviewed.",
    ),
}


class Fault(StepFault[FaultCode]):
    __slots__ = ()

    @property
    def stops(self) -> bool:
        """Whether the guide must not be published with it."""
        return self.code in STOPS


def fault(code: FaultCode, step: str = "", place: Text | None = None, *, function: str = "") -> Fault:
    told = WORDS[code]
    text = filled(told, function=function) if function else told
    return Fault(code, step, place or Text("", ""), text)

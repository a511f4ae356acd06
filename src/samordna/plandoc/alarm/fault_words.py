"""What can be wrong in an alarm route, in words, each with its place."""

from enum import StrEnum
from typing import Literal

from samordna.plandoc.stepwise import StepFault, filled
from samordna.plandoc.vocabulary import Text

Severity = Literal["error", "warning"]


class FaultCode(StrEnum):
    EMPTY = "empty"
    NOWHERE = "nowhere"
    CIRCLE = "circle"
    BACK = "back"
    UNREACHABLE = "unreachable"
    NO_QUESTION = "no_question"
    NO_WAYS = "no_ways"
    NOBODY_ACTS = "nobody_acts"
    SAME = "same"
    NOBODY = "nobody"
    VACANT = "vacant"
    SAME_NOW = "same_now"
    UNCONFIRMED = "unconfirmed"
    NOBODY_AT_NIGHT = "nobody_at_night"
    NOTHING_AT_NIGHT = "nothing_at_night"
    LONG_SMS = "long_sms"
    UNSENT = "unsent"


BROKEN = frozenset({FaultCode.NOWHERE, FaultCode.CIRCLE})
"""Never saved."""
STOPS = BROKEN | {FaultCode.EMPTY, FaultCode.NO_QUESTION, FaultCode.SAME, FaultCode.NOBODY}
"""No route that has one of these is taken into use."""

WORDS: dict[FaultCode, Text] = {
    FaultCode.EMPTY: Text("Larmvägen har inga steg. Lägg till ett.", "The route has no steps. Add one."),
    FaultCode.NOWHERE: Text(
        "Steget leder till ett steg som inte finns. Välj vart det ska leda.",
        "The step leads to a step that is not there. Choose where it is to lead.",
    ),
    FaultCode.CIRCLE: Text(
        "Larmet går runt i en cirkel. Låt steget leda till ett senare steg, eller sluta här.",
        "The alarm goes round in a circle. Let the step lead to a later one, or end here.",
    ),
    FaultCode.BACK: Text(
        "Steget leder tillbaka till ett steg som redan är gjort då, och inget händer. Låt det leda vidare, eller sluta här.",
        "The step leads back to one that is done by then, and nothing happens. Let it lead on, or end here.",
    ),
    FaultCode.UNREACHABLE: Text(
        "Larmet når aldrig hit. Låt ett steg leda hit, eller ta bort steget.",
        "The alarm never comes here. Let a step lead here, or remove the step.",
    ),
    FaultCode.NO_QUESTION: Text(
        "Här ska något beslutas, men frågan saknas. Skriv vad den som nås ska svara ja eller nej på.",
        "Something is to be decided here, but the question is missing. Write what is to be answered with yes or no.",
    ),
    FaultCode.NO_WAYS: Text(
        "Det står inte vad som följer av ja och nej. Välj nästa steg för vart och ett av svaren.",
        "What follows from yes and no is not said. Choose the next step for each answer.",
    ),
    FaultCode.NOBODY_ACTS: Text(
        "Det står varken vem som ska nås eller vem som gör steget. Välj eller skriv en funktion.",
        "Neither whom to reach nor who does the step is said. Choose or write a function.",
    ),
    FaultCode.SAME: Text(
        "{function} står två gånger i steget. Välj en annan ersättare.",
        "{function} stands twice in the step. Choose another deputy.",
    ),
    FaultCode.NOBODY: Text(
        "{function} saknar nummer, och ingen ersättare har något. Välj en kontaktpunkt eller en funktion med jourlista.",
        "{function} has no number, and no deputy has one. Choose a contact point or a function with a roster.",
    ),
    FaultCode.VACANT: Text(
        "{function} saknar nummer, så larmet går direkt till nästa i steget. Välj en kontaktpunkt.",
        "{function} has no number, so the alarm goes on to the next in the step at once. Choose a contact point.",
    ),
    FaultCode.SAME_NOW: Text(
        "{function} nås just nu på samma nummer som någon annan i steget.",
        "{function} is reached at the same number as somebody else in the step right now.",
    ),
    FaultCode.UNCONFIRMED: Text(
        "{function}: ingen har bekräftat numret på ett år. Ring och bekräfta det.",
        "{function}: nobody has confirmed the number for a year. Call and confirm it.",
    ),
    FaultCode.NOBODY_AT_NIGHT: Text(
        "Ingen i steget svarar på natten. Lägg till en ersättare som gör det.",
        "Nobody in the step answers at night. Add a deputy who does.",
    ),
    FaultCode.NOTHING_AT_NIGHT: Text(
        "På natten når larmet ingen: inget steg som gäller då säger vem som ska nås. Lägg till ett som gör det.",
        "At night the alarm reaches nobody: no step that holds then says whom to reach. Add one that does.",
    ),
    FaultCode.LONG_SMS: Text(
        "Meddelandet är längre än ett sms: det skickas som {parts} delar. Korta det om det går.",
        "The message is longer than one text message: it is sent in {parts} parts. Shorten it if you can.",
    ),
    FaultCode.UNSENT: Text(
        "{function} får inget av det som skickas. Skriv en e-postadress på kontaktpunkten, eller ta bort utskicket.",
        "{function} gets nothing of what is sent. Write an e-mail address at the contact point, or send nothing.",
    ),
}


GONE = Text("Någon som inte längre finns", "Somebody who is no longer there")
"""A duty or contact point that has been removed since, and that the route gives no name of its own."""


class Fault(StepFault[FaultCode]):
    __slots__ = ()

    @property
    def severity(self) -> Severity:
        return "error" if self.stops else "warning"

    @property
    def stops(self) -> bool:
        """Whether the route must not be taken into use with it."""
        return self.code in STOPS

    @property
    def is_broken(self) -> bool:
        """Whether the route must not be saved with it."""
        return self.code in BROKEN


def fault(code: FaultCode, step: str = "", place: Text | None = None, **gaps: object) -> Fault:
    return Fault(code, step, place or Text("", ""), filled(WORDS[code], **gaps))

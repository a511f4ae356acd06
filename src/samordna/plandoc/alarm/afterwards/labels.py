"""Every word that the report of an alarm adds, in both languages."""

from samordna.plandoc.vocabulary import Text

REPORT = Text("Rapport efter larm", "Report after an alarm")
EXERCISE = Text("ÖVNING", "EXERCISE")
LIVE = Text("Skarpt läge", "Live")
PUBLIC = Text("Öppen version", "Public version")
ROUTE = Text("Larmväg", "Alarm route")
KIND = Text("Slag", "Kind")
WHAT = Text("Vad som hände", "What happened")
STARTED = Text("Började", "Began")
CLOSED = Text("Avslutades", "Closed")
LASTED = Text("Tog", "Took")
GOES_ON = Text("pågår", "goes on")
EXTRAORDINARY = Text("Extraordinär händelse", "Extraordinary event")
YES, NO = Text("ja", "yes"), Text("nej", "no")
IN_TIME = Text("Steg klara i tid", "Steps done in time")
OF = Text("{} av {}", "{} of {}")
REASONS = Text("Varför larmet avslutades", "Why the alarm was closed")
TIMES = Text("Tider", "Times")
STEP = Text("Steg", "Step")
ROLE = Text("Vem", "Who")
EXPECTED = Text("Väntat", "Expected")
TOOK = Text("Tog", "Took")
HOW = Text("Hur det gick", "How it went")
WHEN = Text("När", "When")
DEPUTY = Text("ersättare", "deputy")
NEXT = Text("nästa i tur", "next in turn")
ONCE, ROUNDS = Text("1 gång", "once"), Text("{} gånger", "{} times")
TIMES_SUMMARY = Text(
    "Stegens tider: strecket går från när steget började till när det var klart.",
    "The times of the steps: the bar goes from when a step began until it was done.",
)
LOG = Text("Logg", "Log")
TO_WHOM = Text("Till vem", "To whom")
BY = Text("Av vem", "By whom")
EVENT = Text("Händelse", "Event")
CORRECTS = Text("Rättelse", "Correction")
EVALUATION = Text("Utvärdering", "Evaluation")
LESSONS = Text("Lärdomar", "Lessons")
RESTRICTED = Text("begränsad spridning", "restricted")
LESSON = Text("Lärdom", "Lesson")
BECAME = Text("Blev aktiviteten", "Became the activity")
NOT_YET = Text("ingen aktivitet än", "no activity yet")
CLOSED_ROUTE = Text(
    "Larmvägen har begränsad spridning. Dess namn, steg och lärdomar står inte i den öppna versionen.",
    "The alarm route is restricted. Its name, steps and lessons are not in the public version.",
)
NO_LESSONS = Text("Inga lärdomar är skrivna.", "No lessons are written.")
NO_ANSWERS = Text("Utvärderingen är inte skriven.", "The evaluation is not written.")
MINUTES, HOURS = Text("{} min", "{} min"), Text("{} h {} min", "{} h {} min")
SECONDS = Text("{} s", "{} s")

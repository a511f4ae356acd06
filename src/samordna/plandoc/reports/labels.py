"""Every word that a report adds, in Swedish and English."""

from samordna.plandoc.vocabulary import Text

TITLE = Text("Uppföljning {occasion}: {plan}", "Follow-up {occasion}: {plan}")
BOARD = Text("Nämnd eller enhet", "Board or unit")
PLAN = Text("Plan", "Plan")
OCCASION = Text("Tillfälle", "Occasion")
TAKEN = Text("Siffrorna är från", "The figures are of")
LEAVES_OUT = Text(
    "Delar av planen har begränsad spridning. De är inte med i rapporten, och inte i siffrorna.",
    "Parts of the plan are restricted. They are not in the report, nor in its figures.",
)
INTRO = Text("Läget i korthet", "In short")
GROUPS = Text("Vad som har gjorts", "What has been done")
OTHERS = Text("Övriga aktiviteter", "Other activities")
ALL = Text("Aktiviteterna", "The activities")
TABLE = Text("Aktiviteterna, avvikelser först", "The activities, deviations first")
CONDITIONS = Text("Villkoren i beslutet", "The conditions of the decision")
NEXT = Text("Vad som händer nu", "What happens next")

ACTION = Text("Aktivitet", "Activity")
RESPONSIBLE = Text("Ansvarig", "Responsible")
STATUS = Text("Status", "Status")
HAPPENED = Text("Vad som har hänt", "What has happened")
RESULT = Text("Resultat", "Result")
FORECAST = Text("Nytt slut", "New end")
END = Text("Slut", "End")
PASSED = Text("{day}, har passerat", "{day}, has passed")
OVER = Text("Slutdag passerad", "Last day passed")
YES = Text("Ja", "Yes")
MEASURED = Text("Mätvärde", "Measured")
MEASURED_ON = Text("Mätdag", "Measured on")
CONDITION = Text("Villkor", "Condition")
ANSWER = Text("Så är det besvarat", "How it is answered")
UNANSWERED = Text("Inte besvarat", "Not answered")

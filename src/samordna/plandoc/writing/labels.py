"""Every word the writers add to a plan, in Swedish and English. The Swedish column names are those the reader knows."""

from samordna.plandoc.vocabulary import Text

CARRIED = Text("Planen som data, för Samordna", "The plan as data, for Samordna")
UNTITLED = Text("Handlingsplan", "Action plan")
CONTENTS = Text("Innehåll", "Contents")
PAGE = Text("Sida", "Page")
PRINTED = Text("Utskriven {}", "Printed {}")
INTERNAL = Text("Intern, får inte spridas", "Internal, not to be passed on")
OWN_WORDS = Text(
    "Det som sägs om beslut är dokumentets egna ord.",
    "What is said of decisions is the document's own words.",
)
"""Of a draft that tells of a decision: an imported plan may, and a file is read without Samordna beside it."""
REGISTRY_NUMBER = Text("Dnr", "Reg. no.")

PERIOD = Text("Gäller", "Valid")
UNTIL = Text("till och med {}", "until {}")

CONDITIONS = Text("Villkor och svar", "Conditions and answers")
CONDITION = Text("Villkor", "Condition")
PREVIOUS_ACTION = Text("Tidigare aktivitet", "Previous activity")

LONE_ACTORS = Text("ensamagerande", "lone actors")
FUNCTION_HELD = Text("Samordnare", "Coordinator")
LED_BY = Text("Leds av {}", "Led by {}")

SITUATION_DATE = Text("Lägesbilden gäller {}", "The situation picture is of {}")
YES = Text("Ja", "Yes")
NO = Text("Nej", "No")
DESCRIPTION = Text("Beskrivning", "Description")

SERVICES_BY_FUNCTION = Text("Verksamheter per funktion", "Services by function")
SERVICE = Text("Verksamhet", "Service")
ANALYSED = Text("Analyserad", "Analysed")
ANALYSIS_DECISION = Text("Beslut efter analys", "Decision after analysis")
AGE_BETWEEN = Text("{}–{} år", "{}–{} years")
AGE_FROM = Text("från {} år", "from {} years")
AGE_TO = Text("till {} år", "up to {} years")
COUNT = Text("Antal", "Number")
SERVICES_CHART = Text(
    "Stapeldiagram över antalet verksamheter per funktion: {}.", "Bar chart of services by function: {}."
)

ACTIVITY_PLAN = Text("Aktivitetsplan", "Activity plan")
ACTIVITIES_BY_STATUS = Text("Aktiviteternas status", "Status of the activities")
ACTIVITIES_CHART = Text(
    "Stapeldiagram över antalet aktiviteter per status: {}.", "Bar chart of activities by status: {}."
)

ALARM_ROUTE = Text("Larmväg {}", "Alarm route {}")
DECISION_BY = Text("Beslut av {}", "Decision by {}")
LESSON = Text("Lärdom", "Lesson")
BECAME = Text("Blev aktivitet", "Became activity")

CHECKS = Text("Kontroll av planen", "Check of the plan")
CHECKS_NONE = Text(
    "Planen saknar inget som Samordna kan kontrollera.", "The plan lacks nothing that Samordna can check."
)
CODE = Text("Kod", "Code")
SEVERITY = Text("Vad det är", "What it is")
CHECK = Text("Kontroll", "Check")
EXPLANATION = Text("Förklaring", "Explanation")
MEND = Text("Gör så här", "How to mend")
ERROR = Text("Att rätta", "To mend")
WARNING = Text("Att överväga", "To consider")
OUTCOME_OK = Text("I ordning", "In order")
OUTCOME_FAILS = Text("Saknas", "Lacking")
OUTCOME_MET_BY = Text("Möts av kommunen", "Met by the municipality")
OUTCOME_NOT_APPLICABLE = Text("Gäller inte här", "Not applicable")
CHECKS_SHEET = Text("Kontroller", "Checks")
FACT = Text("Uppgift", "Fact")
VALUE = Text("Värde", "Value")
ABOUT = Text("Om planen", "About the plan")
CUT = Text(" … [texten är kortad, hela finns i planen]", " … [shortened, the plan has it in full]")

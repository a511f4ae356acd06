"""Every word that the document adds, in Swedish and English."""

from samordna.plandoc.vocabulary import Text

TITLE = Text("Alla nämnders uppföljning {occasion}", "Follow-up of all boards {occasion}")
OCCASION = Text("Tillfälle", "Occasion")
DAY = Text("Siffrorna är från", "The figures are of")
REPORTS = Text("Rapporter", "Reports")
OF = Text("{n} av {total}", "{n} of {total}")

SHORT = Text("Läget i korthet", "In short")
INTRO = Text(
    "Planer som gäller: {total}. Rapporterade till {occasion}: {n}, med {activities} aktiviteter tillsammans. "
    "Inte rapporterade: {lacking}.",
    "Plans in force: {total}. Reported for {occasion}: {n}, with {activities} activities together. "
    "Not reported: {lacking}.",
)
ALL_REPORTED = Text("Alla gällande planer är rapporterade.", "All plans in force are reported.")
EACH = Text("Nämnd för nämnd", "Board by board")
LACKING = Text("Inte rapporterade", "Not reported")
CONDITIONS = Text("Villkor", "Conditions")
WHO = Text("Vem täcker vad", "Who covers what")
ENVIRONMENTS = Text("Miljöer i planerna", "Environments in the plans")
TOLD = Text("Vad nämnderna säger", "What the boards say")

SENT = Text("Rapporterad", "Reported")
NOT_SENT = Text("Inte rapporterad", "Not reported")

BOARD = Text("Nämnd eller enhet", "Board or unit")
PLAN = Text("Plan", "Plan")
ACTIVITIES = Text("Aktiviteter", "Activities")
MET = Text("Besvarade villkor", "Conditions answered")
ENVIRONMENT = Text("Miljö", "Environment")
BOARDS = Text("Nämnder eller enheter", "Boards or units")
COUNTED = Text("Verksamheter per funktion", "Services by function")
HOW_COUNTED = Text(
    "Så många av planens verksamheter har varje funktion. En verksamhet kan ha flera.",
    "So many of the plan's services have each function. A service can have several.",
)
SERVICES = Text("Verksamheter", "Services")
NO_FUNCTION = Text(
    "ingen med angiven funktion står öppet i planen", "none with a stated function stands openly in the plan"
)

"""The words of the pictures of a register, in both languages."""

from samordna.plandoc.vocabulary import Text

PICTURE = Text("Bild och luckor", "Picture and gaps")
GAPS = Text("Luckor", "Gaps")
GAP = Text("Det här saknas", "What is lacking")
CERTAIN = Text("Säkert", "Certain")
YES, ASK = Text("ja", "yes"), Text("behöver frågas om", "has to be asked about")
ALL_AGES = Text("alla åldrar", "all ages")
WHOLE = Text("hela kommunen", "the whole municipality")

MATRIX = Text("Funktioner och nivåer", "Functions and levels")
NO_OWNER = Text("Utan ägare", "Without an owner")
UNPLACED = Text("Nivå eller funktion saknas", "Level or function lacking")
ALL = Text("Alla", "All")
TOTAL = Text("Verksamheter", "Services")

COVERAGE = Text("Åldrar och målgrupper", "Ages and target groups")
BARS = Text(
    "Staplarna går från 0 till 120 år, och åren till 30 har mest plats. Fylld stapel: en verksamhet anger åldern. "
    "Blek: den är utläst av målgruppen. Streckad: ingen tar emot.",
    "The bars go from 0 to 120 years, and those up to 30 have most of the room. Filled: a service states the age. "
    "Pale: it is inferred from the target group. Dashed: nobody takes them.",
)
STATED = Text("Anges", "Stated")
INFERRED = Text("Utläst av målgruppen", "Inferred from the target group")
LACKING = Text("Lucka", "Gap")
UNKNOWN = Text("Anger varken ålder eller målgrupp", "Say neither age nor target group")
NOBODY = Text("ingen verksamhet", "no service")

DIFFERENCES = Text("Skillnader", "Differences")
PARTLY = Text("Verksamheter i några områden", "Services in some areas")
THERE, NOT_THERE = Text("Finns i", "Is in"), Text("Finns inte i", "Is not in")
HAS = Text("Har", "Has")
LACKS = Text("Saknar", "Lacks")

INCOMPLETE = Text("Ofullständiga verksamheter", "Incomplete services")
SERVICE = Text("Verksamhet", "Service")

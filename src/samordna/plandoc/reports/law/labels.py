"""Every word of the answers, in Swedish and English. The questions are in our own words."""

from samordna.plandoc.vocabulary import Text

TABLE = Text("Frågorna om kommunens brottsförebyggande ansvar", "The questions on crime prevention")
LAW = Text("Lag 2023:196", "Act 2023:196")
QUESTION = Text("Fråga", "Question")
ANSWER = Text("Svar", "Answer")
WHAT = Text("Det vi vet", "What is known")
SOURCE = Text("Källa", "Source")
UNKNOWN = Text("Det vi inte vet", "What is not known")

YES = Text("Ja", "Yes")
PARTLY = Text("Delvis", "Partly")
NOT_KNOWN = Text("Vet inte", "Not known")

ORGANISATION = Text("Organisationen, Samordnare", "The organisation, Coordinators")
GUIDELINES = Text("Organisationen, Riktlinjer och mål", "The organisation, Guidelines and goals")
REPORTS = Text("Uppföljning, Rapporter", "Follow-up, Reports")

Q_COORDINATION = Text(
    "Finns en funktion som samordnar det brottsförebyggande arbetet?",
    "Is there a function that coordinates crime prevention?",
)
Q_TASKS = Text(
    "Ger funktionen stöd, är den kontaktpunkt och informerar den invånarna?",
    "Does it give support, is it a contact point, and does it inform residents?",
)
Q_PICTURE = Text(
    "Finns en lägesbild med kartläggning, konsekvenser, annan information och analys?",
    "Is there a situation picture with mapping, consequences, other information and analysis?",
)
Q_RENEWED = Text("Är lägesbilden högst två år gammal?", "Is the situation picture at most two years old?")
Q_PLAN = Text("Finns en beslutad handlingsplan?", "Is there an adopted action plan?")
Q_FOLLOWED = Text(
    "Har handlingsplanen följts upp de senaste två åren?",
    "Has the plan been followed up in the last two years?",
)
Q_FITS = Text("Hänger planen ihop med annan planering?", "Does the plan fit with other planning?")
Q_AGREEMENT = Text(
    "Finns skriftliga överenskommelser med polisen, med syfte och områden?",
    "Are there written agreements with the police, with purpose and areas?",
)
Q_COUNCIL = Text(
    "Finns ett råd där de andra aktörerna har ledande företrädare?",
    "Is there a council with leading representatives of the other actors?",
)
Q_LEADS = Text("Vilken nämnd leder arbetet?", "Which board leads the work?")
Q_REPORT = Text(
    "Har fullmäktige fått en rapport det senaste året?",
    "Has the council been given a report in the last year?",
)

SINCE = Text("{function}, sedan {day}", "{function}, since {day}")
DEPUTY = Text("ersättare: {function}", "deputy: {function}")
TASKS = Text("{n} uppgifter är följda upp", "{n} tasks have been followed up")
ONE_TASK = Text("En uppgift är följd upp", "One task has been followed up")
OF_DAY = Text("Från {day}", "Of {day}")
DECIDED = Text("Beslutad {day}", "Adopted {day}")
LAST_FOLLOWED = Text("Senast {day}", "Last {day}")
LED_BY = Text("leds av {name}", "led by {name}")
MEMBERS = Text("{n} ledamöter", "{n} members")
COUNCIL = Text("Ett råd är beskrivet i planen", "A council is described in the plan")

NO_COORDINATOR = Text("Vem som samordnar för hela kommunen", "Who coordinates for the whole municipality")
NO_DEPUTY = Text("Ersättare", "Deputy")
NO_TASKS = Text("Hur uppgifterna går", "How the tasks go")
NO_DATE = Text("Datum", "Date")
NO_PICTURE = Text("Lägesbild", "Situation picture")
NO_PLAN = Text("Gällande plan", "Plan in force")
NO_FOLLOW_UP = Text("Skickad rapport", "A report that was sent")
HOW_IT_FITS = Text("Hur planen stämmer med dem", "How the plan fits with them")
NO_GUIDELINES = Text("Riktlinjer och mål", "Guidelines and goals")
NO_AGREEMENT = Text("Överenskommelse med polisen", "Agreement with the police")
NO_COUNCIL = Text("Råd", "Council")
NO_LEADER = Text("Vem som leder rådet", "Who leads the council")
NO_MEMBERS = Text("Ledamöter", "Members")
NO_LEADS = Text("Står inte i Samordna", "Samordna does not know")
NO_REPORT = Text("Dag för rapporten", "Day of the report")
PURPOSE = Text("Syfte", "Purpose")
AGREED_AREAS = Text("Områden", "Areas")
MAPPING = Text("Kartläggning", "Mapping")
CONSEQUENCES = Text("Konsekvenser", "Consequences")
OTHER = Text("Annan information", "Other information")
ANALYSIS = Text("Analys", "Analysis")
OLD = Text("Äldre än så", "Older than that")

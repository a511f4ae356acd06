"""The words plans are written with, in one place: column headings, section headings, actors, occasions, statuses.

Lower case throughout. Lists are general Swedish (and English) municipal vocabulary, so a new document in another
wording is met by adding a word here and nowhere else.
"""

from enum import StrEnum

from samordna.plandoc.reading.interpret import neighbours
from samordna.plandoc.vocabulary import Function, Level, SectionKind, SourceKind, Status


def words_of(text: str) -> frozenset[str]:
    """The words of a text that lists them with spaces between."""
    return frozenset(text.split())


class Column(StrEnum):
    """What a column of a table holds."""

    NUMBER = "number"
    ACTION = "action"
    GOAL = "goal"
    PROBLEM = "problem"
    RESPONSIBLE = "responsible"
    OTHERS = "others"
    START = "start"
    END = "end"
    TIME = "time"
    FOLLOW_UP = "follow_up"
    STATUS = "status"
    INDICATOR = "indicator"
    BASELINE = "baseline"
    COST = "cost"
    COMMENT = "comment"
    MILESTONE = "milestone"
    SERVICE = "service"
    LEVEL = "level"
    FUNCTION = "function"
    TARGET_GROUP = "target_group"
    AGE = "age"
    TERM = "term"
    DEFINITION = "definition"
    SOURCE = "source"
    TRAINING = "training"
    PLANNED = "planned"
    CARRIED_OUT = "carried_out"
    BRIEFING = "briefing"
    RHYTHM = "rhythm"
    COORDINATOR = "coordinator"
    DEPUTY = "deputy"
    CAUSE = "cause"
    CONDITION = "condition"
    ANSWER = "answer"
    PARTIES = "parties"
    AREAS = "areas"
    KIND = "kind"
    LOCAL = "local"
    TREND = "trend"
    RELIABILITY = "reliability"
    UNIT = "unit"
    SHARE = "share"
    NAME = "name"
    LESSON = "lesson"


COLUMN_WORDS: dict[Column, str] = {
    Column.NUMBER: "nr|nummer|#|no|no.|id|ref",
    Column.ACTION: (
        "åtgärd|åtgärder|aktivitet|aktiviteter|åtagande|åtaganden|tiltak|indsats|indsatser|vad vi ska göra|"
        "insats|insatser|åtgärd/aktivitet|aktivitet/åtgärd|åtgärd/insats|vad|"
        "vad ska göras|vad skall göras|beskrivning av åtgärd|beskrivning av aktivitet|planerad åtgärd|"
        "planerade åtgärder|planerad aktivitet|planerade aktiviteter|genomförande|uppdrag|tidigare åtgärd|föregående åtgärd|"
        "blev åtgärd|så gör vi|det gör vi|became measure|previous measure|"
        "action|actions|activity|activities|further action|further actions|further action required|measure|task"
    ),
    Column.GOAL: (
        "mål|delmål|effektmål|målsättning|syfte|syfte/mål|mål/syfte|önskat läge|önskad effekt|förväntad effekt|"
        "förväntat resultat|varför|övergripande mål|inriktningsmål|goal|goals|objective|objectives|outcome|aim|"
        "område|fokusområde|insatsområde|bucket|bucketnamn|bucket name|guidance|duty|requirement"
    ),
    Column.PROBLEM: (
        "problem|problembild|problemområde|problemformulering|behov|risk|risker|identifierat problem|utmaning|"
        "identifierat behov|problem/behov|bakgrund|motiv|skäl|anledning|därför|risk identified|challenge|issue|need"
    ),
    Column.RESPONSIBLE: (
        "ansvarig|ansvariga|ansvarig aktör|ansvariga aktörer|ansvarig nämnd|ansvarig förvaltning|ansvarig part|"
        "ansvarig funktion|ansvarig enhet|ansvarig verksamhet|ansvarig för genomförande|ansvarig för åtgärd|"
        "ansvarig person|ansvar|huvudansvar|huvudansvarig|huvudansvarig aktör|vem|vem gör|vem ansvarar|ägare|utförare|"
        "nämnd/förvaltning|ansvarlig|ansvarleg|hovedansvarlig|hovudansvarleg|ansvarsinstans|"
        "lead|lead officer|lead agency|owner|responsible|responsible officer|who|lead partner"
    ),
    Column.OTHERS: (
        "andra aktörer|övriga aktörer|samverkan|samverkan med|samverkanspart|samverkansparter|samverkanspartner|"
        "samverkanspartners|samverkansaktör|"
        "samverkansaktörer|i samverkan med|samarbete|samarbete med|samarbetspart|samarbetsparter|samarbetspartner|"
        "samarbetspartners|medverkande|medverkande aktörer|deltagare|berörda|berörda aktörer|berörda parter|partner|"
        "övriga berörda|tillsammans med|stödjande aktörer|involverade|delaktiga|samverkande aktörer|medansvarig|"
        "ihop med|med|samarbeidspartnere|samarbeidspartnarar|samarbeid med|samarbejdspartnere|samarbejde med|"
        "partners|supported by|support|others|other partners"
    ),
    Column.START: "påbörjas|påbörjad|start|startdatum|starttid|startar|från|inleds|start date|starts|från och med|fr o m",
    Column.END: (
        "klart|klar|färdigt|frist|tidsfrist|färdigdatum|slut|slutdatum|sluttid|till|avslutas|klart senast|senast|senast klart|"
        "deadline|slutförs|klardatum|genomfört senast|till och med|t o m|end date|ends|completion date|target date|by when"
    ),
    Column.TIME: (
        "tid|tidtabell|tidplan|tidsplan|när|tidpunkt|period|tidsperiod|genomförs|tidsram|år|start/slut|start och slut|"
        "start - slut|start–slut|timescale|timescales|timeframe|when|timing"
    ),
    Column.FOLLOW_UP: (
        "uppföljning|uppföljs|följs upp|hur följs det upp|uppföljningstillfälle|uppföljning och utvärdering|"
        "utvärdering|redovisning|återrapportering|rapportering|metod för uppföljning|"
        "oppfølging|oppfølgning|opfølgning|follow-up|follow up|review|"
        "monitoring|review date"
    ),
    Column.STATUS: "status|läge|%|progress|rag|rag status|genomförandestatus|lägesstatus",
    Column.INDICATOR: (
        "indikator|indikatorer|mått|mätare|mätetal|nyckeltal|målvärde|mätning|hur mäts det|indicator|indicators|measures|"
        "success measure|kpi|evidence"
    ),
    Column.BASELINE: "nuläge|utgångsvärde|utgångsläge|basvärde|baseline",
    Column.COST: (
        "kostnad|kostnader|resurs|resurser|budget|finansiering|ekonomi|medel|kostnad/resurs|kr|tkr|mnkr|kronor|cost|"
        "resources|funding"
    ),
    Column.COMMENT: (
        "kommentar|kommentarer|resultat|notering|anteckning|anmärkning|övrigt|comment|comments|current position|"
        "current situation|update|notes|result"
    ),
    Column.MILESTONE: "delmoment|milstolpe|milstolpar|milestone|milestones",
    Column.SERVICE: "verksamhet|verksamheter|tjänst|service|services",
    Column.LEVEL: "nivå|funktionsnivå|insatsnivå|level",
    Column.FUNCTION: "funktion|funktioner|function|functions",
    Column.TARGET_GROUP: (
        "målgrupp|målgrupper|vilka|för vem|personalgrupp|yrkesgrupp|target group|audience|mottagare|staff group"
    ),
    Column.AGE: "ålder|åldersgrupp|ålder på målgrupp|åldrar|age|ages",
    Column.TERM: "begrepp|term|ord|definition av|concept",
    Column.DEFINITION: "definition|förklaring|betydelse|innebörd|beskrivning|meaning|description",
    Column.SOURCE: "källa|källor|underlag|source|sources",
    Column.TRAINING: "utbildning|utbildningsinsats|innehåll|kompetensutveckling|kurs|training|course|content",
    Column.PLANNED: "planerad|planerat|planned",
    Column.CARRIED_OUT: "genomförd|genomfört|carried out",
    Column.BRIEFING: "omvärldsbevakning|informationskanal|kanal|utskick|nyhetsbrev|briefing|channel",
    Column.RHYTHM: "rytm|frekvens|hur ofta|intervall|rhythm|frequency",
    Column.COORDINATOR: "samordnare|lokal samordnare|coordinator",
    Column.DEPUTY: "ersättare|ställföreträdare|deputy",
    Column.CAUSE: "orsak|orsaker|bakomliggande orsaker|cause|causes",
    Column.CONDITION: "villkor|kommunstyrelsens villkor|villkor för godkännande|förbehåll|condition|conditions",
    Column.ANSWER: "svar|svar på villkor|svar på villkoret|nämndens svar|hur villkoret är uppfyllt|answer|response",
    Column.PARTIES: "parter|part|avtalsparter|avtalspart|överenskommelse|avtal|parties",
    Column.KIND: "slag|typ|typ av källa|kategori|kind|type",
    Column.LOCAL: "lokal|lokal källa|local",
    Column.TREND: "utveckling|trend|riktning",
    Column.RELIABILITY: "tillförlitlighet|bedömd tillförlitlighet|reliability",
    Column.UNIT: "enhet|organisation|förvaltning|stadsdel|avdelning|unit",
    Column.SHARE: "andel utbildade|andel|share trained",
    Column.NAME: "namn|benämning|name",
    Column.LESSON: "lärdom|lärdomar|erfarenhet|erfarenheter|lesson|lessons",
}

SECTION_WORDS: tuple[tuple[SectionKind, str], ...] = (
    (SectionKind.GUIDE, r"hur gör jag|om du (?:är )?oro|vid oro\b|oroar dig|vem kontaktar jag|what do i do"),
    (
        SectionKind.ACUTE,
        r"larmväg|larmkedja|larmrutin|larmplan|allvarliga? händelse|akut|extraordinär|krisled|krishanter|emergency|incident",
    ),
    (SectionKind.DEFINITIONS, r"definition|begrepp|ordlista|terminologi|glossary"),
    (
        SectionKind.ENVIRONMENTS,
        (
            r"extremist\w*miljö|(?:extrema|extremistiska|våldsbejakande|olika) \w*\s?miljöer|"
            r"extremismens|extremist environments"
        ),
    ),
    (SectionKind.CHANGES, r"förändring|ändringar|revideringar|nytt i|changes"),
    (
        SectionKind.ACTIVITIES,
        (
            r"aktivitetsplan|aktivitet|åtgärdsplan|åtgärder\b|handlingsplanens åtg|insatser \d{4}|"
            r"planerade insatser|åtgärdstabell|action plan|actions"
        ),
    ),
    (SectionKind.ANALYSIS, r"fördjupad analys|in-depth"),
    (SectionKind.TRAINING, r"utbildning|kompetensutveckling|kompetenshöj|kompetensplan|training"),
    (SectionKind.COMMUNICATION, r"kommunikation|information(?:s|\b)|omvärldsbevak|communication"),
    (
        SectionKind.SITUATION,
        (
            r"lägesbild|nuläge|nulägesbild|problembild|hotbild|riskbild|riskanalys|risk assessment|"
            r"lokal bild|current situation|kartläggning"
        ),
    ),
    (SectionKind.EXIT, r"avhopp|exit"),
    (SectionKind.RELATIVES, r"anhörig|relatives|famil(?:j|ies)"),
    (SectionKind.FOLLOW_UP, r"uppfölj|utvärder|revider|follow-up|monitoring|review"),
    (SectionKind.COLLABORATION, r"samverk|samarbet|collaboration|partnership"),
    (SectionKind.ROLES, r"roll\b|roller|ansvar|samordnare|uppdrag|responsibilit"),
    (SectionKind.GOALS, r"\bmål\b|målområde|målsättning|delmål|målen\b|syfte och mål|objectives|aims|goals"),
    (SectionKind.PREVENTION, r"förebygg|främja|prevent"),
    (SectionKind.INTERVENTION, r"förhindra|ingripa|motverka|intervention"),
    (
        SectionKind.INTRODUCTION,
        r"inledning|bakgrund|förord|syfte|sammanfattning|introduction|background|foreword|om planen",
    ),
    (SectionKind.ORGANISATION, r"organisation|förvaltningen$|kontoret$|styrning|governance"),
)
"""Tried in order on a heading in lower case; the first that is found decides."""

_NOT_YET = r"(?:ännu )?(?:ej|inte|icke)(?: ännu)? "
_STATUSES: dict[Status, str] = {
    Status.NOT_STARTED: (
        r"att göra|to ?do|(?:i )?backlog|"
        rf"ny|{_NOT_YET}(?:på)?(?:börja[dt]e?|startade?|startat|inle(?:d[dt]?a?|tt)|igång)|planerade?|planerat|kommande|nej|"
        r"not (?:yet )?(?:started|begun)|planned"
    ),
    Status.IN_PROGRESS: (
        r"(?:går |löper )?enligt plan|"
        r"pågår|pågående|påbörjade?|påbörjat|delvis(?: (?:genomfört?d?|klart?|utfört?))?|starta[dt]e?|inle(?:d[dt]?a?|tt)|"
        r"under (?:arbete|genomförande|uppbyggnad|framtagande|utveckling|pågående arbete)|på (?:väg|gång|god väg)|i ?gång|"
        r"\w+ pågår|in progress|ongoing|started|under way|amber"
    ),
    Status.DONE: (
        r"(?:helt )?klart?|klara|genomförda?|genomfört|avslutade?|avslutat|slutförda?|slutfört|färdiga?|färdigt|uppnådd|ja|"
        r"utförda?|utfört|(?:av|in)klara[dt]e?|åtgärda[dt]e?|verkställd|fullgjord|fullföljd|done|completed?|green"
    ),
    Status.DELAYED: (
        r"försenade?|försenat|uppskjut(?:en|et|na)|fram(?:flytta|skjut)(?:de?|t|en|et)|fördröjd|skjuts (?:upp|fram)|"
        r"delayed|overdue|red"
    ),
    Status.PAUSED: (
        r"vilande|vilar|pausade?|pausat|(?:lag[dt]|ligger) på is|(?:sat[ts]|försat[ts]) i viloläge|på paus|paused|on hold|dormant"
    ),
    Status.CANCELLED: (
        r"avbruten|avbrutet|avbryts|utgår|utgått|stryks|struken|struket|inställd|inställt|ställs in|nedlag[dt]|läggs ne[dr]|"
        r"genomförs ej|genomförs inte|cancelled|canceled"
    ),
}

STATUS_WORDS = {
    status: "|".join(filter(None, [words, neighbours.STATUSES.get(status)]))
    for status, words in _STATUSES.items()
}

ONGOING = (
    r"löpande|fortlöpande|återkommande(?!\s+\w)|året (?:runt|om)|kontinuerligt|tills vidare|ständigt pågående|"
    rf"{neighbours.ONGOING}|ongoing|continuous(?:ly)?|rolling"
)

OCCASION = (
    r"(?:ordinarie|löpande|kontinuerlig|årlig|skriftlig|muntlig)\s+\w*uppföljning(?:en)?|"
    r"(?:i samband med )?(?:årets )?verksamhetsberättelse[nr]?(?:\s*(?:19|20)\d\d)?|\bVB\b(?:\s*(?:19|20)\d\d)?|"
    r"tertial(?:rapport|uppföljning|bokslut)?(?:en)?\s*(?:[123I]+)?(?:\s*(?:19|20)\d\d)?|\bT[123]\b(?:\s*(?:19|20)\d\d)?|"
    r"del(?:års|år)(?:rapport|bokslut)(?:en)?(?:\s*[12]\b)?(?:\s*(?:19|20)\d\d)?|årsredovisning(?:en)?(?:\s*(?:19|20)\d\d)?|"
    r"årsbokslut(?:et)?(?:\s*(?:19|20)\d\d)?|verksamhetsplan(?:en)?(?:\s*(?:19|20)\d\d)?|"
    r"bokslut(?:et)?|årlig(?:en)?(?: uppföljning)?|halvårsvis|kvartalsvis|månadsvis|"
    r"varje (?:år|kvartal|månad|tertial|termin)|en gång per (?:år|termin)|två gånger per (?:år|termin)|"
    r"internkontroll(?:en)?|\w{3,}uppföljning(?:en)?|(?:års|slut)?utvärdering(?:en)?|annually|"
    r"quarterly|annual (?:report|review)"
)
PARTS_OF_OCCASION = words_of(
    "uppföljning verksamhets vb tertial t1 t2 t3 delår redovisning bokslut årlig årsvis kvartal månad varje gång kontroll "
    "utvärdering annual quarterly"
)
"""Each occasion has one of these in it."""

CONNECTORS = words_of(
    "och eller samt av för i med till på om den det de en ett att som från vid inom mellan "
    "under över genom enligt mot utan hos kring per inklusive såsom både dess sin sina sitt "
    "vars där när and or of for in with to on the a an by from at within between under over "
    "through against"
)
"""Words a line may not end with if the cell or heading is whole."""

LEADING_CONNECTORS = words_of("och eller samt tillsammans inklusive and or")

FINITE_VERBS = words_of(
    "är var har hade ska skall skulle kan kunde bör måste kommer finns sker görs gör blir "
    "vill får framgår syftar innebär bygger beskriver arbetar leder tar ger följer deltar "
    "består ansvarar gäller utgör omfattar bedöms anses beslutade används beskrivs behöver "
    "avser is are was were has have will shall should can must may"
)
"""Verbs that a sentence has and a heading has not."""

ACTOR = (
    r"(?:samordnar|förvaltning|chef|nämnd|direktör|strateg|ledning|sekreterar|arbetsgrupp|styrgrupp|enhet|avdelning|"
    r"jour|polis|skola|skolor|skolan|rektor|förening|styrelse|tjänsten|handläggare|utvecklar|råd(?:et)?\b|myndighet|"
    r"region(?:en)?\b|kommun(?:en)?\b|kommuner|kontor|bolag|fältar|kurator|lärare|personal|samfund|civilsamhäll|kriminalvård|"
    r"fritid|bibliotek|elevhälsa|hälsovård|sjukvård|vården|kommunikatör|controller|konsult|verksamheter|aktör|nätverk|"
    r"gårdar|gården|församling|hyresvärd|fastighetsägare|näringsliv|räddningstjänst|landsting|folkbildning|studieförbund|"
    r"ungdomsmottagning|mottagning|psykiatri|\bbup\b|\bbrå\b|\bsspf\b|posom|\btib\b|\bckl\b|\bsäpo\b|säkerhetspolis|"
    r"coordinator|council|\bteam|manager|officer|\bboard|service|police|school|partner|head\b|"
    r"committee|department|agency|agencies|authority|probation|nhs|charit|college|mosque|faith)\w*"
)
"""A word that names somebody who acts: an office, a body, a unit, a partner."""

ENVIRONMENT = (
    r"autonom|vit makt|vitmakt|höger|vänster|islamis|jihad|nazis|rasideolog|antistatlig|anti-?auktoritär|ekoextrem|djurrätt|"
    r"incel|konspiration|extremistmiljö|extremistiska miljö|ensamagerande|ensamma gärnings|hedersrelaterad extrem|"
    r"far.right|right.wing|left.wing|extrem"
)

PHENOMENON = (
    r"(?:blandad|oklar|otydlig|saknad)\w* (?:eller \w+ )?ideologi|våldsfascin|fascination för våld|accelerationis|nihilis"
    r"|nätmiljö|miljöer på nätet|skolattack|skolskjut|statliga aktörer|statsaktör|främmande makt"
    r"|(?:mixed|unclear) ideolog|fascination with violence|school attack|state actor|online milieu"
)

FUNCTION_WORDS: dict[Function, str] = {
    Function.PREVENTIVE: r"förebyggande|främjande|preventive",
    Function.DETECTING: r"upptäckande|identifierande|detecting",
    Function.REMEDIAL: r"åtgärdande|ingripande|remedial",
}

LEVEL_WORDS: dict[Level, str] = {
    Level.PREVENTION: r"förebyggande|prevention|preventive",
    Level.INTERVENTION: r"förhindrande|intervention",
}

SOURCE_WORDS: dict[SourceKind, str] = {
    SourceKind.POLICE: r"polis\w*",
    SourceKind.SCHOOL: r"skol\w*|rektor\w*|elevhälsa\w*|school\w*",
    SourceKind.CIVIL_SOCIETY: r"civilsamhälle\w*|förening\w*|samfund\w*",
    SourceKind.SURVEY: r"enkät\w*|undersökning\w*|trygghetsmätning\w*|lupp\b|survey\w*",
    SourceKind.NATIONAL: (
        r"säkerhetspolisen\w*|säpo\b|brå\b|cve\b|nationella samordnare\w*|nctv?\b|center mot "
        r"våldsbejakande\w*"
    ),
    SourceKind.BOARD: r"\w+nämnd\w*|\w*förvaltning\w*",
}

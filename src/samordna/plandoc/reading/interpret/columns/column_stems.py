"""The parts of words, and the turns of phrase, that headings of a column are made with, for those that no list holds."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.small_words import Column

_NOT_WRONG = r"(?<!problem)(?<!risk)(?<!brist)(?<!behovs)(?<!utmanings)(?<!ansvars)(?<!verksamhets)(?<!bostads)(?<!geografiskt )"
"""Areas but those that name what is wrong, or who answers and where."""

STEMS: dict[Column, re.Pattern[str]] = {
    column: lazily(words)
    for column, words in {
        Column.ACTION: r"åtgärd|aktivitet|insats|\bgör(?:a|s)?\b|tiltak|moment\b|uppgift|åtagande|löfte|\bact(?:ion|ivit)|"
        r"\btask\b|^(?:titel|rubrik|benämning|title|summary)$|(?:\bcard |\bissue |kort|ärende)(?:name|namn|title|titel|rubrik)",
        Column.GOAL: r"\bmål(?!grupp|värde|datum)|delmål|målsätt|syft|effekt|önska|uppnå|vision|uppdrag|\bgoal|objective",
        Column.PROBLEM: r"problem|behov|\brisk|utman|område|brist|iakttag|observ|upptäckt|orsak",
        Column.RESPONSIBLE: r"ansv|\bägare|utför(?!t|d)|\bvem\b|vilken? (?:nämnd|förvaltning)|håller i|leder|driv(?:er|ande)|"
        r"nämnd|förvaltning|\bfunktion|enhet|kontakt|\baktör|\blead|owner|responsib|tilldela[dt]|\bassign",
        Column.OTHERS: r"samverk|samarb|samråd|medverk|delta|berör|partner|tillsammans|\bövriga\b|aktör|involver|stöd|hjälp|"
        r"bist[åo]|inbland|\bextern|\bmed\b|stötta|intressent|kompanjon|utomstående|bidra|(?:del|med|andra )ansvar",
        Column.START: r"start|börja|inled|\bfrån\b",
        Column.END: r"slut|klar|färdig|senast|deadline|\bfrist|till och med|måldatum|förfall|\bdue\b",
        Column.TIME: r"\btid|\bnär\b|datum|period|\bår\b|termin|kvartal|tertial|halvår|\bvecka|månad|planer|genomför|frekvens|"
        r"\bwhen\b|\btim(?:e|ing)",
        Column.FOLLOW_UP: r"följ|oppfølg|utvärder|redovis|rapport|avstäm|kontroll|granska|återkoppl|verifier|\bvet\b|\bser\b|"
        r"\bresultatet?\b",
        Column.STATUS: r"status|^tillstånd$|\bläge|framdrift|förlopp|genomförande(?:grad|läge)|utför[dt]|gjort\b|"
        r"genomför[dt]\b|avklara|utfall",
        Column.INDICATOR: r"indikator|\bmått|resultatmål|\bmät|nyckeltal|målvärde|tecken|lyckat|framgång|\bvet\b|\bser\b|bevis|"
        r"\bklara? när\b|\bklart när\b|\b(?:uppnått|nöjda) när\b",
        Column.BASELINE: r"nuläge|utgångs|ingångs|basvärde",
        Column.COST: r"kost(?:n|a)|resurs|budget|finans|ekonomi|\bkr\b|\btkr\b|\bmedel|belopp|pengar|anslag|"
        r"invester|\btax[ae]|prislapp|utgift",
        Column.COMMENT: r"komment|noter|anteckn|anmärk|\bövrigt|beskriv|utfall|upplysning|information",
        Column.NUMBER: r"\bnr\b|nummer|^#",
        Column.SERVICE: r"verksamhet|tjänst(?:er)?\b|\benhet|mottagning|\bteam",
        Column.LEVEL: r"nivå",
        Column.FUNCTION: r"funktion",
        Column.TARGET_GROUP: r"målgrupp|vänder sig|för vem|till vem",
        Column.AGE: r"ålder|åldrar",
        Column.TERM: r"begrepp|\bterm\b|\bord\b",
        Column.DEFINITION: r"definition|betyd|förklar|innebör|innebär|beskriv",
        Column.SOURCE: r"källa|källor|underlag",
        Column.TRAINING: r"utbildning|kompetens|\bkurs",
        Column.RHYTHM: r"ofta|frekvens|intervall",
        Column.COORDINATOR: r"samordnare",
        Column.DEPUTY: r"ersätt|ställföreträd",
        Column.CAUSE: r"orsak",
    }.items()
}
"""What a heading may mean where a part of it stands in it, wherever that is."""

LAST_PARTS: dict[Column, re.Pattern[str]] = {
    column: lazily(rf"(?:{words})$")
    for column, words in {
        Column.NUMBER: r"nummer|nr|\bid",
        Column.RESPONSIBLE: r"ägare|ansvarig[at]?|ledare|(?<!del)(?<!mot)tagare|genomförare|utförare|handläggare|huvudm[aä]n|"
        r"kontaktperson(?:er)?|kallande",
        Column.OTHERS: r"partner|parter|intressenter|nätverk|referensgrupp|arrangör(?:er)?|resurspersoner|stödfunktion(?:er)?",
        Column.BASELINE: r"(?:start|ingångs|utgångs|bas|noll)värde",
        Column.INDICATOR: r"mått|indikator(?:er)?|(?:nyckel|mäte?|styr)tal|(?:mål|mät|rikt)(?:värde|nivå)|mätmetod",
        Column.STATUS: r"(?:läges|status)(?:rapport|beskrivning)",
        Column.GOAL: rf"mål|målet|målen|målbild|{_NOT_WRONG}områden?",
        Column.COST: r"(?:resurs|medels)(?:behov|åtgång)|kostnad(?:er)?",
        Column.COMMENT: r"information",
    }.items()
}
"""What the last part of a compound makes it: an "åtgärdsägare" owns, an "effektmått" is measured."""

PHRASES: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, lazily(words))
    for column, words in (
        (
            Column.STATUS,
            r"^%|^(?:procent|andel) (?:klar|färdig|genomför)|(?:färdig\w*|genomförande|klar)grad|% klart?$",
        ),
        (
            Column.STATUS,
            (
                r"^(?:är|har|blev|blir) (?:det|den|ni|vi|insatsen|åtgärden|aktiviteten)\b.*\b(?:gjor[dt]|klart?|färdigt?|"
                r"utför\w+|genomför\w+|avsluta\w+|påbörja\w+|starta\w+|börjat)$"
            ),
        ),
        (
            Column.FOLLOW_UP,
            (
                r"^(?:stäms?|följs?) (?:av|upp)\b|^uppf$|^uppföljnings?ansvar|^rapporteras? till|"
                r"\b(?:följs|utvärderas|kontrolleras|stäms av)(?: upp)? (?:genom|via)$"
            ),
        ),
        (
            Column.FOLLOW_UP,
            r"^(?:så|hur)\b.*\b(?:följ\w*|kontroll\w*|stäm\w*|utvärder\w*|redovis\w*|rapport\w*)\b",
        ),
        (Column.INDICATOR, r"\bmät(?:s|er|as|bar\w*)\b|\blyckat?s?\b"),
        (
            Column.OTHERS,
            r"(?:stöd\w*|hjälp\w*|bistå\w*|bistånd) (?:av|från)$|^i? ?samråd|\b(?:inblandade|delaktiga)$",
        ),
        (
            Column.OTHERS,
            r"^(?:med |av )?vilka (?:andra|fler|mer|övriga|deltar|medverkar|är med)|^vem (?:mer|fler|annan|hjälper)",
        ),
        (
            Column.OTHERS,
            r"^(?:med|tillsammans med|ihop med|gemensamt med)(?: vem| vilka)?$|^extern\w* (?:part|aktör)",
        ),
        (
            Column.OTHERS,
            r"^(?:sam|med)v$|^(?:together|jointly|in (?:cooperation|collaboration|partnership)) with$",
        ),
        (
            Column.OTHERS,
            r"^(?:övriga|andra|berörda|deltagande|samverkande|stödjande) (?!komment|upplys|noter|uppgift|kostnad|mål)\w",
        ),
        (Column.PROBLEM, r"^(?:varför|vad är|vilket|vilka)\b(?!.*\b(?:gör\w*|lös\w*)\b).*\bproblem"),
        (Column.COST, r"^(?:kostnads|finansier(?:ing|as|at)|ekonomiska? (?:konsekv|påverk))"),
        (Column.GOAL, r"^(?:ska )?bidrar? till\b|^(?:koppl|hör|leder)\w* till(?: mål\w*)?$"),
        (
            Column.GOAL,
            r"\b(?:uppnå|vill vi nå|ska vi nå|vi vill nå)\b|^(?:det )?(?:vi lovar|lovar vi)(?: dig| er)?$",
        ),
        (
            Column.COMMENT,
            r"^(?:vad|det)(?: som)? (?:har )?(?:hänt|skett|hände)\b|^(?:hur|så) (?:gick|har) det\b|^vad (?:blev|har blivit)\b",
        ),
        (Column.END, r"^(?:ska|skall) vara (?:klar|gjor|färdig)|^fram till$"),
        (
            Column.RESPONSIBLE,
            (
                r"^den som \w+er\b|^(?:vem|driver|drivs|ansvarar|sköter|äger|håller i)\b|\w\wr?s av$|"
                r"(?:utför|genomför)[dt]a? av$|^ansv$"
            ),
        ),
    )
)
"""Turns of phrase that mean one column, the first that is found deciding."""

OF_THE_ENTRY = lazily(
    r"^(?:senast |sist |last )?"
    r"(?:skapa[dt]|ändra[dt]|uppdatera[dt]|registrera[dt]|slutför[dt]|created|updated|modified|completed|resolved)"
    r"(?: (?:av|den|datum|by|at|on|date))?$|^(?:rapportör|reporter|late)$|^(?:är|is) (?!med$)\w+$|checklist"
)
"""What the system that a list was exported from keeps of each entry: who wrote it and when, which nobody planned."""

BEFORE = lazily(
    r"^(?:planera[dt]e?|beräknat?|beräknad|preliminär[at]?|kort|eventuell[at]?|konkret[a]?|prioritera(?:t|d|de)|"
    r"beskrivning av|förslag (?:på|till)|"
    r"namn på)\s+(?=\S)"
)
"""Words before those that say which column a heading means."""

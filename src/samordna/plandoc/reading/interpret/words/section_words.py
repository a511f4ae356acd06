"""What the headings of sections are written with, lower case."""

from samordna.plandoc.vocabulary import SectionKind

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
            r"planerade insatser|åtgärdstabell|tids?plan och ansvar|ansvar och tids?plan|action plan|actions"
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
    (
        SectionKind.FOLLOW_UP,
        r"uppfölj|följ(?:er|s)\s+(?:vi\s+)?(?:upp\b|arbetet|planen)|utvärder|revider|follow-up|monitoring|review",
    ),
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

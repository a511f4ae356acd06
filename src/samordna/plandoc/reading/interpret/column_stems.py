"""The parts of words that headings of a column are made with, for those headings that no list of synonyms holds."""

import re

from samordna.plandoc.reading.interpret.words import Column

STEMS: dict[Column, re.Pattern[str]] = {
    column: re.compile(words)
    for column, words in {
        Column.ACTION: r"åtgärd|aktivitet|insats|\bgör(?:a|s)?\b|tiltak|moment\b|uppgift|åtagande|löfte|\bact(?:ion|ivit)",
        Column.GOAL: r"\bmål(?!grupp|värde|datum)|delmål|målsätt|syfte|effekt|önska|uppnå|vision|\bgoal|objective",
        Column.PROBLEM: r"problem|behov|\brisk|utman|område|brist",
        Column.RESPONSIBLE: r"ansvar|\bägare|utför|\bvem\b|vilken? (?:nämnd|förvaltning)|håller i|leder|nämnd|förvaltning|"
        r"\bfunktion|enhet|\blead|owner|responsib",
        Column.OTHERS: r"samverk|samarb|medverk|delta|berör|partner|tillsammans|\bövriga\b|aktör|involver|stöd|\bmed\b",
        Column.START: r"start|börja|inled|\bfrån\b",
        Column.END: r"slut|klar|färdig|senast|deadline|\bfrist|till och med|måldatum",
        Column.TIME: r"\btid|\bnär\b|datum|period|\bår\b|termin|kvartal|månad|planer|genomför|\bwhen\b|\btim(?:e|ing)",
        Column.FOLLOW_UP: r"följ|utvärder|redovis|rapport|avstäm|kontroll|granska|återkoppl|\bvet\b",
        Column.STATUS: r"status|\bläge|framdrift|\bläget\b",
        Column.INDICATOR: r"indikator|\bmått|\bmät|nyckeltal|målvärde|tecken|lyckat",
        Column.BASELINE: r"nuläge|utgångs|basvärde",
        Column.COST: r"kostn|resurs|budget|finans|ekonomi|\bkr\b|\btkr\b|\bmedel",
        Column.COMMENT: r"komment|noter|anmärk|\bövrigt|beskriv",
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

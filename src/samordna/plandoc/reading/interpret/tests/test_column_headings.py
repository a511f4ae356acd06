"""Headings that plans use, and what each means before anybody has looked at the cells below it."""

import pytest

from samordna.plandoc.reading.interpret.columns.headings import column_of, meanings_of
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_HEADINGS = {
    Column.ACTION: (
        "Det här ska vi göra|Att göra|Så här gör vi|Konkret åtgärd|Vad görs|Vad ska göras|Beskrivning av åtgärden|"
        "Förslag på insats|Tiltak|Indsats|Indsatser|Åtg.|Aktiv.|Action item|Initiative"
    ),
    Column.RESPONSIBLE: (
        "Den som driver|Åtgärdsägare|Utförs av|Leds av|Håller i|Huvudman|Uppdragstagare|Kontaktperson|Sammankallande|"
        "Ansvarlig|Ansvarleg|Hovedansvarlig|Ansvarsinstans|"
        "Processledare|Ansv.|Genomförare|Handläggare|Ansvarar för genomförandet|Vem gör det|Ansvarigt kontor|"
        "Accountable|Assignee"
    ),
    Column.OTHERS: (
        "Bistår|Samv.|Medv.|Together with|In cooperation with|Samverkar med|I samråd med|Stödfunktion|Stöd av|"
        "Behöver hjälp av|Med stöd av|"
        "Andra inblandade|Intressenter|Extern part|"
        "Samarbeidspartnere|Samarbejdspartnere|Samarbeid med|"
        "Collaborators|Stakeholders|Supporting|"
        "Resurspersoner|Nätverk|Referensgrupp|Vilka deltar|Vilka fler|Med vem|Med|Tillsammans med vilka"
    ),
    Column.TIME: "Tidshorisont|Tidsplanering|Genomförs när|Planerad tid|Termin|Tidtabell",
    Column.START: "Fr.o.m.|Planerad start|Startår|Inleds|Kick-off|Timing: Kick-off|From",
    Column.END: "T.o.m.|Ska vara klart|Klart när|När är det klart|Planerat slut|Frist|Tidsfrist|Fram till|Due date|Until",
    Column.FOLLOW_UP: (
        "Uppf.|Avstämning|Återrapportering|Stäms av|Så följer vi upp|Uppföljningsansvarig|"
        "Verifiering|Oppfølging|Opfølgning|Rapporteras till|Återkoppling|Resultat följs genom|Kontrolleras via|Följs upp genom"
    ),
    Column.INDICATOR: "Effektmått|Målindikator|Målnivå|Mätvärde|Så mäter vi|Hur mäts det|Framgångsfaktor|"
    "Tecken på framgång|Mätare|Så vet vi att vi lyckats|Hur vet vi att det har lyckats|"
    "Mätbart|M Mätbart – hur vet vi att det har gett resultat",
    Column.STATUS: "Lägesrapport|Statusbeskrivning|Framdrift|State|Tracking: Progress",
    Column.GOAL: "Vad vill vi uppnå|Resultatmål|Målbild|Målområde|Önskat läge|Vad är målet|Syftar till|Prioriterat mål|Bucket|"
    "Vi lovar|Det lovar vi",
    Column.PROBLEM: "Prioriterat behov|Prioriterade problem|Iakttagelse|Observation|Riskbeskrivning",
    Column.COST: "Resursbehov|Medelsåtgång|Belopp|Anslag|Finansieras av budget|Vad kostar det|Vad får det kosta|Kostn.|Ekon.|"
    "Kostnad, kr|Kostnadsbedömning|Investering|Konsekvens för taxan|Finansieras via",
    Column.COMMENT: "Övrig information|Anteckningar|Upplysning|Anm.|Anm|Komm.|Notering.|Vad har hänt under 2031?|"
    "Hur har det gått?|Så gick det|Det som hänt hittills|Vad blev det av det",
    Column.NUMBER: "Åtgärdsnummer|Löpnr|Insats nr|Id",
    Column.BASELINE: "Startvärde|Ingångsvärde",
}


@pytest.mark.parametrize(
    ("heading", "column"),
    [(heading, column) for column, headings in _HEADINGS.items() for heading in headings.split("|")],
)
def test_what_a_heading_most_likely_means(heading: str, column: Column) -> None:
    meanings = meanings_of(heading)
    others = [weight for meaning, weight in meanings.items() if meaning is not column]
    assert meanings.get(column, 0.0) > max(others, default=0.0)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Varför (mål)", Column.GOAL),
        ("Varför? (syfte)", Column.GOAL),
        ("Varför (problem)", Column.PROBLEM),
        ("Hur (uppföljning)", Column.FOLLOW_UP),
        ("Hur vet vi? (indikator)", Column.INDICATOR),
        ("När (klart senast)", Column.END),
        ("Vem (funktion)", Column.RESPONSIBLE),
        ("Vem (samv. med)", Column.RESPONSIBLE),
        ("Varför är det ett problem?", Column.PROBLEM),
        ("Vad är problemet?", Column.PROBLEM),
        ("Vad gör vi åt problemet?", Column.ACTION),
    ],
)
def test_a_question_is_what_the_word_behind_it_names(heading: str, column: Column) -> None:
    meanings = meanings_of(heading)
    assert max(meanings, key=lambda one: meanings[one]) is column
    assert column_of(heading) is column


@pytest.mark.parametrize("heading", ["Res.", "Ans.", "Ind.", "S."])
def test_a_shortened_heading_that_several_columns_begin_with_says_nothing(heading: str) -> None:
    assert column_of(heading) is None


_AREAS = {
    Column.GOAL: (
        "Prioriterat område|Prioriterade områden|Utvecklingsområde|Fokusområden|Insatsområden|Strategiskt område|Temaområde"
    ),
    Column.PROBLEM: "Riskområde|Bristområde|Problemområden|Utmaningsområde",
}


@pytest.mark.parametrize(
    ("heading", "column"),
    [(heading, column) for column, headings in _AREAS.items() for heading in headings.split("|")],
)
def test_an_area_is_what_its_activities_are_for_unless_it_names_what_is_wrong(
    heading: str, column: Column
) -> None:
    meanings = {
        one: said for one, said in meanings_of(heading).items() if one in KIND_COLUMNS[TakenAs.ACTIVITIES]
    }
    assert max(meanings, key=lambda one: meanings[one]) is column


@pytest.mark.parametrize("heading", ["Prioritet", "Lagrum", "Sekretess", "Plats"])
def test_headings_that_mean_nothing_of_ours(heading: str) -> None:
    assert meanings_of(heading) == {}


_EXPORTED = {
    Column.ACTION: "Uppgiftsnamn|Task Name|Card Name|Kortnamn|Ärenderubrik",
    Column.RESPONSIBLE: "Tilldelad till|Tilldelat|Tilldelade|Assigned To|Assignee",
    Column.START: "Startdatum|Start date",
    Column.END: "Förfallodatum|Förfaller|Due Date|Due",
    Column.STATUS: "Förlopp|Progress|Status",
    Column.NUMBER: "Uppgifts-ID|Task ID|Card ID",
}


@pytest.mark.parametrize(
    ("heading", "column"),
    [(heading, column) for column, headings in _EXPORTED.items() for heading in headings.split("|")],
)
def test_what_tools_for_tasks_call_their_columns(heading: str, column: Column) -> None:
    meanings = meanings_of(heading)
    assert meanings.get(column, 0.0) > max(
        (meanings[one] for one in meanings if one is not column), default=0.0
    )


@pytest.mark.parametrize("said", ["Skapad den", "Created Date", "Slutfört den", "Completed By", "Updated"])
def test_what_a_tool_keeps_of_its_entries_is_no_time_of_the_plan(said: str) -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Uppgiftsnamn", said, "Förfallodatum"],
            ["Ta fram rutin för bombhot", "2025-01-15", "2025-04-30"],
            ["Utbilda vaktmästare i bemötande", "2025-01-16", "2025-11-30"],
        ),
    )
    assert [(one.starts, one.ends) for one in read.document.activities] == [
        (None, "2025-04-30"),
        (None, "2025-11-30"),
    ]


def test_amounts_and_shares_whose_headings_say_the_unit() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Område", "Åtgärd", "Ansvar", "Beställd", "Färdig", "Kr", "%"],
            ["Centrum", "Byta armaturer vid torget", "Gatuchef", "2026-02-01", "2026-05-31", "250000", "40"],
            ["Centrum", "Röja sly längs ån", "Parkchef", "2026-03-01", "2026-04-30", "80000", "100"],
            ["Skolan", "Bygga cykelställ", "Fastighetschef", "2026-04-01", "2026-08-31", "120000", "0"],
        ),
    )
    first, second, third = read.document.activities
    assert (first.goal, first.starts, first.ends, first.cost) == (
        "Centrum",
        "2026-02-01",
        "2026-05-31",
        "250000 kr",
    )
    assert [one.status for one in (first, second, third)] == ["in_progress", "done", "not_started"]
    assert read.coverage == 1


def test_what_is_asked_for_stands_before_how_it_is_done() -> None:
    read = structured(
        heading("Nämndens uppdrag"),
        table(
            ["Uppdrag", "Så gör vi", "Ansvarig enhet", "Klart"],
            ["Öka tryggheten i biblioteken", "Anställa biblioteksvärdar", "Biblioteket", "2026-05"],
            ["Nå unga", "Starta läxhjälp", "Fritidsgårdarna", "2026-03"],
        ),
    )
    assert [(one.goal, one.action) for one in read.document.activities] == [
        ("Öka tryggheten i biblioteken", "Anställa biblioteksvärdar"),
        ("Nå unga", "Starta läxhjälp"),
    ]


def test_a_heading_said_again_in_each_column_stands_over_them_all() -> None:
    rows = (
        ["Byta dörrar", "Fastighetschef", "Polisen", "2026-01", "2026-06"],
        [
            "Märka cyklar",
            "Kommunpolis",
            "Försäkringsbolag",
            "2026-04",
            "2026-05",
        ],
    )
    heads = ["Åtgärd", "Ansvar", "Ansvar", "Tid", "Tid"], ["", "Huvudansvar", "Deltar", "Från", "Till"]
    read = structured(heading("Åtgärder"), table(*heads, *rows))
    assert [(one.responsible, one.others, one.starts, one.ends) for one in read.document.activities] == [
        ("Fastighetschef", "Polisen", "2026-01", "2026-06"),
        ("Kommunpolis", "Försäkringsbolag", "2026-04", "2026-05"),
    ]


@pytest.mark.parametrize("over", ["UPPFÖLJNING", "Redovisning augusti"])
@pytest.mark.parametrize("own", ["Kommentar", "Kommentar aug", "Anmärkning"])
def test_a_comment_below_a_heading_of_follow_up_is_a_comment_and_a_column_of_figures_is_none(
    over: str, own: str
) -> None:
    rows = [
        ["PLAN", "", "", "", over, "", "EKONOMI (tkr)", ""],
        ["Åtgärd", "Ansvarig", "Start", "Klart", "Status", own, "Budget", "Utfall"],
        [
            "Köpa in lås till förråden",
            "Driftchef",
            "2026-02-01",
            "2026-06-30",
            "Klar",
            "Kö hos leverantören",
            "35",
            "33",
        ],
        [
            "Anställa två fältare",
            "Enhetschef",
            "2026-03-01",
            "2026-09-30",
            "Försenad",
            "Annons ute igen",
            "1100",
            "410",
        ],
        [
            "Byta lampor längs gångvägen",
            "Gatuchef",
            "2026-05-01",
            "2026-10-31",
            "Pågår",
            "2 av 3 km klart",
            "480",
            "312",
        ],
    ]
    found = structured(heading("Trygghetsplan 2026"), table(*rows)).document.activities
    assert [one.follow_up for one in found] == [None] * 3
    assert [(one.comment or "").split("\n")[0] for one in found] == [row[5] for row in rows[2:]]
    assert [(one.comment or "").rpartition(": ")[2] for one in found] == ["33", "410", "312"]
    assert [one.cost for one in found] == ["35 tkr", "1100 tkr", "480 tkr"]


def test_a_row_of_names_stands_under_one_that_names_some_together_also_in_words_of_its_own() -> None:
    rows = [
        ["Planerat", "", "", "", "", "Läget", "", "Pengar (kr)", ""],
        [
            "Delområde",
            "Vad ska göras",
            "Vem svarar",
            "Börjar",
            "Färdigt",
            "Status",
            "Anmärkning april",
            "Avsatt",
            "Förbrukat",
        ],
        [
            "Upptäcka",
            "Fråga om våld vid besök",
            "Enhetschef",
            "2027-01-15",
            "2027-12-31",
            "Pågår",
            "Görs av hälften",
            "0",
            "0",
        ],
        [
            "",
            "Utbilda tandvårdens personal",
            "Samordnare",
            "2027-03",
            "2027-05",
            "Klar",
            "Två tillfällen",
            "40000",
            "38500",
        ],
        [
            "Skydda",
            "Skaffa tre lägenheter",
            "Boendechef",
            "2027-02",
            "2027-09",
            "Försenad",
            "En klar",
            "900000",
            "310000",
        ],
    ]
    found = structured(heading("Plan mot våld 2027"), table(*rows)).document.activities
    assert [one.action for one in found] == [row[1] for row in rows[2:]]
    assert [one.responsible for one in found] == ["Enhetschef", "Samordnare", "Boendechef"]
    assert [one.cost for one in found[1:]] == ["40000 kr", "900000 kr"]


def test_short_words_below_one_heading_divide_it_and_are_no_row() -> None:
    result = structured(
        heading("Internkontrollplan 2031"),
        heading("Kontroller", 2),
        table(
            ["Risk", "Värdering", "", "", "Kontrollmoment", "Frekvens", "Kontrollansvarig"],
            ["", "S", "K", "S x K", "", "", ""],
            ["Nycklar kommer bort", "3", "2", "6", "Kontroll av nyckelskåp", "Varje månad", "Vaktmästare"],
            [
                "Fakturor betalas två gånger",
                "2",
                "4",
                "8",
                "Granskning av fakturor",
                "Kvartalsvis",
                "Controller",
            ],
        ),
    )
    assert [one.action for one in result.document.activities] == [
        "Kontroll av nyckelskåp",
        "Granskning av fakturor",
    ]
    assert "Värdering: K: 2" in (result.document.activities[0].comment or "")


def test_a_row_of_few_short_values_is_no_head() -> None:
    rows = (["Rond", "Rektor", "maj", ""], ["", "Kurator", "juni", ""], ["Enkät", "Rektor", "juli", "liten"])
    result = structured(
        heading("Plan 2031"), heading("Åtgärder", 2), table(["Åtgärd", "Ansvarig", "Tid", "Kostnad"], *rows)
    )
    assert "Enkät" in [one.action for one in result.document.activities]
    assert len(result.document.activities) > 1


@pytest.mark.parametrize("head", ["Budget (tkr)", "Cost (SEK k)", "Kostnad i kSEK", "Budget, SEK thousands"])
def test_a_cost_beside_an_empty_column_that_is_called_so_too(head: str) -> None:
    rows = [
        ["Utbilda personal", "Rektor", "2026-05", "", "75"],
        ["Öva larm", "Säkerhetschef", "2026-06", "", "40"],
    ]
    for at in (3, 4):
        turned = [[*row[:3], row[4], row[3]] if at == 3 else row for row in rows]
        heads = [
            "Åtgärd",
            "Ansvarig",
            "Klart",
            *([head, "Finansiering"] if at == 3 else ["Finansiering", head]),
        ]
        found = structured(heading("Plan"), table(heads, *turned))
        assert [one.cost for one in found.document.activities] == ["75 tkr", "40 tkr"]
        assert [one.comment for one in found.document.activities] == [None, None]


def test_an_empty_column_gives_its_meaning_to_none_that_says_something_else() -> None:
    rows = [["Utbilda personal", "Rektor", "2026-05", "", "A"], ["Öva larm", "Chef", "2026-06", "", "B"]]
    found = structured(heading("Plan"), table(["Åtgärd", "Ansvarig", "Klart", "Kostnad", "Prioritet"], *rows))
    assert [one.comment for one in found.document.activities] == ["Prioritet: A", "Prioritet: B"]

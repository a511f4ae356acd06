"""What a table is and what its columns mean, by headings and contents together."""

import pytest

from samordna.plandoc.reading.blocks import Block, Span, Why
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.report import report
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Status


def activities(*blocks: Block) -> list[Activity]:
    return structured(heading("Åtgärder"), *blocks).document.activities


def test_headings_nobody_has_listed_are_known_by_what_stands_under_them() -> None:
    first, second = activities(
        table(
            ["Så här går vi till väga", "Håller i trådarna", "Drar också i det", "Ska vara gjort"],
            ["Flytta hållplatsen", "Trafikchef", "Bussbolaget", "juni 2027"],
            ["Byta armaturer", "Gatuchef", "Polisen, boende", "2028"],
        )
    )
    assert (first.action, first.responsible, first.others) == (
        "Flytta hållplatsen",
        "Trafikchef",
        "Bussbolaget",
    )
    assert (second.responsible, second.others) == ("Gatuchef", "Polisen, boende")


def test_a_row_of_data_is_never_a_head() -> None:
    rows = (
        [
            "Hålla läxhjälp",
            "Enhetschef bibliotek område 5",
            "Stadens centrala samordnare",
            "Ordinarie uppföljning",
        ],
        ["Ordna filmkvällar", "Enhetschef bibliotek område 2", "Polisen", "Ordinarie uppföljning"],
    )
    first, _ = activities(table(*rows))
    assert (first.action, first.responsible) == ("Hålla läxhjälp", "Enhetschef bibliotek område 5")
    assert (first.others, first.follow_up) == ("Stadens centrala samordnare", "Ordinarie uppföljning")


@pytest.mark.parametrize(
    "rows",
    [
        (["Brottstyp", "2023", "2024"], ["Skadegörelse", "120", "98"], ["Stöld", "44", "51"]),
        (["Funktion", "Telefon"], ["Säkerhetschef", "010-123 45 67"], ["Socialjour", "010-765 43 21"]),
        (
            ["Version", "Datum", "Ändring"],
            ["1.0", "2024-01-10", "Första version"],
            ["1.1", "2025-02-01", "Ny bild"],
        ),
        (["Risk", "Sannolikhet", "Konsekvens"], ["Översvämning", "3", "4"], ["Strömavbrott", "2", "5"]),
    ],
    ids=["statistics", "numbers to call", "versions", "risks"],
)
def test_tables_of_other_things_are_no_activities(rows: tuple[list[str], ...]) -> None:
    assert activities(table(*rows)) == []


def test_what_waits_for_a_risk_is_no_activity_until_somebody_is_to_do_it() -> None:
    rows = (["Risk", "Åtgärd vid behov"], ["Brist på personal", "Omfördela mellan skolor"])
    told = (["Risk", "Åtgärd vid behov", "Ansvarig"], ["Brist på personal", "Omfördela lärare", "Rektor"])
    assert activities(table(*rows, ["Bygget drar ut", "Hyra moduler"])) == []
    read = activities(table(*told, ["Bygget drar ut", "Hyra moduler", "Lokalchef"]))
    assert [one.responsible for one in read] == ["Rektor", "Lokalchef"]


def test_a_row_with_a_cross_is_no_second_head() -> None:
    rows = (
        ["Aktivitet", "Ansvarig", "När under året", "", "", "", "Uppföljning"],
        ["", "", "Kv 1", "Kv 2", "Kv 3", "Kv 4", ""],
        ["Uppdatera lägesbilden", "Säkerhetssamordnare", "x", "", "", "", "Beslut i KS"],
        ["Trygghetsbesök på skolor", "Polisen", "", "x", "", "", "Minnesanteckning"],
        ["Sommarpatrull med fältare", "Ungdomsenheten", "", "x", "x", "", "Loggbok"],
        ["Ljusinventering", "Gata", "", "", "", "x", "Karta"],
    )
    block = table(*rows)
    block.spans = [Span(0, column, rows=2) for column in (0, 1, 6)] + [Span(0, 2, columns=4)]
    assert [one.action for one in activities(block)] == [row[0] for row in rows[2:]]


def test_merged_cells_hold_for_all_their_rows() -> None:
    block = table(
        ["Aktivitet", "Ansvarig", "Tidplan", "Uppföljning"],
        ["Bjuda in kyrkan", "Demokratistrateg", "2026", "Rådet"],
        ["Bjuda in moskén", "", "", ""],
        ["Bjuda in klubben", "", "", "Nämnden"],
    )
    block.spans = [Span(1, 1, rows=3), Span(1, 2, rows=3), Span(1, 3, rows=2)]
    read = [(one.responsible, one.starts, one.follow_up) for one in activities(block)]
    assert read == [
        ("Demokratistrateg", "2026", "Rådet"),
        ("Demokratistrateg", "2026", "Rådet"),
        ("Demokratistrateg", "2026", "Nämnden"),
    ]


def test_an_empty_cell_that_is_not_merged_is_empty() -> None:
    _, second = activities(
        table(["Aktivitet", "Ansvarig", "När"], ["Måla", "Parkchef", "2026"], ["Klippa häcken", "", "2027"])
    )
    assert second.responsible is None


def test_a_head_of_two_rows() -> None:
    (first,) = activities(
        table(
            ["Aktivitet", "Ansvarig", "Tid", ""],
            ["", "", "Start", "Slut"],
            ["Lägga om gatan", "Gatuchef", "2026", "2027"],
        )
    )
    assert (first.starts, first.ends) == ("2026", "2027")


def test_sums_and_keys_are_no_activities_and_a_key_tells_the_status() -> None:
    read = activities(
        table(
            ["Aktivitet", "Ansvarig", "Kostnad", "Status"],
            ["Måla staketet", "Parkchef", "20 tkr", "Grön"],
            ["Laga grinden", "Parkchef", "30 tkr", "Röd"],
            ["Summa", "", "50 tkr", ""],
        ),
        table(["Färg", "Betydelse"], ["Grön", "Pågår"], ["Röd", "Ej påbörjad"]),
    )
    assert [(one.action, one.status) for one in read] == [
        ("Måla staketet", Status.IN_PROGRESS),
        ("Laga grinden", Status.NOT_STARTED),
    ]


@pytest.mark.parametrize("title", [[], ["", "Läget i augusti", "", ""]])
@pytest.mark.parametrize("at", [0, 1])
def test_how_many_have_a_status_is_no_activity(title: list[str], at: int) -> None:
    rows = [
        ["1", "Måla staketet", "Parkchef", "Grön"],
        ["2", "Laga grinden", "Parkchef", "Röd"],
        ["3", "Klippa häcken", "Parkchef", "Grön"],
    ]
    counts = [[""] * at + [name, count] + [""] * (2 - at) for name, count in (("Grön", "2"), ("Röd", "1"))]
    head = ["Nr", "Åtgärd", "Ansvarig", "Läge"]
    read = structured(heading("Åtgärder"), table(head, *rows, [""] * 4, *([title] if title else []), *counts))
    assert [one.action for one in read.document.activities] == [row[1] for row in rows]
    assert read.coverage == 1


def test_how_many_have_a_status_is_none_in_a_table_of_its_own_either() -> None:
    rows = [
        ["1", "Måla staketet", "Parkchef", "Grön"],
        ["2", "Laga grinden", "Parkchef", "Röd"],
        ["3", "Klippa häcken", "Parkchef", "Grön"],
    ]
    counts = table(["", "Grön", "2", ""], ["", "Röd", "1", ""])
    read = structured(heading("Åtgärder"), table(["Nr", "Åtgärd", "Ansvarig", "Läge"], *rows), counts)
    assert [one.action for one in read.document.activities] == [row[1] for row in rows]
    assert read.coverage == 1


def test_what_is_called_as_a_status_and_has_somebody_is_an_activity() -> None:
    rows = [
        ["1", "Måla staketet", "Parkchef", "Grön stad"],
        ["2", "Laga grinden", "Parkchef", "Röd"],
        ["", "Grön stad", "Parkchef", ""],
    ]
    read = activities(table(["Nr", "Åtgärd", "Ansvarig", "Läge"], *rows))
    assert [one.action for one in read] == ["Måla staketet", "Laga grinden", "Grön stad"]


@pytest.mark.parametrize("name", ["Summa", "Totalt:", "Budget totalt", "Sammanlagt", "Summa (kr)"])
@pytest.mark.parametrize("total", ["50 000 kr", ""])
def test_a_sum_under_a_column_of_its_own_is_no_more_of_the_row_above(name: str, total: str) -> None:
    head = ["Område", "Aktivitet", "Ansvarig", "Klart senast", "Kostnad", "Kommentar"]
    added = ["", "", "", name, total, ""]
    rows = [
        ["Parker", "Måla 7 staket", "Parkchef", "2027-03-31", "20 000 kr", "Tre kvar"],
        ["Parker", "Laga grinden", "Parkchef", "2027-05-31", "25 000 kr", ""],
        added,
        ["Hem", "Hålla 12 träffar", "Hemchef", "2027-10-31", "", "Inga anmälda"],
        ["Hem", "Dela ut lappar", "Hemchef", "2027-12-31", "5 000 kr", "Tryckta"],
        added,
    ]
    read = structured(heading("Åtgärder"), table(head, *rows))
    assert [(one.action, one.ends, one.comment) for one in read.document.activities] == [
        ("Måla 7 staket", "2027-03-31", "Tre kvar"),
        ("Laga grinden", "2027-05-31", None),
        ("Hålla 12 träffar", "2027-10-31", "Inga anmälda"),
        ("Dela ut lappar", "2027-12-31", "Tryckta"),
    ]
    assert [one.text for one in read.left_out if one.why is Why.SUM] == [
        f"{name} | {total}" if total else name
    ] * 2
    assert read.coverage == 1


@pytest.mark.parametrize("total", ["50 tkr", ""])
def test_a_sum_is_left_out_with_a_reason(total: str) -> None:
    rows = [
        ["1", "Trygga parker", "Måla 7 staket", "Parkchef", "20 tkr"],
        ["2", "", "Laga grinden", "Parkchef", "30 tkr"],
        ["7", "Trygga hem", "Hålla 7 av 12 träffar", "Hemchef", "30 tkr"],
        ["8", "", "Dela ut lappar", "Hemchef", "5 tkr"],
    ]
    head = ["Nr", "Mål", "Aktivitet", "Ansvarig", "Kostnad"]
    read = structured(heading("Åtgärder"), table(head, *rows, ["", "", "Summa", "", total]))
    assert len(read.document.activities) == len(rows)
    sums = [one.text for one in read.left_out if one.why is Why.SUM]
    assert sums == [f"Summa | {total}" if total else "Summa"]
    assert read.document.sections[0].text == "{{activities}}", (
        "one table stays one, and no row of it stands alone"
    )
    assert read.coverage == 1


def test_crosses_choose_years_and_people() -> None:
    years = activities(
        table(
            ["Aktivitet", "Ansvarig", "2026", "2027", "2028"],
            ["Mäta buller", "Miljöchef", "X", "", ""],
            ["Bygga plank", "Gatuchef", "", "X", "X"],
        )
    )
    assert [(one.starts, one.ends) for one in years] == [("2026", "2026"), ("2027", "2028")]
    people = activities(
        table(
            ["Åtgärd", "Socialtjänsten", "Polisen"],
            ["Samtala med familjer", "x", ""],
            ["Vandra om natten", "", "x"],
        )
    )
    assert [one.responsible for one in people] == ["Socialtjänsten", "Polisen"]


def test_goals_in_bands_and_in_a_line_above_a_table() -> None:
    banded = activities(
        table(
            ["Åtgärd", "Ansvarig", "När"],
            ["Alla känner sig välkomna", "", ""],
            ["Utbilda värdar", "HR-chef", "2026"],
            ["Ingen utsätts för hot", "", ""],
            ["Montera larm", "Säkerhetschef", "2026"],
        )
    )
    assert [one.goal for one in banded] == ["Alla känner sig välkomna", "Ingen utsätts för hot"]
    head = ["Åtgärd", "Vem", "När"]
    told = activities(
        paragraph("Mål A: Rent vatten"),
        table(head, ["Spola ledningar", "VA-chef", "2026"]),
        paragraph("Mål B: Tysta nätter"),
        table(head, ["Sänka hastigheten", "Trafikchef", "2027"]),
    )
    assert [one.goal for one in told] == ["Rent vatten", "Tysta nätter"]


def test_an_end_before_the_start_is_told_and_kept() -> None:
    result = structured(
        heading("Åtgärder"),
        table(["Åtgärd", "Ansvarig", "Start", "Slut"], ["Bygga bron", "Gatuchef", "2027", "2026"]),
    )
    (activity,) = result.document.activities
    assert (activity.starts, activity.ends, activity.flagged) == ("2027", "2026", True)
    assert any("före starten" in flag.what for flag in result.flags if flag.item == activity.id)


def test_what_many_rows_lack_is_told_once() -> None:
    rows = [
        ["Måla om bron", "2026"],
        ["Laga räcket", "2027"],
        ["Byta skylten", "2028"],
        ["Salta gången", "2029"],
    ]
    result = structured(heading("Åtgärder"), table(["Åtgärd", "När"], *rows))
    told = [flag for flag in result.flags if "saknar ansvarig" in flag.what]
    assert [flag.item for flag in told] == [None]
    assert not any(activity.flagged for activity in result.document.activities)


def test_a_month_has_the_year_of_the_heading_it_stands_under() -> None:
    head = ["Åtgärd", "Ansvarig", "När"]
    read = activities(
        heading("2026", 2),
        table(head, ["Måla bron", "Gatuchef", "juni"]),
        heading("2027", 2),
        table(head, ["Laga räcket", "Gatuchef", "april"]),
    )
    assert [one.ends for one in read] == ["2026-06", "2027-04"]


def test_a_month_without_any_year_is_told_of() -> None:
    (activity,) = activities(table(["Åtgärd", "Ansvarig", "När"], ["Måla bron", "Gatuchef", "juni"]))
    assert (activity.starts, activity.flagged, activity.comment) == (None, True, "juni")


def test_quarters_as_columns() -> None:
    read = activities(
        table(
            ["Insats", "Vem", "Q1 2026", "Q2 2026", "Q3 2026"],
            ["Mäta buller", "Miljöchef", "X", "", ""],
            ["Bygga plank", "Gatuchef", "", "X", "X"],
        )
    )
    assert [(one.responsible, one.starts, one.ends) for one in read] == [
        ("Miljöchef", "2026-01", "2026-03"),
        ("Gatuchef", "2026-04", "2026-09"),
    ]


def test_a_goal_right_under_a_head_of_two_rows_is_no_third_row_of_it() -> None:
    block = table(
        ["Åtgärd", "Ansvarig nämnd", "Tid", ""],
        ["", "", "Start", "Slut"],
        ["Mål 1: Trygga torg", "", "", ""],
        ["Bygga bron", "Tekniska nämnden", "2026", "2027"],
    )
    block.spans = [Span(0, 0, rows=2), Span(0, 1, rows=2), Span(0, 2, columns=2), Span(2, 0, columns=4)]
    (activity,) = activities(block)
    assert (activity.goal, activity.starts, activity.ends) == ("Trygga torg", "2026", "2027")


def test_what_somebody_is_to_do_in_a_role_is_no_activity() -> None:
    read = structured(
        heading("Roller och ansvar"),
        table(
            ["Funktion", "Uppdrag"],
            ["Styrgrupp", "Besluta om inriktning och följa upp planen"],
            ["Samordnare", "Driva arbetet och sammankalla gruppen"],
        ),
    ).document.activities
    assert read == []


def test_the_steps_of_making_a_plan_are_no_activities() -> None:
    rows = (["Kartläggning", "jan–mars 2026"], ["Remiss", "april 2026"], ["Beslut i KF", "juni 2026"])
    assert activities(table(["Moment", "När"], *rows)) == []


def test_months_under_a_heading_of_their_own_have_the_year_of_the_chapter() -> None:
    read = structured(
        heading("Insatser 2026"),
        table(
            ["Insats", "Ansvar", "Månad"],
            ["Blomsterbud", "Trädgårdsmästare", "maj"],
            ["Julbelysning", "Driftchef", "november"],
        ),
    ).document.activities
    assert [one.ends for one in read] == ["2026-05", "2026-11"]


def test_a_heading_of_doing_over_times_is_one_of_times() -> None:
    (activity,) = activities(
        table(
            ["Aktivitet", "Ansvarig", "Genomförande"],
            ["Nattvandringskurs", "Föreningssamordnare", "April 2026"],
        )
    )
    assert (activity.action, activity.ends) == ("Nattvandringskurs", "2026-04")


def test_a_date_that_a_line_has_cut_is_whole_again() -> None:
    (first, _) = activities(
        table(
            ["Åtgärd", "Ansvarig", "Klart"],
            ["Öka bemanningen på", "Fritids-", "2026-"],
            ["fritidsgården", "chef", "05-01"],
            ["Byta taklampor", "Vaktmästare", "2028"],
        )
    )
    assert (first.action, first.responsible, first.ends) == (
        "Öka bemanningen på fritidsgården",
        "Fritidschef",
        "2026-05-01",
    )


def test_who_stands_in_brackets_behind_the_activity() -> None:
    (activity,) = activities(table(["Åtgärd/Ansvarig", "Tid"], ["Bygga om torget (Stadsarkitekt)", "2027"]))
    assert (activity.action, activity.responsible) == ("Bygga om torget", "Stadsarkitekt")
    (kept,) = activities(table(["Åtgärd", "Ansvarig"], ["Bygga om torget (Storgatan)", "Stadsarkitekt"]))
    assert kept.action == "Bygga om torget (Storgatan)"


def test_a_status_that_says_more_keeps_what_it_says() -> None:
    read = activities(
        table(
            ["Aktivitet", "Ansvarig", "Status"],
            ["Starta en kör", "Kantor", "Pågår enligt plan"],
            ["Köpa noter", "Kantor", "Klart senast 2027"],
        )
    )
    assert [(one.status, one.comment) for one in read] == [
        (Status.IN_PROGRESS, "Pågår enligt plan"),
        (None, "Klart senast 2027"),
    ]


def test_a_kind_is_known_by_all_its_columns_though_its_first_heading_says_something_else() -> None:
    read = structured(
        heading("Våra insatser i dag"),
        table(
            ["Enhet", "Funktion", "Nivå", "Åldersgrupp"],
            ["Elevcoacherna", "Upptäckande", "Förhindrande", "10–18 år"],
            ["Ungdomens hus", "Åtgärdande", "Förebyggande", "11–19 år"],
        ),
    )
    assert [(one.name, one.age) for one in read.document.services] == [
        ("Elevcoacherna", (10, 18)),
        ("Ungdomens hus", (11, 19)),
    ]


def test_a_row_whose_other_cells_are_merged_with_those_above_is_no_band() -> None:
    block = table(
        ["Mål", "Åtgärd", "Ansvarig", "När"],
        ["Trygga torg", "Byta armaturer", "Gatuchef", "2026"],
        ["", "Genomlysa hur pengar till projekt har använts", "", ""],
        ["Trygga skolor", "Utbilda värdar", "Rektor", "2027"],
    )
    block.spans = [Span(1, 0, rows=2), Span(1, 2, rows=2), Span(1, 3, rows=2)]
    read = activities(block)
    assert [(one.responsible, one.starts) for one in read] == [
        ("Gatuchef", "2026"),
        ("Gatuchef", "2026"),
        ("Rektor", "2027"),
    ]


@pytest.mark.parametrize(
    ("cells", "field"),
    [(("Minst 300 besökare", "Andel nöjda"), "indicator"), (("Delårsrapport", "Stickprov"), "follow_up")],
)
def test_a_heading_that_may_mean_two_things_means_what_stands_under_it(
    cells: tuple[str, str], field: str
) -> None:
    read = activities(
        table(
            ["Vad ska göras?", "Vem håller i det", "När ska det vara klart", "Så vet vi att det ger något"],
            ["Ordna öppet hus", "Räddningschef", "September 2025", cells[0]],
            ["Dela ut märkning", "Hamnkontoret", "April 2025", cells[1]],
        )
    )
    assert tuple(getattr(one, field) for one in read) == cells


def test_what_shows_that_somebody_succeeded_is_a_measure_whatever_was_reported_or_met() -> None:
    read = activities(
        table(
            ["Det här gör vi", "Håller i", "Klart", "Så vet vi att vi lyckats"],
            ["Starta ett ungdomsråd", "Fritidschef", "2026-09", "Rådet har haft minst fyra möten"],
            ["Bjuda in rådet till dialog", "Sekreterare", "2027-04", "Synpunkter redovisade i nämnden"],
        )
    )
    assert [one.indicator for one in read] == [
        "Rådet har haft minst fyra möten",
        "Synpunkter redovisade i nämnden",
    ]


def test_what_recurs_from_or_in_a_year_has_that_year() -> None:
    read = activities(
        table(
            ["Åtgärd", "Ansvarig", "Tidplan"],
            ["Ordna grundutbildning", "HR-chef", "Årligen, start 2024"],
            ["Besöka krogar", "Tillståndschef", "En gång per kvartal 2025"],
            ["Måla bänkar", "Parkchef", "varje vår"],
        )
    )
    assert [(one.starts, one.ongoing) for one in read] == [("2024", True), ("2025", True), (None, True)]


def test_a_row_that_stays_as_text_takes_no_words_left_out_of_another_tables_row() -> None:
    read = structured(
        heading("Riskbedömning"),
        table(["Nr", "Risk", "Sannolikhet", "Konsekvens"], ["1", "Larm fungerar inte vid hot", "2", "4"]),
        heading("Kontrollplan"),
        table(
            ["Nr", "Åtgärd", "Ansvarig", "Klart"], ["1", "Prova larmknapparna", "Säkerhetschef", "2026-02"]
        ),
    )
    assert "Prova" not in "".join(one.text for one in read.document.sections)


def test_what_is_printed_tells_where_an_activity_starts_from_and_what_it_reaches_on_the_way() -> None:
    read = structured(
        heading("Insatser"),
        table(
            ["Insats", "Ansvarig", "Nuläge", "Milstolpe", "Genomförs"],
            ["Införa åskådarprogram", "Rektorer", "1 av 4 skolor", "3 skolor klara juni 2027", "2026"],
            ["Placera coacher på torget", "Enhetschef", "Ingen coach", "Två coacher på plats", "2026"],
        ),
    )
    told = report(read)["activities"][0]
    assert (told["baseline"], told["milestone"]) == ("1 av 4 skolor", "3 skolor klara juni 2027")


def test_a_goal_of_a_part_stands_behind_what_is_done_where_another_column_has_the_whole_goal() -> None:
    read = structured(
        heading("Insatser"),
        table(
            ["Mål", "Insats", "Ansvarig", "Utgångsläge", "Delmål"],
            [
                "Fler vågar fråga",
                "Utbilda chefer",
                "HR-chef",
                "18 procent utbildade",
                "Hälften vid årsskiftet",
            ],
            ["Bron är säker", "Bygga skyddsräcken", "Gatuchef", "Oskyddat", "Projektering klar mars 2027"],
        ),
    )
    assert [one["milestone"] for one in report(read)["activities"]] == [
        "Hälften vid årsskiftet",
        "Projektering klar mars 2027",
    ]


def test_amounts_without_a_unit_are_no_running_numbers() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Tid", "Kostnad, kr"],
            ["Bygga om centralen", "Avfallschef", "2027", "450"],
            ["Informera hushållen", "Kommunikatör", "2027", "120"],
            ["Införa insamling", "Avfallschef", "2028", "80"],
        ),
    )
    assert [one.cost for one in result.document.activities] == ["450 kr", "120 kr", "80 kr"]
    assert not [one for one in result.left_out if one.text in ("450", "120", "80")]

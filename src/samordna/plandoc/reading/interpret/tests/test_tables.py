"""Tables of Word, Excel and PDF files with borders."""

import pytest

from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import Function, Level, Status


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Åtgärd/aktivitet", Column.ACTION),
        ("Aktiviteter 2025", Column.ACTION),
        ("Huvudansvarig", Column.RESPONSIBLE),
        ("Ansvarig (nämnd/förvaltning)", Column.RESPONSIBLE),
        ("ANSVARIG AKTÖR", Column.RESPONSIBLE),
        ("Samverkansparter", Column.OTHERS),
        ("Klart senast", Column.END),
        ("Tidplan", Column.TIME),
        ("Effektmål", Column.GOAL),
        ("Nyckeltal", Column.INDICATOR),
        ("Problemområde", Column.PROBLEM),
        ("Further action", Column.ACTION),
        ("Current position", Column.COMMENT),
        ("Kommun", None),
    ],
)
def test_column_headings(name: str, column: Column | None) -> None:
    assert column_of(name) is column


def test_a_table_with_a_title_row_empty_rows_and_repeated_header() -> None:
    header = ["Mål", "Insats", "Vem", "Start", "Slut", "Resurser", "Status"]
    result = structured(
        heading("Åtgärdsplan"),
        table(
            ["Plan för 2025", "", "", "", "", "", ""],
            header,
            ["Trygga torg", "Vandra på kvällen", "Fritidschefen", "vt 2025", "2025-12-31", "20 tkr", "Pågår"],
            ["", "", "", "", "", "", ""],
            header,
            ["", "Laga belysningen", "Tekniska nämnden", "Q3 2025", "v. 40 2025", "–", "Ej påbörjad"],
        ),
    )
    first, second = result.document.activities
    assert (first.goal, first.action, first.responsible) == (
        "Trygga torg",
        "Vandra på kvällen",
        "Fritidschefen",
    )
    assert (first.starts, first.ends, first.cost) == ("2025-01/2025-06", "2025-12-31", "20 tkr")
    assert (first.status, second.status) == (Status.IN_PROGRESS, Status.NOT_STARTED)
    assert (second.goal, second.cost) == ("Trygga torg", None)
    assert (second.starts, second.ends) == ("2025-07/2025-09", "2025-09-29/2025-10-05")
    assert not first.flagged
    assert not second.flagged


def test_a_table_that_breaks_over_pages_in_the_middle_of_a_row() -> None:
    result = structured(
        heading("Aktiviteter"),
        table(["Aktivitet", "Ansvarig", "När"], ["Utbilda personal i", "Social-", "2025"]),
        table(["skola och fritid", "chefen", ""], ["Öva larmvägen", "Beredskapssamordnaren", "2026"]),
    )
    assert [activity.action for activity in result.document.activities] == [
        "Utbilda personal i skola och fritid",
        "Öva larmvägen",
    ]
    assert result.document.activities[0].responsible == "Socialchefen"


def test_what_cannot_be_read_is_kept_and_flagged_with_its_place() -> None:
    result = structured(
        heading("Aktiviteter"),
        table(
            ["Aktivitet", "Ansvarig", "När", "Status", "Kommun"],
            ["Ringa runt", "", "snarast möjligt", "halvvägs", "Alla"],
            ["Skriva rutin", "Rektorn", "hösten 2025", "Klar", ""],
        ),
    )
    doubtful, sure = result.document.activities
    assert doubtful.flagged
    assert not sure.flagged
    assert (doubtful.starts, doubtful.status) == (None, None)
    assert doubtful.comment == "snarast möjligt\nhalvvägs\nKommun: Alla"
    flags = [flag for flag in result.flags if flag.item == doubtful.id]
    assert len(flags) == 3
    assert {flag.place.row for flag in flags} == {2}
    assert all(flag.what and flag.english for flag in flags)


def test_time_columns() -> None:
    rows = {
        "2025–2026": ("2025", "2026", False),
        "löpande": (None, None, True),
        "Löpande från hösten 2025": ("2025-23", None, True),
        "senast 31 dec 2025": (None, "2025-12-31", False),
        "Q2 2025": ("2025-04", "2025-06", False),
        "maj 2027": (None, "2027-05", False),
        "start maj 2027": ("2027-05", None, False),
        "våren 2027": ("2027-21", "2027-21", False),
        "Tertial 2 2026": ("2026-05", "2026-08", False),
        "mellan maj och juni 2026": ("2026-05", "2026-06", False),
        "helåret 2026": ("2026", "2026", False),
        "fr.o.m. 2026": ("2026", None, False),
        "1/9 – 15/10 2025": ("2025-09-01", "2025-10-15", False),
    }
    result = structured(
        heading("Aktiviteter"),
        table(["Aktivitet", "Ansvarig", "Tidplan"], *(["Göra något", "Socialchefen", text] for text in rows)),
    )
    read = [(activity.starts, activity.ends, activity.ongoing) for activity in result.document.activities]
    assert read == list(rows.values())
    assert not any(activity.flagged for activity in result.document.activities)


def test_rows_alone_in_their_width_group_what_follows() -> None:
    result = structured(
        heading("Handlingsplan, åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klart"],
            ["Mål 1: Trygga skolor", "", ""],
            ["Rastvakter i korridoren", "Rektor", "2025"],
            ["Mål 2: Trygga torg", "", ""],
            ["Fler fältare", "Fritidschef", "2026"],
        ),
    )
    assert [(activity.goal, activity.action) for activity in result.document.activities] == [
        ("Trygga skolor", "Rastvakter i korridoren"),
        ("Trygga torg", "Fler fältare"),
    ]


def test_a_table_on_its_side_for_each_activity() -> None:
    rows = (["Aktivitet", "Starta kvällsöppet"], ["Ansvarig", "Kulturchefen"], ["Tidplan", "våren 2026"])
    result = structured(heading("Aktiviteter"), table(*rows, ["Indikator", "Antal besök"]), table(*rows))
    first, _ = result.document.activities
    assert (first.action, first.responsible, first.starts) == (
        "Starta kvällsöppet",
        "Kulturchefen",
        "2026-21",
    )
    assert first.indicator == "Antal besök"


def test_services_in_a_table() -> None:
    result = structured(
        heading("Verksamheter"),
        table(
            ["Verksamhet", "Nivå", "Funktion", "Målgrupp", "Ålder", "Ansvarig", "Samverkan"],
            [
                "Unga vuxna-teamet",
                "Förhindrande",
                "Upptäckande, åtgärdande",
                "Unga",
                "18–25",
                "Socialchefen",
                "Polis, skola",
            ],
        ),
    )
    service = result.document.services[0]
    assert (service.name, service.level, service.age) == ("Unga vuxna-teamet", Level.INTERVENTION, (18, 25))
    assert service.functions == [Function.DETECTING, Function.REMEDIAL]
    assert (service.owner, service.partners) == ("Socialchefen", ["Polis", "skola"])


def test_terms_training_and_coordinators_in_tables() -> None:
    result = structured(
        heading("Begrepp"),
        table(["Begrepp", "Definition", "Källa"], ["extremism", "att förkasta folkstyret", "Egen"]),
        heading("Utbildning"),
        table(
            ["Målgrupp", "Funktion", "Utbildning", "Planerad"],
            ["Fältare", "Upptäckande", "Tidiga tecken", "2025"],
        ),
        heading("Samordnare"),
        table(
            ["Förvaltning", "Samordnare", "Ersättare"],
            ["Socialförvaltningen", "Säkerhetsstrategen", "Utredaren"],
        ),
    )
    plan = result.document
    assert [(one.term, one.source) for one in plan.definitions] == [("Extremism", "Egen")]
    assert [(one.group, one.function, one.planned) for one in plan.training] == [
        ("Fältare", Function.DETECTING, "2025")
    ]
    assert [(one.function, one.deputy) for one in plan.coordinators] == [("Säkerhetsstrategen", "Utredaren")]


def test_what_is_done_before_or_after_something_is_read_and_asked_about() -> None:
    rows = {
        "före midsommar 2026": (None, "2026-06"),
        "innan jul 2026": (None, "2026-12"),
        "efter sommaren 2026": ("2026-22", None),
    }
    result = structured(
        heading("Aktiviteter"),
        table(["Aktivitet", "Ansvarig", "Tidplan"], *(["Göra något", "Socialchefen", text] for text in rows)),
    )
    read = result.document.activities
    assert [(one.starts, one.ends) for one in read] == list(rows.values())
    assert all(one.flagged for one in read)


def test_the_last_row_is_none_of_the_heads_whatever_words_are_in_it() -> None:
    rows = [["P", f"2026-0{n}", "Säkerhetschef", "Öva utrymning", "Provlarm"] for n in range(1, 6)]
    result = structured(
        heading("Handlingsplan"),
        table(
            ["Läge", "Klart senast", "Funktion", "Vad", "Kontroll"],
            *rows,
            ["E", "2027-08", "Samordnare", "Genomföra övning", "Utvärdering"],
            ["Åtgärd", "2027-09", "Ansvarig", "Hålla en övning", "Utvärdering"],
        ),
    )
    assert len(result.document.activities) == 7


@pytest.mark.parametrize("cell", ["{}, {}", "{} – {}", "{}\n{}", "{} ({})"])
def test_when_stands_behind_who_in_one_cell(cell: str) -> None:
    told = (("Utbilda mentorer", "Rektor", "maj 2026"), ("Öppna en mötesplats", "Fritidschef", "juni 2026"))
    rows = ([action, cell.format(who, when)] for action, who, when in told)
    result = structured(heading("Åtgärder"), table(["Insats", "Ansvarig och tid"], *rows))
    read = [(one.action, one.responsible, one.ends) for one in result.document.activities]
    assert read == [
        ("Utbilda mentorer", "Rektor", "2026-05"),
        ("Öppna en mötesplats", "Fritidschef", "2026-06"),
    ]
    assert result.coverage == 1


def test_a_row_of_names_under_one_that_names_some_of_them_together_is_head_too() -> None:
    rows = (
        ["", "", "", "Tid", "", "Uppföljning", ""],
        ["Nr", "Åtgärd", "Ansvarig", "Start", "Slut", "Mått", "Status"],
        ["1", "Byta belysning", "Gatuchef", "2026-03-01", "2026-06-30", "Antal armaturer", "Pågår"],
        ["2", "Flytta busskur", "Trafikplanerare", "2026-08-01", "2026-11-30", "Antal kurer", "Att göra"],
    )
    one, two = structured(heading("Trygga torg"), table(*rows)).document.activities
    assert (one.starts, one.ends, one.indicator) == ("2026-03-01", "2026-06-30", "Antal armaturer")
    assert (one.status, two.status) == (Status.IN_PROGRESS, Status.NOT_STARTED)


def test_the_heading_over_a_table_that_says_who_shall_says_who_is_responsible() -> None:
    rows = (["Åtgärd", "När", "Indikator"], ["Utöka fältgruppen", "2026", "Antal kvällar"])
    others = (["Åtgärd", "När", "Indikator"], ["Byta till LED", "2027", "Andel bytta"])
    result = structured(
        *(heading("Trygghetsprogram"), heading("Socialnämnden ska", 2), table(*rows)),
        *(heading("Tekniska nämnden ska", 2), table(*others)),
    )
    assert [(one.responsible, one.flagged) for one in result.document.activities] == [
        ("Socialnämnden", True),
        ("Tekniska nämnden", True),
    ]

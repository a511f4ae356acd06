"""Tables that tell their column again, the line above them, months, and what is no cost or end."""

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _rows(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_a_cell_may_tell_its_own_column_again() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Vad", "Vem", "När"],
            ["Rusta parken", "Ansvarig: Parkchef\nMedverkande: Hyresvärden", "maj 2031"],
            ["Måla bron", "Ansvarig: Brochef", "juni 2031"],
        ),
    )
    assert [(one.responsible, one.others) for one in result.document.activities] == [
        ("Parkchef", "Hyresvärden"),
        ("Brochef", None),
    ]


def test_when_an_entry_was_changed_is_no_end() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Aktivitet", "Ansvarig", "Startdatum", "Slutdatum", "Senast ändrad"],
            ["Rusta parken", "Parkchef", "2031-02-01", "2031-06-30", "2031-07-02"],
            ["Måla bron", "Brochef", "2031-03-01", "2031-08-31", "2031-05-02"],
        ),
    )
    assert [row[3] for row in _rows(result)] == ["2031-06-30", "2031-08-31"]


def test_a_table_of_one_row_tells_of_the_heading_above_it() -> None:
    head = ["Ansvarig", "När", "Uppföljning"]
    result = structured(
        heading("Trygghetsplan"),
        heading("Skolan", 2),
        heading("Värdar på gården", 3),
        paragraph("Två värdar går runt på rasterna."),
        table(head, ["Skolchef", "maj 2033", "Enkät"]),
        heading("Gemensam krisplan", 3),
        paragraph("Skolorna har olika planer."),
        table(head, ["Rektor", "juni 2033", "Övning"]),
    )
    assert [row[:2] for row in _rows(result)] == [
        ("Värdar på gården", "Skolchef"),
        ("Gemensam krisplan", "Rektor"),
    ]
    assert result.coverage == 1


def test_small_numbers_without_a_unit_are_no_cost() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Åtgärd", "Agenda 2030", "Ansvarig", "Tid"],
            ["Rusta parken", "16.7", "Parkchef", "2033"],
            ["Måla bron", "11.2", "Brochef", "2034"],
        ),
    )
    assert {one.cost for one in result.document.activities} == {None}


def test_what_is_done_already_is_no_activity() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klar"],
            ["Rusta parken", "Parkchef", "2033-05"],
            ["Måla bron", "Brochef", "2034"],
        ),
        heading("Redan klart"),
        bullet("Blanketten ligger på webben."),
        bullet("Listan är utskickad."),
    )
    assert len(result.document.activities) == 2


def test_a_sign_may_stand_before_the_words_of_a_status() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Åtgärd", "Ansvarig", "Läge"],
            ["Rusta parken", "Parkchef", "● Klart"],
            ["Måla bron", "Brochef", "◐ Pågår"],
        ),
    )
    assert [one.status for one in result.document.activities] == ["done", "in_progress"]


def test_a_merged_cell_that_says_the_same_twice_says_it_once() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Åtgärd", "Ansvarig", "Tid"],
            ["Rusta parken", "Parkchef\nParkchef", "2033"],
            ["Måla bron", "Brochef", "2034"],
        ),
    )
    assert [one.responsible for one in result.document.activities] == ["Parkchef", "Brochef"]
    assert result.coverage == 1


def test_goals_beside_what_is_done_for_them_under_a_heading_without_meaning() -> None:
    result = structured(
        heading("Lokal plan"),
        table(
            ["Delmål", "Vi ska", "Börjar", "Ska vara klart", "Håller i det"],
            [
                "Minskad nyrekrytering till gäng",
                "Workshop med nattklubbsägare",
                "2027-03-01",
                "Q4 2027",
                "Jurist",
            ],
            [
                "Minskad nyrekrytering till gäng",
                "Gemensam beredskapsövning",
                "2027-03-01",
                "Q4 2027",
                "Rektor",
            ],
            ["Fler vågar gå ut", "Trygghetsronder i parkeringshus", "2027-02-01", "Q4 2027", "Registrator"],
        ),
    )
    told = [(one.action, one.goal) for one in result.document.activities]
    assert told[0] == ("Workshop med nattklubbsägare", "Minskad nyrekrytering till gäng")
    assert len(told) == 3


def test_lone_numbered_cells_above_rows_that_fill_their_column_themselves() -> None:
    result = structured(
        heading("Handlingsplan"),
        table(
            ["Problembild", "Åtgärd", "Ansvarig", "När"],
            ["1. Stöd i rätt tid", "", "", ""],
            ["Otrygghet på kvällar", "Rita om larmvägarna", "Säkerhetschef", "2027"],
            ["Osäkerhet hos nya", "Bjuda in föräldrar", "Rektor", "2028"],
            ["2. Barn i Älvsbro mår bra", "", "", ""],
            ["Få anmälningar", "Flytta busshållplatsen", "Gatuchef", "2028"],
        ),
    )
    assert [(one.action, one.goal) for one in result.document.activities] == [
        ("Rita om larmvägarna", "Stöd i rätt tid"),
        ("Bjuda in föräldrar", "Stöd i rätt tid"),
        ("Flytta busshållplatsen", "Barn i Älvsbro mår bra"),
    ]


def test_a_column_of_when_or_how_it_is_followed_up_and_figures_that_are_no_running_numbers() -> None:
    result = structured(
        table(
            ["Sannolikhet", "Åtgärd", "Ansvarig", "När/uppföljning"],
            ["2", "Införa rastvärdar", "Rektor", "Hösten 2031"],
            ["3", "Byta belysning", "Gatuchefen", "Redovisas i nämnden i december"],
            ["2", "Utbilda personal", "Skolchefen", "Maj 2031"],
        )
    )
    assert [(one.ends, one.follow_up, one.comment) for one in result.document.activities] == [
        ("2031-23", None, "Sannolikhet: 2"),
        (None, "Redovisas i nämnden i december", "Sannolikhet: 3"),
        ("2031-05", None, "Sannolikhet: 2"),
    ]

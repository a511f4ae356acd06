"""Tables with a column for each of those who promise something."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

_HEAD = ["Kommunen ska", "Polisen ska"]


def _told(*rows: list[str], under: str = "Löften") -> list[tuple[str, str | None]]:
    read = structured(heading(under), table(*rows), paragraph("Vi berättar om resultaten i juni."))
    return [(one.action, one.responsible) for one in read.document.activities]


def test_each_line_of_a_cell_is_a_deed_of_the_one_who_promises_it() -> None:
    assert _told(
        _HEAD, ["gallra buskage\nöppna ett sommarkafé", "• patrullera parken\n• delta i samtal med unga"]
    ) == [
        ("gallra buskage", "Kommunen"),
        ("öppna ett sommarkafé", "Kommunen"),
        ("patrullera parken", "Polisen"),
        ("delta i samtal med unga", "Polisen"),
    ]


def test_a_line_that_begins_no_deed_goes_on_with_the_one_above() -> None:
    assert _told(_HEAD, ["gallra buskage\noch byta till vitt ljus", "patrullera parken"]) == [
        ("gallra buskage och byta till vitt ljus", "Kommunen"),
        ("patrullera parken", "Polisen"),
    ]


def test_a_column_before_them_says_what_the_row_is_about() -> None:
    read = structured(
        heading("Löften"), table(["Område", *_HEAD], ["Hamnparken", "gallra buskage", "patrullera parken"])
    )
    assert [(one.goal, one.responsible) for one in read.document.activities] == [
        ("Hamnparken", "Kommunen"),
        ("Hamnparken", "Polisen"),
    ]


def test_what_somebody_has_to_do_when_something_happens_is_no_activity() -> None:
    assert _told(_HEAD, ["öppna krisstöd", "spärra av platsen"], under="Vid en akut händelse") == []


def test_words_that_two_promises_share_stand_once_in_the_plan() -> None:
    read = structured(
        heading("Löften"),
        table(
            _HEAD, ["öppna kafé med unga\nröja sly med såg", "patrullera med hund\ndelta i samtal med unga"]
        ),
    )
    assert [section.text for section in read.document.sections] == ["{{activities}}"]
    assert len(read.document.activities) == 4


def test_each_part_of_a_table_has_a_head_of_promises_and_rows_that_tell_of_all() -> None:
    read = structured(
        heading("Åtaganden"),
        table(
            ["1. Otrygga platser", ""],
            ["Gemensamt mål: Fler ska vara trygga vid torget.", ""],
            _HEAD,
            [
                "Ny belysning sätts upp (gatuenheten, senast 31 maj 2031)\nVärdar finns på plats (parkenheten, löpande)",
                "Synliga patruller vid stationen (yttre befäl, löpande)",
            ],
            ["Uppföljning: Mätning hösten 2032.", ""],
            ["2. Trafik", ""],
            ["Gemensamt mål: Buskörningen ska minska.", ""],
            _HEAD,
            ["Övergångar byggs (gatuenheten, 2032)", "Träff med unga förare (kommunpolis, april 2031)"],
            ["Uppföljning: Antal brott.", ""],
        ),
    )
    first, second = "Fler ska vara trygga vid torget", "Buskörningen ska minska"
    assert [
        (one.action, one.responsible, one.ends, one.ongoing, one.goal, one.follow_up)
        for one in read.document.activities
    ] == [
        ("Ny belysning sätts upp", "gatuenheten", "2031-05-31", False, first, "Mätning hösten 2032"),
        ("Värdar finns på plats", "parkenheten", None, True, first, "Mätning hösten 2032"),
        ("Synliga patruller vid stationen", "yttre befäl", None, True, first, "Mätning hösten 2032"),
        ("Övergångar byggs", "gatuenheten", "2032", False, second, "Antal brott"),
        ("Träff med unga förare", "kommunpolis", "2031-04", False, second, "Antal brott"),
    ]
    assert [section.text for section in read.document.sections] == ["{{activities}}"]
    assert read.coverage == 1


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        (["Polisen ska", "Kommunen ska"], ((0,), (1,))),
        (["Polisen ska Kommunen ska", ""], ((0,), (1,))),
        (["Polisen ska", "", "Kommunen ska", ""], ((1,), (3,))),
    ],
)
def test_promises_that_a_page_parted_into_rows_of_its_own_are_whole(
    head: list[str], columns: tuple[tuple[int], tuple[int]]
) -> None:
    told = [
        ("Gå ronder på torget fredag och", "Tända lampor i gångtunneln (senast 1/10"),
        ("lördag (löpande)", "2028)"),
        ("Granska tillstånd (mars–maj 2028)", "Röja sly (juni 2028) Starta vandringar i två områden (ht-28)"),
    ]
    rows = []
    for ours, theirs in told:
        row = [""] * len(head)
        row[columns[0][0]], row[columns[1][0]] = ours, theirs
        rows.append(row)
    result = structured(
        heading("Medborgarlöfte 2028"), heading("Löfte 1: Lugnare kvällar", 2), table(head, *rows)
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Gå ronder på torget fredag och lördag", "Polisen"),
        ("Granska tillstånd", "Polisen"),
        ("Tända lampor i gångtunneln", "Kommunen"),
        ("Röja sly", "Kommunen"),
        ("Starta vandringar i två områden", "Kommunen"),
    ]
    assert result.document.activities[2].ends == "2028-10-01"
    assert result.coverage == 1


def test_heads_of_which_one_promises_nothing_leave_the_rows_as_they_are() -> None:
    rows = [["Polisen ska", "Kostnad"], ["Gå ronder på torget", "20 tkr"], ["och på stationen", "30 tkr"]]
    plan = structured(heading("Plan"), heading("Bakgrund", 2), table(*rows)).document
    assert not any(one.responsible == "Polisen" for one in plan.activities)

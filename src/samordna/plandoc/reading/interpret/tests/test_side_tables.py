"""Tables whose labels stand in the first column: a card for each activity, or a column for each."""

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table

_LABELS = ("Åtgärder", "Ansvarig chef", "Klart senast", "Målvärde")


def test_each_column_beside_the_labels_is_an_activity() -> None:
    read = structured(
        heading("Åtgärdsplan"),
        table(
            [_LABELS[0], "Fastställa en ordning för samråd", "Träna en vaktmästare i att se symboler"],
            [_LABELS[1], "Biträdande enhetschef", "Projektledare trygg stad"],
            [_LABELS[2], "2027-06-30", "HT 2027"],
            [_LABELS[3], "Samtliga nämnder är med", ""],
        ),
    )
    assert [(one.action, one.responsible, one.ends, one.indicator) for one in read.document.activities] == [
        (
            "Fastställa en ordning för samråd",
            "Biträdande enhetschef",
            "2027-06-30",
            "Samtliga nämnder är med",
        ),
        ("Träna en vaktmästare i att se symboler", "Projektledare trygg stad", "2027-23", None),
    ]
    assert read.coverage == 1.0
    assert read.document.sections[0].text == "{{activities}}"


def test_what_is_done_may_stand_below_other_labels() -> None:
    read = structured(
        heading("Åtgärdsplan"),
        table(
            ["Delmål", "Trygga torg", "Trygga skolor"],
            ["Aktivitet", "Byta armaturer", "Utbilda rastvakter"],
            ["Håller i", "Gatuchef", "Rektor"],
        ),
    )
    assert [(one.goal, one.action, one.responsible) for one in read.document.activities] == [
        ("Trygga torg", "Byta armaturer", "Gatuchef"),
        ("Trygga skolor", "Utbilda rastvakter", "Rektor"),
    ]


def test_labels_in_every_other_column_are_one_card() -> None:
    read = structured(
        heading("Åtgärdsplan"),
        table(
            ["Åtgärd", "Byta armaturer", "Ansvarig", "Gatuchef"],
            ["Start", "2026", "Slut", "2027"],
        ),
    )
    (one,) = read.document.activities
    assert (one.action, one.responsible, one.starts, one.ends) == (
        "Byta armaturer",
        "Gatuchef",
        "2026",
        "2027",
    )


def test_a_table_lies_on_its_side_when_its_rows_are_of_a_kind_and_its_columns_are_not() -> None:
    read = structured(
        heading("Åtgärdsplan"),
        table(
            ["Punkt", "Bilda en krisgrupp", "Öppna gården"],
            ["Befattning", "HR-direktör", "Fritidschef"],
            ["Organisation", "Svenska kyrkan", "Polisen"],
            ["Leverans", "2027-06-30", "HT 2027"],
        ),
    )
    assert [(one.action, one.responsible, one.others) for one in read.document.activities] == [
        ("Bilda en krisgrupp", "HR-direktör", "Svenska kyrkan"),
        ("Öppna gården", "Fritidschef", "Polisen"),
    ]


CARDS = (
    ("Tända tunneln", "Gatuchefen", "maj 2025"),
    ("Öppna lovskolan", "Rektor", "juni 2025"),
    ("Märka cyklar", "Polisen", "2026"),
)
READ = [
    ("Tända tunneln", "Gatuchefen", "2025-05"),
    ("Öppna lovskolan", "Rektor", "2025-06"),
    ("Märka cyklar", "Polisen", "2026"),
]


def read_of(*blocks: Block) -> list[tuple[str, str | None, str | None]]:
    plan = structured(heading("Trygghet i Ekeby"), heading("Vi gör"), *blocks).document
    return [(one.action, one.responsible, one.ends) for one in plan.activities]


def test_cards_named_by_their_first_row() -> None:
    cards = (table([deed, ""], ["Vem?", who], ["När?", when]) for deed, who, when in CARDS)
    assert read_of(*cards) == READ


def test_cards_that_are_cells_side_by_side() -> None:
    cells = [f"{deed}\nVem gör det? {who}\nNär? {when}" for deed, who, when in CARDS]
    assert read_of(table(cells)) == READ


def test_what_stands_below_the_name_of_a_card_is_no_part_of_it() -> None:
    cells = [f"{deed}\nDet behövs nu.\nVem: {who}\nNär: {when}" for deed, who, when in CARDS]
    assert read_of(*(table([cell]) for cell in cells)) == READ


def test_cards_of_whom_to_call_and_of_the_document_are_no_activities() -> None:
    called = table(["Säkerhetschefen\nTelefon: 010-12\nAnsvarig: larm"])
    told = table(["Dokumentinformation", ""], ["Ansvarig", "Säkerhetschefen"], ["Tid", "2025–2026"])
    assert read_of(called, told) == []


def test_several_cards_in_one_table_each_named_by_a_row_of_its_own() -> None:
    rows = [row for deed, who, when in CARDS for row in ([deed, ""], ["Ansvarig", who], ["När", when])]
    assert read_of(table(*rows)) == READ


def test_cards_that_are_cells_may_be_named_by_nouns_where_each_tells_who_and_when() -> None:
    names = ("Nattvandring", "Lovskola", "Cykelmärkning")
    cells = [
        f"{name}\nAnsvarig: {who}\nNär: {when}" for name, (_, who, when) in zip(names, CARDS, strict=True)
    ]
    assert [action for action, _, _ in read_of(table(cells))] == list(names)

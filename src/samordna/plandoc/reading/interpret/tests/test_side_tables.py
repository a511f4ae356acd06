"""Tables that stand on their side: which of them are cards of an activity, and which are not."""

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace
from samordna.plandoc.reading.interpret.groups.side_tables import pairs_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.interpret.words.small_words import Column

DEED = "Utbilda personalen i förskolan"


def told(*rows: tuple[str, str]) -> list[tuple[Column | None, str]]:
    """The columns that the labels of a table were taken for, each with its value."""
    piece = Piece(BlockKind.TABLE, rows=[PieceRow([DEED, ""], [], FilePlace())])
    piece.rows += [PieceRow([*cells], [], FilePlace()) for cells in rows]
    return [(pair.column, pair.value) for pair in pairs_of(piece)]


def test_a_deed_above_who_and_when_is_an_activity() -> None:
    assert told(("Ansvarig", "Enhetschefen"), ("Klart", "2027-05-01")) == [
        (Column.ACTION, DEED),
        (Column.RESPONSIBLE, "Enhetschefen"),
        (Column.END, "2027-05-01"),
    ]


OTHERS = {
    "a name of its own": [("Ansvarig", "Enhetschefen"), ("Aktivitet", "Informera"), ("Klart", "2027")],
    "neither who nor when": [("Indikator", "Antal utbildade"), ("Kostnad", "20 000 kr")],
    "no labels": [("Ansvarig", "Enhetschefen"), ("Bra att veta om det här", "2027"), ("Mer om allt", "x")],
}


@pytest.mark.parametrize("rows", OTHERS.values(), ids=OTHERS)
def test_a_deed_above_anything_else_is_none(rows: list[tuple[str, str]]) -> None:
    assert (Column.ACTION, DEED) not in told(*rows)


def test_a_deed_beside_lines_with_labels_is_an_activity() -> None:
    lines = ["Ansvarig: Gatuchefen\nKlart: 2027-05-01", "Ansvarig: Parkchefen\nKlart: 2027-06-01"]
    rows = [PieceRow([DEED, cell], [], FilePlace()) for cell in lines]
    pairs = pairs_of(Piece(BlockKind.TABLE, rows=rows))
    assert [(pair.column, pair.value) for pair in pairs][3:] == [
        (Column.ACTION, DEED),
        (Column.RESPONSIBLE, "Parkchefen"),
        (Column.END, "2027-06-01"),
    ]


def test_labels_two_by_two_below_a_name_are_a_card() -> None:
    rows = (
        ["Åtgärd 1 – Säker anmälan", "", "", ""],
        ["Beskrivning", "En e-tjänst tas fram.", "", ""],
        ["Ansvarig", "Digitaliseringschef", "Klart", "2027-09-30"],
        ["Kostnad", "85 000 kr", "Följs upp med", "Tjänsten är i drift"],
    )
    piece = Piece(BlockKind.TABLE, rows=[PieceRow([*cells], [], FilePlace()) for cells in rows])
    assert [(pair.column, pair.value) for pair in pairs_of(piece)][2:5] == [
        (Column.RESPONSIBLE, "Digitaliseringschef"),
        (Column.END, "2027-09-30"),
        (Column.COST, "85 000 kr"),
    ]


def _cards(label: str) -> list[Block]:
    deeds = ("Studiebesök hos grannkommunen", "Dialogmöten med hyresgäster", "Nattöppen fritidsgård")
    return [
        table([label, deed], ["Läge", "Planerad"], ["Startar", f"2027-0{at}-01"], ["Ansvar", "Fritidschefen"])
        for at, deed in enumerate(deeds, 1)
    ]


def test_cards_that_come_again_teach_what_a_label_without_meaning_is() -> None:
    result = structured(heading("Handlingsplan för trygga torg"), heading("Insatser", 2), *_cards("Steg"))
    assert [(one.action, one.starts) for one in result.document.activities] == [
        ("Studiebesök hos grannkommunen", "2027-01-01"),
        ("Dialogmöten med hyresgäster", "2027-02-01"),
        ("Nattöppen fritidsgård", "2027-03-01"),
    ]


def test_a_table_on_its_side_whose_first_label_means_nothing() -> None:
    result = structured(
        heading("Handlingsplan för trygga torg"),
        heading("Insatser", 2),
        table(
            ["Steg", "Dialogmöten med hyresgäster", "Studiebesök hos grannkommunen"],
            ["Ansvarig roll", "Folkhälsoplanerare", "Säkerhetsstrateg"],
            ["När", "Q1 2027", "Q4 2027"],
            ["Involverade", "Åklagarkammaren", "Kvinnojouren"],
        ),
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Dialogmöten med hyresgäster", "Folkhälsoplanerare"),
        ("Studiebesök hos grannkommunen", "Säkerhetsstrateg"),
    ]


def test_a_dash_beside_a_label_says_nothing() -> None:
    cards = [
        table(
            ["Vad ska vi göra?", deed],
            ["Ansvar", "Socialchef"],
            ["Samverkar med", with_whom],
            ["Tid", "Senast 31 december 2026"],
        )
        for deed, with_whom in ((DEED, "Polisen"), ("Teckna avtal om stöd", "–"))
    ]
    result = structured(heading("Plan för trygghet"), heading("Insatser"), *cards)
    assert [one.others for one in result.document.activities] == ["Polisen", None]


def test_a_row_that_only_numbers_the_activities_is_no_row_of_theirs() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["", "Åtgärd 1", "Åtgärd 2"],
            ["Specifikt", "Vandringar i centrum två gånger om året", "Utbilda personal i grundskolan"],
            ["Mätbart", "Minst 10 åtgärdade brister", "90 % av personalen"],
            ["Ansvarig", "Samhällsbyggnadschef", "Rektorerna"],
            ["Tidsatt", "oktober 2026", "2026-11-30"],
        ),
    )
    assert [(one.action, one.responsible, one.ends, one.indicator) for one in result.document.activities] == [
        (
            "Vandringar i centrum två gånger om året",
            "Samhällsbyggnadschef",
            "2026-10",
            "Minst 10 åtgärdade brister",
        ),
        ("Utbilda personal i grundskolan", "Rektorerna", "2026-11-30", "90 % av personalen"),
    ]
    assert result.document.sections[0].text == "{{activities}}"
    assert result.coverage == 1


def test_what_stands_in_the_card_of_a_measure_is_no_head_of_the_next() -> None:
    def card(number: int, deed: str, reached: str) -> Block:
        return table(
            [f"Åtgärd {number}. Namn", ""],
            ["Vad ska göras?", deed],
            ["Ansvarig", "Rektor"],
            ["Startdatum", "2031-01-15"],
            ["Effekt vi vill se", reached],
            ["Uppföljning", "Besiktning"],
        )

    activities = structured(
        heading("Problem A – Öppen handel"),
        Block(BlockKind.PARAGRAPH, "Mål: Färre ska möta öppen handel"),
        card(1, "Bilda en grupp med fastighetsägare", "Andelen som är otrygga minskar till 30 %"),
        card(2, "Byta ut belysningen i tunneln", "Minst 24 lampor bytta"),
        heading("Problem B – Skadegörelse"),
        Block(BlockKind.PARAGRAPH, "Mål: Skadegörelsen ska minska"),
        card(3, "Anställa sex ungdomar", "Högst fem anmälda fall"),
    ).document.activities
    assert [(one.goal, one.indicator, one.follow_up) for one in activities] == [
        ("Färre ska möta öppen handel", "Andelen som är otrygga minskar till 30 %", "Besiktning"),
        ("Färre ska möta öppen handel", "Minst 24 lampor bytta", "Besiktning"),
        ("Skadegörelsen ska minska", "Högst fem anmälda fall", "Besiktning"),
    ]


@pytest.mark.parametrize("number", ["Kort {}", "Åtgärdskort nr {}", "Aktivitet {}", "Nr {}.1", "{}."])
def test_a_row_that_only_numbers_a_card_is_no_comment(number: str) -> None:
    cards = [
        table(
            [number.format(at), ""],
            ["Åtgärd", deed],
            ["Ansvarig", who],
            ["Tidplan", "vt 2027"],
            ["Anmärkning", "Kräver licens."],
        )
        for at, (deed, who) in enumerate(
            (("Utbilda vakter i bemötande", "Driftchef"), ("Öppna samtalsgrupper för unga", "Enhetschef")), 1
        )
    ]
    result = structured(heading("Plan för trygghet"), heading("Insatser"), *cards)
    assert [(one.action, one.responsible, one.comment) for one in result.document.activities] == [
        ("Utbilda vakter i bemötande", "Driftchef", "Kräver licens."),
        ("Öppna samtalsgrupper för unga", "Enhetschef", "Kräver licens."),
    ]
    assert result.coverage == 1


def test_a_row_without_value_that_says_more_than_a_number_is_kept() -> None:
    card = table(["Hagens östra delar", ""], ["Åtgärd", DEED], ["Ansvarig", "Rektor"], ["Klart", "2027-05"])
    result = structured(heading("Plan"), heading("Insatser"), card)
    assert "Hagens östra delar" in (result.document.activities[0].comment or "")


@pytest.mark.parametrize("name", ["Månadsvis avstämning", "Årlig utbildning av vakter", "Veckovis platsrond"])
def test_what_comes_again_is_a_thing_to_be_done_in_a_column_of_its_own(name: str) -> None:
    result = structured(
        heading("Åtgärder 2031"),
        table(
            ["Nr", "A1", "A2", "A3"],
            ["Vad ska göras", "Öppna en mötesplats", name, "Utbilda ledare i samtal"],
            ["Vem håller i det", "Fritidschef", "Säkerhetssamordnare", "Fritidschef"],
            ["Från", "jan 2031", "löpande", "aug 2031"],
        ),
    )
    assert [one.action for one in result.document.activities] == [
        "Öppna en mötesplats",
        name,
        "Utbilda ledare i samtal",
    ]
    assert result.document.activities[0].responsible == "Fritidschef"

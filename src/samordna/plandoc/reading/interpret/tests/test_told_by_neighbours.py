"""What a line, a bullet or a row is known by: those around it that are cut as it is, whatever the heading above them says."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.schema import Activity


def _activities(*blocks: Block) -> list[Activity]:
    return structured(heading("Handlingsplan för trygghet"), *blocks).document.activities


def _who_and_when(*blocks: Block) -> list[tuple[str | None, str | None]]:
    return [(one.responsible, one.ends) for one in _activities(*blocks)]


def test_rows_across_a_table_that_all_name_somebody_say_who_does_what_stands_below() -> None:
    activities = _activities(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Tidplan", "Status"],
            ["Socialförvaltningen", "", ""],
            ["Starta föräldragrupp", "2031", "Pågår"],
            ["Räddningstjänsten", "", ""],
            ["Besöka alla klasser i årskurs 8", "2032", "Ej påbörjad"],
        ),
    )
    assert [(one.action, one.responsible) for one in activities] == [
        ("Starta föräldragrupp", "Socialförvaltningen"),
        ("Besöka alla klasser i årskurs 8", "Räddningstjänsten"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Mars 2031: Säkerhetschefen kartlägger otrygga platser.",
            "Maj 2031: Socialchefen öppnar mottagningen.",
        ),
        (
            "Säkerhetschefen: kartlägger otrygga platser i mars 2031.",
            "Socialchefen: öppnar mottagningen i maj 2031.",
        ),
    ],
)
def test_lines_that_all_say_who_does_what_and_when_need_no_heading_that_says_so(
    lines: tuple[str, ...],
) -> None:
    assert _who_and_when(heading("Året framåt"), *map(paragraph, lines)) == [
        ("Säkerhetschefen", "2031-03"),
        ("Socialchefen", "2031-05"),
    ]


def test_lines_of_how_it_was_are_none() -> None:
    assert not _activities(
        heading("Nuläge"),
        paragraph("Mars 2030: Polisen märker fler bråk vid stationen."),
        paragraph("Maj 2030: Skolorna berättar om klotter."),
    )


def test_who_stands_where_the_others_of_a_list_have_it_though_no_word_shows_it() -> None:
    told = _who_and_when(
        heading("Mål 1: Barn klarar skolan"),
        bullet("Läxhjälp på tre orter – biblioteken – klart maj 2031"),
        bullet("Närvaroteam i varje skola – elevhälsan – klart augusti 2031"),
        bullet("Öppet hus på lördagar – nattugglorna – klart 2032"),
    )
    assert told == [("biblioteken", "2031-05"), ("elevhälsan", "2031-08"), ("nattugglorna", "2032")]


@pytest.mark.parametrize(
    "form",
    [
        "Att {what}. {Who}. {When}.",
        "{What}; ansvarig {who}; klart {when}",
        "{What}. Det gör {who} senast i {when}.",
    ],
)
def test_who_and_when_stand_apart_however_the_bullets_part_them(form: str) -> None:
    told = [
        ("starta en föräldragrupp", "socialchefen", "maj 2031"),
        ("se över ordningsreglerna", "skolchefen", "juni 2032"),
    ]
    bullets = [
        bullet(
            form.format(
                what=what,
                What=what.capitalize(),
                who=who,
                Who=who.capitalize(),
                when=when,
                When=when.capitalize(),
            )
        )
        for what, who, when in told
    ]
    assert [(str(who).lower(), when) for who, when in _who_and_when(heading("Åtgärder"), *bullets)] == [
        ("socialchefen", "2031-05"),
        ("skolchefen", "2032-06"),
    ]


def test_sentences_of_who_does_what_are_promised_under_a_line_that_promises() -> None:
    activities = _activities(
        heading("Vi lovar"),
        bullet("Kommunen ska sätta upp belysning längs Åstigen före den 1 oktober 2031."),
        bullet("Polisen ska genomföra minst tjugo mopedkontroller."),
    )
    assert [(one.action, one.responsible) for one in activities] == [
        ("Sätta upp belysning längs Åstigen", "Kommunen"),
        ("Genomföra minst tjugo mopedkontroller", "Polisen"),
    ]


def test_who_may_stand_between_the_words_that_say_what_is_to_be_done() -> None:
    activities = _activities(
        heading("Åtgärder"),
        paragraph("Under 2031 kommer socialnämnden att starta en grupp för föräldrar."),
        paragraph("Skolnämnden kommer att se över ordningsreglerna till januari 2032."),
    )
    assert [one.action for one in activities] == ["Starta en grupp för föräldrar", "Se över ordningsreglerna"]

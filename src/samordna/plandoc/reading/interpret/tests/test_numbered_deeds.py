"""Paragraphs counted from one below a heading: deeds to be done, and what only is counted so."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured

_DEEDS = (
    "Utbilda alla fritidsledare om droger.",
    "Ordna drogfria kvällar.",
    "Ta fram en broschyr på fem språk.",
)


def _actions(head: str, *lines: str) -> list[str]:
    blocks = [heading("Plan mot droger"), heading(head, 2), *map(paragraph, lines)]
    result = structured(*blocks, heading("Uppföljning", 2), paragraph("Nämnden följer upp planen."))
    assert result.coverage == 1
    return [one.action.rstrip(".") for one in result.document.activities]


@pytest.mark.parametrize("sign", [".", ")"])
def test_numbered_paragraphs_below_a_heading_of_activities_are_activities(sign: str) -> None:
    lines = [f"{number}{sign} {deed}" for number, deed in enumerate(_DEEDS, 1)]
    assert _actions("Åtgärder", *lines) == [deed.rstrip(".") for deed in _DEEDS]


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("Bakgrund", [f"{number}. {deed}" for number, deed in enumerate(_DEEDS, 1)]),
        ("Åtgärder", ["3. Utbilda alla fritidsledare om droger.", "7. Ordna drogfria kvällar."]),
        ("Åtgärder", ["1. Planen gäller hela kommunen.", "2. Nämnden ansvarar för den."]),
    ],
)
def test_other_numbered_paragraphs_stay_text(head: str, lines: list[str]) -> None:
    assert _actions(head, *lines) == []


def test_a_numbered_deed_of_many_words_has_who_and_when_in_the_sentences_after_it() -> None:
    lines = (
        "1. Ta fram en stödtelefon. Enhetschefen ansvarar. Ska vara klart i september 2033.",
        "2. Samla arbetsförmedlare och jobbcoacher till en halvdag om falska rykten. Utbildarna ansvarar. Klart i maj 2033.",
    )
    plan = structured(heading("Plan"), heading("Aktiviteter", 2), *map(paragraph, lines)).document
    assert [(one.responsible, one.ends) for one in plan.activities] == [
        ("Enhetschefen", "2033-09"),
        ("Utbildarna", "2033-05"),
    ]


def test_a_number_of_things_below_a_name_is_no_deed() -> None:
    plan = structured(
        heading("Plan mot hedersförtryck"),
        heading("Insatser", 2),
        *(
            block
            for name, told in (
                ("Utbilda all personal", "Två halvdagar med länsstyrelsens material."),
                ("Samtalsgrupper för föräldrar", "Öppna förskolan leder grupperna på tre språk."),
            )
            for block in (
                heading(name, 3),
                paragraph(told),
                paragraph("Ansvar: Rektor"),
                paragraph("Tid: 2033"),
            )
        ),
    ).document
    assert [one.action for one in plan.activities] == ["Utbilda all personal", "Samtalsgrupper för föräldrar"]

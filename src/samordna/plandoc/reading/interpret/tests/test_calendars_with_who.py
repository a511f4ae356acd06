"""Calendars and lists in plain text without bullets, whose lines end with who does it: each line is one thing to be done."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured

_Told = list[tuple[str, str | None, str | None]]
_FRONT = "Handlingsplan mot våldsbejakande extremism 2026\nNorrby kommun\n\n"


def _told(text: str) -> _Told:
    plan = flat(_FRONT + text).document
    return [(one.action.rstrip("."), one.responsible, one.ends) for one in plan.activities]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("sign", [". Ansvarig: {}", " – Ansvarig: {}", " (Ansvarig: {})", ". Ansvariga: {}."])
def test_lines_that_end_with_who_stand_under_their_month(gap: str, sign: str) -> None:
    lines = [
        f"{deed}{sign.format(who)}"
        for deed, who in (
            ("Lägesbild uppdateras", "säkerhetschefen"),
            ("Utbildning för nyanställda", "HR-chefen"),
            ("Föräldramöte om nätet", "rektor"),
        )
    ]
    text = f"Årskalender\n\nJanuari\n{lines[0]}\n{lines[1]}{gap}Mars\n{lines[2]}\n"
    assert _told(text) == [
        ("Lägesbild uppdateras", "säkerhetschefen", "2026-01"),
        ("Utbildning för nyanställda", "HR-chefen", "2026-01"),
        ("Föräldramöte om nätet", "rektor", "2026-03"),
    ]


def test_such_lines_are_no_headings_or_goals() -> None:
    text = "Årskalender\n\nJanuari\nUppdatera lägesbilden. Ansvarig: säkerhetschefen\n\nMars\n"
    text += "Ordna föräldramöte – Ansvarig: rektor\n\nHösten\nÖva larmet. Ansvarig: beredskapschefen\n"
    plan = flat(_FRONT + text).document
    assert ([one.heading for one in plan.sections], plan.goals) == (["Årskalender"], [])


def test_paragraphs_of_other_files_stand_under_their_months_as_well() -> None:
    lines = (
        "Januari",
        "Lägesbild uppdateras. Ansvarig: säkerhetschefen",
        "Mars",
        "Föräldramöte. Ansvarig: rektor",
    )
    plan = structured(heading("Årskalender 2026"), *map(paragraph, lines)).document
    assert [(one.responsible, one.ends) for one in plan.activities] == [
        *(("säkerhetschefen", "2026-01"), ("rektor", "2026-03"))
    ]


def test_a_line_that_only_names_a_month_is_text_where_nobody_acts_below() -> None:
    assert _told("Bakgrund\n\nJanuari\nDet var kallt i hela landet.\n\nMars\nSnön låg kvar i skogen.\n") == []


@pytest.mark.parametrize("sign", ["[{}, {}]", "({}, {})", "[{}; {}]", "[ansvarig {}, klart {}]"])
def test_lines_that_end_in_brackets_are_one_thing_each(sign: str) -> None:
    text = f"Åtgärder\n\nUtbilda personalen i tidiga tecken {sign.format('HR-chef', 'maj 2026')}\n"
    text += f"Ta fram en rutin för orosanmälan {sign.format('Socialchef', 'juni 2026')}\n"
    assert _told(text) == [
        ("Utbilda personalen i tidiga tecken", "HR-chef", "2026-05"),
        ("Ta fram en rutin för orosanmälan", "Socialchef", "2026-06"),
    ]


@pytest.mark.parametrize("bullet", ["- ", ""])
def test_a_number_of_the_year_in_brackets_is_when_and_asked_about(bullet: str) -> None:
    text = f"Åtgärder\n\n{bullet}Utbilda personalen i tidiga tecken [HR-chef, 2026:2]\n"
    text += f"{bullet}Ta fram en rutin för orosanmälan [Socialchef, 2026:3]\n"
    found = flat(_FRONT + text)
    assert [one.responsible for one in found.document.activities] == ["HR-chef", "Socialchef"]
    assert [flag.what for flag in found.flags] == [
        f"Tiden ”2026:{number}” kunde inte läsas som ett datum." for number in (2, 3)
    ]

"""Months as headings over sentences that say who does what, with a time of their own or none."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.schema import Activity

_FRONT = (heading("Skolans plan och årshjul 2031"), heading("Årshjul"))
_SAID = {
    "Januari": (
        "Skolkuratorerna bjuder in socialsekreterare till ett samtal.",
        "Rektorerna ser till att varje skola har en kontaktperson.",
    ),
    "April": ("Skolsköterskorna tar upp frågan i hälsosamtalen i åk 8.",),
    "Maj": ("Kontaktpersonerna samtalar enskilt med elever, senast den 21 maj.",),
    "September": ("Elevråden ordnar en temavecka om barns rättigheter.",),
    "Oktober": ("Studie- och yrkesvägledarna håller en utbildning för nyanställda.",),
}
_WHO = [
    *("Skolkuratorerna", "Rektorerna", "Skolsköterskorna", "Kontaktpersonerna", "Elevråden"),
    "Studie- och yrkesvägledarna",
]
_ENDS = ["2031-01", "2031-01", "2031-04", "2031-05-21", "2031-09", "2031-10"]


def _read(month: Callable[[str], Block], *more: Block) -> list[Activity]:
    blocks = [one for name, said in _SAID.items() for one in (month(name), *map(paragraph, said))]
    result = structured(*_FRONT, *blocks, *more)
    assert result.coverage == 1
    return result.document.activities


@pytest.mark.parametrize(
    "month",
    [
        lambda name: heading(name, 2),
        lambda name: heading(name.upper(), 2),
        lambda name: heading(f"{name} 2031", 2),
        lambda name: heading(f"I {name.lower()}", 2),
        lambda name: paragraph(f"{name}:"),
    ],
)
def test_they_are_what_is_done_in_the_month(month: Callable[[str], Block]) -> None:
    activities = _read(month)
    assert [one.responsible for one in activities] == _WHO
    assert [one.ends for one in activities] == _ENDS


def test_what_stands_under_no_month_goes_on() -> None:
    more = (heading("Löpande", 2), paragraph("Elevhälsan erbjuder samtal på skoltid."))
    last = _read(lambda name: heading(name, 2), *more)[-1]
    assert (last.responsible, last.ongoing) == ("Elevhälsan", True)


def test_months_over_text_of_several_sentences_are_no_calendar() -> None:
    several = "Läget var lugnt. Polisen redovisar tre anmälningar, och rektorerna är nöjda med arbetet."
    blocks = [one for name in _SAID for one in (heading(name, 2), paragraph(several))]
    assert not structured(heading("Lägesbild 2031"), heading("Månadsvis"), *blocks).document.activities


def test_a_line_about_the_plan_below_the_last_month_is_nothing_that_is_done() -> None:
    line = paragraph("Färdplanen gäller till och med mars 2032 och ersätts därefter av en ordinarie plan.")
    assert [one.responsible for one in _read(lambda name: heading(name, 2), line)] == _WHO


@pytest.mark.parametrize("said", ["Hela året", "Hela läsåret"])
def test_all_of_a_year_that_nothing_names_goes_on(said: str) -> None:
    activities = structured(
        heading("Åtgärdsplan för trygghet"),
        heading("Åtgärder"),
        heading(said, 2),
        bullet("Vuxna rör sig i korridorerna (ansvar: alla arbetslag)."),
        bullet("Elevhälsan har öppet hus (ansvar: kurator)."),
    ).document.activities
    assert [(one.responsible, one.ongoing, one.comment) for one in activities] == [
        ("alla arbetslag", True, None),
        ("kurator", True, None),
    ]


@pytest.mark.parametrize("over", ["Månad för månad", "Termin för termin", "Steg för steg"])
def test_headings_that_say_how_a_list_is_ordered_are_no_goals(over: str) -> None:
    activities = structured(
        heading("Åtgärdsplan för trygghet 2031"),
        heading("Åtgärder"),
        heading(over, 2),
        bullet("Utbilda personal i bemötande (ansvar: rektorn, maj 2031)."),
        heading("Trygga skolvägar", 2),
        bullet("Laga belysningen vid busshållplatsen (ansvar: gatuchefen, juni 2031)."),
    ).document.activities
    assert activities[0].goal is None

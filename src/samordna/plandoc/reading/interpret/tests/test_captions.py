"""Cards whose numbered caption names the measure, and goals that are named by their number."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.schema import Activity

_GOALS = ("Färre barn utsätts för brott i hemmet", "Alla vet vart de ska vända sig med sin oro")


def _read(*blocks: Block, numbered: str = "Mål {}: {}") -> list[Activity]:
    goals = [paragraph(numbered.format(at, goal)) for at, goal in enumerate(_GOALS, start=1)]
    result = structured(
        heading("Handlingsplan 2031–2033"), heading("Mål", 2), *goals, heading("Insatser", 2), *blocks
    )
    assert result.coverage == 1
    return result.document.activities


def _card(caption: str, does: str, goal: str = "Mål 2") -> Block:
    return table(
        [caption, ""],
        ["Det här gör vi", does],
        ["Huvudansvar", "Skolförvaltningen"],
        ["När", "maj 2031"],
        ["Bidrar till", goal],
    )


@pytest.mark.parametrize(
    "caption",
    ["Insats 1 – {}", "Åtgärd 1: {}", "1. {}", "Kort nr 1 {}", "Aktivitet 1.1 {}", "Åtagande A1. {}"],
)
def test_the_caption_of_a_card_names_what_is_done(caption: str) -> None:
    first, second = _read(
        _card(caption.format("Halvdag om näthat"), "Alla mentorer får öva på samtal."),
        _card(caption.format("Vuxna på bussen"), "Fritidsledare åker med hem."),
    )
    assert (first.action, second.action) == ("Halvdag om näthat", "Vuxna på bussen")
    assert (first.comment, second.comment) == (
        "Alla mentorer får öva på samtal.",
        "Fritidsledare åker med hem.",
    )
    assert (first.responsible, first.ends, first.others) == ("Skolförvaltningen", "2031-05", None)


@pytest.mark.parametrize("numbered", ["Mål {}: {}", "Mål {}. {}", "Mål {} – {}"])
def test_a_goal_named_by_its_number_is_that_goal(numbered: str) -> None:
    cards = (
        _card("Insats 1 – Halvdag om näthat", "Alla övar.", "Mål 2"),
        _card("Insats 2 – Bussvärd", "Vuxna åker.", "mål 1"),
    )
    assert [one.goal for one in _read(*cards, numbered=numbered)] == [_GOALS[1], _GOALS[0]]


def test_a_number_that_two_goals_have_names_none() -> None:
    twice = (paragraph("Mål 2: Något helt annat ska nås"), heading("Kort", 3))
    cards = (_card("Insats 1 – Halvdag om näthat", "Alla övar."), _card("Insats 2 – Bussvärd", "Vuxna åker."))
    assert {one.goal for one in _read(*twice, *cards)} == {"Mål 2"}


def test_what_a_measure_leads_to_in_words_is_its_goal() -> None:
    cards = (
        _card("Insats 1 – Halvdag", "Alla övar.", "Lugnare raster"),
        _card("Insats 2 – Bussvärd", "Vuxna.", "Trygg väg"),
    )
    assert [one.goal for one in _read(*cards)] == ["Lugnare raster", "Trygg väg"]


def _problem_card(caption: str, problem: str, done: tuple[str, str], who: str) -> Block:
    said = [["Problem", problem]] if problem else []
    return table([caption, ""], *said, [*done], ["Huvudansvarig", who], ["Tid", "maj 2031"])


@pytest.mark.parametrize("caption", ["Kort {}: {}", "{}. {}", "Problemkort {} – {}"])
@pytest.mark.parametrize("label", ["Vad vi gör", "Åtgärd"])
def test_a_caption_over_a_problem_and_a_measure_is_what_the_card_is_about(caption: str, label: str) -> None:
    activities = _read(
        _problem_card(
            caption.format(1, "Inbrott"), "Flest kring jul.", (label, "Brev till villaägare"), "Kommunpolisen"
        ),
        _problem_card(
            caption.format(2, "Bedrägerier"),
            "Mest på vardagar.",
            (label, "Träffar för seniorer"),
            "Socialchefen",
        ),
    )
    assert [(one.action, one.responsible) for one in activities] == [
        ("Brev till villaägare", "Kommunpolisen"),
        ("Träffar för seniorer", "Socialchefen"),
    ]
    assert [one.problem for one in activities] == [
        "Inbrott\nFlest kring jul.",
        "Bedrägerier\nMest på vardagar.",
    ]


def test_a_caption_over_what_is_called_a_measure_is_what_the_card_is_about() -> None:
    cards = (
        _problem_card("Kort 1: Inbrott", "", ("Åtgärd", "Brev till villaägare"), "Kommunpolisen"),
        _problem_card("Kort 2: Klotter", "", ("Åtgärd", "Laglig vägg"), "Gatuchefen"),
    )
    assert [one.action for one in _read(*cards)] == ["Brev till villaägare", "Laglig vägg"]


@pytest.mark.parametrize("caption", ["Insats {}: {}", "Kort {}: Utbilda {}"])
def test_a_caption_that_calls_itself_a_measure_or_says_a_deed_names_it(caption: str) -> None:
    cards = (
        _problem_card(
            caption.format(1, "mentorer"), "Få vet hur.", ("Vad vi gör", "Halvdag för alla"), "Skolchefen"
        ),
        _problem_card(
            caption.format(2, "vaktmästare"), "Få vet hur.", ("Vad vi gör", "Två timmar"), "Fastighetschefen"
        ),
    )
    assert [one.comment for one in _read(*cards)] == ["Halvdag för alla", "Två timmar"]

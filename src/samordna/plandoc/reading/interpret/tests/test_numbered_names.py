"""Measures that numbered lines name, with who and when in sentences below them, and what bodies shall do in time."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_MEASURES = (
    ("Årlig lägesbild", "Säkerhetschefen ansvarar för lägesbilden. Den ska vara klar i mars 2027."),
    ("Stöd till anhöriga", "Familjeenheten ansvarar för stödet, som ges löpande."),
    ("Ny belysning i parken", "Gatuchefen ansvarar för att belysningen är på plats senast 30 juni 2027."),
)
_TOLD = [
    ("Årlig lägesbild", "Säkerhetschefen", "2027-03", False),
    ("Stöd till anhöriga", "Familjeenheten", None, True),
    ("Ny belysning i parken", "Gatuchefen", "2027-06-30", False),
]
_BEFORE = (heading("Trygghetsplan 2027"), heading("Bakgrund"), paragraph("Otryggheten har ökat sedan 2025."))
_AFTER = (heading("Uppföljning"), paragraph("Planen följs upp varje år av samordnaren."))


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None, bool]]:
    return [(one.action, one.responsible, one.ends, one.ongoing) for one in result.document.activities]


def _read(*blocks: Block) -> ReadResult:
    result = structured(*_BEFORE, heading("Åtgärder"), *blocks, *_AFTER)
    assert result.coverage == 1
    return result


@pytest.mark.parametrize("number", ["{}. ", "{} ", "Åtgärd {}: ", ""])
def test_bold_lines_below_a_chapter_of_measures_name_them(number: str) -> None:
    names = [heading(number.format(at) + name, 0) for at, (name, _) in enumerate(_MEASURES, 1)]
    texts = [paragraph(text) for _, text in _MEASURES]
    pairs = zip(names, texts, strict=True)
    assert _told(_read(*(block for pair in pairs for block in pair))) == _TOLD


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "Åtgärd {}: ", "Aktivitet {}. "])
def test_numbered_lines_name_measures(number: str) -> None:
    blocks = [
        paragraph(text)
        for at, (name, below) in enumerate(_MEASURES, 1)
        for text in (number.format(at) + name, below)
    ]
    assert _told(_read(*blocks)) == _TOLD


@pytest.mark.parametrize("number", ["{}. ", "{}) "])
def test_the_first_line_of_a_paragraph_names_a_measure(number: str) -> None:
    texts = (f"{number.format(at)}{name}\n{below}" for at, (name, below) in enumerate(_MEASURES, 1))
    assert _told(_read(*map(paragraph, texts))) == _TOLD


def test_numbered_lines_of_plain_text_name_measures() -> None:
    measures = (*_MEASURES[::2], ("Fältarbete på helger", "Fritidschefen ansvarar. Det börjar i maj 2027."))
    texts = [f"{at}. {name}\n{below}" for at, (name, below) in enumerate(measures, 1)]
    result = flat("\n\n".join(("Plan 2027", "Bakgrund", "Otryggheten har ökat.", "Åtgärder", *texts)))
    assert [one[:2] for one in _told(result)] == [
        *(one[:2] for one in _TOLD[::2]),
        (measures[2][0], "Fritidschefen"),
    ]


def test_chapters_that_are_numbered_are_no_measures() -> None:
    blocks = [
        heading("Åtgärdsplan för trygghet", 0),
        *(heading("1. Inledning", 0), paragraph("Nämnden ansvarar för planen, som gäller från mars 2027.")),
        *(heading("2. Organisation", 0), paragraph("Samordnaren ansvarar för arbetet från mars 2027.")),
        *(heading("3. Uppföljning", 0), paragraph("Chefen ansvarar för rapporten i december 2027.")),
    ]
    assert structured(*blocks).document.activities == []


_PROMISES = (
    "Socialnämnden ska senast den 31 maj 2026 ta fram en rutin för avhopparstöd.",
    "Barn- och utbildningsnämnden ska under 2027 erbjuda alla skolor en föreläsning.",
    "Kommunstyrelsen ska senast i november 2027 genomföra en övning.",
)


@pytest.mark.parametrize("above", ["Nämndernas uppdrag", "Nämnder", "Vad var och en ska göra"])
def test_what_bodies_shall_do_in_time_is_to_be_done_whatever_it_stands_under(above: str) -> None:
    result = structured(_BEFORE[0], heading(above), *map(bullet, _PROMISES))
    assert [(one.responsible, one.starts, one.ends) for one in result.document.activities] == [
        ("Socialnämnden", None, "2026-05-31"),
        ("Barn- och utbildningsnämnden", "2027", "2027"),
        ("Kommunstyrelsen", None, "2027-11"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Socialnämnden ska ta fram rutiner.", "Kommunstyrelsen ska leda arbetet."),
        (
            "Nämnderna ska senast i mars 2027 redovisa planen.",
            "Kommunstyrelsen ska i maj 2027 följa upp programmet.",
        ),
        ("Socialnämnden tog 2025 fram en rutin.", "Kommunstyrelsen höll 2026 en övning."),
        (_PROMISES[0], "Övriga nämnder: –"),
    ],
    ids=["always", "the plan itself", "done", "one alone"],
)
def test_what_they_always_do_or_do_with_the_plan_is_not(texts: tuple[str, str]) -> None:
    result = structured(_BEFORE[0], heading("Nämndernas uppdrag"), *map(bullet, texts))
    assert result.document.activities == []


def test_what_bodies_are_to_do_is_no_goal_beside_other_measures() -> None:
    blocks = [block for name, text in _MEASURES for block in (heading(name, 2), paragraph(text))]
    result = _read(*blocks, heading("Nämndernas uppdrag"), *map(bullet, _PROMISES))
    assert len(result.document.activities) == len(_MEASURES) + len(_PROMISES)
    assert not any(one.goal for one in result.document.activities)

"""Sentences that say who answers for what, and those right after them that say when, with whom and how it is followed up."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_SECOND = "Kulturchefen ansvarar för att skriva om hyresreglerna. Det ska vara gjort i maj 2029."


def _read(*texts: str, under: str = "Kunskap") -> ReadResult:
    result = structured(
        heading("Plan mot våld 2028–2030"),
        heading("Inledning", 2),
        paragraph("Så här arbetar vi."),
        heading(under, 2),
        *map(paragraph, texts),
    )
    assert result.coverage == 1
    return result


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_when_and_with_whom_are_told_in_turn() -> None:
    result = _read(
        "Få vet vart de ska vända sig. Kommunledningen ansvarar för att ta fram en webbkurs för alla chefer. "
        "Kursen ska vara klar senast den 31 mars 2029. Fackförbunden i kommunen medverkar.",
        _SECOND,
    )
    assert _told(result) == [
        ("Ta fram en webbkurs för alla chefer", "Kommunledningen", None, "2029-03-31"),
        ("Skriva om hyresreglerna", "Kulturchefen", None, "2029-05"),
    ]
    assert result.document.activities[0].others == "Fackförbunden i kommunen"
    text = "\n".join(one.text for one in result.document.sections)
    assert "Få vet vart de ska vända sig." in text
    assert "webbkurs" not in text
    assert "medverkar" not in text


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Säkerhetschefen svarar för att utse en kontaktperson på varje skola.", "Säkerhetschefen"),
        ("Säkerhetschefen har i uppdrag att öva larmvägarna med alla skolor.", "Säkerhetschefen"),
        ("Barn- och ungdomsnämnden är ansvarig för att starta en kurs.", "Barn- och ungdomsnämnden"),
        ("Räddningstjänsten får i uppgift att se över nödutgångarna.", "Räddningstjänsten"),
        ("Miljöförvaltningen i Ekby har ansvaret för att röja sly vid stigen.", "Miljöförvaltningen i Ekby"),
    ],
)
def test_who_answers_is_said_in_several_ways(sentence: str, who: str) -> None:
    told = _told(_read(f"{sentence} Arbetet görs hösten 2029.", _SECOND))
    assert told[0][1:3] == (who, "2029-23")
    assert not told[0][0].startswith(who)
    assert "Arbetet" not in told[0][0]


def test_what_goes_on_and_how_it_is_followed_up() -> None:
    result = _read(
        "Rektorerna ansvarar för att hålla anhörigkvällar. Kvällarna hålls löpande och följs upp genom antalet besök.",
        "Parkchefen ansvarar för att laga lekplatser. Arbetet sker löpande och mäts genom antalet klagomål.",
    )
    first, second = result.document.activities
    assert (first.action, first.ongoing, first.follow_up) == ("Hålla anhörigkvällar", True, "antalet besök")
    assert (second.action, second.ongoing, second.indicator) == ("Laga lekplatser", True, "antalet klagomål")


def test_a_sentence_about_something_else_is_not_taken_along() -> None:
    result = _read(
        "Rektorerna ansvarar för att hålla anhörigkvällar. Kvällarna börjar i maj 2029. Pandemin tog slut 2022.",
        _SECOND,
    )
    assert result.document.activities[0].action == "Hålla anhörigkvällar"
    assert "Pandemin" in "\n".join(one.text for one in result.document.sections)


@pytest.mark.parametrize(
    "text",
    [
        "Socialnämnden ansvarar för att barn får skydd. Det har gällt länge.",
        "Socialnämnden ansvarar för att utreda alla anmälningar. Anmälningarna är många.",
        "Vi ansvarar för att lyssna på eleverna. Det gör vi löpande.",
    ],
)
def test_what_somebody_always_answers_for_is_no_activity(text: str) -> None:
    assert [
        one.action for one in _read(text, _SECOND, _SECOND).document.activities if "kriva" not in one.action
    ] == []


def test_dated_tasks_count_where_collaboration_is_told_of() -> None:
    texts = (
        "Kommunpolisen ansvarar för att presentera lägesbilden för rådet. Det görs i februari 2029.",
        "Samordnaren ansvarar för att kalla till möten. Det görs löpande.",
    )
    told = _told(_read(_SECOND, *texts, under="Samverkan med polisen"))
    assert [one[0] for one in told] == ["Skriva om hyresreglerna", "Presentera lägesbilden för rådet"]


@pytest.mark.parametrize("what", ["rutin", "handlingsplan", "vägledning"])
def test_what_is_to_be_made_may_be_a_plan_of_its_own(what: str) -> None:
    """It is no word about the plan that tells of it."""
    told = f"Socialchefen ansvarar för att ta fram en {what} för oro. {what.capitalize()}en ska vara klar i mars 2029."
    assert _told(_read(told, _SECOND))[0][1:] == ("Socialchefen", None, "2029-03")

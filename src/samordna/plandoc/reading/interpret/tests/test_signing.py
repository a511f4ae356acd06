"""The day of a decision that is told by who signed, or by whoever else decided, at the end of a file."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_ROWS = (
    ["Aktivitet", "Ansvarig", "När"],
    ["Utbilda ledare", "Rektor", "2031"],
    ["Laga ljuset", "Gatuchef", "2032"],
)


def _read(*ends: str, title: str = "Överenskommelse om trygghet 2031–2032") -> ReadResult:
    return structured(
        heading(title),
        paragraph("Ekby kommun"),
        heading("Inledning", 2),
        paragraph("Parterna arbetar för att fler ska vara trygga."),
        heading("Aktiviteter", 2),
        table(*_ROWS),
        *map(paragraph, ends),
    )


def _decided(result: ReadResult) -> list[tuple[str | None, str | None]]:
    return [(one.body, one.date) for one in result.document.decisions]


@pytest.mark.parametrize(
    "ends",
    [
        ["Ekby den 4 mars 2031", "För kommunen", "Kommundirektör"],
        ["Ekby 2031-03-04"],
        ["Ort och datum: Ekby 2031-03-04"],
        ["Ekby den 4 mars 2031", "______________________"],
        ["Undertecknad den 4 mars 2031"],
        ["Avtalet signerades den 4 mars 2031."],
    ],
)
def test_an_agreement_is_decided_on_the_day_it_was_signed(ends: list[str]) -> None:
    assert _decided(_read(*ends)) == [(None, "2031-03-04")]


def test_a_plan_is_decided_on_the_day_that_a_manager_signed_it_and_it_is_asked_about() -> None:
    result = _read("Ekby den 4 mars 2031", "Förvaltningschef", title="Handlingsplan mot våld 2031")
    assert _decided(result) == [(None, "2031-03-04")]
    assert any("inte utsagt" in flag.what for flag in result.flags)


def test_a_day_that_nobody_signs_at_is_no_decision_nor_are_two() -> None:
    plan = "Handlingsplan mot våld 2031"
    assert _decided(_read("Ekby den 4 mars 2031", title=plan)) == []
    assert (
        _decided(_read("Ekby den 4 mars 2031", "Rektor", "Ekby den 9 mars 2031", "Polischef", title=plan))
        == []
    )


def test_a_decision_that_is_told_goes_before_the_day_of_signing() -> None:
    result = _read("Antagen av kommunstyrelsen 2031-02-01.", "Ekby den 4 mars 2031", "För kommunen")
    assert [date for _, date in _decided(result)] == ["2031-02-01"]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Beslutad den 4 mars 2031 av förvaltningschefen", "förvaltningschefen"),
        ("Antagen 2031-03-04 av styrgruppen", "styrgruppen"),
        ("Planen antogs av lokala BRÅ den 4 mars 2031.", "lokala BRÅ"),
        ("Beslutad av rektor den 4 mars 2031", "rektor"),
    ],
)
def test_whoever_decided_stands_before_or_behind_the_day(line: str, who: str) -> None:
    assert _decided(_read(line, title="Handlingsplan mot våld 2031")) == [(who, "2031-03-04")]

"""The end of a plan's period in other words, its start behind it, and the day of a version."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured


def _plan(*lines: str) -> tuple[str | None, str | None, str | None, list[str]]:
    title = heading("Handlingsplan mot våldsbejakande extremism")
    said = "Planen beskriver arbetet mot extremism i kommunen och hur det följs upp."
    front = [paragraph(line) for line in ("Norrby kommun", *lines)]
    plan = structured(title, *front, heading("Inledning", 2), paragraph(said)).document
    about = plan.metadata
    headings = [one.heading for one in plan.sections]
    return about.period_start, about.period_end, about.version, headings


@pytest.mark.parametrize(
    "line",
    [
        "Giltig t.o.m. 2027-12-31",
        "Giltigt till 2027-12-31",
        "Gäller längst till och med 2027-12-31",
        "Giltig längst t.o.m. 2027-12-31",
        "Upphör att gälla 2027-12-31",
        "Planen upphör att gälla den 31 december 2027.",
        "Planen löper ut 2027-12-31.",
        "Giltighet upphör 2027-12-31",
        "Sista giltighetsdag: 2027-12-31",
        "Upphör: 2027-12-31",
        "Planen gäller till årsskiftet 2027/2028.",
    ],
)
def test_a_plan_says_when_it_ceases(line: str) -> None:
    assert _plan(line) == (None, "2027-12-31", None, ["Inledning"])


@pytest.mark.parametrize(
    "line",
    [
        "Träder i kraft 2026-02-01 och gäller t.o.m. 2027-12-31",
        "Planen gäller till och med den 31 december 2027 och börjar gälla den 1 februari 2026.",
        "Börjar gälla 2026-02-01. Upphör att gälla 2027-12-31.",
        "Löftena gäller 1 februari 2026 – 31 december 2027.",
    ],
)
def test_both_ends_stand_in_any_order(line: str) -> None:
    assert _plan(line) == ("2026-02-01", "2027-12-31", None, ["Inledning"])


def test_an_end_takes_its_start_from_the_years_of_the_cover() -> None:
    assert _plan("Läsåret 2026/2027", "Gäller till och med 2027-06-30")[:2] == ("2026-08", "2027-06-30")
    assert _plan("Gäller till och med 2027-06-30")[:2] == (None, "2027-06-30")


@pytest.mark.parametrize(
    "line",
    [
        "Version 1.2, 2026-01-15",
        "Version 1.2 (2026-01-15)",
        "Version: 1.2 2026-01-15",
        "Version 1.2 | 2026-01-15",
        "Ver. 1.2 – 15 januari 2026",
        "2026-01-15, version 1.2",
    ],
)
def test_the_day_of_a_version_tells_of_the_file(line: str) -> None:
    assert _plan(line) == (None, None, "1.2", ["Inledning"])
    text = (
        f"Handlingsplan mot våld\nNorrby kommun\n{line}\n\nInledning\n\nPlanen beskriver arbetet i kommunen."
    )
    assert [one.heading for one in flat(text).document.sections] == ["Inledning"]


def test_a_version_that_was_decided_is_no_day_of_the_file() -> None:
    plan = flat(
        "Handlingsplan mot våld\nVersion 2, beslutad av socialnämnden 2026-01-15 § 4\n\nInledning\n\nText."
    )
    assert plan.document.metadata.adopted == "2026-01-15"


@pytest.mark.parametrize(
    ("title", "valid", "period"),
    [
        ("Handlingsplan 2027 för Norrvikens kommun", "Giltig t.o.m. 2028-12-31", ("2027", "2028-12-31")),
        ("Trygghetsplan 2027", "Planen gäller till och med den 30 juni 2027.", ("2027", "2027-06-30")),
        ("Handlingsplan 2029", "Giltig t.o.m. 2028-12-31", (None, "2028-12-31")),
    ],
)
def test_the_year_of_the_title_begins_a_plan_whose_end_is_said_apart(
    title: str, valid: str, period: tuple[str | None, str]
) -> None:
    told = structured(heading(title), paragraph(valid), heading("Inledning"), paragraph("Text."))
    metadata = told.document.metadata
    assert (metadata.period_start, metadata.period_end) == period

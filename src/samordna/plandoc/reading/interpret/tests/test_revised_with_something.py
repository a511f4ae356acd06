"""When a plan is revised as something else is done, or after it, which a sentence or the one before it tells of."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("En större utvärdering görs 2034 inför att programmet revideras.", "2034"),
        ("Utvärdering sker hösten 2033 inför revidering av planen.", "2033-23"),
        ("Programmet utvärderas under 2033, innan det revideras.", "2033"),
        ("En ny lägesbild tas fram hösten 2033. Planen revideras i samband med det.", "2033-23"),
        ("Lägesbilden uppdateras i november 2033. Då revideras också planen.", "2033-11"),
        ("Översiktsplanen antas 2034. I samband med det revideras programmet.", "2034"),
        ("Planen följs upp varje år. Den revideras i samband med det.", None),
        ("Lägesbilden togs fram 2031 inför att planen skrevs.", None),
        ("En ny lägesbild tas fram hösten 2033. Planen är beslutad i samband med det.", None),
    ],
)
def test_that_is_its_next_revision(text: str, when: str | None) -> None:
    result = structured(
        heading("Program för tillgänglighet"),
        paragraph("Antaget av kommunfullmäktige 2031-09-29, § 112"),
        heading("Uppföljning", 2),
        paragraph(text),
    )
    assert result.document.metadata.next_revision == when


@pytest.mark.parametrize(
    ("value", "who", "when"),
    [
        ("säkerhetssamordnare, senast september 2028", "säkerhetssamordnare", "2028-09"),
        ("Folkhälsostrateg (nästa gång 2027)", "Folkhälsostrateg", "2027"),
        ("trygghetssamordnaren – under våren 2028", "trygghetssamordnaren", "2028-21"),
        ("Socialchef, individ- och familjeomsorg", "Socialchef, individ- och familjeomsorg", None),
    ],
)
def test_when_a_plan_is_revised_may_stand_behind_who_does_it(value: str, who: str, when: str | None) -> None:
    plan = structured(
        heading("Handlingsplan mot extremism"), paragraph(f"Ansvarig för revidering: {value}")
    ).document.metadata
    assert (plan.responsible_for_revision, plan.next_revision) == (who, when)

"""The prevention council, agreements and coordinators: read where the text tells of them, never from a mention."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.schema import Coordinator, PlanDocument
from samordna.plandoc.vocabulary import Scope

TITLE = heading("Handlingsplan mot våldsbejakande extremism")


def _plan(text: str, over: str = "Samverkan") -> PlanDocument:
    return structured(TITLE, heading(over), paragraph(text)).document


def test_a_council_with_its_leader_and_members() -> None:
    council = _plan(
        "Kommunens strategiska brottsförebyggande råd leds av kommunstyrelsens ordförande och består av polisen, "
        "räddningstjänsten och skolchefen. Rådet möts fyra gånger om året."
    ).council
    assert council is not None
    assert council.name == "Kommunens strategiska brottsförebyggande råd"
    assert council.led_by == "kommunstyrelsens ordförande"
    assert council.members == ["polisen", "räddningstjänsten", "skolchefen"]
    assert council.origin[0].text is not None
    assert council.origin[0].text.startswith("Kommunens strategiska")


def test_a_council_with_a_heading_of_its_own() -> None:
    council = structured(
        TITLE,
        heading("Lokalt brottsförebyggande råd"),
        paragraph("Ordförande är kommunalrådet."),
        bullet("Polisen"),
        bullet("Bostadsbolaget"),
    ).document.council
    assert council is not None
    assert (council.name, council.led_by) == ("Lokalt brottsförebyggande råd", "kommunalrådet")
    assert council.members == ["Polisen", "Bostadsbolaget"]


@pytest.mark.parametrize(
    "text",
    [
        "Arbetet stäms av med brottsförebyggande rådet två gånger per år.",
        "Ansvarig för uppföljningen är brottsförebyggande rådet.",
    ],
)
def test_a_council_that_is_only_named_is_none(text: str) -> None:
    assert _plan(text).council is None


def test_an_agreement_told_in_sentences() -> None:
    (agreement,) = _plan(
        "En samverkansöverenskommelse mellan kommunen och lokalpolisområde Norr undertecknades den 3 maj 2024. "
        "Den syftar till att öka tryggheten i centrum och omfattar skolan, torget och nattlivet."
    ).agreements
    assert agreement.parties == "kommunen och lokalpolisområde Norr"
    assert agreement.purpose == "öka tryggheten i centrum"
    assert agreement.areas == "skolan, torget och nattlivet"
    assert agreement.date == "2024-05-03"


def test_agreements_in_a_table_stand_there_alone() -> None:
    plan = structured(
        TITLE,
        heading("Överenskommelser"),
        table(
            ["Parter", "Syfte", "Områden", "Datum"],
            ["Kommunen och polisen", "Trygga torg", "Centrum", "2024-10-01"],
        ),
    ).document
    (agreement,) = plan.agreements
    assert (agreement.parties, agreement.purpose) == ("Kommunen och polisen", "Trygga torg")
    assert (agreement.areas, agreement.date) == ("Centrum", "2024-10-01")
    assert plan.sections[0].text == "{{agreements}}"


def test_no_agreement_without_parties() -> None:
    assert not _plan(
        "Kommunen ser över om en överenskommelse behövs. Avtal om lokaler tecknas mellan parterna."
    ).agreements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Säkerhetschefen är kommunens samordnare.", [(Scope.CENTRAL, "Säkerhetschefen", None)]),
        (
            "Trygghetsstrategen är lokal samordnare. Utredaren är hens ersättare.",
            [(Scope.LOCAL, "Trygghetsstrategen", "Utredaren")],
        ),
        (
            "Lokal samordnare är enhetschefen för ungdomsstöd.",
            [(Scope.LOCAL, "Enhetschefen för ungdomsstöd", None)],
        ),
        ("Rektorn är förvaltningens samordnare.", [(Scope.LOCAL, "Rektorn", None)]),
        ("Stadens centrala samordnare stödjer arbetet.", [(Scope.CENTRAL, "Central samordnare", None)]),
        ("Kommunens samordnare: HR-chefen (ersättare: juristen)", [(Scope.CENTRAL, "HR-chefen", "juristen")]),
        (
            "Central samordnare är säkerhetschefen. Ersättare är utredaren.",
            [(Scope.CENTRAL, "Säkerhetschefen", "utredaren")],
        ),
        ("Central samordnare: se bilaga 2", [(Scope.CENTRAL, "Central samordnare", None)]),
        ("Varje förvaltning behöver samordnare som känner verksamheten.", []),
    ],
)
def test_coordinators(text: str, expected: list[tuple[Scope, str, str | None]]) -> None:
    assert [_facts(one) for one in _plan(text, "Roller och ansvar").coordinators] == expected


@pytest.mark.parametrize(
    ("named", "deputy"),
    [
        ("Central samordnare: säkerhetschefen", "Ersättare: utredaren"),
        ("Centrala samordnaren – säkerhetschefen", "Ställföreträdare för samordnaren – utredaren"),
    ],
)
def test_a_coordinator_and_the_deputy_on_lines_of_their_own(named: str, deputy: str) -> None:
    for line in (paragraph, bullet):
        plan = structured(TITLE, heading("Samordnare"), line(named), line(deputy)).document
        assert [_facts(one) for one in plan.coordinators] == [(Scope.CENTRAL, "Säkerhetschefen", "utredaren")]


def _facts(one: Coordinator) -> tuple[Scope, str, str | None]:
    return one.scope, one.function, one.deputy


def test_a_coordinator_without_scope_is_asked_about() -> None:
    result = structured(TITLE, heading("Roller"), paragraph("Säkerhetsstrategen är samordnare för arbetet."))
    (coordinator,) = result.document.coordinators
    assert [flag.item for flag in result.flags] == [coordinator.id]


def test_references_departments_and_tasks_under_their_headings() -> None:
    plan = structured(
        TITLE,
        paragraph("Dnr KS 2025/12"),
        heading("Organisation"),
        heading("Avdelningar", 2),
        bullet("Individ- och familjeomsorg: stöd till unga och familjer"),
        bullet("Kultur och fritid"),
        heading("Samordnarens uppgifter"),
        bullet("Håller ihop planen"),
        heading("Underlag och hänvisningar"),
        bullet("Lag om kommuners ansvar för brottsförebyggande arbete (2023:196)"),
        bullet("Kommunens trygghetsmätning"),
    ).document
    assert [(one.name, one.text) for one in plan.departments] == [
        ("Individ- och familjeomsorg", "stöd till unga och familjer"),
        ("Kultur och fritid", ""),
    ]
    assert [one.text for one in plan.coordinator_tasks] == ["Håller ihop planen"]
    assert [(one.text, one.number) for one in plan.references] == [
        ("Lag om kommuners ansvar för brottsförebyggande arbete", "2023:196"),
        ("Kommunens trygghetsmätning", None),
    ]

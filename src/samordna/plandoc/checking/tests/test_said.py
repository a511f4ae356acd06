"""What running text tells where no field holds it, and what only sounds like it."""

import pytest

from samordna.plandoc.checking import said
from samordna.plandoc.checking.case import Case
from samordna.plandoc.checking.tests.factories import TODAY
from samordna.plandoc.schema import PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind


def case(text: str) -> Case:
    return Case(PlanDocument(sections=[Section(id="s", heading="Avsnitt", text=text)]), TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kommunstyrelsen rapporterade till kommunfullmäktige den 16 juni 2025.", "2025-06-16"),
        ("Arbetet redovisades för fullmäktige i november 2025.", "2025-11"),
        ("Rapport till fullmäktige lämnades 2024-11-04 och redovisades igen 2025-11-03.", "2025-11-03"),
        ("Kommunstyrelsen ska rapportera till fullmäktige i juni 2025.", None),
        ("Arbetet redovisas för fullmäktige varje år, första gången i april 2025.", None),
        ("Fullmäktige antog planen den 3 mars 2025.", None),
        ("Rapporterades till fullmäktige den 4 november 2026.", None),
    ],
)
def test_the_last_report_to_the_council(text: str, day: str | None) -> None:
    assert said.council_report(case(text)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lägesbilden beslutades av kommunstyrelsen i oktober 2025.", "2025-10"),
        ("Kommunens bild togs fram i september 2024 med polisen.", "2024-09"),
        ("Lägesbilden ska vara beslutad senast den 1 oktober 2025.", None),
        ("Lägesbilden beskriver händelser under 2024 och 2025.", None),
    ],
)
def test_the_day_of_the_picture(text: str, day: str | None) -> None:
    assert said.picture_date(case(text)) == day


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Kommunen har en överenskommelse med polisen. Syftet är färre brott. Den omfattar resecentrum.",
            True,
        ),
        ("En överenskommelse med polisen finns sedan 2024.", False),
        ("Syftet med planen är trygghet. Den omfattar alla nämnder.", False),
    ],
)
def test_an_agreement_in_prose(text: str, described: bool) -> None:
    assert said.describes_an_agreement(case(text)) is described


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kommunstyrelsen går igenom planen i november 2028.", True),
        ("Nämnden får en lägesrapport om planen varje höst.", True),
        ("Förvaltningen stämmer av åtgärderna varje termin.", True),
        ("Kostnaden redovisas i årsbokslutet.", False),
        ("Varje verksamhet tar in aktiviteterna i sin verksamhetsplan.", False),
        ("Planen ses över hösten 2028.", False),
    ],
)
def test_the_chapter_on_following_up_tells_when(text: str, told: bool) -> None:
    chapter = Section(id="s", heading="Uppföljning", kind=SectionKind.FOLLOW_UP, text=text)
    assert said.follow_up_occasion(Case(PlanDocument(sections=[chapter]), TODAY)) is told

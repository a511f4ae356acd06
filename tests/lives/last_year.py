"""Where the new picture begins: areas that may be told of, and the picture that was decided a year ago."""

from lives.town import Town
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import PartnerFactory
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.picture.words import Contributor
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.situation.gathering.tests.factories import a_request
from samordna.situation.models import Picture
from samordna.situation.tests.factories import a_picture, a_problem, an_area, decided

GRAFFITI = "Klotter vid skolorna"
POLICE, SCHOOL = "polisen@ekdala.example", "skolan@ekdala.example"


def decide_last_years(town: Town) -> Picture:
    act_for(town.home)
    whole = an_area(town.home, "Ekdala", kind=AreaKind.MUNICIPALITY, population=31_000)
    north = an_area(town.home, "Norra", parent=whole)
    an_area(town.home, "Södra", parent=whole)
    picture = a_picture(town.home, town.unit)
    a_problem(picture, GRAFFITI, areas=[north.pk], seen="Varje månad.", causes="Stängda gårdar.")
    police = PartnerFactory(municipality=town.home, name="Polisen i Ekdala")
    a_request(picture, partner=police, email=POLICE)
    a_request(picture, kind=Contributor.SCHOOL, email=SCHOOL)
    return decided(picture)


def draft_a_plan(town: Town) -> PlanVersion:
    """With nothing told of how things are, and nothing planned."""
    act_for(town.home)
    empty = document(problems=[], situation={}, activities=[])
    plan: PlanVersion = VersionFactory(municipality=town.home, document=empty, unit=town.unit)
    return plan

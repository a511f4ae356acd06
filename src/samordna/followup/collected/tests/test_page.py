"""All boards' reports in one document: on screen, kept, as files, and to whom."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.reports import report_send
from samordna.followup.models import FollowUpOccasion, KeptCollection
from samordna.followup.reporting.tests.samples import a_report
from samordna.followup.tests.factories import OccasionFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.organisation.tests.word_template import all_words, keep_template
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_here")]

MOST_QUERIES = 12


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


@pytest.fixture
def occasion(home: Municipality) -> FollowUpOccasion:
    return OccasionFactory(municipality=home, name="T1 2027")


def plan(home: Municipality, board: str, size: int = 2, **told: object) -> PlanVersion:
    metadata = {"title": f"Plan för {board}", "board": board}
    return adopt(VersionFactory(municipality=home, document=document(size, metadata=metadata, **told)))


def web_of(home: Municipality, role: Role = Role.CENTRAL_COORDINATOR) -> Client:
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=home, role=role).user)
    return web


def base(occasion: FollowUpOccasion) -> str:
    return f"/hemby/uppfoljning/{occasion.pk}/alla-namnder/"


def test_each_number_leads_to_its_rows_and_who_has_not_reported_is_named(
    home: Municipality, occasion: FollowUpOccasion
) -> None:
    version = plan(home, "Socialnämnden")
    silent = plan(home, "Kulturnämnden")
    report = a_report(occasion, version)
    report_send(report=report, user=None)
    web = web_of(home)
    assert f'href="{base(occasion)}"' in web.get(f"/hemby/uppfoljning/{occasion.pk}/").content.decode()
    page = web.get(base(occasion)).content.decode()
    assert (
        "Planer som gäller: 2. Rapporterade till T1 2027: 1, med 2 aktiviteter tillsammans. Inte rapporterade: 1."
        in page
    )
    assert f'href="/hemby/uppfoljning/rapporter/{report.pk}/"' in page
    assert f'href="/hemby/planer/{version.pk}/aktiviteter/?status=done"' in page
    assert f'<a href="/hemby/planer/{silent.pk}/">Plan för Kulturnämnden</a>, Kulturnämnden' in page
    assert "En plan är inte rapporterad än." in page


def test_who_has_not_reported_is_in_the_spreadsheet_too(
    home: Municipality, occasion: FollowUpOccasion
) -> None:
    report_send(report=a_report(occasion, plan(home, "Socialnämnden")), user=None)
    plan(home, "Kulturnämnden")
    file = web_of(home).get(f"{base(occasion)}ladda-ner/csv/").content.decode("utf-8-sig")
    assert "Kulturnämnden;Plan för Kulturnämnden;Inte rapporterad;" in file


def test_a_report_that_replaces_another_counts_alone(home: Municipality, occasion: FollowUpOccasion) -> None:
    version = plan(home, "Socialnämnden")
    for _time in range(2):
        report_send(report=a_report(occasion, version), user=None)
    assert "Planer som gäller: 1. Rapporterade till" in web_of(home).get(base(occasion)).content.decode()


def test_what_is_kept_does_not_change(home: Municipality, occasion: FollowUpOccasion) -> None:
    report_send(report=a_report(occasion, plan(home, "Socialnämnden")), user=None)
    web = web_of(home)
    for _time in range(2):
        assert web.post(f"{base(occasion)}spara/").status_code == 302
    act_for(home)
    assert KeptCollection.objects.count() == 1
    plan(home, "Kulturnämnden")
    assert "Planer som gäller: 2. Rapporterade till T1 2027: 1," in web.get(base(occasion)).content.decode()
    assert "Planer som gäller: 1." in web.get(f"{base(occasion)}?sparad").content.decode()
    assert "Kulturnämnden" not in web.get(f"{base(occasion)}ladda-ner/csv/?sparad").content.decode()
    act_for(home)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE followup_keptcollection SET document = '{}'")


def test_nothing_restricted_is_in_it(home: Municipality, occasion: FollowUpOccasion) -> None:
    sections = [{"heading": "Slutet", "text": "{{environments-9}}", "restricted": True}]
    environments = [{"name": "Hemlig miljö", "place": "environments-9"}, {"name": "Öppen miljö"}]
    plan(home, "Socialnämnden", sections=sections, environments=environments)
    page = web_of(home).get(base(occasion)).content.decode()
    assert "Öppen miljö" in page
    assert "Hemlig" not in page


def test_who_sees_who_covers_what_reads_it_and_the_central_coordinator_keeps_it(
    home: Municipality, occasion: FollowUpOccasion
) -> None:
    assert web_of(home, Role.READER).get(base(occasion)).status_code == 200
    assert web_of(home, Role.READER).post(f"{base(occasion)}spara/").status_code == 403
    assert web_of(home, Role.CONTRIBUTOR).get(base(occasion)).status_code == 403
    assert web_of(home).get(f"{base(occasion)}?sparad").status_code == 404


@pytest.mark.slow
@pytest.mark.parametrize("size", [1, 26])
def test_the_page_asks_a_fixed_number_of_queries(
    home: Municipality, occasion: FollowUpOccasion, size: int
) -> None:
    for number in range(size):
        report_send(report=a_report(occasion, plan(home, f"Nämnd {number}", 3)), user=None)
    assert queries_of(web_of(home), base(occasion)) <= MOST_QUERIES


@pytest.mark.slow
def test_it_is_a_pdf_and_a_word_file_in_the_municipalitys_own_template(
    home: Municipality, occasion: FollowUpOccasion
) -> None:
    keep_template(home)
    report_send(report=a_report(occasion, plan(home, "Socialnämnden")), user=None)
    assert web_of(home).get(f"{base(occasion)}ladda-ner/pdf/").content.startswith(b"%PDF-")
    whole = all_words(web_of(home).get(f"{base(occasion)}ladda-ner/docx/").content)
    assert "Georgia" in whole
    assert "Socialnämnden" in whole

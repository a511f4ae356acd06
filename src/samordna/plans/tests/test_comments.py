"""What a plan says of an activity in no field of its own is its comment: it is shown and changed, and no report takes it away."""

import pytest
from django.test import Client

from samordna.accounts.tests.factories import UserFactory
from samordna.core.tests.tenants import act_for
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing import Format, write
from samordna.plans.commands import activity_status_set
from samordna.plans.documents import document_of
from samordna.plans.models import Activity
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import address, signed_in

pytestmark = pytest.mark.django_db
OWN = "Hejarklack: Supportrarna"


@pytest.fixture
def activity() -> Activity:
    plan = document(1)
    plan.activities[0].comment = OWN
    version = VersionFactory(document=plan)
    act_for(version.municipality)
    found: Activity = version.activity_set.get()
    return found


def test_it_is_shown_and_changed_where_the_activity_is(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    page = address(activity.version, f"aktiviteter/{activity.pk}/")
    assert OWN in client.get(page).content.decode()
    form = client.get(address(activity.version, f"innehall/aktiviteter/{activity.pk}/")).content.decode()
    assert OWN in form
    assert "Kommer inte med i offentliga filer." in form


def test_no_report_takes_it_away(client: Client, activity: Activity) -> None:
    user = UserFactory()
    for comment in ("Lokalen saknas", "Klart nu", ""):
        activity_status_set(activity=activity, status=Status.DELAYED, comment=comment, user=user)
        activity.refresh_from_db()
        assert activity.comment == "\n\n".join(filter(None, (OWN, comment)))
    signed_in(client, activity.municipality)
    page = client.get(address(activity.version, f"aktiviteter/{activity.pk}/")).content.decode()
    assert page.count(OWN) == 1
    assert page.count("Klart nu") == 1


def test_internal_files_show_it_and_public_ones_do_not(activity: Activity) -> None:
    plan = document_of(activity.version)
    internal = write(plan, Format.CSV, public=False).decode("utf-8-sig", errors="replace")
    assert OWN in internal
    assert OWN not in write(plan, Format.CSV, public=True).decode("utf-8-sig", errors="replace")

"""A list that is declared by another slice: its own addresses and permission, and pages made from nothing but the declaration."""

from dataclasses import replace

import pytest
from django.urls import include, path
from django.utils.translation import override

from samordna.accounts.roles import Action, Role
from samordna.accounts.tests.clients import signed_in
from samordna.config.urls import urlpatterns as of_the_house
from samordna.organisation.catalogues import BODIES, GUIDELINES
from samordna.organisation.catalogues.addresses import addresses
from samordna.organisation.catalogues.forms import form_of
from samordna.organisation.models import Guideline, Municipality
from samordna.organisation.tests.factories import BodyFactory, UnitFactory

ELSEWHERE = replace(
    GUIDELINES,
    name="advice",
    list_name="all_advice",
    path="rad/",
    namespace="elsewhere",
    edit=Action.EDIT_CONTACTS,
)
urlpatterns = [
    path("<slug:municipality>/", include((addresses(ELSEWHERE, "stod/"), "elsewhere"))),
    *of_the_house,
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def test_it_is_listed_added_changed_removed_and_put_back_at_its_own_addresses(here: Municipality) -> None:
    web, base = signed_in(here, Role.CENTRAL_COORDINATOR), f"/{here.slug}/stod/rad/"
    assert f'href="{base}ny/"' in web.get(base).content.decode()
    new = {"title": "Ring först", "kind": "guideline", "decided": "mars 2027", "text": "Så gör vi."}
    page = web.post(f"{base}ny/", new, follow=True)
    row = Guideline.objects.get()
    assert page.redirect_chain[-1][0] == f"{base}{row.pk}/"
    for told in ("Ring först", "mars 2027", "Så gör vi.", f'href="{base}"', f'href="{base}{row.pk}/andra/"'):
        assert told in page.content.decode()
    web.post(f"{base}{row.pk}/andra/", {**new, "title": "Ring alltid först"})
    assert "Ring alltid först" in web.get(f"{base}?q=alltid&slag=guideline").content.decode()
    assert "Ring alltid först" not in web.get(f"{base}?q=aldrig").content.decode()
    gone = web.post(f"{base}{row.pk}/ta-bort/", follow=True).content.decode()
    assert f'action="{base}{row.pk}/aterstall/"' in gone
    assert web.get(f"{base}{row.pk}/andra/").status_code == 404
    web.post(f"{base}{row.pk}/aterstall/")
    assert Guideline.objects.present().get() == row


def test_who_may_change_at_a_unit_only_changes_nothing_of_the_whole_municipality(here: Municipality) -> None:
    row = Guideline.objects.create(municipality=here, title="Ring först", decided="2027")
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    base = f"/{here.slug}/stod/rad/"
    assert web.get(f"{base}{row.pk}/").status_code == 200
    assert f'href="{base}ny/"' not in web.get(base).content.decode()
    for ending in ("ny/", f"{row.pk}/andra/", f"{row.pk}/ta-bort/", f"{row.pk}/aterstall/"):
        assert web.post(f"{base}{ending}", {"title": "Annat"}).status_code == 403, ending
    row.refresh_from_db()
    assert (row.title, row.removed_at) == ("Ring först", None)


def test_a_reference_to_its_own_kind_is_never_to_itself(here: Municipality) -> None:
    one, other = BodyFactory(municipality=here), BodyFactory(municipality=here)
    form = form_of(BODIES)(instance=one, municipality=here)
    assert set(form.fields["successor"].queryset) == {other}  # type: ignore[attr-defined]
    form = form_of(GUIDELINES)(municipality=here)
    assert set(form.fields["body"].queryset) == {one, other}  # type: ignore[attr-defined]


def test_every_field_is_called_what_it_is_in_the_readers_language(here: Municipality) -> None:
    form = form_of(BODIES)(municipality=here)
    for language, label in (("sv", "Gäller från"), ("en", "Valid from")):
        with override(language):
            assert str(form["valid_from"].label) == label

"""Agreements: written, changed, renewed, removed and put back, with what each party does."""

from datetime import date, timedelta
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from openpyxl import load_workbook

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Agreement, AgreementParty
from samordna.collaboration.tests.agreement_factories import AgreementFactory, an_agreement
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.organisation.tests.factories import PartnerFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def police(here: Municipality) -> Partner:
    return PartnerFactory(municipality=here, name="Polisen i Ekdala")


def text_of(web: Client, here: Municipality, address: str = "", status: int = 200) -> str:
    answer = web.get(f"/{here.slug}/samverkan/overenskommelser/{address}")
    assert answer.status_code == status
    return " ".join(unescape(answer.content.decode()).split())


def sent(web: Client, here: Municipality, address: str, **values: Any) -> Any:
    return web.post(f"/{here.slug}/samverkan/overenskommelser/{address}", values)


def told(police: Partner, **more: Any) -> dict[str, Any]:
    return {
        "title": "Samverkan mot extremism",
        "purpose": "Dela lägesbilder.",
        "areas": "Våldsbejakande extremism",
        "remind_months": 6,
        "partners": [police.pk],
        "valid_from": "2026-01-01",
        **more,
    }


def test_an_empty_page_says_what_the_act_asks_for(here: Municipality) -> None:
    page = text_of(signed_in(here), here)
    assert "sträva efter skriftliga överenskommelser" in page
    assert "ny/" in page
    assert "ny/" not in text_of(signed_in(here, Role.READER), here)


def test_an_agreement_is_written_with_its_parties(here: Municipality, unit: Unit, police: Partner) -> None:
    web = signed_in(here)
    assert "Polisen i Ekdala" in text_of(web, here, "ny/")
    assert sent(web, here, "ny/", **told(police, units=[unit.pk])).status_code == 302
    row = Agreement.objects.get()
    assert {str(one) for one in row.parties.all()} == {"Socialförvaltningen", "Polisen i Ekdala"}
    page = text_of(web, here, f"{row.pk}/")
    assert "Dela lägesbilder." in page
    assert "tills vidare" in page
    assert "Polisen i Ekdala" in text_of(web, here)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"valid_to": "2025-12-31"}, "Den sista dagen"),
        ({"valid_to": "2026-03-01"}, "Påminnelsen infaller före den första dagen"),
        ({"partners": []}, "Välj minst en samverkanspart"),
        ({"purpose": ""}, "måste fyllas i"),
        ({"purpose": "Ring Anna Andersson på 070-123 45 67."}, "telefonnummer"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_saved(
    here: Municipality, police: Partner, wrong: dict[str, Any], words: str
) -> None:
    answer = sent(signed_in(here), here, "ny/", **told(police, **wrong))
    assert answer.status_code == 422
    assert words in unescape(answer.content.decode())
    assert not Agreement.objects.exists()


def test_two_of_one_name_hold_at_different_times(here: Municipality, police: Partner) -> None:
    web = signed_in(here)
    first = an_agreement(here, police, title="samverkan mot extremism", valid_to=date(2026, 6, 30))
    answer = sent(web, here, "ny/", **told(police))
    assert answer.status_code == 422
    assert "gäller samtidigt" in unescape(answer.content.decode())
    assert sent(web, here, "ny/", **told(police, valid_from="2026-07-01")).status_code == 302
    answer = sent(web, here, f"{first.pk}/redigera/", **told(police, valid_from="2017-03-01"))
    assert answer.status_code == 422


def test_a_renewal_follows_the_old_one(here: Municipality, police: Partner, unit: Unit) -> None:
    web = signed_in(here)
    last, begins = localdate() + timedelta(days=60), localdate() + timedelta(days=61)
    old = an_agreement(here, police, unit, title="Samverkan", valid_to=last)
    page = text_of(web, here, f"{old.pk}/")
    assert "Inget förnyar den ännu" in page
    form = text_of(web, here, f"{old.pk}/fornya/")
    assert begins.isoformat() in form
    early = told(police, title="Samverkan", valid_from=localdate().isoformat())
    assert sent(web, here, f"{old.pk}/fornya/", **early).status_code == 422
    late = early | {"valid_from": begins.isoformat()}
    assert sent(web, here, f"{old.pk}/fornya/", **late).status_code == 302
    new = Agreement.objects.get(follows=old)
    assert "Förnyas av" in text_of(web, here, f"{old.pk}/")
    assert (
        web.get(f"/{here.slug}/samverkan/overenskommelser/{old.pk}/fornya/")
        .headers["Location"]
        .endswith(f"{new.pk}/")
    )
    sent(web, here, f"{old.pk}/ta-bort/")
    old.refresh_from_db()
    assert old.removed_at is None


def test_one_that_held_until_further_notice_ends_the_day_before(here: Municipality, police: Partner) -> None:
    old = an_agreement(here, police, title="Samverkan")
    sent(
        signed_in(here),
        here,
        f"{old.pk}/fornya/",
        **told(police, title="Samverkan 2", valid_from="2026-09-01"),
    )
    old.refresh_from_db()
    assert old.valid_to == date(2026, 8, 31)


def test_a_party_that_comes_back_has_its_undertakings_back(
    here: Municipality, police: Partner, unit: Unit
) -> None:
    web = signed_in(here)
    row = an_agreement(here, police, unit)
    of_unit = AgreementParty.objects.get(unit=unit)
    sent(web, here, f"{row.pk}/ataganden/", **{f"does_{of_unit.pk}": "Leder arbetsgruppen."})
    assert "Leder arbetsgruppen." in text_of(web, here, f"{row.pk}/")
    values = told(police, title=row.title)
    sent(web, here, f"{row.pk}/redigera/", **values)
    assert "Leder arbetsgruppen." not in text_of(web, here, f"{row.pk}/")
    sent(web, here, f"{row.pk}/redigera/", **values | {"units": [unit.pk]})
    assert "Leder arbetsgruppen." in text_of(web, here, f"{row.pk}/")
    assert AgreementParty.objects.count() == 2


def test_it_is_removed_and_put_back(here: Municipality, police: Partner) -> None:
    web, row = signed_in(here), an_agreement(here, police)
    sent(web, here, f"{row.pk}/ta-bort/")
    text_of(web, here, f"{row.pk}/", status=404)
    sent(web, here, f"{row.pk}/aterstall/")
    assert row.title in text_of(web, here, f"{row.pk}/")


def test_a_local_coordinator_leads_those_of_the_own_unit(
    here: Municipality, police: Partner, unit: Unit
) -> None:
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    own, common = an_agreement(here, police, unit=unit), an_agreement(here, police)
    text_of(web, here, f"{own.pk}/redigera/")
    text_of(web, here, f"{common.pk}/redigera/", status=403)
    assert "Redigera" not in text_of(web, here, f"{common.pk}/")
    assert sent(web, here, "ny/", **told(police)).status_code == 422
    assert sent(web, here, "ny/", **told(police, unit=unit.pk)).status_code == 302


def test_a_search_has_it_and_the_unit_lists_it(here: Municipality, police: Partner, unit: Unit) -> None:
    web = signed_in(here, Role.READER)
    row = an_agreement(here, police, unit, title="Samverkan i Ekdala", areas="Narkotika bland unga")
    page = web.get(f"/{here.slug}/sok/?q=narkotika").content.decode()
    assert f"/samverkan/overenskommelser/{row.pk}/" in page
    page = web.get(f"/{here.slug}/organisation/enheter/{unit.pk}/").content.decode()
    assert f"/samverkan/overenskommelser/{row.pk}/" in page


def test_ended_ones_stand_by_themselves(here: Municipality, police: Partner) -> None:
    an_agreement(here, police, title="Gamla", valid_to=date(2020, 1, 1))
    an_agreement(here, police, title="Nuvarande")
    web = signed_in(here)
    assert "Gamla" not in text_of(web, here)
    assert "1 som har upphört" in text_of(web, here)
    page = text_of(web, here, "?visa=avslutade")
    assert "Gamla" in page
    assert "Nuvarande" not in page


@pytest.mark.slow
def test_forty_agreements_take_as_many_questions_as_one(
    here: Municipality, police: Partner, unit: Unit
) -> None:
    web = signed_in(here)
    row = an_agreement(here, police, unit)
    addresses = [f"/{here.slug}/samverkan/overenskommelser/{end}" for end in ("", f"{row.pk}/", "ny/")]
    few = [queries_of(web, address) for address in addresses]
    for number in range(40):
        other = PartnerFactory(municipality=here)
        an_agreement(here, other, UnitFactory(municipality=here), title=f"Nummer {number}")
        AgreementFactory(municipality=here)
    assert [queries_of(web, address) for address in addresses] == few
    assert max(few) <= 12


def test_a_partner_is_searched_for_and_the_file_tells_what_each_does(
    here: Municipality, police: Partner
) -> None:
    row = an_agreement(here, police, title="Samverkan")
    an_agreement(here, PartnerFactory(municipality=here, name="Regionen"), title="Vård")
    row.parties.update(does="Delar sin bild.")
    web = signed_in(here)
    page = text_of(web, here, "?q=polisen")
    assert "Samverkan</a>" in page
    assert "Vård</a>" not in page
    book = load_workbook(
        BytesIO(web.get(f"/{here.slug}/samverkan/overenskommelser/fil.xlsx?q=polisen").content)
    )
    agreements, undertakings = (list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book)
    assert [one[0] for one in agreements] == ["Samverkan"]
    assert undertakings == [("Samverkan", "Polisen i Ekdala", "Delar sin bild.")]

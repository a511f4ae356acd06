"""What the register shows, to whom, and how a gap becomes an activity."""

import io
import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.mapping.models import Service
from samordna.mapping.picture.bars import bars_of
from samordna.mapping.picture.queries import register_of
from samordna.mapping.tests.factories import a_service
from samordna.mapping.writer import PictureOrder, main, told
from samordna.organisation.enums import BodyKind, UnitKind
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import BodyFactory, MunicipalityFactory, UnitFactory
from samordna.plandoc.mapping.ages import Coverage, How, Interval
from samordna.plandoc.vocabulary import Function, Level, TargetGroup
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]
RELATIVES = "Ingen åtgärdande verksamhet är för anhöriga, och ingen förebyggande eller upptäckande heller."


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def sign_in(place: Municipality) -> SignIn:
    def as_role(role: Role = Role.CENTRAL_COORDINATOR) -> Client:
        client = Client()
        client.force_login(RoleAssignmentFactory(municipality=place, role=role).user)
        act_for(place)
        return client

    return as_role


def text_of(client: Client, address: str = "bild/") -> str:
    answer = client.get(f"/ekdala/verksamheter/{address}")
    assert answer.status_code == 200
    return " ".join(unescape(answer.content.decode()).split())


def district(place: Municipality, name: str) -> Unit:
    body = BodyFactory(municipality=place, kind=BodyKind.DISTRICT_COMMITTEE)
    return UnitFactory(municipality=place, name=name, kind=UnitKind.ADMINISTRATION, body=body)


def test_a_count_opens_the_register_with_just_those(place: Municipality, sign_in: SignIn) -> None:
    top = UnitFactory(municipality=place, name="Socialförvaltningen", kind=UnitKind.ADMINISTRATION)
    below = UnitFactory(municipality=place, name="Fältenheten", parent=top)
    a_service(place, "Fältarna", unit=below, level=Level.PREVENTION, functions=[Function.DETECTING])
    a_service(place, "Okänd")
    ended = UnitFactory(municipality=place, name="Förr", valid_to=localdate() - timedelta(days=1))
    Service.objects.create(municipality=place, name="Kvar", unit=ended)
    page = text_of(sign_in(Role.READER))
    query = f"niva=prevention&funktion=detecting&enhet={top.pk}"
    assert f'verksamheter/?{query}">1</a>' in page
    assert ">Fältarna</a>" in text_of(sign_in(Role.READER), f"?{query}")
    assert 'verksamheter/?enhet=ingen">1</a>' in page
    assert f'verksamheter/?enhet={ended.pk}">1</a>' in page
    assert "nivå, funktion, målgrupp, ägare" in page


def test_a_gap_becomes_an_activity_with_one_click(place: Municipality, sign_in: SignIn) -> None:
    a_service(place, functions=[Function.DETECTING])
    web = sign_in()
    assert "Gör till aktivitet" not in text_of(web)
    assert "det finns inget utkast som du får skriva i" in text_of(web)
    version = VersionFactory(municipality=place)
    address = next(part for part in text_of(web).split('href="') if "innehall/aktiviteter/ny/" in part)
    form = unescape(web.get(address.split('"')[0]).content.decode())
    assert f"/planer/{version.pk}/" in address
    assert "Bestäm vem som täcker luckan: Ingen verksamhet har" in form
    assert "Ur luckorna i registret över verksamheter" in form
    gap = register_of(place).register.gaps[0]
    made = version.activity_set.earliest("pk")
    made.action = f"Bestäm vem som täcker luckan: {gap.text.sv} Skyndsamt."
    made.save()
    page = text_of(web)
    assert (
        f'/planer/{version.pk}/innehall/aktiviteter/{made.pk}/">Finns som aktivitet i {version.title}' in page
    )
    assert page.count("Gör till aktivitet") == len(register_of(place).register.gaps) - 1
    made.delete()
    VersionFactory(municipality=place)
    choosing = next(part for part in text_of(web).split('href="') if "/bild/lucka/" in part).split('"')[0]
    assert web.get(choosing).content.count(b"innehall/aktiviteter/ny/") == 2
    assert web.get("/ekdala/verksamheter/bild/lucka/stangd/").status_code == 404


def test_who_may_not_write_sees_the_gaps_and_no_way_to_an_activity(
    place: Municipality, sign_in: SignIn
) -> None:
    a_service(place)
    VersionFactory(municipality=place)
    page = text_of(sign_in(Role.READER))
    assert RELATIVES in page
    assert "Gör till aktivitet" not in page
    assert "det finns inget utkast" not in page


def test_districts_are_compared_and_a_part_of_one_counts_for_it(place: Municipality, sign_in: SignIn) -> None:
    north, _south = district(place, "Norr"), district(place, "Söder")
    part = UnitFactory(municipality=place, name="Norra gården", parent=north)
    asked = {"functions": [Function.DETECTING], "target_groups": [TargetGroup.YOUTH]}
    a_service(place, "Gården", areas=[part.pk], **asked)
    register = register_of(place).register
    assert (register.services[0].areas, register.areas) == (("Norr",), ("Norr", "Söder"))
    assert "Norr <span" in text_of(sign_in())
    two = text_of(sign_in(), "bild/?jamfor=Norr&jamfor=S%C3%B6der")
    assert re.search(r">Gården</a></th><td[^>]*>Norr</td><td[^>]*>Söder</td>", two)
    assert "i Söder tar emot den som är 13–19 år" in two


def test_an_empty_register_offers_the_first_step_to_those_who_may_take_it(sign_in: SignIn) -> None:
    assert "/verksamheter/ny/" in text_of(sign_in())
    assert "/verksamheter/ny/" not in text_of(sign_in(Role.READER))


@pytest.mark.slow
def test_a_thousand_services_are_asked_for_in_as_many_questions_as_one(
    place: Municipality, sign_in: SignIn
) -> None:
    a_service(place, "😀" * 60)
    VersionFactory(municipality=place)
    web = sign_in()
    counts = []
    for many in (0, 999):
        Service.objects.bulk_create(
            Service(municipality=place, name=f"V {n}", functions=["detecting"]) for n in range(many)
        )
        text_of(web)
        with CaptureQueriesContext(connection) as asked:
            text_of(web)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12


def test_the_files_hold_what_the_page_shows(place: Municipality, sign_in: SignIn) -> None:
    a_service(place, "=HYPERLINK", areas=[district(place, "Norr").pk])
    answer = sign_in().get("/ekdala/verksamheter/bild/ladda-ner/csv/")
    assert RELATIVES in answer.content.decode("utf-8-sig")
    assert f"ekdala-luckor-{localdate():%Y-%m-%d}.csv" in answer.headers["Content-Disposition"]
    assert sign_in().get("/ekdala/verksamheter/bild/ladda-ner/docx/").status_code == 404
    made, order = io.BytesIO(), PictureOrder("Ekdala", "sv", localdate(), ("Norr",))
    main(io.BytesIO(told(order, register_of(place).register)), made)
    assert made.getvalue().startswith(b"%PDF-")


def test_another_municipality_is_not_seen(sign_in: SignIn) -> None:
    other = MunicipalityFactory(name="Granby", slug="granby")
    act_for(other)
    a_service(other)
    assert sign_in().get("/granby/verksamheter/bild/").status_code == 404
    assert RELATIVES not in text_of(sign_in())


def test_a_bar_has_its_place_where_years_up_to_thirty_have_most_room() -> None:
    parts = (Interval((0, 29), How.STATED), Interval((30, 120), How.GAP))
    bars = bars_of(Coverage(Function.DETECTING, TargetGroup.ADULTS, (), (), parts))
    assert [(bar.x, bar.width, bar.how) for bar in bars] == [
        ("0.00%", "75.00%", "stated"),
        ("75.00%", "25.00%", "gap"),
    ]

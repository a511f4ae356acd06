"""The history of a thing as people read it, and the way back."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from samordna.accounts.commands import role_give
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.telling import THINGS
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.collaboration.tests.agreement_factories import AgreementFactory, RepresentationFactory
from samordna.collaboration.tests.factories import ForumFactory
from samordna.core.models import Change
from samordna.core.tenancy import acting_for
from samordna.core.tests.tenants import act_for
from samordna.guidance.tests.factories import a_guide
from samordna.history.sentences import count_line
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    GuidelineFactory,
    MunicipalityFactory,
    PartnerFactory,
    TermFactory,
    UnitFactory,
)
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import (
    activity_status_set,
    content_move,
    content_remove,
    content_restore,
    content_update,
    metadata_update,
)
from samordna.plans.models import Activity, PlanVersion, Section, TemplateChapter
from samordna.plans.tests.factories import VersionFactory, document
from samordna.readiness.activation.tests.factories import a_route_in_use
from samordna.readiness.tests.factories import a_crisis_plan, a_duty
from samordna.situation.models import Series
from samordna.situation.tests.factories import a_picture, a_problem, a_source, a_statement, an_area
from samordna.training.tests.factories import CourseFactory, RequirementFactory

pytestmark = pytest.mark.django_db(transaction=True)
SV = {"accept-language": "sv"}


def signed_in(client: Client, municipality: Municipality, role: Role = Role.CENTRAL_COORDINATOR) -> User:
    user = UserFactory(name="Samordnaren")
    RoleAssignmentFactory(municipality=municipality, role=role, user=user)
    client.force_login(user)
    return user


def page_of(client: Client, thing: str, row: Any, query: str = "") -> str:
    municipality = row if isinstance(row, Municipality) else row.municipality
    answer = client.get(f"/{municipality.slug}/historik/{thing}/{row.pk}/{query}")
    assert answer.status_code == 200, answer.content.decode()[:500]
    return text_of(answer.content.decode())


def text_of(html: str) -> str:
    main = re.sub(r'<span class="ds-sr-only">[^<]*</span>', "", html[html.index("<main") :])
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def change_of(row: Any, kind: str = "update") -> Change:
    found = (
        Change.objects.filter(model=row._meta.label_lower, row_id=row.pk, kind=kind).order_by("-pk").first()
    )
    assert found
    return found


def undo(client: Client, change: Change, municipality: Municipality) -> Any:
    return client.post(f"/{municipality.slug}/historik/andring/{change.pk}/angra/")


@pytest.fixture
def version(client: Client) -> PlanVersion:
    return VersionFactory(document=document(2))


@pytest.fixture
def activity(version: PlanVersion) -> Activity:
    return Activity.objects.filter(version=version).order_by("position")[0]


def test_a_place_in_a_text_is_told_in_words(client: Client) -> None:
    text = "Vi gör så här.\n\n{{activities}}"
    version = VersionFactory(document=document(1, sections=[{"heading": "Arbete", "text": text}]))
    signed_in(client, version.municipality)
    row = content_update(row=version.section_set.get(), values={"text": "Vi gör så här."})
    page = page_of(client, "avsnitt", row)
    assert "(Här visas: Aktiviteter)" in page
    assert "{{" not in page


def test_who_changed_what_and_when_in_words(client: Client, activity: Activity) -> None:
    user = signed_in(client, activity.municipality)
    with acting_for(activity.municipality_id, user_id=user.pk):
        content_update(row=activity, values={"responsible": "Polisen & <b>tullen</b>", "ends": "2026-22"})
    page = page_of(client, "aktivitet", activity)
    assert re.search(r"Samordnaren, \d+ \w+ \d{4} kl\. \d+\.\d\d", page)
    assert "Ändrade ansvarig från ”Enhet 1” till ”Polisen &amp; &lt;b&gt;tullen&lt;/b&gt;”." in page
    assert "Ändrade slut från ”31 december 2025” till ”sommaren 2026”." in page
    assert not Change.objects.filter(kind=Change.Kind.READ).exists(), "what is open may be read unnoted"


def test_long_texts_are_compared_word_by_word(client: Client, version: PlanVersion) -> None:
    section = version.section_set.present()[0]
    signed_in(client, version.municipality)
    old = "Vi arbetar förebyggande. " * 40 + "Skolan leder arbetet. " + "Vi följer upp varje år. " * 40
    content_update(row=section, values={"text": old})
    content_update(row=section, values={"text": old.replace("Skolan leder", "Polisen <i>leder</i>")})
    html = client.get(f"/{version.municipality.slug}/historik/avsnitt/{section.pk}/").content.decode()
    assert "<del>Skolan</del>" in html
    assert "<ins>Polisen</ins>" in html
    assert "<i>" not in html
    difference = html[html.index("difference") :][:2500]
    assert difference.index("…") < difference.index("<del>")


def test_choices_parts_and_dates_have_their_words(client: Client, version: PlanVersion) -> None:
    signed_in(client, version.municipality)
    part = version.part_set.get(kind="decisions")
    content_update(
        row=part,
        values={"data": part.data | {"kind": "executive_board", "date": "2025-04-02", "section": "§ 12"}},
    )
    page = page_of(client, "del", part)
    assert "Ändrade slag från" in page
    assert "från ”1 mars 2025” till ”2 april 2025”" in page
    assert "Angav paragraf: ”§ 12”." in page
    service = version.planservice_set.present()[0]
    content_update(row=service, values={"functions": ["detecting", "remedial"], "age_to": 20})
    page = page_of(client, "verksamhet", service)
    assert "till ”Upptäckande, Åtgärdande”" in page


def test_opening_hours_are_told_in_words(client: Client) -> None:
    contact = ContactPointFactory(opening_hours="")
    signed_in(client, contact.municipality)
    contact.opening_hours = "Mo-Fr 08:00-16:00; PH off"
    contact.save()
    told = page_of(client, "kontaktpunkt", contact)
    assert "måndag–fredag" in told
    assert "Mo-Fr" not in told


def test_foreign_keys_are_told_by_name(client: Client) -> None:
    partner = PartnerFactory(name="Polisen Ånge")
    contact = ContactPointFactory(municipality=partner.municipality, function="Jouren")
    signed_in(client, partner.municipality)
    contact.partner = partner
    contact.save()
    assert "Angav samverkanspart: ”Polisen Ånge”." in page_of(client, "kontaktpunkt", contact)


def test_removed_moved_and_put_back(client: Client, version: PlanVersion, activity: Activity) -> None:
    signed_in(client, version.municipality)
    content_move(row=activity, to=1)
    content_remove(row=activity)
    content_restore(row=activity)
    page = page_of(client, "aktivitet", activity)
    assert page.index("Lade tillbaka") < page.index("Tog bort") < page.index("Flyttade")


def test_a_status_is_told_with_its_activity(client: Client, activity: Activity) -> None:
    user = signed_in(client, activity.municipality)
    with acting_for(activity.municipality_id, user_id=user.pk):
        activity_status_set(activity=activity, status=Status.DONE, comment="Alla är utbildade", user=user)
    page = page_of(client, "aktivitet", activity)
    assert "Alla är utbildade" in page
    assert "Klar" in page


def test_the_plan_is_told_with_everything_in_it(client: Client, version: PlanVersion) -> None:
    signed_in(client, version.municipality)
    metadata_update(version=version, values={"board": "Kommunstyrelsen"})
    content_update(row=version.activity_set.present()[1], values={"goal": "Fler vet"})
    page = page_of(client, "plan", version)
    assert "Ändrade nämnd från ”Socialnämnden” till ”Kommunstyrelsen”." in page
    assert "Aktiviteten ”Utbilda personal 2”" in page
    other = VersionFactory(municipality=version.municipality, plan=version.plan, document=document(1))
    assert "Fler vet" not in page_of(client, "plan", other)


@pytest.mark.parametrize(
    ("label", "count", "line"),
    [
        ("plans.activity", 1, "Lade till en aktivitet."),
        ("plans.chapterdemand", 1, "Lade till ett krav på ett avsnitt."),
        ("plans.chapterdemand", 2, "Lade till 2 krav på avsnitt."),
    ],
)
def test_one_is_told_with_its_gender(label: str, count: int, line: str) -> None:
    with translation.override("sv"):
        assert count_line(label, Change.Kind.INSERT, count) == line


def test_an_import_of_thousands_is_a_line_each(client: Client) -> None:
    version = VersionFactory(document=document(1200))
    signed_in(client, version.municipality)
    page = page_of(client, "plan", version)
    assert "Lade till 1 200 aktiviteter." in page
    assert page.count("Utbilda personal") == 0


def test_pages_of_a_long_history(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    for number in range(45):
        content_update(row=activity, values={"cost": f"{number} kr"})
    first = client.get(f"/{activity.municipality.slug}/historik/aktivitet/{activity.pk}/").content.decode()
    seen = []
    html = first
    while True:
        seen += re.findall(r"(?:till|:) ”(\d+) kr”", text_of(html))
        older = re.search(r'href="(\?fore=\d+)"', html)
        if not older:
            break
        html = client.get(
            f"/{activity.municipality.slug}/historik/aktivitet/{activity.pk}/{older[1]}"
        ).content.decode()
    assert seen == [str(number) for number in range(44, -1, -1)]


@pytest.mark.parametrize(
    "query", ["?fore=", "?fore=abc", "?fore=-1", "?fore=" + "9" * 30, "?fore=1", "?fore=' OR 1=1"]
)
def test_any_query_is_answered(client: Client, activity: Activity, query: str) -> None:
    signed_in(client, activity.municipality)
    page_of(client, "aktivitet", activity, query)


def test_queries_do_not_grow_with_the_history(client: Client) -> None:
    counts = []
    for size in (1, 30):
        version = VersionFactory(document=document(size))
        signed_in(client, version.municipality)
        for row in [*version.activity_set.present(), *version.section_set.present()]:
            content_update(
                row=row, values={"restricted": True} if isinstance(row, Section) else {"goal": "Nytt"}
            )
        with CaptureQueriesContext(connection) as queries:
            page_of(client, "plan", version)
        counts.append(sum(query["sql"] not in {"BEGIN", "COMMIT"} for query in queries))
    noting_the_reading = 3
    assert counts[0] == counts[1] <= 12 + noting_the_reading


def _of_pictures(municipality: Municipality) -> dict[str, Any]:
    picture = a_picture(municipality)
    return {
        "lagesbild": picture,
        "stycke": a_statement(picture),
        "kalla": a_source(picture),
        "problem": a_problem(picture),
        "omrade": an_area(municipality),
        "sifferserie": Series.objects.create(municipality=municipality, name="Klotter"),
    }


def test_every_kind_of_thing_has_its_page(client: Client, version: PlanVersion) -> None:
    municipality = version.municipality
    user = UserFactory()
    for role in (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR):
        RoleAssignmentFactory(municipality=municipality, role=role, user=user)
    client.force_login(user)
    unit = UnitFactory(municipality=municipality)
    from samordna.organisation.models import MandateTask, MunicipalityFile

    rows: dict[str, Any] = {
        "plan": version,
        "aktivitet": version.activity_set.all()[0],
        "avsnitt": version.section_set.all()[0],
        "verksamhet": version.planservice_set.all()[0],
        "del": version.part_set.all()[0],
        "mallkapitel": TemplateChapter.objects.create(municipality=municipality, heading="Läget"),
        "enhet": unit,
        "organ": BodyFactory(municipality=municipality),
        "samverkanspart": PartnerFactory(municipality=municipality),
        "kontaktpunkt": ContactPointFactory(municipality=municipality, unit=unit),
        "riktlinje": GuidelineFactory(municipality=municipality),
        "ord": TermFactory(municipality=municipality),
        "verksamhetsregister": a_service(municipality),
        "samordnare": CoordinatorFactory(municipality=municipality, unit=unit),
        "uppgift": MandateTask.objects.create(
            municipality=municipality, scope="local", text="Hålla planen aktuell"
        ),
        "guide": a_guide(municipality),
        "forum": ForumFactory(municipality=municipality),
        "overenskommelse": AgreementFactory(municipality=municipality),
        "representation": RepresentationFactory(forum=ForumFactory(municipality=municipality)),
        "kurs": CourseFactory(municipality=municipality),
        "kunskapskrav": RequirementFactory(municipality=municipality),
        "larmvag": a_route_in_use(municipality),
        "jour": a_duty(municipality),
        "krisplan": a_crisis_plan(municipality, unit=unit),
        **_of_pictures(municipality),
        "person": user,
        "kommun": municipality,
        "fil": MunicipalityFile.objects.create(
            municipality=municipality, kind="logo", name="logga.png", content_type="image/png", content=b""
        ),
    }
    assert set(rows) == set(THINGS)
    for kind, row in rows.items():
        answer = client.get(f"/{municipality.slug}/historik/{kind}/{row.pk}/")
        assert answer.status_code == 200, kind
        assert answer.content.decode().count('<ol class="history">') == 1, kind


def test_the_roles_of_a_person(client: Client) -> None:
    municipality = MunicipalityFactory()
    administrator = signed_in(client, municipality, Role.ADMINISTRATOR)
    user = UserFactory(name="Fältarna")
    with acting_for(municipality.pk, user_id=administrator.pk):
        role_give(user=user, municipality=municipality, role=Role.READER, given_by=administrator)
    answer = client.get(f"/{municipality.slug}/historik/person/{user.pk}/")
    assert "Angav roll: ”Läsare eller" in text_of(answer.content.decode())
    assert client.get(f"/{municipality.slug}/historik/person/{UserFactory().pk}/").status_code == 404


def test_a_person_elsewhere_is_not_found(client: Client) -> None:
    stranger = RoleAssignmentFactory().user
    municipality = MunicipalityFactory()
    signed_in(client, municipality, Role.ADMINISTRATOR)
    assert client.get(f"/{municipality.slug}/historik/person/{stranger.pk}/").status_code == 404


def test_another_municipalitys_history_is_not_found(
    client: Client, activity: Activity, version: PlanVersion
) -> None:
    own = MunicipalityFactory()
    signed_in(client, own)
    for kind, row in {"aktivitet": activity, "plan": version, "kommun": activity.municipality}.items():
        assert client.get(f"/{own.slug}/historik/{kind}/{row.pk}/").status_code == 404
        assert client.get(f"/{activity.municipality.slug}/historik/{kind}/{row.pk}/").status_code == 404
    act_for(activity.municipality)
    change = change_of(activity, "insert")
    assert undo(client, change, own).status_code == 404
    assert undo(client, change, activity.municipality).status_code == 404


@pytest.mark.parametrize(
    ("kind", "role", "status"),
    [
        ("kommun", Role.CENTRAL_COORDINATOR, 403),
        ("kommun", Role.ADMINISTRATOR, 200),
        ("organ", Role.READER, 200),
        ("organ", Role.PARTNER, 403),
        ("plan", Role.PARTNER, 403),
        ("plan", Role.READER, 200),
        ("finnsinte", Role.READER, 404),
    ],
)
def test_the_same_door_as_to_the_thing(
    client: Client, version: PlanVersion, kind: str, role: Role, status: int
) -> None:
    municipality = version.municipality
    rows: dict[str, Any] = {
        "kommun": municipality,
        "organ": BodyFactory(municipality=municipality),
        "plan": version,
        "finnsinte": version,
    }
    signed_in(client, municipality, role)
    assert client.get(f"/{municipality.slug}/historik/{kind}/{rows[kind].pk}/").status_code == status


# What is restricted


@pytest.fixture
def secret(version: PlanVersion) -> Section:
    """A section that was open, became restricted, and was then changed."""
    section = version.section_set.present()[0]
    content_update(row=section, values={"text": "Öppen hemlighet"})
    content_update(row=section, values={"restricted": True})
    content_update(row=section, values={"text": "Dold hemlighet"})
    return section


def test_restricted_entries_are_told_to_those_who_may_and_the_reading_is_noted(
    client: Client, secret: Section
) -> None:
    user = signed_in(client, secret.municipality)
    assert "Dold hemlighet" in page_of(client, "avsnitt", secret)
    assert "Dold hemlighet" in page_of(client, "plan", secret.version)
    act_for(secret.municipality)
    readings = Change.objects.filter(kind="read", user=user, model="plans.section")
    assert [reading.after for reading in readings] == [{"how": "history", "rows": [secret.pk]}] * 2


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.ADMINISTRATOR])
def test_restricted_entries_are_not_told_to_others(client: Client, secret: Section, role: Role) -> None:
    """Neither what was written after it became restricted, nor what was before."""
    signed_in(client, secret.municipality, role)
    assert client.get(f"/{secret.municipality.slug}/historik/avsnitt/{secret.pk}/").status_code == 403
    page = page_of(client, "plan", secret.version)
    assert "hemlighet" not in page
    assert "Handlingsplan 2025" in page


def test_what_was_restricted_once_stays_so_in_the_history(client: Client, secret: Section) -> None:
    content_update(row=secret, values={"restricted": False, "text": "Nu öppen"})
    signed_in(client, secret.municipality, Role.READER)
    page = page_of(client, "avsnitt", secret)
    assert "Öppen hemlighet" in page
    assert "Dold" not in page
    assert "Nu öppen" not in page  # the same entry tells what it was before


def test_a_local_coordinator_reads_what_is_restricted_in_their_own_unit(
    client: Client, secret: Section
) -> None:
    municipality = secret.municipality
    unit, other = UnitFactory(municipality=municipality), UnitFactory(municipality=municipality)
    plan = secret.version.plan
    plan.unit = unit
    plan.save()
    user = UserFactory()
    RoleAssignmentFactory(municipality=municipality, role=Role.LOCAL_COORDINATOR, unit=unit, user=user)
    client.force_login(user)
    assert "Dold hemlighet" in page_of(client, "plan", secret.version)
    act_for(municipality)
    plan.unit = other
    plan.save()
    assert "Dold hemlighet" not in page_of(client, "plan", secret.version)


def test_the_name_of_a_restricted_contact_point_is_not_told_by_those_who_refer_to_it(client: Client) -> None:
    hidden = ContactPointFactory(function="Hemliga jouren", restricted=True)
    contact = ContactPointFactory(municipality=hidden.municipality, deputy=hidden)
    signed_in(client, contact.municipality, Role.READER)
    page = page_of(client, "kontaktpunkt", contact)
    assert "Hemliga jouren" not in page
    assert "något med begränsad spridning" in page


# Undo


def test_a_change_is_taken_back_and_that_again(client: Client, activity: Activity) -> None:
    user = signed_in(client, activity.municipality)
    content_update(row=activity, values={"responsible": "Polisen", "ends": ""})
    answer = undo(client, change_of(activity), activity.municipality)
    assert answer.status_code == 302
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert (activity.responsible, activity.ends) == ("Enhet 1", "2025-12-31")
    again = change_of(activity)
    assert again.user_id == user.pk
    assert again.after == {"responsible": "Enhet 1", "ends": "2025-12-31"}
    undo(client, again, activity.municipality)
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert activity.responsible == "Polisen"


def test_what_has_changed_since_is_said_and_nothing_is_lost(client: Client, activity: Activity) -> None:
    user = signed_in(client, activity.municipality)
    content_update(row=activity, values={"responsible": "Polisen"})
    first = change_of(activity)
    with acting_for(activity.municipality_id, user_id=user.pk):
        content_update(row=activity, values={"responsible": "Skolan"})
    answer = undo(client, first, activity.municipality)
    assert answer.status_code == 409
    page = text_of(answer.content.decode())
    assert "Samordnaren" in page
    assert "Ändrade ansvarig från ”Polisen” till ”Skolan”." in page
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert activity.responsible == "Skolan"


def test_another_column_changed_since_does_not_matter(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    content_update(row=activity, values={"responsible": "Polisen"})
    first = change_of(activity)
    content_update(row=activity, values={"goal": "Ett nytt mål"})
    assert undo(client, first, activity.municipality).status_code == 302
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert (activity.responsible, activity.goal) == ("Enhet 1", "Ett nytt mål")


def test_a_removal_and_an_addition_are_taken_back(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    content_remove(row=activity)
    undo(client, change_of(activity), activity.municipality)
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert activity.removed_at is None
    undo(client, change_of(activity, "insert"), activity.municipality)
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert activity.removed_at is not None
    assert undo(client, change_of(activity, "insert"), activity.municipality).status_code == 409


def test_a_status_is_taken_back_as_a_report(client: Client, activity: Activity) -> None:
    """By those who report too, and the reports stay."""
    user = signed_in(client, activity.municipality, Role.CONTRIBUTOR)
    activity_status_set(activity=activity, status=Status.DELAYED, comment="Lokalen saknas", user=user)
    activity_status_set(activity=activity, status=Status.DONE, comment="Klart", user=user)
    content_update(row=activity, values={"goal": "x"})
    changes = [
        one
        for one in Change.objects.filter(model="plans.activity", row_id=activity.pk, kind="update")
        if "status" in (one.after or {})
    ]
    assert undo(client, max(changes, key=lambda one: one.pk), activity.municipality).status_code == 302
    act_for(activity.municipality)
    activity.refresh_from_db()
    assert (activity.status, activity.comment) == ("delayed", "Lokalen saknas")
    assert activity.statuses.count() == 3
    assert activity.statuses.values_list("status", flat=True)[0] == "delayed"
    assert undo(client, change_of(activity, "insert"), activity.municipality).status_code == 403


def test_a_move_is_not_taken_back(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    content_move(row=activity, to=1)
    assert undo(client, change_of(activity), activity.municipality).status_code == 404


def test_old_values_that_are_not_allowed_any_more(client: Client) -> None:
    """Two partners may not be called the same: the command says so, and nothing changes."""
    partner = PartnerFactory(name="Polisen")
    signed_in(client, partner.municipality)
    partner.name = "Polisen Nord"
    partner.save()
    PartnerFactory(municipality=partner.municipality, name="Polisen")
    answer = undo(client, change_of(partner), partner.municipality)
    assert answer.status_code == 422
    act_for(partner.municipality)
    partner.refresh_from_db()
    assert partner.name == "Polisen Nord"


def test_the_guard_stops_an_undo_too(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    Activity.objects.filter(pk=activity.pk).update(goal="Ring 19750318-9800")
    activity.refresh_from_db()
    content_update(row=activity, values={"goal": "Fler vet"})
    answer = undo(client, change_of(activity), activity.municipality)
    assert answer.status_code == 422


def test_the_target_of_a_foreign_key_is_set_back(client: Client) -> None:
    partner = PartnerFactory()
    contact = ContactPointFactory(municipality=partner.municipality, partner=partner)
    signed_in(client, partner.municipality)
    contact.partner = None
    contact.save()
    assert undo(client, change_of(contact), contact.municipality).status_code == 302
    act_for(contact.municipality)
    contact.refresh_from_db()
    assert contact.partner_id == partner.pk


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.REGISTRAR])
def test_who_may_not_edit_may_not_take_back(client: Client, activity: Activity, role: Role) -> None:
    signed_in(client, activity.municipality, role)
    content_update(row=activity, values={"responsible": "Polisen"})
    assert (
        "angra/"
        not in client.get(f"/{activity.municipality.slug}/historik/aktivitet/{activity.pk}/").content.decode()
    )
    assert undo(client, change_of(activity), activity.municipality).status_code == 403


def test_restricted_changes_are_not_taken_back_by_those_who_may_not_read_them(
    client: Client, secret: Section
) -> None:
    signed_in(client, secret.municipality, Role.ADMINISTRATOR)
    assert undo(client, change_of(secret), secret.municipality).status_code == 403


def test_a_get_takes_nothing_back(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    content_update(row=activity, values={"responsible": "Polisen"})
    assert (
        client.get(
            f"/{activity.municipality.slug}/historik/andring/{change_of(activity).pk}/angra/"
        ).status_code
        == 405
    )


def test_one_does_not_come_back_to_another_site(client: Client, activity: Activity) -> None:
    signed_in(client, activity.municipality)
    content_update(row=activity, values={"responsible": "Polisen"})
    address = f"/{activity.municipality.slug}/historik/andring/{change_of(activity).pk}/angra/"
    answer = client.post(address, {"next": "https://annan.example/"})
    assert answer.headers["Location"].startswith(f"/{activity.municipality.slug}/historik/")

"""Texts from another municipality are marked until they are written anew, and who they name is asked about."""

from collections.abc import Callable

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.core.tests.undoing import undo_in
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.pattern.texts import TITLE, names_of, texts_of
from samordna.plans.commands import (
    ClosedVersion,
    content_update,
    plan_step_take,
    texts_settle,
    texts_take,
    version_begin,
)
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion, TakenText
from samordna.plans.patterns.left import Left, left_in
from samordna.plans.patterns.ours import OurNames
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db


def taken(size: int = 3, **about: object) -> PlanVersion:
    """A draft whose every text is from Granköping."""
    version = VersionFactory(document=document(size, **about))
    now = document_of(version)
    texts_take(version=version, texts={**dict(texts_of(now)), **dict(names_of(now))}, taken_from="Granköping")
    return version


@pytest.fixture
def version() -> PlanVersion:
    return taken()


@pytest.fixture
def user(version: PlanVersion) -> User:
    found: User = RoleAssignmentFactory(municipality=version.municipality, role=Role.CENTRAL_COORDINATOR).user
    return found


@pytest.fixture
def web(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


@pytest.fixture
def page(web: Client, version: PlanVersion) -> Callable[[str], str]:
    return lambda path: web.get(address(version, path)).content.decode()


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def left(version: PlanVersion) -> Left:
    act_for(version.municipality)
    return left_in(version, document_of(version))


def test_a_text_is_marked_until_half_of_its_words_are_others(version: PlanVersion) -> None:
    first, second = version.section_set.present()[:2]
    content_update(row=first, values={"text": f"{first.text}\nNågot mer."})
    content_update(row=second, values={"text": "Hos oss är det så här."})
    assert left(version).texts[f"sections/{first.key}"].exchanged == 0
    places = left(version).texts
    assert f"sections/{first.key}" in places
    assert f"sections/{second.key}" not in places


def test_the_marks_show_where_one_writes_and_as_a_number(
    version: PlanVersion, page: Callable[[str], str]
) -> None:
    mark = "Från Granköping, skriv om"
    section, activity = version.section_set.present()[0], version.activity_set.present()[0]
    assert page("").count(mark) == 4
    assert page("innehall/avsnitt/").count(mark) == 3
    assert mark in page(f"innehall/aktiviteter/{activity.pk}/")
    assert mark in page(f"skriva/{section.pk}/")
    for path in ("", "innehall/", "kontroller/"):
        assert "7 texter kommer från en annan kommun och ska skrivas om." in page(path)


def test_somebody_says_that_a_text_holds_and_takes_it_back(web: Client, version: PlanVersion) -> None:
    place, one = next(iter(left(version).texts.items()))
    answer = web.post(address(version, "monster/stammer/"), {"text": one.mark.pk}, follow=True)
    undo = address(version, f"monster/aterstall/?text={one.mark.pk}")
    assert undo in answer.content.decode()
    assert place not in left(version).texts
    told = web.get(f"/{version.municipality.slug}/historik/plan/{version.pk}/").content.decode()
    assert "från en annan kommun" in told
    web.post(undo)
    assert place in left(version).texts


def test_names_are_answered_many_at_once(web: Client, version: PlanVersion) -> None:
    UnitFactory(municipality=version.municipality, name="Enhet 0")
    text = web.get(address(version, "monster/")).content.decode()
    assert 'value="Enhet 0"' in text
    keys = {said: mark.mark.digest[:12] for mark in left(version).names.values() for said in [mark.text]}
    sent = {f"vem-{keys['Enhet 1']}": "Säkerhetschefen", f"star-{keys['Enhet 2']}": "on"}
    web.post(address(version, "monster/"), sent)
    act_for(version.municipality)
    assert [row.responsible for row in version.activity_set.present()] == [
        "Säkerhetschefen",
        "Enhet 2",
        "Enhet 0",
    ]
    assert [one.text for one in left(version).names.values()] == ["Enhet 0"]


def test_the_answers_to_names_are_taken_back_while_nobody_has_changed_them(
    web: Client, version: PlanVersion
) -> None:
    keys = {said: mark.mark.digest[:12] for mark in left(version).names.values() for said in [mark.text]}
    sent = {f"vem-{keys['Enhet 1']}": "Säkerhetschefen", f"star-{keys['Enhet 2']}": "on"}
    undos = [undo_in(web.post(address(version, "monster/"), sent, follow=True))]
    web.post(undos[0])
    assert sorted(one.text for one in left(version).names.values()) == ["Enhet 0", "Enhet 1", "Enhet 2"]
    undos.append(undo_in(web.post(address(version, "monster/"), sent, follow=True)))
    act_for(version.municipality)
    content_update(row=version.activity_set.get(responsible="Säkerhetschefen"), values={"responsible": "TIB"})
    told = web.post(undos[1], follow=True).content.decode()
    assert "Inget ångrades: ett namn har ändrats igen sedan dess." in told
    assert [one.text for one in left(version).names.values()] == ["Enhet 0"]
    assert web.post(address(version, "monster/namn/aterta/?begaran=annat")).status_code == 404


def test_only_what_was_changed_is_taken_back_and_nothing_that_was_made(
    web: Client, version: PlanVersion
) -> None:
    made = web.post(
        address(version, "innehall/aktiviteter/ny/"), {"action": "Kurs", "responsible": "Enhet 9"}
    )
    undo = address(version, f"monster/namn/aterta/?begaran={made.headers['X-Request-ID']}")
    assert web.post(undo).status_code == 404
    act_for(version.municipality)
    assert version.activity_set.filter(responsible="Enhet 9").exists()


def test_saving_leads_back_to_the_list_and_to_the_next_text_that_is_left(
    web: Client, version: PlanVersion
) -> None:
    texts = left(version).texts
    first, following = list(texts)[1:3]
    assert f"plats/?var={first.replace('/', '%2F')}&amp;fran=monster" in (
        web.get(address(version, "monster/")).content.decode()
    )
    form = web.get(address(version, f"plats/?var={first}&fran=monster"), follow=True)
    here = form.request["PATH_INFO"] + "?" + form.request["QUERY_STRING"]
    assert f'href="{address(version, "monster/")}"' in form.content.decode()
    sent = {"heading": "A", "kind": "other", "level": "1", "text": "Hos oss är det så här."}
    answer = web.post(here, sent)
    assert answer.headers["Location"] == address(version, f"monster/#text-{texts[following].mark.pk}")


def test_the_title_is_marked_until_it_is_another(web: Client, version: PlanVersion) -> None:
    assert "Från Granköping" in web.get(address(version)).content.decode().split("</h1>")[1][:600]
    form = web.get(address(version, f"plats/?var={TITLE}&fran=monster"), follow=True)
    assert "Märket går bort när titeln är en annan." in form.content.decode()
    here = form.request["PATH_INFO"] + "?" + form.request["QUERY_STRING"]
    sent = {**form.context["form"].initial, "title": f"{version.title} här"}
    answer = web.post(here, {name: value for name, value in sent.items() if value is not None})
    assert answer.headers["Location"].startswith(address(version, "monster/#text-"))
    version.refresh_from_db()
    assert TITLE not in left(version).texts


def test_a_name_that_is_a_person_is_refused_and_nothing_is_saved(web: Client, version: PlanVersion) -> None:
    digest = next(iter(left(version).names.values())).mark.digest
    answer = web.post(address(version, "monster/"), {f"vem-{digest[:12]}": "19750318-9800"})
    assert answer.status_code == 422
    assert len(left(version).names) == 3


def test_a_name_that_is_no_name_but_a_text_is_refused(web: Client, version: PlanVersion) -> None:
    digest = next(iter(left(version).names.values())).mark.digest
    answer = web.post(address(version, "monster/"), {f"vem-{digest[:12]}": "Enhet " * 340})
    assert answer.status_code == 422
    assert "högst 300 tecken" in answer.content.decode()
    assert len(left(version).names) == 3


def test_who_is_called_almost_the_same_is_suggested() -> None:
    ours = OurNames(("Säkerhetschef", "Fältgruppen", "Fältgrupp"))
    assert ours.likely("säkerhetschefen") == "Säkerhetschef"
    assert not ours.likely("Fältgruppens")
    assert ours.is_ours(" fältgruppen")


def test_what_is_restricted_is_not_counted_to_who_may_not_read_it() -> None:
    version = taken(
        sections=[
            {"heading": "Larm", "text": "Hemligt.", "restricted": True},
            {"heading": "B", "text": "Öppet."},
        ]
    )
    reader = RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user
    web = Client()
    web.force_login(reader)
    assert web.post(address(version, "monster/stammer/"), {"text": "1"}).status_code == 403
    assert "skriv om" not in web.get(address(version)).content.decode()


@pytest.mark.slow
def test_what_is_adopted_has_no_marks_and_what_is_sent_takes_none(version: PlanVersion, user: User) -> None:
    [mark, *_others] = version.taken_texts.all()
    plan_step_take(version=version, step=Step.TAKE_AS_HISTORY)
    act_for(version.municipality)
    assert not TakenText.objects.filter(version=version).exists()
    with pytest.raises(ClosedVersion):
        texts_settle(version=version, rows=[mark.pk], user=user)


def test_what_is_left_follows_to_the_next_version_of_a_draft(version: PlanVersion) -> None:
    begun = version_begin(version=version)
    assert left(begun).texts.keys() == left(version).texts.keys() - {"activities/activities-2"}


@pytest.mark.slow
def test_a_plan_of_many_asks_no_more_of_the_database(web: Client, version: PlanVersion) -> None:
    number = queries_of(web, address(version, "monster/"))
    large = VersionFactory(municipality=version.municipality, document=document(100))
    texts_take(version=large, texts=dict(texts_of(document_of(large))))
    assert queries_of(web, address(large, "monster/")) == number <= 22


def test_a_restricted_contact_point_is_no_name_to_choose(web: Client, version: PlanVersion) -> None:
    ContactPointFactory(municipality=version.municipality, function="Hemliga jouren", restricted=True)
    assert "Hemliga jouren" not in web.get(address(version, "monster/")).content.decode()

"""What was reviewed becomes a plan, once."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_save
from samordna.intake.commands.contents import content_of
from samordna.intake.models import STALLED, State, Upload, UploadGrid, UploadPart, UploadReading
from samordna.intake.queries import likely_predecessor, metadata_of, tells_of_a_decision
from samordna.intake.tests.everything import everything
from samordna.intake.tests.factories import IDENTITY_NUMBER, member, read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import BodyFactory, UnitFactory
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.reading import ReadResult
from samordna.plandoc.schema import Activity, Decision, PlanDocument, Section, Service
from samordna.plandoc.vocabulary import BodyKind
from samordna.plans.commands import version_create
from samordna.plans.documents import document_of
from samordna.plans.models import AdoptedPlan, Plan, PlanVersion
from samordna.plans.tests.factories import VersionFactory


def save(web: Client, upload: Upload, plan: str = "", *, follow: bool = False) -> Any:
    """Ask for it, let the job do it, and, to ``follow``, see where one comes."""
    answer = ask(web, upload, plan=plan)
    upload_save(upload_id=upload.pk, municipality_id=upload.municipality_id)
    return web.get(f"/ekdala/importera/{upload.pk}/", follow=True) if follow else answer


def ask(web: Client, upload: Upload, **sent: str) -> Any:
    """What the form sends, as a draft unless ``sent`` says otherwise."""
    return web.post(f"/ekdala/importera/{upload.pk}/spara/", {"stands": "utkast", **sent})


def shown(web: Client, upload: Upload) -> tuple[list[str], list[str]]:
    """What is chosen in the review for the plan, and for how it stands."""
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    whole = page.partition('name="plan"')[2].partition("</select>")[0]
    return (
        re.findall(r'<option value="(\w*)" selected', whole),
        re.findall(r'name="stands" value="(\w+)"[^>]*checked', page),
    )


def test_the_plan_is_saved_and_the_file_forgotten(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    answer = save(web, upload, follow=True)
    version = PlanVersion.objects.get()
    assert answer.redirect_chain == [(f"/ekdala/planer/{version.pk}/", 302)]
    told = f"Filen är sparad som en ny plan, {version.title}, version 1: utkast. Själva filen är raderad."
    assert told in answer.content.decode()
    assert [row.action for row in version.activity_set.present()] == [
        "Utbilda personal i område 1",
        "Utbilda personal i område 2",
    ]
    assert version.activity_set.get(key="activities-1").flagged, "nobody has looked at it yet"
    emptied = Upload.objects.get()
    assert (emptied.name, [*content_of(emptied)], emptied.state) == ("", [], State.SAVED)
    assert not UploadPart.objects.exists()
    assert not UploadReading.objects.exists()
    assert not UploadGrid.objects.exists()


def test_everything_that_can_be_found_is_saved_as_it_was(
    web: Client, home: Municipality, coordinator: User
) -> None:
    result = everything()
    expected = result.document.model_dump(mode="json")
    save(web, ready_upload(home, coordinator, result))
    saved = document_of(PlanVersion.objects.select_related("municipality").get()).model_dump(mode="json")
    saved["metadata"]["municipality"] = None
    assert saved == expected


def test_what_was_left_out_is_not_saved(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    upload.parts.filter(area="services").update(removed=True)
    save(web, upload)
    assert not PlanVersion.objects.get().planservice_set.exists()


def test_saving_twice_makes_one_plan(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    save(web, upload)
    again = save(web, upload, follow=True)
    assert again.redirect_chain == [(f"/ekdala/planer/{PlanVersion.objects.get().pk}/", 302)]
    assert Plan.objects.count() == 1


def test_a_double_click_and_a_second_job_save_once(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    assert ask(web, upload).url == ask(web, upload).url == f"/ekdala/importera/{upload.pk}/"
    assert ProcrastinateJob.objects.filter(task_name="intake.save_upload").count() == 1
    for _time in range(2):
        upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.count() == 1


def test_while_it_is_saved_it_can_neither_be_changed_nor_cancelled(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    ask(web, upload)
    base = f"/ekdala/importera/{upload.pk}/"
    assert web.post(f"{base}del/activities-1/ta-bort/", {"changes": "0"}).status_code == 404
    assert web.post(f"{base}avbryt/").headers["Location"] == base
    assert web.get(f"{base}granska/").headers["Location"] == base
    page = web.get(base).content.decode()
    assert "Samordna sparar planen" in page
    assert 'hx-trigger="every 1s"' in page
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.get().activity_set.present().count() == 2


def test_a_saving_that_was_cut_off_is_begun_anew(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    ask(web, upload)
    Upload.objects.update(state_since=timezone.now() - STALLED - timedelta(seconds=1))
    page = web.get(f"/ekdala/importera/{upload.pk}/").content.decode()
    assert "Sparandet har stannat" in page
    web.post(f"/ekdala/importera/{upload.pk}/forsok-igen/")
    assert ProcrastinateJob.objects.filter(task_name="intake.save_upload").count() == 2
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.count() == 1


def test_a_unit_that_must_be_chosen_is_asked_for_where_it_is_chosen(
    client: Client, home: Municipality
) -> None:
    units = [UnitFactory(municipality=home, name=name) for name in ("Socialförvaltningen", "Skolan")]
    local = member(home, Role.LOCAL_COORDINATOR, unit=units[0])
    RoleAssignmentFactory(user=local, municipality=home, role=Role.LOCAL_COORDINATOR, unit=units[1])
    client.force_login(local)
    upload = ready_upload(home, local)
    answer = ask(client, upload, **{"del": "activities"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Välj vilken enhet planen hör till" in page
    assert re.search(r'<select name="unit"[^>]*autofocus', page)
    assert 'aria-current="page">Aktiviteter' in page
    assert not PlanVersion.objects.exists()
    assert ask(client, upload, unit=str(units[1].pk)).status_code == 302


def test_what_stops_the_job_is_told_in_the_review(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    ask(web, upload)
    broken = upload.parts.get(key="activities-1")
    broken.data["responsible"] = f"Ring {IDENTITY_NUMBER}"
    broken.save()
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert not Plan.objects.exists()
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert "Inget är sparat: en text innehåller personuppgifter" in page


def test_the_likely_predecessor_is_told_of_and_nothing_is_chosen_until_somebody_does(
    web: Client, home: Municipality, coordinator: User
) -> None:
    other = PlanDocument.model_validate({"metadata": {"title": "Annan", "board": "Kulturnämnden"}})
    older = PlanDocument.model_validate({"metadata": {"title": "Plan 2024", "board": "socialnämnden"}})
    version_create(municipality=home, document=other)
    first = version_create(municipality=home, document=older)
    upload = ready_upload(home, coordinator)
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert "Den liknar Plan 2024, som finns här i version 1." in page
    assert shown(web, upload)[0] == ["valj"]
    assert ask(web, upload, plan="valj").status_code == 422
    answer = save(web, upload, str(first.plan_id), follow=True)
    assert list(first.plan.versions.values_list("number", flat=True)) == [2, 1]
    assert "sparad som version 2 av" in answer.content.decode()


def test_what_was_chosen_stands_when_the_review_is_opened_again(
    web: Client, home: Municipality, coordinator: User
) -> None:
    older = PlanDocument.model_validate({"metadata": {"title": "Plan 2024", "board": "socialnämnden"}})
    first = version_create(municipality=home, document=older)
    upload = ready_upload(home, coordinator, read_result(change=_decided))
    assert shown(web, upload) == (["valj"], [])
    address = f"/ekdala/importera/{upload.pk}/spara/"
    for plan, stands in (("", "beslutad"), (str(first.plan_id), "utkast")):
        chosen = web.post(address, {"plan": plan, "stands": stands}, headers={"HX-Request": "true"})
        assert chosen.status_code == 204
        assert shown(web, upload) == ([plan], [stands])
    upload.parts.filter(area="activities").update(blocks=True)
    assert ask(web, upload, plan="", stands="beslutad").headers["Location"].endswith("?del=titt")
    assert shown(web, upload) == ([""], ["beslutad"])


def test_what_was_chosen_stands_when_the_saving_has_failed(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided_in_1926))
    ask(web, upload, plan="", stands="beslutad", obesvarat=unanswered(upload))
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert shown(web, upload) == ([""], ["beslutad"])


@pytest.mark.parametrize(
    ("titles", "likely"),
    [
        (["Genväg", "Lokal handlingsplan 2025"], "Lokal handlingsplan 2025"),
        (["Genväg"], None),
        (["Åtgärder 2026", "HANDLINGSPLAN"], "HANDLINGSPLAN"),
    ],
)
def test_of_a_boards_plans_the_one_most_alike_is_proposed(
    home: Municipality, titles: list[str], likely: str | None
) -> None:
    versions = [PlanVersion(municipality=home, title=title, board="Socialnämnden") for title in titles]
    told = {"title": "Handlingsplan", "board": "socialnämnden"}
    found = likely_predecessor(versions, told)
    assert (found.title if found else None) == likely


def test_no_predecessor_is_proposed_for_the_plan_of_another_municipality(
    web: Client, home: Municipality, coordinator: User
) -> None:
    ours = PlanDocument.model_validate({"metadata": {"title": "Plan", "board": "Socialnämnden"}})
    version_create(municipality=home, document=ours)

    def foreign(result: ReadResult) -> None:
        result.document.metadata.municipality = "Granviks kommun"

    upload = ready_upload(home, coordinator, read_result(1, foreign))
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert '<option value="" selected>En ny plan' in page
    assert "Filen säger att planen hör till Granviks kommun." in page


@pytest.mark.parametrize("named", ["Ekdala", "Ekdala kommun", "Ekdalas kommun", "EKDALA STAD", None])
def test_our_own_name_in_any_form_asks_nothing(
    web: Client, home: Municipality, coordinator: User, named: str | None
) -> None:
    def ours(result: ReadResult) -> None:
        result.document.metadata.municipality = named

    upload = ready_upload(home, coordinator, read_result(1, ours))
    assert (
        "Filen säger att planen hör till"
        not in web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    )


@pytest.mark.parametrize("plan", ["0", "x", "999999", "neighbour"])
def test_a_plan_of_another_municipality_cannot_be_chosen(
    web: Client, home: Municipality, neighbour: Municipality, coordinator: User, plan: str
) -> None:
    theirs = VersionFactory(municipality=neighbour)
    upload = ready_upload(home, coordinator)
    save(web, upload, str(theirs.plan_id) if plan == "neighbour" else plan)
    assert Upload.objects.filter(pk=upload.pk).exists()
    assert not PlanVersion.objects.exists()
    act_for(neighbour)
    assert PlanVersion.objects.count() == 1


def test_personal_data_stops_the_save(web: Client, home: Municipality, coordinator: User) -> None:
    def spoil(result: ReadResult) -> None:
        result.document.situation.analysis = f"Kontakta {IDENTITY_NUMBER}"

    upload = ready_upload(home, coordinator, read_result(2, spoil))
    answer = save(web, upload, follow=True)
    page = answer.content.decode()
    assert "Inget är sparat än." in page
    assert "1 del måste ordnas innan du kan spara." in page
    assert page.count("1 del måste") == 1, "told once, where it changes with each answer"
    assert not PlanVersion.objects.exists()
    assert Upload.objects.filter(pk=upload.pk).exists()


def test_what_has_no_room_is_pointed_out_before_the_save(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def spoil(result: ReadResult) -> None:
        result.document.sections[0] = Section(id="sections-1", heading="Å" * 400)
        result.document.services[0] = Service(id="services-1", name="F", age=(20, 13), partners=["P" * 300])
        result.document.metadata.public_version = "inte en adress"
        result.document.metadata.board = "N" * 300

    upload = ready_upload(home, coordinator, read_result(1, spoil))
    answer = save(web, upload, follow=True)
    page = answer.content.decode()
    assert "3 delar måste ordnas" in page
    assert "Texten är 400 tecken lång. Här får 300 plats." in page
    assert not PlanVersion.objects.exists()


def test_ids_that_were_edited_by_hand_do_no_harm(web: Client, home: Municipality, coordinator: User) -> None:
    def spoil(result: ReadResult) -> None:
        ids = ["samma", "samma", "metadata", "../..", "file-1", "x" * 61, "åäö"]
        result.document.activities = [
            Activity(id=one, action=f"Åtgärd {number}") for number, one in enumerate(ids)
        ]
        result.flags.clear()

    save(web, ready_upload(home, coordinator, read_result(1, spoil)))
    assert PlanVersion.objects.get().activity_set.count() == 7


@pytest.mark.slow
def test_a_text_too_long_to_search_is_explained(web: Client, home: Municipality, coordinator: User) -> None:
    def spoil(result: ReadResult) -> None:
        words = " ".join(f"ord{number}abcdefgh" for number in range(120_000))
        result.document.sections[0] = Section(id="sections-1", heading="Lång", text=words)

    upload = ready_upload(home, coordinator, read_result(1, spoil))
    answer = save(web, upload, follow=True)
    assert answer.redirect_chain == [(f"/ekdala/importera/{upload.pk}/granska/", 302)]
    assert "för lång för att kunna sökas" in answer.content.decode()
    assert upload.parts.exists()


def test_a_plan_without_title_is_named_after_its_file(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def spoil(result: ReadResult) -> None:
        result.document.metadata.title = ""

    upload = ready_upload(home, coordinator, read_result(1, spoil), name="Handlingsplan_2025.docx")
    assert "ingen titel" in web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    save(web, upload)
    assert PlanVersion.objects.get().title == "Handlingsplan 2025"


@pytest.mark.slow
def test_another_role_or_municipality_has_no_way_in(
    home: Municipality, neighbour: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    key = "activities-1"
    reads = [
        "",
        f"{upload.pk}/",
        f"{upload.pk}/granska/",
        f"{upload.pk}/del/{key}/",
        f"{upload.pk}/del/{key}/andra/",
    ]
    writes = ["", *(f"{upload.pk}/{path}/" for path in ("forsok-igen", "avbryt", "spara"))]
    writes += [f"{upload.pk}/del/{key}/{path}/" for path in ("andra", "stammer", "ta-bort", "aterstall")]
    theirs = member(neighbour, Role.CENTRAL_COORDINATOR)
    visitors = [
        (member(home, Role.CONTRIBUTOR), "ekdala", 403, 403),
        (member(home, Role.READER), "ekdala", 403, 403),
        (theirs, "ekdala", 404, 404),
        (theirs, "granvik", 404, 404),
    ]
    for user, slug, read, write in visitors:
        web = Client()
        web.force_login(user)
        for path in reads[1:]:
            assert web.get(f"/{slug}/importera/{path}").status_code == read, (user, path)
        for path in writes[1:]:
            assert web.post(f"/{slug}/importera/{path}", {"changes": "0"}).status_code == write, (user, path)
    assert Client().get("/ekdala/importera/").headers["Location"].startswith("/logga-in/")
    act_for(home)
    assert 0 < upload.parts.filter(changes=0).count() == upload.parts.count()


def test_a_get_changes_nothing(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    for path in ("spara", "forsok-igen", "del/activities-1/ta-bort", "del/activities-1/stammer"):
        assert web.get(f"/ekdala/importera/{upload.pk}/{path}/").status_code == 405
    assert "Radera importen?" in web.get(f"/ekdala/importera/{upload.pk}/avbryt/").content.decode()
    assert Upload.objects.filter(pk=upload.pk).exists()


def test_the_saving_is_undone_right_away(web: Client, home: Municipality, coordinator: User) -> None:
    before = VersionFactory(municipality=home)
    upload = ready_upload(home, coordinator)
    page = save(web, upload, str(before.plan_id), follow=True).content.decode()
    made = PlanVersion.objects.latest("number")
    undo = f"/ekdala/planer/{made.pk}/ta-bort/"
    assert f'href="{undo}"' in page, "on the plan's page"
    assert f'action="{undo}?fil"' in page, "in what tells of the saving"
    undone = web.post(f"{undo}?fil", follow=True)
    assert undone.redirect_chain == [(f"/ekdala/planer/{before.pk}/", 302)]
    assert "filen är redan raderad, så granskningen kommer inte tillbaka" in undone.content.decode()
    assert web.get(f"/ekdala/importera/{upload.pk}/").status_code == 404
    chosen = web.get(f"/ekdala/importera/{ready_upload(home, coordinator).pk}/granska/").content.decode()
    assert chosen.count(f'<option value="{before.plan_id}"') == 1


def test_the_unit_of_the_plans_board_is_proposed_and_nothing_is_silently_the_whole_municipality(
    web: Client, home: Municipality, coordinator: User
) -> None:
    board = BodyFactory(municipality=home, name="Socialnämnden")
    unit = UnitFactory(municipality=home, name="Omsorgen", body=board)
    UnitFactory(municipality=home, name="Fältgruppen", body=board, parent=unit)
    upload = ready_upload(home, coordinator)
    review = f"/ekdala/importera/{upload.pk}/granska/"
    assert f'<option value="{unit.pk}" selected>Omsorgen' in web.get(review).content.decode()
    UnitFactory(municipality=home, name="Familjerna", body=board)
    assert '<option value="" selected>Välj en enhet' in web.get(review).content.decode()
    answer = ask(web, upload)
    assert answer.status_code == 422
    assert "Välj vilken enhet planen hör till" in answer.content.decode()
    save_for = ask(web, upload, unit="hela")
    assert save_for.status_code == 302
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.get().plan.unit is None


def unanswered(upload: Upload) -> str:
    """What the tick says that keeps a plan with what nobody has answered."""
    return str(upload.parts.filter(removed=False, open_points__gt=0).count())


def test_a_plan_is_decided_with_questions_only_when_somebody_has_said_so(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided))
    upload.parts.filter(area="services").update(open_points=1)
    number = unanswered(upload)
    answer = ask(web, upload, plan="", stands="beslutad")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Allt är inte besvarat" in page
    assert f"{number} delar kan sparas utan svar: " in page
    assert "Aktiviteter (1), " in page
    assert f'href="/ekdala/importera/{upload.pk}/granska/?del=titt"' in page
    tick = page.partition('name="obesvarat"')[2].partition(">")[0]
    assert f'value="{number}"' in tick
    assert "checked" not in tick
    assert ask(web, upload, plan="", stands="beslutad", obesvarat="1").status_code == 422, "more since then"
    assert ask(web, upload, plan="", stands="beslutad", obesvarat=number).status_code == 302


def test_a_tick_for_what_was_not_answered_holds_when_less_of_it_is_left(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided))
    upload.parts.filter(area="services").update(open_points=1)
    number = unanswered(upload)
    ask(web, upload, plan="", stands="beslutad")
    answer = web.post(
        f"/ekdala/importera/{upload.pk}/del/activities-1/stammer/",
        {"changes": "0", "punkt": [point["key"] for point in upload.parts.get(key="activities-1").points]},
        headers={"HX-Request": "true"},
    ).content.decode()
    assert 'id="unanswered" hx-swap-oob="true"' in answer
    assert "Aktiviteter (1)" not in answer
    assert ask(web, upload, plan="", stands="beslutad", obesvarat=number).status_code == 302


def test_a_plan_without_questions_is_decided_as_it_stands(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided))
    upload.parts.update(open_points=0)
    assert ask(web, upload, plan="", stands="beslutad").status_code == 302


def _decided(result: ReadResult) -> None:
    result.document.metadata.adopted = "2025-03-01"


def _decided_in_1926(result: ReadResult) -> None:
    result.document.metadata.adopted = "1926-03-01"


def test_a_file_that_does_not_say_when_it_was_decided_is_a_draft(
    web: Client, home: Municipality, coordinator: User
) -> None:
    answer = ask(web, ready_upload(home, coordinator), plan="", stands="beslutad")
    assert answer.status_code == 422
    assert "Filen säger inte när planen beslutades" in answer.content.decode()


def test_a_decision_that_is_left_out_tells_of_none(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided_by_a_committee))
    assert tells_of_a_decision(upload, metadata_of(upload))
    row = upload.parts.get(area="decisions")
    answer = web.post(
        f"/ekdala/importera/{upload.pk}/del/{row.key}/ta-bort/",
        {"changes": str(row.changes)},
        headers={"HX-Request": "true"},
    )
    assert "decision-told" in answer.headers["HX-Trigger-After-Settle"]
    assert not tells_of_a_decision(upload, metadata_of(upload))


def _decided_by_a_committee(result: ReadResult) -> None:
    result.document.metadata.adopted = None
    result.document.decisions = [
        Decision(id="decisions-1", body="Socialnämnden", kind=BodyKind.COMMITTEE, date="2025-03-01")
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("stands", "state"), [("beslutad", LifeState.IN_FORCE), ("utkast", LifeState.DRAFT)])
def test_a_plan_that_is_decided_already_is_kept_as_it_stands(
    web: Client, home: Municipality, coordinator: User, stands: str, state: LifeState
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided))
    ask(web, upload, plan="", stands=stands, obesvarat=unanswered(upload))
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    version = PlanVersion.objects.get()
    assert version.state == state
    assert AdoptedPlan.objects.count() == (1 if state is LifeState.IN_FORCE else 0)
    if state is LifeState.IN_FORCE:
        assert version.steps.get().taken_by == coordinator


def test_a_file_that_tells_a_day_that_cannot_be_is_not_saved_as_decided(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator, read_result(change=_decided_in_1926))
    ask(web, upload, plan="", stands="beslutad", obesvarat=unanswered(upload))
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    upload.refresh_from_db()
    assert (upload.state, PlanVersion.objects.count()) == (State.READY, 0)
    assert "inte kan stämma" in (upload.error or {})["sv"]


def test_whether_a_plan_is_decided_is_chosen_by_a_person_where_the_file_tells_of_a_decision(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    upload.parts.filter(area="decisions").delete()
    metadata = upload.parts.get(area="metadata")
    for adopted in (None, "2025-03-01"):
        metadata.data = {**metadata.data, "adopted": adopted}
        metadata.save()
        assert tells_of_a_decision(upload, metadata_of(upload)) is bool(adopted)
        page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
        assert ('name="stands"' in page) is bool(adopted)
        assert ("Planen sparas som ett utkast" in page) is not adopted
        assert shown(web, upload)[1] == []
    refused = web.post(f"/ekdala/importera/{upload.pk}/spara/", {"plan": ""})
    assert refused.status_code == 422
    assert "Välj om planen är ett utkast eller redan beslutad." in refused.content.decode()

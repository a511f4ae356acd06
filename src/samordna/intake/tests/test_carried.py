"""A Word file of ours that somebody has worked in comes back: exactly what was changed, and each change taken or left."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from django.core.files.base import ContentFile
from django.test import Client
from docx.document import Document

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_create, upload_read, upload_save
from samordna.intake.models import State, Upload, UploadPart
from samordna.intake.tests.factories import member
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.carrying.tests.editing import new_row, paragraph, remove, say, table_of
from samordna.plandoc.writing import Format, write
from samordna.plans.commands import content_remove, content_update, version_create
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import document

HTMX = {"HX-Request": "true"}

pytestmark = pytest.mark.usefixtures("read_here")


def kept_plan(home: Municipality) -> PlanVersion:
    """A plan with a restricted section and a comment, which public files do not show."""
    act_for(home)
    plan = document(
        3,
        sections=[
            {"heading": "Inledning", "text": "Vi förebygger extremism.\n\nAlla ska vara trygga."},
            {"heading": "Larm", "text": "Hemligt.", "restricted": True},
        ],
    )
    plan.activities[0].comment = "Försenat av personalbrist"
    return version_create(municipality=home, document=plan)


@pytest.fixture
def version(home: Municipality) -> PlanVersion:
    return kept_plan(home)


def word(version: PlanVersion, edit: Callable[[Document], Any], *, public: bool = False) -> bytes:
    file = docx.Document(io.BytesIO(write(document_of(version), Format.DOCX, public=public)))
    edit(file)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def three_changes(file: Document) -> None:
    """A role, a sentence and a row."""
    table = table_of(file, "Aktivitet")
    say(table.rows[1].cells[1], "Rektorn")
    say(paragraph(file, "Alla ska vara"), "Alla ska vara trygga och sedda.")
    remove(table.rows[3])


def came_back(home: Municipality, user: User, content: bytes) -> Upload:
    upload = upload_create(municipality=home, user=user, name="plan.docx", file=ContentFile(content))
    upload_read(upload_id=upload.pk, municipality_id=home.pk)
    upload.refresh_from_db()
    assert upload.state == State.READY, upload.error
    return upload


def saved(upload: Upload) -> PlanVersion:
    upload_save(upload_id=upload.pk, municipality_id=upload.municipality_id)
    upload.refresh_from_db()
    assert upload.saved_as_id, upload.error
    return PlanVersion.objects.select_related("municipality").get(pk=upload.saved_as_id)


def seen(upload: Upload) -> dict[str, UploadPart]:
    return {row.data["title"]["sv"]: row for row in upload.parts.filter(area="seen")}


def url(upload: Upload, path: str = "granska/") -> str:
    return f"/ekdala/importera/{upload.pk}/{path}"


@pytest.mark.slow
def test_exactly_the_three_changes_are_shown(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes))
    assert set(seen(upload)) == {"Inledning", "Utbilda personal 1", "Utbilda personal 3"}
    page = web.get(url(upload)).content.decode()
    assert (
        "Filen är skriven efter version 1 av Handlingsplan 2025. 3 ändringar är gjorda i den sedan dess."
        in page
    )
    assert "<del>Enhet 1</del>" in page
    assert "<ins>Rektorn</ins>" in page
    assert f'<option value="{version.plan_id}" selected>' in page


@pytest.mark.slow
def test_a_file_that_nobody_changed_says_so(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, lambda _file: None))
    page = web.get(url(upload)).content.decode()
    assert "Ingenting är ändrat i den sedan dess." in page
    assert not seen(upload)
    assert "Ingenting är ändrat i filen.</strong> Planen finns redan här." in page
    assert "<summary>Spara den ändå som en ny version</summary>" in page
    assert f'href="/ekdala/planer/{version.pk}/"' in page


@pytest.mark.slow
def test_what_is_taken_and_what_is_left_make_the_next_version(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes))
    assert (
        "3 ändringar i filen är inte besvarade. Sparar du nu tas de med."
        in web.get(url(upload)).content.decode()
    )
    for title in ("Inledning", "Utbilda personal 3"):
        row = seen(upload)[title]
        sent = {"changes": str(row.changes)}
        page = web.post(url(upload, f"del/{row.key}/ta-bort/"), sent, headers=HTMX).content.decode()
        assert "Planen står kvar som den var här" in page
    taken = seen(upload)["Utbilda personal 1"]
    point = taken.points[0]["key"]
    web.post(url(upload, f"del/{taken.key}/stammer/"), {"changes": str(taken.changes), "punkt": point})
    assert "Inget mer behöver en titt." in web.get(url(upload)).content.decode()
    web.post(url(upload, "spara/"), {"plan": str(version.plan_id)})
    expected = document_of(version)
    expected.activities[0].responsible = "Rektorn"
    after = saved(upload)
    assert after.number == 2
    assert document_of(after) == expected


@pytest.mark.slow
def test_a_change_that_was_left_is_taken_after_all(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes))
    whole = {row.key: (row.data, row.removed) for row in upload.parts.exclude(area="seen")}
    for path in ("ta-bort", "aterstall"):
        for row in seen(upload).values():
            web.post(url(upload, f"del/{row.key}/{path}/"), {"changes": str(row.changes)})
    again = {row.key: (row.data, row.removed) for row in upload.parts.exclude(area="seen")}
    gone = again.pop("activities-3")
    assert again == whole
    assert gone[1], "a row that was taken out stays out"
    web.post(url(upload, "spara/"), {"plan": str(version.plan_id)})
    after = saved(upload)
    assert [row.responsible for row in document_of(after).activities] == ["Rektorn", "Enhet 2"]
    assert "och sedda" in document_of(after).sections[0].text


@pytest.mark.slow
@pytest.mark.parametrize("number", [1, 2])
def test_a_row_that_was_taken_out_and_is_left_stands_where_it_stood(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion, number: int
) -> None:
    upload = came_back(
        home, coordinator, word(version, lambda file: remove(table_of(file, "Aktivitet").rows[number]))
    )
    (gone,) = seen(upload).values()
    assert gone.data["kind"] == "removed"
    web.post(url(upload, f"del/{gone.key}/ta-bort/"), {"changes": str(gone.changes)})
    web.post(url(upload, "spara/"), {"plan": str(version.plan_id)})
    assert document_of(saved(upload)).activities == document_of(version).activities


@pytest.mark.slow
def test_a_row_that_was_added_and_is_left_is_not_in_the_plan(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    texts = ["Öva larmet", "Räddningstjänsten", "2026", "2027", "", ""]

    def edit(file: Document) -> None:
        table = table_of(file, "Aktivitet")
        new_row(table, 1, texts[: len(table.columns)])

    upload = came_back(home, coordinator, word(version, edit))
    (added,) = seen(upload).values()
    assert added.data["kind"] == "added"
    page = web.get(url(upload)).content.decode()
    assert "Räddningstjänsten" in page, "all that the row says is shown, not its title alone"
    web.post(url(upload, f"del/{added.key}/ta-bort/"), {"changes": str(added.changes)})
    web.post(url(upload, "spara/"), {"plan": str(version.plan_id)})
    assert document_of(saved(upload)) == document_of(version)


@pytest.mark.slow
def test_what_a_public_file_does_not_show_stays_in_the_plan(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes, public=True))
    assert set(seen(upload)) == {"Inledning", "Utbilda personal 1", "Utbilda personal 3"}
    content_update(row=version.planservice_set.get(key="services-2"), values={"arena": "Nätet"})
    web.post(url(upload, "spara/"), {"plan": str(version.plan_id)})
    after = document_of(saved(upload))
    assert [row.heading for row in after.sections] == ["Inledning", "Larm"]
    assert after.sections[1].restricted
    assert after.activities[0].comment == "Försenat av personalbrist"
    assert after.services[1].arena == "Nätet", "changed here meanwhile"


@pytest.mark.slow
def test_in_another_municipality_it_is_asked_whose_plan_it_is(
    neighbour: Municipality, version: PlanVersion
) -> None:
    content = word(version, lambda _file: None)
    act_for(neighbour)
    user = member(neighbour, Role.CENTRAL_COORDINATOR)
    web = Client()
    web.force_login(user)
    upload = came_back(neighbour, user, content)
    page = web.get(f"/granvik/importera/{upload.pk}/granska/").content.decode()
    assert "Filen är skriven av Samordna. Ingenting är ändrat i den sedan dess." in page
    assert "Filen säger att planen hör till Ekdala. Du är på väg att spara den i Granvik." in page
    draft = {"stands": "utkast"}
    refused = web.post(f"/granvik/importera/{upload.pk}/spara/", draft)
    assert refused.headers["Location"].endswith("?del=titt")
    question = upload.parts.get(area="metadata")
    sent = {"changes": str(question.changes), "punkt": question.points[0]["key"]}
    web.post(f"/granvik/importera/{upload.pk}/del/metadata/stammer/", sent)
    page = web.get(f"/granvik/importera/{upload.pk}/granska/?del=metadata").content.decode()
    assert "Planens kommun är Granvik i stället för Ekdala. Texterna står som i filen" in page
    assert "Du är på väg att spara den" not in page
    assert web.post(f"/granvik/importera/{upload.pk}/spara/", draft).status_code == 302
    assert saved(upload).municipality == neighbour


@pytest.mark.slow
def test_whose_plan_it_is_is_answered_by_writing_our_name_and_asked_anew_of_a_third(
    neighbour: Municipality, version: PlanVersion
) -> None:
    act_for(neighbour)
    user = member(neighbour, Role.CENTRAL_COORDINATOR)
    web = Client()
    web.force_login(user)
    act_for(version.municipality)
    content = word(version, lambda _file: None)
    act_for(neighbour)
    upload = came_back(neighbour, user, content)
    review = f"/granvik/importera/{upload.pk}/granska/?del=metadata"
    for name, told in (
        ("Tallvik", "Filen säger att planen hör till Tallvik."),
        ("Granvik", "Planens kommun är Granvik i stället för Ekdala. Texterna står som i filen"),
    ):
        row = upload.parts.get(area="metadata")
        sent = {**{key: value or "" for key, value in row.data.items()}, "municipality": name}
        web.post(f"/granvik/importera/{upload.pk}/del/metadata/andra/", {**sent, "changes": str(row.changes)})
        assert told in web.get(review).content.decode()
    assert not upload.parts.get(area="metadata").blocks


@pytest.mark.slow
def test_what_has_become_of_the_plan_meanwhile_is_told(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes))
    assert "sedan filen skrevs" not in web.get(url(upload)).content.decode()
    content_update(row=version.activity_set.get(key="activities-1"), values={"responsible": "Enhet 9"})
    content_remove(row=version.section_set.get(heading="Inledning"))
    page = web.get(url(upload)).content.decode()
    assert page.count("Det har ändrats i planen sedan filen skrevs.") == 1
    assert "Enhet 9" in page
    assert page.count("Det har tagits bort ur planen sedan filen skrevs.") == 1


@pytest.mark.slow
@pytest.mark.parametrize("taken", [True, False])
def test_what_was_removed_meanwhile_comes_back_only_when_it_is_taken(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion, taken: bool
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes))
    content_remove(row=version.activity_set.get(key="activities-1"))
    row = seen(upload)["Utbilda personal 1"]
    if taken:
        sent = {"changes": str(row.changes), "punkt": row.points[0]["key"]}
        web.post(url(upload, f"del/{row.key}/stammer/"), sent)
    web.post(url(upload, "spara/"), {"plan": str(version.plan_id)})
    actions = [one.action for one in document_of(saved(upload)).activities]
    assert ("Utbilda personal 1" in actions) is taken


@pytest.mark.slow
def test_what_has_become_restricted_meanwhile_is_not_shown(
    web: Client, home: Municipality, coordinator: User, version: PlanVersion
) -> None:
    upload = came_back(home, coordinator, word(version, three_changes))
    section = version.section_set.get(heading="Inledning")
    content_update(row=section, values={"text": "Det hemliga numret.", "restricted": True})
    page = web.get(url(upload)).content.decode()
    assert "Det har begränsad spridning och har ändrats i planen sedan filen skrevs." in page
    assert "hemliga numret" not in page
    elsewhere = member(home, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=home))
    Upload.objects.filter(pk=upload.pk).update(uploaded_by=elsewhere)
    web.force_login(elsewhere)
    assert "sedan filen skrevs" not in web.get(url(upload)).content.decode()

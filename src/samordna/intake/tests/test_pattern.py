"""Another municipality's plan comes in as a pattern: what comes along, what is marked, and what is no pattern."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_create, upload_read, upload_save
from samordna.intake.models import Pattern, State, Upload
from samordna.intake.tests.factories import member
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.pattern.texts import TITLE
from samordna.plandoc.writing import Format, write
from samordna.plans.commands import version_create
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.plans.patterns.left import left_in
from samordna.plans.tests.factories import document

pytestmark = pytest.mark.usefixtures("read_here")
Read = Callable[..., Upload]


def file_of(place: Municipality, form: Format, size: int = 3) -> bytes:
    act_for(place)
    version = version_create(municipality=place, document=document(size))
    return write(document_of(version), form)


@pytest.fixture
def read(home: Municipality, coordinator: User) -> Read:
    def read_it(content: bytes, name: str, *, as_pattern: bool = True) -> Upload:
        act_for(home)
        upload = upload_create(
            municipality=home, user=coordinator, name=name, file=ContentFile(content), as_pattern=as_pattern
        )
        return again(upload)

    return read_it


def again(upload: Upload) -> Upload:
    act_for(upload.municipality)
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    upload.refresh_from_db()
    assert upload.state == State.READY, upload.error
    return upload


def saved_version(upload: Upload) -> PlanVersion:
    upload.refresh_from_db()
    assert upload.saved_as, upload.error
    return upload.saved_as


def address(upload: Upload, path: str = "granska/") -> str:
    return f"/ekdala/importera/{upload.pk}/{path}"


@pytest.mark.parametrize("form", [Format.JSON, Format.DOCX, Format.PDF, Format.XLSX])
def test_every_file_that_carries_its_plan_can_be_a_pattern(
    form: Format, web: Client, home: Municipality, neighbour: Municipality, read: Read
) -> None:
    upload = read(file_of(neighbour, form), f"plan.{form.value}")
    assert upload.pattern == Pattern.TAKEN
    assert set(upload.parts.values_list("area", flat=True)) == {
        *("metadata", "sections", "activities", "definitions")
    }
    page = web.get(address(upload)).content.decode()
    assert "Planen tas som mönster." in page
    assert 'name="stands"' not in page


def test_what_does_not_come_along_is_told_by_kind_and_number_and_never_as_not_found(
    web: Client, neighbour: Municipality, read: Read
) -> None:
    upload = read(file_of(neighbour, Format.JSON), "plan.json")
    page = web.get(address(upload)).content.decode()
    assert "Alla ord i filen" not in page
    assert "3 aktiviteter, 3 avsnitt, definitioner (1)." in page
    assert "Följer inte med: " in page
    assert "verksamheter (3)" in page
    details = web.get(f"{address(upload)}?del=metadata").content.decode()
    assert "Hittades inte" not in details
    assert "Följer inte med</span>" in details


def test_what_is_saved_is_a_draft_of_ones_own_with_marks(
    web: Client, home: Municipality, neighbour: Municipality, read: Read
) -> None:
    UnitFactory(municipality=home, name="Enhet 1")
    upload = read(file_of(neighbour, Format.JSON), "plan.json")
    answer = web.post(address(upload, "spara/"), {"unit": "hela"})
    assert answer.status_code == 302, answer.content.decode()
    act_for(home)
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    version = saved_version(upload)
    saved = document_of(version)
    assert (saved.metadata.period_start, saved.metadata.version, saved.decisions) == (None, "1", [])
    left = left_in(version, saved)
    assert left.taken_from == "Granvik"
    assert len(left.texts) == 7
    assert TITLE in left.texts
    assert {one.text for one in left.names.values()} == {"Enhet 0", "Enhet 2"}


def test_what_was_written_in_the_review_is_not_marked(
    home: Municipality, neighbour: Municipality, read: Read
) -> None:
    upload = read(file_of(neighbour, Format.JSON), "plan.json")
    part = upload.parts.filter(area="sections").first()
    assert part
    part.data["text"] = "Hos oss är det så här."
    part.save()
    Upload.objects.filter(pk=upload.pk).update(state=State.SAVING, target={})
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    version = saved_version(upload)
    assert f"sections/{part.key}" not in left_in(version, document_of(version)).texts


def test_ones_own_plan_is_an_ordinary_import(web: Client, home: Municipality, read: Read) -> None:
    upload = read(file_of(home, Format.JSON), "plan.json")
    assert upload.pattern == Pattern.OWN
    assert upload.parts.filter(area="decisions").exists()
    assert "Filen är er egen plan" in web.get(address(upload)).content.decode()


def test_a_file_that_carries_no_plan_is_an_ordinary_import(web: Client, read: Read) -> None:
    upload = read(b"Handlingsplan\n\nVi ska utbilda personal.", "plan.txt")
    assert upload.pattern == Pattern.UNCARRIED
    assert "Filen bär ingen plan från Samordna" in web.get(address(upload)).content.decode()


@pytest.mark.slow
def test_a_neighbours_file_can_be_read_as_a_pattern_and_back(
    web: Client, home: Municipality, neighbour: Municipality, read: Read
) -> None:
    upload = read(file_of(neighbour, Format.DOCX), "plan.docx", as_pattern=False)
    assert "Ta den som mönster" in web.get(address(upload)).content.decode()
    web.post(address(upload, "las-om/"), {"monster": "1"})
    assert again(upload).pattern == Pattern.TAKEN
    assert not upload.parts.filter(area="decisions").exists()
    web.post(address(upload, "las-om/"))
    assert again(upload).pattern == Pattern.WHOLE
    page = web.get(address(upload)).content.decode()
    assert "Det är vår plan" not in page
    assert not upload.parts.filter(blocks=True).exists()
    assert upload.parts.get(area="metadata").data["municipality"] == home.name
    assert "Ta den som mönster" in page
    assert upload.parts.filter(area="decisions").exists()


def test_whom_a_plan_names_that_is_moved_here_whole_is_asked_about(
    home: Municipality, neighbour: Municipality, read: Read
) -> None:
    upload = read(file_of(neighbour, Format.JSON), "plan.json", as_pattern=False)
    Upload.objects.filter(pk=upload.pk).update(state=State.SAVING, target={})
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    version = saved_version(upload)
    left = left_in(version, document_of(version))
    assert (left.texts, len(left.names), left.taken_from) == ({}, 3, "Granvik")


@pytest.mark.slow
def test_a_plan_of_five_hundred_activities_is_marked_in_full(
    home: Municipality, neighbour: Municipality, read: Read
) -> None:
    upload = read(file_of(neighbour, Format.JSON, 500), "plan.json")
    Upload.objects.filter(pk=upload.pk).update(state=State.SAVING, target={})
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert saved_version(upload).taken_texts.count() == 1501


def test_whoever_imports_chooses_the_file_on_a_page_of_its_own(
    web: Client, client: Client, home: Municipality
) -> None:
    page = web.get("/ekdala/importera/fran-annan-kommun/").content.decode()
    assert "Word, PDF, Excel eller JSON från Samordna:" in page
    web.post("/ekdala/importera/fran-annan-kommun/", {"file": ContentFile(b"{}", name="plan.json")})
    act_for(home)
    assert Upload.objects.get().pattern == Pattern.ASKED
    client.force_login(member(home, Role.READER))
    assert client.get("/ekdala/importera/fran-annan-kommun/").status_code == 403

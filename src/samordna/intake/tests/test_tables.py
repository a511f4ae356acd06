"""What a person says that a table is: read anew without the file, and remembered for the next of the same layout."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.models import User
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import part_update, upload_create, upload_read
from samordna.intake.models import State, TableLayout, Upload, UploadGrid
from samordna.intake.tests.factories import part, read_result, ready_upload
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.usefixtures("read_here")
UNKNOWN = "Vad vi ska göra;Vem;Övrigt;Kryss\n" + "".join(
    f"Bjuda in förening {number} till samtal;Fritidschefen;;x\n" for number in range(1, 31)
)


def uploaded(home: Municipality, user: User, content: str = UNKNOWN, name: str = "lista.csv") -> Upload:
    act_for(home)
    upload = upload_create(municipality=home, user=user, name=name, file=ContentFile(content.encode()))
    return read(upload)


def read(upload: Upload) -> Upload:
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    upload.refresh_from_db()
    assert upload.state == State.READY, upload.error
    return upload


def url(upload: Upload, path: str = "") -> str:
    return f"/ekdala/importera/{upload.pk}/tabeller/{path}"


def said(upload: Upload, **changes: str) -> dict[str, str]:
    return {
        "taken_as": "activities",
        "columns_of": "activities",
        "header": "1",
        "column_0": "action",
        "column_1": "others",
        **changes,
    }


def actions(upload: Upload) -> list[str]:
    return [row.data["action"] for row in upload.parts.filter(area="activities")]


def test_a_table_is_shown_as_it_stands(web: Client, home: Municipality, coordinator: User) -> None:
    page = web.get(url(uploaded(home, coordinator))).content.decode()
    assert "Bjuda in förening 3 till samtal" in page
    assert "… och 18 rader till" in page
    assert '<option value="responsible"' in page
    assert '<option value="deputy"' not in page, "no name of another kind"


def test_what_is_said_is_read_without_the_file(web: Client, home: Municipality, coordinator: User) -> None:
    upload = uploaded(home, coordinator)
    upload.pieces.all().delete()
    answer = web.post(url(upload, "1/"), said(upload))
    assert answer.headers["Location"] == f"/ekdala/importera/{upload.pk}/?tabell=1"
    read(upload)
    first = upload.parts.filter(area="activities").earliest("position")
    assert first.data["action"] == "Bjuda in förening 1 till samtal"
    assert first.data["others"] == "Fritidschefen"
    assert not first.data["responsible"]
    assert "så har du sagt" in web.get(url(upload)).content.decode()


def test_rows_that_go_on_are_joined_and_stay_ticked(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = uploaded(home, coordinator)
    web.post(url(upload, "1/"), said(upload) | {"joined": "2"})
    read(upload)
    assert actions(upload)[0] == "Bjuda in förening 1 till samtal Bjuda in förening 2 till samtal"
    assert len(actions(upload)) == 29
    assert 'value="2" checked' in web.get(url(upload)).content.decode()


def test_nothing_is_left_out_with_a_reason(web: Client, home: Municipality, coordinator: User) -> None:
    upload = uploaded(home, coordinator)
    web.post(url(upload, "1/"), said(upload, taken_as="nothing"))
    read(upload)
    assert not actions(upload)
    assert upload.left_out >= 30


def test_another_kind_lets_the_reader_find_the_columns(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = uploaded(
        home, coordinator, "Begrepp;Betyder\nRisk;Något som kan hända\nHot;Någon som vill illa\n"
    )
    web.post(url(upload, "1/"), said(upload, taken_as="definitions"))
    read(upload)
    assert {row.data["term"] for row in upload.parts.filter(area="definitions")} == {"Risk", "Hot"}


def test_a_piece_of_the_page_has_the_names_of_the_chosen_kind(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    page = web.get(
        url(upload, "1/") + "?taken_as=coordinators", headers={"HX-Request": "true"}
    ).content.decode()
    assert "<html" not in page
    assert '<option value="deputy"' in page
    assert 'name="columns_of" value="coordinators"' in page


def test_a_change_by_hand_stays_where_the_row_reads_the_same(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = uploaded(home, coordinator)
    web.post(url(upload, "1/"), said(upload))
    read(upload)
    one = upload.parts.filter(area="activities").earliest("position")
    part_update(part=one, changes=one.changes, values={"action": "Ändrad för hand"}, user=coordinator)
    assert "Ändrad för hand" in web.get(url(upload)).content.decode(), "told before"
    web.post(url(upload, "1/"), said(upload) | {"joined": "10"})
    read(upload)
    assert "Ändrad för hand" in actions(upload)
    assert upload.lost == 0
    web.post(url(upload, "1/"), said(upload, column_1="responsible"))
    read(upload)
    assert "Ändrad för hand" not in actions(upload)
    assert upload.lost == 1
    assert "den ändringen är borta" in web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()


@pytest.mark.slow
def test_it_is_remembered_for_the_next_file_and_forgotten(
    web: Client, home: Municipality, coordinator: User
) -> None:
    first = uploaded(home, coordinator)
    web.post(url(first, "1/"), said(first) | {"remember": "on"})
    read(first)
    layout = TableLayout.objects.get()
    assert (layout.remembered_by, layout.headings) == (
        coordinator,
        "Vad vi ska göra | Vem | Övrigt | Kryss",
    )
    second = uploaded(home, coordinator, UNKNOWN.replace("förening", "skola"), "nasta.csv")
    assert second.grids.get().said == UploadGrid.Said.LAYOUT
    assert second.parts.filter(area="activities").earliest("position").data["others"] == "Fritidschefen"
    assert str(coordinator.name) in web.get(url(second)).content.decode()
    web.post(url(second, "1/glom/"), {"only_here": "1"})
    read(second)
    assert second.grids.get().said == UploadGrid.Said.READER
    assert TableLayout.objects.exists()
    third = uploaded(home, coordinator, UNKNOWN, "tredje.csv")
    waiting = web.post(url(third, "1/glom/")).headers["Location"]
    assert "är glömd" not in web.get(waiting).content.decode(), "told where one comes to"
    read(third)
    assert web.get(waiting).headers["Location"] == f"{url(third)}?sida=1"
    undo = f"/ekdala/importera/uppstallningar/{layout.pk}/aterstall/?import={third.pk}&amp;tabell=1"
    assert undo in web.get(url(third)).content.decode()
    web.post(undo.replace("&amp;", "&"))
    assert read(third).grids.get().said == UploadGrid.Said.LAYOUT
    web.post(url(third, "1/glom/"))
    read(third)
    assert not TableLayout.objects.present().exists()
    assert third.grids.get().said == UploadGrid.Said.READER
    web.post(url(third, "1/"), said(third) | {"remember": "on"})
    assert TableLayout.objects.present().get() == layout, "said anew"


def test_what_was_said_is_taken_back(web: Client, home: Municipality, coordinator: User) -> None:
    upload = uploaded(home, coordinator)
    before = actions(upload)
    web.post(url(upload, "1/"), said(upload, taken_as="nothing"))
    read(upload)
    assert "Läs så som Samordna förstår det" in web.get(url(upload)).content.decode()
    web.post(url(upload, "1/glom/"), {"own": "1"})
    assert actions(read(upload)) == before


def test_remembered_layouts_are_listed_and_forgotten_at_the_import(
    web: Client, home: Municipality, neighbour: Municipality, coordinator: User
) -> None:
    upload = uploaded(home, coordinator)
    web.post(url(upload, "1/"), said(upload) | {"remember": "on"})
    page = web.get("/ekdala/importera/").content.decode()
    assert "Vad vi ska göra | Vem | Övrigt | Kryss" in page
    layout = TableLayout.objects.get()
    path = f"importera/uppstallningar/{layout.pk}/glom/"
    assert web.post(f"/granvik/{path}").status_code == 404
    answer = web.post(f"/ekdala/{path}", follow=True)
    assert answer.redirect_chain == [("/ekdala/importera/", 302)]
    assert not TableLayout.objects.present().exists()
    undo = f"/ekdala/importera/uppstallningar/{layout.pk}/aterstall/"
    assert undo in answer.content.decode()
    assert web.post(undo.replace("ekdala", "granvik")).status_code == 404
    assert "ihågkommen igen" in web.post(undo, follow=True).content.decode()
    assert TableLayout.objects.present().get() == layout


@pytest.mark.slow
def test_one_comes_back_to_the_table_that_was_read_anew(
    web: Client, home: Municipality, coordinator: User
) -> None:
    tables = "\n\n".join(
        f"Mål {n}\n\n| Ruta | Gren |\n| --- | --- |\n| Träd {n} | Parken |" for n in range(1, 28)
    )
    upload = uploaded(home, coordinator, tables, "plan.md")
    assert upload.grids.count() == 27
    waiting = web.post(url(upload, "22/"), said(upload)).headers["Location"]
    assert 'tabell=22"' in web.get(waiting).content.decode(), "asked on while it is read"
    read(upload)
    answer = web.get(waiting)
    assert answer.headers["Location"] == f"{url(upload)}?sida=2#tabell-22"
    assert 'id="tabell-22"' in web.get(url(upload) + "?sida=2").content.decode()
    for strange in ("x", "²", "999999999", "-1"):
        at_last = web.get(f"/ekdala/importera/{upload.pk}/?tabell={strange}", follow=True)
        assert at_last.status_code == 200


def test_a_head_of_two_rows_names_the_columns_with_both(
    web: Client, home: Municipality, coordinator: User
) -> None:
    rows = "Åtgärd;Ansvarig;Tid;\n;;Start;Slut\nMåla om bron;Rektor;2026;2027\nRöja sly;Rektor;2026;2027\n"
    upload = uploaded(home, coordinator, rows)
    web.post(url(upload, "1/"), said(upload, header="2"))
    read(upload)
    page = web.get(url(upload)).content.decode()
    assert all(label in page for label in ("1. Åtgärd<", "3. Tid: Start<", "4. Tid: Slut<"))


@pytest.mark.parametrize(
    "wrong", [{"taken_as": "x"}, {"header": "-1"}, {"header": "99"}, {"column_0": "deputy"}]
)
def test_what_cannot_be_is_refused(
    web: Client, home: Municipality, coordinator: User, wrong: dict[str, str]
) -> None:
    upload = ready_upload(home, coordinator, read_result(2))
    assert web.post(url(upload, "1/"), said(upload, **wrong)).status_code == 422
    upload.refresh_from_db()
    assert upload.state == State.READY
    assert part(upload, "activities-1")


def test_the_page_asks_few_questions(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    web.get(url(upload))
    with CaptureQueriesContext(
        connection,
    ) as asked:
        web.get(url(upload))
    assert len([one for one in asked if "set_config" not in one["sql"]]) <= 12

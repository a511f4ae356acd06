"""What is answered in the review can be taken back, and what is not answered is told before the plan is saved."""

import re

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.intake.models import State, Upload
from samordna.intake.queries import document_of
from samordna.intake.tests.factories import part, read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import FilePlace, Flag, ReadResult
from samordna.plandoc.reading.interpret.pieces.doubt_texts import unknown_status
from samordna.plandoc.reading.result import Candidate, Expected
from samordna.plandoc.reading.result import State as Found
from samordna.plandoc.reading.unread_times import no_date

HTMX = {"HX-Request": "true"}


def review(upload: Upload, path: str = "granska/") -> str:
    return f"/ekdala/importera/{upload.pk}/{path}"


def answer(web: Client, upload: Upload, key: str, path: str) -> str:
    row = part(upload, key)
    sent = {"changes": str(row.changes), "punkt": [point["key"] for point in row.points]}
    page: str = web.post(review(upload, f"del/{key}/{path}/"), sent, headers=HTMX).content.decode()
    return page


def test_deleting_asks_first_and_says_what_is_lost(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    answer(web, upload, "activities-1", "stammer")
    page = web.get(review(upload)).content.decode()
    assert f'action="{review(upload, "avbryt/")}"' not in page, "nothing is deleted at one click"
    asked = web.get(review(upload, "avbryt/")).content.decode()
    assert "Det går inte att ångra" in asked
    assert "Det du har ändrat eller svarat på i 1 del försvinner också." in asked
    assert Upload.objects.exists()
    web.post(review(upload, "avbryt/"))
    assert not Upload.objects.exists()


def test_the_list_of_imports_asks_too(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    page = web.get("/ekdala/importera/").content.decode()
    assert f'href="{review(upload, "avbryt/")}"' in page
    assert f'action="{review(upload, "avbryt/")}"' not in page


@pytest.mark.parametrize("state", [State.SAVING, State.SAVED])
def test_what_is_being_saved_is_not_asked_about(
    web: Client, home: Municipality, coordinator: User, state: State
) -> None:
    upload = ready_upload(home, coordinator)
    Upload.objects.update(state=state)
    assert web.get(review(upload, "avbryt/")).headers["Location"] == review(upload, "")


def test_an_answer_that_comes_too_late_is_told_so(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    upload.parts.all().delete()
    told = web.post(review(upload, "del/activities-1/stammer/"), {"changes": "0"}, headers=HTMX)
    assert told.status_code == 200, "htmx shows nothing of a 404"
    assert told.headers["HX-Retarget"] == "#content"
    assert "Importen finns inte här" in told.content.decode()
    assert web.post(review(upload, "del/activities-1/stammer/"), {"changes": "0"}).status_code == 404


def test_an_answer_is_taken_back(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    before = part(upload, "activities-1")
    assert before.data["flagged"]
    answer(web, upload, "activities-1", "stammer")
    settled = part(upload, "activities-1")
    assert (settled.open_points, settled.data["flagged"]) == (0, False)
    assert "Ångra" in web.get(review(upload, "granska/?del=activities")).content.decode()
    assert "Det stämmer" in answer(web, upload, "activities-1", "angra")
    again = part(upload, "activities-1")
    assert (again.open_points, again.data["flagged"]) == (before.open_points, True)


def test_that_the_plan_does_not_say_is_taken_back(web: Client, home: Municipality, coordinator: User) -> None:
    def missing(result: ReadResult) -> None:
        result.expected.append(Expected("registry_number", Found.NOT_FOUND))

    upload = ready_upload(home, coordinator, read_result(1, missing))
    key = "expected-registry_number"
    assert "Klart" in answer(web, upload, key, "stammer")
    assert "Planen säger det inte" in answer(web, upload, key, "angra")


def test_what_many_share_is_asked_again_of_all(web: Client, home: Municipality, coordinator: User) -> None:
    def shared(result: ReadResult) -> None:
        first = result.flags[0]
        for activity in result.document.activities:
            activity.flagged = True
        result.flags[:] = [
            Flag("Kontrollera tiden.", first.place, one.id) for one in result.document.activities
        ]

    upload = ready_upload(home, coordinator, read_result(4, shared))
    answer(web, upload, "file-1", "stammer")
    assert not upload.parts.filter(data__flagged=True).exists()
    answer(web, upload, "file-1", "angra")
    assert upload.parts.filter(data__flagged=True).count() == 4


def test_what_is_not_answered_is_told_where_one_saves(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    page = web.get(review(upload)).content.decode()
    assert "1 del behöver en titt." in page
    assert "1 del kan sparas utan svar: Aktiviteter (1). Då står den som den lästes" in page
    assert "sparas utan svar" not in answer(web, upload, "activities-1", "stammer")
    assert "sparas utan svar" not in web.get(review(upload)).content.decode()


def test_what_one_leaves_out_is_counted(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator)
    assert "Du har tagit bort" not in web.get(review(upload)).content.decode()
    assert "Du har tagit bort 1 del av det." in answer(web, upload, "activities-2", "ta-bort")


def test_an_unknown_status_is_answered_by_a_choice_alone(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def unknown(result: ReadResult) -> None:
        doubt = unknown_status("Vilande")
        result.flags[:] = [Flag(doubt.sv, result.flags[0].place, "activities-1", doubt.en)]

    upload = ready_upload(home, coordinator, read_result(1, unknown))
    page = web.get(review(upload)).content.decode()
    assert '<select name="status"' in page
    assert "Det stämmer" not in page, "it is no answer to which status it is"
    assert "Utan status" in page
    filled = {"changes": "0", "responsible": "Rektorn", "status": "delayed"}
    web.post(review(upload, "del/activities-1/fyll/"), filled, headers=HTMX)
    row = part(upload, "activities-1")
    assert (row.data["status"], row.open_points) == ("delayed", 0)


@pytest.mark.parametrize("time", ["2026:2", "27-03-15"])
def test_a_time_that_could_not_be_read_is_not_right(
    web: Client, home: Municipality, coordinator: User, time: str
) -> None:
    def unread(result: ReadResult) -> None:
        doubt = no_date(time)
        result.flags[:] = [Flag(doubt.sv, result.flags[0].place, "activities-1", doubt.en)]

    upload = ready_upload(home, coordinator, read_result(1, unread))
    page = web.get(review(upload)).content.decode()
    assert "Det stämmer" not in page, "the activity has no date that could be right"
    assert "Utan datum" in page
    assert "Utan datum" not in answer(web, upload, "activities-1", "stammer")


def test_a_period_that_ends_before_it_begins_and_nothing_at_all_are_refused(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def missing(result: ReadResult) -> None:
        result.expected.append(Expected("period", Found.NOT_FOUND))

    upload = ready_upload(home, coordinator, read_result(1, missing))
    address = review(upload, "del/expected-period/fyll/")

    def fill(start: str, end: str) -> str:
        sent = {"changes": "0", "period_start": start, "period_end": end}
        answered: str = web.post(address, sent, headers=HTMX).content.decode()
        return answered

    assert "Slutet är före starten" in fill("2026", "2025")
    assert "Inget är ifyllt" in fill("", "")
    assert part(upload, "metadata").data["period_start"] is None
    done = fill("2025", "2026")
    assert "Klart" in done
    assert "2026" in done, "the card says what the plan says now"


def test_another_municipalitys_plan_becomes_ours_or_is_left(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def theirs(result: ReadResult) -> None:
        result.document.metadata.municipality = "Granvik"

    upload = ready_upload(home, coordinator, read_result(1, theirs))
    page = web.get(review(upload)).content.decode()
    assert page.count(f'href="{review(upload, "avbryt/")}"') == 2, "not importing it is an answer too"
    answer(web, upload, "metadata", "stammer")
    assert part(upload, "metadata").data["municipality"] == "Ekdala"
    answer(web, upload, "metadata", "angra")
    assert part(upload, "metadata").data["municipality"] == "Granvik"


def test_a_title_that_names_another_municipality_is_offered_with_ours(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def theirs(result: ReadResult) -> None:
        result.document.metadata.municipality = "Granviks kommun"
        result.document.metadata.title = "Granviks handlingsplan 2026–2027"

    upload = ready_upload(home, coordinator, read_result(1, theirs))
    assert 'name="title"' not in web.get(review(upload)).content.decode(), "nobody has said that it is ours"
    answer(web, upload, "metadata", "stammer")
    page = web.get(review(upload, "granska/?del=metadata")).content.decode()
    offered = re.findall(r'name="title" value="([^"]*)"', page)
    assert offered == ["Ekdalas handlingsplan 2026–2027"]
    assert "som titeln fortfarande nämner" in page
    sent = {"changes": str(part(upload, "metadata").changes), "title": offered[0]}
    web.post(review(upload, "del/metadata/fyll/"), sent, headers=HTMX)
    assert part(upload, "metadata").data["title"] == offered[0]
    page = web.get(review(upload, "granska/?del=metadata")).content.decode()
    assert 'name="title"' not in page
    assert "Planens kommun är Ekdala i stället för Granviks kommun." in page


def test_a_remark_about_a_table_leads_to_it(web: Client, home: Municipality, coordinator: User) -> None:
    def remark(result: ReadResult) -> None:
        result.flags[:] = [Flag("Kolumnen ”Hejarklack” är okänd.", FilePlace(page=2, row=2))]

    upload = ready_upload(home, coordinator, read_result(2, remark))
    page = web.get(review(upload)).content.decode()
    assert f'href="{review(upload, "tabeller/1/")}"' in page


def test_what_was_found_says_so_and_leads_to_where_it_is_changed(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def with_found(result: ReadResult) -> None:
        result.expected += [
            Expected("committee", Found.FOUND, [Candidate("Socialnämnden")]),
            Expected("decision", Found.FOUND, [Candidate("§ 47")]),
        ]

    upload = ready_upload(home, coordinator, read_result(1, with_found))
    page = web.get(review(upload, "granska/?del=expected")).content.decode()
    assert page.count("Hittad") == 2
    assert f'href="{review(upload, "del/metadata/andra/")}"' in page
    assert f'href="{review(upload)}?del=decisions"' in page


def test_a_decision_that_was_not_found_is_filled_in(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def missing(result: ReadResult) -> None:
        result.expected.append(Expected("decision", Found.NOT_FOUND))

    upload = ready_upload(home, coordinator, read_result(1, missing))
    address = review(upload, "del/expected-decision/fyll/")
    assert "Inget är ifyllt" in web.post(address, {"changes": "0"}, headers=HTMX).content.decode()
    sent = {"changes": "0", "body": "Socialnämnden", "date": "2025-04-16", "section": "47"}
    assert "Klart" in web.post(address, sent, headers=HTMX).content.decode()
    (decision,) = document_of(upload).decisions
    assert (decision.body, decision.date, decision.section) == ("Socialnämnden", "2025-04-16", "47")
    assert part(upload, "expected-decision").open_points == 0

"""The review: what was found, mended one part at a time."""

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.models import GuardDecision
from samordna.intake.models import Upload
from samordna.intake.passages import LONGEST
from samordna.intake.tests.everything import everything
from samordna.intake.tests.factories import IDENTITY_NUMBER, member, part, read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import FilePlace, ReadResult
from samordna.plandoc.reading.blocks import Block, BlockKind, LeftOut, Why
from samordna.plandoc.reading.result import Expected, State

HTMX = {"HX-Request": "true"}


def with_personal_data(result: ReadResult) -> None:
    result.document.activities[1].responsible = f"Ring {IDENTITY_NUMBER}"
    result.document.situation.analysis = "Kontakta Anna Svensson."


@pytest.fixture
def upload(home: Municipality, coordinator: User) -> Upload:
    return ready_upload(home, coordinator)


@pytest.fixture
def guarded(home: Municipality, coordinator: User) -> Upload:
    return ready_upload(home, coordinator, read_result(2, with_personal_data))


def url(upload: Upload, path: str = "granska/") -> str:
    return f"/ekdala/importera/{upload.pk}/{path}"


def test_what_needs_a_look_comes_first(web: Client, upload: Upload) -> None:
    page = web.get(url(upload)).content.decode()
    assert "2 aktiviteter, 1 verksamhet, 1 avsnitt, lägesbild." in page
    assert "1 del behöver en titt." in page
    assert "Ansvarig saknas i raden." in page
    assert "sida 2, rad 2" in page
    assert "Utbilda personal i område 2" not in page


def test_a_part_stands_beside_its_passage(web: Client, upload: Upload) -> None:
    page = web.get(url(upload) + "?del=sections").content.decode()
    assert "<blockquote" in page
    assert "<strong>trygga</strong>" in page
    assert "sida 1, textrad 3" in page


def test_lines_of_flat_text_stand_together(web: Client, home: Municipality, coordinator: User) -> None:
    def flatten(result: ReadResult) -> None:
        result.source.blocks = [
            Block(BlockKind.PARAGRAPH, text, place=FilePlace(page=1, line=number))
            for number, text in enumerate(["Utbilda", "personal", "i område 1"])
        ]
        result.origins = {"activities-1": [(index, None) for index in (0, 1, 2, 99)]}

    upload = ready_upload(home, coordinator, read_result(1, flatten))
    (passage,) = part(upload, "activities-1").passage
    assert passage["text"] == "Utbilda\npersonal\ni område 1"


def test_a_long_passage_is_cut(home: Municipality, coordinator: User) -> None:
    def lengthen(result: ReadResult) -> None:
        result.source.blocks[1].text = "å" * 5000

    passage = part(ready_upload(home, coordinator, read_result(1, lengthen)), "sections-1").passage[-1]
    assert len(passage["text"]) < LONGEST
    assert passage["more"]


def test_a_table_shows_the_right_row_under_its_column_names(web: Client, upload: Upload) -> None:
    page = web.get(url(upload, "del/activities-2/")).content.decode()
    assert (
        "<dt>Åtgärd</dt> <dd>Utbilda personal i område 2</dd></div><div><dt>Ansvarig</dt> <dd>Samordnaren</dd>"
        in page
    )
    assert "Utbilda personal i område 1" not in page


def test_an_edit_is_saved_at_once_and_settles_the_doubt(web: Client, upload: Upload) -> None:
    sent = {"action": "Utbilda alla", "responsible": "Samordnaren", "starts": "våren 2026", "changes": "0"}
    answer = web.post(url(upload, "del/activities-1/andra/"), sent, headers=HTMX).content.decode()
    assert "Utbilda alla" in answer
    assert 'hx-swap-oob="true"' in answer
    assert "Inget mer behöver en titt." in answer
    row = part(upload, "activities-1")
    assert row.data["starts"] == "2026-21"
    assert row.data["flagged"] is False
    assert (row.open_points, row.changes) == (0, 1)


def test_without_scripts_one_is_sent_back_to_the_part(web: Client, upload: Upload) -> None:
    page = web.get(url(upload, "del/activities-1/andra/"))
    assert "<html" in page.content.decode()
    answer = web.post(url(upload, "del/activities-1/andra/"), {"action": "Utbilda alla", "changes": "0"})
    assert answer.headers["Location"] == url(upload) + "?del=activities#del-activities-1"


def test_a_wrong_value_keeps_what_was_typed(web: Client, upload: Upload) -> None:
    answer = web.post(
        url(upload, "del/activities-1/andra/"), {"action": "Nytt", "starts": "snart", "changes": "0"}
    )
    assert answer.status_code == 422
    assert 'value="snart"' in answer.content.decode()
    assert part(upload, "activities-1").changes == 0


def test_a_service_keeps_its_ages_and_functions(web: Client, upload: Upload) -> None:
    sent = {"name": "Fältgruppen", "age_from": "12", "age_to": "", "functions": ["detecting"], "changes": "0"}
    web.post(url(upload, "del/services-1/andra/"), sent)
    data = part(upload, "services-1").data
    assert (data["age"], data["functions"]) == ([12, None], ["detecting"])
    sent |= {"age_from": "30", "age_to": "20", "changes": "1"}
    assert "Byt plats" in web.post(url(upload, "del/services-1/andra/"), sent).content.decode()


def test_a_part_is_right_as_it_stands(web: Client, upload: Upload) -> None:
    key = part(upload, "activities-1").points[0]["key"]
    web.post(url(upload, "del/activities-1/stammer/"), {"punkt": key, "changes": "0"}, headers=HTMX)
    row = part(upload, "activities-1")
    assert (row.open_points, row.data["flagged"]) == (0, False)


def test_a_part_is_left_out_and_taken_back(web: Client, upload: Upload) -> None:
    shown = HTMX | {"Samordna-List": "activities"}
    page = web.post(
        url(upload, "del/activities-1/ta-bort/"), {"changes": "0"}, headers=shown
    ).content.decode()
    assert 'aria-current="page">Aktiviteter <span class="number muted">1</span>' in page
    assert "Inte med i planen" in page
    assert "1 aktivitet," in page
    page = web.post(
        url(upload, "del/activities-1/aterstall/"), {"changes": "1"}, headers=HTMX
    ).content.decode()
    assert "2 aktiviteter" in page


def test_personal_data_is_explained_and_only_likely_findings_can_be_kept(
    web: Client, guarded: Upload
) -> None:
    page = web.get(url(guarded)).content.decode()
    assert IDENTITY_NUMBER in page
    assert "Anna Svensson" in page
    assert page.index(IDENTITY_NUMBER) < page.index("Ansvarig saknas"), "what blocks comes first"
    blocking = part(guarded, "activities-2")
    web.post(url(guarded, "del/activities-2/stammer/"), {"punkt": blocking.points[0]["key"], "changes": "0"})
    assert part(guarded, "activities-2").blocks
    asking = part(guarded, "situation")
    web.post(url(guarded, "del/situation/stammer/"), {"punkt": asking.points[0]["key"], "changes": "0"})
    assert not part(guarded, "situation").blocks
    decision = GuardDecision.objects.get()
    assert decision.kind == "name"
    assert "Anna" not in decision.place


def test_personal_data_is_edited_away(web: Client, guarded: Upload) -> None:
    sent = {"action": "Utbilda", "responsible": "Samordnaren", "changes": "0"}
    web.post(url(guarded, "del/activities-2/andra/"), sent)
    assert not part(guarded, "activities-2").blocks


def test_personal_data_cannot_be_typed_in(web: Client, upload: Upload) -> None:
    sent = {"action": f"Ring {IDENTITY_NUMBER}", "changes": "0"}
    answer = web.post(url(upload, "del/activities-1/andra/"), sent)
    assert answer.status_code == 422
    assert "personnummer" in answer.content.decode()
    asking = {"action": "Ring Anna Svensson", "changes": "0"}
    asked = web.post(url(upload, "del/activities-1/andra/"), asking).context["form"]
    tick = asked.fields["guard_settled"].widget.attrs["value"]
    web.post(url(upload, "del/activities-1/andra/"), asking | {"guard_settled": tick})
    row = part(upload, "activities-1")
    assert row.data["action"] == "Ring Anna Svensson"
    assert not row.blocks
    assert GuardDecision.objects.count() == 1


def test_two_reviewers_do_not_overwrite_each_other(
    web: Client, client: Client, upload: Upload, home: Municipality
) -> None:
    other = Client()
    other.force_login(member(home, Role.CENTRAL_COORDINATOR, "andra@ekdala.example"))
    web.post(url(upload, "del/activities-1/andra/"), {"action": "Först", "changes": "0"})
    late = other.post(url(upload, "del/activities-1/andra/"), {"action": "Sist", "changes": "0"})
    page = late.content.decode()
    assert late.status_code == 409
    assert "Sist" in page, "what was typed is kept"
    assert "Först" in page, "what is saved is shown"
    assert 'name="changes" value="1"' in page
    assert part(upload, "activities-1").data["action"] == "Först"
    other.post(url(upload, "del/activities-1/andra/"), {"action": "Sist", "changes": "1"})
    assert part(upload, "activities-1").data["action"] == "Sist"
    assert other.post(url(upload, "del/activities-1/ta-bort/"), {"changes": "0"}).status_code == 409
    assert not part(upload, "activities-1").removed
    assert web.post(url(upload, "del/activities-2/ta-bort/"), {"changes": "0"}).status_code == 302, (
        "another part is free"
    )


@pytest.mark.parametrize("changes", ["", "x", "-1", "²", "9" * 40])
def test_a_strange_number_of_changes_saves_nothing(web: Client, upload: Upload, changes: str) -> None:
    web.post(url(upload, "del/activities-1/ta-bort/"), {"changes": changes})
    assert not part(upload, "activities-1").removed


@pytest.mark.parametrize(
    "text",
    [
        "åäö ÅÄÖ",
        "🦉👨‍👩‍👧",
        "خطة العمل",
        "<script>alert(1)</script>",
        "'; DROP TABLE plans; --",
        "x" * 900,
        "{{ 1 }}{% now %}",
    ],
)
def test_any_text_is_kept_and_shown_as_text(web: Client, upload: Upload, text: str) -> None:
    web.post(url(upload, "del/activities-1/andra/"), {"action": text, "changes": "0"})
    assert part(upload, "activities-1").data["action"] == text
    assert "<script>alert" not in web.get(url(upload) + "?del=activities").content.decode()


@pytest.mark.parametrize("text", ["", "   ", "\x00"])
def test_what_cannot_be_saved_is_refused(web: Client, upload: Upload, text: str) -> None:
    assert (
        web.post(url(upload, "del/activities-1/andra/"), {"action": text, "changes": "0"}).status_code == 422
    )


@pytest.mark.parametrize("query", ["?del=finns-inte", "?sida=999", "?sida=x", "?del=sections&sida=-4"])
def test_any_address_of_the_review_answers(web: Client, upload: Upload, query: str) -> None:
    assert web.get(url(upload) + query).status_code == 200


@pytest.mark.slow
def test_every_part_that_can_be_found_has_a_form(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator, everything())
    for row in upload.parts.exclude(area="file"):
        address = url(upload, f"del/{row.key}/andra/")
        assert "<form" in web.get(address).content.decode(), row.area
        assert web.get(url(upload) + f"?del={row.area}").status_code == 200


def test_the_rest_of_the_file_is_told(web: Client, home: Municipality, coordinator: User) -> None:
    def leave(result: ReadResult) -> None:
        result.coverage = 0.987
        result.left_out = [
            LeftOut("Ekdala kommun", FilePlace(page=page), Why.RUNNING_HEAD) for page in range(1, 6)
        ]
        result.left_out.append(LeftOut("Struken rad", FilePlace(page=2, row=3), Why.STRUCK))

    page = web.get(url(ready_upload(home, coordinator, read_result(1, leave)))).content.decode()
    assert "99 % av filens ord står i planen, eller här nedanför som utelämnade." in page
    assert "1 överstruket ställe och därutöver bara 5 sidhuvuden eller sidfötter</span>" in page
    assert page.count("Ekdala kommun</span>") == 1
    assert "Sidhuvud eller sidfot · sida 1 · sida 2 · sida 3 och på 2 ställen till" in page
    assert "Överstruket · sida 2, rad 3" in page


def test_a_file_of_which_only_signs_are_left_out_has_nothing_left_out(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def leave(result: ReadResult) -> None:
        result.left_out = [LeftOut("()", FilePlace(page=1), Why.PAGE_STAMP)]

    page = web.get(url(ready_upload(home, coordinator, read_result(1, leave)))).content.decode()
    assert "Varje ord i filen står i planen.</p>" in page
    assert "utelämnat" not in page.lower()


def test_nothing_more_needs_a_look_only_when_what_is_expected_is_found_or_settled(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def miss(result: ReadResult) -> None:
        result.flags.clear()
        result.expected = [Expected("committee", State.FOUND), Expected("decision", State.NOT_FOUND)]

    upload = ready_upload(home, coordinator, read_result(1, miss))
    assert "Inget mer behöver en titt." not in web.get(url(upload)).content.decode()
    missed = part(upload, "expected-decision")
    sent = {"punkt": missed.points[0]["key"], "changes": str(missed.changes)}
    web.post(url(upload, "del/expected-decision/stammer/"), sent)
    assert "Inget mer behöver en titt." in web.get(url(upload)).content.decode()

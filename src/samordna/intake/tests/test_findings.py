"""Personal data in a file under review: one list, one answer for all the places, and the way back."""

from collections import Counter
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core import scan_memory
from samordna.core.findings import Answer, around, key_of
from samordna.core.known import word_remove, words_add
from samordna.core.models import GuardDecision, KnownWord
from samordna.core.personal_data import Look
from samordna.core.taking_out import is_missed, pieces, staying, without
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import finding_answer, finding_undo, upload_save, upload_save_begin
from samordna.intake.commands.looking_again import LOOK_TASK, uploads_look_again
from samordna.intake.commands.review import part_update
from samordna.intake.models import FindingAnswer, Upload
from samordna.intake.tests.factories import IDENTITY_NUMBER, member, part, read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.guard import Hit, KnownWords, scan
from samordna.plandoc.reading import ReadResult
from samordna.plans.models import PlanVersion

NAME = "Sara Lindqvist"
MANY = 4


def with_findings(result: ReadResult) -> None:
    """The same name in every activity, an identity number in one of them, another name in the section."""
    for activity in result.document.activities:
        activity.responsible = f"{NAME}, enhetschef"
    result.document.activities[0].comment = f"Ring {IDENTITY_NUMBER} först."
    result.document.sections[
        0
    ].text = f"Planen skrevs av {NAME} ({NAME}). Kontakta Erik Johansson. Därefter följs den upp."


@pytest.fixture
def upload(home: Municipality, coordinator: User) -> Upload:
    return ready_upload(home, coordinator, read_result(MANY, with_findings))


def page_of(upload: Upload) -> str:
    return f"/ekdala/importera/{upload.pk}/personuppgifter/"


def say(web: Client, upload: Upload, text: str, answer: str, kind: str = "name", **sent: Any) -> Any:
    return web.post(f"{page_of(upload)}{key_of(kind, text)}/", {"svar": answer, **sent}, follow=True)


def test_the_same_text_is_listed_once_with_its_places_and_sentences(web: Client, upload: Upload) -> None:
    page = web.get(page_of(upload)).content.decode()
    assert page.count('<li class="finding') == 3
    assert f"på {MANY + 2} ställen" in page
    assert "Planen skrevs av <mark>Sara Lindqvist</mark>" in page
    assert "Kontakta <mark>Erik Johansson</mark>." in page
    assert "Därefter" not in page, "the sentence, not what follows"
    assert page.index(f"<bdi>{IDENTITY_NUMBER}") < page.index(f"<bdi>{NAME}"), "what stops comes first"
    assert "3 återstår." in page


def test_another_answer_changes_not_in_how_many_places_a_text_stands(web: Client, upload: Upload) -> None:
    for answered in ("Erik Johansson", IDENTITY_NUMBER):
        kind = "name" if answered != IDENTITY_NUMBER else "identity_number"
        page = say(web, upload, answered, "bort", kind).content.decode()
        assert f"på {MANY + 2} ställen" in page


@pytest.mark.parametrize("answer", ["bort", "ersatt"])
def test_a_time_that_holds_a_number_is_emptied(
    web: Client, home: Municipality, coordinator: User, answer: str
) -> None:
    number = "19750318-9800"

    def with_number(result: ReadResult) -> None:
        result.document.activities[0].follow_up = number
        result.document.activities[0].starts = "2026-10"

    upload = ready_upload(home, coordinator, read_result(1, with_number))
    row = part(upload, "activities-1")
    row.data["starts"] = number
    row.points = [{**point, "field": "starts"} for point in row.points]
    row.save()
    answered = say(web, upload, number, answer, "identity_number", ersattning="rektorn")
    assert answered.status_code == 200
    assert part(upload, "activities-1").data["starts"] is None


def test_the_review_leads_to_the_list_while_something_is_left(web: Client, upload: Upload) -> None:
    review = f"/ekdala/importera/{upload.pk}/granska/"
    lead = f'<a href="{page_of(upload)}">Gå igenom 3 personuppgifter i en lista</a>'
    page = web.get(review).content.decode()
    assert lead in page
    assert 'Personuppgifter <span class="number muted">3</span>' in page
    for text, kind in ((NAME, "name"), (IDENTITY_NUMBER, "identity_number"), ("Erik Johansson", "name")):
        say(web, upload, text, "bort", kind)
    assert "personuppgifter i en lista" not in web.get(review).content.decode()


def test_what_stops_can_only_be_taken_out_or_replaced(web: Client, upload: Upload) -> None:
    page = web.get(page_of(upload)).content.decode()
    blocking = page[page.index(f"fynd-{key_of('identity_number', IDENTITY_NUMBER)}") :].partition("</form>")[
        0
    ]
    assert 'value="bort"' in blocking
    assert 'value="ingen"' not in blocking
    for answer in ("person", "ingen"):
        said = say(web, upload, IDENTITY_NUMBER, answer, "identity_number")
        assert "Inget är ändrat" in said.content.decode()
    assert part(upload, "activities-1").blocks


def test_a_person_that_may_stand_here_is_settled_everywhere_and_noted(web: Client, upload: Upload) -> None:
    page = say(web, upload, NAME, "person").content.decode()
    assert "2 återstår." in page
    assert NAME in part(upload, "activities-2").data["responsible"]
    assert not part(upload, "activities-2").blocks
    decisions = GuardDecision.objects.all()
    assert len(decisions) == MANY + 1
    assert {one.answer for one in decisions} == {"kept"}
    assert not any(NAME in one.place for one in decisions)


def test_no_person_settles_everywhere_and_is_remembered_for_the_municipality(
    web: Client, upload: Upload
) -> None:
    say(web, upload, NAME, "ingen")
    assert KnownWord.objects.get().text == NAME
    assert not part(upload, "activities-2").blocks
    assert not Look()(f"Vi träffar {NAME} här.")


def test_a_duty_desks_mobile_is_a_functions_number(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def with_number(result: ReadResult) -> None:
        for activity in result.document.activities:
            activity.comment = "Ring 070-123 45 67."

    upload = ready_upload(home, coordinator, read_result(3, with_number))
    assert part(upload, "activities-2").blocks
    assert "En funktions nummer" in web.get(page_of(upload)).content.decode()
    say(web, upload, "070-123 45 67", "ingen", "phone")
    assert not upload.parts.filter(blocks=True).exists()
    assert {one.answer for one in GuardDecision.objects.all()} == {"function"}
    web.post(f"{page_of(upload)}angra/")
    assert part(upload, "activities-2").blocks


@pytest.mark.parametrize("spelled", ["070-123 45 67", "0701234567"])
def test_a_number_that_is_somebodys_in_one_place_is_no_functions_in_any(
    web: Client, home: Municipality, coordinator: User, spelled: str
) -> None:
    def with_number(result: ReadResult) -> None:
        result.document.activities[0].comment = "Ring 070-123 45 67."
        result.document.activities[1].comment = f"Mamman nås på {spelled}."

    upload = ready_upload(home, coordinator, read_result(2, with_number))
    assert "En funktions nummer" not in web.get(page_of(upload)).content.decode()
    assert "Inget är ändrat" in say(web, upload, "070-123 45 67", "ingen", "phone").content.decode()
    assert part(upload, "activities-1").blocks
    assert not KnownWord.objects.exists()


def test_a_receipt_says_where_what_is_known_stands(web: Client, upload: Upload) -> None:
    page = say(web, upload, NAME, "ingen").content.decode()
    assert f"”{NAME}” står nu i kommunens lista Ord som inte är personer" in page
    assert f'action="{page_of(upload)}angra/"' in page
    assert 'href="/ekdala/installningar/ord/"' in page


def test_taken_out_everywhere_without_gaps(web: Client, upload: Upload) -> None:
    say(web, upload, NAME, "bort")
    assert part(upload, "sections-1").data["text"].startswith("Planen skrevs av. Kontakta Erik Johansson.")
    assert NAME not in str(list(upload.parts.values_list("data", flat=True)))
    say(web, upload, IDENTITY_NUMBER, "bort", "identity_number")
    assert part(upload, "activities-1").data["comment"] == "Ring först."


def test_replaced_by_the_function_everywhere(web: Client, upload: Upload) -> None:
    say(web, upload, NAME, "ersatt", ersattning="samordnaren")
    assert part(upload, "activities-3").data["responsible"] == "samordnaren, enhetschef"
    assert part(upload, "sections-1").data["text"].startswith("Planen skrevs av samordnaren (samordnaren).")


def test_a_replacement_that_is_personal_data_is_asked_about_itself(web: Client, upload: Upload) -> None:
    page = say(web, upload, NAME, "ersatt", ersattning="Maria Andersson").content.decode()
    assert "<bdi>Maria Andersson" in page
    assert part(upload, "activities-3").blocks


def test_what_replaced_one_finding_is_written_in_no_other(web: Client, upload: Upload) -> None:
    sent = {"svar": "ersatt", "ersattning": "samordnaren"}
    address = f"{page_of(upload)}{key_of('name', NAME)}/"
    page = web.post(address, sent, headers={"hx-request": "true"}).content.decode()
    assert page.count('name="ersattning" value=""') == page.count('name="ersattning"') > 0


@pytest.mark.parametrize("answer", list(Answer))
def test_the_last_answer_is_taken_back(web: Client, upload: Upload, answer: str) -> None:
    before = list(upload.parts.order_by("position").values("data", "points", "open_points", "blocks"))
    page = say(web, upload, NAME, answer, ersattning="samordnaren").content.decode()
    assert f'action="{page_of(upload)}angra/"' in page
    web.post(f"{page_of(upload)}angra/")
    assert list(upload.parts.order_by("position").values("data", "points", "open_points", "blocks")) == before
    assert not KnownWord.objects.present().exists()
    assert GuardDecision.objects.filter(answer="undone").count() == 1
    again = web.post(f"{page_of(upload)}angra/", follow=True).content.decode()
    assert "Det finns inget att ångra." in again


def test_what_somebody_has_changed_after_the_answer_stays_when_it_is_taken_back(
    web: Client, upload: Upload, coordinator: User
) -> None:
    finding_answer(upload=upload, key=key_of("name", NAME), answer=Answer.TAKE_OUT, user=coordinator)
    web.post(
        f"/ekdala/importera/{upload.pk}/del/activities-2/andra/",
        {"action": "Utbilda", "responsible": "Rektor", "changes": part(upload, "activities-2").changes},
    )
    assert finding_undo(upload=upload, user=coordinator) == 1
    assert part(upload, "activities-2").data["responsible"] == "Rektor"
    assert NAME in part(upload, "activities-3").data["responsible"]


def test_an_answer_under_an_open_card_is_no_lost_change(web: Client, upload: Upload) -> None:
    """Somebody who has the card open from before is told, as when two change the same part."""
    say(web, upload, NAME, "ersatt", ersattning="samordnaren")
    late = web.post(
        f"/ekdala/importera/{upload.pk}/del/activities-2/andra/", {"action": "Utbilda", "changes": "0"}
    )
    assert late.status_code == 409


def test_how_the_parts_were_goes_when_the_plan_is_saved(
    home: Municipality, upload: Upload, coordinator: User
) -> None:
    for kind, text in (("identity_number", IDENTITY_NUMBER), ("name", NAME), ("name", "Erik Johansson")):
        finding_answer(upload=upload, key=key_of(kind, text), answer=Answer.TAKE_OUT, user=coordinator)
    assert NAME in str(list(FindingAnswer.objects.values_list("rows", flat=True)))
    upload_save_begin(upload=upload, plan=None, unit=None, user_id=coordinator.pk)
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.count() == 1
    assert not FindingAnswer.objects.exists()


def test_a_word_learnt_elsewhere_is_asked_about_no_more_in_reviews(
    home: Municipality, upload: Upload, coordinator: User
) -> None:
    (word,) = words_add(municipality_id=home.pk, user_id=None, lines=[NAME]).rows
    from procrastinate.contrib.django.models import ProcrastinateJob

    words_add(municipality_id=home.pk, user_id=None, lines=["Storgatan 5"])
    assert ProcrastinateJob.objects.filter(task_name=LOOK_TASK).count() == 1, "one waits, however many words"
    uploads_look_again(municipality_id=home.pk, everywhere=False)
    assert not part(upload, "activities-2").blocks
    assert part(upload, "activities-1").blocks, "the identity number is still there"
    word_remove(word=word)
    uploads_look_again(municipality_id=home.pk, everywhere=True)
    assert part(upload, "activities-2").blocks


def test_looking_again_keeps_what_is_settled(home: Municipality, upload: Upload, coordinator: User) -> None:
    finding_answer(upload=upload, key=key_of("name", NAME), answer=Answer.KEEP, user=coordinator)
    words_add(municipality_id=home.pk, user_id=None, lines=["Erik Johansson"])
    uploads_look_again(municipality_id=home.pk, everywhere=True)
    assert not part(upload, "sections-1").blocks


@pytest.mark.slow
def test_the_list_asks_as_little_for_many_as_for_few(
    web: Client, home: Municipality, coordinator: User
) -> None:
    few = ready_upload(home, coordinator, read_result(2, with_findings))
    many = ready_upload(home, coordinator, read_result(200, with_findings))
    assert queries_of(web, page_of(many)) <= queries_of(web, page_of(few))


def test_one_does_not_settle_somebody_elses_file(client: Client, home: Municipality, upload: Upload) -> None:
    client.force_login(member(home, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=home)))
    act_for(home)
    assert client.get(page_of(upload)).status_code == 404


def test_with_htmx_the_list_and_the_count_come_back(web: Client, upload: Upload) -> None:
    answer = web.post(
        f"{page_of(upload)}{key_of('name', NAME)}/", {"svar": "person"}, headers={"HX-Request": "true"}
    ).content.decode()
    assert "<html" not in answer
    assert 'id="fynd-status" hx-swap-oob="innerHTML"' in answer
    assert "2 återstår." in answer
    assert "Ångra det senaste svaret" in answer
    assert 'Personuppgifter <span class="number muted">2</span>' in answer
    keys = answer.partition('id="fynd-tangenter"')[2]
    first = answer.partition('class="finding')[2].partition('id="')[2].partition('"')[0]
    assert f'href="#{first}">Börja med det första' in keys, "not the one that is answered"


def test_when_nothing_is_left_there_is_nothing_to_begin_with(web: Client, upload: Upload) -> None:
    for text, kind in ((NAME, "name"), (IDENTITY_NUMBER, "identity_number")):
        say(web, upload, text, "bort", kind)
    last = web.post(
        f"{page_of(upload)}{key_of('name', 'Erik Johansson')}/",
        {"svar": "bort"},
        headers={"HX-Request": "true"},
    ).content.decode()
    assert 'class="none-left" tabindex="-1"' in last
    assert "Börja med det första" not in last
    assert 'id="fynd-tangenter" hx-swap-oob="innerHTML"' in last
    assert 'Personuppgifter <span class="number muted">0</span>' in last


@pytest.mark.parametrize(
    ("text", "taken", "left"),
    [
        ("Ring Anna Berg, chef.", "Anna Berg", "Ring, chef."),
        ("Anna Berg leder arbetet", "Anna Berg", "leder arbetet"),
        ("Chefen (Anna Berg) leder", "Anna Berg", "Chefen leder"),
        ("Anna Berg", "Anna Berg", ""),
        ("Först\nAnna Berg leder", "Anna Berg", "Först\nleder"),
        ("Möten på Björkvägen 14.", "Björkvägen 14", "Möten."),
        ("Frågor: Anna Berg,.", "Anna Berg", "Frågor:"),
        ("Lista alla elever. Ring jouren.", "Lista alla elever", "Ring jouren."),
        (
            "Utbilda för fältgruppen, Anna Berg, för lärare.",
            "Anna Berg",
            "Utbilda för fältgruppen, för lärare.",
        ),
        ("Skolan, polisen, Anna Berg,", "Anna Berg", "Skolan, polisen,"),
        ("Det kostar 3,5 kr hos Anna Berg.", "Anna Berg", "Det kostar 3,5 kr."),
        ("Anna Berg och Erik Ek leder arbetet.", "Anna Berg", "Erik Ek leder arbetet."),
        ("Polisen och Anna Berg leder arbetet.", "Anna Berg", "Polisen leder arbetet."),
        ("Polisen, Anna Berg och skolan leder.", "Anna Berg", "Polisen och skolan leder."),
    ],
)
def test_no_gap_is_left(text: str, taken: str, left: str) -> None:
    start = text.index(taken)
    assert without(text, [(start, start + len(taken))]) == left


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("Anna Berg leder arbetet.", True),
        ("Kontakta Anna Berg.", True),
        ("Frågor: Anna Berg", True),
        ("Frågor: Anna Berg, rektor", False),
        ("Anna Berg, enhetschef", False),
        ("Skolan och Anna Berg", False),
        ("Chefen (Anna Berg) leder arbetet.", False),
        ("Kontakta Erik Ek. Anna Berg. Ring sedan.", False),
        ("Anna Berg", False),
    ],
)
def test_what_a_sentence_cannot_do_without_is_known_from_what_stands_by_itself(
    text: str, missed: bool
) -> None:
    start = text.index("Anna Berg")
    assert is_missed(text, start, start + 9) is missed


def test_what_goes_and_what_stands_make_up_the_sentence() -> None:
    text = "Möten på Björkvägen 14."
    told = list(pieces(text, staying(text, [(9, 22)]), 0, len(text)))
    assert [(piece.text, piece.goes) for piece in told] == [
        ("Möten", False),
        (" på Björkvägen 14", True),
        (".", False),
    ]


def test_the_list_shows_what_each_sentence_becomes_before_anything_is_taken_out(
    web: Client, upload: Upload
) -> None:
    page = web.get(page_of(upload)).content.decode()
    assert "<del>Sara Lindqvist, </del>enhetschef" in page
    assert "Kontakta<del> Erik Johansson</del>." in page
    johansson = page[page.index(f"fynd-{key_of('name', 'Erik Johansson')}") :]
    assert "Håller meningen utan det?" in johansson
    assert johansson.index('value="ersatt"') < johansson.index('value="bort"'), (
        "replaced rather than taken out"
    )
    assert 'data-variant="primary" name="svar" value="ersatt"' in johansson


def test_a_text_in_more_sentences_than_are_shown_is_taken_out_once_they_have_been_seen(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def everywhere(result: ReadResult) -> None:
        for number, activity in enumerate(result.document.activities):
            activity.comment = f"Ring {NAME} om sak {number}."

    upload = ready_upload(home, coordinator, read_result(5, everywhere))
    assert "sak 4." not in web.get(page_of(upload)).content.decode()
    page = say(web, upload, NAME, "bort").content.decode()
    assert "Så här blir det på alla ställen." in page
    assert "Ring <del>Sara Lindqvist </del>om sak 4." in page
    assert part(upload, "activities-5").data["comment"] == f"Ring {NAME} om sak 4."
    assert 'name="sett"' in page
    say(web, upload, NAME, "bort", sett="1")
    assert part(upload, "activities-5").data["comment"] == "Ring om sak 4."


def test_a_sentence_that_is_everywhere_the_same_is_shown_once(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def everywhere(result: ReadResult) -> None:
        for activity in result.document.activities:
            activity.responsible = NAME

    upload = ready_upload(home, coordinator, read_result(5, everywhere))
    page = web.get(page_of(upload)).content.decode()
    assert page.count(f"<mark>{NAME}</mark>") == 1
    assert "Inget står kvar." in page
    say(web, upload, NAME, "bort")
    assert not part(upload, "activities-5").data["responsible"]


@pytest.mark.parametrize("first", list(Answer))
@pytest.mark.parametrize("second", list(Answer))
def test_each_answer_is_taken_back_while_the_others_stand(
    home: Municipality, upload: Upload, coordinator: User, first: Answer, second: Answer
) -> None:
    """Also where both changed the same sentence, and whichever is taken back first."""
    texts = {"sections-1": f"{NAME} och Erik Johansson ringer.", "sections-2": "Alla ringer."}
    row = part(upload, "sections-1")
    row.data["text"] = texts["sections-1"]
    row.save()

    def answer(text: str, said: Answer) -> FindingAnswer:
        finding_answer(upload=upload, key=key_of("name", text), answer=said, by="rektorn", user=coordinator)
        return FindingAnswer.objects.order_by("pk").last()  # type: ignore[return-value]

    def stands() -> list[Any]:
        return list(upload.parts.order_by("position").values("data", "points", "open_points", "blocks"))

    before = stands()
    answer("Erik Johansson", second)
    alone = stands()
    for one in FindingAnswer.objects.all():
        assert finding_undo(upload=upload, user=coordinator, answer=one.pk) == 0
    assert stands() == before
    earlier, later = answer(NAME, first), answer("Erik Johansson", second)
    assert finding_undo(upload=upload, user=coordinator, answer=earlier.pk) == 0
    assert stands() == alone
    assert finding_undo(upload=upload, user=coordinator, answer=later.pk) == 0
    assert stands() == before


def test_answers_stand_below_and_are_taken_back_from_there_in_any_order(web: Client, upload: Upload) -> None:
    say(web, upload, NAME, "ersatt", ersattning="samordnaren")
    page = say(web, upload, "Erik Johansson", "person").content.decode()
    answered = page[page.index('class="answered"') :]
    assert answered.index("Erik Johansson") < answered.index(NAME)
    assert "Ersätt: <bdi>samordnaren</bdi>" in answered
    replaced = FindingAnswer.objects.get(answer="ersatt")
    back = web.post(f"{page_of(upload)}angra/", {"svar": replaced.pk}, follow=True).content.decode()
    assert "Svaret är ångrat." in back
    assert NAME in part(upload, "activities-3").data["responsible"]
    assert FindingAnswer.objects.get().answer == "person"


def test_what_is_written_in_another_field_meanwhile_stands_when_an_answer_is_taken_back(
    upload: Upload, coordinator: User
) -> None:
    finding_answer(upload=upload, key=key_of("name", NAME), answer=Answer.TAKE_OUT, user=coordinator)
    row = part(upload, "activities-2")
    part_update(part=row, changes=row.changes, values={"comment": "Vi följer upp."}, user=coordinator)
    assert finding_undo(upload=upload, user=coordinator) == 0
    row = part(upload, "activities-2")
    assert (row.data["comment"], NAME in row.data["responsible"]) == ("Vi följer upp.", True)


def test_the_way_to_the_answered_stays_once_nothing_is_left(web: Client, upload: Upload) -> None:
    for text, kind in ((NAME, "name"), (IDENTITY_NUMBER, "identity_number"), ("Erik Johansson", "name")):
        say(web, upload, text, "bort", kind)
    review = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert f'href="{page_of(upload)}"' in review


def test_a_long_sentence_is_cut_between_words() -> None:
    text = f"{'ord ' * 100}Anna Berg {'ord ' * 100}"
    start = text.index("Anna")
    reach = around(text, start, start + 9)
    assert text[reach.first :].startswith("ord ")
    assert text[: reach.last].endswith(" ord")
    assert reach.is_cut_before
    assert reach.is_cut_behind


def test_what_was_scanned_when_it_was_read_is_not_scanned_again_when_it_is_saved(
    home: Municipality, coordinator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = ready_upload(home, coordinator, read_result(3))
    scan_memory.forget()
    seen: list[str] = []

    def scan(text: str) -> list[Hit]:
        seen.append(text)
        return []

    monkeypatch.setattr(scan_memory, "scan", scan)
    upload_save_begin(upload=upload, plan=None, unit=None, user_id=coordinator.pk)
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.count() == 1
    assert not [text for text in seen if "Utbilda" in text or "trygga" in text]


def test_an_import_scans_each_text_once_from_the_file_to_the_plan(
    home: Municipality, coordinator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one process also those in which something is found; the sentences of the file are scanned together besides."""
    scan_memory.forget()
    seen: Counter[str] = Counter()

    def counted(text: str, *, known: KnownWords) -> list[Hit]:
        seen[text] += 1
        return scan(text, known=known)

    monkeypatch.setattr(scan_memory, "scan", counted)
    result = read_result(3)
    result.document.activities[0].comment = f"Planen skrevs av {NAME}."
    upload = ready_upload(home, coordinator, result)
    finding_answer(upload=upload, key=key_of("name", NAME), answer=Answer.KEEP, user=coordinator)
    upload_save_begin(upload=upload, plan=None, unit=None, user_id=coordinator.pk)
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert PlanVersion.objects.count() == 1
    assert seen[f"Planen skrevs av {NAME}."] == 1
    assert set(seen.values()) == {1}


def test_what_was_changed_in_the_table_is_scanned_all_the_same(home: Municipality, coordinator: User) -> None:
    """A digest that is not of the content lets nothing through."""
    upload = ready_upload(home, coordinator, read_result(3))
    row = part(upload, "activities-2")
    row.data["action"] = f"Ring {IDENTITY_NUMBER}"
    row.save()
    scan_memory.forget()
    upload_save_begin(upload=upload, plan=None, unit=None, user_id=coordinator.pk)
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    assert not PlanVersion.objects.exists()

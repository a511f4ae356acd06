"""What the review says of places, of marks in a text, and of a file that cannot be read."""

import re

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.intake.commands.process import UNREADABLE
from samordna.intake.facts import facts_of
from samordna.intake.left_out import LeftOutList, left_out_of
from samordna.intake.models import State
from samordna.intake.reader import adapter
from samordna.intake.tests.factories import part, read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import FilePlace, ReadResult
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.left_out_words import how_many
from samordna.plandoc.reading.limits import SECONDS
from samordna.plandoc.reading.problems import too_slow
from samordna.plandoc.reading.takes import FIRST_NUMBER, Grid, Take
from samordna.plandoc.schema import Activity
from samordna.plandoc.taken_as import GridKind, TakenAs
from samordna.plandoc.vocabulary import Text


def test_a_place_is_told_once_and_signs_alone_are_not() -> None:
    found = [LeftOut("Ekdala kommun", FilePlace(page=page), Why.PAGE_STAMP) for page in (1, 1, 1, 2)]
    found.append(LeftOut("()", FilePlace(page=3), Why.PAGE_STAMP))
    [shown] = _left_out(found).shown
    assert (shown.text, shown.places, shown.more) == ("Ekdala kommun", ["sida 1", "sida 2"], 0)


def test_an_amount_is_set_with_gaps_that_do_not_break() -> None:
    [fact] = facts_of("activities", Activity(id="a1", action="Utbilda", cost="450000 kr"), ["cost"])
    assert fact.lines == ("450\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kr",)


def test_what_every_file_has_around_its_text_is_counted_by_kind_apart_from_what_somebody_may_want() -> None:
    heads = [LeftOut("Ekdala kommun", FilePlace(page=page), Why.RUNNING_HEAD) for page in range(1, 40)]
    stamps = [LeftOut(f"Sida {page}", FilePlace(page=page), Why.PAGE_STAMP) for page in range(1, 18)]
    again = [LeftOut("Åtgärd | Ansvarig", FilePlace(page=2), Why.REPEATED)]
    calm = _left_out([*stamps, *again, *heads])
    assert calm.texts == []
    assert calm.set_up == [
        *("39 sidhuvuden eller sidfötter", "17 sidnummer eller stämplar"),
        "1 rubrikrad som står en gång till",
    ]
    struck = [LeftOut("Struken rad", FilePlace(page=2, row=3), Why.STRUCK)]
    told = _left_out([*heads, *struck])
    assert (told.texts, told.set_up) == (["1 överstruket ställe"], ["39 sidhuvuden eller sidfötter"])
    assert told.shown[0].text == "Struken rad"
    assert left_out_of([]) is None


def _left_out(found: list[LeftOut]) -> LeftOutList:
    told = left_out_of(adapter(list[LeftOut]).dump_python(found, mode="json"))
    assert told
    return told


@pytest.mark.parametrize("why", Why)
def test_each_kind_is_counted_in_one_and_in_several(why: Why) -> None:
    for text in (how_many(why, 1), how_many(why, 5)):
        assert all(re.fullmatch(r"[15] [^%]+", words) for words in text)
    assert how_many(why, 1).en.partition(" ")[2] != how_many(why, 5).en.partition(" ")[2]


def test_what_a_mark_in_a_text_is_stands_at_the_text(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def marked(result: ReadResult) -> None:
        result.document.sections[0].text = "Det här gör vi.\n\n{{activities}}"

    upload = ready_upload(home, coordinator, read_result(1, marked))
    page = web.get(f"/ekdala/importera/{upload.pk}/del/sections-1/andra/").content.decode()
    assert "Där {{activities}} står visas planens" in page


def test_another_file_is_what_one_needs_when_one_cannot_be_read(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    upload.state, upload.error = State.FAILED, {"sv": "Filen är trasig.", "en": "Broken."}
    upload.save()
    page = web.get(f"/ekdala/importera/{upload.pk}/").content.decode()
    assert '<button type="submit" class="ds-button">Välj en annan fil' in page
    assert "forsok-igen/" not in page


@pytest.mark.parametrize("reason", [UNREADABLE, too_slow("plan.docx", SECONDS).message])
def test_what_a_busy_machine_may_have_stopped_is_tried_again(
    web: Client, home: Municipality, coordinator: User, reason: Text
) -> None:
    upload = ready_upload(home, coordinator)
    upload.name, upload.state, upload.error = "plan.docx", State.FAILED, reason._asdict()
    upload.save()
    assert "forsok-igen/" in web.get(f"/ekdala/importera/{upload.pk}/").content.decode()


def test_a_sheet_that_was_left_out_is_named_with_the_way_back(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def with_sheet(result: ReadResult) -> None:
        result.left_out.append(LeftOut("Pågår", FilePlace(sheet="Listor"), Why.CHOICES))
        nothing = Take(TakenAs.NOTHING, None, 0)
        result.grids.append(Grid(FIRST_NUMBER, GridKind.TABLE, nothing, "Listor", rows=[["Pågår"]]))

    upload = ready_upload(home, coordinator, read_result(1, with_sheet))
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert "Bladet ”Listor” är utelämnat." in page
    table = f"/ekdala/importera/{upload.pk}/tabeller/{FIRST_NUMBER}/"
    assert f'href="{table}"' in page
    named = web.get(table, follow=True).content.decode()
    assert "Ett helt blad" in named
    assert f"Tabell {FIRST_NUMBER}" not in named


def test_a_time_that_is_none_is_told_in_the_review_and_refused_when_it_is_written(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def soon(result: ReadResult) -> None:
        result.document.metadata.next_revision = "snart"

    upload = ready_upload(home, coordinator, read_result(1, soon))
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert "Nästa revidering: ”snart” är ingen tid." in page
    assert "Låt det stå" in page
    cover = part(upload, "metadata")
    assert not cover.blocks
    sent = {"title": "Handlingsplan", "changes": cover.changes, "board": "Socialnämnden"}
    edit = f"/ekdala/importera/{upload.pk}/del/metadata/andra/"
    refused = web.post(edit, {**sent, "next_revision": "senare"}).content.decode()
    assert "”senare” är ingen tid." in refused
    web.post(edit, {**sent, "next_revision": "2027-03"})
    cover = part(upload, "metadata")
    assert (cover.data["next_revision"], cover.open_points) == ("2027-03", 0)
    assert "ingen tid" not in web.get(f"/ekdala/importera/{upload.pk}/granska/?del=metadata").content.decode()


@pytest.mark.parametrize(
    ("text", "asked"), [("Ring 070-123 45 67.", True), ("Mamman nås på 070-123 45 67.", False)]
)
def test_a_number_that_may_be_a_functions_is_a_question_in_its_card(
    web: Client, home: Municipality, coordinator: User, text: str, asked: bool
) -> None:
    def with_number(result: ReadResult) -> None:
        result.document.activities[0].comment = text

    upload = ready_upload(home, coordinator, read_result(1, with_number))
    page = web.get(f"/ekdala/importera/{upload.pk}/granska/").content.decode()
    assert ("Är det en funktions nummer?" in page) is asked
    assert ('<li class="notice stops">' in page) is not asked
    assert ("Bestäm innan du sparar" in page) is asked

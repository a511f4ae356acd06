"""What the review says of places, of marks in a text, and of a file that cannot be read."""

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.intake.commands.process import UNREADABLE
from samordna.intake.left_out import left_out_of
from samordna.intake.models import State
from samordna.intake.reader import adapter
from samordna.intake.tests.factories import read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import FilePlace, ReadResult
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.limits import SECONDS
from samordna.plandoc.reading.problems import too_slow
from samordna.plandoc.vocabulary import Text


def test_a_place_is_told_once_and_signs_alone_are_not() -> None:
    found = [LeftOut("Ekdala kommun", FilePlace(page=page), Why.PAGE_STAMP) for page in (1, 1, 1, 2)]
    found.append(LeftOut("()", FilePlace(page=3), Why.PAGE_STAMP))
    [shown] = left_out_of(adapter(list[LeftOut]).dump_python(found, mode="json")).shown
    assert (shown.text, shown.places, shown.more) == ("Ekdala kommun", ["sida 1", "sida 2"], 0)


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

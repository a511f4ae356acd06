"""A route on paper: the list with its numbers, and the picture."""

from datetime import datetime

import pypdfium2
import pytest

from samordna.plandoc.alarm.model import Route, Step, Whom
from samordna.plandoc.alarm.people import Reached
from samordna.plandoc.alarm.tests.cases import CHIEF, DAY, VIA_SOCIALJOUREN, Fakes, route, step
from samordna.plandoc.alarm.writing import write
from samordna.plandoc.alarm.writing.sheet import sheet_of


def told(one: Route, people: Fakes | None = None) -> tuple[int, str]:
    pdf = pypdfium2.PdfDocument(write(one, people or Fakes(), DAY, "Ekdala"))
    return len(pdf), " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())


def test_the_page_says_whom_to_call_and_what_is_decided() -> None:
    people = Fakes(unconfirmed={CHIEF}, vacant={"Avdelningschefen"})
    _, text = told(VIA_SOCIALJOUREN, people)
    for words in (
        "Fara för liv: ring 112 först.",
        "Nås Socialjourens enhetschef (inte bekräftat på ett år) 08-508 00 000",
        "Annars Avdelningschefen inget nummer",
        "Beslut: Ska det psykosociala omhändertagandet",
        "Ja: 4. Socialjouren informerar även direktören",
        "Bara vid extraordinär händelse",
        "Regel: Om en händelse klassas som extraordinär",
        "Utskrivet 22 december 2026.",
        "Larmvägen som bild",
        "Ja eller nej",
    ):
        assert words in text


def test_a_duty_is_told_with_who_has_it_and_a_draft_says_so() -> None:
    class Today(Fakes):
        def reach(self, whom: Whom, at: datetime) -> Reached | None:
            return Reached("1", "TIB 2", "08-465 004 62")

    one = route(Step(key="a", text="Ring.", whom=Whom(role="Jour: TIB", duty="1")))
    sheet = sheet_of(one, Today(), DAY, "Ekdala", "sv", is_draft=True)
    (told,) = sheet["steps"][0]["line"]
    assert (told["name"], told["note"]) == ("Jour: TIB", "TIB 2 när det skrevs ut")
    assert sheet["draft"].startswith("UTKAST")


@pytest.mark.parametrize("count", [0, 30])
def test_a_route_without_steps_and_one_of_many_pages(count: int) -> None:
    number, text = told(route(*[step(f"s{n}", CHIEF, text="Ring. " * 20) for n in range(count)]))
    assert ("Larmvägen har inga steg än." in text) == (count == 0)
    assert (number == 1) == (count == 0)


def test_signs_that_no_face_has_are_told_by_name() -> None:
    _, text = told(route(step("a", CHIEF, message="Säg \U00013000 nu", question="Va \U0001f600?")))
    assert "[tecknet U+13000]" in text

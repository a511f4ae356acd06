"""What a municipality knows to be no person: remembered once, believed at once, and no door for anything else."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samordna.core.known import known_lately, known_now, word_remove, word_restore, words_add
from samordna.core.models import KnownWord
from samordna.core.personal_data import Look, findings
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

MOBILE = "070-123 45 67"
ASKED = "Vi träffar Sara Lindqvist på torget."


@pytest.fixture
def place(db: None) -> Any:
    made = MunicipalityFactory()
    act_for(made)
    return made


def add(place: Any, *lines: str) -> Any:
    return words_add(municipality_id=place.pk, user_id=None, lines=lines)


def test_lines_are_words_numbers_and_domains(place: Any) -> None:
    add(place, " Sara   Lindqvist ", "+46 (0)70-123 45 67", "@Ekdala.se", "x", "")
    rows = {(row.kind, row.text, row.key) for row in KnownWord.objects.all()}
    assert rows == {
        ("word", "Sara Lindqvist", "sara lindqvist"),
        ("number", "+46 (0)70-123 45 67", "0701234567"),
        ("domain", "@Ekdala.se", "ekdala.se"),
    }


def test_a_known_word_is_asked_about_no_more_until_it_is_removed(place: Any) -> None:
    assert [hit.text for hit in Look()(ASKED)] == ["Sara Lindqvist"]
    (word,) = add(place, "Sara Lindqvist").rows
    assert not Look()(ASKED)
    word_remove(word=word)
    assert Look()(ASKED)
    word_restore(word=word)
    assert not Look()(ASKED)


def test_what_is_known_is_remembered_once(place: Any) -> None:
    add(place, "Storgatan 5", "storgatan  5")
    again = add(place, "STORGATAN 5")
    assert (again.rows, again.known) == ([], ["STORGATAN 5"])
    assert KnownWord.objects.count() == 1


def test_a_removed_word_added_anew_is_not_put_back_beside_itself(place: Any) -> None:
    (old,) = add(place, "Storgatan 5").rows
    word_remove(word=old)
    add(place, "Storgatan 5")
    word_restore(word=old)
    assert KnownWord.objects.present().count() == 1


def test_what_is_sure_to_be_a_persons_is_never_known(place: Any) -> None:
    """A list of words is no way to keep what the guard stops."""
    added = add(
        place,
        "19750318-9800",
        "Anna 19750318-9800",
        "sven.svensson@gmail.com",
        "facebook.com/anna.svensson.5",
    )
    assert not added.rows
    assert len(added.refused) == 4


def test_a_functions_mobile_stops_no_longer(place: Any) -> None:
    text = f"Ring {MOBILE}"
    assert [hit.blocking for hit in Look()(text)] == [True]
    add(place, MOBILE)
    assert not Look()(text)
    assert Look()("Ring 070-123 45 68"), "the next number is another's"


def test_numbers_of_contact_points_are_known_by_themselves_unless_restricted(place: Any) -> None:
    unit = UnitFactory(municipality=place)
    ContactPointFactory(municipality=place, unit=unit, phone="+46701234567")
    ContactPointFactory(municipality=place, unit=unit, phone="+46701234568", restricted=True)
    assert not Look()(f"Ring {MOBILE}")
    assert Look()("Ring 070-123 45 68"), "else anybody could try out which numbers are restricted"


def test_named_mail_at_the_municipalitys_own_domain_is_known(place: Any) -> None:
    text = "Skriv till anna.svensson@ekdala.se"
    assert Look()(text)
    add(place, "ekdala.se")
    assert not Look()(text)
    assert Look()("Skriv till anna.svensson@ekdala.se.example")


def test_a_neighbour_knows_something_else(place: Any) -> None:
    add(place, "Sara Lindqvist")
    act_for(MunicipalityFactory())
    assert Look()(ASKED)


def test_only_what_is_found_asks_the_database(place: Any) -> None:
    look = Look()
    with CaptureQueriesContext(connection) as queries:
        findings({"text": "Utbilda personal i område 4."})
        assert len(queries) == 0
        for _time in range(3):
            look(ASKED)
        assert len(queries) == 1


def test_rows_in_their_thousands_ask_once(place: Any) -> None:
    add(place, MOBILE)
    known_lately(place.pk)
    with CaptureQueriesContext(connection) as queries:
        for _row in range(1000):
            assert not known_lately(place.pk).scan(f"Ring {MOBILE}")
    assert len(queries) <= 1


def test_the_stamp_tells_one_list_from_another(place: Any) -> None:
    empty = known_now().stamp
    add(place, "Storgatan 5")
    first = known_now().stamp
    add(place, "Storgatan 7")
    assert len({empty, first, known_now().stamp}) == 3

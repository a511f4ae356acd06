"""Which row a label in a file means, and whose confirmation has grown old; without a database."""

from collections import Counter
from datetime import date

import pytest

from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.queries import is_stale, with_words
from samordna.organisation.transfer.snapshot import Labels, contact_labels, dated_labels, unit_labels

TODAY = date(2026, 8, 31)


def test_a_label_means_the_one_in_force_where_several_bear_it() -> None:
    labels = Labels([(["Farsta", "FA"], "now", True), (["farsta "], "before", False)])
    assert labels.find("FARSTA") == ["now"]
    assert labels.find("fa") == ["now"]
    assert labels.find("Älvsjö") == []


@pytest.mark.parametrize("in_force", [True, False])
def test_where_it_is_not_clear_all_are_meant(in_force: bool) -> None:
    labels = Labels([(["Farsta"], "one", in_force), (["Farsta"], "two", in_force)])
    assert labels.find("Farsta") == ["one", "two"]


def test_one_that_bears_a_label_twice_is_one() -> None:
    labels = Labels([(["Farsta", "farsta"], "one", False)])
    labels.add(["Farsta"], "one", in_force=False)
    assert labels.find("Farsta") == ["one"]
    assert labels.known() == ["farsta"]


def test_what_a_row_is_called_in_a_file() -> None:
    dates = {"valid_from": "2020-01-01", "valid_to": None}
    assert list(dated_labels(["A / B", "B"], dates)) == ["A / B", "B", "A / B (2020-01-01–)"]
    assert list(unit_labels({"code": "", "name": "B"}, "A / B"))[:2] == ["A / B", "B"]
    assert next(iter(unit_labels({"code": "FA", "name": "B"}, "A / B"))) == "FA"


def test_contact_points_that_are_called_the_same_have_numbers() -> None:
    numbers: Counter[tuple[str, str]] = Counter()
    names = [list(contact_labels("Chef", "Farsta", numbers))[-1] for _ in range(2)]
    assert names == ["Chef (Farsta) #1", "Chef (Farsta) #2"]
    assert list(contact_labels("Chef", "Älvsjö", numbers))[-1] == "Chef (Älvsjö) #1"


@pytest.mark.parametrize(
    ("confirmed_on", "stale"),
    [(None, True), (date(2026, 2, 27), True), (date(2026, 2, 28), False), (TODAY, False)],
)
def test_a_confirmation_grows_old_after_as_many_months_as_the_municipality_says(
    confirmed_on: date | None, stale: bool
) -> None:
    home = Municipality(confirm_months=6)
    assert is_stale(ContactPoint(confirmed_on=confirmed_on), home, TODAY) is stale


def test_every_word_must_stand_somewhere_and_eight_are_enough() -> None:
    asked = str(
        with_words(Unit.objects.all(), " ".join(f"ord{n}" for n in range(1, 10)), "name", "code").query
    )
    assert [asked.count(f"%ord{n}%") for n in range(1, 10)] == [2] * 8 + [0]
    assert asked.count(" OR ") == 8

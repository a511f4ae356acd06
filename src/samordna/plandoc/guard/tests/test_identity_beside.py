"""A number is taken for somebody's by who is named beside it, and by a year that no plan is dated in."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan


@pytest.mark.parametrize(
    "text", ["Kalle 850712-1237", "Eleven 121212-1212 är här", "121212-1212 Kalle", "Se 850712-1237."]
)
def test_a_number_that_ends_like_a_time_of_day_stops_beside_somebody_or_where_its_year_is_long_ago(
    text: str,
) -> None:
    assert is_blocking(scan(text))
    assert not is_blocking(scan("Ärende 850712-1237"))


@pytest.mark.parametrize("text", ["Stöd till Kalle 850712-1234", "Kalle (850712-1235)", "850712-1234 Kalle"])
def test_beside_a_name_a_wrong_check_digit_is_asked_about(text: str) -> None:
    assert [(hit.kind, hit.blocking) for hit in scan(text)] == [(HitKind.IDENTITY_NUMBER, False)]


@pytest.mark.parametrize(
    "text", ["Stöd till unga 850712-1234", "Ärende Kalle 250712-1234", "Anna 250701-2027"]
)
def test_a_wrong_check_digit_asks_nothing_beside_no_name_or_what_is_dated(text: str) -> None:
    assert not scan(text)

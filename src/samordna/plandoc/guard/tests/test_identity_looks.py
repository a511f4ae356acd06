import pytest

from samordna.plandoc.guard import identity_looks


@pytest.mark.parametrize(
    "text", ["19850312-1234", "850312-1234", "850312–1234", "198503121234", "8503121234", "850372-1234"]
)
def test_what_looks_like_a_number_is_found_whatever_its_check_digit(text: str) -> None:
    assert [one.text for one in identity_looks(f"Om {text} och rektorn.")] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Klockan 01.50 den 2026-11-28",
        "20261128 0150",
        "0701123456",
        "08-508 25 000",
        "dnr 850312-1234",
        "851399-1234",
        "2026-2027",
        "556677-8899",
    ],
)
def test_days_times_and_other_numbers_are_none(text: str) -> None:
    assert identity_looks(text) == []

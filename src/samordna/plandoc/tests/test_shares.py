"""Shares in whole per cent."""

import pytest

from samordna.plandoc.shares import whole_percent


@pytest.mark.parametrize(
    ("share", "percent"),
    [
        (8 / 9, 89),
        (14 / 32, 44),
        (14 / 24, 58),
        (0.58, 58),
        (0.125, 13),
        (0.145, 15),
        (0.996, 99),
        (0.004, 1),
        (1.0, 100),
        (0.0, 0),
    ],
)
def test_a_share_is_rounded_and_neither_all_nor_none_unless_it_is(share: float, percent: int) -> None:
    assert whole_percent(share) == percent

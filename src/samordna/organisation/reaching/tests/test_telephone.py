"""Telephone numbers as they are kept, shown and called."""

import pytest

from samordna.organisation.reaching.telephone import NotANumber, link, shown, stored


@pytest.mark.parametrize(
    ("written", "kept", "seen"),
    [
        ("08-508 25 000", "+46850825000", "08-508 250 00"),
        ("08/508 250 00", "+46850825000", "08-508 250 00"),
        ("+46 (0)8 508 250 00", "+46850825000", "08-508 250 00"),
        ("0046850825000", "+46850825000", "08-508 250 00"),
        ("020-12 34 56", "+4620123456", "020-12 34 56"),
        ("+47 22 86 44 00", "+4722864400", "+47 22 86 44 00"),
        ("112", "112", "112"),
        ("1177", "1177", "1177"),
        ("114 14", "11414", "114 14"),
        ("116 000", "116000", "116 000"),
        ("", "", ""),
        ("  ", "", ""),
    ],
)
def test_however_it_is_written(written: str, kept: str, seen: str) -> None:
    assert stored(written) == kept
    assert shown(kept) == seen
    assert stored(seen) == kept
    assert link(kept) == (f"tel:{kept}" if kept else "")


@pytest.mark.parametrize(
    "written", ["ring", "0", "08-12", "+46", "99999", "08-508 25 000 ankn 5", "<b>112</b>x", "1" * 500]
)
def test_what_is_no_number(written: str) -> None:
    with pytest.raises(NotANumber):
        stored(written)


def test_what_was_kept_before_there_were_rules_is_shown_as_it_is() -> None:
    assert shown("växeln") == "växeln"
    assert shown("08-508 25 000") == "08-508 250 00"

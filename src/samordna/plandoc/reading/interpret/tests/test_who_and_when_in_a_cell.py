"""Who and when in one cell of a table, whichever of the two its column is for."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table

_DEEDS = ("Utbilda personalen i förskolan", "Starta föräldragrupper")


@pytest.mark.parametrize(
    ("named", "cells"),
    [
        ("Ansvarig / När", ("Rektor / vt 27", "Socialchef / ht 27")),
        ("Ansvarig", ("Rektor/vt 27", "Socialchef/ht 27")),
        ("Ansvar och tid", ("Rektor, vt 27", "Socialchef, ht 27")),
        ("Vem/när", ("Rektor – vt 27", "Socialchef – ht 27")),
        ("Ansvarig", ("Rektor | vt-27", "Socialchef; ht-27")),
        ("Ansvarig (tid)", ("Rektor (vt 27)", "Socialchef (ht 27)")),
        ("Tid / ansvarig", ("vt 27 / Rektor", "ht 27 / Socialchef")),
    ],
)
def test_who_and_when_in_one_cell_are_both_read(named: str, cells: tuple[str, str]) -> None:
    rows = [[deed, cell] for deed, cell in zip(_DEEDS, cells, strict=True)]
    result = structured(
        heading("Handlingsplan 2027"), heading("Aktiviteter", 2), table(["Aktivitet", named], *rows)
    )
    assert [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities] == [
        (_DEEDS[0], "Rektor", "2027-01", "2027-06"),
        (_DEEDS[1], "Socialchef", "2027-08", "2027-12"),
    ]
    assert result.coverage == 1


def test_two_who_answer_together_are_no_time() -> None:
    rows = [[_DEEDS[0], "Rektor / elevhälsan"], [_DEEDS[1], "Socialchef/polisen"]]
    result = structured(heading("Aktiviteter"), table(["Aktivitet", "Ansvarig"], *rows))
    assert [(one.responsible, one.ends) for one in result.document.activities] == [
        ("Rektor / elevhälsan", None),
        ("Socialchef/polisen", None),
    ]

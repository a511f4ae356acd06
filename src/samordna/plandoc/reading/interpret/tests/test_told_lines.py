"""Measures written in plain text as a name and short lines below it, the last of which say only who and when."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat

_TOGETHER = """\
Bättre belysning längs skolvägen
Gatuchef oktober 2026

Fler vuxna på stan under lov
Fritidschef, juni 2026
"""
_CLOSE = """\
Bättre belysning längs skolvägen
Gatuchef, oktober 2026
Fler vuxna på stan under lov
Fritidschef, juni 2026
"""
_COUNTED = """\
1. Bättre belysning längs skolvägen
Gatuchef
oktober 2026

2. Fler vuxna på stan under lov
Fritidschef
juni 2026
"""
_WITH_TEXT = """\
Bättre belysning längs skolvägen
Lampor sätts upp längs hela vägen mellan skolan och
torget.
Gatuchef, oktober 2026

Fler vuxna på stan under lov
Gården håller öppet även kvällstid.
Fritidschef, juni 2026
"""
_LONG_NAME = """\
Bättre belysning längs
skolvägen
Gatuchef, oktober 2026

Fler vuxna på stan under lov
Fritidschef, juni 2026
"""


@pytest.mark.parametrize("text", [_TOGETHER, _CLOSE, _COUNTED, _WITH_TEXT, _LONG_NAME])
def test_last_lines_say_who_and_when(text: str) -> None:
    result = flat(f"Trygghetsplan 2026\nNyby kommun\n\nÅtgärder\n\n{text}")
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == [
        ("Bättre belysning längs skolvägen", "Gatuchef", "2026-10"),
        ("Fler vuxna på stan under lov", "Fritidschef", "2026-06"),
    ]
    assert result.coverage == 1


def test_one_such_line_is_no_list_of_measures() -> None:
    text = (
        "Trygghetsplan 2026\n\nOm planen\nKommunstyrelsen, mars 2026\n\nPlanen följs upp varje år i nämnden."
    )
    assert not flat(text).document.activities

"""Every check says what is lacking in words of its own, and the order is by what matters."""

from samordna.plandoc.checking import Severity, registry
from samordna.plandoc.checking.lacks import LACKS


def test_every_check_says_what_is_lacking() -> None:
    assert LACKS.keys() == registry().keys()
    for lack in LACKS.values():
        assert lack.sv.startswith(("Saknas: ", "Ta bort: ", "Att "))
    assert len({lack.sv for lack in LACKS.values()}) == len(LACKS)


def test_what_is_to_be_mended_comes_before_what_is_to_be_considered() -> None:
    severities = [registry()[code].severity for code in LACKS]
    assert severities == sorted(severities, key=lambda one: one is not Severity.ERROR)

"""How much the guard finds and how often it is wrong, printed per kind."""

import pytest

from samordna.core.tests.telling import Tell
from samordna.plandoc.guard import HitKind
from samordna.plandoc.guard.tests import generators
from samordna.plandoc.guard.tests.measures import CORPUS, Measures, labelled


@pytest.fixture(scope="module")
def measures() -> Measures:
    by_hand = (CORPUS / "negative.txt").read_text(encoding="utf-8").splitlines()
    lines = labelled("positive.tsv")
    lines += [(HitKind.IDENTITY_NUMBER, line) for line in generators.identity_numbers(400)]
    lines += [(HitKind(kind), line) for kind, line in generators.other_positives(420)]
    lines += [(None, line) for line in [*by_hand, *generators.negatives(1200)]]
    return Measures.of(lines)


def test_the_set_is_large_enough(measures: Measures) -> None:
    assert measures.expected.total() >= 300
    assert measures.negatives >= 1000


def test_recall_and_precision(measures: Measures, tell: Tell) -> None:
    tell(measures.table("Guard"))
    report = "\n".join(measures.mistakes)
    assert measures.recall() >= 0.98, report
    assert measures.precision() >= 0.98, report


def test_no_identity_number_is_missed(measures: Measures) -> None:
    assert measures.recall(HitKind.IDENTITY_NUMBER) == 1.0, "\n".join(measures.mistakes)


def test_lines_the_rules_were_not_written_for(tell: Tell) -> None:
    """A set kept aside: its figures are printed as they are, and its mistakes are not mended one by one."""
    held_out = Measures.of(labelled("held_out.tsv"))
    tell(held_out.table("Guard, held-out lines"))
    assert held_out.recall() >= 0.75, "\n".join(held_out.mistakes)
    assert held_out.precision() >= 0.75, "\n".join(held_out.mistakes)

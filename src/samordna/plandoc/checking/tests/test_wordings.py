"""Checks that look for words in a text, on plans written before their rules: half of them were seen when a rule was written."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from samordna.plandoc.checking import CheckOutcome, check
from samordna.plandoc.checking.tests.factories import TODAY
from samordna.plandoc.schema import Activity, PlanDocument, Section, Situation
from samordna.plandoc.vocabulary import SectionKind

FOLDER = Path(__file__).parent / "wordings"


class Wording(NamedTuple):
    code: str
    half: str
    meets: bool
    text: str


def wordings() -> Iterator[Wording]:
    for file in sorted(FOLDER.glob("*.toml")):
        for half, entries in tomllib.loads(file.read_text("utf-8")).items():
            for one in entries:
                yield Wording(file.stem, half, one["meets"], one["text"])


def plan_of(one: Wording) -> PlanDocument:
    if one.code == "L10":
        return PlanDocument(situation=Situation(mapping=one.text))
    kind = SectionKind.ACTIVITIES if one.code == "A9" else SectionKind.OTHER
    section = Section(id="s", heading="Avsnitt", kind=kind, text=one.text)
    return PlanDocument(sections=[section], activities=[Activity(id="a", action="Utbilda fältare")])


def is_met(one: Wording) -> bool:
    (finding,) = check(plan_of(one), today=TODAY, among=[one.code]).findings
    return finding.outcome is CheckOutcome.OK


@pytest.mark.parametrize("one", list(wordings()), ids=lambda one: f"{one.code}-{one.half}-{one.text[:30]}")
def test_a_wording_is_judged_as_a_reader_would(one: Wording) -> None:
    assert is_met(one) is one.meets, one.text


def test_every_such_check_has_twelve_wordings_half_of_each_kind() -> None:
    for file in FOLDER.glob("*.toml"):
        ours = [one for one in wordings() if one.code == file.stem]
        assert sorted((one.half, one.meets) for one in ours) == sorted(
            (half, meets) for half in ("seen", "unseen") for meets in (True, False) for _ in range(3)
        )

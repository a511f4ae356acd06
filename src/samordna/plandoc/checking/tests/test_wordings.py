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

CHAPTERS = {"A9": SectionKind.ACTIVITIES, "A6": SectionKind.FOLLOW_UP}
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
    kind = CHAPTERS.get(one.code, SectionKind.OTHER)
    section = Section(id="s", heading="Avsnitt", kind=kind, text=one.text)
    return PlanDocument(sections=[section], activities=[Activity(id="a", action="Utbilda fältare")])


def is_met(one: Wording) -> bool:
    (finding,) = check(plan_of(one), today=TODAY, among=[one.code]).findings
    return finding.outcome is CheckOutcome.OK


@pytest.mark.parametrize("one", list(wordings()), ids=lambda one: f"{one.code}-{one.half}-{one.text[:30]}")
def test_a_wording_is_judged_as_a_reader_would(one: Wording) -> None:
    assert is_met(one) is one.meets, one.text


@pytest.mark.parametrize(
    ("text", "meets"),
    [
        ("Åtgärderna i planen följs upp i verksamhetsberättelsen.", True),
        ("Planen rapporteras till nämnden varje år.", True),
        ("Det brottsförebyggande arbetet redovisas i årsredovisningen.", False),
        ("Statistiken över skadegörelse följs upp varje månad.", False),
        ("Planen gäller 2026–2027.", False),
        ("Enligt en rapport från 2023 behövs åtgärder i skolan.", False),
        ("Förra planens åtgärder redovisades i T2.", False),
    ],
)
def test_a_plan_tells_in_any_chapter_when_it_is_followed_up(text: str, meets: bool) -> None:
    plan = PlanDocument(
        sections=[Section(id="s", heading="Genomförande", kind=SectionKind.OTHER, text=text)],
        activities=[Activity(id="a", action="Utbilda fältare")],
    )
    (finding,) = check(plan, today=TODAY, among=["A6"]).findings
    assert (finding.outcome is CheckOutcome.OK) is meets


def test_every_such_check_has_twelve_wordings_half_of_each_kind() -> None:
    for file in FOLDER.glob("*.toml"):
        ours = [one for one in wordings() if one.code == file.stem]
        assert sorted((one.half, one.meets) for one in ours) == sorted(
            (half, meets) for half in ("seen", "unseen") for meets in (True, False) for _ in range(3)
        )

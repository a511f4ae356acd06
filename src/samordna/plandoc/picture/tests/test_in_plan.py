"""A picture in a plan: its chapters, what they rest on, and checks that turn green by it."""

from datetime import date

from samordna.plandoc.checking import Rules, check
from samordna.plandoc.checking.model import CheckOutcome
from samordna.plandoc.picture.in_plan import parts_for_plan
from samordna.plandoc.picture.model import PictureDocument, PictureSource, PictureStatement
from samordna.plandoc.picture.tests.pictures import picture
from samordna.plandoc.picture.versions import without_restricted
from samordna.plandoc.picture.words import Credibility, PicturePart, Reliability
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import SourceKind, Trend


def test_what_a_plan_says_of_a_picture() -> None:
    parts = parts_for_plan(without_restricted(picture()))
    assert parts.situation.date == "2026-03-12"
    assert parts.situation.mapping == "Klotter har ökat kring **stationen**."
    assert [(one.name, one.reliability) for one in parts.situation.sources] == [
        ("Lokalpolisens bidrag", "B – oftast tillförlitlig, 2 – troligen sant"),
        ("Trygghetsmätningen", "A – helt tillförlitlig, 1 – bekräftat av andra"),
    ]
    assert [(one.id, one.priority) for one in parts.problems] == [
        ("picture-problem-11", 1),
        ("picture-problem-13", None),
    ]
    assert parts.earlier == {"picture-problem-11": "picture-problem-1"}


def test_a_finished_picture_turns_the_checks_green() -> None:
    full = _finished()
    parts = parts_for_plan(full)
    plan = PlanDocument(situation=parts.situation, problems=parts.problems)
    report = check(plan, today=date(2026, 6, 1), rules=Rules())
    green = {one.code for one in report.findings if one.outcome is CheckOutcome.OK}
    assert {f"L{number}" for number in range(1, 10)} <= green


def _finished() -> PictureDocument:
    kinds = [
        SourceKind.POLICE,
        SourceKind.BOARD,
        SourceKind.BOARD,
        SourceKind.SCHOOL,
        SourceKind.CIVIL_SOCIETY,
    ]
    worth = {"trend": Trend.RISING, "reliability": Reliability.B, "credibility": Credibility.PROBABLE}
    sources = [
        PictureSource(id=number, name=f"Bidrag {number}", kind=kind, date="2026-01", **worth)
        for number, kind in enumerate(kinds, 1)
    ]
    told = [PictureStatement(part=part, text="Det här ser vi.") for part in PicturePart]
    problems = [one for one in picture().problems if one.priority and not one.restricted]
    return picture().model_copy(update={"sources": sources, "statements": told, "problems": problems})

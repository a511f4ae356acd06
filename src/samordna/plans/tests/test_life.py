"""A version is sent, decided, adopted and superseded; what was adopted never changes."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from samordna.accounts.models import User
from samordna.core.exported_files import ExportedFile
from samordna.core.models import digest_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.places import mark
from samordna.plandoc.recorded_decisions import RecordedDecision
from samordna.plandoc.vocabulary import BodyKind, Outcome, Status
from samordna.plans.commands import (
    ClosedVersion,
    StepTaken,
    activity_status_set,
    adopting,
    content_create,
    content_move,
    content_remove,
    content_restore,
    content_update,
    metadata_update,
    plan_decision_correct,
    plan_step_take,
    version_create,
    version_remove,
    version_restore,
)
from samordna.plans.documents import document_of
from samordna.plans.models import ActivityStatus, AdoptedPlan, Part, PlanStep, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.version_removal import may_be_removed

APPROVED = RecordedDecision(date(2026, 3, 1), "12", "1.1/4-2026", Outcome.APPROVED)
ON_CONDITIONS = RecordedDecision(
    date(2026, 4, 1), "40", "KS 2026/9", Outcome.APPROVED_ON_CONDITIONS, ("Kartlägg skolorna", "Mät effekten")
)

OLD_DECISION = {"kind": "committee", "date": "2025-03-01", "section": "7", "body": "Socialnämnden"}


@pytest.fixture(autouse=True)
def paper(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A paper is set in a process of its own, which takes a second: one test waits for it, and so do those of pages."""
    if "true_paper" not in request.fixturenames:
        made = ExportedFile("plan.pdf", "application/pdf", b"%PDF-")
        monkeypatch.setattr(adopting, "export", lambda *_args, **_kwargs: made)


@pytest.fixture
def true_paper() -> None:
    """Asked for by the test that wants it."""


@pytest.fixture
def version(db: None) -> PlanVersion:
    small = MunicipalityFactory(has_central_steps=False)
    unit = UnitFactory(municipality=small)
    version = VersionFactory(municipality=small, unit=unit, document=document(2, decisions=[]))
    act_for(version.municipality)
    return version


@pytest.fixture
def central(version: PlanVersion) -> PlanVersion:
    Municipality.objects.filter(pk=version.municipality_id).update(has_central_steps=True)
    return version


def take(version: PlanVersion, *steps: Step, **said: Any) -> PlanStep:
    taken = None
    for step in steps:
        taken = plan_step_take(version=version, step=step, note="Brådskar", **said)
    assert taken is not None
    version.refresh_from_db()
    return taken


def adopted(version: PlanVersion) -> PlanVersion:
    take(version, Step.SEND_TO_COMMITTEE)
    take(version, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    return version


def test_one_committee_puts_its_plan_in_force(version: PlanVersion) -> None:
    adopted(version)
    assert version.state == State.IN_FORCE
    assert version.adopted == "2026-03-01"
    assert [step.step for step in version.steps.all()] == [Step.SEND_TO_COMMITTEE, Step.RECORD_COMMITTEE]
    [decision] = document_of(version).decisions
    assert (decision.kind, decision.date, decision.section) == (BodyKind.COMMITTEE, "2026-03-01", "12")


def test_the_executive_board_approves_on_conditions(central: PlanVersion) -> None:
    take(central, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    take(central, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    assert central.state == State.DECIDED
    take(central, Step.SEND_TO_BOARD)
    take(central, Step.RECORD_BOARD, decision=ON_CONDITIONS, body="Kommunstyrelsen")
    assert central.state == State.IN_FORCE
    assert (central.adopted, central.approved_by) == ("2026-03-01", "Kommunstyrelsen")
    now = document_of(central)
    assert [one.text for one in now.conditions] == ["Kartlägg skolorna", "Mät effekten"]
    assert [one.kind for one in now.decisions] == [BodyKind.COMMITTEE, BodyKind.EXECUTIVE_BOARD]


def test_what_is_returned_is_written_anew_and_its_decision_stays(version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    returned = RecordedDecision(date(2026, 3, 1), "12", "", Outcome.RETURNED)
    take(version, Step.RECORD_COMMITTEE, decision=returned, body="Socialnämnden")
    assert version.state == State.DRAFT
    assert not version.adopted
    assert [one.outcome for one in document_of(version).decisions] == [Outcome.RETURNED]
    assert not AdoptedPlan.objects.exists()


@pytest.mark.slow
@pytest.mark.usefixtures("true_paper")
def test_what_is_frozen_is_the_document_to_the_letter(version: PlanVersion) -> None:
    frozen = AdoptedPlan.objects.get(version=adopted(version))
    assert json.loads(frozen.document) == json.loads(document_of(version).model_dump_json())
    assert frozen.digest == digest_of(frozen.document.encode())
    assert len(frozen.pdf) > 10_000
    assert frozen.pdf_digest == digest_of(bytes(frozen.pdf))


def test_failing_checks_want_a_reason_and_are_remembered(version: PlanVersion) -> None:
    with pytest.raises(ValidationError) as refused:
        plan_step_take(version=version, step=Step.SEND_TO_COMMITTEE)
    assert list(refused.value.message_dict) == ["note"]
    version.refresh_from_db()
    assert version.state == State.DRAFT
    taken = take(version, Step.SEND_TO_COMMITTEE)
    assert "G1" in taken.exceptions
    assert "G4" not in taken.exceptions
    assert taken.note == "Brådskar"


def test_the_board_cannot_have_decided_before_the_committee(central: PlanVersion) -> None:
    take(central, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    take(central, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    take(central, Step.SEND_TO_BOARD)
    early = RecordedDecision(date(2026, 2, 28), "3", "", Outcome.APPROVED)
    with pytest.raises(ValidationError) as refused:
        plan_step_take(version=central, step=Step.RECORD_BOARD, decision=early, body="Kommunstyrelsen")
    assert list(refused.value.message_dict) == ["day"]
    assert not PlanStep.objects.filter(step=Step.RECORD_BOARD).exists()
    assert Part.objects.filter(version=central, kind="decisions").count() == 1


def test_a_decision_is_recorded_once(version: PlanVersion) -> None:
    as_the_page_saw_it = PlanVersion.objects.get(pk=version.pk)
    adopted(version)
    with pytest.raises(StepTaken):
        plan_step_take(
            version=as_the_page_saw_it, step=Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden"
        )
    assert Part.objects.filter(version=version, kind="decisions").count() == 1


def test_a_decision_must_be_told(version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    with pytest.raises(ValidationError):
        plan_step_take(version=version, step=Step.RECORD_COMMITTEE)


def test_a_later_version_supersedes_those_before(version: PlanVersion) -> None:
    adopted(version)
    second = version_create(
        municipality=version.municipality, document=document(1, decisions=[]), plan=version.plan
    )
    adopted(second)
    version.refresh_from_db()
    assert (version.state, second.state) == (State.SUPERSEDED, State.IN_FORCE)
    assert list(version.steps.values_list("step", flat=True))[-1] == Step.SUPERSEDE


def test_an_older_plan_that_is_entered_later_is_superseded_at_once(version: PlanVersion) -> None:
    content_create(model=Part, version=version, values={"kind": "decisions", "data": OLD_DECISION})
    second = version_create(
        municipality=version.municipality, document=document(1, decisions=[]), plan=version.plan
    )
    adopted(second)
    take(version, Step.TAKE_AS_HISTORY)
    second.refresh_from_db()
    assert (version.state, second.state) == (State.SUPERSEDED, State.IN_FORCE)


def test_a_wrong_record_is_corrected_beside_it(version: PlanVersion) -> None:
    adopted(version)
    wrong = version.steps.get(step=Step.RECORD_COMMITTEE)
    before = AdoptedPlan.objects.get().digest
    right = RecordedDecision(date(2026, 3, 1), "21", "1.1/4-2026", Outcome.APPROVED)
    with pytest.raises(ValidationError) as refused:
        plan_decision_correct(step=wrong, decision=right, body="Socialnämnden", note=" ")
    assert list(refused.value.message_dict) == ["note"]
    plan_decision_correct(step=wrong, decision=right, body="Socialnämnden", note="Fel paragraf")
    wrong.refresh_from_db()
    assert wrong.section == "12"
    assert [one.section for one in wrong.corrections.all()] == ["21"]
    assert AdoptedPlan.objects.get().digest == before


def test_what_was_returned_is_decided_anew_and_not_corrected(version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    returned = RecordedDecision(date(2026, 3, 1), "12", "", Outcome.RETURNED)
    step = take(version, Step.RECORD_COMMITTEE, decision=returned, body="Socialnämnden")
    with pytest.raises(StepTaken):
        plan_decision_correct(step=step, decision=APPROVED, body="Socialnämnden", note="Fel")


def test_a_decision_on_conditions_is_corrected_with_them(central: PlanVersion) -> None:
    take(central, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    take(central, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    take(central, Step.SEND_TO_BOARD)
    step = take(central, Step.RECORD_BOARD, decision=ON_CONDITIONS, body="Kommunstyrelsen")
    right = replace(ON_CONDITIONS, section="41", conditions=("Kartlägg skolorna",))
    corrected, _next = plan_decision_correct(step=step, decision=right, body="Kommunstyrelsen", note="Fel §")
    assert (corrected.section, corrected.conditions) == ("41", ["Kartlägg skolorna"])
    assert len(document_of(central).conditions) == 2


def test_before_it_is_adopted_the_text_is_corrected_too(central: PlanVersion) -> None:
    take(central, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    step = take(central, Step.RECORD_COMMITTEE, decision=ON_CONDITIONS, body="Socialnämnden")
    right = replace(ON_CONDITIONS, day=date(2026, 4, 2), conditions=("Mät effekten", "Utbilda"))
    plan_decision_correct(step=step, decision=right, body="Socialnämnden", note="Fel dag")
    central.refresh_from_db()
    now = document_of(central)
    assert [one.date for one in now.decisions] == ["2026-04-02"]
    assert [one.text for one in now.conditions] == ["Mät effekten", "Utbilda"]
    assert central.adopted == "2026-04-02"
    with pytest.raises(ValidationError) as refused:
        plan_decision_correct(
            step=step, decision=replace(APPROVED, outcome=Outcome.RETURNED), body="S", note="Fel"
        )
    assert list(refused.value.message_dict) == ["outcome"]


def test_the_committee_cannot_be_corrected_to_have_decided_after_the_board(central: PlanVersion) -> None:
    take(central, Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE)
    step = take(central, Step.RECORD_COMMITTEE, decision=APPROVED, body="Socialnämnden")
    take(central, Step.SEND_TO_BOARD)
    take(central, Step.RECORD_BOARD, decision=ON_CONDITIONS, body="Kommunstyrelsen")
    late = replace(APPROVED, day=date(2026, 4, 2))
    with pytest.raises(ValidationError) as refused:
        plan_decision_correct(step=step, decision=late, body="Socialnämnden", note="Fel dag")
    assert list(refused.value.message_dict) == ["day"]


def test_a_recorded_decision_is_not_rewritten_in_the_text(version: PlanVersion) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    returned = RecordedDecision(date(2026, 3, 1), "12", "", Outcome.RETURNED)
    take(version, Step.RECORD_COMMITTEE, decision=returned, body="Socialnämnden")
    row = version.part_set.get(kind="decisions")
    with pytest.raises(ClosedVersion):
        content_update(row=row, values={"data": row.data | {"date": "2030-01-01"}})
    own = content_create(model=Part, version=version, values={"kind": "decisions", "data": OLD_DECISION})
    content_update(row=own, values={"data": OLD_DECISION | {"section": "8"}})


def test_a_plan_that_was_decided_elsewhere_tells_when(version: PlanVersion) -> None:
    with pytest.raises(ValidationError):
        take(version, Step.TAKE_AS_HISTORY)
    assert version.state == State.DRAFT
    for told in (OLD_DECISION, {"kind": "executive_board", "date": "2025-05", "outcome": "approved"}):
        content_create(model=Part, version=version, values={"kind": "decisions", "data": told})
    take(version, Step.TAKE_AS_HISTORY)
    steps = version.steps.all()
    assert [(one.body_kind, one.decided_on, one.section) for one in steps] == [
        (BodyKind.COMMITTEE, date(2025, 3, 1), "7"),
        (BodyKind.EXECUTIVE_BOARD, None, ""),
    ]
    plan_decision_correct(step=steps[0], decision=APPROVED, body="Socialnämnden", note="Fel år")
    assert steps[0].corrections.get().decided_on == APPROVED.day


@pytest.mark.parametrize(
    ("day", "words"), [("1926-03-01", "för tidigt"), ("1926", "för tidigt"), ("2099-03", "i framtiden")]
)
def test_a_text_that_tells_a_day_that_cannot_be_is_not_taken_for_decided(
    version: PlanVersion, day: str, words: str
) -> None:
    content_create(
        model=Part, version=version, values={"kind": "decisions", "data": OLD_DECISION | {"date": day}}
    )
    with translation.override("sv"), pytest.raises(ValidationError, match=words):
        take(version, Step.TAKE_AS_HISTORY)
    assert (version.state, version.steps.count()) == (State.DRAFT, 0)


def test_a_correction_of_what_was_decided_elsewhere_lets_the_plan_be_taken_away(version: PlanVersion) -> None:
    content_create(model=Part, version=version, values={"kind": "decisions", "data": OLD_DECISION})
    step = take(version, Step.TAKE_AS_HISTORY)
    plan_decision_correct(step=step, decision=APPROVED, body="Socialnämnden", note="Fel år")
    assert may_be_removed(version)


def test_what_only_a_restricted_part_tells_is_in_no_step(version: PlanVersion) -> None:
    content_create(
        model=Section,
        version=version,
        values={"heading": "Slutet", "text": mark("decisions-9"), "restricted": True},
    )
    row = content_create(
        model=Part,
        version=version,
        values={"kind": "decisions", "data": OLD_DECISION, "place": "decisions-9"},
    )
    step = take(version, Step.TAKE_AS_HISTORY)
    assert (step.body, step.section, step.decided_on, step.recorded_as) == ("", "", None, "")
    assert row.data["section"] == "7"


def test_the_day_on_the_cover_is_enough(version: PlanVersion) -> None:
    metadata_update(version=version, values={"adopted": "2025-03-01", "board": "Socialnämnden"})
    take(version, Step.TAKE_AS_HISTORY)
    told = version.steps.get()
    assert (told.body_kind, told.body, told.decided_on) == (
        BodyKind.COMMITTEE,
        "Socialnämnden",
        date(2025, 3, 1),
    )


CHANGES: dict[str, Callable[[PlanVersion], object]] = {
    "section": lambda version: content_update(row=version.section_set.all()[0], values={"text": "Nytt"}),
    "new part": lambda version: content_create(
        model=Part, version=version, values={"kind": "definitions", "data": {"term": "T", "text": "x"}}
    ),
    "activity": lambda version: content_update(row=version.activity_set.all()[0], values={"action": "Ny"}),
}
"""Through the commands."""
REFUSED_BY_DATABASE: dict[str, Callable[[PlanVersion], object]] = {
    "section": lambda version: version.section_set.update(text="Nytt"),
    "activity": lambda version: version.activity_set.update(action="Ny"),
    "new part": lambda version: Part.objects.create(
        version=version, municipality_id=version.municipality_id, kind="definitions", key="x", data={}
    ),
    "cover": lambda version: PlanVersion.objects.filter(pk=version.pk).update(title="Ny"),
    "document": lambda version: AdoptedPlan.objects.update(document="{}"),
    "step": lambda version: PlanStep.objects.update(note="x"),
    "row": lambda version: version.section_set.all().delete(),
    "frozen row": lambda version: AdoptedPlan.objects.all().delete(),
    "moved in": lambda version: (
        other_section(version).__class__.objects.filter(pk=other_section(version).pk).update(version=version)
    ),
}


def other_section(version: PlanVersion) -> Any:
    other = version.plan.versions.exclude(pk=version.pk).first() or version_create(
        municipality=version.municipality, document=document(1), plan=version.plan
    )
    return other.section_set.get()


@pytest.mark.parametrize("what", REFUSED_BY_DATABASE)
def test_the_database_keeps_what_was_adopted(version: PlanVersion, what: str) -> None:
    adopted(version)
    with pytest.raises(IntegrityError, match="changed"), transaction.atomic():
        REFUSED_BY_DATABASE[what](version)


def test_the_application_may_not_change_it_with_sql_either(version: PlanVersion) -> None:
    adopted(version)
    for statement in ("DELETE FROM plans_adoptedplan", "UPDATE plans_section SET heading = 'Ny'"):
        with (
            pytest.raises(IntegrityError, match="changed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


def test_how_activities_go_lives_on(version: PlanVersion) -> None:
    activity = adopted(version).activity_set.first()
    assert activity is not None
    user = User.objects.create(email="chef@ekdala.example", name="Chefen")
    activity_status_set(activity=activity, status=Status.DONE, comment="Klart i maj", user=user)
    activity.refresh_from_db()
    assert (activity.status, activity.comment) == ("done", "Klart i maj")


@pytest.mark.parametrize(
    "change",
    [lambda: ActivityStatus.objects.update(comment="x"), lambda: ActivityStatus.objects.all().delete()],
    ids=["changed", "removed"],
)
def test_what_was_reported_stays_in_a_draft_too(version: PlanVersion, change: Callable[[], object]) -> None:
    user = User.objects.create(email="chef@ekdala.example", name="Chefen")
    activity_status_set(
        activity=version.activity_set.all()[0], status=Status.DONE, comment="Klart", user=user
    )
    with pytest.raises(IntegrityError, match="added and never changed"), transaction.atomic():
        change()


def test_a_draft_is_changed_as_before(version: PlanVersion) -> None:
    adopted(version)
    draft = version_create(municipality=version.municipality, document=document(1), plan=version.plan)
    content_update(row=draft.section_set.get(), values={"text": "Nytt"})
    draft.section_set.all().delete()


def test_the_plan_before_is_in_force_again_when_a_mistake_is_taken_away(version: PlanVersion) -> None:
    adopted(version)
    mistake = version_create(municipality=version.municipality, document=document(1), plan=version.plan)
    take(mistake, Step.TAKE_AS_HISTORY)
    version_remove(version=mistake)
    version.refresh_from_db()
    assert version.state == State.IN_FORCE
    assert list(version.steps.values_list("step", flat=True))[-1] == Step.REINSTATE
    version_restore(version=mistake)
    version.refresh_from_db()
    assert version.state == State.SUPERSEDED


def test_a_decided_version_is_not_taken_away(version: PlanVersion) -> None:
    adopted(version)
    with pytest.raises(ValueError, match="decided"):
        version_remove(version=version)


@pytest.mark.parametrize("what", ["section", "new part", "activity"])
def test_a_text_that_is_with_the_committee_is_not_changed(version: PlanVersion, what: str) -> None:
    take(version, Step.SEND_TO_COMMITTEE)
    with pytest.raises(ClosedVersion) as refused:
        CHANGES[what](version)
    assert "Ta tillbaka den till utkast" in refused.value.messages[0]
    take(version, Step.TAKE_BACK)
    CHANGES[what](version)


@pytest.mark.parametrize("command", [content_remove, content_restore])
def test_nor_is_anything_taken_out_of_it_or_put_back(
    version: PlanVersion, command: Callable[..., object]
) -> None:
    section = version.section_set.all()[0]
    take(version, Step.SEND_TO_COMMITTEE)
    with pytest.raises(ClosedVersion):
        command(row=section)
    with pytest.raises(ClosedVersion):
        content_move(row=section, to=1)
    with pytest.raises(ClosedVersion):
        metadata_update(version=version, values={"title": "Ny"})


def test_the_executive_board_decides_on_the_plan_of_the_whole_municipality(central: PlanVersion) -> None:
    whole = VersionFactory(municipality=central.municipality, document=document(1, decisions=[]))
    with pytest.raises(ValidationError):
        plan_step_take(version=whole, step=Step.SEND_TO_BOARD)
    take(whole, Step.SEND_TO_BOARD)
    take(whole, Step.RECORD_BOARD, decision=APPROVED, body="Kommunstyrelsen")
    assert whole.state == State.IN_FORCE
    assert (whole.adopted, whole.approved_by) == ("2026-03-01", "Kommunstyrelsen")

"""The change log between two plans."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.checking.tests.factories import good_plan
from samordna.plandoc.diff import Change, ChangeKind, compare, to_json
from samordna.plandoc.schema import Activity, AlarmStep, PlanDocument, PreventionCouncil, Section, Source
from samordna.plandoc.vocabulary import Function, SourceKind, Status

names = st.text(alphabet="abcdefghij åäö", min_size=1, max_size=40)
plans = st.builds(
    lambda actions, headings: PlanDocument(
        activities=[Activity(action=a) for a in actions],
        sections=[Section(heading=h, text=f"{h}. {h}!") for h in headings],
    ),
    st.lists(names, max_size=8),
    st.lists(names, max_size=5),
)


def only(changes: list[Change]) -> Change:
    assert len(changes) == 1, [c.summary.sv for c in changes]
    return changes[0]


@pytest.mark.slow
@given(plans)
def test_a_plan_has_no_changes_against_itself(plan: PlanDocument) -> None:
    assert compare(plan, plan.model_copy(deep=True)) == []
    assert compare(good_plan(), good_plan()) == []


@given(plans, st.data())
def test_removing_an_item_is_one_removal(plan: PlanDocument, data: st.DataObject) -> None:
    if not plan.activities:
        return
    shorter = plan.model_copy(deep=True)
    gone = shorter.activities.pop(data.draw(st.integers(0, len(plan.activities) - 1)))
    change = only(compare(plan, shorter))
    assert (change.kind, change.where) == (ChangeKind.REMOVED, f"activities/{gone.id}")
    back = only(compare(shorter, plan))
    assert (back.kind, back.where) == (ChangeKind.ADDED, f"activities/{gone.id}")


@given(plans, st.randoms(use_true_random=False))
def test_a_new_order_only_moves(plan: PlanDocument, random: st.DataObject) -> None:
    shuffled = plan.model_copy(deep=True)
    random.shuffle(shuffled.activities)  # type: ignore[attr-defined]
    changes = compare(plan, shuffled)
    assert {c.kind for c in changes} <= {ChangeKind.MOVED}
    same_order = [a.id for a in plan.activities] == [a.id for a in shuffled.activities]
    assert bool(changes) is not same_order


@settings(max_examples=40, deadline=None)
@given(plans, plans)
def test_any_two_plans_can_be_compared(old: PlanDocument, new: PlanDocument) -> None:
    changes = compare(old, new)
    added, removed = (
        sum(c.kind is kind and c.area == "activities" for c in changes)
        for kind in (ChangeKind.ADDED, ChangeKind.REMOVED)
    )
    assert len(old.activities) + added - removed == len(new.activities)


def test_one_item_to_the_front_is_one_move() -> None:
    old = PlanDocument(activities=[Activity(action=a) for a in ("ett", "två", "tre", "fyra")])
    new = old.model_copy(deep=True)
    new.activities.insert(0, new.activities.pop())
    change = only(compare(old, new))
    assert change.title.sv == "fyra"
    assert change.summary.sv == "Flyttad: aktiviteten ”fyra”, från plats 4 till 1."


def test_a_status_is_told_in_words() -> None:
    old, new = good_plan(), good_plan()
    old.activities[0].status, new.activities[0].status = Status.IN_PROGRESS, Status.DONE
    change = only(compare(old, new))
    assert change.summary.sv == "Aktiviteten ”Nätfältare möter unga där de är”: Status är nu Klar, var Pågår."
    assert change.summary.en.endswith("Status is now Done, was In progress.")
    assert change.where == "activities/activities-1"
    assert change.field == "status"


def test_a_rewritten_item_is_the_same_item() -> None:
    old = PlanDocument(activities=[Activity(action="Ta fram en utbildningsplan för berörd personal")])
    new = PlanDocument(
        activities=[Activity(action="Nytt"), Activity(action="Ta fram utbildningsplan för all personal")]
    )
    changes = compare(old, new)
    assert sorted(c.kind for c in changes) == [ChangeKind.ADDED, ChangeKind.CHANGED]


def test_items_numbered_by_two_readings_are_not_confused_by_their_ids() -> None:
    old = PlanDocument(
        activities=[Activity(action=a) for a in ("Sanera klotter", "Utbilda lärare", "Öva larmet")]
    )
    new = PlanDocument(activities=[Activity(action=a) for a in ("Utbilda lärare", "Öva larmet")])
    assert only(compare(old, new)).title.sv == "Sanera klotter"


def test_metadata_is_told_by_its_label() -> None:
    old, new = good_plan(), good_plan()
    new.metadata.registry_number = "9-1/2026"
    new.metadata.period_end = None
    new.metadata.approved_by = "kommunstyrelsen"
    summaries = {c.field: c for c in compare(old, new)}
    assert summaries["registry_number"].summary.sv == (
        "Planens uppgifter: Diarienummer är nu 9-1/2026, var 3.1.1-12/2026."
    )
    assert summaries["period_end"].kind is ChangeKind.REMOVED
    assert summaries["approved_by"].kind is ChangeKind.ADDED
    assert summaries["approved_by"].where == "metadata.approved_by"


def test_a_section_tells_its_sentences() -> None:
    old, new = good_plan(), good_plan()
    old.sections[0].text = "Vi värnar demokratin. Rådet möts i maj. Allt följs upp."
    new.sections[0].text = "Vi värnar   demokratin.\nRådet möts varje månad. Allt följs upp."
    change = only(compare(old, new))
    assert change.before == ("Rådet möts i maj.",) * 2
    assert change.after == ("Rådet möts varje månad.",) * 2
    assert "Tillagt: ”Rådet möts varje månad.”" in change.summary.sv


def test_new_line_breaks_are_no_change() -> None:
    old, new = good_plan(), good_plan()
    old.sections[0].text, new.sections[0].text = "Ett stycke här. Ett till.", "Ett stycke\nhär.  Ett till."
    assert compare(old, new) == []


def test_nested_values_read_well() -> None:
    old, new = good_plan(), good_plan()
    new.services[0].age = (13, None)
    new.services[0].functions = [Function.DETECTING]
    new.training[0].share_trained = 0.75
    new.alarm_routes[0].steps.append(AlarmStep(role="TIB", text="ringer"))
    new.activities[0].ends = "2027-08"
    after = {c.field: c.after for c in compare(old, new)}
    assert after["age"] == ("från 13 år", "from 13 years")
    assert after["functions"] == ("Upptäckande", "Detecting")
    assert after["share_trained"] == ("75 %", "75%")
    assert after["ends"] == ("augusti 2027", "August 2027")
    assert after["steps"]
    assert after["steps"].sv.endswith("TIB: ringer")


def test_sources_and_council_are_compared_too() -> None:
    old, new = good_plan(), good_plan()
    new.situation.sources.append(Source(id="s9", name="Brottsofferjouren", kind=SourceKind.CIVIL_SOCIETY))
    new.council = None
    changes = compare(old, new)
    assert ("sources/s9", ChangeKind.ADDED) in {(c.where, c.kind) for c in changes}
    assert {c.kind for c in changes if c.area == "council"} == {ChangeKind.REMOVED}
    new.council = PreventionCouncil(name="Rådet")
    assert any(c.field == "name" and c.area == "council" for c in compare(old, new))


def test_every_list_of_the_schema_is_compared() -> None:
    empty, full = PlanDocument(), good_plan()
    lists = {name for name, _ in full.items()}
    assert {c.area for c in compare(empty, full)} >= lists


def test_the_json_is_plain_and_in_one_language() -> None:
    old, new = good_plan(), good_plan()
    new.activities[0].responsible = "Rektor"
    entry = json.loads(json.dumps(to_json(compare(old, new), "en")))[0]
    assert set(entry) == {"kind", "area", "title", "field", "before", "after", "summary", "where"}
    assert entry["summary"].startswith("Activity")


def test_two_hundred_items_that_all_changed_are_told_as_changed() -> None:
    def plan(word: str) -> PlanDocument:
        return PlanDocument(
            activities=[
                Activity(
                    action=f"{word} kompetens för personal inom enhet {n} i förvaltningen",
                    responsible=f"Chef {n}",
                )
                for n in range(200)
            ]
        )

    old, new = plan("Planera"), plan("Genomföra")
    changes = compare(old, new)
    assert {c.kind for c in changes} == {ChangeKind.CHANGED}

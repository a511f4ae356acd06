"""A route as a plan tells it becomes one that can be run, and keeps its order, its decisions and its duties."""

from samordna.plandoc import schema
from samordna.plandoc.alarm.from_plan import route_of


def told(*steps: dict[str, object], **values: object) -> schema.AlarmRoute:
    return schema.AlarmRoute.model_validate({"name": "via Socialjouren", "steps": steps, **values})


def test_what_the_plan_says_is_kept() -> None:
    route = route_of(
        told(
            {
                "role": "Socialjouren",
                "text": "Kontaktar direktören.",
                "decision": "POSOM?",
                "decided_by": "Direktören",
            },
            {
                "role": "Direktören",
                "text": "Informerar.",
                "only_when_extraordinary": True,
                "continuous": True,
            },
            rule="Stadsdirektören kan ge uppdraget.",
            trigger="Larm",
        )
    )
    first, last = route.steps
    assert (route.trigger, route.trigger_text, route.rule) == (
        "socialjouren",
        "Larm",
        "Stadsdirektören kan ge uppdraget.",
    )
    assert (first.actor, first.whom.role, first.question) == ("Socialjouren", "Direktören", "POSOM?")
    assert (last.every, last.only_when_extraordinary) == (30, True)


def test_a_successor_further_down_is_where_it_goes_on() -> None:
    route = route_of(
        told(
            {"role": "TIB", "successor": "Direktören"},
            {"role": "Vakten"},
            {"role": "Direktören", "successor": "TIB"},
        )
    )
    assert [one.then for one in route.steps] == [["steg-3"], None, None]


def test_a_step_without_words_is_called_by_its_role_and_a_long_name_is_cut() -> None:
    route = route_of(told({"role": "TIB"}, {"role": ""}, name="Å" * 300))
    assert [one.text for one in route.steps] == ["TIB", "–"]
    assert len(route.name) == 120

from typing import Any

from samordna.plandoc.mapping import MappedService
from samordna.plandoc.mapping.gaps import gaps
from samordna.plandoc.mapping.incomplete import incomplete
from samordna.plandoc.vocabulary import Function, Level, Pathway, TargetGroup

P, D, R = Function.PREVENTIVE, Function.DETECTING, Function.REMEDIAL


def one(key: str, *functions: Function, groups: Any = (), **given: Any) -> MappedService:
    return MappedService(
        key=key, name=key, functions=frozenset(functions), target_groups=frozenset(groups), **given
    )


def said(*services: MappedService, areas: Any = ()) -> list[str]:
    return [gap.text.sv for gap in gaps(services, areas)]


def test_a_register_without_services_lacks_what_a_plan_without_them_does() -> None:
    assert said() == [
        "Ingen verksamhet har förebyggande funktion.",
        "Ingen verksamhet har upptäckande funktion.",
        "Ingen verksamhet har åtgärdande funktion.",
        "Ingen verksamhet ger stöd till den som vill lämna en extremistmiljö.",
        "Ingen åtgärdande verksamhet är för anhöriga, och ingen förebyggande eller upptäckande heller.",
    ]


def test_nobody_detects_children_in_the_areas_that_lack_it_and_those_are_told_together() -> None:
    everybody = one("Socialjouren", D, ages=(13, None))
    there = one("Förskolan", D, ages=(0, 12), areas=("Söder",))
    told = [gap for gap in gaps([everybody, there], ["Norr", "Väster", "Söder"]) if gap.function is D]
    assert [(gap.ages, gap.areas, gap.target_group) for gap in told] == [
        ((0, 12), ("Norr", "Väster"), TargetGroup.CHILDREN)
    ]
    assert told[0].text.sv == "Ingen upptäckande verksamhet i Norr och Väster tar emot den som är 0–12 år."


def test_what_is_stated_only_in_some_areas_is_asked_about_in_the_others() -> None:
    everybody = one("Socialjouren", R, groups=[TargetGroup.YOUTH, TargetGroup.ADULTS])
    there = one("Insatsgruppen", R, ages=(13, 29), areas=("Söder",))
    told = [gap for gap in gaps([everybody, there], ["Norr stadsdelsförvaltning", "Söder"]) if gap.areas]
    (text,) = [gap.text.sv for gap in told]
    assert text == (
        "Ingen åtgärdande verksamhet i Norr anger att den tar emot den som är 13–29 år, "
        "som ”Insatsgruppen” gör i andra områden."
    )


def test_what_no_service_does_is_not_told_again_of_each_age() -> None:
    told = gaps([one("A", P, groups=[TargetGroup.ADULTS])])
    assert [gap.ages for gap in told if gap.function in (D, R)] == [None] * 4


def test_a_function_or_level_that_is_not_told_is_incomplete_and_no_gap_of_its_own() -> None:
    service = one("Utan allt", level=None)
    assert [str(lack.sv) for lack in incomplete([service])[0].lacks] == [
        "nivå",
        "funktion",
        "målgrupp",
        "ägare",
    ]
    assert not any(gap.level for gap in gaps([service]))


def test_exit_and_relatives_are_told_by_kind_and_group_or_else_by_the_words_of_the_checks() -> None:
    by_kind = one("X", R, groups=[TargetGroup.RELATIVES], pathway=Pathway.EXIT_SUPPORT)
    by_words = one("Stöd till anhöriga och avhoppare", R)
    other = one("Föräldrastöd", R, groups=[TargetGroup.FAMILIES], pathway=Pathway.INTERVENTION_GROUP)
    for service in (by_kind, by_words):
        assert not [text for text in said(service) if "anhöriga," in text or "vill lämna" in text]
    assert len([text for text in said(other) if "anhöriga," in text or "vill lämna" in text]) == 2


def test_ages_in_many_pieces_are_one_gap() -> None:
    every_other = [one(str(age), D, ages=(age, age)) for age in range(0, 120, 2)]
    assert len([gap for gap in gaps(every_other) if gap.function is D]) == 1


def test_who_takes_somebody_is_named_where_it_is_only_inferred_or_not_told() -> None:
    inferred = one("😀 Vuxenenheten", R, groups=[TargetGroup.ADULTS])
    unknown = one("Okänd", R)
    by_age = {gap.ages: gap for gap in gaps([inferred, unknown]) if gap.function is R and gap.ages}
    assert "”😀 Vuxenenheten”" in by_age[18, 120].text.sv
    assert "Vilka som är välkomna står inte för ”Okänd”" in by_age[0, 17].text.sv
    assert not by_age[0, 17].is_certain


def test_a_level_that_no_service_has_is_one_gap() -> None:
    told = [gap for gap in gaps([one("A", P, D, level=Level.PREVENTION)]) if gap.level]
    assert [(gap.level, gap.function) for gap in told] == [(Level.INTERVENTION, None)]

"""Problems written, carried on, merged, split and put first."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.situation.commands.area_merging import area_merge
from samordna.situation.commands.pictures import picture_create
from samordna.situation.commands.priorities import priorities_set
from samordna.situation.commands.problem_merging import (
    problem_split,
    problem_unmerge,
    problem_unsplit,
    problems_merge,
)
from samordna.situation.commands.problems import (
    problem_create,
    problem_remove,
    problem_restore,
    problem_update,
)
from samordna.situation.documents import document_of
from samordna.situation.models import Picture, Problem, ProblemSource
from samordna.situation.problems.lineage import roots_of
from samordna.situation.problems.queries import standing
from samordna.situation.tests.factories import a_picture, a_problem, a_source, an_area, decided

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    home: Municipality = MunicipalityFactory()
    act_for(home)
    return home


@pytest.fixture
def picture(place: Municipality) -> Picture:
    return a_picture(place)


def refused(command: Any, **values: Any) -> str:
    with pytest.raises(ValidationError) as error:
        command(**values)
    return " ".join(error.value.messages)


def stances(problem: Problem) -> dict[int, str]:
    rows = ProblemSource.objects.present().filter(problem=problem)
    return dict(rows.values_list("source", "stance"))


def next_picture(picture: Picture) -> Picture:
    decided(picture)
    told = {"title": "Lägesbild 2027", "period": "2027", "unit": None}
    return picture_create(municipality=picture.municipality, values=told)


def test_a_problem_is_said_only_of_areas_that_may_be_spoken_of(place: Municipality, picture: Picture) -> None:
    small = an_area(place, "Lilla", population=300)
    told = refused(problem_create, picture=picture, values={"title": "Hot", "areas": [small.pk]})
    assert "”Lilla” kan inte väljas" in told
    assert "pekas ut" in told


def test_an_area_that_was_merged_away_stays_until_the_problem_is_told_anew(
    place: Municipality, picture: Picture
) -> None:
    old, other = an_area(place, "Norra"), an_area(place, "Södra")
    row = a_problem(picture, areas=[old.pk])
    area_merge(municipality=place, areas=[old], into=other, on=localdate())
    problem_update(problem=row, values={"areas": [old.pk], "seen": "Klotter"})
    told = refused(problem_update, problem=a_problem(picture, "Annat"), values={"areas": [old.pk]})
    assert "Södra" in told


def test_evidence_is_replaced_and_only_the_pictures_own(place: Municipality, picture: Picture) -> None:
    first, second = a_source(picture), a_source(picture, "Skolans bidrag")
    row = a_problem(picture, evidence={first.pk: "for"})
    problem_update(problem=row, values={}, evidence={first.pk: "against", second.pk: "for"})
    assert stances(row) == {first.pk: "against", second.pk: "for"}
    problem_update(problem=row, values={"seen": "Hot"})
    assert len(stances(row)) == 2
    problem_update(problem=row, values={}, evidence={})
    assert stances(row) == {}
    elsewhere = a_source(a_picture(place, UnitFactory(municipality=place)))
    refused(problem_update, problem=row, values={}, evidence={elsewhere.pk: "for"})


def test_what_became_of_a_problem_has_grounds_and_needs_one_to_have_been(picture: Picture) -> None:
    before = a_problem(picture)
    assert "förra lägesbilden" in refused(problem_update, problem=before, values={"development": "worse"})
    (carried,) = Problem.objects.filter(picture=next_picture(picture))
    assert carried.carried_from == before
    assert "grund" in refused(problem_update, problem=carried, values={"development": "worse"})
    priorities_set(picture=carried.picture, chosen={carried.pk: (1, "Störst")})
    told = {"development": "gone", "development_reason": "Ingen har sett det i år."}
    gone = problem_update(problem=carried, values=told)
    assert gone.priority is None
    assert not standing(carried.picture).exists()


def test_merged_problems_become_one_and_come_back_as_they_were(place: Municipality, picture: Picture) -> None:
    area, source = an_area(place), a_source(picture)
    first = a_problem(picture, "Hot", seen="Hot.", areas=[area.pk], evidence={source.pk: "for"})
    second = a_problem(picture, "Klotter", seen="Klotter.", restricted=True, evidence={source.pk: "against"})
    a_problem(picture, "Annat")
    whole = problems_merge(picture=picture, problems=[first, second], title="Hot och klotter")
    assert [one.title for one in standing(picture)] == ["Hot och klotter", "Annat"]
    assert (whole.seen, whole.areas, whole.restricted) == ("Hot.\n\nKlotter.", [area.pk], True)
    assert stances(whole) == {source.pk: "against"}
    assert "blivit ett annat" in refused(problem_restore, problem=first)
    problem_unmerge(problem=whole)
    assert [one.title for one in standing(picture)] == ["Hot", "Klotter", "Annat"]
    first.refresh_from_db()
    assert first.seen == "Hot."
    assert stances(first) == {source.pk: "for"}
    refused(problem_unmerge, problem=first)


def test_a_split_problem_becomes_several_and_one_again(picture: Picture) -> None:
    source = a_source(picture)
    whole = a_problem(picture, "Oro", seen="I skolor och på torg.", evidence={source.pk: "for"})
    assert "minst två" in refused(problem_split, problem=whole, titles=["I skolor", " "])
    parts = problem_split(problem=whole, titles=["I skolor", "På torg"])
    assert [one.title for one in standing(picture)] == ["I skolor", "På torg"]
    assert all(one.seen == whole.seen and stances(one) for one in parts)
    refused(problem_restore, problem=whole)
    problem_unsplit(problem=whole)
    assert [one.title for one in standing(picture)] == ["Oro"]
    refused(problem_unsplit, problem=whole)


def test_a_part_that_has_become_another_stands_in_the_way(picture: Picture) -> None:
    whole = a_problem(picture, "Oro")
    parts = problem_split(problem=whole, titles=["I skolor", "På torg"])
    problems_merge(picture=picture, problems=[parts[0], a_problem(picture, "Hot")], title="Hot i skolor")
    assert "”I skolor” har blivit" in refused(problem_unsplit, problem=whole)


def test_the_problems_before_are_known_through_merging_and_splitting(picture: Picture) -> None:
    before = [a_problem(picture, "Hot"), a_problem(picture, "Klotter")]
    now = next_picture(picture)
    whole = problems_merge(picture=now, problems=list(standing(now)), title="Allt")
    part, _other = problem_split(problem=whole, titles=["Nytt", "Gammalt"])
    assert roots_of(part) == [one.pk for one in before]
    told = document_of(now, restricted=True).problems
    assert {one.title: one.carried_from for one in told} == dict.fromkeys(("Nytt", "Gammalt"), roots_of(part))
    assert roots_of(a_problem(now, "Ett annat")) == []


def test_a_priority_is_ones_own_and_explained(picture: Picture) -> None:
    first, second = a_problem(picture, "Hot"), a_problem(picture, "Klotter")
    twice = {first.pk: (1, "Störst"), second.pk: (1, "Näst störst")}
    assert "båda nummer 1" in refused(priorities_set, picture=picture, chosen=twice)
    assert "Motivera" in refused(priorities_set, picture=picture, chosen={first.pk: (1, " ")})
    assert "ingen är nummer 1" in refused(priorities_set, picture=picture, chosen={first.pk: (2, "Näst")})
    priorities_set(picture=picture, chosen={second.pk: (1, "Störst"), first.pk: (None, "")})
    assert [one.title for one in standing(picture)] == ["Klotter", "Hot"]


def test_two_problems_of_a_picture_are_not_called_the_same(picture: Picture) -> None:
    row = a_problem(picture, "Hot på torget")
    assert "redan" in refused(problem_create, picture=picture, values={"title": "hot  på torget"})
    other = a_problem(picture, "Klotter")
    assert "redan" in refused(problem_update, problem=other, values={"title": "Hot på torget"})
    assert problem_update(problem=row, values={"title": "Hot på Torget"}).title == "Hot på Torget"


def test_a_problem_has_been_seen_since_a_day_that_has_come(picture: Picture) -> None:
    next_year = str(localdate().year + 1)
    values = {"title": "Hot", "since": next_year}
    assert "tiden har inte kommit" in refused(problem_create, picture=picture, values=values)
    row = a_problem(picture, since=str(localdate().year))
    assert "tiden har inte kommit" in refused(problem_update, problem=row, values={"since": next_year})
    today = localdate().isoformat()
    assert problem_update(problem=row, values={"since": today}).since == today


def test_a_removed_problem_comes_back_and_a_decided_picture_stands_still(picture: Picture) -> None:
    row = a_problem(picture)
    problem_restore(problem=problem_remove(problem=row))
    assert standing(picture).count() == 1
    decided(picture)
    refused(problem_update, problem=row, values={"seen": "Nytt"})
    refused(problems_merge, picture=picture, problems=[row], title="Allt")

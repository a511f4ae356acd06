"""Who may score what when, and what does not count."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.situation.commands.scores import scores_save
from samordna.situation.commands.seats import MOST_SEATS, seat_end, seat_give_back, seat_take, seats_add
from samordna.situation.commands.workshops import (
    workshop_close,
    workshop_go_on,
    workshop_hand_out,
    workshop_open,
    workshop_show,
    workshop_take_in,
)
from samordna.situation.models import Problem, Score, Seat, Workshop
from samordna.situation.problems.queries import scored
from samordna.situation.tests.factories import a_picture, a_problem
from samordna.situation.weighing.progress import progress_of
from samordna.situation.weighing.results import results_of

pytestmark = pytest.mark.django_db
CRITERIA = ["Allvar", "Omfattning", "Möjlighet"]


@pytest.fixture
def place() -> Municipality:
    home: Municipality = MunicipalityFactory()
    act_for(home)
    return home


@pytest.fixture
def problem(place: Municipality) -> Problem:
    return a_problem(a_picture(place))


@pytest.fixture
def workshop(problem: Problem) -> Workshop:
    return workshop_open(picture=problem.picture, criteria=CRITERIA)


def a_seat(workshop: Workshop, function: str = "Rektor") -> Seat:
    ((seat, _token),) = seats_add(workshop=workshop, functions=[function])
    return seat


def refused(command: Any, **values: Any) -> str:
    with pytest.raises(ValidationError) as error:
        command(**values)
    return " ".join(error.value.messages)


def test_one_workshop_at_a_time_about_problems_that_may_be_shown(problem: Problem) -> None:
    picture = problem.picture
    assert "olika" in refused(workshop_open, picture=picture, criteria=["Allvar", "allvar", "Annat"])
    first = workshop_open(picture=picture, criteria=CRITERIA)
    assert "pågår redan" in refused(workshop_open, picture=picture, criteria=CRITERIA)
    workshop_close(workshop=first)
    assert workshop_open(picture=picture, criteria=CRITERIA) != first
    other = a_picture(picture.municipality, UnitFactory(municipality=picture.municipality))
    a_problem(other, restricted=True)
    assert "inget problem" in refused(workshop_open, picture=other, criteria=CRITERIA)


def test_click_by_click_the_last_counts(workshop: Workshop, problem: Problem) -> None:
    seat = a_seat(workshop)
    scores_save(seat=seat, scores={problem.pk: (4, None, None)})
    scores_save(seat=seat, scores={problem.pk: (None, 2, 5)})
    scores_save(seat=seat, scores={problem.pk: (3, None, None)})
    assert Score.objects.get().values == [3, 2, 5]


def test_what_is_no_score_and_no_problem_of_the_workshop_is_not_kept(
    workshop: Workshop, problem: Problem
) -> None:
    seat, picture = a_seat(workshop), problem.picture
    assert "1 till 5" in refused(scores_save, seat=seat, scores={problem.pk: (6, None, None)})
    hidden = a_problem(picture, "Hemligt", restricted=True)
    scores_save(seat=seat, scores={hidden.pk: (1, 1, 1), 10**17: (1, 1, 1)})
    assert not Score.objects.exists()


def test_nobody_scores_once_the_result_is_shown_or_the_seat_is_taken_back(
    workshop: Workshop, problem: Problem
) -> None:
    seat, scores = a_seat(workshop), {problem.pk: (1, 1, 1)}
    workshop_show(workshop=workshop)
    assert "Resultatet visas" in refused(scores_save, seat=seat, scores=scores)
    workshop_go_on(workshop=workshop)
    scores_save(seat=seat, scores=scores)
    seat_end(seat=seat)
    assert "tillbakatagen" in refused(scores_save, seat=seat, scores=scores)
    seat_give_back(seat=seat)
    workshop_close(workshop=workshop)
    assert "avslutad" in refused(scores_save, seat=seat, scores=scores)
    refused(workshop_go_on, workshop=workshop)


def test_a_seat_that_was_taken_back_does_not_count(workshop: Workshop, problem: Problem) -> None:
    kept, gone = a_seat(workshop), a_seat(workshop, "Fältare")
    scores_save(seat=kept, scores={problem.pk: (5, 5, 5)})
    scores_save(seat=gone, scores={problem.pk: (1, 1, 0)})
    progress = progress_of(workshop, [problem.pk])
    assert (progress.seats, progress.ready, progress.problems) == (2, 1, 1)
    seat_end(seat=gone)
    (result,) = results_of(workshop, scored(workshop.picture))
    assert result.weighed.weight == 5
    assert progress_of(workshop, [problem.pk]).version != progress.version


def test_as_heavy_ones_stand_as_in_the_picture_for_everybody(workshop: Workshop, problem: Problem) -> None:
    other = a_problem(problem.picture, "Annat")
    for rows in ([problem, other], [other, problem]):
        assert [one.problem for one in results_of(workshop, rows)] == [problem, other]


@pytest.mark.slow
def test_the_link_for_everybody_gives_each_a_seat_until_it_is_taken_in(workshop: Workshop) -> None:
    refused(seat_take, workshop=workshop)
    workshop_hand_out(workshop=workshop)
    assert seat_take(workshop=workshop) != seat_take(workshop=workshop)
    workshop_take_in(workshop=workshop)
    refused(seat_take, workshop=workshop)
    functions = [f"Funktion {number}" for number in range(MOST_SEATS)]
    assert str(MOST_SEATS) in refused(seats_add, workshop=workshop, functions=functions)
    assert workshop.seats.count() == 2

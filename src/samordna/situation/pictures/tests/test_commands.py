"""Pictures and what is in them: begun from the last one, changed while they are made, closed when they are decided."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.life import PictureState, PictureStep
from samordna.situation.commands.holding import ClosedPicture
from samordna.situation.commands.pictures import (
    picture_create,
    picture_remove,
    picture_restore,
    picture_step,
    picture_update,
)
from samordna.situation.commands.sources import source_create, source_remove, source_replace
from samordna.situation.commands.statements import statement_create, statement_update
from samordna.situation.models import Picture, Problem, ProblemSource
from samordna.situation.queries import pictures_in_force, pictures_of
from samordna.situation.tests.factories import a_picture, a_source, a_statement, decided

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    municipality = MunicipalityFactory()
    act_for(municipality)
    return municipality


def a_problem(picture: Picture, title: str = "Klotter", **values: object) -> Problem:
    return Problem.objects.create(municipality=picture.municipality, picture=picture, title=title, **values)


def test_a_picture_is_begun_with_the_problems_that_are_still_there(home: Municipality) -> None:
    last = a_picture(home)
    kept = a_problem(last, areas=[4], priority=1)
    a_problem(last, "Borta", development="gone")
    a_problem(last, "Sammanslaget", merged_into=kept)
    decided(last)
    made = picture_create(municipality=home, values={"title": "Lägesbild 2027", "period": "2027"})
    (carried,) = made.problems.present()
    assert made.previous == last
    assert (carried.carried_from, carried.title, carried.areas, carried.priority) == (
        kept,
        "Klotter",
        [4],
        None,
    )


def test_one_picture_of_a_unit_is_made_at_a_time(home: Municipality) -> None:
    unit = UnitFactory(municipality=home)
    whole, of_unit = a_picture(home), a_picture(home, unit)
    with pytest.raises(ValidationError, match="görs redan"):
        a_picture(home)
    with pytest.raises(ValidationError, match="görs redan"):
        picture_update(picture=of_unit, values={"unit": None})
    picture_remove(picture=whole)
    a_picture(home)
    with pytest.raises(ValidationError, match="görs redan"):
        picture_restore(picture=whole)
    assert pictures_of(home).count() == 2


def test_steps_are_taken_from_where_the_picture_stands(home: Municipality) -> None:
    picture = a_picture(home)
    with pytest.raises(ValidationError, match="till vilken dag bidrag önskas"):
        picture_step(picture=picture, step=PictureStep.GATHER)
    picture_update(picture=picture, values={"gather_until": localdate()})
    move = picture_step(picture=picture, step=PictureStep.GATHER)
    assert (move.from_state, move.to_state) == (PictureState.PLANNED, PictureState.GATHERING)
    with pytest.raises(ValidationError, match="Någon annan hann före"):
        picture_step(picture=picture, step=PictureStep.GATHER)


def test_nothing_in_a_decided_picture_changes(home: Municipality) -> None:
    picture = a_picture(home)
    statement = a_statement(picture)
    decided(picture)
    assert list(pictures_in_force(home, None)) == [picture]
    for change in (
        lambda: picture_update(picture=picture, values={"title": "Annan"}),
        lambda: picture_remove(picture=picture),
        lambda: statement_update(statement=statement, values={"text": "Annat"}),
        lambda: source_create(picture=picture, values={"name": "Ny", "kind": "police"}),
    ):
        with pytest.raises(ClosedPicture, match="Börja nästa lägesbild"):
            change()


def test_a_statement_rests_on_sources_of_its_own_picture(home: Municipality) -> None:
    picture, other = a_picture(home), a_picture(home, UnitFactory(municipality=home))
    mine, foreign = a_source(picture), a_source(other)
    assert a_statement(picture, sources=[mine]).sources == [mine.pk]
    with pytest.raises(ValidationError, match="har tagits bort"):
        statement_create(picture=picture, values={"part": "mapping", "text": "A", "sources": [foreign.pk]})


def test_a_source_that_something_rests_on_is_replaced_and_not_removed(home: Municipality) -> None:
    picture = a_picture(home)
    old, new = a_source(picture), a_source(picture, "Skolans bidrag", kind="school")
    statement = a_statement(picture, sources=[old, new])
    problem = a_problem(picture)
    for source in (old, new):
        ProblemSource.objects.create(municipality=home, picture=picture, problem=problem, source=source)
    with pytest.raises(ValidationError, match="Klotter har blivit vanligare"):
        source_remove(source=old)
    source_replace(source=old, by=new)
    statement.refresh_from_db()
    assert statement.sources == [new.pk]
    assert [one.source for one in ProblemSource.objects.present()] == [new]
    assert list(picture.sources.present()) == [new]


def test_no_source_is_of_a_day_to_come(home: Municipality) -> None:
    picture, year = a_picture(home), localdate().year
    for come in (str(year), localdate().isoformat()):
        assert a_source(picture, date=come).date == come
    with pytest.raises(ValidationError, match="har inte kommit än"):
        a_source(picture, date=str(year + 1))

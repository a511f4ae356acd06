"""A picture as a document: what its rows say, what of it is restricted, and what was decided to the letter."""

from typing import Any

import pytest

from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.picture.words import Distribution, PicturePart
from samordna.situation.documents import document_of, documents_of
from samordna.situation.models import Picture, Problem, ProblemSource
from samordna.situation.tests.factories import a_picture, a_source, a_statement, an_area, decided

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture() -> Picture:
    home = MunicipalityFactory(name="Ekdala")
    act_for(home)
    return a_picture(home)


def a_problem(picture: Picture, title: str, **values: Any) -> Problem:
    return Problem.objects.create(municipality=picture.municipality, picture=picture, title=title, **values)


def test_a_picture_says_what_its_rows_say(picture: Picture) -> None:
    police = a_source(picture, date="2026-02", trend="rising", reliability="B")
    a_statement(picture, sources=[police])
    area = an_area(picture.municipality)
    last = a_problem(picture, "Utan ordning", position=0, areas=[area.pk])
    first = a_problem(picture, "Först", position=1, priority=1)
    a_problem(picture, "Borta", merged_into=first)
    ProblemSource.objects.create(
        municipality=picture.municipality, picture=picture, problem=last, source=police, stance="against"
    )
    document = document_of(picture, restricted=True)
    assert (document.municipality, document.unit, document.period) == ("Ekdala", "", "2026")
    assert [one.sources for one in document.said_in(PicturePart.MAPPING)] == [[police.pk]]
    assert [one.title for one in document.problems] == ["Först", "Utan ordning"]
    assert [one.name for one in document.problems[1].areas] == ["Norra"]
    assert document.problems[1].sources_against == [police.pk]
    assert (document.sources[0].trend, document.sources[0].credibility) == ("rising", None)


def test_what_is_restricted_is_left_out_for_others(picture: Picture) -> None:
    a_source(picture, "Stängd källa", distribution=Distribution.RESTRICTED)
    a_statement(picture, "Stängd text", restricted=True)
    a_problem(picture, "Stängt problem", restricted=True)
    left = document_of(picture, restricted=False)
    assert (left.sources, left.statements, left.problems) == ([], [], [])
    assert len(document_of(picture, restricted=True).sources) == 1


def test_a_decided_picture_is_read_to_the_letter(picture: Picture) -> None:
    a_statement(picture)
    text = document_of(picture, restricted=True).model_copy(update={"title": "Som den beslutades"})
    decided(picture, text.model_dump_json())
    assert document_of(picture, restricted=True) == text


def test_many_pictures_take_as_many_queries_as_one(picture: Picture, django_assert_num_queries: Any) -> None:
    home = picture.municipality
    units = [UnitFactory(municipality=home) for _ in range(4)]
    pictures = [picture, *(a_picture(home, unit) for unit in units)]
    for one in pictures:
        a_statement(one)
    with django_assert_num_queries(4):
        assert len(documents_of(pictures)) == 5

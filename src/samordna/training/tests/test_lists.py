"""Courses, and what must be known: lists of the slice, with what rests on them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory
from samordna.training.models import Course, Requirement
from samordna.training.tests.factories import CourseFactory, RequirementFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def test_a_course_is_written_shown_and_offered_to_requirements(web: Client, here: Municipality) -> None:
    base = f"/{here.slug}/utbildning/"
    page = web.post(
        f"{base}kurser/ny/",
        {
            "name": "Samtal om oro",
            "provider": "national",
            "provided_by": "Centrum mot våldsbejakande extremism",
            "levels": ["prevention"],
            "functions": ["detecting", "remedial"],
            "hours": "3,5",
            "valid_months": "24",
        },
        follow=True,
    ).content.decode()
    course = Course.objects.get()
    for told in ("Centrum mot våldsbejakande extremism", "Upptäckande, Åtgärdande", "3,5 tim", "24 månader"):
        assert told in page
    assert 'aria-current="page"' in page
    web.post(f"{base}krav/ny/", {"title": "Tala om oro", "priority": "first", "courses": [course.pk]})
    row = Requirement.objects.get()
    assert row.courses == [course.pk]
    shown = web.get(f"{base}krav/{row.pk}/").content.decode()
    assert f'href="{base}kurser/{course.pk}/"' in shown
    assert "Alla nivåer" in shown


def test_requirements_stand_by_level_and_function_too(web: Client, here: Municipality) -> None:
    RequirementFactory(municipality=here, title="Se tecken", function="detecting")
    RequirementFactory(municipality=here, title="Avhopp", level="intervention", function="remedial")
    page = web.get(f"/{here.slug}/utbildning/krav/").content.decode()
    table = page.split("<h2", 1)[1]
    assert table.count(">Se tecken<") == 2
    assert table.count(">Avhopp<") == 1


def test_courses_that_are_over_are_not_offered_but_stay_where_they_are_chosen(
    web: Client, here: Municipality
) -> None:
    over = CourseFactory(municipality=here, name="Förra årets", valid_to=localdate() - timedelta(days=1))
    row = RequirementFactory(municipality=here, courses=[over.pk])
    base = f"/{here.slug}/utbildning/krav/"
    assert "Förra årets" not in web.get(f"{base}ny/").content.decode()
    assert "Förra årets" in web.get(f"{base}{row.pk}/andra/").content.decode()


def test_a_course_that_coverage_rests_on_is_not_removed(web: Client, here: Municipality) -> None:
    course = CourseFactory(municipality=here)
    SessionFactory(municipality=here, course=course)
    RequirementFactory(municipality=here, courses=[course.pk])
    told = web.post(f"/{here.slug}/utbildning/kurser/{course.pk}/ta-bort/", follow=True).content.decode()
    assert "1 tillfälle och 1 kunskapskrav" in told
    course.refresh_from_db()
    assert course.removed_at is None


def test_courses_are_everybodys_who_plans_and_requirements_the_municipalitys(here: Municipality) -> None:
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    base = f"/{here.slug}/utbildning/"
    assert web.get(f"{base}kurser/ny/").status_code == 200
    assert web.get(f"{base}krav/ny/").status_code == 403
    reader = signed_in(here, Role.READER)
    assert reader.get(f"{base}kurser/").status_code == 200
    assert reader.get(f"{base}kurser/ny/").status_code == 403


def test_a_course_that_is_no_longer_offered_says_so_and_stands_last(web: Client, here: Municipality) -> None:
    day = localdate() - timedelta(days=9)
    old = CourseFactory(municipality=here, name="Avslutad kurs", valid_to=day)
    CourseFactory(municipality=here, name="Ny kurs", valid_from=day)
    base = f"/{here.slug}/utbildning/kurser/"
    page = web.get(base).content.decode()
    assert "upphörde" in page
    assert page.index("Ny kurs") < page.index("Avslutad kurs")
    assert "upphörde" in web.get(f"{base}{old.pk}/").content.decode()


def test_a_form_of_a_list_stands_below_training(web: Client, here: Municipality) -> None:
    for at in ("kurser/ny/", "kurser/"):
        page = web.get(f"/{here.slug}/utbildning/{at}").content.decode()
        crumbs = page.split('class="ds-breadcrumbs')[1].split("</nav>")[0]
        assert ">Utbildning<" in crumbs
        assert "Kurser" in crumbs


def test_all_that_is_wrong_is_told_at_once(web: Client, here: Municipality) -> None:
    """The order of two days too, which the database knows."""
    sent = {"name": "Kurs", "provider": "own", "valid_months": "-3", "hours": "tre"}
    days = {"valid_from": "2027-01-02", "valid_to": "2027-01-01"}
    page = web.post(f"/{here.slug}/utbildning/kurser/ny/", sent | days).content.decode()
    assert "Den sista dagen kommer före den första" in page
    assert "större än eller lika med 1" in page or "minst 1" in page
    assert "minst 0" not in page
    assert not Course.objects.exists()

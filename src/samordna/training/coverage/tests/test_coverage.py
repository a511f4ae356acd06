"""How needs are met: summed, listed, chosen among, exported, and led on from."""

import io
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from openpyxl import load_workbook

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.mapping.models import Service
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.tests.factories import VersionFactory
from samordna.training.models import Course, GroupAtSession, Requirement, StaffGroup
from samordna.training.tests.factories import (
    CourseFactory,
    GroupAtSessionFactory,
    RequirementFactory,
    SessionFactory,
    StaffGroupFactory,
)

pytestmark = pytest.mark.django_db
Counted = Callable[..., GroupAtSession]


@pytest.fixture
def course(here: Municipality) -> Course:
    return CourseFactory(municipality=here, name="Grundkursen")


@pytest.fixture
def required(here: Municipality, course: Course) -> Requirement:
    return RequirementFactory(municipality=here, title="Se tecken", courses=[course.pk])


@pytest.fixture
def counted(here: Municipality, course: Course, unit: Unit) -> Counted:
    def at(came: int, *, days_ago: int = 30, until: Any = None, of: Unit | None = None) -> GroupAtSession:
        begins = now() - timedelta(days=days_ago)
        session = SessionFactory(municipality=here, course=course, starts_at=begins, counts_until=until)
        return GroupAtSessionFactory(municipality=here, session=session, unit=of or unit, came=came)

    return at


def text_of(web: Client, here: Municipality, address: str = "", status: int = 200) -> str:
    answer = web.get(f"/{here.slug}/utbildning/tackning/{address}")
    assert answer.status_code == status
    return " ".join(unescape(answer.content.decode()).split())


def test_an_empty_page_says_what_needs_follow_from(here: Municipality) -> None:
    page = text_of(signed_in(here), here)
    assert "Behov följer av registret över verksamheter" in page
    assert f'href="/{here.slug}/utbildning/krav/"' in page
    assert "Skriv vad som ska kunnas" not in text_of(signed_in(here, Role.READER), here)


def test_groups_are_summed_by_administration_and_each_is_listed(
    here: Municipality, unit: Unit, required: Requirement, counted: Counted
) -> None:
    below = UnitFactory(municipality=here, name="Fältenheten", parent=unit, kind="unit")
    a_service(here, "Fältarna", unit=below, functions=["detecting"])
    a_service(here, "Mottagningen", unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=below, staff=8)
    StaffGroupFactory(municipality=here, unit=unit, staff=12)
    counted(5, of=below, until=localdate() + timedelta(days=60))
    counted(12)
    page = text_of(signed_in(here, Role.READER), here)
    assert "17 av 20" in page
    assert "85 %" in page
    assert "63 %" in page
    assert "5 inom sex månader" in page
    within = text_of(signed_in(here, Role.READER), here, f"?enhet={below.pk}")
    assert "5 av 8" in within
    assert "17 av 20" not in within
    assert "Mottagningen" not in within


def test_what_is_not_told_runs_out_or_is_missing_can_be_asked_for(
    here: Municipality, unit: Unit, required: Requirement, counted: Counted
) -> None:
    other = UnitFactory(municipality=here, name="Skolan")
    for owner in (unit, other):
        a_service(here, f"Vid {owner}", unit=owner, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=3)
    counted(3, until=localdate() + timedelta(days=20))
    web = signed_in(here, Role.READER)
    page = text_of(web, here)
    assert "har ingen sagt hur många" in page
    needs = [
        text_of(web, here, f"?visa={which}").split('id="needs"')[1] for which in ("saknar", "gar-ut", "okant")
    ]
    assert ["Socialförvaltningen" in one for one in needs] == [False, True, False]
    assert ["Skolan" in one for one in needs] == [False, False, True]
    odd = text_of(web, here, "?enhet=99999999&funktion=x&krav=y&visa=z")
    assert "2 behov" in odd


def test_what_was_chosen_stands_on_paper(
    here: Municipality, unit: Unit, required: Requirement, counted: Counted
) -> None:
    a_service(here, "Mottagningen", unit=unit, functions=["detecting"])
    web = signed_in(here, Role.READER)

    def on_paper(query: str = "") -> str:
        return text_of(web, here, query).split('<p class="on-paper">', 1)[1].split("</p>", 1)[0]

    asked = f"?enhet={unit.pk}&funktion=detecting&krav={required.pk}&visa=saknar"
    assert on_paper(asked).startswith("Upptäckande · Se tecken · Där någon saknar utbildning · som det var ")
    assert on_paper().startswith("som det var ")


def test_more_counted_than_there_are_is_said_and_never_reckoned(
    here: Municipality, unit: Unit, required: Requirement, counted: Counted
) -> None:
    a_service(here, unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=4)
    counted(3)
    counted(3, days_ago=10)
    page = text_of(signed_in(here, Role.READER), here)
    assert "6 räknades" in page
    assert "4 av 4" in page
    assert "100 %" in page


def test_a_course_that_is_over_counts_on_and_that_is_said(
    here: Municipality, unit: Unit, course: Course, required: Requirement, counted: Counted
) -> None:
    a_service(here, unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=4)
    counted(2)
    course.valid_to = localdate() - timedelta(days=1)
    course.save()
    page = text_of(signed_in(here, Role.READER), here)
    assert "Ges inte längre" in page
    assert "2 av 4" in page


def test_what_no_course_gives_is_said(here: Municipality, unit: Unit) -> None:
    RequirementFactory(municipality=here, title="Avhopp")
    a_service(here, unit=unit, functions=["detecting"])
    assert "Ingen kurs ger det som krävs" in text_of(signed_in(here, Role.READER), here)


def test_a_gap_becomes_a_session_or_an_activity_with_one_click(
    here: Municipality, unit: Unit, course: Course, required: Requirement
) -> None:
    a_service(here, unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=4)
    version = VersionFactory(municipality=here)
    web = signed_in(here)
    page = text_of(web, here)
    assert f"/{here.slug}/utbildning/nytt/?enhet={unit.pk}&kurs={course.pk}" in page
    address = next(part for part in page.split('href="') if "innehall/aktiviteter/ny/" in part).split('"')[0]
    form = unescape(web.get(address).content.decode())
    assert "Utbilda dem som behöver det: Se tecken (Socialförvaltningen, upptäckande)" in form
    made = version.activity_set.earliest("pk")
    made.action = "Utbilda dem som behöver det: Se tecken (Socialförvaltningen, upptäckande), i vår"
    made.save()
    assert f"Finns som aktivitet i {version.title}" in text_of(web, here)
    VersionFactory(municipality=here)
    made.action = "Något annat"
    made.save()
    gap = f"lucka/{unit.pk}/detecting/{required.pk}/"
    assert f"/tackning/{gap}" in text_of(web, here)
    assert text_of(web, here, gap).count("innehall/aktiviteter/ny/") == 2
    assert (
        web.get(f"/{here.slug}/utbildning/tackning/lucka/{unit.pk}/remedial/{required.pk}/").status_code
        == 404
    )


def test_who_may_plan_nothing_sees_no_ways_on(here: Municipality, unit: Unit, required: Requirement) -> None:
    a_service(here, unit=unit, functions=["detecting"])
    StaffGroupFactory(municipality=here, unit=unit, staff=4)
    VersionFactory(municipality=here)
    page = text_of(signed_in(here, Role.READER), here)
    assert "Planera ett tillfälle" not in page
    assert "Gör till aktivitet" not in page
    away = UnitFactory(municipality=here)
    near = text_of(signed_in(here, Role.LOCAL_COORDINATOR, unit=away), here)
    assert "Planera ett tillfälle" not in near


@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_files_hold_what_the_page_shows(
    here: Municipality, unit: Unit, required: Requirement, counted: Counted, file_format: str
) -> None:
    a_service(here, unit=unit, functions=["detecting", "remedial"])
    StaffGroupFactory(municipality=here, unit=unit, staff=4)
    counted(1)
    web = signed_in(here, Role.READER)
    base = f"/{here.slug}/utbildning/tackning/ladda-ner/"
    content = web.get(f"{base}{file_format}/?funktion=detecting").content
    if file_format == "csv":
        lines = content.decode("utf-8-sig").splitlines()
        assert lines[1] == "Socialförvaltningen;Upptäckande;Se tecken;Sedan;4;1;25 %;3;0;"
        assert len(lines) == 2
    else:
        book = load_workbook(io.BytesIO(content))
        assert [sheet.title for sheet in book] == ["Behov", "Summor"]
    assert web.get(f"{base}pdf/").status_code == 404


@pytest.mark.slow
def test_five_hundred_services_take_as_many_questions_as_one(
    here: Municipality, unit: Unit, required: Requirement, counted: Counted
) -> None:
    counted(1)
    VersionFactory(municipality=here)
    web = signed_in(here)
    asked = []
    for number in (1, 16):
        for place in range(number):
            owner = UnitFactory(municipality=here, name=f"Förvaltning {number} {place}")
            StaffGroup.objects.create(
                municipality=here, unit=owner, function="detecting", staff=9, counted_on=localdate()
            )
            Service.objects.bulk_create(
                Service(
                    municipality=here, unit=owner, name=f"V {number} {place} {n}", functions=["detecting"]
                )
                for n in range(number * 2)
            )
        asked.append(queries_of(web, f"/{here.slug}/utbildning/tackning/"))
    assert asked[0] == asked[1] <= 12


def test_needs_are_folded_by_unit_with_what_they_come_to(
    here: Municipality, unit: Unit, course: Course, required: Requirement
) -> None:
    other = UnitFactory(municipality=here, name="Kulturförvaltningen")
    for one, staff in ((unit, 4), (other, 6)):
        a_service(here, unit=one, functions=["detecting"])
        StaffGroupFactory(municipality=here, unit=one, staff=staff)
    page = signed_in(here).get(f"/{here.slug}/utbildning/tackning/").content.decode()
    folded = [part.split("</summary>")[0] for part in page.split('<details class="coverage-unit"')[1:]]
    assert ["saknar 6" in folded[0], "Kulturförvaltningen" in folded[0]] == [True, True]
    assert "saknar 4" in folded[1]
    assert not any(part.startswith(" open") for part in folded)
    alone = signed_in(here).get(f"/{here.slug}/utbildning/tackning/?enhet={other.pk}").content.decode()
    assert '<details class="coverage-unit" open>' in alone

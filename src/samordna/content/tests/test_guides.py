"""The guides to begin with: whole, drafts, bound to the municipality's numbers, and never written over."""

from typing import Any

import pytest

from samordna.content.guide_files import guides_in
from samordna.content.packs import pack_load
from samordna.guidance.commands import guide_publish, guide_remove, guide_update
from samordna.guidance.models import Guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.plandoc.guiding import End, shape_faults
from samordna.plandoc.guiding.calling import EMERGENCY

TITLES = [
    "Det händer nu",
    "Jag är orolig för någon",
    "Oro utan tydlig ideologi",
    "Någon vill lämna",
    "En anhörig söker stöd",
    "Hot mot personal",
    "Klotter eller propaganda",
    "Något på nätet",
    "En förening vill hyra lokal eller få bidrag",
    "Journalist ringer",
]


@pytest.mark.parametrize("ready", guides_in("sweden"), ids=lambda one: one.key)
def test_a_ready_made_guide_is_whole(ready: Any) -> None:
    assert shape_faults(ready.guide) == []
    assert ready.guide.sources
    for step in ready.guide.steps:
        if isinstance(step, End):
            assert step.calls
            assert step.do
            assert step.dont
            assert (step.calls[0].function == "Larmnumret 112") == step.acute


def test_there_are_the_ten_situations() -> None:
    assert [one.guide.title for one in guides_in("sweden")] == TITLES


@pytest.fixture
def place(db: None) -> Municipality:
    municipality = MunicipalityFactory()
    pack_load(municipality=municipality, pack="sweden")
    return municipality


def test_they_come_as_drafts_and_know_the_numbers_there_are(place: Municipality) -> None:
    """Nobody outside is shown what nobody here has read."""
    guide = Guide.objects.get(title="Det händer nu")
    assert (guide.is_published, guide.reviewed_on, place.has_guide) == (False, None, False)
    alarm = ContactPoint.objects.get(phone=EMERGENCY)
    calls = next(step.calls for step in guide.content.steps if isinstance(step, End))
    assert [(one.contact, one.function) for one in calls] == [(str(alarm.pk), ""), ("", "Socialjouren")]
    guide_publish(municipality=place, guide=guide)


def test_loaded_again_they_are_bound_to_what_has_come_and_what_people_did_is_left(
    place: Municipality,
) -> None:
    mine = Guide.objects.get(title="Hot mot personal")
    guide_update(municipality=place, guide=mine, values={"situation": "Vår egen text."})
    gone = Guide.objects.get(title="Journalist ringer")
    guide_remove(municipality=place, guide=gone)
    desk = ContactPointFactory(municipality=place, function="socialjouren", phone="+4684650041")
    (loaded,) = pack_load(municipality=place, pack="sweden")
    assert str(desk.pk) in Guide.objects.get(title="Det händer nu").content.contact_keys
    assert (loaded.made, loaded.changed > 3) == (0, True)
    assert loaded.left == [
        "Hot mot personal: är ändrad, lämnas som den är",
        "Journalist ringer: har tagits bort, läggs inte tillbaka",
    ]
    assert Guide.objects.present().count() == len(TITLES) - 1

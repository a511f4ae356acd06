"""A glance never passes over what the closer look would find."""

import re

import pytest

from samordna.plandoc.reading.interpret.metadata.about_itself import PLAN, names_plan
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.words.glances import has_any
from samordna.plandoc.reading.interpret.words.occasion_words import OCCASION, PARTS_OF_OCCASION


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Löpande uppföljning",
            "årets verksamhetsberättelse 2027",
            "VB 2027",
            "Tertialrapport 2",
            "T1 2026",
        ),
        *(
            "delårsrapport",
            "Delårbokslut",
            "årsredovisningen",
            "årsbokslutet",
            "verksamhetsplan 2027",
            "BOKSLUT",
        ),
        *("årlig uppföljning", "halvårsvis", "kvartalsvis", "månadsvis", "varje tertial", "en gång per år"),
        *(
            "två gånger per termin",
            "internkontrollen",
            "slututvärdering",
            "annually",
            "Quarterly",
            "annual review",
        ),
    ],
)
def test_an_occasion_is_seen_at_a_glance(words: str) -> None:
    assert re.fullmatch(OCCASION, words, re.IGNORECASE)
    assert has_any(words, PARTS_OF_OCCASION)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "denna handlingsplan",
            "Trygghetsplanen",
            "RUTINEN",
            "planens",
            "programmet",
            "strategin",
            "dokumentet",
        ),
        *("Överenskommelsen", "the action plan"),
    ],
)
def test_the_plan_is_seen_at_a_glance(words: str) -> None:
    assert PLAN.fullmatch(words)
    assert names_plan(words)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Socialnämnden",
            "KF",
            "KS",
            "kommunstyrelsen",
            "regionfullmäktige",
            "sociala utskottet",
            "nämndens presidium",
        ),
        *("kommunalberedningen", "förbundsdirektionen", "trygghetsrådet", "kommunestyret", "formannskapet"),
        *("økonomiudvalget", "The city council", "cabinet", "executive board", "Culture Committee"),
        "community safety partnership",
    ],
)
def test_a_body_is_seen_at_a_glance(name: str) -> None:
    assert list(bodies_in(name))

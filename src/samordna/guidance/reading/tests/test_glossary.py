"""The glossary: read by everybody, and only the words of that municipality."""

import pytest
from django.test import Client
from django.urls import reverse

from samordna.organisation.tests.factories import MunicipalityFactory, TermFactory

pytestmark = pytest.mark.django_db


def test_everybody_reads_the_words_of_one_municipality() -> None:
    place = MunicipalityFactory(name="Ekdala", slug="ekdala")
    term = TermFactory(
        municipality=place,
        name="Larmväg",
        meaning="Vem som ringer vem.",
        other_forms="larmvägar, larmvägen, ",
    )
    gone = TermFactory(municipality=place, name="Bortaord")
    gone.mark_removed()
    gone.save()
    TermFactory(name="Grannord")
    page = Client().get(reverse("guide:glossary", args=["ekdala"])).content.decode()
    assert [word in page for word in ("Vem som ringer vem.", "Bortaord", "Grannord")] == [True, False, False]
    assert Client().get(reverse("guide:words", args=["ekdala"])).json() == [
        {
            "name": "Larmväg",
            "forms": ["larmvägar", "larmvägen"],
            "meaning": "Vem som ringer vem.",
            "source": "",
            "address": f"/ekdala/ordlista/#{term.pk}",
        }
    ]


def test_a_municipality_without_words_says_who_adds_them() -> None:
    MunicipalityFactory(name="Ekdala", slug="ekdala")
    page = Client().get("/ekdala/ordlista/").content.decode()
    assert "Samordnaren lägger till dem under Organisation." in page

"""What a plan tells of the world, teaches or offers asks nothing; examples of people are people."""

import pytest

from samordna.plandoc.guard import HitKind, scan


def _asks(text: str) -> list[bool]:
    return [hit.blocking for hit in scan(text) if hit.kind is HitKind.REGISTER_INSTRUCTION]


@pytest.mark.parametrize(
    "text",
    [
        "Hotbilden bedöms som låg, men affischer från den vit makt-inriktade miljön har påträffats vid två skolor",
        "Lägesbilden pekar på enstaka individer med koppling till vit makt-miljön",
        "Den omfattar även våld i samkönade relationer och mot äldre närstående",
        "Lägga in hedersfrågor i introduktionen av nyanställda",
        "Föra in hedersfrågor i kursen för nyanlända",
        'Ta fram en lathund "Vem ringer jag när jag är orolig?"',
        "Upprätta en individuell avhopparplan för varje ung person som vill lämna ett nätverk",
        "En kontaktperson utses för varje ung person som vill lämna gänget.",
        "Samla exempel på hur skolor bemöter elever med extrema åsikter.",
        "Dokumentera goda exempel på dialog med trossamfund.",
    ],
)
def test_what_is_told_taught_or_offered_asks_nothing(text: str) -> None:
    assert not _asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lägesbilden ska innehålla vilka individer som har koppling till vit makt-miljön",
        "Lägesbilden visar att vi måste registrera individer med koppling till vit makt-miljön",
        "Den omfattar även en lista över unga i samkönade relationer",
        "Lägga in namn och åsikter i registret efter introduktionen av nyanställda",
        "Upprätta en plan över vilka unga som lämnar moskén",
        "Upprätta en lista för varje ung person som vill lämna ett nätverk",
    ],
)
def test_the_same_words_in_an_instruction_do(text: str) -> None:
    assert _asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dokumentera exempel på elever med extrema åsikter",
        "Registrera exempel på muslimska elever",
        "Registrera fall av elever med extrema åsikter.",
        "Exempel på elever med extremistiska åsikter ska dokumenteras.",
        "Fritidsledarna antecknar exempel på killar som hyllar våld.",
        "Record cases of pupils with radical views.",
        "Registrer eksempler på elever med ekstreme meninger.",
    ],
)
def test_recording_examples_of_people_and_what_they_think_asks(text: str) -> None:
    assert _asks(text) == [False]

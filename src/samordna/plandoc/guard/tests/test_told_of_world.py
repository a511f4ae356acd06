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
        "Upprätta en avhopparplan för varje ung person som vill\nlämna ett nätverk\nAnsvar: Enhet\nFöljs upp: två gånger per år",
        "Alla som söker bistånd tillfrågas om våld och svaret noteras i journalen.",
        "Kartlägga vilka unga som inte deltar i någon organiserad fritid",
        "Kartlägg vilka ungdomar som varken arbetar eller studerar.",
        "Ta upp varje ung person som polisen omhändertagit för narkotika i SSPF-gruppen inom 14 dagar.",
        "Alla klienter i vuxenenheten får frågor om våld enligt rutin, svaret dokumenteras i akten.",
        "Gravida tillfrågas om våld och svaret skrivs i journalen.",
        "Aktuell larmlista med funktionernas telefonnummer uppdateras av säkerhetsenheten varje kvartal.",
        "Den som står överst i kolumnen Vem kallar till möte.",
        "Den som står först under Vem håller i det ser till att det blir av.",
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
        "Plan för varje ung person som vill lämna nätverket: för in namn, åsikter och vänner i registret",
        "Kartlägga vilka unga som inte deltar i skolavslutningen i kyrkan",
        "Kartlägg vilka unga som inte deltar i fritid och umgås med rörelsen",
        "Kartlägg med namn vilka unga som saknar sysselsättning",
        "Ta upp varje elev som hyllar IS i SSPF-gruppen",
        "Alla klienter får frågor om våld och åsikter, svaret dokumenteras i akten.",
        "Aktuell larmlista med sympatisörers telefonnummer uppdateras",
        "Den som står överst på listan skriver upp vem som hyllar våld",
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

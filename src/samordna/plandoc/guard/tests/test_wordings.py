"""Instructions by their kinds of words: each verb, each sort of people, each concern, in the same sentence otherwise."""

import re

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan
from samordna.plandoc.guard.instructions.entries import entries

VERBS = [
    "Skugga", "Iaktta", "Plocka fram", "Leta upp", "Hämta in uppgifter om", "Rangordna", "Bocka för", "Flagga", "Screena",
    "Vidarebefordra uppgifter om", "Fota", "Spana på", "Kartotek över", "Fotoalbum med", "Översikt över", "Namn på",
    "Uppgifter om",
]  # fmt: skip
PEOPLE = [
    "boende", "låntagare", "nyanlända", "kristna", "judar", "präster", "män", "människor", "nior", "sjundeklassare",
    "skribenter", "följare", "värvare", "äldre", "pensionärer", "dem på skolan", "medarbetare", "politiker",
]  # fmt: skip
CONCERNS = [
    "fastar under ramadan", "är med i en sekt", "fascineras av massmord", "har konverterat", "är kommunister", "är homofoba",
    "ritar svastikor", "gör Hitlerhälsning", "skriver hatkommentarer", "är kritiska mot kommunen", "googlar på bomber",
]  # fmt: skip
ABROAD = [
    "Rektor skal registrere ungdommer som har radikale holdninger.",
    "Navneliste over ungdommer med radikale holdninger",
    "Ta bilde av elever som støtter IS.",
    "Udpeg elever, der hader demokratiet.",
    "Indtast unge med radikale holdninger.",
    "Gem billeder af elever, der deler propaganda.",
    "Tarkkaile nuoria, jotka kuuluvat jengiin ja ihailevat natseja.",
    "Lähetä oppilaiden nimet, joilla on ääriajatuksia.",
    "Pidetään listaa moskeijassa käyvistä.",
    "Pass on the names of pupils who spread conspiracy theories.",
    "Single out pupils who praise terrorists.",
    "Pupils who express extremist views are profiled.",
]
OTHERWISE = [
    "Medarbetare med extrema åsikter ska kartläggas av närmaste chef.",
    "Anteckna lärare som röstar på extrema partier.",
    "Vilka i klassen som umgås med nazister antecknas.",
    "Vi vill veta vilka det är som gillar NMR.",
    "Anteckna politisk tillhörighet.",
    "Uppgift om vilka som är troende läggs i elevakten.",
    "Kolumn A: namn\tKolumn B: ideologi",
    "Huolilista (nimi, luokka, syy) radikalisoituneet",
    "Nämnden beslutar att bevara uppgifter om sökandes umgänge i radikala kretsar.",
    "Kameradokumentera besökarna vid moskén.",
    "Anteckna dom som hyllar ledaren.",
]
LAWFUL = [
    "Regeringsformen förbjuder register över medborgares politiska åskådning.",
    "Den som skickar namn på elever bryter mot rutinen.",
    "Granskningen visade att kommuner hade uppmanat personal att notera vilka som umgås.",
    "Anteckna medarbetare som möter elever med extrema åsikter.",
    "Notera vilka medarbetare som är med i arbetsgruppen.",
    "Identifiera elever i behov av stöd.",
    "Namn på deltagare i utbildningen om extremism",
    "Dokumentera politiska beslut.",
    "Begreppet riskperson stryks ur programmet.",
    "Rapportera misstänkta mejl till it-supporten.",
    "Listan visar vem som låser och vem som städar.",
    "Lista platser där ungdomar har eldat.",
    "Hämta material om elever med extrema åsikter från intranätet.",
]


def asks(text: str) -> bool:
    return HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("verb", VERBS)
def test_whatever_the_verb(verb: str) -> None:
    assert asks(f"{verb} elever med extrema åsikter.")


@pytest.mark.parametrize("people", PEOPLE)
def test_whoever_the_people(people: str) -> None:
    assert asks(f"Lista {people} som har extrema åsikter.")


@pytest.mark.parametrize("concern", CONCERNS)
def test_whatever_the_concern(concern: str) -> None:
    assert asks(f"Lista elever som {concern}.")


@pytest.mark.parametrize("text", [*ABROAD, *OTHERWISE])
def test_in_the_languages_beside_and_in_other_shapes(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", LAWFUL)
def test_what_only_looks_like_it_passes(text: str) -> None:
    assert not asks(text)


def test_which_party_staff_are_for_asks_and_never_stops() -> None:
    assert not is_blocking(scan("Registrera lärare som röstar på extrema partier."))


def test_others_asking_for_it_afterwards_is_told_and_an_order_now_is_not() -> None:
    assert asks("Granskningen visade brister. Notera vilka elever som umgås med extremister.")


def test_each_entry_of_the_lists_is_a_pattern_by_itself() -> None:
    spelled = [entry for _, entry in entries()]
    assert len(spelled) > 1500
    for entry in spelled:
        re.compile(entry)

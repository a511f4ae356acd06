"""A house's own papers keep nobody: templates, what is handed out, its employees' files, and who may open a system."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.papers import is_of_own_papers
from samordna.plandoc.guard.instructions.tokens import tokens_of

OWN = [
    "Mall för orosbedömning läggs i elevhälsans pärm",
    "Checklista för riskbedömning läggs i personalrummets pärm",
    "Spridning av föräldrabroschyren Håll koll, alla föräldrar i åk 7",
    "Utdelning av foldern Håll koll, alla föräldrar på förskolan",
    "Genomgång av personakter för timanställda",
    "Stickprov av personakter för vikarier",
    "Granskning av personakter för anställda",
    "Fler än nödvändigt har behörighet till ungdomsregistret",
]
RECORDED = [
    "Mall för registrering av radikala elever läggs i pärmen",
    "Orosbedömning av elever läggs i elevhälsans pärm",
    "Checklista över unga av intresse förvaras i pärm",
    "Spridning av listan över radikala elever till alla lärare",
    "Utdelning av broschyren, och anteckna vilka som tackar nej",
    "Genomgång av personakter för unga med extrema åsikter",
    "Genomgång av personakter för anställda som är islamister",
    "Stickprov av personakter för elever",
    "Fler ska ha tillgång till registret över radikala elever",
    "Fler än rektor har åtkomst till registret över muslimska elever",
]
LEFT = [
    "mall för orosbedömning av elever läggs i pärmen",
    "mall för registrering läggs i pärmen",
    "mall som fylls i läggs i pärmen",
    "mall för oro läggs hos rektorn",
    "orosbedömning läggs i pärmen",
    "utdelning av broschyren till dem som antecknats",
    "utdelning av broschyren till elever med slöja, lista",
    "utdelning av namn och broschyr",
    "utdelning av listor till lärare",
    "genomgång av personakter",
    "genomgång av personakter för anställda och elever",
    "genomgång av personakter för anställda med oroande kontakter",
    "fler ska ha behörighet till registret",
    "rektor har behörighet till registret",
    "fler har behörighet till listan över islamister",
    "fler har behörighet att öppna registret",
]


@pytest.mark.parametrize("text", OWN)
def test_own_papers_pass(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION not in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", RECORDED)
def test_papers_about_people_are_found(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", LEFT)
def test_what_may_be_of_people_is_left_to_the_weights(text: str) -> None:
    assert not is_of_own_papers(tokens_of(text, 0, len(text)))

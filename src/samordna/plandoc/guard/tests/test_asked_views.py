"""Forms that are widened with what somebody believes are asked about; other fields, and what is asked of nobody, are not."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.asked_views import find_asked_views

ASKED = [
    "Blanketten utökas med frågor om elevens åsikter.", "Formuläret för inskrivning får ett nytt fält: trosinriktning.",
    "Vid hembesök ställs frågor om bön, svaren skrivs in i formuläret.", "Journalmallen utökas med rubriken religion.",
    "Inskrivningssamtalet får nya frågor om religiös tillhörighet.", "Ny kolumn i närvarolistan: politisk inställning.",
    "Frågor om partisympatier förs in i anställningsintervjun.", "Mallen för samtal kompletteras med en rubrik om familjens tro.",
    "Enkäten till vårdnadshavare med namn får en fråga om partisympati.", "Lägg till kolumnen trosuppfattning i elevkorten.",
    "Vid anställningsintervju frågas om politisk tillhörighet och svaret sparas.",
    "Blanketten får en ny fråga om elevens tro som vårdnadshavaren inte ser.",
    "Blanketten, som inte visas för eleven, utökas med frågor om tro.",
    "Enkäten är inte anonym och får en ny fråga om elevens religion.",
]  # fmt: skip
NOT_ASKED = [
    "Blanketten utökas med frågor om elevens allergier.", "Blanketten får inte innehålla frågor om elevens religion.",
    "Enkäten till elever om religion och tolerans är anonym och får fler frågor.", "Frågor om religionsfrihet tas upp i skolan.",
    "Enkäten till trossamfund får en fråga om säkerhet och tro.", "Frågor om elevens åsikter hör inte hemma i formuläret.",
    "Föreningsbidrag: ansökan får en fråga om demokrati och politisk verksamhet.",
    "Blanketten utökas med frågor om kost, inga frågor om elevens tro.",
    "Formuläret får en fråga om diskriminering på grund av religion.", "Får vi ställa frågan om religion i inskrivningssamtalet?",
    "Kolumnen om elevens tro i närvarolistan granskas av juristen.",
    "Personalenkäten kompletteras med frågor om kunskap om extremism.", "Mallen får en ny rubrik om politiska beslut.",
]  # fmt: skip


BESIDE = [
    "Blanketten utökas med frågor om elevens åsikter, inga frågor om kost.",
    "Blanketten utökas med frågor om elevens tro, undervisning och fritid.",
    "Elevkortet får ett fält för elevens religion enligt föreningens mall.",
    "Blanketten får en fråga om elevens tro och en om elever kränker andra.",
    "Blanketten utökas med frågor om elevens tro, svaren ska inte läggas på nätet.",
]
"""What would be no such thing stands beside it, of something else."""


@pytest.mark.parametrize("text", [*ASKED, *BESIDE])
def test_a_form_is_widened_with_beliefs(text: str) -> None:
    assert list(find_asked_views(text.lower()))
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", NOT_ASKED)
def test_nobody_is_asked_what_they_believe(text: str) -> None:
    assert not list(find_asked_views(text.lower()))

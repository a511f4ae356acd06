"""What everybody is wished, what is feared and what is told in figures weighs like an instruction, and is none."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.tokens import tokens_of
from samordna.plandoc.guard.instructions.unrecorded import is_no_instruction

UNRECORDED = [
    "På Björkängsskolan ska varje elev kunna gå till skolan med ro i magen.",
    "Varje klass ska ha en egen överenskommelse om hur man skriver till varandra. Följs upp på samtalen på våren.",
    "Att känsliga uppgifter om elever sparas i fel system",
    "7 | Dataskydd | Att känsliga uppgifter om elever sparas i fel system | 3 | 3 | 9 | Behörighetslista mot aktuell personal",
    "De som bor i Storsele oroar sig mest för buskörning och för ungdomar som hänger vid köpcentret sent.",
    "Genomgång av aktiva behörigheter mot aktuell personallista",
    "Kontroll av behörigheter i driftövervakningssystemet mot aktuell personallista",
    "Kontroll av personalakter för nyanställda i LSS-boenden",
    "SSPF-gruppen har under året följt 23 ungdomar, varav 9 var nya.",
    "Lägesbilden uppdateras varje höst och är sekretessbelagd i de delar som rör enskilda.",
    "Ägaren uppdaterar status i fliken Aktiviteter senast dagen före mötet. Skriv kort och tydligt.",
    "Elever i åk 5 berättar om hatiska klipp som sprids",
    "Lokal hyrs ut under falskt namn | 2 | 4 | Kontroll att hyresgäst legitimerats vid nyckelutlämning | Logg i bokningssystemet",
    "Hall bokas i annans namn | 2 | 3 | 6 | Hyresgäst visar legitimation | Register i bokningssystemet",
]
RECORDED = [
    "Varje mentor ska ha ögonen på de elever som hänger med extremister",
    "Varje elev ska ha ett eget blad där åsikter förs in",
    "Alla ungdomar ska kunna spåras i sammanställningen",
    "Varje klass ska ha en egen lista över elever som hyllar terrorister",
    "Att uppgifter om elevers åsikter sparas utan att obehöriga märker det",
    "Att spara uppgifter om radikala elever i ett eget system så att inga obehöriga ser dem",
    "Föräldrar som oroar sig för sina barns radikalisering skrivs upp av kuratorn",
    "Anteckna vilka som bor i området och oroar sig för islamister",
    "Kontroll av personalakter för att se vem som är med i partiet",
    "Genomgång av personallistan mot aktiva islamister",
    "Listan över enskilda som oroar är sekretessbelagd och uppdateras varje vecka",
    "Vilka som är med kartläggs varje vecka med sekretess",
    "Gruppen har under året skrivit ned 23 ungdomar och deras umgänge",
    "Elever i åk 5 berättar om klasskamrater som hyllar ledaren",
    "Elever berättar vilka som är radikala",
    "Lokal hyrs ut under falskt namn | Lista över misstänkta hyresgäster | Logg",
    "Hyr under falskt namn, notera deltagarna",
]


@pytest.mark.parametrize("text", UNRECORDED)
def test_what_records_nobody_passes(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION not in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", RECORDED)
def test_what_records_somebody_is_found(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "att uppgifter sparas utan att obehöriga märker det",
        "varje elev ska ha ett namn i listan",
        "de som oroar sig antecknas",
        "de som oroar sig skrivs upp",
        "varje elev ska kunna gnuggas",
        "gnugga alla i parken sent på kvällen och sedan går mötet vidare och det ska kunna vänta",
        "kontroll av personalakter och vilka som är sjuka",
        "kontroll av personallistan mot engagerade",
        "gruppen har antecknat 23 ungdomar",
        "gruppen har följt ungdomar",
        "gruppen har 23 ungdomar",
        "listan är sekretessbelagd och uppdateras",
        "enskilda kartläggs under sekretess",
        "skriv kort på elever",
        "elever berättar om vännerna",
        "elever som mår dåligt berättar om klipp",
        "elever berättar om klipp och antecknas",
        "elever ska berätta om klipp",
        "lärare berättar om klipp",
        "elever berättar om klipp och rektor skriver",
        "anteckna legitimation",
        "kontroll av legitimation som skrivs upp",
        "kontroll av legitimation och namn",
        "kontroll av legitimation och åsikter",
        "legitimation för elever som oroar",
        "elevens namn och ett falskt namn",
        "falskt namn antecknas",
        "falskt namn på den som oroar",
    ],
)
def test_what_could_record_somebody_is_left_to_the_weights(text: str) -> None:
    assert not is_no_instruction(tokens_of(text, 0, len(text)))

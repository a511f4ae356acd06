"""What a plan arranges for a group, wishes every pupil, sends out or checks of its own staff registers nobody."""

import pytest

from samordna.plandoc.guard import HitKind, scan

ARRANGED = [
    "Åtgärd 8. Ta fram en checklista för mottagande av återvändare",
    "Checklista för stöd till avhoppare tas fram under våren",
    "Checklista för kommunens mottagande av återvändande kvinnor och barn",
    "Bilaga 2: Rutin vid återvändare",
    "På Tallkottens skola ska varje elev gå hem med en bra dag i ryggsäcken.",
    "Hos oss ska varje elev lyckas utifrån sina förutsättningar.",
    (
        "1.3 | IT | Behörigheter tas inte bort när anställda slutar | 3 | 4 | 12 | Avstämning av aktiva konton mot"
        " personalsystemet | Utdrag ur AD | Kvartalsvis | IT-chef | löpande | Pågår"
    ),
    "Passerkort återlämnas inte när anställda slutar | 2 | 2 | Avstämning av passerkort mot personalregistret",
    (
        "3.2 | Registerutdrag | Personal anställs utan utdrag ur belastningsregistret | 2 | 4 | 8 | Kontroll av att"
        " registerutdrag uppvisats för alla nyanställda | Stickprov 25 personakter | 1 gång/år | HR-partner"
    ),
    "Nyhetsbrev om aktuella symboler, uttryck och miljöer skickas till nyckelpersoner",
    "Inbjudan till frukostmöten skickas till nyckelpersoner",
    "Frågor om våld ställs till alla som söker ekonomiskt bistånd",
    "I mätningen uppger var tionde ungdom att de har kommit i kontakt med våldsbejakande budskap på nätet.",
    "Enligt enkäten uppger var femte elev att de har sett våldsbejakande budskap",
    "Samverkansmöten på individnivå (SSPF) utökas med frågor om extremism",
    "Skriva rutin för hur orosanmälan tas emot och vem som bedömer den",
    (
        "Varje mål har en egen tabell. Den som står som ansvarig ser till att aktiviteten blir av och lämnar underlag till"
        " trygghetssamordnaren."
    ),
]
REGISTERED = [
    "Ta fram en checklista över återvändare",
    "Checklista för mottagande av återvändare och deras namn",
    "Checklista för mottagande av återvändare, registrera dem i en lista",
    "Lista för mottagande av återvändare",
    "Bilaga 1. Lista över återvändare",
    "Checklista för uppföljning av radikala elever",
    "Varje elev ska gå igenom en intervju och åsikterna antecknas",
    "Varje elev ska mötas av kuratorn som skriver upp åsikter",
    "Varje elev som oroar ska komma upp på listan",
    "Registerutdrag över radikala elever",
    "Nyanställda som visat extrema åsikter antecknas trots registerutdrag",
    "Nyhetsbrev med namn på radikala elever skickas till nyckelpersoner",
    "Information om radikala elever skickas till polisen",
    "Frågor om åsikter ställs till alla som besöker moskén och antecknas",
    "Kartlägg den tiondel av eleverna som uppger att de har kontakt med extremister",
    "Larmlista över radikala ungdomar",
    "Den som är ansvarig lämnar lista över radikala elever till samordnaren",
    "Rutin för vem som bedömer vilka elever som är radikala",
    "Samverkansmöten på individnivå utökas med lista över radikala",
]


_BELOW = (
    "Ansvarig: Säkerhetssamordnare\nSamverkan: Polisen, trossamfund, räddningstjänsten\nTid: klart 2027-05-15\n"
    "Uppföljning: Övning i september\nUPPFÖLJNING\nHandlingsplanen följs upp i tertialrapport 2."
)


def _asks(text: str) -> bool:
    return any(hit.kind is HitKind.REGISTER_INSTRUCTION for hit in scan(text))


@pytest.mark.parametrize("text", ARRANGED)
def test_what_is_arranged_for_people_or_checked_of_staff_asks_nothing(text: str) -> None:
    assert not _asks(text)


@pytest.mark.parametrize("text", REGISTERED)
def test_a_list_of_people_in_the_same_words_is_asked_about(text: str) -> None:
    assert _asks(text)


def test_a_list_of_whom_one_calls_asks_nothing_behind_a_goal() -> None:
    goal = "Mål 1: Medarbetare vet hur de ska agera vid oro för radikalisering"
    assert not _asks(f"{goal}\n9. Gemensam larmlista vid hot mot religiösa lokaler\n{_BELOW}")
    assert _asks(f"{goal}\n9. Gemensam lista vid hot mot religiösa ungdomar\n{_BELOW}")

"""Instructions as headings, tasks, questions and rows, and lawful lines that stand close to them."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan

ORDERS = [
    "Bilaga 7. Oroselever – namn, årskurs, tecken",
    "Vem är vem i vitmaktmiljön? Samordnaren håller en uppdaterad bild.",
    "Nya namn på killar i miljön förs in i bevakningspärmen.",
    "Skolsköterskan noterar slöja, skägg och bönemärken hos eleverna.",
    "Elever med palestinasjal: anteckna datum, klass, kamrater.",
    "Klassföreståndaren sammanfattar elevens världsbild i omdömet.",
    "Politikernas åsikter om Palestina dokumenteras av HR.",
    "Utan att fråga om samtycke noteras deltagarnas tro.",
    "Meddela rektor vilka vårdnadshavare som är sympatisörer till Hizb ut-Tahrir.",
    "Underrätta rektor om vad eleverna säger om sin tro.",
    "Den som vägrar gå på samkönad idrott antecknas och följs upp av teamet.",
    "Namn: Kjell-Åke  Tel: 070/884 20 13  Oro: barnbarnet",
    "| Namn: Kjell-Åke  Tel: 070/884 20 13  Oro: barnbarnet | 9A |",
    "Spara uppgifterna om hen även om oron skrivs av.",
    "Efter motionen ska skolan lista elever med extrema åsikter.",
    "Nämnden avvisar alla förslag: lista elever med extrema åsikter.",
    "Vem i klassen delade filmen? Skriv upp.",
    "Håll ett öga på syskonen och för in dem i tabellen.",
    "Dokumentera hur de tänker, en sida per person.",
    "Overvågning af enkeltpersoner på sociale medier varetages af kommunen.",
    "Hvem går i moskeen? Vaktmesteren noterer.",
    "Gem kopier af de unges opslag med navn.",
    "Kirjastossa pannaan muistiin lainaajat, jotka varaavat ääriliikkeiden kirjoja.",
    "Vid misstanke om extremism ska kuratorn föra en skuggjournal över eleven.",
    "Identify ringleaders, followers and their families; update the spreadsheet weekly.",
]
STOPS = [
    "Meddela polisen vilka som är salafister.",
    "Meddela rektor vilka vårdnadshavare som är sympatisörer till rörelsen.",
    "Underrätta rektor om vilka elever som är salafister.",
    "Rapportera till polisen vilka elever som är salafister.",
]
NEVER_STOPS = [
    "Meddela polisen vilka som har skadat bilen.",
    "Polisen meddelar rektor vilka som är salafister.",
    "Åtgärderna riktas till personer som riskerar att dras in i våldsbejakande miljöer.",
    "Nätverk för anhöriga till unga i extremistiska miljöer startas.",
    "Den som ber dig lista radikala elever ber om något som inte är tillåtet.",
    "Det är skillnad på att notera en händelse och att registrera elever med extrema åsikter.",
    "Elever listar historiska personer som stått upp mot nazismen i ett grupparbete.",
]
PASSES = [
    "Rektor får en lista varje fredag på rum som ska städas.",
    "Gruppen går igenom planen och uppdaterar åtgärderna varje höst.",
    "Fältgruppen söker kontakt med ungdomar på torget.",
    "Kartläggning av barns och ungas utsatthet för rasism.",
    "Kostnad per deltagare redovisas i bokslutet.",
    "Moderater har lämnat in motion om register.",
    "Partiet har väckt en motion om register över radikaliserade.",
    "Det har funnits förslag om att registrera elever som bär slöja; förslaget avslogs.",
    "Nämndens ledamöter med partitillhörighet framgår av bilaga 1.",
    "Underrätta rektor om vad eleverna säger om sin skola.",
    "Hen tar emot besökare och noterar beställningen.",
]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_found_whatever_its_shape(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", STOPS)
def test_to_tell_somebody_who_believes_what_stops(text: str) -> None:
    assert is_blocking(scan(text))


@pytest.mark.parametrize("text", NEVER_STOPS)
def test_what_is_done_for_people_or_told_of_others_never_stops(text: str) -> None:
    assert not is_blocking(scan(text))


@pytest.mark.parametrize("text", PASSES)
def test_ordinary_work_passes(text: str) -> None:
    assert not scan(text)

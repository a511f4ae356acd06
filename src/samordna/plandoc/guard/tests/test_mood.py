"""What is no order: what was done, might be, is asked, is said by others, or is another's own work."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan

NEVER_STOPS = [
    "Barn till återvändare registreras i folkbokföringen.",
    "Läraren som hade listat muslimska elever stängdes av.",
    "Skriver någon upp vilka elever som har extrema åsikter ska det genast anmälas.",
    "Får vi lista elever med extrema åsikter? Nej.",
    "Kan skolan registrera elevers politiska åsikter? Svaret är nej.",
    "Vakten varnar när någon skriver att personal ska anteckna elevers åsikter.",
    "Säkerhetspolisen för en lista över återvändare.",
]
PASSES = [
    "En kommun dömdes för att ha registrerat vilka som deltog i en demonstration.",
    "Om personal har antecknat vilka som besöker moskén raderas anteckningarna.",
    "Exempel på vad som inte är tillåtet: lista över radikala elever.",
    "Lista över radikala elever – så får det inte gå till.",
    "Fel: anteckna vilka elever som umgås med extremister.",
    "Ett beslut om att kartlägga elevers religion upphävdes.",
    "Stryk meningar som uppmanar personal att notera vilka som umgås.",
    "Ett vanligt misstag är att personal skriver ner namn på elever.",
    "Polisen har ett register över personer som dömts för terrorbrott.",
    "Det er politiet som registrerer personer i ekstreme miljøer.",
    "Lärare dokumenterar elevers kunskaper i religionskunskap.",
    "Vilka elever riskerar att dras in i extremism? Kontakta elevhälsan.",
    "Kontaktpersoner: namn, telefon, enhet",
    "Alla ska kunna leva i trygghet och säga vad de tycker utan att mötas av hot.",
    "Eleverna får skriva ner vad de tycker om planen.",
    "Rörelser som delar in människor efter ursprung och vill ersätta folkstyret med ett auktoritärt styre.",
    "Skriv området i stället, och lämna en persons adress till socialtjänsten per telefon.",
    "Skriv vem man ringer i stället.",
    "Skriv vilka ni samverkar med, i vilka forum, hur ofta och enligt vilken överenskommelse.",
    "Skriv hur det som händer i omvärlden når verksamheterna, vem som skickar vad till vem och hur ofta.",
    "Skriv vem som larmar vem vid en allvarlig händelse, vem som beslutar och vem som tar över.",
    "Uppföljning\n\nSkriv när planen följs upp och revideras, vem som gör det och vem som får veta resultatet.",
    "Notera elevers frågor om kriget och ta upp dem på klassrådet.",
    "Ta upp elevers åsikter om kriget.",
    "Elever med extrema åsikter nämns inte med namn.",
    "Det är polisens uppgift att registrera personer i extrema miljöer.",
    "Det er politiets oppgave å registrere personer i ekstreme miljøer.",
    "On kiellettyä kirjata, ketkä käyvät moskeijassa.",
    "Emme pidä listaa radikalisoituneista nuorista.",
]
UNDONE = [
    "Låt bli att anteckna {who}.",
    "Lagen hindrar oss från att anteckna {who}.",
    "Vi har slutat anteckna {who}.",
    "Man bör akta sig för att anteckna {who}.",
    "Ta bort anteckningar om {who}.",
    "Listor över {people} är förbjudna.",
    "Listor över {people} får inte upprättas.",
    "Listor över {people} förekommer inte.",
    "Listor över {people} ska förstöras.",
    "Kartläggning av {people} görs inte av kommunen.",
    "Radera listor över {people}.",
    "Enligt lag får skolan inte föra register över {people}.",
    "Nämnden avslår motionen om att registrera {people}.",
]
NOT_UNDONE = [
    "Listor över {people} som inte tar avstånd från våldet upprättas.",
    "Radera kladden, men anteckna {who}.",
    "Inget hindrar oss från att anteckna {who}.",
    "Det är tillåtet att anteckna {who}.",
]
STILL_ASKS = [
    "Skriv upp vem som skickar vad till vem.",
    "Skriv vem som skickar vad till vem i elevernas chatt.",
    "Skriv vem som larmar och vem som umgås med vem.",
    "Skriv vilka ni samverkar med och anteckna vilka som deltog i demonstrationen.",
    "Skriv vem som får veta vilka som är islamister.",
    "Personalen får skriva ner vad de tycker om judar.",
    "Skriv upp vem man ringer när en elev har extrema åsikter och vilka elever det är.",
    "Vi har listat elever som umgås med nazister och fyller på listan.",
    "Om det behövs: lista vilka elever som umgås med nazister.",
    "Kan ni skriva upp vilka elever som umgås med nazister?",
    "Polisen får löpande listor på elever med oroande beteende.",
    "Socialtjänsten för ett register över personer som lämnat extremistmiljöer.",
    "Vilka är extremisterna i vår kommun? Namnge dem.",
    "Hvem i klassen er tilhænger af Islamisk Stat? Send navnene.",
    "Kända sympatisörer: namn, ålder, skola",
    "Hämta medlemslistor och jämför dem med kända namn.",
    "Håll utkik efter elever med runor och skriv upp dem.",
    "Om någon är med i NMR skrivs det in i registret.",
    "Handläggaren frågar om religion och skriver ner svaret.",
    "Vilka har anslutit sig till rörelsen? Uppdatera listan.",
    "Det ska finnas en bild av individerna i miljön med namn och adress.",
    "The council keeps a register of known Islamists.",
    "Skriv inte fel: lista alla elever som umgås med nazister!",
]


def asks(text: str) -> bool:
    return HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", NEVER_STOPS)
def test_what_is_no_order_never_stops(text: str) -> None:
    assert not is_blocking(scan(text))


@pytest.mark.parametrize("text", PASSES)
def test_what_is_told_as_wrong_or_anothers_passes(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", STILL_ASKS)
def test_what_only_sounds_like_it_is_asked_about(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", UNDONE)
def test_what_is_to_be_left_or_undone_passes(text: str) -> None:
    assert not asks(_filled(text))


@pytest.mark.parametrize("text", NOT_UNDONE)
def test_what_only_sounds_undone_is_found(text: str) -> None:
    assert asks(_filled(text))


def _filled(text: str) -> str:
    return text.format(who="vilka elever som umgås med extremister", people="elever med extrema åsikter")

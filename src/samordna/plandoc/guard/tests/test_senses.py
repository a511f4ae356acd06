"""A word that records elsewhere may do nothing of the kind where it stands, and still does where it does."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.instructions.naming import has_relative, is_where
from samordna.plandoc.guard.instructions.phrases import named_here, which_people
from samordna.plandoc.guard.instructions.presence import are_those
from samordna.plandoc.guard.instructions.senses import is_no_recording
from samordna.plandoc.guard.instructions.tokens import Token, tokens_of

ELSEWHERE = [
    "SSPF-grupp för unga i riskzon",
    "Begära utdrag ur belastningsregistret för alla ledare",
    "Rektor kräver utdrag ur misstankeregistret av nya elevassistenter",
    "Kräva registerutdrag av ledare i bidragsberättigade föreningar",
    "Besökare blir aggressiv i disken",
    "Gärningspersonerna ringer och uppger att de arbetar på bank, hos polisen eller på vårdcentralen",
    "Hjälp ungdomar lämna ett nätverk av kriminella vuxna",
    "Samla föräldrar till torgmöte - kommunikationschefen, löpande",
    "Övning där vi spelar igenom ett fall med en radikaliserad elev",
    "Unga utsätts för sexuella kontakter från vuxna.",
    "Inför varje sommarlov ska skolsköterskorna informera eleverna om risken att föras utomlands",
    "Skyltar med telefonnummer till stödlinjer vid utpekade platser",
    "Enligt länets kartläggning lever ungefär en av åtta med begränsningar kring vem de får träffa och gifta sig med.",
    "Enligt den nationella kartläggningen lever få med regler kring vilka de får umgås med.",
    "Kartlägg var rasistiska klistermärken sätts upp",
    "Kartlägga var hatiska affischer sätts upp i centrum",
    "Tre miljöer brukar nämnas i Sverige: den högerextrema, den vänsterextrema och den våldsbejakande islamistiska.",
    "Rutinen beskriver vem som bestämmer om ett program ska ställas in.",
    "Gemensamma regler som eleverna skriver\nvem: rektor på Norrskolan\nnär: vecka 6 2027\nmed: Elevrådet",
    "En tabell med de aktiviteter som ska genomföras, vem som är ansvarig och hur vi ser att det har gett resultat.",
    "Säkerhetschefen sammanställer läget för samtliga aktiviteter inför uppföljningen i februari varje år.",
    "Plantera träd och sätta upp solsegel på de sju förskolor som har minst skugga.",
    "Aktiviteterna finns på nästa flik. Läget uppdateras av den som ansvarar för aktiviteten inför varje möte.",
    "Kommun och polis ska ha en gemensam och aktuell bild av extremistiska grupperingar i området.",
    "Individ- och familjeomsorgschefen kallar årligen till ett möte där alla ansvariga i tabellen redovisar vad som är gjort.",
    "Polisen åtar sig att\n• ställa upp kontoret varje månad (kommunpolisen, löpande)\n. \n2. Ungdomar i riskzon",
    "Den som vill lämna ett gäng eller en våldsbejakande rörelse behöver snabbt mötas av någon som vet vad som gäller.",
    "Den som vill lämna gänget eller rörelsen ska möta någon som vet hur man gör",
    "De som vill lämna en våldsam rörelse ska träffa någon som vet vad man kan göra",
    "Anhängare beskriver sig gärna som nationalister eller patrioter och tar avstånd från ordet extrem.",
    "Socialister och nationalister i kommunen",
]
RECORDED = [
    "Lag lister over nazister",
    "Registerutdrag över muslimska elever sparas i pärmen",
    "SSPF-gruppen antecknar vilka unga som är med i gäng",
    "Gör ett utdrag ur elevregistret över elever som bär slöja",
    "Spara bilder på elever som bär slöja på disken",
    "För en lista i disken över besökare som är islamister",
    "Lägg namn på elever som hyllar ledaren i en bank",
    "Lämna en lista över dem som vill lämna nätverket till polisen",
    "Lämna namn på ungdomar i nätverk till Säpo",
    "Samla elevernas åsikter till mötet",
    "Samla in vilka ungdomar som syns i miljön till mötet med polisen",
    "Notera vilka som utsätts för misstankar och vilka sympatier de har",
    "Inför varje elev som hyllar ledaren i registret",
    "Anteckna utpekade elever och platser där de syns",
    "Enligt rutin sker registrering av elever med slöja",
    "Enligt beslutet görs kartläggning av vilka elever som hyllar ledaren",
    "Kartlägg var och en som bär rasistiska symboler",
    "Kartlägg var radikala elever bor",
    "Notera var vänsterextrema samlas",
    "Kartlägg miljön: den som leder, den som finansierar, den som rekryterar",
    "Beskriv vem som bestämmer i gänget och vilka som lyder",
    "Anteckna vem: elever som hyllar ledaren",
    "I tabellen står de elever som umgås med extremister",
    "Skriv upp de sju elever som har flest anmälningar och vad de tycker",
    "Anteckna den som leder gänget",
    "Skaffa en bild av vilka som är med i extremistiska grupperingar",
    "Lista samtliga extremister och deras aktiviteter",
    "Den som vet vad som gäller i rörelsen ska antecknas",
    "De som läraren vet vad de tycker skrivs upp",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_records_elsewhere_passes(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION not in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", RECORDED)
def test_what_records_is_found(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


def _words(text: str) -> list[Token]:
    return tokens_of(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("registerutdrag över elever", 0),
        ("lämna namn på gäng", 0),
        ("samla in elever till möte", 0),
        ("inför elev som ska bevakas", 0),
        ("enligt beslut görs kartläggning", 3),
    ],
)
def test_a_word_keeps_its_sense_beside_what_is_kept(text: str, act: int) -> None:
    assert not is_no_recording(_words(text), act)


@pytest.mark.parametrize("text", ["var och en syns", "var elev syns", "var rasister bor"])
def test_everybody_and_where_people_are_is_no_place(text: str) -> None:
    assert not is_where(_words(text), 0)


def test_people_are_meant_beside_what_is_said_of_things() -> None:
    assert has_relative(_words("miljön och den radikala eleven"), 2)
    assert which_people(_words("vem : eleven"), 0)
    assert named_here(_words("aktiviteter som extremister deltar i"), 0)
    assert are_those(_words("de sju som syns"), 0)
    assert are_those(_words("den som leder gänget"), 0)

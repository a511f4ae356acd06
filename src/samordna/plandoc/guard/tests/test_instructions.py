"""What is an instruction to register people, what is lawful work, and how far a negation or a prohibition reaches."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan

INSTRUCTIONS = [
    "För att undvika problem ska personalen anteckna vilka elever som uttrycker extrema åsikter.",
    "Anteckna vilka elever som bryter mot reglerna och umgås med extremister.",
    "Elever som uttrycker kritik mot Sverige ska antecknas.",
    "Elever som kritiserar demokratin ska registreras.",
    "Personer som deltar i olagliga demonstrationer ska antecknas.",
    "Notera vilka ungdomar som bär förbjudna symboler.",
    "Elever som inte tar avstånd från våldet ska registreras.",
    "Glöm inte att anteckna vilka som besöker moskén.",
    "Inga bilder tas, men anteckna vilka som besöker moskén.",
    "Det är inte bara tillåtet utan nödvändigt att notera vilka som deltar i demonstrationer.",
    "Record without delay the names of pupils who share propaganda.",
    "Listor över namn på elever som oroar personalen skickas till rektor.",
]
DENIED = [
    "Det är inte tillåtet att registrera elever som uttrycker extrema åsikter.",
    "Undvik att anteckna vilka som deltar i demonstrationer.",
    "Personalen avstår från att notera vem som umgås med vem.",
    "Att anteckna vilka som besöker moskén strider mot regeringsformen.",
    "Att lista elever som har extrema åsikter är förbjudet.",
    "Kommuner har kritiserats för att notera vem som umgås med vem.",
    "Skriv inte ner vad någon tycker.",
    "Elever som uttrycker extrema åsikter ska inte registreras.",
    "Vi för inga register över personer som tillhör miljön.",
    "Anteckna aldrig namn på elever.",
    "Do not record the names of pupils who share propaganda.",
]
ASKED_OR_STOPPED = [
    "Lista ungdomar i riskzon och kontakta samordnaren.",
    "Lista personer i miljön, polisen beslutar om åtgärd.",
    "Lista vilka elever som umgås med gruppen, vilket inte strider mot lagen.",
    "Även om det bryter mot GDPR ska vi lista vilka elever som umgås med gruppen.",
    "Fast lagen förbjuder det antecknar vi vilka som är muslimer.",
    "Anteckna\n• vilka elever som umgås med gruppen",
    "Anteckna:\n- namn\n- politisk åsikt\n- vänner",
    "Samordnaren för register.\nDet omfattar personer med extrema åsikter.",
    "Så arbetar vi:\n1. Lyssna på ungdomarna\n2. Notera vilka som uttrycker hat",
    "Upprätta en lista med nyckelindivider och riskelever till polisen.",
    "Klasskamrater som delar hans åsikter förs upp på listan.",
    "Rapportera alltid, även om samtycke saknas, namnen på de elever som radikaliserats.",
    "Namn | Personnummer | Oro",
    "Initialer\tÅlder\tIdeologi",
    "Namn: ____ Personnummer: ____ Tecken på radikalisering: ____",
    "Skolorna redovisar, med namn, vilka pojkar som är på väg in i miljön.",
    "Inhämta uppgifter från grannar om vilka som besöker moskén.",
    "Uppgifter om sexuell läggning, religion och politik noteras för varje deltagare.",
    "Koulut raportoivat oppilaat, joilla on ääriajatuksia.",
    "2 | Skriv upp vilka ungdomar som deltar i bråken | Fritidsledare",
    "Lag en liste over ungdommer som vanker i miljøet.",
    "Notér navne på elever, som deler propaganda.",
    "Kirjataan ylös oppilaat, jotka käyvät moskeijassa.",
    "Not only leaders but all followers must be written down.",
]
LAWFUL = [
    "Kartlägg elevers trygghet och oro i skolan med en anonym enkät.",
    "Kartlägg anhörigas behov av stöd vid radikalisering.",
    "Kartläggning av barns och ungas utsatthet för rasism.",
    "Kartlägg vilka verksamheter som möter unga i extremistiska miljöer.",
    "Dokumentera vilka vårdnadshavare som lämnat samtycke.",
    "Barnets åsikt ska dokumenteras i utredningen.",
    "Polisen registrerar personer som misstänks för brott.",
    "Dokumentera elevers åsikter om skolmiljön i elevrådets protokoll.",
    "Upprätta en lista över kontaktpersoner för elever i riskzon.",
    "Sekreteraren antecknar vilka ledamöter som reserverar sig.",
    "Rapporten handlar om personer som lämnat högerextrema grupper.",
    "Listan omfattar verksamheter som möter ungdomar i riskzon.",
    "Notera vilka frågor ungdomarna ställer om våldsbejakande extremism.",
    "Skriv upp vilka som deltog i övningen.",
    "Lista skolor där elever visat nazisthälsningar.",
    "Namn: Fritidsgården Telefon: 08-465 004 12 Ansvarig: enhetschef",
    "Roll | Namn | Ersättare",
    "Miljö | Tecken | Vad gör jag?",
]
NOT_TO_BE_DONE = [
    "Gör inte så här: lista elever som umgås i gruppen.",
    "I stället för att anteckna vilka som är radikala pratar personalen med ungdomarna.",
    "Vi arbetar utan att registrera personer i miljön.",
    "Den gamla planens uppmaning att ”notera vem som umgås med vem” har tagits bort.",
    "Registrering av enskilda på grund av åsikt är förbjuden enligt grundlagen.",
    "Vi kartlägger aldrig individer, bara miljöer.",
    "Dokumentera händelser på platsen, inte vilka som var där.",
    "Oppilaita ei saa luetteloida mielipiteiden perusteella.",
]


def instructions(text: str) -> list[str]:
    return [hit.text for hit in scan(text) if hit.kind is HitKind.REGISTER_INSTRUCTION]


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_is_an_instruction(text: str) -> None:
    assert instructions(text)


@pytest.mark.parametrize("text", DENIED)
def test_is_denied(text: str) -> None:
    assert instructions(text) == []


@pytest.mark.parametrize("text", INSTRUCTIONS)
def test_broken_lines_change_nothing(text: str) -> None:
    assert instructions(text.replace(" ", "\n\n", 4))


@pytest.mark.parametrize("text", ASKED_OR_STOPPED)
def test_no_ordinary_word_and_no_shape_of_a_list_switches_it_off(text: str) -> None:
    assert instructions(text)


@pytest.mark.parametrize("text", [*LAWFUL, *NOT_TO_BE_DONE])
def test_lawful_work_and_what_is_not_to_be_done_pass(text: str) -> None:
    assert instructions(text) == []


def test_views_stop_and_worry_asks() -> None:
    assert is_blocking(scan("Anteckna vilka elever som umgås med extremister."))
    assert not is_blocking(scan("Lista ungdomar i riskzon."))

"""Instructions in wordings that no grammar reads, which are weighed, and what they must not be taken for."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan
from samordna.plandoc.guard.instructions.fitted import (
    BOTH,
    CONSTANT,
    GOES_ON,
    WEIGHTS,
    weight_of_marks,
)
from samordna.plandoc.guard.instructions.signs import SIGNS
from samordna.plandoc.guard.instructions.tokens import bits
from samordna.plandoc.guard.instructions.wording import wording_weighs
from samordna.plandoc.guard.instructions.wording_most import any_part_weighs_at_most, weighs_at_most

ASKED = [
    "Samordnaren ska hålla personlistan aktuell.",
    "Gradera varje ungdoms radikaliseringsnivå.",
    "Upprätta en bruttolista över tänkbara gärningspersoner.",
    "Ungdomar upptas i en gemensam lägesbild på individnivå.",
    "Deras namn cirkuleras mellan förvaltningarna.",
    "Inventering av vilka bland personalen som är sverigedemokrater.",
    "Begär in föreningens medlemsförteckning och leta efter kända namn.",
    "Kartlegging av risikopersoner | Oppvekst | 1. kvartal",
    "Riskihenkilöiden kartoitus | Sivistystoimi | kevät",
    "Mapping of high-risk individuals | Schools | Q1",
    "Utan att fråga om samtycke noteras vilka i gruppen som är troende.",
    "Kirjaston henkilökunta painaa mieleensä, kuka lainaa ääriaineistoa, ja kertoo siitä turvallisuustiimille.",
    "Vid terminsslut görs en genomgång klass för klass: vilka är på väg in i kretsen?",
]
PASSES = [
    "Samtal förs med unga som uttrycker hat.",
    "Insatser på individnivå ges av socialtjänsten.",
    "Lägesbilden beskriver företeelser och platser, inte personer.",
    "Kommunen noterar att fler unga uttrycker oro för hot.",
    "Notera vem som ansvarar för åtgärden.",
    "Lista de skolor som haft demokratidagar.",
    "Redovisa kostnad per elev.",
    "De individer som anslutit sig till våldsbejakande extremistmiljöer har sällan en sak gemensamt.",
    "Stadens centrala samordnare mot våldsbejakande extremism etableras och får tydliga uppgifter.",
]
BY_THEIR_WORDING = [
    "Behåll gästböckerna så att vi kan se vem som skrev vad om kungahuset.",
    "Namnlapparna från mötet sparas i en pärm hos samordnaren.",
]
ASKED_TOGETHER = [
    "Lärarna fyller i mallen varje fredag. Den gäller alla elever i den nazistiska miljön.",
    "Register | Återvändare, familjemedlemmar, adress | Ansvarig: säkerhetschefen",
    "Kända vänsteraktivister | foto, arbetsgivare, umgänge | säkerhetssamordnaren",
]
DESCRIBED = [
    "Högerextrema grupper lockar unga män på spelforum.",
    "Den som lever med skyddad identitet får hjälp av mottagningen.",
    "Många som hyllar terrorister är unga och ensamma.",
    "I den autonoma miljön drivs flera av hat mot staten.",
    "Organisationen uppmanar sina sympatisörer att slå till hemma.",
    "Individerna i miljön har ofta en bakgrund i annan brottslighet, och deras ideologiska kunskap är ytlig.",
    "Kriget gav rörelsen ett utrymme som den lyckades fylla, och dess anhängare kom från många länder.",
    "Rörelsen är en avknoppning ur en äldre och skiljer sig från den i synen på vilka som är dess fiender.",
]
NEVER_STOPS = [
    "Hbtq-personer och feminister pekas ut som fiender.",
    "Det vore ett alternativ att ha ett kommunalt register över personer med extrema åsikter.",
    "Registrera elever som valt religionskunskap 2.",
    "Lista böcker av jihadister som biblioteket köpt in.",
    "Förteckning över muslimska församlingar",
    "Vägra lista elever med extrema åsikter.",
    "Den som antecknar vilka elever som umgås med extremister riskerar åtal.",
    "Planer som uppmanar till att lista elever med extrema åsikter ska skrivas om.",
    "Ett förslag om att skolor skulle lista elever med radikala åsikter avslogs av nämnden.",
    "Högerextrema har hängt ut och listat muslimer på en webbplats.",
    "Är det tillåtet att anteckna vilka elever som umgås med extremister?",
    "Att kartlägga individer i extrema miljöer ligger utanför kommunens uppdrag.",
    "Köket antecknar elever som äter halal.",
    "I romanen listar en lärare vilka elever som är muslimer.",
]


def asks(text: str) -> bool:
    return HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", ASKED)
def test_what_weighs_enough_is_asked_about(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ASKED_TOGETHER)
def test_sentences_and_cells_weigh_together(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", DESCRIBED)
def test_people_of_whom_nothing_is_recorded_pass(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", PASSES)
def test_words_of_the_kind_that_tell_nobody_to_register_pass(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", NEVER_STOPS)
def test_what_is_told_taught_or_refused_never_stops(text: str) -> None:
    assert not is_blocking(scan(text))


def test_everything_that_has_a_weight_is_a_mark_a_sign_or_the_beginning_of_a_word() -> None:
    rows = [line.split() for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    names = {name for name, _ in rows}
    words = {name for name in names if name.endswith(GOES_ON)}
    assert set(SIGNS) <= names
    marks = names - words - set(SIGNS) - {CONSTANT}
    assert all(bits(mark) for name in marks for mark in name.split(BOTH))


def test_two_marks_that_are_met_together_weigh_what_each_does_and_what_the_pair_does() -> None:
    rows = [line.split() for line in WEIGHTS.read_text(encoding="utf-8").splitlines()]
    pair, weight = next(row for row in rows if BOTH in row[0])
    one, other = map(bits, pair.split(BOTH))
    together = weight_of_marks(one | other) - weight_of_marks(one) - weight_of_marks(other)
    assert together == round(float(weight) * 10) != 0


@pytest.mark.parametrize("text", ASKED)
def test_no_wording_weighs_more_than_what_is_quickly_told(text: str) -> None:
    words = text.lower().strip(".").split()
    assert weighs_at_most(words) >= wording_weighs(words)
    assert weighs_at_most(words * 2) >= wording_weighs(words * 2)
    assert all(any_part_weighs_at_most(words * 2) >= weighs_at_most(words[cut:]) for cut in range(len(words)))


def test_a_word_that_nobody_has_met_weighs_as_those_that_it_shares_letters_with() -> None:
    met, unmet = wording_weighs(["spara", "elevnamnen"]), wording_weighs(["spara", "sommarelevnamnen"])
    assert min(met, unmet) > wording_weighs(["spara", "sommarkvällarna"])


def test_two_words_near_each_other_weigh_what_neither_does_alone() -> None:
    alone = wording_weighs(["vilka"]) + wording_weighs(["som"]) - wording_weighs([])
    assert wording_weighs(["vilka", "som"]) > alone


@pytest.mark.parametrize("text", BY_THEIR_WORDING)
def test_what_no_list_weighs_enough_is_asked_about_by_its_wording(text: str) -> None:
    assert asks(text)
    assert not is_blocking(scan(text))

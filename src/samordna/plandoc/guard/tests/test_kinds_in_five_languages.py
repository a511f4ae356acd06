"""Kinds of instructions, and of what only looks like a name, that an author who had read no rule wrote: in all five languages."""

import pytest

from samordna.plandoc.guard import HitKind, scan

ORDERS = {
    "those who follow an account": [
        "Registrera alla ungdomar som följer kontot.",
        "Noter unge som følger kanalen.",
        "Registrér alle elever, der følger kontoen.",
    ],
    "the worst, who are nobody by name": [
        "Vi för en lista över de värsta på skolan.",
        "Lag en liste over de verste i miljøet.",
        "Før en liste over de værste i miljøet.",
    ],
    "people rather than things": [
        "Kartlägg individer och inte bara fenomen.",
        "Kartlegg individer, ikke bare fenomener.",
    ],
    "people written into a tool, as a figure": [
        "Indikator: antal individer inlagda i bevakningssystemet",
        "Antall personer lagt inn i overvåkingsskjemaet",
    ],
    "a question, and names for an answer": [
        "Hur många och vilka i huset ber på fredagar? Svara med namn.",
        "Hvor mange og hvem i huset ber på fredager? Svar med navn.",
    ],
    "who came to a meeting, handed on": [
        "Föreningen överlämnar besökslistor från möten med omstridda predikanter till säkerhetschefen.",
    ],
    "persons of interest": [
        "Personer av intresse: fyll på efter varje möte.",
        "Persons of interest: add as you go.",
    ],
    "who is who": ["Compile a who's who of the neo-Nazi scene."],
    "letters that stand apart": [
        "S k r i v  ned vilka som ställer frågor om kriget",
        "A N T E C K N A elever som uttrycker hat",
    ],
    "who said what, in a book": [
        "Who said what? The assistant keeps a book.",
        "Who thinks what? Keep a log.",
    ],
    "people told of for what they think": ["Trenere melder fra om utøvere som gjør nazihilsen."],
    "staff with views of their own": ["Medarbetare som röstar på partiet antecknas av chefen."],
    "plates for names": ["Vaktmesteren noterer nummerskiltene utenfor moskeen."],
    "the head of a form": ["Nimi | Luokka | Kaveripiiri | Huolen taso"],
}
PASSES = [
    "Vilka nämnder deltog? Svara med namn på nämnden.",
    "De värsta följderna av branden listas i rapporten.",
    "Kartlegg tilbud til unge i kommunen.",
    "Ansatte melder avvik i systemet.",
    "Map the support for families in the district.",
    "Note who attended the course and what they thought of the trainer.",
    "Note who attended and what they said about the lunch.",
    "Who does what? Keep a log.",
    "Who said so? Keep a log.",
    "Vem behöver vad? Anteckna i loggen.",
    "Who said what?",
    "Oversigten viser, hvem der er kontaktperson i hver afdeling.",
]
NO_PERSONS = [
    "Förskolan Nalle Björn är öppen.",
    "Vi besöker förskolan Nalle Björn i maj.",
    "Handlingsplan for Nordre Elvefoss kommune",
    "Nuorisotila Majakka on avoinna.",
    "Vi møttes i Bjølsen, Tøyen og Gamlebyen.",
    "Mechelen, Vilvoorde",
    "Tønsberg Sandefjord",
    "Tilbuddet Havet er åbent og gratis.",
]


@pytest.mark.parametrize("text", [text for texts in ORDERS.values() for text in texts])
def test_an_order_of_any_of_these_kinds_is_found(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", PASSES)
def test_work_beside_them_passes(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize("text", NO_PERSONS)
def test_what_is_called_as_places_are_in_nordic_languages_is_no_person(text: str) -> None:
    assert HitKind.NAME not in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Vi ringde förskolan Mehmet Yilmaz svarade på.",
        "Xuan Nguyen og læreren taler sammen.",
        "Tuan Keskitalo ja opettaja ovat täällä.",
    ],
)
def test_a_person_is_one_all_the_same(text: str) -> None:
    assert HitKind.NAME in {hit.kind for hit in scan(text)}

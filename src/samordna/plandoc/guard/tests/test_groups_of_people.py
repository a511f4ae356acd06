"""The name of a people, a faith, an opinion or a leaning in the plural is people; what a plan does for them is no register."""

import pytest

from samordna.plandoc.guard import HitKind, is_blocking, scan

GROUPS = [
    "romer", "samer", "judar", "tornedalingar", "assyrier", "ateister", "kristna", "shiiter", "moderater", "feminister",
    "lesbiska", "bisexuella", "ryssar",
]  # fmt: skip


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    "order", ["Skapa en förteckning över {}", "Anteckna alla {} på orten", "Vi för en lista med {}"]
)
def test_to_record_them_is_found(order: str, group: str) -> None:
    assert [hit.kind for hit in scan(order.format(group))] == [HitKind.REGISTER_INSTRUCTION]


@pytest.mark.parametrize(
    "text",
    [
        "Judarnas historia i Karlskrona",
        "Samråd med tornedalingar och samer om språket",
        "Brukarråd för romer startar under våren",
        "Förteckning över samfund och föreningar",
        "Register över kristna församlingar",
        "Redovisa antalet samer i samråden",
        "Kartlägg samers behov av äldreomsorg på gruppnivå",
        "Sammanställ judars synpunkter på planen",
        "Dokumentera anmälningar om diskriminering av romer",
        "Registrera inkomna ärenden om kränkningar mot judar",
        "Stadens förteckning över kurder var olaglig, slog rätten fast.",
        "Myndighetens kartotek över samer var olagligt.",
    ],
)
def test_what_is_done_for_them_is_not(text: str) -> None:
    assert not scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "Notera vilka deltagare som är judar och mejla till polisen",
        "Rapportera till säkerhetspolisen vilka elever som besöker moskén",
        "Skriv upp vilka som är nazister och lämna till socialtjänsten",
    ],
)
def test_to_pass_on_who_believes_what_stops(text: str) -> None:
    assert is_blocking(scan(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rapportera till polisen vilka som skadat moskén",
        "Anteckna vilka som är drabbade av nazister och lämna till socialtjänsten",
        "Nätverket listar judar och publicerar deras bilder.",
        "Polisen antecknar vilka som är salafister.",
    ],
)
def test_what_was_done_to_somebody_or_is_told_of_others_never_stops(text: str) -> None:
    assert not is_blocking(scan(text))

"""Two negations make an order: nobody may be missing, do not forget; and brackets and a colon part nothing."""

import pytest

from samordna.plandoc.guard import HitKind, scan

ORDERS = [
    "Varför inte notera vilka som bär symbolen?",
    "Slarva inte med att skriva upp vilka som säger vad om kriget.",
    "Ingen elev med extrema åsikter får saknas på listan.",
    "Aldrig mer ska en sympatisör passera receptionen utan att skrivas upp.",
    "Sluta inte anteckna vilka som går med i gruppen.",
    "There is no reason not to record which pupils support the movement.",
    "Ingen elev med ekstreme holdninger skal mangle på lista.",
    "Älä unohda kirjata, ketkä oppilaista kannattavat liikettä.",
    "Listan över extremister ska inte diarieföras.",
    "Samlad förteckning (ej diarieförd) av ungdomar med kopplingar till rörelsen.",
    "Elever som vägrar sjunga psalmer: lista.",
    "Ungdom | Alder | Miljø | Sist observert",
    "Elev | Adfærd | Omgangskreds | Bekymring (udfyldes hver fredag)",
    "För att ingen ska hamna mellan stolarna upprättar gruppen en förteckning över unga som sympatiserar med nazister.",
    "For at ingen skal falle mellom to stoler noterer læreren hvilke elever som støtter terror.",
    "For at ingen skal falde mellem to stole noterer læreren, hvilke elever der støtter terror.",
    "Det handlar inte om åsiktsregistrering: skriv bara upp vem som bär symboler och vilka de är med.",
    "Det er ikke meningsregistrering: skriv opp hvem som hyller terror.",
    "Det handler ikke om overvågning: skriv op, hvem der hylder terror.",
    "Kyse ei ole rekisteristä: kirjaa vain ylös, kuka ihannoi terroria.",
    "This is not a register: just write down who wears the symbols.",
]
PASSES = [
    "Anteckna inte vilka elever som hyllar rörelsen.",
    "Glöm inte att vi aldrig antecknar elevers åsikter.",
    "Ingen elev ska behöva stå på en lista för sina åsikter.",
    "Det finns inget skäl att samla in uppgifter om elevers tro.",
    "Ta bort meningen om att notera elevers religion ur utkastet till plan.",
    "Varje rektor ska på rak arm kunna säga vem som larmar vem.",
    "Notera vilka symboler som rörelsen använder.",
    "Kartläggning av lokaler (ej diarieförd) för ungdomar.",
    "Elev | Klass | Mentor (fylls i varje höst)",
    "För att ingen elev ska registreras för sina åsikter tar vi bara emot avidentifierade uppgifter.",
    "För att ingen ska kunna lista elever som hyllar terror tas fältet bort.",
    "Så att ingen antecknar vilka elever som hyllar terror.",
    "Det är inte så det ska gå till: lista elever som hyllar terror.",
    "Det är inte tillåtet: att lista elever som hyllar terror.",
    "Det ska inte föras register: lista elever som hyllar terror.",
]


def asks(text: str) -> bool:
    return any(hit.kind is HitKind.REGISTER_INSTRUCTION for hit in scan(text))


@pytest.mark.parametrize("text", ORDERS)
def test_is_an_order_whichever_way_it_is_turned(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", PASSES)
def test_one_negation_denies(text: str) -> None:
    assert not asks(text)

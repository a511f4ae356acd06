"""Figures of a survey, what a committee asks for, views without names and papers that are revised keep nobody."""

import pytest

from samordna.plandoc.guard import HitKind, scan

NOBODY = [
    "I den regionala kartläggningen uppgav 9 procent av eleverna i åk 9 att de inte själva får välja partner.",
    (
        "Arbetsutskottet har begärt ett underlag om vilka åtgärder kommunen bör vidta med anledning av den lokala lägesbild som "
        "presenterades i mars."
    ),
    "Bomöten med hyresgäster, två per år | Lindhamrabostäder | Säkerhetssamordnaren | löpande | Sammanställning av synpunkter",
    "Synpunkter från bomöten med hyresgäster sammanställs utan namn",
    (
        "Säkerhetsstrategen följer upp planen årligen i februari och rapporterar till kommunstyrelsen. Vid större förändringar i "
        "hotbilden kan planen revideras tidigare."
    ),
    "Säkerhetschefen rapporterar till nämnden. Om hotbilden förändras ska planen uppdateras.",
    "Revidera rutin för SSPF på individnivå",
    "Uppdatera rutinen för samverkan på individnivå",
    "Rutin för SSPF på individnivå revideras",
    "Revidera överenskommelsen om SSPF på individnivå",
    (
        "Sedan dess har hotbilden förändrats: ensamagerande, nätburna miljöer och unga utan tydlig ideologisk hemvist "
        "förekommer i större utsträckning."
    ),
]
SOMEBODY = [
    "I kartläggningen antecknas vilka elever som inte får välja partner",
    "I kartläggningen uppgav 9 procent av eleverna att de inte får välja partner; anteckna vilka",
    "Kartlägg vilka av eleverna i åk 9 som inte själva får välja partner",
    "Kartläggningen av eleverna i åk 9: notera de 9 procent som har extrema åsikter",
    "I kartläggningen namnges 9 procent av eleverna som radikala",
    "Arbetsutskottet har begärt ett underlag om vilka personer som förekommer i lägesbilden",
    "Arbetsutskottet har begärt ett underlag om vilka elever som är radikala",
    "Nämnden har begärt en lista över vilka ungdomar som umgås med extremister",
    "Utskottet har begärt ett underlag om vilka åtgärder mot namngivna elever som lägesbilden ger",
    "Nämnden har begärt ett underlag om vilka familjer som oroar",
    "sammanställ vilka hyresgäster som klagat på invandrare",
    "Bomöten med hyresgäster | Säkerhetssamordnaren | Sammanställning av synpunkter per hyresgäst",
    "Bomöten med hyresgäster | Säkerhetssamordnaren | Sammanställning av vilka som har synpunkter",
    "Bomöten med hyresgäster som är muslimer | Säkerhetssamordnaren | Sammanställning av deras synpunkter",
    "Samtal med radikala elever | Säkerhetssamordnaren | Sammanställning av synpunkter",
    "Sammanställning av hyresgästers religiösa synpunkter",
    "Säkerhetsstrategen följer upp eleverna årligen. Vid förändringar i hotbilden kan listan revideras tidigare.",
    "Säkerhetsstrategen rapporterar. Listan på individer i hotbilden revideras varje månad.",
    "Säkerhetschefen rapporterar. Vid förändringar i hotbilden revideras planen med namn på elever.",
    "Säkerhetsstrategen följer upp ungdomar av intresse. Planen revideras när fler unga tillkommer.",
    "Säkerhetsstrategen för anteckningar. Vid förändringar i hotbilden noteras vilka elever som är radikala.",
    "Revidera rutinen för att lista elever på individnivå",
    "Revidera listan på individnivå",
    "Revidera handlingsplanen för Ahmed på individnivå",
    "Revidera rutin för kartläggning av elever på individnivå",
    "Revidera rutin för lista på individnivå",
    "Revidera sammanställningen över radikala på individnivå",
    "Hotbilden har förändrats: skriv upp elever som saknar ideologisk hemvist",
    "Sedan hotbilden förändrats förs en lista över unga utan tydlig ideologisk hemvist",
    "Hotbilden har förändrats och unga med extrema åsikter ska följas",
    "Hotbilden har förändrats, notera vilka unga som är ensamagerande",
    "Hotbilden har förändrats: namn på ensamagerande samlas i en mapp",
    "Hotbilden har förändrats, lärare berättar om elever med extrema åsikter",
    "Eftersom hotbilden har förändrats bevakas ensamagerande ungdomar",
]


@pytest.mark.parametrize("text", NOBODY)
def test_material_without_anybody_in_it_passes(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize("text", SOMEBODY)
def test_the_same_with_somebody_in_it_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("house", ["Infohus Åsmyra", "Infopunkt Åsmyra", "Infotek Åsmyra"])
def test_a_house_for_information_is_nobody(house: str) -> None:
    assert scan(house) == []


@pytest.mark.parametrize(
    "name", ["Anna Nyhus", "Elin Melhus", "Kari Opphus", "Omar Steinhus", "Infohus Anna Berg"]
)
def test_a_name_that_ends_as_a_house_or_stands_behind_one_is_asked_about(name: str) -> None:
    assert HitKind.NAME in {hit.kind for hit in scan(name)}

"""Figures with those who are behind them, and who came with what they thought, are asked about; the rest of the two is not."""

import pytest

from samordna.plandoc.guard import HitKind, scan

POINTS_BACK = [
    "I enkäten svarade 4 procent av pojkarna i åk 8 att de stöder NMR, de kallas till samtal",
    "Av mätningen framgår att 5 procent sympatiserar med jihadister, vilka det gäller redovisas till rektorn",
    "Antal deltagare och vilka de var redovisas till säkerhetssamordnaren",
    "Deltagare med tecken på radikalisering | Antal och vilka de är rapporteras",
    "Andelen elever som delar propaganda och vilka de är anges per klass",
    "I trygghetsmätningen angav 7 elever i 9C att de beundrar terrorister, dessa antecknas",
    "Enkäten visar att 2 procent av eleverna hyllar Hitler och vilka det är följs upp",
    "Antal besökare och vilka de är lämnas till polisen",
    "Elever med extrema åsikter | Rektor | Antal samt vilka de är redovisas varje månad",
    "Antalet personer på kursen samt vilka de är noteras",
    "Anteckna vilka som deltog i utbildningen och vad de sa om kriget",
    "Notera vilka elever som närvarade på lektionen och hur de uttryckte sig om religion",
    "Notera vilka som gick kursen och vad de tycker om rörelsen",
    "Skriv upp vilka som deltog i workshopen samt deras åsikter om demokrati",
    "Noter hvem som deltok på kurset og hva de mente om demokrati",
    "Läraren antecknar vilka som var på lektionen och vad de ansåg om Gaza",
    "Dokumentera vilka som deltog i samtalet och vad de tror på",
    "Skriv ner vad varje elev sa om profeten",
    "Note who attended the workshop and what they thought about democracy",
    "Merkitse, ketkä osallistuivat koulutukseen ja mitä mieltä he olivat demokratiasta",
    "Utbildade som visar tecken på radikalisering | Antal utbildade och vilka de är redovisas",
    "Antal utbildade och vilka de är redovisas",
    "Notera vilka som deltog i kursen och vad de tyckte om demokrati",
    "Redovisa antalet ungdomar och vilka de är",
    "Hur många elever det rör sig om och vilka det är noteras",
    "12 procent av eleverna svarade att de hyllar terror, dessa elever följs upp",
    "Antall deltakere og hvem de er rapporteres",
    "Number of participants and who they are is reported",
    "Osallistujien määrä ja keitä he ovat raportoidaan",
    "Number of pupils and which they are is reported",
    "Antal deltagere og hvem de er indberettes",
]
NOBODY = [
    "I enkäten svarade 4 procent av pojkarna i åk 8 att de har mött hat, resultatet redovisas i nämnden",
    "Antal utbildade och vilka yrkesgrupper de tillhör redovisas",
    "Utbilda personal i tecken på radikalisering | Antal utbildade och vilka enheter de kommer från redovisas",
    "Antal insatser och vilka de är redovisas till styrgruppen",
    "Antal genomförda utbildningar och vilka de är redovisas i årsrapporten",
    "I trygghetsmätningen angav 7 procent av eleverna i åk 9 att de hört rasistiska skämt på rasten",
    "Antal aktiviteter samt vilka de är redovisas i delårsrapporten",
    "Antal samverkansavtal och vilka parterna är redovisas",
    "Antal utbildade chefer och vilka förvaltningar de arbetar i följs upp",
    "Enkäten visar att 2 procent av eleverna känner sig otrygga och vilka åtgärder som behövs följs upp",
    "Notera vilka som deltog i kursen och vad de tyckte om upplägget",
    "Notera vilka som deltog i utbildningen och när den hölls",
    "Skriv upp vad gruppen kom fram till om demokrati",
    "Anteckna vilka som var med på övningen och vad som gick bra",
    "Notera vad var och en ansvarar för till nästa möte",
    "Anteckna vilka som deltog i kursen och vad de tyckte om lokalen",
    "Notera vilka som gått utbildningen och vad de lärde sig",
    "Skriv upp vad var och en ska göra vid en utrymning",
    "Skriv upp frågor om religion som klassen vill diskutera",
    "Antal utbildade chefer och vilka de är redovisas",
    "Antal deltagande föreningar och vilka de är redovisas",
    "Antal kontaktpersoner och vilka de är redovisas",
    "Antal deltagare redovisas men inte vilka de är",
    "Antal elever och vilka de är ska inte redovisas",
    "Antall tiltak og hvilke de er rapporteres",
    "Number of activities and which they are is reported",
    "Antal utbildade redovisas",
    "Antal avtal och vilka de gäller redovisas",
]


@pytest.mark.parametrize("text", POINTS_BACK)
def test_those_who_are_counted_or_came_are_pointed_back_to(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", NOBODY)
def test_figures_work_and_how_a_course_was_liked_pass(text: str) -> None:
    assert scan(text) == []

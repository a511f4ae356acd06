"""Forms that are widened with what somebody believes are asked about; other fields, and what is asked of nobody, are not."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.asked_views import find_asked_views

ASKED = [
    "Blanketten utökas med frågor om elevens åsikter.", "Formuläret för inskrivning får ett nytt fält: trosinriktning.",
    "Vid hembesök ställs frågor om bön, svaren skrivs in i formuläret.", "Journalmallen utökas med rubriken religion.",
    "Inskrivningssamtalet får nya frågor om religiös tillhörighet.", "Ny kolumn i närvarolistan: politisk inställning.",
    "Frågor om partisympatier förs in i anställningsintervjun.", "Mallen för samtal kompletteras med en rubrik om familjens tro.",
    "Enkäten till vårdnadshavare med namn får en fråga om partisympati.", "Lägg till kolumnen trosuppfattning i elevkorten.",
    "Vid anställningsintervju frågas om politisk tillhörighet och svaret sparas.",
    "Blanketten får en ny fråga om elevens tro som vårdnadshavaren inte ser.",
    "Blanketten, som inte visas för eleven, utökas med frågor om tro.",
    "Enkäten är inte anonym och får en ny fråga om elevens religion.",
]  # fmt: skip
NOT_ASKED = [
    "Blanketten utökas med frågor om elevens allergier.", "Blanketten får inte innehålla frågor om elevens religion.",
    "Enkäten till elever om religion och tolerans är anonym och får fler frågor.", "Frågor om religionsfrihet tas upp i skolan.",
    "Enkäten till trossamfund får en fråga om säkerhet och tro.", "Frågor om elevens åsikter hör inte hemma i formuläret.",
    "Föreningsbidrag: ansökan får en fråga om demokrati och politisk verksamhet.",
    "Blanketten utökas med frågor om kost, inga frågor om elevens tro.",
    "Formuläret får en fråga om diskriminering på grund av religion.", "Får vi ställa frågan om religion i inskrivningssamtalet?",
    "Kolumnen om elevens tro i närvarolistan granskas av juristen.",
    "Personalenkäten kompletteras med frågor om kunskap om extremism.", "Mallen får en ny rubrik om politiska beslut.",
]  # fmt: skip


BESIDE = [
    "Blanketten utökas med frågor om elevens åsikter, inga frågor om kost.",
    "Blanketten utökas med frågor om elevens tro, undervisning och fritid.",
    "Elevkortet får ett fält för elevens religion enligt föreningens mall.",
    "Blanketten får en fråga om elevens tro och en om elever kränker andra.",
    "Blanketten utökas med frågor om elevens tro, svaren ska inte läggas på nätet.",
]
"""What would be no such thing stands beside it, of something else."""


ASKED_IN_FIVE_LANGUAGES = [
    "Skjemaet får et felt for elevens tro.",
    "Innskrivningsskjemaet utvides med en rubrikk for familiens livssyn.",
    "Ved hjemmebesøk stilles spørsmål om bønn, og svarene skrives inn i journalen.",
    "Elevkortet får en ny kolonne: politisk syn.",
    "Elevenes svar om religion noteres.",
    "Spør hvilken menighet familien tilhører.",
    "Skemaet får et felt til elevens tro.",
    "Ved indskrivningen spørges der om familiens religion, og svaret noteres.",
    "Ny kolonne i elevkortet: politisk tilhørsforhold.",
    "Elevernes svar om deres tro noteres i journalen.",
    "Journalskabelonen udvides med rubrikken religion.",
    "Lomakkeeseen lisätään kenttä oppilaan uskonnosta.",
    "Alkuhaastatteluun lisätään kysymys perheen vakaumuksesta.",
    "Oppilaskorttiin uusi sarake: poliittinen kanta.",
    "Oppilaiden vastaukset uskonnosta kirjataan.",
    "Kotikäynnillä kysytään uskonnosta ja vastaus merkitään lomakkeeseen.",
    "Kysytään, mihin seurakuntaan perhe kuuluu.",
    "The form gets a field for the pupil's faith.",
    "Home visits are extended with questions about prayer.",
    "A new column in the pupil card: political views.",
    "Pupils' answers about religion are recorded.",
    "During the intake interview staff ask about religion and note the answer.",
    "Find out which mosque the family goes to.",
    "Elevernas svar om sin tro noteras i journalen.",
    "Vid utredningssamtalet ska socialsekreteraren fråga vilken församling familjen tillhör.",
    "Fråga vilket parti föräldrarna röstar på.",
    "Barnens svar på frågan om religion skrivs in i mappen.",
]
NOT_ASKED_IN_FIVE_LANGUAGES = [
    "Skjemaet får et felt for elevens allergier.",
    "Skjemaet skal ikke inneholde spørsmål om elevens religion.",
    "Ikke spør om religion i innskrivningssamtalen.",
    "Spørreundersøkelsen om religion er anonym og får flere spørsmål.",
    "Spørsmål om religionsfrihet tas opp i undervisningen.",
    "Skjemaet får et spørsmål om diskriminering på grunn av religion.",
    "Får vi spørre hvilken menighet familien tilhører?",
    "Skemaet får et felt til elevens allergier.",
    "Skemaet må ikke indeholde spørgsmål om elevens religion.",
    "Spørg ikke om religion ved indskrivningen.",
    "Spørgeskemaet om tro er anonymt og udvides med nye spørgsmål.",
    "Skemaet får et spørgsmål om diskrimination på grund af religion.",
    "Spørgsmål om religionsfrihed tages op i undervisningen.",
    "Lomakkeeseen lisätään kenttä oppilaan allergioista.",
    "Lomake ei saa sisältää kysymyksiä oppilaan uskonnosta.",
    "Älä kysy uskonnosta haastattelussa.",
    "Kysely uskonnosta on nimetön ja siihen lisätään kysymyksiä.",
    "Kysymys uskonnon opetuksesta lisätään lomakkeeseen.",
    "The form gets a field for the pupil's allergies.",
    "The form must not contain questions about religion.",
    "Do not ask about religion in the interview.",
    "The survey about faith is anonymous and gets new questions.",
    "Questions about religious freedom are discussed in class.",
    "The form gets a question about discrimination because of religion.",
    "Questions about political decisions are put to the council.",
    "Fråga inte vilken församling familjen tillhör.",
    "Elevernas svar om religion i enkäten är anonyma.",
    "Fråga vilken skola eleven går i.",
    "Elevernas svar på provet om religion noteras.",
    "Elevernas svar om trygghet sammanställs per skola.",
    "Frågan om vilken kyrka som hyrs för minnesstunden avgörs senare.",
    "Elevernas svar om tro noteras inte.",
]


@pytest.mark.parametrize("text", [*ASKED, *BESIDE, *ASKED_IN_FIVE_LANGUAGES])
def test_a_form_is_widened_with_beliefs(text: str) -> None:
    assert list(find_asked_views(text.lower()))
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", [*NOT_ASKED, *NOT_ASKED_IN_FIVE_LANGUAGES])
def test_nobody_is_asked_what_they_believe(text: str) -> None:
    assert not list(find_asked_views(text.lower()))

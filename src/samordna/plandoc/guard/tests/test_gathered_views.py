"""Lists that are matched, cases that are gathered and people that are left out of an order are asked about."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.gathered_views import find_gathered_abroad, find_gathered_views

GATHERED = [
    "Avstämning av elevkonton mot listan över radikala.", "Genomgång av medarbetarnas konton efter extrema grupper.",
    "Kontroll av medarbetares vänlistor mot kända organisationer.", "Granska ungdomarnas vänlistor efter propaganda.",
    "Om elever lämnar rummet, anteckna vilka.", "Vid demonstrationer utanför skolan, notera vilka.",
    "Vid bönestunder i korridoren, notera vem och när.", "Finns ungdomar vid moskén, skriv upp vilka och hur ofta.",
    "Samla fall där elever säger sig stödja rörelsen.", "Fall där elever uttrycker extrema åsikter samlas i en pärm.",
    "Händelser där medarbetare visat sympati för gruppen sparas hos HR.", "Samla in exempel på medarbetare som delat propaganda.",
    "Uppföljning av enskilda elevers åsikter en gång per termin.", "Översyn av varje elevs religiösa hållning görs av mentor.",
    "Eleverna får inte veta att fall där elever hyllar ledare för rörelsen sparas.",
    "I enkäten uppgav 9 procent av eleverna att de är radikala, de ska kontaktas.",
    "I enkäten uppgav 3 procent av eleverna i 9B att de hyllar IS, dessa listas.",
    "I kartläggningen uppgav 9 procent att de är radikala och dessa elever följs upp.",
    "I enkäten svarade 12 % att de har sympatier för rörelsen, skriv upp dem.",
    "Undersökningen visar att några elever delar propaganda; dessa ungdomar kallas till samtal.",
]  # fmt: skip
NOT_GATHERED = [
    "Avstämning av budgeten mot nämndens plan.", "Stäm av klasslistorna mot skolskjutsens listor.",
    "Genomgång av personalens konton i lönesystemet.", "Kontroll av föreningsbidrag mot demokrativillkoren.",
    "Om föräldrar har frågor, notera frågan.", "Vid larm: notera var och när.", "Finns fler aktörer, anteckna vilka.",
    "Före utbildningen: anteckna vilka.", "Om elever har allergier, anteckna vilka.",
    "I fall där elever uttrycker extrema åsikter för läraren samtal med eleven.",
    "Situationer där barn utsätts för rasistiska symboler anmäls och sammanställs.",
    "Avidentifierade fall där elever hyllar våld samlas.",
    "Samla statistik över fall där elever uttrycker extrema åsikter.",
    "Samla exempel på lektioner där elever prövar åsikter om extremism.",
    "Samla fall där elever har kränkts med nazistiska symboler.",
    "Fall där elever hyllar extremism ska inte samlas.", "Uppföljning av varje elevs kunskaper.",
    "Samla exempel på hur skolor bemöter elever med extrema åsikter.",
    "Exempel på symboler som används av extrema rörelser finns i bilagan.",
    "I enkäten uppgav 9 procent att de är oroliga för radikala grupper, och dessa frågor följs upp.",
    "Undersökningen visar att några har mött extremism på nätet, de ska få stöd.",
    "I kartläggningen uppgav 12 procent att de utsatts för hot från extrema grupper, de kontaktas.",
    "Mätningen visar att många ser symboler på väggarna, dessa saneras.",
]  # fmt: skip


BESIDE = [
    "Samla fall där elever uttrycker radikala åsikter, för statistik.",
    "Samla alla fall där elever hyllar terror på en lektion.",
    "Samla fall där elever hyllar våldsdåd, inte anonymt.",
    "Samla fall där elever uttrycker extrema åsikter eller kränker andra.",
    "Spara fall där elever hyllar attentat; utsatta elever hörs för sig.",
    "Avstämning av elevkonton mot listan över radikala, inga utskrifter sparas.",
]
"""What would be no such thing stands beside it, of something else."""


@pytest.mark.parametrize("text", [*GATHERED, *BESIDE])
def test_people_are_meant(text: str) -> None:
    assert list(find_gathered_views(text.lower()))
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", NOT_GATHERED)
def test_nobody_is_meant(text: str) -> None:
    assert not list(find_gathered_views(text.lower()))


ABROAD = [
    "Avstemming av elevkontoer mot listen over radikale.",
    "Sjekk ungdommenes vennelister mot kjente organisasjoner.",
    "Elevlistene sammenlignes med medlemslisten til gruppen.",
    "Samle tilfeller der elever har hyllet terror.",
    "Hendelser der ansatte har vist sympati for gruppen lagres hos HR.",
    "Afstemning af elevkonti med listen over radikale.",
    "Tjek de unges vennelister mod kendte organisationer.",
    "Elevlisten sammenholdes med gruppens medlemsliste.",
    "Saml tilfælde, hvor elever har hyldet terror.",
    "Hændelser, hvor medarbejdere har vist sympati for gruppen, gemmes i HR.",
    "Oppilaiden tilit verrataan radikaalien luetteloon.",
    "Nuorten kaverilistat tarkistetaan tunnettuja järjestöjä vasten.",
    "Oppilaslistaa verrataan liikkeen jäsenluetteloon.",
    "Kerätään tapaukset, joissa oppilaat ovat ihannoineet terroria.",
    "Tilanteet, joissa työntekijät ovat osoittaneet sympatiaa ryhmälle, tallennetaan.",
    "Check pupils' accounts against the list of radicals.",
    "Match the young people's friend lists with known organisations.",
    "Class lists are checked against the organisation's membership list.",
    "Collect cases where pupils have praised terrorism.",
    "Incidents where staff showed sympathy for the group are saved by HR.",
]
NOT_ABROAD = [
    "Avstemming av budsjettet mot planen.",
    "Klasselistene sammenlignes med busskortene.",
    "Samle tilfeller der elever er utsatt for rasistiske symboler.",
    "Samle statistikk over tilfeller der elever uttrykker ekstreme holdninger.",
    "Tilfeller der elever hyller terror skal ikke lagres.",
    "Hvis foreldre har spørsmål, noter spørsmålet.",
    "Før kurset: noter hvem.",
    "Oppfølging av hver elevs kunnskaper.",
    "I tilfeller der elever uttrykker ekstreme holdninger, snakker læreren med eleven.",
    "Afstemning af budgettet med planen.",
    "Klasselisterne sammenholdes med buskortene.",
    "Saml eksempler på, hvordan skoler møder elever med ekstreme holdninger.",
    "Tilfælde, hvor elever hylder terror, må ikke gemmes.",
    "Anonyme tilfælde, hvor elever hylder terror, samles.",
    "Hvis forældre har spørgsmål, så notér spørgsmålet.",
    "Før kurset: notér hvem.",
    "Opfølgning på hver elevs faglige niveau.",
    "Talousarviota verrataan suunnitelmaan.",
    "Luokkalistoja verrataan bussikortteihin.",
    "Tapauksia, joissa oppilaat ihannoivat terroria, ei tallenneta.",
    "Kerätään nimettömiä tapauksia, joissa oppilaat ihannoivat väkivaltaa.",
    "Jos vanhemmilla on kysyttävää, kirjaa kysymys.",
    "Ennen kurssia: merkitse ketkä.",
    "Jokaisen oppilaan taitojen seuranta.",
    "Check the budget against the plan.",
    "Class lists are checked against bus passes.",
    "Collect anonymous cases where pupils praise violence.",
    "Cases where pupils praise terror must not be saved.",
    "If parents have questions, note the question.",
    "Before the course: note who.",
    "Follow-up of each pupil's knowledge.",
    "In cases where pupils express extreme views the teacher talks to the pupil.",
    "Incidents where pupils are exposed to racist symbols are reported and collected.",
]


@pytest.mark.parametrize("text", ABROAD)
def test_people_are_meant_in_other_languages(text: str) -> None:
    assert list(find_gathered_abroad(text.lower()))
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize("text", NOT_ABROAD)
def test_nobody_is_meant_in_other_languages(text: str) -> None:
    assert not list(find_gathered_abroad(text.lower()))

"""Lists that are matched, cases that are gathered and people that are left out of an order are asked about."""

import pytest

from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.guard.gathered_views import find_gathered_views

GATHERED = [
    "Avstämning av elevkonton mot listan över radikala.", "Genomgång av medarbetarnas konton efter extrema grupper.",
    "Kontroll av medarbetares vänlistor mot kända organisationer.", "Granska ungdomarnas vänlistor efter propaganda.",
    "Om elever lämnar rummet, anteckna vilka.", "Vid demonstrationer utanför skolan, notera vilka.",
    "Vid bönestunder i korridoren, notera vem och när.", "Finns ungdomar vid moskén, skriv upp vilka och hur ofta.",
    "Samla fall där elever säger sig stödja rörelsen.", "Fall där elever uttrycker extrema åsikter samlas i en pärm.",
    "Händelser där medarbetare visat sympati för gruppen sparas hos HR.", "Samla in exempel på medarbetare som delat propaganda.",
    "Uppföljning av enskilda elevers åsikter en gång per termin.", "Översyn av varje elevs religiösa hållning görs av mentor.",
    "Eleverna får inte veta att fall där elever hyllar ledare för rörelsen sparas.",
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

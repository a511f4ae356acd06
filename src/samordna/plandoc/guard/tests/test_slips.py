"""A number with a wrong check digit points at somebody too, where no other thing is said to be numbered."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uppgifterna gäller 20050412-2384 som går i nian på Dalskolan.", "20050412-2384"),
        ("Uppgifterna gäller 20050412-2384.", "20050412-2384"),
        ("Uppgifterna gäller 050412-2384.", "050412-2384"),
        ("Hon går i nian, 050412-2384, och har slutat komma.", "050412-2384"),
        ("Vi pratade om 050412-2384 som bor i Hjällbo.", "050412-2384"),
        ("Tipset handlar om 080930-9771 och två till.", "080930-9771"),
        ("Planen för eleven skrevs om, 20110412-9912 är kvar.", "20110412-9912"),
        ("Flickan i staden 050412-2384 mår bättre.", "050412-2384"),
        ("Mannen kom hit igen, 560412+2384.", "560412+2384"),
        ("Eleven 1109213349, 7C, har hög frånvaro.", "1109213349"),
        ("Klienten 200501101144 kallas till samtal.", "200501101144"),
    ],
)
def test_it_is_asked_about_in_an_ordinary_sentence(text: str, found: str) -> None:
    [hit] = [hit for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]
    assert (hit.text, hit.blocking) == (found, False)


@pytest.mark.parametrize(
    "text",
    [
        "Föreningen 802412-2384 gav eleven pengar.",
        "Hon föreslår dnr 20050412-2384.",
        "Hon ringde om faktura 20050412-2384.",
        "Han ansvarar för projekt 20050412-2384.",
        "Avtalet gäller 20150115-2488.",
        "Planen gäller 20150115-2488.",
        "Lokalen gäller 990915-2471.",
        "Mötet hölls 20150115-1530 med honom.",
        "Det gäller 20240101-2027.",
        "Hon bokade mötet 240412-2384.",
        "Eleven är med. Lokalen har 990915-2471.",
        "Hon fick 990915-2471 som referens.",
        "Larmet avser 0109213349.",
        "Fakturan avser 202609211144.",
        "Ordernr 0703142380 till kommunen.",
        "Rum BI12I8-9B75, sal 8B-9C och modell 811218-9B75",
        "Avtal 2025-03-14 nr 2384",
        "Avtalet slutar 2384 och börjar 2025-03-14",
    ],
)
def test_numbers_of_other_things_pass(text: str) -> None:
    assert [hit for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER] == []

"""Phones, mail, user names, links and addresses: the spellings that are found, and what only looks like them."""

import pytest

from samordna.plandoc.guard import HitKind, KnownWords, scan

FOUND = {
    HitKind.PHONE: [
        "enligt polisen bor hon hos mamman, 08-465 004 11", "Hans far, polis, nås på 08-465 004 11", "701740605", "46701740605",
        "7.01740605E+08", "070_174_06_05", "070;174;06;05", "0 7 0 1 7 4 0 6 0 5", "026-12 34 56", "Elev | 0701740605",
        "Lapp i receptionen: (08) 465 004 11, fråga efter storebror",
        "Mamman jobbar i växeln men nås på 070-174 06 05", '<img alt="070-174 06 05">',
        "Enhetens jour har Björn, 070-174 06 05", "Hans jour nås på 070-174 06 05", "Enhetens jourhavande nås på 070-174 06 05",
        "Jouren 070-174 06 05", "Socialjouren nås på 070-174 06 05", "Polisen: 070-174 06 05", "Ring tlf. 28 11 22 33",
        "Call his uncle on 07700 900 417", "Moren nås på 909 12 345", "Telefon til far: 22 33 44 55",
        "Elevernas mobil 070-174 06 05", "Rektorns mobil 070-174 06 05", "Teamets mobil har Björn, 070-174 06 05",
        "Tlf mor: 22 33 44 57", "tlf. hjemme 55 99 44 23", "Puh. koti 09 471 2346",
    ],
    HitKind.EMAIL: [
        "karl.testman @ hotmail.com", "karl.testman (at) hotmail punkt com", "karl.testman [at] hotmail [dot] com",
        "karl.testman snabel-a hotmail.com", "KARL.TESTMAN@HOTMAIL.COM", "karl.testman\u200b@hotmail.com",
        "tuva.vargfjord@ekdala.se", "karltestberg@ekdala.se",
    ],
    HitKind.HANDLE: [
        "snap: varg_flock", "IG @varg.88", "Han heter lone.varg88 på insta", "alias ”vargflock”", "darkvarg#1234 på Discord",
        "/u/vargflock", "hon kallar sig vargdrottning på Snapchat", "@ varg_88", "@varg@mastodon.social",
        "insta → varg.flocksson", "På Snapchat går han under namnet varg.flock",
        "På TikTok kallar hon sig varg.07", "användarnamn varg.1907", "alias: älgflock_97", "Konto äppelvarg.12",
        "Elevens konto @varg_flock", "Se @polisen_hatarna", "Se @vargkommunen_1", "Kommunens elev har konto @varg_flock",
        "Hon postar som varg_flock på TikTok", "Han skriver som ”Vargflock” på Flashback", "Plays as Varg_77 on Steam",
    ],
    HitKind.PROFILE_LINK: [
        "t.me/kommunkritikerna", "hxxps://t.me/varg", "t . me / varg", "https://social.example.org/@varg", "flashback.org/u12345",
        "<a href='https://www.instagram.com/varg'>x</a>", "https://varg.tumblr.com", "https://vm.tiktok.com/ZMabc12/",
        "kick . com / varg_flock", "twitch . tv / varg",
    ],
    HitKind.ADDRESS: [
        "BJÖRKVÄGEN 14", "björkvägen 14", "Björkv. 14", "Björkvägen nr 14", "Björkvägen\n14", "Björkvägen | 14 | 123 45",
        "Karl XI:s gata 9", "Ekdala Gård 2", "Lilla Bommen 4", "Storgata 5", "Nørrebrogade 44", "Hämeenkatu 7",
        "45B Elm Grove Road", "22 Albert Rd, London",
        "Bor hos morbrodern, Åkerby 118, Bälinge", "Vaktmästaren på skolan har flyttat till Björkvägen 14",
        "Hennes besöksadress Björkvägen 14", "Mamman på kontoret har flyttat till Björkvägen 14",
    ],
}  # fmt: skip
NOT_FOUND = {
    HitKind.PHONE: [
        "Fältgruppens jour nås på 070-174 06 40", "Kommunens sociala jour: 070-174 06 40",
        "Fältgruppens jourmobil 070-174 06 40", "Elevhälsans akuttelefon 070-174 06 40", "Larmnumret är 070-174 06 40",
        "Faxnumret 0171-62 60 41",
        "Kommunens växel 070-174 06 05", "Konto 0761-774622", "Enhetsnr 0433-13533",
        "7 018 056 040 kr", "701 740 605 kronor", "Kostnadsställe 701740605",
        "Lapp i receptionen: (08) 465 004 11, fråga efter samordnaren",
        "Öppet 07.30-09.15, 12.00", "Växel: tel 08-465 004 11", "Växeln når du på 0480-45 00 00",
        "Socialjouren nås på 08-465 004 61", "TIB: 070-174 06 63", "Jourtelefon 070-174 06 40", "Ring före tlf. 28 11 2026",
        "Antal besök: 909 12 345", "Konto 22 33 44 55",
        "Tlf. kommunen 22 33 44 55", "Tlf: sentralbord 55 99 44 23",
    ],
    HitKind.EMAIL: ["registrator@ekdala.se", "trygghet.sakerhet@ekdala.se", "Möte at kontoret, punkt 3"],
    HitKind.HANDLE: [
        "Telegram: krypterad meddelandetjänst", "Alias används inte.", "Profilen är praktisk.", "covid19 på Facebook",
        "Kontot bilaga.2", "Discord, Telegram och Snapchat", "https://www.youtube.com/watch?v=abc123XYZ",
        "Kommunen skriver som avsändare på Facebook.", "Vi postar som förvaltning på Instagram",
        "Bibliotekets konto @lasekdala visar programmet", "Se @ekdalakommun på Instagram", "Polisen varnar på @polisen_sundsvall",
    ],
    HitKind.PROFILE_LINK: [
        "https://www.facebook.com/EUCareersSweden/", "facebook.com/EkdalaKommun", "https://x.com/search?q=plan", "https://cve.se/om",
    ],
    HitKind.ADDRESS: [
        "Larmvägen 3 används", "Handlingsplan 12", "Drottninggatan 7 april 2017", "Storgatan, 12 lägenheter", "Södra skolan 7-9",
        "Arbetsgången 2", "Fritidsgården 13", "Tidsplan | 1", "Flyttar till Magasin 9 vid Inre Hamnen",
        "Ny mottagning i Hagsätra Centrum, ingång från Björkvägen 14",
        "Ny detaljplan för fastigheten Ekbacken 3", "Polisstationen ligger på Norra Strandgatan 10",
        "Barnahus och familjerådgivningens mottagning. Biblioteket har flyttat till Norra Strandgatan 10.",
        "Räddningsverket, besöksadress Strandgatan 4", "Kontoret flyttar in på Strandgatan 4",
    ],
}  # fmt: skip


def kinds(text: str) -> set[HitKind]:
    return {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in FOUND.items() for text in texts])
def test_is_found(kind: HitKind, text: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in NOT_FOUND.items() for text in texts]
)
def test_only_looks_like_it(kind: HitKind, text: str) -> None:
    assert kind not in kinds(text)


def test_what_the_municipality_lists_passes() -> None:
    known = KnownWords(["08-465 004", "070-174 06 05", "@ekdala.se", "Björkvägen"])
    assert not scan("Socialjouren nås på 070-174 06 05", known=known)
    assert scan("Nås på 08-465 004 12", known=known) == []
    assert scan("tuva.vargfjord@skola.ekdala.se", known=known) == []
    assert scan("Träffpunkten på Björkvägen 14", known=known) == []
    assert scan("tuva.vargfjord@ekdala.se.example.com", known=known) != []

# ruff: noqa: S311
"""Lines with and without personal data, made from a fixed seed. Every number, name and address is invented."""

import random
from collections.abc import Iterator

from stdnum import luhn

_CARRIERS = (
    "{} står i bilagan.",
    "Anteckning: {}",
    "Se {} i underlaget",
    "({})",
    "Enligt uppgift {}, se bilaga.",
    "• {}",
    "Kontakt {} vid frågor",
    "Det gäller {}.",
)
_GIVEN = (
    "Anna Erik Fatima Mohammed Karin Lars Leila Yusuf "
    "Björn Åsa Dragan Agnieszka Emma Ahmed Sofia Zahra "
    "Hugo Elin "
)
_SURNAMES = (
    "Andersson Hassan Lindqvist Yilmaz Petrovic Warsame Söderberg Nyström "
    "Ahmadi Kowalski Öberg Håkansson Tesfay "
)
_STREETS = (
    "Storgatan Björkvägen Solstigen Kyrkbacken Lindallén Hantverkargatan Nytorget Rådmansgatan Granitvägen "
)
_RECORDING = (
    "Anteckna",
    "Lista",
    "Notera",
    "Registrera",
    "Dokumentera",
    "Skriv upp",
    "Personalen ska anteckna",
    "Håll koll på",
)
_PEOPLE = (
    "vilka elever som",
    "vilka ungdomar som",
    "vilka som",
    "vem som",
    "vilka personer som",
    "vilka besökare som",
)
_OPINIONS = (
    "uttrycker extrema åsikter",
    "umgås med radikala grupper",
    "deltar i manifestationer",
    "bär politiska symboler",
    "delar propaganda",
    "sympatiserar med rörelsen",
    "besöker moskén",
)
_DUTIES = (
    "ansvarar för uppföljningen",
    "beslutar om insatsen",
    "har genomgått utbildningen",
    "ska larmas vid kris",
    "leder arbetet",
    "ingår i arbetsgruppen",
    "deltog i övningen",
)
_SERVICES = (
    "verksamheter",
    "krisplaner",
    "lokaler",
    "föreningar",
    "insatser",
    "utbildningar",
    "avtal",
    "funktioner",
    "rutiner",
)


def identity_numbers(count: int, seed: int = 1) -> Iterator[str]:
    """Valid numbers in every spelling; the last four begin with 98, as test numbers do."""
    rng = random.Random(seed)
    for index in range(count):
        year, month = rng.randint(1930, 2015), rng.randint(1, 12)
        day = rng.randint(1, 28) + (60 if index % 5 == 0 else 0)
        date, serial = f"{year % 100:02}{month:02}{day:02}", f"98{rng.randint(0, 9)}"
        last = serial + luhn.calc_check_digit(date + serial)
        yield rng.choice(_CARRIERS).format(_spelled(rng, str(year)[:2], date, last))


def _spelled(rng: random.Random, century: str, date: str, last: str) -> str:
    spellings = (
        f"{date}-{last}",
        f"{century}{date}-{last}",
        f"{century}{date}{last}",
        f"{date} {last}",
        f"{date}\u2011{last}",
        f"{date}\u2013{last}",
        f"{date}\u2212{last}",
        f"{date}\u00a0{last}",
        f"{date} - {last}",
        f"{date}+{last}",
        f"{date[:2]} {date[2:4]} {date[4:]}-{last}",
        f"{century}{date[:2]}-{date[2:4]}-{date[4:]}-{last}",
        f"{date[:3]}\u200b{date[3:]}-{last[:2]}\u200d{last[2:]}",
        f"{date}-\n{last}",
        f"{date[:4]}\n{date[4:]}-{last}",
        f"{date}-{last}".translate({ord("0") + value: 0xFF10 + value for value in range(10)}),
        f"{date}-{last}".translate({ord("0") + value: 0x0660 + value for value in range(10)}),
        f"{date}<span>-</span>{last}",
        f"{date}&nbsp;{last}",
        " ".join(date + last),
        f"{date}\u00ad-{last}",
    )
    return rng.choice(spellings)


def other_positives(count: int, seed: int = 2) -> Iterator[tuple[str, str]]:
    """(kind, line) for each other kind in turn."""
    rng = random.Random(seed)
    makers = (_name, _address, _mobile, _email, _link, _handle, _instruction)
    for index in range(count):
        kind, text = makers[index % len(makers)](rng)
        yield kind, text if kind == "register_instruction" else rng.choice(_CARRIERS).format(text)


def _name(rng: random.Random) -> tuple[str, str]:
    return "name", f"{rng.choice(_GIVEN.split())} {rng.choice(_SURNAMES.split())}"


def _address(rng: random.Random) -> tuple[str, str]:
    return "address", f"{rng.choice(_STREETS.split())} {rng.randint(1, 199)}{rng.choice(('', ' A', 'B', ''))}"


def _mobile(rng: random.Random) -> tuple[str, str]:
    last = f"{rng.randint(605, 699)}"
    shape = rng.choice(
        ("070-174 0{0}", "0701740{0}", "+46 70 174 0{0}", "+46701740{0}", "070 1740 {0}", "070-17 40 {0}")
    )
    number = shape.format(last)
    return "phone", number if not luhn.is_valid(f"0701740{last}") else "070-174 06 05"


def _email(rng: random.Random) -> tuple[str, str]:
    local = f"{rng.choice(_GIVEN.split())}.{rng.choice(_SURNAMES.split())}".lower().translate(
        str.maketrans("åäö", "aao")
    )
    return "email", f"{local}@{rng.choice(('gmail.com', 'hotmail.com', 'stockholm.se', 'kommun.example.se'))}"


def _link(rng: random.Random) -> tuple[str, str]:
    site = rng.choice(
        (
            "facebook.com/",
            "https://www.instagram.com/",
            "tiktok.com/@",
            "https://t.me/",
            "x.com/",
            "youtube.com/@",
        )
    )
    return "profile_link", f"{site}varg{rng.randint(10, 99)}"


def _handle(rng: random.Random) -> tuple[str, str]:
    return "handle", f"@varg_{rng.randint(10, 999)}"


def _instruction(rng: random.Random) -> tuple[str, str]:
    return "register_instruction", f"{rng.choice(_RECORDING)} {rng.choice(_PEOPLE)} {rng.choice(_OPINIONS)}."


def negatives(count: int, seed: int = 3) -> Iterator[str]:
    """Figures, numbers and sentences of a plan that hold nothing personal."""
    rng = random.Random(seed)
    for _ in range(count):
        year, month, day, number = (
            rng.randint(1998, 2030),
            rng.randint(1, 12),
            rng.randint(1, 28),
            rng.randint(1, 999),
        )
        yield rng.choice(
            (
                f"Dnr {number}-{rng.randint(100, 999)}/{year}",
                f"SN {year}/{number:04}",
                f"§ {number} {year}-{month:02}-{day:02}",
                f"Lag ({year}:{number}) om ändring",
                f"{number} {rng.randint(100, 999)} {rng.randint(100, 999)} kr avsätts {year}",
                f"{year}-{year + 1}",
                f"{year}-{month:02}-{day:02} – {year + 1}-{month:02}-{day:02}",
                f"{number / 10:.1f} % av enheterna".replace(".", ","),
                f"Sida {rng.randint(1, 40)} (40)",
                f"Org.nr 21{rng.randint(2000, 2999)}-{rng.randint(1000, 9999)}",
                f"{rng.randint(55, 69)}.{rng.randint(10000, 99999)}, {rng.randint(10, 24)}.{rng.randint(10000, 99999)}",
                f"Bankgiro {rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
                f"Öppet {rng.randint(7, 9):02}.00-{rng.randint(15, 18)}.30",
                f"Avsnitt {rng.randint(1, 9)}.{rng.randint(1, 9)}.{rng.randint(1, 9)}",
                f"Antal deltagare: {number} (mål {number + 50})",
                f"{rng.choice(_RECORDING)} {rng.choice(_PEOPLE)} {rng.choice(_DUTIES)}.",
                f"Det är förbjudet att anteckna {rng.choice(_PEOPLE)} {rng.choice(_OPINIONS)}.",
                f"Personalen får aldrig registrera {rng.choice(_PEOPLE)} {rng.choice(_OPINIONS)}.",
                f"Förteckning över {rng.choice(_SERVICES)} i förvaltningen, reviderad {year}.",
                f"Samordnaren ansvarar för kartläggning av {rng.choice(_SERVICES)} under {year}.",
                f"Insatser för ungdomar som {rng.choice(_OPINIONS)} samordnas av socialtjänsten.",
                f"{rng.choice(_STREETS.split())} och {rng.choice(_STREETS.split())} prioriteras.",
                f"Uppföljning sker i T{rng.randint(1, 2)} {year}.",
            )
        )

"""How the installation is set up."""

from collections.abc import Iterator

from django.conf import settings

from samordna.cli.checkup.registry import Finding, check, error, unknown, warning
from samordna.config.declared import unknown as unknown_names
from samordna.config.environment import hosts_faults, key_fault


@check("Miljö", asks_database=False)
def environment() -> Iterator[Finding]:
    if not settings.PRODUCTION:
        yield warning(
            "Samordna körs som demo. Lösenorden är kända, och inget kräver https.",
            "Lägg inte in riktiga uppgifter. Sätt SAMORDNA_ENV=production för riktig drift.",
        )


@check("Inställningar som inte finns", asks_database=False)
def unknown_settings() -> Iterator[Finding]:
    for name in unknown_names():
        yield warning(
            f"Inställningen {name} finns inte, så den betyder ingenting.",
            "Kontrollera stavningen mot docs/operations.md.",
        )


@check("Hemlig nyckel", asks_database=False)
def secret_key() -> Iterator[Finding]:
    if settings.PRODUCTION:
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
            if fault := key_fault(key):
                yield error(fault[0].upper() + fault[1:], "Byt SAMORDNA_SECRET_KEY och starta om.")
    if settings.SECRET_KEY_FALLBACKS:
        yield warning(
            "En tidigare nyckel gäller fortfarande.",
            "Flytta den till SAMORDNA_HISTORY_FORMER_KEYS när bytet är ett dygn gammalt och Andra stegets hemligheter är ✓.",
        )


@check("Namn som webbplatsen svarar på", asks_database=False)
def hosts() -> Iterator[Finding]:
    if settings.PRODUCTION or "*" in settings.ALLOWED_HOSTS:
        for fault in hosts_faults(settings.ALLOWED_HOSTS):
            yield error(fault[0].upper() + fault[1:], "Rätta SAMORDNA_HOSTS och starta om.")


@check("Felsökningsläge", asks_database=False)
def debug() -> Iterator[Finding]:
    if settings.DEBUG:
        yield error(
            "SAMORDNA_DEBUG är på och visar programmets inre för alla.", "Stäng av den och starta om."
        )


@check("Https", asks_database=False)
def https() -> Iterator[Finding]:
    if not settings.PRODUCTION:
        return
    if not settings.PROXIES:
        yield error(
            "Samordna talar http, och ingen proxy är angiven som ger https.",
            "Ställ en proxy med certifikat framför och sätt SAMORDNA_BEHIND_PROXY=1.",
        )
    yield unknown(
        "Certifikatet finns i proxyn och syns inte härifrån.",
        "Kontrollera hos den som sköter proxyn att det förnyas av sig självt och hur länge det gäller.",
    )
    yield unknown(
        "Om proxyn tar emot hela anrop själv och är otålig med den som sänder långsamt syns inte härifrån.",
        "Jämför dess inställningar med dem i docs/operations.md, under In production.",
    )
    if not settings.SECURE_HSTS_INCLUDE_SUBDOMAINS:
        yield unknown(
            "Https krävs för det här namnet men inte för namn under det.",
            "Sätt SAMORDNA_HSTS_SUBDOMAINS=1 om allt under namnet har https.",
        )


@check("Två steg vid inloggning", asks_database=False)
def second_step_required() -> Iterator[Finding]:
    if not settings.REQUIRE_SECOND_STEP:
        yield warning(
            "Roller som kan ändra loggar in med bara lösenord.",
            "Sätt SAMORDNA_REQUIRE_SECOND_STEP=1. I produktion krävs det alltid.",
        )


@check("Vem som tar emot säkerhetsbrister", asks_database=False)
def security_contact() -> Iterator[Finding]:
    if not settings.SECURITY_CONTACT:
        yield warning(
            "Ingen kontakt för säkerhetsbrister är angiven, så /.well-known/security.txt finns inte.",
            "Sätt SAMORDNA_SECURITY_CONTACT, till exempel mailto:sakerhet@exempel.se.",
        )
    for contact in settings.SECURITY_CONTACT:
        if not contact.startswith(("mailto:", "https://", "tel:")):
            yield error(
                f"Kontakten ”{contact}” är ingen adress som security.txt får ha.",
                "Börja den med mailto:, https:// eller tel:.",
            )

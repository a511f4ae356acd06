"""Why something could not be fetched, in words for whoever asked."""

from samordna.plandoc.errors import PlanError
from samordna.plandoc.vocabulary import Text


class FetchError(PlanError):
    """Something could not be fetched."""


def no_address() -> FetchError:
    return _error(
        "Det är ingen adress. Kopiera hela adressen, från https.",
        "That is no address. Copy all of it, from https.",
    )


def not_https() -> FetchError:
    return _error(
        "Bara vanliga adresser som börjar med https hämtas.",
        "Only plain addresses that begin with https are fetched.",
    )


def not_allowed(host: str) -> FetchError:
    return _error(
        f"Från {host} får inget hämtas. Be kommunens administratör att tillåta den.",
        f"Nothing may be fetched from {host}. Ask the municipality's administrator to allow it.",
    )


def inside(host: str) -> FetchError:
    return _error(
        f"{host} är en adress inne i ett eget nät. Därifrån hämtas inget.",
        f"{host} is an address inside a network of one's own. Nothing is fetched from there.",
    )


def no_answer(host: str) -> FetchError:
    return _error(
        f"{host} svarade inte. Kontrollera adressen, eller försök igen senare.",
        f"{host} did not answer. Check the address, or try again later.",
    )


def refused(status: int) -> FetchError:
    return _error(
        f"Adressen svarade med felet {status}. Öppna den i webbläsaren och se vart den leder.",
        f"The address answered with the error {status}. Open it in your browser, and see where it leads.",
    )


def too_large(most: int) -> FetchError:
    return _error(
        f"Svaret är större än {most // 1024 // 1024} MB. Hämta mindre åt gången.",
        f"The answer is larger than {most // 1024 // 1024} MB. Fetch less at a time.",
    )


def too_slow(seconds: int) -> FetchError:
    return _error(
        f"Svaret hade inte kommit efter {seconds} sekunder. Försök igen, eller hämta mindre åt gången.",
        f"The answer had not come after {seconds} seconds. Try again, or fetch less at a time.",
    )


def goes_round() -> FetchError:
    return _error("Adressen leder vidare för många gånger.", "The address leads on too many times.")


def packed() -> FetchError:
    return _error(
        "Svaret är packat och läses inte. Ladda ner filen och läs in den härifrån.",
        "The answer is packed and is not read. Download the file and read it in from here.",
    )


def _error(sv: str, en: str) -> FetchError:
    return FetchError(Text(sv, en))

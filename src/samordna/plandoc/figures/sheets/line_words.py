"""What a line beside a table is, by its words: a title, a note, a place, a unit, or a word for one of them."""

import re

from samordna.plandoc.figures.places import likeness
from samordna.plandoc.figures.titles import Said, title_said
from samordna.plandoc.figures.unit_words import lowered, unit_apart, unit_called
from samordna.plandoc.lazily import lazily

TITLE_KEYS = lazily(
    r"(?:rapport|titel|tabell|diagram|figur|statistik|nyckeltal|indikator|mått|fråga|title"
    r"|table|avser|ämne|rubrik|uppgift|innehåll)\s*[\d.]*\w?"
)
UNIT_KEYS = lazily(r"(?:mått)?enhet|unit|mått|sort|belopp i|värden i")
AREA_KEYS = lazily(r"kommun|område|stadsdel|geografi|region|distrikt|urval|area|plats|enhet")
PERIOD_KEYS = lazily(r"period|år|avser|tid|mätperiod|mätår|tidsperiod|kvartal|månad|läsår|avser period|year")
AFTERTHOUGHT = lazily(
    r"[*¹²³⁴-⁹†]|\d\)|\.\.|[–-] |(?:preliminär|uppdaterad|uttag|källa|exkl|inkl|obs|senast"
    r"|utskriven|skapad|framtag|kontakt|version|sida|sekretess|not|notera|anm|anmärkning"
    r"|teckenförklaring"
    r"|metod|svarsfrekvens|bastal|antal svarande|ver|hämtad|publicerad|kommentar|redovisas"
    r"|uppgifterna|uppgift|statistiken|siffrorna|tabellen|källan|dnr|diarienummer|internt"
    r"|arbetsmaterial|utkast)\w{0,2}\b",
    re.IGNORECASE,
)
_NUMBERED = lazily(r"(?:tabell|tab\.?|diagram|figur|fråga|table)\s*(?:\d|[a-z]\b)", re.IGNORECASE)
GENERAL = lazily(
    r"uppföljning|statistik\b|statistikuttag|underlag|sammanställning|profil|översikt"
    r"|rapport|nyckeltal|indikator|fakta|lägesbild|\bdata\b|redovisning|utdrag|\benkät"
    r"|mätning\b|mätningen|resultat|undersökning|jämför|bokslut|delår|trygghetsmätning",
    re.IGNORECASE,
)
_MUNICIPALITY = lazily(
    r"^[A-ZÅÄÖ][\w-]+(?:tjänsten|förvaltningen|nämnden|kontoret|polisen|skolan) ((?:[A-ZÅÄÖ]\w+ ){1,2}kommun)$"
)
NAMED_MUNICIPALITY = lazily(r"(?:[A-ZÅÄÖ][\w-]+ ){1,2}kommun\b")
_MEANS = lazily(
    r"\b(?:uppgifterna|siffrorna|talen|värdena|tabellen)\s+(?:avser|anger|anges i|är i|visar|redovisas i)\s+([^.;(]+)",
    re.IGNORECASE,
)
ONLY_A_SHEET = lazily(
    r"(?:blad|sheet|ark|tabell|tab|data|export|table|rådata|resultat|underlag)\s*\d{0,2}\w?", re.IGNORECASE
)


def named_unit(text: str) -> str | None:
    """What stands behind the word "Enhet" is one, also where it is no usual one."""
    return unit_called(text) or (lowered(text) if 0 < len(text.split()) <= 4 else None)


def place_in(text: str) -> str:
    """The place in a line that is one: the last of several, and the municipality of a service."""
    place = re.split(r"\s[–-]\s", text.partition(",")[0].strip())[-1]
    inside = _MUNICIPALITY.search(place)
    return inside[1] if inside else place


def is_place(words: str) -> bool:
    return (
        len(words.split()) <= 4
        and likeness(words) >= 0.6
        and "," not in words
        and title_said(words).period is None
    )


def is_sentence(words: str) -> bool:
    return not _NUMBERED.match(words) and (words.endswith(".") or ". " in words)


def unit_first(words: str) -> str | None:
    """The unit that a note begins with: "Antal. Preliminär statistik.", "Andel (%) av befolkningen 16–84 år."."""
    first = re.split(r"\.\s|\.$", words)[0]
    if unit := unit_called(first):
        return unit
    begins = re.match(
        r"(?:andel|antal|procent|kronor|tkr|värden|belopp|redovisas|anges)\b", first, re.IGNORECASE
    )
    return unit_apart(first)[1] if begins else None


def unit_meant(note: str) -> str | None:
    """The unit of a note that says which the figures have: "Uppgifterna avser antal per 10 000 invånare"."""
    meant = _MEANS.search(note)
    return (unit_called(meant[1]) or unit_apart(meant[1])[1]) if meant else None


def weight(words: str, told: Said, at: int) -> float:
    """How likely the line is to be the title of this table; the nearest of those that are as likely."""
    parts = bool(told.by) * 2 + bool(told.unit) + bool(told.period) + bool(_NUMBERED.match(words)) * 3
    return parts + at * 0.5 - 4 * bool(GENERAL.search(told.name)) - 6 * told.is_generic

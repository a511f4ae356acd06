"""The columns of a file of services: what is written, and what is known when others have written it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import Arena, Function, Level, Pathway, TargetGroup, Text, WayIn


class Form(StrEnum):
    """What stands in a cell."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    AGE = "age"
    AGES = "ages"
    NAMES = "names"
    YES_NO = "yes_no"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ServiceColumn:
    """``also`` are other headings, in small letters; ``width`` is in letters. One that is only ``read`` is never written."""

    field: str
    heading: Text
    form: Form = Form.LINE
    choices: type[StrEnum] | None = None
    also: tuple[str, ...] = ()
    width: int = 20
    is_written: bool = True


SERVICE_COLUMNS: tuple[ServiceColumn, ...] = (
    ServiceColumn("name", FIELDS["name"], also=("verksamhet", "verksamhetens namn", "insats", "service"), width=40),
    ServiceColumn("unit", FIELDS["owner"], also=("enhet", "förvaltning", "avdelning", "ansvarig", "ansvarig enhet", "unit")),
    ServiceColumn("level", FIELDS["level"], Form.CHOICE, Level),
    ServiceColumn("functions", FIELDS["functions"], Form.CHOICES, Function, ("funktion", "function")),
    ServiceColumn(
        "target_groups",
        Text("Målgrupper", "Target groups"),
        Form.CHOICES,
        TargetGroup,
        ("målgrupp", "målgruppen", "för vem", "target group"),
    ),
    ServiceColumn("age_from", Text("Från ålder", "From age"), Form.AGE, also=("ålder från", "lägsta ålder")),
    ServiceColumn("age_to", Text("Till ålder", "To age"), Form.AGE, also=("ålder till", "högsta ålder")),
    ServiceColumn("ages", Text("Ålder", "Age"), Form.AGES, also=("åldrar", "åldersgrupp", "ages"), is_written=False),
    ServiceColumn(
        "conditions", Text("Andra villkor", "Other conditions"), Form.TEXT, also=("villkor", "krav"), width=40
    ),
    ServiceColumn("arenas", Text("Arenor", "Arenas"), Form.CHOICES, Arena, ("arena", "plats")),
    ServiceColumn("areas", Text("Områden", "Areas"), Form.NAMES, also=("område", "stadsdel", "stadsdelar", "finns i")),
    ServiceColumn("partners", Text("Samverkansparter", "Partners"), Form.NAMES, also=("samverkar med", "samverkan", "partner")),
    ServiceColumn("contacts", Text("Kontaktpunkter", "Contact points"), Form.NAMES, also=("kontakt", "kontaktpunkt")),
    ServiceColumn("ways_in", Text("Hur man kommer dit", "How one gets in"), Form.CHOICES, WayIn, ("väg in", "ingång")),
    ServiceColumn("first_step", Text("Vad som händer sedan", "What happens then"), Form.TEXT, width=40),
    ServiceColumn("legal_basis", Text("Lagstöd", "Legal basis"), also=("lagrum", "lag"), width=30),
    ServiceColumn("capacity", Text("Kapacitet", "Capacity"), Form.TEXT, width=30),
    ServiceColumn("pathway", Text("Väg ut", "Way out"), Form.CHOICE, Pathway),
    ServiceColumn("about", Text("Beskrivning", "Description"), Form.TEXT, also=("om verksamheten", "text"), width=60),
    ServiceColumn("also_called", Text("Kallas också", "Also called"), Form.NAMES, also=("sökord", "andra namn")),
    ServiceColumn("is_public", Text("Visas för alla", "Shown to everybody"), Form.YES_NO, also=("öppen", "publik")),
    ServiceColumn("valid_from", Text("Gäller från", "Valid from"), Form.DAY, also=("från och med",)),
    ServiceColumn("valid_to", Text("Gäller till", "Valid to"), Form.DAY, also=("till och med",)),
    ServiceColumn("reviewed_on", Text("Senast granskad", "Last reviewed"), Form.DAY, also=("granskad", "senaste granskning")),
)  # fmt: skip
BY_FIELD = {column.field: column for column in SERVICE_COLUMNS}


def columns_of(headings: Sequence[str]) -> list[ServiceColumn | None]:
    """The column that each heading names, in either language and however it is cased: those that are known first, then those
    that only hold a word of one. A field has one column; what is left names nothing."""
    told = [_plain(one) for one in headings]
    columns = [column_called(one) for one in headings]
    taken = {one.field for one in columns if one}
    for at, words in enumerate(told):
        if columns[at] is None and words and (column := _by_a_word(words, taken)):
            columns[at] = column
            taken.add(column.field)
    return columns


def column_called(heading: str) -> ServiceColumn | None:
    """The one that is called exactly so."""
    return _BY_HEADING.get(_plain(heading))


def _plain(heading: str) -> str:
    return " ".join(heading.strip().strip(":*").casefold().split())


def _by_a_word(words: str, taken: set[str]) -> ServiceColumn | None:
    fields = (field for field, pattern in _WORDS.items() if field not in taken and re.search(pattern, words))
    return next((BY_FIELD[field] for field in fields), None)


_WORDS: dict[str, str] = {
    "level": r"nivå|\blevel",
    "functions": r"funktion|function",
    "target_groups": r"målgrupp|för vilka|vänder sig|target",
    "ages": r"ålder|\bage\b",
    "unit": r"ansvarig|ägare|driftas?|huvudman|utförare|enhet|förvaltning|owner",
    "name": r"benämning|vad heter|namn|verksamhet|insats|tjänst|service|name",
    "conditions": r"villkor|krav|kriteri|condition",
    "areas": r"område|vi finns|stadsdel|distrikt|geografi|\barea",
    "partners": r"samverk|samarbet|partner",
    "contacts": r"kontaktpunkt|kontaktväg",
    "ways_in": r"väg in|ingång|hur (?:man )?(?:kommer|söker)|ansök",
    "about": r"beskriv|vad gör|innehåll|descri",
    "legal_basis": r"\blag",
    "capacity": r"kapacitet|omfattning|\bplatser",
}
"""What a heading that is not known may hold, tried in this order."""
_BY_HEADING = {
    word: column
    for column in SERVICE_COLUMNS
    for word in (column.heading.sv.casefold(), column.heading.en.casefold(), *column.also)
}

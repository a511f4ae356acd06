"""What a reader calls the lists and fields of a plan, in both languages."""

from enum import StrEnum

from samordna.plandoc.kinds import KINDS
from samordna.plandoc.vocabulary import Language, Text, name_of

PART_TITLES: dict[str, Text] = {kind.name: kind.title for kind in KINDS.values()}
SINGULAR: dict[str, Text] = {kind.name: kind.item for kind in KINDS.values() if kind.item}
TITLE_FIELDS: dict[str, str] = {kind.name: kind.named_by for kind in KINDS.values() if kind.named_by}
"""The field that names an item of each list."""

FIELDS: dict[str, Text] = {
    "title": Text("Titel", "Title"),
    "municipality": Text("Kommun", "Municipality"),
    "board": Text("Nämnd", "Board"),
    "administration": Text("Förvaltning", "Administration"),
    "registry_number": Text("Diarienummer", "Registry number"),
    "version": Text("Version", "Version"),
    "adopted": Text("Beslutad", "Adopted"),
    "period_start": Text("Gäller från", "Valid from"),
    "period_end": Text("Gäller till", "Valid to"),
    "budget_goal": Text("Budgetmål", "Budget goal"),
    "approved_by": Text("Godkänns av", "Approved by"),
    "first_follow_up": Text("Första uppföljning", "First follow-up"),
    "next_revision": Text("Nästa revidering", "Next revision"),
    "council_report": Text("Rapport till fullmäktige", "Report to the council"),
    "public_version": Text("Adress till den offentliga versionen", "Address of the public version"),
    "responsible_for_revision": Text("Ansvarig för revidering", "Responsible for revision"),
    "heading": Text("Rubrik", "Heading"),
    "kind": Text("Slag", "Kind"),
    "level": Text("Nivå", "Level"),
    "text": Text("Text", "Text"),
    "restricted": Text("Begränsad spridning", "Restricted"),
    "term": Text("Begrepp", "Term"),
    "source": Text("Källa", "Source"),
    "name": Text("Namn", "Name"),
    "lone_actors": Text("Ensamagerande", "Lone actors"),
    "scope": Text("Uppdrag", "Mandate"),
    "function": Text("Funktion", "Function"),
    "unit": Text("Enhet", "Unit"),
    "deputy": Text("Ersättare", "Deputy"),
    "number": Text("Nummer", "Number"),
    "body": Text("Organ", "Body"),
    "date": Text("Datum", "Date"),
    "section": Text("Paragraf", "Section of the minutes"),
    "outcome": Text("Utfall", "Outcome"),
    "answer": Text("Svar", "Answer"),
    "action": Text("Aktivitet", "Activity"),
    "status": Text("Status", "Status"),
    "comment": Text("Kommentar", "Comment"),
    "led_by": Text("Leds av", "Led by"),
    "members": Text("Ledamöter", "Members"),
    "parties": Text("Parter", "Parties"),
    "purpose": Text("Syfte", "Purpose"),
    "areas": Text("Områden", "Areas"),
    "local": Text("Lokal källa", "Local source"),
    "trend": Text("Utveckling", "Trend"),
    "reliability": Text("Tillförlitlighet", "Reliability"),
    "mapping": Text("Kartläggning", "Mapping"),
    "consequences": Text("Konsekvenser", "Consequences"),
    "other_information": Text("Annan information", "Other information"),
    "analysis": Text("Analys", "Analysis"),
    "causes": Text("Orsaker", "Causes"),
    "priority": Text("Prioritet", "Priority"),
    "indicator": Text("Indikator", "Indicator"),
    "baseline": Text("Utgångsläge", "Baseline"),
    "target": Text("Målvärde", "Target"),
    "functions": Text("Funktioner", "Functions"),
    "age": Text("Ålder", "Age"),
    "target_group": Text("Målgrupp", "Target group"),
    "owner": Text("Ägare", "Owner"),
    "partners": Text("Samverkansparter", "Partners"),
    "arena": Text("Arena", "Arena"),
    "goal": Text("Mål", "Goal"),
    "problem": Text("Problem", "Problem"),
    "responsible": Text("Ansvarig", "Responsible"),
    "others": Text("Andra aktörer", "Other actors"),
    "starts": Text("Start", "Start"),
    "ends": Text("Slut", "End"),
    "ongoing": Text("Löpande", "Ongoing"),
    "milestone": Text("Milstolpe", "Milestone"),
    "follow_up": Text("Uppföljning", "Follow-up"),
    "cost": Text("Kostnad", "Cost"),
    "flagged": Text("Att granska", "To be reviewed"),
    "group": Text("Personalgrupp", "Staff group"),
    "content": Text("Innehåll", "Content"),
    "planned": Text("Planerad", "Planned"),
    "carried_out": Text("Genomförd", "Carried out"),
    "share_trained": Text("Andel utbildade", "Share trained"),
    "audience": Text("Mottagare", "Audience"),
    "rhythm": Text("Rytm", "Rhythm"),
    "contact": Text("Kontakt", "Contact"),
    "urgent": Text("Akut läge", "Emergency"),
    "report": Text("Anmälan", "Report"),
    "reviewed": Text("Granskad", "Reviewed"),
    "trigger": Text("Utlösare", "Trigger"),
    "steps": Text("Steg", "Steps"),
    "rule": Text("Regel", "Rule"),
    "tested": Text("Övad", "Tested"),
    "activity": Text("Aktivitet", "Activity"),
    "role": Text("Roll", "Role"),
    "decision": Text("Beslut", "Decision"),
    "decided_by": Text("Beslutas av", "Decided by"),
    "successor": Text("Ersättare", "Successor"),
    "only_when_extraordinary": Text("Endast vid extraordinär händelse", "Only in an extraordinary event"),
    "continuous": Text("Pågår tills händelsen är avslutad", "Goes on until the event is closed"),
}


def title_of(area: str, item: object, language: Language = "sv") -> str:
    """The words that name an item, in one line. One without any is called by its kind, and never by its id, which means nothing
    to a reader."""
    title = getattr(item, TITLE_FIELDS[area]) or _kind_of(item, language) or _nameless(area, language)
    return " ".join(str(title).split())


def _kind_of(item: object, language: Language) -> str:
    kind = getattr(item, "kind", None)
    return name_of(kind, language) if isinstance(kind, StrEnum) else kind or ""


def _nameless(area: str, language: Language) -> str:
    item = KINDS[area].item if area in KINDS else None
    named = (
        Text(f"{item.sv} utan text", f"{item.en} without text") if item else Text("utan text", "without text")
    )
    return named.in_(language)


def titles_of(area: str, item: object) -> Text:
    return Text(title_of(area, item), title_of(area, item, "en"))


def shortened(text: str, width: int = 60) -> str:
    """``text`` in one line of at most ``width`` characters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    return f"{line[: width - 1].rsplit(' ', 1)[0].rstrip(',;:–-')} …"

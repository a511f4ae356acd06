"""What a plan consists of: each kind of part with its model, its names, its chapter and its address, in one table.

What pages, files, the history and the search know of a kind follows from here. A kind stands in a chapter, and is hidden with it;
one that belongs to none says so.
"""

from dataclasses import dataclass

from samordna.plandoc import schema
from samordna.plandoc.vocabulary import SectionKind, Text


@dataclass(frozen=True, slots=True)
class KindOfPart:
    """``name`` is the field of the plan document, ``title`` the heading, ``item`` one of the list in the definite form
    that sentences want, ``named_by`` the field whose words name it, ``slug`` its Swedish name in addresses.

    ``chapter`` is the kind of section where it is shown when the text has no place for it.
    """

    name: str
    model: type[schema.Part]
    slug: str
    chapter: SectionKind | None
    title: Text
    item: Text | None = None
    named_by: str = ""

    @property
    def is_single(self) -> bool:
        """Whether the plan has one of these and not a list."""
        return self.item is None


# fmt: off
_ALL = [
    KindOfPart("metadata", schema.Metadata, "", None,
               Text("Planens uppgifter", "Plan details")),
    KindOfPart("sections", schema.Section, "avsnitt", None,
               Text("Avsnitt", "Sections"), Text("avsnittet", "section"), "heading"),
    KindOfPart("activities", schema.Activity, "aktiviteter", SectionKind.ACTIVITIES,
               Text("Aktiviteter", "Activities"), Text("aktiviteten", "activity"), "action"),
    KindOfPart("services", schema.Service, "verksamheter", None,
               Text("Verksamheter", "Services"), Text("verksamheten", "service"), "name"),
    KindOfPart("goals", schema.Goal, "mal", SectionKind.GOALS,
               Text("Mål", "Goals"), Text("målet", "goal"), "text"),
    KindOfPart("situation", schema.Situation, "lagesbild", SectionKind.SITUATION,
               Text("Lägesbild", "Situation picture")),
    KindOfPart("sources", schema.Source, "kallor", SectionKind.SITUATION,
               Text("Lägesbildens källor", "Sources of the situation picture"), Text("källan", "source"), "name"),
    KindOfPart("problems", schema.Problem, "problem", SectionKind.SITUATION,
               Text("Problem", "Problems"), Text("problemet", "problem"), "title"),
    KindOfPart("definitions", schema.Definition, "definitioner", SectionKind.DEFINITIONS,
               Text("Definitioner", "Definitions"), Text("definitionen", "definition"), "term"),
    KindOfPart("function_definitions", schema.Definition, "funktioner", SectionKind.DEFINITIONS,
               Text("Funktioner", "Functions"), Text("funktionen", "function"), "term"),
    KindOfPart("environments", schema.Environment, "miljoer", SectionKind.ENVIRONMENTS,
               Text("Miljöer", "Environments"), Text("miljön", "environment"), "name"),
    KindOfPart("phenomena", schema.Phenomenon, "fenomen", SectionKind.ENVIRONMENTS,
               Text("Fenomen", "Phenomena"), Text("fenomenet", "phenomenon"), "name"),
    KindOfPart("departments", schema.Department, "avdelningar", SectionKind.ORGANISATION,
               Text("Avdelningar", "Departments"), Text("avdelningen", "department"), "name"),
    KindOfPart("coordinators", schema.Coordinator, "samordnare", SectionKind.ROLES,
               Text("Samordnare", "Coordinators"), Text("samordnaren", "coordinator"), "function"),
    KindOfPart("coordinator_tasks", schema.CoordinatorTask, "samordnarens-uppgifter", SectionKind.ROLES,
               Text("Samordnarens uppgifter", "Coordinator's tasks"), Text("uppgiften", "task"), "text"),
    KindOfPart("council", schema.PreventionCouncil, "brottsforebyggande-radet", SectionKind.COLLABORATION,
               Text("Brottsförebyggande rådet", "Prevention council")),
    KindOfPart("agreements", schema.Agreement, "overenskommelser", SectionKind.COLLABORATION,
               Text("Överenskommelser", "Agreements"), Text("överenskommelsen", "agreement"), "parties"),
    KindOfPart("decisions", schema.Decision, "beslut", None,
               Text("Beslut", "Decisions"), Text("beslutet", "decision"), "body"),
    KindOfPart("conditions", schema.Condition, "villkor", None,
               Text("Villkor", "Conditions"), Text("villkoret", "condition"), "text"),
    KindOfPart("changes", schema.ChangeNote, "andringslogg", SectionKind.CHANGES,
               Text("Ändringslogg", "Change log"), Text("raden i ändringsloggen", "change note"), "text"),
    KindOfPart("previous_activities", schema.PreviousActivity, "forra-planens-aktiviteter", SectionKind.CHANGES,
               Text("Förra planens aktiviteter", "Last plan's activities"),
               Text("förra planens aktivitet", "last plan's activity"), "action"),
    KindOfPart("training", schema.TrainingNeed, "utbildning", SectionKind.TRAINING,
               Text("Utbildningsplan", "Training plan"), Text("utbildningsbehovet", "training need"), "group"),
    KindOfPart("briefings", schema.Briefing, "omvarldsbevakning", SectionKind.COMMUNICATION,
               Text("Omvärldsbevakning", "Briefings"), Text("omvärldsbevakningen", "briefing"), "name"),
    KindOfPart("guides", schema.Guide, "hur-gor-jag", SectionKind.GUIDE,
               Text("Hur gör jag?", "What do I do?"), Text("guiden", "guide"), "title"),
    KindOfPart("alarm_routes", schema.AlarmRoute, "larmvagar", SectionKind.ACUTE,
               Text("Larmvägar", "Alarm routes"), Text("larmvägen", "alarm route"), "name"),
    KindOfPart("lessons", schema.Lesson, "lardomar", SectionKind.ACUTE,
               Text("Lärdomar", "Lessons"), Text("lärdomen", "lesson"), "text"),
    KindOfPart("references", schema.Reference, "hanvisningar", None,
               Text("Hänvisningar", "References"), Text("hänvisningen", "reference"), "text"),
]
# fmt: on
KINDS: dict[str, KindOfPart] = {kind.name: kind for kind in _ALL}
"""In the order of pages, and of what stands at the end of a chapter."""
LISTS_OF: dict[SectionKind, tuple[str, ...]] = {
    chapter: names
    for chapter in SectionKind
    if (names := tuple(kind.name for kind in _ALL if kind.chapter is chapter))
}
"""What belongs to a chapter of each kind and is hidden with it."""

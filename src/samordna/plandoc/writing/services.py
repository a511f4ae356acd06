"""Services as a table and as the matrix of functions and levels."""

from collections.abc import Sequence

from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.schema import Age, Analysis, Service
from samordna.plandoc.vocabulary import Language, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Fact, Table, Term, Terms
from samordna.plandoc.writing.tables import Field, table_of
from samordna.plandoc.writing.text import clean, one_line

SERVICE_COLUMNS = (
    Field("name", labels.SERVICE, 2.6),
    Field("level", FIELDS["level"], 1.3),
    Field("functions", FIELDS["function"], 1.5),
    Field("target_group", FIELDS["target_group"], 2.0),
    Field("age", FIELDS["age"], 1.1),
    Field("owner", FIELDS["owner"], 1.7),
    Field("partners", FIELDS["partners"], 2.2, detail=True),
    Field("arena", FIELDS["arena"], 1.2, detail=True),
    Field("analysed", labels.ANALYSED, 1.2, detail=True),
    Field("decision", labels.ANALYSIS_DECISION, 1.6, detail=True),
    Field("text", labels.DESCRIPTION, 3.0, detail=True),
)
_SHORT = 240
"""Letters of a description that has room in a cell."""


def told_in_a_line(services: Sequence[Service]) -> bool:
    """Whether every description is one short paragraph."""
    described = [markdown.parse(service.text) for service in services]
    return all(
        not nodes
        or (len(nodes) == 1 and nodes[0].kind == "paragraph" and len(markdown.plain(nodes)) <= _SHORT)
        for nodes in described
    )


def service_table(services: Sequence[Service], language: Language) -> list[Table]:
    """The register of services."""

    def cell(service: Service, field: str) -> str:
        return service_cell(service, field, language)

    return table_of("services", services, SERVICE_COLUMNS, cell, PART_TITLES["services"], language)


def service_terms(services: Sequence[Service], language: Language) -> Terms:
    """Each service with its facts on a line and its description below."""
    return Terms(
        [
            Term(
                one_line(service.name),
                markdown.parse(service.text),
                facts=_facts(service, language),
                of=f"services/{service.id}",
            )
            for service in services
        ]
    )


def _facts(service: Service, language: Language) -> list[Fact]:
    values = (
        (field.title, service_cell(service, field.name, language))
        for field in SERVICE_COLUMNS
        if field.name not in ("name", "text")
    )
    return [Fact(title.in_(language), value) for title, value in values if value]


def service_cell(service: Service, field: str, language: Language) -> str:
    """A field of a service as a reader wants it."""
    analysis = service.analysis or Analysis()
    shown = {
        "level": lambda: name_of(service.level, language) if service.level else "",
        "functions": lambda: ", ".join(name_of(function, language) for function in service.functions),
        "age": lambda: age_text(service.age, language),
        "partners": lambda: ", ".join(clean(partner) for partner in service.partners),
        "analysed": lambda: date_or_text(analysis.date, language),
        "decision": lambda: clean(analysis.decision),
        "text": lambda: markdown.plain(markdown.parse(service.text)),
    }
    return shown[field]() if field in shown else clean(getattr(service, field))


def age_text(age: Age | None, language: Language) -> str:
    """``(13, 20)`` becomes "13–20 år", ``(18, None)`` "från 18 år"."""
    match age:
        case (int(low), int(high)):
            return labels.AGE_BETWEEN.in_(language).format(low, high)
        case (int(low), None):
            return labels.AGE_FROM.in_(language).format(low)
        case (None, int(high)):
            return labels.AGE_TO.in_(language).format(high)
        case _:
            return ""

"""Services as a table and as the matrix of functions and levels."""

from samordna.plandoc.schema import Age, Analysis, Service
from samordna.plandoc.vocabulary import Function, Language, Level, Text, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Cell, Column, Table
from samordna.plandoc.writing.text import clean

SERVICE_COLUMNS: tuple[tuple[str, Text, float], ...] = (
    ("name", labels.SERVICE, 2.6),
    ("level", labels.LEVEL, 1.3),
    ("functions", labels.FUNCTION, 1.5),
    ("target_group", labels.TARGET_GROUP, 2.0),
    ("age", labels.AGE, 1.1),
    ("owner", labels.OWNER, 1.7),
    ("partners", labels.PARTNERS, 2.2),
    ("arena", labels.ARENA, 1.2),
    ("analysed", labels.ANALYSED, 1.2),
    ("decision", labels.ANALYSIS_DECISION, 1.6),
)


def service_table(services: list[Service], language: Language) -> Table:
    """The register of services. Columns that no service fills are left out."""
    filled = [
        column
        for column in SERVICE_COLUMNS
        if column[0] == "name" or any(service_cell(service, column[0], language) for service in services)
    ]
    return Table(
        summary=labels.SERVICES.in_(language),
        columns=[Column(title.in_(language), weight) for _, title, weight in filled],
        rows=[[service_cell(service, field, language) for field, _, _ in filled] for service in services],
        wide=len(filled) > 5,
    )


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


def service_matrix(services: list[Service], language: Language) -> Table:
    """Which services there are for each function (row) and level (column). Empty cells are the gaps."""
    levels: list[Level | None] = [*Level]
    functions: list[Function | None] = [*Function]
    if any(service.level is None for service in services):
        levels.append(None)
    if any(not service.functions for service in services):
        functions.append(None)
    return Table(
        summary=labels.SERVICES_BY_FUNCTION.in_(language),
        columns=[
            Column(labels.FUNCTION.in_(language)),
            *(Column(_named(level, labels.LEVEL_UNKNOWN, language), 2.2) for level in levels),
        ],
        rows=[
            [
                _named(function, labels.FUNCTION_UNKNOWN, language),
                *(_at(services, function, level) for level in levels),
            ]
            for function in functions
        ],
    )


def _named(member: Level | Function | None, missing: Text, language: Language) -> str:
    return name_of(member, language) if member else missing.in_(language)


def _at(services: list[Service], function: Function | None, level: Level | None) -> Cell:
    names = [
        clean(service.name)
        for service in services
        if service.level == level and (function in service.functions if function else not service.functions)
    ]
    return "\n".join(names) or "–"

"""Chapters beside the activities whose tables and bullets look like activities and are not."""

from accuracy.draft import Draft
from accuracy.paper import Grid, Mark, bullets, cell, row, text
from accuracy.shapes.tables import one_table

_LEVELS = {"Förebyggande": "prevention", "Förhindrande": "intervention"}
_FUNCTIONS = {"Förebyggande": "preventive", "Upptäckande": "detecting", "Åtgärdande": "remedial"}


def with_last_years(draft: Draft) -> None:
    """Last period's measures and how they went, in a table of their own before this period's."""
    one_table(draft)
    draft.chapter(draft.bank.draw("forms", "previous"))
    rows = [row(draft.bank.draw("columns", "action"), draft.bank.draw("columns", "status"), mark=Mark.BOLD)]
    for _ in range(4):
        action, kind = draft.bank.draw("actions"), draft.bank.among("kinds_of_status")
        rows.append(row(action, draft.bank.among("statuses", kind)))
        draft.part("previous_activities", action=action, status=kind)
    draft.add(Grid(tuple(rows)))


def with_services(draft: Draft) -> None:
    """A mapping of services."""
    one_table(draft)
    draft.chapter(draft.bank.draw("forms", "services"))
    columns = draft.bank.draw("forms", "service_columns")
    rows = [row(*columns, mark=Mark.BOLD)]
    for number in range(5):
        name, (level, function) = draft.bank.draw("services"), _kinds(draft)
        low, high = 10 + number, 18 + number
        words = {"Nivå": level, "Funktion": function}
        middle = [words[column] for column in columns[1:3]]
        rows.append(row(name, *middle, f"{low}–{high} år"))
        draft.part(
            "services",
            name=name,
            level=_LEVELS[level],
            functions=[_FUNCTIONS[function]],
            age=[low, high],
        )
    draft.add(Grid(tuple(rows)))


def with_conditions(draft: Draft) -> None:
    """What the executive board asked for, and how it was answered."""
    one_table(draft)
    draft.chapter(draft.bank.draw("forms", "conditions"))
    rows = [row("Villkor", "Svar", mark=Mark.BOLD)]
    for number in range(3):
        condition, answer = (draft.bank.all(name)[number] for name in ("conditions", "answers"))
        rows.append((cell(condition), cell(answer)))
        draft.part("conditions", text=condition, answer=answer)
    draft.add(Grid(tuple(rows)))


def with_other_bullets(draft: Draft) -> None:
    """Bullets under a heading that has nothing to do with activities."""
    one_table(draft)
    draft.chapter("Bilagor")
    draft.add(text("Till planen hör:"))
    draft.add(bullets(("Lägesbild för området.", "Protokoll från samrådet.", "Karta över mötesplatser.")))


def _kinds(draft: Draft) -> tuple[str, str]:
    return draft.bank.random.choice(list(_LEVELS)), draft.bank.random.choice(list(_FUNCTIONS))

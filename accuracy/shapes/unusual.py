"""Tables that say things without words of their own: colours, crosses, notes, strokes."""

from accuracy.draft import Draft
from accuracy.paper import Cell, Grid, Mark, Run, cell, row, text
from accuracy.plan import Measure, Said
from accuracy.truth import ANY


def traffic_lights(draft: Draft) -> None:
    """Status as a light, with a key below the table."""
    lights = draft.bank.all("lights")
    heads = row(
        *(draft.bank.draw("columns", name) for name in ("action", "responsible", "when", "status")),
        mark=Mark.BOLD,
    )
    rows = [heads]
    for number, measure in enumerate(draft.plan.measures):
        light = lights[number % len(lights)]
        rows.append(row(*(measure.words(name) for name in ("action", "responsible", "when")), light["sign"]))
        said = measure.said | {"status": Said(light["sign"], {"status": light["status"]})}
        draft.activity(Measure(said, "", "", ""), "responsible", "when", "status")
    draft.add(Grid(tuple(rows)), text(", ".join(light["means"] for light in lights) + "."))


def matrix(draft: Draft) -> None:
    """A column for each function, and a cross for the one that is responsible."""
    who = [measure.words("responsible") for measure in draft.plan.measures[:3]]
    rows = [
        row(draft.bank.draw("columns", "action"), *who, draft.bank.draw("columns", "when"), mark=Mark.BOLD)
    ]
    for number, measure in enumerate(draft.plan.measures):
        chosen = who[number % len(who)]
        crosses = ("X" if one == chosen else "" for one in who)
        rows.append(row(measure.words("action"), *crosses, measure.words("when")))
        said = measure.said | {"responsible": Said(chosen, {"responsible": chosen})}
        draft.activity(Measure(said, "", "", ""), "responsible", "when")
    draft.add(Grid(tuple(rows)))


def footnotes(draft: Draft) -> None:
    """Every third action carries a note."""
    names = ("action", "responsible", "when")
    rows = [row(*(draft.bank.draw("columns", name) for name in names), mark=Mark.BOLD)]
    for number, measure in enumerate(draft.plan.measures):
        note = measure.note if number % 3 == 1 else ""
        first, *others = (measure.words(name) for name in names)
        rows.append((cell(first, note=note), *map(cell, others)))
        draft.activity(measure, "responsible", "when")
    draft.add(Grid(tuple(rows)))


def struck(draft: Draft) -> None:
    """Some rows are struck out, some words replaced; what stands is what counts."""
    names = ("action", "responsible", "when")
    rows = [row(*(draft.bank.draw("columns", name) for name in names), mark=Mark.BOLD)]
    for number, measure in enumerate(draft.plan.measures):
        words = [measure.words(name) for name in names]
        if number % 4 == 1:
            rows.append(row(*words, mark=Mark.STRUCK))
            continue
        rows.append(
            (
                cell(words[0]),
                _replaced(draft, words[1]) if number % 4 == 2 else cell(words[1]),
                cell(words[2]),
            )
        )
        draft.activity(measure, "responsible", "when")
    draft.add(Grid(tuple(rows)))


def _replaced(draft: Draft, words: str) -> Cell:
    return Cell((Run(f"{draft.bank.draw('roles')} ", Mark.DELETED), Run(words, Mark.INSERTED)))


def end_before_start(draft: Draft) -> None:
    """One row ends before it starts; that is to be told."""
    names = ("action", "responsible", "starts", "ends")
    rows = [row(*(draft.bank.draw("columns", name) for name in names), mark=Mark.BOLD)]
    year = draft.plan.first_year
    for number, measure in enumerate(draft.plan.measures):
        words = [measure.words(name) for name in names]
        if number == 2:
            rows.append(row(*words[:2], f"{year + 2}", f"{year}"))
            draft.activity(measure, "responsible", starts=ANY, ends=ANY)
        else:
            rows.append(row(*words))
            draft.activity(measure, "responsible", "starts", "ends")
    draft.tell("slut.*(före|innan|tidigare).*(start|börja)|(start|börja).*efter.*slut")
    draft.add(Grid(tuple(rows)))

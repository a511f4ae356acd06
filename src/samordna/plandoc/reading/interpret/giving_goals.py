"""Goals given to what stands under them."""

from samordna.plandoc.reading.interpret.above import above_each
from samordna.plandoc.reading.interpret.doubts import named_groups
from samordna.plandoc.reading.interpret.found import FoundParts, firsts_of
from samordna.plandoc.reading.interpret.goal_headings import goals_for
from samordna.plandoc.reading.interpret.pieces import Reading
from samordna.plandoc.reading.interpret.tables import Table


def give_goals(found: FoundParts, reading: Reading) -> None:
    """Give what stands under a goal that goal, where it tells none of its own."""
    firsts = [(source, *first) for source in found.activities() for first in firsts_of(source)]
    goals = goals_for([piece for _, piece, _ in firsts], above_each(found.pieces))
    for source, piece, records in firsts:
        goal = goals.get(id(piece))
        if goal is None:
            continue
        if isinstance(source, Table):
            source.group.open(goal.band, goal.row)
            source.bands.append((goal.band, goal.row))
        for record in records:
            if goal.band.column and not record.get(goal.band.column):
                record.values[goal.band.column] = goal.band.text
                record.given[goal.band.column] = goal.row
    asked = {id(goal.told): goal for goal in goals.values() if goal.asked}
    if asked:
        first = next(iter(asked.values()))
        reading.doubt(named_groups([goal.band.text for goal in asked.values()]), first.told.place)

"""How plans set out their activities. Each shape lays out the chapter and says what stands in it."""

from collections.abc import Callable

from accuracy.draft import Draft
from accuracy.shapes import blocks, cards, lines, parts, prose, tables, unusual

Shape = Callable[[Draft], None]

SHAPES: dict[str, Shape] = {
    "table": tables.one_table,
    "start and end": tables.start_and_end,
    "table per goal": tables.table_per_goal,
    "bands": tables.goal_bands,
    "header of two rows": tables.header_of_two_rows,
    "strange headings": tables.strange_headings,
    "merged cells": tables.merged_cells,
    "numbered rows": tables.numbered_rows,
    "long table": tables.long_table,
    "action last": cards.action_last,
    "repeated heads": cards.repeated_heads,
    "cards": cards.cards,
    "years": cards.years,
    "quarters": cards.quarters,
    "transposed": blocks.transposed,
    "sum row": blocks.sum_row,
    "goal blocks": blocks.goal_blocks,
    "lettered": blocks.lettered,
    "lights": unusual.traffic_lights,
    "matrix": unusual.matrix,
    "footnotes": unusual.footnotes,
    "struck": unusual.struck,
    "end before start": unusual.end_before_start,
    "labels": lines.labelled,
    "numbered measures": lines.numbered_measures,
    "bold lines": lines.bold_lines,
    "nested": lines.nested,
    "dashes": lines.dashes,
    "bullets": prose.bulleted,
    "brackets": prose.in_brackets,
    "prose": prose.in_prose,
    "summary": prose.summary_first,
    "last year's": parts.with_last_years,
    "services": parts.with_services,
    "conditions": parts.with_conditions,
    "other bullets": parts.with_other_bullets,
}

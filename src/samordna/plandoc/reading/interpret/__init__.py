"""Blocks to a plan: what a file's headings, paragraphs and tables mean. Nothing is inferred; what is uncertain is flagged."""

from collections.abc import Mapping

from samordna.plandoc.places import TOLD
from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.interpret.accounting import account, leave_out_margins
from samordna.plandoc.reading.interpret.activities.activity_sources import (
    activities_of,
    key_of_signs,
    year_of,
)
from samordna.plandoc.reading.interpret.activities.goals import goals_of, problems_of
from samordna.plandoc.reading.interpret.activities.past import changes_of, previous_activities_of
from samordna.plandoc.reading.interpret.activities.sequence import ActivityReader
from samordna.plandoc.reading.interpret.expected import expected_of
from samordna.plandoc.reading.interpret.flat import pieces_of_flat
from samordna.plandoc.reading.interpret.groups.calendar_grids import calendar_grids_apart
from samordna.plandoc.reading.interpret.groups.card_columns import card_columns_apart
from samordna.plandoc.reading.interpret.groups.details_apart import details_apart
from samordna.plandoc.reading.interpret.groups.lines_below import lines_below_apart
from samordna.plandoc.reading.interpret.groups.long_tables import long_tables_apart
from samordna.plandoc.reading.interpret.groups.run_in_headings import run_in_headings_apart
from samordna.plandoc.reading.interpret.groups.stopped_labels import write_labels_out
from samordna.plandoc.reading.interpret.metadata import about_plan, lines_apart
from samordna.plandoc.reading.interpret.parts.alarms import alarm_routes_of
from samordna.plandoc.reading.interpret.parts.collaboration import agreements_of, council_of
from samordna.plandoc.reading.interpret.parts.conditions import conditions_of
from samordna.plandoc.reading.interpret.parts.coordinators import CoordinatorReader
from samordna.plandoc.reading.interpret.parts.decision_rows import decisions_listed
from samordna.plandoc.reading.interpret.parts.definitions import DefinitionReader
from samordna.plandoc.reading.interpret.parts.environments import environments_of, phenomena_of
from samordna.plandoc.reading.interpret.parts.guides import guides_of
from samordna.plandoc.reading.interpret.parts.organisation import departments_of, tasks_of
from samordna.plandoc.reading.interpret.parts.references import references_of
from samordna.plandoc.reading.interpret.parts.services import ServiceReader
from samordna.plandoc.reading.interpret.parts.situation import situation_of
from samordna.plandoc.reading.interpret.parts.support import briefings_of, lessons_of, training_of
from samordna.plandoc.reading.interpret.pieces.claims import Claims
from samordna.plandoc.reading.interpret.pieces.keeping import keep_words
from samordna.plandoc.reading.interpret.pieces.language import language_of
from samordna.plandoc.reading.interpret.pieces.note_marks import leave_out_marks
from samordna.plandoc.reading.interpret.pieces.origins import attach
from samordna.plandoc.reading.interpret.pieces.page_feet import without_feet
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Reading
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts, put_back
from samordna.plandoc.reading.interpret.recognition.grids import grids_of, understand
from samordna.plandoc.reading.interpret.recognition.plan_columns import take_plan_columns
from samordna.plandoc.reading.interpret.recognition.unread import tell_of_unread
from samordna.plandoc.reading.interpret.rows.columns_again import measures_beside_apart
from samordna.plandoc.reading.interpret.rows.filled_in import without_template
from samordna.plandoc.reading.interpret.rows.goal_tables import goals_over_tables_apart
from samordna.plandoc.reading.interpret.sections.chapter_sections import sections_of
from samordna.plandoc.reading.interpret.sections.chapters import chapters_of, without
from samordna.plandoc.reading.interpret.structured import pieces_of_structured
from samordna.plandoc.reading.interpret.tables.sheets_aside import (
    leave_out_help,
    sheets_aside,
    without_covers,
)
from samordna.plandoc.reading.interpret.times.calendars import calendars_apart
from samordna.plandoc.reading.interpret.times.title_years import school_year_of
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.reading.takes import Take
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.taken_as import TakenAs

__all__ = ["interpret"]


def interpret(
    source: SourceFile,
    takes: Mapping[int, Take] | None = None,
    layouts: Mapping[str, Take] | None = None,
) -> ReadResult:
    """Everything the source says, as a plan, with the blocks each part came from and what a person should look at.

    ``takes`` is what a person says that the file's tables, lists and labelled groups are, by their numbers; ``layouts`` what is
    remembered of those of the same layout.
    """
    reading = Reading(source, flags=list(source.notes))
    pieces = pieces_of_flat(reading) if source.flat else pieces_of_structured(reading)
    pieces = without_feet(run_in_headings_apart(without_template(pieces, reading)), reading)
    pieces = card_columns_apart(goals_over_tables_apart(pieces))
    pieces = long_tables_apart(measures_beside_apart(pieces, reading))
    pieces = calendars_apart(lines_below_apart(calendar_grids_apart(pieces, reading)))
    every_piece = lines_apart(details_apart(pieces), source)
    leave_out_marks(every_piece, reading)
    leave_out_help(every_piece, reading)
    write_labels_out(every_piece, reading)
    aside = sheets_aside(source, takes or {})
    found, grounds = understand(aside.kept(every_piece), reading, takes or {}, layouts or {})
    reserved = found.reserved()
    said = take_plan_columns(found, reading)
    school_year = school_year_of(every_piece)
    about = about_plan(
        [*said, *(one for one in every_piece if id(one) not in reserved and aside.may_tell(one))], reading
    )
    metadata = about.metadata
    told = {id(piece) for piece in every_piece} - reserved - {id(piece) for piece in about.pieces}
    aside.leave_out([*(one for one in every_piece if not aside.may_tell(one)), *about.pieces], reading)
    pieces = [
        one
        for one in put_back(reserved, every_piece, about.pieces)
        if id(one) not in found.nothing and one.place.sheet not in aside.gone
    ]
    leave_out_margins(reading)
    chapters = chapters_of(pieces, metadata.title)
    free = [without(chapter, found.kept) for chapter in chapters]
    tables = found.tables
    decisions = about.decisions + decisions_listed(tables, len(about.decisions), reading)
    definitions, services, activities = _readers(chapters, found, reading, year_of(metadata, school_year))
    document = PlanDocument(
        language=language_of(pieces),
        metadata=metadata,
        definitions=definitions.terms,
        function_definitions=definitions.functions,
        environments=environments_of(free, reading),
        phenomena=phenomena_of(free, reading),
        departments=departments_of(free, reading),
        coordinators=CoordinatorReader(reading).read(free, tables),
        coordinator_tasks=tasks_of(free, reading),
        references=references_of(pieces, free, reading),
        decisions=decisions,
        conditions=conditions_of(free, tables, reading),
        changes=changes_of(free, reading),
        previous_activities=previous_activities_of(free, tables, key_of_signs(found), reading),
        council=council_of(free, reading),
        agreements=agreements_of(free, tables, reading),
        situation=situation_of(free, tables, reading),
        problems=problems_of(free, tables, activities, reading),
        goals=goals_of(free, tables, activities, reading),
        services=services.services,
        activities=activities.activities,
        training=training_of(tables, reading),
        briefings=briefings_of(tables, reading),
        guides=guides_of(free, reading),
        alarm_routes=alarm_routes_of(chapters, tables, reading),
        lessons=lessons_of(free, tables, reading),
    )
    for part in filter(None, (document.situation, document.council)):
        part.place = TOLD
    tell_of_unread(every_piece, document, reading)
    claims = Claims(document, every_piece, reading)
    document.sections = without_covers(sections_of(chapters, claims, reading, document.language), reading)
    coverage = account(every_piece, chapters, claims, reading)
    attach(document, reading)
    result = ReadResult(
        document,
        source,
        reading.flags,
        reading.origins,
        source.left_out + reading.left_out + reading.emptied,
        coverage,
        expected_of(document, about.equals, reading),
        [*grids_of(grounds, found, told, document, reading.origins), *aside.grids],
    )
    keep_words(document)
    return result


def _readers(
    chapters: list[Chapter], found: FoundParts, reading: Reading, year: int | None
) -> tuple[DefinitionReader, ServiceReader, ActivityReader]:
    """Definitions, services and activities, whose readers take a chapter or a table at a time, in the document's order."""
    definitions, services = DefinitionReader(reading), ServiceReader(reading)
    for chapter in chapters:
        own = [table for table in found.tables if any(table.piece is piece for piece in chapter.pieces)]
        free = without(chapter, found.kept)
        definitions.take_chapter(free)
        services.take_chapter(free)
        services.take_bullets(free)
        for table in own:
            if table.taken_as is TakenAs.SERVICES:
                services.take_table(table, chapter)
            elif table.taken_as is TakenAs.DEFINITIONS:
                definitions.take_table(table)
    return definitions, services, activities_of(found, reading, year)

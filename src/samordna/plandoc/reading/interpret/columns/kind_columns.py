"""What the columns of a table of each kind may be, and those that it cannot be without."""

from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_ACTIVITY = frozenset(
    {
        *(Column.NUMBER, Column.ACTION, Column.GOAL, Column.PROBLEM, Column.RESPONSIBLE, Column.OTHERS),
        *(Column.START, Column.END, Column.TIME, Column.FOLLOW_UP, Column.STATUS, Column.INDICATOR),
        *(Column.BASELINE, Column.COST, Column.COMMENT, Column.MILESTONE),
    }
)
KIND_COLUMNS: dict[TakenAs, frozenset[Column]] = {
    TakenAs.ACTIVITIES: _ACTIVITY,
    TakenAs.SERVICES: frozenset(
        {
            *(Column.NUMBER, Column.SERVICE, Column.LEVEL, Column.FUNCTION, Column.TARGET_GROUP, Column.AGE),
            *(Column.RESPONSIBLE, Column.OTHERS, Column.DEFINITION, Column.COMMENT),
        }
    ),
    TakenAs.GOALS: frozenset({Column.NUMBER, Column.GOAL, Column.INDICATOR, Column.BASELINE, Column.COMMENT}),
    TakenAs.PROBLEMS: frozenset({Column.NUMBER, Column.PROBLEM, Column.CAUSE, Column.COMMENT}),
    TakenAs.DEFINITIONS: frozenset({Column.TERM, Column.DEFINITION, Column.SOURCE}),
    TakenAs.COORDINATORS: frozenset({Column.COORDINATOR, Column.DEPUTY, Column.UNIT, Column.ACTION}),
    TakenAs.SOURCES: frozenset(
        {
            *(Column.SOURCE, Column.TIME, Column.COMMENT, Column.KIND, Column.LOCAL, Column.TREND),
            Column.RELIABILITY,
        }
    ),
    TakenAs.TRAINING: frozenset(
        {
            *(Column.TARGET_GROUP, Column.FUNCTION, Column.TRAINING, Column.PLANNED, Column.CARRIED_OUT),
            *(Column.TIME, Column.RESPONSIBLE, Column.COMMENT, Column.SHARE),
        }
    ),
    TakenAs.BRIEFINGS: frozenset(
        {
            *(Column.BRIEFING, Column.NAME, Column.SOURCE, Column.TARGET_GROUP, Column.RHYTHM),
            Column.RESPONSIBLE,
        }
    ),
    TakenAs.CONDITIONS: frozenset({Column.NUMBER, Column.CONDITION, Column.ANSWER, Column.COMMENT}),
    TakenAs.AGREEMENTS: frozenset({Column.NUMBER, Column.PARTIES, Column.GOAL, Column.AREAS, Column.TIME}),
    TakenAs.LESSONS: frozenset({Column.NUMBER, Column.LESSON, Column.ACTION, Column.COMMENT}),
    TakenAs.ALARM_ROUTES: frozenset(
        {
            *(Column.NUMBER, Column.RESPONSIBLE, Column.ACTION, Column.DEPUTY, Column.OTHERS),
            Column.COMMENT,
        }
    ),
}
"""What the columns of a table of each kind may be."""

KEY: dict[TakenAs, tuple[Column, ...]] = {
    TakenAs.ACTIVITIES: (Column.ACTION,),
    TakenAs.SERVICES: (Column.SERVICE,),
    TakenAs.GOALS: (Column.GOAL,),
    TakenAs.PROBLEMS: (Column.PROBLEM,),
    TakenAs.DEFINITIONS: (Column.TERM, Column.DEFINITION),
    TakenAs.COORDINATORS: (Column.COORDINATOR,),
    TakenAs.SOURCES: (Column.SOURCE,),
    TakenAs.TRAINING: (Column.TRAINING,),
    TakenAs.BRIEFINGS: (Column.BRIEFING,),
    TakenAs.CONDITIONS: (Column.CONDITION,),
    TakenAs.AGREEMENTS: (Column.PARTIES,),
    TakenAs.LESSONS: (Column.LESSON,),
    TakenAs.ALARM_ROUTES: (Column.RESPONSIBLE, Column.ACTION),
}
"""The columns without which a table is of no kind."""

KEY_TOO: dict[TakenAs, tuple[Column, ...]] = {TakenAs.BRIEFINGS: (Column.NAME, Column.RHYTHM)}
"""Columns that do as well as those of `KEY`."""

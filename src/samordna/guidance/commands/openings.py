"""Writes of how often guides are opened."""

from datetime import date, timedelta

from django.db import connection, transaction
from django.utils.timezone import localdate

from samordna.guidance.models import Guide
from samordna.organisation.models import Municipality

_ADD = """
    INSERT INTO guidance_stepopening AS kept (municipality_id, guide_id, step, week, opened, went_on)
    VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (municipality_id, guide_id, step, week) DO UPDATE
    SET opened = kept.opened + excluded.opened, went_on = kept.went_on + excluded.went_on
"""


@transaction.atomic
def opening_count(*, municipality: Municipality, guide: Guide, step: str, came_from: str = "") -> None:
    """One more opening of ``step``, to which an answer in ``came_from`` led.

    What a crash of the machine would lose is a few counts, so nobody waits for the disk. Steps are always taken in the same
    order, so that two who count the same ones never wait for each other.
    """
    counts = sorted({step: (1, 0), **({came_from: (0, 1)} if came_from else {})}.items())
    week = monday_of(localdate())
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit TO off")
        for key, (opened, went_on) in counts:
            cursor.execute(_ADD, [municipality.pk, guide.pk, key, week, opened, went_on])


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())

"""Reads of the installation: how many people each municipality has, and nothing of what they do."""

from dataclasses import dataclass

from django.db import connection

from samordna.core.order import Swedish
from samordna.organisation.models import Municipality


@dataclass(frozen=True, slots=True)
class MunicipalityCounts:
    """A municipality as the installation sees it: how many people, and nothing of what they do."""

    municipality: Municipality
    people: int
    administrators: int
    invited: int


def municipality_counts() -> list[MunicipalityCounts]:
    """Every municipality by name, in a transaction of the installation. Two queries."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT place, people, administrators, invited FROM accounts_count_people()")
        counts = {place: numbers for place, *numbers in cursor.fetchall()}
    return [
        MunicipalityCounts(municipality, *counts.get(municipality.pk, [0, 0, 0]))
        for municipality in Municipality.objects.order_by(Swedish("name"), "pk")
    ]

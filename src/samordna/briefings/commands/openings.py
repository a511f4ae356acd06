"""Openings of news out of digests, counted by unit."""

from django.db import connection, transaction

from samordna.briefings.models import Digest, Item
from samordna.organisation.models import Municipality

_ADD = """
    INSERT INTO briefings_itemopening AS kept (municipality_id, digest_id, item_id, unit_id, opened)
    VALUES (%s, %s, %s, %s, 1)
    ON CONFLICT (digest_id, item_id, unit_id) DO UPDATE SET opened = kept.opened + 1
"""


@transaction.atomic
def opening_note(*, municipality: Municipality, digest: Digest, item: Item, unit: int | None) -> None:
    """What a crash of the machine would lose is a few counts, so nobody waits for the disk."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit TO off")
        cursor.execute(_ADD, [municipality.pk, digest.pk, item.pk, unit])

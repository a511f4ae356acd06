"""Answers are to a time, and where the deputy was asked is kept: it was where the deputy is reached."""

from typing import Any

from django.db import migrations, models

import samordna.core.fields
from samordna.core.tenancy import acting_for, acting_for_instance


def keep_deputies(apps: Any, schema_editor: Any) -> None:
    with acting_for_instance():
        places = list(apps.get_model("organisation", "Municipality").objects.values_list("pk", flat=True))
    for place in places:
        with acting_for(place):
            rows = apps.get_model("collaboration", "MeetingInvitation").objects.filter(reply="deputy")
            for row in rows.exclude(member__deputy=None).select_related("member__deputy"):
                row.deputy_address = row.member.deputy.email
                row.save(update_fields=["deputy_address"])
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("collaboration", "0003_meeting_link_kinds"),
    ]

    operations = [
        migrations.AddField(
            model_name="meeting",
            name="moved_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="meetinginvitation",
            name="deputy_address",
            field=samordna.core.fields.GuardedEmailField(
                blank=True, editable=False, max_length=254, verbose_name="the deputy's e-mail address"
            ),
        ),
        migrations.RunPython(keep_deputies, migrations.RunPython.noop),
    ]

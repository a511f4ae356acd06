"""Forums are chosen where networks were written; what was written of them is kept in the text about the session."""

from typing import Any

import django.contrib.postgres.fields
from django.db import migrations, models

from samordna.core.tenancy import acting_for, acting_for_instance


def keep_networks(apps: Any, schema_editor: Any) -> None:
    with acting_for_instance():
        places = list(apps.get_model("organisation", "Municipality").objects.values_list("pk", flat=True))
    for place in places:
        with acting_for(place):
            for row in apps.get_model("training", "Session").objects.exclude(networks=""):
                row.about = "\n\n".join(filter(None, (row.about, f"Nätverk: {row.networks}")))
                row.save(update_fields=["about"])
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [("training", "0003_invitations_kept")]

    operations = [
        migrations.RunPython(keep_networks, migrations.RunPython.noop),
        migrations.RemoveField(model_name="session", name="networks"),
        migrations.AddField(
            model_name="session",
            name="forums",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(),
                blank=True,
                default=list,
                help_text="The units in them may come too, and are invited at the address they have there.",
                size=None,
                verbose_name="groups and forums",
            ),
        ),
        migrations.AlterField(
            model_name="session",
            name="units",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(),
                blank=True,
                default=list,
                help_text=(
                    "Each with all that is below it. Where neither units nor forums are chosen it is for the whole"
                    " municipality."
                ),
                size=None,
                verbose_name="open to",
            ),
        ),
    ]

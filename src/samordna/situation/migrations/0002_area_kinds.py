"""Kinds of areas by the names that the library gives them."""

from django.db import migrations, models

import samordna.plandoc.areas.kinds


class Migration(migrations.Migration):
    dependencies = [
        ("situation", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="area",
            name="kind",
            field=models.CharField(
                choices=[
                    ("municipality", "Hela kommunen"),
                    ("district", "Stadsdel eller distrikt"),
                    ("area", "Område"),
                ],
                default=samordna.plandoc.areas.kinds.AreaKind["AREA"],
                max_length=16,
                verbose_name="kind",
            ),
        ),
    ]

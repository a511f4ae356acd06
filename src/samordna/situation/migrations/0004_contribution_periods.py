from django.db import migrations

import samordna.core.fields


class Migration(migrations.Migration):
    dependencies = [
        ("situation", "0003_pictures_after_mergers"),
    ]

    operations = [
        migrations.AddField(
            model_name="contribution",
            name="period",
            field=samordna.core.fields.EdtfField(
                blank=True, default="", max_length=32, verbose_name="period it is about"
            ),
        ),
    ]

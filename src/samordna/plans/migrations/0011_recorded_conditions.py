from django.db import migrations, models

import samordna.core.fields


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0010_life_cycle"),
    ]

    operations = [
        migrations.AddField(
            model_name="planstep",
            name="conditions",
            field=samordna.core.fields.GuardedJSONField(blank=True, default=list, verbose_name="conditions"),
        ),
        migrations.AddField(
            model_name="planstep",
            name="recorded_as",
            field=models.CharField(
                blank=True, editable=False, max_length=64, verbose_name="part of the text"
            ),
        ),
    ]

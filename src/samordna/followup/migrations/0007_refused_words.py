import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("followup", "0006_collections"),
    ]

    operations = [
        migrations.AddField(
            model_name="followupanswer",
            name="refused",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=20),
                blank=True,
                default=list,
                size=None,
                verbose_name="what was refused",
            ),
        ),
    ]

import django.core.validators
from django.db import migrations, models

from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    dependencies = [
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.AddField(
            model_name="municipality",
            name="least_inhabitants",
            field=models.PositiveIntegerField(
                default=1000,
                help_text="In fewer than 1,000 somebody could be pointed out: you may ask for more, never for less.",
                validators=[
                    django.core.validators.MinValueValidator(1000),
                    django.core.validators.MaxValueValidator(100000),
                ],
                verbose_name="fewest inhabitants of an area that is spoken of",
            ),
        ),
        migrations.AddConstraint(
            model_name="municipality",
            constraint=models.CheckConstraint(
                condition=models.Q(("least_inhabitants__gte", 1000)), name="municipality_least_inhabitants"
            ),
        ),
    ]

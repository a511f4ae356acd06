import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import samordna.core.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0009_central_steps"),
    ]

    operations = [
        migrations.CreateModel(
            name="FollowUpOccasion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("T1", "tertial report 1"),
                            ("T2", "tertial report 2"),
                            ("VB", "annual report"),
                            ("interim", "interim report"),
                            ("forum", "forum"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="year",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=60, verbose_name="name")),
                ("opens_on", models.DateField(verbose_name="first day to answer")),
                ("due_on", models.DateField(verbose_name="last day to answer")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "follow-up occasion",
                "verbose_name_plural": "follow-up occasions",
                "ordering": ["due_on", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "name"),
                        name="followupoccasion_name_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("opens_on__lte", models.F("due_on"))),
                        name="followupoccasion_days_in_order",
                    ),
                ],
            },
        ),
    ]

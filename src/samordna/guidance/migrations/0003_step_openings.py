import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0002_mark_of_review"),
        ("organisation", "0012_open_guides"),
    ]

    operations = [
        migrations.CreateModel(
            name="StepOpening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("step", models.SlugField(max_length=60, verbose_name="step")),
                ("week", models.DateField(verbose_name="week")),
                ("opened", models.PositiveIntegerField(default=0, verbose_name="times opened")),
                ("went_on", models.PositiveIntegerField(default=0, verbose_name="went on")),
                (
                    "guide",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="openings",
                        to="guidance.guide",
                        verbose_name="guide",
                    ),
                ),
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
                "verbose_name": "count of openings",
                "verbose_name_plural": "counts of openings",
                "ordering": ["week", "guide", "step"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "guide", "step", "week"), name="stepopening_one_a_week"
                    )
                ],
            },
        ),
    ]

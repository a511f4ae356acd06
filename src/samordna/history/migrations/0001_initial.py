import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    initial = True

    dependencies = [
        ("core", "0001_squashed_0009_unsaved_forms"),
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=24, verbose_name="kind of record")),
                (
                    "months",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1200),
                        ],
                        verbose_name="months",
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
                "verbose_name": "retention rule",
                "verbose_name_plural": "retention rules",
                "ordering": ["kind"],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "kind"), name="retentionrule_once"),
                    models.CheckConstraint(
                        condition=models.Q(("months__gte", 1)), name="retentionrule_a_month"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RetentionRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=24, verbose_name="kind of record")),
                ("ran_at", models.DateTimeField(verbose_name="when")),
                ("older_than", models.DateTimeField(verbose_name="older than")),
                ("removed", models.BigIntegerField(verbose_name="removed")),
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
                "verbose_name": "carried out retention rule",
                "verbose_name_plural": "carried out retention rules",
                "ordering": ["-ran_at", "-pk"],
                "indexes": [
                    models.Index(fields=["municipality", "kind", "-ran_at"], name="retentionrun_latest")
                ],
            },
        ),
    ]

import django.db.models.deletion
from django.db import migrations, models

import samordna.core.fields
import samordna.guidance.models.guide
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("guidance", "0001_initial"),
        ("guidance", "0002_mark_of_review"),
        ("guidance", "0003_step_openings"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.CreateModel(
            name="Guide",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("title", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="title")),
                ("slug", models.SlugField(editable=False, max_length=60, verbose_name="address")),
                (
                    "situation",
                    samordna.core.fields.GuardedTextField(
                        help_text="As somebody who is worried would say it.",
                        max_length=300,
                        verbose_name="the situation",
                    ),
                ),
                (
                    "owner",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="The function, not a person.",
                        max_length=200,
                        verbose_name="who looks after the guide",
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed")),
                (
                    "body",
                    samordna.core.fields.GuardedJSONField(
                        blank=True,
                        default=dict,
                        validators=[samordna.guidance.models.guide.validate_body],
                        verbose_name="steps",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="published"),
                ),
                (
                    "pack_key",
                    models.SlugField(
                        blank=True, editable=False, max_length=60, verbose_name="which ready-made guide"
                    ),
                ),
                (
                    "pack_mark",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=16,
                        verbose_name="mark of the ready-made contents",
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
                (
                    "review_mark",
                    models.CharField(
                        blank=True, editable=False, max_length=16, verbose_name="mark of what was reviewed"
                    ),
                ),
            ],
            options={
                "verbose_name": "guide",
                "verbose_name_plural": "guides",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "slug"),
                        name="guide_address_once",
                    )
                ],
            },
        ),
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
